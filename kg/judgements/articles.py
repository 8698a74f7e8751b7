"""The observations of a store's articles, read when they are asked for and kept while a store is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b

from kg.observations import Observations, unpacked

__all__ = ["Articles"]


class Articles:
    """Document id → observations; ``line`` gives those of a document as the store keeps them, None for a document that it does not hold."""

    def __init__(self, line: Callable[[str], str | None]) -> None:
        self._line = line
        self._seen: dict[str, tuple[Observations, str] | None] = {}

    def get(self, document: str) -> Observations | None:
        """What a document is a witness of, None if the store does not hold it."""
        found = self._found(document)
        return found[0] if found else None

    def all_of(self, documents: Iterable[str]) -> list[Observations]:
        """What these documents are witnesses of, in their order; those that the store does not hold are left out."""
        return [found[0] for each in documents if (found := self._found(each))]

    def digest(self, document: str) -> str:
        """A short digest (hex) of all that is observed in a document, "" if the store does not hold it."""
        found = self._found(document)
        return found[1] if found else ""

    def _found(self, document: str) -> tuple[Observations, str] | None:
        if document not in self._seen:
            line = self._line(document)
            self._seen[document] = (
                None if line is None else (unpacked(line), blake2b(line.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest())
            )
        return self._seen[document]
