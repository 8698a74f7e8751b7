"""Chains of posts before names: where they begin, and in which body each post is. All people are invented."""

from __future__ import annotations

import pytest
from reading_cases import people, read


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


def test_no_post_goes_on_in_a_body_of_honours() -> None:
    """院士甲，副校长乙: the second is in the university that was named before the academy."""
    found = dict(people("湘江大学校长、中国工程院院士陆怀瑾，副校长戚望舒出席。"))
    assert found["戚望舒"] == ["湘江大学副校长"]


def test_a_party_body_is_no_division_of_the_one_before() -> None:
    """中共中央政治局 after 中共中央 is itself."""
    found = dict(people("中共中央总书记沈知行，中共中央政治局常委温知远，中共中央政治局常委、国务院总理郁文澜出席。"))
    assert found["温知远"] == ["中共中央政治局常委"]


def test_the_head_of_state_after_a_foreign_party_leader_is_of_the_same_country() -> None:
    """国家主席 of a list that a foreign party opens is that country's, unless the name is one of a president at home."""
    told = "越共中央总书记黎文晖、国家主席陈文山和国家主席习近平到场。"
    assert people(told) == [("黎文晖", ["越共中央总书记"]), ("陈文山", ["越南国家主席"]), ("习近平", ["国家主席"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("越共中央政治局委员、外交部长黎秋水来访。", ["越共中央政治局委员", "越南外交部长"]),
        ("越共中央政治局委员、公安部部长黎秋水来访。", ["越共中央政治局委员", "越南公安部部长"]),
        ("老挝人民革命党中央总书记、国家主席西苏凡来访。", ["老挝人民革命党中央总书记", "老挝国家主席"]),
        ("肯尼亚皇家科学院院士、科技部部长陆怀瑾讲话。", ["科技部部长"]),
        ("此前宣布解除财政部长林德卡的职务。", []),
        ("财政部长陆怀瑾讲话。", ["财政部部长"]),
    ],
)
def test_the_posts_of_one_person_are_in_one_country(text: str, found: list[str]) -> None:
    """A bare 外交部长 of who sits in a party abroad is that country's; an honour abroad makes nobody foreign; 林德卡 is no name of ours."""
    posts = people(text)[0][1]
    assert [post for post in posts if "院士" not in post] == found


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


def test_a_rank_is_no_post() -> None:
    """党和国家领导人 before a name tells no post."""
    assert people("党和国家领导人温知远出席。", "湖南省省长温知远讲话。")[0] == ("温知远", [])


def test_who_is_among_others_holds_the_post_alone() -> None:
    """代表团包括某部某司司长: 包括 is no part of the body."""
    assert people("肯尼亚代表团包括肯尼亚外交部政策司司长阿米娜·贝洛。") == [("阿米娜·贝洛", ["肯尼亚外交部政策司司长"])]


def test_a_seat_in_a_foreign_party_keeps_the_party() -> None:
    """政治局委员 implies the Party of China, not that of another country."""
    assert people("越南共产党中央政治局委员阮清和讲话。")[0][1] == ["越南共产党中央政治局委员"]
    assert people("中共中央政治局委员温知远讲话。")[0][1] == ["中共中央政治局委员"]


def test_a_ministry_may_begin_with_one_character_of_its_country() -> None:
    """哈外交部 in the news of an embassy: the country is not said twice."""
    whole = read("中国驻哈萨克斯坦大使范其远拜会哈外交部亚洲司司长阿依达娜·图列根。")
    assert [post.body for ms in whole.mentions for m in ms if m.name == "阿依达娜·图列根" for post in m.posts] == ["哈萨克斯坦外交部亚洲司"]


def test_a_list_goes_on_in_the_body_of_the_same_title() -> None:
    """副部长、某局局长，副部长: the second deputy is of the department, not of the bureau."""
    found = dict(people("湖南省委统战部常务副部长陆怀瑾，副部长、湖南省民宗局局长裘立本，副部长郁文澜参加会议。"))
    assert found["郁文澜"] == ["湖南省委统战部副部长"]


def test_a_department_named_with_its_ministry_is_in_no_committee_before_it() -> None:
    """省委教育工委书记甲，教育部人事司副司长乙: the department is the ministry's."""
    found = dict(people("湖南省委教育工委书记陆怀瑾，教育部人事司副司长裘立本参加会议。"))
    assert found["裘立本"] == ["教育部人事司副司长"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议由开发区党工委委员，党群工作部部长陆怀瑾主持。", [("陆怀瑾", ["开发区党工委委员", "党群工作部部长"])]),
        (
            "湖南省委原书记，湖南省人大常委会原主任沈知行同志的遗体在长沙火化。",
            [("沈知行", ["湖南省委书记", "湖南省人大常委会主任"])],
        ),
        ("沈知行任长沙市市长，长沙市委副书记顾清川出席会议。", [("沈知行", ["长沙市市长"]), ("顾清川", ["长沙市委副书记"])]),
        ("任沈知行为长沙市市长，长沙市委副书记顾清川讲话。", [("沈知行", ["长沙市市长"]), ("顾清川", ["长沙市委副书记"])]),
        ("会议选举长沙市市长，长沙市人大常委会主任裘立本主持会议。", [("裘立本", ["长沙市人大常委会主任"])]),
    ],
)
def test_a_comma_joins_posts_that_are_given_to_nobody_else(text: str, found: list[tuple[str, list[str]]]) -> None:
    """Posts that fill the clause before a name are the person's, unless an election or someone's appointment tells of them."""
    assert people(text) == found


