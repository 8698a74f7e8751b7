"""Sentences are folded, templates compiled, and mistakes in templates refused with their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Mention
from kg.patterns import FOLD, SUBJECT, compile_template, fold, needs, possible, standing, templates
from kg.schema import SchemaError

P, B, E = FOLD["person"], FOLD["body"], FOLD["event"]


def compiled(template: str) -> object:
    """A template's regular expression."""
    return compile_template({"name": "t", "template": template}).pattern


@given(st.text(alphabet="会见陆怀瑾，。", max_size=30), st.lists(st.integers(0, 30), max_size=8, unique=True))
def test_folding_keeps_every_offset(text: str, cuts: list[int]) -> None:
    """A folded character maps back to where it began; the unfolded characters are the text's."""
    points = sorted(cut for cut in cuts if cut <= len(text))
    spans = [(a, b) for a, b in zip(points[::2], points[1::2], strict=False) if a < b]
    mentions = [Mention("person", a, b, text[a:b], text[a:b]) for a, b in spans]
    folded = fold(text, mentions)
    assert len(folded.offsets) == len(folded.text) + 1
    for at, character in enumerate(folded.text):
        if at in folded.mentions:
            assert character == P and folded.offsets[at] == folded.mentions[at].begin
        else:
            assert text[folded.offsets[at]] == character
    assert len(folded.mentions) == len(mentions)


@pytest.mark.parametrize(
    ("template", "text", "fits"),
    [
        ("{行动方}会见[了]…{对方+}", f"{SUBJECT}会见了来访的{P}", True),
        ("{行动方}会见[了]…{对方+}", f"{SUBJECT}会见{P}、{B}和{P}", True),
        ("{行动方}会见[了]…{对方+}", f"会见{P}", False),
        ("{行动方}会见[了]…{对方+}", f"{SUBJECT}会见，{P}", False),
        ("{行动方}(到|赴)…(调研|考察)", f"{SUBJECT}赴长沙考察", True),
        ("{行动方}(到|赴)…(调研|考察)", f"{SUBJECT}在长沙考察", False),
        ("{name}由{主持+}主持", f"{E}由{P}主持", True),
        ("{name}由{主持+}主持", f"{P}由{P}主持", False),
        ("听取[了]{作报告+}[关于…]汇报", f"听取{P}关于防汛的汇报", True),
    ],
)
def test_marks_mean_what_the_guide_says(template: str, text: str, fits: bool) -> None:
    """Role, list, gap, option, choice; a role at the start is the subject."""
    assert bool(compiled(template).search(text)) is fits  # type: ignore[attr-defined]


@pytest.mark.parametrize("template", ["", "{行动方}会见{", "{行动方(会见", "{行动方}[会见", "(a|b", "a)b"])
def test_a_broken_template_is_refused_with_its_place(template: str) -> None:
    """File and line stand in the message."""
    with pytest.raises(SchemaError, match=r"x\.toml:7: \[pattern\]"):
        compile_template({"name": "t", "template": template, "file": "x.toml", "line": 7})


@pytest.mark.parametrize("key", ["not_after", "not_before", "not_within", "not_beside"])
def test_a_broken_expression_of_what_must_not_stand_there_is_refused_with_its_place(key: str) -> None:
    """It is compiled with the template."""
    with pytest.raises(SchemaError, match=r"x\.toml:7: \[pattern\]"):
        compile_template({"name": "t", "template": "{行动方}会见{对方}", key: "(会", "file": "x.toml", "line": 7})


@pytest.mark.parametrize(
    ("text", "stands"),
    [(f"{SUBJECT}见证签约", True), (f"{SUBJECT}见证签约的过程", False), (f"{SUBJECT}见证签约{B}", False), (f"{SUBJECT}请{P}见证签约", False)],
)
def test_words_around_a_match_may_take_its_meaning(text: str, stands: bool) -> None:
    """``not_before`` is asked right after the match, ``not_after`` of all before it; ``{mention}`` is any that was folded."""
    template = compile_template({"name": "t", "template": "见证签约", "not_before": "的|[{mention}]", "not_after": "请{person}$"})
    match = template.pattern.search(text)
    assert match is not None
    assert template.stands(match) is stands


@pytest.mark.parametrize(("sentence", "may"), [("随后揭牌，来宾见证", True), ("来宾见证", False), ("随后揭牌，来宾受邀见证", False)])
def test_a_template_may_need_or_shun_words_anywhere_in_the_sentence(sentence: str, may: bool) -> None:
    """``beside`` is a word, ``not_beside`` an expression, both of the sentence as written."""
    assert compile_template({"name": "t", "template": "见证", "beside": "揭牌", "not_beside": "[受应]邀"}).may_tell(sentence) is may


def test_every_shipped_template_has_a_word_that_opens_it() -> None:
    """A template without one would be tried on every clause."""
    assert all(any(word for word in template.gate) for template in templates())


def test_names_of_rules_are_unique() -> None:
    """A result remembers its rule by name."""
    found = [template.name for template in templates()]
    assert len(found) == len(set(found))


@given(st.data())
def test_a_template_is_possible_wherever_it_matches(data: st.DataObject) -> None:
    """What a template needs stands in every text that it matches, so that passing over it for want of a word loses nothing."""
    template = data.draw(st.sampled_from(templates()))
    assert template in possible(data.draw(st.from_regex(template.pattern)))


@given(st.data(), st.sampled_from(["", SUBJECT, SUBJECT + E]))
def test_templates_possible_in_a_part_are_those_that_each_part_tells(data: st.DataObject, given_: str) -> None:
    """Looking once for the words of all templates tells of each part what asking each template about it tells."""
    drawn = st.sampled_from(templates()).flatmap(lambda template: st.from_regex(template.pattern)) | st.text("会见主持，" + P + B + E, max_size=4)
    several = data.draw(st.lists(drawn, max_size=4))
    spans = [(len("".join(several[:at])), len("".join(several[: at + 1]))) for at in range(len(several))]
    asked = [template for template in templates() if any(standing([template], given_ + part) for part in several)]
    opened = [template for template in asked if any(word in "".join(several) for word in template.gate)]
    assert possible("".join(several), given_, lambda: spans) == opened


@pytest.mark.parametrize(
    ("template", "needed"),
    [
        ("{行动方}会见[了]…{对方+}", {(SUBJECT,), ("\ue000", "\ue001", "\ue002", "\ue008"), ("会见",)}),
        ("{name}[已[被]](通过|审议[了])", {(E,), ("通过", "审议")}),
        ("[由(甲|乙)]表决{work+}", {(FOLD["work"],), ("表决",)}),
    ],
)
def test_what_is_optional_is_not_needed(template: str, needed: set[tuple[str, ...]]) -> None:
    """Options and what stands in them open nothing and are missed by nobody."""
    assert set(needs(template)) == needed


def test_words_in_a_match_may_take_its_meaning() -> None:
    """``not_within`` is asked of the words that the gaps of a match run over."""
    template = compile_template({"name": "t", "template": "与…签约", "not_within": "见证"})
    signs, sees = (template.pattern.search(text) for text in ("与某公司签约", "与某公司见证签约"))
    assert signs is not None and sees is not None
    assert (template.stands(signs), template.stands(sees)) == (True, False)
