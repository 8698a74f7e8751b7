"""Names and posts as they are compared: spelling that means the same is made the same. The conventions are those of the gold's guidelines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache

_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」（）()·•‧,，、。:：;；\-—－]+")
_PARTY = (r"^(?:中共|中国共产党)(?=.)", "")
_HEADS = r"(?=(?:代理?|常务)?副?(?:省长|市长|县长|区长|州长|主席))"

#: Rewritings of a post's name, in order.
_POST_FORMS = (
    _PARTY,
    ("人民政府", "政府"),
    (f"政府{_HEADS}", ""),
    (r"(?<=[一-龥])省(?=(?:代理?|常务)?副?省长)", ""),
    (r"(?<=[一-龥])市(?=(?:代理?|常务)?副?市长)", ""),
    ("中华人民共和国", ""),
    ("中国人民政治协商会议全国委员会", "全国政协"),
    ("全国人民代表大会", "全国人大"),
    ("常务委员会", "常委会"),
    ("常务委员", "常委"),
    ("政治局委员会", "政治局"),
    ("宣传部", "宣部"),
    ("中央宣部", "中宣部"),
    ("中央组织部", "中组部"),
    ("中央统战部", "统战部"),
    ("中央统一战线工作部", "统战部"),
    (r"^[党中]?中央(?=政治局|书记处|军委)", ""),
    ("时任", ""),
    ("原", ""),
    ("前", ""),
)
#: Rewritings of a body's or group's name, in order.
_AGENT_FORMS = (_PARTY, ("人民政府", "政府"), ("中华人民共和国", ""), ("常务委员会", "常委会"))
#: What a post begins with whose place the text leaves out (县委书记), and how many characters that place may have.
_ELIDED, _LONGEST_PLACE = "省市县区州盟旗镇乡党", 12


def plain(text: str) -> str:
    """The text in NFKC without blanks, quotation marks, brackets, dots, dashes and other punctuation."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text))


def _rewritten(text: str, forms: tuple[tuple[str, str], ...]) -> str:
    for pattern, form in forms:
        text = re.sub(pattern, form, text)
    return text


@lru_cache(maxsize=65536)
def post_key(label: str) -> str:
    """A post for comparison: 浙江省人民政府副省长, 浙江省副省长 and 浙江副省长 are one; 原 and 时任 do not count."""
    return _rewritten(plain(label), _POST_FORMS)


@lru_cache(maxsize=65536)
def agent_key(name: str) -> str:
    """A body or group for comparison."""
    return _rewritten(plain(name), _AGENT_FORMS)


def same_post(wanted: str, keys: Collection[str]) -> bool:
    """Whether one of the ``keys`` is the ``wanted`` post, or is it with the place that the text leaves out (县委书记 → 汀南县委书记)."""
    if wanted in keys:
        return True
    return wanted[:1] in _ELIDED and any(key.endswith(wanted) and len(key) - len(wanted) <= _LONGEST_PLACE for key in keys)


def similarity(one: str, other: str) -> float:
    """How alike two names are, 0 to 1; one that contains the other is at least 0.75 like it."""
    if not one or not other:
        return 0.0
    if one in other or other in one:
        return max(0.75, min(len(one), len(other)) / max(len(one), len(other)))
    return SequenceMatcher(None, one, other).ratio()
