"""Documents of invented sentences: no real person or meeting is meant."""

from __future__ import annotations

from kg.model import Block, Document, Frame, Reading
from kg.reading import analyse

#: The day on which every invented read-out is published.
DAY = "2024-06-12"


def document(*paragraphs: str, title: str = "", date: str | None = DAY) -> Document:
    """An article of paragraphs, with a title if given."""
    pieces = [piece for piece in (title, *paragraphs) if piece]
    blocks, at = [], 0
    for number, piece in enumerate(pieces):
        blocks.append(Block(at, at + len(piece), "title" if title and not number else "text", number))
        at += len(piece) + 1
    return Document("invented", "\n".join(pieces), tuple(blocks), title=title, date=date)


def read(*paragraphs: str, title: str = "", date: str | None = DAY) -> Reading:
    """The reading of such an article."""
    return analyse(document(*paragraphs, title=title, date=date))


def frames(text: str, rule: str) -> list[Frame]:
    """The frames that one rule reads in a text of one paragraph."""
    return [frame for frame in read(text).frames if frame.rule == rule]


def parts(frame: Frame) -> list[tuple[str, str]]:
    """(role, name) pairs of a frame in order."""
    return [(role, mention.name or mention.text) for role, mention in frame.roles]


def people(*paragraphs: str) -> list[tuple[str, list[str]]]:
    """(name, labels of posts) of each mention of a person."""
    return [(m.name, [post.label for post in m.posts]) for ms in read(*paragraphs).mentions for m in ms if m.kind == "person"]


def rules(text: str) -> dict[str, str]:
    """The finder's rule of each person."""
    return {m.name: m.rule for ms in read(text).mentions for m in ms if m.kind == "person"}
