"""Persons with the posts before their names, and names that stand alone. All people are invented."""

from __future__ import annotations

import pytest
from reading_cases import read


def people(*paragraphs: str) -> list[tuple[str, list[str]]]:
    """(name, labels of posts) of each mention of a person."""
    return [(m.name, [post.label for post in m.posts]) for ms in read(*paragraphs).mentions for m in ms if m.kind == "person"]


def rules(text: str) -> dict[str, str]:
    """The finder's rule of each person."""
    return {m.name: m.rule for ms in read(text).mentions for m in ms if m.kind == "person"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("湖南省委书记沈知行主持会议。", [("沈知行", ["湖南省委书记"])]),
        ("浙江省委常委、宣传部部长陆怀瑾出席会议。", [("陆怀瑾", ["浙江省委常委", "浙江省委宣传部部长"])]),
        ("湖南省委副书记、省长温知远作报告。", [("温知远", ["湖南省委副书记", "湖南省省长"])]),
        ("水利部党组书记、部长商思齐讲话。", [("商思齐", ["水利部党组书记", "水利部部长"])]),
        ("远泊航运集团党委书记、董事长顾清川致辞。", [("顾清川", ["远泊航运集团党委书记", "远泊航运集团董事长"])]),
        ("湖南大学校长裘立本主持。", [("裘立本", ["湖南大学校长"])]),
        ("中国驻肯尼亚大使骆云舒出席招待会。", [("骆云舒", ["中国驻肯尼亚大使"])]),
        ("肯尼亚教育部部长阿米娜·贝洛来访。", [("阿米娜·贝洛", ["肯尼亚教育部部长"])]),
        ("桃源县委书记瞿敬亭、县长佘远山参加调研。", [("瞿敬亭", ["桃源县委书记"]), ("佘远山", ["桃源县县长"])]),
    ],
)
def test_titles_introduce_people_with_their_posts(text: str, found: list[tuple[str, list[str]]]) -> None:
    """A chain of titles is a list of posts, its ellipsis resolved."""
    assert people(text) == found


def test_a_list_shares_a_title_that_several_people_hold() -> None:
    """副省长甲、乙 are both; 书记甲、乙 is one, and a name."""
    assert people("湖南省副省长郁文澜、戚望舒出席。") == [("郁文澜", ["湖南省副省长"]), ("戚望舒", ["湖南省副省长"])]
    assert people("岳阳市委书记阮青禾、卓立群出席。")[1] == ("卓立群", [])


def test_a_name_once_introduced_is_known_in_the_whole_article() -> None:
    """Before and after the sentence with the title."""
    found = people("阮青禾强调，要抓好防汛。", "岳阳市委书记阮青禾主持会议。", "阮青禾要求，压实责任。")
    assert [name for name, _ in found] == ["阮青禾"] * 3


def test_former_posts_are_marked() -> None:
    """原局长 is not the local chief any more."""
    (person,) = [m for ms in read("岳阳市水利局原局长裘立本到场。").mentions for m in ms if m.kind == "person"]
    assert [(post.label, post.former) for post in person.posts] == [("岳阳市水利局局长", True)]


def test_the_posts_are_kept_as_printed() -> None:
    """gov:asWritten is the words before the name."""
    (person,) = [m for ms in read("湖南省委副书记、省长温知远作报告。").mentions for m in ms if m.kind == "person"]
    assert person.as_written == "湖南省委副书记、省长"


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("郁文澜、戚望舒、裘立本出席。", "戚望舒", "persons.roster"),
        ("陆怀瑾强调，要依法治网。", "陆怀瑾", "persons.speaker"),
        ("任命陆怀瑾为湖南省副省长。", "陆怀瑾", "persons.appointee"),
        ("陆怀瑾同志作报告。", "陆怀瑾", "persons.honorific"),
        ("村民代表李春明出席座谈会。", "李春明", "persons.introduced"),
        ("近日，岳阳市中级人民法院陆怀瑾院长到平江县人民法院调研。", "陆怀瑾", "persons.postposed"),
        ("签约仪式由戚望舒部长主持。", "戚望舒", "persons.postposed"),
        ("4月1日，远泊航运集团陆怀瑾一行来到湘江大学调研。", "陆怀瑾", "persons.visitor"),
        ("湖南省副省长郁文澜、戚望及岳阳市政协常委出席。", "戚望", "persons.shared_title"),
        ("区人大常委会副主任郁文澜、戚望及委员共23人参加会议。", "戚望", "persons.shared_title"),
        ("区人大常委会副主任郁文澜、戚建康及委员共23人参加会议。", "戚建康", "persons.shared_title"),
    ],
)
def test_names_without_a_title(text: str, name: str, rule: str) -> None:
    """Lists, speakers, appointees, honoured and introduced people."""
    found = rules(text)
    assert name in found
    assert found[name] in (rule, "persons.known", "persons.speaker")


