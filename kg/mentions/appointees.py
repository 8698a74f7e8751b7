"""Persons whom a decision on posts names without a title before the name: 任命甲为…, 免去乙的…, 丙任…, 丁，男，…，拟任…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.alternation import one_of
from kg.fragments import DECIDES
from kg.mentions.tokens import Token
from kg.mentions.wordhood import is_common_word
from kg.model import Mention
from kg.triggers import ENTRY
from kg.values import chinese_names, foreign_names
from kg.values.name_edges import is_predicate

_NAME = r"[㐀-鿿\U00020000-\U0003ffff·]{2,14}?"
_REMARK = r"(?:（[^（）]{1,24}）)?"
#: Bounded, so that a list of thousands is not run through again from each of its members.
_LIST = rf"(?P<who>{_NAME}{_REMARK}(?:[、和]{_NAME}{_REMARK}){{0,200}})(?:等)?(?:\d+[人名位])?(?:[两三四五六七八九十]+[位名])?(?:同志)?"
#: A decision before the names, and what ends them: 任命甲、乙为, 免去丙的, 接受丁辞去.
_DECIDED = re.compile(
    rf"(?:任命|提名|补选|推选|推举|选举|选出|增补|聘任|(?P<ends>免去|撤销|罢免|接受))(?:出|产生)?(?:了|：)?(?!后[出担就再]){_LIST}(?=为|当选|连任|担任|兼任|任|(?(ends)(?:的|兼任的|辞去)|(?!)))"
)
#: 当选为常委的还有甲、乙; 选出的副主席是：丙、丁: names after the post.
_ARE = re.compile(rf"(?:当选|选出|选举产生)[^，。；：]{{2,30}}?(?:是|为|还有|分别有)：?{_LIST}(?=[，。；]|$)")
#: 决定甲为代理院长.
_RESOLVED = re.compile(rf"(?:决定，?|宣布了?|(?<![一-龥])任)(?!{DECIDES}){_LIST}(?=为)")
#: 某大学甲当选学部院士: a name without a title after a house.
_OF_HOUSE = re.compile(r"(?:(?<=大学|学院|公司|集团|医院)|(?<=研究院|研究所))(?P<who>[㐀-鿿]{2,3})(?=当选|获评|荣获)")
#: 大会主席团由174人组成，甲为大会秘书长: who bears an office of a congress.
_OF_CONGRESS = re.compile(rf"(?:^|(?<=[，。；])){_LIST}(?=(?:为|担任|任)大会(?:秘书长|执行主席|主席团常务主席))")
#: 大会副秘书长由甲、乙等3位同志担任: who bears a post, after it.
_BORNE_BY = re.compile(rf"(?<=[长员席任记师])由{_LIST}(?=(?:等[0-9一二三四五六七八九十]*[位名]?(?:同志|人)?)?(?:担任|兼任))")
#: The next decision of a list: 选举甲为职工董事、乙为职工监事.
_ALSO_DECIDED = re.compile(rf"为[^，。；：]{{2,48}}?[、，；](?!任命|免去|决定|提名|补选|选举|推选|推举|选出|增补|撤销|接受|罢免|聘任){_LIST}(?=为)")
#: The next removal of a list: 免去甲的局长职务，乙的处长职务.
_ALSO_REMOVED = re.compile(rf"的[^，。；：]{{2,40}}?职务[、，；](?!任命|免去|决定|提名|选举|撤销|接受|罢免){_LIST}(?=的[^，。；：]{{2,40}}?职务)")
#: Whom someone follows in a post: 接替丁出任.
_FOLLOWED = re.compile(rf"(?:接替|替代)(?:[^，。；]{{0,8}}的)?(?P<who>{_NAME})(?:同志)?(?=(?:担任|出任|就任|改任|升任|转任|任)|，(?:担任|出任|任))")
#: 会见以甲为团长的代表团: who heads a delegation.
_HEADED = re.compile(rf"(?:(?<=会见)|(?<=会见了)|(?<=接待了)|(?<=会晤))以{_LIST}(?=为(?:团长|领队|首)的)")
#: What becomes of somebody.
_CHANGE = one_of(r"""
    (?<![两几各历多])任(?!务|期|职|何|命|意|性|教|免)
    担任 出任 就任 兼任
    全票当选 高票当选
    以[^，。；]{1,14}?票[^，。；]{0,6}?当选
    当选 连任 被选 被推选
    不再担任 不再兼任 不再任
    (?:提出|请求)?辞去
    卸任 晋升 升任 调任 转任 接任
    被任命 被补选 接替
    代理[^，。；]{2,20}职务
    由[^，。；]{2,30}?(?:转任|调任|升任|改任)
    荣获 被授予
    拟任 拟提名 拟推荐 另有任用
