"""Appointments, removals, elections and notices: who, which posts, by which organ. All sentences are invented."""

from __future__ import annotations

import pytest
from reading_cases import frames, parts, read

Given = dict[str, list[str]]

CASES: list[tuple[str, str, Given, str]] = [
    ("personnel.appoints", "湖南省政府决定任命陆怀瑾为湖南省水利厅厅长。", {"陆怀瑾": ["湖南省水利厅厅长"]}, "湖南省政府"),
    ("personnel.appoints", "湖南省人大常委会决定任命卓然为湖南省副省长。", {"卓然": ["湖南省副省长"]}, "湖南省人大常委会"),
    ("personnel.appoints", "教育部任命裘立本为湖南大学校长。", {"裘立本": ["湖南大学校长"]}, "教育部"),
    ("personnel.appoints", "会议决定，任命瞿敬亭为桃源县副县长、代理县长。", {"瞿敬亭": ["桃源县副县长", "桃源县代理县长"]}, ""),
    ("personnel.elects", "会议选举出裘立本同志为漆河镇镇长。", {"裘立本": ["漆河镇镇长"]}, ""),
    ("personnel.elects", "会议选举佘远山、卓立群两位同志为漆河镇副镇长。", {"佘远山": ["漆河镇副镇长"], "卓立群": ["漆河镇副镇长"]}, ""),
    ("personnel.takes_post", "阮青禾任岳阳市委委员、常委、书记。", {"阮青禾": ["岳阳市委委员", "岳阳市委常委", "岳阳市委书记"]}, ""),
    ("personnel.takes_post", "日前，湖南省委决定：阮青禾同志任岳阳市委书记。", {"阮青禾": ["岳阳市委书记"]}, "湖南省委"),
    ("personnel.takes_post", "计无咎担任远泊航运集团总经理。", {"计无咎": ["远泊航运集团总经理"]}, ""),
    ("personnel.takes_post", "计无咎同志任中国远泊航运集团有限公司总经理。", {"计无咎": ["中国远泊航运集团有限公司总经理"]}, ""),
    ("personnel.proposed", "瞿敬亭，男，1975年3月生，现任桃源县县长，拟任市直单位正职。", {"瞿敬亭": ["桃源县县长"]}, ""),
    ("personnel.removes", "会议免去裘立本的湖南省水利厅厅长职务。", {"裘立本": ["湖南省水利厅厅长"]}, ""),
    ("personnel.removes", "会议免去裘立本兼任的湖南省水利厅厅长职务。", {"裘立本": ["湖南省水利厅厅长"]}, ""),
    ("personnel.removes", "国务院免去商思齐的水利部副部长职务。", {"商思齐": ["水利部副部长"]}, "国务院"),
    ("personnel.leaves_post", "温知远同志不再担任湖南省委书记、常委、委员职务。", {"温知远": ["湖南省委书记", "湖南省委常委", "湖南省委委员"]}, ""),
    ("personnel.leaves_post", "裘立本同志不再任桃源县人民医院党委书记。", {"裘立本": ["桃源县人民医院党委书记"]}, ""),
    ("personnel.takes_post", "计无咎传达了湖南省委重要决定：阮青禾同志任岳阳市委书记。", {"阮青禾": ["岳阳市委书记"]}, "湖南省委"),
    ("personnel.leaves_post", "裘立本辞去桃源县县长职务。", {"裘立本": ["桃源县县长"]}, ""),
    ("personnel.leaves_post_too", "祁见川另有任用，不再担任湖南大学党委书记职务。", {"祁见川": ["湖南大学党委书记"]}, ""),
    ("personnel.leaves_post", "裘立本提出辞去桃源县县长职务的请求。", {"裘立本": ["桃源县县长"]}, ""),
    ("personnel.removes", "会议免去裘立本的湖南省水利厅厅长职务（因职务变动）。", {"裘立本": ["湖南省水利厅厅长"]}, ""),
    ("personnel.appointed", "裘立本将被任命为湖南省水利厅厅长。", {"裘立本": ["湖南省水利厅厅长"]}, ""),
    ("personnel.takes_post", "岳阳市水利局局长戚望舒任岳阳市公安局局长。", {"戚望舒": ["岳阳市水利局局长", "岳阳市公安局局长"]}, ""),
    ("personnel.takes_post", "戚望舒接替到龄退休的裘立本，出任湖南省水利厅厅长。", {"戚望舒": ["湖南省水利厅厅长"]}, ""),
    ("personnel.takes_post", "陆怀瑾同志任湘江大学校长（副部长级）、党委副书记。", {"陆怀瑾": ["湘江大学校长", "湘江大学党委副书记"]}, ""),
    ("personnel.takes_post", "陆怀瑾由湘江大学党委书记转任湘江大学校长。", {"陆怀瑾": ["湘江大学党委书记", "湘江大学校长"]}, ""),
    ("personnel.appoints", "会议决定陆怀瑾为湖南省高级人民法院代理院长。", {"陆怀瑾": ["湖南省高级人民法院代理院长"]}, ""),
    ("personnel.appoints", "经投票表决决定，陆怀瑾为湖南省副省长。", {"陆怀瑾": ["湖南省副省长"]}, ""),
    ("personnel.takes_post", "岳阳市副市长瞿敬亭代理岳阳市市长职务。", {"瞿敬亭": ["岳阳市副市长", "岳阳市代理市长"]}, ""),
    ("personnel.leaves_post", "裘立本卸任桃源县县长。", {"裘立本": ["桃源县县长"]}, ""),
    ("personnel.elected_are", "会议选出的桃源县政协副主席是：佘远山、蒲承志。", {"佘远山": ["桃源县政协副主席"], "蒲承志": ["桃源县政协副主席"]}, ""),
    ("personnel.elected", "瞿敬亭当选桃源县县长。", {"瞿敬亭": ["桃源县县长"]}, ""),
    ("personnel.elected", "佘远山全票当选为桃源县政协主席。", {"佘远山": ["桃源县政协主席"]}, ""),
    ("personnel.elects", "大会选举沈知行为湖南省人大常委会主任。", {"沈知行": ["湖南省人大常委会主任"]}, ""),
    ("personnel.elects", "会议补选蒲承志、简书言为湖南省政协副主席。", {"蒲承志": ["湖南省政协副主席"], "简书言": ["湖南省政协副主席"]}, ""),
    (
        "personnel.proposed",
        "瞿敬亭，男，汉族，1975年3月生，中共党员，现任桃源县县长，拟任桃源县委书记。",
        {"瞿敬亭": ["桃源县县长", "桃源县委书记"]},
        "",
    ),
    ("personnel.proposed", "戚望舒，现任长沙市水利局副局长，拟提名为长沙市水利局局长。", {"戚望舒": ["长沙市水利局副局长", "长沙市水利局局长"]}, ""),
]

