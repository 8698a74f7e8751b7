"""The schema's templates over clauses: each match is a frame with its roles, event, documents and circumstances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import patterns, schema
from kg.extractors.clauses import Clause, segments
from kg.lexicons import rows
from kg.mentions.organizations import by_suffix
from kg.mentions.tokens import tokens
from kg.model import Frame, Mention
from kg.patterns import FOLD, PARTY, SUBJECT, Template

_SCHEDULED = re.compile(r"将(?:于|在|同|与|对|举|召|访|出|会|赴|签)|拟于|即将(?:召开|举行|访问)(?!的)")
#: A meeting that another one decides or proposes to hold.
_CALLED = re.compile(r"(?:决定|建议)[^，。；：\s]{0,40}?(?:召开|举行)")
_FIELDS = {"name", "work", "place"}
#: What stands in a folded sentence with a clause that tells something without a template; new kinds of such frames need their words here.
_WITHOUT_TEMPLATE = re.compile(f"{FOLD['event']}|陪同下|介绍")
#: The same of a clause that tells who is present because he speaks at a meeting: words of both kinds.
_AT_MEETING = re.compile("会|论坛|仪式")
_SAID = re.compile("指出|强调|表示|要求|说|认为|指示|提出|号召|重申|呼吁|希望|透露|致以")


def possible(folded: str, title: bool = False) -> list[Template] | None:
    """The templates that may match a clause of the folded sentence; None when moreover no clause of it can tell anything without a template."""
    # A clause may have its subject, and an event for its topic, from those before it.
    before = SUBJECT + (FOLD["event"] if FOLD["event"] in folded else "")
    found = patterns.possible(folded, before, lambda: segments(folded, title))
    return found if found or _WITHOUT_TEMPLATE.search(folded) or (_AT_MEETING.search(folded) and _SAID.search(folded)) else None


def find(clauses: Sequence[Clause], possible: Sequence[Template], sentence: int, text: str) -> Iterator[Frame]:
    """The frames of a sentence's clauses, in order, by those templates that are possible in the sentence."""
    ends = [*(clause.begin for clause in clauses[1:]), len(text)]
    for clause, end in zip(clauses, ends, strict=False):
        chosen = _chosen(clause, possible)
        scheduled = bool(chosen and (_SCHEDULED.search(text, 0, max(end, clause.begin + 1)) or _CALLED.search(text, clause.begin, end)))
        if chosen and not clause.date and _PLANS.search(text, clause.begin, end):
            chosen = [(template, match) for template, match in chosen if _family(template.type) != "活动"]
        studied = _STUDIED.search(clause.text) if chosen and "精神" in clause.text else None
        for template, match in chosen:
            if template.beside not in text or (studied and _within_spirit(template, match, studied)):
                continue
            if (other := _OTHERWISE.get(template.name)) and other.match(clause.text, match.end()):
                continue
            if template.name in _NOT_ANNOUNCED and "将" in text[clause.begin : end]:
                continue
            if template.name == "meeting.decides" and _OBJECT_OF_STUDY.match(clause.text, 0, match.start()):
                continue
            if not (template.type == "出访" and (_at_home(template, match, clause) or _BEFORE_NEWS.match(clause.text, match.end()))):
                frame = _frame(template, match, clause, sentence, scheduled)
                yield from _separated(frame, clause) if template.name not in _HOLD_MEETINGS else _each_held(frame, template, match, clause)
        if (
            clause.company
            or clause.together
            or clause.speaks
            or clause.text == _ANNOUNCES
            or clause.head in _SPEECHES
            or FOLD["event"] in clause.text
            or clause.held
        ):
            yield from _without_template(clause, sentence)


#: 工会将继续走访慰问劳模: what is done again and again, no act of a day.
_PLANS = re.compile("将(?:继续|持续|进一步|不断|定期|常态化)")
#: 传达学习某人出席某峰会时的讲话精神: what the spirit is of lies in the past.
_WHOSE_SPIRIT = "(?:讲话|指示|批示|回信|贺信|贺词|致辞)[^，。；的]{0,8}精神"
_STUDIED = re.compile(
    f"(?:传达|学习|贯彻|领会|宣讲)[^，。；]*{_WHOSE_SPIRIT}|^(?:(?!传达|学习|贯彻|召开|举行)[^，。；])*[时上中]的(?:重要)?{_WHOSE_SPIRIT}"
)


#: Acts of which plans are told again and again: 工会将为职工送上清凉.
_NOT_ANNOUNCED = frozenset(("tour.brings",))
#: 重点学习了某会议审议《…》的内容: the meeting is what is studied.
_OBJECT_OF_STUDY = re.compile("[^，。；]*(?:学习|领学|传达|观看)")


