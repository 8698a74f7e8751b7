"""Where a clause, a bracket or a member of a list begins with a character with which names begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.values import names


def starts(text: str, goes_on: str) -> Iterator[int]:
    """Offsets at which a clause, bracket or member of a list begins with a character that names begin with and goes on as the expression says."""
    return (match.end() - 1 for match in start(goes_on).finditer("，" + text))


#: Words that list others, or who is present.
_OTHERS = "(?<=的)(?:[一-龥]{1,8})?还有|(?:(?<=出)席|(?<=参)加|(?<=就)[座坐]|(?<=陪)同|(?<=列)席|(?<=到)会)[一-龥]{0,8}的(?:[一-龥]{1,8})?有"
_MARKS = "，。；：（！？、 \t\n\xa0\u3000"


@cache
def start(goes_on: str) -> re.Pattern[str]:
    """The mark before such a beginning, or the words that list others (出席会议的还有甲、乙; 前排就座的有丙、丁); cached."""
    return re.compile(f"[{_MARKS}的出参就陪列到](?:(?<=[{_MARKS}])|{_OTHERS})(?=[{''.join(sorted(names.initials()))}](?:{goes_on}))")
