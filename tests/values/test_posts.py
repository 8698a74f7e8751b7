"""The words before a name to posts, with what ellipsis hides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.chains import posts_in
from kg.values.posts import Unit, in_another_house, label, resolve, shared_title, sole


@pytest.mark.parametrize(
    ("units", "posts"),
    [
        ([("浙江省委", "常委"), ("宣传部", "部长")], [("浙江省委", "常委"), ("浙江省委宣传部", "部长")]),
        ([("湖南省委", "副书记"), ("", "省长")], [("湖南省委", "副书记"), ("湖南省政府", "省长")]),
        ([("湖南省委", "书记"), ("省人大常委会", "主任")], [("湖南省委", "书记"), ("湖南省人大常委会", "主任")]),
        ([("湖南大学党委", "书记"), ("", "校长")], [("湖南大学党委", "书记"), ("湖南大学", "校长")]),
        ([("水利部党组", "书记"), ("", "部长")], [("水利部党组", "书记"), ("水利部", "部长")]),
        ([("远泊航运集团党委", "书记"), ("", "董事长")], [("远泊航运集团党委", "书记"), ("远泊航运集团", "董事长")]),
        ([("湖南省政府党组", "成员"), ("公安", "厅长")], [("湖南省政府党组", "成员"), ("湖南省公安厅", "厅长")]),
        ([("湖南省委", "常委"), ("宣传", "部长")], [("湖南省委", "常委"), ("湖南省委宣传部", "部长")]),
        ([("岳阳市政府党组", "成员"), ("公安", "局长")], [("岳阳市政府党组", "成员"), ("岳阳市公安局", "局长")]),
        ([("岳阳楼区委", "常委"), ("公安", "分局局长")], [("岳阳楼区委", "常委"), ("岳阳楼区公安分局", "局长")]),
        ([("", "国务委员"), ("外交部", "部长")], [("国务院", "国务委员"), ("外交部", "部长")]),
    ],
)
def test_elided_bodies_come_from_the_post_before(units: list[tuple[str, str]], posts: list[tuple[str, str]]) -> None:
    """宣传部 after 省委 is the committee's, 省长 after it the government's, 校长 after 党委 the university's."""
    assert [(post.body, post.title) for post in resolve([Unit(*unit) for unit in units])] == posts


def test_a_place_said_twice_around_a_former_post_is_one() -> None:
    """甘肃省原省委 is 甘肃省委, formerly."""
    assert [(post.body, post.former) for post in resolve([Unit("湖南省原省委", "常委"), Unit("", "副省长")])] == [
        ("湖南省委", True),
        ("湖南省政府", True),
    ]


@pytest.mark.parametrize("words", ["原湖南省水利厅", "时任湖南省水利厅", "前湖南省水利厅"])
def test_posts_of_the_past_are_former(words: str) -> None:
    """原、时任、前 are no part of the body's name."""
    (post,) = resolve([Unit(words, "厅长")])
    assert (post.body, post.title, post.former) == ("湖南省水利厅", "厅长", True)


def test_former_inside_the_title_counts() -> None:
    """湖南省水利厅原厅长."""
    (post,) = resolve([Unit("湖南省水利厅", "原厅长")])
    assert (post.title, post.former) == ("厅长", True)


def test_a_bare_unit_is_what_the_article_means_by_it() -> None:
    """副市长 alone is of the city that the article names."""
    (post,) = resolve([Unit("", "副市长")], {"市": "岳阳市"})
    assert (post.body, post.label) == ("岳阳市政府", "岳阳市副市长")


def test_an_organization_is_of_the_kind_that_its_head_has_his_title_of() -> None:
    """总经理 in the news of a school and a company is the company's, of a school alone nobody's."""
    both = {"机构": "湘江大学", "院校": "湘江大学", "企业": "远泊航运集团"}
    school = {"机构": "湘江大学", "院校": "湘江大学"}
    assert [post.body for post in resolve([Unit("", "总经理")], both)] == ["远泊航运集团"]
    assert [post.body for post in resolve([Unit("", "校长")], both)] == ["湘江大学"]
    assert resolve([Unit("", "总经理")], school) == ()
    assert in_another_house("董事长", "湘江大学")
    assert not in_another_house("校长", "湘江大学")


def test_a_post_said_twice_is_one() -> None:
    """Repetition adds nothing."""
    assert len(resolve([Unit("湖南省委", "书记"), Unit("湖南省委", "书记")])) == 1


@pytest.mark.parametrize(
    ("body", "title", "full"),
    [
        ("湖南省政府", "省长", "湖南省省长"),
        ("岳阳市政府", "副市长", "岳阳市副市长"),
        ("国务院", "国务委员", "国务委员"),
        ("湖南省委", "书记", "湖南省委书记"),
        ("水利部", "部长", "水利部部长"),
    ],
)
def test_labels_are_as_usage_has_them(body: str, title: str, full: str) -> None:
    """Heads of governments are called after the place."""
    assert label(body, title) == full


@pytest.mark.parametrize(("title", "shared"), [("副主任", True), ("委员", True), ("国务委员", True), ("书记", False), ("省长", False)])
def test_titles_that_several_people_hold_at_once(title: str, shared: bool) -> None:
    """Only these are shared by the names of a list."""
    assert shared_title(title) is shared


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("湖南省委委员、常委、书记", ["湖南省委委员", "湖南省委常委", "湖南省委书记"]),
        ("湖南省水利厅厅长职务", ["湖南省水利厅厅长"]),
        ("桃源县副县长、代理县长", ["桃源县副县长", "桃源县代理县长"]),
        ("省直单位正厅级领导干部", []),
    ],
)
def test_lists_of_posts(words: str, labels: list[str]) -> None:
    """Each member is a post; a member without a title makes the list none."""
    assert [post.label for post in posts_in(words)] == labels


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "湖南省委", "宣传部", "省水利厅", "原教育部", "外交部", "湖南大学党委"]),
            st.sampled_from(["书记", "部长", "常委", "省长", "校长", "副主任"]),
        ),
        max_size=5,
    )
)
def test_any_chain_gives_posts_with_body_and_title(units: list[tuple[str, str]]) -> None:
    """No post without either, no more posts than units, none twice."""
    posts = resolve([Unit(*unit) for unit in units])
    assert len(posts) <= len(units)
    assert all(post.body and post.title and post.title in post.label for post in posts)
    assert len(set(posts)) == len(posts)


