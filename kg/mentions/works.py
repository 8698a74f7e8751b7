"""Documents named in 《…》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Mention

#: 新修订的《…》: with what says which text of the document it is.
_TITLE = re.compile(
    r"(?:(?:新(?:修订|修改|制定)|(?:修订|修改|修正)后)的)?"
    r"《([^《》]{1,120}(?:《[^《》]{1,80}》[^《》]{0,80})?)》(?!杂志|社|报(?!告)|电视|栏目|节目)"
)


def find(text: str) -> Iterator[Mention]:
    """Document titles of ``text``; periodicals (《求是》杂志) are bodies, not documents."""
    if "《" in text:
        for match in _TITLE.finditer(text):
            yield Mention("work", match.start(), match.end(), match.group(), match.group(1), rule="works.quoted")
