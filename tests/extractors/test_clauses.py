"""Clauses: who is the subject, what is set aside, where speech begins. All sentences are invented."""

from __future__ import annotations

import pytest
from reading_cases import document, frames, parts, read

from kg.explain import Part, explain


def clauses(text: str) -> list[Part]:
    """The clauses of the last sentence, as ``kg explain`` shows them."""
    return list(explain(document(text))[-1].parts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("湖南省省长温知远出席会议并讲话。", ["〔温知远〕出席‹会议›", "〔温知远〕讲话"]),
        ("湖南省省长温知远出席会议，并讲话。", ["〔温知远〕出席‹会议›", "〔温知远〕讲话"]),
        ("湖南省省长温知远，岳阳市市长简书言出席会议。", ["〔温知远、简书言〕出席‹会议›"]),
        ("岳阳市市长简书言、副市长戚望舒等市领导出席会议。", ["〔简书言、戚望舒〕出席‹会议›"]),
        (
            "湖南省省长温知远在亚太经合组织第三届旅游部长会议期间会见了远泊航运集团董事长顾清川。",
            ["〔温知远〕会见了‹远泊航运集团董事长顾清川›"],
        ),
        ("出席会议的市领导还有：温知远、郁文澜，简书言、戚望舒。", ["〔温知远、郁文澜〕出席‹会议›", "〔简书言、戚望舒〕出席‹会议›"]),
        (
            "湖南省省长温知远出席会议，随后还连续会见了远泊航运集团董事长顾清川。",
            ["〔温知远〕出席‹会议›", "〔温知远〕会见了‹远泊航运集团董事长顾清川›"],
        ),
        ("湖南省省长温知远亲切会见远泊航运集团董事长顾清川一行。", ["〔温知远〕会见‹远泊航运集团董事长顾清川›一行"]),
        ("由远泊航运集团副总经理顾清川带领的远泊航运集团考察组一行来我市考察。", ["〔顾清川、远泊航运集团考察组〕来我市考察"]),
        ("以湖南省副省长郁文澜为团长的湖南省党政代表团来我市考察。", ["〔郁文澜、湖南省党政代表团〕来我市考察"]),
        (
            "以湖南省副省长郁文澜为组长，湖南省水利厅厅长商思齐为副组长的省委督查组来我市，专项督促检查防汛工作。",
            ["〔郁文澜、商思齐、省委督查组〕来我市", "〔郁文澜、商思齐、省委督查组〕专项督促检查防汛工作"],
        ),
        (
            "湖南省委组织部副部长商思齐，党校正科级以上干部，第3期青年干部培训班学员，共计230余人参加开学典礼。",
            ["〔商思齐〕参加‹开学典礼›"],
        ),
        (
            "湖南省委组织部副部长商思齐，湖南省人大常委会主任施工，湖南省副省长郁文澜出席会议。",
            ["〔商思齐、郁文澜〕出席‹会议›"],
        ),
        ("6月11日，湖南省水利厅厅长商思齐带领岳阳市水利局、岳阳市应急管理局等单位负责人，实地调研防汛工作。", ["〔商思齐〕实地调研防汛工作"]),
        ("会上，一是湖南省副省长郁文澜传达有关精神；二是湖南省水利厅厅长商思齐讲话。", ["〔郁文澜〕传达有关精神", "〔商思齐〕讲话"]),
        ("会议邀请湖南大学教授裘立本作专题辅导报告。", ["〔裘立本〕作专题辅导报告"]),
        ("岳阳市代表团在湖南省副省长郁文澜、湖南省水利厅厅长商思齐的带领下，走访了湖南大学。", ["〔岳阳市代表团、郁文澜、商思齐〕走访了‹湖南大学›"]),
        ("前往长沙参加洞庭湖渔业论坛的岳阳市代表团，走访了湖南大学。", ["〔岳阳市代表团〕走访了‹湖南大学›"]),
        ("会议学习湖南省委书记沈知行在岳阳市考察时的讲话精神。", ["‹会议›学习‹湖南省委书记沈知行›在‹岳阳市›考察时的讲话精神"]),
        ("按照省委关于防汛工作的要求，岳阳市市长简书言主持召开会议。", ["按照省委关于防汛工作的要求", "〔简书言〕主持召开‹会议›"]),
        ("岳阳市市长简书言，副市长戚望舒等市级领导出席会议。", ["〔简书言、戚望舒〕出席‹会议›"]),
    ],
)
def test_subjects_are_inherited_and_gathered(text: str, words: list[str]) -> None:
    """A clause without a subject has the one before; a clause of agents only begins the next one's."""
    assert [part.words for part in clauses(text) if part.words and not part.words.endswith("〕")] == words


