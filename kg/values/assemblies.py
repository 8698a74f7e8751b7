"""The special committees of people's congresses and consultative conferences."""

from __future__ import annotations

import re

from kg.alternation import one_of

_ASSEMBLIES = ("政协", "人大", "人大常委会")
_FIELD = one_of("""
    提案 经济 经济科技 财政经济 预算 农业[和与]农村 环境与资源保护 人口资源(?:和)?环境 社会建设
    教科文?卫体? 教育科学文化卫生 文化文史和学习 文史和?学习 学习和文史 委员学习 委员联络 代表联络
    社会和?法制 法制 宪法和法律 法律 监察和司法 内务司法 民族和?宗教 民族 华侨 港澳台侨(?:和外事)? 外事
""")
_SPECIAL = re.compile(f"(?:{_FIELD})(?:工作)?委员会|代表工作委员会")
_SHORT = re.compile(f"{_SPECIAL.pattern}|(?:{_FIELD})(?:工作)?委|研究室")
#: A post in an assembly: 省政协, 市人大常委会办公厅, 省政协党组.
_IN_ASSEMBLY = re.compile("(?P<house>[一-龥]{1,14}?(?:政协|人大))(?:常委会|办公厅|办公室|研究室|机关|[一-龥]{2,14}委(?:员会)?)?(?:党组)?")


def special(words: str, previous: str) -> str:
    """民族和宗教委员会 after a post in 全国政协 is the conference's, 外事委员会 after one in 全国人大常委会 the congress's; "" for other bodies."""
    return previous.removesuffix("常委会") + words if previous.endswith(_ASSEMBLIES) and _SPECIAL.fullmatch(words) else ""


def house(words: str, body: str) -> str:
    """The assembly of a post in ``body``, where ``words`` are a special committee or an office of assemblies (经济委, 研究室); "" for none."""
    found = _IN_ASSEMBLY.fullmatch(body) if _SHORT.fullmatch(words) else None
    return found["house"] if found else ""
