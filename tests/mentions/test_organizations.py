"""Bodies by name: known ones, those that their last word tells, whose they are. All are invented or generic."""

from __future__ import annotations

import pytest
from reading_cases import read

from kg.mentions import organizations
from kg.model import Mention


def named(text: str, *kinds: str) -> list[Mention]:
    """The mentions of some kinds."""
    return [m for ms in read(text).mentions for m in ms if m.kind in kinds]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("湖南省水利厅印发通知。", ["湖南省水利厅"]),
        ("教育部、财政部联合印发通知。", ["教育部", "财政部"]),
        ("岳阳市委、市政府召开会议。", ["岳阳市委", "市政府"]),
        ("桃源县纪委监委发布通报。", ["桃源县纪委监委"]),
        ("远泊航运集团召开会议。", ["远泊航运集团"]),
        ("湘韵网络科技公司发布公告。", ["湘韵网络科技公司"]),
        ("中国驻肯尼亚大使馆举行招待会。", ["中国驻肯尼亚大使馆"]),
        ("洞庭湖研究院发布《湖区报告》。", ["洞庭湖研究院"]),
        ("中国铁建股份有限公司发布公告。", ["中国铁建股份有限公司"]),
        ("桃源县委办、县扶贫办、县人大办等汇报了情况。", ["桃源县委办", "县扶贫办", "县人大办"]),
        ("岳阳武警教导大队、君山区消防救援大队举行升旗仪式。", ["岳阳武警教导大队", "君山区消防救援大队"]),
        ("湖南省委督查组在桃源县开展工作。", ["湖南省委督查组"]),
        ("湖南省委考察组组长到场。", ["湖南省委"]),
        ("远泊航运集团有限公司考察组抵达岳阳。", ["远泊航运集团有限公司考察组"]),
    ],
)
def test_bodies(text: str, bodies: list[str]) -> None:
    """Listed bodies, place and kind, and last words."""
    assert [m.text for m in named(text, "body")] == bodies


@pytest.mark.parametrize("text", ["全局工作会议召开。", "干部大会召开。", "社区居民到场。", "大局意识要增强。", "集团化办学持续推进。"])
def test_words_that_end_like_bodies_are_none(text: str) -> None:
    """大局、干部、社区 alone are no body."""
    assert named(text, "body") == []


def test_a_verb_before_a_kind_of_body_makes_no_name() -> None:
    """实现大学的职能 names no university."""
    assert not named("服务地方是实现大学基本职能的途径，会议召开。", "body")


def test_a_verb_of_office_is_no_part_of_a_body() -> None:
    """甲任公安厅厅长: the body is 公安厅."""
    assert [m.name for m in named("湖南省水利厅厅长陆怀瑾任公安厅厅长。", "body")] == ["公安厅"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("6月11日，金马镇召开防汛工作推进会。", "金马镇"),
        ("区第四届人大常委会举行第十六次会议。", "区人大常委会"),
        ("岳阳楼区十届人大常委会召开第二十三次会议。", "岳阳楼区人大常委会"),
    ],
)
def test_who_holds_a_meeting(text: str, body: str) -> None:
    """Towns by what they do; a term is no part of a congress's name."""
    assert [m.name for m in named(text, "body")] == [body]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("温知远到白石山矿慰问。", ["白石山矿"]),
        ("裘立本先后到市消防支队、岳阳军分区看望慰问。", ["市消防支队", "岳阳军分区"]),
        ("华容县支行、湘阴县支行作了交流发言。", ["华容县支行", "湘阴县支行"]),
        ("中心组举行2025年第9次集中学习。", ["中心组"]),
    ],
)
def test_units_mines_and_branches_are_bodies_and_study_is_none(text: str, bodies: list[str]) -> None:
    """支队, 军分区, 矿 and 支行 end names of bodies; 集中学习 holds no 中学."""
    assert [mention.name for mention in named(text, "body")] == bodies


def test_where_people_come_from_is_no_verb_of_their_body() -> None:
    """来自 before a list of enterprises is no part of the first name."""
    found = named("来自湘江造船集团、洺源科技公司的代表参加仪式。", "body", "group")
    assert found[0].name == "湘江造船集团"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("肯尼亚外交部7日发表声明。", ["肯尼亚外交部"]),
        ("俄国防部发布公告。", ["俄国防部"]),
        ("据美国国务院发布的公告。", ["美国国务院"]),
        ("外交部发表声明。", ["外交部"]),
        ("中国外交部发表声明。", ["外交部"]),
        ("同外交部、国防部联合发布公告。", ["外交部", "国防部"]),
        ("中英财政部发布公告。", ["财政部"]),
        ("由人民出版社、湖南人民出版社联合出版。", ["人民出版社", "湖南人民出版社"]),
    ],
)
def test_a_ministry_of_another_country_is_not_the_chinese_one(text: str, bodies: list[str]) -> None:
    """The country's name, or one character for it, is part of the body's name."""
    assert [m.name for m in named(text, "body")] == bodies


