"""The body that the words before a title mean. All bodies of posts are invented or generic."""

from __future__ import annotations

import pytest

from kg.values.elided import body_meant, implied_body

LOCAL = {"省": "湖南省", "市": "岳阳市", "局": "岳阳市水利局", "部": "水利部", "机构": "洞庭大学"}


@pytest.mark.parametrize(
    ("words", "title", "previous", "body"),
    [
        ("省水利厅", "厅长", "", "湖南省水利厅"),
        ("湖南省水利厅", "厅长", "", "湖南省水利厅"),
        ("宣传部", "部长", "岳阳市委", "岳阳市委宣传部"),
        ("政府", "副市长", "岳阳市委", "岳阳市政府"),
        ("局党组", "书记", "", "岳阳市水利局党组"),
        ("市局党委", "书记", "", "岳阳市水利局党委"),
        ("驻部纪检监察组", "组长", "", "驻水利部纪检监察组"),
        ("部规划财务司", "司长", "", "水利部规划财务司"),
        ("校党委", "书记", "", "洞庭大学党委"),
        ("公安局", "局长", "岳阳市委政法委", "岳阳市公安局"),
        ("营商环境建设局", "局长", "桃源县政府", "桃源县营商环境建设局"),
        ("国家能源局", "局长", "湖南省政府", "国家能源局"),
        ("", "副省长", "", "湖南省政府"),
        ("", "新闻发言人", "水利部新闻办", "水利部"),
        ("知识产权法庭", "庭长", "湖南省高级人民法院审判委员会", "湖南省高级人民法院知识产权法庭"),
        ("", "审判员", "湖南省高级人民法院民事审判第一庭", "湖南省高级人民法院"),
        ("第二检察厅", "厅长", "最高人民检察院检察委员会", "最高人民检察院第二检察厅"),
        ("水库移民司", "司长", "水利部", "水利部水库移民司"),
        ("货物和劳务税司", "司长", "国家税务总局", "国家税务总局货物和劳务税司"),
        ("财政部条法司", "司长", "水利部", "财政部条法司"),
        ("", "党组成员", "中华全国总工会书记处", "中华全国总工会"),
    ],
)
def test_short_words_mean_a_body_of_the_post_before_or_of_the_article(words: str, title: str, previous: str, body: str) -> None:
    """Full names stay as they are."""
    assert body_meant(words, title, previous, "", LOCAL) == body


def test_words_stay_where_nothing_tells_what_they_mean() -> None:
    """No body is invented for 省水利厅 in an article that names no province."""
    assert body_meant("省水利厅", "厅长", "", "", {}) == "省水利厅"


def test_some_titles_imply_their_body() -> None:
    """国家主席 is of the state; 部长 of no ministry in particular."""
    assert implied_body("国家主席") == "中华人民共和国"
    assert implied_body("部长") == ""


@pytest.mark.parametrize("place", ["内蒙古自治区包头市九原区", "江西省上饶市信州区"])
def test_a_deputy_of_a_district_is_of_the_government_of_whose_party_group_he_is(place: str) -> None:
    """某自治区某市某区政府党组成员、副区长: the last 区 is meant, not the region."""
    assert body_meant("", "副区长", f"{place}政府党组", "党组成员", {"区": "岳阳楼区"}) == f"{place}政府"


def test_the_youth_league_and_party_branches_tell_whose_the_next_post_is() -> None:
    """团市委书记、市青联主席: of the city; 某局党支部委员、副局长: of the bureau."""
    assert body_meant("市青联", "主席", "团市委", "书记", LOCAL) == "岳阳市青联"
    assert body_meant("", "副局长", "桃源县水利局党支部", "委员", LOCAL) == "桃源县水利局"
