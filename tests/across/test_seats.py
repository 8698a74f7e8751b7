"""Where posts place their holders. Bodies and posts are real, nobody holds them here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.across.seats import HOME, Seat, exclusive, region, seat, seldom


def at(body: str, title: str) -> Seat:
    """The seat of a post that has one."""
    found = seat(body, title)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("body", "title", "realm", "base", "organ", "rank"),
    [
        ("浙江省政府", "省长", HOME, "浙江省", "local-state", 3),
        ("浙江省委", "副书记", HOME, "浙江省", "local-party", 4),
        ("浙江省水利厅", "副厅长", HOME, "浙江省", "local-state", 6),
        ("杭州市政府", "市长", HOME, "杭州市", "local-state", 5),
        ("水利部", "部长", HOME, "水利部", "ministry", 3),
        ("国家能源局", "副局长", HOME, "国家发展改革委", "ministry", 6),
        ("外交部", "部长", "", "外交部", "ministry", 3),
        ("中央统战部", "部长", HOME, "中央统战部", "department", 3),
        ("全国人大常委会", "副委员长", HOME, "全国人大常委会", "npc-standing", 2),
        ("民盟中央", "主席", HOME, "民盟中央", "party-democratic", 2),
        ("中国驻肯尼亚大使馆", "大使", HOME, "外交部", "ministry", 0),
        ("肯尼亚驻华大使馆", "大使", "肯尼亚", "肯尼亚", "abroad", 0),
        ("俄外交部", "发言人", "俄罗斯", "俄罗斯", "abroad", 0),
        ("东盟轮值主席国马来西亚", "总理", "马来西亚", "马来西亚", "abroad", 1),
        ("联合国秘书长叙利亚问题", "特使", "", "联合国秘书长叙利亚问题", "international", 0),
        ("印度尼西亚", "总统", "印度尼西亚", "印度尼西亚", "abroad", 1),
        ("中非合作论坛", "主席", "", "中非合作论坛", "", 0),
        ("美国释放", "总统", "", "美国释放", "", 0),
        ("德国与法国", "部长", "", "德国与法国", "", 0),
        ("内蒙古自治区党委", "书记", HOME, "内蒙古自治区", "local-party", 3),
        ("国务院", "国务委员", HOME, "国务院", "state-council", 2),
        ("全国政协", "秘书长", HOME, "全国政协", "cppcc", 2),
        ("中国全国人大常委会", "委员长", HOME, "全国人大常委会", "npc-standing", 1),
    ],
)
def test_a_post_is_at_home_or_in_one_country_in_a_body_of_some_kind_at_some_rank(
    body: str, title: str, realm: str, base: str, organ: str, rank: int
) -> None:
    """Realm, base, organ and rank are read off the body's register and the title; what the words leave open stays open."""
    found = at(body, title)
    assert (found.realm, found.base, found.organ, found.rank) == (realm, base, organ, rank)


@pytest.mark.parametrize(
    ("body", "title"), [("大会主席团", "执行主席"), ("中国代表团", "团长"), ("村", "党支部书记"), ("", "主任"), ("政府", "总理")]
)
def test_a_post_in_a_body_that_is_another_one_in_each_article_places_nobody(body: str, title: str) -> None:
    """A presidium, a delegation, the village."""
    assert seat(body, title) is None


@pytest.mark.parametrize(
    ("body", "title", "firm"),
    [
        ("浙江省政府", "省长", True),
        ("浙江省政府", "副省长", True),
        ("中央政治局", "委员", True),
        ("全国政协", "委员", False),
        ("全国人大", "代表", False),
        ("中国科学院", "院士", False),
    ],
)
def test_two_sightings_in_a_post_of_many_are_no_evidence(body: str, title: str, firm: bool) -> None:
    """Members and delegates bridge nothing; deputies of a named body do."""
    assert at(body, title).firm is firm


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (("浙江省政府", "省长"), ("湖南省政府", "省长"), 1.0, 1.0),
        (("浙江省政府", "省长"), ("浙江省委", "书记"), 1.0, 1.0),
        (("浙江省政府", "省长"), ("浙江省委", "副书记"), 0.0, 0.0),
        (("杭州市委", "书记"), ("浙江省委", "常委"), 0.0, 0.3),
        (("水利部", "部长"), ("浙江省政府", "省长"), 0.8, 1.0),
        (("水利部", "部长"), ("教育部", "部长"), 0.5, 0.8),
        (("水利部", "部长"), ("水利部", "党组书记"), 0.0, 0.0),
        (("水利部", "部长"), ("水利部", "副部长"), 0.8, 1.0),
        (("中央网信办", "主任"), ("国家网信办", "主任"), 0.0, 0.0),
        (("中央纪委", "副书记"), ("国家监委", "主任"), 0.0, 0.0),
        (("全国人大常委会", "副委员长"), ("水利部", "部长"), 1.0, 1.0),
        (("全国人大常委会", "副委员长"), ("民盟中央", "主席"), 0.0, 0.0),
        (("民盟中央", "主席"), ("民建中央", "主席"), 1.0, 1.0),
        (("中央政治局", "委员"), ("国务院", "副总理"), 0.0, 0.0),
        (("肯尼亚", "总统"), ("肯尼亚", "外交部长"), 0.8, 0.8),
        (("肯尼亚", "总理"), ("肯尼亚", "外交部长"), 0.0, 0.0),
        (("肯尼亚", "总统"), ("肯尼亚共和国", "总统"), 0.0, 0.0),
    ],
)
def test_some_posts_nobody_holds_at_once(one: tuple[str, str], other: tuple[str, str], least: float, most: float) -> None:
    """Two governments, a secretary and a governor, two of the democratic parties; but not the two nameplates of one body."""
    found = exclusive(at(*one), at(*other))
    assert least <= found <= most
    assert found == exclusive(at(*other), at(*one))