def test_a_body_is_named_with_the_places_around_it() -> None:
    """湖南省岳阳市水利局 is one name; a place of elsewhere before a body is none of it."""
    assert [m.name for m in named("湖南省岳阳市水利局、湖北省宜昌市水利局作经验介绍。", "body")] == ["湖南省岳阳市水利局", "湖北省宜昌市水利局"]
    assert [m.name for m in named("代表团离开湖北岳阳市水利局举行欢送会。", "body")] == ["岳阳市水利局"]


def test_a_count_of_delegates_is_no_body() -> None:
    """陆怀瑾等7位全国人大代表: one person is named."""
    assert named("座谈会上，陆怀瑾等7位全国人大代表先后发言。", "body") == []


def test_a_special_committee_of_two_fields_is_one_body() -> None:
    """社会和法制委员会 in a list of committees, not 法制委员会."""
    text = "会议听取教科卫体委员会、社会和法制委员会、农业和农村委员会工作情况的汇报。"
    assert [m.name for m in named(text, "body")] == ["教科卫体委员会", "社会和法制委员会", "农业和农村委员会"]


def test_what_belongs_to_a_body_acts_not_the_body() -> None:
    """中国石化所属洞庭炼化 is 洞庭炼化; 中国石化所属企业 tells no body by name."""
    text = "6月11日，郁文澜先后来到中国石化所属洞庭炼化、远泊集团所属岳阳港务公司调研。"
    assert [m.name for m in named(text, "body")] == ["洞庭炼化", "岳阳港务公司"]
    assert "所属企业" not in [m.name for m in named("中国石化所属企业开展调研。", "body")]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("浙江、福建、广东省防指参加会议。", ["浙江省防指", "福建省防指", "广东省防指"]),
        ("山东和河南省委召开座谈会。", ["山东省委", "河南省委"]),
        ("上海市、杭州市网信办参加会议。", ["上海市网信办", "杭州市网信办"]),
        ("北京市、江苏省、湖北省水利厅参加会议。", ["北京市水利局", "江苏省水利厅", "湖北省水利厅"]),
        ("岳阳、常德市委负责同志参加会议。", ["岳阳市委", "常德市委"]),
        ("从北京、天津市区出发，举行活动。", []),
        ("湖南、岳阳市委召开会议。", ["岳阳市委"]),
    ],
)
def test_places_of_one_level_share_the_last_words_of_a_body(text: str, bodies: list[str]) -> None:
    """浙江、福建、广东省防指: three bodies, but not a province and a city's."""
    assert [m.name for m in named(text, "body")] == bodies


def test_the_other_side_before_a_list_of_enterprises_is_no_part_of_its_first_name() -> None:
    """某行分行与甲集团、乙公司等3家企业: 与 parts the sides after the last word of a house, not inside a name."""
    text = "汉昌农商行与远泊集团、三昌实业等3家企业签订协议。"
    assert [m.name for m in organizations.enumerated(text)] == ["汉昌农商行", "远泊集团", "三昌实业"]
    assert [m.name for m in organizations.enumerated("对参与科技、三昌实业等3家企业进行约谈。")] == ["参与科技", "三昌实业"]
    assert [m.name for m in organizations.enumerated("约谈“沅水生活”“湘韵直播”2家网站平台负责人。")] == ["沅水生活", "湘韵直播"]
    assert not list(organizations.enumerated("举办“沅水生活”“湘韵直播”2家人活动。"))


def test_a_bracket_stands_inside_the_name_of_a_firm() -> None:
    """甲（岳阳）某业有限公司: before its field, too."""
    assert [m.name for m in named("顾清川到远泊精工（岳阳）钛业有限公司调研。", "body")] == ["远泊精工（岳阳）钛业有限公司"]


def test_going_into_communities_names_none() -> None:
    """进社区, 走进村: a verb before a word for many."""
    assert named("各组分头行动，进社区、访农户。", "body") == []


def test_towns_speak_one_after_the_other() -> None:
    """甲镇、乙乡依次进行交流发言."""
    assert [m.name for m in named("金塘镇、肖岭乡依次进行交流发言。", "body")] == ["金塘镇", "肖岭乡"]


