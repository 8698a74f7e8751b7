"""What a renaming makes of an article's graph and observations. All people, bodies and events are invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.across.renamings import NOTHING, Renamings, composed, observed, renamed, same
from kg.iri import iri, statement_local
from kg.model import Block, Document
from kg.observations import observations
from kg.reading import analyse
from kg.triples import quads

TEXT = (
    "5月10日，湖南省副省长温无咎在长沙会见远泊航运集团董事长顾清川。温无咎强调，要落实合作协议。\n"
    "5月11日，湖南省副省长温无咎在长沙主持召开港口运营专题会议并讲话。\n"
)
READING = analyse(Document("1", TEXT, tuple(Block(*line.span()) for line in re.finditer(r".+", TEXT)), "温无咎会见顾清川", date="2024-05-12"))
LINES = sorted(f"{line.rsplit(' ', 2)[0]} ." for line in quads(READING))
MEETING = "2024-05-10_温无咎_会见_顾清川"
PERSON, NAMESAKE = iri("person", "温无咎"), iri("person", "温无咎_湖南省")
EVENT, OTHER = f"https://w3id.org/zhgov/event/{MEETING}", "https://w3id.org/zhgov/event/2024-05-10_远泊航运集团来访会见活动"
_NODE = re.compile(r"<([^<> ]*/(?:event|person)/[^<> ]*)>")
_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')


def subjects(lines: set[str]) -> set[str]:
    """IRIs of which something is said."""
    return {line.split(" ", 1)[0][1:-1] for line in lines}


def named(lines: set[str]) -> set[str]:
    """IRIs of events, people and what derives from them, outside literals."""
    return {found for line in lines for found in _NODE.findall(_LITERAL.sub("", line))}


def test_the_article_tells_what_these_tests_rename() -> None:
    """Two events and two people."""
    assert EVENT in subjects(set(LINES)) and PERSON in subjects(set(LINES)) and f"{EVENT}.温无咎" in subjects(set(LINES))


def test_no_names_change_nothing() -> None:
    """A graph without renamings is as read."""
    assert renamed(LINES, {}) == set(LINES)


def test_a_persons_participations_follow_the_person() -> None:
    """Its IRI and those of its participations in every event are new, its label is not, and nothing else changes."""
    found = renamed(LINES, {PERSON: NAMESAKE})
    assert f'<{NAMESAKE}> <http://www.w3.org/2000/01/rdf-schema#label> "温无咎" .' in found
    assert {f"{EVENT}.温无咎_湖南省", EVENT, f"{EVENT}.顾清川"} <= subjects(found)
    assert not {PERSON, f"{EVENT}.温无咎"} & named(found)
    assert {line.replace("_湖南省", "") for line in found} == set(LINES)


def test_what_hangs_on_an_event_follows_the_event() -> None:
    """Participations and statements; its label is another name of the new IRI now, and the articles that tell that one give its label."""
    found = renamed(LINES, {EVENT: OTHER})
    statement = statement_local("强调", "要落实合作协议")
    assert {f"{OTHER}.温无咎", f"{OTHER}.顾清川", f"{OTHER}.{statement}"} <= subjects(found)
    assert not [each for each in named(found) if each.startswith(EVENT)]
    assert f'<{OTHER}> <http://www.w3.org/2004/02/skos/core#altLabel> "温无咎_会见_顾清川" .' in found
    assert len(found) == len(LINES)


def test_the_label_that_the_new_iri_has_stays_a_label() -> None:
    """温无咎会见顾清川 on another day is named the same."""
    found = renamed(LINES, {EVENT: EVENT.replace("05-10", "05-11")})
    assert [line for line in found if "#label" in line and "会见" in line]


@pytest.mark.parametrize(
    ("told", "judged", "kept"), [("2024-05", "2024-05-10", False), ("2024-05-10", "2024-05-11", True), ("2024-05-10", "2024-05", True)]
)
def test_a_vaguer_date_gives_way_and_another_stays(told: str, judged: str, kept: bool) -> None:
    """Only a date that the new one makes more exact: a contradiction is no business of renamings."""
    line = f'<https://w3id.org/zhgov/event/{told}_座谈会> <https://schema.org/startDate> "{told}"^^<http://www.w3.org/2001/XMLSchema#date> .'
    names = {f"https://w3id.org/zhgov/event/{told}_座谈会": f"https://w3id.org/zhgov/event/{judged}_港口座谈会"}
    assert bool(renamed([line], names)) == kept


def test_both_at_once() -> None:
    """The participation of a renamed person in a renamed event has both new names."""
    found = renamed(LINES, {EVENT: OTHER, PERSON: NAMESAKE})
    assert f"{OTHER}.温无咎_湖南省" in subjects(found)


def test_two_events_of_an_article_become_one() -> None:
    """What was said of either is said of the one."""
    second = next(event for event in READING.events if event.local != MEETING)
    found = renamed(LINES, {EVENT: EVENT.replace(MEETING, second.local)})
    assert not [each for each in named(found) if each.startswith(EVENT)]
    assert {f"https://w3id.org/zhgov/event/{second.local}.{who}" for who in ("温无咎", "顾清川")} <= subjects(found)


def test_words_of_the_article_are_never_renamed() -> None:
    """Not even words that look like the IRI."""
    line = f'<http://x/s> <http://x/p> "他说<{PERSON}> <{EVENT}>。" .'
    assert renamed([line], {PERSON: NAMESAKE, EVENT: OTHER}) == {line}


NAMES = st.dictionaries(st.sampled_from([PERSON, iri("person", "顾清川")]), st.sampled_from("甲乙丙丁").map(lambda mark: iri("person", f"某_{mark}")))


@given(NAMES)
def test_nothing_dangles(names: dict[str, str]) -> None:
    """Whatever the graph names is told of in it, as in the graph as read."""
    assert named(set(LINES)) <= subjects(set(LINES))
    found = renamed(LINES, names)
    assert named(found) <= subjects(found)


@given(NAMES, NAMES.map(lambda names: {new: iri("person", f"{number}号") for number, new in enumerate(names.values())}))
def test_two_judges_after_each_other_are_one(first: dict[str, str], second: dict[str, str]) -> None:
    """Renaming what was renamed is the renaming of both composed."""
    both = composed(Renamings({"1": first}), Renamings({"1": second}))
    assert renamed(renamed(LINES, first), second) == renamed(LINES, both.of.get("1", {}))


def test_an_iri_that_ends_where_it_began_is_not_renamed() -> None:
    """There and back leaves the graph as read; a judge that judged nothing changes nothing."""
    there, back = Renamings({"1": {PERSON: NAMESAKE}}), Renamings({"1": {NAMESAKE: PERSON}})
    assert renamed(LINES, composed(there, back).of["1"]) == set(LINES)
    assert composed(NOTHING, there) == composed(there, NOTHING) == there


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (PERSON, iri("body", "湖南省")),
        (PERSON, PERSON + ".2"),
        (PERSON, iri("person", "")),
        (EVENT, EVENT + ".温无咎"),
        (iri("body", "湖南省"), iri("body", "湖南省_2")),
        (PERSON, "http://x/y"),
        (EVENT, EVENT + "> <"),
    ],
)
def test_names_that_would_break_others_are_refused(old: str, new: str) -> None:
    """An IRI keeps its kind, and the dot joins the parts of derived IRIs."""
    for renamings in (lambda: Renamings({"1": {old: new}}), lambda: Renamings(same={old: new})):
        with pytest.raises(ValueError, match="cannot be renamed"):
            renamings()


def test_the_next_judge_sees_the_new_names() -> None:
    """In people, posts, events and their agents, of the named document only; as IRIs they are the new ones."""
    seen = observations(READING)
    (found,) = observed([seen], Renamings({"1": {PERSON: NAMESAKE, EVENT: OTHER}}))
    assert dict(found.people) == {("温无咎_湖南省" if name == "温无咎" else name): first for name, first in seen.people}
    assert {post.person for post in found.posts} == {"温无咎_湖南省", "顾清川"}
    told = next(event for event in found.events if event.local == OTHER.rsplit("/", 1)[1])
    assert ("person", "温无咎_湖南省") in {agent[:2] for agent in told.agents}
    assert iri("person", "温无咎_湖南省") == NAMESAKE
    assert observed([seen], Renamings({"2": {PERSON: NAMESAKE}})) == [seen]


def test_an_event_told_under_another_iri_says_so() -> None:
    """In the graph that is named."""
    (line,) = same(Renamings(same={EVENT: OTHER}), "http://x/g")
    assert line == f"<{EVENT}> <http://www.w3.org/2002/07/owl#sameAs> <{OTHER}> <http://x/g> ."
