"""Whether two names of a session or meeting name one event."""

from __future__ import annotations

from kg.discourse.titles import similar


def test_a_session_is_the_same_by_its_short_name() -> None:
    """Headlines shorten what the text gives in full; another session stays another."""
    assert similar("全国政协十二届第五十八次主席会议", "政协第十二届全国委员会第五十八次主席会议")
    assert similar("湖南省十四届人大三次会议", "湖南省第十四届人民代表大会第三次会议")
    assert not similar("湖南省十四届人大二次会议", "湖南省第十四届人民代表大会第三次会议")
