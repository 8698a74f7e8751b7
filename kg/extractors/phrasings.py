"""The schema's templates over clauses: each match is a frame with its roles, event, documents and circumstances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import patterns
from kg.extractors import untemplated
from kg.extractors.adverbials import joined
from kg.extractors.clauses import Clause, segments
from kg.extractors.matches import Matched, is_news, is_scheduled, mentions_at, only_held, verb_begin
from kg.fragments import COUNT
from kg.mentions.organizations import by_suffix
from kg.mentions.tokens import tokens
from kg.model import Frame, Mention
from kg.patterns import FOLD, PARTY, SUBJECT, Template
from kg.traits import having

#: Slots that are no roles.
_FIELDS = {"name", "work", "place"}


def possible(folded: str, title: bool = False) -> list[Template] | None:
    """The templates that may match a clause of the folded sentence; None when moreover no clause of it can tell anything without a template."""
    # A clause may have its subject, and an event for its topic, from those before it.
    before = SUBJECT + (FOLD["event"] if FOLD["event"] in folded else "")
    found = patterns.possible(folded, before, lambda: segments(joined(folded), title))
    return found if found or untemplated.possible(folded) else None


def find(clauses: Sequence[Clause], possible: Sequence[Template], sentence: int, text: str) -> Iterator[Frame]:
    """The frames of a sentence's clauses, in order, by those templates that are possible in the sentence."""
    ends = [*(clause.begin for clause in clauses[1:]), len(text)]
    possible = [template for template in possible if template.may_tell(text)]
    several = having("holds")
    for clause, end in zip(clauses, ends, strict=False):
        for template, match in _chosen(clause, possible):
            matched = Matched(template, match, clause, text, end)
            if is_news(matched):
                frame = _frame(template, match, clause, sentence, is_scheduled(matched))
                yield from _separated(frame, clause) if template.name not in several else _each_held(frame, template, match, clause)
        yield from untemplated.find(clause, sentence)


def _chosen(clause: Clause, possible: Sequence[Template]) -> list[tuple[Template, re.Match[str]]]:
    """Matches that do not overlap: those that begin first, then the longest."""
    text = clause.text
    found = [(t, m) for t in patterns.standing(possible, text) if (m := t.pattern.search(text)) and t.stands(m)] if possible else []
    if len(found) < 2:
        return found
    found.sort(key=lambda pair: (verb_begin(pair[1]), -pair[1].end(), pair[0].type == "", -len(pair[0].slots)))
    chosen: list[tuple[Template, re.Match[str]]] = []
    at = 0
    for template, match in found:
        if template.aside and not any(m.start() == match.start() and m.end() > match.end() for _, m in chosen):
            chosen.append((template, match))
        elif template.aside:
            continue  # 传达某某重要指示精神: the longer phrasing at the same verb
        elif verb_begin(match) >= at:
            chosen.append((template, match))
            at = match.end() if template.type != "@name" or template.new else max(match.span(i)[1] for i in range(1, len(template.slots) + 1))
    return chosen


#: The slots of a template that a match fills, each with its mentions.
_Slots = Sequence[tuple[str, tuple[Mention, ...]]]
_Roles = tuple[tuple[str, Mention], ...]


def _frame(template: Template, match: re.Match[str], clause: Clause, sentence: int, scheduled: bool) -> Frame:
    slots = [(slot, mentions_at(clause, match.span(i))) for i, slot in enumerate(template.slots, 1) if match.group(i) is not None]
    event, first = _event(template, match, clause, slots), next(iter(_in_slot("name", slots)), None)
    works = tuple(m.name for m in _in_slot("work", slots))
    roles = _with_signers(_roles(template, clause, slots), template, event, works)
    asked_for = template.name in having("asks") | having("proposes")  # at a later day, and in another place
    places = [] if asked_for or template.name in having("printed") else [m.name for m in (*clause.places, *_in_slot("place", slots))]
    mechanism = _MECHANISM.search(clause.text) if template.type == "会谈" and event is None else None
    kind = (_kind(event, roles) if event else "") if template.type == "@name" else template.type
    return Frame(
        type=kind,
        rule=template.name,
        sentence=sentence,
        begin=clause.begin,
        roles=roles,
        name=event.name if event else _unfolded(clause, mechanism.span()) if mechanism else "",
        head=template.adds_to or (event.text if event and not event.name else "") or _act(template, match) or clause.head,
        date=None if asked_for else clause.date,
        same_day=clause.same_day,
        places=tuple(dict.fromkeys([*places, *where_visited(roles)])),
        works=works,
        scheduled=scheduled or template.scheduled,
        new=template.new,
        apart=template.apart or clause.apart or template.aside or (first is not None and event is not first),
        aside=template.aside,
        sitting=template.sitting,
        together=clause.together,
        by_itself=template.by_itself,
    )


