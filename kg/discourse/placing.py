"""Where a clause goes: what it means after what the story has told, to which event it adds, and whether it begins one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg import schema
from kg.discourse.anaphora import fits, guests_of, in_view, meant, referent, signed_beside
from kg.discourse.coreference import signed_there, told_again
from kg.discourse.drafts import JOINED, NO_PARAGRAPHS, PRESENCE, STAGE_ROLES, TALKS, TOURS, Draft, day_of, days_differ, speaks_for
from kg.discourse.parts import AS_LISTED, add_frame
from kg.discourse.titles import OPENINGS, reworded, similar
from kg.extractors.rosters import THEY
from kg.extractors.untemplated import PRESS_HEADS
from kg.fragments import COUNT
from kg.model import Frame
from kg.traits import having


class Scene(NamedTuple):
    """Where a clause stands: the events ``found`` so far, whether in a ``headline``, the clause just ``before`` it with its event, and the
    paragraph of each sentence."""

    found: list[Draft]
    headline: bool = False
    before: tuple[Frame, Draft] | None = None
    paragraphs: Mapping[int, int] = NO_PARAGRAPHS


def place(frame: Frame, scene: Scene) -> Draft | None:
    """Adds the frame to the event it speaks of, a new one if need be; None where it has none, or says nothing new."""
    for mean in _IN_CONTEXT:
        read = mean(frame, scene)
        if read is None:
            return None
        frame = read
    draft = _antecedent(frame, scene)
    if draft is not None and not frame.type and _of_another_year(frame, draft):
        return None
    if frame.rule in having("does_the_act") and draft is not None and draft.name:
        frame = replace(frame, roles=tuple(("出席" if role == "行动方" else role, m) for role, m in frame.roles))  # 揭牌 at the ceremony told
    frame = _as_listed(frame, draft)
    if _is_held(frame, scene.found):
        frame = replace(frame, type=schema.event_heads().type_of(frame.name))
        draft = _unnamed(frame, scene.found)
    elif draft is None and _stands_alone(frame, scene):
        frame = replace(frame, type=schema.event_heads().type_of(frame.head))
    if draft is None and frame.type:
        draft = _begun(frame, scene)
        scene.found.append(draft)
    for one in meant(draft, frame, scene.found) if draft is not None else ():
        add_frame(one, frame, scene.headline, scene.found)
    return draft


def _antecedent(frame: Frame, scene: Scene) -> Draft | None:
    """The event already told of which a clause speaks: told again, that of the clause just before it in its sentence, or the one it refers to."""
    found, before = scene.found, scene.before
    if frame.type:
        return told_again(frame, found, scene.headline)
    if before is not None and before[0].sentence == frame.sentence and not frame.head and not frame.name and fits(frame, before[1]):
        at_meeting = signed_beside(frame, before[1], [d for d in found if d.family == "会议"])
        return referent(frame, found) if at_meeting else before[1]
    return signed_there(frame.name, found) or referent(frame, in_view(frame, found, scene.paragraphs))


def _begun(frame: Frame, scene: Scene) -> Draft:
    """The event that a clause with a type begins, beside the one held together with it."""
    near = None if scene.headline else _dated_before(scene.found, frame)
    draft = Draft(
        frame.type,
        frame.rule,
        len(scene.found),
        apart=frame.apart,
        scheduled=frame.scheduled,
        titled_only=scene.headline,
        near=near,
        near_day=near.date if near else None,
    )
    if frame.twin and scene.before is not None:
        other, twin = scene.before
        if other.twin and (other.sentence, other.begin) == (frame.sentence, frame.begin):
            draft.twin, twin.twin = twin.twin or twin, draft
    return draft


def _dated_before(found: Sequence[Draft], frame: Frame) -> Draft | None:
    """The dated event told last before a frame."""
    told = [d for d in found if d.date and not d.scheduled and d.sentences and d.sentences[-1] <= frame.sentence and not d.titled_only]
    return max(told, key=lambda d: d.sentences[-1], default=None)


def _of_another_year(frame: Frame, draft: Draft) -> bool:
    """Whether a clause tells only the year, or year and month, of what took place in another year than the event: 2009年某总理出席了年会."""
    told, day = frame.date, day_of(draft)
    return told is not None and not told.is_day and (draft.scheduled if day is None else told.start[:4] != day.start[:4])


def _as_listed(frame: Frame, draft: Draft | None) -> Frame:
    """A roster with the roles that those listed have in the event it is of."""
    if frame.head != THEY or draft is None:
        return frame
    role = AS_LISTED.get(draft.type) or AS_LISTED.get(draft.family, "对方")
    return replace(frame, roles=tuple((role, mention) for _, mention in frame.roles))


# ── what a clause without a type tells of by itself ──


#: A sitting of the session that the story tells, no meeting of its own.
_SITTING = re.compile(f"第{COUNT}(?:次|阶段|场|单元)(?:全体)?(?:会议|大会)|分组会议|小组会议?|有关会议")


def _is_held(frame: Frame, found: Sequence[Draft]) -> bool:
    """某某出席某论坛: whether a clause names a meeting or ceremony that nothing else tells, by who is there."""
    return (
        not frame.type
        and bool(frame.name)
        and not _SITTING.fullmatch(frame.name)
        and any(role in PRESENCE for role, _ in frame.roles)
        and not any(similar(d.name, frame.name) for d in found)
        and signed_there(frame.name, found) is None
    )


def _unnamed(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The event of the type and day told without a name, which is the one that the clause names; none where it names its opening."""
    alike = (d for d in found if d.type == frame.type and not d.name and not days_differ(day_of(d), frame.date))
    return None if frame.name.endswith(OPENINGS) else next(alike, None)


