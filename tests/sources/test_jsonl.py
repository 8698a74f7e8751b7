"""JSON Lines. All records are invented."""

from __future__ import annotations

import json

import pytest

from kg.model import Document, SetAside
from kg.sources.jsonl import claims, read
from kg.text import sentences

RECORD = {"title": "甲会召开", "text": "2月13日，甲会召开。\n乙主持。", "url": "https://news.invalid/1", "source": "江东发布", "date": "2023/2/15"}


def one(record: object, **names: str) -> Document:
    """The one document of a record."""
    (document,) = read(json.dumps(record, ensure_ascii=False), "a.jsonl", names)
    assert isinstance(document, Document)
    return document


def test_a_record_is_an_article_whose_text_is_stored() -> None:
    """Its text is the title and the lines of the content; offsets go into that."""
    document = one(RECORD)
    assert document.text == "甲会召开\n2月13日，甲会召开。\n乙主持。"
    assert document.stored
    assert (document.url, document.publisher, document.date) == ("https://news.invalid/1", "江东发布", "2023-02-15")
    assert [sentence.text for sentence in sentences(document)] == ["甲会召开", "2月13日，甲会召开。", "乙主持。"]


@pytest.mark.parametrize("name", ["text", "content", "body"])
def test_content_is_found_under_the_usual_names(name: str) -> None:
    """And may be HTML, or a list of paragraphs."""
    for value in ("甲会召开。", "<p>甲会<b>召开</b>。</p><script>x</script>", ["甲会召开。"]):
        assert [sentence.text for sentence in sentences(one({name: value}))] == ["甲会召开。"]


def test_a_mapping_names_other_fields() -> None:
    """Fields that are not mapped keep their usual names."""
    document = one({"标题甲": "甲会召开", "nr": "甲会召开了。", "n": 7}, title="标题甲", text="nr", id="n")
    assert (document.title, document.id) == ("甲会召开", "7")


def test_a_mapping_of_no_field_is_refused() -> None:
    """The message names the fields there are."""
    with pytest.raises(ValueError, match="headline is no field of a document; the fields are id, title"):
        list(read("{}", "a.jsonl", {"headline": "x"}))


def test_bad_lines_are_set_aside_with_their_number() -> None:
    """And the good ones around them are read."""
    lines = [
        json.dumps(RECORD),
        "{broken",
        "",
        "[1]",
        '{"x": 1}',
        '{"text": null}',
        "[" * 100_000,
        json.dumps(RECORD | {"url": "https://news.invalid/2"}),
    ]
    found = list(read("\n".join(lines), "a.jsonl"))
    assert [each.item for each in found if isinstance(each, SetAside)] == ["line 2", "line 4", "line 5", "line 6", "line 7"]
    assert len({each.id for each in found if isinstance(each, Document)}) == 2


def test_the_name_of_the_file_gives_no_id() -> None:
    """A file of many articles cannot lend all of them its own."""
    found = [each.id for each in read('{"text": "甲。"}\n{"text": "乙。"}', "0123456789abcdef.jsonl") if isinstance(each, Document)]
    assert len(set(found)) == 2


def test_lone_surrogates_do_no_harm() -> None:
    """What JSON can write and UTF-8 cannot is replaced."""
    document = one({"text": "甲\ud800会召开。"})
    assert document.text.encode()


@pytest.mark.parametrize(("text", "expected"), [('{"a": 1}\n', True), ("\n {}", True), ("{甲", False), ("[1]", False), ("", False)])
def test_records_are_known_by_their_first_line(text: str, expected: bool) -> None:
    """Standard input has no ending."""
    assert claims(text) == expected
