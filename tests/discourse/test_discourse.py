"""Which clauses of an article speak of one event, who plays which part, when and where. All read-outs are invented."""

from __future__ import annotations

import pytest
from reading_cases import read

from kg.model import Event, Reading


def event(whole: Reading, kind: str) -> Event:
    """The one event of a type."""
    (found,) = [each for each in whole.events if each.type == kind]
    return found


def roles(found: Event) -> dict[str, set[str]]:
    """Roles by agent."""
    return {part.agent: set(part.roles) for part in found.participations}


def test_headline_and_body_tell_one_event() -> None:
    """The headline adds to what the body tells."""
    whole = read("6月11日，湖南省省长温知远在长沙会见远泊航运集团董事长顾清川。", title="温知远会见顾清川")
    found = event(whole, "会见")
    assert roles(found) == {"温知远": {"行动方"}, "顾清川": {"对方"}}
    assert {0, 1} >= set(found.sentences)
    assert found.places == ("长沙市",)


def test_a_headline_alone_makes_an_event() -> None:
    """Where the body tells none."""
    whole = read("客人们对湖南的发展留下了深刻印象。", title="湖南省省长温知远会见远泊航运集团董事长顾清川")
    assert roles(event(whole, "会见")) == {"温知远": {"行动方"}, "顾清川": {"对方"}}


def test_whoever_chairs_the_meeting_chairs_the_one_told_before() -> None:
    """会议 refers to it."""
    whole = read("6月11日，全省防汛工作会议在长沙召开。", "湖南省省长温知远出席会议并讲话，副省长郁文澜主持会议。")
    assert roles(event(whole, "工作会议")) == {"温知远": {"出席", "讲话"}, "郁文澜": {"主持"}}


def test_two_receptions_of_one_host_are_two_events() -> None:
    """Counterparts tell them apart."""
    whole = read("6月11日，湖南省省长温知远会见远泊航运集团董事长顾清川。", "6月11日，温知远会见巴西驻华大使卡洛斯·门多萨。")
    assert len([each for each in whole.events if each.type == "会见"]) == 2


def test_one_reception_told_twice_is_one_event() -> None:
    """Same host, same counterpart, same day."""
    whole = read("6月11日，湖南省省长温知远会见远泊航运集团董事长顾清川。", "6月11日下午，温知远会见了顾清川一行。")
    assert len([each for each in whole.events if each.type == "会见"]) == 1


def test_another_day_is_another_event() -> None:
    """Days that differ keep events apart."""
    whole = read("6月10日，岳阳市委书记阮青禾调研防汛工作。", "6月11日，岳阳市委书记阮青禾调研航运工作。")
    assert len([each for each in whole.events if each.type == "调研"]) == 2


def test_company_joins_the_tour_told_before() -> None:
    """参加调研 adds to it."""
    whole = read("6月10日，湖南省委书记沈知行在岳阳市调研。", "湖南省委常委、秘书长郁文澜参加调研。")
    found = event(whole, "调研")
    assert roles(found) == {"沈知行": {"行动方"}, "郁文澜": {"陪同"}}


def test_both_sides_are_no_agent_of_their_own() -> None:
    """双方举行会谈 names nobody new."""
    whole = read("6月11日，外交部部长范其远会见肯尼亚外交部部长阿米娜·贝洛。", "双方举行会谈。")
    assert {part.agent for each in whole.events for part in each.participations} == {"范其远", "阿米娜·贝洛"}


def test_nobody_attends_what_is_not_told() -> None:
    """A role without an event is no fact."""
    assert read("湖南省省长温知远讲话。").events == ()


def test_announced_events_are_scheduled() -> None:
    """将于 lies ahead."""
    whole = read("第五届洞庭湖生态论坛将于6月20日在岳阳举行。")
    found = event(whole, "论坛")
    assert found.scheduled
    assert found.date is not None and found.date.start == "2024-06-20"


def test_positions_follow_the_order_of_the_roster() -> None:
    """Protocol order is data."""
    whole = read("6月11日，全省防汛工作会议在长沙召开。", "湖南省副省长郁文澜，长沙市市长戚望舒，岳阳市市长简书言出席会议。")
    found = event(whole, "工作会议")
    order = sorted((part.position, part.agent) for part in found.participations)
    assert [agent for _, agent in order] == ["郁文澜", "戚望舒", "简书言"]


def test_every_fact_cites_the_sentence_that_says_it() -> None:
    """A participation's sentence names the agent."""
    whole = read("6月11日，全省防汛工作会议在长沙召开。湖南省省长温知远出席会议。副省长郁文澜主持会议。")
    for part in event(whole, "工作会议").participations:
        assert any(part.agent in whole.sentences[index].text for index in part.sentences)


def test_a_session_that_a_meeting_decides_to_hold_is_another_event_and_announced() -> None:
    """召开会议，决定今年10月召开全会: the meeting has its day, the session only its month, and no bare name is minted beside the full one."""
    found = read(
        "市委6月10日召开常委会会议，决定今年10月在长沙召开中国共产党长沙市第十四届委员会第七次全体会议。", title="市委召开常委会会议 决定召开市委全会"
    ).events
    assert {(event.type, event.date.start, event.scheduled) for event in found if event.date} == {
        ("常委会会议", "2024-06-10", False),
        ("全会", "2024-10", True),
    }


def test_a_title_and_the_text_may_count_a_sitting_in_two_ways() -> None:
    """省人大常委会第八次主任会议 in the title is 湖南省十四届人大常委会第八次主任会议 of the text."""
    found = read("6月11日，湖南省十四届人大常委会第八次主任会议在长沙召开。", title="省人大常委会第八次主任会议召开").events
    assert [event.name for event in found] == ["湖南省十四届人大常委会第八次主任会议"]


def test_whoever_joins_a_ceremony_attends_it() -> None:
    """参加活动 after a ceremony is no company on a tour."""
    whole = read("6月11日，湘江大学与远泊航运集团战略合作签约仪式在长沙举行。湖南省副省长郁文澜参加活动。")
    assert roles(event(whole, "仪式"))["郁文澜"] == {"出席"}


def test_several_who_each_visit_somebody_make_one_visit() -> None:
    """分别看望 parts those who are visited, not those who visit."""
    whole = read("6月11日，湖南省委书记沈知行、省长温知远分别看望出席湖南省政协会议的委员。")
    assert roles(event(whole, "慰问")) == {"沈知行": {"行动方"}, "温知远": {"行动方"}}


def test_the_body_of_an_unnamed_head_is_nobody_who_is_met() -> None:
    """温知远会见肯尼亚港口协会主席 in the headline means the person whom the body names."""
    whole = read("6月11日，湖南省省长温知远在长沙会见肯尼亚港口协会主席阿米娜·贝洛。", title="温知远会见肯尼亚港口协会主席")
    assert roles(event(whole, "会见")) == {"温知远": {"行动方"}, "阿米娜·贝洛": {"对方"}}


def test_an_address_at_a_meeting_tells_of_the_meeting() -> None:
    """Who addresses a forum by video makes it known."""
    whole = read("6月11日，湖南省省长温知远在首届洞庭湖渔业论坛开幕式上发表视频致辞。")
    assert roles(event(whole, "论坛")) == {"温知远": {"致辞"}}


def test_a_return_that_only_tells_when_is_no_visit() -> None:
    """结束访问回到长沙后: the news is what he did then."""
    whole = read("6月11日，湖南省省长温知远结束对肯尼亚的访问回到长沙后，调研防汛工作。")
    assert [each.type for each in whole.events] == ["调研"]


def test_a_work_report_is_no_report_given() -> None:
    """就工作报告稿听取意见: 作 in 工作 is no verb; 报告了 is one."""
    whole = read("6月11日，湖南省省长温知远主持召开座谈会，就政府工作报告稿听取意见。")
    assert roles(event(whole, "座谈会")) == {"温知远": {"主持"}}
    told = read("6月11日，湖南省人大常委会会议在长沙举行。", "湖南省高级人民法院院长祁见川从六个方面报告了法院的主要工作。")
    assert roles(event(told, "常委会会议"))["祁见川"] == {"作报告"}


