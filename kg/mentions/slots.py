"""Persons by the place that they fill: whom discipline is about, who is greeted or met; and names of parts joined by ·."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.context import Context
from kg.mentions.spans import stop_at
from kg.mentions.taken import Taken
from kg.mentions.tokens import near
from kg.mentions.wordhood import (
    is_verbal,
    is_word,
)
from kg.model import Mention
from kg.values import chinese_names, foreign_names, names


def dotted(context: Context, taken: Taken) -> Iterator[Mention]:
    """Names of parts joined by ·, wherever they stand; the first part begins after the last verb, function word or known word."""
    text, tokens = context.text, context.tokens
    for match in foreign_names.dots(text):
        low = max([0, *(t.end for t in tokens if t.end <= match.start() - 1 and t.kind != "place")])
        begin = match.start()
        while begin > max(low, match.start() - _LONGEST) and not stop_at(text, low, begin) and _writes_names(text, begin):
            begin -= 1
        begin += text[begin] in _ENDS_OF_NOUNS and begin > low
        noun = _NOUN.match(text, begin, match.start())
        begin = noun.end() if noun else begin
        length, score = foreign_names.foreign_name(text, begin)
        second = text[match.end() : match.end() + 2]
        plain = match.start() - begin > 1 and len(second) == 2 and all(foreign_names.is_foreign_character(c) for c in second)
        if (
            plain
            and score
            and not _NAMED_AFTER.match(text, begin + length)
            and not text.startswith("基金会", begin + length - 2)
            and not text.endswith("基金会", begin, begin + length)
            and not (text[begin - 1 : begin] == "“" and text.startswith("”", begin + length))
        ):
            yield Mention("person", begin, begin + length, text[begin : begin + length], text[begin : begin + length], rule="persons.dotted")


def _writes_names(text: str, end: int) -> bool:
    """Whether the character before ``end`` writes foreign names, or joins two parts of one: 让-皮埃尔."""
    before = text[end - 1]
    return foreign_names.is_foreign_character(before) or (before in "-－—" and foreign_names.is_foreign_character(text[end - 2 : end - 1]))


#: Characters before the first ·, at the most.
_LONGEST = 7
#: 人士, 女子, 记者 and the like before a name end in these characters, which also write names.
_ENDS_OF_NOUNS = "士子者"
#: 本科生努尔古丽·艾合买提: nouns all of whose characters write names too.
_NOUN = re.compile("[一-龥]{0,2}(?:科|究|士|业|学)生(?=[一-龥])")
#: What is named after a person: 本·古里安机场.
_NAMED_AFTER = re.compile("大学|学院|国际机场|机场|医院|公司|中心|广场|纪念|体育场|[山湖河岛峰]|号|奖|杯|街|路|桥|港|级|型|基金会|研究所|学|”号")
#: 给予甲开除党籍处分, 乙受到政务警告处分, 对丙进行审查调查: whom a decision of discipline is about.
_DISCIPLINED = re.compile(
    r"给予(?P<given>[㐀-鿿]{2,4}?)(?:同志)?(?=开除|党内|政务|留党|撤销|行政|记过|警告)"
    r"|对(?P<against>[㐀-鿿]{2,4}?)(?=涉嫌|严重违纪|违纪违法|进行(?:纪律|立案)?审查|立案|采取留置|提起公诉|作出逮捕)"
    r"|受到[^，。；]{0,12}处分|被(?:开除|给予|立案|采取留置|双开)"
)
#: What stands in every sentence with such a name.
DISCIPLINE = re.compile("处分|开除|审查|立案|违纪|涉嫌|留置|公诉|逮捕|双开|给予|警告|政务|撤销|记过|留党|被免职")
#: What stands before the clause that is begun last.
_CLAUSE = re.compile(r"(?:.*[，。；：\s])?", re.DOTALL)


def disciplined(context: Context, taken: Taken) -> Iterator[Mention]:
    """给予甲开除党籍处分: a name without a title that fills the place of whom discipline is about."""
    text, tokens, known = context.text, context.tokens, context.known
    for match in _DISCIPLINED.finditer(text):
        begin, end = match.span(match.lastgroup) if match.lastgroup else (_CLAUSE.match(text, 0, match.start()).end(), match.start())  # type: ignore[union-attr]
        name = text[begin:end]
        if chinese_names.looks_chinese(name, common=False) and not near(tokens, begin, end) and not is_word(name, known, 1.6) and not is_verbal(name):
            yield Mention("person", begin, end, name, name, rule="persons.disciplined")


GREETED = re.compile(r"(?:致电|致函|致信)(?=[^，。]{2,24}，(?:并)?祝贺)|祝贺(?=[^，。]{2,16}(?:当选|连任|就任|出任|荣任))")


def greeted(context: Context, taken: Taken) -> Iterator[Mention]:
    """致电甲，祝贺他就任…; 祝贺乙当选…: a name without a title that a message or congratulation goes to."""
    text, tokens, known = context.text, context.tokens, context.known
    for match in GREETED.finditer(text):
        begin = match.end()
        length, score = names.titled_name(text, begin, known, foreign=True)
        if length > 1 and score >= 3 and text[begin] not in "他她你您" and not near(tokens, begin, begin + length):
            yield Mention("person", begin, begin + length, text[begin : begin + length], text[begin : begin + length], rule="persons.greeted")


#: 甲及其他党员领导同志列席会议: a name before others of the kind, at the head of a clause.
_BESIDE_OTHERS = re.compile(
    "(?:^|(?<=[，。；]))(?P<name>[㐀-鿿]{2,4})(?=[和及](?:其他|其它|其余)[^，。；]{0,16}?(?:同志|领导|负责人|成员|委员)(?:列席|出席|参加|陪同|分别|一同|在))"
)


#: What stands in every sentence with such a name.
OTHERS = re.compile("[和及]其[他它余]")


def beside_others(context: Context, taken: Taken) -> Iterator[Mention]:
    """甲及其他党员领导同志列席会议: a name without a title before others of whom it is one."""
    for match in _BESIDE_OTHERS.finditer(context.text):
        name = match["name"]
        if (
            chinese_names.looks_chinese(name, common=False)
            and not near(context.tokens, *match.span("name"))
            and not is_word(name, context.known, 1.6)
        ):
            yield Mention("person", *match.span("name"), name, name, rule="persons.roster")


_TALKS = "举行(?:了)?(?:小范围|大范围|正式)?会谈|举行会晤|通(?:了)?电话"
COUNTERPART = re.compile(
    "[同与和会](?:(?<!会)(?:"
    rf"(?P<head>[㐀-鿿·]{{2,8}}?)(?=(?:总统|总理|首相|国王|议长|外长)(?:{_TALKS}|共同))|(?P<with>[㐀-鿿·]{{2,14}}?)(?={_TALKS}|共同会见记者|互致)"
    r")|(?<=会)见(?:了)?(?:来访的)?(?P<met>[㐀-鿿·]{3,14}?)(?=[，。]|时(?:指出|表示|说|强调)))"
)


def counterparts(context: Context, taken: Taken) -> Iterator[Mention]:
    """甲同乙举行会谈, 同乙总统举行会谈, 会见丙: a foreign name without a title that fills the whole place of the other party."""
    text, tokens, known = context.text, context.tokens, context.known
    for match in COUNTERPART.finditer(text):
        begin, end = match.span(match.lastgroup or 0)
        name = text[begin:end]
        longer = len(name) > 3 and all(map(foreign_names.is_foreign_character, name))
        titled = match["head"] is not None
        foreign = foreign_names.looks_dotted(name) or longer or ((len(name) > 2 or titled) and foreign_names.looks_foreign(name))
        if (
            foreign
            and (titled or foreign_names.foreign_name(text, begin, named=longer)[0] == len(name))
            and not near(tokens, begin, end)
            and not is_word(name, known, 0)
        ):
            yield Mention("person", begin, end, name, name, rule="persons.counterpart")
