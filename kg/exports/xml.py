"""Text in XML 1.0: what has to be escaped, and what cannot be written at all."""

from __future__ import annotations

import re

from kg.losses import Loss

#: What the production Char of XML 1.0 (section 2.2) leaves out.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Line ends of XML 1.1, which xmldom, and so Gephi Lite, turns into blanks in XML 1.0 too.
_LINE_ENDS = {"\x85": "&#x85;", "\u2028": "&#x2028;"}
#: Also the white space that a reader would turn into blanks in an attribute (section 3.3.3), or a line end into another (2.11).
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;", **_LINE_ENDS})
_CONTENT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", **_LINE_ENDS})


class Text:
    """Escapes text for elements and attributes, and counts the characters that had to give way to U+FFFD."""

    def __init__(self) -> None:
        self.replaced = 0

    def __call__(self, value: object) -> str:
        """The value as it stands between double quotes."""
        return self._possible(value).translate(_ATTRIBUTE)

    def content(self, value: object) -> str:
        """The value as it stands between tags; no more is escaped than must be, for some readers take only what follows the last escape."""
        return self._possible(value).translate(_CONTENT)

    def _possible(self, value: object) -> str:
        written, count = _FORBIDDEN.subn("\ufffd", str(value))
        self.replaced += count
        return written

    def losses(self) -> list[Loss]:
        """What was replaced."""
        return [Loss("control characters", "altered", self.replaced, "XML 1.0 has none; U+FFFD stands for each")]
