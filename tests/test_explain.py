"""``kg explain`` shows what was read, by which rule, and where the nearest rule failed. All read-outs are invented."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_cases import document

from kg import schema, triples
from kg.explain import Explanation, explain, marks
from kg.reading import analyse

ROOT = Path(__file__).parents[1]
MEETING = "6月11日，全省网络法治工作会议在长沙召开。湖南省委常委、宣传部部长温守拙出席会议并讲话。会议强调，要依法治网。"


def explained(*paragraphs: str, title: str = "") -> tuple[Explanation, ...]:
    """The explanations of an invented article's sentences."""
    return explain(document(*paragraphs, title=title))


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """``kg explain`` as a user runs it."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run([sys.executable, "-m", "kg", "explain", *arguments], capture_output=True, text=True, env=settings, check=False)


def test_every_sentence_is_explained_in_order_with_its_offsets() -> None:
    """Index, offsets and text are those of the reading."""
    article = document(MEETING, title="湖南部署网络法治工作")
    shown = explain(article)
    assert [each.sentence.index for each in shown] == [0, 1, 2, 3]
    assert all(article.text[each.sentence.begin : each.sentence.end] == each.sentence.text for each in shown)


def test_mentions_come_with_posts_and_the_finder_s_rule() -> None:
    """A person shows the posts that the ellipsis hides."""
    (person,) = [m for m in explained(MEETING)[1].mentions if m.kind == "person"]
    assert (person.name, person.rule) == ("温守拙", "persons.titled")
    assert [post.label for post in person.posts] == ["湖南省委常委", "湖南省委宣传部部长"]


def test_a_clause_shows_its_subject_and_what_was_set_aside() -> None:
    """Date and place are out of the templates' way; 并讲话 is a clause of its own."""
    first, second, _ = explained(MEETING)
    assert ("place", "长沙市") in first.parts[-1].aside
    assert [part.words for part in second.parts] == ["〔温守拙〕出席‹会议›", "〔温守拙〕讲话"]


