"""Counties and cities that are called in short: 在龙州主持召开 of 龙州县 that the article names, 在敦煌召开 of a city that bears the name alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from kg.mentions.divisions import division_name, letters, short_counties
from kg.mentions.tokens import Token
from kg.model import Mention
from kg.values import name_edges

#: What a county stands after and before where its last word is left out (在龙州主持召开).
_TO = frozenset("在到赴抵入")
_AFTER_COUNTY = re.compile("主持|召开|举行|调研|考察|出席|参加|会见|检查|督导|看望|慰问|走访|开展|期间|基层|一线|乡镇|各乡|，|、|。")
#: The same where a city is called by one character (在绵召开).
_AFTER_CITY = re.compile("主持|召开|举行|举办|开幕|会见|调研|考察")
#: What takes place in a city that the article calls in short alone.
_TAKES_PLACE = (
    "(?:隆重|顺利|成功|正式|联合|共同|主持|集中|专题|实地)?"
    "(?:召开|举行|举办|开幕|闭幕|开班|揭牌|启动|会见|会谈|调研|考察|视察|检查|督导|看望|慰问|走访|出席)"
)
#: The first character of what stands after such a word.
_GONE_TO = re.compile(f"[{''.join(sorted(_TO))}](?=(.))")
#: 在敦煌召开: two to four characters between such a word and what takes place there.
_HELD_AT = re.compile(f"[{''.join(sorted(_TO))}](?P<short>[一-龥]{{2,4}}?)(?={_TAKES_PLACE})")
#: Names of cities that are words too, or what hotels and meetings are called after.
_WORDS = frozenset("合作 无为 东方 江山 灯塔 新星 白杨 草湖 双河 三河 沙河 明光 天长 新民 香格里拉".split())


def in_short(found: Iterable[Sequence[Token]], article: str) -> tuple[tuple[str, str], ...]:
    """Short and full name of each county that the sentences name in full and somewhere in short, where that is no word of its own; so the first of a
    city; and of the cities, of their names alone, where something takes place. ``found``: the known words of each sentence."""
    named = {(t.name, t.code[2:4] != "00" == t.code[4:]) for tokens in found for t in tokens if t.kind == "place" and len(t.name) > 2}
    counties = {(name[:-1], name) for name, _ in named if name[-1] in "县旗" and not name.endswith(("自治县", "自治旗"))}
    cities = {(name[0], name) for name, prefecture in named if prefecture and name[-1] == "市"}
    cities |= {(letter, name) for letter, name in letters() if (name, False) in named}
    said = counties | {city for city in cities if sum(city[0] == other[0] for other in cities) == 1}
    gone_to = frozenset(_GONE_TO.findall(article))
    alone = {(short, _cities()[short]) for short in _HELD_AT.findall(article) if short in _cities()}
    return tuple(sorted(alone | {place for place in said if place[0][0] in gone_to}))


@cache
def _cities() -> Mapping[str, str]:
    """Full names of the cities of the rank of a county, by the short names that no other division of the rank bears and that are no words."""
    alone = ((short, division_name(codes[0][0])) for short, codes in short_counties().items() if len(set(codes)) == 1)
    return {short: name for short, name in alone if name == short + "市" and short not in _WORDS and not name_edges.is_predicate(short)}


def find(text: str, counties: Iterable[tuple[str, str]]) -> Iterator[Mention]:
    """The counties and cities that a sentence calls in short where somebody is or goes."""
    for short, name in counties:
        at = text.find(short)
        while at >= 0:
            end = at + len(short)
            follows = _AFTER_COUNTY if len(short) > 1 else _AFTER_CITY
            if text[max(0, at - 1) : at] in _TO and (follows.match(text, end) or (len(short) > 1 and _HELD.match(text, end))):
                yield Mention("place", at, end, short, name, type="place", rule="places")
            at = text.find(short, end)
    if "等地" in text:
        yield from _listed(text)


#: 来到琼海、三亚、海口等地: places to which somebody goes, in a list.
_GOES_ROUND = re.compile("(?:[到赴]|前往|在)(?P<list>[一-龥]{2,5}(?:[、和][一-龥]{2,5}){1,12})等地")
_MEMBER = re.compile("[^、和]+")


def _listed(text: str) -> Iterator[Mention]:
    """The cities of the rank of a county among the members of a list of places."""
    for match in _GOES_ROUND.finditer(text):
        for member in _MEMBER.finditer(text, *match.span("list")):
            if member.group() in _cities():
                yield Mention("place", *member.span(), member.group(), _cities()[member.group()], type="place", rule="places")


_HELD = re.compile(_TAKES_PLACE)
