"""Foreign names in a longer and a shorter form: 沃尔克·图尔克 and 图尔克, 萨·扎帕罗夫 and 扎帕罗夫.

A form is a shorter one of another if its parts, between the dots, stand in the other in this order, one of them as it is; a part of one character
stands for any part that begins with it, and the reading may have cut a character from a long one, or left one on it. Two forms are one person's if
both are seen, within a year, in one post of one holder or of a named body, which is a good part of all that is said of either, and nothing speaks
against it. Where a short form would be that of two people (two longer ones that are no forms of each other), or a long one has two short ones, it
stays by itself. The shortest form keeps its IRI, so that further articles change none; what the ledger says of two forms outranks all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.across.evidence import AGAINST, HANDOVER, Evidence, Group, evidence, ordinal
from kg.across.ledger import DIFFERENT, SAME, UNSURE, Decision
from kg.across.sightings import Background, Sighting

__all__ = ["DOT", "REASONS", "Bearer", "Form", "called", "forms", "parts", "relatives", "shorter"]

DOT = "·"
#: Characters of a part from which on it may lack its first or last one.
CUT = 3
#: Days between the sightings of a post under the two forms.
APART = 365
#: The share of the articles with a post that must give the common one.
SHARE = 0.25
#: How many times as often the one of two short forms must be seen that is taken.
MORE = 3
#: Points from which down nothing joins two forms.
AGAINST_ALL = -3.0


#: Feature of the evidence on two forms → why it counts.
REASONS = {
    "post": "two forms of one name, seen in one post within a year, are one person's: told under the shorter form",
    "rival": "the form could as well be that of another one",
}


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a name: the ``name`` in this form, the ``local`` part of the IRI, and the sightings with a post."""

    name: str
    local: str
    seen: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """Two bearers of forms of one name, by local parts of their IRIs, the shorter form first; ``verdict`` as in the ledger, and what shows it."""

    short: str
    long: str
    verdict: str
    evidence: tuple[Evidence, ...]


def shorter(one: str, other: str) -> bool:
    """Whether ``one`` is a shorter form of ``other``."""
    mine, theirs = one.split(DOT), other.split(DOT)
    if (len(mine), len(one)) >= (len(theirs), len(other)) or len(theirs) < 2 or max(map(len, mine)) < 2:
        return False
    rest = iter(theirs)
    return not set(parts(one)).isdisjoint(parts(other)) and all(any(_stands_for(part, whole) for whole in rest) for part in mine)


def parts(name: str) -> list[str]:
    """The parts of a name of two characters or more; forms of one name have one in common."""
    return [part for part in name.split(DOT) if len(part) > 1]


def _stands_for(part: str, whole: str) -> bool:
    if len(part) == 1:
        return whole.startswith(part)
    return part == whole or (len(part) >= CUT and len(whole) == len(part) + 1 and (whole.startswith(part) or whole.endswith(part)))


def relatives(name: str, names: Iterable[str]) -> list[str]:
    """Those of the names that are a shorter or longer form of one, sorted."""
    return sorted(each for each in set(names) if shorter(name, each) or shorter(each, name))


def forms(bearers: Sequence[Bearer], background: Background, decisions: Iterable[Decision] = ()) -> list[Form]:
    """The pairs of bearers, of names that are forms of each other, who share a post or are in the ledger; sorted by local parts."""
    decided = {frozenset((each.one, each.other)): each for each in decisions}
    ordered = sorted(bearers, key=_order)
    found = [form for one, other in combinations(ordered, 2) if (form := _form(one, other, background, decided))]
    of = {each.local: each for each in bearers}
    return sorted((_without_rivals(form, found, of) for form in found), key=lambda form: (form.short, form.long))


def _order(bearer: Bearer) -> tuple[int, int, str, str]:
    return bearer.name.count(DOT), len(bearer.name), bearer.name, bearer.local


