"""Bodies by their place in a list of nothing but bodies, whatever their names end in: 由甲、市通管办联合主办; 甲局、妇联等部门参加."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.fragments import COUNT
from kg.mentions.tokens import Token, near
from kg.model import Mention

_HOLD = "(?:主办|承办|协办|举办|发起)"
_SO_MANY = f"等(?:{COUNT}|多)?(?:个|家)?(?:有关|相关|[省市县区]直)?(?:部门|部委|单位|机构)"
#: 由甲、乙等33个部门联合主办; 主办单位：甲、乙; 甲、乙等部门参加.
_LISTS = re.compile(
    f"由(?P<by>[^，。；：《》]{{3,260}}?)(?:{_SO_MANY}|等)?(?:联合|共同|牵头|具体)*{_HOLD}"
    "|(?:主办|承办|协办)(?:单位|方)(?:为|有|是|包括)?：?(?P<named>[^，。；：“”《》]{3,260})(?=[，。；]|$)"
    f"|(?:^|(?<=[，；。]))(?P<present>[^，。；：“”《》]{{4,200}}){_SO_MANY}(?=参加|出席|陪同|参与|列席)"
)
#: What stands in every sentence with such a list.
CUE = re.compile("主办|承办|协办|举办|发起|部门(?:参|出席|陪同|列席)|单位(?:参|出席|陪同|列席)|机构(?:参|出席|陪同|列席)")
_MEMBER = re.compile("[^、]+")
#: 和 parts two members where the first is complete.
_AND = re.compile("以及|(?<=[部委办局厅署院会司校团社台馆心府支行所区县市])[和及与](?=[一-龥]{3})")
#: What no body's name holds or begins with, and words for hosts without a name.
_NO_NAME = re.compile(
    "[的了是在]|^(?:各|有关|相关|多|部分|上述|当地|我|本|其|此)|(?:有关|相关|各|等)(?:部门|单位|方面)$|^(?:部门|单位|企业|学校|社区|政府|市场|他|她)$"
    "|领导|负责人|成员|干部|代表|人员|指导$|等(?:省|市|县|区|地|国)"
)
#: Organs of a place that are called by two characters.
_SHORT = frozenset("妇联 团委 残联 科协 工会 文联 侨联 人大 政协 法院".split())


def find(text: str, found: Sequence[Token], taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The members of such lists that no lexicon knows. None stands over a span taken."""
    for match in _LISTS.finditer(text):
        spans = list(_parted(text, *match.span(match.lastgroup or "by")))
        for begin, end in spans if len(spans) > 1 else ():
            name = text[begin:end]
            known = any(t.kind == "body" and t.end == end for t in near(found, begin, end))
            named = 3 <= len(name) <= 24 or name in _SHORT
            if named and not known and not _NO_NAME.search(name) and not any(b < end and begin < e for b, e in taken):
                yield Mention("body", begin, end, name, name, rule="bodies.members")


def _parted(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a list's members, parted by 、 and by 和 after what ends a body's name."""
    for match in _MEMBER.finditer(text, begin, end):
        start = match.start()
        for joint in _AND.finditer(text, start, match.end()):
            yield start, joint.start()
            start = joint.end()
        yield start, match.end()