#: Heads that tell what was held even if nothing else says that it was (某人出席座谈会), where no meeting has been told.
_OF_THEIR_OWN = frozenset(
    ("座谈会", "签约仪式", "启动仪式", "揭牌仪式", "开工仪式", "开班式", *PRESS_HEADS, "民主生活会", "推进会", "动员会", "现场会", "见面会")
)


def _stands_alone(frame: Frame, scene: Scene) -> bool:
    """Whether a clause of the text tells by such a head, and who attended or spoke, what was held."""
    alone = not frame.type and frame.head in _OF_THEIR_OWN and frame.rule not in having("introduces") and not scene.headline
    return alone and any(role in STAGE_ROLES for role, _ in frame.roles)


# ── what a clause means after what has been told ──


def _joins_in(frame: Frame, scene: Scene) -> Frame | None:
    """甲一同督导: who joins in what another does goes along."""
    if not frame.together or frame.type not in JOINED or scene.headline or not (kind := _joined(frame.type, scene)):
        return frame
    roles = tuple(("陪同" if role == "行动方" else role, mention) for role, mention in frame.roles)
    return replace(frame, type="", head=kind, roles=roles)


def _joined(kind: str, scene: Scene) -> str:
    """The type of the act told so far in which one of the ``kind`` joins: the same, or of two tours the other (甲督导，乙一同调研); "" for none."""
    told = [d.type for d in scene.found]
    return kind if kind in told else next((each for each in reversed(told) if kind in TOURS and each in TOURS), "")


def _calls_on(frame: Frame, scene: Scene) -> Frame | None:
    """看望 on a tour is a stop of it, as is a house where both are done (到某公司调研慰问); a call that nothing but its own sentence has told
    (到某支队、某医院走访，看望慰问官兵) was one of sympathy."""
    tour = _on_a_tour(frame, scene.found) if frame.type == "慰问" and not scene.headline else None
    if tour is None:
        return frame
    if tour.rule not in having("calls_on") or tour.sentences != [frame.sentence]:
        stop = tuple((role, m) for role, m in frame.roles if role != "对方")
        return replace(frame, type=tour.type, roles=stop) if any(role == "受访单位" for role, _ in stop) else None
    tour.type = "慰问"
    return frame


def _on_a_tour(frame: Frame, found: Sequence[Draft]) -> Draft | None:
    """The tour of the same person and day."""
    actors = {m.name for role, m in frame.roles if role == "行动方"}
    return next((d for d in found if d.type in TOURS and actors <= d.agents("行动方") and not days_differ(day_of(d), frame.date)), None)


