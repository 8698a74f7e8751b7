"""Gold: the facts of an article as somebody coded them by hand, one JSON file an article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import UNREADABLE, USAGE, Problem, reason
from kg.evaluation.checks import Mistake, locate, mistakes


@dataclass(frozen=True, slots=True)
class GoldParticipant:
    """An agent's part in an event. ``kind``: person, body or group; a role may offer alternatives: ``陪同|出席``; ``optional``: may be left out."""

    agent: str
    kind: str
    roles: tuple[str, ...]
    posts: tuple[str, ...] = ()
    represented_by: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event. ``alt_types``: types that would do too; ``name``, ``start``, ``end`` are "" where the text gives none.

    Dates are ISO, also partial.
    """

    type: str
    alt_types: tuple[str, ...] = ()
    name: str = ""
    start: str = ""
    end: str = ""
    places: tuple[str, ...] = ()
    participants: tuple[GoldParticipant, ...] = ()
    documents: tuple[str, ...] = ()
    optional: bool = False

    @property
    def types(self) -> frozenset[str]:
        """All types that are accepted."""
        return frozenset((self.type, *self.alt_types))


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """A person whom the article names, with all posts that it gives."""

    name: str
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """All facts of one article. ``doc`` is its id: the last part of its URL, its id in the store, or the name of its file without the ending."""

    doc: str
    events: tuple[GoldEvent, ...] = field(default=(), repr=False)
    persons: tuple[GoldPerson, ...] = field(default=(), repr=False)


def load(folder: Path) -> tuple[list[GoldArticle], list[Problem]]:
    """The articles of a folder of JSON files (or of its folder ``facts``), sorted by file, and doubts: words that are no known type or role, keys
    that mean nothing here.

    Raises Problem naming file, line and column for a file that cannot be used, when there is none, and when an article comes twice.
    """
    inside = folder / "facts"
    files = sorted((inside if inside.is_dir() else folder).glob("*.json"))
    if not files:
        raise Problem(str(folder), "no gold there", "give a folder of JSON files, or one that holds docs/ and facts/", USAGE)
    parsed = [parse(_text(file), str(file)) for file in files]
    found = [article for articles, _ in parsed for article in articles]
    for id in repeated(found):
        raise Problem(str(folder), f"two files give the facts of article {id}", "keep one of them")
    return found, [doubt for _, doubts in parsed for doubt in doubts]


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(str(file), f"cannot be read as gold: {reason(error)}", "save it as UTF-8", UNREADABLE) from None


def parse(text: str, file: str) -> tuple[list[GoldArticle], list[Problem]]:
    """The articles in JSON text (one object, or a list of them) and the doubts about them. Raises Problem for text that cannot be used."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise Problem(f"{file}, line {error.lineno}, column {error.colno}", f"not JSON: {error.msg}", "correct the file") from None
    found = list(mistakes(value))
    problems = [_problem(mistake, text, file) for mistake in found]
    for mistake, problem in zip(found, problems, strict=True):
        if mistake.fatal:
            raise problem
    return [article(each) for each in (value if isinstance(value, list) else [value])], problems


def _problem(mistake: Mistake, text: str, file: str) -> Problem:
    line, column = locate(text, mistake.path)
    return Problem(f"{file}, line {line}, column {column}", mistake.what, mistake.hint)


def article(value: Any) -> GoldArticle:
    """The record of a JSON object without fatal mistakes (``kg.evaluation.checks``)."""
    return GoldArticle(value["doc"], tuple(map(_event, value["events"])), tuple(map(_person, value["persons"])))


def _event(value: Any) -> GoldEvent:
    def several(key: str) -> tuple[str, ...]:
        return tuple(value.get(key) or ())

    def text(key: str) -> str:
        return str(value.get(key) or "")

    return GoldEvent(
        value["type"],
        participants=tuple(map(_participant, value["participants"])),
        optional=bool(value.get("optional")),
        alt_types=several("alt_types"),
        places=several("places"),
        documents=several("documents"),
        name=text("name"),
        start=text("start"),
        end=text("end"),
    )


def _participant(value: Any) -> GoldParticipant:
    posts, through = tuple(value.get("posts") or ()), value.get("represented_by") or ""
    return GoldParticipant(value["agent"], value["kind"], tuple(value["roles"]), posts, through, bool(value.get("optional")))


def _person(value: Any) -> GoldPerson:
    return GoldPerson(value["name"], tuple(value.get("posts") or ()))


def as_json(gold: GoldArticle) -> dict[str, Any]:
    """The JSON object of an article, in the guidelines' order of keys; what does not apply is left out or null as there."""
    persons = [{"name": person.name, "posts": list(person.posts)} for person in gold.persons]
    return {"doc": gold.doc, "events": [_event_json(event) for event in gold.events], "persons": persons}


def _event_json(event: GoldEvent) -> dict[str, Any]:
    texts = {"name": event.name or None, "start": event.start or None, "end": event.end or None}
    people = [_participant_json(each) for each in event.participants]
    value = {"type": event.type, "alt_types": list(event.alt_types), **texts, "places": list(event.places), "participants": people}
    return {**value, "documents": list(event.documents), **({"optional": True} if event.optional else {})}


def _participant_json(part: GoldParticipant) -> dict[str, Any]:
    value: dict[str, Any] = {"agent": part.agent, "kind": part.kind, "roles": list(part.roles)}
    if part.kind == "person":
        value["posts"] = list(part.posts)
    if part.represented_by:
        value["represented_by"] = part.represented_by
    return {**value, "optional": True} if part.optional else value


def written(gold: GoldArticle) -> str:
    """The text of an article's file."""
    return json.dumps(as_json(gold), ensure_ascii=False, indent=1) + "\n"


def save(golds: Iterable[GoldArticle], folder: Path) -> list[Path]:
    """Writes one file an article into a folder, made if need be; returns the files. Raises OSError when that cannot be done."""
    folder.mkdir(parents=True, exist_ok=True)
    return list(_saved(golds, folder))


def _saved(golds: Iterable[GoldArticle], folder: Path) -> Iterator[Path]:
    for gold in golds:
        path = folder / f"{gold.doc}.json"
        path.write_text(written(gold), encoding="utf-8")
        yield path


def repeated(golds: Sequence[GoldArticle]) -> list[str]:
    """Ids that more than one article has, sorted."""
    ids = [gold.doc for gold in golds]
    return sorted({each for each in ids if ids.count(each) > 1})
