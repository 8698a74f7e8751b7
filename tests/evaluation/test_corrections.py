"""Tables of facts become gold and gold becomes tables; corrections put in and take out; mistakes are told with their place."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from graphs import SHARED
from hypothesis import given
from hypothesis import strategies as st
from invented_gold import MEETING, RECEPTION, articles

from kg.errors import Problem
from kg.evaluation import gold, sheets
from kg.evaluation.corrections import corrected
from kg.evaluation.gold import GoldArticle, GoldEvent, GoldPerson
from kg.evaluation.sheets import COLUMNS, Row, load, rows, written

#: What a store might say, before somebody puts it right; its event is called event:1.
SAID = rows(RECEPTION, ["event:1"])


def table(folder: Path, text: str, name: str = "facts.csv") -> list[Row]:
    """The rows of a file with this text."""
    (folder / name).write_text(text, encoding="utf-8")
    return load(folder / name)


def after(folder: Path, *lines: str) -> GoldArticle:
    """The invented article after the corrections, given with the columns event, agent, verdict, and one more as ``column=values``."""
    cells = [dict(zip(("event", "agent", "verdict"), line.split(","), strict=False)) for line in lines]
    more = [dict(each.split("=", 1) for each in line.split(",")[3:]) for line in lines]
    (folder / "c.json").write_text(
        json.dumps([{"doc": "a1", **one, **other} for one, other in zip(cells, more, strict=True)], ensure_ascii=False), encoding="utf-8"
    )
    (article,), doubts = corrected(load(folder / "c.json"), SAID)
    assert not doubts
    return article


@given(st.lists(articles(), max_size=3, unique_by=lambda article: article.doc))
def test_gold_written_as_a_table_is_read_back(golds: list[GoldArticle]) -> None:
    """Every article without mistakes survives its table, also names with semicolons, quotation marks and line-like signs."""
    text = written(row for each in golds for row in rows(each))
    found, doubts = corrected(sheets._of_csv(text, "invented.csv"))
    assert (found, doubts) == (golds, [])


@pytest.mark.parametrize("name", ["dev", "registers"])
def test_the_gold_at_hand_survives_its_table(name: str, tmp_path: Path) -> None:
    """Gold → CSV → gold is the same."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("../shared is not at hand")
    golds, _ = gold.load(SHARED / "gold" / name)
    text = written(row for each in golds for row in rows(each))
    assert corrected(table(tmp_path, text))[0] == golds


def test_a_table_of_facts_becomes_gold(tmp_path: Path) -> None:
    """Columns in any order, cells left empty; who takes part is a person of the article, with the posts."""
    text = (
        "event,doc,type,date,place,agent,kind,role,post\n"
        "1,a9,会见,2024-05-08,杭州市;宁波市,麦青禾,person,行动方,浙江省副省长;浙江省委常委\n"
        "1,a9,会见,,,卢西恩·奥古,person,对方,\n"
        ",a9,,,,𬭎远舟,,,宁波市副市长\n"
    )
    (article,), doubts = corrected(table(tmp_path, text))
    (event,) = article.events
    assert not doubts and (event.type, event.start, event.places) == ("会见", "2024-05-08", ("杭州市", "宁波市"))
    assert [(part.agent, part.roles, part.posts) for part in event.participants] == [
        ("麦青禾", ("行动方",), ("浙江省副省长", "浙江省委常委")),
        ("卢西恩·奥古", ("对方",), ()),
    ]
    assert {person.name: person.posts for person in article.persons} == {
        "麦青禾": ("浙江省副省长", "浙江省委常委"),
        "卢西恩·奥古": (),
        "𬭎远舟": ("宁波市副市长",),
    }


