"""The special committees of people's congresses and consultative conferences."""

from __future__ import annotations

import re

from kg.alternation import one_of

_ASSEMBLIES = ("政协", "人大", "人大常委会")
_FIELD = one_of("""
    提案 经济 经济科技 农业和农村 人口资源环境 教科卫体 社会和法制 民族和宗教 民族宗教 港澳台侨(?:和外事)? 外事 文化文史和学习 文史和学习
    民族 宪法和法律 法律 监察和司法 内务司法 财政经济 教育科学文化卫生 华侨 环境与资源保护 农业与农村 社会建设 预算工作 法制工作 代表工作
""")
_SPECIAL = re.compile(f"(?:{_FIELD})委员会")


def special(words: str, previous: str) -> str:
    """民族和宗教委员会 after a post in 全国政协 is the conference's, 外事委员会 after one in 全国人大常委会 the congress's; "" for other bodies."""
    return previous.removesuffix("常委会") + words if previous.endswith(_ASSEMBLIES) and _SPECIAL.fullmatch(words) else ""