def test_a_tour_has_the_venues_that_a_list_names() -> None:
    """Named venues count whoever runs them, with the places at their heads; what only a common noun tells does not."""
    whole = read(
        "6月11日，湖南省省长温知远到岳阳市调研。", "温知远来到岳阳市规划展示中心、洞庭公园和君山区采桑湖村、便民服务厅等地，了解生态保护情况。"
    )
    visited = {name for name, found in roles(event(whole, "调研")).items() if "受访单位" in found}
    assert visited == {"岳阳市规划展示中心", "君山区采桑湖村"}
    assert "君山区" in event(whole, "调研").places


def test_nobody_visits_what_others_come_to() -> None:
    """游客走进某公园 is no stop of the tour."""
    whole = read("6月11日，湖南省省长温知远到岳阳市调研。", "游客走进岳阳市规划展示中心，了解城市历史。")
    assert "岳阳市规划展示中心" not in roles(event(whole, "调研"))


def test_spouses_take_part_by_their_names() -> None:
    """Whose spouse someone is names no participant; a couple receives a couple."""
    alone = read("6月11日，湖南省省长温知远夫人郁文澜在长沙会见肯尼亚总统阿米娜·贝洛。")
    assert set(roles(event(alone, "会见"))) == {"郁文澜", "阿米娜·贝洛"}
    both = read("6月11日，湖南省省长温知远和夫人郁文澜在长沙会见肯尼亚总统门多萨和夫人贝洛娃。")
    assert roles(event(both, "会见")) == {"温知远": {"行动方"}, "郁文澜": {"行动方"}, "门多萨": {"对方"}, "贝洛娃": {"对方"}}


def test_a_city_abroad_takes_the_place_of_its_country() -> None:
    """The most specific place counts abroad as at home."""
    whole = read("6月11日，第九届非洲渔业论坛在肯尼亚内罗毕举行。")
    assert event(whole, "论坛").places == ("内罗毕",)


def test_a_host_receives_the_guests_of_one_day_in_one_place() -> None:
    """甲在长沙会见乙, 甲还会见丙: also where only the first clause says so; on another day nothing is known."""
    same = read("6月11日，湖南省省长温知远在长沙会见远泊航运集团董事长顾清川。", "当天下午，温知远还会见了肯尼亚总统阿米娜·贝洛。")
    assert [found.places for found in same.events] == [("长沙市",), ("长沙市",)]
    other = read("6月10日，湖南省省长温知远在长沙会见远泊航运集团董事长顾清川。", "6月11日，温知远会见了肯尼亚总统阿米娜·贝洛。")
    assert [found.places for found in other.events] == [("长沙市",), ()]


def test_an_election_takes_place_where_the_session_does() -> None:
    """On the days of the session and the day before, not later."""
    told = "6月10日至11日，汉寿县第十七届人民代表大会第一次会议在常德市举行。"
    during = read(told, "6月11日，会议选举温知远为县长。")
    assert event(during, "选举").places == ("常德市",)
    later = read(told, "6月12日，县政协会议选举郁文澜为县政协主席。")
    assert event(later, "选举").places == ()


def test_papers_are_signed_where_the_ceremony_is_held() -> None:
    """The ceremony says where, a clause about it who signs what: they are one event."""
    whole = read(
        "6月11日，渔业合作签约仪式在岳阳举行，湖南省省长温知远致辞。",
        "签约仪式上，湖南省农业农村厅与远泊航运集团签署《洞庭渔业合作协议》。",
    )
    signed = event(whole, "仪式")
    assert signed.places == ("岳阳市",)
    assert signed.works == ("洞庭渔业合作协议",)
    assert {part.agent for part in signed.participations if "签署方" in part.roles} == {"湖南省农业农村厅", "远泊航运集团"}


def test_a_hotel_after_a_city_keeps_the_city() -> None:
    """在长沙江畔宾馆会见 is a meeting in 长沙."""
    whole = read("6月11日，湖南省省长温知远在长沙江畔宾馆会见肯尼亚总统阿米娜·贝洛。")
    assert event(whole, "会见").places == ("长沙市",)


def test_what_is_said_in_receiving_a_guest_belongs_to_that_meeting() -> None:
    """会见甲时 brings a meeting back that was told before another one: companions and statements after it are its own."""
    whole = read(
        "6月11日，湖南省省长温知远在长沙分别会见肯尼亚总统阿米娜·贝洛、远泊航运集团董事长顾清川。",
        "会见阿米娜·贝洛时，温知远表示，渔业合作前景广阔。副省长郁文澜参加会见。",
        "会见顾清川时，温知远表示，港口建设要提速。副省长戚望舒参加会见。",
    )
    found = {guest: each for each in whole.events for guest in ("阿米娜·贝洛", "顾清川") if guest in roles(each)}
    assert set(roles(found["阿米娜·贝洛"])) == {"温知远", "阿米娜·贝洛", "郁文澜"}
    assert set(roles(found["顾清川"])) == {"温知远", "顾清川", "戚望舒"}
    assert {guest: [said.text for said in each.statements] for guest, each in found.items()} == {
        "阿米娜·贝洛": ["渔业合作前景广阔。"],
        "顾清川": ["港口建设要提速。"],
    }


def test_statements_belong_to_what_was_told_last() -> None:
    """A tour that goes on after its symposium has the words said on the way."""
    whole = read(
        "6月11日，湖南省省长温知远到岳阳市调研。其间，温知远主持召开渔业发展座谈会。",
        "温知远来到岳阳港集团。他强调，港口建设要提速。",
    )
    assert [said.text for said in event(whole, "调研").statements] == ["港口建设要提速。"]


def test_stops_of_one_tour_are_one_event() -> None:
    """Each stop is visited on the same tour, whichever verb tells it; company belongs to the whole."""
    whole = read(
        "湖南省省长温知远10日到岳阳市考察防汛工作。",
        "10日上午，温知远前往君山医院考察。离开君山医院，温知远来到洞庭新城社区考察社区防汛工作。",
        "郁文澜、商思齐陪同考察。",
    )
    found = roles(event(whole, "调研"))
    assert {name for name, mine in found.items() if "受访单位" in mine} == {"君山医院", "洞庭新城社区"}
    assert found["郁文澜"] == {"陪同"}


def test_the_assembly_is_the_session_told_before() -> None:
    """大会批准…: no further event."""
    whole = read("岳阳市九届人大二次会议11日闭幕。大会批准了政府工作报告。", "岳阳市副市长戚望舒列席会议。")
    assert roles(event(whole, "代表大会")) == {"戚望舒": {"列席"}}
    assert len(whole.events) == 1


def test_those_who_gather_with_others_are_present() -> None:
    """甲、乙等同各界代表欢聚一堂: the first are persons, 同 joins the others."""
    whole = read(
        "6月11日，湖南省政协举行新年茶话会。",
        "沈知行、温知远等同各民主党派省委负责人和无党派人士代表欢聚一堂。",
        "湖南省委书记沈知行、省长温知远讲话。",
    )
    assert {"出席"} <= roles(event(whole, "座谈会"))["沈知行"]


def test_two_investigations_of_one_body_are_two_events() -> None:
    """Whom they concern tells them apart, also in their IRIs."""
    whole = read("湖南省纪委监委对岳阳市水利局局长戚望舒立案审查调查。", "湖南省纪委监委对桃源县县长瞿敬亭立案审查调查。")
    assert [sorted(roles(each)) for each in whole.events if each.type == "审查调查"] == [["戚望舒", "湖南省纪委监委"], ["湖南省纪委监委", "瞿敬亭"]]


def test_one_body_in_two_written_forms_is_one_host() -> None:
    """国务院新闻办 in the headline, 国务院新闻办公室 in the text."""
    whole = read("国务院新闻办公室11日举行“奋斗者”记者见面会。", title="国务院新闻办举行“奋斗者”记者见面会")
    assert roles(event(whole, "新闻发布会")) == {"国务院新闻办公室": {"主办"}}


