"""Clauses of a folded sentence: who is its subject, which adverbials were set aside, and what is left for the templates.

A clause without a subject of its own inherits the one before it (出席会议，并讲话); a clause of agents only begins the next one's subject
(副总理甲、乙，国务委员丙、丁出席会议). What follows a verb of speech is speech: no clause of it is read as news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from kg.lexicons import rows
from kg.model import Mention, PartialDate
from kg.patterns import AGENT, FOLD, SUBJECT, Folded
from kg.text import any_of

_P, _B, _G, _L, _D, _E, _X = (FOLD[k] for k in ("person", "body", "group", "place", "date", "event", "pair"))
_VERBS_OF_SPEECH = "指出 强调 表示 要求 说 认为 指示 提出 号召 介绍 介绍说 重申 呼吁 希望 透露 指示精神".split()
_VOICE = re.compile(
    "|".join(rf"{verb}(?=[，：“\s]|$)" for verb in _VERBS_OF_SPEECH)
    + "|指出[说道称](?=[，：“])|强调[说道称](?=[，：“])|表示[说道称](?=[，：“])|代表[^，。]{0,30}(?:表示|致以)[^，。]{0,20}(?=[，。]|$)"
)
_SPLIT = re.compile(r"[，；。！？：]")
_SPACE = re.compile(r"[，；。！？：\s]+")
_AND = re.compile(
    rf"(?:并且?|，并)(?![^，。]{{1,30}}?的{AGENT})(?=(?:作|代表|发表|讲|致|主持|宣|介|看望|慰问|出席|参加|同|会见|与|在|就|对|向|签|见证|回答|进行|考察|听取|召开|为|陪|率|到|赴|给|颁|授|发言))"
)
#: Verbs before which a place may be said more exactly: 在新加坡总统府会见, 在莫斯科大剧院出席.
_AFTER_PLACE = (
    "共同|一道|一同|一起|亲切|分别|先后|应邀|隆重|继续|会见|会晤|会谈|同|与|举行|召开|主持|出席|参加|考察"
    "|调研|视察|看望|慰问|发表|接见|听取|签署|为|向|宣布|检查|陪同|致|学习|督导|督查|走访|开展|进行|就"
    "|围绕|实地|专题|率|召集|深入|接受|作"
)
_WHERE = re.compile(
    rf"[在于到赴](?<![关由对基鉴至等处属用源力利务]于)(?<![受得达涉回]到)(?P<where>{_L}+(?:(?:首都|首府|省会){_L}+)?(?:[、和]{_L}+)*)(?!问题|事务|议题|方面|(?:考察|视察|调研|工作|参加)[^，。]{{0,16}}?(?:讲话|指示|重要论述))(?:等地)?(?:{_L}?厅|{_B}[一-龥]{{0,4}}?(?={_AFTER_PLACE})|(?!{_AFTER_PLACE})[一-龥]{{1,10}}?(?={_AFTER_PLACE}))?(?![的{_E}])|位于(?P<lies>{_L}+)的?|深入(?P<into>{_L}+(?:[、和]{_L}+)*)(?:等地)?|{_L}(?=举行$)"
)
#: 在国会大厦举行: a building that no lexicon knows.
_AT_HALL = re.compile(
    rf"在[一-龥]{{2,10}}(?:大厦|宫|大厅|厅|馆|府|中心|广场|酒店|宾馆|官邸|机场|剧院|礼堂|草坪)(?={_AFTER_PLACE})"
    rf"|在(?:集团|公司|学校)?(?:总部|本部|机关|校部)(?=召开|举行|举办)"
    rf"|[在于](?!{_L})(?:[^，。；的{_P}{_L}{_E}]|{_L}(?=[一-龥]{{2}})){{2,20}}?(?:室|楼|厅|礼堂|中心|馆)(?={_AFTER_PLACE})"
)
_PERIOD = re.compile(rf"(?:在)?[^，。{_P}{_B}{_E}]{{0,14}}(?:期间|之际|前夕)(?=[，{_P}])|在[^，。{_P}{_B}]{{0,20}}(?:之际|期间)")
_PERIOD_WORDS = ("期间", "之际", "前夕")
_COMPANY = re.compile(rf"在(?P<who>(?:{AGENT}(?:[、，和与及]|以及)?)+)等?(?:的)?(?:分别)?陪同下")
#: 在外交部, 在部机关: where a meeting takes place, as far as no place says it.
_AT_BODY = re.compile(
    rf"在(?:{_B}|[^，。\ue000-\ue008]{{1,8}})(?=会见|拜会|会晤|举行会谈|主持召开|接见|看望|与{_P}|同{_P})"
    rf"|在{_B}(?:[^，。的\ue000-\ue008]{{0,8}}?)(?=(?:组织|隆重|联合|共同)?(?:召开|举行|举办)(?!的{_E})|出席|参加|集中收看|收听收看)"
)
#: 某某和夫人某某: a spouse whose name no finder knew.
#: 某主席夫人某某: whose spouse someone is.
_WHOSE_SPOUSE = re.compile(rf"{_P}(?:主席|总统|总理|首相|国王|总书记)?的?夫人(?={_P})")
_SPOUSE = re.compile(rf"(?<={_P})[和偕携及]夫人[一-龥·]{{2,8}}?(?=为|在|同|与|共同|一道|乘|步|到|前往|会见|出席|参加|来到)")
#: 出席某峰会期间会见: what else he came for.
_ATTENDING = re.compile(rf"(?:在)?(?:赴{_L}|来华|赴华|来京)?(?:出席|参加){_E}[^，。]{{0,6}}?(?:期间|之际|间隙)[，]?")
#: 陪同某总统访华的外长某某, 来华出席某峰会的总理某某: why a counterpart is there; the one who is met stands after 的.
_COMING = tuple((word, re.compile(rf"{word}[^，。；的]{{0,30}}?的(?={AGENT})")) for word in ("陪同", "随同", "来华", "来京", "赴华", "前来"))
#: 为来华出席某会的外国领导人举行欢迎宴会: whom it is held for.
_IN_HONOUR = re.compile(rf"为来[华京访][^，。；]{{0,12}}?(?:出席|参加){_E}[^，。；]{{0,8}}的[^，。；{_E}]{{0,12}}?(?=举行|举办)")
_CAPACITY = re.compile(r"以[^，。]{2,24}?身份")
_INVITED = re.compile(r"应[^，。]{1,40}?邀请[，]?|受[^，。]{1,24}?委托[，]?")
#: Adverbials that only say how and where an act was done, each with a word of it ("" for one of several), in the order in which they are set aside.
_ASIDE = (
    ("", _INVITED),
    ("身份", _CAPACITY),
    ("为来", _IN_HONOUR),
    (_E, _ATTENDING),
    *_COMING,
    ("夫人", _WHOSE_SPOUSE),
    ("夫人", _SPOUSE),
    ("在", _AT_BODY),
    ("在", _AT_HALL),
    ("于", _AT_HALL),
)
_ADVERBS = (
    "亲切|分别|一同|共同|一道|还|也|应邀|受邀|专程|先后|随后|隆重|联合|同时|再次|首次|继续|又|均|都|正式|上午|"
    "下午|晚上?|一起|当场|现场|集体(?!学)|如期|成功|顺利|圆满|热情|远程|以视频方式|以视频形式|以视频连线方式|通过视频方式|"
    "通过视频|视频|以书面形式|应约|同日|当天|当日|已|将|拟|日前|近日|则|而|此外|最后|首先|据悉|另悉|据介绍|记者获悉|"
    "专门|亲自|依法|特|共|连续|马上|转场|单独|礼节性|另|迅速|立即|随即|紧急|及时"
)
_ADVERB = re.compile(f"(?:{_ADVERBS})+")
#: Characters that adverbs begin with: most clauses begin with none.
_ADVERB_BEGINS = frozenset(word[0] for word in _ADVERBS.split("|"))
_ANAPHOR = re.compile(
    rf"^(?:在)?(?P<head>会议|座谈会|会见|会谈|论坛|仪式|大会|调研|考察|活动|开幕式|闭幕式|{_E})?(?P<event>{_E})?(?:的)?(?P<rel>期间|间隙|过程中|结束后|开始前|当天|之后|之前|上|中|时|后|前)(?=[，{_P}{_B}{_G}{_X}]|$|主持|召开|会见|签署|举行|还)[，]?|^[一-龥]{{2,4}}(?P<rel2>前|后)$|^(?P<bare>会上|会前|会后|会间|会议期间|期间|会中)[，]?"
)
_IN_EVENT = re.compile(rf"在{_B}?(?P<event>{_E}|会|讲话|信|贺信|贺电|致辞|批示|指示)(?P<rel>上的讲话中|上|中|期间|开幕时|开幕式上|闭幕式上|里)(?!的)")
#: 在随后召开的某会上: the adverbial says in passing that the event took place.
#: 从某部等部门联合召开的某会上: moreover by whom.
_HELD_EVENT = re.compile(
    rf"(?:[从在](?P<hosts>[{_B}{_G}](?:[、和][{_B}{_G}])*)(?:等[一-龥0-9]{{0,8}}?)?)?"
    rf"在?(?:随后|同日|当天|之后|紧接着|同期|同时)?(?:联合|共同|组织)?(?:召开|举行|举办)的(?P<event>{_E})(?P<rel>上|期间|中)"
)
_TAIL = (
    r"(?:领导班子|班子成员|负责人)?(?:以?及(?:常委会|其他|部分|各界别|有关)?(?:政协|人大)?(?:委员|代表))?"
    r"(?:(?:等|和|及|以及|、)(?:[一-龥]{0,8}?(?:常委会|委员会|政府|班子|党组))?组成人员|组成人员)?"
    r"(?:(?:、|以及|及|和)[^，。；、的会见谈出参看访在\ue000-\ue008]{0,12}?(?:人员|职工|师生|负责人|领导班子|班子成员)){0,4}"
    r"(?:等(?:[^，。；、的\ue000-\ue008]{0,9}?(?:官员|人员|人士|嘉宾|代表|负责人|专家|学者|院士|委员|领导人)(?:[和及][一-龥]{0,4}(?:官员|人员|代表))?)?)?(?:(?:在家|有关|相关)?(?:省|市|县|区|州|镇|校|院|部|部省|集团|公司|自治区|党和国家)领导(?:同志|人)?)?(?:等?[0-9一二三四五六七八九十]+(?:个|家)?(?:部门|部委|单位|机构|机关|地))?"
    r"(?:[约共近]?\d+(?:余|多)?[人名位])?(?:同志|夫妇|一行(?:约?[0-9一二三四五六七八九十]+余?人)?|夫人|等人|先生|女士|(?:副)?(?:院士|教授|大使|总领事|参赞|公使|司长|处长|书记|省长|市长|县长|区长|主席|主任|部长|校长|院长|董事长|总经理|会长|局长|厅长|总统|总理|首相|国王|女王)(?=[^，。的府]))?(?:[和偕携及]夫人)?"
)
_REMARK = r"(?:（[^）]{0,30}）)?"
_ROSTER = re.compile(rf"{AGENT}{_REMARK}(?:(?:[、和与及]|以及){AGENT}{_REMARK})*(?:等{AGENT}?)?{_TAIL}")
_SUBJECT = re.compile(
    rf"^(?:{_L}(?=[{_B}{_P}]))?(?P<who>{AGENT}{_REMARK}(?:(?:同志|负责人)?(?:[、，和与及]|以及|等和?|等[^，。；、的\ue000-\ue008]{{0,12}}?(?:官员|人员|代表|领导人)以及|[和偕携及]夫人)?{AGENT}{_REMARK})*){_TAIL}"
)
#: 集团公司控股的某公司召开: what stands before 的 only describes the subject.
_MODIFIED_SUBJECT = re.compile(
    rf"^[^，。\ue000-\ue008]{{1,12}}(?:的|所属|下属)(?P<who>[{_B}{_P}])(?=召开|举行|举办|出席|参加|主持|赴|到)"
    rf"|^(?:正(?:在|应邀)?|刚刚?|率团|来华|前来)[^，。]{{1,30}}?的(?P<visitor>{_P})|^{_E}(?:选举)?产生的(?P<elected>{_B})"
)
#: 两人（甲、乙）.
_NAMED_PRONOUN = re.compile(rf"^[两二三四]人（(?P<who>{AGENT}(?:[、和]{AGENT})*)）")
_PLACE_SUBJECT = re.compile(rf"^(?P<who>{_L})(?=(?:发布|印发|出台|召开|举行|举办|启动|公布|发出))")
_PRONOUN = re.compile(r"^(?:他|她)(?:们)?(?=[一-龥\ue000-\ue008])")


#: 甲与乙举行会谈: 与 and 同 part the two sides, they do not join a subject.
_PARTED = re.compile("[与同]")
_MUTUAL = re.compile("会谈|会晤|会见|会面|见面|通电话|通话|互致|磋商|对话|签署|签订|签约|座谈|欢聚一堂|齐聚一堂")


class Clause(NamedTuple):
    """``text`` is folded, a subject (own or inherited) standing as its first character.

    ``mentions[i]`` is the mention folded at ``i``, None for other characters.

    ``head`` is the word for the event that the clause refers to (在座谈会上 → 座谈会; 会上 → 会), ``name`` that event's name if given; ``apart``
    tells that it stands before, after or beside the event told so far (会前, 会见后); ``speaks`` that the clause ends in a verb of speech; ``held``
    that it says in passing that the event took place, ``hosts`` by whom; ``together`` that its subject joins in what another does (一同督导).
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


