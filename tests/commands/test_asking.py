"""The verbs that ask and take out: query, show, search, export, validate."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from graphs import INVENTED, build, doubtful

from kg.commands.query import aligned, parameters
from kg.errors import Problem


def kg(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """The program, run as a user runs it."""
    return subprocess.run([sys.executable, "-m", "kg", *arguments], input=stdin, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_named_query_on_a_pipe_is_tab_separated(store: str) -> None:
    """Column names first, IRIs short."""
    done = kg("query", store, "who-met-whom", "--person", "麦青禾", "--year=2024")
    assert done.returncode == 0, done.stderr
    head, *rows = done.stdout.splitlines()
    assert head.split("\t")[:3] == ["date", "type", "counterpart"]
    assert rows[0].split("\t")[:4] == ["2024-05-08", "会见", "卢西恩·奥古", "杭州市"]


def test_the_w3c_formats(store: str) -> None:
    """CSV with full IRIs, TSV with terms, JSON."""
    question = "SELECT ?p { ?p a foaf:Person } ORDER BY ?p LIMIT 1"
    assert kg("query", store, question, "--csv").stdout.splitlines() == ["p", "https://w3id.org/zhgov/person/AnaLíčko"]
    assert kg("query", store, question, "--tsv").stdout.splitlines() == ["?p", "<https://w3id.org/zhgov/person/AnaLíčko>"]
    assert json.loads(kg("query", store, question, "--json").stdout)["results"]["bindings"][0]["p"]["type"] == "uri"
    assert json.loads(kg("query", store, "ASK { ?p a foaf:Person }", "--json").stdout)["boolean"] is True


def test_other_forms_files_and_standard_input(store: str, tmp_path: Path) -> None:
    """ASK, CONSTRUCT, DESCRIBE; from a file or -."""
    file = tmp_path / "ask.rq"
    file.write_text("ASK { person:无 ?p ?o }", encoding="utf-8")
    assert kg("query", store, str(file)).stdout == "false\n"
    assert kg("query", store, "-", stdin="ASK { person:麦青禾 ?p ?o }").stdout == "true\n"
    assert "person:麦青禾 a foaf:Person ;\n" in kg("query", store, "DESCRIBE person:麦青禾").stdout
    assert kg("query", store, "CONSTRUCT { ?e a schema:Event } { ?e a schema:Event }").stdout.count(" a schema:Event .") == 2


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["SELECT ?x { ?x a "], 2, "query, line 1, column 18"),
        (["SELECT ?x\n{ ?x foo:bar ?y }"], 2, "query, line 2"),
        (["SELECT * { SERVICE <http://x/> { ?s ?p ?o } }"], 2, "SERVICE"),
        (["DROP ALL"], 2, "DROP is an update"),
        (["who-met-whm"], 2, "nearest: who-met-whom"),
        (["who-met-whom"], 2, "needs --person"),
        (["who-met-whom", "--person", "麦清禾"], 1, "nearest: 麦青禾"),
        (["who-met-whom", "--nix", "x"], 2, "has no parameter nix"),
        (["ASK { }", "--person", "x"], 2, "takes no --person"),
        (["nowhere.rq"], 3, "nowhere.rq"),
    ],
)
def test_mistakes_are_one_line_with_a_hint(store: str, arguments: list[str], code: int, words: str) -> None:
    """And nothing on standard output."""
    done = kg("query", store, *arguments)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1), done.stderr
    assert words in done.stderr


def test_a_query_without_end_is_given_up(store: str) -> None:
    """After the time that was asked for, with exit code 1."""
    pairs = " . ".join(f"?a{number} ?b{number} ?c{number}" for number in range(6))
    done = kg("query", store, f"SELECT (COUNT(*) AS ?n) {{ {pairs} }}", "--timeout", "0.5")
    assert (done.returncode, done.stdout) == (1, "")
    assert "not answered within 0.5 seconds" in done.stderr


def test_the_named_queries_are_listed() -> None:
    """Without a store too."""
    listed = kg("query", "--list").stdout
    assert "who-met-whom --person PERSON [--other PERSON] [--year YEAR] [--place PLACE]" in listed


def test_a_table_counts_chinese_characters_as_two() -> None:
    """Columns stand under each other; long cells wrap inside their column."""
    from rich.cells import cell_len

    lines = aligned(("name", "n"), [("麦青禾", "1"), ("Abc", "2")], 40).splitlines()
    assert [cell_len(line.split("1")[0].split("2")[0].split("n")[0]) for line in lines[1:]] == [8, 8]
    wrapped = aligned(("text", "n"), [("座谈会" * 20, "1")], 40).splitlines()
    assert len(wrapped) > 2 and all(cell_len(line) <= 40 for line in wrapped)


def test_square_brackets_are_no_markup() -> None:
    """What an article says is shown as it is."""
    assert "[red]x[/red]" in aligned(("a",), [("[red]x[/red]",)], 40)


def test_parameters_are_name_and_value() -> None:
    """In both ways of writing; anything else is a mistake."""
    assert parameters(["--a", "1", "--b=2=3"]) == {"a": "1", "b": "2=3"}
    for wrong in (["x"], ["--a"], ["-a", "1"]):
        with pytest.raises(Problem):
            parameters(wrong)


def test_show_and_search_cite_sentences(store: str) -> None:
    """Unknown names end with code 1 and the nearest ones."""
    shown = kg("show", store, "麦青禾").stdout
    assert "浙江省副省长  2024-05-08 – 2024-05-09  [1][2][3]" in shown and "[1] 「麦青禾会见卢西恩·奥古」" in shown
    assert json.loads(kg("show", store, "麦青禾", "--json").stdout)["label"] == "麦青禾"
    assert kg("show", store, "麦青苗").returncode == 1
    assert kg("show", store, "双名局").returncode == 2
    assert "「会议要求，要守住数据安全的底线" in kg("search", store, "守住数据安全").stdout
    assert json.loads(kg("search", store, "数据安全", "--json").stdout.splitlines()[0])["iri"].endswith("topic/数据安全")
    assert kg("search", store, "无此事").returncode == 1


def test_control_characters_of_an_article_do_not_reach_the_terminal(tmp_path: Path) -> None:
    """They are shown as escapes."""
    file = tmp_path / "evil.trig"
    evil = INVENTED.read_text(encoding="utf-8").replace('rdfs:label "数据工作座谈会"', 'rdfs:label "数据\\u001B[31m\\u202E座谈会"')
    file.write_text(evil, encoding="utf-8")
    store = str(build(tmp_path, file))
    for done in (kg("show", store, "浙江省数据局"), kg("search", store, "座谈会"), kg("query", store, "hosts"), kg("export", store, "turtle")):
        assert done.returncode == 0
        assert "\x1b" not in done.stdout and ("\u202e" not in done.stdout or "@prefix" in done.stdout)


def test_export_and_validate(store: str, tmp_path: Path) -> None:
    """To a file or standard output; a conforming store ends with 0."""
    target = tmp_path / "out.nq"
    assert kg("export", store, "nquads", "-o", str(target)).returncode == 0
    assert target.read_text(encoding="utf-8") == kg("export", store, "nquads").stdout
    done = kg("validate", store)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "0 violations, 0 warnings\n")


def test_validate_prints_the_sentence_and_fails(tmp_path: Path) -> None:
    """Exit code 1 when there is a violation."""
    file = tmp_path / "bad.trig"
    file.write_text(INVENTED.read_text(encoding="utf-8").replace('"要守住数据安全的底线', '"要牢牢守住数据安全的底线'), encoding="utf-8")
    done = kg("validate", str(build(tmp_path, file)))
    assert done.returncode == 1
    assert "A statement is quoted word for word" in done.stdout and "「会议要求，要守住数据安全的底线" in done.stdout


def test_doubtful_facts_can_be_left_out(tmp_path: Path) -> None:
    """Of answers and of files; by default all is there."""
    doubtful(tmp_path).close()
    path, question = str(tmp_path / "store"), "SELECT (COUNT(?e) AS ?n) { ?e a schema:Event }"
    assert kg("query", path, question).stdout == "n\n2\n"
    assert kg("query", path, question, "--min-confidence", "0.5").stdout == "n\n1\n"
    assert kg("export", path, "nquads").stdout.count("needsReview") == 2
    assert "needsReview" not in kg("export", path, "nquads", "--min-confidence=0.5").stdout
    assert "needsReview" not in kg("export", path, "turtle", "--min-confidence=0.5").stdout


def test_a_table_is_printed_with_tabs_or_as_csv_or_json(store: str) -> None:
    """The same cells; lists, numbers and booleans as such in JSON Lines; filters apply."""
    head, *rows = kg("table", store, "participations", "--type", "会见").stdout.splitlines()
    assert head.split("\t")[6:9] == ["agent_label", "agent_kind", "roles"] and rows[0].split("\t")[6:9] == ["麦青禾", "person", "行动方"]
    found = [json.loads(line) for line in kg("table", store, "participations", "--type", "会见", "--json").stdout.splitlines()]
    assert [each["agent_label"] for each in found] == ["麦青禾", "卢西恩·奥古", "𬭎远舟"] and found[0]["posts"] == ["post:浙江省.副省长"]
    assert kg("table", store, "people", "--csv").stdout.splitlines()[0].startswith("person,label,other_names")
    assert kg("table", store, "places", "--csv", "--columns", "province, label").stdout.splitlines()[:2] == ["province,label", ",中国"]
    wrong = kg("table", store, "places", "--columns", "labels")
    assert wrong.returncode == 2 and "there is: label" in wrong.stderr


def test_a_table_without_doubtful_facts(tmp_path: Path) -> None:
    """--min-confidence leaves them out, as it does for exports."""
    place = str(build(tmp_path, INVENTED))
    sure = kg("table", place, "participations", "--min-confidence", "0.95")
    assert "𬭎远舟\tperson" not in sure.stdout and "卢西恩·奥古\tperson" in sure.stdout


def test_the_catalogue_of_tables_and_an_unknown_one(store: str) -> None:
    """--list needs no store; a wrong name gets the nearest."""
    assert "careers" in kg("table", "--list").stdout and "right_censored" in kg("table", "--list").stdout
    wrong = kg("table", store, "career")
    assert wrong.returncode == 2 and "there is: careers" in wrong.stderr