def _family(kind: str) -> str:
    """The family of a type of event; "" of a clause that tells none by its template."""
    found = schema.event_types().get(kind)
    return found.family if found else ""


def _within_spirit(template: Template, match: re.Match[str], studied: re.Match[str]) -> bool:
    """Whether a match tells an act, or who was present, only as that of which the spirit is studied."""
    tells = bool(template.type) or any(slot in ("出席", "主持", "讲话", "致辞") for slot in template.slots)
    return tells and studied.start() <= _verb_begin(match) and match.end() <= studied.end()


def _without_template(clause: Clause, sentence: int) -> Iterator[Frame]:
    yield from _company(clause, sentence)
    yield from _joining(clause, sentence)
    yield from _present(clause, sentence)
    yield from _held(clause, sentence)
    yield from _held_by_unknown(clause, sentence)
    yield from _addresses(clause, sentence)
    yield from _convened(clause, sentence)
    yield from _learns(clause, sentence)
    yield from _introduces(clause, sentence)


def _chosen(clause: Clause, possible: Sequence[Template]) -> list[tuple[Template, re.Match[str]]]:
    """Matches that do not overlap: those that begin first, then the longest."""
    text = clause.text
    found = [(t, m) for t in patterns.standing(possible, text) if (m := t.pattern.search(text))] if possible else []
    if len(found) < 2:
        return found
    found.sort(key=lambda pair: (_verb_begin(pair[1]), -pair[1].end(), pair[0].type == "", -len(pair[0].slots)))
    chosen: list[tuple[Template, re.Match[str]]] = []
    at = 0
    for template, match in found:
        if template.aside and not any(m.start() == match.start() and m.end() > match.end() for _, m in chosen):
            chosen.append((template, match))
        elif template.aside:
            continue  # 传达某某重要指示精神: the longer phrasing at the same verb
        elif _verb_begin(match) >= at:
            chosen.append((template, match))
            at = match.end() if template.type != "@name" or template.new else max(match.span(i)[1] for i in range(1, len(template.slots) + 1))
    return chosen


def _verb_begin(match: re.Match[str]) -> int:
    return match.start() + (match.string[match.start() : match.start() + 1] == "\ue007")


def _frame(template: Template, match: re.Match[str], clause: Clause, sentence: int, scheduled: bool) -> Frame:
    slots = [(slot, _mentions(clause, match.span(i))) for i, slot in enumerate(template.slots, 1) if match.group(i) is not None]
    beside = clause.apart and template.type not in ("", "@name")
    named = [m for slot, ms in slots if slot == "name" for m in ms]  # a meeting that decides on another one is named before it
    event = (named[-1 if template.scheduled else 0] if named else None) or (None if beside else clause.named)
    if event is not None and template.name == "meeting.held":
        event = _held_within(event, clause, match.end())
    works = tuple(m.name for slot, ms in slots if slot == "work" for m in ms)
    mechanism = _MECHANISM.search(clause.text) if template.type == "会谈" and event is None else None
    roles = tuple((role, m) for slot, ms in slots if slot not in _FIELDS for m in ms for role in slot.split("&") if m.name or m.kind != "event")
    if template.name == "role.conveys":
        roles = tuple((role, m) for role, m in roles if not any(other is not None and other.name == m.name for other in clause.mentions))
    guests = {m.name for role, m in roles if role == "对方"}
    roles = tuple((role, m) for role, m in roles if role not in _HOSTING or m.name not in guests)  # 某方为他举行欢迎仪式
    signing = event is not None and _SIGNING_CEREMONY.search(event.name) is not None
    if signing and (template.name == "ceremony.here_with" or sum(role == "主办" and m.kind == "body" for role, m in roles) > 1):
        roles = tuple(("签署方" if role == "主办" and m.kind == "body" else role, m) for role, m in roles)
    if signing or any(slot == "签署方" for slot, _ in roles):
        parties = tuple(m for name in (*works, *([event.name] if event else [])) for m in _parties(name))
        roles = tuple((role, m) for role, m in roles if not (parties and role == "签署方" and m.kind == "pair"))
        roles += tuple(("签署方", m) for m in parties if ("签署方", m) not in roles)
    places = clause.places + tuple(m for slot, ms in slots if slot == "place" for m in ms)
    kind = (_kind(event, roles) if event else "") if template.type == "@name" else template.type
    return Frame(
        type=kind,
        rule=template.name,
        sentence=sentence,
        begin=clause.begin,
        roles=roles,
        name=event.name if event else mechanism.group() if mechanism else "",
        head=template.adds_to or (event.text if event and not event.name else "") or _act(template, match) or clause.head,
        date=clause.date,
        same_day=clause.same_day,
        places=tuple(dict.fromkeys([*(m.name for m in places), *where_visited(roles)])),
        works=works,
        scheduled=scheduled or template.scheduled,
        new=template.new,
        apart=template.apart or clause.apart or template.aside,
        aside=template.aside,
        sitting=template.sitting,
        together=clause.together,
    )


