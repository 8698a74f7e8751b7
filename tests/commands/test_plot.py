"""``kg plot``: files, standard output, reports, and what it refuses."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

pytest.importorskip("matplotlib", reason="pictures need matplotlib: pip install 'kg[plot]'")


def plot(*arguments: str, code: str = "") -> subprocess.CompletedProcess[bytes]:
    """The verb, run as a user runs it; ``code`` runs before."""
    program = f"import sys; {code}\nfrom kg.cli import main\nmain(['plot', *sys.argv[1:]])"
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, check=False)


def test_standard_output_gets_svg_and_nothing_else(store: str) -> None:
    """Unless PNG is asked for; losses go beside it."""
    done = plot(store, "map")
    root = etree.parse(io.BytesIO(done.stdout)).getroot()
    assert done.returncode == 0 and root.tag == "{http://www.w3.org/2000/svg}svg"
    assert plot(store, "map", "--format", "png").stdout.startswith(b"\x89PNG\r\n")


def test_the_ending_says_the_form(store: str, tmp_path: Path) -> None:
    """And a file of another ending is not made."""
    assert plot(store, "timeline", "麦青禾", "-o", str(tmp_path / "days.png")).returncode == 0
    assert (tmp_path / "days.png").read_bytes().startswith(b"\x89PNG\r\n")
    done = plot(store, "timeline", "麦青禾", "-o", str(tmp_path / "days.jpg"))
    assert done.returncode == 2 and "the ending says no picture format" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["days.png"]


def test_names_of_any_plane_are_drawn(store: str) -> None:
    """𬭎 is in the font and in the file's comments."""
    done = plot(store, "network", "𬭎远舟")
    assert done.returncode == 0 and "<!-- 𬭎远舟 -->" in done.stdout.decode()
    assert b"the font" not in done.stderr


def test_filters_choose_and_the_report_tells_them(store: str, tmp_path: Path) -> None:
    """With what is not drawn, as on standard error."""
    report = tmp_path / "lost.json"
    done = plot(store, "network", "--type", "会见", "--top", "2", "--report", str(report))
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["picture"], told["selection"]) == ("network", {"types": ["会见"]})
    assert {"what": "nodes", "how": "dropped", "count": 1, "why": "only the 2 with most Newman weight are drawn"} in told["losses"]
    assert len(told["losses"]) == len(done.stderr.splitlines())


def test_doubtful_facts_can_be_left_out(store: str) -> None:
    """Whoever takes part by a participation of 0.9 is not in the network of 0.95."""
    assert "𬭎远舟" in plot(store, "network").stdout.decode()
    assert "𬭎远舟" not in plot(store, "network", "--min-confidence", "0.95").stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (("timeline",), "timeline: is a picture of something that has a name", 2),
        (("timeline", "无此人"), "无此人: nothing in the store has this name", 1),
        (("map", "--from", "May"), "is not a date", 2),
        (("map", "--font", "/no/such.ttf"), "/no/such.ttf: cannot be read as a font", 3),
        (("posts", "麦青禾"), "no post of it with a date is in the store", 1),
    ],
)
def test_what_cannot_be_drawn_is_one_line(arguments: tuple[str, ...], message: str, code: int, store: str) -> None:
    """With the exit code of its kind."""
    done = plot(store, *arguments)
    assert done.returncode == code and message in done.stderr.decode() and len(done.stderr.splitlines()) == 1
    assert not done.stdout


@pytest.mark.parametrize(("library", "extra"), [("matplotlib", "plot"), ("igraph", "graph")])
def test_without_a_library_the_remedy_is_told(library: str, extra: str, store: str) -> None:
    """One line: what is missing and how to install it."""
    done = plot(store, "network", code=f"sys.modules['{library}'] = None")
    assert done.returncode == 1 and f"needs the library {library}" in done.stderr.decode()
    assert f"pip install 'kg[{extra}]'" in done.stderr.decode()
