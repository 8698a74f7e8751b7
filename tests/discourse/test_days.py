"""Which day an event without a date of its own has, and what 同日 means. All read-outs are invented."""

from __future__ import annotations

from reading_cases import read

from kg.discourse import days


def dates(*paragraphs: str) -> list[str]:
    """The first day of each event, "" for none."""
    return [event.date.start if event.date else "" for event in read(*paragraphs).events]


def test_the_day_with_which_the_text_begins_is_that_of_what_follows() -> None:
    """6月5日，客人来校。校长会见了客人: where nothing else tells a day."""
    assert dates("6月5日，洞庭大学教授顾清川一行来校。", "湖南大学校长祁见川会见了顾清川一行。") == ["2024-06-05"]


def test_a_day_inside_the_first_sentence_is_not_that_of_what_follows() -> None:
    """本市自6月5日起入汛 tells no day of a meeting."""
    assert dates("岳阳市自6月5日起入汛。", "岳阳市市长戚望舒会见了远泊航运集团董事长顾清川。") == [""]


def test_an_event_with_a_day_keeps_the_others_from_the_first_day() -> None:
    """What the text dates itself is surer than where it begins."""
    assert days.of_lead([]) is None
    found = dates("6月5日，洞庭湖入汛。", "6月8日，岳阳市市长戚望舒会见远泊航运集团董事长顾清川。")
    assert found == ["2024-06-08"]


def test_so_many_days_later_counts_from_the_day_told_last() -> None:
    """三天后 is no day of its own, and 十多天后 tells no more than the year."""
    first = "5月20日，湖南省委书记沈知行在长沙主持召开水利工作座谈会。"
    assert dates(first, "三天后，湖南省委书记沈知行在岳阳主持召开防汛工作座谈会。") == ["2024-05-20", "2024-05-23"]
    assert "2024-05-20" not in dates(first, "十多天后，湖南省委书记沈知行在岳阳主持召开防汛工作座谈会。")[1:]


def test_a_day_in_a_line_of_its_own_is_that_of_what_follows() -> None:
    """6月5日上午, as posts break their lines."""
    assert dates("6月5日上午", "洞庭大学教授顾清川一行来校。", "湖南大学校长祁见川会见了顾清川一行。") == ["2024-06-05"]


def test_当天_is_no_day_of_a_visit_to_come() -> None:
    """发言人6月11日宣布，甲将于6月15日至18日出访。在当天举行的记者会上: the day of the announcement."""
    announced = "6月11日，外交部发言人郁文澜宣布，外交部部长范其远将于6月15日至18日访问肯尼亚。"
    found = dates(announced, "在当天举行的外交部例行记者会上，郁文澜回答了提问。")
    assert found == ["2024-06-15", "2024-06-11"]