@dataclass
class _Piece:
    """A clause being taken apart: characters with their mentions."""

    text: str
    mentions: list[Mention | None]

    def cut(self, begin: int, end: int) -> None:
        self.text = self.text[:begin] + self.text[end:]
        del self.mentions[begin:end]

    def part(self, begin: int, end: int) -> tuple[str, list[Mention | None]]:
        return self.text[begin:end], self.mentions[begin:end]

    def append(self, other: _Piece) -> None:
        self.text += other.text
        self.mentions += other.mentions

    def among(self, begin: int, end: int) -> tuple[Mention, ...]:
        return tuple(m for m in self.mentions[begin:end] if m is not None)


def clauses(folded: Folded, title: bool = False, subject: tuple[Mention, ...] = ()) -> list[Clause]:
    """The clauses of a sentence outside speech. In a title spaces part clauses too, and speech ends where an agent begins a clause."""
    found: list[Clause] = []
    pending: tuple[Mention, ...] = ()
    inherited = subject
    topic: Mention | None = None
    carried: Clause | None = None
    speech = False
    act: _Piece | None = None
    mentions: list[Mention | None] = [None] * len(folded.text)
    for at, mention in folded.mentions.items():
        mentions[at] = mention
    spoken = any_of(_VERBS_OF_SPEECH, folded.text) or "代表" in folded.text
    for begin, end in segments(folded.text, title):
        piece = _Piece(folded.text[begin:end], mentions[begin:end])
        if speech and not (title and _SUBJECT.match(piece.text)):
            continue
        speech = False
        if piece.text.startswith("来自") and (origin := _ORIGIN.match(piece.text)):
            piece.cut(0, origin.end())
        if invites := _INVITES.match(piece.text):
            piece.cut(0, invites.end())
        voice = _VOICE.search(piece.text) if spoken else None
        if voice:
            piece.cut(voice.end(), len(piece.text))
            speech = True
        relative = _RELATIVE.match(piece.text)
        if relative:
            piece.cut(*relative.span("verb"))
        if present := _ALSO_PRESENT.match(piece.text):
            act = _Piece(*piece.part(*present.span("act")))
            piece.cut(0, present.end())
            if not piece.text:
                continue
        if act and _is_roster(piece.text):
            piece.append(act)
            pending = ()
        else:
            act = None
        if piece.text.startswith(_E):
            topic, inherited = topic if _ANAPHOR.match(piece.text) else piece.mentions[0], ()
        together = _TOGETHER.search(folded.text, begin, end) is not None
        separately = folded.text.find("分别", begin, end) >= 0
        clause = _clause(piece, folded.offsets[begin], pending, inherited, voice.group() if voice else "", separately, together)
        held, pending = pending, ()
        clause = _carrying(clause, carried)
        carried = clause if (clause.text in ("", SUBJECT) or clause.text.endswith("见证下")) and not voice else None
        if topic is not None and not clause.subject and not clause.text.startswith(_E):
            clause = clause._replace(text=_E + clause.text, mentions=(topic, *clause.mentions))
        if clause.own_subject and clause.text == SUBJECT and not voice:
            pending = clause.subject
            continue
        if held and _lists(piece.text) and not voice and end < len(folded.text) - 1:
            pending = held
            continue
        inherited = clause.subject or inherited
        found.extend(_conjuncts(clause))
    return _dated(found)


