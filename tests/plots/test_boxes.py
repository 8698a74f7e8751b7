"""Room for words: widths, lines, rows and boxes."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from kg.lexicons import rows
from kg.plots.boxes import apart, cut, ems, packed, shared, wrapped

_names = st.text(st.sampled_from("温知远维莱冯·Ana Líčko123（）"), min_size=1, max_size=60)
_numbers = st.floats(-500, 500).map(lambda value: round(value, 2))
_boxes = st.lists(st.tuples(st.tuples(_numbers, _numbers), st.tuples(st.floats(1, 90), st.floats(1, 40))), min_size=1, max_size=25)
_spans = st.lists(st.tuples(st.integers(0, 100), st.integers(1, 30)).map(lambda pair: (float(pair[0]), float(sum(pair)))), max_size=40)


def test_a_text_is_guessed_no_narrower_than_it_is_drawn(style: None) -> None:
    """For the names of the lexicons, Chinese and foreign ones with a dot, and for digits and Latin words; the guess is not far off either."""
    figure = Figure()
    drawn = FigureCanvasAgg(figure).get_renderer()
    names = [row["name"] for row in rows("places")[::200]] + ["坎蓬·维莱冯", "2024-05-16", "Ana Líčko", "events 1,234", "（试行）《办法》"]
    for name in names:
        real = figure.text(0, 0, name, size=100).get_window_extent(drawn).width / (100 / 72 * figure.dpi)
        assert real - 0.1 <= ems(name) <= real * 1.7 + 0.1, name


@given(_names, st.floats(2, 30))
def test_a_cut_text_fits_and_says_that_it_was_cut(text: str, room: float) -> None:
    """It begins as the whole one, and is the whole one where that fits."""
    shown = cut(text, room)
    assert ems(shown) <= room
    assert shown == text if ems(text) <= room else shown.endswith("…") and text.startswith(shown[:-1])


@given(_names, st.floats(2, 30), st.integers(1, 4))
def test_lines_fit_and_lose_nothing_that_has_room(text: str, room: float, lines: int) -> None:
    """What fits on so many lines is all there."""
    found = wrapped(text, room, lines).split("\n")
    assert len(found) <= lines and all(ems(line) <= room for line in found)
    assert "".join(found).removesuffix("…") == text[: len("".join(found).removesuffix("…"))]
    if ems(text) <= room:
        assert found == [text]


def test_a_name_is_broken_after_its_dot() -> None:
    """Not where one syllable would stand alone."""
    assert wrapped("埃莱娜维多利亚·马尔尚杜邦", 9, 3) == "埃莱娜维多利亚·\n马尔尚杜邦"
    assert wrapped("埃莱娜维多利亚马尔", 8, 3) == "埃莱娜维多\n利亚马尔"


@given(_spans, st.integers(1, 5))
def test_spans_in_a_row_do_not_overlap_and_none_is_left_out_that_fits(spans: list[tuple[float, float]], rows: int) -> None:
    """Each gets the first row that is free when its turn comes."""
    found = packed(spans, rows)
    for row in range(rows):
        placed = [span for span, at in zip(spans, found, strict=True) if at == row]
        assert all(one[1] <= other[0] or other[1] <= one[0] for one, other in combinations(placed, 2))
    for number, at in enumerate(found):
        if at is None:
            begin, end = spans[number]
            for row in range(rows):
                assert any(a < end and begin < b for (a, b), there in zip(spans[:number], found[:number], strict=True) if there == row)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=8), st.integers(8, 60))
def test_rows_are_shared_by_need(needs: list[int], total: int) -> None:
    """Nobody gets more than the need or nothing; no row is left while somebody needs one."""
    given_rows = shared(needs, total)
    assert all(1 <= got <= need for got, need in zip(given_rows, needs, strict=True))
    assert sum(given_rows) == min(sum(needs), total)


@given(_boxes)
def test_boxes_are_apart_and_stay_the_same_for_the_same_input(given_boxes: list[tuple[tuple[float, float], tuple[float, float]]]) -> None:
    """However they lie to begin with, also all in one place."""
    centres, sizes = [centre for centre, _ in given_boxes], [size for _, size in given_boxes]
    for start in (centres, [(0.0, 0.0)] * len(centres)):
        found = apart(start, sizes)
        assert found == apart(start, sizes)
        for (one, a), (other, b) in combinations(zip(found, sizes, strict=True), 2):
            assert max(abs(one[axis] - other[axis]) - (a[axis] + b[axis]) / 2 for axis in (0, 1)) > -1e-5


def test_boxes_that_do_not_touch_stay_where_they_are() -> None:
    """The layout is moved no more than needed."""
    assert apart([(0, 0), (100, 0)], [(10, 10), (10, 10)]) == [(0, 0), (100, 0)]
