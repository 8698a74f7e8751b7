"""Known words of a sentence: places, countries, bodies, titles, halls. Longest match first, found in one pass over the text.

Local bodies are read by rule (place × kind: 浙江省委宣传部, 市水利局) on top of the places that the lexicon knows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from kg.alternation import one_of
from kg.mentions import local_bodies
from kg.mentions.divisions import division_name, short_counties
from kg.mentions.local_bodies import GOES_ON, XPCC
from kg.mentions.vocabulary import Entry, Token, automaton, modifiers
from kg.values import chinese_names, foreign_names

__all__ = ["Token", "near", "tokens"]


#: 在澳首都, 在澳使馆: what tells that a country is meant.
_ABROAD = re.compile("首都|大利亚|洲|使馆")


def tokens(text: str) -> list[Token]:
    """The known words of ``text``, disjoint, from left to right."""
    words, entries = automaton()
    found: list[Token] = []
    towns: list[Token] = []
    matches = words.find_matches_as_indexes(text, overlapping=True)
    # Matches come in the order of their ends, so that of those with one beginning the longest stays.
    longest = {begin: (end, entries[index]) for index, begin, end in matches}
    before = modifiers()
    for index, begin, end in matches:
        if begin and text[begin - 1] in before and entries[index].kind == "title":
            _modify(longest, text, begin, end, before[text[begin - 1]])
    at = 0
    for begin in sorted(longest):
        if begin < at:
            continue
        end, entry = longest[begin]
        if entry.kind == "town":
            if not _ABROAD.match(text, end):
                towns.append(Token(begin, end, "hall", entry.name))
            continue
        token = _TOKENS.get(entry.kind, _as_known)(text, begin, end, entry, found)
        if token is None and entry.kind == "unit" and at < begin - 1:
            token = local_bodies.of_unknown_place(text, begin, at)
        # 中国区总裁, 和县长: what is no 区总工会 and no 和县 hides no word that begins inside it; a local body reaches past the word that began it.
        passed = token is None and entry.kind != "word" and (entry.kind in ("unit", "short place", "county") or end - begin == 2)
        at = begin + 1 if passed else end
        if token is not None:
            found.append(token)
            at = token.end if entry.kind in ("title", "body") or text[token.end : token.end + 2] in _HEADS_OF_PLACES else max(at, token.end)
    # 在京 and the like, where no longer word is known there (在杭州).
    return sorted([*found, *(town for town in towns if not near(found, town.begin, town.end))]) if towns else found


def _modify(longest: dict[int, tuple[int, Entry]], text: str, begin: int, end: int, modifiers: Sequence[str]) -> None:
    """Adds to the ``longest`` known words by their beginnings the title at the span with what stands before it (常务 + 副 + 部长)."""
    for modifier in modifiers:
        if text.endswith(modifier, 0, begin):
            at = begin - len(modifier)
            last, entry = longest.get(at, (0, None))
            if last < end or (last == end and entry is not None and entry.kind != "word"):
                longest[at] = (end, Entry("title", text[at:end]))


def near(tokens: Sequence[Token], begin: int, end: int) -> Sequence[Token]:
    """Those of a text's known words that overlap the span, in order."""
    high = low = bisect_left(tokens, (end,))
    while low and tokens[low - 1].end > begin:
        low -= 1
    return tokens[low:high]


