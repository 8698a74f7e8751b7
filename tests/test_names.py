"""From what a user writes to a thing in the store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from graphs import invented

from kg.errors import Problem
from kg.names import find, kind_of, nearest, one, similar
from kg.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented graph."""
    with invented(tmp_path_factory.mktemp("names")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("written", "kind", "found"),
    [
        ("麦青禾", "thing", "person/麦青禾"),
        ("person:麦青禾", "person", "person/麦青禾"),
        ("https://w3id.org/zhgov/person/麦青禾", "thing", "person/麦青禾"),
        ("浙江", "place", "place/浙江省"),
        ("浙江数据局", "thing", "body/浙江省数据局"),
        ("各设区市数据局", "body", "group/各设区市数据局"),
        ("会议", "type", "type/会议"),
        ("meeting", "type", "type/会议"),
        ("麦青禾会见卢西恩·奥古", "document", "doc/00000000000000a1"),
        ("浙江省数据目录（试行）", "document", "work/浙江省数据目录试行"),
        ("Ana Líčko", "person", "person/AnaLíčko"),
        ("2024-05-09_浙江省数据局_数据工作座谈会", "event", "event/2024-05-09_浙江省数据局_数据工作座谈会"),
    ],
)
def test_a_thing_is_found_by_label_other_label_headline_or_iri(store: Store, written: str, kind: str, found: str) -> None:
    """Each way of writing leads to the one thing."""
    assert one(store, written, kind).iri == f"https://w3id.org/zhgov/{found}"


def test_an_unknown_name_brings_the_nearest_ones(store: Store) -> None:
    """The problem has code 1 and helps on."""
    with pytest.raises(Problem, match="麦青禾") as caught:
        one(store, "麦清禾", "person")
    assert caught.value.code == 1


def test_an_ambiguous_name_lists_the_candidates(store: Store) -> None:
    """Homonyms are never merged: the user chooses."""
    with pytest.raises(Problem, match="body:王氏乙, body:王氏甲") as caught:
        one(store, "双名局")
    assert caught.value.code == 2
    assert len(find(store, "双名局", "body")) == 2


@pytest.mark.parametrize("hostile", ['" } DROP ALL #', "a\\", '">', "\n", "person:<x>", "x y:z", "\x00"])
def test_a_hostile_name_is_only_a_name_that_nothing_has(store: Store, hostile: str) -> None:
    """No text of a user is taken for SPARQL."""
    assert find(store, hostile) == ()


def test_the_kind_of_an_iri_is_its_prefix() -> None:
    """Vocabulary and foreign IRIs have none."""
    assert kind_of("https://w3id.org/zhgov/person/甲") == "person"
    assert kind_of("https://w3id.org/zhgov/ns#agent") == ""
    assert kind_of("https://example.org/person/甲") == ""


def test_nearness_prefers_shared_characters(store: Store) -> None:
    """Also where no two characters stand in the same order."""
    assert similar("麦青和", ["麦青禾", "和", "卢西恩"])[0] == "麦青禾"
    assert "数据安全" in nearest(store, "数据安全性", "topic")
