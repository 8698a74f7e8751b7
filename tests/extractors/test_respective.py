"""Days told one after the other. All sessions are invented."""

from __future__ import annotations

from reading_cases import read


def test_each_session_has_the_day_in_its_place() -> None:
    """甲和乙，将分别于5日和4日开幕."""
    events = read("湖南省十四届人大二次会议和湖南省政协十三届二次会议，将分别于2024年7月5日和7月4日在长沙开幕。").events
    assert sorted((event.name, event.date.start, event.places, event.scheduled) for event in events if event.date) == [
        ("湖南省十四届人大二次会议", "2024-07-05", ("长沙市",), True),
        ("湖南省政协十三届二次会议", "2024-07-04", ("长沙市",), True),
    ]


def test_more_sessions_than_days_tell_nothing() -> None:
    """Which of three is held on which of two days nobody can say."""
    events = read("湖南省十四届人大二次会议、湖南省政协十三届二次会议、湖南省工商联大会将分别于7月5日和7月4日召开。").events
    assert not [event for event in events if event.rule == "meeting.respective"]