#: 来自约旦的客商代表甲: where someone comes from.
_ORIGIN = re.compile(f"来自[^，。；的]{{1,12}}的(?={AGENT})")
#: 邀请甲、乙介绍情况: who is asked is the subject of what follows.
_INVITES = re.compile(f"(?:特)?邀?请(?={AGENT})")
#: 应邀出席大会的市领导还有：甲、乙; 参加会见的有丙、丁: what those listed after it do.
_ALSO_PRESENT = re.compile(
    rf"^(?:应邀|一同|先后|来华|来京)?(?P<act>(?:出席|参加|列席|陪同|随同)(?:此次|本次|这次)?[^，。；的{_P}{_B}{_E}]{{0,4}}{_E}?[^，。；的{_P}{_B}]{{0,6}})的[^，。；{_P}{_B}]{{0,12}}?(?:还有|有|包括)(?=$|{AGENT})"
)


def _is_roster(text: str) -> bool:
    """Whether a segment is nothing but agents in a list."""
    return _ROSTER.fullmatch(text) is not None


_TOGETHER = re.compile("一同|一道|一起|共同(?=接见|会见|督导|调研|考察)")


def _carrying(clause: Clause, before: Clause | None) -> Clause:
    """会见后，…: an adverbial that stands alone before a comma holds for the clause after it."""
    if before is None:
        return clause
    return clause._replace(
        date=clause.date or before.date,
        head=clause.head or before.head,
        named=clause.named or before.named,
        held=clause.held or before.held,
        hosts=clause.hosts or before.hosts,
        apart=clause.apart or before.apart,
        places=clause.places or before.places,
        company=clause.company + before.company,
    )


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
        if begin > at:
            yield at, begin
        at = end
    if at < len(text):
        yield at, len(text)


