"""People named after the house or place that they are of: 来自湖南大学的甲、湘江医院的乙等6位代表先后发言."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fragments import COUNT
from kg.mentions.context import Context
from kg.mentions.known import NOT_IN_NAMES
from kg.mentions.taken import Taken
from kg.mentions.tokens import near
from kg.mentions.wordhood import LIKELY, is_word
from kg.model import Mention
from kg.values import chinese_names

#: What those listed do together: they are counted, or speak.
_SPEAK = (
    rf"(?:等(?:{COUNT}[余多]?)?(?:名|位)[^，。；、]{{0,12}}?)?(?:先后|分别|依次|相继|还|现场)?(?:围绕[^。；]{{2,30}}?)?(?:在[会台]上)?"
    "(?:作了?(?!为|出|用|品|业)|发言|发表|汇报|分享|介绍了?|交流|表示|说|谈)"
)
#: The house or place and 的 before a name, from a mark or 来自 on.
_MEMBER = re.compile(r"(?:(?<=[，：；、。])|^)(?P<from>来自)?(?P<house>[^，。：；、的“”《》]{2,24})的")
#: What stands in every sentence with such people.
BELONGING = re.compile(rf"的[㐀-鿿·]{{2,6}}(?:、(?:来自)?[㐀-鿿（）A-Za-z]{{2,24}}的|{_SPEAK})")
_THEN = re.compile(_SPEAK)
#: What may stand after the name: 来自某部的甲代表.
_CALLED = re.compile("(?:代表|委员|同志|老师|同学|先生|女士)?")


def belonging(context: Context, taken: Taken) -> Iterator[Mention]:
    """Two or more such people in a list that what speakers do closes, or one after 来自; each mention holds the words of the house."""
    text = context.text
    listed: list[Mention] = []
    arrived = False
    for match in _MEMBER.finditer(text):
        begin, named = match.start(), match.end()
        length = _length(context, named, taken)
        if not length or not taken.free(begin, named):
            continue
        if not (listed and text[listed[-1].end : begin] == "、"):
            listed, arrived = [], False
        end = _CALLED.match(text, named + length).end()  # type: ignore[union-attr]
        name = text[named : named + length]
        listed.append(Mention("person", begin, end, text[begin:end], name, as_written=text[begin:named], rule="persons.belonging"))
        arrived = arrived or match["from"] is not None
        if (len(listed) > 1 or arrived) and _THEN.match(text, end):
            yield from listed
            listed = []


def _length(context: Context, begin: int, taken: Taken) -> int:
    """The length of the likely Chinese name at ``begin``, 0 for none."""
    text = context.text
    length, _ = chinese_names.chinese_name(text, begin, True)
    name = text[begin : begin + length]
    if (
        not chinese_names.looks_chinese(name, common=False)
        or chinese_names.given_odds(name[1:]) < LIKELY
        or is_word(name, context.known, 3.0, text, begin + length)
    ):
        return 0
    known = any(t.kind in NOT_IN_NAMES for t in near(context.tokens, begin, begin + length))
    return 0 if known or not taken.free(begin, begin + length) else length
