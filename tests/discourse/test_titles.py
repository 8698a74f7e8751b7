"""Whether two names of a session or meeting name one event."""

from __future__ import annotations

from kg.discourse.titles import all_in_short, one_team, shortens, similar


def test_a_session_is_the_same_by_its_short_name() -> None:
    """Headlines shorten what the text gives in full; another session stays another."""
    assert similar("全国政协十二届第五十八次主席会议", "政协第十二届全国委员会第五十八次主席会议")
    assert similar("湖南省十四届人大三次会议", "湖南省第十四届人民代表大会第三次会议")
    assert not similar("湖南省十四届人大二次会议", "湖南省第十四届人民代表大会第三次会议")


def test_a_headline_leaves_words_out() -> None:
    """However short it is, the words that it has stand in the name in their order."""
    assert shortens("县委常委会", "十三届县委第32次常委会会议")
    assert not shortens("县政府常务会议", "县委常委会会议")
    assert not shortens("会议", "县委常委会会议")


def test_the_opening_of_a_course_has_several_words() -> None:
    """开班式 alone is the 开学典礼 of the story; two courses are two."""
    assert similar("开班仪式", "2024年秋季学期开学典礼")
    assert not similar("科长培训班开班式", "青年干部培训班开班式")


def test_a_party_congress_is_one_in_full_and_in_short() -> None:
    """中国共产党某县第十次代表大会 and 某县第十次党代会."""
    assert similar("中国共产党桃源县第十次代表大会", "桃源县第十次党代会")
    assert not similar("中国共产党桃源县第十次代表大会", "桃源县第九次党代会")


def test_a_rally_by_its_kind_is_the_one_told() -> None:
    """庆祝大会 alone is that of the anniversary; a rally of another kind is another."""
    assert similar("庆祝大会", "庆祝洞庭渔业协会成立105周年大会")
    assert not similar("表彰大会", "庆祝洞庭渔业协会成立105周年大会")


def test_the_sitting_of_the_leaders_is_not_that_of_the_body() -> None:
    """常委会第二次主任会议 and 常委会第二次会议 bear one number; a sitting that is named without its number stays the same."""
    assert not similar("湖南省十四届人大常委会第二次主任会议", "湖南省十四届人大常委会第二次会议")
    assert similar("湖南省十四届人大常委会第二次主任会议", "十四届人大常委会第二次主任会议")


def test_the_closing_assembly_is_of_its_congress() -> None:
    """闭幕大会 is no meeting of its own."""
    assert similar("湖南省工会第十次代表大会闭幕大会", "湖南省工会第十次代表大会")


def test_an_extended_session_and_the_congress_of_returned_overseas_chinese_have_two_names() -> None:
    """第三次全体（扩大）会议 in the text, 第三次全体会议 above it; 侨代会. Another number is another session."""
    assert similar("中共汉昌市第十三届委员会第三次全体会议", "中共汉昌市第十三届委员会第三次全体（扩大）会议")
    assert not similar("中共汉昌市第十三届委员会第四次全体会议", "中共汉昌市第十三届委员会第三次全体（扩大）会议")
    assert similar("汉昌市第十次侨代会", "汉昌市第十次归侨侨眷代表大会")


def test_a_document_in_short_is_named_by_the_last_words_of_another() -> None:
    """《意见》 above an article is the 《关于…的意见（试行）》 that it tells; 《办法》 is not, nor is the same name short for itself."""
    assert all_in_short(["意见"], ["关于洞庭湖渔业的意见（试行）"])
    assert not all_in_short(["办法"], ["关于洞庭湖渔业的意见（试行）"])
    assert not all_in_short(["意见", "办法"], ["关于洞庭湖渔业的意见（试行）"])
    assert not all_in_short(["意见"], ["意见"])


def test_a_congress_of_the_league_is_one_in_full_and_in_short() -> None:
    """共青团某县第十次代表大会 and 某县第十次团代会; the Party's is another."""
    assert similar("共青团桃源县第十次代表大会", "桃源县第十次团代会")
    assert not similar("中国共产党桃源县第十次代表大会", "桃源县第十次团代会")


def test_a_delegation_is_one_with_and_without_the_rank_of_its_place() -> None:
    """岳阳党政代表团 of a headline, 岳阳市党政代表团 of the text; that of another house is another."""
    assert one_team("岳阳党政代表团", "岳阳市党政代表团") and one_team("湖南省代表团", "湖南代表团")
    assert not one_team("岳阳市党政代表团", "岳阳市经贸代表团") and not one_team("湖南代表团", "河南代表团")
