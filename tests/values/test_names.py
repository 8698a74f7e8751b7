"""Where a name ends that begins here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.values import names


def titled(text: str, known: names.NameSet = names.NOBODY, foreign: bool = False) -> str:
    """The name at the start of the text."""
    length, score = names.titled_name(text, 0, known, foreign)
    return text[:length] if score >= 1.2 else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("陆怀瑾主持会议", "陆怀瑾"),
        ("卓然，", "卓然"),
        ("欧阳望舒出席会议", "欧阳望舒"),
        ("阮青禾、顾清川出席", "阮青禾"),
        ("温守拙和计无咎参加", "温守拙"),
        ("祁见川会见来宾", "祁见川"),
        ("王会表示", "王会"),
        ("魏清和参加会见", "魏清和"),
        ("卡洛斯·门多萨一行", "卡洛斯·门多萨"),
        ("阿米娜·贝洛举行会谈", "阿米娜·贝洛"),
        ("买买提·依布拉音主持会议", "买买提·依布拉音"),
    ],
)
def test_the_right_edge_of_a_name(text: str, name: str) -> None:
    """A verb, a mark or a list ends it; 和 and 会 belong to it only when what follows could not begin there."""
    assert titled(text) == name


@pytest.mark.parametrize("text", ["团代表出席", "会议召开", "，陆怀瑾", "", "级干部参加", "出席会议", "办公室主任"])
def test_what_is_no_name(text: str) -> None:
    """Parts of words and verbs are passed over."""
    assert titled(text) == ""


def test_a_known_name_needs_no_edge() -> None:
    """What a title introduced elsewhere is known everywhere."""
    assert titled("卓然工作笔记", known=names.NameSet({"卓然"})) == "卓然"


def test_two_dotted_names_joined_by_and_are_two() -> None:
    """和 before another dotted name is no part of the first."""
    assert titled("卡洛斯·门多萨和阿米娜·贝洛出席") == "卡洛斯·门多萨"


@given(st.text(alphabet="陆怀瑾温守和会及在欧阳·卡洛斯，。出席主持 a1", max_size=16), st.integers(min_value=0, max_value=16))
def test_a_name_lies_inside_the_text(text: str, begin: int) -> None:
    """Length and score fit; where there is no score there is no length."""
    length, score = names.titled_name(text, begin)
    assert 0 <= length <= max(0, len(text) - begin)
    assert (length > 0) == (score > 0)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("沈知行踏上田埂", "沈知行"),
        ("简书言俯身查看", "简书言"),
        ("祁见川翻看台账", "祁见川"),
        ("罗文正主持召开", "罗文正"),
        ("段建中同志", "段建中"),
        ("简书志在岳阳会见", "简书志"),
        ("国文舟一行", "国文舟"),
        ("林郑丽安出席", "林郑丽安"),
        ("温守中的专访", "温守中"),
        ("祁见作的关于草案的说明", "祁见"),
        ("祁见作的大会秘书处的汇报", "祁见"),
        ("倪川分享了数据", "倪川"),
    ],
)
def test_a_name_ends_before_any_predicate(text: str, name: str) -> None:
    """Also before verbs that the boundaries do not list."""
    assert titled(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("小野寺诚出席", "小野寺诚"),
        ("高市望苗错误言论", "高市望苗"),
        ("阮氏秋水来访", "阮氏秋水"),
        ("凯拉-祖特曼出席", "凯拉-祖特曼"),
        ("图普三世出席", "图普三世"),
        ("呼日勒苏和、", "呼日勒苏和"),
        ("艾尔肯·吐尼亚力的专访", "艾尔肯·吐尼亚力"),
        ("米格尔·迪亚-卡内尔将于", "米格尔·迪亚-卡内尔"),
        ("巴洛卡与到访的财长举行会谈", "巴洛卡"),
        ("巴洛卡列举行会谈", "巴洛卡列"),
        ("门多萨贺信", "门多萨"),
        ("门多萨致慰问电", "门多萨"),
        ("门多萨特别邀请", "门多萨"),
        ("门多萨可能访问", "门多萨"),
        ("门多萨与英、法两国外长", "门多萨"),
        ("拉福萨和巴西、印度代表", "拉福萨"),
    ],
)
def test_names_of_other_tongues_after_a_foreign_post(text: str, name: str) -> None:
    """Surnames of Japan, 氏, parts that a hyphen joins, numbers of kings, one strange character, and the words that follow such names."""
    length, _ = names.titled_name(text, 0, foreign=True)
    assert text[:length] == name


def test_when_someone_is_met_is_no_name() -> None:
    """会见甲时，…: 时 ends the clause, and elsewhere may end a name."""
    text = "会见书记裘立时，"
    assert names.titled_name(text, 4)[0] == 2
    assert names.titled_name("书记裘立时，", 2)[0] == 3


def test_a_space_inside_a_name_is_print() -> None:
    """王 伟 is a surname and a given name set wide."""
    assert titled("王 伟。") == "王 伟"
    assert titled("小野寺 诚和") == "小野寺 诚"


def test_parts_and_surnames_of_known_names_stand_for_them_where_they_are_alone_in_having_them() -> None:
    """门多萨 for 卡洛斯·门多萨, 骆 for 骆云舒; 陆 for neither of two."""
    known = names.NameSet({"卡洛斯·门多萨", "骆云舒", "陆怀瑾", "陆秋实"})
    assert known.parts == {"卡洛斯": "卡洛斯·门多萨", "门多萨": "卡洛斯·门多萨"}
    assert known.by_surname == {"骆": "骆云舒"}


def test_who_attends_proposes_nothing() -> None:
    """买买提出席: 提 belongs to the name before 出席."""
    assert titled("艾尔肯·托合提出席会议") == "艾尔肯·托合提"


def test_a_settlement_that_more_of_a_name_follows_is_none() -> None:
    """三井街道某社区, 薛家镇某村: the next member of a list begins with where its body is; at the end of its words it may be a name."""
    assert [titled(text) for text in ("三井街道柳林社区主席", "薛家镇北村副主任", "薛家慎主持会议")] == ["", "", "薛家慎"]