def _clause(
    piece: _Piece, begin: int, pending: tuple[Mention, ...], inherited: tuple[Mention, ...], speaks: str, separately: bool, together: bool
) -> Clause:
    date, same_day = _take_dates(piece)
    head, named, apart = _take_anaphor(piece)
    company = _take(piece, _COMPANY) if "陪同下" in piece.text else ()
    for word, expression in _ASIDE:
        while word in piece.text and (aside := expression.search(piece.text)):
            piece.cut(*aside.span())
    places = _take_places(piece)
    if any_of(_PERIOD_WORDS, piece.text):
        _take(piece, _PERIOD)
    if not date and not same_day:
        date, same_day = _take_dates(piece)
    _strip_adverbs(piece)
    head2, named2, apart2 = _take_anaphor(piece)
    subject, own = _take_subject(piece, pending, inherited)
    if unknown := _UNKNOWN_MEMBER.search(piece.text):
        piece.cut(*unknown.span())
    _strip_adverbs(piece)
    inner = _take_inner(piece)
    if inner != _NOWHERE_INSIDE:
        _strip_adverbs(piece)
    if not subject:
        subject, own = _take_subject(piece, pending, inherited)
        _strip_adverbs(piece)
    text = (SUBJECT if subject else "") + piece.text
    mentions = ([None] if subject else []) + piece.mentions
    return Clause(
        text,
        tuple(mentions),
        begin,
        subject,
        date,
        same_day,
        places,
        head or head2 or inner.head,
        named or named2 or inner.named,
        apart or apart2,
        company,
        speaks,
        own,
        separately,
        inner.held,
        together,
        inner.hosts,
    )


