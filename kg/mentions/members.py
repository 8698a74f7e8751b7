"""Who holds something together with others: each member of such a list is a body, whatever its name ends in (市通管办、人行某市中支联合主办)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.tokens import Token, near
from kg.model import Mention

_HOLD = "(?:主办|承办|协办|举办|发起|主办方|承办方|协办方)"
#: 由甲、乙等33个部门联合主办; 主办单位：甲、乙.
HOSTS = re.compile(
    f"由(?P<by>[^，。；：《》]{{3,260}}?)(?:等(?:[0-9]+|[一二三四五六七八九十]+|多)?(?:个|家)?(?:部门|单位|机构)?)?(?:单位)?(?:联合|共同|牵头|具体)*{_HOLD}"
    "|(?:主办|承办|协办|联合主办)(?:单位|方)(?:为|有|是|包括)?：?(?P<listed>[^，。；：“”《》]{3,260})(?=[，。；]|$)"
)
#: What stands in every sentence with such a list.
CUE = re.compile("主办|承办|协办|举办|发起")
_MEMBER = re.compile("[^、]+")
#: 和 parts two members where the first is complete.
_AND = re.compile("以及|(?<=[部委办局厅署院会司校团社台馆心府支行所区县市])[和及与](?=[一-龥]{3})")
#: What no body's name holds or begins with, and words for hosts without a name.
_NO_NAME = re.compile(
    "[的了是在]|^(?:各|有关|相关|多|部分|上述|当地|我|本|其|此)|(?:有关|相关|各|等)(?:部门|单位|方面)$|^(?:部门|单位|企业|学校|社区|政府|市场|他|她)$"
)


def listed(text: str, found: Sequence[Token], taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The members of a list of hosts that no lexicon knows. None stands over a span taken."""
    for match in HOSTS.finditer(text):
        spans = list(_members(text, *match.span(match.lastgroup or "by")))
        if len(spans) < 2:
            continue
        for begin, end in spans:
            name = text[begin:end]
            known = any(t.kind == "body" and t.end == end for t in near(found, begin, end))
            if known or not 3 <= len(name) <= 24 or _NO_NAME.search(name) or any(b < end and begin < e for b, e in taken):
                continue
            yield Mention("body", begin, end, name, name, rule="bodies.hosts")


def _members(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _MEMBER.finditer(text, begin, end):
        start = match.start()
        for joint in _AND.finditer(text, start, match.end()):
            yield start, joint.start()
            start = joint.end()
        yield start, match.end()