TYPES = {
    "appoints": "任命",
    "appointed": "任命",
    "takes": "任命",
    "removes": "免职",
    "leaves": "免职",
    "elected": "选举",
    "elects": "选举",
    "proposed": "任前公示",
}


@pytest.mark.parametrize(("rule", "text", "given", "organ"), CASES, ids=[text for _, text, _, _ in CASES])
def test_a_decision_names_people_posts_and_organ(rule: str, text: str, given: Given, organ: str) -> None:
    """The posts after the name are given or taken, with those held now (现任) before them; the organ is the actor."""
    (frame,) = frames(text, rule)
    people = {mention.name: [post.label for post in mention.posts] for role, mention in frame.roles if role == "任免对象"}
    assert people == given
    assert [name for role, name in parts(frame) if role == "行动方"] == ([organ] if organ else [])
    assert frame.type == TYPES[rule.split(".")[1].split("_")[0]]


def test_a_list_goes_on_with_the_same_decision() -> None:
    """任命甲为…，乙为… appoints both, each to what follows the name."""
    found = frames("会议任命陆怀瑾为湖南省水利厅厅长，商思齐为湖南省公安厅厅长，计无咎为湖南省司法厅厅长。", "personnel.appoints")
    given = [(mention.name, [post.label for post in mention.posts]) for frame in found for role, mention in frame.roles if role == "任免对象"]
    assert given == [("陆怀瑾", ["湖南省水利厅厅长"]), ("商思齐", ["湖南省公安厅厅长"]), ("计无咎", ["湖南省司法厅厅长"])]


def test_who_is_removed_may_take_another_post() -> None:
    """免去甲…职务，任…: one removal and one appointment."""
    told = read("湖南省委决定，免去佘远山同志湘江学院党委书记职务，任湖南省水利厅厅长。").frames
    given = {frame.type: [post.label for role, m in frame.roles if role == "任免对象" for post in m.posts if not post.former] for frame in told}
    assert given["任命"] == ["湖南省水利厅厅长"]
    assert [post.label for frame in told if frame.type == "免职" for _, m in frame.roles for post in m.posts if post.former] == ["湘江学院党委书记"]


