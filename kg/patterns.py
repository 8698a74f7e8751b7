"""Folds the mentions of a sentence into one private-use character each and compiles the schema's templates against folded clauses.

A template is written over clauses as they stand after their adverbials (dates, 在 + place, 亲切、一同 …) are set aside, with six marks: ``{role}`` an
agent in that role, ``{role+}`` a list of them, ``…`` a gap inside the clause, ``[x]`` optional, ``(x|y)`` choice, and the slots ``{name}`` (an
event's name or head), ``{work+}``, ``{place}``. A role at the very start is the clause's subject; ``{role&role}`` gives two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from kg import schema
from kg.model import Mention
from kg.triggers import literals, plain, required

#: One private-use character a kind of mention.
FOLD = {
    "person": "\ue000",
    "body": "\ue001",
    "group": "\ue002",
    "place": "\ue003",
    "date": "\ue004",
    "work": "\ue005",
    "event": "\ue006",
    "pair": "\ue008",
}
SUBJECT = "\ue007"
AGENT = "[\ue000\ue001\ue002\ue008]"
PARTY = "[\ue000\ue001\ue002\ue003\ue008]"
_JOIN = r"(?:[、，和与及](?:夫人)?|以及|[偕携]夫人|”[、和]?“)"
#: A gap after a verb does not begin with 的: 举行的会议 is no act of holding it.
_GAP = "(?!的)[^，。；]*?"
_MARK = re.compile(r"\{(?P<slot>[^{}+]+)(?P<many>\+?)\}|(?P<gap>…)|(?P<open>\[)|(?P<close>\])|(?P<choice>[(|)])|(?P<text>[^{}…\[\]()|]+)")


@dataclass(frozen=True, slots=True)
class Template:
    """A phrasing: ``slots`` names the expression's groups in order; ``type`` "" adds to an event told elsewhere.

    A text that it matches holds one of the words of ``gate``. ``number`` is its place in the order of the schema, ``home`` the file and line,
    ``beside`` a word that the sentence of a match holds too, maybe in another clause. What must not stand right before, or after, a match in its
    clause, inside it, and nowhere in its sentence, is told by the expressions ``not_after``, ``not_before``, ``not_within`` and ``not_beside``, ""
    for none. ``by_itself`` is the type of the event that it tells where the story tells none that it could add to.
    """

    name: str
    type: str
    expression: str
    slots: tuple[str, ...]
    gate: tuple[str, ...]
    home: str
    number: int = 0
    adds_to: str = ""
    beside: str = ""
    not_after: str = ""
    not_before: str = ""
    not_within: str = ""
    not_beside: str = ""
    by_itself: str = ""
    scheduled: bool = False
    new: bool = False
    apart: bool = False
    aside: bool = False
    sitting: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is first asked for: most articles need few. Raises SchemaError naming file and line."""
        return _compiled(self.expression, self.home)

    def stands(self, match: re.Match[str]) -> bool:
        """Whether the words of the clause before, in and after a match leave it its meaning. Raises SchemaError as ``pattern`` does."""
        if self.not_before and _compiled(self.not_before, self.home).match(match.string, match.end()):
            return False
        if self.not_within and _compiled(self.not_within, self.home).search(match.string, match.start(), match.end()):
            return False
        return not (self.not_after and _compiled(self.not_after, self.home).search(match.string, 0, match.start()))

    def may_tell(self, sentence: str) -> bool:
        """Whether a sentence, as written, may hold a match at all by its other words. Raises SchemaError as ``pattern`` does."""
        return self.beside in sentence and not (self.not_beside and _compiled(self.not_beside, self.home).search(sentence))


@cache
def _compiled(expression: str, home: str) -> re.Pattern[str]:
    try:
        return re.compile(expression)
    except re.error as error:
        raise schema.SchemaError(f"{home}: [pattern] {error} in {expression!r}; see the marks in kg/patterns.py") from None


class Folded(NamedTuple):
    """A sentence with each mention as one character; ``offsets[i]`` is where folded character ``i`` begins, ``mentions`` maps folded positions."""

    text: str
    offsets: tuple[int, ...]
    mentions: Mapping[int, Mention]