def test_whose_instruction_is_conveyed_does_not_convey_it() -> None:
    """会上传达了甲的指示: others do, and he need not be there."""
    whole = read("湖南省委书记沈知行近日对航运工作作出重要指示。", "全省航运工作会议6月11日在长沙召开。", "会上传达了沈知行重要指示。")
    assert roles(event(whole, "工作会议")) == {}


def test_a_spokesman_who_holds_a_press_conference_answers() -> None:
    """A person is no host of it; the congress whose spokesman he is stays whole."""
    whole = read("湖南省第十二次代表大会新闻发言人郁文澜11日在长沙举行新闻发布会。")
    assert roles(event(whole, "新闻发布会")) == {"郁文澜": {"发布"}}
    assert [post.label for post in dict(whole.persons)["郁文澜"]] == ["湖南省第十二次代表大会新闻发言人"]


def test_the_capital_of_a_country_is_the_place() -> None:
    """在肯尼亚首都内罗毕: the city, not the country."""
    assert event(read("第九届非洲渔业论坛11日在肯尼亚首都内罗毕举行。"), "论坛").places == ("内罗毕",)


def test_a_delegation_is_one_agent_whatever_its_words_pass_for() -> None:
    """A group in the text and a body in the headline of one name are one participant."""
    whole = read("6月11日，湖南省省长温知远在长沙会见中肯渔业对话肯方代表团。", title="温知远会见中肯渔业对话肯方代表团")
    agents = [part.agent for part in event(whole, "会见").participations]
    assert len(agents) == len(set(agents))


def test_stops_of_a_round_of_condolence_are_one_act() -> None:
    """Whom someone visits on one day, houses and people."""
    whole = read(
        "1月16日，湖南省省长温知远到湖南大学、湘江造船集团开展走访慰问。",
        "温知远一行还看望了劳动模范佘远山。",
    )
    assert roles(event(whole, "慰问")) == {"温知远": {"行动方"}, "湖南大学": {"受访单位"}, "湘江造船集团": {"受访单位"}, "佘远山": {"对方"}}


def test_who_joins_an_inspection_does_not_join_what_was_told_after_it() -> None:
    """陪同检查 goes back to the inspection."""
    whole = read(
        "2月7日，岳阳市市长戚望舒深入桃源县暗访检查安全生产工作。",
        "戚望舒还会见了远泊航运集团董事长顾清川。",
        "桃源县县长瞿敬亭陪同检查。",
    )
    assert roles(event(whole, "督导"))["瞿敬亭"] == {"陪同"}
    assert event(whole, "督导").places == ("桃源县",)


def test_a_clause_that_is_only_a_place_hands_its_day_on() -> None:
    """4日至5日深入某地，督导…: both days."""
    whole = read("湖南省省长温知远4日至5日深入岳阳市，督导防汛工作。", date="2025-06-06")
    date = event(whole, "督导").date
    assert date is not None
    assert (date.start, date.end) == ("2025-06-04", "2025-06-05")


def test_a_headline_shortens_the_host_of_its_meeting() -> None:
    """市水利局党委 and 岳阳市水利局党委 are one host."""
    whole = read("6月11日，岳阳市水利局党委召开专题民主生活会。", title="市水利局党委召开专题民主生活会")
    assert roles(event(whole, "民主生活会")) == {"岳阳市水利局党委": {"主办"}}


def test_who_speaks_after_a_paper_is_signed_at_a_meeting_speaks_at_the_meeting() -> None:
    """会上签订责任书，某局作交流发言."""
    whole = read(
        "6月11日，湖南省水利厅召开2025年工作会议。",
        "会上，湖南省水利厅厅长裘立本与各单位负责人签订了《责任书》，岳阳市水利局作了交流发言。",
    )
    assert roles(event(whole, "工作会议"))["岳阳市水利局"] == {"交流发言"}


def test_a_headline_adds_no_bodies_to_a_ceremony_that_the_body_names() -> None:
    """甲与乙共建研究院揭牌 tells the ceremony of the lead again."""
    whole = read("6月11日，洞庭湖研究院揭牌仪式在长沙举行。", title="湖南大学洞庭湖研究院揭牌")
    assert [found.name for found in whole.events] == ["洞庭湖研究院揭牌仪式"]
    assert roles(event(whole, "仪式")) == {}


def test_who_opens_a_course_is_at_the_course() -> None:
    """开班式 of the course told before."""
    whole = read("3月9日，全省年轻干部培训班在长沙开班。", "湖南省副省长郁文澜出席开班式并讲话。")
    assert roles(event(whole, "培训班")) == {"郁文澜": {"出席", "讲话"}}


def test_who_compiles_and_who_publishes_a_book_are_of_one_event() -> None:
    """The clause that names no document goes on about the one named before it."""
    whole = read("湖南省委党史研究院编辑的《湘江红色记忆》一书，近日由湖南人民出版社出版，在全国发行。")
    assert roles(event(whole, "发布")) == {"湖南省委党史研究院": {"行动方"}, "湖南人民出版社": {"行动方"}}


def test_guests_come_to_the_opening_and_not_to_the_banquet() -> None:
    """开幕式 means the event of that name, though a banquet for its guests is told after it."""
    whole = read(
        "国家主席沈知行将于6月27日出席洞庭湖运动会开幕式，为来华出席开幕式并访问的外国领导人举行欢迎宴会。",
        "来华出席开幕式并访问的外国领导人有：肯尼亚总统阿米娜·贝洛、斐济总理萨瓦内。",
    )
    opening = next(each for each in whole.events if each.name == "洞庭湖运动会开幕式")
    assert roles(opening) == {"沈知行": {"出席"}, "阿米娜·贝洛": {"出席"}, "萨瓦内": {"出席"}}


def test_an_oath_after_a_sitting_is_a_ceremony_of_its_own() -> None:
    """常委会 举行 宪法宣誓仪式 tells no sitting."""
    whole = read("6月11日，湖南省十四届人大常委会第十一次会议在长沙召开。", "会后，湖南省人大常委会举行宪法宣誓仪式。")
    assert roles(event(whole, "仪式")) == {"湖南省人大常委会": {"主办"}}


def test_what_is_told_aside_ends_with_its_paragraph() -> None:
    """会前集体学习…: who attended, told in the next paragraph, attended the meeting."""
    whole = read(
        "6月11日，湖南省省长温知远主持召开省政府常务会议。",
        "会前，湖南省政府集体学习了《中华人民共和国长江保护法》，湘江大学教授商思齐作讲解。",
        "湖南省副省长郁文澜、裘立本出席。湖南省政协副主席佘远山列席。",
    )
    assert roles(event(whole, "学习会")) == {"湖南省政府": {"主办"}, "商思齐": {"作报告"}}
    assert roles(event(whole, "常务会议")) == {"温知远": {"主持"}, "郁文澜": {"出席"}, "裘立本": {"出席"}, "佘远山": {"列席"}}


def test_who_speaks_of_an_inspection_speaks_at_the_meeting() -> None:
    """结合调研情况发言."""
    whole = read("6月11日，湖南省政协在长沙召开协商座谈会。", "湖南省政协委员佘远山、裘立本结合调研情况发言。")
    assert roles(event(whole, "座谈会"))["佘远山"] == {"交流发言"}


def test_who_attends_what_was_told_above_is_at_all_of_it() -> None:
    """出席上述活动."""
    whole = read(
        "6月11日，湖南省省长温知远出席洞庭湖渔业大会并致辞。",
        "会前，温知远会见了远泊航运集团董事长顾清川。",
        "湖南省副省长郁文澜出席上述活动。",
    )
    assert roles(event(whole, "会见"))["郁文澜"] == {"陪同"}