def test_deputies_send_teams() -> None:
    """市政协委员考察团."""
    assert [m.name for m in named("市政协委员考察团到港口视察。", "body")] == ["市政协委员考察团"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("商思齐到岳阳市公安局华容分局人民路派出所慰问。", "岳阳市公安局华容分局人民路派出所"),
        ("商思齐到岳阳市公安局指挥中心慰问。", "岳阳市公安局指挥中心"),
        ("商思齐到长沙海关缉私局慰问。", "长沙海关缉私局"),
        ("岳阳市公安局调度指挥中心建设。", "岳阳市公安局"),
    ],
)
def test_what_is_of_a_bureau_is_one_body_with_it(text: str, body: str) -> None:
    """A station, a centre or a branch right after the bureau; a verb between them parts the two."""
    assert [m.name for m in named(text, "body")][0:1] == [body]


def test_who_organises_is_no_study_group() -> None:
    """中心组织: 中心 holds it."""
    assert [m.name for m in named("漆河镇综治中心组织召开联席会议。", "body")] == ["漆河镇综治中心"]


def test_towns_report_by_video() -> None:
    """甲镇、乙乡通过视频连线汇报了情况."""
    assert [m.name for m in named("龙塘镇、坡脚乡通过视频连线汇报了群众转移情况。", "body")] == ["龙塘镇", "坡脚乡"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("湖南省副省长郁文澜调研省博物馆。", "省博物馆"),
        ("湖南省副省长郁文澜参观调研省博物馆。", "省博物馆"),
        ("湖南省副省长郁文澜走访慰问省儿童医院。", "省儿童医院"),
        ("湖南省副省长郁文澜督导组。", ""),
    ],
)
def test_what_somebody_does_at_a_body_is_no_part_of_its_name(text: str, body: str) -> None:
    """A verb right after who acts; 督导组 is a name with it."""
    assert [m.name for m in named(text, "body")] == [body][: bool(body)]


def test_an_organisation_of_the_united_nations_is_one_body_with_them() -> None:
    """联合国世界旅游组织; 北大 in 北大荒 is none."""
    assert [m.text for m in named("6月11日，联合国世界旅游组织发布名单。", "body")] == ["联合国世界旅游组织"]
    assert [m.name for m in named("郁文澜弘扬北大荒精神，走进北大荒博物馆参观。", "body")] == ["北大荒博物馆"]


def test_a_team_that_is_being_sent_is_no_body() -> None:
    """部门已派出工作组."""
    assert [m.name for m in named("省应急管理厅等部门已派出工作组赶赴现场。", "body")] == ["省应急管理厅"]


def test_the_office_of_those_who_coordinate_is_a_body_of_its_own() -> None:
    """某协调小组某某和某某工作办公室."""
    text = "6月11日，中央反腐败协调小组国际追逃追赃和跨境腐败治理工作办公室召开会议。"
    assert [m.name for m in named(text, "body")] == ["中央反腐败协调小组国际追逃追赃和跨境腐败治理工作办公室"]


def test_teams_of_headquarters_are_counted_with_their_name() -> None:
    """3个国家防总工作组, 水利部工作组."""
    assert [(m.kind, m.name) for m in named("3个国家防总工作组分赴湖南、江西。", "body", "group")] == [("group", "3个国家防总工作组")]
    assert [m.name for m in named("水利部工作组已抵达现场。", "body")] == ["水利部工作组"]


def test_several_of_a_kind_are_a_group() -> None:
    """四所大学: counted, none of them is named; a name that begins with a number stays one."""
    assert [(m.kind, m.name) for m in named("祁见川到四所大学、3家商业银行调研。", "body", "group")] == [
        ("group", "四所大学"),
        ("group", "3家商业银行"),
    ]
    assert not organizations._SEVERAL.fullmatch("三一集团")


def test_a_navy_is_its_country_s() -> None:
    """俄罗斯海军; 海军 alone is China's."""
    assert next(m.name for m in named("俄罗斯海军举行演练，海军参谋长陆怀瑾表示关注。", "body")) == "俄罗斯海军"
    assert [m.name for m in named("海军今天举行开放活动。", "body")] == ["海军"]


def test_organisations_of_the_party_are_no_party_group() -> None:
    """各级党组织 is no 党组; those of departments are."""
    assert named("省委要求各级党组织走访党员。", "body") == named("省委要求走访党员。", "body")
    assert "5家职能部门党组织" in [m.name for m in named("巡视组将对5家职能部门党组织开展巡视。", "body", "group")]