def test_date_and_place_are_set_aside_and_carried_on() -> None:
    """The templates never see them."""
    found = clauses("6月11日，湖南省省长温知远在岳阳市会见远泊航运集团董事长顾清川。")[-1]
    assert found.words == "〔温知远〕会见‹远泊航运集团董事长顾清川›"
    assert {("date", "2024-06-11"), ("place", "岳阳市")} <= set(found.aside)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("6月11日，2024年“认识洞庭”国际会议在岳阳市开幕。", "2024-06-11"),
        ("6月11日，湖南省省长温知远宣布，2025年“认识洞庭”国际会议在岳阳市举行。", "2025"),
        ("6月11日，湖南省人民政府宣布，2024年“认识洞庭”国际会议将在岳阳市举行。", "2024"),
    ],
)
def test_a_year_that_holds_the_day_before_it_belongs_to_a_name(text: str, date: str) -> None:
    """Unless the clause announces: then the day is that of the announcement."""
    assert ("date", date) in clauses(text)[-1].aside


def test_what_follows_a_verb_of_speech_is_speech() -> None:
    """No clause of it is read as news."""
    found = clauses("湖南省省长温知远主持会议时强调，要召开会议、走访企业，会见客商。")
    assert all("客商" not in part.words and "企业" not in part.words for part in found)


def test_company_is_set_aside() -> None:
    """在…陪同下 tells who was there."""
    found = clauses("在湖南省副省长郁文澜陪同下，水利部部长商思齐在岳阳市调研防汛工作。")
    assert ("company", "郁文澜") in [pair for part in found for pair in part.aside]


def test_an_inherited_subject_is_marked() -> None:
    """Its words stand in an earlier clause."""
    assert [part.inherited for part in clauses("湖南省省长温知远主持会议，作工作报告。")] == [False, True]


def test_where_a_speech_studied_was_made_is_no_place_of_the_meeting() -> None:
    """传达学习在岳阳市考察时的讲话: the meeting was not there."""
    found = clauses("湖南省水利厅召开会议，学习湖南省省长温知远在岳阳市考察时的重要讲话精神。")
    assert not any(aside == ("place", "岳阳市") for part in found for aside in part.aside)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "湖南省省长温知远会见陪同肯尼亚总统阿米娜·贝洛来湘的肯尼亚外交部长卡洛斯·门多萨。",
            "〔温知远〕会见‹肯尼亚外交部长卡洛斯·门多萨›",
        ),
        (
            "湖南省省长温知远会见来华出席联合国教科文组织渔业论坛的肯尼亚总统阿米娜·贝洛。",
            "〔温知远〕会见‹肯尼亚总统阿米娜·贝洛›",
        ),
    ],
)
def test_why_a_guest_is_there_is_set_aside(text: str, words: str) -> None:
    """Who is met stands after 的; whom he came with, and what for, is no counterpart."""
    assert clauses(text)[-1].words == words


def test_a_guest_who_comes_stays_when_nobody_is_named_after_him() -> None:
    """来华的 without a name after it is left as it stands."""
    assert clauses("湖南省省长温知远会见来华的朋友们。")[-1].words == "〔温知远〕会见来华的朋友们"