def test_so_many_departments_are_those_that_the_story_names() -> None:
    """三部门 after a meeting that three ministries hold."""
    whole = read("6月11日，农业农村部、交通运输部、公安部联合召开视频调度会。会后，三部门联合印发《关于农资运输的通知》。")
    assert roles(event(whole, "印发")) == {"农业农村部": {"行动方"}, "交通运输部": {"行动方"}, "公安部": {"行动方"}}


def test_whoever_chairs_what_no_finder_names_does_not_chair_the_meeting_told() -> None:
    """主持中肯经贸磋商 in a headline."""
    whole = read("9月5日，外交部举行例行记者会。", title="范其远主持中国—肯尼亚经贸磋商")
    assert "范其远" not in roles(event(whole, "新闻发布会"))


def test_each_lecturer_gives_a_lecture_of_his_own() -> None:
    """宣讲团成员，甲在沈阳, 乙在西宁: two lectures, and the group of lecturers gives none."""
    whole = read(
        "湖南省委宣讲团成员，湖南省水利厅厅长裘立本近日在岳阳作宣讲报告。",
        "湖南省委宣讲团成员、湖南省教育厅厅长陆怀瑾近日在株洲作宣讲报告。",
    )
    assert [(roles(found), found.places) for found in whole.events] == [
        ({"裘立本": {"作报告"}}, ("岳阳市",)),
        ({"陆怀瑾": {"作报告"}}, ("株洲市",)),
    ]


def test_a_lecture_is_an_event_where_no_meeting_is_told() -> None:
    """At a meeting it is a part of it."""
    alone = read("6月11日，国家主席沈知行在塔什干发表题为《携手向前》的重要演讲。")
    assert roles(event(alone, "讲话")) == {"沈知行": {"行动方"}}
    held = read("6月11日，洞庭湖论坛在长沙开幕。", "国家主席沈知行发表题为《携手向前》的主旨演讲。")
    assert [each.type for each in held.events] == ["论坛"]


def test_letters_of_appointment_are_conferred_at_the_ceremony_named_later() -> None:
    """One event, though the lead does not call it a ceremony."""
    whole = read("6月11日，湖南省人大常委会主任郁文澜在长沙向新任委员颁发任命书。", "副主任简书言主持颁发任命书仪式。")
    assert roles(event(whole, "仪式")) == {"郁文澜": {"行动方"}, "简书言": {"主持"}}


def test_the_readers_of_a_letter_are_told_once() -> None:
    """The headline's shorter words for them mean the group of the text."""
    whole = read("6月11日，国家主席沈知行给湖南省岳阳县洞庭剧团的队员们回信。", title="沈知行回信勉励洞庭剧团队员")
    assert roles(event(whole, "贺信")) == {"沈知行": {"行动方"}, "湖南省岳阳县洞庭剧团的队员们": {"对方"}}


def test_a_summons_has_a_chair_and_those_who_come() -> None:
    """主持约谈, 接受约谈 and a bare 参加 after it."""
    whole = read(
        "6月11日，湖南省网信办依法约谈洺源科技公司。",
        "湖南省网信办副主任裘立本主持约谈，岳阳市网信办主任瞿敬亭参加。",
        "洺源科技公司总经理计无咎到场接受约谈。",
    )
    found = roles(event(whole, "约谈"))
    assert (found["裘立本"], found["瞿敬亭"], found["计无咎"]) == ({"主持"}, {"出席"}, {"对方"})


def test_whoever_is_welcomed_hosts_nothing() -> None:
    """俄方为他举行欢迎仪式: the host has no name, and the guest is a guest; a banquet welcomes those whom its sentence goes on to name."""
    arrival = read("6月11日，国务院总理温知远抵达内罗毕，开始对肯尼亚进行正式访问。", "肯方为温知远举行了隆重的欢迎仪式。")
    assert roles(event(arrival, "仪式")) == {"温知远": {"对方"}}
    banquet = read("国家主席沈知行6月11日晚在人民大会堂举行宴会，欢迎肯尼亚总统洛佩拉和夫人卡马乌。")
    assert roles(event(banquet, "仪式")) == {"沈知行": {"行动方"}, "洛佩拉": {"对方"}, "卡马乌": {"对方"}}
    hosted = read("6月11日，国家主席沈知行在内罗毕同肯尼亚总统洛佩拉举行会谈。", "会谈前，洛佩拉总统在独立广场为沈知行举行欢迎仪式。")
    assert roles(event(hosted, "仪式")) == {"洛佩拉": {"行动方"}, "沈知行": {"对方"}}


def test_experts_speak_at_the_meeting_though_a_comma_parts_them_from_it() -> None:
    """甲、乙等专家，分别从…角度作了发言."""
    whole = read("6月11日，湖南省人大常委会召开座谈会。", "座谈会上，干若勇、钱易安、侯立本等专家，分别从各自专业角度作了发言。")
    assert {agent for agent, given in roles(event(whole, "座谈会")).items() if given == {"交流发言"}} == {"干若勇", "钱易安", "侯立本"}


def test_a_meeting_that_a_nameless_team_holds_is_an_event() -> None:
    """调研组召开座谈会: those who attend do so there, and not on the tour."""
    whole = read("近日，湖南省人大调研组在岳阳市开展专题调研。6月11日下午，调研组在岳阳召开座谈会，湖南省人大常委会副主任郁文澜出席会议并讲话。")
    assert roles(event(whole, "座谈会"))["郁文澜"] == {"出席", "讲话"}


def test_a_plenary_of_the_state_council_is_a_sitting_of_a_government() -> None:
    """No plenary session of a party committee."""
    assert event(read("国务院总理温知远6月11日主持召开国务院第八次全体会议。"), "常务会议").name == "国务院第八次全体会议"


def test_guests_listed_after_and_others_are_there_too() -> None:
    """甲、乙等外国领导人和高级官员以及丙等将出席开幕式."""
    whole = read(
        "国务院总理温知远将于6月14日出席在长沙举行的第九届洞庭湖博览会开幕式。",
        "斐济副首相萨瓦内、肯尼亚副总统洛佩拉等外国领导人和高级官员以及东盟秘书长卡马乌等将出席开幕式。",
    )
    assert roles(event(whole, "论坛")) == {name: {"出席"} for name in ("温知远", "萨瓦内", "洛佩拉", "卡马乌")}


def test_the_opening_of_a_course_is_the_course() -> None:
    """研讨班开班式 means the seminar told before."""
    whole = read("湖南省纪委委员学习贯彻全会精神研讨班6月10日至12日在长沙举办。湖南省委常委、省纪委书记温知远在研讨班开班式上强调，要担当。")
    assert roles(event(whole, "培训班")) == {"温知远": {"出席"}}


def test_stops_that_an_adverbial_tells_are_visited() -> None:
    """在甲、乙调研时，他表示."""
    whole = read("6月11日，湖南省省长温知远在岳阳市调研。", "温知远表示，要担当。在岳阳市云溪经济技术开发区和有关企业调研时，他表示，要发展产业。")
    assert roles(event(whole, "调研"))["岳阳市云溪经济技术开发区"] == {"受访单位"}


def test_who_holds_the_act_told_of_holds_the_meeting() -> None:
    """本次活动由…共同主办."""
    whole = read("6月11日，《洞庭读本》推介会在内罗毕举行。", "本次活动由中国国务院新闻办公室、中国驻肯尼亚大使馆共同主办。")
    (found,) = whole.events
    assert {role for given in roles(found).values() for role in given} == {"主办"}
    assert len(found.participations) == 2


def test_delegates_of_all_circles_are_one_crowd() -> None:
    """出版、智库、媒体等各界代表."""
    whole = read("6月11日，《洞庭读本》推介会在内罗毕举行。", "两国嘉宾以及出版、智库、媒体等各界代表约200人出席活动。")
    assert [part.kind for found in whole.events for part in found.participations] == ["group"]


