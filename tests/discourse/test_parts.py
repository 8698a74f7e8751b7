"""Who plays which part in an event. All read-outs are invented."""

from __future__ import annotations

from reading_cases import read

from kg.model import Event, Reading


def event(whole: Reading, kind: str) -> Event:
    """The one event of a type."""
    (found,) = [each for each in whole.events if each.type == kind]
    return found


def roles(found: Event) -> dict[str, set[str]]:
    """Roles by agent."""
    return {part.agent: set(part.roles) for part in found.participations}


def test_company_through_leaders_goes_along() -> None:
    """在甲、乙等领导的陪同下."""
    whole = read("6月11日，湖南省副省长郁文澜在岳阳市市长简书言、岳阳市水利局局长裘立本等领导的陪同下，到桃源县调研防汛工作。")
    assert roles(event(whole, "调研")) == {"郁文澜": {"行动方"}, "简书言": {"陪同"}, "裘立本": {"陪同"}}


def test_those_who_hold_a_meeting_together_do_not_all_chair_it() -> None:
    """甲、乙到某镇开展座谈会."""
    whole = read("6月11日，桃源县政协副主席瞿敬亭、县政协秘书长裘立本到漆河镇开展委员民情座谈会。")
    assert roles(event(whole, "座谈会")) == {"瞿敬亭": {"出席"}, "裘立本": {"出席"}}


def test_what_is_said_on_a_tour_is_no_speech() -> None:
    """调研中对下一步工作进行安排部署."""
    whole = read("6月11日，桃源县委书记瞿敬亭到漆河镇调研。", "瞿敬亭就防汛工作进行了安排部署。")
    assert roles(event(whole, "调研")) == {"瞿敬亭": {"行动方"}}


def test_those_who_are_brought_along_keep_company() -> None:
    """带领某局、某办负责人: unnamed people of bodies; a team that is led acts."""
    whole = read("6月11日，岳阳市副市长戚望舒带领岳阳市水利局、岳阳市应急管理局等部门相关负责人开展安全生产大检查。")
    assert roles(event(whole, "督导")) == {"戚望舒": {"行动方"}, "岳阳市水利局": {"陪同"}, "岳阳市应急管理局": {"陪同"}}
    whole = read("6月11日，岳阳市副市长戚望舒率岳阳市党政代表团赴长沙市考察。")
    assert roles(event(whole, "调研"))["岳阳市党政代表团"] == {"行动方"}


def test_a_numbered_sitting_of_a_leading_group_is_on_one_subject() -> None:
    """领导小组召开第七次会议, 学习贯彻 of other meetings' spirit being no meeting."""
    whole = read(
        "6月11日，桃源县委全面深化改革领导小组召开第七次会议，学习贯彻湖南省委全面深化改革领导小组第十四次会议和岳阳市委全面深化改革领导小组第九次会议精神。"
        "桃源县委书记瞿敬亭主持会议。"
    )
    assert roles(event(whole, "专题会议"))["瞿敬亭"] == {"主持"}


def test_who_watches_in_the_branch_here_takes_part_from_afar() -> None:
    """在我县分会场收听收看."""
    whole = read("6月11日，全国安全生产电视电话会议召开。桃源县副县长瞿敬亭在我县分会场收听收看。")
    assert roles(event(whole, "电视电话会议")) == {"瞿敬亭": {"线上参加"}}


def test_those_who_join_in_keep_company() -> None:
    """一同看望慰问: an act of which only the first is told whom it is done to."""
    whole = read("6月11日，岳阳市委书记阮青禾带队走访慰问了岳阳军分区。", "岳阳市副市长戚望舒、岳阳市政协副主席蒲承志等一同看望慰问。")
    assert roles(event(whole, "慰问"))["戚望舒"] == {"陪同"}
    assert roles(event(whole, "慰问"))["阮青禾"] == {"行动方"}


def test_who_patrols_along_keeps_company() -> None:
    """一同巡河, 随同: company of the act told."""
    whole = read("6月6日，桃源县委书记瞿敬亭到沅水桃源段开展巡河调研，副县长裘立本一同巡河，漆河镇镇长卓立群随同。")
    assert roles(event(whole, "调研")) == {"瞿敬亭": {"行动方"}, "裘立本": {"陪同"}, "卓立群": {"陪同"}}