@pytest.mark.parametrize(
    "text",
    [
        "会议高度评价全省网信工作。",
        "双方就深化合作交换意见。",
        "主席团成员名单已经公布。",
        "省长质量奖颁奖仪式举行。",
        "深入学习贯彻习近平新时代中国特色社会主义思想。",
        "部长级会议在长沙举行。",
        "班主任工作室揭牌。",
        "老师傅正在车间忙碌。",
        "师傅正说着话。",
        "美方特别提到这一点。",
        "水利局局长出席，卫生院院长参加，高新区区长主持。",
        "该院选举产生新一届常委。",
        "与会代表一行行业绩令人振奋。",
    ],
)
def test_words_after_titles_are_no_people(text: str) -> None:
    """主席团、省长质量奖、习近平…思想 name nobody."""
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("湖南省委宣传部长陆怀瑾参加。", [("陆怀瑾", ["湖南省委宣传部部长"])]),
        ("岳阳市财政局长戚望舒汇报。", [("戚望舒", ["岳阳市财政局局长"])]),
        ("桃源县委常委、宣传部长简书言出席。", [("简书言", ["桃源县委常委", "桃源县委宣传部部长"])]),
        ("中央组织部长沈知行讲话。", [("沈知行", ["中央组织部部长"])]),
        ("陆军司令员郁文澜出席。", [("郁文澜", ["陆军司令员"])]),
    ],
)
def test_a_title_may_share_a_character_with_its_body(text: str, found: list[tuple[str, list[str]]]) -> None:
    """省委宣传部长 is 省委宣传部 and 部长."""
    assert people(text) == found


def test_what_goes_on_after_a_body_makes_no_title_of_it() -> None:
    """财政厅长期 is no 财政厅长."""
    assert [m.text for ms in read("湖南省财政厅长期坚持审慎原则。").mentions for m in ms if m.kind == "body"] == ["湖南省财政厅"]


def test_what_a_deputy_is_in_charge_of_stands_between_body_and_title() -> None:
    """某部分管日常工作的副部长: the post is in the body before what it is in charge of."""
    assert people("湖南省委组织部分管日常工作的副部长陆怀瑾宣布决定。") == [("陆怀瑾", ["湖南省委组织部副部长"])]


def test_a_title_after_the_name_is_a_post_in_the_body_before_it() -> None:
    """某院陆怀瑾院长 is the head of that court."""
    assert ("陆怀瑾", ["岳阳市中级人民法院院长"]) in people("岳阳市中级人民法院陆怀瑾院长到平江县人民法院调研。")


def test_no_post_goes_on_in_a_body_of_honours() -> None:
    """院士甲，副校长乙: the second is in the university that was named before the academy."""
    found = dict(people("湘江大学校长、中国工程院院士陆怀瑾，副校长戚望舒出席。"))
    assert found["戚望舒"] == ["湘江大学副校长"]


def test_a_party_body_is_no_division_of_the_one_before() -> None:
    """中共中央政治局 after 中共中央 is itself."""
    found = dict(people("中共中央总书记沈知行，中共中央政治局常委温知远，中共中央政治局常委、国务院总理郁文澜出席。"))
    assert found["温知远"] == ["中共中央政治局常委"]


@pytest.mark.parametrize("name", ["扎西平措", "向巴平措", "益西达瓦"])
def test_a_tibetan_name_of_two_elements_is_whole(name: str) -> None:
    """Even where an element is a Chinese function word (向), or ends before one."""
    assert people(f"甘南州委副书记、州长{name}在座谈会上作汇报。") == [(name, ["甘南州委副书记", "甘南州州长"])]