def test_an_election_may_name_those_elected_after_their_posts() -> None:
    """选举产生某会主席甲，副主席乙; a count after a list is no part of the last name; a post of the new council is of the body."""
    told = read("大会选举产生桃源县妇女联合会主席佘远山，兼职副主席蒲承志。").frames
    given = {(m.name, post.label) for frame in told for role, m in frame.roles if role == "任免对象" for post in m.posts}
    assert given == {("佘远山", "桃源县妇女联合会主席"), ("蒲承志", "桃源县妇女联合会兼职副主席")}
    told = read("会议选举佘远山、蒲承志、简书言三名同志为桃源县妇联执委会委员。").frames
    assert {m.name for frame in told for _, m in frame.roles} == {"佘远山", "蒲承志", "简书言"}
    told = read("桃源县工商联第九届理事会召开会议，佘远山当选为新一届理事会会长。").frames
    assert [post.label for frame in told if frame.type == "选举" for _, m in frame.roles for post in m.posts] == ["桃源县工商联会长"]


def test_a_list_of_removals_goes_on() -> None:
    """免去甲的…，乙、丙的… removes all three, each from what follows the name."""
    told = read("会议免去陆怀瑾同志的湘江大学党委副书记，商思齐、计无咎同志的湘江大学党委常委职务。").frames
    taken = {(m.name, post.label) for frame in told for role, m in frame.roles if role == "任免对象" for post in m.posts}
    assert taken == {("陆怀瑾", "湘江大学党委副书记"), ("商思齐", "湘江大学党委常委"), ("计无咎", "湘江大学党委常委")}


def test_who_acts_on_the_decision_of_another_appoints() -> None:
    """主席甲根据…的决定任免下列驻外大使: the head of state acts in each item of the list, and is none of those appointed."""
    whole = read(
        "国家主席沈知行根据全国人民代表大会常务委员会的决定任免下列驻外大使：",
        "一、免去郁文澜（女）的驻肯尼亚共和国特命全权大使职务；",
        "任命陆怀瑾为驻肯尼亚共和国特命全权大使。",
    )
    parts_of = {event.type: {part.agent: part.roles for part in event.participations} for event in whole.events}
    assert parts_of == {
        "免职": {"沈知行": ("行动方",), "郁文澜": ("任免对象",)},
        "任命": {"沈知行": ("行动方",), "陆怀瑾": ("任免对象",)},
    }


def test_posts_taken_are_former_and_posts_given_are_not() -> None:
    """Whoever is removed held the post before."""
    (removed,) = frames("会议免去裘立本的湖南省水利厅厅长职务。", "personnel.removes")
    (given,) = frames("会议任命裘立本为湖南省水利厅厅长。", "personnel.appoints")
    assert [post.former for _, mention in removed.roles for post in mention.posts] == [True]
    assert [post.former for _, mention in given.roles for post in mention.posts] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "各地要切实担任起防汛的责任。",
        "他在任期内走遍了全县的村寨。",
        "会议祝贺沈知行当选湖南省委书记。",
        "任命书由县委组织部统一制发。",
        "不再担任主角的演员们坐在台下。",
        "瞿敬亭任劳任怨。",
        "会议决定全市干部为先锋。",
        "代理商温知远表示满意。",
    ],
)
def test_words_of_office_without_a_decision_are_no_news(text: str) -> None:
    """Congratulations and idioms decide nothing."""
    assert not [frame for frame in read(text).frames if frame.rule.startswith("personnel")]


def test_the_organ_of_the_sentence_before_decides() -> None:
    """一份任免名单 names the organ once."""
    whole = read("湖南省人大常委会6月11日决定：", "任命陆怀瑾为湖南省副省长。")
    (event,) = [event for event in whole.events if event.type == "任命"]
    assert ("湖南省人大常委会", ("行动方",)) in [(part.agent, part.roles) for part in event.participations]


