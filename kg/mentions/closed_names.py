"""Persons by what closes their names: 同志, 一行, a title after the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg import countries
from kg.alternation import one_of
from kg.fragments import COUNT
from kg.mentions.context import Context
from kg.mentions.known import BEFORE_SURNAME, NOT_IN_NAMES, begins_there, closes, standing_for, with_honorific
from kg.mentions.spans import left_edge
from kg.mentions.taken import Taken
from kg.mentions.tokens import Token, near
from kg.mentions.wordhood import (
    COMMON_NOUNS,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    HONOURS,
    is_verbal,
    is_word,
)
from kg.model import Mention
from kg.values import chinese_names, foreign_names, name_edges, names
from kg.values.posts import Unit, resolve

HONORIFIC = re.compile(
    r"(?:总书记|副委员长|委员长|国务委员|副总理|总理|总统|国王|首相|同志|先生|女士|同学|老师|校友(?!会|企|代表|[分总]会|工作|捐|办))(?!府|们|傅)"
)
#: Whom schools call so stand after their class or department: 水电专业22级甲同学.
_AT_SCHOOL = frozenset(("同学", "老师", "校友"))
_OF_CLASS = re.compile("(?:[级系班]|专业|学院|代表)$")
_ABROAD = frozenset(("总统", "总理", "国王", "首相"))


def honoured(context: Context, taken: Taken) -> Iterator[Mention]:
    """刘宁同志, 习近平总书记: an unknown name that an honorific closes, after a boundary."""
    text, tokens, known = context.text, context.tokens, context.known
    for match in HONORIFIC.finditer(text):
        end = match.start()
        for length in range(min(5, end), 1, -1) if taken.free(end - 1, end) else ():
            begin = end - length
            name = text[begin:end]
            foreign = match.group() in _ABROAD and foreign_names.looks_foreign(name) and name[0] not in CONJUNCTIONS and not _are_countries(name)
            shape = (chinese_names.looks_chinese(name) and name[0] not in "和代应向同" and name[-1] not in "是向在把被对让同与和的了老") or foreign
            if (
                shape
                and not (name[-1] == "党" and match.group() == "总书记")
                and not any(t.kind in NOT_IN_NAMES or (t.kind == "city" and t.end == end) for t in near(tokens, begin, end))
                and not is_word(name, known, 0)
                and not name_edges.is_predicate(name[:2])
                and not (match.group() in _AT_SCHOOL and (length < 3 or name[0] in "全各"))
                and (begins_there(text, tokens, begin) or (match.group() in _AT_SCHOOL and _OF_CLASS.search(text, max(0, begin - 3), begin)))
            ):
                yield standing_for(text, with_honorific(text, begin, end), taken)
                break


def _are_countries(name: str) -> bool:
    """Whether two characters stand for two countries: 美乌 in 美乌总统会谈."""
    return len(name) == 2 and countries.characters().issuperset(name)


#: 某公司陆怀瑾一行: what a visitor without a title is of, or who receives him, before the name.
VISITOR = re.compile(f"一行(?![业动政])|等{COUNT}[位名人]")
_BEFORE_VISITOR = re.compile(
    r"(?:公司|集团|大学|学院|银行|医院|协会|商会|委员会|研究院|中心|[局厅部院校会]|会见了?|[与同和对向]|欢迎|陪同|接待了?|授予|表彰|推选|[，。：；、]|^)$"
)


def visitors(context: Context, taken: Taken) -> Iterator[Mention]:
    """某公司陆怀瑾一行来到我校, 陆怀瑾等7位代表发言: a name without a title that 一行 or a count of those with it closes."""
    text, tokens, known = context.text, context.tokens, context.known
    for match in VISITOR.finditer(text):
        for begin in range(max(0, match.start() - 3), match.start() - 1):
            name = text[begin : match.start()]
            likely = chinese_names.looks_chinese(name, common=False) and (
                chinese_names.given_odds(name[1:]) >= 0 or (len(name) == 3 and match.group()[0] == "等")
            )
            if (
                likely
                and _BEFORE_VISITOR.search(text[max(0, begin - 4) : begin])
                and not near(tokens, begin, match.start())
                and not is_word(name, known, 0)
                and not is_verbal(name)
            ):
                yield Mention("person", begin, match.start(), name, name, rule="persons.visitor")
                break


#: Titles that have finders of their own after a name, or are common nouns that a verb may govern (甲为成员).
_NOT_AFTER_NAMES = (HONOURS | COMMON_NOUNS) - {"教授", "研究员", "院士", "大使", "委员"}


def postposed(context: Context, taken: Taken) -> Iterator[Mention]:
    """某中院陆怀瑾院长调研, 温知远副司长参加: a likely name that a title closes, after a body or at the head of a clause."""
    text, tokens, known = context.text, context.tokens, context.known
    for title in tokens:
        if title.kind != "title" or title.name in _NOT_AFTER_NAMES or not closes(text, title.end):
            continue
        for begin in (title.begin - 3, title.begin - 2):
            if begin < 0 or not chinese_names.begins_chinese(text, begin):
                continue
            body = next((t for t in near(tokens, begin - 1, begin) if t.kind == "body" and t.end == begin), None)
            house = _HOUSE.search(text, max(0, begin - 24), begin) if body is None and title.name in _SCHOLARS else None
            if not (house or _introduces(text, begin, body)) or not _is_closed_name(text, tokens, begin, title, known):
                continue
            name = text[begin : title.begin]
            house = house or (_OWN_HOUSE.search(text, max(0, begin - 6), begin) if body is None else None)
            head = house.start() if house else _office_before(text, tokens, begin) if body is None else _with_places(tokens, body)
            further = _further(text, tokens, title)
            posts = resolve([Unit(text[head:begin], title.name), *(Unit("", each.name) for each in further)], context.local)
            end = further[-1].end if further else title.end
            yield Mention("person", head, end, text[head:end], name, posts, text[head:begin] + text[title.begin : end], rule="persons.postposed")
            break


def _further(text: str, tokens: Sequence[Token], title: Token) -> list[Token]:
    """The title that 兼 joins to one after a name: 甲副主席兼秘书长."""
    begin = title.end + 1 if text.startswith("兼", title.end) else 0
    return [t for t in near(tokens, begin, begin + 1) if t.kind == "title" and t.begin == begin] if begin else []


#: What the house or office of a person ends in, as words that no lexicon knows.
_OFFICE = re.compile(
    "[一-龥]{2,20}(?:中心|处|科|室|站|馆|局|司|署|[友房侨科作记文影音美书残]协|侨联|促进会|公司|集团|大学|学院|银行|医院|协会|学会|商会|分会|研究[院所])"
)


def _office_before(text: str, tokens: Sequence[Token], begin: int) -> int:
    """Where the office begins that stands right before a name (市残联教就处甲副处长); ``begin`` if none does."""
    edge = left_edge(text, [t for t in tokens if t.end <= begin], begin, max(0, begin - 24))
    return edge if _OFFICE.fullmatch(text, edge, begin) else begin


def _with_places(tokens: Sequence[Token], body: Token) -> int:
    """Where a body's name begins with the places right before it: 江苏省盐城市残联."""
    begin = body.begin
    for token in reversed(near(tokens, 0, body.begin)):
        if token.kind != "place" or token.end != begin:
            break
        begin = token.begin
    return begin