def test_names_of_other_peoples_are_whole() -> None:
    """A dotted name is one name, and two joined by 和 are two."""
    assert [name for name, _ in people("温知远会见卡洛斯·门多萨和阿米娜·贝洛。")][-2:] == ["卡洛斯·门多萨", "阿米娜·贝洛"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议任命冯为为省水利厅副厅长。", ["冯为"]),
        ("自由党9日宣布，罗伯·卡尔德以压倒性优势当选为新领导人。", ["罗伯·卡尔德"]),
        ("车间对设备进行能耗分析，选出能耗高的进行更换。", []),
        ("各级领导班子和领导干部树立正确的观念。", []),
        ("儿童青少年总体近视率呈下降趋势。", []),
        ("会议补选卓玛才让、盖立为省人大常委会副主任，章有安、拉姆吉为省人大常委会委员。", ["卓玛才让", "盖立", "章有安", "拉姆吉"]),
        ("国务院任命和平为国家信访局局长。", ["和平"]),
        ("会议宣布秦风当选为市长。", ["秦风"]),
        ("曾经，男，汉族，现任某县委副书记。", ["曾经"]),
        ("方圆（女），1980年5月生，现任某县委副书记。", ["方圆"]),
    ],
)
def test_a_decision_makes_a_name_of_any_word(text: str, found: list[str]) -> None:
    """Where a decision, an election or a curriculum vitae says that a person is named, words and rare syllables are names, and 族 is none."""
    assert [name for name, _ in people(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("镇党委书记冷锋、镇长公羊、县水利局局长柏舟发言。", ["冷锋", "公羊", "柏舟"]),
        ("州委副书记、州长岩坎，州人大常委会主任刀安民出席会议。", ["岩坎", "刀安民"]),
        ("大会执行主席白云山、鲍远、马明成在主席台前排就座。", ["白云山", "鲍远", "马明成"]),
        ("某市水利局原副局长丁远来被给予警告处分。", ["丁远来"]),
        ("市委原书记明亮被查。", ["明亮"]),
        ("处长阿木介绍基本情况。", ["阿木"]),
    ],
)
def test_rare_names_after_titles(text: str, found: list[str]) -> None:
    """Double surnames that are whole names, names of one word, words that head a list of names or befall what only befalls people."""
    assert [name for name, _ in people(text)] == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("邵青河同贡萨莱斯举行会谈。", "贡萨莱斯"),
        ("邵青河会见奥努阿查。", "奥努阿查"),
        ("他和夫人齐罗阿特在机场迎接。", "齐罗阿特"),
        ("省领导和震、高远、蒙格尔参加会见。", "和震"),
        ("书记看望了受伤的消防员高山，嘱咐医护人员。", "高山"),
        ("牧民代表那顺作了发言。", "那顺"),
        ("省领导高山、柏远出席。", "高山"),
        ("省领导柏远、铁马出席。", "铁马"),
        ("他来到林场职工孙远利家，同一家人拉家常。", "孙远利"),
    ],
)
def test_names_in_places_that_only_a_person_fills(text: str, name: str) -> None:
    """The other party of talks, a wife, one of the leaders, one of a trade."""
    assert name in [found for found, _ in people(text)]


@pytest.mark.parametrize("text", ["省领导和有关部门负责人参加。", "双方同东盟举行会谈。", "职工代表认真发言。", "专家高度，评价良好。"])
def test_crowds_and_words_fill_no_such_place(text: str) -> None:
    """和有 after 领导, 认真 after 代表 and bodies name nobody."""
    assert people(text) == []


def test_the_head_of_state_after_a_foreign_party_leader_is_of_the_same_country() -> None:
    """国家主席 of a list that a foreign party opens is that country's, unless the name is one of a president at home."""
    told = "越共中央总书记黎文晖、国家主席陈文山和国家主席习近平到场。"
    assert people(told) == [("黎文晖", ["越共中央总书记"]), ("陈文山", ["越南国家主席"]), ("习近平", ["国家主席"])]


@pytest.mark.parametrize(
    "text",
    ["总书记高兴地走过去。", "村民们高声向总书记问好。", "件件小事都是总书记的牵挂。", "交通运输部长江航务管理局发布数据。"],
)
def test_the_one_holder_of_a_post_is_mostly_not_named(text: str) -> None:
    """What stands beside 总书记 alone is no name unless it is a holder's."""
    assert people(text) == []


def test_a_title_after_a_name_is_of_the_party_at_home_only_for_its_holders() -> None:
    """习近平总书记 holds the post of the CPC; another 总书记 holds another party's, which the words do not say."""
    assert people("习近平总书记同黎文晖总书记通话。") == [("习近平", ["中共中央总书记"]), ("黎文晖", [])]


def test_what_follows_a_foreign_name_is_not_in_it() -> None:
    """时 closes a clause, 之子 tells of another person."""
    assert people("在会见国际原子能机构总干事巴罗西时，双方讨论了合作。") == [("巴罗西", ["国际原子能机构总干事"])]
    assert people("美国总统拉登之子访华。")[0] == ("拉登", ["美国总统"])


def test_ministers_in_a_list_of_foreign_leaders_are_of_their_country() -> None:
    """外交部部长 after a foreign prime minister is not the one at home, if the name is none of a Chinese; 陪同部长 is a minister of no ministry."""
    told = "肯尼亚总理奥廷加，外交部部长埃杜拉，陪同部长、交通部部长阿德南到机场送行，外交部部长卫明川在场。"
    assert people(told) == [
        ("奥廷加", ["肯尼亚总理"]),
        ("埃杜拉", ["肯尼亚外交部部长"]),
        ("阿德南", ["肯尼亚交通部部长"]),
        ("卫明川", ["外交部部长"]),
    ]


def test_an_envoy_holds_no_post_of_who_sent_him() -> None:
    """总书记、国家主席特使 is sent by who is both."""
    assert people("老挝人民革命党中央总书记、国家主席特使坎潘来访。") == [("坎潘", ["老挝国家主席特使"])]