def _unfolded(clause: Clause, span: tuple[int, int]) -> str:
    """The words of a span of a clause, with what its mentions say."""
    pairs = zip(clause.text[slice(*span)], clause.mentions[slice(*span)], strict=True)
    return "".join(character if mention is None else mention.text for character, mention in pairs)


def _in_slot(name: str, slots: _Slots) -> list[Mention]:
    return [mention for slot, mentions in slots if slot == name for mention in mentions]


def _event(template: Template, match: re.Match[str], clause: Clause, slots: _Slots) -> Mention | None:
    """The event that a match names, else the one that its clause refers to."""
    named = _in_slot("name", slots)
    if named:
        event: Mention | None = named[-1 if template.scheduled else 0]  # a meeting that decides on another one is named before it
    else:
        event = None if clause.apart and template.type not in ("", "@name") else clause.named
    return _held_within(event, clause, match.end()) if event is not None and only_held(template) else event


def _roles(template: Template, clause: Clause, slots: _Slots) -> _Roles:
    """Who has which role by a match: not the event itself, nor a host for whom something is held (某方为他举行欢迎仪式)."""
    given = [(slot, m) for slot, mentions in slots if slot not in _FIELDS for m in mentions if m.name or m.kind != "event"]
    if template.name in having("passes_on"):
        named = {m.name for m in clause.mentions if m is not None}
        given = [(slot, m) for slot, m in given if m.name not in named]
    roles = [(role, m) for slot, m in given for role in slot.split("&")]
    guests = {m.name for role, m in roles if role == "对方"}
    return tuple((role, m) for role, m in roles if role not in _HOSTING or m.name not in guests)


def _with_signers(roles: _Roles, template: Template, event: Mention | None, works: Sequence[str]) -> _Roles:
    """The roles, with the parties that the names of papers and of their ceremony tell, and with bodies that hold the ceremony together as parties."""
    signing = event is not None and _SIGNING_CEREMONY.search(event.name) is not None
    hosts = sum(role == "主办" and m.kind in _SIGN for role, m in roles) if signing else 0
    if signing and (template.name in having("with_parties") or hosts > 1):
        roles = tuple(("签署方" if role == "主办" and m.kind in _SIGN else role, m) for role, m in roles)
    if not signing and not any(role == "签署方" for role, _ in roles):
        return roles
    parties = [m for name in (*works, *([event.name] if event else [])) for m in _parties(name)]
    roles = tuple((role, m) for role, m in roles if not (parties and role == "签署方" and m.kind == "pair"))
    return roles + tuple(("签署方", m) for m in parties if ("签署方", m) not in roles)


#: Kinds of hosts of a signing that are its parties.
_SIGN = ("body", "place")
#: What a session holds besides its sittings: 某次会议举行省情介绍会.
_OF_ITS_OWN = re.compile("(?:座谈会|恳谈会|介绍会|通报会|说明会|推介会|对接会|见面会|培训班|招待会)$")


def _held_within(session: Mention, clause: Clause, end: int) -> Mention:
    """The event that a session holds: 某会议举行新闻发布会 is called after it, 主席会议举行第四次集体学习 and
    会议举行了宪法宣誓仪式 are not; else a sitting of the session."""
    study = next((m for m in clause.mentions[end:] if m is not None and m.kind == "event" and m.type == "学习会" and m.name), None)
    if study is not None and session.type != "学习会":
        return study
    at_once = next((m for m in clause.mentions[end : end + 3] if m is not None and m.kind == "event"), None)
    if at_once is not None and session.name and at_once.type != session.type and _OF_ITS_OWN.search(at_once.name):
        return at_once
    ceremony = next((m for m in clause.mentions[end : end + 2] if m is not None), None)
    if ceremony is not None and ceremony.kind == "event" and ceremony.type == "仪式" and ceremony.name:
        return ceremony
    press = next((m for m in clause.mentions[end:] if m is not None and m.kind == "event" and m.type == "新闻发布会"), None)
    return session if press is None or press.name or not session.name else session._replace(name=session.name + press.text, type=press.type)


