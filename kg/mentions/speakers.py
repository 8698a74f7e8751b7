"""Persons without a title at the head of a clause that tells what they say or do: 甲强调."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.context import Context
from kg.mentions.openings import starts
from kg.mentions.taken import Taken
from kg.mentions.tokens import near
from kg.mentions.wordhood import (
    famous,
    is_common_word,
    is_word,
)
from kg.model import Mention
from kg.values import chinese_names, foreign_names, names

#: What may stand between a name and the verb.
_ADVERBS = "还|最后|首先|随后|同时|并|进一步|着重|特别|也|则|对此"
#: What only people do, and prepositions before it.
_ACTS = (
    "指出|强调|表示|说|要求|介绍|认为|指示|希望|告诉|坦言|谈到|代表|主持|出席|参加|陪同|会见|宣布|发言|致辞|讲话|作|率|"
    "分别|先后|应邀|同志|对|在|向|同|就|与|听取|考察|来到"
)
#: What a clause goes on with after the name of who speaks or acts.
SPEECH = re.compile(rf"(?:在[^，。]{{1,20}}?(?:上|中|时|后|说))?(?:{_ADVERBS})?(?:{_ACTS}|以[^，。]{{2,30}}?身份)")
_ATTENDS = re.compile(
    r"(?:参加|出席|陪同|列席|主持)(?:了)?(?:会见|会谈|会议|座谈会|调研|考察|活动|上述活动|仪式|。|$)|(?:参加|出席|主持|参会)。?$|主持(?:召开)?会"
)
#: After the first character of a name: what makes a speaker of it, as far as a name without · reaches, or the rest of the first part of one with it.
_SPOKEN = f"{_ACTS}|还以|{_ADVERBS}|列席|参会"
SPEECH_NEAR = f".{{1,5}}?(?=[{''.join(sorted({word[0] for word in _SPOKEN.split('|')}))}])(?:{_SPOKEN})|.{{0,6}}·"


def speakers(context: Context, taken: Taken) -> Iterator[Mention]:
    """陆怀瑾强调: a likely name at the head of a clause before what a speaker does; of two characters only before 出席会议 and the like."""
    text, tokens = context.text, context.tokens
    for start in starts(text, SPEECH_NEAR):
        if not taken.free(start, start + 1) or near(tokens, start, start + 1):
            continue
        if not (chinese_names.begins_chinese(text, start) or foreign_names.begins_foreign(text, start)):
            continue
        length, score = chinese_names.chinese_name(text, start)
        foreign = foreign_names.foreign_name(text, start, 6)
        if foreign[0] > 3 and foreign[1] >= 3 and score < 2.5:
            length, score = foreign
        name = text[start : start + length]
        if (
            score < 2.5
            or not (chinese_names.looks_chinese(name) or len(name) > 3)
            or is_word(name, names.NOBODY, 0)
            or (name[-1] in "和与及" and is_common_word(name[:-1]))
            or near(tokens, start, start + length)
        ):
            continue
        if (SPEECH if length > 2 or name in famous() else _ATTENDS).match(text, start + length):
            yield Mention("person", start, start + length, name, name, rule="persons.speaker")
