"""Posts that a curriculum vitae tells over several sentences or lines. All people are invented."""

from __future__ import annotations

from reading_cases import read

BORN = "裘立本，男，汉族，1964年3月生，湖南桃源人，在职研究生学历。"


def career(*paragraphs: str) -> list[tuple[str, bool]]:
    """(label, former) of the posts of the first person of the career."""
    people = [m for ms in read(*paragraphs).mentions for m in ms if m.kind == "person" and m.name == "裘立本"]
    return [(post.label, post.former) for post in people[0].posts]


def test_schooling_parts_no_career() -> None:
    """参加工作 and 学历 between the name and 曾任…等职; clauses go on with further posts."""
    found = career(BORN, "1984年7月参加工作，1986年5月加入中国共产党。", "曾任桃源县漆河镇党委书记，桃源县委常委、宣传部部长等职。")
    assert found == [("桃源县漆河镇党委书记", True), ("桃源县委常委", True), ("桃源县委宣传部部长", True)]


def test_lines_with_their_time_are_posts() -> None:
    """1999.07—2003.05某市委副秘书长: all but the last are past."""
    lines = ("1999.07—2003.05 岳阳市委副秘书长", "2003.05—2006.01 岳阳市委秘书长、市信访局局长", "2006年1月至今，裘立本任桃源县委书记")
    assert career("公开资料显示，" + BORN, *lines) == [
        ("岳阳市委副秘书长", True),
        ("岳阳市委秘书长", True),
        ("岳阳市信访局局长", True),
        ("桃源县委书记", False),
    ]


def test_the_next_person_of_a_notice_has_a_career_of_his_own() -> None:
    """米粟，女，…: her posts are not his."""
    assert career(BORN, "米粟，女，回族，1968年9月出生，大学学历。现任桃源县水利局局长。") == []


def test_a_town_before_a_committee_of_the_party_is_nobody() -> None:
    """永兴市委常委、古丽镇党委书记."""
    read_out = read("裘立本曾任永兴市委常委、古丽镇党委书记。")
    assert {m.name for ms in read_out.mentions for m in ms if m.kind == "person"} == {"裘立本"}


def test_what_came_before_an_appointment_is_past() -> None:
    """某某任某市市委书记。此前，他曾任某县县长: of the only person of the sentence before."""
    appointed = "湖南省委决定，裘立本任岳阳市委书记。"
    assert career(appointed, "此前，他曾先后担任湘潭市副市长、湖南省水利厅厅长。") == [
        ("岳阳市委书记", False),
        ("湘潭市副市长", True),
        ("湖南省水利厅厅长", True),
    ]
    met = "湖南省副省长温知远会见岳阳市市长裘立本。"
    assert career(met, "此前，他曾任湘潭市副市长。") == [("岳阳市市长", False)]


def test_a_remark_in_brackets_ends_a_post() -> None:
    """曾任岳阳市副市长（正厅级）: the remark on the rank is no part of the posts."""
    assert career(BORN, "曾任岳阳市副市长（正厅级）。") == [("岳阳市副市长", True)]


def test_who_is_named_late_in_the_sentence_has_a_past_too() -> None:
    """…，任命甲为市长。此前，他曾任…: the only person of the sentence, wherever in it."""
    told = "6月11日上午在岳阳召开的全市干部大会上宣布了决定，任命裘立本为岳阳市市长。"
    assert ("桃源县县长", True) in career(told, "此前，他曾任桃源县县长。")


def test_a_career_is_told_in_the_sentence_that_begins_it() -> None:
    """甲，1964年生，…后在某局先后担任副处长、处长，1998年起任…，之后曾担任…: a house before the verb, and what is dated is past save the last."""
    found = career(
        "裘立本，1964年生，湖南大学毕业，后在国家防汛办先后担任副处长、处长，1998年3月起任湖南省水利厅副厅长，2003年起任湖南省水利厅厅长。"
    )
    assert found == [
        ("国家防汛办副处长", True),
        ("国家防汛办处长", True),
        ("湖南省水利厅副厅长", True),
        ("湖南省水利厅厅长", False),
    ]


def test_the_post_that_was_left_for_another_is_past() -> None:
    """2010年8月甲由某省副省长任上调任某市市委书记."""
    found = career(BORN, "2003年起任湖南省水利厅厅长。", "2010年8月裘立本由湖南省副省长任上调任岳阳市委书记。")
    assert found == [("湖南省水利厅厅长", True), ("湖南省副省长", True), ("岳阳市委书记", False)]


def test_what_somebody_is_now_is_not_past() -> None:
    """曾任…，现任…: of one sentence."""
    assert career(BORN, "曾任桃源县委书记，现任岳阳市副市长。") == [("桃源县委书记", True), ("岳阳市副市长", False)]


def test_where_somebody_comes_from_begins_a_career_too() -> None:
    """甲是某地人，2001年起，任…."""
    told = read("湖南省副省长裘立本出席。", "裘立本是桃源人，2001年起，任湖南省水利厅党组成员、副厅长。").mentions[-1]
    assert [[post.label for post in m.posts] for m in told if m.kind == "person"] == [["湖南省水利厅党组成员", "湖南省水利厅副厅长"]]
