"""Known words of a sentence. All sentences are invented."""

from __future__ import annotations

import pytest

from kg.lexicons import rows
from kg.mentions.tokens import tokens


def kinds(text: str) -> list[tuple[str, str]]:
    """The known words of a text with their kinds."""
    return [(token.kind, text[token.begin : token.end]) for token in tokens(text)]


@pytest.mark.parametrize(
    "body",
    [
        "湖南省委党史研究室",
        "湖南省委教育工委",
        "湖南省直机关工委",
        "湖南省人大社会建设委员会",
        "湖南省供销社",
        "北京市经济和信息化局",
        "长沙市自然资源和规划局",
        "长沙市委办",
        "长沙高新技术产业开发区管委会",
        "喀什地委",
        "锡林郭勒盟行署",
        "共青团湖南省委",
        "九三学社湖南省委",
        "兵团党委组织部",
        "新疆生产建设兵团发展改革委",
        "贵安新区党工委",
        "岳阳市人力资源与社会保障局",
        "长沙市自然资源与规划局",
        "人力资源与社会保障部",
    ],
)
def test_a_local_body_is_one_word_of_whatever_kind(body: str) -> None:
    """What the table of kinds knows is found whole in a sentence."""
    assert [text for kind, text in kinds(f"会议由{body}组织。") if kind == "body"] == [body]


def test_a_verb_after_a_committee_is_no_office() -> None:
    """长沙市委办实事 names the committee; 中共 before a committee stays a word of its own."""
    assert ("body", "长沙市委") in kinds("长沙市委办实事。")
    assert [text for _, text in kinds("中共湖南省委组织。")][:2] == ["中共", "湖南省委"]


@pytest.mark.parametrize("text", ["形成县域经济", "市委和县委", "在新县城", "交通县道", "到主城区调研"])
def test_two_characters_are_no_county_inside_other_words(text: str) -> None:
    """成县, 和县, 新县, 通县 and 城区 stand there by accident."""
    assert "place" not in {kind for kind, _ in kinds(text)}


@pytest.mark.parametrize(("text", "place"), [("到成县调研", "成县"), ("甘肃省成县", "成县"), ("北京市通县", "通县"), ("晋城市城区", "城区")])
def test_two_characters_are_a_county_where_they_stand_alone(text: str, place: str) -> None:
    """After a preposition, punctuation or the larger place."""
    assert ("place", place) in kinds(text)


@pytest.mark.parametrize(
    "body",
    ["中国人民银行长沙中心支行", "国家开发银行湖南省分行", "国家税务总局岳阳市税务局", "国家统计局湖南调查总队", "审计署驻长沙特派员办事处"],
)
def test_a_branch_is_one_body_with_the_house_it_is_of(body: str) -> None:
    """A place and 支行, 分行, 税务局 … go on the name of a bank or an administration."""
    assert ("body", body) in kinds(f"会议由{body}组织。")


def test_what_a_bank_does_names_no_branch() -> None:
    """人民银行召开会议要求各分行: the verb parts the two."""
    assert ("body", "中国人民银行") in kinds("中国人民银行召开会议要求各分行落实。")


def test_the_head_of_a_university_called_by_its_short_name_is_no_senior_colonel() -> None:
    """湘大校长: 大 ends the name of the university."""
    assert [t.name for t in tokens("湘大校长讲话") if t.kind == "title"] == ["校长"]
    assert [t.name for t in tokens("空军大校讲话") if t.kind == "title"] == ["大校"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("赴长沙、韶山、岳阳等地调研", ["长沙市", "韶山市", "岳阳市"]),
        ("赴岳阳、华容和平江调研", ["岳阳市", "华容县"]),
        ("赴长沙、宜都等地调研", ["长沙市"]),
        ("在岳阳、华容道上", ["岳阳市"]),
    ],
)
def test_counties_are_called_in_short_in_a_list_with_a_place_of_their_province(text: str, places: list[str]) -> None:
    """韶山 after 长沙、 and before another mark of a list; no county of another province, and nothing that goes on like a word."""
    assert [t.name for t in tokens(text) if t.kind == "place"] == places