def test_who_is_named_by_a_body_alone_is_another() -> None:
    """市监委负责人、市检察院检察长甲: the first is not who follows."""
    assert people("长沙市监委负责人、长沙市人民检察院检察长裘立本列席会议。") == [("裘立本", ["长沙市人民检察院检察长"])]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("第十二届、十三届中央政治局委员沈知行同志逝世。", ["第十二届中央政治局委员", "第十三届中央政治局委员"]),
        ("第十届、第十一届湖南省政协副主席沈知行同志逝世。", ["第十届湖南省政协副主席", "第十一届湖南省政协副主席"]),
    ],
)
def test_each_of_several_terms_is_a_post(text: str, posts: list[str]) -> None:
    """The title that several terms share was held in each."""
    assert people(text) == [("沈知行", posts)]


def test_who_acts_for_someone_is_in_the_same_body() -> None:
    """受省长甲委托，副省长乙: 受 is no part of the post."""
    told = "受湖南省省长温知远委托，副省长郁文澜作说明。"
    assert people(told) == [("温知远", ["湖南省省长"]), ("郁文澜", ["湖南省副省长"])]


def test_the_head_of_the_academy_of_the_article_is_in_no_department_of_the_committee() -> None:
    """院长甲 in the news of an academy of arts is its head, whatever committee was named before."""
    told = "湖南省委组织部副部长温知远出席会议。湖南省委决定，沈知行同志任湘江美术学院党委书记。院长郁文澜主持会议。"
    assert people(told)[-1] == ("郁文澜", ["湘江美术学院院长"])


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("桃源县委常委、纪委书记裘立本出席。", ["桃源县委常委", "桃源县纪委书记"]),
        ("湘江大学党委委员、纪委书记裘立本出席。", ["湘江大学党委委员", "湘江大学纪委书记"]),
        ("湖南省委组织部副部长、常务副部长裘立本出席。", ["湖南省委组织部副部长", "湖南省委组织部常务副部长"]),
        ("湖南省水利厅规划处正处级调研员、副处长裘立本出席。", ["湖南省水利厅规划处正处级调研员", "湖南省水利厅规划处副处长"]),
        ("湖南省长沙市岳麓区委书记、市委常委裘立本出席。", ["湖南省长沙市岳麓区委书记", "湖南省长沙市委常委"]),
        ("桃源县委书记、上届县政协主席裘立本出席。", ["桃源县委书记", "桃源县政协主席"]),
    ],
)
def test_posts_elided_after_others_are_in_their_bodies(text: str, posts: list[str]) -> None:
    """The commission for discipline is the place's, the first deputy the department's, a rank the title's, 市 the city around the district."""
    assert people(text) == [("裘立本", posts)]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("中共湘江大学委员会书记裘立本出席。", ["湘江大学党委书记"]),
        ("湖南省政府咨询委员会主任（原副省长）裘立本列席。", ["湖南省政府咨询委员会主任", "湖南省副省长"]),
        ("长沙市委统战部部长（兼市工商联党组书记）裘立本讲话。", ["长沙市委统战部部长", "长沙市工商联党组书记"]),
        ("长沙市水利局局长（正处级）裘立本讲话。", ["长沙市水利局局长"]),
    ],
)
def test_a_bracket_before_the_name_may_tell_a_further_post(text: str, posts: list[str]) -> None:
    """原 and 兼 open it, a rank is none; the committee of the Party in a house is its 党委."""
    assert people(text) == [("裘立本", posts)]


