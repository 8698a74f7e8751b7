"""Who acts in a clause: its own subject, a list of agents, a pronoun, or the subject of the clauses before it."""

from __future__ import annotations

import re
from functools import cache

import ahocorasick_rs

from kg.extractors.pieces import ONE_AGENT, REMARK, TAIL, Piece
from kg.model import Mention
from kg.patterns import AGENT, FOLD
from kg.values.name_edges import boundary_words

_P, _B, _G, _L, _E = (FOLD[k] for k in ("person", "body", "group", "place", "event"))

OWN_SUBJECT = re.compile(
    rf"^(?:{_L}(?=[{_B}{_P}]))?(?P<who>{AGENT}{REMARK}(?:(?:同志|负责人|副?教授|博士|院士|老师|同学|校友)?(?:[、，和与及]|以及|(?<={_P})、[一-龥]{{2,4}}[、和](?={_P})|等和?(?!{_B}委员)|等[^，。；、的\ue000-\ue008]{{0,12}}?(?:(?:官员|人员|代表|领导人)以及|领导(?:同志)?(?:以及|及|和))|[和偕携及暨]夫人)?{AGENT}{REMARK})*){TAIL}"
)
#: 集团公司控股的某公司召开: what stands before 的 only describes the subject.
_MODIFIED_SUBJECT = re.compile(
    rf"^[^，。\ue000-\ue008]{{1,12}}(?:的|所属|下属)(?P<who>[{_B}{_P}])(?=召开|举行|举办|出席|参加|主持|赴|到)"
    rf"|^(?:(?:正(?:在|应邀)?|刚刚?|率团|来华|前来)[^，。]{{1,30}}?|访问[^，。]{{0,30}}?)的(?P<visitor>{_P})|^{_E}(?:选举)?产生的(?P<elected>{_B})"
    rf"|^(?:前往|赴|参加|出席)[^，。]{{1,40}}?的(?P<guests>{_B})$|^新(?:当选|任命|上任|到任)的(?P<newly>{_P})"
)
#: 两人（甲、乙）.
_NAMED_PRONOUN = re.compile(rf"^[两二三四]人（(?P<who>{AGENT}(?:[、和]{AGENT})*)）")
#: What places and bodies do one after the other at a meeting.
_SPEAK = (
    "(?:分别|先后|依次|现场)?(?:(?:[就围][^，。；]{1,16}?)?(?:作|做|进行)了?[一-龥]{0,4}?(?:发言|交流|汇报|介绍)"
    "|(?:交流|表态|汇报)发言|(?:汇报|介绍)了)"
)
_SPEAKS = re.compile(_SPEAK)
#: 某市、某县、某局等单位作交流发言: a list with places in it.
_SPEAKERS = re.compile(
    rf"^(?P<speakers>(?=[^，；]*{_L})[{_L}{_B}{_G}](?:(?:[、和及]|以及)[{_L}{_B}{_G}])*)(?:等[^，。；\ue000-\ue008]{{0,12}}?)?(?={_SPEAK})"
)
_PLACE_SUBJECT = re.compile(
    rf"^(?P<who>{_L})(?=(?:发布|印发|出台|召开|举行|举办|启动|公布|发出))|^(?P<hosts>{_L}(?:[、与和同][{_B}{_L}])+)(?=(?:联合|共同|在[^，。；]{{2,16}})?(?:召开|举行|举办))"
)
#: 他, 代表团一行: who is told of before.
_PRONOUN = re.compile(
    r"^(?:[他她]们?|(?:代表|考察|访问|参访)团(?:成员)?(?:一行)?(?=先后|还|又|参观|考察|走访|拜[访会]|来到|前往|实地|访问|出席|参加))(?=[一-龥\ue000-\ue008])"
)
#: 来自某校的教师甲: where someone is from stands before the person.
_HOUSE = re.compile(f"来自[^，。；、]{{1,24}}?的(?={_P})")
#: 中国共产党的优秀党员、…甲同志: who somebody was, as obituaries have it.
_PRAISED = re.compile(rf"^(?:{_B}|党)的优秀党员(?:[^。；]*?(?={_P})|)")
#: 甲与乙举行会谈: 与 and 同 part the two sides, they do not join a subject.
_PARTED = re.compile("[与同]")
_MUTUAL = re.compile("会谈|会晤|会见|会面|见面|通电话|通话|互致|磋商|会商|对话|友好交谈|签署|签订|签约|座谈|欢聚一堂|齐聚一堂")


