"""Those who act without a name of their own: bodies through unnamed people, offices, crowds. All are invented or generic."""

from __future__ import annotations

import pytest
from reading_cases import read

from kg.model import Mention


def named(text: str, *kinds: str) -> list[Mention]:
    """The mentions of some kinds."""
    return [m for ms in read(text).mentions for m in ms if m.kind in kinds]


def test_the_organ_of_places_may_stand_before_its_people() -> None:
    """甲市、乙市等地某局的代表: one body a place; 省政协党员领导同志 are of the house, 政党 and 学术界 are none."""
    found = named("长沙市、株洲市、湘潭市等地市场监督管理局的代表参与座谈会并发言。", "body")
    assert [m.name for m in found] == ["长沙市市场监督管理局", "株洲市市场监督管理局", "湘潭市市场监督管理局"]
    found = named("省人大常委会、省政协党员领导同志参加会议。", "body", "group")
    assert [(m.name, m.kind, m.represented_by) for m in found] == [("省人大常委会", "body", "党员领导同志"), ("省政协", "body", "党员领导同志")]
    assert named("各大部委、政党和学术界代表出席招待会。", "body") == []


def test_the_shared_tail_is_dealt_out_over_the_list() -> None:
    """Three offices spoke, each through its people in charge."""
    found = named("长沙、株洲、湘潭市委网信办负责同志作交流发言。", "body")
    assert [(m.name, m.represented_by) for m in found] == [
        ("长沙市委网信办", "负责同志"),
        ("株洲市委网信办", "负责同志"),
        ("湘潭市委网信办", "负责同志"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "through"),
    [
        ("省直有关单位主要负责同志参加会议。", "省直有关单位", "主要负责同志"),
        ("教育部有关负责人参加会议。", "教育部", "有关负责人"),
        ("各市州政府负责同志参加会议。", "各市州政府", "负责同志"),
    ],
)
def test_bodies_act_through_unnamed_people(text: str, name: str, through: str) -> None:
    """No person is made up."""
    (found,) = named(text, "body", "group")
    assert (found.name, found.represented_by) == (name, through)
    assert named(text, "person") == []


@pytest.mark.parametrize(("text", "kind"), [("省直有关单位负责同志参加会议。", "group"), ("湖南省水利厅负责同志参加会议。", "body")])
def test_collectives_are_groups(text: str, kind: str) -> None:
    """有关单位 is a group, a department a body."""
    assert [m.kind for m in named(text, "body", "group")] == [kind]


@pytest.mark.parametrize("text", ["专家学者代表参加会议。", "各界人士代表出席会议。", "无党派人士代表参加会议。"])
def test_crowds_are_groups(text: str) -> None:
    """People named only by kind."""
    assert [m.kind for m in named(text, "body", "group", "person")] == ["group"]


def test_both_sides_are_a_pair() -> None:
    """双方 waits for the discourse."""
    assert [m.text for m in named("双方举行会谈。", "pair")] == ["双方"]


def test_those_visited_are_a_group_with_all_that_describes_them() -> None:
    """慰问在烈日下作业的修路工人 goes to the workers; news of the visit (慰问活动) goes to nobody."""
    assert [m.name for m in named("岳阳市总工会主席戚望舒慰问在烈日下作业的修路工人、环卫工人。", "group")] == ["在烈日下作业的修路工人、环卫工人"]
    assert not named("慰问活动惠及全市工人。", "group")


def test_the_peoples_republic_has_no_conjunction() -> None:
    """中华人民共和国中央军事委员会副主席 is no crowd that begins after 和."""
    found = read("会议决定任命沈知行为中华人民共和国中央军事委员会副主席，免去陆怀瑾的中华人民共和国中央军事委员会副主席职务。").mentions
    assert [m.name for ms in found for m in ms if m.kind == "group"] == []


def test_the_cadre_bureau_of_an_organization_department_speaks_for_it() -> None:
    """中央组织部有关干部局负责同志宣布: the department through its comrade."""
    found = [mention for mention in named("中央组织部有关干部局负责同志宣布了任命决定。", "body", "group") if mention.represented_by]
    assert [(mention.name, mention.represented_by) for mention in found] == [("中央组织部", "有关干部局负责同志")]


