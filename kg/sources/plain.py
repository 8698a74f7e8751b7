"""Plain text: every line a paragraph, title and provenance read from the lines as a reader would."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Document, SetAside
from kg.sources.articles import NO_TEXT, article
from kg.sources.identifiers import article_id
from kg.sources.markdown import front_matter
from kg.sources.markdown import read as read_markdown
from kg.sources.paragraphs import TAGS, paragraphs


def read(text: str, path: str) -> Iterator[Document | SetAside]:
    """The one article of a text file; its offsets go into the file as decoded. Front matter makes it Markdown."""
    if front_matter(text).places:
        yield from read_markdown(text, path)
        return
    found = article(text, list(paragraphs(text, 0, len(text), TAGS)))
    if not found.blocks:
        yield SetAside(path, *NO_TEXT)
        return
    yield Document(
        id=article_id("", path, None, text),
        text=text,
        blocks=found.blocks,
        title=found.title,
        source=found.source,
        credit=found.credit,
        date=found.date,
        path=path,
    )
