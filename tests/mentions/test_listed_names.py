"""Lists of names without titles. All people are invented."""

from __future__ import annotations

from reading_cases import people


def test_who_is_seated_in_front_is_listed_after_it() -> None:
    """前排就座的有甲、乙, with names of any tongue of the country."""
    told = "在主席台前排就座的有巴图孟和、沈知行、斯琴高娃、买买提江、温知远。"
    assert [name for name, _ in people(told)] == ["巴图孟和", "沈知行", "斯琴高娃", "买买提江", "温知远"]


def test_a_list_may_begin_with_a_name_that_elements_make() -> None:
    """市领导宝音德力格尔、满都拉、…."""
    assert [name for name, _ in people("市领导宝音德力格尔、满都拉、沈知行出席会议。")] == ["宝音德力格尔", "满都拉", "沈知行"]


def test_what_a_place_has_is_nobody() -> None:
    """特色农产品有黄桃、金桔: names follow 的…有 only where people are present."""
    assert not people("湖南的特色农产品有黄桃、金桔，深受欢迎。")
