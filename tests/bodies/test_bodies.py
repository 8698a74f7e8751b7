"""Written forms of bodies and their canonical names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import bodies, places
from kg.bodies import canonical, local


@pytest.mark.parametrize(
    ("text", "name", "parent", "place"),
    [
        ("中宣部", "中央宣传部", "中共中央", ""),
        ("中共中央宣传部", "中央宣传部", "中共中央", ""),
        ("中央网络安全和信息化委员会办公室", "中央网信办", "中央网络安全和信息化委员会", ""),
        ("国家互联网信息办公室", "国家网信办", "", ""),
        ("国家发改委", "国家发展改革委", "国务院", ""),
        ("政协全国委员会", "全国政协", "", ""),
        ("全国人民代表大会常务委员会", "全国人大常委会", "全国人大", ""),
        ("中石油", "中国石油天然气集团有限公司", "", ""),
        ("北大", "北京大学", "", "北京市"),
        ("中共浙江省委", "浙江省委", "", "浙江省"),
        ("中国共产党浙江省委员会", "浙江省委", "", "浙江省"),
        ("浙江网信办", "浙江省委网信办", "浙江省委", "浙江省"),
        ("浙江省网信办", "浙江省委网信办", "浙江省委", "浙江省"),
        ("贵州网信办", "贵州省委网信办", "贵州省委", "贵州省"),
        ("内蒙古网信办", "内蒙古自治区党委网信办", "内蒙古自治区党委", "内蒙古自治区"),
        ("新疆生产建设兵团网信办", "新疆生产建设兵团党委网信办", "新疆生产建设兵团党委", "新疆维吾尔自治区"),
        ("兵团党委", "新疆生产建设兵团党委", "", "新疆维吾尔自治区"),
        ("大连市网信办", "大连市委网信办", "大连市委", "大连市"),
        ("浙江省委宣传部", "浙江省委宣传部", "浙江省委", "浙江省"),
        ("广西区党委", "广西壮族自治区党委", "", "广西壮族自治区"),
        ("浙江省人民政府", "浙江省政府", "", "浙江省"),
        ("恩施土家族苗族自治州人民政府", "恩施州政府", "", "恩施土家族苗族自治州"),
        ("恩施州委", "恩施州委", "", "恩施土家族苗族自治州"),
        ("昌吉州党委", "昌吉州党委", "", "昌吉回族自治州"),
        ("喀什地委", "喀什地委", "", "喀什地区"),
        ("喀什地区行政公署", "喀什地区行署", "", "喀什地区"),
        ("锡林郭勒盟委", "锡林郭勒盟委", "", "锡林郭勒盟"),
        ("浙江省杭州市委", "杭州市委", "", "杭州市"),
        ("北京市朝阳区委", "北京市朝阳区委", "", "北京市朝阳区"),
        ("朝阳区委", "朝阳区委", "", ""),
        ("长春市朝阳区人民政府", "长春市朝阳区政府", "", "长春市朝阳区"),
        ("重庆市公安局", "重庆市公安局", "重庆市政府", "重庆市"),
        ("浙江省发改委", "浙江省发展改革委", "浙江省政府", "浙江省"),
        ("北京市教育委员会", "北京市教委", "北京市政府", "北京市"),
        ("浙江省人民政府办公厅", "浙江省政府办公厅", "浙江省政府", "浙江省"),
        ("浙江省纪律检查委员会", "浙江省纪委", "浙江省委", "浙江省"),
        ("浙江省纪委监委", "浙江省纪委监委", "", "浙江省"),
        ("政协浙江省委员会", "浙江省政协", "", "浙江省"),
        ("团浙江省委", "共青团浙江省委", "共青团中央", "浙江省"),
        ("民革浙江省委会", "民革浙江省委会", "民革中央", "浙江省"),
        ("武警浙江省总队", "武警浙江省总队", "武警部队", "浙江省"),
        ("杭州市中院", "杭州市中级人民法院", "", "杭州市"),
        ("河北雄安新区管理委员会", "雄安新区管委会", "", "雄安新区"),
        ("襄樊市委", "襄樊市委", "", "襄樊市"),
        ("十四届全国人大常委会", "全国人大常委会", "全国人大", ""),
        ("浙江省第十四届人大常委会", "浙江省人大常委会", "", "浙江省"),
        ("中国共产党第二十届中央委员会", "中共中央", "", ""),
        ("政协第十四届全国委员会", "全国政协", "", ""),
        ("国家防总办公室", "国家防总办公室", "国家防总", ""),
        ("水利部党组", "水利部党组", "水利部", ""),
        ("中宣部办公厅", "中央宣传部办公厅", "中央宣传部", ""),
        ("驻哈萨克斯坦使馆", "中国驻哈萨克斯坦大使馆", "外交部", "哈萨克斯坦"),
        ("中国驻纽约总领馆", "中国驻纽约总领事馆", "外交部", "纽约"),
        ("美国驻华使馆", "美国驻华大使馆", "", "北京市"),
        ("韩国驻沈阳总领事馆", "韩国驻沈阳总领事馆", "", "沈阳市"),
    ],
)
def test_a_written_form_leads_to_the_canonical_name(text: str, name: str, parent: str, place: str) -> None:
    """Name, parent and place of the body that a text form means."""
    body = canonical(text)
    assert body is not None and (body.name, body.parent, body.place) == (name, parent, place)


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("湖南省直机关工委", "湖南省委直属机关工委", "湖南省"),
        ("湖南省委金融工委", "湖南省委金融工委", "湖南省"),
        ("湖南省委审计办", "湖南省委审计办", "湖南省"),
        ("湖南省档案馆", "湖南省档案馆", "湖南省"),
        ("湖南省委社会工作部", "湖南省委社会工作部", "湖南省"),
        ("湖南省外事办", "湖南省委外办", "湖南省"),
        ("湖南省政务服务和数据局", "湖南省数据局", "湖南省"),
        ("湖南省戒毒管理局", "湖南省戒毒管理局", "湖南省"),
        ("湖南省疾控局", "湖南省疾控局", "湖南省"),
        ("国家税务总局湖南省税务局", "湖南省税务局", "湖南省"),
        ("湖南出入境边防检查总站", "湖南省出入境边防检查总站", "湖南省"),
        ("湖南证监局", "湖南省证监局", "湖南省"),
        ("湖南省人大社会建设委员会", "湖南省人大社会建设委员会", "湖南省"),
        ("湖南省政协提案委员会", "湖南省政协提案委员会", "湖南省"),
        ("湖南省关工委", "湖南省关工委", "湖南省"),
        ("广西壮族自治区大数据发展局", "广西壮族自治区数据局", "广西壮族自治区"),
        ("广西壮族自治区党委编办", "广西壮族自治区党委编办", "广西壮族自治区"),
        ("宁夏回族自治区党委农办", "宁夏回族自治区党委农办", "宁夏回族自治区"),
        ("内蒙古自治区林业和草原局", "内蒙古自治区林草局", "内蒙古自治区"),
        ("上海市民族宗教局", "上海市民族宗教委", "上海市"),
        ("上海市住房城乡建设管理委", "上海市住房城乡建设委", "上海市"),
        ("北京市第一中级人民法院", "北京市第一中级人民法院", "北京市"),
        ("长沙市委办", "长沙市委办公室", "长沙市"),
        ("长沙市委巡察办", "长沙市委巡察办", "长沙市"),
        ("长沙市文旅广电局", "长沙市文化和旅游局", "长沙市"),
        ("长沙市城市管理和综合执法局", "长沙市城管局", "长沙市"),
        ("长沙市消防救援支队", "长沙市消防救援支队", "长沙市"),
        ("长沙高新技术产业开发区管委会", "长沙市高新区管委会", "长沙市"),
        ("长沙经开区党工委", "长沙市经开区党工委", "长沙市"),
        ("团长沙市委", "共青团长沙市委", "长沙市"),
        ("宁乡市发改局", "宁乡市发展改革局", "宁乡市"),
        ("宁乡市人武部", "宁乡市人武部", "宁乡市"),
        ("岳麓区卫健局", "岳麓区卫生健康局", "岳麓区"),
        ("岳麓区公安分局", "岳麓区公安分局", "岳麓区"),
        ("恩施州公安局", "恩施州公安局", "恩施土家族苗族自治州"),
        ("锡林郭勒盟委组织部", "锡林郭勒盟委组织部", "锡林郭勒盟"),
        ("喀什地区教育局", "喀什地区教育局", "喀什地区"),
        ("东乌珠穆沁旗政府", "东乌珠穆沁旗政府", "东乌珠穆沁旗"),
        ("鄂伦春自治旗委", "鄂伦春旗委", "鄂伦春自治旗"),
        ("浦东新区区委", "浦东新区委", "浦东新区"),
        ("兵团党委组织部", "新疆生产建设兵团党委组织部", "新疆维吾尔自治区"),
        ("第八师石河子市党委", "新疆生产建设兵团第八师党委", "石河子市"),
        ("长沙海关", "长沙海关", "长沙市"),
    ],
)
def test_local_bodies_of_every_level_are_made_by_rule(text: str, name: str, place: str) -> None:
    """Provinces, autonomous regions, municipalities, prefectures and leagues, counties and banners, zones, the XPCC."""
    body = canonical(text)
    assert body is not None and (body.name, body.place) == (name, place)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "浙江",
        "浙江省",
        "深圳",
        "省政府",
        "市委",
        "浙江省办公厅",
        "广东市场监管部门",
        "红星电子公司",
        "委",
        "某某局",
        "浙江省委党委",
        "火星驻华大使馆",
    ],
)
def test_what_is_no_known_body_gives_none(text: str) -> None:
    """Places alone, ellipses and unknown names are left to the caller."""
    assert canonical(text) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("国家网信办", "中央网信办"), ("中央纪委", "国家监委"), ("浙江省纪委", "浙江省监委"), ("国务院台办", "中央台办")],
)
def test_two_nameplates_stay_two_bodies(one: str, other: str) -> None:
    """Each keeps its own name and names the other."""
    first, second = canonical(one), canonical(other)
    assert first is not None and second is not None
    assert first.name != second.name and second.name in first.same_body and first.name in second.same_body


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("国家工商总局", "市场监管总局"),
        ("铁道部", "中国国家铁路集团有限公司"),
        ("环保部", "生态环境部"),
        ("银监会", "中国银保监会"),
        ("文化部", "文化和旅游部"),
    ],
)
def test_a_former_body_has_an_end_and_a_successor(old: str, new: str) -> None:
    """Reforms are recorded: what ended, and who took over."""
    body = canonical(old)
    assert body is not None and body.end and new in body.successor


def test_a_local_body_lists_its_other_names() -> None:
    """The short place with the kind, and the full official name."""
    body = canonical("浙江省委网信办")
    assert body is not None and body.alt == ("浙江网信办", "浙江省委网络安全和信息化委员会办公室")


def test_endings_follow_places() -> None:
    """What stands after the place in bodies' names, for scanners of text."""
    assert {"委宣传部", "人民政府", "公安厅", "网信办"} <= bodies.endings() and "总队" in bodies.endings(before=True)