def test_what_is_proposed_is_no_news() -> None:
    """提出四项倡议：举办研讨会 holds none; what is asked for at a meeting is a speech there."""
    assert not read("湖南省省长温知远就深化合作提出四项倡议：举办洞庭湖渔业发展研讨会；建立渔业网络。").events
    (meeting,) = read("岳阳市召开防汛工作会议。湖南省省长温知远就防汛工作提出要求：加强值守。").events
    assert ("讲话",) in {p.roles for p in meeting.participations}


def test_a_hall_of_a_town_is_in_the_town() -> None:
    """在湖南省岳阳市某博物馆 is in 岳阳市; a hall of a province, or a body that a place begins otherwise, says nothing."""
    where = {
        hall: read(f"6月11日，湖南省委在{hall}召开座谈会。").events[0].places for hall in ("湖南省岳阳市洞庭湖博物馆", "湖南省博物馆", "湖南大学")
    }
    assert where == {"湖南省岳阳市洞庭湖博物馆": ("岳阳市",), "湖南省博物馆": (), "湖南大学": ()}


def test_days_in_a_list_are_one_span() -> None:
    """5月30日、31日…分别会见: one meeting each, in those days, whatever a member of the list has come for."""
    meets = "湖南省省长温知远当地时间5月30日、31日在内罗毕分别会见联合国秘书长卡洛斯·门多萨和出席世界渔业大会的肯尼亚议长阿米娜·贝洛。"
    found = [(e.date.start, e.date.end, e.participations[1].agent) for e in read(meets).events if e.date]
    assert found == [("2024-05-30", "2024-05-31", "卡洛斯·门多萨"), ("2024-05-30", "2024-05-31", "阿米娜·贝洛")]


def test_bodies_with_which_a_body_acts_hold_the_meeting_too() -> None:
    """甲联合乙、丙召开: three hosts, even with 等部门 after them."""
    for beside in ("联合岳阳市公安局、岳阳市水利局", "会同岳阳市公安局、岳阳市水利局", "联合岳阳市公安局、岳阳市水利局等部门"):
        (meeting,) = read(f"6月11日，岳阳市教育局{beside}召开全市校园安全工作会议。").events
        assert [p.agent for p in meeting.participations] == ["岳阳市教育局", "岳阳市公安局", "岳阳市水利局"]
    (met,) = read("6月11日，市教育局联合市公安局召开校园安全工作会议。").events
    assert [p.agent for p in met.participations] == ["市教育局", "市公安局"]


def test_who_chairs_with_another_may_do_so_over_a_line() -> None:
    """甲以视频方式与乙共同主持召开 has two chairs, as 甲与乙共同主持召开."""
    chairs = "湖南省科技厅厅长祁见川以视频方式与芬兰教育部常务秘书尤哈·科内共同主持召开湘芬科技合作委员会第三次会议。"
    (meeting,) = read(f"6月11日，{chairs}").events
    assert [(p.agent, p.roles) for p in meeting.participations] == [("祁见川", ("主持",)), ("尤哈·科内", ("主持",))]


def test_places_speak_at_a_meeting() -> None:
    """君山区、华容县作了交流发言: places are its speakers; who only comes from places is not."""
    (meeting,) = read("6月11日，岳阳市召开防汛工作会议。会上，君山区、华容县作了交流发言。").events
    assert [p.agent for p in meeting.participations if "交流发言" in p.roles] == ["君山区", "华容县"]
    (other,) = read("6月11日，岳阳市召开防汛工作会议。会上，来自君山区、华容县的农户作了交流发言。").events
    assert not {"君山区", "华容县"} & {p.agent for p in other.participations}


def test_towns_belong_to_the_place_before_them() -> None:
    """到桃源县漆河镇、陬市镇检查 is in 桃源县; 乡镇 that are only worked on are no towns of a list."""
    for where in ("到桃源县漆河镇、陬市镇检查防汛工作", "深入桃源县漆河镇、陬市镇，实地检查防汛工作", "赴桃源县漆河镇，检查防汛工作"):
        (visit,) = read(f"6月11日，湖南省省长温知远{where}。").events
        assert (visit.type, visit.places) == ("督导", ("桃源县",))
    (visit,) = read("6月11日，湖南省省长温知远到桃源县调研乡镇、村级财务工作。").events
    assert (visit.type, visit.places) == ("调研", ("桃源县",))


