"""The house that tells the news as a party of its own: 集团公司与某市签署协议, 我校承办."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.alternation import one_of
from kg.model import Mention

#: What stands in every sentence in which the house is a party.
PARTY = re.compile("签[署订约字]|承办|协办|主办")
#: Words by which a house calls itself.
_HOUSE = one_of("我校 我院 我所 我会 我行 我司 我公司 我集团 本校 本院 本行 本公司 学校 集团公司 集团 公司 学院 医院")
#: What a house signs with those who work in it, which makes it no party of the news.
_INSIDE = "(?![^，。；]{0,30}(?:劳动合同|责任书|责任状|承诺书|聘用|聘任|协议书的))"
_OWN = re.compile(
    rf"(?:^|(?<=[，。；：、]))(?:{_HOUSE})(?=[与同和][^，。；]{{2,60}}?签[署订约]){_INSIDE}"
    rf"|(?<=[与同和])(?:{_HOUSE})(?=(?:正式|分别|共同|成功|在[^，。；]{{2,20}})?签[署订约]){_INSIDE}"
    rf"|(?<=代表)(?:{_HOUSE})(?=(?:[与同和][^，。；]{{2,60}}?)?签[署订约])"
    rf"|(?:^|(?<=[，。；：、由和]))(?:{_HOUSE})(?=(?:共同|联合|具体)?[承协主]办(?!的?单位|方))"
)


def own_house(text: str) -> Iterator[Mention]:
    """The house of the page where it signs, is signed with, or holds an event with others; its full name is what the article means by it."""
    for match in _OWN.finditer(text):
        yield Mention("body", match.start(), match.end(), match.group(), match.group(), rule="bodies.own_house")