def test_the_tails_of_a_level_mean_one_kind() -> None:
    """No written form after a place belongs to two kinds of body."""
    for level in ("province", "municipality", "city", "county", "area"):
        tails = local._tails(False, level)
        assert [tail for tail, known in tails.items() if len({kind.name for kind, _ in known}) > 1] == []


def test_names_made_by_rule_do_not_collide_with_listed_ones() -> None:
    """A name in bodies.tsv is never read as some other local body."""
    forms = [(form, body.name) for body in bodies.listed() for form in (body.name, *body.alt)]
    assert [form for form, name in forms if (made := local.named(form)) and made.name != name] == []


MAINLAND = [place for place in places.current() if place.kind in ("province", "prefecture") and place.code[:2] not in ("71", "81", "82")]


@given(st.sampled_from(MAINLAND), st.sampled_from(sorted(bodies.kinds())))
def test_a_canonical_name_is_its_own_canonical_name(place: places.Place, kind: str) -> None:
    """canonical is idempotent on every body made by rule, and other names lead to the same body."""
    body = bodies.at(place, kind)
    if body:
        assert canonical(body.name) == body
        assert {found.name for alt in body.alt if (found := canonical(alt))} <= {body.name}


@given(st.text(max_size=24))
def test_any_text_may_be_asked(text: str) -> None:
    """Unknown texts give None, never an error."""
    body = canonical(text)
    assert body is None or body.name


@pytest.mark.parametrize(("written", "name"), [("西藏军区", "西藏军区"), ("西藏自治区军区", "西藏军区"), ("湖南军区", "湖南省军区")])
def test_the_garrison_of_a_region_is_named_in_short(written: str, name: str) -> None:
    """西藏军区, but 湖南省军区."""
    body = bodies.canonical(written)
    assert body is not None
    assert body.name == name