def test_who_graces_a_place_is_there() -> None:
    """莅临岳阳市，检查指导 is in 岳阳市, as 到 is; 莅临大会 tells no place; the team that inspects is no person."""
    for where in ("莅临岳阳市检查指导防汛工作", "莅临岳阳市，检查指导我市防汛工作"):
        (visit,) = read(f"6月11日，湖南省水利厅厅长祁见川{where}，督导组先后查看两处堤防。").events
        assert (visit.type, visit.places, [p.agent for p in visit.participations]) == ("督导", ("岳阳市",), ["祁见川"])
    (meeting,) = read("6月11日，岳阳市防汛工作会议召开。湖南省水利厅厅长祁见川莅临会议并讲话。").events
    assert meeting.places == ()


def test_crowds_with_whom_one_takes_part_are_set_aside() -> None:
    """与机关干部、青年志愿者一起参加某活动; with a person one takes part as with another participant."""
    (planting,) = read("3月12日，岳阳市市长戚望舒与机关干部、青年志愿者一起参加义务植树活动。").events
    assert [(p.agent, p.roles) for p in planting.participations if p.kind == "person"] == [("戚望舒", ("出席",))]


def test_what_is_visited_in_a_place_leaves_the_place_to_the_act_after_it() -> None:
    """深入桃源县部分企业、项目，调研: in 桃源县; a clause that names no such spot leaves its place to itself."""
    (visit,) = read("6月11日，湖南省省长温知远深入桃源县部分企业、项目，调研工业经济运行工作。").events
    assert (visit.type, visit.places) == ("调研", ("桃源县",))
    assert not [e for e in read("6月11日，湖南省省长温知远回到桃源县老家，为干部作了批示。").events if e.places]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("会上，岳阳、常德、怀化等地作交流发言。", ["岳阳", "常德", "怀化"]),
        ("会上，岳阳县、桃源县等6个县（市、区）作交流发言。", ["岳阳县", "桃源县"]),
        ("会上，岳阳县、桃源县、市水利局分别作了发言。", ["岳阳县", "桃源县", "市水利局"]),
        ("会上，省水利厅、省财政厅、岳阳市等部门和地方作了发言。", ["省水利厅", "省财政厅", "岳阳市"]),
        ("会上，岳阳县和市水利局就防汛准备作了汇报。", ["岳阳县", "市水利局"]),
        ("会议强调，岳阳、常德等地降雨偏多。", []),
        ("会上，岳阳市市长郁文澜作交流发言。", ["郁文澜"]),
    ],
)
def test_places_and_bodies_speak_one_after_the_other(text: str, speakers: list[str]) -> None:
    """In a list with places, whatever closes it; a place before a post speaks for nobody."""
    meeting = read("6月11日，全省防汛工作会议在长沙召开。", text).events[0]
    assert [p.agent for p in meeting.participations if {"交流发言", "作报告"} & set(p.roles)] == speakers


def test_hosts_before_the_name_are_parted_by_commas() -> None:
    """由甲主办，乙承办的某会: one clause; a comma after 主办 elsewhere parts two."""
    told = read("6月11日，由湖南省教育厅指导，湖南大学主办，省工商联和省贸促会联合承办的洞庭湖读书论坛在岳阳市举办。").events
    assert [[(p.agent, p.roles) for p in e.participations] for e in told] == [
        [("湖南大学", ("主办",)), ("湖南省工商联", ("承办",)), ("湖南省贸促会", ("承办",))]
    ]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "6月11日，由湖南省政协副主席郁文澜带队，省政协委员考察团到湘江大学视察。",
            [("郁文澜", ("行动方",)), ("省政协委员考察团", ("行动方",)), ("湘江大学", ("受访单位",))],
        ),
        ("6月11日，湖南省副省长郁文澜出席会议并作关于“推动产业发展，助力港口建设”的专题报告。", [("郁文澜", ("出席", "作报告"))]),
    ],
)
def test_commas_that_part_no_clauses(text: str, agents: list[tuple[str, tuple[str, ...]]]) -> None:
    """After who leads a team, and inside a quoted topic."""
    told = read("6月10日，全省港航工作会议在长沙召开。", text).events[-1]
    assert [(p.agent, p.roles) for p in told.participations] == agents