#: 甲与乙代表两地签署: both are on one side.
_FOR_BOTH = re.compile("(?:同志)?(?:分别)?代表")


def _parts(text: str, at: int) -> bool:
    """Whether what is told from ``at`` on is done by two sides, which 与 parts."""
    return _MUTUAL.search(text, at) is not None and not _FOR_BOTH.match(text, at)


def take_subject(piece: Piece, pending: tuple[Mention, ...], inherited: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], bool]:
    """Takes the subject from the clause: its agents, else those ``pending`` from a list or ``inherited``; and whether it is its own."""
    if "来自" in piece.text:
        for house in reversed(list(_HOUSE.finditer(piece.text))):
            piece.cut(*house.span())
    if "优秀党员" in piece.text and (praise := _PRAISED.match(piece.text)):
        piece.cut(*praise.span())
    match = _named_subject(piece.text)
    roster = _roster_end(piece.text, match.end() if match else 0)
    if roster and _parts(piece.text, roster) and (side := _PARTED.search(piece.text, 0, roster)):
        roster = side.start()
    subject = piece.among(0, roster)
    speak = _SPEAKS.match(piece.text, roster) is not None
    of_bodies = len(subject) > 1 and (speak or _EACH.match(piece.text, roster) is not None or piece.text.endswith(("部门", "单位"), 0, roster))
    if subject and (pending or of_bodies or any(m.kind == "person" or m.represented_by for m in subject)):
        subject = tuple(m for at, m in enumerate(piece.mentions[:roster]) if m is not None and not _only_heads(piece, at, m))
        piece.cut(0, roster)
        return pending + tuple(m for m in subject if m.kind not in ("event", "work") and (speak or m.kind != "place")), True
    if match:
        begin, end = match.span(match.lastgroup or "who")
        parted = _PARTED.search(piece.text, begin, end) if _parts(piece.text, end) else None
        subject = piece.among(begin, parted.start() if parted else end)
        piece.cut(0, parted.start() if parted else match.end())
        return pending + subject, True
    if pending and (last := _LAST_PRESENT.match(piece.text)):
        piece.cut(0, last.end())
        return pending, True
    if pending and (more := _MORE_PRESENT.match(piece.text)) and lists(piece.text[: more.end()]):
        piece.cut(0, more.end())
        return pending, True
    if pending and (guests := _GUESTS_PRESENT.match(piece.text)):
        piece.cut(0, guests.end())
        return pending, True
    pronoun = _PRONOUN.match(piece.text)
    if pronoun:
        piece.cut(0, pronoun.end())
        return inherited, False
    return pending or inherited, bool(pending)


#: 项目监理单位、各公司班子及员工共500余人 参加: members of a list that no finder knew, after those of the clause before.
_MORE_PRESENT = re.compile("[一-龥]{2,16}(?:[、及和][一-龥]{2,16}){0,8}?(?:共?[0-9]+余?人)?(?=参加|出席|列席|陪同)")

#: 出席某论坛的外方代表等约500人 出席: guests told by what they came for, the last of the list of the clause before.
_GUESTS_PRESENT = re.compile("(?:出席|参加)[^，。；]{1,40}?的[^，。；]{2,60}?(?=参加|出席|列席)")


def _named_subject(text: str) -> re.Match[str] | None:
    """The subject that a clause begins with, if finders knew it."""
    if text[:1] in _NAMED_FIRST:
        return (_SPEAKERS.match(text) if _L in text else None) or OWN_SUBJECT.match(text) or _PLACE_SUBJECT.match(text)
    return (_MODIFIED_SUBJECT.match(text) if "的" in text or "属" in text else None) or _NAMED_PRONOUN.match(text)


#: The characters that a subject begins with where no words describe it.
_NAMED_FIRST = frozenset((_L, *AGENT.strip("[]")))


def _only_heads(piece: Piece, at: int, mention: Mention) -> bool:
    """某工商联数字经济商会会长某某: whether a body in a list is only the head of a member that no finder knew."""
    return mention.kind == "body" and not mention.represented_by and _NOUN_AFTER.match(piece.text, at + 1) is not None