#: Titles that are said after the name of a scholar, and the house of one that no lexicon knows, from the mark before it.
_SCHOLARS = frozenset(("教授", "副教授", "研究员", "副研究员", "院士"))
_HOUSE = re.compile(
    "(?<=[，。；、])[一-龥]{2,18}(?:研究院|研究所|研究室|研究中心|科学院|大学|学院|党校|医院)$|^[一-龥]{2,18}(?:研究院|研究所|研究中心|大学|学院)$"
)
#: 集团公司甲董事长: the house whose page it is, right before the name.
_OWN_HOUSE = re.compile("(?:^|(?<=[，。；、：“]))(?:集团公司|公司|集团|学校|学院|医院|[我本该](?:[校院行所会处科]|公司|集团))$")
_BEFORE_NAME_AND_TITLE = one_of("""
    [我本该][校院部厅局市县区省司会所行处科] [镇乡] 街道
    结束时 最后 随后 首先 会上 [上下]午 新当选的
    [校院局厅]领导 (?:分管|主管)领导 [使领]馆 公司 集团 大学 学院 银行 医院 协会 学会
    研究[院所] 中心 [一-龥]{2}[处科室站馆院校局司署] 分会 商会 [友房侨科作记文影音美书残]协 侨联 促进会 党工委 党委 党组 党总支
    (?:受|由|在|选举|推选|聘请|聘任|向|对|与|和|同|请|听取|会见|转达|陪同|欢迎|感谢|介绍|代表|传达)了?
""")
#: What names with a title after them stand after, other than a body: a mark, or 我院, 校领导.
_BEFORE_POSTPOSED = re.compile(f"(?:{_BEFORE_NAME_AND_TITLE})$")


