"""What pictures share: axis of time, colours, bytes."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from matplotlib.colors import to_hex
from PIL import Image

from kg.plots import page, provinces

#: Okabe and Ito (2008), Color Universal Design: the eight colours.
OKABE_ITO = {"#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"}


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2024-03-04", "2024-03-08", ["2024-03-04", "2024-03-05", "2024-03-06", "2024-03-07", "2024-03-08"]),
        ("2024-03-04", "2024-03-30", ["2024-03-04", "2024-03-11", "2024-03-18", "2024-03-25"]),
        ("2024-01-20", "2024-06-10", ["2024-02", "2024-03", "2024-04", "2024-05", "2024-06"]),
        ("2023-03-20", "2025-01-10", ["2023-04", "2023-07", "2023-10", "2024-01", "2024-04", "2024-07", "2024-10", "2025-01"]),
        ("2017-06-01", "2021-02-01", ["2018", "2019", "2020", "2021"]),
        ("1949-10-01", "2025-01-01", ["1950", "1957", "1964", "1971", "1978", "1985", "1992", "1999", "2006", "2013", "2020"]),
    ],
)
def test_an_axis_of_time_is_marked_as_finely_as_it_can_be_read(first: str, last: str, shown: list[str]) -> None:
    """Days, weeks, months, quarters, years, or several years; ISO throughout."""
    assert [text for _, text in page.ticks(date.fromisoformat(first), date.fromisoformat(last))] == shown


@given(st.dates(), st.dates(), st.integers(2, 20))
def test_marks_lie_on_the_axis_and_are_not_too_many(one: date, other: date, most: int) -> None:
    """Whatever the two days are."""
    first, last = sorted((one, other))
    marks = [day for day, _ in page.ticks(first, last, most)]
    assert marks == sorted(set(marks)) and len(marks) <= most
    assert all(first.toordinal() <= day <= last.toordinal() for day in marks)


def test_colours_are_those_that_everybody_tells_apart() -> None:
    """The palette of Okabe and Ito without the yellow that does not stand on white; no colour twice."""
    assert {to_hex(colour).upper() for colour in page.PALETTE} == OKABE_ITO - {"#F0E442"}
    assert len(set(page.PALETTE)) == len(page.PALETTE)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_number_on_its_shade_can_be_read(value: int, most: int) -> None:
    """The contrast is at least 4.5 to 1, WCAG 2.2's level AA, and a greater value is never lighter."""
    value, most = sorted((value, most))
    ground, ink = provinces.shade(value, most)
    assert provinces.contrast(ground, ink) >= 4.5
    assert provinces.contrast(provinces.shade(most, most)[0], "white") >= provinces.contrast(ground, "white")


def test_contrast_is_that_of_the_guidelines() -> None:
    """Black on white is 21 to 1, and a known pair is as published tools give it."""
    assert provinces.contrast("black", "white") == pytest.approx(21)
    assert provinces.contrast("#767676", "white") == pytest.approx(4.54, abs=0.01)


def test_bytes_hold_neither_date_nor_version(style: None) -> None:
    """SVG is well-formed, its texts outlines; PNG can be opened; twice the same."""
    made = [io.BytesIO() for _ in range(4)]
    for out, form in zip(made, ("svg", "svg", "png", "png"), strict=True):
        page.save(page.figure(5, 2, "湖南：$x_1$ <甲>&乙--", "English", "来源"), out, form)
    assert made[0].getvalue() == made[1].getvalue() and made[2].getvalue() == made[3].getvalue()
    root = etree.fromstring(made[0].getvalue())
    assert not root.findall(".//{*}text") and not root.findall(".//{*}date") and len(root.findall(".//{*}use")) > 10
    assert b"matplotlib" not in made[0].getvalue().lower().replace(b"matplotlib.org", b"")
    with Image.open(made[2]) as image:
        assert image.size == (5 * 144, 2 * 144) and image.info["Software"] == "kg"