def _stops_at(frame: Frame, scene: Scene) -> Frame | None:
    """Looking round on a visit of sympathy adds to it; talks there, and on a tour, with nobody who is named are a stop."""
    talks = frame.rule in having("talks_there")
    if scene.headline or not (talks or frame.rule in having("calls_on") | having("looks_round")):
        return frame
    if any(role == "对方" and m.kind == "person" for role, m in frame.roles):
        return frame
    if _in_sympathy(frame, scene.found):
        return None if talks else replace(frame, type="", head="慰问")
    return None if talks and frame.date is None and _on_a_tour(frame, scene.found) is not None else frame


def _stops_abroad(frame: Frame, scene: Scene) -> Frame | None:
    """访问期间，代表团拜访了某大学: bodies on which one calls while abroad are stops of the visit."""
    parties = [m for role, m in frame.roles if role == "对方"]
    houses = all(m.kind == "body" and not m.name.endswith(_COMPANIES) for m in parties)
    if frame.type != "会见" or scene.headline or not parties or not houses:
        return frame
    actors = {m.name for role, m in frame.roles if role == "行动方"}
    visit = any(d.type == "出访" and d.agents("行动方") & actors and not days_differ(day_of(d), frame.date) for d in scene.found)
    roles = tuple(("受访单位" if role == "对方" else role, m) for role, m in frame.roles)
    return replace(frame, type="", head="出访", roles=roles) if visit else frame


#: Last words for those who travel together, whom one receives.
_COMPANIES = ("团", "组", "队")


def _in_sympathy(frame: Frame, found: Sequence[Draft]) -> bool:
    """Whether the same people have been told to be on a visit of sympathy that day."""
    actors = {m.name for role, m in frame.roles if role == "行动方"}
    return bool(actors) and any(d.type == "慰问" and actors <= d.agents("行动方") and not days_differ(day_of(d), frame.date) for d in found)


def _views(frame: Frame, scene: Scene) -> Frame | None:
    """甲参观展览: what somebody looks at is an act of its own where the story has told none of his nor of that day; else a stop of the tour told."""
    if frame.rule not in having("views"):
        return frame
    who = {m.name for role, m in frame.roles if role == "行动方" and m.kind == "person"}
    if who and not scene.headline and all(_is_elsewhere(frame, who, draft) for draft in scene.found):
        return frame
    return replace(frame, type="", head="调研")


def _is_elsewhere(frame: Frame, who: set[str], draft: Draft) -> bool:
    """Whether a clause tells of another day than an event, and of others than those in it."""
    return frame.date is not None and days_differ(day_of(draft), frame.date) and who.isdisjoint(agent.name for agent in draft.parts)


def _visits_in_sympathy(frame: Frame, scene: Scene) -> Frame | None:
    """来到某支队 is a stop of the visit of sympathy where the story tells no tour."""
    told = {d.type for d in scene.found} if frame.rule in having("visits") and not frame.type and not scene.headline else set()
    return replace(frame, head="慰问") if "慰问" in told and told.isdisjoint(TOURS) else frame


#: The meeting at which an inspection team tells what it found is the news of the inspection.
_FEEDBACK = re.compile("反馈(?:会议?|见面会|座谈会)$")


def _feeds_back(frame: Frame, scene: Scene) -> Frame | None:
    """反馈会 is of the inspection that has been told, where no such meeting has."""
    if frame.type or not _FEEDBACK.search(frame.name or frame.head):
        return frame
    alone = any(d.type == "巡视" for d in scene.found) and not any(similar(d.name, frame.name) for d in scene.found)
    return replace(frame, name="", head="巡视") if alone else frame


def _passes(frame: Frame, scene: Scene) -> Frame | None:
    """某某主持召开会议，审议通过《…》: the meeting passes the document, not who chairs it."""
    if frame.type != "通过" or any(role == "行动方" and m.kind != "person" for role, m in frame.roles):
        return frame
    actors = {m.name for _, m in frame.roles}
    chaired = (d.agents("主持") for d in scene.found if d.family == "会议")
    met = any(d.family == "会议" and frame.sentence in d.sentences for d in scene.found) or any(actors and actors <= chairs for chairs in chaired)
    return replace(frame, type="", roles=()) if met else frame


#: Sessions that go on in sittings.
_SESSIONS = ("常委会会议", "代表大会")
_OWN_SITTING = re.compile(f"(?:大会)?第{COUNT}次全体会议|联组会议|分组会议")