#: A noun right after a body, which nothing parts from it.
_NOUN_AFTER = re.compile("(?!以及|一行)[一-龥](?<![、和与及等])")

#: 以及住某市的省政协委员在主席台就座: the last of a list, whom no finder knew.
_LAST_PRESENT = re.compile(f"(?:以及|及)[^，。；{_P}]{{2,40}}?(?=在主席台|参加|出席|列席|陪同)")
#: What the members of a list of bodies do one after the other.
_EACH = re.compile("(?:分别|先后|依次)(?:就|围绕|汇报|通报|作|介绍|发言)")


def _roster_end(text: str, known: int) -> int:
    """Where a list that holds words no finder knew ends (化学协会秘书长甲, 乙、某丙参加), 0 if the clause does not begin with one."""
    if (known and not _GOES_ON.match(text, known)) or text.startswith((*_GOES_WITH, _E)) or _REMEMBERS.match(text):  # 会议学习甲讲话精神
        return 0
    for at in [*([known] if known else []), *(m.end() for m in ONE_AGENT.finditer(text, known))][::-1]:
        if lists(text[:at]):
            end = _UNKNOWN_TAIL.match(text, at)
            if end is None and at == known:
                return 0
            return end.end() if end else at
    return 0


#: 纪念某某先生逝世十周年: who is remembered does nothing; 纪念馆馆长 does.
_REMEMBERS = re.compile("纪念(?![馆碑日堂园会])|缅怀|悼念|祭奠|追思|怀念")


def lists(text: str) -> bool:
    """Whether a text is a list of agents and unknown nouns: no verb or function word stands in it."""
    text = _TWO_COURTS.sub("、", text) if "两院" in text else text
    text = _IN_CHARGE.sub("、", text) if "负责" in text else text
    words = _MENTIONED.sub("、", _LEADERS.sub("", _NAMED_AT_END.sub("", text.replace("以及", "、"))))
    return not _FUNCTION.search(words) and not _verbs().find_matches_as_indexes(words)


@cache
def _verbs() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(boundary_words())


#: 市“一府一委两院”: government, supervisors, court and procuratorate, in quotation marks.
_TWO_COURTS = re.compile("“?一府(?:一委)?两院”?")
#: 某处负责同志: a noun here, no verb.
_IN_CHARGE = re.compile("(?:主要|有关|相关)?负责(?:同志|人)(?=$|[、，和与及])")
#: 并与某某共同主持: whom the subject before does it with.
_GOES_WITH = ("并与", "并同", "并和", "并向", "并就", "与", "同")
_GOES_ON = re.compile(f"[一-龥·{_L}]{{0,16}}[、和与及]")
#: The last two characters of a long member are the name of one whom no finder knew (种粮大户某某、).
_NAMED_AT_END = re.compile("(?<=[一-龥]{3})[一-龥]{2}(?=、)")
#: 自治区领导甲, 甲等市领导、乙: a noun here, no verb.
_LEADERS = re.compile("(?:在家的?)?[一-龥]{0,3}领导(?:(?=\ue000)|(?:同志|干部|班子(?:成员)?)?(?=[、，和及]))")
_MENTIONED = re.compile("[\ue000-\ue008]")
_FUNCTION = re.compile(
    "[兼到赴在由向对为的了是给被把从于请见“”：率]|(?<![上中少])将(?![领军士])|代表|以(?![及上下])|(?<![一-龥])来(?!宾|自|华|访|京)"
)
#: What follows a roster's last known member before its verb.
_UNKNOWN_TAIL = re.compile(
    rf"(?:(?<={_B})(?!陪同|出席|参加|列席)[一-龥]{{1,4}}?)?(?:[、及](?:[一-龥·0-9]{{2,14}}?|{AGENT}[一-龥]{{0,4}}?)|和[一-龥]{{2,8}}?(?=[应受]邀|[出列]席|参加|作了|等|[约共]?[0-9]))*(?:约?[0-9]+余?人)?{TAIL}(?=分别|一同|一道|共同|也|先后|应邀|受邀|现场|在会上|[出参列陪到]|等|发言|作|$)"
)