def _form(one: Bearer, other: Bearer, background: Background, decided: Mapping[frozenset[str], Decision]) -> Form | None:
    if not shorter(one.name, other.name):
        return None
    decision = decided.get(frozenset((one.name, other.name)))
    if decision is not None:
        words = "，".join(part for part in (decision.verdict, decision.by, decision.on, decision.why) if part)
        return Form(one.local, other.local, decision.verdict, (Evidence("ledger", 0.0, words),))
    shared = _shared_post(one, other)
    if shared is None:
        return None
    against = evidence(_beside(one, other), _beside(other, one), background, AGAINST)
    verdict = DIFFERENT if sum(each.points for each in against) <= AGAINST_ALL else SAME
    return Form(one.local, other.local, verdict, (shared, *against))


def _shared_post(one: Bearer, other: Bearer) -> Evidence | None:
    """The firm post that both are seen in within a year and that is a good part of what is said of either, if there is any."""
    mine, theirs = Group(one.seen), Group(other.seen)
    offices: dict[str, tuple[list[str], list[str]]] = {}
    for group, side in ((mine, 0), (theirs, 1)):
        for where, days in group.days.items():
            if where.firm and where.base:
                offices.setdefault(where.office, ([], []))[side].extend(days)
    for office, (days, others) in sorted(offices.items()):
        enough = all(len(found) >= SHARE * max(1, group.posted) for found, group in ((set(days), mine), (set(others), theirs)))
        if days and others and enough and _near(days, others):
            return Evidence("post", 3.0, f"{office} {min(days)}/{max(days)}, {min(others)}/{max(others)}")
    return None


def _beside(one: Bearer, other: Bearer) -> Group:
    """The sightings of one bearer with only those posts that the other is not seen in: what both hold goes together."""
    common = {where for each in other.seen for _, where in each.posts}
    return Group([each._replace(posts=tuple((post, where) for post, where in each.posts if where not in common)) for each in one.seen])


def _near(days: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a day of the others lies in the time of the first, a year more on either side."""
    first, last = ordinal(min(days)), ordinal(max(days))
    return any(first - APART <= ordinal(day) <= last + APART for day in others)


def _without_rivals(form: Form, found: Sequence[Form], bearers: Mapping[str, Bearer]) -> Form:
    """A form that could be that of two people is neither's for certain; of two short forms of one, that which is used by far more is it."""
    if form.verdict != SAME or form.evidence[0].feature == "ledger":
        return form
    joined = [each for each in found if each.verdict == SAME]
    longer = [each.long for each in joined if each.short == form.short and _differ(bearers[each.long].name, bearers[form.long].name)]
    others = [each.short for each in joined if each.long == form.long and _differ(bearers[each.short].name, bearers[form.short].name)]
    mine = _near_to(bearers[form.short], bearers[form.long])
    rivals = longer + [each for each in others if mine < MORE * _near_to(bearers[each], bearers[form.long])]
    return form if not rivals else Form(form.short, form.long, UNSURE, (*form.evidence, Evidence("rival", AGAINST_ALL, "、".join(sorted(rivals)))))


def _near_to(one: Bearer, other: Bearer) -> int:
    """How many of one bearer's articles, with a post that both hold, lie within the time of the other's."""
    offices = {where for each in other.seen for _, where in each.posts}
    days = [ordinal(each.day) for each in one.seen if each.day and any(where in offices for _, where in each.posts)]
    span = [ordinal(each.day) for each in other.seen if each.day]
    return sum(min(span) - HANDOVER <= day <= max(span) + HANDOVER for day in days) if span else 0


def _differ(one: str, other: str) -> bool:
    return one != other and not shorter(one, other) and not shorter(other, one)


def called(found: Iterable[Form]) -> Iterator[tuple[str, str]]:
    """Local part of a longer form and that of the shortest one of the same person, for all that are joined."""
    roots: dict[str, str] = {}
    for form in found:
        if form.verdict == SAME:
            roots[form.long] = min(roots.get(form.long, form.short), form.short, key=lambda local: (local.count(DOT), len(local), local))
    for local in sorted(roots):
        root = local
        while root in roots:
            root = roots[root]
        yield local, root