def test_the_month_of_a_day_is_not_another_date() -> None:
    """6月5日，…开展6月份集中接访活动: the day holds for what follows."""
    whole = read("6月5日，我县开展6月份县级领导干部集中接访活动，县领导瞿敬亭、戚望舒参加接访活动。")
    (found,) = whole.events
    assert found.date is not None and found.date.start == "2024-06-05"


def test_heads_of_two_states_are_the_two_who_attend() -> None:
    """两国元首分别致辞 at a forum that two persons attend is said of both; of more than two nobody knows who is meant."""
    speech = "两国元首在听取双方代表汇报后，分别致辞。"
    (forum,) = read("国家主席沈知行11日在莫斯科和俄罗斯总统贝洛夫共同出席中俄地方领导人对话会。", speech).events
    assert [(p.agent, list(p.roles)) for p in forum.participations] == [("沈知行", ["出席", "致辞"]), ("贝洛夫", ["出席", "致辞"])]
    three = "国家主席沈知行、俄罗斯总统贝洛夫、肯尼亚总统阿米娜·贝洛11日在莫斯科共同出席地方领导人对话会。"
    assert not any("致辞" in p.roles for e in read(three, speech).events for p in e.participations)


def test_who_signs_together_after_talks_signs_in_person() -> None:
    """双方共同签署: the two who met; 双方签署 may be anybody of the two sides."""
    meets = "6月11日，湖南省水利厅厅长沈知行在长沙会见肯尼亚水利部部长阿米娜·贝洛。会见后，双方"
    together, alone = (event(read(meets + signs), "签署") for signs in ("共同签署《防汛合作备忘录》。", "签署《防汛合作备忘录》。"))
    assert set(roles(together)) == {"沈知行", "阿米娜·贝洛"}
    assert set(roles(alone)) == {"双方"}


def test_bodies_through_their_people_speak_at_a_meeting() -> None:
    """某厅、某局负责同志在会上作了部署: each speaks; a body that deploys something by itself does not."""
    told = "全省防汛工作会议12日在长沙召开。湖南省水利厅、湖南省应急管理厅{}就防汛工作作了部署。"
    meeting, alone = (event(read(told.format(words)), "工作会议") for words in ("负责同志在会上", ""))
    assert roles(meeting) == {"湖南省水利厅": {"讲话"}, "湖南省应急管理厅": {"讲话"}}
    assert roles(alone) == {}


def test_those_at_a_sitting_are_of_the_sitting_not_of_the_study_in_it() -> None:
    """主席会议举行集体学习: the study is an event of its own, the roster after it the sitting's."""
    study = "主席会议举行了2024年第四次集体学习，湖南省统计局局长简书言围绕统计工作作报告。"
    found = read("湖南省政协第十次主席会议12日在长沙举行，湖南省政协主席沈知行主持。", study, "郁文澜、佘远山出席会议。").events
    assert {e.type: set(roles(e)) for e in found} == {"常委会会议": {"沈知行", "郁文澜", "佘远山"}, "学习会": {"简书言"}}


def test_a_headline_tells_whose_a_delegation_is() -> None:
    """某党高级干部考察团 above 由某主席率领的高级干部考察团."""
    (event,) = read("6月11日，湖南省省长温知远会见由肯尼亚工党主席贝洛索率领的高级干部考察团。", title="温知远会见肯尼亚工党高级干部考察团").events
    assert [part.agent for part in event.participations] == ["温知远", "贝洛索", "肯尼亚工党高级干部考察团"]


def test_a_headline_s_head_of_a_body_is_the_one_named_in_the_text() -> None:
    """教育部部长出席…: no other than 教育部部长甲."""
    (found,) = read("6月11日，教育部部长沈知行出席洞庭论坛开幕式并讲话。", title="教育部部长出席洞庭论坛开幕式并讲话").events
    assert [p.agent for p in found.participations] == ["沈知行"]


def test_a_body_that_only_begins_the_name_of_a_stop_is_none() -> None:
    """来到中国石油湘江石化公司、某某分公司: the company is visited, not the house in its name."""
    told = "6月11日，湖南省省长温知远在辽宁调研。他来到中国石油湘江石化公司、鞍钢鲅鱼圈分公司，了解生产情况。"
    visited = {part.agent for event in read(told).events for part in event.participations if "受访单位" in part.roles}
    assert visited == {"中国石油湘江石化公司", "鞍钢鲅鱼圈分公司"}
