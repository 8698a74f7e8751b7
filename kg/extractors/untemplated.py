"""What clauses tell without a template: who comes along or is there, meetings that stand in an adverbial, or whose host stays unsaid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg import schema
from kg.extractors.clauses import Clause
from kg.model import Frame
from kg.patterns import FOLD, SUBJECT

#: What stands in a folded sentence with a clause that tells something without a template; new kinds of such frames need their words here.
_TELLING = re.compile(f"{FOLD['event']}|陪同[^，。；]{{0,14}}下|介绍")
#: The same of a clause that tells who is present because he speaks at a meeting: words of both kinds.
_AT_MEETING = re.compile("会|论坛|仪式|幕[辞词]")
_SAID = re.compile("指出|强调|表示|要求|说|认为|指示|提出|号召|重申|呼吁|希望|透露|致以")


#: What guests do once a meeting is over.
_LOOKS_AT = re.compile(f"{SUBJECT}(?:一行)?(?:还|又|先后|依次|分别|实地)*(?:参观|考察|察看|走访|调研)")


def _company(clause: Clause, sentence: int) -> Iterator[Frame]:
    """在省委书记甲陪同下: company of the act that the clause tells."""
    if clause.company and clause.text not in ("", SUBJECT):
        head = "调研" if clause.apart and _LOOKS_AT.match(clause.text) else ""
        yield Frame("", "clause.in_company", sentence, clause.begin, tuple(("陪同", m) for m in clause.company if m.kind != "place"), head=head)


#: 发言人某某在例行记者会上宣布: who announces speaks too.
_ANNOUNCES = SUBJECT + "宣布"
#: 某人在会上对客人表示欢迎: what is said to those present.
_SAYS_TO = re.compile("[对向][^，。；]*(?:表示|表达|致以|给予|予以)了?[^，。；]{0,12}(?:欢迎|感谢|谢意|祝贺|慰问|肯定|敬意|问候)$")
#: Acts that others may join in, as the end of a clause that names none whom they are done to.
_JOINED_IN = {
    "看望慰问": "慰问",
    "走访慰问": "慰问",
    "慰问": "慰问",
    "看望": "慰问",
    "调研": "调研",
    "考察": "调研",
    "检查": "督导",
    "督导": "督导",
    "督查": "督导",
    "巡河": "调研",
    "巡林": "调研",
}


def _joining(clause: Clause, sentence: int) -> Iterator[Frame]:
    """甲、乙等一同看望慰问: they join in the act that the story tells."""
    head = _JOINED_IN.get(clause.text.removeprefix(SUBJECT), "") if clause.together and clause.own_subject else ""
    if head:
        yield Frame("", "clause.joins", sentence, clause.begin, tuple(("陪同", m) for m in clause.subject if m.kind != "place"), head=head)


def _present(clause: Clause, sentence: int) -> Iterator[Frame]:
    """某人在会上强调: whoever speaks at the meeting is there."""
    speaks = clause.speaks or clause.text == _ANNOUNCES or _SAYS_TO.search(clause.text)
    if speaks and "传达" not in clause.text and clause.subject and (clause.named is not None or clause.head in _MEETING_HEADS):
        kind = clause.named.type if clause.named is not None else ""
        press = kind == "新闻发布会" or clause.head in PRESS_HEADS
        roles = tuple(("发布" if press else "出席", m) for m in clause.subject if m.kind == "person" or (press and m.represented_by))
        name = clause.named.name if clause.named is not None else ""
        yield Frame(
            kind,
            "clause.speaks_at",
            sentence,
            clause.begin,
            roles,
            name=name,
            head=clause.head,
            date=clause.date,
            places=tuple(m.name for m in clause.places),
        )


#: 在人大机关二楼会议室召开主任会议: who convenes it stays unsaid.
_CONVENES = re.compile(f"(?:组织)?(?:召开|举行)了?{FOLD['event']}")


def _convened(clause: Clause, sentence: int) -> Iterator[Frame]:
    """8月4日召开主任会议: a dated clause that begins with the verb tells of the meeting, whoever holds it."""
    if clause.date is None or clause.subject or not _CONVENES.match(clause.text):
        return
    event = next(m for m in clause.mentions if m is not None and m.kind == "event")
    where = tuple(m.name for m in clause.places)
    yield Frame(event.type, "clause.convened", sentence, clause.begin, name=event.name, head=event.text, date=clause.date, places=where, new=True)


#: How words end for what a person speaks in (某人在致辞中说, 在闭幕词中表示), and the role that it gives.
_SPEECHES = (("辞", "致辞"), ("词", "致辞"), ("讲话", "讲话"))


def _spoken(clause: Clause) -> str:
    """The role that the word for what a person speaks in gives, "" where the clause has none."""
    return next((role for ends, role in _SPEECHES if clause.head.endswith(ends)), "") if clause.head else ""


def _addresses(clause: Clause, sentence: int) -> Iterator[Frame]:
    """某人在致辞中表示: who is quoted from an address gave it."""
    role = _spoken(clause)
    if role and clause.subject:
        roles = tuple((role, m) for m in clause.subject if m.kind == "person")
        yield Frame("", "clause.addresses", sentence, clause.begin, roles, head="会")


def _held(clause: Clause, sentence: int) -> Iterator[Frame]:
    """在随后召开的某会上, 在某办举行的发布会上: a meeting with a name or a host that stands in an adverbial is told of all the same."""
    if clause.held and (clause.named is not None or clause.hosts):
        yield Frame(
            clause.named.type if clause.named is not None else schema.event_heads().type_of(clause.head),
            "clause.held",
            sentence,
            clause.begin,
            tuple(("主办", host) for host in clause.hosts),
            name=clause.named.name if clause.named is not None else "",
            head=clause.head,
            date=clause.date,
            same_day=clause.same_day,
            places=tuple(m.name for m in clause.held_in),
            new=True,
        )


#: 调研组召开座谈会，: what a team holds on its way, whatever the day.
_TEAM_HOLDS = re.compile(rf"(?:(?:随后|当天|并)?(?:[一-龥]{{0,6}}[组团队]|双方)?(?:还)?)(?:召开|举行)了?(?P<event>{FOLD['event']})$")
_OF_TEAMS = ("座谈会", "汇报会", "反馈会", "见面会", "交流会")
#: 有关方面举行某典礼: who holds it is no agent that a finder knew.
_HOLDS = re.compile(
    rf"^{SUBJECT}?(?:[^，。；\ue000-\ue008建拟将提]|{FOLD['body']}(?=[一-龥]{{2}})){{0,16}}(?:举行|召开|举办)了?(?P<event>{FOLD['event']})"
)


def _held_by_unknown(clause: Clause, sentence: int) -> Iterator[Frame]:
    """今天某某筹备团队举行某吹风会, 6日调研组召开座谈会: a named event of a day, or such a meeting, takes place whoever holds it."""
    match = _HOLDS.match(clause.text) if clause.date is not None and clause.date.is_day else _TEAM_HOLDS.match(clause.text)
    event = clause.mentions[match.start("event")] if match else None
    if event is not None and match is not None and match.re is _TEAM_HOLDS and not event.text.endswith(_OF_TEAMS):
        return
    if event is not None and (event.text == "座谈会" if clause.text.startswith(SUBJECT) else event.name or event.text == "座谈会"):
        yield Frame(
            event.type,
            "clause.held_by_unknown",
            sentence,
            clause.begin,
            name=event.name,
            head="" if event.name else event.text,
            date=clause.date,
            places=tuple(m.name for m in clause.places),
            new=True,
        )


def _learns(clause: Clause, sentence: int) -> Iterator[Frame]:
    """某中心组围绕…集体学习: a clause that is nothing but an event whose name ends in a verb."""
    event = next((m for m in clause.mentions if m is not None), None)
    if event is not None and clause.text.removeprefix(SUBJECT) == FOLD["event"] and event.text.endswith(_LEARNING):
        yield Frame(event.type, "clause.learns", sentence, clause.begin, head=clause.head, date=clause.date, new=True, apart=clause.apart)


def _introduces(clause: Clause, sentence: int) -> Iterator[Frame]:
    """某副主任介绍，…: who speaks so at a press conference answers for his body."""
    if clause.speaks.startswith("介绍") and clause.subject and "听取" not in clause.text:
        speakers = tuple(("发布", m) for m in clause.subject if m.kind == "person" or m.represented_by)
        if speakers:
            yield Frame("", "clause.introduces", sentence, clause.begin, speakers, head="新闻发布会")


#: Names of events that end in a verb.
_LEARNING = ("集体学习", "集体学法", "专题学习")
#: Words for a press conference.
PRESS_HEADS = ("新闻发布会", "发布会", "记者会", "吹风会")
#: Words for what one can speak at.
_MEETING_HEADS = ("会", "会议", "座谈会", "大会", "论坛", "仪式", "报告会", "工作会议", "推进会", "动员会", "部署会", "现场会", *PRESS_HEADS)


#: The readers of such clauses, in order.
_READERS: tuple[Callable[[Clause, int], Iterator[Frame]], ...] = (
    _company,
    _joining,
    _present,
    _held,
    _held_by_unknown,
    _addresses,
    _convened,
    _learns,
    _introduces,
)


def possible(folded: str) -> bool:
    """Whether a clause of the folded sentence may tell something without a template; new kinds of such frames need their words here."""
    return _TELLING.search(folded) is not None or (_AT_MEETING.search(folded) is not None and _SAID.search(folded) is not None)


def find(clause: Clause, sentence: int) -> Iterator[Frame]:
    """What a clause tells without a template."""
    if (
        clause.company
        or clause.together
        or clause.speaks
        or clause.text == _ANNOUNCES
        or (clause.head and _SAYS_TO.search(clause.text))
        or _spoken(clause)
        or FOLD["event"] in clause.text
        or clause.held
    ):
        for read in _READERS:
            yield from read(clause, sentence)
