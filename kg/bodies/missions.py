"""Diplomatic missions by rule: 中国驻法国大使馆, 驻纽约总领馆, 法国驻华大使馆."""

from __future__ import annotations

import re
from functools import cache

from kg import countries, places
from kg.bodies.record import Body
from kg.lexicons import rows

__all__ = ["named"]

_OURS = re.compile(r"^(?:中国|我国|我|中华人民共和国)?驻(?P<seat>.+?)(?P<form>大使馆|使馆|总领事馆|总领馆|领事馆)$")
_THEIRS = re.compile(r"^(?P<sender>.+?)驻(?P<seat>华|中国|.+?)(?P<form>大使馆|使馆|总领事馆|总领馆|领事馆)$")
_FULL = {"使馆": "大使馆", "总领馆": "总领事馆"}
_SHORT = {"大使馆": "使馆", "总领事馆": "总领馆"}
_FOREIGN_MINISTRY = "外交部"


def named(text: str) -> Body | None:
    """The mission that ``text`` names, China's abroad or a foreign one in China, or None. Its place is the country or city where it works."""
    return _ours(text) or _theirs(text)


def _ours(text: str) -> Body | None:
    found = _OURS.match(text)
    seat = _seat_abroad(found["seat"], found["form"]) if found else None
    return _mission("中国", seat, found["form"], _FOREIGN_MINISTRY, seat) if found and seat else None


def _theirs(text: str) -> Body | None:
    found = _THEIRS.match(text)
    sender = countries.by_name().get(found["sender"]) if found else None
    if not found or not sender:
        return None
    if found["seat"] in ("华", "中国"):
        return _mission(sender, "华", found["form"], "", "北京市")
    city = places.resolve(found["seat"])
    return _mission(sender, city.label.removesuffix("市"), found["form"], "", city.local) if city else None


def _mission(sender: str, seat: str, form: str, parent: str, place: str) -> Body:
    full = _FULL.get(form, form)
    short = f"{sender}驻{seat}{_SHORT[full]}" if full in _SHORT else ""
    return Body(f"{sender}驻{seat}{full}", (short,) if short else (), parent, place, kind="state")


def _seat_abroad(name: str, form: str) -> str | None:
    return countries.by_name().get(name) if form.endswith("使馆") else _cities().get(name)


@cache
def _cities() -> dict[str, str]:
    return {row["city"]: row["city"] for row in rows("cities_abroad")}
