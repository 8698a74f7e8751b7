"""Activities that no head of events' names tells. All are invented."""

from __future__ import annotations

import pytest

from kg.mentions import activities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("洞庭湖科考站开站活动7日举行，在岳阳设主会场。", ["洞庭湖科考站开站活动"]),
        ("湖南省托育服务宣传月活动今天（6月15日）在长沙启动。", ["湖南省托育服务宣传月活动"]),
        ("使馆近日举办“开门过大年·我们在一起”新春特色活动。", ["“开门过大年·我们在一起”新春特色活动"]),
        ("学校举办了建校60周年校友返校活动。", ["建校60周年校友返校活动"]),
        ("各地开展的宣传活动今天启动。", []),
        ("一系列丰富多彩的活动在岳阳举行。", []),
        ("景区举办“鞭打春牛”民俗活动。", []),
    ],
)
def test_what_is_held_is_named_by_what_is_done_with_it(text: str, names: list[str]) -> None:
    """A name goes on with when or where it is held, or stands in quotation marks with a word for what organs hold; what is many has none."""
    assert [mention.name for mention in activities.find(text, ())] == names


def test_a_day_of_the_league_held_by_an_area() -> None:
    """我市举行2020年“五四”特别主题团日活动, also after another name joined by 暨."""
    text = "我市举行以“青春”为主题的青年见面会暨2020年“五四”特别主题团日活动。"
    for told in (text, "我市举行2020年“五四”特别主题团日活动。"):
        assert [mention.name for mention in activities.find(told, ())] == ["“五四”特别主题团日活动"]
