"""Stops of a tour: a sentence that opens with 在 + body and goes on with what the visitor does there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.model import Frame, Mention

_STOP = re.compile(r"^(?:随后，|其间，|之后，)?在(?P<stop>\ue001)(?:[^，。\ue000]{0,8})，(?=\ue000|[他她])")


def find(folded: str, mentions: Mapping[int, Mention], sentence: int) -> Iterator[Frame]:
    """The body at which the sentence takes place, as one visited in the tour told before."""
    match = _STOP.match(folded)
    if match and mentions[match.start("stop")].kind == "body":
        yield Frame("", "tour.stop", sentence, match.start(), (("受访单位", mentions[match.start("stop")]),), head="调研")
