"""Names of meetings and ceremonies, and bare heads that refer to one told elsewhere. All are invented."""

from __future__ import annotations

import pytest
from reading_cases import read


def events(text: str) -> list[tuple[str, str]]:
    """(name, type) of the events named; "" for a bare head."""
    return [(m.name, m.type) for ms in read(text).mentions for m in ms if m.kind == "event"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("6月11日，全省网络法治工作会议在长沙召开。", "全省网络法治工作会议", "工作会议"),
        ("湖南省政府召开全省防汛工作视频会议。", "全省防汛工作视频会议", "电视电话会议"),
        ("桃源县委组织部召开新任职领导干部任前集体谈话会。", "新任职领导干部任前集体谈话会", "会议"),
        ("桃源县召开林长制工作领导小组会。", "林长制工作领导小组会", "专题会议"),
        ("桃源县人大常委会召开主任（扩大）会议。", "主任（扩大）会议", "常委会会议"),
        ("桃源县委党校举行2024年秋季学期开学典礼。", "2024年秋季学期开学典礼", "仪式"),
        ("会上，各区县政府负责人汇报了第二次集中签约仪式筹备情况。", "第二次集中签约仪式", "仪式"),
        ("就业创业工作会议6月11日在长沙召开。", "就业创业工作会议", "工作会议"),
        ("第五届洞庭湖生态论坛在岳阳开幕。", "第五届洞庭湖生态论坛", "论坛"),
        ("沈知行出席“湘江之春”音乐会。", "“湘江之春”音乐会", "仪式"),
        ("湖南省十四届人大常委会第十一次会议在长沙闭幕。", "湖南省十四届人大常委会第十一次会议", "常委会会议"),
        ("会议传达学习全国教育大会精神。", "全国教育大会", "大会"),
        ("瞿敬亭主持召开乡村振兴工作推进会。", "乡村振兴工作推进会", "推进会"),
        ("温知远出席洞庭湖渔业论坛2024年年会。", "洞庭湖渔业论坛2024年年会", "论坛"),
        ("温知远出席洞庭湖合作论坛峰会开幕式。", "洞庭湖合作论坛峰会开幕式", "论坛"),
        ("第三届联合国教科文组织渔业奖颁奖典礼在岳阳举行。", "第三届联合国教科文组织渔业奖颁奖典礼", "仪式"),
        ("会议审议通过了政协湖南省第九届委员会第二次会议决议。", "政协湖南省第九届委员会第二次会议", "代表大会"),
        ("政协湖南省第九届委员会常务委员会第六次会议在长沙举行。", "政协湖南省第九届委员会常务委员会第六次会议", "常委会会议"),
        ("社论热烈祝贺首届洞庭湖渔业大会开幕。", "首届洞庭湖渔业大会", "大会"),
        ("第五届洞庭湖渔业博览会“绿色发展”分论坛在岳阳举行。", "第五届洞庭湖渔业博览会“绿色发展”分论坛", "论坛"),
        ("全省信访办主任会议在长沙召开。", "全省信访办主任会议", "工作会议"),
        ("为期四天的洞庭湖渔业论坛在岳阳开幕。", "洞庭湖渔业论坛", "论坛"),
        (
            "2024年湖南科技活动周主场活动暨第二届湘江科普与创新发展大会在长沙开幕。",
            "2024年湖南科技活动周主场活动暨第二届湘江科普与创新发展大会",
            "论坛",
        ),
    ],
)
def test_more_names_from_edge_to_head(text: str, name: str, kind: str) -> None:
    """A year before 年会 and a body inside are parts of the name; 审议通过, 祝贺 and 为期四天的 are not; two heads in a row make one name."""
    assert (name, kind) in events(text)


def test_the_form_of_a_meeting_is_no_meeting() -> None:
    """会议以电视电话会议形式召开 tells of one meeting."""
    assert [name for name, _ in events("会议以电视电话会议形式召开。")] == [""]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("湖南省召开乡村振兴工作推进会。", "乡村振兴工作推进会", "推进会"),
        ("桃源县委理论学习中心组举行2025年第9次集中学习。", "第9次集中学习", "学习会"),
    ],
)
def test_a_name_goes_from_its_left_edge_to_its_head(text: str, name: str, kind: str) -> None:
    """Verbs and dates are no part of it; the last words give the type."""
    assert (name, kind) in events(text)


@pytest.mark.parametrize("text", ["沈知行主持会议。", "座谈会由温知远主持。", "本次论坛由湖南省政府主办。", "郁文澜出席开班式并讲话。"])
def test_a_bare_head_has_no_name(text: str) -> None:
    """It refers to an event told elsewhere."""
    assert [name for name, _ in events(text)] == [""]


@pytest.mark.parametrize(
    "text", ["湖南省人大常委会决定任命陆怀瑾为湖南省副省长。", "双方举行了工作会谈。", "教育部基础教育司印发通知。", "会议专题学习党的理论。"]
)
def test_bodies_and_talks_are_no_meetings(text: str) -> None:
    """常委会 decides, 工作会谈 is no 工作会."""
    assert events(text) == []


