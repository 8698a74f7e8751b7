"""Names known in the article already. All people are invented."""

from __future__ import annotations

from reading_cases import people, read


def test_a_name_once_introduced_is_known_in_the_whole_article() -> None:
    """Before and after the sentence with the title."""
    found = people("阮青禾强调，要抓好防汛。", "岳阳市委书记阮青禾主持会议。", "阮青禾要求，压实责任。")
    assert [name for name, _ in found] == ["阮青禾"] * 3


def test_a_title_after_a_name_is_of_the_party_at_home_only_for_its_holders() -> None:
    """习近平总书记 holds the post of the CPC; another 总书记 holds another party's, which the words do not say."""
    assert people("习近平总书记同黎文晖总书记通话。") == [("习近平", ["中共中央总书记"]), ("黎文晖", [])]


def test_a_known_name_is_no_part_of_a_longer_dotted_one() -> None:
    """穆罕默德 is known from elsewhere, 穆罕默德·哈桑尼 is another man."""
    found = [m.name for ms in read("客商代表穆罕默德·哈桑尼围绕翻译服务提出意见建议。").mentions for m in ms if m.kind == "person"]
    assert found == ["穆罕默德·哈桑尼"]


def test_a_known_name_stands_after_the_accused() -> None:
    """被告人 before a name of two characters ends there."""
    assert [name for name, _ in people("湖南省副省长陆怀出席会议。", "被告人陆怀利用职务便利收受财物。")] == ["陆怀", "陆怀"]


def test_a_leader_abroad_needs_no_title() -> None:
    """安倍晋三首相 of the years before the daily newscasts; 委员长 after a name abroad is no post in China."""
    assert ("安倍晋三", []) in people("湖南省省长温知远转交了安倍晋三首相的信。")
    assert ("金正恩", []) in people("金正恩委员长在机场迎接。")


def test_a_surname_that_stands_first_is_a_part_of_the_name() -> None:
    """毛焦尔·彼得, whom the title calls by his surname alone, with one and the same post."""
    found = read("6月11日，湖南省省长温知远致电贝洛什·彼得，祝贺他就任匈牙利总理。", title="温知远致电祝贺贝洛什就任匈牙利总理")
    assert [part.agent for event in found.events for part in event.participations] == ["温知远", "贝洛什·彼得"]