def _as_known(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    return Token(begin, end, *entry)


def _hidden(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """地处长江: a word that hides one that begins inside it."""
    return None


def _bare_body(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """市水利局."""
    return local_bodies.bare(text, begin)


def _short_place(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """成县: a place where its two characters are no part of other words."""
    return _place(text, begin, end, entry._replace(kind="place"), before) if _stands_alone(text, begin, end, before) else None


def _place(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """A place, without a last character with which a title begins, or the body that it makes with what follows."""
    if (text[end - 1 : end + 1] in _HEADS_OF_PLACES and not _GOES_ON_LONG.match(text, end)) or (end - begin > 2 and _MARKET.match(text, end - 1)):
        return Token(begin, end - 1, "place", entry.name, entry.code)
    if end - begin == 2 and (text[end : end + 1] in _SIDES or _ends_foreign_region(text, begin, end, before)):
        return None
    if end - begin == 2 and (street := _STREET.match(text, end)):
        return Token(begin, street.end(), "street", "")
    body = local_bodies.chapter(text, begin, end, entry, before) or local_bodies.of_place(text, begin, end, entry)
    return body or Token(begin, end, "place", entry.name, entry.code)


#: 黄河南岸, 太行山西麓: a side of a river or a mountain.
_SIDES = frozenset("岸麓坡侧")
#: 中山北路校区, 北京西路, 长沙路街道: the street in another city.
_STREET = re.compile("[东西南北中][路街](?![演线径桥政网局])|[路街](?=[0-9]{1,4}号|校区|社区|街道|[小中]学)")


def _ends_foreign_region(text: str, begin: int, end: int, before: list[Token]) -> bool:
    """别尔哥罗德州, 库尔斯克州: whether a division of two characters is only the end of a region abroad."""
    own = bool(before) and before[-1].end == begin
    return text[end - 1] == "州" and begin > 1 and not own and foreign_names.looks_foreign(text[begin - 2 : begin + 1])


def _country(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """苏丹 after the name of a sultanate is its head."""
    title = entry.name == "苏丹" and before and before[-1].end == begin and before[-1].name in _SULTANATES
    return Token(begin, end, "title", "苏丹") if title else Token(begin, end, *entry)


#: Houses whose last character makes a title with the first one of a city after them, and such cities.
_HOUSES_BEFORE_LONG = ("银行长", "集团长")
_CITIES_IN_LONG = ("长沙", "长春", "长治", "长安", "长兴", "长葛", "长乐", "长三角")


def _title(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """A title, or the body or other title that the text has where a title only seems to stand."""
    if entry.name.endswith("部长") and GOES_ON.match(text, end):
        return Token(begin, end - 1, "body", text[begin : end - 1])  # 教育部长期坚持
    if entry.name == "大校" and text.startswith("长", end):
        return Token(begin + 1, end + 1, "title", "校长")  # 山大校长
    if text[end - 3 : end] in _HOUSES_BEFORE_LONG and text.startswith(_CITIES_IN_LONG, end - 1):
        return None  # 湘江银行长沙分行
    if entry.name.endswith("军司令") and text.startswith("员", end):
        return Token(begin, end - 2, "body", text[begin : end - 2])  # 陆军司令员 is no 陆军司令
    return Token(begin, end, *entry)


#: What stands before who is made something, so that the last character of the name and 为 look like an enterprise: 任命李建华为, 以周国华为团长.
_MAKING = tuple("任命 选举 补选 推选 推举 选出 增补 聘任 提名 决定 以 聘 ， 、 ； ：".split())
_OF_ENTERPRISE = ("公司", "集团", "技术", "终端", "手机", "、", "等")
#: Words whose last character and 总 look like the short name of the trade unions: 安全总队, 健全总体.
_BEFORE_WHOLE = ("安", "健", "完", "保", "齐")


def _ends_name(text: str, begin: int, end: int) -> bool:
    """Whether a body of two characters of which 为 is the last only seems to stand after the beginning of a name."""
    names = (text[at : begin + 1] for at in (begin - 2, begin - 1) if at >= 0 and text.endswith(_MAKING, 0, at) and text[at] not in "和任由从向")
    return any(chinese_names.looks_chinese(name) for name in names) and not text.startswith(_OF_ENTERPRISE, end)


#: 当地人社部门, 学习教育部署要求: another word begins with the last character of what only seems to be a body; 教育部署名 is one.
_ENDS_IN_WORD = re.compile("部门|部署(?![名理长])")


def _body(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """A body, its branch in a place, or without a last character with which the title of its head begins."""
    if end - begin == 2 and (
        (text[end - 1] == "为" and _ends_name(text, begin, end)) or (text[begin:end] == "全总" and text.endswith(_BEFORE_WHOLE, 0, begin))
    ):
        return None
    if _ENDS_IN_WORD.match(text, end - 1):
        return None
    last = local_bodies.listed_kind(text, begin, end) if entry.name == XPCC else 0
    last = last or local_bodies.branch(text, end) or local_bodies.before_title(text, end)
    return Token(begin, last, "body", text[begin:last]) if last != end else Token(begin, end, *entry)


def _stands_alone(text: str, begin: int, end: int, before: list[Token]) -> bool:
    """Whether two characters are a county's name: 到成县 and 甘肃省成县, but not 形成县域, 市和县委 or 在新县城."""
    if _OF_A_COUNTY.match(text, end):
        return False
    return (
        begin == 0
        or text[begin - 1] in "，。、；：（“《 \u3000在到赴往至从由为原"
        or bool(before and before[-1].kind == "place" and before[-1].end == begin)
    )


_OF_A_COUNTY = re.compile("[城域级乡镇区里处长]|际|道(?!县)|医共体")
#: 湖南省长: the last character of the place begins the title.
_HEADS_OF_PLACES = frozenset(("省长", "市长", "县长", "区长", "州长", "旗长"))
#: What begins with 长 and is no 市长, 县长 ….
_AFTER_LONG = one_of("""
    期 效 远 征 足 久 短 途 城 达 沙 春 治 兴 阳 丰 汀 泰 乐 垣 葛 武
    宁 寿 顺 江 安 清 岛 海 子 白 三角 虹 假 篇 廊 桥 大 年 夜 处 势 线
    输 跑 河 洲 山 岭 街 龙
    [一-龥]{1,3}(?:[村镇乡路街河湖]|社区|小区)
""")
#: 湖南省长沙市, 岳阳市长期坚持: 长 begins another word.
_GOES_ON_LONG = re.compile(f"长(?:{_AFTER_LONG})")
#: 重庆市场监管部门: a market, no city.
_MARKET = re.compile("市场(?:监管|监督|化|主体|准入|需求|供应|价格|秩序|经济|总局|局)")
#: Countries whose head is a sultan (苏丹); elsewhere the word names Sudan.
_SULTANATES = frozenset(("文莱", "阿曼"))


#: What a list of places goes on with after a member, or closes with.
_LISTS_ON = frozenset("、和与及等")


def _county(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """A short county name (宜都) counts only right after its province or prefecture, or after another place of its province in a list.

    市中院 is no 市中区.
    """
    last = before[-1] if before and before[-1].kind == "place" else None
    code = ""
    if last is not None and last.end == begin:
        code = next((c for c, parents in short_counties()[text[begin:end]] if last.code in parents), "")
    elif last is not None and last.end == begin - 1 and text[begin - 1] == "、" and text[end : end + 1] in _LISTS_ON:
        code = next((c for c, _ in short_counties()[text[begin:end]] if c[:2] == last.code[:2]), "")
    if not code:
        return local_bodies.bare(text, begin) if text[begin] in "市县区" else None
    name = division_name(code)
    return local_bodies.of_place(text, begin, end, Entry("place", name, code)) or Token(begin, end, "place", name, code)


#: What a known word of each kind is in its text, None where it is none there.
_TOKENS: Mapping[str, Callable[[str, int, int, Entry, list[Token]], Token | None]] = {
    "word": _hidden,
    "unit": _bare_body,
    "county": _county,
    "short place": _short_place,
    "place": _place,
    "country": _country,
    "title": _title,
    "body": _body,
}