def test_an_opening_has_the_type_of_what_it_opens() -> None:
    """论坛开幕式 is the forum's."""
    assert events("温知远出席洞庭湖生态论坛开幕式。") == [("洞庭湖生态论坛开幕式", "论坛")]


def test_what_is_submitted_to_a_meeting_tells_none() -> None:
    """提交某常委会会议审议: the meeting is still to come."""
    assert events("建议书将提交岳阳市政协常委会第三十三次会议审议。") == []


def test_a_meeting_of_a_leading_group_is_no_part_of_the_committee_that_holds_it() -> None:
    """市委召开…领导小组（扩大）会议: a verb stands in no body's name."""
    assert ("湿地保护工作领导小组（扩大）会议暨洞庭湖治理工作会议", "工作会议") in events(
        "市委召开湿地保护工作领导小组（扩大）会议暨洞庭湖治理工作会议。"
    )


def test_what_a_lecture_keeps_to_is_no_part_of_a_name() -> None:
    """紧紧围绕全会召开的意义 names no 紧紧围绕全会."""
    assert [name for name, _ in events("湖南省副省长郁文澜紧紧围绕全会召开的重大意义作了宣讲。")] == [""]


def test_an_exhibition_named_in_quotation_marks_is_an_event() -> None:
    """“…主题展”今天举行; who visits one tells none by that name."""
    assert [name for name, _ in events("由湖南省妇联主办的“洞庭渔家——家风主题展”今天在长沙举行。")] == ["“洞庭渔家——家风主题展”"]
    assert [name for name, _ in events("郁文澜参观湖南省改革成就展。")] == ["湖南省改革成就展"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("省部级主要领导干部学习贯彻党的二十届四中全会精神专题研讨班在京开班。", "省部级主要领导干部学习贯彻党的二十届四中全会精神专题研讨班"),
        ("经批准，湖南省纪委委员学习贯彻全会精神研讨班在长沙举办。", "湖南省纪委委员学习贯彻全会精神研讨班"),
        ("湖南省教育厅组织党员干部学习贯彻全国教育大会精神，召开会议。", "全国教育大会"),
    ],
)
def test_whose_study_a_name_tells_is_part_of_it(text: str, name: str) -> None:
    """干部学习贯彻…研讨班 is one name; the verb of a clause is none of it."""
    assert events(text)[0][0] == name


def test_what_is_said_of_a_meeting_names_none() -> None:
    """表示会议首要目标是…: the verb is no part of a name."""
    assert [name for name, _ in events("湖南省副省长郁文澜表示会议首要目标是落实责任，并出席会议。")] == ["", ""]
    assert [name for name, _ in events("湖南省副省长郁文澜出席论坛，表示全球渔业峰会意义重大。")] == ["", "全球渔业峰会"]


def test_the_theme_before_a_name_is_no_part_of_it() -> None:
    """以“…”为主题的某论坛; 纪念某同志诞辰100周年座谈会 is whole however often the person is named."""
    assert [name for name, _ in events("以“共建平安湖区，共享渔业成果”为主题的洞庭湖渔业论坛18日在长沙举行。")] == ["洞庭湖渔业论坛"]
    spoken_of = "郁文澜同志是渔业先驱。纪念郁文澜同志诞辰100周年座谈会今天在长沙举行。"
    assert [name for name, _ in events(spoken_of)] == ["纪念郁文澜同志诞辰100周年座谈会"]


def test_conveners_meet() -> None:
    """各代表团召集人会议: 召集 is no verb there."""
    assert [name for name, _ in events("中国共产党湖南省第十二次代表大会各代表团召集人会议在长沙召开。")] == [
        "中国共产党湖南省第十二次代表大会各代表团召集人会议"
    ]


def test_a_speech_to_the_assembly_is_no_assembly() -> None:
    """作大会发言."""
    assert events("陆怀瑾、商思齐、郁文澜7名委员作大会发言。") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("区委统战部举办“政企面对面”活动。", "“政企面对面”活动"),
        ("市公安局举办了内容丰富多彩的“警民恳谈会”活动。", "“警民恳谈会”活动"),
        ("青禾街道召开2024年度社区党组织书记抓基层党建述职评议会。", "2024年度社区党组织书记抓基层党建述职评议会"),
    ],
)
def test_names_in_quotation_marks_and_with_party_organisations(text: str, name: str) -> None:
    """举办“…”活动 needs no other head; 党组织 holds no verb."""
    assert name in [found for found, _ in events(text)]


def test_what_is_only_spoken_of_in_quotation_marks_is_not_held() -> None:
    """“…”活动 without 举办 or 开展."""
    assert events("“政企面对面”活动的经验值得推广。") == []


