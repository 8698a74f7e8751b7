"""Posts said of a person after the name. All people are invented."""

from __future__ import annotations

import pytest
from reading_cases import read


def posts(*paragraphs: str) -> dict[str, list[tuple[str, bool]]]:
    """(label, former) of each person's posts."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for mention in (m for ms in read(*paragraphs).mentions for m in ms if m.kind == "person"):
        found.setdefault(mention.name, []).extend((post.label, post.former) for post in mention.posts)
    return found


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("瞿敬亭任桃源县委书记。", {"瞿敬亭": [("桃源县委书记", False)]}),
        ("瞿敬亭不再担任桃源县委书记职务。", {"瞿敬亭": [("桃源县委书记", True)]}),
        ("免去裘立本的湖南省水利厅副厅长职务。", {"裘立本": [("湖南省水利厅副厅长", True)]}),
        ("陶建平系湖南省委常委、宣传部部长。", {"陶建平": [("湖南省委常委", False), ("湖南省委宣传部部长", False)]}),
        ("湖南省领导戚望舒（湖南省委常委）出席。", {"戚望舒": [("湖南省委常委", False)]}),
        ("李克明致电佐兰·米拉维奇，祝贺他就任克罗地亚总统。", {"佐兰·米拉维奇": [("克罗地亚总统", False)]}),
        ("裘立本，男，1960年生，曾任湖南省水利厅厅长。", {"裘立本": [("湖南省水利厅厅长", True)]}),
        (
            "湖南省水利厅原厅长裘立本（正厅级）接替商思齐出任湖南省司法厅厅长。",
            {"裘立本": [("湖南省水利厅厅长", True), ("湖南省司法厅厅长", False)], "商思齐": [("湖南省司法厅厅长", True)]},
        ),
        ("免去裘立本的湖南省水利厅副厅长职务（因职务变动）。", {"裘立本": [("湖南省水利厅副厅长", True)]}),
        ("会议接受裘立本辞去湖南省副省长职务的请求。", {"裘立本": [("湖南省副省长", True)]}),
        (
            "瞿敬亭任桃源县委书记、常委，桃源高新区党工委书记。",
            {"瞿敬亭": [("桃源县委书记", False), ("桃源县委常委", False), ("桃源高新区党工委书记", False)]},
        ),
        ("瞿敬亭任桃源县委书记，湖南省副省长裘立本讲话。", {"瞿敬亭": [("桃源县委书记", False)], "裘立本": [("湖南省副省长", False)]}),
        ("免去裘立本的远泊集团董事长及湘韵公司党委书记职务。", {"裘立本": [("远泊集团董事长", True), ("湘韵公司党委书记", True)]}),
        ("瞿敬亭现已出任桃源县县长。", {"瞿敬亭": [("桃源县县长", False)]}),
        (
            "裘立本同志在担任岳阳市委常委、桃源县委书记等职务期间，收受财物。",
            {"裘立本": [("岳阳市委常委", True), ("桃源县委书记", True)]},
        ),
        ("瞿敬亭由桃源县委副书记转任桃源县县长。", {"瞿敬亭": [("桃源县委副书记", True), ("桃源县县长", False)]}),
        ("免去郁文澜（女）的湖南省水利厅副厅长职务。", {"郁文澜": [("湖南省水利厅副厅长", True)]}),
        ("瞿敬亭任湘江大学校长（副部长级）、党委副书记。", {"瞿敬亭": [("湘江大学校长", False), ("湘江大学党委副书记", False)]}),
        ("裘立本卸任桃源县委书记。", {"裘立本": [("桃源县委书记", True)]}),
        ("瞿敬亭晋升湖南省副省长。", {"瞿敬亭": [("湖南省副省长", False)]}),
        ("裘立本同志2001年至2005年在湖南大学求学期间，曾任湖南省学联主席。", {"裘立本": [("湖南省学联主席", True)]}),
    ],
)
def test_a_clause_gives_or_takes_posts_after_the_name(text: str, given: dict[str, list[tuple[str, bool]]]) -> None:
    """What is gained or held is a post, what is left or past a former one."""
    assert given.items() <= posts(text).items()


def test_what_is_only_proposed_is_no_post_yet() -> None:
    """拟任 names a post that nobody gave."""
    assert posts("瞿敬亭，男，1975年3月生，现任桃源县县长，拟任县委书记。") == {"瞿敬亭": [("桃源县县长", False)]}


def test_a_curriculum_tells_posts_over_commas_and_years() -> None:
    """曾先后在…任职，担任过…，…等职务; 曾任…等职。…年任…，同年…任…."""
    found = posts("瞿敬亭，男，1970年8月生。", "曾先后在岳阳、长沙两地任职，担任过岳阳市水利局局长，桃源县委常委、宣传部部长等职务。")["瞿敬亭"]
    assert found == [("岳阳市水利局局长", True), ("桃源县委常委", True), ("桃源县委宣传部部长", True)]
    found = posts(
        "瞿敬亭同志出席。", "瞿敬亭1970年8月生，曾任岳阳市水利局局长、桃源县县长等职。", "2021年10月任岳阳市委常委，同年12月任湖南省副省长。"
    )["瞿敬亭"]
    assert found == [("岳阳市水利局局长", True), ("桃源县县长", True), ("岳阳市委常委", True), ("湖南省副省长", False)]


def test_the_members_of_a_list_share_what_follows_it() -> None:
    """甲、乙当选丙 is two decisions; a later one without a body is in the body of the one before."""
    found = posts("会议选举戚望舒为桃源县人大常委会主任，李江南、王海波为副主任。")
    assert found["李江南"] == found["王海波"] == [("桃源县人大常委会副主任", False)]


def test_a_curriculum_goes_on_in_the_next_sentence() -> None:
    """现任 at the head of a sentence says what the person before holds."""
    assert posts("瞿敬亭，男，汉族，1975年3月生。现任桃源县县长。")["瞿敬亭"] == [("桃源县县长", False)]


def test_a_guest_s_title_is_in_the_one_country_of_the_news() -> None:
    """布加勒总统 in news of Nigeria alone is its president."""
    assert ("尼日利亚总统", False) in posts("丁望舒同布加勒总统会谈。", "尼日利亚各界欢迎来宾。")["布加勒"]


def test_a_bare_deputy_is_of_the_house_that_the_sentence_before_names() -> None:
    """副主席 after the sentence with the 主席 of a house; who follows him in the list likewise."""
    given = posts("6月11日，桃源县政协主席瞿敬亭主持召开主席会议。副主席裘立本、温知远，秘书长郁文澜出席会议。")
    assert given["裘立本"] == given["温知远"] == [("桃源县政协副主席", False)]
    assert given["郁文澜"] == [("桃源县政协秘书长", False)]


def test_a_bare_deputy_without_such_a_head_has_no_post() -> None:
    """副主席 after the sentence with a mayor: nobody knows of what."""
    assert posts("6月11日，桃源县县长瞿敬亭来到河堤。副主席裘立本出席活动。")["裘立本"] == []


def test_a_court_tells_a_career_by_what_was_abused() -> None:
    """利用担任…等职务上的便利: posts of the past."""
    given = posts("岳阳市原副市长裘立本受贿一案开庭。经审理查明，裘立本利用担任桃源县副县长、县长，岳阳市副市长等职务上的便利，为他人谋利。")
    assert {("桃源县副县长", True), ("桃源县县长", True), ("岳阳市副市长", True)} <= set(given["裘立本"])


def test_a_curriculum_vitae_goes_on_over_sentences() -> None:
    """历任 tells the past, 当选 what is held; both are of whom it begins with."""
    given = posts("裘立本，男，汉族，1966年8月生，中共党员。历任湖南大学副校长、常务副校长等职。2019年当选中国工程院院士。")
    assert given["裘立本"] == [("湖南大学副校长", True), ("湖南大学常务副校长", True), ("中国工程院院士", False)]


def test_a_sentence_after_other_news_of_a_person_tells_no_career() -> None:
    """2019年当选… after a sentence that is no curriculum vitae stays nobody's."""
    assert posts("裘立本介绍了情况。2019年当选中国工程院院士。")["裘立本"] == []


def test_a_bare_deputy_is_of_the_house_named_earlier_in_the_sentence() -> None:
    """市人大常委会副主任甲主持召开…，副主任乙和秘书长丙出席."""
    given = posts("6月11日，岳阳市人大常委会副主任瞿敬亭主持召开主任会议，副主任裘立本、温知远和秘书长郁文澜出席会议。")
    assert given["裘立本"] == given["温知远"] == [("岳阳市人大常委会副主任", False)]
    assert given["郁文澜"] == [("岳阳市人大常委会秘书长", False)]


def test_a_term_is_no_part_of_the_place() -> None:
    """第十四届某市委委员、市水利局局长."""
    given = posts("岳阳市纪委对第八届岳阳市委候补委员、市水利局局长裘立本严重违纪问题立案审查。")
    assert ("岳阳市水利局局长", False) in given["裘立本"]