#: 第五轮中肯战略对话, 中肯第五轮战略对话, 中肯总理第三次定期会晤: talks that are held under a name and a number.
_MECHANISM = re.compile(
    f"(?:(?<![程其当途])中[一-龥]{{1,4}}?(?:总理|外长|元首|总统|议长|防长)|(?<![程其当途])中[一-龥]|两国总理|两国外长)?(?:首[轮次]|第{COUNT}[轮次届])(?:[^，。；、同的\ue000\ue002\ue004-\ue008]{{2,28}}?)(?:对话|磋商|会晤)(?![会机])"
)
#: Roles of a host, who is no guest of his own.
_HOSTING = frozenset(("行动方", "主办"))
#: 某人大常委会举行第十六次会议: what a sitting told by its number is, by who holds it.
_NUMBERED = re.compile(f"(?:第{COUNT}次(?:全体|扩大|（扩大）)?|扩大|（扩大）)会议")
_SITTINGS = (
    ("政治局", "常委会会议"),
    ("政治局常务委员会", "常委会会议"),
    ("政治局常委会", "常委会会议"),
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


#: 某领导小组召开全体会议: of those who coordinate, no plenum of a committee of the Party or of deputies.
_COORDINATES = re.compile("(?:领导小组|协调小组|联席会议|指挥部|协调机制|专班|(?<!中央|全国|检查|执行)(?<![省市县区州旗])委员会)$")


def _kind(event: Mention, roles: Sequence[tuple[str, Mention]]) -> str:
    if event.type == "全会" and any(role == "主办" and _COORDINATES.search(mention.name) for role, mention in roles):
        return "专题会议"
    if event.type != "会议" or not (_NUMBERED.fullmatch(event.name) or (not event.name and event.text == "会议")):
        return event.type
    hosts = [mention.name for role, mention in roles if role == "主办" and mention.kind == "body"]
    sittings = _SITTINGS if event.name else _SITTINGS[:4]  # a committee holds meetings of many kinds that are called 会议 alone
    return next((kind for end, kind in sittings if any(host.endswith(end) for host in hosts)), event.type)


#: What is held to sign papers: its name begins with the parties.
_SIGNING_CEREMONY = re.compile("(?:签约|签字|签署|签订)(?:仪式|活动)$")
#: 《甲政府 乙政府合作协议》, 《甲与乙关于…的备忘录》: the parties stand first in the title.
_TITLE_PARTIES = re.compile(r"^《?(?P<one>[我本][校院所行会司]|[^《》\s与和]{3,20}?)(?:\s|[与和]|　)(?P<other>[^《》\s]{3,})")


def _parties(title: str) -> Iterator[Mention]:
    match = _TITLE_PARTIES.match(title)
    if match is None:
        return
    found = tokens(title)
    known = ((t.begin, t.end, "bodies.known") for t in found if t.kind == "body")
    named = {begin: (begin, end, rule) for begin, end, rule in (*((m.begin, m.end, m.rule) for m in by_suffix(title, found)), *known)}
    ours = (*match.span("one"), "bodies.own_house") if match["one"][0] in "我本" else None
    one, other = ours or named.get(match.start("one")), named.get(match.start("other"))
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


def _separated(frame: Frame, clause: Clause) -> Iterator[Frame]:
    """分别会见甲、乙 is two events, one for each counterpart; 分别致贺信 one for each sender; so with pairs that sign a paper each."""
    if frame.type == "签署" and clause.separately and (pairs := _PAIRS.search(clause.text)):
        yield from _paired(frame, clause, pairs)
        return
    for role in ("对方", "行动方"):
        several = [m for r, m in frame.roles if r == role and m.kind != "place"]
        apart = (clause.separately and (role == "对方" or frame.type != "慰问")) or (
            role == "对方" and frame.type in TALKS and _from_different_sides(several, clause.text)
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
        parties = (*mentions_at(clause, (begin, begin + 1)), *mentions_at(clause, (begin + 2, begin + 3)))
        yield replace(frame, name="", roles=(*(("签署方", m) for m in parties), *others), works=(work,))


#: 召开党组会议和常务会议: more meetings after the first.
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
_LISTED = re.compile(f"会见了?{FOLD['person']}(?:、{FOLD['person']})+$|[同与]{FOLD['person']}(?:、{FOLD['person']})+(?:举行会谈$|就[^，。；]*交换)")
TALKS = ("会见", "会谈")
_ONE_EACH = frozenset(("会见", "会谈", "通话", "贺信", "慰问", "指示", "出访"))
#: Words of a match that say which event a clause adds to.
_NAMED_ACT = re.compile(
    "参会|上述会见|上述会谈|到会|与会|上述活动|有关活动|相关活动|会见|会谈|调研|考察|座谈会?|洽谈|走访(?!慰问)|视察|慰问|约谈|督导|(?<=[加同与])检查|仪式"
)
_ACT_TYPES = {
    "上述会谈": "上述会见",
    "参会": "会",
    "到会": "会",
    "与会": "会",
    "考察": "调研",
    "检查": "督导",
    "视察": "调研",
    "走访": "调研",
    "洽谈": "座谈",
    "有关活动": "上述活动",
    "相关活动": "上述活动",
}
#: Acts that those who speak at a meeting may speak of, and the roles of those who speak.
_WHAT_ABOUT = frozenset("调研 考察 走访 视察 慰问 督导 检查".split())
_SPOKEN = frozenset("交流发言 作报告 讲话 致辞".split())
