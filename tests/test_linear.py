"""Reading takes work that grows with the length of a text and no faster, whatever a hostile or broken text repeats. Work is counted, not timed.

What Python does is counted by the interpreter's profiler: calls, and steps of generators. All texts are invented.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice, product

import pytest
from reading_cases import document
from work import calls

from kg.reading import read
from kg.text import LONGEST

#: Characters of the shorter text; the other has four times as many. A sentence of the latter is cut thrice.
SHORT = LONGEST
#: Work may grow by this factor where the text grows fourfold.
GROWTH = 5.5


def names(count: int) -> Iterator[str]:
    """Invented names, each another one."""
    return map("".join, islice(product("温陆卓计阮顾沈裘", "知怀秋青禾远舟砚", "行瑾水遥叙言卿", "澜"), count))


def listed(count: int, before: str = "") -> str:
    """That many names, each with the words before it."""
    several = [*names(392)]
    return "、".join(before + several[place % 392][:3] for place in range(count))


TEXTS: dict[str, Callable[[int], str]] = {
    "one long sentence": lambda size: "推进改革，" * (size // 5) + "。",
    "no mark at all": lambda size: "发展" * (size // 2),
    "names": lambda size: listed(size // 4) + "出席会议。",
    "names with titles": lambda size: listed(size // 7, "副省长") + "出席会议。",
    "names appointed": lambda size: "任命" + listed(size // 4) + "为省长。",
    "open quotation marks": lambda size: "会议" + "“" * size,
    "open book marks": lambda size: "印发" + "《" * size,
    "open brackets": lambda size: "省长温知行" + "（" * size + "出席会议。",
    "的": lambda size: "会见" + "的" * size,
    "、": lambda size: "会见" + "、" * size,
    "任": lambda size: "任" * size,
    "dots": lambda size: "会见" + "卡·" * (size // 2),
    "hyphens": lambda size: "总统卡洛斯·门多萨" + "-卡" * (size // 2),
    "digits": lambda size: "会见" + "1" * size + "日",
    "dates": lambda size: "6月11日" * (size // 5) + "会见。",
    "bodies": lambda size: "浙江省委" * (size // 4) + "召开会议。",
    "bodies without a place": lambda size: "市水利局" * (size // 4) + "召开会议。",
    "meetings": lambda size: "召开座谈会" * (size // 5),
    "clauses": lambda size: "省长温知行出席会议，" * (size // 10),
    "sentences": lambda size: "省长温知行会见客人。" * (size // 10),
    "pronouns": lambda size: "他会见客人。" * (size // 6),
    "statements": lambda size: "会议强调，" + "要推进；" * (size // 4),
    "spaces": lambda size: "会议" + " " * size + "召开",
    "exclamations": lambda size: "好" + "！" * size,
}


def work(text: str) -> int:
    """Calls and steps of generators that reading the text takes."""
    return calls(lambda: read(document(text)))


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_with_the_text_and_no_faster(name: str) -> None:
    """A text four times as long takes about four times the work."""
    make = TEXTS[name]
    read(document(make(SHORT)))  # lexicons are loaded
    assert work(make(4 * SHORT)) <= GROWTH * work(make(SHORT)) + 2000


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_slowly_inside_a_sentence_too(name: str) -> None:
    """Before the length at which a sentence is cut, four times the text takes less than nine times the work, where pairs would take sixteen."""
    make = TEXTS[name]
    read(document(make(LONGEST // 4)))
    assert work(make(LONGEST - 20)) <= 9 * work(make((LONGEST - 20) // 4)) + 2000


def test_a_long_sentence_is_read_to_its_end() -> None:
    """What stands behind 50,000 characters is read all the same."""
    text = "推进改革，" * 10_000 + "6月11日，湖南省省长温知行在岳阳市会见远泊航运集团董事长顾清川。"
    assert any("会见" in line and "温知行" in line for line in read(document(text)))
