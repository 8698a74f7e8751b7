"""What 这里 means in reports from the spot. All are invented."""

from __future__ import annotations

from reading_cases import read


def _places(*sentences: str) -> list[list[str]]:
    return [[m.name for m in ms if m.kind == "place"] for ms in read(*sentences).mentions]


def test_here_is_where_the_report_is_from() -> None:
    """在这里 after 这里是肯尼亚首都内罗毕 is the city."""
    (meeting,) = read("这里是肯尼亚首都内罗毕。", "国务委员温无咎5日在这里会见肯尼亚总统阿米娜·贝洛。").events
    assert meeting.places == ("内罗毕",)


def test_here_is_nowhere_without_a_place() -> None:
    """这里是一片热土 says of no place where it is, and 这里的 tells where nothing is done."""
    assert _places("这里是一片热土。", "湖南省省长温知远在这里召开座谈会。") == [[], []]
    assert _places("这里是内罗毕。", "温知远说，在这里的建设者很多。") == [["内罗毕"], []]