@pytest.mark.parametrize(
    ("text", "present"),
    [
        (
            "各省、自治区、直辖市，中央和国家机关有关部门负责同志等参加会议。",
            [("各省、自治区、直辖市", "负责同志"), ("中央和国家机关有关部门", "负责同志")],
        ),
        ("湖南省渔业委副主任、委员，各省区市有关部门负责同志参加会议。", [("湖南省渔业委副主任、委员", ""), ("各省区市有关部门", "负责同志")]),
        ("会议面向各省区市，湖南省水利厅负责同志参加会议。", [("湖南省水利厅", "负责同志")]),
    ],
)
def test_collectives_and_offices_before_a_comma_are_of_the_list(text: str, present: list[tuple[str, str]]) -> None:
    """Where nothing but collectives stands between two commas; lesser offices of one body are one group."""
    assert [(m.name, m.represented_by) for m in named(text, "body", "group")] == present


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("国家主席沈知行给湖南省岳阳县洞庭剧团的队员们回信，勉励他们。", ["湖南省岳阳县洞庭剧团的队员们"]),
        ("国家主席沈知行近日复信非洲青年学者，勉励他们。", ["非洲青年学者"]),
        ("国家主席沈知行回信勉励“洞庭号”的水手和洞庭小学学生。", ["“洞庭号”的水手和洞庭小学学生"]),
        ("国家主席沈知行给他们回信，希望青年学生努力。", []),
    ],
)
def test_whom_letters_go_to(text: str, groups: list[str]) -> None:
    """Unnamed people between 给 and 回信, or after 复信, are a group."""
    assert [m.name for m in named(text, "group")] == groups


def test_what_someone_is_made_is_nobody_present() -> None:
    """担任大会执行主席 names no group of those who sat in front."""
    assert [m.name for m in named("郁文澜担任大会执行主席，并在前排就座。", "group")] == []


def test_leadership_that_is_upheld_speaks_for_nobody() -> None:
    """坚持党的全面领导和…: no body through its leaders."""
    assert not [m for m in named("湖南省水利厅厅长裘立本围绕坚持党的全面领导、加强基层组织领导，作了宣讲报告。", "body", "group") if m.represented_by]


def test_leaders_of_the_last_body_before_former_ones_are_of_all() -> None:
    """中央军委领导同志及曾任…的老同志: what follows 及 is another member."""
    found = named("全国人大常委会、国务院、中央军委领导同志及曾任党和国家领导职务的老同志出席茶话会。", "body")
    assert [(m.name, m.represented_by) for m in found] == [(name, "领导同志") for name in ("全国人大常委会", "国务院", "中央军委")]


def test_the_organs_of_a_commission_are_in_a_list() -> None:
    """中共中央纪委机关、…联合印发."""
    assert [m.name for m in named("中共中央纪委机关、教育部、国家监察委员会联合印发通知。", "body")] == [
        "中共中央纪委机关",
        "教育部",
        "国家监察委员会",
    ]


def test_deputies_are_no_unnamed_people_of_the_congress() -> None:
    """部分县人大代表列席: a crowd, nobody who speaks for a body."""
    assert [(m.kind, m.represented_by) for m in named("部分县人大代表列席会议。", "body", "group")] == [("group", "")]
    assert named("桃源县发改委主任裘立本及县人大代表二十余人进行调研。", "body") == []


def test_a_list_that_units_close_is_of_no_people() -> None:
    """安全办及麻章镇等单位: places and offices, though they look like names."""
    assert not named("区府办及麻章镇等单位相关负责同志陪同。", "person")
    assert not named("会上，县公安局、秦岭办分别汇报了有关情况。", "person")


def test_a_count_of_societies_has_no_head() -> None:
    """20多家商会秘书长."""
    assert [(m.kind, m.represented_by) for m in named("盐城、无锡等20多家在沪商会秘书长出席会议。", "body", "group")] == [("group", "")]


def test_leaders_of_a_level_are_no_body() -> None:
    """甲、乙等市级领导 are those named before."""
    assert named("温知远、郁文澜等市级领导出席仪式。", "body", "group") == []


def test_whom_others_are_to_bring_to_something_takes_no_part() -> None:
    """支持更多老同志参加 in a demand: neither those who are to support them nor they themselves attend."""
    assert named("各级党委和政府要加强对港航工作的领导，支持更多老同志参加港航工作。", "group", "body")[1:] == []
    assert [m.name for m in named("离退休老同志代表参加。", "group")] == ["离退休老同志代表"]


def test_where_people_come_from_takes_no_part() -> None:
    """来自甲省、乙省等9个省的负责人: places that people come from are no bodies; bodies that they come from are."""
    assert [m.kind for m in named("来自湖南省、江西省等9个省的负责人参加论坛。", "body", "group")] == ["group"]
    assert [(m.kind, m.name) for m in named("来自省水利厅、省财政厅的负责人参加论坛。", "body", "group")] == [
        ("body", "省水利厅"),
        ("body", "省财政厅"),
    ]