def test_who_chairs_before_the_meeting_is_told_chairs_it_but_a_speech_may_be_another_matter() -> None:
    """A clause without a meeting adds to the one that a later clause tells; 发表讲话 does not."""
    later = "6月11日，湖南省防汛工作会议在长沙召开。"
    told = next(e for e in read("湖南省副省长郁文澜主持。", later).events if e.type == "工作会议")
    assert [p.agent for p in told.participations] == ["郁文澜"]
    told = next(e for e in read("湖南省副省长郁文澜发表讲话。", later).events if e.type == "工作会议")
    assert not told.participations


def test_those_visited_are_told_once() -> None:
    """The headline's fuller words for them mean the group of the text."""
    whole = read("6月11日，湖南省省长温知远在长沙看望暑期休假专家。", title="温知远看望慰问岳麓山暑期休假专家")
    assert [part.kind for part in event(whole, "慰问").participations].count("group") == 1


def test_a_sentence_may_begin_with_the_stops_of_a_tour() -> None:
    """在甲产业园、乙公司，某某…: each named venue is visited, also where somebody has just been quoted."""
    whole = read(
        "6月10日至11日，湖南省省长温知远深入岳阳市平江县、汨罗市和常德市，调研特色产业发展情况。",
        "在洞庭新港综合保税区，温知远察看生产线。他指出，要扩大出口。在平江县加义果蔬加工园、远泊航运集团，温知远走进车间了解生产情况。"
        "在推动转型方面，温知远强调，要久久为功。随后来到汨江龙舟博物馆，了解文化传承。",
    )
    tour = event(whole, "调研")
    assert {name for name, found in roles(tour).items() if "受访单位" in found} == {
        "洞庭新港综合保税区",
        "平江县加义果蔬加工园",
        "远泊航运集团",
        "汨江龙舟博物馆",
    }
    assert set(tour.places) == {"岳阳市", "平江县", "汨罗市", "常德市"}


def test_leaders_named_one_by_one_take_the_place_of_the_lead() -> None:
    """区领导分别带队检查 sums up the inspections of each; alone it is an inspection of its own."""
    lead = "6月10日至11日，区领导分别带队检查安全生产工作。"
    each = "6月10日，岳阳楼区委书记阮青禾先后来到洞庭燃气门站、云梦环宇城、金鹗山派出所，检查燃气安全情况。副区长戚望舒参加。"
    other = "6月11日上午，区长瞿敬亭到洞庭大桥农贸市场、岳阳楼区疾控中心检查，随后主持召开全区安全生产会议。"
    told = [roles(each) for each in read(lead, each, other).events if each.type == "督导"]
    assert told == [
        {"阮青禾": {"行动方"}, "洞庭燃气门站": {"受访单位"}, "云梦环宇城": {"受访单位"}, "金鹗山派出所": {"受访单位"}, "戚望舒": {"陪同"}},
        {"瞿敬亭": {"行动方"}, "洞庭大桥农贸市场": {"受访单位"}, "岳阳楼区疾控中心": {"受访单位"}},
    ]
    assert [roles(each) for each in read(lead).events] == [{"区领导": {"行动方"}}]


def test_the_meeting_that_hears_an_inspection_team_is_the_inspection() -> None:
    """主持反馈会议, 会上: who chairs, speaks and attends is at the inspection that the text tells; a meeting said to be convened is its own."""
    lead = "6月11日，湖南省委第三巡视组向远泊航运集团党委反馈巡视情况。"
    heard = "湖南省委第三巡视组组长商思齐代表巡视组反馈了巡视意见。远泊航运集团董事长顾清川主持反馈会议并作表态发言。会上，集团总经理卓立群出席。"
    whole = read(lead, heard)
    assert [each.type for each in whole.events] == ["巡视"]
    found = roles(whole.events[0])
    assert (found["顾清川"], found["商思齐"], found["卓立群"]) == ({"主持", "交流发言"}, {"作报告"}, {"出席"})
    assert [each.type for each in read(lead, "同日，远泊航运集团董事长顾清川主持召开反馈会议。").events] == ["巡视", "会议"]


def test_a_headline_joins_the_meetings_that_the_text_tells_apart() -> None:
    """党组会议暨… of a headline is no third meeting."""
    whole = read(
        "6月11日，湖南省水利厅党组书记商思齐主持召开厅党组会议。",
        "会后，商思齐主持召开厅网络安全工作领导小组第二次会议。",
        title="湖南省水利厅召开厅党组会议暨网络安全工作领导小组会议",
    )
    assert [each.name for each in whole.events] == ["厅党组会议", "厅网络安全工作领导小组第二次会议"]


def test_a_headline_calls_a_press_conference_by_what_it_is_about() -> None:
    """One host, one day, one press conference, under the name that the text gives."""
    title = "湖南省政府新闻办举行湿地保护新闻发布会"
    whole = read("6月11日，湖南省政府新闻办举行“美丽湖南”系列主题新闻发布会。", title=title)
    assert event(whole, "新闻发布会").name == "“美丽湖南”系列主题新闻发布会"


def test_who_convenes_a_meeting_does_not_convey_what_it_studies() -> None:
    """主持召开会议，传达…精神 is the agenda; 主持会议，传达 an act."""
    agenda = read("6月11日，湖南省水利厅党组书记商思齐主持召开厅党组会议，传达全省防汛工作会议精神。")
    assert roles(agenda.events[0])["商思齐"] == {"主持"}
    act = read("6月11日，湖南省水利厅召开全省水利工作会议。湖南省水利厅党组书记商思齐主持会议，传达有关文件精神。")
    assert roles(act.events[0])["商思齐"] == {"主持", "传达"}


def test_a_county_named_in_full_may_be_called_without_its_last_word() -> None:
    """在平江主持召开 after 平江县; without the county, and before another word, 平江 is no place."""
    tour = "6月10日至11日，湖南省省长温知远深入岳阳市平江县、汨罗市，调研特色产业发展情况。"
    held = "调研期间，温知远于10日下午在平江主持召开特色产业座谈会。"
    assert event(read(tour, held), "座谈会").places == ("平江县",)
    assert not any(m.text == "平江" for ms in read(held).mentions for m in ms)
    assert not any(m.text == "平江" for ms in read(tour, "温知远来到平江起义纪念馆。").mentions for m in ms)


def test_a_session_and_its_press_conference_are_two() -> None:
    """The spokesman tells the days of the session, which are not those of the press conference."""
    whole = read(
        "6月3日，湖南省政协十三届三次会议新闻发布会在长沙举行，新闻发言人戚望舒介绍有关情况。",
        "戚望舒宣布，湖南省政协十三届三次会议6月4日上午开幕，6月8日闭幕。",
        date="2024-06-04",
    )
    assert event(whole, "新闻发布会").date.start == "2024-06-03"  # type: ignore[union-attr]
    assert roles(event(whole, "新闻发布会")) == {"戚望舒": {"发布"}}
    assert event(whole, "代表大会").date.start == "2024-06-04"  # type: ignore[union-attr]


def test_what_a_speaker_demands_of_meetings_is_no_news() -> None:
    """Only a spokesman tells facts."""
    whole = read("湖南省省长温知远强调，全省防汛工作会议6月20日举行，各地要早作准备。")
    assert not whole.events


def test_a_preparatory_sitting_is_of_its_session() -> None:
    """预备会议 is no meeting of its own."""
    whole = read("6月3日，湖南省十四届人大二次会议举行预备会议。", "预备会议选举产生了大会主席团和秘书长。")
    assert [each.type for each in whole.events] == ["代表大会"]


def test_guests_who_exchange_views_speak_at_no_meeting() -> None:
    """就…进行了交流 is what talks are."""
    whole = read("6月11日，湖南省省长温知远会见了肯尼亚总统阿米娜·贝洛，就渔业合作进行了交流。")
    assert roles(event(whole, "会见"))["温知远"] == {"行动方"}


def test_what_goes_along_with_the_news_is_none() -> None:
    """随着…召开 only tells the time."""
    whole = read("6月11日，湖南省政协十三届三次会议在长沙开幕，随着首场新闻发布会召开，长沙进入两会时间。")
    assert [each.type for each in whole.events] == ["代表大会"]