@pytest.mark.parametrize("text", ["距湘湖论坛开幕还有13天。", "联合国大会5日以压倒性多数通过决议。", "联合国大会通过决定，支持停火。"])
def test_an_assembly_that_decides_and_days_until_something_begins_are_no_events(text: str) -> None:
    """The General Assembly that passes a resolution is a body; a countdown tells when, not that."""
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("洞庭舞台艺术作品展演活动正在岳阳举行。", "洞庭舞台艺术作品展演活动"),
        ("论坛的首场活动——“洞庭渔业大会”在岳阳举行。", "“洞庭渔业大会”"),
        ("首次举行规模空前的盛大欢迎仪式。", "欢迎仪式"),
        ("各界人士举行庄重而简朴的纪念仪式。", "纪念仪式"),
    ],
)
def test_what_is_said_of_an_event_before_its_name_is_no_part_of_it(text: str, name: str) -> None:
    """A dash, and how grand or plain something was, end a name to its left."""
    assert name in [found for found, _ in events(text)]


def test_a_session_that_another_provides_for_has_no_name_of_its_own() -> None:
    """设置开幕式和主论坛: the parts of a meeting."""
    assert "设置开幕式" not in [found for found, _ in events("峰会设置开幕式和主论坛。")]


def test_activities_without_quotation_marks() -> None:
    """举办了…返校活动: one that organs hold, at the end of its clause; many activities have no name, and protests are none."""
    assert ("建校60周年校友返校活动", "活动") in events("我校举办了一场以“薪火相传”为主题的建校60周年校友返校活动。")
    assert ("“书香桃源”全民阅读活动", "活动") in events("桃源县举办“书香桃源”全民阅读活动。")
    assert not [name for name, _ in events("桃源县举办丰富多彩的帮扶活动，有人举行抗议活动。") if name]


def test_a_passage_where_deputies_answer_is_part_of_the_session() -> None:
    """某次会议首场“代表通道”: the session's name goes before, as before that of a forum in quotation marks."""
    for which in ("首场", "第二场", ""):
        (event,) = read(f"湖南省十四届人大二次会议{which}“代表通道”今天开启。").events
        assert (event.type, event.name) == ("新闻发布会", f"湖南省十四届人大二次会议{which}“代表通道”")


def test_letters_go_to_events_in_quotation_marks() -> None:
    """向第四届“中欧论坛”致贺信."""
    (event,) = read("湖南省省长温知远今天向第四届长沙“湘欧论坛”致贺信。").events
    assert [part.agent for part in event.participations] == ["温知远", "第四届长沙“湘欧论坛”"]


def test_the_agenda_of_a_session_is_no_session() -> None:
    """采访大会重要议程."""
    assert not read("新闻中心将组织记者采访部分大会重要议程。").events


def test_events_of_all_kinds_are_none() -> None:
    """举办各类主题展览; 这是该大会 is no name."""
    assert not read("6月11日，湖南省举办各类主题展览、文艺演出等活动万余场。").events
    assert not [event for event in read("这是该大会首次在亚洲举办。").events if event.name]


def test_press_conferences_are_called_after_what_they_follow() -> None:
    """某次会晤特别记者会."""
    (event,) = read("湖南省省长温知远出席洞庭湖流域省长第十五次会晤特别记者会。").events
    assert event.name == "洞庭湖流域省长第十五次会晤特别记者会"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("6月11日，桃源县医院召开干部任职宣布大会。", "干部任职宣布大会"),
        ("6月11日，远泊航运集团召开领导班子任职宣布会。", "领导班子任职宣布会"),
    ],
)
def test_a_meeting_at_which_a_decision_is_announced(text: str, name: str) -> None:
    """宣布大会 is its name; who says 宣布大会开幕 opens it."""
    assert name in [m.name for ms in read(text).mentions for m in ms if m.kind == "event"]
    opened = read("6月11日，桃源县县长瞿敬亭宣布大会开幕。").mentions
    assert "宣布大会" not in [m.name for ms in opened for m in ms if m.kind == "event"]


def named(text: str) -> list[str]:
    """The names of the events named."""
    return [name for name, _ in events(text)]


def test_to_whom_something_is_given_is_no_part_of_a_name() -> None:
    """某大学向某国总统授予名誉博士学位仪式: the ceremony begins with what is done; 向纪念碑敬献花篮仪式 stays whole."""
    assert named("湖南省省长温知远出席湖南大学向肯尼亚总统授予名誉博士学位仪式。") == ["授予名誉博士学位仪式"]
    assert named("湖南省省长温知远出席向洞庭湖烈士纪念碑敬献花篮仪式。") == ["向洞庭湖烈士纪念碑敬献花篮仪式"]


def test_kinds_of_people_in_a_list_belong_to_a_name() -> None:
    """农民、教师、企业职工代表座谈会."""
    assert named("湖南省省长温知远主持召开农民、教师、企业职工代表座谈会。") == ["农民、教师、企业职工代表座谈会"]
    assert named("湖南省省长温知远会见劳模、出席职工代表座谈会。") == ["职工代表座谈会"]


def test_a_headline_that_runs_into_its_text_is_no_part_of_a_name() -> None:
    """甲论坛年会开幕甲论坛年会今天开幕; 某会议框架下某大会 is one name."""
    assert named("2021洞庭湖论坛年会开幕2021洞庭湖论坛年会今天开幕。") == ["2021洞庭湖论坛年会"]
    assert named("温知远出席亚欧会议框架下残疾人合作发展大会开幕式。") == ["亚欧会议框架下残疾人合作发展大会开幕式"]