#: 做报告, 做了发言, 做题为…的报告: 做 where most write 作.
_DOES = re.compile(
    "做(?=了?(?:题为|关于|专题|主题|主旨|重要|总结|动员|工作|经验|典型|交流|表态|补充|辅导|情况|代表)?(?:的|报告|讲话|发言|汇报|说明|介绍|点评|讲座|宣讲|演讲|致辞|部署|安排|《)|[了]?(?:题为|关于))"
)


#: 由校长甲教授主持: a scholar's rank or an address after a name, which is said of the same person.
_RANK = re.compile(
    "(?:副?(?:主任|书记|局长|院长|校长|处长|部长|会长|董事长|总经理|市长|县长|区长|厅长|主席)(?=主持|致[辞词]|讲话|出席|参加|作|介绍|代表|陪同|宣[布读]|在|对|一行|和|、)|副?教授|副?研究员|院士|博士|先生|女士|[上中少准]将|大校)(?!军衔|团队|团组|课题|工作|大讲|[级们会奖楼室])"
)
_RANK_BEGINS = frozenset("教副研院博先女上中少准大主书局校处部会董总市县区厅")


def _past_rank(text: str, end: int) -> int:
    """Where what is said right after a person's name ends, ``end`` if nothing is."""
    rank = _RANK.match(text, end) if text[end : end + 1] in _RANK_BEGINS else None
    return rank.end() if rank else end


def _is_other_name(text: str, before: Mention, mention: Mention) -> bool:
    """巴勒斯坦伊斯兰抵抗运动（哈马斯）: whether a body in brackets is another name of the one before it."""
    return mention.kind == before.kind == "body" and text[before.end : mention.begin] == "（" and text.startswith("）", mention.end)


def fold(text: str, mentions: Sequence[Mention]) -> Folded:
    """The folded form of a sentence, 做报告 written like 作报告, without ranks after names; mentions must be disjoint and in order."""
    text = _DOES.sub("作", text) if "做" in text else text
    parts: list[str] = []
    offsets: list[int] = []
    where: dict[int, Mention] = {}
    at = 0
    before: Mention | None = None
    for mention in mentions:
        if before is not None and _is_other_name(text, before, mention):
            at = mention.end + 1
            continue
        before = mention
        parts.append(text[at : mention.begin])
        offsets.extend(range(at, mention.begin))
        where[len(offsets)] = mention
        parts.append(FOLD[mention.kind])
        offsets.append(mention.begin)
        at = _past_rank(text, mention.end) if mention.kind == "person" else mention.end
    parts.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return Folded(_joined("".join(parts)), tuple(offsets), where)


#: 与董事长甲，总经理乙座谈: a list of counterparts that commas part, up to what they do together.
_COUNTERPARTS = re.compile(
    f"[与同和]{AGENT}(?:[、，]{AGENT})*，{AGENT}(?:[、，]{AGENT})*(?:一行|等)?[^，。；]{{0,10}}(?:座谈|会谈|会晤|会见|会面|洽谈|交流)"
)


#: 会见外交大臣甲，环境大臣乙。: those who are met, in a list that commas part up to the end of the sentence.
_MET = re.compile(f"(?:会见|拜会|接见|会晤)了?{AGENT}(?:、{AGENT})*(?:，{AGENT}(?:、{AGENT})*)+(?=[。；]|$)")


#: 由书记甲，县长乙率领的代表团: who leads it, in a list that commas part.
_LED = re.compile(f"由{AGENT}(?:[、，]{AGENT})*，{AGENT}(?:[、，]{AGENT})*(?:率领|带领|率队|带队|任团长|为团长)")


#: 甲至某局调研: 至 where most write 到.
_GOES_TO = re.compile(f"(?<={AGENT})至(?=[^，。；]{{1,16}}(?:调研|考察|视察|走访|检查|督导|慰问))")


#: 就某地发生地震，造成重大人员伤亡向某总统致慰问电: what a letter is about, in two clauses.
_CALAMITY = re.compile("[就因][^，。；]{2,30}，(?=(?:造成|导致|致)[^，。；]{2,24}?[向给][^，。；]{1,30}致)")


