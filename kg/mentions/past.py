"""Posts that lie in the past though no word beside them says so: those of a term that is over, and all of the dead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kg.fragments import NUMERAL
from kg.model import Mention, Post, Sentence
from kg.text import any_of
from kg.values.numbers import number

#: Words of which one stands in an article that tells of such posts.
WORDS = ("逝世", "辞世", "去世", "遗体", "罹难", "遇难", "届")
#: 第十一届全国人大常委会副委员长, 十九届中央政治局常委: a term of the whole country's congresses and of the committees that they elect.
_TERM = re.compile(f"第?(?P<number>{NUMERAL}{{1,3}})届(?:(?P<state>全国)|(?P<party>中共中央|中央))")


class _Term(NamedTuple):
    """A term by its number, and the year and month in which it ended."""

    number: int
    year: int
    month: int


#: One term of the congresses of the state and of the party, from which the others are counted: each lasts so many years.
_ENDED = {"state": _Term(13, 2023, 3), "party": _Term(19, 2022, 10)}
_YEARS = 5
#: After a name: that the person has died. 温知远同志因病于3月2日在北京逝世, 温知远同志遗体.
_DIED = re.compile(
    "(?:同志|先生|女士)?(?:的?遗体|(?:，?(?:因病|因公|因伤|不幸|近?日前?|于|在|昨日|今[天日]|[0-9]{1,4}[年月日]|医治|抢救|病情)(?:(?![就向对为称说悼]|无人|表示|宣布|证实|介绍|强调|认为|通报|看望|慰问|出席|参加|前往|组织|悼念|走访)[^。；？！]){0,40}?)?(?:逝世|辞世|[去病]世|罹难|遇难)(?![者人同群家]|的[群家人同]))"
)


def told(sentences: Sequence[Sentence], named: Sequence[tuple[Mention, ...]], day: date | None) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each sentence, with the posts of terms that were over on the ``day`` of the report, and those of the dead, as former ones."""
    dead = {name for sentence, mentions in zip(sentences, named, strict=True) for name in _dead(sentence.text, mentions)}
    for mentions in named:
        yield tuple(_left(m, m.name in dead, day) if m.kind == "person" and m.posts else m for m in mentions)


def _dead(text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """Names of those whose death a sentence tells: of each, nobody else is named between the name and its verb."""
    if any_of(WORDS[:-1], text):
        people = [m for m in mentions if m.kind == "person"]
        ends = [*(person.begin for person in people[1:]), len(text)]
        yield from (person.name for person, end in zip(people, ends, strict=False) if _DIED.match(text, person.end, end))


def _left(person: Mention, dead: bool, day: date | None) -> Mention:
    posts = tuple(post._replace(former=True) if dead or (day is not None and _is_over(post, day)) else post for post in person.posts)
    return person._replace(posts=posts) if posts != person.posts else person


def _is_over(post: Post, day: date) -> bool:
    """Whether a post is one of a term that had ended by the day, the month of change not counted."""
    term = _TERM.search(post.label) if "届" in post.label else None
    count = number(term["number"]) if term is not None else None
    if term is None or count is None:
        return False
    ended = _ENDED["state" if term["state"] else "party"]
    return (day.year, day.month) > (ended.year + _YEARS * (count - ended.number), ended.month)