@pytest.mark.parametrize("body", ["省贸促会", "市城管局", "省社科联", "县机关事务管理局", "市数据局"])
def test_bodies_of_a_place_that_only_its_unit_tells(body: str) -> None:
    """Whatever field or federation follows 省, 市, 县."""
    assert ("body", body) in kinds(f"会议由{body}承办。")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("任命陆建华为水利部副部长", ["水利部"]),
        ("一行参观中兴、华为展区", ["华为"]),
        ("华为公司负责人参加", ["华为公司"]),
        ("全总副主席出席", ["全总"]),
        ("公安全总体平稳", []),
    ],
)
def test_short_names_of_bodies_that_only_seem_to_stand(text: str, bodies: list[str]) -> None:
    """The last character of a name and 为, or of a word and 总, are no body."""
    assert [text[t.begin : t.end] for t in tokens(text) if t.kind == "body"] == bodies


def test_a_body_does_not_end_in_another_word() -> None:
    """学习教育部署要求: 部署; 教育部署名文章 is the ministry's."""
    assert not [t for t in tokens("贯彻学习教育部署要求") if t.name == "教育部"]
    assert [t for t in tokens("教育部署名文章") if t.name == "教育部"]


def test_a_country_s_capital_is_in_no_town_of_ours() -> None:
    """在澳首都 is in Australia."""
    assert not [t for t in tokens("开幕式在澳首都举行") if t.name == "澳门特别行政区"]
    assert [t for t in tokens("开幕式在澳举行") if t.name == "澳门特别行政区"]


@pytest.mark.parametrize(
    "text",
    [
        "沿海地区踊跃创新",
        "扩大同各国利益的汇合点",
        "目前海湾地区局势",
        "黄河内蒙古段",
        "红海南部水域",
        "祝国家长治久安",
        "黄河南岸的村庄",
        "贺兰山东麓",
        "库尔斯克州发生火情",
        "佛罗里达州发布通告",
        "树立远大理想",
        "德国首都柏林上万民众",
    ],
)
def test_a_place_does_not_stand_inside_other_words(text: str) -> None:
    """What begins inside a longer word, is the side of a river, or the end of a region abroad."""
    assert {word for kind, word in kinds(text) if kind in ("place", "city", "country")} <= {"内蒙古", "德国", "柏林"}


@pytest.mark.parametrize("text", ["总装机容量", "人民进行斗争", "我国办理手续", "倡议联大设立", "化工行业", "外交行动"])
def test_a_body_does_not_stand_inside_other_words(text: str) -> None:
    """总装, 民进, 国办, 议联, 工行, 交行."""
    assert [word for kind, word in kinds(text) if kind == "body"] == []


def test_places_stand_after_other_places_and_beside_them() -> None:
    """山东德州 is a city; 河南岸 is none, 河南省 is a province."""
    assert [word for _, word in kinds("山东德州、四川达州")] == ["山东", "德州", "四川", "达州"]
    assert [word for _, word in kinds("河南省黄河南岸")] == ["河南省"]


def test_a_street_called_after_a_city_is_no_place() -> None:
    """中山北路校区, 南京西路 lie elsewhere; 路桥 and 路演 are no streets."""
    assert [word for kind, word in kinds("在中山北路校区、南京西路、长沙路社区") if kind == "place"] == []
    assert [word for kind, word in kinds("上海路桥公司、北京路演、天津南开区") if kind == "place"] == ["上海", "北京", "天津", "南开区"]


def test_the_committee_of_the_youth_league_of_an_area_is_a_body() -> None:
    """团市委 at the head of a clause; 代表团市委 is none."""
    assert kinds("团市委、团县委举行仪式") == [("body", "团市委"), ("body", "团县委")]
    assert ("body", "团市委") not in kinds("代表团市委书记")


@pytest.mark.parametrize(("word", "hidden"), [(row["word"], row["hides"]) for row in rows("hiding_words")])
def test_a_hiding_word_hides_what_begins_inside_it(word: str, hidden: str) -> None:
    """The word that the lexicon names is a known one, and no longer read where the hiding word stands: 处长 in 地处长江口."""
    begin = next(at for at in range(len(word)) if word[at:].startswith(hidden) or hidden.startswith(word[at:]))
    text = word + hidden[len(word) - begin :]
    assert hidden in [known for _, known in kinds(f"，{hidden}，")]
    assert begin not in [token.begin for token in tokens(text) if text[token.begin : token.end] == hidden]
