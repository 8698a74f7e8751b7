"""Lines broken in the middle of a sentence are one paragraph; all others stay apart. All read-outs are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Document
from kg.reading import analyse
from kg.sources.breaks import unbroken
from kg.sources.markdown import read
from kg.sources.paragraphs import paragraphs

CASES = [
    ("6月11日，县委书记江远桥主持召开县委\n常委会会议。", 1),
    ("会议强调，要抓好防汛，\n要备足物资。", 1),
    ("会议召开。县委书记江远桥、\r\n县长贺文澜出席。", 1),
    ("会议召开。江远桥\n\n贺文澜出席。", 2),
    ("会议召开。江远桥\n　　贺文澜出席。", 2),
    ("江远桥强调，压实责任\n6月11日，会议召开。", 2),
    ("会议召开。江远桥强调\n一、要抓好防汛。", 2),
    ("会议召开。\n江远桥出席。", 2),
    ("## 会议召开，\n江远桥出席。", 2),
]


def lines(text: str) -> list[str]:
    """The paragraphs that remain."""
    return [paragraph.words for paragraph in unbroken(text, list(paragraphs(text, 0, len(text))), lambda _: True)]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_a_sentence_goes_on_in_the_next_line(text: str, count: int) -> None:
    """After a comma, or words of a paragraph that is prose already; not after an empty line, before an indent, an item or below a heading."""
    assert len(lines(text)) == count


@given(st.text(alphabet="县委江远桥，。、\n\r 　6月1日#*“”", max_size=80))
def test_no_word_is_lost(text: str) -> None:
    """What the paragraphs say together is the same as before, and every piece is a slice of the text in order."""
    whole = list(paragraphs(text, 0, len(text)))
    joined = list(unbroken(text, whole, lambda _: True))
    assert "".join("".join(p.words for p in joined).split()) == "".join("".join(p.words for p in whole).split())
    spans = [span for p in joined for span in p.pieces]
    assert spans == sorted(spans)


def test_furniture_does_not_go_on() -> None:
    """The editor's line is no rest of a sentence, and a broken line is read as if it were whole."""
    (document,) = read(
        "---\ndate: 2024-06-12\n---\n# 县委召开会议\n6月11日，县委书记江远桥主持召开县委\n常委会会议，县长贺文澜出席\n编辑：骆云舒\n", "x.md"
    )
    assert isinstance(document, Document)
    (event,) = analyse(document).events
    assert (event.name, [p.agent for p in event.participations]) == ("县委常委会会议", ["江远桥", "贺文澜", "县委"])