@pytest.mark.parametrize(
    ("units", "posts"),
    [
        ([("越共中央", "总书记"), ("", "国家主席")], ["越共中央总书记", "越南国家主席"]),
        ([("老挝人民革命党中央", "总书记"), ("", "国家主席")], ["老挝人民革命党中央总书记", "老挝国家主席"]),
        ([("毛里求斯社会主义战斗运动", "领袖"), ("政府", "总理")], ["毛里求斯社会主义战斗运动领袖", "毛里求斯总理"]),
        ([("蒙古人民", "党主席"), ("政府", "总理")], ["蒙古人民党主席", "蒙古总理"]),
        ([("中共中央", "总书记"), ("", "国家主席")], ["中共中央总书记", "国家主席"]),
    ],
)
def test_heads_of_state_after_a_foreign_party_are_of_its_country(units: list[tuple[str, str]], posts: list[str]) -> None:
    """The country is in the party's name; at home 国家主席 says it."""
    assert [post.label for post in resolve([Unit(*unit) for unit in units])] == posts


def test_departments_are_those_of_the_body_that_publishes() -> None:
    """国际合作处 is the bureau's where the bureau tells it, a department with a place in its name never."""
    own = {"本单位": "国家医保局"}
    assert [post.label for post in resolve([Unit("国际合作处", "处长")], own)] == ["国家医保局国际合作处处长"]
    assert [post.label for post in resolve([Unit("湖南省国际合作处", "处长")], own)] == ["湖南省国际合作处处长"]


def test_who_is_posted_in_a_house_is_in_the_one_that_the_article_names() -> None:
    """驻厅纪检监察组; without such a house the words stay, and 驻局部队 is none."""
    assert [post.body for post in resolve([Unit("驻厅纪检监察组", "组长")], {"厅": "湖南省水利厅"})] == ["驻湖南省水利厅纪检监察组"]
    assert [post.body for post in resolve([Unit("驻厅纪检监察组", "组长")])] == ["驻厅纪检监察组"]


@pytest.mark.parametrize(
    ("units", "body", "title"),
    [
        ([Unit("肯尼亚经济和", "财政部长")], "肯尼亚", "经济和财政部长"),
        ([Unit("肯尼亚内政和行政", "部长")], "肯尼亚", "内政和行政部长"),
        ([Unit("以色列国防", "部长")], "以色列", "国防部长"),
        ([Unit("美国防", "部长")], "美国", "国防部长"),
        ([Unit("肯尼亚外交部", "副部长")], "肯尼亚外交部", "副部长"),
        ([Unit("德国萨克森州", "内政部长")], "德国萨克森州", "内政部长"),
        ([Unit("越共", "中央政治局委员"), Unit("", "外交部长")], "越南", "外交部长"),
    ],
)
def test_what_a_minister_abroad_is_in_charge_of_is_part_of_the_title(units: list[Unit], body: str, title: str) -> None:
    """The body is the country, or the ministry where that is named whole; the label reads as the text does."""
    post = resolve(units)[-1]
    assert (post.body, post.title) == (body, title)


@pytest.mark.parametrize(("words", "body"), [("东盟轮值主席国马来西亚", "马来西亚"), ("欧盟轮值主席国匈牙利", "匈牙利"), ("已故示例国", "示例国")])
def test_what_a_country_presides_over_is_no_part_of_its_name(words: str, body: str) -> None:
    """某组织轮值主席国某国总理 is the head of that country."""
    (post,) = resolve([Unit(words, "总理")])
    assert post.body == body


@pytest.mark.parametrize(
    ("body", "title", "held_by_one"),
    [("水利部", "部长", True), ("肯尼亚", "总统", True), ("武装部队", "总司令", False), ("政府", "总理", False), ("水利部", "副部长", False)],
)
def test_a_post_has_one_holder_where_it_is_known_whose_it_is(body: str, title: str, held_by_one: bool) -> None:
    """Of organs that every state has nobody knows without its country."""
    assert sole(body, title) is held_by_one


def test_who_brings_a_minister_along_is_no_body() -> None:
    """甲率某省省长: 率 is no part of the place."""
    (post,) = resolve([Unit("率湖南省", "省长")])
    assert post.body == "湖南省政府"


@pytest.mark.parametrize(("body", "meant"), [("开幕式上省委", "湖南省委"), ("会上岳阳市委", "岳阳市委"), ("上海市委", "上海市委")])
def test_where_somebody_speaks_is_no_part_of_the_post(body: str, meant: str) -> None:
    """开幕式上省委常委甲致辞; 上海 stays whole."""
    (post,) = resolve([Unit(body, "常委")], {"省": "湖南省"})
    assert post.body == meant


@pytest.mark.parametrize(("body", "name"), [("共青团中央", "共青团中央书记处书记"), ("中央", "书记处书记"), ("中国科协书记处", "中国科协书记处书记")])
def test_a_secretary_is_of_the_secretariat_that_the_words_tell(body: str, name: str) -> None:
    """书记处书记 alone is of the Party's."""
    assert label(body, "书记处书记") == name