def _sits(frame: Frame, scene: Scene) -> Frame | None:
    """当天举行了第一次全体会议: a sitting of the session told, of which a clause says no more than that it was held; what it decides is
    decided there."""
    decides = frame.rule in having("decides")
    if not (decides or frame.rule in having("held")) or not _OWN_SITTING.fullmatch(frame.name):
        return frame
    session = any(d.type in _SESSIONS and d.name and not d.scheduled and not days_differ(day_of(d), frame.date) for d in scene.found)
    decided = replace(frame, type="大会", name="", head="大会", sitting=True) if decides else None
    return decided if session else frame


def _deliberates_there(frame: Frame, scene: Scene) -> Frame | None:
    """参加审议 at a sitting of the standing committee that the story tells is of that, where it tells no congress."""
    told = {d.type for d in scene.found if not d.titled_only and not d.scheduled} if frame.rule in having("deliberates") else set()
    return replace(frame, type="", head="会议") if "常委会会议" in told and "代表大会" not in told else frame


def _lectures_there(frame: Frame, scene: Scene) -> Frame | None:
    """甲、乙参会并作宣讲: what those lecture on who attend the meeting that their sentence speaks of is no other event."""
    told = scene.before if frame.rule in having("lectures") and not frame.name else None
    there = told is not None and told[0].sentence == frame.sentence and told[1].family == "会议"
    attending = told[1].agents("出席") if told is not None and there else set()
    return replace(frame, type="", head="会议") if attending and {m.name for _, m in frame.roles} <= attending else frame


def _receives_another(frame: Frame, scene: Scene) -> Frame | None:
    """在会见乙时 after 会见甲: one more talk of the same host, where no guest named so far is the one."""
    guests = guests_of(frame)
    talks = [d for d in scene.found if d.type in TALKS and not d.titled_only and not d.scheduled] if guests else []
    if not talks or any(not d.agents("对方") or d.agents("行动方", "对方") & guests for d in talks):
        return frame
    hosts = [part.mention for agent, part in talks[-1].parts.items() if agent.kind == "person" and part.has("行动方")]
    same = len(hosts) == 1 and all(hosts[0].name in d.agents("行动方") for d in talks)
    return replace(frame, type="会见", head="", roles=(("行动方", hosts[0]), *frame.roles)) if same else frame


#: 中外记者, the press.
_PRESS_CORPS = re.compile("(?:(?:中外|国内外|媒体|各国|海内外)的?)+记者们?")


def _faces_the_press(frame: Frame, scene: Scene) -> Frame | None:
    """甲会见中外记者: no reception of guests, but a press conference."""
    guests = [m for role, m in frame.roles if role == "对方"] if frame.type == "会见" else []
    if not guests or not all(m.kind == "group" and _PRESS_CORPS.fullmatch(m.name) for m in guests):
        return frame
    return replace(frame, type="新闻发布会", apart=True, roles=tuple(("发布", m) for role, m in frame.roles if role == "行动方"))


def _is_received(frame: Frame, scene: Scene) -> Frame | None:
    """某银行来某市考察 in a headline says nothing new where the text tells the talks with its head."""
    actors = [m for role, m in frame.roles if role == "行动方"] if scene.headline and frame.type in TOURS else []
    talks = [d for d in scene.found if d.type in TALKS] if actors and all(m.kind == "body" for m in actors) else []
    return None if any(speaks_for(d, m.name, "对方") for d in talks for m in actors) else frame


def _in_other_words(frame: Frame, scene: Scene) -> Frame | None:
    """某人出席使馆与侨界新春联谊活动 in a headline: the event that the text calls 新春侨界联谊活动."""
    if not scene.headline or frame.type or not frame.name or any(similar(d.name, frame.name) for d in scene.found):
        return frame
    told = next((d.name for d in scene.found if d.name and not d.titled_only and reworded(frame.name, d.name)), "")
    return replace(frame, name=told) if told else frame


#: What the story told so far makes of a clause, in order: the clause as it is read on, None where it says nothing of its own.
_IN_CONTEXT: tuple[Callable[[Frame, Scene], Frame | None], ...] = (
    _joins_in,
    _views,
    _calls_on,
    _stops_at,
    _stops_abroad,
    _visits_in_sympathy,
    _feeds_back,
    _passes,
    _sits,
    _deliberates_there,
    _lectures_there,
    _receives_another,
    _faces_the_press,
    _is_received,
    _in_other_words,
)
