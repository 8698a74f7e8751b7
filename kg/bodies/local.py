"""Bodies of provinces, cities and counties, made by rule from a place and a kind (``body_kinds.tsv``): 浙江省 + 网信办 → 浙江省委网信办."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import places
from kg.bodies.record import Body, with_other_and
from kg.lexicons import rows, values
from kg.places import Place

__all__ = ["Kind", "at", "endings", "kinds", "named"]

_LONGEST_PLACE = 20
_PARTY = ("", "委", "党委", "区党委", "地委", "盟委", "州委", "州党委")
_GOVERNMENT = ("", "政府", "人民政府", "区政府", "自治区政府", "行署")
_NO_LOCAL_BODIES = ("香港特别行政区", "澳门特别行政区", "台湾省")
_LEVELS = ("province", "municipality", "city", "county", "area")
_XPCC = "新疆生产建设兵团"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of local body, one row of ``body_kinds.tsv``; ``forms`` are its names by level: province, municipality, city, county, area."""

    name: str
    organ: str
    under: str
    before: tuple[str, ...]
    forms: dict[str, tuple[str, ...]]
    alt: tuple[str, ...]
    bare: str
    same: str


def at(place: Place, kind: str) -> Body | None:
    """The body of a kind (first column of ``body_kinds.tsv``) at a place (杭州市 + 公安厅 → 杭州市公安局), None where such places have none."""
    found = kinds()[kind]
    forms = found.forms[_level(place)]
    return _made(place, place.local, found, forms[0]) if forms else None


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of local bodies by name."""
    return {row["kind"]: _kind(row) for row in rows("body_kinds")}


@cache
def endings(before: bool = False) -> frozenset[str]:
    """All that may follow a place's name in a body's: 省委 is 浙江省 + 委. ``before``: of those that begin before it (共青团浙江省 + 委)."""
    return frozenset(tail for level in _LEVELS for tail in _tails(before, level))


def _kind(row: dict[str, str]) -> Kind:
    return Kind(
        name=row["kind"],
        organ=row["organ"],
        under=row["under"],
        before=values(row["before"]),
        forms={level: values(row[level]) for level in _LEVELS[:-1]} | {"area": values(row["county"]) if row["bare"] == "area" else ()},
        alt=values(row["altforms"]),
        bare=row["bare"],
        same=row["same"],
    )


def named(text: str) -> Body | None:
    """The local body that ``text`` names, written without 中共 and the like, or None."""
    return next(_readings(text, ""), None) or next(_chapters(text), None)


def _chapters(text: str) -> Iterator[Body]:
    """Readings of what stands before its place: 共青团浙江省委, 武警浙江总队."""
    for word, kind in _before().items():
        if text.startswith(word):
            yield from _readings(text[len(word) :], word, kind)


def _readings(text: str, before: str, kind: str = "") -> Iterator[Body]:
    known_endings = endings(before != "")
    for cut in range(min(len(text) - 1, _LONGEST_PLACE), 1, -1):
        known = (_places(text[:cut]) or _nested(text[:cut])) if text[cut:] in known_endings else ()
        if known:
            yield from _of_place(known, text[:cut], (before, text[cut:], kind))


def _of_place(known: tuple[Place, ...], written: str, rest: tuple[str, str, str]) -> Iterator[Body]:
    before, tail, only = rest
    place = known[0]
    stem = place.local if len(known) == 1 else written
    for kind, form in _tails(before != "", _level(place)).get(tail, ()):
        if not only or kind.name == only:
            yield _made(place if len(known) == 1 else None, stem, kind, form, _level(place))


def _nested(text: str) -> tuple[Place, ...]:
    """Places written after a larger one: 浙江省杭州市."""
    found = places.candidates(text)
    return _chosen(found) if found else ()


def _chosen(found: Iterable[Place]) -> tuple[Place, ...]:
    """Those of the places that a name means: today's before former ones, the larger before the smaller; several where it stays open."""
    known = [place for place in found if place.label not in _NO_LOCAL_BODIES]
    if len(known) < 2:
        return tuple(known)
    ordered = sorted(known, key=lambda place: (place.end is not None, place.level))
    return tuple(place for place in ordered if (place.end is None, place.level) == (ordered[0].end is None, ordered[0].level))


@lru_cache(maxsize=65536)
def _places(name: str) -> tuple[Place, ...]:
    """The places that a name, written alone, means (see ``_chosen``); () for no name of a place."""
    return _chosen(_bearers().get(name, ()))


@cache
def _bearers() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for place in places.every():
        for name in _written(place):
            found.setdefault(name, []).append(place)
    return found


def _written(place: Place) -> Iterator[str]:
    long = [name for name in place.short if len(name) > 1]
    region = (f"{long[0]}自治区",) if place.label.endswith("自治区") else ()
    xpcc = ("兵团",) if place.label == _XPCC else ()
    yield from dict.fromkeys((place.label, place.local, *long, *region, *xpcc))


@cache
def _before() -> dict[str, str]:
    words = ((word, kind.name) for kind in kinds().values() for word in kind.before)
    return dict(sorted(words, key=lambda pair: -len(pair[0])))