def _take(piece: _Piece, pattern: re.Pattern[str]) -> tuple[Mention, ...]:
    match = pattern.search(piece.text)
    if not match:
        return ()
    who = piece.among(match.start(), match.end())
    piece.cut(match.start(), match.end())
    return who


def _take_dates(piece: _Piece) -> tuple[PartialDate | None, bool]:
    """Removes the date words of a clause; the first resolved day, or else the first resolved date, counts."""
    found: list[Mention] = []
    while _D in piece.text:
        at = piece.text.index(_D)
        mention = piece.mentions[at]
        after = 1 + piece.text.startswith("，", at + 1)
        before = len(_BEFORE_DATE.search(piece.text, max(0, at - 5), at)[0])  # type: ignore[index]
        if mention is not None and (mention.name != "year" or before or not at):  # 审议2024年预算: a year of what is spoken of
            found.append(mention)
        piece.cut(at - before, at + after)
    days = [m.date for m in found if m.date and m.name in ("day", "span")]
    others = [m.date for m in found if m.date and m.name in ("month", "year", "vague")]
    return next(iter(days + others), None), any(m.name == "same" for m in found)


#: What goes with a date: 于5日, 当地时间5日.
_BEFORE_DATE = re.compile("(?:当地时间)?[于在自]?$")


