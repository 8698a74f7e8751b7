"""All about one thing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from graphs import invented, told

from kg.names import one
from kg.show import SECTIONS, Portrait, portrait, text
from kg.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("show")) as opened:
        yield opened


def shown(store: Store, name: str, limit: int = 100) -> Portrait:
    """The portrait of the thing with this name."""
    return portrait(store, one(store, name), limit)


def cells(found: Portrait, heading: str) -> list[str]:
    """The rows of a section, cells joined."""
    return [" ".join(row.cells.values()) for row in found.sections.get(heading, ())]


def test_a_person(store: Store) -> None:
    """Posts with first and last day, former posts, events with roles, counterparts, articles."""
    found = shown(store, "麦青禾")
    assert [dict(row.cells) for row in found.sections["posts"]] == [{"first": "2024-05-08", "last": "2024-05-09", "title": "浙江省副省长"}]
    assert cells(found, "former posts") == ["宁波市副市长"]
    assert cells(found, "events") == ["2024-05-08 会见 麦青禾会见卢西恩·奥古 行动方", "2024-05-09 座谈会 数据工作座谈会 出席、讲话"]
    assert "卢西恩·奥古 1" in cells(found, "most often together with")
    assert cells(found, "also named in") == ["2024-05-09 麦青禾会见卢西恩·奥古"]


def test_every_row_of_an_event_cites_its_sentence(store: Store) -> None:
    """By number, into the list at the end, which names the article."""
    found = shown(store, "数据工作座谈会")
    for row in found.sections["participants"]:
        assert row.sentences
        assert all("讲话" in found.sentences[number - 1].text or "负责同志" in found.sentences[number - 1].text for number in row.sentences)
    assert {said.article for said in found.sentences} == {"浙江省数据局召开数据工作座谈会"}
    assert cells(found, "documents") == ["浙江省数据目录（试行）"]


@pytest.mark.parametrize(
    ("name", "heading", "row"),
    [
        ("浙江数据局", "events", "2024-05-09 座谈会 数据工作座谈会 主办"),
        ("浙江省数据局", "place", "浙江省"),
        ("各设区市数据局", "members", "宁波市数据局"),
        ("body:浙江省", "people in its posts", "麦青禾 浙江省副省长 2024-05-08 2024-05-09"),
        ("浙江", "events", "2024-05-08 会见 麦青禾会见卢西恩·奥古"),
        ("place:宁波市", "in", "浙江省"),
        ("数据安全", "kind", "议题"),
        ("一本账", "statements", "2024-05-09 数据工作座谈会 要求 要守住数据安全的底线，用好“一本账”。"),
        ("会见", "events", "2024-05-08 会见 麦青禾会见卢西恩·奥古"),
        ("浙江省数据目录（试行）", "events", "2024-05-09 座谈会 数据工作座谈会"),
        ("post:浙江省.副省长", "people", "2024-05-08 会见 麦青禾会见卢西恩·奥古 麦青禾"),
        ("doc:00000000000000a1", "article", "2024-05-09 示例日报 https://invented.example/a1?x=1&y=2"),
        ("示例日报", "articles", "2024-05-09 麦青禾会见卢西恩·奥古"),
    ],
)
def test_each_kind_of_thing_has_its_portrait(store: Store, name: str, heading: str, row: str) -> None:
    """Found by label, other label or prefixed name."""
    assert any(set(row.split()) <= set(listed.split()) for listed in cells(shown(store, name), heading)), shown(store, name).sections


def test_long_sections_are_cut_and_say_so(store: Store) -> None:
    """Sentences cited by rows left out are left out too."""
    found = shown(store, "麦青禾", limit=1)
    assert len(found.sections["events"]) == 1 and found.cut["events"] == 1
    assert "  … and 1 more (--limit 0 shows all)" in list(text(found))
    assert not shown(store, "麦青禾", limit=0).cut


def test_the_same_as_json(store: Store) -> None:
    """Sections by heading, rows with the numbers of their sentences."""
    data = json.loads(json.dumps(shown(store, "麦青禾").to_dict()))
    assert data["iri"].endswith("person/麦青禾") and data["posts"][0]["sentences"]


def test_every_kind_that_a_name_can_have_is_portrayed() -> None:
    """No kind of thing is found and then shown empty."""
    from kg.names import KINDS

    assert set(KINDS["thing"]) == set(SECTIONS)


def test_a_body_and_a_place_tell_what_they_were_and_became(tmp_path: Path) -> None:
    """Nameplate, parent, reform and predecessors with their years; a body named by its old name keeps it and leads to its successor."""
    with told(tmp_path, ("2016-06-12", "6月11日，国务院法制办公室在北京召开座谈会。国家卫生计生委主任郑青岳出席。")) as store:
        plate = shown(store, "国家网信办")
        assert cells(plate, "other nameplate") == ["中央网信办"]
        assert cells(plate, "part of") == ["中央网络安全和信息化委员会 as 中央网信办"]
        assert cells(plate, "formerly") == ["中央网络安全和信息化领导小组办公室 2014/2018 as 中央网信办"]
        assert cells(shown(store, "中央网信办"), "part of") == ["中央网络安全和信息化委员会"]
        assert cells(shown(store, "中央网信办"), "formerly")[-1] == "中央网络安全和信息化领导小组办公室 2014/2018"
        old = shown(store, "国家卫生计生委")
        assert (cells(old, "years"), cells(old, "since then"), cells(old, "part of")) == (["2013/2018"], ["国家卫生健康委"], ["国务院"])
        assert cells(old, "formerly") == ["卫生部 ../2013", "国家计划生育委员会 1981/2003", "国家人口计生委 2003/2013"]
        assert cells(old, "changed by") == ["国务院机构改革和职能转变方案 2013-03-14", "深化党和国家机构改革方案 2018-03"]
        assert cells(shown(store, "body:国务院法制办公室"), "events")[0].startswith("2016-06-11")
        assert "毕节地区 ../2011" in cells(shown(store, "place:毕节市"), "formerly")


def test_a_place_and_a_body_tell_their_item_and_codes(tmp_path: Path) -> None:
    """GB/T 2260 and ISO 3166-2 codes of a province, and what Wikidata calls a place or a bank."""
    with told(tmp_path, ("2016-06-12", "6月11日，浙江省省长郑青岳在杭州会见中国农业银行行长一行。")) as store:
        assert cells(shown(store, "place:浙江省"), "item of Wikidata") == ["http://www.wikidata.org/entity/Q16967"]
        assert cells(shown(store, "place:浙江省"), "code") == ["330000", "CN-ZJ"]
        assert [cells(shown(store, f"place:{name}"), "kind") for name in ("浙江省", "宁波市")] == [["省级行政区"], ["计划单列市"]]
        assert cells(shown(store, "body:中国农业银行"), "item of Wikidata") == ["http://www.wikidata.org/entity/Q26298"]


@pytest.mark.parametrize(
    ("told_of", "name", "others"),
    [
        ("国家数据局、中国科协、浙江省政府在杭州共同举办2016春季港口论坛。", "中国科协2016春季港口论坛", ()),
        ("国家数据局与中国科协、浙江省政府在杭州联合举行国庆招待会。", "国家数据局国庆招待会", ("国庆招待会",)),
    ],
)
def test_an_event_of_many_hosts_is_not_named_after_each(tmp_path: Path, told_of: str, name: str, others: tuple[str, ...]) -> None:
    """It is found by the name after each of them, and shown with those names that differ in more than the host before them."""
    with told(tmp_path, ("2016-06-12", f"6月11日，{told_of}")) as store:
        assert shown(store, name).names == others
