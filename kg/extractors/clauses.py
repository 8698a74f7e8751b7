"""Clauses of a folded sentence: who is its subject, which adverbials were set aside, and what is left for the templates.

A clause without a subject of its own inherits the one before it (出席会议，并讲话); a clause of agents only begins the next one's subject
(副总理甲、乙，国务委员丙、丁出席会议). What follows a verb of speech is speech: no clause of it is read as news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.extractors import heads
from kg.extractors.adverbials import (
    ANAPHOR,
    ASIDE,
    LEADING,
    NOWHERE_INSIDE,
    PERIOD,
    PERIOD_WORDS,
    UNKNOWN_MEMBER,
    WHOSE_SPOUSE,
    joined,
    strip_adverbs,
    take,
    take_anaphor,
    take_brought,
    take_company,
    take_dates,
    take_inner,
    take_places,
    towns,
)
from kg.extractors.pieces import ROSTER, Piece
from kg.extractors.subjects import OWN_SUBJECT, lists, take_subject
from kg.fragments import COUNT
from kg.model import Mention, PartialDate
from kg.patterns import AGENT, FOLD, SUBJECT, Folded
from kg.text import any_of
from kg.values.posts import country_of

_P, _B, _L, _D, _E = (FOLD[k] for k in ("person", "body", "place", "date", "event"))
_SPLIT = re.compile(r"[，；。！？：]")
_SPACE = re.compile(r"[，；。！？：\s]+")
_AND = re.compile(
    rf"(?:并且?|，并)(?![^，。]{{1,30}}?的{AGENT})(?=(?:分别|先后|当场|现场|共同|一同|一道|逐一|逐项|逐个)?(?:作|代表|发表|讲|致|主持|宣|介|看望|慰问|出席|参加|同|会见|与|在|就|对|向|签|见证|回答|进行|考察|听取|召开|举行|举办|为|陪|率|到|赴|给|颁|授|发言|发布|印发|公布))"
)


class Clause(NamedTuple):
    """``text`` is folded, a subject (own or inherited) standing as its first character.

    ``mentions[i]`` is the mention folded at ``i``, None for other characters; ``begin`` is where the clause begins in the sentence.

    ``head`` is the word for the event that the clause refers to (在座谈会上 → 座谈会; 会上 → 会), ``named`` that event if it has a name; ``apart``
    tells that it stands before, after or beside the event told so far (会前, 会见后); ``company`` are those in whose company the subject acts;
    ``speaks`` is the verb of speech that ends the clause; ``own_subject`` tells that the subject is no inherited one, ``separately`` that 分别 stands
    there; ``held`` that the clause says in passing that the event took place, ``hosts`` by whom; ``together`` that its subject joins in what another
    does (一同督导).
    """

    text: str
    mentions: tuple[Mention | None, ...]
    begin: int
    subject: tuple[Mention, ...] = ()
    date: PartialDate | None = None
    same_day: bool = False
    places: tuple[Mention, ...] = ()
    head: str = ""
    named: Mention | None = None
    apart: bool = False
    company: tuple[Mention, ...] = ()
    speaks: str = ""
    own_subject: bool = False
    separately: bool = False
    held: bool = False
    together: bool = False
    hosts: tuple[Mention, ...] = ()
    held_in: tuple[Mention, ...] = ()


def clauses(folded: Folded, title: bool = False, subject: tuple[Mention, ...] = ()) -> list[Clause]:
    """The clauses of a sentence outside speech. In a title spaces part clauses too, and speech ends where an agent begins a clause."""
    found: list[Clause] = []
    mentions: list[Mention | None] = [None] * len(folded.text)
    for at, mention in folded.mentions.items():
        mentions[at] = mention
    thread = _Thread(inherited=subject)
    cheers, shared = heads.may_encourage(folded.text), "共同" in folded.text
    spoken, joint, apart = heads.may_speak(folded.text), _TOGETHER.search(folded.text) is not None, "分别" in folded.text
    above, invited = "上述" in folded.text, _NOBODY
    text = joined(folded.text)
    for begin, end in segments(text, title):
        piece = Piece(text[begin:end], mentions[begin:end])
        if thread.speech and thread.is_speech(piece.text, title):
            continue
        invited = _inviting(piece) or invited if above else ()
        heads.trim(piece, text[end + 1 : end + _AHEAD])
        verb = heads.take_speech(piece) if spoken else ""
        if verb and not heads.is_whole(verb):
            thread.speech = heads.ASKING if verb == "要求" and heads.asks(piece.text) else verb
        elif text.startswith("：", end) and heads.proposes(piece.text):
            thread.speech = "提出"
        elif cheers:
            thread.speech = heads.encourages(piece.text)
        if not thread.resumes(piece):
            continue
        together = joint and _TOGETHER.search(folded.text, begin, end) is not None
        separately = (apart and folded.text.find("分别", begin, end) >= 0) or (thread.act is not None and thread.act.text.startswith("向"))
        inherited = thread.inherited
        if shared:
            inherited += thread.met if _BOTH.match(piece.text) else ()
            thread.met = _those_met(piece)
        clause = _clause(piece, folded.offsets[begin], thread.pending, inherited, verb, separately, together)
        clause = thread.carry(clause)
        if invited and not clause.places and _TO_THEM.search(clause.text):
            clause = clause._replace(places=invited)
        if not thread.only_begins(clause, piece.text, last=end >= len(folded.text) - 1, apart=apart):
            thread.inherited = clause.subject or thread.inherited
            found.extend(_conjuncts(clause))
    return _dated(found)


_NOBODY: tuple[Mention, ...] = ()
#: How far a clause looks for who acts in the next.
_AHEAD = 8
#: 应甲国外长某、乙国总统某邀请，…对上述国家进行访问: where the visit goes.
_TO_THEM = re.compile("(?:对|前往|赴|访问)上述[一-龥]?国")


def _inviting(piece: Piece) -> tuple[Mention, ...]:
    """The countries of those whose invitation somebody accepts, as places."""
    if not piece.text.startswith("应") or "邀" not in piece.text:
        return ()
    posts = ((m, post) for m in piece.mentions if m is not None and m.kind == "person" for post in m.posts)
    named = {country: m for m, post in posts if (country := country_of(post.body))}
    return tuple(Mention("place", m.begin, m.end, m.text, country, type="country", rule="places") for country, m in named.items())


@dataclass
class _Thread:
    """What a clause has from those before it in its sentence.

    ``inherited`` is the subject, ``pending`` the agents of a clause that only begins the next one's list, ``topic`` the event told of, ``carried`` a
    clause of nothing but adverbials, ``speech`` the verb whose words go on, ``act`` what those do who are listed after it, ``met`` those with whom
    the subject of the last clause talked.
    """

    inherited: tuple[Mention, ...]
    pending: tuple[Mention, ...] = ()
    topic: Mention | None = None
    carried: Clause | None = None
    speech: str = ""
    act: Piece | None = None
    met: tuple[Mention, ...] = ()

    def is_speech(self, text: str, title: bool) -> bool:
        """Whether a clause after a verb of speech is what somebody says; speech ends with one that is not, unless a spokesman tells of a meeting."""
        if heads.is_told(self.speech, text):
            return False
        if not (title and OWN_SUBJECT.match(text)):
            return True
        self.speech = ""
        return False

    def resumes(self, piece: Piece) -> bool:
        """Puts the act behind those listed after it, and notes the event that a clause begins with; whether there is a clause to read."""
        if "的" in piece.text and (present := _ALSO_PRESENT.match(piece.text)):
            self.act = Piece(*piece.part(*present.span("act")))
            piece.cut(0, present.end())
            if not piece.text:
                return False
        if self.act and piece.text.startswith("以及"):
            piece.cut(0, 2)
        if self.act and _is_roster(piece.text):
            piece.append(self.act)
            self.pending = ()
        else:
            self.act = None
        if piece.text.startswith(_E):
            if piece.text.endswith("精神") and _ITS_SPIRIT.fullmatch(piece.text):
                return False
            if self.pending and _STUDENTS.fullmatch(piece.text):
                return False
            self.inherited = ()
            if not ANAPHOR.match(piece.text):
                self.topic = piece.mentions[-1 if _DECIDED_ON.fullmatch(piece.text) else 0]
        elif piece.text.endswith(_E) and _HOSTED.fullmatch(piece.text):
            self.topic = piece.mentions[-1]
        return True

    def carry(self, clause: Clause) -> Clause:
        """The clause with the adverbials that stand alone before it, and with the event told of where it has no subject."""
        clause = clause if self.carried is None else _carrying(clause, self.carried)
        on_the_spot = bool(clause.places) and clause.text.endswith(_SPOTS) and _ON_THE_SPOT.match(clause.text) is not None
        adverbial = (clause.text in _NOTHING_DONE or on_the_spot or clause.text.endswith("见证下")) and not clause.speaks
        self.carried = clause if adverbial else None
        if self.topic is None or clause.subject or clause.text.startswith(_E) or _HOSTED.fullmatch(clause.text):
            return clause
        return clause._replace(text=_E + clause.text, mentions=(self.topic, *clause.mentions))

    def only_begins(self, clause: Clause, text: str, last: bool, apart: bool) -> bool:
        """Whether a clause only names agents of the next one's subject, which are kept for it. ``apart``: 分别 stands in the sentence."""
        held, self.pending = self.pending, ()
        if clause.own_subject and (clause.text == SUBJECT or (apart and not last and _FOR_A_BODY.fullmatch(clause.text))) and not clause.speaks:
            self.pending = clause.subject
        elif held and not clause.speaks and not last and lists(text):
            self.pending = clause.subject if any(m.kind == "person" for m in clause.subject[len(held) :]) else held
        return bool(self.pending)