def _take_anaphor(piece: _Piece) -> tuple[str, Mention | None, bool]:
    match = _ANAPHOR.match(piece.text)
    if not match:
        return "", None, False
    event = next((m for m in piece.mentions[match.start() : match.end()] if m is not None and m.kind == "event"), None)
    bare = match["bare"] or ""
    relation = match["rel"] or match["rel2"] or bare[1:]
    piece.cut(match.start(), match.end())
    head = "会" if bare else (match["head"] or "")
    if event is not None:
        head = "" if event.name else event.text
    return (
        head,
        event if event is not None and event.name else None,
        relation in ("后", "结束后", "之后", "前", "开始前", "之前", "期间", "间隙", "当天"),
    )


class _Inside(NamedTuple):
    """在…会议上 inside a clause: the event's head, the event if named, whether 召开的 stands before it, and who is said to have held it."""

    head: str = ""
    named: Mention | None = None
    held: bool = False
    hosts: tuple[Mention, ...] = ()


#: What ``_take_inner`` takes from a clause that has no such adverbial.
_NOWHERE_INSIDE = _Inside()


def _take_inner(piece: _Piece) -> _Inside:
    """Removes 在…会议上 from inside the clause (习近平在全国教育大会上发表讲话)."""
    held = _HELD_EVENT.search(piece.text) if _E in piece.text else None
    match = held or (_IN_EVENT.search(piece.text) if "在" in piece.text else None)
    if not match:
        return _NOWHERE_INSIDE
    event = next((m for m in piece.mentions[match.start() : match.end()] if m is not None and m.kind == "event"), None)
    hosts = _hosts(piece, held) if held else ()
    piece.cut(match.start(), match.end())
    if event is None:
        return _Inside("会" if match["event"] == "会" else match["event"])
    return _Inside("" if event.name else event.text, event if event.name else None, held is not None, hosts)