def _level(place: Place) -> str:
    if place.kind == "province":
        return "municipality" if place.label.endswith("市") else "province"
    return {"prefecture": "city", "special": "city", "county": "county", "area": "area"}[place.kind]


@cache
def _tails(before: bool, level: str) -> dict[str, tuple[tuple[Kind, str], ...]]:
    """What may follow a place's name → kinds with the form it stands for. ``before`` selects the kinds whose name begins before the place."""
    found: dict[str, list[tuple[Kind, str]]] = {}
    for kind in kinds().values():
        if bool(kind.before) == before and kind.forms[level]:
            for tail, form in _tails_of(kind, level):
                found.setdefault(tail, []).append((kind, form))
    return {tail: tuple(known) for tail, known in found.items()}


def _tails_of(kind: Kind, level: str) -> Iterator[tuple[str, str]]:
    forms = kind.forms[level]
    said = [(form, form) for form in forms] + [(alt, forms[0]) for alt in kind.alt]
    pairs = dict([*((with_other_and(tail), form) for tail, form in said), *said]).items()
    if kind.name == "党委":
        yield from ((tail, forms[0]) for tail in (*_PARTY[1:], "委员会", *(("区委",) if level == "county" else ())))  # 浦东新区区委
    elif kind.name == "政府":
        yield from ((tail, forms[0]) for tail in (*_GOVERNMENT[1:], "行政公署"))
    else:
        prefixes = {"党委": _PARTY, "政府": _GOVERNMENT}.get(kind.under, ("",))
        yield from ((prefix + tail, form) for prefix in prefixes for tail, form in pairs if prefix or kind.bare or kind.under not in ("党委", "政府"))


def _made(place: Place | None, stem: str, kind: Kind, form: str, level: str = "") -> Body:
    level = level or _level(place) if place else level
    same = kinds()[kind.same] if kind.same else None
    name = _name(place, stem, kind, form)
    return Body(
        name=name,
        alt=tuple(alt for alt in dict.fromkeys(_other_names(place, stem, kind, form)) if alt != name),
        parent=_parent(place, stem, kind),
        place=_seat(place),
        same_body=(_name(place, stem, same, same.forms[level][0]),) if same and same.forms[level] else (),
        kind=kind.organ,
    )


def _seat(place: Place | None) -> str:
    if place is None:
        return ""
    return place.parents[0] if place.label == _XPCC else place.local


def _name(place: Place | None, stem: str, kind: Kind, form: str) -> str:
    if kind.before:
        return f"{kind.before[0]}{_short_stem(place, stem)}{form}"
    if kind.name == "党委":
        return _committee(place, stem)
    if kind.name == "政府":
        return _government(place, stem)
    if kind.bare == "short" and place is not None and place.label.endswith("自治区"):
        return _shortest(place) + form
    return (_committee(place, stem) if kind.under == "党委" and kind.bare != "own" else _short_stem(place, stem)) + form


def _parent(place: Place | None, stem: str, kind: Kind) -> str:
    return {"党委": _committee, "政府": _government}[kind.under](place, stem) if kind.under in ("党委", "政府") else kind.under


def _short_stem(place: Place | None, stem: str) -> str:
    """恩施土家族苗族自治州 → 恩施州, 长阳土家族自治县 → 长阳县; other places as they are."""
    if place is None or not stem.endswith(("自治州", "自治县", "自治旗")):
        return stem
    return next((name for name in place.short if name.endswith(stem[-1])), stem)


def _committee(place: Place | None, stem: str) -> str:
    short = _short_stem(place, stem)
    if short.endswith("地区"):
        return f"{short[:-2]}地委"
    in_xinjiang = place is not None and "新疆维吾尔自治区" in place.parents and short.endswith("州")
    return short + ("党委" if in_xinjiang or short.endswith(("自治区", "兵团")) else "委")


def _government(place: Place | None, stem: str) -> str:
    short = _short_stem(place, stem)
    if short == _XPCC:
        return short
    return short + ("行署" if short.endswith(("地区", "盟")) else "政府")


def _other_names(place: Place | None, stem: str, kind: Kind, form: str) -> Iterator[str]:
    if kind.bare == "alt" and place is not None:
        yield f"{_shortest(place)}{form}"
    if kind.name == "政府" and place is not None:
        yield f"{place.local}人民政府"
    if kind.alt and not kind.before and kind.name not in ("党委", "政府") and _abbreviates(form, kind.alt[0]):
        yield _name(place, stem, kind, kind.alt[0])


def _shortest(place: Place) -> str:
    """浙江 for 浙江省; the whole name where no short one tells the place apart."""
    autonomous = place.label.endswith(("自治州", "自治县", "自治旗"))
    long = [name for name in place.short if len(name) > 1 and not (autonomous and name.endswith(("州", "县", "旗")))]
    return long[0] if long and place.label != _XPCC and _places(long[0]) == (place,) else place.local


def _abbreviates(short: str, full: str) -> bool:
    letters = iter(full)
    return len(short) < len(full) and all(letter in letters for letter in short)
