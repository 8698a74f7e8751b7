"""What speaks for one person and what for two, where two groups of articles see the same name: a small table of named features.

Points are about twice the logarithm to base 2 of the odds. They were set by hand and measured on planted namesakes (docs/decisions/023-namesakes.md).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, cached_property
from math import log, sqrt
from typing import NamedTuple

from kg.across.seats import HOME, Seat, in_the_forces, kind_abroad, seldom
from kg.across.sightings import Background, Sighting
from kg.lexicons import rows
from kg.observations import HOLDS
from kg.values import chinese_names

__all__ = ["AGAINST", "FEATURES", "GLIMPSED", "SLIP", "Evidence", "Feature", "Group", "evidence", "ordinal", "rarity"]

#: The feature that explains away what speaks for two people.
SLIP = "slip"
#: Days by which old and new posts overlap in print without anybody holding both.
HANDOVER = 14


class Group:
    """Sightings that are taken to be of one person, by day and document, and what they say together."""

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        self.sightings = sorted(sightings, key=lambda each: (each.day, each.document))

    def __or__(self, other: Group) -> Group:
        return Group([*self.sightings, *other.sightings])

    @cached_property
    def seats(self) -> Counter[Seat]:
        """Seats with the number of articles that give them."""
        return Counter(where for each in self.sightings for where in {where for _, where in each.posts})

    @cached_property
    def posted(self) -> int:
        """Number of sightings with a post."""
        return sum(1 for each in self.sightings if each.posts)

    @cached_property
    def days(self) -> dict[Seat, list[str]]:
        """Seat → the ISO days on which it was held, sorted."""
        found: dict[Seat, list[str]] = defaultdict(list)
        for each in self.sightings:
            for post, where in each.posts:
                if post.how == HOLDS and post.end:
                    found[where].append(post.end)
        return {where: sorted(days) for where, days in found.items()}

    @cached_property
    def realm(self) -> str:
        """The realm that most articles give, "" for none. A ministry or central organ of the Party that other countries have too (财政部, 中央军委)
        tells it from the third time on."""
        found: Counter[str] = Counter()
        for where, count in self.seats.items():
            if count > 2 or (where.realm and (len(where.base) != 3 or where.organ != "ministry")):
                found[where.realm or (HOME if where.organ == "party-centre" else "")] += count
        found.pop("", None)
        return min(found, key=lambda realm: (-found[realm], realm)) if found else ""

    @cached_property
    def rank(self) -> int:
        """The highest rank of its seats, 0 unknown."""
        return min((where.rank for where in self.seats if where.rank), default=0)

    @cached_property
    def tokens(self) -> Counter[str]:
        """Companions and circumstances with the number of articles."""
        return Counter(token for each in self.sightings for token in each.company | each.beside | each.circumstances)

    @cached_property
    def whereabouts(self) -> dict[str, set[str]]:
        """ISO day → provinces and countries in which the person was on that day."""
        found: dict[str, set[str]] = defaultdict(set)
        for each in self.sightings:
            for day, where in each.whereabouts:
                found[day].add(where)
        return dict(found)

    @property
    def first(self) -> tuple[str, str]:
        """Day and document of the first sighting."""
        return self.sightings[0].day, self.sightings[0].document

    @property
    def last(self) -> str:
        """Day of the last sighting."""
        return self.sightings[-1].day

    @property
    def office(self) -> str:
        """The office that most articles give, "" for none."""
        return min(self.seats, key=lambda where: (-self.seats[where], where.office)).office if self.seats else ""


class Evidence(NamedTuple):
    """A feature that two groups show: its name, how it counts (points for one person, negative against), and what shows it."""

    feature: str
    points: float
    detail: str


#: Strength from 0 to 1, and what shows it.
_Shown = tuple[float, str]
_NOTHING: _Shown = (0.0, "")


class Feature(NamedTuple):
    """A row of the table: ``weight`` points for full strength, why it counts, and the function that gives its strength and what shows it.

    ``glimpsed``: a glimpse of the articles shows it (``kg.across.sightings.glimpse``); what takes more must speak for one person.
    """

    name: str
    weight: float
    reason: str
    shown: Callable[[Group, Group, Background], _Shown]
    glimpsed: bool = True


#: What the first, second … sighting of a post inside another one's time adds up to.
_OFTEN = (0.35, 0.5, 0.75, 0.9, 1.0, 1.2, 1.4, 1.6)


def _interleaved(one: Group, other: Group, _: Background) -> _Shown:
    best = _NOTHING
    for first, days in one.days.items():
        for second, others in other.days.items():
            if (sure := seldom(first, second)) and (inside := _inside(days, others) + _inside(others, days)):
                strength = min(1.0, sure * _OFTEN[min(inside, len(_OFTEN)) - 1])
                if strength > best[0]:
                    best = (strength, f"{first.office} {_span(days)}, {second.office} {_span(others)}, {inside} inside the other")
    return best


def _inside(days: Sequence[str], others: Sequence[str]) -> int:
    """How many of the days lie between two of the others, a handover away from both ends."""
    return sum(_between(others[0], day) > HANDOVER and _between(day, others[-1]) > HANDOVER for day in set(days))


def _span(days: Sequence[str]) -> str:
    return days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"


def _between(earlier: str, later: str) -> int:
    """Days from one ISO day to another."""
    return ordinal(later) - ordinal(earlier)


@cache
def ordinal(day: str) -> int:
    """The number of an ISO day, so that days can be subtracted. Raises ValueError for what is none."""
    return date.fromisoformat(day).toordinal()


def _abroad(one: Group, other: Group, _: Background) -> _Shown:
    realms = {one.realm, other.realm}
    return (1.0, "、".join(sorted(realms))) if len(realms) == 2 and HOME in realms and "" not in realms else _NOTHING


def _two_countries(one: Group, other: Group, _: Background) -> _Shown:
    realms = {one.realm, other.realm}
    return (1.0, "、".join(sorted(realms))) if len(realms) == 2 and not realms & {HOME, ""} else _NOTHING


def _two_parties(one: Group, other: Group, _: Background) -> _Shown:
    first, second = ({party for where in group.seats if (party := _party(where))} for group in (one, other))
    if first and second and not first & second:
        return 1.0, "、".join(sorted(first | second))
    for parties, group in ((first, other), (second, one)):
        if parties & _OF_TAIWAN and (held := next((where.office for where in group.seats if where.realm == HOME and where.rank), "")):
            return 1.0, f"{min(parties)}、{held}"
    return _NOTHING


#: Parties whose members hold no post on the mainland.
_OF_TAIWAN = frozenset(("中国国民党", "民进党", "民众党", "亲民党", "新党"))


#: Posts of members of the Communist Party: in the Party's groups within bodies, at the head of state, assemblies and government.
_IN_OUR_PARTY = re.compile(
    "党组(?:副?书记|成员)$|^国务院(?:副?总理|秘书长)$|^国务委员$|^全国人大常委会(?:委员长|秘书长)$|^全国政协(?:主席|秘书长)$|^国家(?:副?主席|监委主任)$"
)


def _party(where: Seat) -> str:
    """The party that one must belong to in a seat, "" where that does not tell."""
    if where.organ == "party-democratic" or where.base in _OF_TAIWAN:
        return where.base
    ours = where.organ in ("department", "local-party") or where.base in ("中央政治局", "中央书记处") or _IN_OUR_PARTY.search(where.office)
    return "中共" if ours and where.realm == HOME else ""


#: Organs of whose posts a soldier has none before or after the service.
_CIVIL = frozenset("ministry department court procuratorate state-council local-party local-state party-democratic".split())


def _forces(one: Group, other: Group, _: Background) -> _Shown:
    for soldier, civilian in ((one, other), (other, one)):
        served, held = ([where for where in group.seats if where.firm] for group in (soldier, civilian))
        both = any(in_the_forces(where) or where.base in ("国防部", "退役军人事务部") for where in held)
        if served and not both and all(in_the_forces(where) for where in served) and any(where.rank and where.organ in _CIVIL for where in held):
            return 1.0, f"{soldier.office}、{civilian.office}"
    return _NOTHING


def _ranks(one: Group, other: Group, _: Background) -> _Shown:
    earlier, later = sorted((one, other), key=lambda group: group.first)
    if not earlier.rank or not later.rank or len({one.realm, other.realm} - {""}) > 1:
        return _NOTHING
    years = max(0, _between(earlier.last, later.first[0])) / 365 if earlier.last and later.first[0] else 0.0
    step = earlier.rank - later.rank
    # Who is seen in the higher post before and after the lower one did not fall.
    beside = later.first[0] < earlier.last and _beyond_handover(earlier, later)
    # Who has led the state is nobody's deputy after that; abroad, seldom a minister.
    led = earlier.rank == 1 and later.last > earlier.last
    fall = (-2 * step if later.realm == HOME else -step if step < -1 else 0) if led else -step - 1 if earlier.rank > 1 else 0
    too_far = max(step - 2 - years / 2, 2 * abs(step) - 2 if beside else 0, fall)
    return (min(1.0, too_far / 3), f"ranks {earlier.rank} and {later.rank}") if too_far >= 1 else _NOTHING


#: Days for which those who rise to the Political Bureau keep their old posts.
_RISE = 30


def _beyond_handover(one: Group, other: Group) -> bool:
    """Whether the group of the lower rank is seen long after the other one."""
    high, low = sorted((one, other), key=lambda group: group.rank)
    return not high.first[0] or _between(high.first[0], low.last) > _RISE


def _same_day(one: Group, other: Group, _: Background) -> _Shown:
    clashes = [day for day in one.whereabouts.keys() & other.whereabouts.keys() if not one.whereabouts[day] & other.whereabouts[day]]
    if not clashes:
        return _NOTHING
    day = min(clashes)
    where = " and ".join("、".join(sorted(group.whereabouts[day])) for group in (one, other))
    return min(1.0, len(clashes) / 2), f"{day} in {where}"


#: Organs that are no place or house: everybody of note passes through them.
_EVERYWHERE = frozenset("npc npc-standing cppcc party-centre state-council abroad".split())


def _same_place(one: Group, other: Group, _: Background) -> _Shown:
    shared = _bases(one) & _bases(other)
    return (1.0, "、".join(sorted(shared)[:3])) if shared else _NOTHING


def _bases(group: Group) -> set[str]:
    """Provinces and bodies; abroad a country with the kind of post."""
    ours = {where.base for where in group.seats if where.base and where.organ not in _EVERYWHERE}
    return ours | {
        f"{where.realm} ({kind})" for where in group.seats if where.organ == "abroad" and "副" not in where.title and (kind := kind_abroad(where))
    }


def _company(one: Group, other: Group, background: Background) -> _Shown:
    shared = one.tokens.keys() & other.tokens.keys()
    if one.realm not in ("", HOME):
        shared = {token for token in shared if token.partition(":")[2] != one.realm}  # both posts say the country already
    if not shared:
        return _NOTHING
    weights = {token: log(background.share(token)) ** 2 for token in shared}
    product = sum(_presence(one, token) * _presence(other, token) * weights[token] for token in sorted(shared))
    named = sorted(shared, key=lambda token: (-weights[token], token))[:3]
    return product / (_norm(one, background) * _norm(other, background)), "、".join(token.partition(":")[2] for token in named)


def _presence(group: Group, token: str) -> float:
    return sqrt(group.tokens[token] / len(group.sightings))


def _norm(group: Group, background: Background) -> float:
    return sqrt(sum(count / len(group.sightings) * log(background.share(token)) ** 2 for token, count in sorted(group.tokens.items())))


def _move(one: Group, other: Group, _: Background) -> _Shown:
    earlier, later = sorted((one, other), key=lambda group: group.first)
    if not earlier.rank or not later.rank or not earlier.last or not later.first[0] or earlier.realm != HOME:
        return _NOTHING
    gap, step = _between(earlier.last, later.first[0]), earlier.rank - later.rank
    if -HANDOVER <= gap <= 730 and 0 <= step <= 1:
        return 1.0, f"{earlier.office} until {earlier.last}, {later.office} from {later.first[0]}"
    return _NOTHING


def _slip(one: Group, other: Group, _: Background) -> _Shown:
    few, many = sorted((one.posted, other.posted))
    small = one if one.posted == few else other
    strength = 1.0 if 0 < few * (50 if few == 1 else 100) <= many else 0.4 if few == 1 and many > 4 else 0.0
    if few > 1 and few * 1000 > many and _agree(small):
        return _NOTHING
    return (strength, f"{few} of {few + many} articles") if strength else _NOTHING


def _agree(group: Group) -> bool:
    """Whether articles of several days see the name in one body or country: errors seldom agree."""
    days: dict[str, set[str]] = defaultdict(set)
    for each in group.sightings:
        for _, where in each.posts:
            days[where.base].add(each.day)
    return any(base and len(found) > 1 for base, found in days.items())


FEATURES: tuple[Feature, ...] = (
    Feature("interleaved", -12.0, "two posts that nobody holds at once, each seen while the other lasts", _interleaved),
    Feature("home and abroad", -8.0, "nobody holds posts in China and in another country", _abroad),
    Feature("two countries", -6.0, "nobody holds posts of two countries", _two_countries),
    Feature("two parties", -8.0, "a member of one of the parties is in no other", _two_parties),
    Feature("forces and civil", -4.0, "officers of the forces seldom hold civil offices before or after", _forces),
    Feature("ranks far apart", -6.0, "ranks rise a step or two at a time and seldom fall", _ranks),
    Feature("same day", -3.0, "on one day in two provinces or countries", _same_day),
    Feature("same place", 2.0, "posts in one province, body or house, or of one kind in one country", _same_place),
    Feature("company", 4.0, "named beside the same people, bodies and places", _company, glimpsed=False),
    Feature("move", 1.5, "one post after the other, of the same rank or the next", _move),
    Feature(SLIP, 8.0, "a few articles against many may be an error of the reading", _slip),
)


#: The features that speak for two people.
AGAINST = tuple(feature for feature in FEATURES if feature.weight < 0)
#: The features that glimpses show: without the others two groups have fewer points.
GLIMPSED = tuple(feature for feature in FEATURES if feature.glimpsed)


def evidence(one: Group, other: Group, background: Background, features: Sequence[Feature] = FEATURES) -> tuple[Evidence, ...]:
    """The features that two groups show, in the order of the table."""
    shown = ((feature, *feature.shown(one, other, background)) for feature in features)
    found = [Evidence(feature.name, round(feature.weight * strength, 2), detail) for feature, strength, detail in shown if strength]
    # An error of the reading explains what speaks for two people; it does not speak for one.
    against = -sum(each.points for each in found if each.points < 0)
    found = [each if each.feature != SLIP else each._replace(points=round(min(each.points, against), 2)) for each in found]
    return tuple(each for each in found if each.points)


def rarity(name: str) -> float:
    """Points for one person before anything else is known: the rarer the name, the less probable that two people in the news bear it."""
    if "·" in name:
        return 3.0
    if not chinese_names.looks_chinese(name, common=False):
        return 0.5 if len(name) < 4 else 2.0
    surname = name[:2] if name[:2] in _surnames() and len(name) > 2 else name[0]
    return (0.5 if len(name) - len(surname) == 1 else 1.5) + 0.5 * (min(_surnames().get(surname, 1), 3) - 1)


@cache
def _surnames() -> dict[str, int]:
    """Surname → its class of frequency, 1 for the hundred most frequent."""
    return {row["surname"]: int(row["weight"]) for row in rows("surnames")}