#: 学习甲会精神，乙会精神: a further meeting of which the spirit is studied.
_ITS_SPIRIT = re.compile(f"{_E}(?:[、和及与暨]{_E})*(?:[上中]?的?(?:重要)?(?:讲话|会议|指示|部署))?精神")
#: 甲代表某党，乙代表某部，分别向…敬献花篮: for whom each of those acts who then act together.
_FOR_A_BODY = re.compile(f"{SUBJECT}代表[{_B}{FOLD['group']}]")
#: 会见甲，并共同主持会议: what both do then, and whom the clause before is about.
_BOTH = re.compile("(?:并|还|随后)?共同(?:主持|出席|签署|见证|会见|发表|启动|揭牌|宣布|参观|考察)")
_WITH_WHOM = re.compile(f"(?:同|与|和|会见了?|会晤了?)(?:[^，。；]{{0,6}}的)?(?P<who>{_P}(?:[、和及]{_P})*)")


def _those_met(piece: Piece) -> tuple[Mention, ...]:
    """Those whom a clause says that its subject meets or talks with."""
    found = _WITH_WHOM.search(piece.text)
    return piece.among(*found.span("who")) if found else ()


#: 由某厅主办的某论坛，5月6日在岳阳开幕: the topic with its hosts.
_HOSTED = re.compile(f"由[^，。；{_E}]+(?:主办|承办|协办|举办|举行)的{_E}")
#: 会议决定某某会议，定于5月召开: what is decided on is the topic.
_DECIDED_ON = re.compile(f"{_E}[^，。；{_E}]{{0,4}}(?:决定|建议|确定){_E}")
#: 应邀出席大会的市领导还有：甲、乙; 参加会见的有丙、丁; 陪同某人出访的有：戊: what those listed after it do.
_ALSO_PRESENT = re.compile(
    rf"^(?:应邀|一同|先后|来华|来京|到代表团|到团组|到会)?(?P<act>(?:出席|参加|参与|列席|陪同|随同)(?:此次|本次|这次)?[^，。；的{_P}{_B}{_E}]{{0,4}}{_E}?[^，。；的{_P}{_B}]{{0,6}}"
    rf"|向{_P}(?:致贺|致电祝贺|发来?贺电)|(?:陪同|随同){_P}[^，。；的{_P}{_B}]{{0,8}}|(?:在?主席台)?(?:前排|第一排)?就[座坐])的[^，。；{_P}{_B}]{{0,12}}?(?:还有|有|包括)(?=$|{AGENT})"
)