""")
#: How a notice goes on after a name: ，男，…; ，现任…; （…），1970年5月生; 系某局局长.
_PARTICULARS = one_of(r"""
    ，(?:[男女]，|现任)
    ，?生前(?:[是系任]|担任|曾任)
    (?<=）)，\d{4}年\d{1,2}月(?:出?生|，)
    (?<![族男女历位员])，\d{4}年(?:\d{1,2}月)?出?生(?![产活育态效])
    系[^，。；]{2,40}(?:书记|[部省市县区州局厅院校]长|秘书长|主席|主任|常委|委员|董事长)
""")
#: Names at the head of a clause before the change: 甲任, 乙、丙当选, 丁，男，…，拟任.
_CHANGES = re.compile(
    rf"(?:^|(?<=[，。；：、]))(?:[^，。；：、]{{0,12}}(?:宣布|决定))?(?:由|分别[是为]|(?:其中)?(?:我[省市县区州校院])?){_LIST}"
    rf"(?=(?:现已|曾|已|现|将|则|在|再次|[两三四]次|成功|正式)?(?:{_CHANGE})|{_PARTICULARS})"
)
#: What stands in every sentence with such a person.
CUE = re.compile(
    one_of(r"""
        为团长 为领队 为首的 任命 决定 宣布 代理 荣获 被授予 提名 补选 推选 推举 选举
        选出 增补 聘任 免去 撤销 罢免 接受
        任(?![务期职何意性教])
        担任 出任 就任 兼任 连任 拟任 拟提名 拟推荐 另有任用 当选 被选 不再 辞去
        为大会 任大会 接替 替代 卸任 晋升 升任 调任 转任 接任 ，[男女]， ，现任 ），\d{4}年 ，\d{4}年(?:\d{1,2}月)?出?生
        系[^，。；]{2,42}(?:书记|长|主席|主任|常委|委员)
        生前[是系任担曾]
        \n[^，。：；为的\n]{2,24}(?:为[^，。：；\n]{3,60}[长任员记席官师理）][；。，]?(?=\n|$)|的[^，。：；\n]{3,60}职务[；。，（\n])
    """)
)
#: After a name: an election, or the sex or birth of a person, so that even a word before it is one: 卓然，女，….
_DESCRIBED = re.compile(r"(?:全票|高票)?当选|，(?:[男女]，|\d{4}年(?:\d{1,2}月|出?生))")
_SAID = ("当选", "现任", "时任", "前任")
#: Words that begin like names where a decision tells of bodies and crowds, and adverbs before it: 任命全体…为, 刚刚当选.
_NOBODY = ("祝贺", "刚刚", "全票", "全面", "全国", "全体", "各", "该", "有关", "相关", "其", "代表", "成员", "双方")
#: What parts two names of a list, or a remark on one.
_BETWEEN = re.compile(r"（[^（）]{1,24}）|[、和]")
_SIGN = re.compile("[（、和]")
#: Adverbs that end or begin what only looks like a name: 后同时担任.
_ADVERBS = re.compile("同时|先后|随后|此前|之后|[现曾将已在]$")
#: Words that end in 任 but tell no change.
_NO_CHANGE = frozenset(
    "责任 首任 担任 历任 信任 委任 主任 现任 离任 到任 重任 胜任 聘任 专任 继任 留任 卸任 前任 上任 放任 后任 时任 曾任 在任 调任 转任".split()
)


def find(text: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """The persons of decisions in ``text``; a list counts only when each member has the shape of a name and no known word stands in it (班主任)."""
    yield from _before_bodies(text, tokens)
    yield from _described(text)
    for match, decided in _matches(text):
        if text[match.end() - 1 : match.end() + 1] in _NO_CHANGE or (not decided and _ADVERBS.search(match["who"])):
            continue
        spans = list(_names_in(text, *match.span("who")))
        sure = decided or _DESCRIBED.match(text, match.end("who")) is not None
        if all(_free(text, tokens, begin, end) for begin, end in spans) and _are_names([text[begin:end] for begin, end in spans], sure):
            yield from (Mention("person", b, e, text[b:e], text[b:e], rule="persons.appointee") for b, e in spans)


#: 玉　罕，女，傣族: who opens a line of a notice is named, whatever the name, where sex and people or birth follow.
_ENTRY_OF_NOTICE = re.compile(
    r"(?:^|(?<=[\n。；]))(?P<who>[㐀-鿿][㐀-鿿·]{0,5}[ \u3000]{0,3}[㐀-鿿·]{0,5}[㐀-鿿])，[男女]，(?:[一-龥]{1,6}族|\d{4}年)"
)


#: Whom notices of the police and of courts leave without a name: 死者，男，1970年出生.
_OF_CASES = ("者", "人", "犯")


def _described(text: str) -> Iterator[Mention]:
    for match in _ENTRY_OF_NOTICE.finditer(text) if "，男，" in text or "，女，" in text else ():
        name = "".join(match["who"].split())
        if not name.endswith(_OF_CASES):
            yield Mention("person", *match.span("who"), match["who"], name, rule="persons.appointee")


_REMOVED = re.compile("免去|罢免")


def _before_bodies(text: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """免去甲水利部副部长职务: without 的 the name ends where the body or place begins."""
    for match in _REMOVED.finditer(text):
        at = match.end()
        end = next((t.begin for t in tokens if t.begin > at and t.kind in ("body", "place", "country")), at)
        if 1 < end - at < 5 and chinese_names.looks_chinese(text[at:end]) and _is_name(text[at:end], True):
            yield Mention("person", at, end, text[at:end], text[at:end], rule="persons.appointee")


def _matches(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Where names are, and whether a decision stands before them."""
    for match in _DECIDED.finditer(text):
        yield match, True
        further = _ALSO_REMOVED if match["ends"] else _ALSO_DECIDED
        following = further.match(text, match.end())
        while following:
            yield following, True
            following = further.match(text, following.end())
    yield from ((match, True) for pattern in (_ARE, _RESOLVED, _OF_HOUSE, _OF_CONGRESS, _BORNE_BY) for match in pattern.finditer(text))
    yield from ((match, True) for match in (ENTRY.match(text),) if match)
    yield from ((match, True) for match in _FOLLOWED.finditer(text))
    yield from ((match, True) for match in _HEADED.finditer(text))
    yield from ((match, False) for match in _CHANGES.finditer(text))