def test_those_in_charge_are_members_of_a_list() -> None:
    """市“一府两院”负责同志: 负责 is no verb there, so that who stands before them attends with them."""
    told = read("6月11日，岳阳市检察院检察长商思齐，市“一府一委两院”负责同志，部分市人大代表列席会议。").events
    assert not told or "商思齐" in {p.agent for p in told[0].participations}
    session = read(
        "6月11日，岳阳市人大常委会举行第四次会议。", "岳阳市检察院检察长商思齐，市“一府一委两院”负责同志，部分市人大代表列席会议。"
    ).events[0]
    assert ("商思齐", ("列席",)) in [(p.agent, p.roles) for p in session.participations]


def test_a_member_whom_nobody_knows_loses_no_list() -> None:
    """甲、参木群和乙出席: who is known is present all the same."""
    (frame,) = frames("西藏自治区政协副主席温知远、参木群和秘书长顾清川出席会议。", "role.attends")
    assert [name for _, name in parts(frame)] == ["温知远", "顾清川"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "温知远鼓励社区用好场地，开展文化活动，为群众服务。",
            ["〔温知远〕鼓励社区用好场地", "〔温知远〕为群众服务"],
        ),
        ("温知远勉励大家再接再厉，并出席座谈会。", ["〔温知远〕勉励大家再接再厉", "〔温知远〕", "〔温知远〕出席‹座谈会›"]),
    ],
)
def test_what_those_encouraged_are_to_do_is_no_news(text: str, words: list[str]) -> None:
    """It ends where the act of who encourages goes on."""
    assert [part.words for part in clauses("湖南省省长" + text)] == words


def test_whose_news_it_is_acts_in_what_follows() -> None:
    """另据某办公室消息，…印发《…》."""
    assert [part.words for part in clauses("另据国家减灾委办公室消息，12日针对强降雨印发《次生灾害防范通知》。")] == [
        "〔国家减灾委办公室〕针对强降雨印发‹《次生灾害防范通知》›"
    ]


def test_meetings_whose_spirit_is_studied_are_no_topic() -> None:
    """学习甲会精神，乙会精神；听取汇报: nobody of the second meeting hears anything."""
    assert [part.words for part in clauses("会议学习了湖南省委十二届五次全会精神，岳阳市委八届六次全会精神；听取有关汇报。")][-1] == "听取有关汇报"


def test_the_company_of_a_visit_is_listed_from_a_spouse_on() -> None:
    """陪同出访的有：某主席夫人甲，某部长乙等: those listed, not whose spouse she is."""
    found = read(
        "6月11日，湖南省省长温知远乘专机离开长沙，对肯尼亚进行友好访问。",
        "陪同出访的有：温知远省长夫人戚望舒，湖南省副省长郁文澜，湖南省外办主任商思齐等。",
    )
    company = [part.agent for event in found.events for part in event.participations if "陪同" in part.roles]
    assert company == ["戚望舒", "郁文澜", "商思齐"]


def test_who_acts_after_what_was_asked_for_is_told() -> None:
    """甲提出要求，乙主持会议: another who acts says nothing of what was asked for."""
    text = "岳阳市纪委副书记温知远就巡察工作提出要求，岳阳市教育局党委书记郁文澜主持会议并发言。"
    assert [part.words for part in clauses(text)][-2:] == ["〔郁文澜〕主持‹会议›", "〔郁文澜〕发言"]
    told = clauses("岳阳市纪委副书记温知远就巡察工作提出要求，要开展调研。")
    assert [part.words for part in told][-1] != "〔温知远〕要开展调研"