def test_special_committees_are_of_the_house_of_the_person_before() -> None:
    """省政协副秘书长甲，经济委员会主任乙，专职副主任丙."""
    found = dict(people("湖南省政协副秘书长陆怀瑾，港澳台侨和外事委员会主任商思齐，专职副主任郁文澜参加考察。"))
    assert found["商思齐"] == ["湖南省政协港澳台侨和外事委员会主任"]
    assert found["郁文澜"] == ["湖南省政协港澳台侨和外事委员会专职副主任"]
    assert dict(people("湖南省水利厅厅长陆怀瑾，经济委员会主任商思齐参加考察。"))["商思齐"] == ["经济委员会主任"]


def test_a_team_that_copes_with_something_is_of_its_place() -> None:
    """省应对疫情工作领导小组组长: 应对 is part of the name after the unit of a place, elsewhere it is a verb."""
    assert dict(people("湖南省委书记、省应对疫情工作领导小组组长沈知行主持会议。"))["沈知行"] == ["湖南省委书记", "湖南省应对疫情工作领导小组组长"]


@pytest.mark.parametrize("name", ["王良永", "马吉德"])
def test_who_heads_a_department_of_the_party_is_at_home(name: str) -> None:
    """组织部长 with a name that could write a foreign one: 县委组织部 is in no other country."""
    assert dict(people(f"桃源县委常委、组织部长{name}主持会议。"))[name] == ["桃源县委常委", "桃源县委组织部部长"]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("湖南省人大代表商思齐发言。", ["湖南省人大代表"]),
        ("岳阳市人大代表、市医院院长商思齐发言。", ["岳阳市人大代表", "岳阳市医院院长"]),
    ],
)
def test_deputies_to_local_congresses_hold_that_post(text: str, posts: list[str]) -> None:
    """人大代表 after the place of the congress."""
    assert people(text) == [("商思齐", posts)]


def test_as_is_no_part_of_the_body_that_it_gives_as_an_example() -> None:
    """如某省某局局长甲."""
    assert people("如湖南省水利厅厅长商思齐。") == [("商思齐", ["湖南省水利厅厅长"])]


def test_the_secretary_of_a_house_is_of_it_and_not_of_its_party_committee() -> None:
    """市委统战部机关党委书记甲、秘书长乙; 党委教育工委副书记、教育厅党组成员."""
    assert dict(people("湖南省委统战部机关党委书记郁文澜、秘书长商思齐出席。"))["商思齐"] == ["湖南省委统战部秘书长"]
    assert dict(people("湖南省委教育工委副书记、教育厅党组成员商思齐出席。"))["商思齐"] == ["湖南省委教育工委副书记", "湖南省教育厅党组成员"]


def test_a_firm_with_a_bracket_before_a_title() -> None:
    """甲（深圳）国际某俱乐部有限公司董事长."""
    assert people("远泊（深圳）国际马术俱乐部有限公司董事长商思齐出席。") == [("商思齐", ["远泊（深圳）国际马术俱乐部有限公司董事长"])]


def test_a_department_of_a_branch_and_a_section_of_a_bureau_are_of_the_house_before() -> None:
    """某分行副行长甲，公司部总经理乙; 市气象局副局长甲、人事科科长乙; no section of a ministry, and no department of a bureau."""
    bank = dict(people("汉昌银行市北分行副行长郁文澜，公司部总经理商思齐出席签约仪式。"))
    assert bank["商思齐"] == ["汉昌银行市北分行公司部总经理"]
    bureau = dict(people("岳阳市气象局副局长郁文澜、人事科科长商思齐参加会议。"))
    assert bureau["商思齐"] == ["岳阳市气象局人事科科长"]
    assert dict(people("国家税务总局局长郁文澜、综合科科长商思齐参加会议。"))["商思齐"] != ["国家税务总局综合科科长"]


def test_人大常委会_and_政协_alone_are_of_the_place_of_those_before() -> None:
    """市委常委甲，人大常委会副主任乙，政协副主席丙; at the head of a sentence nobody tells whose they are."""
    found = dict(people("汉昌市委副书记、市长温知远，市委常委、统战部部长顾清川，人大常委会副主任郁文澜，副市长沈知行，政协副主席商思齐出席会议。"))
    assert found["郁文澜"] == ["汉昌市人大常委会副主任"]
    assert found["商思齐"] == ["汉昌市政协副主席"]
    assert dict(people("人大常委会副主任郁文澜出席会议。"))["郁文澜"] == ["人大常委会副主任"]


