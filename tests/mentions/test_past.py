"""Posts that lie in the past without a word that says so. All people are invented."""

from __future__ import annotations

import pytest
from reading_cases import read

from kg.model import Post


def posts(*paragraphs: str, date: str | None = "2024-06-12") -> dict[str, set[tuple[str, bool]]]:
    """Labels of everybody's posts, each with whether it is a former one."""
    found: dict[str, set[tuple[str, bool]]] = {}
    for person in (m for ms in read(*paragraphs, date=date).mentions for m in ms if m.kind == "person"):
        found.setdefault(person.name, set()).update(map(_said, person.posts))
    return found


def _said(post: Post) -> tuple[str, bool]:
    return post.label, post.former


@pytest.mark.parametrize(
    ("text", "date", "former"),
    [
        ("第十三届全国人大常委会副委员长沈知行出席。", "2024-06-12", True),
        ("第十三届全国人大常委会副委员长沈知行出席。", "2019-06-12", False),
        ("第十四届全国人大常委会副委员长沈知行出席。", "2024-06-12", False),
        ("十九届中央政治局委员沈知行出席。", "2022-10-12", False),
        ("十九届中央政治局委员沈知行出席。", "2023-01-12", True),
        ("第十二届中国工会执委沈知行出席。", "2024-06-12", False),
        ("第十三届全国人大常委会副委员长沈知行出席。", None, False),
    ],
)
def test_posts_of_a_term_that_is_over_are_former_ones(text: str, date: str | None, former: bool) -> None:
    """By the day of the report and the terms of the congresses of the whole country; other bodies count theirs otherwise."""
    assert {held for _, held in posts(text, date=date)["沈知行"]} == {former}


def test_two_terms_are_two_posts() -> None:
    """第十届、第十一届 of one committee."""
    (found,) = read("第十届、十一届全国政协副主席陆怀瑾同志出席。").persons
    assert [post.label for post in found[1]] == ["第十届全国政协副主席", "第十一届全国政协副主席"]


def test_all_posts_of_the_dead_are_former_ones() -> None:
    """Whose death is told, not who mourns, tells of it or loses somebody."""
    found = posts(
        "湖南省政协主席沈知行同志因病医治无效，于6月2日在长沙逝世。",
        "湖南省省长温知远就肯尼亚前总统阿米娜·贝洛逝世向肯尼亚总统加德萨致唁电。",
        "岳阳市市长郁文澜介绍，事故中有两人遇难。桃源县县长戚望舒得知父亲去世。",
    )
    assert found["沈知行"] == {("湖南省政协主席", True)}
    assert found["阿米娜·贝洛"] == {("肯尼亚总统", True)}
    assert {held for name in ("温知远", "加德萨", "郁文澜", "戚望舒") for _, held in found[name]} == {False}


def test_a_decision_is_no_news_in_the_life_of_the_dead() -> None:
    """担任某职 in an obituary appoints nobody."""
    told = "疫情发生后，沈知行同志担任湖南省防汛指挥部指挥长，日夜操劳。"
    assert [event.type for event in read("沈知行同志因病于6月2日在长沙逝世。", told).events if event.type == "任命"] == []


@pytest.mark.parametrize("text", ["岳阳市委书记沈知行在医院看望遇难者家属，要求做好善后工作。", "岳阳市委书记沈知行于6月11日出席遇难同胞公祭仪式。"])
def test_who_sees_to_the_dead_is_alive(text: str) -> None:
    """遇难者家属: others have died."""
    assert posts(text)["沈知行"] == {("岳阳市委书记", False)}