def test_groups_that_no_finder_knows_part_no_list() -> None:
    """等高级将领、, 等领导、 and 和武官 stand between or after those who are named."""
    listed = "岳阳市副市长简书言、市教育局局长戚望舒等领导、市直有关部门负责人、洣水学院院长郁文澜、各界代表出席会议。"
    assert clauses(listed)[0].words == "〔简书言、戚望舒、郁文澜、各界代表〕出席‹会议›"
    abroad = "肯尼亚国防部副部长贝洛等肯尼亚高级将领、肯尼亚党政部门负责人、中国驻肯尼亚大使骆云舒、外国驻肯使节和武官应邀出席招待会。"
    assert clauses(abroad)[0].words == "〔贝洛、骆云舒、外国驻肯使节〕出席‹招待会›"


def test_with_whom_one_sits_down_is_no_subject() -> None:
    """与各民主党派负责人和无党派人士代表进行座谈: what follows 和 goes on to no verb of presence."""
    assert clauses("岳阳市副市长简书言与各民主党派负责人和无党派人士代表进行座谈。")[0].words.startswith("〔简书言〕与")


def test_what_somebody_is_in_charge_of_parts_no_subject() -> None:
    """外交部主管亚洲事务的部长助理甲会见乙: the post is his, the ministry does not meet."""
    text = "外交部主管亚洲事务的部长助理简书言25日会见肯尼亚外交部副部长阿米娜·贝洛。"
    assert clauses(text)[0].words == "〔简书言〕会见‹肯尼亚外交部副部长阿米娜·贝洛›"


def test_those_who_are_sent_act_not_who_sends_them() -> None:
    """由某办组织的文化交流团访问某国; 在某地访问的国务委员."""
    assert clauses("由国务院新闻办公室组织的中国湖南文化交流团11日到13日访问肯尼亚。")[0].words == "〔中国湖南文化交流团〕访问‹肯尼亚›"
    assert clauses("12日，在内罗毕访问的国务委员简书言先后同肯尼亚外长阿米娜·贝洛举行会谈。")[-1].words.startswith("〔简书言〕同")


def test_guests_told_by_what_they_came_for_end_a_list() -> None:
    """甲、乙，出席某论坛的外方代表约500人出席开幕式: all are at the opening."""
    found = clauses("简书言、戚望舒，出席第五届洞庭湖生态论坛的外方领导人以及企业家代表约500人出席开幕式。")
    assert [part.words for part in found] == ["〔简书言、戚望舒〕出席‹开幕式›"]
    assert clauses("简书言、戚望舒，出席第五届洞庭湖生态论坛。")[-1].words.endswith("出席‹第五届洞庭湖生态论坛›")


def test_foreign_guests_close_a_list() -> None:
    """甲、乙等外方贵宾出席; 与东盟十国领导人共同举行."""
    told = "肯尼亚总统阿米娜·贝洛、巴西农业部部长卡洛斯·门多萨等外方贵宾出席闭幕式。"
    assert clauses(told)[0].words == "〔阿米娜·贝洛、卡洛斯·门多萨〕出席‹闭幕式›"
    held = "湖南省省长温知远与东盟十国领导人12日在长沙共同举行第九次中国-东盟领导人会议。"
    assert [event.type for event in read(held).events] == ["论坛"]


def test_what_is_done_besides_is_a_clause_of_its_own() -> None:
    """举行座谈会，并发布《…》; those who a roster adds with 以及."""
    found = read("6月11日，湖南省文联举行座谈会，并发布《文艺工作者倡议书》。").events
    assert [(event.type, event.works) for event in found] == [("座谈会", ()), ("发布", ("文艺工作者倡议书",))]
    listed = "第五届洞庭湖生态论坛11日在岳阳闭幕。出席闭幕式的领导同志还有郁文澜、简书言，以及湖南省军区司令员戚望舒。"
    (forum,) = read(listed).events
    assert [part.agent for part in forum.participations] == ["郁文澜", "简书言", "戚望舒"]
