"""Where the grammar is unsure: places at which a person may be named whom no finder saw, and the answers of a tagger that count there.

``places`` are four: after a title or an occupation, in a list beside a person, at a name of two characters that the article knows, and at the
head of a clause that goes on like one of a person. A tagger is asked only for sentences that have such a place, and heard only there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.mentions import occupations, wordhood
from kg.mentions.tokens import Token
from kg.model import Mention
from kg.values import chinese_names, foreign_names, name_edges, names

#: The rule of what a second opinion found.
RULE = "persons.lac"

_HAN = r"[㐀-鿿]"
_NAME = re.compile(rf"{_HAN}{{2,4}}|{_HAN}{{1,7}}(?:[·•‧]{_HAN}{{1,8}})+")
#: 他国 and sides of talks, which taggers take for names: 塞方, 越方; pronouns; what ends no name.
_NO_NAME = re.compile(r"[他她我你您们某]|[方国州省市县区乡镇村人家者们的了]$|^[原前各该本两双]")
#: A short member of a list, and what a list of people goes on with after its last one.
_MEMBER = re.compile(rf"{_HAN}{{2,4}}(?=[、，。；和等为当出参列在（]|$)")
_ROSTER = re.compile(
    rf"(?:^|(?<=[，。；：]))(?={_HAN}{{2,4}}[、（]){_HAN}{{2,4}}(?:（[^（）]{{1,12}}）)?(?:、{_HAN}{{2,4}}(?:（[^（）]{{1,12}}）)?)*(?:和{_HAN}{{2,4}})?(?=当选|为|出席|参加|列席|陪同|在主席台)"
)
#: The end of a noun that names what someone is.
_PERSON_NOUN = re.compile(rf"(?<={_HAN}{{2}})(?:人|者|员|工|师|手|常务|父亲|母亲|爷爷|奶奶)(?={_HAN}{{2}})")
_HEAD = re.compile(rf"(?:^|(?<=[，。；：！？\u3000\n]))(?={_HAN})")
#: What a clause goes on with after a person at its head, two to four characters on.
_GOES_ON = re.compile(
    rf"{_HAN}{{2,4}}?(?:[，、]男|[，、]女|表示|指出|强调|介绍|认为|告诉|出席|参加|主持|会见|列席|陪同|当庭|违背|违反|利用|担任|具有|讲话|致辞|简历)"
)


def places(text: str, tokens: Sequence[Token], found: Sequence[Mention], present: Sequence[str]) -> tuple[int, ...]:
    """Offsets at which an unseen name may begin, sorted. ``found`` are the sentence's mentions, ``present`` the known names that it holds."""
    taken = [(m.begin, m.end) for m in found if m.kind in ("person", "date", "work")]
    several = (*_after_titles(text, tokens), *_beside(text, found), *_known(text, present), *_heads(text))
    free = {at for at in several if at < len(text) and text[at] in names.initials() and not any(begin <= at <= end for begin, end in taken)}
    blocked = {at for t in tokens if t.kind in _NO_PERSONS for at in range(t.begin, t.end)}
    return tuple(sorted(free - blocked))


_NO_PERSONS = frozenset(("body", "country", "city", "title", "hall"))


def _after_titles(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Places after a title, an occupation, or a noun that ends like one of a person, and the members of a list that begins there."""
    titles = ((t.end, wordhood.is_common_noun(t.name)) for t in tokens if t.kind == "title")
    for end, common in (*titles, *((end, True) for end in occupations.after_occupations(text))):
        at = wordhood.past_brackets(text, end)
        if not name_edges.strong_boundary(text, at) and (not common or _likely(text, at) or foreign_names.looks_foreign(text[at : at + 2])):
            yield at
            if member := _MEMBER.match(text, at):
                yield from _members(text, member.end())
    for noun in _PERSON_NOUN.finditer(text):
        if _likely(text, noun.end()):
            yield noun.end()


def _likely(text: str, at: int) -> bool:
    """Whether what stands here has the form of a Chinese name, with characters that are commoner in given names than in prose."""
    return any(chinese_names.looks_chinese(text[at : at + n], common=False) and chinese_names.given_odds(text[at + 1 : at + n]) >= -2 for n in (2, 3))


def _members(text: str, at: int, people: Collection[int] = ()) -> Iterator[int]:
    """Where the short members of a list that goes on at ``at`` begin, up to one at which a person begins."""
    at = wordhood.past_brackets(text, at)
    while text[at : at + 1] in ("、", "和") and at + 1 not in people and (member := _MEMBER.match(text, at + 1)):
        yield at + 1
        at = wordhood.past_brackets(text, member.end())


def _beside(text: str, found: Sequence[Mention]) -> Iterator[int]:
    """The members of a list before and after a person (张三、某某、某某当选), or of one that goes on like one of people."""
    for roster in _ROSTER.finditer(text):
        if member := _MEMBER.match(text, roster.start()):
            yield member.start()
            yield from _members(text, member.end())
    people = [m for m in found if m.kind == "person"]
    begins = frozenset(person.begin for person in people)
    for person in people:
        yield from _members(text, person.end, begins)
        at = person.begin
        while at > 1 and text[at - 1] == "、" and (before := re.search(rf"(?<!{_HAN}){_HAN}{{2,4}}$", text[max(0, at - 8) : at - 1])):
            at = at - 1 - len(before.group())
            yield at


def _known(text: str, present: Sequence[str]) -> Iterator[int]:
    for name in (name for name in present if len(name) == 2):
        yield from (match.start() for match in re.finditer(re.escape(name), text))


def _heads(text: str) -> Iterator[int]:
    yield from (match.end() for match in _HEAD.finditer(text) if _GOES_ON.match(text, match.end()))


def heard(text: str, tokens: Sequence[Token], asked: Sequence[int], spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Those of a tagger's spans that begin where it was asked, have the form of a name and cut no word that is known."""
    return tuple(
        (begin, end)
        for begin, end in spans
        if begin in asked
        and _NAME.fullmatch(text[begin:end])
        and not _NO_NAME.search(text[begin:end])
        and not wordhood.is_never_a_name(text[begin:end])
        and not any(t.begin < end and begin < t.end and (t.kind in _NO_PERSONS or t.begin < begin or t.end > end) for t in tokens)
    )


def whole(given: Collection[str], known: Collection[str]) -> frozenset[str]:
    """The names that are no beginning of a longer one (a tagger that cuts 石丰收 short gives both) and do not go on from a known one."""
    others = {*given, *known}
    return frozenset(
        name
        for name in given
        if not any(other != name and other.startswith(name) for other in others)
        and not any(other != name and name.startswith(other) for other in known)
    )