def test_one_decision_is_one_event_for_all_its_people() -> None:
    """Organ and date make the event; each person is a participation with the post given."""
    whole = read("6月11日，湖南省人大常委会决定任命陆怀瑾为湖南省副省长，任命商思齐为湖南省水利厅厅长。")
    (event,) = [event for event in whole.events if event.type == "任命"]
    given = {part.agent: [post.label for post in part.posts] for part in event.participations if "任免对象" in part.roles}
    assert given == {"陆怀瑾": ["湖南省副省长"], "商思齐": ["湖南省水利厅厅长"]}
    assert event.date is not None and event.date.start == "2024-06-11"


def test_the_organ_whose_decision_is_announced_acts() -> None:
    """宣布省委关于…的决定: the committee appoints, not who announces it."""
    whole = read("6月11日，长沙市召开领导干部大会，宣布省委关于长沙市委主要领导调整的决定：沈知行任长沙市委书记。")
    (event,) = [event for event in whole.events if event.type == "任命"]
    assert [(part.agent, part.roles) for part in event.participations if "行动方" in part.roles] == [("湖南省委", ("行动方",))]


def test_a_career_is_no_news() -> None:
    """2013年任…: a post taken long before is none of the day's decisions, but a post that the person held."""
    whole = read("6月11日，瞿敬亭任桃源县委书记。", "瞿敬亭2013年任岳阳市水利局局长。")
    (event,) = [event for event in whole.events if event.type == "任命"]
    assert event.sentences == (0,)


def test_a_list_of_elections_goes_on_to_the_heads_of_courts() -> None:
    """甲为…主任，乙为…法院院长，丙为…检察长: the court is no body that its head speaks for."""
    told = read("会议选举沈知行为清河县监察委员会主任，陆怀瑾为清河县人民法院院长，明察远为清河县人民检察院检察长。").frames
    given = {(m.name, post.label) for frame in told for role, m in frame.roles if role == "任免对象" for post in m.posts}
    assert given == {("沈知行", "清河县监察委员会主任"), ("陆怀瑾", "清河县人民法院院长"), ("明察远", "清河县人民检察院检察长")}


def test_members_of_a_list_of_decisions_bear_remarks_and_names_with_conjunctions() -> None:
    """金沙（女）、温和、夏天（挂职，任期两年）: three persons, the remarks no part of them."""
    told = read("金沙（女）、温和、夏天（挂职，任期两年）当选为清河县副县长。").frames
    assert [m.name for frame in told for role, m in frame.roles if role == "任免对象"] == ["金沙", "温和", "夏天"]
    told = read("任命和平和沈知行（原任校党委副书记、副校长）为江城理工大学副校长。").frames
    assert [m.name for frame in told for role, m in frame.roles if role == "任免对象"] == ["和平", "沈知行"]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("会议选举产生了湖南省工商联第九届理事会，佘远山当选会长。", "湖南省工商联会长"),
        ("湖南省工商联第九届理事会第一次会议选举佘远山为会长。", "湖南省工商联会长"),
    ],
)
def test_a_title_alone_is_one_of_the_body_told_of(text: str, given: str) -> None:
    """The body is named before, by itself or at the head of the meeting's name."""
    (elected,) = [part for event in read(text).events if event.type == "选举" for part in event.participations]
    assert (elected.agent, [post.label for post in elected.posts]) == ("佘远山", [given])


def test_a_title_without_any_body_is_no_post() -> None:
    """佘远山当选会长 alone tells no post that anyone could hold."""
    assert frames("佘远山当选会长。", "personnel.elected") == []


def test_whoever_appoints_state_functionaries_decides_on_each() -> None:
    """国务院任免国家工作人员 names the organ of the sentences after it; 曾 in a name looks back at nothing."""
    whole = read("国务院任免国家工作人员。", "任命裘立本为水利部副部长。", "免去曾知远的水利部副部长职务。")
    told = {each.type: {part.agent: part.roles for part in each.participations} for each in whole.events}
    assert told == {
        "任命": {"国务院": ("行动方",), "裘立本": ("任免对象",)},
        "免职": {"国务院": ("行动方",), "曾知远": ("任免对象",)},
    }


def test_a_post_held_besides_is_given_too() -> None:
    """甲不再兼任…，乙兼任…: one is removed, the other appointed."""
    whole = read("湖南省委决定，裘立本同志不再兼任岳阳市委书记职务，简书言同志兼任岳阳市委书记。")
    assert {each.type for each in whole.events} == {"任命", "免职"}