def test_a_speech_is_no_part_of_the_visit() -> None:
    """Nobody speaks at a visit as such: what is said belongs to another event, or to none."""
    whole = read("6月11日，外交部部长范其远抵达内罗毕，开始对肯尼亚进行正式访问。", "范其远发表了题为《同舟共济》的重要讲话。")
    assert roles(event(whole, "出访")) == {"范其远": {"行动方"}}
    assert not [each for each in whole.events if each.type == "发布"]


def test_where_a_guest_will_go_on_to_is_no_place_of_the_visit_yet() -> None:
    """还将前往…继续访问 looks ahead."""
    whole = read("6月11日，外交部部长范其远抵达内罗毕，开始对肯尼亚进行正式访问。", "之后，范其远还将前往巴西继续访问。")
    assert "巴西" not in event(whole, "出访").places


def test_a_ceremony_named_only_as_such_is_the_signing_that_the_story_tells() -> None:
    """出席签约仪式 after the signing, whatever papers (文件签署仪式); a ceremony with a name of its own stays one."""
    whole = read(
        "6月11日，湖南省政府与远泊航运集团在长沙签署战略合作协议。湖南省省长温知远出席签约仪式。",
        "副省长郁文澜与远泊航运集团总经理顾清川代表双方签署协议。",
    )
    assert roles(event(whole, "签署")) == {
        "湖南省政府": {"签署方"},
        "远泊航运集团": {"签署方"},
        "温知远": {"出席"},
        "郁文澜": {"签署方"},
        "顾清川": {"签署方"},
    }
    assert [each.type for each in whole.events] == ["签署"]
    apart = read("6月11日，湖南省政府与远泊航运集团签署合作协议。", "同日，洞庭港区项目开工仪式举行。湖南省省长温知远出席开工仪式。")
    assert {each.type for each in apart.events} == {"签署", "仪式"}


def test_a_headline_without_the_number_tells_the_numbered_sitting() -> None:
    """岳阳市政府常务会议 in the headline is the 第七次常务会议 of the text, 常委会 is not."""
    title, other = "戚望舒主持召开岳阳市政府常务会议", "阮青禾主持召开岳阳市委常委会会议"
    text = "6月11日，岳阳市市长戚望舒主持召开岳阳市政府2024年第七次常务会议。"
    assert [each.type for each in read(text, title=title).events] == ["常务会议"]
    assert {each.type for each in read(text, title=other).events} == {"常务会议", "常委会会议"}


def test_a_signing_is_called_by_its_parties_not_by_any_ceremony() -> None:
    """签约仪式 is the name of every signing; who signs what tells this one."""
    whole = read("6月11日，湖南省政府与远泊航运集团在长沙签署战略合作协议。", "签约仪式上，湖南省省长温知远致辞。")
    assert [each.label for each in whole.events] == ["湖南省政府_签署_远泊航运集团"]


def test_the_parties_in_the_name_of_a_signing_ceremony_sign() -> None:
    """They stand at the head of its name."""
    whole = read("6月11日，教育部与湖南省政府共建洞庭大学签约仪式在长沙举行。湖南省省长温知远出席仪式。")
    (found,) = whole.events
    assert roles(found) == {"教育部": {"签署方"}, "湖南省政府": {"签署方"}, "温知远": {"出席"}}
    (found,) = read("6月11日，远泊集团与洞庭港务集团战略合作签约仪式在岳阳举行。").events
    assert roles(found) == {"远泊集团": {"签署方"}, "洞庭港务集团": {"签署方"}}


def test_a_meeting_decided_on_is_to_come_and_has_none_of_the_guests() -> None:
    """会议决定…召开: those who speak after it speak at the meeting that decides."""
    whole = read(
        "6月11日，湖南省政协第三十七次主席会议在长沙召开。会议决定8月下旬在岳阳召开湖南省政协十四届常委会第十三次会议。",
        "湖南省政协副主席戚望舒、郁文澜围绕学习贯彻会议精神作发言。",
    )
    now, later = sorted((each for each in whole.events if each.type == "常委会会议"), key=lambda each: each.scheduled)
    assert roles(now) == {"戚望舒": {"交流发言"}, "郁文澜": {"交流发言"}}
    assert later.scheduled and later.date.start == "2024-08" and not later.participations  # type: ignore[union-attr]


def test_what_took_place_in_another_year_is_another_event() -> None:
    """2009年…出席了年会 is told of the past."""
    whole = read("第三届湖区论坛将于6月20日在岳阳举行。", "2009年温知远省长、2010年郁文澜副省长分别出席了论坛年会。")
    assert not event(whole, "论坛").participations


def test_who_briefs_does_so_at_a_press_conference_of_its_own() -> None:
    """在6日的吹风会上介绍 is not said at the forum that it is about."""
    whole = read("第三届湖区论坛将于6月20日在岳阳举行。", "外交部副部长戚望舒在6日的吹风会上介绍，论坛意义重大。")
    assert roles(event(whole, "新闻发布会")) == {"戚望舒": {"发布"}}
    assert event(whole, "新闻发布会").date.start == "2024-06-06"  # type: ignore[union-attr]


def test_who_explains_something_holds_no_press_conference() -> None:
    """某局长介绍，… may be said anywhere."""
    assert not read("湖南省水利厅厅长戚望舒介绍，全省汛情平稳。").events


def test_that_day_is_the_last_day_named() -> None:
    """当日 where no sentence before has told an event of its day."""
    whole = read("湖南省政协主席沈知行8日表示，将做好协商工作。", "湖南省政协十四届二次会议当日在长沙开幕。")
    assert event(whole, "代表大会").date.start == "2024-06-08"  # type: ignore[union-attr]


def test_a_meeting_of_the_same_name_years_ago_is_another_one() -> None:
    """Who chaired the one of 2014 is no chair of this one."""
    whole = read(
        "6月11日，湖南省委政法工作会议在长沙召开，戚望舒主持会议。",
        "2020年1月7日至8日召开了升格后的首次湖南省委政法工作会议，当时，郁文澜主持会议。",
    )
    now = next(each for each in whole.events if each.date is not None and each.date.start == "2024-06-11")
    assert "郁文澜" not in roles(now)


def test_a_survey_tells_no_news_of_a_year() -> None:
    """What a series recalls of the year so far is background."""
    text = "在今年举行的湖区论坛上，湖南省省长温知远提出绿色倡议。"
    assert not read(text, title="【新思想引领新征程】湖区绿了").events


def test_the_day_of_another_sentence_makes_no_news_of_what_a_text_looks_back_on() -> None:
    """党的二十大以来 … is not of the day of the press conference that recalls it; what has its own day is news."""
    held = "湖南省政府新闻办公室今天（6月11日）举行新闻发布会，介绍渔业发展成就。"
    recalled = "党的二十大以来，温知远主持召开全省渔业工作座谈会，推动渔业发展取得成就。"
    assert [each.type for each in read(held, recalled).events] == ["新闻发布会"]
    assert [each.type for each in read(held, recalled.replace("温知远", "6月10日，温知远")).events] == ["新闻发布会", "座谈会"]


def test_those_inspected_in_a_grouped_list_do_not_inspect() -> None:
    """A comma only groups the list."""
    whole = read("湖南省委第三轮巡视将对湖南省水利厅、湖南省财政厅，湖南大学、湘潭大学等30家单位党组开展常规巡视。")
    assert all(part.roles == ("受访单位",) for part in event(whole, "巡视").participations)
    assert {"湖南省财政厅", "湖南大学"} <= roles(event(whole, "巡视")).keys()


def test_an_enterprise_with_and_without_its_place_is_one() -> None:
    """湖南远泊集团有限责任公司 and 远泊集团; 长沙港务集团 is not 岳阳港务集团."""
    whole = read("6月11日，岳阳市政府与湖南远泊集团有限责任公司签署合作协议。", title="岳阳市政府与远泊集团签署合作协议")
    assert list(roles(event(whole, "签署"))) == ["岳阳市政府", "湖南远泊集团有限责任公司"]
    two = read("6月11日，长沙港务集团与岳阳港务集团签署合作协议。")
    assert list(roles(event(two, "签署"))) == ["长沙港务集团", "岳阳港务集团"]


