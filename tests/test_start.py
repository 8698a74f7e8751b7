"""A process of the program is settled to start quickly; a host program is left as it is."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest

from kg import start

COMPILER: Any = import_module("re._compiler")

EXPRESSIONS = (
    "[一-龥]{2,4}",
    "(?<![一-龥])[^一-龥，。；]+",
    "[㐀-鿿𠀀-𲎯·]|[，。；：]",
    "(?i)[a-z一-龥]+",
    r"[\s一-龥]|[^\w，]",
    "甲|乙|丙[丁-己]?",
)


@pytest.mark.skipif(not hasattr(COMPILER, "_optimize_charset"), reason="this Python has no such function")
def test_remembered_classes_make_the_same_expressions(monkeypatch: pytest.MonkeyPatch) -> None:
    """An expression is the same, code by code, whether its classes are met for the first time, remembered, or made anew."""

    def codes() -> list[list[int]]:
        parsed = [COMPILER._parser.parse(each, 0) for each in EXPRESSIONS]
        return [COMPILER._code(each, each.state.flags) for each in parsed]

    made = getattr(COMPILER._optimize_charset, "made", COMPILER._optimize_charset)
    monkeypatch.setattr(COMPILER, "_optimize_charset", made)
    anew = codes()
    monkeypatch.setattr(COMPILER, "_optimize_charset", start.remembering(made))
    assert codes() == anew
    assert codes() == anew


def test_a_class_is_made_once() -> None:
    """What was made of a class is given again; where letters of either case count as one, it is made anew each time."""
    asked: list[object] = []
    made = start.remembering(lambda *given: asked.append(given))
    for _ in range(3):
        made([("range", (1, 2))], None, None)
        made([("range", (1, 2))], str.islower, str.lower)
    assert len(asked) == 4


def test_settling_twice_is_settling_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process may ask more than once."""
    before, thresholds = COMPILER._optimize_charset, gc.get_threshold()
    monkeypatch.setattr(COMPILER, "_optimize_charset", getattr(before, "made", before))
    try:
        start.quickly()
        once = COMPILER._optimize_charset
        start.quickly()
        assert COMPILER._optimize_charset is once
    finally:
        gc.set_threshold(*thresholds)


def test_a_python_without_that_function_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing fails where Python's own function has another name."""
    thresholds = gc.get_threshold()
    monkeypatch.delattr(COMPILER, "_optimize_charset", raising=False)
    try:
        start.quickly()
    finally:
        gc.set_threshold(*thresholds)
    assert re.escape("甲") == "甲"


def test_a_host_program_is_left_as_it_is() -> None:
    """To import the package, and to read with it, changes neither the collector nor the compiler of expressions for others."""
    script = (
        "import gc, re, importlib; before = gc.get_threshold(), importlib.import_module('re._compiler').__dict__.get('_optimize_charset');"
        "import kg, kg.reading, kg.pipeline;"
        "assert before == (gc.get_threshold(), importlib.import_module('re._compiler').__dict__.get('_optimize_charset'))"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