def test_a_title_without_a_body_takes_no_post() -> None:
    """成立起草组，某书记担任组长 is no appointment."""
    assert frames("省委成立文件起草组，湖南省委书记沈知行担任组长。", "personnel.takes_post") == []


def test_a_notice_may_tell_the_posts_in_the_sentence_after_the_name() -> None:
    """甲，女，…生。现任…，拟任…; the organ stands in the heading."""
    whole = read(
        "现将拟任职干部予以公示。",
        "瞿敬亭，女，汉族，1975年3月生，大学学历。现任桃源县县长，拟提名为岳阳市副市长候选人。",
        "戚望舒，男，1970年2月生。现任远泊航运（集团）有限责任公司总经理助理，拟任省属企业副职。",
        title="中共湖南省委组织部干部任前公示",
    )
    (notice,) = [event for event in whole.events if event.type == "任前公示"]
    given = {part.agent: {post.label for post in part.posts} for part in notice.participations if "任免对象" in part.roles}
    assert given == {
        "瞿敬亭": {"桃源县县长", "岳阳市副市长候选人"},
        "戚望舒": {"远泊航运（集团）有限责任公司总经理助理"},
    }
    assert [part.agent for part in notice.participations if "行动方" in part.roles] == ["湖南省委组织部"]


def test_who_is_removed_may_be_meant_by_a_pronoun_beside_a_company() -> None:
    """免去其某公司副总经理职务: the company's name does not begin with 其."""
    whole = read("6月11日，湖南省委决定：计无咎同志任远泊航运集团有限公司总经理，免去其湘江造船集团有限公司副总经理职务。")
    kinds = {event.type: [post.label for part in event.participations for post in part.posts] for event in whole.events}
    assert kinds["任命"] == ["远泊航运集团有限公司总经理"]
    assert "湘江造船集团有限公司副总经理" in kinds["免职"]


def test_a_notice_stands_for_the_days_it_says_and_is_signed_at_its_end() -> None:
    """公示时间为…, and a last line that is nothing but a body; 提名为 after 拟任 adds a post."""
    whole = read(
        "瞿敬亭，男，1975年3月生，现任桃源县县长，拟任桃源县政协党组成员，提名为桃源县政协副主席人选。",
        "公示时间为2025年6月11日至2025年6月15日。",
        "中共岳阳市委组织部",
        title="岳阳市干部任前公示公告",
    )
    (notice,) = whole.events
    assert notice.date is not None
    assert (notice.date.start, notice.date.end) == ("2025-06-11", "2025-06-15")
    assert {part.agent: part.roles for part in notice.participations} == {"瞿敬亭": ("任免对象",), "岳阳市委组织部": ("行动方",)}
    assert "桃源县政协副主席" in {post.label for part in notice.participations for post in part.posts}


def test_a_body_alone_in_a_line_signs_nothing_but_a_notice() -> None:
    """In other news it is no agent."""
    whole = read("6月11日，湖南省政府召开全省防汛工作会议。", "湖南省水利厅")
    assert [part.agent for event in whole.events for part in event.participations] == ["湖南省政府"]


def test_a_body_in_a_remark_on_who_is_elected_is_not_elected() -> None:
    """甲（原某会副理事长）: the house of the former post is no member of the list."""
    whole = read("6月11日，会议选举佘远山、裘立本（原湖南省残联副理事长）为湖南省残联主席团副主席。")
    (election,) = [event for event in whole.events if event.type == "选举"]
    assert {part.agent for part in election.participations if "任免对象" in part.roles} == {"佘远山", "裘立本"}


def test_who_is_elected_at_a_meeting_is_told_after_it() -> None:
    """甲在…会议上，被推选为…; 同时被推选为…的还有乙、丙."""
    whole = read(
        "湖南省委书记沈知行在11日举行的湖南省十四届人大一次会议主席团第一次会议上，被推选为主席团常务主席。",
        "同时被推选为主席团常务主席的还有湖南省委组织部部长戚望舒、湖南省副省长郁文澜等2人。",
    )
    (election,) = [event for event in whole.events if event.type == "选举"]
    assert {part.agent for part in election.participations if "任免对象" in part.roles} == {"沈知行", "戚望舒", "郁文澜"}


def test_who_only_speaks_of_an_election_is_not_elected() -> None:
    """甲在…会议上祝贺乙当选…: 乙 is."""
    whole = read("6月11日，湖南省委书记沈知行在会议上祝贺郁文澜当选湖南省残联主席。")
    assert not [part for event in whole.events for part in event.participations if part.agent == "沈知行" and "任免对象" in part.roles]