def test_the_dead_do_not_attend_their_funeral() -> None:
    """温无咎同志生前友好前往送别 names the dead among those who come."""
    whole = read(
        "湖南省政协原主席温无咎同志遗体6月11日在长沙火化。",
        "省直机关有关部门负责同志，温无咎同志生前友好和家乡代表前往送别。",
    )
    assert roles(event(whole, "仪式"))["温无咎"] == {"对方"}


def test_what_is_told_at_a_press_conference_leaves_it_its_day() -> None:
    """条例8月1日起施行, learned at the one of 11 June, makes no second one."""
    whole = read("记者从湖南省政府新闻办6月11日举行的政策例行吹风会上获悉，《洞庭湖条例》8月1日起施行，作了全面规定。")
    assert [each.date.start for each in whole.events if each.type == "新闻发布会" and each.date] == ["2024-06-11"]


def test_who_joins_the_talks_of_one_sentence_joins_all_of_them() -> None:
    """会见甲、乙。丙参加会见."""
    whole = read(
        "6月11日，湖南省委书记沈知行在长沙会见了肯尼亚总统特别代表阿米娜·贝洛、洞庭国际渔业组织总干事桑托斯·席尔瓦。湖南省副省长郁文澜参加会见。"
    )
    talks = [each for each in whole.events if each.type == "会见"]
    assert len(talks) == 2
    assert all(roles(each)["郁文澜"] == {"陪同"} for each in talks)


def test_pairs_that_sign_a_paper_each_sign_apart() -> None:
    """甲与乙、丙与丁分别签署《一》《二》 is two signings; with one paper for all, or none named, it is one."""
    whole = read("6月11日，湖南省图书馆与洞庭大学、远泊航运集团与湘韵网络公司分别签署《古籍保护协议》《绿色船舶协议》。")
    signed = {each.works: set(roles(each)) for each in whole.events if each.type == "签署"}
    assert signed == {("古籍保护协议",): {"湖南省图书馆", "洞庭大学"}, ("绿色船舶协议",): {"远泊航运集团", "湘韵网络公司"}}
    whole = read("6月11日，湖南省图书馆与洞庭大学、远泊航运集团与湘韵网络公司分别签署合作协议。")
    assert len([each for each in whole.events if each.type == "签署"]) == 1


def test_the_parties_in_a_papers_title_sign_in_place_of_both_sides() -> None:
    """双方签署《甲政府 乙政府合作协议》."""
    whole = read("6月11日，双方签署《湖南省人民政府 江西省人民政府战略合作协议》。")
    assert set(roles(event(whole, "签署"))) == {"湖南省人民政府", "江西省人民政府"}


def test_who_witnesses_in_a_sentence_of_its_signing_attends_it() -> None:
    """甲、乙共同见证，丙与丁签署."""
    whole = read("6月11日，湖南省省长温知远、湖南省副省长郁文澜共同见证，湖南省水利厅与洞庭大学签署合作协议。")
    assert roles(event(whole, "签署")) == {"温知远": {"出席"}, "郁文澜": {"出席"}, "湖南省水利厅": {"签署方"}, "洞庭大学": {"签署方"}}


def test_an_emergency_response_is_news_where_a_heading_tells_of_it() -> None:
    """Not where a round-up of the weather tells of several."""
    said = "6月11日，湖南省防汛抗旱指挥部启动防汛四级应急响应。"
    assert roles(event(read(said, title="湖南启动防汛四级应急响应"), "活动")) == {"湖南省防汛抗旱指挥部": {"行动方"}}
    assert read(said, title="湖南各地积极应对强降雨").events == ()


def test_an_address_that_is_met_with_applause_was_given_before() -> None:
    """某某的致辞引发热烈反响."""
    assert read("6月11日，湖南省省长温知远在洞庭湖渔业论坛开幕式上致辞引发热烈反响。").events == ()


def test_company_and_stops_before_a_comma_are_of_the_tour() -> None:
    """在甲、乙陪同下，先后来到丙、丁，深入社区考察."""
    whole = read(
        "6月11日，湖南省委书记沈知行在江西考察。",
        "6月10日至11日，沈知行在江西省委书记温知远、省长郁文澜陪同下，先后来到南昌、九江，深入社区、企业考察。",
    )
    tour = event(whole, "调研")
    assert roles(tour) == {"沈知行": {"行动方"}, "温知远": {"陪同"}, "郁文澜": {"陪同"}}
    assert tour.places == ("江西省", "南昌市", "九江市")


def test_he_is_one_person() -> None:
    """甲调研。乙、丙参加调研。随后，他主持召开座谈会: the one who inspected."""
    whole = read(
        "6月11日，桃源县委书记瞿敬亭到漆河镇调研。桃源县副县长戚望舒、桃源县副县长郁文澜参加调研。",
        "随后，他在漆河镇政府主持召开现场办公会。",
    )
    assert roles(event(whole, "会议")) == {"瞿敬亭": {"主持"}}


def test_the_stops_of_a_visitor_are_no_subjects() -> None:
    """来到甲镇、乙村和丙社区等地，看望群众: the visitor alone looks after them."""
    whole = read("6月11日，湖南省委书记沈知行来到桃源县漆河镇、侯家桥村和武陵区中山路街道、山西北里社区等地，看望基层干部群众。")
    acting = {name for each in whole.events for name, given in roles(each).items() if "行动方" in given}
    assert acting == {"沈知行"}


def test_who_declares_a_meeting_begun_chairs_it() -> None:
    """宣布大会开始; a ceremony is declared begun by a guest."""
    meeting = read("6月11日，湖南省防汛工作会议在长沙召开。湖南省省长温知远宣布会议开始。")
    assert roles(event(meeting, "工作会议")) == {"温知远": {"主持"}}
    ceremony = read("6月11日，桃源县巡逻防控启动仪式举行。桃源县委副书记瞿敬亭宣布启动仪式开始。")
    assert roles(event(ceremony, "仪式")) == {"瞿敬亭": {"致辞"}}


def test_a_comma_groups_those_who_are_met_before_the_talks_with_another() -> None:
    """分别会见总统甲，总理乙，议长丙，同主席丁举行会谈."""
    whole = read("湖南省省长温知远分别会见肯尼亚总统阿米娜·贝洛，总理卡洛·门多，议长帕卡·图里，同肯尼亚港口协会主席马里·索科举行会谈。")
    met = [{p.agent for p in found.participations if "对方" in p.roles} for found in whole.events]
    assert met == [{"阿米娜·贝洛"}, {"卡洛·门多"}, {"帕卡·图里"}, {"马里·索科"}]
    assert {found.type for found in whole.events} == {"会见", "会谈"}


def test_who_attends_all_that_was_told_is_at_the_talks_with_the_host_of_a_dinner_too() -> None:
    """会见甲，出席甲举行的宴会: two acts of the same two."""
    whole = read(
        "6月11日，湖南省省长温知远会见肯尼亚总统阿米娜·贝洛。",
        "会见后，温知远出席阿米娜·贝洛举行的欢迎宴会。",
        "湖南省副省长郁文澜等参加上述活动。",
    )
    assert roles(event(whole, "会见"))["郁文澜"] == {"陪同"}
    assert roles(event(whole, "仪式"))["郁文澜"] == {"出席"}


def test_a_headline_calls_those_received_by_another_name() -> None:
    """会见外国客人 above a text that names who they are."""
    whole = read("6月11日，湖南省省长温知远会见肯尼亚总统阿米娜·贝洛。", title="温知远会见肯尼亚客人")
    assert roles(event(whole, "会见")) == {"温知远": {"行动方"}, "阿米娜·贝洛": {"对方"}}


def test_what_somebody_is_told_about_is_no_news() -> None:
    """听取关于开展某活动、举办演出的介绍."""
    whole = read("6月11日，湖南省省长温知远走进长沙市第一中学，听取关于开展主题教育、举办渔歌晚会等情况介绍。")
    assert not {"活动", "仪式"} & {found.type for found in whole.events}