def _introduces(text: str, begin: int, body: Token | None) -> bool:
    """Whether what stands before ``begin`` leaves room for a name with its title after it: a body, a mark, 我院."""
    mark = begin == 0 or text[begin - 1] in BEFORE_SURNAME or text[begin - 1] in "、及"
    return body is not None or mark or _BEFORE_POSTPOSED.search(text, max(0, begin - 4), begin) is not None


def _is_closed_name(text: str, tokens: Sequence[Token], begin: int, title: Token, known: names.NameSet) -> bool:
    """Whether the characters before the title are a likely name; of two characters only before a deputy or a head."""
    name = text[begin : title.begin]
    short = len(name) == 2
    least = -9 if title.name in _ENVOYS and _ENVOY_ACTS.match(text, title.end) else 0 if short else -1
    if not short and text[max(0, begin - 1) : begin] in _MARKS and _OFFICE_ACTS.match(text, title.end):
        least = -3
    if not short and _heads(title, text, begin, tokens):
        least = -4
    return (
        chinese_names.looks_chinese(name)
        and chinese_names.given_odds(name[1:]) >= least
        and not (
            short and (name[0] in FUNCTION_WORDS or name[0] in CONJUNCTIONS or not (_OF_OFFICE.search(title.name) or _SITS.match(text, title.begin)))
        )
        and name not in known.parts
        and not (name[0] in CONJUNCTIONS and text[max(0, begin - 1) : begin] not in _MARKS)  # 职能科室和大科主任
        and not (
            name[-1] in "镇乡村县区市州" and (title.name[-2:-1] == name[-1] or title.name.startswith("党"))
        )  # 漆河镇镇长, 漆河镇党委书记: a town
        and not name_edges.weak_boundary(text, title.begin - 1)
        and not near(tokens, begin, title.begin)
        and not is_word(name, known, 0)
        and not is_verbal(name)
    )


def _heads(title: Token, text: str, begin: int, tokens: Sequence[Token]) -> bool:
    """Whether the title is that of a head of the very body right before the name, which may then be of any characters: 市财政局李国强局长."""
    last = text[begin - 1 : begin]
    head = "校长" if last == "学" else f"{last}长"
    return title.name.endswith(head) and any(t.kind == "body" and t.end == begin for t in near(tokens, begin - 1, begin))


#: What stands before a name of which the first character is a conjunction too.
_MARKS = frozenset(("", *"，。；：、（“ "))
#: Envoys, whose names of any characters stand before their title where they speak or receive (许涉大使在致辞中表示).
_ENVOYS = frozenset(("大使", "总领事"))
_ENVOY_ACTS = re.compile("(?:在[^，。；]{0,12}(?:致辞|讲话|发言)中|致辞|致开幕|发表|首先|指出|强调|表示|应邀|出席|会见|主持|到任)")
#: What who holds an office does at the head of a clause (傅建国董事长参加会议).
_OFFICE_ACTS = re.compile("(?:出席|参加|主持|致辞|讲话|在会上|在讲话|作|指出|强调|表示|首先|一行)")
#: 王某委员代表某会发言, 某某常委建议: who is called so where he speaks at a sitting.
_SITS = re.compile("(?:委员|常委)(?=代表[^，。；]{2,24}?发言|建议，|提出，|认为，)")
#: Titles that are said after a name of two characters.
_OF_OFFICE = re.compile("副|^(?:司长|局长|厅长|院长|校长|检察长|书记|党委书记|董事长|总经理|市长|县长|区长|部长|大使|总领事)$")
