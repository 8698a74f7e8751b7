"""An Obsidian vault: a note an event, person, body, place and topic, joined by links, with properties for Bases and Dataview."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha1
from typing import Any

from kg.exports.accounts import Account, Record, accounts, label, others
from kg.exports.targets import Files
from kg.losses import Loss
from kg.sparql import expand
from kg.tables import TABLES, Facts

#: The prefix of a name → the folder of its notes.
_FOLDERS = {"event": "Events", "person": "People", "body": "Bodies", "group": "Bodies", "place": "Places", "topic": "Topics"}
#: What Obsidian, or one of the systems it runs on, does not take in the name of a note.
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|#^\[\]%\x00-\x20]|^\.|\.$')
_BYTES = 200
_MARKS = re.compile(r"[\\`*_{}\[\]<>#|~=$%^!&]")
#: What begins a list, a heading or a rule where it stands first in a line.
_FIRST = re.compile(r"^(?:[-+](?=\s|$|[-+])|(\d+)(?=[.)]))")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_IN_LINKS = str.maketrans({"[": "［", "]": "］", "|": "｜"})

Names = Mapping[str, str]


def obsidian(facts: Facts, files: Files) -> list[Loss]:
    """The vault's files. Text of articles is escaped: it cannot make links, tags, formulas or HTML. Statements stand in the notes of their events."""
    appearances: dict[str, list[tuple[Record, Record]]] = defaultdict(list)
    names = _names(facts)
    rules = 0
    for account in accounts(facts):
        _write(files, names[account.event["event"]], _event(facts, account, names))
        rules += 1 + len(account.parts) + len(account.statements)
        for part in account.parts:
            appearances[part["agent"]].append((account.event, part))
    careers: dict[str, list[Record]] = defaultdict(list)
    for spell in TABLES["careers"].records(facts):
        careers[spell["person"]].append(spell)
    unseen = 0
    for row in TABLES["people"].records(facts):
        if row["events"] or row["posts"] or row["former_posts"]:
            _write(files, names[row["person"]], _person(facts, row, names, careers[row["person"]], appearances[row["person"]]))
        else:
            unseen += 1
    for row in TABLES["bodies"].records(facts):
        _write(files, names[row["body"]], _body(facts, row, names, appearances[row["body"]]))
    for table, made in (("places", _place), ("topics", _topic)):
        for row in TABLES[table].records(facts):
            _write(files, names[next(iter(row.values()))], made(facts, row, names))
    return [
        Loss("people", "dropped", unseen, "only mentioned: no event and no post is told of them"),
        Loss("rules and confidences", "dropped", rules, "a note is for people"),
        Loss("sentences", "joined", len(facts.cited), "a note quotes the first of each fact; offsets are left out"),
        Loss("line ends and control characters", "altered", sum(_altered(facts)), "a blank stands for them in a note"),
    ]


def escaped(words: str) -> str:
    """Text as Markdown that shows it: one line, and nothing in it is mark-up."""
    line = _MARKS.sub(lambda hit: f"\\{hit[0]}", _BLANK.sub(" ", words).strip())
    return _FIRST.sub(lambda hit: f"{hit[1]}\\" if hit[1] else f"\\{hit[0]}", line)


def quoted(words: str) -> str:
    """Text as a YAML string in double quotes."""
    return _NOT_IN_YAML.sub(lambda hit: f"\\u{ord(hit[0]):04x}", json.dumps(words, ensure_ascii=False))


def _names(facts: Facts) -> Names:
    """Prefixed name → path of its note without ending, unique also where capital and small letters are the same."""
    told = [next(iter(row.values())) for table in ("events", "people", "bodies", "places", "topics") for row in TABLES[table].records(facts)]
    paths = {name: f"{_FOLDERS[name.partition(':')[0]]}/{_NOT_IN_NAMES.sub('_', name.partition(':')[2])}" for name in told}
    often = Counter(path.casefold() for path in paths.values())
    return {name: _shortened(path, name, often[path.casefold()] > 1) for name, path in paths.items()}


def _shortened(path: str, name: str, clashes: bool) -> str:
    """A path whose last part has at most _BYTES bytes; with a hash of the name where it is cut or another path is alike."""
    if len(path.encode()) <= _BYTES and not clashes:
        return path
    return f"{path.encode()[: _BYTES - 10].decode(errors='ignore')}-{sha1(name.encode()).hexdigest()[:8]}"


def _write(files: Files, path: str, lines: Iterable[str]) -> None:
    with files.open(f"{path}.md") as out:
        out.write("".join(f"{line}\n" for line in lines).encode())


def _link(facts: Facts, name: str, names: Names) -> str:
    """A link that shows the label; what would end it stands in full width."""
    shown = _BLANK.sub(" ", label(facts, name)).translate(_IN_LINKS).strip()
    return f"[[{names[name]}|{shown}]]" if name in names else escaped(shown)


def _front(properties: Mapping[str, Any]) -> Iterator[str]:
    """The properties of a note: texts quoted, lists a line an item; what is None or empty is left out."""
    yield "---"
    for name, value in properties.items():
        if isinstance(value, list):
            if value:
                yield f"{name}:"
                yield from (f"  - {quoted(each)}" for each in value)
        elif value is not None:
            yield f"{name}: {quoted(value) if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else value}"
    yield "---"


def _aliases(facts: Facts, name: str) -> list[str]:
    return [label(facts, name), *others(facts, name)]