def test_the_region_of_a_place_is_its_province_or_country() -> None:
    """Cities abroad lie in countries; of a name that several places bear nothing is known."""
    assert [region(name) for name in ("杭州市", "浙江省", "莫斯科", "俄罗斯", "某地")] == ["浙江省", "浙江省", "俄罗斯", "俄罗斯", ""]


@given(st.text(max_size=12), st.text(max_size=6))
def test_any_words_have_a_seat_or_none(body: str, title: str) -> None:
    """Never an error, and always the same."""
    assert seat(body, title) == seat(body, title)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ((("俄", "防长"), ("俄罗斯", "国防部长"), ("俄罗斯国防部", "部长")), "俄罗斯国防部长"),
        ((("以色列", "国防部长"), ("以", "防长")), "以色列国防部长"),
        ((("美国", "国防部长"), ("美国防部", "部长")), "美国国防部长"),
        ((("伊朗议会", "议长"), ("伊朗", "议长"), ("伊朗伊斯兰议会", "议长")), "伊朗议长"),
        ((("俄罗斯", "副外长"), ("俄罗斯外交部", "副部长")), "俄罗斯外交部副部长"),
    ],
)
def test_a_post_abroad_has_one_label_however_it_is_worded(words: tuple[tuple[str, str], ...], label: str) -> None:
    """The country's character or name, a minister's short title, a parliament with or without its epithet."""
    assert {at(body, title).office for body, title in words} == {label}


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (("全国政协", "副主席"), ("商务部", "部长"), True),
        (("德国", "总统"), ("德国社会民主党", "联合主席"), True),
        (("中央军委", "委员"), ("最高人民检察院", "检察长"), True),
        (("民盟中央", "主席"), ("全国政协", "副主席"), False),
        (("中央政治局", "委员"), ("水利部", "部长"), True),
        (("中央政治局", "委员"), ("中央深改委", "副主任"), False),
        (("世界银行", "行长"), ("美国", "财政部长"), False),
        (("中央统战部", "副部长"), ("国务院侨务办公室", "主任"), False),
    ],
)
def test_two_firm_posts_that_no_article_gives_together_are_seldom_one_persons(one: tuple[str, str], other: tuple[str, str], told: bool) -> None:
    """Except where membership in one goes with the other, as everybody knows; what excludes each other does so as surely."""
    assert (seldom(at(*one), at(*other)) > exclusive(at(*one), at(*other))) == told


def test_who_leads_the_state_holds_no_ministry() -> None:
    """Neither the head of state nor his deputy."""
    assert exclusive(at("国家", "副主席"), at("全国政协", "副主席")) == 0.9
    assert exclusive(at("国务院", "总理"), at("中央政治局", "常委")) == 0.0


def test_members_of_the_state_council_are_one_thing_each() -> None:
    """A vice premier is no councillor; the secretary general may be one."""
    assert exclusive(at("国务院", "副总理"), at("国务院", "国务委员")) == 1.0
    assert exclusive(at("国务院", "国务委员"), at("国务院", "秘书长")) == 0.0


@pytest.mark.parametrize(
    ("body", "title", "rank"),
    [
        ("肯尼亚", "总统", 1),
        ("肯尼亚", "副总统", 2),
        ("肯尼亚", "总理", 1),
        ("肯尼亚议会", "议长", 2),
        ("肯尼亚", "外长", 3),
        ("肯尼亚外交部", "副部长", 4),
        ("肯尼亚外交部", "发言人", 0),
        ("肯尼亚", "总统特使", 0),
        ("中央政治局", "委员", 2),
        ("全国总工会", "党组书记", 3),
        ("全国总工会", "主席", 0),
    ],
)
def test_the_kind_of_a_post_tells_its_rank_where_the_body_does_not(body: str, title: str, rank: int) -> None:
    """Abroad, and of who runs a people's organisation; its chair may be a leader of the state, and staff has no rank."""
    assert at(body, title).rank == rank


@pytest.mark.parametrize(
    ("leader", "beside", "sure"),
    [
        (("中央政治局", "常委"), ("湖南省委", "书记"), True),
        (("中央政治局", "常委"), ("全国人大常委会", "副委员长"), True),
        (("中央政治局", "常委"), ("国务院", "副总理"), False),
        (("中央政治局", "常委"), ("中央纪委", "书记"), False),
        (("中央政治局", "委员"), ("湖南省委", "书记"), False),
        (("中央政治局", "委员"), ("湖南省政府", "副省长"), True),
        (("国务院", "副总理"), ("全国妇联", "副主席"), True),
        (("国务院", "国务委员"), ("全国妇联", "主席"), False),
    ],
)
def test_who_sits_in_the_political_bureau_or_leads_the_government_holds_no_lesser_post(
    leader: tuple[str, str], beside: tuple[str, str], sure: bool
) -> None:
    """But those that go with it."""
    assert (exclusive(at(*leader), at(*beside)) >= 0.7) == sure
    assert exclusive(at(*leader), at(*beside)) == exclusive(at(*beside), at(*leader))
