"""All known words, one automaton for them: titles, bodies, halls, countries, places, what begins a local body, and words that hide one of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from kg import bodies
from kg.lexicons import rows, values
from kg.mentions.divisions import short_counties


class Token(NamedTuple):
    """A known word: ``kind`` place, country, hall, street, body, title; ``name`` its canonical name (a hall's is its place); ``code`` a division's
    code."""

    begin: int
    end: int
    kind: str
    name: str
    code: str = ""


class Entry(NamedTuple):
    """What a word may be: a ``kind`` of token, or ``word`` (hides one), ``town``, ``unit`` (begins a local body), ``county``, ``short place``."""

    kind: str
    name: str
    code: str = ""


#: Words that hide one that begins inside them.
_HIDING = """
    主席国 大理想 大理论 大理由 大理石 大理念
    地处 身处 相处 好处 之处 各处 到处 出处 用处 何处
    全局长 布局长
    市场主体 个人代表 军长征 防汛指挥部
    外相互 外相关 外相机 外相继 外相当 外相对 外相比 外相通 外相同
    财务相关 国防相关

    孙中山 中山公园 中山堂 中山陵 中山装 中山路 中山舰 中山先生 中山纪念
    隆重庆祝 隆重庆贺
    了来宾 的来宾 来宾有 来宾： 来宾合影 向来宾 与来宾 来宾们 位来宾 体来宾 来宾代表
    省人民大会堂 市人民大会堂 县人民大会堂 区人民大会堂

    宣传教育部 职工教育部 党员教育部
    至少将 最少将
    广大公
    北大荒 北大街 北大门 北大营

    总装机 人民 农民 牧民 渔民 选民 网民 股民 难民 中共享 中共同 中共建 中共商 北大部 北大道 工行业 工行动 议联大 议联署 议联邦 议联合 央视频
    负责人权 负责人事 负责人才 负责人员 负责人口 负责人工
    人行天桥 人行道 人行横道 人行通道 人行地道 人行贿 人行为 国办理 国办学 全国新办 总参与 总参观 总参赛 总参展 总参加 总参会 西南联大
    交行动 中行动 中行驶 中行走 最高法律 北航运 北外滩 建行业 美团队 空军基地 海军基地 海军陆战队

    沿海 涉海 出海 入海 边海防 红海 黑海 黄海 东海 南海 渤海 黄淮海 义乌海关 天南海北 乌海上 乌海军
    鄱阳湖 洞庭湖 青海湖 黄河 运河 永定河 大清河 苏州河 三江源 江南区域
    天山 太行山 长白山 贺兰山 中山站
    首都 目前 平安 均衡 扩大 最大 广大 长治久安 万象更新 万象新 求大同 文山会海 真金白银
    创新 新兴 亚运 东北 陕南 浙西 更多 很多 这里 小麦 健康 关怀 肯定 动武 医保 复合肥 军火商 和田间 和田野 和田纳西 巴中资 巴中国 抵达卡塔尔
    纽芬兰 马里兰 米兰达 安巴尔 巴丹吉林 新墨西哥 不列颠哥伦比亚 哥伦比亚广播 哥伦比亚大学
""".split()


@cache
def automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[Entry, ...]]:
    """The automaton that finds all known words, and what each of them is, by its number; of two of one form the one that stands first here."""
    words = {word: Entry("word", "") for word in _HIDING}
    for kind_entries in (_title_entries(), _body_entries(), _hall_entries(), _country_entries(), _place_entries(), _unit_entries(), _town_entries()):
        for word, entry in kind_entries:
            if len(word) > 1 or entry.kind == "unit":
                words.setdefault(word, entry)
    return ahocorasick_rs.AhoCorasick(list(words)), tuple(words.values())


def _title_entries() -> Iterator[tuple[str, Entry]]:
    return ((row["title"], Entry("title", row["title"])) for row in rows("titles"))


@cache
def modifiers() -> dict[str, tuple[str, ...]]:
    """What may stand before a title and belong to it, by its last character. With each title it would make forty thousand words to look for."""
    found: dict[str, list[str]] = {}
    for modifier in (
        *(row["modifier"] for row in rows("title_modifiers")),
        *(before + each for before in ("原", "前", "候任", "代理") for each in ("副", "常务副", "第一副")),
    ):
        found.setdefault(modifier[-1], []).append(modifier)
    return {last: tuple(alike) for last, alike in found.items()}


def _body_entries() -> Iterator[tuple[str, Entry]]:
    for lexicon in ("bodies", "intl_bodies"):
        for row in rows(lexicon):
            yield from ((word, Entry("body", row["name"])) for word in bodies.written(row["name"], values(row["altnames"])) if len(word) > 1)


def _hall_entries() -> Iterator[tuple[str, Entry]]:
    for row in rows("halls"):
        yield from ((word, Entry("hall", row["place"])) for word in (row["hall"], *values(row["altnames"])))


#: 在京 and the like, as places of events.
_IN_TOWN = {
    "在京": "北京市",
    "在沪": "上海市",
    "在津": "天津市",
    "在渝": "重庆市",
    "在穗": "广州市",
    "在杭": "杭州市",
    "在宁": "南京市",
    "在汉": "武汉市",
    "在蓉": "成都市",
    "在港": "香港特别行政区",
    "在澳": "澳门特别行政区",
    "在邕": "南宁市",
    "在榕": "福州市",
    "在筑": "贵阳市",
    "在昆": "昆明市",
}


def _town_entries() -> Iterator[tuple[str, Entry]]:
    return ((words, Entry("town", town)) for words, town in _IN_TOWN.items())


def _country_entries() -> Iterator[tuple[str, Entry]]:
    for row in rows("countries"):
        yield from ((word, Entry("country", row["name"])) for word in (row["name"], *values(row["altnames"])))
    yield from ((row["city"], Entry("city", row["city"])) for row in rows("cities_abroad"))


def _place_entries() -> Iterator[tuple[str, Entry]]:
    ordered = sorted(
        rows("places"), key=lambda r: (["province", "prefecture", "area", "special", "county"].index(r["kind"]), bool(r["valid_to"]), r["code"])
    )
    for row in ordered:
        entry = Entry("place", row["name"], row["code"])
        if len(row["name"]) < 3:
            if row["name"][-1] in "县市":
                yield row["name"], entry._replace(kind="short place")
            continue
        yield row["name"], entry
        yield from ((short, entry) for short in values(row["short"]) if len(short) > 2 and short[-1] == "旗")
        if row["kind"] != "county" and not row["valid_to"]:
            yield from ((short, entry) for short in values(row["short"]))
            yield from ((short, entry) for short in _stem(row))
    yield from ((short, Entry("county", "")) for short in short_counties())


def _stem(row: dict[str, str]) -> Iterator[str]:
    if row["kind"] == "prefecture" and row["name"][-1] in "市盟" and len(row["name"]) > 2:
        yield row["name"][:-1]


#: What bodies of a place begin with after the word for its unit: 省贸促会, 市水利局, 县委.
_AFTER_UNIT = (
    "委政公教科工民司财人自生住交水农商文卫退应审外市广体统医信林党纪监高中总妇团法检"
    "国发残侨消经安建贸社台作记能粮数机知药地行城环质旅气红军警第一二三四五六七八九十"
)


def _unit_entries() -> Iterator[tuple[str, Entry]]:
    for unit in ("省", "市", "县", "区", "州", "盟", "旗", "镇", "自治区", "自治州"):
        for follow in _AFTER_UNIT:
            yield unit + follow, Entry("unit", "")