def _hosts(piece: _Piece, held: re.Match[str]) -> tuple[Mention, ...]:
    """Who held a meeting that an adverbial tells of: 从某部召开的会议上, 在某办举行的会上, but no school that it was held at."""
    hosts = piece.among(*held.span("hosts")) if held["hosts"] else ()
    return hosts if held.group().startswith("从") else tuple(m for m in hosts if m.name.endswith(_ORGANS))


#: Last words of bodies that hold meetings and lend no rooms.
_ORGANS = tuple("部 委 委员会 办 办公室 局 署 机制 政府 党委 中央 国务院 法院 检察院 工会 妇联 常委会 政协".split())


#: 审议关于授权国务院在海南…的决定: where what is decided shall hold.
_OF_DECISION = re.compile("关于|授权")


#: 在镇江分会场收看, 在主会场参加会议: the branch of a meeting held elsewhere, or where its chair is.
_BRANCH = re.compile(rf"在(?:{_L}?分会场|(?:{_L}|[一-龥]{{0,3}}?)主会场)")


def _take_places(piece: _Piece) -> tuple[Mention, ...]:
    found: list[Mention] = []
    if "会场" in piece.text and (branch := _BRANCH.search(piece.text)) and _SUBJECT.match(piece.text):
        piece.cut(*branch.span())
    while _L in piece.text and (match := _WHERE.search(piece.text)):
        if (match["where"] is None and match["lies"] is None and match["into"] is None) or _OF_DECISION.search(piece.text, 0, match.start()):
            break
        found.extend(m for m in piece.among(match.start(), match.end()) if m.kind == "place")
        piece.cut(match.start(), match.end())
    in_town = [i for i, m in enumerate(piece.mentions) if m is not None and m.kind == "place" and m.text.startswith("在")] if _L in piece.text else []
    for at in reversed(in_town):
        found.extend(piece.among(at, at + 1))
        piece.cut(at, at + 1)
    return tuple(found)


#: 与甲、乙以及贸易代表某某举行会谈: a member that no finder knew is left out.
_UNKNOWN_MEMBER = re.compile(rf"(?<={AGENT})(?:、|和|以及|及)[一-龥·]{{3,14}}?(?=共同|分别|举行|签署|会谈|会晤|磋商)")


def _strip_adverbs(piece: _Piece) -> None:
    start = 1 if piece.text.startswith(SUBJECT) else 0
    while piece.text[start : start + 1] in _ADVERB_BEGINS and (match := _ADVERB.match(piece.text, start)):
        piece.cut(start, match.end())


def _take_subject(piece: _Piece, pending: tuple[Mention, ...], inherited: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], bool]:
    match = _SUBJECT.match(piece.text) or _PLACE_SUBJECT.match(piece.text) or _MODIFIED_SUBJECT.match(piece.text) or _NAMED_PRONOUN.match(piece.text)
    roster = _roster_end(piece.text, match.end() if match else 0)
    if roster and _MUTUAL.search(piece.text, roster) and (side := _PARTED.search(piece.text, 0, roster)):
        roster = side.start()
    subject = piece.among(0, roster)
    if subject and (pending or any(m.kind == "person" or m.represented_by for m in subject)):
        piece.cut(0, roster)
        return pending + tuple(m for m in subject if m.kind not in ("place", "event", "work")), True
    if match:
        begin, end = match.span(match.lastgroup or "who")
        parted = _PARTED.search(piece.text, begin, end) if _MUTUAL.search(piece.text, end) else None
        subject = piece.among(begin, parted.start() if parted else end)
        piece.cut(0, parted.start() if parted else match.end())
        return pending + subject, True
    pronoun = _PRONOUN.match(piece.text)
    if pronoun:
        piece.cut(0, pronoun.end())
        return inherited, False
    return pending or inherited, bool(pending)


