"""What gold may say: every mistake in a JSON value with the path to it, and where that path stands in a text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg import schema

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong at a path of keys and indices. One that is not ``fatal`` is a doubt: the rest can be used."""

    path: Path
    what: str
    hint: str
    fatal: bool = True


Check = Callable[[Any, Path], Iterator[Mistake]]

KINDS = ("person", "body", "group")
_ID = re.compile(r"[^/\\\x00-\x1f]+")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def _text(value: Any, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, str) or not value.strip():
        yield Mistake(path, f"{_name(path)} must be text that is not empty, not {_shown(value)}", "write it between quotation marks")


def _text_or_none(value: Any, path: Path) -> Iterator[Mistake]:
    if value is not None and not isinstance(value, str):
        yield Mistake(path, f"{_name(path)} must be text or null, not {_shown(value)}", "write null where the article gives none")


def _flag(value: Any, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, bool):
        yield Mistake(path, f"{_name(path)} must be true or false, not {_shown(value)}", "leave it out for false")


def _id(value: Any, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, str) or not _ID.fullmatch(value) or value.startswith("."):
        yield Mistake(path, f"doc must be an article's id, not {_shown(value)}", "it names a file: no slashes, no dot at its head")


def _date(value: Any, path: Path) -> Iterator[Mistake]:
    if value is not None and not (isinstance(value, str) and is_date(value)):
        yield Mistake(path, f"{_name(path)} must be a date, not {_shown(value)}", "write 2024-03-15, or 2024-03, 2024 for what is not known")


def is_date(text: str) -> bool:
    """Whether text is an ISO date, or the year, or year and month, of one."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _word(what: str, among: Callable[[], Mapping[str, object]]) -> Check:
    """Checks that each alternative of a value (``a|b``) is a known word; one that is not is a doubt."""

    def check(value: Any, path: Path) -> Iterator[Mistake]:
        yield from (found := list(_text(value, path)))
        for word in () if found else value.split("|"):
            if word not in among():
                yield Mistake(path, f"no {what} is called {word!r}", f"use one of {'、'.join(among())}", fatal=False)

    return check


def _kind(value: Any, path: Path) -> Iterator[Mistake]:
    if value not in KINDS:
        yield Mistake(path, f"kind must be person, body or group, not {_shown(value)}", "a body has a name of its own, a group is a collective")


def _each(check: Check) -> Check:
    def checked(value: Any, path: Path) -> Iterator[Mistake]:
        if not isinstance(value, list):
            yield Mistake(path, f"{_name(path)} must be a list, not {_shown(value)}", "write [ … ]")
            return
        for index, item in enumerate(value):
            yield from check(item, (*path, index))

    return checked


def _object(required: Mapping[str, Check], allowed: Mapping[str, Check]) -> Check:
    checks = {**required, **allowed}

    def checked(value: Any, path: Path) -> Iterator[Mistake]:
        if not isinstance(value, dict):
            yield Mistake(path, f"must be an object, not {_shown(value)}", f"write {{ … }} with {', '.join(required)}")
            return
        for key in required.keys() - value.keys():
            yield Mistake(path, f"{key} is missing", "add it")
        for key, item in value.items():
            if key in checks:
                yield from checks[key](item, (*path, key))
            else:
                yield Mistake((*path, key), f"{key} means nothing here", f"known are {', '.join(checks)}", fatal=False)

    return checked


_type, _role = _word("event type", schema.event_types), _word("role", schema.roles)
_PARTICIPANT = _object(
    {"agent": _text, "kind": _kind, "roles": _each(_role)}, {"posts": _each(_text), "represented_by": _text_or_none, "optional": _flag}
)
_EVENT = _object(
    {"type": _type, "participants": _each(_PARTICIPANT)},
    {
        "alt_types": _each(_type),
        "name": _text_or_none,
        "start": _date,
        "end": _date,
        "places": _each(_text),
        "documents": _each(_text),
        "optional": _flag,
    },
)
_ARTICLE = _object({"doc": _id, "events": _each(_EVENT), "persons": _each(_object({"name": _text}, {"posts": _each(_text)}))}, {})


def mistakes(value: Any) -> Iterator[Mistake]:
    """All mistakes in the JSON value of an article or of a list of articles: first those of form, and if there are none, those of sense."""
    found = [m for path, each in _articles(value) for m in _ARTICLE(each, path)]
    yield from found
    if not any(mistake.fatal for mistake in found):
        for path, each in _articles(value):
            yield from _senseless(each, path)


def _articles(value: Any) -> list[tuple[Path, Any]]:
    return [((index,), each) for index, each in enumerate(value)] if isinstance(value, list) else [((), value)]


def _senseless(article: Any, path: Path) -> Iterator[Mistake]:
    named = {person["name"] for person in article["persons"]}
    for number, event in enumerate(article["events"]):
        here = (*path, "events", number)
        if event.get("end") and not (event.get("start") and event["end"] >= event["start"]):
            yield Mistake((*here, "end"), f"end {event['end']} is before start {event.get('start')}", "swap them, or leave end out")
        for index, part in enumerate(event["participants"]):
            yield from _senseless_part(part, (*here, "participants", index), named)


def _senseless_part(part: Any, path: Path, named: set[str]) -> Iterator[Mistake]:
    if part["kind"] != "person" and part.get("posts"):
        yield Mistake((*path, "posts"), f"{part['agent']} is a {part['kind']} and cannot hold a post", "only a person does")
    if part["kind"] == "person" and part["agent"] not in named:
        yield Mistake((*path, "agent"), f"{part['agent']} is not among the article's persons", "add name and posts to persons")


def _name(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "it")


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:39] + "…"


def locate(text: str, path: Path) -> tuple[int, int]:
    """Line and column, from 1, of the value at ``path`` in JSON text, or of the nearest one around it that exists."""
    at = _past_blanks(text, 0)
    for step in path:
        inside = next((begin for key, begin in _members(text, at) if key == step), None)
        if inside is None:
            break
        at = inside
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _members(text: str, at: int) -> Iterator[tuple[str | int, int]]:
    """Key or index, and offset, of the values of the object or list at an offset."""
    decode, is_object, index = json.JSONDecoder().raw_decode, text[at] == "{", 0
    if text[at] not in "{[":
        return
    at = _past_blanks(text, at + 1)
    while text[at] not in "}]":
        key: str | int = index
        if is_object:
            key, at = decode(text, at)
            at = _past_blanks(text, _past_blanks(text, at) + 1)
        yield key, at
        at = _past_blanks(text, decode(text, at)[1])
        at = _past_blanks(text, at + 1) if text[at] == "," else at
        index += 1


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n\ufeff":
        at += 1
    return at
