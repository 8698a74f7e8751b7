"""``kg demo`` needs nothing and answers its three questions from the samples."""

from __future__ import annotations

import re
import socket

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.commands.demo import NEXT, QUESTIONS
from kg.queries import named


@pytest.fixture(scope="module")
def shown() -> str:
    """What the demo prints, on a machine where nothing can be connected to."""

    def refused(*_: object) -> None:
        raise AssertionError("kg demo opened a connection")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refused)
        result = CliRunner().invoke(main, ["demo"], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_every_sample_is_read(shown: str) -> None:
    """Twenty-five read-outs, none set aside."""
    assert re.search(r"^documents +25 read, 0 unchanged, 0 set aside", shown, re.MULTILINE)


def test_every_question_has_an_answer_with_its_sentence(shown: str) -> None:
    """The lines below a question end in a sentence in corner brackets."""
    answers = [shown.split(question.words)[1].split("\n\n")[1] for question in QUESTIONS]
    assert all("「" in answer and "」" in answer for answer in answers)
    assert "(no answer)" not in shown


def test_the_answers_are_what_the_samples_say(shown: str) -> None:
    """The person who was mayor in 2023 is vice governor in 2024 and meets the guest again in 2025."""
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "2023-05-10 2023-05-10 岳阳市委副书记" in lines
    assert "2025-06-03 会谈 陆怀瑾 琅勃拉邦" in lines
    assert "2023-03-16 要求 要规范网络执法行为，健全跨部门联合执法机制" in lines


def test_questions_are_named_queries_with_their_parameters() -> None:
    """What the demo says to type can be typed."""
    for question in QUESTIONS:
        query = named()[question.query]
        assert set(question.values) <= {each.name for each in query.parameters}
        assert {each.name for each in query.parameters if each.required} <= set(question.values)


def test_what_to_type_next_begins_with_the_program() -> None:
    """Every hint is a whole line for the shell."""
    assert all(line.startswith(f"kg {verb} ") for verb, line in NEXT)