def test_json_and_tabs_and_gold_say_the_same(tmp_path: Path) -> None:
    """The same rows as CSV, tab-separated, JSON rows, and gold's own JSON; GB 18030 and a byte-order mark as spreadsheets write them."""
    text = written(rows(RECEPTION))
    cells = [{column: list(values) if len(values) > 1 else values[0] for column, values in row.cells.items()} for row in rows(RECEPTION)]
    files = {
        "a.csv": text.encode("utf-8-sig"),
        "b.csv": text.replace("卢西恩·奥古", "卢西恩").encode("gb18030"),
        "c.tsv": text.replace(",", "\t").encode(),
        "d.json": json.dumps(cells).encode(),
        "e.json": gold.written(RECEPTION).encode(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    found = {name: corrected(load(tmp_path / name))[0][0] for name in files}
    assert found.pop("b.csv").persons[1].name == "卢西恩"
    assert set(found.values()) == {RECEPTION}


def test_what_is_missing_is_put_in(tmp_path: Path) -> None:
    """A participation, a post, a place, a whole event, a person; a text replaces what was said."""
    found = after(
        tmp_path,
        "event:1,浙江省数据局,missing,kind=body,role=受访单位",
        "event:1,𬭎远舟,missing,post=宁波市委常委,kind=person",
        "event:1,,missing,place=宁波市,date=2024-05-07",
        "new,,missing,type=印发,document=浙江省数据目录",
        ",无名氏,missing,post=记者",
    )
    reception, issue = found.events
    assert (reception.start, reception.places) == ("2024-05-07", ("杭州市", "宁波市"))
    assert [(part.agent, part.roles) for part in reception.participants][-1] == ("浙江省数据局", ("受访单位",))
    assert reception.participants[2].posts == found.persons[2].posts == ("宁波市副市长", "宁波市委常委")
    assert issue == GoldEvent("印发", documents=("浙江省数据目录",)) and found.persons[-1] == GoldPerson("无名氏", ("记者",))


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("event:1,,wrong", replace(RECEPTION, events=())),
        ("event:1,,wrong,type=会见,place=杭州市", replace(RECEPTION, events=())),
        ("event:1,,wrong,place=杭州市", replace(RECEPTION, events=(replace(MEETING, places=()),))),
        ("event:1,,wrong,date=2024-05-08", replace(RECEPTION, events=(replace(MEETING, start=""),))),
        ("event:1,𬭎远舟,wrong", replace(RECEPTION, events=(replace(MEETING, participants=MEETING.participants[:2]),))),
        ("event:1,𬭎远舟,wrong,role=陪同,post=宁波市副市长", replace(RECEPTION, events=(replace(MEETING, participants=MEETING.participants[:2]),))),
        (",麦青禾,wrong,post=原宁波市副市长", replace(RECEPTION, persons=(GoldPerson("麦青禾", ("浙江省副省长",)), *RECEPTION.persons[1:]))),
        (
            ",𬭎远舟,wrong",
            replace(RECEPTION, events=(replace(MEETING, participants=MEETING.participants[:2]),), persons=RECEPTION.persons[:2]),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_is_taken_out(tmp_path: Path, line: str, changed: GoldArticle) -> None:
    """The whole of what the row names, or only the roles, posts, places that it gives."""
    assert after(tmp_path, line) == changed


def test_wrong_and_missing_exchange_a_value(tmp_path: Path) -> None:
    """A wrong role taken out, the right one put in."""
    lines = ["event:1,麦青禾,wrong,role=行动方", "event:1,麦青禾,missing,role=出席"]
    exchanged = replace(MEETING.participants[0], roles=("出席",))
    assert after(tmp_path, *lines).events[0].participants[0] == after(tmp_path, *reversed(lines)).events[0].participants[0] == exchanged
    assert after(tmp_path, "event:1,,wrong,date=2024-05-08", "event:1,,missing,date=2024-05").events[0].start == "2024-05"


HEAD = "doc,event,type,date,end,agent,kind,role,post,verdict,optional\n"
#: Text of a table → what its Problem says: place, what, hint.
MISTAKES = {
    "doc,typ\na,会议\n": ("line 1", "no column is called 'typ'", "did you mean type?"),
    "event,type\n1,会议\n": ("line 1", "no column is called doc", "the first line names the columns"),
    HEAD + ",1,会议\n": ("line 2, column doc", "the row names no article", "last part of its URL"),
    HEAD + "a,1,会议\na,1,会谈\n": ("line 3, column type", "type is 会谈 here and 会议 in another row", "keep one of them"),
    HEAD + "a,1,,2024-05-08\n": ("line 2, column event", "type is missing", "add it"),
    HEAD + "a,1,会议,8.5.2024\n": ("line 2, column date", "start must be a date", "write 2024-03-15"),
    HEAD + "a,1,会议,2024-05-08,2024-05-01\n": ("line 2, column end", "end 2024-05-01 is before start", "swap them"),
    HEAD + "a,1,会议,,,某局,bureau,出席\n": ("line 2, column kind", "kind must be person, body or group", "a body has a name"),
    HEAD + "a,1,会议,,,某局,,出席\n": ("line 2, column agent", "kind is missing", "add it"),
    HEAD + "a,1,会议,,,某局,body,出席,局长\n": ("line 2, column post", "某局 is a body and cannot hold a post", "only a person does"),
    HEAD + "a,,,,,某局,body\n": ("line 2, column event", "某局 is a body in no event", "say in which event"),
    HEAD + "a,1,会议,,,某某,person,出席,,maybe\n": ("line 2, column verdict", "no verdict is called 'maybe'", "write missing or wrong"),
    HEAD + "a,1,会议,,,某某,person,出席,,,perhaps\n": ("line 2, column optional", "optional must be yes or no", "leave it empty"),
    HEAD + "a,1,会议\na,2,,,,,,,,wrong\n": ("line 3, column event", "there is no event 2 to take out", "its name must be"),
    HEAD + "a,1,会议\na,1,,,,某某,,,,wrong\n": ("line 3, column agent", "某某 takes no part", "write the name"),
    HEAD + "a,,,,,某某,,,,wrong\n": ("line 2, column agent", "there is nobody called '某某'", "say which"),
    HEAD + "a,1,会议,,,某某,person,出席,,,,,出席\n": ("line 2", "13 cells for 11 columns", "put cells that hold a comma"),
    HEAD + "../a,1,会议\n": ("line 2, column doc", "doc must be an article's id", "no slashes"),
    '[{"doc": "a", "event": "1",\n "type": "会议"},\n {"doc": "a", "agent": ["甲", "乙"]}]': ("line 3, column agent", "agent must be text", "put it"),
    '[{"doc": "a", "agnet": "甲"}]': ("line 1", "no column is called 'agnet'", "did you mean agent?"),
    '[{"doc": "a",]': ("line 1, column 14", "not JSON", "correct the file"),
    "[1]": ("line 1", "a row must be an object", "write {"),
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_told_with_file_line_column_and_remedy(tmp_path: Path, text: str) -> None:
    """The first one; nothing is guessed."""
    place, what, hint = MISTAKES[text]
    with pytest.raises(Problem) as told:
        corrected(table(tmp_path, text))
    problem = told.value
    assert problem.where == f"{tmp_path / 'facts.csv'}, {place}" and what in problem.what and hint in problem.hint, str(problem)


def test_a_role_that_does_not_exist_is_a_doubt(tmp_path: Path) -> None:
    """With its place; the gold is made all the same."""
    found, doubts = corrected(table(tmp_path, HEAD + "a,1,会议,,,某某,person,出席;点头\n"))
    assert found[0].events[0].participants[0].roles == ("出席", "点头")
    assert [(doubt.where, doubt.what) for doubt in doubts] == [(f"{tmp_path / 'facts.csv'}, line 2, column role", "no role is called '点头'")]


@given(st.lists(st.text(), max_size=3), st.sampled_from(sorted(COLUMNS)))
def test_no_cell_is_a_formula(values: list[str], column: str) -> None:
    """A spreadsheet computes nothing that an article says."""
    assert not sheets._cell(column, values).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_unreadable_files_are_told(tmp_path: Path) -> None:
    """What is no text, and what is not there."""
    (tmp_path / "x.csv").write_bytes(b"doc\n\xff\xff\xff")
    for name in ("x.csv", "nowhere.csv"):
        with pytest.raises(Problem, match="cannot be read as a table"):
            load(tmp_path / name)