def _event(facts: Facts, account: Account, names: Names) -> Iterator[str]:
    row = account.event
    links = {
        kind: [_link(facts, part["agent"], names) for part in account.parts if part["agent_kind"] == kind] for kind in ("person", "body", "group")
    }
    yield from _front({
        "aliases": _aliases(facts, row["event"]), "tags": [row["type"]], "date": row["date"], "end": row["date_end"], "date_known": row["date_known"],
        "places": [_link(facts, place, names) for place in row["places"]], "people": links["person"], "bodies": links["body"] + links["group"],
        "topics": [_link(facts, topic, names) for topic in row["topics"]], "scheduled": row["scheduled"], "id": row["event"],
    })  # fmt: skip
    yield f"# {escaped(row['label'])}"
    yield from _section("Took part", (_part(facts, part, names) for part in account.parts))
    yield from _section("Said", (_said(facts, statement, names) for statement in account.statements))
    yield from _section("Documents", (escaped(label(facts, work)) for work in row["works"]))
    yield from _section("Sentences", _sentences(facts, row))


def _part(facts: Facts, part: Record, names: Names) -> str:
    post = f"，{escaped(part['post_labels'])}" if part["post_labels"] else ""
    through = f"（{escaped(part['represented_by'])}）" if part["represented_by"] else ""
    return f"{part['roles']}：{_link(facts, part['agent'], names)}{post}{through}"


def _said(facts: Facts, statement: Record, names: Names) -> str:
    who = _link(facts, statement["speaker"], names) if statement["speaker"] else ""
    return f"{who}{escaped(statement['verb'])}：{escaped(statement['text'])}"


def _sentences(facts: Facts, row: Record) -> Iterator[str]:
    """The sentences of a fact with their articles, linked to the web where the article has an address there."""
    for sentence in row["sentences"]:
        iri = expand(sentence) or ""
        article = facts.article(iri)
        url = facts.one("schema:url", article)
        headline = escaped(facts.label(article) or "")
        cited = f"[{headline}](<{url}>)" if url and re.fullmatch(r"https?://[^\s<>]+", url) else headline
        yield f"「{escaped(facts.one('schema:text', iri) or '')}」 {cited}，{facts.published(article) or ''} ({sentence})".replace("， (", " (")


def _person(facts: Facts, row: Record, names: Names, careers: list[Record], seen: list[tuple[Record, Record]]) -> Iterator[str]:
    posts = [label(facts, post) for post in row["posts"]]
    yield from _front(
        {
            "aliases": _aliases(facts, row["person"]),
            "tags": ["person"],
            "posts": posts,
            "first": row["first"],
            "last": row["last"],
            "id": row["person"],
        }
    )
    yield f"# {escaped(row['label'])}"
    yield from _section("Posts", (_spell(facts, spell, names) for spell in careers))
    yield from _section("Posts before", (escaped(label(facts, post)) for post in row["former_posts"]))
    yield from _section("Events", (_appearance(facts, event, part, names) for event, part in seen))


def _spell(facts: Facts, spell: Record, names: Names) -> str:
    """A post with the body, the days seen, and the decisions that gave and took it."""
    days = f" {spell['first_seen']} – {spell['last_seen']}" if spell["first_seen"] else ""
    bounds = [
        f"{word} {spell[word] or _told_on(spell, word)} {_link(facts, spell[f'{word}_event'], names)}" for word in _BOUNDS if spell[f"{word}_event"]
    ]
    body = f" · {_link(facts, spell['body'], names)}" if spell["body"] else ""
    return "，".join([f"{escaped(spell['post_label'])}{body}{days}", *bounds])


def _told_on(spell: Record, word: str) -> str:
    """The latest day that a decision without a day can be."""
    return f"by {spell[f'{word}_told']}" if spell[f"{word}_told"] else ""


_BOUNDS = ("appointed", "removed")


def _appearance(facts: Facts, event: Record, part: Record, names: Names) -> str:
    return f"{event['date_known'] or '?'} {_link(facts, event['event'], names)}，{part['roles']}"


def _body(facts: Facts, row: Record, names: Names, seen: list[tuple[Record, Record]]) -> Iterator[str]:
    linked = {column: [_link(facts, each, names) for each in row[column]] for column in ("parents", "places", "same_body")}
    yield from _front({"aliases": _aliases(facts, row["body"]), "tags": [row["kind"]], **linked, "id": row["body"]})
    yield f"# {escaped(row['label'])}"
    yield from _section("Members", (_link(facts, each, names) for each in row["members"]))
    yield from _section("Events", (_appearance(facts, event, part, names) for event, part in seen))


def _place(facts: Facts, row: Record, names: Names) -> Iterator[str]:
    inside = [_link(facts, row["inside"], names)] if row["inside"] else []
    yield from _front({"aliases": _aliases(facts, row["place"]), "tags": ["place"], "code": row["code"], "inside": inside, "id": row["place"]})
    yield f"# {escaped(row['label'])}"


def _topic(facts: Facts, row: Record, names: Names) -> Iterator[str]:
    yield from _front({"aliases": _aliases(facts, row["topic"]), "tags": ["topic"], "scheme": row["scheme"], "id": row["topic"]})
    yield f"# {escaped(row['label'])}"


def _section(title: str, items: Iterator[str]) -> Iterator[str]:
    for number, item in enumerate(items):
        if not number:
            yield from ("", f"## {title}", "")
        yield f"- {item}"


def _altered(facts: Facts) -> Iterator[int]:
    """For each text that is shown, 1 where a blank stands for something else in it."""
    texts = [facts.one("schema:text", sentence) for sentence in facts.cited]
    return (_BLANK.sub(" ", text) != text for text in texts if text)