def _roster_end(text: str, known: int) -> int:
    """Where a list that holds words no finder knew ends (化学协会秘书长甲, 乙、某丙参加), 0 if the clause does not begin with one."""
    if known and not _GOES_ON.match(text, known):
        return 0
    for at in [*([known] if known else []), *(m.end() for m in _AGENT.finditer(text, known))][::-1]:
        if _lists(text[:at]):
            end = _UNKNOWN_TAIL.match(text, at)
            if end is None and at == known:
                return 0
            return end.end() if end else at
    return 0


def _lists(text: str) -> bool:
    """Whether a text is a list of agents and unknown nouns: no verb or function word stands in it."""
    words = _MENTIONED.sub("、", _LEADERS.sub("", _NAMED_AT_END.sub("", text.replace("以及", "、"))))
    return not _FUNCTION.search(words) and not _verbs().find_matches_as_indexes(words)


@cache
def _verbs() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick([row["word"] for row in rows("boundaries") if row["kind"] == "strong" and len(row["word"]) > 1])


_AGENT = re.compile(rf"{AGENT}{_REMARK}")
_GOES_ON = re.compile("[一-龥]{0,3}[、和与及]")
#: The last two characters of a long member are the name of one whom no finder knew (种粮大户某某、).
_NAMED_AT_END = re.compile("(?<=[一-龥]{3})[一-龥]{2}(?=、)")
#: 自治区领导甲: a noun here, no verb.
_LEADERS = re.compile("领导(?=\ue000)")
_MENTIONED = re.compile("[\ue000-\ue008]")
_FUNCTION = re.compile("[兼到赴在由向对为的了是给被把从将于请见“”：率]|代表|以(?!及)")
#: What follows a roster's last known member before its verb.
_UNKNOWN_TAIL = re.compile(rf"(?:、[一-龥·]{{2,12}}?)*{_TAIL}(?=分别|一同|一道|共同|也|先后|[出参列陪到]|等|发言|作|$)")


def _conjuncts(clause: Clause) -> Iterator[Clause]:
    """出席会议并讲话 → two clauses with one subject."""
    at = 0
    for match in _AND.finditer(clause.text):
        yield _part(clause, at, match.start())
        at = match.end()
    yield _part(clause, at, len(clause.text)) if at else clause


def _part(clause: Clause, begin: int, end: int) -> Clause:
    text, mentions = clause.text[begin:end], clause.mentions[begin:end]
    if begin and clause.subject:
        text, mentions = SUBJECT + text, (None, *mentions)
    piece = _Piece(text, list(mentions))
    places = _take_places(piece) if begin else ()
    inner = _take_inner(piece) if begin else _NOWHERE_INSIDE
    _strip_adverbs(piece)
    return clause._replace(
        text=piece.text,
        mentions=tuple(piece.mentions),
        places=clause.places + places,
        head=inner.head or clause.head,
        named=inner.named or clause.named,
    )


#: 同日召开的董事会会议选举…: the event is the subject, the verb before it only places it.
_RELATIVE = re.compile(rf"^(?:{_D}，?)?(?P<verb>(?:随后|上月|同时)?(?:召开|举行)的)(?={_E})")
_END_OF_MOVE = (_L, "等地")
_MOVES = re.compile(f"^{SUBJECT}?(?:前往|来到|抵达|赴|到|深入){_L}+(?:[、和]{_L}+)*(?:等地)?$")


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
    """Whether a year said after a day is only that day's: 7月23日，…举行2025年…."""
    return day is not None and len(year.start) == 4 and len(day.start) == 10 and day.start.startswith(year.start)