def test_the_organ_of_several_kinds_of_units_is_one_group() -> None:
    """各市、州、县政府: told together by the words after the last; 区直部门 is another member of the list."""
    assert [m.name for m in named("各市、州、县政府分管负责同志参加会议。", "group", "body")] == ["各市、州、县政府"]
    assert "各区" in [m.name for m in named("各区、县直部门负责同志参加会议。", "group", "body")]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("湖南省政协委员赴岳阳市开展视察。", "湖南省政协委员"),
        ("部分省人大代表走进港口企业集中视察。", "部分省人大代表"),
        ("驻湘全国政协委员深入岳阳市调研。", "驻湘全国政协委员"),
    ],
)
def test_deputies_who_go_somewhere_are_a_group(text: str, group: str) -> None:
    """They visit, 走进 or 深入 something."""
    assert group in [m.name for m in named(text, "group")]


def test_deputies_who_walk_on_do_nothing() -> None:
    """走上 is no visit."""
    assert named("六位人大代表走上通道。", "group") == []


def test_all_bodies_of_a_kind_take_part_from_afar() -> None:
    """各县（区）局 where they 以视频方式参会."""
    assert [m.name for m in named("全市各县（区）局通过视频方式参会。", "group")] == ["全市各县（区）局"]
    assert named("各县（区）局要抓好落实。", "group") == []


def test_departments_by_their_fields_alone_are_one_group() -> None:
    """应急、消防、交通等部门负责人; bodies named in the list stand for themselves."""
    assert [m.name for m in named("县长商思齐带领应急、消防、交通等部门负责人对企业进行检查。", "body", "group")] == ["应急、消防、交通等部门"]
    assert [m.kind for m in named("省应急厅、省消防总队等部门负责人参加检查。", "body", "group")] == ["body", "body"]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("仪式上，2000名各族各界代表参加。", ["2000名各族各界代表"]),
        ("会上，马广步、徐望舒等3名获奖代表发言。", []),
        ("湖南省省长温知远会见了在京劳模代表、特邀代表。", ["在京劳模代表", "特邀代表"]),
        ("大会将在长沙开幕，欢迎在京中外记者参加采访。", []),
        ("湖南省省长温知远祝贺并欢迎肯尼亚首次作为正式成员参加会议。", []),
    ],
)
def test_crowds_keep_their_kind_and_leave_verbs_out(text: str, groups: list[str]) -> None:
    """各界代表 is a kind of people; 了, 欢迎 and 祝贺 are none of it; 等3名 are those named before."""
    assert [m.text for ms in read(text).mentions for m in ms if m.rule in ("groups.crowd", "bodies.represented")] == groups


def test_organisations_of_the_party_speak_through_their_secretaries() -> None:
    """甲局、乙局党组织书记作述职发言."""
    assert [m.name for m in named("省水利厅、省财政厅党组织书记作述职发言。", "body")] == ["省水利厅", "省财政厅"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("湖南省省长温知远会见第三届洞庭湖渔业大会代表并同他们合影留念。", "第三届洞庭湖渔业大会代表"),
        ("座谈会前，湖南省省长温知远会见了佘远山同志亲属。", "佘远山同志亲属"),
        ("湖南省省长温知远会见出席“绿色港口”湘江论坛代表团。", "出席“绿色港口”湘江论坛代表团"),
        ("湖南省省长温知远分别会见肯尼亚、巴西等非洲和拉美国家领导人。", ""),
        ("湖南省省长温知远会见肯尼亚、巴西等主要产鱼国领导人。", "主要产鱼国领导人"),
        ("湖南省省长温知远会见阿米娜·贝洛率领的肯尼亚渔业专家。", ""),
        ("湖南省省长温知远会见肯尼亚港口协会代表团。", ""),
        ("参加会见的嘉宾、省直有关部门负责同志先后发言。", ""),
    ],
)
def test_those_received_are_a_group_with_what_they_come_for(text: str, group: str) -> None:
    """Up to the end of the clause; a list, a delegation of a body, and those led by somebody named are read by other rules."""
    assert [m.text for ms in read(text).mentions for m in ms if m.rule == "groups.received"] == [group][: bool(group)]


def test_experts_from_abroad_stand_for_no_body() -> None:
    """在湘工作的外国专家代表."""
    assert [m.kind for m in named("在湘工作的外国专家代表，省直有关部门负责人参加大会。", "body", "group")] == ["group", "group"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("商务部等五部门负责人介绍有关情况。", ["商务部"]),
        ("座谈会上，美景、远泊、智帆招聘等企业负责人先后发言。", ["美景", "远泊", "智帆招聘"]),
        ("6月11日，温知远在人民大会堂同各民主党派中央、全国工商联负责人和无党派人士代表座谈。", ["各民主党派中央", "全国工商联"]),
        ("温知远就优化营商环境与省工商联领导和企业家代表座谈。", ["省工商联"]),
    ],
)
def test_what_closes_a_list_and_where_it_stands_are_no_part_of_its_members(text: str, names: list[str]) -> None:
    """等五部门 after the last one, 在某处同 before the first."""
    assert [m.name for ms in read(text).mentions for m in ms if m.rule == "bodies.represented"] == names