def test_what_else_is_elected_is_no_post() -> None:
    """选举甲为会长，选举产生26位副会长."""
    whole = read("6月11日，会议选举湖南省副省长郁文澜为湖南省海外联谊会会长，选举产生26位副会长。")
    assert {post.label for event in whole.events for part in event.participations for post in part.posts} == {"湖南省副省长", "湖南省海外联谊会会长"}


def test_an_election_to_an_office_whose_body_is_left_out_is_one() -> None:
    """会议选举甲为董事长: the event without a post; what names no office is none."""
    (frame,) = frames("会议选举计无咎为董事长。", "personnel.elects")
    assert [(role, m.name, m.posts) for role, m in frame.roles] == [("任免对象", "计无咎", ())]
    assert frames("会议选举计无咎为优秀代表事迹的宣讲人员。", "personnel.elects") == []


def test_decisions_of_a_list_have_the_day_and_the_organ_before_them() -> None:
    """国务院6月11日决定： and the appointments and removals in the paragraphs after it."""
    decides = "根据湖南省省长温知远的提名，国务院2024年6月11日决定："
    appoints = "任命佘远山为水利局局长，商思齐为教育局局长；"
    removes = "免去裘立本的水利局局长职务，简书言的教育局局长职务，佘远山的档案局局长职务。"
    found = {e.type: e for e in read(decides, appoints, removes).events}
    assert {kind: (e.date.start if e.date else "") for kind, e in found.items()} == {"任命": "2024-06-11", "免职": "2024-06-11"}
    assert [p.agent for p in found["免职"].participations] == ["国务院", "裘立本", "简书言", "佘远山"]


def test_decisions_in_lines_of_their_own_need_no_verb() -> None:
    """任命： and a line for each decision; a post or a pronoun at the head of a line is nobody."""
    passed = "（2024年6月11日桃源县第五届人民代表大会常务委员会第三次会议通过）"
    appoints = ("任命：", "瞿敬亭为桃源县人民政府副县长；", "佘远山、蒲承志为桃源县人民法院审判员。")
    removes = ("免去：", "裘立本的桃源县教育局局长职务。")
    found = {e.type: e for e in read(passed, *appoints, *removes).events}
    assert [p.agent for p in found["任命"].participations if "任免对象" in p.roles] == ["瞿敬亭", "佘远山", "蒲承志"]
    assert [p.agent for p in found["免职"].participations if "任免对象" in p.roles] == ["裘立本"]
    assert not read("免去：", "局长为桃源县教育局干部队长。", "他的桃源县教育局局长职务。").events


def test_each_body_that_elects_has_its_own_election() -> None:
    """甲团推选乙为团长，丙为副团长；丁团推选戊为团长: two elections, the members of a list with the body before it."""
    of_yueyang = "岳阳市代表团推选佘远山为团长，蒲承志、商思齐为副团长"
    found = read(f"{of_yueyang}；长沙市代表团推选裘立本为团长，简书言为副团长。").events
    assert [[p.agent for p in e.participations] for e in found] == [
        ["岳阳市代表团", "佘远山", "蒲承志", "商思齐"],
        ["长沙市代表团", "裘立本", "简书言"],
    ]


def test_takers_of_posts_whom_a_comma_of_lists_parts() -> None:
    """甲任…、乙任…: each has a post; 两任局长 is nobody."""
    found = read("陆怀瑾同志任桃源县人民医院党委书记、简书言同志任桃源县人民医院副书记、院长。").events
    assert [(p.agent, [q.label for q in p.posts]) for e in found for p in e.participations if "任免对象" in p.roles] == [
        ("陆怀瑾", ["桃源县人民医院党委书记"]),
        ("简书言", ["桃源县人民医院副书记", "桃源县人民医院院长"]),
    ]
    assert not read("此案牵涉两任水利局局长。").events


def test_the_session_that_decides_is_that_of_a_committee() -> None:
    """某省十四届人大常委会第九次会议 tells who appoints, also in later sentences; the congress of the headline is the same."""
    whole = read(
        "6月11日，湖南省十四届人大常委会第九次会议在长沙闭会。",
        "会议决定任命陆怀瑾为湖南省副省长。",
        title="湖南省人大任命陆怀瑾为副省长",
    )
    (appointed,) = [event for event in whole.events if event.type == "任命"]
    assert [p.agent for p in appointed.participations if "行动方" in p.roles] == ["湖南省人大常委会"]
    assert [event.date.start for event in whole.events if event.date] == ["2024-06-11", "2024-06-11"]