def _held_within(session: Mention, clause: Clause, end: int) -> Mention:
    """某会议举行新闻发布会: the press conference that a session holds, called after it; else the session, of which what it holds is a sitting."""
    press = next((m for m in clause.mentions[end:] if m is not None and m.kind == "event" and m.type == "新闻发布会"), None)
    return session if press is None or press.name or not session.name else session._replace(name=session.name + press.text, type=press.type)


#: 第五轮中肯战略对话: talks that are held under a name and a number.
_MECHANISM = re.compile(
    "(?:首[轮次]|第[一二三四五六七八九十0-9]+[轮次届])(?:[^，。；、同的\ue000-\ue002\ue004-\ue008]{2,28}?)(?:对话|磋商|会晤)(?![会机])"
)


#: Roles of a host, who is no guest of his own.
_HOSTING = frozenset(("行动方", "主办"))
#: 某人大常委会举行第十六次会议: what a sitting told by its number is, by who holds it.
_NUMBERED = re.compile("(?:第[一二三四五六七八九十百0-9]+次(?:全体|扩大|（扩大）)?|扩大|（扩大）)会议")
_SITTINGS = (
    ("政治局", "常委会会议"),
    ("书记处", "常委会会议"),
    ("常委会", "常委会会议"),
    ("常务委员会", "常委会会议"),
    ("党组", "常委会会议"),
    ("党委", "常委会会议"),
    ("领导小组", "专题会议"),
    ("指挥部", "专题会议"),
    ("主席团", "代表大会"),
    ("人大", "代表大会"),
    ("政协", "代表大会"),
    ("人民代表大会", "代表大会"),
    ("领导小组", "专题会议"),
    ("指挥部", "专题会议"),
    ("联席会议", "专题会议"),
)


def _kind(event: Mention, roles: Sequence[tuple[str, Mention]]) -> str:
    if event.type != "会议" or not (_NUMBERED.fullmatch(event.name) or (not event.name and event.text == "会议")):
        return event.type
    hosts = [mention.name for role, mention in roles if role == "主办" and mention.kind == "body"]
    sittings = _SITTINGS if event.name else _SITTINGS[:2]  # a committee holds meetings of many kinds that are called 会议 alone
    return next((kind for end, kind in sittings if any(host.endswith(end) for host in hosts)), event.type)


#: What is held to sign papers: its name begins with the parties.
_SIGNING_CEREMONY = re.compile("(?:签约|签字|签署|签订)(?:仪式|活动)$")
#: 《甲政府 乙政府合作协议》, 《甲与乙关于…的备忘录》: the parties stand first in the title.
_TITLE_PARTIES = re.compile(r"^《?(?P<one>[^《》\s与和]{3,20}?)(?:\s|[与和]|　)(?P<other>[^《》\s]{3,})")


def _parties(title: str) -> Iterator[Mention]:
    match = _TITLE_PARTIES.match(title)
    if match is None:
        return
    found = tokens(title)
    known = ((t.begin, t.end, "bodies.known") for t in found if t.kind == "body")
    named = {begin: (begin, end, rule) for begin, end, rule in (*((m.begin, m.end, m.rule) for m in by_suffix(title, found)), *known)}
    one, other = named.get(match.start("one")), named.get(match.start("other"))
    if one and other and one[1] == match.end("one"):
        yield from (Mention("body", begin, end, title[begin:end], title[begin:end], rule=rule) for begin, end, rule in (one, other))


def where_visited(roles: Sequence[tuple[str, Mention]]) -> Iterator[str]:
    """The places that the names of bodies visited begin with: 武汉市硚口区某中心. ``roles``: of one frame, pairs of role and mention."""
    for role, mention in roles:
        at = 0
        for token in tokens(mention.text) if role == "受访单位" and mention.kind == "body" else ():
            if token.kind != "place" or token.begin != at or not token.name.endswith(mention.text[at : token.end]):
                break
            at = token.end
            yield token.name


def _act(template: Template, match: re.Match[str]) -> str:
    named = _NAMED_ACT.search(match.group()) if not template.type else None
    if named and named.group() in _WHAT_ABOUT and any(role in _SPOKEN for role in template.slots):
        return ""  # 结合调研情况发言
    return _ACT_TYPES.get(named.group(), named.group()) if named else ""