def test_a_rule_that_fired_shows_its_template_and_where_it_stands() -> None:
    """File and line lead to the block in the schema."""
    (fired,) = explained(MEETING)[0].fired
    file, line = fired.home.split(":")
    assert fired.rule == "meeting.held"
    assert fired.template.startswith("{name}")
    assert "[[pattern]]" in (ROOT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_a_python_rule_shows_its_module() -> None:
    """Personnel rules are no templates."""
    fired = explained("湖南省政府决定任命陆怀瑾为湖南省水利厅厅长。")[0].fired
    assert [(each.rule, each.template, each.home) for each in fired] == [("personnel.appoints", "", "kg/extractors/personnel.py")]


def test_facts_are_those_of_the_reading_at_that_sentence() -> None:
    """Label, IRI, participations and statements are the ones in the graph."""
    article = document(MEETING)
    whole, shown = analyse(article), explain(article)
    (event,) = whole.events
    assert {fact.iri for each in shown for fact in each.facts} == {triples.event_iri(event)}
    assert [part[:2] for part in shown[1].facts[0].participations] == [("温守拙", ("出席", "讲话"))]
    assert [told[:2] for told in shown[2].facts[0].statements] == [("强调", "要依法治网。")]


def test_a_rule_that_adds_to_no_event_says_so() -> None:
    """Nobody can attend what is not told."""
    (fired,) = explained("陆怀瑾、温守拙出席。")[0].fired
    assert not fired.used


def test_speech_is_marked_and_looked_at_for_statements_only() -> None:
    """Where a voice carries on, nothing is missed."""
    shown = explained("会议指出，要依法治网。要召开会议、压实责任。")
    assert shown[1].passed == "a voice carries on here"
    assert shown[1].misses == ()


@pytest.mark.parametrize(
    ("text", "rule", "begun", "missing"),
    [
        ("在杭州会见前来拜访的客人。", "meet.receives_some", False, "{行动方}"),
        ("浙江省水利厅约谈了有失察之过的厂家。", "supervision.summons", True, "{对方+}"),
    ],
)
def test_the_nearest_rule_that_failed_is_named_with_the_place(text: str, rule: str, begun: bool, missing: str) -> None:
    """The part of the template that fitted, and the first mark that did not."""
    (shown,) = explained(text)
    miss = shown.misses[0]
    assert not shown.fired
    assert (miss.rule, bool(miss.matched), miss.missing) == (rule, begun, missing)
    assert miss.template.startswith(miss.matched) and missing in str(miss)


def test_a_sentence_without_trigger_words_misses_nothing() -> None:
    """Weather is no event."""
    (each,) = explained("天朗气清，江面开阔。")
    assert (each.misses, each.passed) == ((), "no word of it can tell an event")


def test_marks_keep_what_stands_in_brackets_together() -> None:
    """A choice inside an option is one mark."""
    assert marks("{行动方}(同|与)…{对方+}[一行(等|和)]会见") == ("{行动方}", "(同|与)", "…", "{对方+}", "[一行(等|和)]", "会见")


def test_marks_of_every_shipped_template_join_to_the_template() -> None:
    """Nothing is lost."""
    for pattern in schema.patterns():
        assert "".join(marks(str(pattern["template"]))) == pattern["template"]


@given(
    st.lists(
        st.sampled_from(
            ["陆怀瑾", "湖南省委书记", "会见", "会议", "，", "。", "主持", "召开", "调研", "约谈", "公布", "《湖南公约》", "6月1日", "在长沙"]
        )
    ).map("".join)
)
def test_any_text_of_the_genre_s_words_is_explained(text: str) -> None:
    """No order of words makes it fail; a sentence with a rule has no miss."""
    for each in explained(text) if text else ():
        assert not (each.fired and each.misses)
        assert json.dumps(each.as_json(), ensure_ascii=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A saved invented article."""
    path = tmp_path / "invented.txt"
    path.write_text("湖南部署网络法治工作\n\n" + MEETING + "\n", encoding="utf-8")
    return path


def test_the_command_prints_sentences_rules_and_facts(article: Path) -> None:
    """Plain text where there is no terminal."""
    done = run(str(article))
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    assert all(
        words in done.stdout
        for words in ("person 湖南省委常委、宣传部部长温守拙", "role.attends", "{出席}", "温守拙: 出席、讲话", "强调 「要依法治网。」")
    )


def test_one_sentence_alone(article: Path) -> None:
    """--sentence takes the number that the listing shows."""
    done = run(str(article), "--sentence", "2")
    assert "温守拙" in done.stdout
    assert "[1]" not in done.stdout


def test_a_sentence_that_is_not_there_is_a_usage_error(article: Path) -> None:
    """One line that says what to do."""
    done = run(str(article), "--sentence", "99")
    assert done.returncode == 2
    assert done.stderr.startswith("kg: ") and "no sentence 99" in done.stderr


def test_json_has_one_object_a_sentence(article: Path) -> None:
    """Each stands alone and names its document."""
    rows = [json.loads(line) for line in run(str(article), "--json").stdout.splitlines()]
    assert [row["sentence"]["index"] for row in rows] == [0, 1, 2, 3]
    assert len({row["document"] for row in rows}) == 1


def test_several_documents_come_each_in_turn() -> None:
    """A newscast's items are all explained."""
    done = run(str(ROOT / "kg/samples/2024-01-18-newscast.md"), "--json")
    documents = [json.loads(line)["document"] for line in done.stdout.splitlines()]
    assert len(set(documents)) > 1
    assert documents == sorted(documents, key=documents.index)


def test_a_file_that_is_not_there_is_named() -> None:
    """Exit code 3, nothing on standard output."""
    done = run("nowhere.txt")
    assert (done.returncode, done.stdout) == (3, "")
    assert "nowhere.txt" in done.stderr