def test_an_article_is_printed_where_nobody_speaks() -> None:
    """在某国《某报》发表署名文章."""
    whole = read("6月11日，湖南省省长温知远在肯尼亚《民族报》发表题为《港口之友》的署名文章。")
    assert event(whole, "讲话").places == ()


def test_a_rule_that_threatens_with_fines_imposes_none() -> None:
    """违反规定者将被处以罚款."""
    whole = read("6月11日，湖南省市场监管局公布管理办法，违反规定者将被处以最高五万元罚款。")
    assert "行政处罚" not in {found.type for found in whole.events}


def test_a_side_event_is_told_beside_the_session() -> None:
    """某会议期间，由某会主办的“…”主题边会举行."""
    whole = read("联合国人权理事会第55届会议期间，由湖南省水利学会主办的“河湖治理”主题边会6月11日在日内瓦举行。")
    assert [found.name for found in whole.events] == ["“河湖治理”主题边会"]


def test_a_body_speaks_through_its_spokesman() -> None:
    """某办发言人发表谈话."""
    (found,) = read("6月11日，湖南省政府新闻办发言人发表谈话指出，换届工作顺利完成。").events
    assert [(part.agent, part.represented_by) for part in found.participations] == [("湖南省政府新闻办", "发言人")]
    assert found.type == "讲话"


def test_a_ceremony_told_before_it_has_its_name_has_its_day_and_guest() -> None:
    """某人主持仪式，欢迎某国总统。某人出席欢迎仪式, beside a summit that the guest came for."""
    whole = read(
        "国家主席沈知行6月11日在人民大会堂主持仪式，欢迎肯尼亚总统阿米娜·贝洛。国务委员范其远等出席欢迎仪式。"
        "贝洛总统是应沈知行主席的邀请，来华出席在北京举行的第三届湘江论坛的。"
    )
    found = event(whole, "仪式")
    assert found.date is not None and (found.date.start, found.places) == ("2024-06-11", ("北京市",))
    assert roles(found)["阿米娜·贝洛"] == {"对方"}


def test_a_meeting_on_a_tour_of_several_cities_is_at_none_of_them() -> None:
    """调研期间召开座谈会, after 先后到甲、乙等地: it is in the province."""
    whole = read("6月11日，湖南省省长温知远在湖南调研。", "温知远先后到岳阳、常德等地，深入乡镇了解情况。", "调研期间，温知远主持召开座谈会。")
    assert event(whole, "座谈会").places == ("湖南省",)


def test_what_two_do_together_after_they_met_both_do() -> None:
    """会见甲，并共同主持会议; 同乙举行会谈并共同主持会议."""
    whole = read("6月11日，湖南省省长温知远会见肯尼亚总统阿米娜·贝洛，并共同主持召开中肯渔业合作委员会第二次会议。")
    assert roles(event(whole, "专题会议")) == {"温知远": {"主持"}, "阿米娜·贝洛": {"主持"}}
    whole = read("6月11日，湖南省省长温知远同肯尼亚总统阿米娜·贝洛举行会谈并共同主持召开中肯渔业合作委员会第二次会议。")
    assert roles(event(whole, "会谈")) == {"温知远": {"行动方"}, "阿米娜·贝洛": {"对方"}}
    assert roles(event(whole, "专题会议")) == {"温知远": {"主持"}, "阿米娜·贝洛": {"主持"}}


def test_a_meeting_deals_with_the_documents_that_it_passes() -> None:
    """会议审议通过了《…》《…》; 主持召开会议，审议《…》; one without a name is not called after them."""
    passed = read("6月11日，湖南省委全会在长沙举行。会议审议通过了《湖南省河湖方案》和《湖南省湿地规划》。")
    assert event(passed, "全会").works == ("湖南省河湖方案", "湖南省湿地规划")
    considered = event(read("湖南省省长温知远6月11日主持召开湖南省政府常务会议，审议《湖南省旅游条例（草案）》。"), "常务会议")
    assert considered.works == ("湖南省旅游条例（草案）",)
    nameless = event(read("6月11日，湖南省水利厅党组召开会议，审议《湖南省湿地规划》。"), "会议")
    assert (nameless.works, nameless.label) == (("湖南省湿地规划",), "湖南省水利厅党组_会议")


def test_what_a_meeting_passed_before_is_no_news() -> None:
    """学习某会议审议《…》的内容."""
    whole = read("6月11日，湖南大学党委开展集体学习，重点学习了省政府常务会议审议《湖南省科普条例》的内容。")
    assert [(found.type, found.works) for found in whole.events] == [("学习会", ())]


def test_a_speech_with_a_day_of_its_own_is_not_of_the_papers_signed() -> None:
    """某总统16日晚发表讲话, after a signing of others."""
    whole = read("6月11日，远泊航运集团和湖南省水利厅签署合作协议。肯尼亚总统阿米娜·贝洛11日晚发表讲话说，形势严峻。")
    assert "阿米娜·贝洛" not in {part.agent for part in event(whole, "签署").participations}


def test_each_who_instructs_does_so_by_himself() -> None:
    """甲、乙也分别作出批示."""
    whole = read("湖南省委书记沈知行近日就防汛工作作出重要批示。省长温知远，副省长范其远也分别作出批示。")
    assert [[part.agent for part in found.participations] for found in whole.events] == [["沈知行"], ["温知远"], ["范其远"]]


def test_a_list_of_guests_ends_in_leaders_and_heads_of_organisations() -> None:
    """等外国领导人和国际组织负责人将应邀出席."""
    whole = read("湖南省省长温知远出席湘江论坛。肯尼亚总统阿米娜·贝洛、巴西总理卡洛斯·门多萨等外国领导人和国际组织负责人应邀出席论坛。")
    assert set(roles(event(whole, "论坛"))) >= {"温知远", "阿米娜·贝洛", "卡洛斯·门多萨"}


def test_reports_on_how_a_plenum_is_studied_are_news_where_they_date() -> None:
    """【学习贯彻党的…全会精神】 heads a report of lectures given 近日; a survey with 【…】 does not tell the news of such days."""
    text = "湖南省宣讲团成员、湖南省委党校副校长陆怀瑾近日在岳阳作宣讲报告。"
    assert [event.type for event in read(text, title="【学习贯彻党的全会精神】宣讲团在各地宣讲").events] == ["学习会"]
    assert not read(text, title="【奋进新时代】宣讲团在各地宣讲").events


def test_a_year_s_ten_stories_are_no_news_of_the_day() -> None:
    """某台发布2025国内十大新闻: what it lists has been told."""
    listed = "1.湖南省第十四届人民代表大会第二次会议选举沈知行为湖南省人大常委会主任"
    assert not read(listed, title="湖南台发布2025国内十大新闻").events
    assert read(listed, title="湖南省二十大新闻中心开放").events


def test_who_approves_a_paper_before_it_is_issued_takes_part_in_its_issue() -> None:
    """经某总理签批，国务院印发《…》: the clause before adds to the event that its sentence tells later."""
    (event,) = read("经国务院总理温知远签批，国务院日前印发《乡村教师支持计划》。").events
    assert (event.type, [(part.agent, part.roles) for part in event.participations]) == ("印发", [("国务院", ("行动方",)), ("温知远", ("签署方",))])


@pytest.mark.parametrize("receiver", ["湘江大学", "桃源县"])
def test_who_speaks_where_something_is_given_takes_part_in_the_ceremony(receiver: str) -> None:
    """在向某校捐赠图书仪式上致辞: to whom it is given stands between 在 and the name."""
    (event,) = read(f"6月11日，湖南省副省长温知远在向{receiver}捐赠图书仪式上致辞。").events
    assert (event.type, event.label) == ("仪式", "捐赠图书仪式")
    assert [(part.agent, part.roles) for part in event.participations] == [("温知远", ("致辞",))]