def _is_roster(text: str) -> bool:
    """Whether a segment is nothing but agents in a list, one of them maybe told by her spouse (某主席夫人某某)."""
    return ROSTER.fullmatch(WHOSE_SPOUSE.sub("", text) if "夫人" in text else text) is not None


#: 某部副部长甲，第三期轮训班、青年干部培训班学员，共200余人参加: members of a list that only a course tells.
_STUDENTS = re.compile(f"{_E}(?:[、和与及]*{_E})*(?:全体)?(?:学员|队员|代表|成员)(?:代表)?")
_TOGETHER = re.compile("一同|一道|一起|共同(?=接见|会见|督导|调研|考察|签署)")
#: 由某主席带队: who is said to lead acts.
_LED_BY_WHOM = re.compile(f"由{_P}(?:同志)?(?:带队|率队)")
#: What is left of a clause that says no more than when, where, with whom (某某带队赴岳阳，先后来到漆河、桃源，).
_NOTHING_DONE = frozenset(("", SUBJECT, *(SUBJECT + word for word in ("带队", "率队", "率团", "一行", "来"))))
#: 深入桃源县部分企业、项目，: what is visited in a place, without a verb.
_SPOTS = ("企业", "项目", "一线", "基层", "现场", "农村", "社区", "村", "镇", "乡", "街道", "车间", "学校", "园区", "工地", "农户", "乡镇")
_ON_THE_SPOT = re.compile(f"{SUBJECT}(?:一行)?(?:部分|有关|相关|重点|多个|多家|[一二三四五六七八九十两几]+[个家处])?[一-龥、]{{2,14}}$")