def test_the_family_of_one_who_is_named_is_present_not_he() -> None:
    """某某同志亲属、生前友好."""
    assert [(m.kind, m.name) for m in named("佘远山同志亲属，省委组织部负责人出席座谈会。", "group", "person", "body")] == [
        ("group", "佘远山同志亲属"),
        ("body", "省委组织部"),
    ]


def test_places_of_a_list_share_the_head_of_the_one_that_closes_it() -> None:
    """甲、乙、丙等省区党委统战部和丁负责同志."""
    text = "辽宁、浙江、新疆等省区党委统战部和中央网信办有关负责同志先后发言。"
    assert [m.name for m in named(text, "body")] == ["辽宁党委统战部", "浙江党委统战部", "新疆党委统战部", "中央网信办"]


def test_who_sends_nobody_is_not_there() -> None:
    """没有派代表出席; 派代表参加 is there through them; 发挥代表作用 stands for nobody."""
    assert named("省水利厅、省财政厅没有派代表出席会议。", "group") == []
    assert [m.represented_by for m in named("省水利厅派代表参加会议。", "body")] == ["代表"]
    assert named("大家从开展调查研究、发挥代表作用等方面进行交流。", "body", "group") == []


def test_those_present_are_no_body() -> None:
    """与会领导, 部省领导, 拟任命和决定任命人员."""
    assert named("与会领导汇报了近期工作，部省领导讲话。", "body") == []
    assert named("拟任命和决定任命人员与委员见面。", "person") == []


def test_all_of_a_body_are_a_group() -> None:
    """某巡察组全体成员, 某医院全体院领导; 甲等教育部领导 are those named before; who is visited is after the verb."""
    text = "区委巡察组全体成员、桃源县人民医院全体院领导出席会议。"
    assert [m.name for m in named(text, "group")] == ["区委巡察组全体成员", "桃源县人民医院全体院领导"]
    assert [m.represented_by for m in named("教育部副部长陆怀瑾等教育部领导考察学校。", "body")] == [""]
    assert [m.name for m in named("沈知行一行来到礼嘉镇、雪堰镇驻地看望巡察组全体工作人员。", "group")] == ["巡察组全体工作人员"]


def test_so_many_of_a_body_are_the_body_s() -> None:
    """来自甲厅、乙局的三位负责人: the count is no part of the name."""
    told = [m for ms in read("来自湖南省水利厅、湖南省财政厅的三位负责人回答了记者提问。").mentions for m in ms if m.represented_by]
    assert [m.name for m in told] == ["湖南省水利厅", "湖南省财政厅"]


def test_how_many_places_a_list_has_is_no_part_of_the_last() -> None:
    """甲、乙、丙三省负责人."""
    assert [m.name for m in named("湖北、湖南、江西三省负责人先后发言。", "body")] == ["湖北", "湖南", "江西"]
    assert [m.represented_by for m in named("抗战老战士代表发言。", "group")] == [""]


def test_people_of_a_kind_and_all_of_a_board_are_groups() -> None:
    """正式代表, 服务对象代表 and 各二级学院党总支书记 are no bodies, nor is 全体班子成员."""
    text = "来自全区各条战线的正式代表、桃源县检察院全体班子成员、下属子公司负责人以及服务对象代表参加会议。"
    assert [m.name for m in named(text, "body")] == []
    assert [m.kind for m in named("各二级学院党总支书记、各界别委员组组长参加会议。", "group", "body")] == ["group", "group"]


def test_nations_trades_and_kinds_of_people_are_no_bodies() -> None:
    """来自亚欧国家、电力行业和残疾人代表; 联合国负责人权事务的助理秘书长 is no 负责人."""
    assert named("来自亚欧国家、电力行业和残疾人代表参加会议。", "body") == []
    assert [m.name for m in named("联合国负责人权事务的助理秘书长伊万·西蒙诺维奇通报了情况。", "person")] == ["伊万·西蒙诺维奇"]


def test_two_kinds_of_guests_are_received_as_one_group() -> None:
    """会见某学院顾问委员会海外委员和中方委员: the school is no guest."""
    told = "湖南省省长温知远会见湖南大学经济学院顾问委员会海外委员和中方企业家委员。"
    assert [m.name for m in named(told, "group")] == ["湖南大学经济学院顾问委员会海外委员和中方企业家委员"]
    assert named(told, "body") == []
