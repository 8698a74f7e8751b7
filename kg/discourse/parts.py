"""Who plays which part in an event, and whom 双方, 三部门, 代表团 and 他们 stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg import bodies, places
from kg.discourse.anaphora import guests_of
from kg.discourse.drafts import JOINED, NAMED_ACTS, PLACE_ROLES, TEAMS, Draft, days_differ, speaks_for
from kg.discourse.titles import is_part, one_team, similar
from kg.model import Frame, Mention, PartialDate

#: What those are in an event, by its type or family, whom a roster after it lists; guests and partners in others.
AS_LISTED = {"会议": "出席", "人事": "任免对象", "贺信": "行动方"}


#: Phrasings that name another meeting than the one that they add to: 会议传达学习某会议精神.
_OF_OTHERS = frozenset(("meeting.studies_spirit", "meeting.spirit_of_instructions"))


def add_frame(draft: Draft, frame: Frame, headline: bool, found: Sequence[Draft]) -> None:
    """Adds what a frame says to the event: name, type, date, places, documents, and its agents with their roles."""
    renames = frame.rule not in _OF_OTHERS and (bool(frame.type and not headline) or not draft.name or similar(draft.name, frame.name))
    if (
        frame.name
        and renames
        and len(frame.name) > len(draft.name)
        and not is_part(draft.name, frame.name)
        and (draft.family == "会议" or draft.type in NAMED_ACTS or frame.type == "会谈")
    ):
        draft.name = frame.name
    if frame.type and (draft.type in ("会议", "活动") or (not headline and draft.type != "签署" and frame.name == draft.name and frame.name)):
        draft.type = frame.type
    if frame.sitting and frame.date and draft.date and not headline:
        draft.date = _spanning(draft.date, frame.date)
    elif frame.date and (draft.date is None or (len(draft.date.start) < len(frame.date.start))) and not (headline and draft.date):
        draft.date = frame.date
    _extend(draft.places, frame.places)
    _extend(draft.works, frame.works)
    if frame.sentence not in draft.sentences and (frame.type or not draft.sentences or guests_of(frame)):
        draft.sentences.append(frame.sentence)
    for role, mention in frame.roles:
        if mention.kind == "place" and role not in PLACE_ROLES and (role, frame.type) != ("受访单位", "巡视"):
            continue
        if headline and role == "主办" and mention.kind == "place" and draft.agents("主办"):
            continue
        if headline and role == "主办" and any(told != mention.name and told.endswith(mention.name) for told in draft.agents("主办")):
            continue
        if headline and role == "签署方" and mention.kind == "place" and any(told.startswith(mention.name) for told in draft.agents("签署方")):
            continue
        if headline and mention.kind == "body" and (role in ("主办", "对方")) and _more_fully(draft, mention):
            continue
        if headline and draft.type == "仪式" and draft.name and not frame.name and mention.kind == "body":
            continue
        if headline and role in ("对方", "行动方") and mention.kind == "body" and speaks_for(draft, mention.name, role):
            continue
        for agent in _agents(mention, role, [draft, *found[::-1]]):
            _give(draft, role, agent, frame)


def _more_fully(draft: Draft, mention: Mention) -> bool:
    """Whether a headline only names a host or guest more fully that the text names in short (浙江省应急管理厅, 省应急管理厅): its name is taken."""
    short = next((key for key in draft.roles if key[0] == "body" and key[1] != mention.name and mention.name.endswith(key[1])), None)
    if short is None or ("body", mention.name) in draft.roles or not _SHORT_OF_PLACE.match(short[1]):
        return False
    renamed = {("body", mention.name) if key == short else key: roles for key, roles in draft.roles.items()}
    draft.roles.clear()
    draft.roles.update(renamed)
    draft.written[("body", mention.name)] = draft.written.pop(short)._replace(name=mention.name)
    draft.rules[("body", mention.name)] = draft.rules.pop(short, "")
    return True


#: 省应急管理厅, 市委: named by the unit of its place alone.
_SHORT_OF_PLACE = re.compile("(?:自治区|[省市县区州盟旗])[一-龥]")


def _spanning(one: PartialDate, other: PartialDate) -> PartialDate:
    """From the opening day to the closing day."""
    if len(one.start) < 10 or len(other.start) < 10 or not days_differ(one, other):
        return one
    days = sorted((one.start, one.end or one.start, other.start, other.end or other.start))
    return one._replace(start=days[0], end=days[-1])


def _agents(mention: Mention, role: str, near: Iterable[Draft]) -> Iterable[Mention]:
    """双方, 两国元首 stand for the two persons of the nearest event that has two sides."""
    if mention.kind in ("group", "body") and mention.name in TEAMS:
        return _team(mention, near)
    if mention.kind == "group" and mention.name.endswith("部门") and mention.name[:-2] in _NUMBERS:
        return _several(mention, near)
    if mention.kind != "pair":
        return (mention,)
    if role == "签署方":
        return (mention._replace(kind="group"),)
    for draft in near:
        sides = tuple(draft.written[key] for key, roles in draft.roles.items() if key[0] == "person" and roles.keys() & {"行动方", "对方"})
        if len(sides) > 1:
            return sides
    return ()


_NUMBERS = {word: number for number, word in enumerate("两三四五六七八九十", 2)}


def _several(mention: Mention, near: Iterable[Draft]) -> Iterable[Mention]:
    """三部门 stands for the three bodies that hold or do something together in the nearest event."""
    for draft in near:
        bodies_there = tuple(draft.written[key] for key, roles in draft.roles.items() if key[0] == "body" and roles.keys() & {"主办", "行动方"})
        if len(bodies_there) == _NUMBERS[mention.name[:-2]]:
            return bodies_there
    return (mention,)


def _team(mention: Mention, near: Iterable[Draft]) -> Iterable[Mention]:
    """代表团 stands for the delegation that the story names in full, or else for the persons whose act it is."""
    for draft in near:
        full = next((draft.written[key] for key in draft.roles if key[0] in ("body", "group") and key[1].endswith(mention.name)), None)
        if full is not None:
            return (full,)
    return ()


#: Acts of two sides, at which all talk: 就…进行了交流 there is no speech.
_TALKS = ("会见", "会谈", "通话")


def _give(draft: Draft, role: str, mention: Mention, frame: Frame) -> None:
    kind = "body" if mention.kind in ("place", "event") else mention.kind
    name = mention.name if mention.kind != "place" else mention.text
    # A delegation is one agent whether its words pass for a body or for a group.
    key = next(((other, name) for other in ("body", "group") if other != kind and kind != "person" and (other, name) in draft.roles), (kind, name))
    key = next((told for told in draft.roles if kind == "body" == told[0] and _are_one(told[1], key[1])), key)
    if kind == "body" and role == "受访单位":
        key = next((told for told, roles in draft.roles.items() if told[0] == "body" and role in roles and told[1].endswith(name)), key)
    if kind != "person" and role == "对方" and draft.type in ("贺信", "慰问"):
        key = _addressee(draft, key)
    known = draft.roles.get(key, {})
    if frame.rule == "clause.speaks_at" and known:
        return
    if frame.rule == "clause.introduces" and draft.type != "新闻发布会":
        return
    if role == "传达" and kind == "body" and "主办" in known:
        return
    if role == "作报告" and kind == "body" and frame.sentence in known.get("主办", ()):
        return  # 某厅召开会议，通报…情况: the meeting's agenda
    if role == "传达" and draft.rules.get(key) == "meeting.chaired_and_held" and frame.sentence in known.get("主持", ()):
        return  # 某某主持召开会议，传达…精神: the meeting's agenda
    if frame.rule == "role.exchanges_own" and draft.type in _TALKS:
        return
    if role in ("传达", "作报告") and draft.family != "会议" and draft.type not in ("仪式", "活动", "巡视"):
        return
    if role == "主办" and kind == "person" and draft.family == "会议" and sum(r == role for r, _ in frame.roles) > 1:
        role = "出席"
    if role == "主办" and kind == "person":
        role = {"仪式": "行动方", "新闻发布会": "发布"}.get(draft.type, "主持" if draft.family == "会议" else role)
    if frame.rule in ("role.arranges", "role.asks", "role.asks_for", "role.deploys") and kind != "person":
        return
    if frame.rule == "role.exchanges_own" and draft.type in ("会见", "会谈"):
        return  # 双方就合作进行了交流
    if role == "作报告" and draft.type == "新闻发布会":
        role = "发布"
    if role == "发布" and draft.type != "新闻发布会":
        if draft.family != "会议" and not _SIGNING.search(draft.name):
            return
        role = "出席" if frame.rule == "role.answers" else "作报告"
    if role == "发布" and "主办" in known:
        return
    if role == "出席" and "对方" in known and draft.rules.get(key) == "ceremony.cremated":
        return  # 某某同志生前友好前往送别
    if role == "出席" and frame.rule == "role.attends_bare" and draft.type in ("会见", "会谈", *JOINED):
        role = "陪同"
    if role == "讲话" and draft.type in JOINED:
        return  # 调研中…对下一步工作作出部署: said on the spot, no speech
    if role == "陪同" and known.keys() & {"行动方", "对方"}:
        return
    if role == "陪同" and frame.rule in ("tour.company", "tour.company_there") and _has_audience(draft):
        role = "出席"
    if role == "行动方" and "对方" in known and draft.rules.get(key) == "meet.visits_us":
        del known["对方"]  # 甲一行到访，与乙座谈
    draft.roles.setdefault(key, {}).setdefault(role, []).append(frame.sentence)
    before = draft.written.get(key)
    if before is None or len(mention.as_written) > len(before.as_written) or (mention.represented_by and not before.represented_by):
        draft.written[key] = mention
    draft.rules.setdefault(key, frame.rule)


def _has_audience(draft: Draft) -> bool:
    """Whether those who 参加活动 attend the event rather than go along with whose act it is: a meeting, a ceremony, an activity with a name."""
    return draft.family == "会议" or draft.type in ("仪式", "签署") or (draft.type == "活动" and bool(draft.name))


#: Ceremonies at which projects are introduced as reports are given at a meeting.
_SIGNING = re.compile("签约|开工")


def _addressee(draft: Draft, key: tuple[str, str]) -> tuple[str, str]:
    """The group that a letter or visit told of goes to already (回信勉励某校学生, 给某校的学生们回信), in place of a body of whose people it is."""
    told = [(kind, name) for (kind, name), roles in draft.roles.items() if kind in ("group", "body") and "对方" in roles]
    for each in told:
        if each[0] == "group" and (key[1] in each[1] or (key[0] == "group" and (draft.type == "贺信" or each[1] in key[1]))):
            return each
        if key[0] == "group" and each[1] in key[1]:
            draft.roles[key] = draft.roles.pop(each)
            draft.written.pop(each, None)
            draft.rules[key] = draft.rules.pop(each, "")
    return key


#: 某集团有限公司党委: the form that law gives an enterprise.
_OF_LAW = re.compile("集团(?:股份)?(?:有限)?(?:责任)?公司")


def _are_one(one: str, other: str) -> bool:
    """Whether two written forms name one known body: 国务院新闻办, 国务院新闻办公室; 全国政协, 政协全国委员会.

    中国, 有限公司 of a group, and the place before the name of an enterprise (湖南远泊集团) may be left out.
    """
    one, other = _OF_LAW.sub("集团", one), _OF_LAW.sub("集团", other)
    if one.removeprefix("中国") == other.removeprefix("中国") or one_team(one, other) or _with_place(one, other) or _with_place(other, one):
        return True
    first, second = bodies.canonical(one), bodies.canonical(other)
    return first is not None and second is not None and first.name == second.name


_ENTERPRISES = ("集团", "公司", "银行")


def _with_place(full: str, short: str) -> bool:
    """Whether the one is the name of the other enterprise with its place before it."""
    before = full.removesuffix(short) if len(short) > 3 and short.endswith(_ENTERPRISES) else full
    return before not in ("", full) and bool(places.called(before))


def _extend(known: list[str], more: Iterable[str]) -> None:
    known.extend(item for item in dict.fromkeys(more) if item not in known)
