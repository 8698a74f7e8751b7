"""Persons without a title before their names. All people are invented."""

from __future__ import annotations

import pytest
from reading_cases import people, read, rules


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("郁文澜、戚望舒、裘立本出席。", "戚望舒", "persons.roster"),
        ("郁文澜、戚望舒、裘立本等企业家代表发言。", "裘立本", "persons.roster"),
        ("出席座谈会的党外人士还有郁文澜、戚望舒、裘立本等。", "郁文澜", "persons.roster"),
        ("陆怀瑾强调，要依法治网。", "陆怀瑾", "persons.speaker"),
        ("任命陆怀瑾为湖南省副省长。", "陆怀瑾", "persons.appointee"),
        ("陆怀瑾同志作报告。", "陆怀瑾", "persons.honorific"),
        ("村民代表李春明出席座谈会。", "李春明", "persons.introduced"),
        ("近日，岳阳市中级人民法院陆怀瑾院长到平江县人民法院调研。", "陆怀瑾", "persons.postposed"),
        ("签约仪式由戚望舒部长主持。", "戚望舒", "persons.postposed"),
        ("戚望舒副主席兼秘书长通报有关情况。", "戚望舒", "persons.postposed"),
        ("中国驻智利大使馆举行招待会。许涉大使在致辞中感谢来宾。", "许涉", "persons.postposed"),
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


def test_a_name_of_two_characters_needs_the_title_of_a_deputy_or_head_after_it() -> None:
    """祁川副校长 is named by what follows; the words before 主任 or 教授 are nobody."""
    assert ("祁川", ["学校副校长"]) in people("祁川副校长陪同客人参观。")
    assert people("高等教授资格条件公布。") == people("时任主任表示欢迎。") == []


def test_a_part_of_a_dotted_name_is_no_other_person() -> None:
    """巴颂 after 巴颂·乍仑 is him."""
    assert {name for name, _ in people("示例国副府尹巴颂·乍仑出席。", "巴颂副市长致辞祝贺。")} == {"巴颂·乍仑"}


def test_a_title_after_the_name_is_a_post_in_the_body_before_it() -> None:
    """某院陆怀瑾院长 is the head of that court."""
    assert ("陆怀瑾", ["岳阳市中级人民法院院长"]) in people("岳阳市中级人民法院陆怀瑾院长到平江县人民法院调研。")