#: What must not follow the words that a template matches, by its name.
#: 主持中国与某国外交磋商: something that no finder names, so not the meeting of the story.
#: 对某次大会通过的报告作分解: what a meeting passed is spoken of, it is not held. 对项目的签约表示祝贺: nobody signs.
_OTHERWISE = {
    "role.chairs_bare": re.compile(
        "(?!了?(?:会|并|开|闭|学|仪式|大会|活动|座|发布|例行|上述|讨论|审议|工作|日常|本次|此次|这次|理论学习|集中学习|专题学习|集体学习|研讨|交流|典礼|签约|揭牌|启动))"
        "[一-龥—]{2,}[一-龥—\ue005]"
    ),
    "role.exchanges": re.compile("(?<=的发言)"),
    "meeting.decides": re.compile("(?:通过|审议|表决)*的"),
    "meeting.held": re.compile("日期|时间|议程|事宜|形式|方式|情况|经验|条件|权|水平|工作"),
    "meet.receives_some": re.compile("哪些|什么|谁"),
    "document.signed": re.compile("表示|的?成功"),
    "document.witnesses_bare": re.compile("了?[一-龥\ue000-\ue008]"),
}
#: 结束访问回到南宁后考察: the visit only tells when.
_BEFORE_NEWS = re.compile(f"(?<=回到|返回|抵京){FOLD['place']}*后")


def _at_home(template: Template, match: re.Match[str], clause: Clause) -> bool:
    """Whether all places that a match names lie in China: an arrival there is no visit abroad."""
    named = [m for i, slot in enumerate(template.slots, 1) if slot == "place" for m in _mentions(clause, match.span(i))]
    return bool(named) and all(m.type == "place" for m in named)


def _separated(frame: Frame, clause: Clause) -> Iterator[Frame]:
    """分别会见甲、乙 is two events, one for each counterpart; 分别致贺信 one for each sender; so with pairs that sign a paper each."""
    if frame.type == "签署" and clause.separately and (pairs := _PAIRS.search(clause.text)):
        yield from _paired(frame, clause, pairs)
        return
    for role in ("对方", "行动方"):
        several = [m for r, m in frame.roles if r == role and m.kind != "place"]
        apart = (clause.separately and (role == "对方" or frame.type != "慰问")) or (
            role == "对方" and frame.type == "会见" and _from_different_sides(several, clause.text)
        )
        if apart and frame.type in _ONE_EACH and len(several) > 1:
            rest = tuple(pair for pair in frame.roles if pair[0] != role)
            yield from (replace(frame, roles=(*rest, (role, each))) for each in several)
            return
    yield frame


_PAIR = re.compile(f"[{PARTY[1:-1]}{SUBJECT}][与同和][{PARTY[1:-1]}]")
_PAIRS = re.compile(f"(?:{_PAIR.pattern}[、，；])+{_PAIR.pattern}(?=，?分别)")


def _paired(frame: Frame, clause: Clause, pairs: re.Match[str]) -> Iterator[Frame]:
    """One frame for each pair of those who sign, if each has a paper of its own in the list of papers, else the frame as it is."""
    begins = [pair.start() for pair in _PAIR.finditer(clause.text, *pairs.span())]
    if len(frame.works) != len(begins):
        yield frame
        return
    others = tuple(pair for pair in frame.roles if pair[0] != "签署方")
    for begin, work in zip(begins, frame.works, strict=True):
        parties = (*_mentions(clause, (begin, begin + 1)), *_mentions(clause, (begin + 2, begin + 3)))
        yield replace(frame, name="", roles=(*(("签署方", m) for m in parties), *others), works=(work,))


#: Templates that tell that meetings are held, which may be several: 召开党组会议和常务会议.
_HOLD_MEETINGS = frozenset(("meeting.held_by", "meeting.chaired_of_body", "meeting.chaired_and_held", "meeting.held_in_house"))
_MORE_HELD = re.compile(f"(?:(?:、|和|及|与|以及)[{FOLD['body']}{FOLD['date']}]{{0,2}}{FOLD['event']})+$")


def _each_held(frame: Frame, template: Template, match: re.Match[str], clause: Clause) -> Iterator[Frame]:
    """One frame for each of the meetings that a clause lists to its end."""
    begin, end = match.span(template.slots.index("name") + 1)
    more = _MORE_HELD.match(clause.text, end)
    held = [m for m in clause.mentions[begin : more.end() if more else end] if m is not None and m.kind == "event"]
    if len(held) < 2 or any(len(m.text) < 4 for m in held):
        yield frame
        return
    yield from (replace(frame, name=m.name or m.text, head="", type=_kind(m, frame.roles) or frame.type, twin=True) for m in held)