def _joined(text: str) -> str:
    """The folded sentence with 、 for the commas of such a list, 到 for 至."""
    text = _GOES_TO.sub("到", text) if "至" in text else text
    text = _CALAMITY.sub(lambda match: match.group()[:-1] + "、", text) if "，造成" in text or "，导致" in text or "，致" in text else text
    text = _LED.sub(lambda match: match.group().replace("，", "、"), text) if "，" in text and "由" in text else text
    text = _MET.sub(lambda match: match.group().replace("，", "、"), text) if "，" in text and "见" in text else text
    return _COUNTERPARTS.sub(lambda match: match.group().replace("，", "、"), text) if "，" in text else text


def led_by(subject: Mention, folded: Folded) -> Folded:
    """The folded form with a subject that the sentence leaves out, and a comma, before it; both stand where the sentence begins."""
    text = FOLD[subject.kind] + "，"
    moved = {at + len(text): mention for at, mention in folded.mentions.items()}
    return Folded(text + folded.text, (0,) * len(text) + folded.offsets, {0: subject, **moved})


@cache
def templates() -> tuple[Template, ...]:
    """The templates of the schema in the order of its files. Raises SchemaError for one that cannot be read."""
    return tuple(_template(raw, number) for number, raw in enumerate(schema.patterns()))


class _Needs(NamedTuple):
    """All that templates need in one automaton; for each word its number, the templates that it opens, and for each template a bit set a need."""

    automaton: ahocorasick_rs.AhoCorasick
    numbers: Mapping[str, int]
    opens: tuple[tuple[int, ...], ...]
    masks: tuple[tuple[int, ...], ...]


@cache
def _needs() -> _Needs:
    needed = [needs(str(raw.get("template", ""))) for raw in schema.patterns()]
    numbers = {word: number for number, word in enumerate(dict.fromkeys(word for several in needed for words in several for word in words))}
    opens: list[list[int]] = [[] for _ in numbers]
    for index, template in enumerate(templates()):
        for word in template.gate:
            opens[numbers[word]].append(index)
    masks = tuple(tuple(sum(1 << numbers[word] for word in set(words)) for words in several) for several in needed)
    automaton = ahocorasick_rs.AhoCorasick(list(numbers), implementation=ahocorasick_rs.Implementation.DFA)
    return _Needs(automaton, numbers, tuple(map(tuple, opens)), masks)


#: Numbers of words with where they begin and end.
_Matches = Sequence[tuple[int, int, int]]


def possible(text: str, given: str = "", parts: Callable[[], Iterable[tuple[int, int]]] | None = None) -> list[Template]:
    """The templates that the folded text holds all needed words and slots for, in the order of the schema.

    ``given``: characters that it has besides. With ``parts``, spans of the text that are asked for if the whole may do, one of them must hold all.
    """
    automaton, _, opens, masks = _needs()
    matches = automaton.find_matches_as_indexes(text, overlapping=True)
    found = sorted({index for word, _, _ in matches for index in opens[word]})
    besides = _bits(given)
    found = _met(found, masks, besides | _held(matches, 0, len(text)))
    if found and parts is not None:
        several = [besides | _held(matches, begin, end) for begin, end in parts()]
        there = {index for held in several for index in _met(found, masks, held)}
        found = [index for index in found if index in there]
    every = templates()
    return [every[index] for index in found]


def standing(templates: Iterable[Template], text: str) -> list[Template]:
    """Those of the templates for which all that a match holds stands somewhere in the text; much cheaper to ask than to match."""
    automaton, _, _, masks = _needs()
    held = _held(automaton.find_matches_as_indexes(text, overlapping=True), 0, len(text))
    return [template for template in templates if _met((template.number,), masks, held)]


@cache
def _bits(given: str) -> int:
    numbers = _needs().numbers
    return sum(1 << numbers[character] for character in set(given) & numbers.keys())


def _held(matches: _Matches, begin: int, end: int) -> int:
    """The bits of the words between two offsets."""
    held = 0
    for word, first, last in matches:
        if begin <= first and last <= end:
            held |= 1 << word
    return held


def _met(indexes: Iterable[int], masks: Sequence[tuple[int, ...]], held: int) -> list[int]:
    """Those templates of which each need is met by one of the bits."""
    found = []
    for index in indexes:
        for mask in masks[index]:
            if not held & mask:
                break
        else:
            found.append(index)
    return found