def test_names_of_other_peoples_are_whole() -> None:
    """A dotted name is one name, and two joined by 和 are two."""
    assert [name for name, _ in people("温知远会见卡洛斯·门多萨和阿米娜·贝洛。")][-2:] == ["卡洛斯·门多萨", "阿米娜·贝洛"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("邵青河同贡萨莱斯举行会谈。", "贡萨莱斯"),
        ("邵青河会见奥努阿查。", "奥努阿查"),
        ("邵青河会见易卜拉欣。", "易卜拉欣"),
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


def test_what_follows_a_foreign_name_is_not_in_it() -> None:
    """时 closes a clause, 之子 tells of another person."""
    assert people("在会见国际原子能机构总干事巴罗西时，双方讨论了合作。") == [("巴罗西", ["国际原子能机构总干事"])]
    assert people("美国总统拉登之子访华。")[0] == ("拉登", ["美国总统"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("斐济队球员萨瓦内和洛佩拉分别进球。", ["萨瓦内", "洛佩拉"]),
        ("肯尼亚选手卡马乌、洛佩拉获得奖牌。", ["卡马乌", "洛佩拉"]),
        ("斐济队球员们分别进球。", []),
    ],
)
def test_athletes_of_other_countries(text: str, names: list[str]) -> None:
    """After an occupation right behind a foreign country a run of foreign characters is a name."""
    assert [name for name, _ in people(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("座谈会上，陆怀瑾等7位全国人大代表先后发言。", ["陆怀瑾"]),
        ("应立勇、王忠林、省政府主要负责同志参加有关活动。", ["应立勇", "王忠林"]),
        ("座谈会上，记者等7位群众先后发言。", []),
    ],
)
def test_names_that_a_count_closes_and_lists_that_go_on_to_bodies(text: str, names: list[str]) -> None:
    """甲等7位代表; 甲、乙、省政府负责同志."""
    assert [name for name, _ in people(text)] == names


def test_a_word_between_two_names_of_a_list_is_a_name() -> None:
    """甲、高峰、乙: what may be a word is a name where names beyond doubt stand on both sides."""
    assert list(rules("王世杰、何力、李汉宁分别发言。")) == ["王世杰", "何力", "李汉宁"]
    assert "何力" not in rules("人力、何力、物力分别发言。")


def test_a_name_with_its_title_after_it_follows_this_house() -> None:
    """该院甲副院长: a person, no body through its unnamed head."""
    assert [name for name, _ in people("湘滨医院举行座谈会。", "会上，该院商思齐副院长介绍了情况。")] == ["商思齐"]


def test_a_rare_surname_stands_between_two_names_of_a_list() -> None:
    """甲、慈延祯、乙: what begins like no name, and is no word, between names."""
    assert dict(people("湖南省政协副主席郁文澜、慈延祯、乔跃俭出席会议。"))["慈延祯"] == ["湖南省政协副主席"]
    assert "秘书处" not in dict(people("湖南省政协副主席郁文澜、秘书处、乔跃俭出席会议。"))


def test_a_name_that_goes_on_like_a_verb_heads_a_list_of_leaders() -> None:
    """县领导贾发生、乙: the next member is a name beyond doubt."""
    assert list(rules("县领导贾发生、李涛、刘建龙出席会议。")) == ["贾发生", "李涛", "刘建龙"]


def test_a_list_of_power_stations_is_none_of_people() -> None:
    """白溪滩、向家湾等水电站: what closes the list says what its members are."""
    assert not [m for ms in read("温知远同白溪滩、向家湾、溪水渡等水电站连线。").mentions for m in ms if m.rule == "persons.roster"]


def test_a_name_before_others_of_its_kind_is_one_of_them() -> None:
    """甲及其他党员领导同志列席会议."""
    assert [name for name, _ in people("简书言及其他现职党员副省级领导同志列席会议。")] == ["简书言"]
    assert people("会议及其他党员领导同志参加的活动列席。") == []


@pytest.mark.parametrize("text", ["江阳、宁韶、伍益三条高速公路通车。", "江阳、宁韶等高速公路通车。"])
def test_a_list_of_roads_is_none_of_people(text: str) -> None:
    """What closes it tells so."""
    assert people(text) == []


def test_a_party_is_nobody_before_its_general_secretary() -> None:
    """劳进党总书记."""
    assert "劳进党" not in dict(people("湖南省省长温知远会见劳进党总书记。"))


@pytest.mark.parametrize(
    ("texts", "none"),
    [
        (("美国总统阿米娜·贝洛会见乌克兰总统卡马乌。", "美乌总统会谈后没有发表声明。"), "美乌"),
        (("哈议会希望同中国全国人大加强合作。",), "哈议会"),
        (("这让两万多居民清洁温暖过冬。",), "清洁温"),
        (("张阿姨家阳台的瓷砖脱落了。",), "家阳台"),
        (("据美国阿米娜·贝洛森基金会测算，债务增加。",), "阿米娜·贝洛森基金"),
    ],
)
def test_words_that_look_like_names_name_nobody(texts: tuple[str, ...], none: str) -> None:
    """Two countries before their heads, a parliament, what residents do, whose balcony it is, a foundation."""
    assert none not in dict(people(*texts))


def test_a_score_ends_the_name_of_a_player() -> None:
    """选手某某以17米01夺冠: 以 before a number is no part of the name."""
    assert "陆怀瑾" in dict(people("中国选手陆怀瑾以17米01的成绩夺得金牌。"))
    assert "粟文以" not in dict(people("中国运动员粟文以17米01的成绩夺得金牌。"))


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("温知远对阮青禾逝世表示哀悼，向遗属表示慰问。", "向遗属"),
        ("这里是学生实践场所，阳光下、田垄上，菜苗生机勃勃。", "阳光下"),
        ("代表团成员来自新各政党，都支持合作。", "来自新"),
    ],
)
def test_what_verbs_and_places_look_like_names_are_none(text: str, none: str) -> None:
    """To whom sympathy goes, where something is, where somebody is from."""
    assert none not in dict(people(text))


def test_a_dotted_name_begins_after_the_noun_and_may_be_long_or_hyphenated() -> None:
    """调查记者西摩·贝洛, 致电阿卜杜勒马吉德·贝洛, 让—皮埃尔·贝洛."""
    told = "调查记者西摩·贝洛发文。沈知行致电阿卜杜勒马吉德·贝洛。创始人让—皮埃尔·贝洛出席。"
    names = [m.name for ms in read(told).mentions for m in ms if m.kind == "person" and "·" in m.name]
    assert names == ["西摩·贝洛", "阿卜杜勒马吉德·贝洛", "让—皮埃尔·贝洛"]


def test_a_noun_whose_characters_write_names_is_no_part_of_one() -> None:
    """2017级本科生努尔古丽·艾合买提."""
    assert people("学生代表、2017级本科生努尔古丽·艾合买提发言。")[0][0] == "努尔古丽·艾合买提"


def test_whose_home_is_visited_is_named_without_it() -> None:
    """在劳模甲家，, 来到困难群众乙家中: 家 is no part of the name."""
    found = people(
        "6月11日，岳阳市总工会主席戚望舒看望慰问劳模。", "在全国劳模陆怀瑾家，戚望舒与他握手交谈。戚望舒来到困难群众林春生家中，送上慰问金。"
    )
    assert list(dict.fromkeys(name for name, _ in found)) == ["戚望舒", "陆怀瑾", "林春生"]


def test_a_common_word_is_a_name_where_a_home_is_visited() -> None:
    """在困难群众高洁家中."""
    assert people("在困难群众高洁家中，温知远与她的母亲亲切交谈。")[0][0] == "高洁"


def test_a_conjunction_begins_no_name_after_a_word() -> None:
    """职能科室和大科主任: no one is called 和大科."""
    assert people("职能科室和大科主任参加会议。") == []


def test_a_name_stands_between_an_office_and_its_title() -> None:
    """某厅民间组织管理局甲副局长, 某友协乙会长."""
    assert people("湖南省民政厅民间组织管理局陆怀瑾副局长到会祝贺。") == [("陆怀瑾", ["湖南省民政厅民间组织管理局副局长"])]
    assert people("肯中友协陆怀瑾会长会见了代表团。") == [("陆怀瑾", ["肯中友协会长"])]