def _from_different_sides(several: Sequence[Mention], text: str) -> bool:
    """会见某国甲、某国乙: counterparts in a list of whom each speaks for a body of its own are met one after the other."""
    bodies = [{post.body for post in m.posts if not post.former} for m in several]
    if len(several) < 2 or not all(bodies) or not _LISTED.search(text):
        return False
    heads = [next(iter(sorted(b)))[:2] for b in bodies]
    return len(set(heads)) == len(heads)


#: A list parted by 、 alone, without 和: those met one after the other.
_LISTED = re.compile(f"会见了?{FOLD['person']}(?:、{FOLD['person']})+$")
_ONE_EACH = frozenset(("会见", "会谈", "通话", "贺信", "慰问"))
#: Words of a match that say which event a clause adds to.
_NAMED_ACT = re.compile(
    "参会|上述会见|上述会谈|到会|与会|上述活动|有关活动|相关活动|会见|会谈|调研|考察|座谈会?|洽谈|视察|慰问|约谈|督导|(?<=[加同与])检查|仪式"
)
_ACT_TYPES = {
    "上述会谈": "上述会见",
    "参会": "会",
    "到会": "会",
    "与会": "会",
    "考察": "调研",
    "检查": "督导",
    "视察": "调研",
    "洽谈": "座谈",
    "有关活动": "上述活动",
    "相关活动": "上述活动",
}


#: Acts that those who speak at a meeting may speak of, and the roles of those who speak.
_WHAT_ABOUT = frozenset("调研 考察 视察 慰问 督导 检查".split())
_SPOKEN = frozenset("交流发言 作报告 讲话 致辞".split())


def _mentions(clause: Clause, span: tuple[int, int]) -> tuple[Mention, ...]:
    if clause.text[span[0] : span[0] + 1] == "\ue007":
        return clause.subject
    return tuple(m for at, m in enumerate(clause.mentions[span[0] : span[1]], span[0]) if m is not None and not _is_headed(clause, at, m))


def _is_headed(clause: Clause, at: int, mention: Mention) -> bool:
    """欧洲理事会主席 in a title: a body before a title without a name is none of those who act; its unnamed head is."""
    if mention.kind != "body" or mention.represented_by:
        return False
    return any(clause.text[at + 1 : at + 1 + size] in _offices() for size in (2, 3, 4))


@cache
def _offices() -> frozenset[str]:
    """Titles that one person holds at a time."""
    return frozenset(row["title"] for row in rows("titles") if row["holders"] == "one")


def _company(clause: Clause, sentence: int) -> Iterator[Frame]:
    """在省委书记甲陪同下: company of the act that the clause tells."""
    if clause.company and clause.text not in ("", SUBJECT):
        yield Frame("", "clause.in_company", sentence, clause.begin, tuple(("陪同", m) for m in clause.company if m.kind != "place"))


#: 发言人某某在例行记者会上宣布: who announces speaks too.
_ANNOUNCES = SUBJECT + "宣布"


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
    speaks = clause.speaks or clause.text == _ANNOUNCES
    if speaks and "传达" not in clause.text and clause.subject and (clause.named is not None or clause.head in _MEETING_HEADS):
        kind = clause.named.type if clause.named is not None else ""
        press = kind == "新闻发布会" or clause.head in _PRESS_HEADS
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


#: Words for what a person speaks in (某人在致辞中说), and the role that it gives.
_SPEECHES = {"致辞": "致辞", "讲话": "讲话"}


def _addresses(clause: Clause, sentence: int) -> Iterator[Frame]:
    """某人在致辞中表示: who is quoted from an address gave it."""
    if clause.head in _SPEECHES and clause.subject:
        roles = tuple((_SPEECHES[clause.head], m) for m in clause.subject if m.kind == "person")
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
    match = _HOLDS.match(clause.text) if clause.date is not None and len(clause.date.start) == 10 else _TEAM_HOLDS.match(clause.text)
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


_LEARNING = ("集体学习", "集体学法", "专题学习")
_PRESS_HEADS = ("新闻发布会", "发布会", "记者会", "吹风会")
_MEETING_HEADS = ("会", "会议", "座谈会", "大会", "论坛", "仪式", "报告会", "工作会议", "推进会", "动员会", "部署会", "现场会", *_PRESS_HEADS)


@cache
def family(kind: str) -> str:
    """The family of an event type."""
    return schema.event_types()[kind].family
