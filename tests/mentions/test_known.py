"""Names known in the article already. All people are invented."""

from __future__ import annotations

from reading_cases import people


def test_a_name_once_introduced_is_known_in_the_whole_article() -> None:
    """Before and after the sentence with the title."""
    found = people("阮青禾强调，要抓好防汛。", "岳阳市委书记阮青禾主持会议。", "阮青禾要求，压实责任。")
    assert [name for name, _ in found] == ["阮青禾"] * 3


def test_a_title_after_a_name_is_of_the_party_at_home_only_for_its_holders() -> None:
    """习近平总书记 holds the post of the CPC; another 总书记 holds another party's, which the words do not say."""
    assert people("习近平总书记同黎文晖总书记通话。") == [("习近平", ["中共中央总书记"]), ("黎文晖", [])]