def test_a_minister_of_another_country_is_in_none_of_our_ministries() -> None:
    """外交部长 of one whom the lexicons know abroad is of that country, though the name might be one at home, and whatever country the news is of."""
    assert people("新政府名单公布，包括外交部长巴罗。") == [("巴罗", ["法国外交部部长"])]
    assert people("新加坡论坛上，双方谈到拜登总统。") == [("拜登", ["美国总统"])]
    assert people("外交部长王毅表示，双方愿加强合作。") == [("王毅", ["外交部部长"])]


def test_what_presides_over_an_organisation_is_no_title() -> None:
    """主席国古巴国家主席某某."""
    assert people("应主席国古巴国家主席迪亚斯-卡内尔邀请访问。轮值主席国秘鲁总统贝洛亚出席。") == [
        ("迪亚斯-卡内尔", ["古巴国家主席"]),
        ("贝洛亚", ["秘鲁总统"]),
    ]


def test_what_a_station_broadcasts_is_no_part_of_a_post() -> None:
    """央视播出某国主席某某: the verb between a body and a country parts them."""
    assert people("今晚在央视新闻频道播出肯尼亚总统阿米娜·贝洛专访。") == [("阿米娜·贝洛", ["肯尼亚总统"])]


def test_a_committee_for_deputies_is_in_the_post() -> None:
    """某区人大常委会人事代表工委副主任: 代表 is no verb there."""
    (person,) = [m for ms in read("岳阳楼区人大常委会人事代表工委副主任裘立本参加会议。").mentions for m in ms if m.kind == "person"]
    assert [(post.body, post.title) for post in person.posts] == [("岳阳楼区人大常委会人事代表工委", "副主任")]


def test_no_post_is_in_who_awards_or_among_many() -> None:
    """某厅授予原甲市副市长乙, 有关部门负责人、某大使丙."""
    assert people("湖南省公安厅授予原岳阳市副市长、公安局局长陆怀瑾荣誉奖章。") == [("陆怀瑾", ["岳阳市副市长", "岳阳市公安局局长"])]
    assert people("省委授予岳阳市公安局局长戚望舒荣誉称号。") == [("戚望舒", ["岳阳市公安局局长"])]
    assert dict(people("肯尼亚党政部门负责人、中国驻肯尼亚大使骆云舒出席。"))["骆云舒"] == ["中国驻肯尼亚大使"]


def test_an_organ_of_a_house_is_in_no_department_of_it() -> None:
    """某校学工部主任、团委书记甲: the league is the school's."""
    assert people("湘江大学学工部主任、团委书记陆怀瑾参加会议。") == [("陆怀瑾", ["湘江大学学工部主任", "湘江大学团委书记"])]


def test_where_somebody_is_sent_is_no_part_of_the_sender() -> None:
    """某署下派甲县副县长: the post is the county's; 希望工程 and 工作队 are names."""
    assert people("海关总署下派桃源县副县长陆怀瑾出席。") == [("陆怀瑾", ["桃源县副县长"])]
    assert people("洞庭希望工程基金会主席陆怀瑾出席。") == [("陆怀瑾", ["洞庭希望工程基金会主席"])]
    assert people("湖南省协作工作队领队陆怀瑾出席。") == [("陆怀瑾", ["湖南省协作工作队领队"])]


def test_two_fields_make_one_department_of_a_bureau() -> None:
    """某管理局组织与人力资源管理处: 与 is inside the name."""
    text = "湖南省医院管理局组织与人力资源管理处副处长陆怀瑾出席。"
    assert people(text) == [("陆怀瑾", ["湖南省医院管理局组织与人力资源管理处副处长"])]


def test_a_name_of_two_characters_before_a_title_is_no_body() -> None:
    """周岩大使和驻某城总领事齐江: two people, the title of the first told after the name."""
    assert people("周岩大使和驻札幌总领事齐江出席。") == [("周岩", []), ("齐江", ["中国驻札幌总领事"])]
    assert people("水利部长、副部长齐江出席。") == [("齐江", ["水利部部长", "水利部副部长"])]


@pytest.mark.parametrize("post", ["北京101中学校长", "解放军301医院院长", "岳阳1路公交车驾驶员", "岳阳市第3中学校长"])
def test_a_number_may_be_part_of_the_house_of_a_post(post: str) -> None:
    """101中学, 1路公交车: the name begins before the number."""
    assert people(f"{post}沈知行参加。") == [("沈知行", [post])]