def _names_in(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a list's names, remarks in brackets left out; 和 parts only what can be names on both sides (温和、和平 are two)."""
    at: int | None = begin
    for match in _BETWEEN.finditer(text, begin, end):
        remark = match.group()[0] == "（"
        if at is not None and match.group() == "和" and (match.start() - at < 2 or not _goes_on(text, match.end(), end)):
            continue
        if at is not None:
            yield at, match.start()
        at = None if remark else match.end()
    if at is not None:
        yield at, end


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether two characters of a name or more stand before the next sign of the list."""
    following = _SIGN.search(text, at, end)
    return (following.start() if following else end) - at > 1


def _free(text: str, tokens: Sequence[Token], begin: int, end: int) -> bool:
    """No known word touches the name; 当选 and the like after it are parts of titles (当选主席) that say what becomes of it."""
    said = text.startswith(_SAID, end)
    return not any(
        (t.begin < end or (t.begin == end and not said)) and begin < t.end for t in tokens if t.kind in ("title", "body", "country", "hall")
    )


def _are_names(written: Sequence[str], decided: bool) -> bool:
    """Whether the members of a list are names: all of them, or of a long one after a decision three of four (the others may be of other tongues)."""
    found = [_is_name(name, decided) for name in written]
    return all(found) or (decided and len(written) > 3 and 4 * sum(found) >= 3 * len(written) and all(1 < len(name) < 6 for name in written))


def _is_name(text: str, decided: bool) -> bool:
    """After 任命 a common word (卓然) is a name too, and so is whatever has the shape of one: its end is certain there."""
    if foreign_names.looks_dotted(text):
        return foreign_names.foreign_name(text, 0)[0] == len(text) or (
            decided and all(map(foreign_names.is_foreign_character, text.replace("·", "")))
        )
    if (len(text) > 3 and foreign_names.looks_foreign(text)) or (
        decided and 2 < len(text) < 7 and all(map(foreign_names.is_foreign_character, text))
    ):
        return True
    if decided and chinese_names.looks_chinese(text, common=False):
        return not text.startswith(_NOBODY) and text[-1] not in "他她其" and not (text[0] in "和与及" and is_predicate(text[1:]))
    return len(text) > 1 and chinese_names.chinese_name(text, 0)[0] == len(text) and (decided or not is_common_word(text))
