"""Cues: a finder passed over for want of one would have found nothing. All sentences are invented."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import legible
from kg.extractors import heads, personnel, statements
from kg.mentions import agents, appointees, crowds, cues, expressions, organizations, slots, untitled
from kg.mentions.cues import Joined
from kg.values import dates

SENTENCES = ["湖南省省长温知远6月11日会见卡洛斯·门多萨。", "", "各地代表、专家学者共1200人出席。", "任命陆怀瑾为岳阳市副市长。"]

SPOKEN = re.compile("|".join(statements._SPOKEN))

#: Expressions of finders, and what is looked for before them.
GATED = {
    "dates": (dates._PATTERN, dates.CUE),
    "representatives": (agents._TAIL, agents.REPRESENTED),
    "crowds": (crowds._CROWD, crowds.CROWD),
    "visited": (crowds._VISITED, crowds.CROWD),
    "decided": (appointees._DECIDED, appointees.CUE),
    "changes": (appointees._CHANGES, appointees.CUE),
    "followed": (appointees._FOLLOWED, appointees.CUE),
    "voices of events": (statements._EVENT_VOICE, SPOKEN),
    "voices of pronouns": (statements._PRONOUN_VOICE, SPOKEN),
    "voices of agents": (statements._OWN_VOICE, SPOKEN),
    "voices inside": (statements._INNER_VOICE, SPOKEN),
}


@pytest.mark.parametrize("name", GATED)
@settings(max_examples=300)
@given(data=st.data())
def test_what_a_finder_matches_holds_its_cue(name: str, data: st.DataObject) -> None:
    """Whatever the expression matches, the cue is found in it."""
    expression, cue = GATED[name]
    assert cue.search(data.draw(st.from_regex(expression)))


@given(st.lists(st.text(alphabet="温知远·、，代表出席6月日总理\n", max_size=12), max_size=8))
def test_cues_are_those_of_each_sentence(texts: list[str]) -> None:
    """Searching the article at a stretch tells the same as asking each sentence; names are told to the sentences that hold them."""
    plain = {name: re.compile(name) for name in ("代表", "6月", "温知?远", "·", "，.")}
    article = Joined([text.replace("\n", " ") for text in texts])
    each = [{name for name, expression in plain.items() if expression.search(text.replace("\n", " "))} | {""} for text in texts]
    assert cues.find(article, plain) == each
    assert article.naming(["温知", "知远"]) == [tuple(name for name in ("温知", "知远") if name in text) for text in texts]


def test_what_begins_at_the_head_of_a_sentence_belongs_to_it() -> None:
    """An expression that begins with a boundary takes the line end before a sentence for one."""
    found = cues.find(Joined(["会议。", "温知远、陆怀瑾参加。"]), {"roster": untitled.expressions()["roster"]})
    assert found == [{""}, {"", "roster"}]


def test_every_cue_is_found_somewhere() -> None:
    """The shipped expressions find what they are there for."""
    found = cues.find(Joined(SENTENCES), expressions())
    assert {"date", "dot"} <= found[0]
    assert found[1] == {""}
    assert {"representative", "crowd", "presence"} <= found[2]
    assert "appointment" in found[3]


#: Expressions that are looked for in nearly every sentence.
EVERYWHERE = {
    **expressions(),
    "ends of bodies": organizations._SUFFIX,
    "counterparts": slots.COUNTERPART,
    "verbs of speech": heads._VOICE,
    "decisions": personnel._GATE,
    "organs": personnel._ORGAN,
    "signs to unify": legible._CUE,
}


@pytest.mark.parametrize("name", EVERYWHERE)
def test_what_is_looked_for_everywhere_can_be_passed_over_by_its_first_character(name: str) -> None:
    """Python's engine passes over a character in no time if each choice of an expression begins with a plain one, or one class begins it; a choice
    that begins with a group, a class or a lookbehind takes that away from all others (docs/decisions/013-speed.md)."""
    compiler, pattern = import_module("re._compiler"), EVERYWHERE[name]
    tree = import_module("re._parser").parse(pattern.pattern, 0)
    assert compiler._get_literal_prefix(tree, 0)[0] or compiler._get_charset_prefix(tree, 0) is not None