def test_what_is_in_a_zone_is_called_after_it() -> None:
    """某示范区创新运营中心 is one body."""
    assert "洞庭自动驾驶示范区创新运营中心" in [m.name for m in named("温知远来到洞庭自动驾驶示范区创新运营中心。", "body")]


def test_what_is_done_to_enterprises_is_no_part_of_their_names() -> None:
    """依法约谈甲、乙等7家平台企业."""
    assert [m.name for m in named("省网信办，依法约谈迅达、飞驰等7家平台企业。", "body")][-2:] == ["迅达", "飞驰"]


@pytest.mark.parametrize(
    "text",
    [
        "湘江武装部队今天宣布。",
        "万所中小学校参加。",
        "湘江海警舰艇编队参加。",
        "传统村落格局完整。",
        "湘江救援队伍到达。",
        "肯尼亚等国使馆举办活动。",
    ],
)
def test_last_words_of_bodies_are_no_parts_of_longer_words(text: str) -> None:
    """部队, 学校, 舰艇, 村落, 队伍 go on; 等国使馆 are those of several."""
    assert [m.text for ms in read(text).mentions for m in ms if m.kind == "body" and not m.text.endswith("部队")] == []


def test_who_runs_a_reservoir() -> None:
    """某水库管理局 is one body, and what is inspected there is none."""
    assert [m.text for m in named("商思齐一行到桃花江水库管理局检查水库防汛工作。", "body")] == ["桃花江水库管理局"]


def test_who_brings_a_team_along() -> None:
    """甲带市政协考察团一行: 带 is no part of the team's name."""
    assert "带岳阳市政协考察团" not in [m.text for m in named("裘立本带岳阳市政协考察团一行参观了活动室。", "body")]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("湖南省财政厅、教育厅联合印发《若干措施》。", ["湖南省财政厅", "湖南省教育厅"]),
        ("岳阳市财政局、审计局和统计局联合召开工作会议。", ["岳阳市财政局", "岳阳市审计局", "岳阳市统计局"]),
        ("会议通报公司情况，要求做好统计工作。", []),
    ],
)
def test_offices_in_a_list_are_of_the_place_of_the_first(text: str, bodies: list[str]) -> None:
    """教育, 审计 and 统计 are fields of offices there, though they are verbs too."""
    assert [m.name for m in named(text, "body")] == bodies


def test_inspection_groups_are_named_after_their_laws() -> None:
    """全国人大常委会某法执法检查组; who leads one is no part of its name."""
    assert [m.name for m in named("全国人大常委会旅游法执法检查组29日召开第一次全体会议。", "body")] == ["全国人大常委会旅游法执法检查组"]
    assert [m.name for m in named("全国人大常委会落实教育法律情况专题调研组来湘。", "body")] == ["全国人大常委会落实教育法律情况专题调研组"]
    assert "全国人大常委会副委员长" not in str([m.name for m in named("全国人大常委会副委员长蒲承志率执法检查组来湘。", "body")])
    assert [m.name for m in named("中国湖南文化交流团访问肯尼亚。", "body")] == ["中国湖南文化交流团"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("商思齐调研了湘江大学生命科学学院、洣水学院。", ["湘江大学生命科学学院", "洣水学院"]),
        ("湘江大学联合中国科学院召开会议。", ["湘江大学", "中国科学院"]),
        ("湘江大学校长商思齐率我校代表团访问洣水学院、肯中友好协会。", ["我校代表团", "洣水学院", "肯中友好协会"]),
    ],
)
def test_a_college_is_named_with_its_university_and_a_visit_is_no_part_of_a_name(text: str, bodies: list[str]) -> None:
    """某大学某学院 is one body; 访问 before a body tells what is done there."""
    assert [m.name for m in named(text, "body")] == bodies


def test_a_delegation_may_be_called_after_what_stands_in_quotation_marks() -> None:
    """某国某院“某工作小组”代表团: whole, with whose it is."""
    met = "湖南省省长温知远会见肯尼亚国民议会“中肯友好小组”代表团。"
    assert [m.name for m in named(met, "body")] == ["肯尼亚国民议会“中肯友好小组”代表团"]


def test_a_city_abroad_before_the_country_is_where_a_house_is() -> None:
    """在堪培拉澳大利亚某大学: the city is no part of the name, nor of a post in it."""
    met = "湖南省省长温知远在内罗毕肯尼亚国立大学会见校长阿米娜·贝洛。"
    assert [m.name for m in named(met, "body")] == ["肯尼亚国立大学"] and "内罗毕" in [m.name for m in named(met, "place")]
    assert [m.name for m in named("湖南省省长温知远访问内罗毕大学。", "body")] == ["内罗毕大学"]
