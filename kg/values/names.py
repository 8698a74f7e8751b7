"""Shapes of personal names: which name, of whatever tongue, begins here and where it ends.

The right edge is decided by names already known, by what follows (``kg.values.name_edges``), and by the shapes of each tongue
(``chinese_names``, ``foreign_names``, ``native_names``), of which the surest wins.
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache

from kg.values import chinese_names, foreign_names
from kg.values.chinese_names import NEVER_LAST, UNKNOWN_EDGE, chinese_name, japanese_name, looks_chinese, spaced_name, two_surnames
from kg.values.foreign_names import begins_dotted, foreign_name, joined, looks_dotted
from kg.values.name_edges import PUNCTUATION, strong_boundary
from kg.values.native_names import mongolian_name, tibetan_name, turkic_name, yi_name

#: 部长期, 局长效: 长 that begins a word ends no title.
_GOES_ON = re.compile(r"[席统]令(?!狐)|长(?:期|效|远|征|三角|足|久|短|沙[市舰]|安庄|江[航流经水干中上下委大保生禁沿口两入十全重黄])")
#: A name followed by these characters directly is no name: 主席团, 部长级, 委员会.
_NEVER_AFTER_TITLE = frozenset("员团级会室办府座们式制等的之职位人层助署厅处所院校系台部官国")


@cache
def initials() -> frozenset[str]:
    """The characters that names begin with: surnames, first characters of double ones, and those that write foreign names."""
    known = chinese_names.surnames()
    return known.single | {surname[0] for surname in known.double} | foreign_names.foreign_characters(True)


class NameSet(frozenset[str]):
    """Names known in an article; ``initials`` are their first characters, so that most places need no look-up."""

    @cached_property
    def initials(self) -> frozenset[str]:
        """The first characters of the names."""
        return frozenset(name[0] for name in self if name)

    @cached_property
    def longest_first(self) -> tuple[str, ...]:
        """The names, longer ones first, those of one length in code-point order."""
        return tuple(sorted(self, key=lambda name: (-len(name), name)))

    def at(self, text: str, begin: int) -> int:
        """Length of the longest known name that begins at ``begin``, 0 when there is none."""
        if text[begin : begin + 1] not in self.initials:
            return 0
        return next((n for n in range(min(12, len(text) - begin), 1, -1) if text[begin : begin + n] in self), 0)

    @cached_property
    def parts(self) -> dict[str, str]:
        """Parts of dotted names that belong to one name alone, and the name: 门多萨 → 卡洛斯·门多萨."""
        owners: dict[str, set[str]] = {}
        for name in self:
            for part in re.split("[·•‧]", name) if looks_dotted(name) else ():
                owners.setdefault(part, set()).add(name)
        return {part: next(iter(names)) for part, names in owners.items() if len(part) > 1 and len(names) == 1 and part not in self}

    @cached_property
    def by_surname(self) -> dict[str, str]:
        """Chinese surnames that one of the names alone has, and the name: 程 → 程会平."""
        owners: dict[str, set[str]] = {}
        for name in self:
            if looks_chinese(name, common=False):
                owners.setdefault(name[:2] if name[:2] in chinese_names.surnames().double else name[0], set()).add(name)
        return {surname: next(iter(names)) for surname, names in owners.items() if len(names) == 1}


#: No names known.
NOBODY = NameSet()


def titled_name(text: str, begin: int, known: NameSet = NOBODY, foreign: bool = False) -> tuple[int, float]:
    """Length and score of the name that follows a title ending at ``begin``; (0, 0) when what follows is no name."""
    if not may_follow_title(text, begin):
        return 0, 0.0
    length = known.at(text, begin)
    if length:
        return length, 4.0
    length, score = _unknown_name(text, begin, foreign)
    return (0, 0.0) if length > 2 and _is_settlement(text, begin, begin + length) else (length, score)


#: 三井街道、薛家镇: places that begin like names, as the next member of a list does with its body.
_SETTLEMENTS = ("街道", "社区", "家镇", "家乡", "家村", "家庄", "家沟", "庄镇", "庄村", "庄乡")


def _is_settlement(text: str, begin: int, end: int) -> bool:
    """Whether what looks like a name is a settlement, which more of the name of a body or place follows."""
    return text.endswith(_SETTLEMENTS, begin + 1, end) and "一" <= text[end : end + 1] <= "龥"


def may_follow_title(text: str, begin: int) -> bool:
    """Whether what stands after a title ending at ``begin`` may be a name: neither a mark, nor the rest of a longer word, nor a verb."""
    if begin >= len(text) or text[begin] in PUNCTUATION or text.startswith("秘书", begin):
        return False
    if text[begin] in _NEVER_AFTER_TITLE and not (text[begin] == "国" and chinese_name(text, begin)[1] > 3):  # 总经理国文清一行
        return False
    return not (text[begin - 1] in "席统长" and _GOES_ON.match(text, begin - 1)) and strong_boundary(text, begin) < 2


@lru_cache(maxsize=2048)
def _unknown_name(text: str, begin: int, foreign: bool) -> tuple[int, float]:
    """The same of a name that the article does not know yet; kept for a while, as several finders ask at one place."""
    if begins_dotted(text, begin):
        tibetan = tibetan_name(text, begin)
        return tibetan if tibetan[0] else foreign_name(text, begin)
    several = (
        tibetan_name(text, begin),
        mongolian_name(text, begin),
        turkic_name(text, begin),
        yi_name(text, begin),
        japanese_name(text, begin),
        two_surnames(text, begin),
        spaced_name(text, begin),
    )
    special = max(several, key=lambda found: found[1])
    plain = chinese_name(text, begin)
    if special[1] >= (1.6 if foreign else 2.2) and special[0] > plain[0] and (plain[1] < 1.6 or special[1] >= 3):
        return special
    native, other = chinese_name(text, begin, True), joined(text, begin, foreign_name(text, begin, named=foreign))
    if foreign:
        return other if other[1] >= 1.6 else native
    if native[1] >= 1.2:
        # 才登巴雅尔: a longer run of foreign characters that ends cleanly outdoes a shorter Chinese shape that does not.
        cleaner = other[1] >= 3 and native[1] < 2.0 and other[0] >= 4
        return other if cleaner or (other[0] > native[0] and other[1] >= 1.6 and native[1] <= UNKNOWN_EDGE) else native
    if other[1] < 3 and text[begin] == "阿" and strong_boundary(text, begin + 2) and text[begin + 1 : begin + 2] not in NEVER_LAST:
        return 2, 3.0  # 处长阿诗介绍
    return other if other[1] >= 3 else (0, 0.0)
