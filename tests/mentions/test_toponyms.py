"""Which division a name means. All sentences, people and events are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_cases import document

from kg import places
from kg.mentions import toponyms
from kg.model import Mention, Sentence
from kg.reading import analyse, read


def located(day: str, *paragraphs: str, title: str = "", publisher: str | None = None) -> list[str]:
    """The places of the events of an invented article of that day."""
    found = analyse(replace(document(*paragraphs, title=title, date=day), publisher=publisher))
    return [place for event in found.events for place in event.places]


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (["6月11日，长春市委书记郑青岳到长春市朝阳区调研。"], ["长春市", "长春市朝阳区"]),
        (["6月11日，北京市委书记郑青岳到朝阳区调研。"], ["北京市朝阳区"]),
        (["6月11日，吉林省委书记郑青岳到朝阳区调研。"], ["长春市朝阳区"]),
        (["6月11日，吉林省委书记郑青岳到农安县调研。", "6月12日，郑青岳到朝阳区调研。"], ["农安县", "长春市朝阳区"]),
        (["6月11日，广州市委书记郑青岳到白云区调研。"], ["广州市白云区"]),
        (["6月11日，贵阳市委书记郑青岳到白云区调研。"], ["贵阳市白云区"]),
        (["6月11日，黑龙江省委书记郑青岳到牡丹江市西安区调研。"], ["牡丹江市", "牡丹江市西安区"]),
        (["6月11日，甘肃省委书记郑青岳到城关区调研。"], ["兰州市城关区"]),
        (["6月11日，拉萨市委书记郑青岳到城关区调研。"], ["拉萨市城关区"]),
        (["6月11日，天津市委书记郑青岳到河东区调研。"], ["天津市河东区"]),
        (["6月11日，临沂市委书记郑青岳到河东区调研。"], ["临沂市河东区"]),
        (["6月11日，青海省委书记郑青岳到海南州调研。"], ["海南藏族自治州"]),
        (["6月11日，晋城市委书记郑青岳到晋城市城区调研。"], ["晋城市", "晋城市城区"]),
    ],
)
def test_places_and_posts_nearby_tell_which_place_is_meant(paragraphs: list[str], told: list[str]) -> None:
    """The larger place before the name, then that of the posts in the sentence, then what the article spoke of."""
    assert located("2024-06-12", *paragraphs) == told


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ("6月11日，公安部部长郑青岳到朝阳区调研。", "朝阳区"),
        ("6月11日，湖北省委书记郑青岳到鼓楼区调研。", "鼓楼区"),
        ("6月11日，北京市委书记郑青岳、长春市委书记温无咎到朝阳区调研。", "朝阳区"),
        ("6月11日，江苏省委书记郑青岳到鼓楼区调研。", "江苏省鼓楼区"),
    ],
)
def test_what_nothing_tells_stays_open(paragraph: str, told: str) -> None:
    """No evidence, contradicting evidence, or a province that has two: no county is guessed, and the province is kept where it is certain."""
    assert located("2024-06-12", paragraph) == [told]


def test_an_open_place_lies_in_what_is_certain_and_in_no_county() -> None:
    """One of the two districts in Jiangsu: an event there is one in the province; one of those of any province: an event in China."""
    quads = "\n".join(read(document("6月11日，江苏省委书记郑青岳到鼓楼区调研。")))
    assert "place/江苏省鼓楼区> <https://schema.org/containedInPlace> <https://w3id.org/zhgov/place/江苏省>" in quads
    quads = "\n".join(read(document("6月11日，公安部部长郑青岳到朝阳区调研。")))
    assert "place/朝阳区> <https://schema.org/containedInPlace> <https://w3id.org/zhgov/place/中国>" in quads


@pytest.mark.parametrize(
    ("day", "paragraph", "told"),
    [
        ("1996-06-12", "6月11日，北京市委书记郑青岳到通县调研。", "通县"),
        ("1996-06-12", "6月11日，山东省委书记郑青岳到莱芜市调研。", "山东省莱芜市"),
        ("2010-06-12", "6月11日，安徽省委书记郑青岳到巢湖市调研。", "安徽省巢湖市"),
        ("2012-06-12", "6月11日，安徽省委书记郑青岳到巢湖市调研。", "巢湖市"),
        ("2010-06-12", "6月11日，贵州省委书记郑青岳到毕节地区调研。", "毕节地区"),
        ("2015-06-12", "6月11日，贵州省委书记郑青岳到毕节市调研。", "毕节市"),
        ("2015-06-12", "6月11日，上海市委书记郑青岳到崇明县调研。", "崇明县"),
        ("2025-06-12", "6月11日，上海市委书记郑青岳到崇明区调研。", "崇明区"),
        ("2015-06-12", "6月11日，江苏省委书记郑青岳到通州区调研。", "南通市通州区"),
        ("2005-06-12", "6月11日，外交部部长郑青岳到通州区调研。", "北京市通州区"),
        ("2015-06-12", "6月11日，外交部部长郑青岳到通州区调研。", "通州区"),
        ("2010-06-12", "6月11日，青岛市委书记郑青岳到青岛即墨调研。", "即墨市"),
        ("2025-06-12", "6月11日，岳阳市委书记郑青岳到岳阳调研。", "岳阳市"),
        ("2025-06-12", "6月11日，青岛市委书记郑青岳到青岛即墨调研。", "即墨区"),
        ("2005-06-12", "6月11日，南通市委书记郑青岳到江苏通州调研。", "通州市"),
        ("2025-06-12", "6月11日，山东省委书记郑青岳到莱芜区调研。", "莱芜区"),
    ],
)
def test_an_article_speaks_of_the_division_of_its_day(day: str, paragraph: str, told: str) -> None:
    """The division that bore the name in the year of the report."""
    assert located(day, paragraph)[-1] == told


def test_bodies_and_posts_go_where_their_place_is() -> None:
    """朝阳区委 in an article about Changchun is that committee, with 朝阳区委 as its other name."""
    quads = "\n".join(read(document("6月11日，长春市朝阳区委召开全会。朝阳区委书记郑青岳作报告。朝阳区政府区长温无咎出席会议。")))
    assert "body/长春市朝阳区委>" in quads and "body/朝阳区委>" not in quads and '"朝阳区委"' in quads
    assert "post/长春市朝阳区委.书记>" in quads and "post/长春市朝阳区政府.区长>" in quads


def test_the_outlet_tells_where_nothing_else_does() -> None:
    """A district of the city whose newspaper tells of it."""
    text = "6月11日，区委书记郑青岳到朝阳区调研。"
    assert located("2024-06-12", text, publisher="北京日报") == ["北京市朝阳区"]
    assert located("2024-06-12", text, publisher="吉林日报") == ["长春市朝阳区"]
    assert located("2024-06-12", text, publisher="人民日报") == ["朝阳区"]


def test_two_places_of_one_name_stay_two_in_one_article() -> None:
    """What the text says right before the name outdoes what the rest of the article means by it."""
    told = located("2024-06-12", "6月11日，公安部部长郑青岳到北京市朝阳区调研。", "6月12日，郑青岳到长春市朝阳区调研。")
    assert [place for place in told if place.endswith("朝阳区")] == ["北京市朝阳区", "长春市朝阳区"]


@given(st.sampled_from(places.every()), st.sampled_from(places.every()), st.one_of(st.none(), st.integers(1980, 2026)))
def test_a_mention_keeps_its_words_and_gets_a_place_that_bears_them(named: places.Place, near: places.Place, year: int | None) -> None:
    """Whatever stands nearby: offsets and text stay, and the place, if one is told, bears the name."""
    text = f"{near.label}，{named.label}"
    at = len(near.label) + 1
    mentions = (
        Mention("place", 0, at - 1, near.label, near.label, type="place"),
        Mention("place", at, len(text), named.label, named.label, type="place"),
    )
    found = toponyms.meant([Sentence(0, 0, len(text), text)], [mentions], year, ()).mentions([mentions])
    assert [(m.begin, m.end, m.text) for m in found[0]] == [(m.begin, m.end, m.text) for m in mentions]
    told = ((m.text, place) for m in found[0] if (place := places.located(m.name)) is not None)
    assert all(text in (place.label, place.label[:-1], *place.short) for text, place in told)  # 辉县 is 辉县市 today


def test_a_hall_in_another_country_is_none_of_ours() -> None:
    """老挝国家会议中心."""
    assert located("2024-06-12", "6月11日，洞庭湖论坛在老挝国家会议中心举行。") == ["老挝"]
    assert located("2024-06-12", "6月11日，洞庭湖论坛在国家会议中心举行。") == ["北京市"]