def _carrying(clause: Clause, before: Clause) -> Clause:
    """会见后，…: an adverbial that stands alone before a comma holds for the clause after it."""
    return clause._replace(
        date=clause.date or before.date,
        head=clause.head or before.head,
        named=clause.named or before.named,
        held=clause.held or before.held,
        hosts=clause.hosts or before.hosts,
        held_in=clause.held_in or before.held_in,
        apart=clause.apart or before.apart,
        places=clause.places or before.places,
        company=clause.company + before.company,
    )


#: 对甲公司、乙公司，丙集团等30家企业开展巡视: whom an act is for, in a list that a comma only groups.
_LISTED = "".join(FOLD[kind] for kind in ("body", "group", "place"))
_WHOM = re.compile(rf"[对向][{_LISTED}]+(?:[、和及，；][{_LISTED}]+)*$")
#: 看望了院士甲、乙，院士丙、丁。分别会见总统甲，总理乙，同议长丙举行会谈: the comma groups those who are met.
_MET_LAST = FOLD["person"]
_MET = re.compile(rf"(?:看望|慰问|会见|接见|拜会|拜访|走访)了?(?:[^，。；{_P}]{{0,30}}的)?{_P}(?:[、和及，]{_P})*$")
_MET_TOO = re.compile(
    rf"{_P}(?:[、和及]{_P})*(?:，{_P}(?:[、和及]{_P})*)*(?:等[^，。；\ue000-\ue008]{{0,8}}|和[^，。；{_P}]{{1,10}}(?:嘉宾|客人|代表|企业家))?(?:一行)?(?=[。；]|$|，(?:并|[同与和]{_P}))"
)
#: 与来访的某省省委书记甲，省长乙一行举行会谈: the comma groups those with whom one talks.
_TALKS = re.compile(rf"[与同和](?:[^，。；{_P}{_B}]{{0,6}}的)?{_P}(?:[、和及]{_P})*$")
_TALKS_TOO = re.compile(
    rf"{_P}(?:[、和及]{_P})*(?:等[^，。；\ue000-\ue008]{{0,8}})?(?:一行)?(?:举行|进行|开展)了?[^，。；]{{0,6}}(?:会谈|会晤|座谈|会商|交流)"
)
_LIST_GOES_ON = re.compile(rf"[{_LISTED}]+(?:[、和及，；][{_LISTED}]+)*等")


def segments(text: str, title: bool) -> Iterator[tuple[int, int]]:
    """Spans of a folded sentence that are clauses or parts of one: from one mark to the next outside quotation marks and brackets.

    In a title spaces part clauses too.
    """
    at = counted = depth = brackets = 0
    open_ended = "“" in text or "（" in text
    for match in (_SPACE if title else _SPLIT).finditer(text):
        begin, end = match.span()
        if open_ended:
            depth += text.count("“", counted, begin) - text.count("”", counted, begin)
            brackets = max(0, brackets + text.count("（", counted, begin) - text.count("）", counted, begin))
            counted = begin
            if (depth > 0 and match.group() != "：") or (brackets > 0 and text.find("）", counted, counted + 40) > 0):
                continue
        if not title and text[begin - 1] in _MET_LAST and match.group() == "，" and _only_groups(text, at, begin, end):
            continue
        if not title and text[begin - 1] in _LISTED and _WHOM.search(text, at, begin) and _LIST_GOES_ON.match(text, end):
            continue
        if begin > at:
            yield at, begin
        at = end
    if at < len(text):
        yield at, len(text)