def test_resignations_that_a_decision_accepts() -> None:
    """通过了关于接受甲、乙辞去…职务请求的决定, also where its name stands in brackets; 分别提出辞去."""
    text = "会议表决通过了关于接受陆怀瑾、简书言辞去湖南省副省长职务请求的决定"
    found = read(f"{text}，表决通过了《湖南省人大常委会关于接受郁文澜辞去湖南省高级人民法院院长职务的决定》。").events
    left = {p.agent: [q.label for q in p.posts if q.former] for e in found if e.type == "免职" for p in e.participations if "任免对象" in p.roles}
    assert left == {"陆怀瑾": ["湖南省副省长"], "简书言": ["湖南省副省长"], "郁文澜": ["湖南省高级人民法院院长"]}
    (frame,) = frames("陆怀瑾、简书言分别提出辞去湖南省人大常委会委员职务。", "personnel.leaves_post")
    assert [agent for role, agent in parts(frame) if role == "任免对象"] == ["陆怀瑾", "简书言"]


def test_a_head_of_government_elected_after_the_congress_is_named() -> None:
    """甲当选为县人大常委会主任，乙当选副县长: a deputy of the government, not of the committee."""
    found = read("裘立本当选为桃源县人大常委会主任，佘远山、卓立群当选副县长。").events
    posts = {p.agent: [q.label for q in p.posts] for e in found if e.type == "选举" for p in e.participations if "任免对象" in p.roles}
    assert posts == {"裘立本": ["桃源县人大常委会主任"], "佘远山": ["桃源县副县长"], "卓立群": ["桃源县副县长"]}


def test_each_of_a_list_with_同志_takes_the_post() -> None:
    """甲同志、乙同志任某公司副总经理."""
    (frame,) = frames("佘远山同志、卓立群同志任远泊航运集团副总经理。", "personnel.takes_post")
    assert [agent for role, agent in parts(frame) if role == "任免对象"] == ["佘远山", "卓立群"]


def test_who_attends_is_elected() -> None:
    """甲出席，并当选某残联主席团主席."""
    (frame,) = frames("桃源县副县长裘立本出席，并当选桃源县残联主席团主席。", "personnel.elected_at")
    assert ("任免对象", "裘立本") in parts(frame)


def test_who_is_elected_has_the_post_that_is_told_before_the_name() -> None:
    """会议选举副县长甲为…: 选举 is no part of the post 副县长; 人事代表选举工委 is one committee."""
    (frame,) = frames("会议选举桃源县副县长裘立本为桃源县残联主席团主席。", "personnel.elects")
    assert [[(p.body, p.title) for p in m.posts] for role, m in frame.roles if m.name == "裘立本"] == [
        [("桃源县政府", "副县长"), ("桃源县残联主席团", "主席")]
    ]
    (person,) = [m for ms in read("桃源县人大常委会人事代表选举工委主任裘立本参加会议。").mentions for m in ms if m.kind == "person"]
    assert [p.body for p in person.posts] == ["桃源县人大常委会人事代表选举工委"]


def test_a_removal_and_an_appointment_may_be_joined_in_one_list() -> None:
    """免去甲的…职务、任命乙为…，任命丙为…."""
    told = "湖南省人大常委会6月12日决定免去商思齐的湖南省水利厅厅长职务、任命简书言为湖南省水利厅厅长，任命温知远为湖南省教育厅厅长。"
    found = {event.type: [part.agent for part in event.participations if "任免对象" in part.roles] for event in read(told).events}
    assert found == {"免职": ["商思齐"], "任命": ["简书言", "温知远"]}


def test_who_decided_before_proposes_nobody() -> None:
    """同日，甲委组织部发布任前公示: not of the congress that appointed others in the paragraph before."""
    whole = read("6月11日，岳阳市人大常委会决定任命陆怀瑾为岳阳市副市长。", "同日，岳阳市委组织部发布干部任前公示，裴见山拟任桃源县委副书记。")
    proposed = [event for event in whole.events if event.type == "任前公示"]
    assert proposed and all(part.agent != "岳阳市人大常委会" for event in proposed for part in event.participations)