def compile_template(raw: Mapping[str, object]) -> Template:
    """One ``[[pattern]]`` table compiled. Raises SchemaError naming file and line."""
    template = _template(raw, 0)
    for expression in (template.expression, template.not_after, template.not_before, template.not_within, template.not_beside):
        _compiled(expression, template.home)
    return template


def _template(raw: Mapping[str, object], number: int) -> Template:
    source, home = str(raw.get("template", "")), f"{raw.get('file')}:{raw.get('line')}"
    try:
        expression, slots = _expression(source)
    except ValueError as error:
        raise schema.SchemaError(f"{home}: [pattern] template {source!r}: {error}; see the marks in kg/patterns.py") from None
    return Template(
        str(raw["name"]),
        str(raw.get("type", "")),
        expression,
        slots,
        literals(source),
        home,
        number,
        str(raw.get("adds_to", "")),
        str(raw.get("beside", "")),
        _with_mentions(str(raw.get("not_after", ""))),
        _with_mentions(str(raw.get("not_before", ""))),
        _with_mentions(str(raw.get("not_within", ""))),
        str(raw.get("not_beside", "")),
        str(raw.get("by_itself", "")),
        *(bool(raw.get(flag)) for flag in ("scheduled", "new", "apart", "aside", "sitting")),
    )


#: Names of the folded mentions in an expression of what must not stand beside a match; ``{mention}``, in brackets, is any of them.
_MEANT = {**FOLD, "mention": f"{FOLD['person']}-{FOLD['pair']}"}


def _with_mentions(expression: str) -> str:
    return re.sub(r"\{([a-z]+)\}", lambda name: _MEANT.get(name[1], name[0]), expression)


def _expression(source: str) -> tuple[str, tuple[str, ...]]:
    slots: list[str] = []
    parts: list[str] = []
    at = 0
    for mark in _MARK.finditer(source):
        if mark.start() != at:
            raise ValueError(f"cannot read {source[at:]!r}")
        parts.append(_piece(mark, slots, first=at == 0))
        at = mark.end()
    if at != len(source) or not source:
        raise ValueError(f"cannot read {source[at:]!r}" if source else "is empty")
    return "".join(parts), tuple(slots)


def _piece(mark: re.Match[str], slots: list[str], first: bool) -> str:
    if mark["slot"]:
        slots.append(_ROLE_OF.get(mark["slot"], mark["slot"]))
        return f"^({SUBJECT})" if first and mark["slot"] not in _SLOTS else f"({_slot(mark['slot'], bool(mark['many']))})"
    if mark["gap"]:
        return _GAP
    if mark["open"]:
        return "(?:"
    if mark["close"]:
        return ")?"
    if mark["choice"]:
        return {"(": "(?:", ")": ")", "|": "|"}[mark["choice"]]
    return _NOT_AT_WORK if mark["text"] == "作" else re.escape(mark["text"])


#: 作 as a verb: 作报告, but not in 工作报告.
_NOT_AT_WORK = "(?<!工)作"
#: Slots that give another role: a letter may go to a meeting, an inspection to a place.
_ROLE_OF = {"收信方": "对方", "受巡地方": "受访单位"}
#: Slots that a place can fill as a body (广东发布…).
_OF_PLACES = frozenset(("主办", "行动方", "签署方", "承办", "协办", "受巡地方"))
_SLOTS = {"name": FOLD["event"], "work": FOLD["work"], "place": FOLD["place"]}


def needs(source: str) -> tuple[tuple[str, ...], ...]:
    """What a match of a template holds: of each of the tuples one, a word or the folded character of a slot. What is optional is not needed."""
    slots = [slot for slot in _MARK.finditer(plain(source)) if slot["slot"]]
    folded = (SUBJECT if slot.start() == 0 and slot["slot"] not in _SLOTS else _slot(slot["slot"], False).strip("[]") for slot in slots)
    return tuple(dict.fromkeys((*map(tuple, folded), *required(source))))


def _slot(name: str, many: bool) -> str:
    if name in _SLOTS:
        one = _SLOTS[name]
        return f"{one}(?:{_JOIN}?{one})*" if many else one
    one = PARTY[:-1] + FOLD["event"] + "]" if name == "收信方" else PARTY if name in _OF_PLACES else AGENT
    return f"{one}(?:{_JOIN}{one})*" if many else one