def _only_groups(text: str, at: int, begin: int, end: int) -> bool:
    """Whether a comma from ``begin`` to ``end`` only groups those who are met or talked with in the clause that begins ``at``."""
    met = _MET.search(text, at, begin) is not None and _MET_TOO.match(text, end) is not None
    return met or (_TALKS.search(text, at, begin) is not None and _TALKS_TOO.match(text, end) is not None)


#: Words with which what is set aside tells where something takes place.
_SITES = ("在", "于")
_BODIES = f"[{_B}{FOLD['group']}]"
#: What bodies do together: 甲会同乙召开, 甲联合乙印发.
_HOLDS = "(?:联合|共同|组织|公开|正式|制定)?(?:召开|举行|举办|主办|开展|启动|印发|下发|发布|公布|出台|颁布|发出)"
#: 市场监管总局会同商务部、人力资源社会保障部，…: those with whom it acts in the clauses after it.
_BESIDE = ("会同", "联合", "协同", "与", "同", "和")
_WITH_OTHERS = re.compile(
    rf"(?:会同|联合|协同)(?P<who>{AGENT}(?:[、和及与]{AGENT})*)(?:等[^，。\ue000-\ue008]{{0,8}})?$"
    rf"|[与同和](?P<side>{AGENT}(?:[、和及]{AGENT})*)(?=(?:共同|联合|一起|一同)(?:主持召开|召开|举办|主办))"
    rf"|(?:会同|联合|协同)(?P<bodies>{_BODIES}(?:[、和及与]{_BODIES})*)(?:等[^，。、]{{0,8}}?)?(?={_HOLDS})"
)


def _beside(piece: Piece) -> tuple[Mention, ...]:
    """Takes those with whom the subject acts out of the clause."""
    found = _WITH_OTHERS.match(piece.text) if piece.text.startswith(_BESIDE) else None
    if found is None:
        return ()
    others = piece.among(*found.span(found.lastgroup or 0))
    piece.cut(*found.span())
    strip_adverbs(piece)
    return others


class _Circumstances(NamedTuple):
    """What stands in a clause before its subject: when, in or after which event, with whom, behind whom and where."""

    date: PartialDate | None
    same_day: bool
    head: str
    named: Mention | None
    apart: bool
    company: tuple[Mention, ...]
    leaders: tuple[Mention, ...]
    places: tuple[Mention, ...]


def _take_circumstances(piece: Piece) -> _Circumstances:
    date, same_day = take_dates(piece)
    head, named, apart = take_anaphor(piece)
    company = take_company(piece) if "陪同" in piece.text else ()
    leaders = take(piece, LEADING) if any_of(("带领下", "率领下"), piece.text) else ()
    company += take_brought(piece) if any_of(("领", "率", "携"), piece.text) else ()
    halls: tuple[Mention, ...] = ()
    if piece.text[:1] == "由" and _LED_BY_WHOM.match(piece.text):
        piece.cut(0, 1)
    for word, expression in ASIDE:
        while word in piece.text and (aside := expression.search(piece.text)):
            halls += towns(piece, *aside.span()) if word in _SITES else ()
            piece.cut(*aside.span())
    places = take_places(piece) or halls
    if places and piece.text.endswith(_ENDS_OF_TRAVEL) and (travels := _TRAVELS.search(piece.text)):
        piece.cut(*travels.span())
    if any_of(PERIOD_WORDS, piece.text):
        take(piece, PERIOD)
    if not date and not same_day:
        date, same_day = take_dates(piece)
    return _Circumstances(date, same_day, head, named, apart, company, leaders, places)


def _clause(
    piece: Piece, begin: int, pending: tuple[Mention, ...], inherited: tuple[Mention, ...], speaks: str, separately: bool, together: bool
) -> Clause:
    around = _take_circumstances(piece)
    strip_adverbs(piece)
    head, named, apart = take_anaphor(piece)
    subject, own = take_subject(piece, pending, inherited)
    subject += _beside(piece) if subject else ()
    if unknown := UNKNOWN_MEMBER.search(piece.text):
        piece.cut(*unknown.span())
    strip_adverbs(piece)
    subject += _beside(piece) if subject else ()
    inner = take_inner(piece)
    if inner != NOWHERE_INSIDE:
        strip_adverbs(piece)
    if not subject:
        subject, own = take_subject(piece, pending, inherited)
        subject += _beside(piece) if subject else ()
        strip_adverbs(piece)
    subject += tuple(m for m in around.leaders if m.kind == "person")
    if around.company and piece.text == "带队":
        piece.cut(0, 2)
    return Clause(
        (SUBJECT if subject else "") + piece.text,
        (None, *piece.mentions) if subject else tuple(piece.mentions),
        begin,
        subject,
        around.date,
        around.same_day,
        around.places or inner.where,
        around.head or head or inner.head,
        around.named or named or inner.named,
        around.apart or apart,
        around.company,
        speaks,
        own,
        separately,
        inner.held,
        together,
        inner.hosts,
        inner.where,
    )


def _conjuncts(clause: Clause) -> Iterator[Clause]:
    """出席会议并讲话 → two clauses with one subject."""
    at = 0
    for match in () if heads.tells_of(clause.text) else _AND.finditer(clause.text):
        yield _part(clause, at, match.start())
        at = match.end()
    yield _part(clause, at, len(clause.text)) if at else clause


def _part(clause: Clause, begin: int, end: int) -> Clause:
    text, mentions = clause.text[begin:end], clause.mentions[begin:end]
    both = _those_met(Piece(clause.text[:begin], list(clause.mentions[:begin]))) if begin and _BOTH.match(text) else ()
    if begin and clause.subject:
        text, mentions = SUBJECT + text, (None, *mentions)
    piece = Piece(text, list(mentions))
    places = take_places(piece) if begin else ()
    inner = take_inner(piece) if begin else NOWHERE_INSIDE
    strip_adverbs(piece)
    return clause._replace(
        text=piece.text,
        mentions=tuple(piece.mentions),
        subject=clause.subject + both,
        places=clause.places + places,
        head=inner.head or clause.head,
        named=inner.named or clause.named,
    )


#: 某某一行率队 赴 甲、乙、丙三省，: what is left of a clause that tells nothing but where its subject goes.
_TRAVELS = re.compile(rf"(?<=[{_P}{_B}])(?:一行(?:{COUNT}人)?|率队|带队|率团|专程|先后)*(?:[两二三四五六七八九]+[省市县区州国地])?$")
_ENDS_OF_TRAVEL = ("队", "团", "行", "人", "专程", "先后", *"省市县区州国地")
_END_OF_MOVE = (_L, "等地")
_MOVES = re.compile(f"^{SUBJECT}?(?:前往|来到|抵达|莅临|赴|到|深入){_L}+(?:[、和]{_L}+)*(?:等地)?$")


def _dated(found: list[Clause]) -> list[Clause]:
    """A date or place said once in a sentence holds for the clauses that follow it."""
    date: PartialDate | None = None
    same_day = False
    carried: list[Clause] = []
    visited: tuple[Mention, ...] = ()
    for clause in found:
        if not clause.places and visited:
            clause = clause._replace(places=visited)
        moves = clause.text.endswith(_END_OF_MOVE) and _MOVES.match(clause.text)
        visited = tuple(m for m in clause.mentions if m is not None) if moves else ()
        own = clause.date is not None and ("将" in clause.text or not _is_of_its_year(date, clause.date))
        date, same_day = (clause.date, clause.same_day) if own or clause.same_day else (date, same_day)
        same = (clause.date, clause.same_day) == (date, same_day)
        carried.append(clause if same else clause._replace(date=date, same_day=same_day))
    return carried


def _is_of_its_year(day: PartialDate | None, year: PartialDate) -> bool:
    """Whether a year or month said after a day is only that day's: 7月23日，…举行2025年…; 近日，2025年…; 8月5日，…开展八月份…."""
    return day is not None and len(year.start) < len(day.start) and day.start.startswith(year.start)
