"""Persons whom a title introduces. All people are invented."""

from __future__ import annotations

import pytest
from reading_cases import people, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("湖南省委书记沈知行主持会议。", [("沈知行", ["湖南省委书记"])]),
        ("浙江省委常委、宣传部部长陆怀瑾出席会议。", [("陆怀瑾", ["浙江省委常委", "浙江省委宣传部部长"])]),
        ("湖南省委副书记、省长温知远作报告。", [("温知远", ["湖南省委副书记", "湖南省省长"])]),
        ("水利部党组书记、部长商思齐讲话。", [("商思齐", ["水利部党组书记", "水利部部长"])]),
        ("远泊航运集团党委书记、董事长顾清川致辞。", [("顾清川", ["远泊航运集团党委书记", "远泊航运集团董事长"])]),
        ("湖南大学校长裘立本主持。", [("裘立本", ["湖南大学校长"])]),
        ("桃源县副县长、县级河长瞿敬亭巡河。", [("瞿敬亭", ["桃源县副县长", "桃源县政府县级河长"])]),
        ("以湖南省委副书记郁文澜为团长的代表团来访。", [("郁文澜", ["湖南省委副书记"])]),
        ("受湖南省省长温知远委托，湖南省副省长郁文澜作报告。", [("温知远", ["湖南省省长"]), ("郁文澜", ["湖南省副省长"])]),
        ("湖南省委党的二十大精神宣讲团成员裘立本到会。", [("裘立本", ["湖南省委党的二十大精神宣讲团成员"])]),
        ("桃源县党的群众路线教育实践活动督导组组长裘立本出席。", [("裘立本", ["桃源县党的群众路线教育实践活动督导组组长"])]),
        ("中国驻肯尼亚大使骆云舒出席招待会。", [("骆云舒", ["中国驻肯尼亚大使"])]),
        ("中国驻肯尼亚大使骆云舒礼节性拜会议长。", [("骆云舒", ["中国驻肯尼亚大使"])]),
        ("400余名旅肯侨胞和华侨华人应中国驻肯尼亚大使骆云舒邀请，参加招待会。", [("骆云舒", ["中国驻肯尼亚大使"])]),
        ("远泊航运集团董事长暨总裁顾清川致辞。", [("顾清川", ["远泊航运集团董事长", "远泊航运集团总裁"])]),
        ("看望慰问奋战在一线的广大公安民警和医务人员。", []),
        ("今日头条总监裘立本出席论坛。", [("裘立本", ["今日头条总监"])]),
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


def test_former_posts_are_marked() -> None:
    """原局长 is not the local chief any more."""
    (person,) = [m for ms in read("岳阳市水利局原局长裘立本到场。").mentions for m in ms if m.kind == "person"]
    assert [(post.label, post.former) for post in person.posts] == [("岳阳市水利局局长", True)]


def test_the_posts_are_kept_as_printed() -> None:
    """gov:asWritten is the words before the name."""
    (person,) = [m for ms in read("湖南省委副书记、省长温知远作报告。").mentions for m in ms if m.kind == "person"]
    assert person.as_written == "湖南省委副书记、省长"


@pytest.mark.parametrize("name", ["扎西平措", "向巴平措", "益西达瓦"])
def test_a_tibetan_name_of_two_elements_is_whole(name: str) -> None:
    """Even where an element is a Chinese function word (向), or ends before one."""
    assert people(f"甘南州委副书记、州长{name}在座谈会上作汇报。") == [(name, ["甘南州委副书记", "甘南州州长"])]


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
    "text",
    ["总书记高兴地走过去。", "村民们高声向总书记问好。", "件件小事都是总书记的牵挂。", "交通运输部长江航务管理局发布数据。"],
)
def test_the_one_holder_of_a_post_is_mostly_not_named(text: str) -> None:
    """What stands beside 总书记 alone is no name unless it is a holder's."""
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("中央代表团团长、湖南省委书记沈知行抵达岳阳。", "中央代表团团长"),
        ("湖南省委宣讲团成员、湖南省水利厅厅长陆怀瑾作报告。", "湖南省委宣讲团成员"),
        ("肯尼亚谈判代表团团长阿米娜·贝洛表示欢迎。", "肯尼亚谈判代表团团长"),
    ],
)
def test_who_leads_a_team_holds_a_post_in_it(text: str, post: str) -> None:
    """代表 and 宣讲 before 团 are no verbs."""
    assert post in people(text)[0][1]


def test_a_palace_is_no_person() -> None:
    """布达佩斯总统府 is a place; 最高元首 introduces a person."""
    assert people("湖南省省长温知远在布达佩斯总统府会见马来西亚最高元首易卜拉欣。") == [
        ("温知远", ["湖南省省长"]),
        ("易卜拉欣", ["马来西亚最高元首"]),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("肯尼亚海岸卫队司令萨瓦内表示，要守住航道。", [("萨瓦内", ["肯尼亚海岸卫队司令"])]),
        ("肯尼亚常驻联合国代表萨瓦内出席会议。", [("萨瓦内", ["肯尼亚常驻联合国代表"])]),
        ("肯尼亚总统阿里、斐济总理萨瓦内出席会议。", [("阿里", ["肯尼亚总统"]), ("萨瓦内", ["斐济总理"])]),
        ("肯尼亚总统上海之行引人瞩目。", []),
        ("记者来到海岸卫队司令部。", []),
    ],
)
def test_foreign_commanders_envoys_and_names_like_places(text: str, found: list[tuple[str, list[str]]]) -> None:
    """A short name of a place after the title of a foreign head is a name where a clear end follows."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("湖南省长温知远出席会议。", [("温知远", ["湖南省省长"])]),
        ("湖南省委书记沈知行和江西省长陆怀瑾出席会议。", [("沈知行", ["湖南省委书记"]), ("陆怀瑾", ["江西省省长"])]),
        ("武汉市长温知远出席会议。", [("温知远", ["武汉市市长"])]),
        ("湖南副省长温知远出席会议。", [("温知远", ["湖南省副省长"])]),
        ("湖南省长沙市召开会议，岳阳市长期坚持。", []),
        ("桃源县长明村的花开了。", []),
        ("国务委员兼外长温知远同日本外相小野诚通电话。", [("温知远", ["国务委员", "外交部部长"]), ("小野诚", ["日本外相"])]),
        ("肯尼亚总统萨瓦内、外长洛佩拉出席会议。", [("萨瓦内", ["肯尼亚总统"]), ("洛佩拉", ["肯尼亚外长"])]),
        ("红外相机拍下了野生动物，增进了中外相互理解。", []),
    ],
)
def test_titles_that_share_a_character_with_their_place_and_short_titles_of_ministers(text: str, found: list[tuple[str, list[str]]]) -> None:
    """湖南省长 is 湖南省 + 省长; 外长 after a Chinese post is the foreign minister of China."""
    assert people(text) == found


def test_verbs_and_offices_of_a_house_are_nobody() -> None:
    """来东辛 before 调研 is a verb and a place, 党政办 in a list an office; a name may still end in 和 or begin with 来."""
    assert [name for name, _ in people("湘江学院校长祁见川带领相关学院负责人来东辛调研。")] == ["祁见川"]
    assert [name for name, _ in people("湘江学院院长祁见川及党政办、培训处等部门负责人参加。")] == ["祁见川"]
    assert [name for name, _ in people("岳阳市副市长来东辛出席会议。")] == ["来东辛"]
    assert [name for name, _ in people("桃源县委书记简岩和县长阮青禾出席会议。")] == ["简岩", "阮青禾"]


def test_who_is_listed_after_the_engineer_is_of_the_same_house() -> None:
    """A chief engineer in a list is one of the body of who stands before; 有 before a body is no part of it."""
    assert people("湖南省水利厅副厅长祁见川、总工程师温知远出席。")[1] == ("温知远", ["湖南省水利厅总工程师"])
    assert people("出席会议的有教育部副部长简书言。") == [("简书言", ["教育部副部长"])]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("肯尼亚副总理兼财政部部长洛佩拉出席会议。", ["肯尼亚副总理", "肯尼亚财政部部长"]),
        ("柬埔寨副首相兼内阁办公厅大臣萨瓦内出席会议。", ["柬埔寨副首相", "柬埔寨内阁办公厅大臣"]),
        ("国务委员兼国防部部长温知远出席会议。", ["国务委员", "国防部部长"]),
    ],
)
def test_a_second_post_in_a_ministry_is_of_the_country_named_before(text: str, posts: list[str]) -> None:
    """越南副总理兼财政部部长 heads no Chinese ministry."""
    assert people(text)[0][1] == posts


def test_a_list_goes_on_past_a_name_that_no_rule_of_names_tells() -> None:
    """What fills the place between a post and the next member is a name; a verb there is none."""
    found = [name for name, _ in people("肯尼亚驻华大使骆云舒、荷兰驻华大使昊使博、泰国驻华大使韩知远出席。")]
    assert found == ["骆云舒", "昊使博", "韩知远"]
    assert [name for name, _ in people("肯尼亚驻华大使骆云舒、荷兰驻华大使会见、泰国驻华大使韩知远出席。")] == ["骆云舒", "韩知远"]


def test_a_bureau_has_no_bureau() -> None:
    """公安局 after 县水利局长 is the county's, no part of the bureau before it."""
    assert people("县水利局长祁见川、公安局政委温知远陪同检查。")[1] == ("温知远", ["公安局政委"])


def test_a_later_clause_goes_on_with_the_enterprise_of_the_one_before() -> None:
    """党委副书记 after what the chairman of a 集团公司 did is of it, where the article names no other house; a 县长 is not."""
    told = "集团公司党委书记、董事长祁见川出席会议并讲话，党委副书记、总经理温知远主持会议。"
    assert people(told)[1] == ("温知远", ["集团公司党委副书记", "集团公司总经理"])
    assert people("集团公司董事长祁见川讲话，县长温知远主持会议。")[1] == ("温知远", ["县长"])


def test_a_preposition_between_two_people_begins_no_name() -> None:
    """董事长向甲介绍: whoever is known after 向 is told something."""
    found = people("桃源县副县长瞿敬亭到企业调研。顾清川董事长向瞿敬亭副县长介绍了企业情况。")
    assert "向瞿" not in [name for name, _ in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "岳阳市委副书记：陆怀瑾、普布顿珠、简书言（女），岳阳市委常委：裘立本、郁文澜等9人。",
            [
                ("陆怀瑾", "岳阳市委副书记"),
                ("普布顿珠", "岳阳市委副书记"),
                ("简书言", "岳阳市委副书记"),
                ("裘立本", "岳阳市委常委"),
                ("郁文澜", "岳阳市委常委"),
            ],
        ),
        ("岳阳市水利局局长：坚持系统治理。", []),
        ("岳阳市委副书记：强化、深化、细化。", []),
    ],
)
def test_a_colon_after_a_title_lists_those_who_hold_it(text: str, found: list[tuple[str, str]]) -> None:
    """Names of any tongue among likely ones; what someone says after a colon is no name."""
    assert [(name, label) for name, labels in people(text) for label in labels] == found


def test_a_name_that_no_rule_tells_fills_its_place_in_a_list_of_clauses() -> None:
    """副检察长甲，党组成员乙一行, and the first of a list that goes on with a post."""
    told = "湖南省检察院检察长陆怀瑾，党组副书记、副检察长开晓青，党组成员郁文澜一行来访。"
    assert [name for name, _ in people(told)] == ["陆怀瑾", "开晓青", "郁文澜"]
    assert [name for name, _ in people("三位是内蒙古自治区主席布小楠、湖南省省长温知远、湖南省政协主席沈知行。")] == ["布小楠", "温知远", "沈知行"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("时任湖南省副省长的陆怀瑾出席会议。", [("陆怀瑾", ["湖南省副省长"])]),
        ("当时担任村支书的陆怀瑾说，路修好了。", [("陆怀瑾", ["村支书"])]),
        ("他担任校长的时候只有三间房，担任厂长的那年才三十岁。", []),
        ("她来自洞庭湖畔的故乡长沙望城。", []),
        ("桃源县委常委班子专题民主生活会召开。", []),
        ("她还转达了温家宝总理的问候。", [("温家宝", ["国务院总理"])]),
        ("她还转达了贝洛总理的问候。", [("贝洛", [])]),
    ],
)
def test_posts_joined_by_de_and_words_that_only_look_like_posts(text: str, found: list[tuple[str, list[str]]]) -> None:
    """时任某职的某人 holds it, but what follows 担任某职的 may be a word; 故乡长沙 and 班子 are nobody; a premier is China's by his name."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("时任湖南省省长的陆怀瑾到场。", True),
        ("时任湖南省委书记、省长陆怀瑾到场。", True),
        ("曾任湖南省省长的陆怀瑾到场。", True),
        ("现任湖南省省长陆怀瑾到场。", False),
        ("担任湖南省省长的陆怀瑾到场。", False),
    ],
)
def test_posts_held_at_another_time_are_former_ones(text: str, former: bool) -> None:
    """时任 and 曾任 are of all posts after them."""
    held = {post.former for ms in read(text).mentions for m in ms if m.kind == "person" for post in m.posts}
    assert held == {former}


def test_what_all_of_a_list_are_is_said_after_it() -> None:
    """甲、乙等全国政协委员: each is one; 等省人大代表团 is another body."""
    found = people("在座谈会上，沈知行、温知远、陆怀瑾等全国政协委员分别谈了各自的看法。")
    assert found == [(name, ["全国政协委员"]) for name in ("沈知行", "温知远", "陆怀瑾")]
    assert people("省长温知远、副省长郁文澜等省人大代表团成员出席。") == [("温知远", ["省长"]), ("郁文澜", ["副省长"])]


def test_an_elided_place_is_that_of_the_list_it_stands_in() -> None:
    """Two provinces meet: 省委副书记 is of the one that the list before it names; a place named by the second side alone changes nothing else."""
    text = "6月11日，青海省委书记温知远，省委副书记、省长顾清川来访。湖南省委书记沈知行，省委副书记、省长郁文澜出席，省委秘书长骆云舒参加。"
    found = dict(people(text))
    assert found["顾清川"] == ["青海省委副书记", "青海省省长"]
    assert found["郁文澜"] == ["湖南省委副书记", "湖南省省长"]
    region = dict(people("宁夏回族自治区党委书记温知远，自治区副主席顾清川来湘考察。湖南省副省长郁文澜陪同。"))
    assert region["顾清川"] == ["宁夏回族自治区副主席"]


def test_a_body_between_two_names_of_a_list_is_a_person() -> None:
    """主席甲、陆军、乙: who is called like a force; 海军 and whatever no name follows are none."""
    assert [name for name, _ in people("湖南省政协副主席温知远、陆军、顾清川在主席台前排就座。")] == ["温知远", "陆军", "顾清川"]
    assert "陆军" not in dict(people("湖南省副省长温知远、陆军、空军和有关部门参加演练。"))
    assert "海军" not in dict(people("湖南省副省长温知远、海军、顾清川参加演练。"))


def test_tibetan_names_with_the_house_before_them_and_like_a_city_stand_in_lists() -> None:
    """珠康·土登克珠, 洛桑久美; a city alone is none."""
    text = "西藏自治区政协副主席温知远、策墨林·单增平措、洛桑久美、扎西平措出席会议。"
    assert [name for name, _ in people(text)] == ["温知远", "策墨林·单增平措", "洛桑久美", "扎西平措"]
    assert [name for name, _ in people("湖南省副省长温知远、洛桑市市长出席会议。")] == ["温知远"]


@pytest.mark.parametrize(
    "text",
    [
        "成员国农民代表参加了论坛。",
        "机场指挥塔台，由两名管制员值守。",
        "演训突出指挥融合，深化协同。",
        "四国外长商定，年内再次会晤。",
        "刚刚当选湖南省省长的他作了表态。",
    ],
)
def test_words_after_what_may_be_a_title_are_no_people(text: str) -> None:
    """成员国, 指挥塔台 and the like introduce nobody, and an adverb before 当选 is not who was elected."""
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("肯尼亚财政部长里赫曼斯曾表示，将继续谈判。", "里赫曼斯"),
        ("肯尼亚总统里赫曼斯先后致信多国。", "里赫曼斯"),
        ("合唱团艺术指挥温知远表示，演出将如期举行。", "温知远"),
        ("湖南省省长石磊主持会议。", "石磊"),
    ],
)
def test_adverbs_after_names_are_not_of_them(text: str, name: str) -> None:
    """曾 and 先后 stand between a name and its verb; names that are also words are read after a post all the same."""
    assert [each for each, _ in people(text)] == [name]


def test_a_cabinet_post_is_of_the_country_of_its_own_chain() -> None:
    """Not of that of the guest before in the list."""
    found = dict(people("沈知行分别会见老挝国家副主席坎蓬·维莱冯、柬埔寨副首相兼内阁办公厅大臣萨瓦内。"))
    assert found["萨瓦内"] == ["柬埔寨副首相", "柬埔寨内阁办公厅大臣"]


def test_a_country_is_not_cut_after_a_name_that_its_first_characters_are() -> None:
    """甲国驻华大使某、萨尔瓦多驻华大使某: 萨尔 is known, and no member of the list."""
    text = "肯尼亚驻华大使贝洛索、萨尔瓦多驻华大使门多索出席。"
    (found,) = read(text).mentions
    assert [(m.name, [p.label for p in m.posts]) for m in found if m.kind == "person"] == [
        ("贝洛索", ["肯尼亚驻华大使"]),
        ("门多索", ["萨尔瓦多驻华大使"]),
    ]


def test_a_post_in_a_party_abroad_after_another_one_in_it() -> None:
    """越共中央书记处某，越共中央书记处书记、中央办公厅主任某: the secretariat is no ministry with departments."""
    found = people("离开时，越共中央书记处常务书记陈林秀，越共中央书记处书记、中央办公厅主任黎怀安到机场送行。")
    assert found == [("陈林秀", ["越共中央书记处常务书记"]), ("黎怀安", ["越共中央书记处书记", "越共中央办公厅主任"])]


def test_a_verb_after_the_general_secretary_is_no_name_before_a_mark_either() -> None:
    """总书记观大势、谋长远."""
    assert people("今年以来，总书记观大势、谋长远，作出部署。") == []


def test_the_first_field_of_a_ministry_is_no_member_of_a_list() -> None:
    """外交部长甲、经济与财政部长乙."""
    found = people("肯尼亚总理埃玛公布了名单，包括外交部长贝洛索、经济与财政部长门多索等。")
    assert [name for name, _ in found] == ["埃玛", "贝洛索", "门多索"]


def test_a_head_of_state_who_never_was_ours_is_of_the_one_country_of_the_article() -> None:
    """国家主席武文赏 where the article names one foreign country."""
    assert people("越南是我国近邻。我会见了来访的国家主席武文昌。") == [("武文昌", ["越南国家主席"])]
    assert people("我国同各国友好。国家主席习近平出席。") == [("习近平", ["国家主席"])]


def test_a_post_is_of_both_nameplates_of_a_house() -> None:
    """中央台办、国务院台办主任; two houses that are not one share none."""
    assert people("中央台办、国务院台办主任沈知行出席。") == [("沈知行", ["中央台办主任", "国务院台办主任"])]
    assert people("中央编办、国家发改委副主任沈知行出席。") == [("沈知行", ["国家发改委副主任"])]


def test_a_congress_in_a_city_that_begins_like_a_title_has_no_head() -> None:
    """某大会长沙开幕."""
    assert people("世界智能大会长沙开幕。") == []
    assert people("岳阳市商会会长沙明远出席。") == [("沙明远", ["岳阳市商会会长"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由总统、司法机构负责人和一名专家组成委员会。", []),
        ("全国政协委员和文艺工作者表演了节目，坚持建言资政和凝聚共识。", []),
        ("县自然资源局局长和毅等人违规吃喝。", ["和毅"]),
        ("此次灾害强度至少将达到中等。", []),
        ("有着36年党龄的镇纪委副书记简书言带着镇派出所所长戚望舒负责。", ["简书言", "戚望舒"]),
        ("他还称首相埃玛违反规定。", ["埃玛"]),
        ("中国驻肯尼亚大使骆云用等到机场迎接。", ["骆云用"]),
    ],
)
def test_words_beside_titles_are_no_part_of_names_or_posts(text: str, found: list[str]) -> None:
    """和一名, 和文艺, 和凝聚 after a title, 少将 in 至少将, 带着 and 还称 before a post, 用 before 等."""
    assert [name for name, _ in people(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("湄公河五国领导人、尼泊尔总理奥利出席。", [("奥利", ["尼泊尔总理"])]),
        ("本次论坛主宾国塞尔维亚总理布尔纳比奇致辞。", [("布尔纳比奇", ["塞尔维亚总理"])]),
        ("韩国法务部长官黄教安出席。", [("黄教安", ["韩国法务部长官"])]),
        ("朝鲜最高领导人金正恩出席。", [("金正恩", ["朝鲜最高领导人"])]),
    ],
)
def test_leaders_of_several_countries_and_the_guest_of_honour_are_no_part_of_a_post(text: str, found: list[tuple[str, list[str]]]) -> None:
    """五国领导人 are many, 主宾国 is what the country is at the meeting; 部长官 is a minister in Korea."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("尼日尔总统 伊素福", [("伊素福", ["尼日尔总统"])]),
        ("湖南省省长 温知远", [("温知远", ["湖南省省长"])]),
        ("岳阳市市长 主持会议", []),
        ("会上，湖南省省长 温知远", [("温知远", [])]),
        ("沈知行致电祝贺郁文澜当选湖南省省长 温知远致贺电", []),
    ],
)
def test_a_line_of_a_list_parts_the_post_from_the_name(text: str, found: list[tuple[str, list[str]]]) -> None:
    """某国总统 某某 on a line of its own; what somebody does is no name, and a space inside a sentence joins nothing."""
    assert [each for each in people(text) if each[1]] == [each for each in found if each[1]]


def test_what_is_taken_from_somebody_ends_his_name() -> None:
    """从某某手中接过."""
    assert people("温知远从国际残奥委会主席安德鲁·门多萨手中接过会旗。")[-1] == ("安德鲁·门多萨", ["国际残奥委会主席"])


def test_the_first_of_a_list_is_a_name_where_houses_and_posts_follow() -> None:
    """会见某集团行政总裁甲、某公司董事长乙, whatever surname 甲 has; 兼经济、教育部部长 goes on with the post."""
    found = people("湖南省省长温知远分别会见了远泊集团行政总裁祈耀年、湘江物流公司董事长戚望舒。")
    assert [name for name, _ in found] == ["温知远", "祈耀年", "戚望舒"]
    assert [name for name, _ in people("肯尼亚总统兼经济、教育和研究部部长贝洛索致辞。")] == ["贝洛索"]


def test_an_office_of_a_town_is_nobody() -> None:
    """副镇长甲、镇农业服务中心负责人: 镇 is a surname, but not here."""
    assert [name for name, _ in people("副镇长瞿敬亭、镇农业综合服务中心负责人参加会议。")] == ["瞿敬亭"]


def test_names_after_those_in_charge() -> None:
    """分管领导甲副院长."""
    assert [name for name, _ in people("分管领导温知远副院长作了报告。")] == ["温知远"]


def test_whom_somebody_tells_is_no_name() -> None:
    """局长向客人介绍; 秘书长崔波回母校; 市政协主席甲率市政协副主席乙."""
    assert people("随后局长向客人介绍情况。") == []
    assert [name for name, _ in people("校友会秘书长崔波回母校访问。")] == ["崔波"]
    assert people("岳阳市政协主席温知远率市政协副主席郁文澜视察。")[-1] == ("郁文澜", ["岳阳市政协副主席"])


def test_posts_over_a_comma_after_a_head_of_government() -> None:
    """副市长，市公安局党委书记、局长甲; a department of a hospital after its office."""
    assert people("岳阳市公安局召开会议。副市长，市公安局党委书记、局长温知远讲话。") == [
        ("温知远", ["岳阳市副市长", "岳阳市公安局党委书记", "岳阳市公安局局长"])
    ]
    found = people("岳阳市第五人民医院事业发展办主任温知远、医务科科长郁文澜出席。")
    assert found[-1] == ("郁文澜", ["岳阳市第五人民医院医务科科长"])


def test_bureaus_of_two_fields() -> None:
    """卫生和计划生育局 is one bureau."""
    assert people("桃源县卫生和计划生育局局长温知远讲话。") == [("温知远", ["桃源县卫生和计划生育局局长"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("马来西亚交通部部长拿督陆怀瑾致辞。", [("陆怀瑾", ["马来西亚交通部部长"])]),
        ("远泊航运集团董事长顾清川、广西药用植物园主任温知远发言。", [("顾清川", ["远泊航运集团董事长"]), ("温知远", ["广西药用植物园主任"])]),
    ],
)
def test_styles_and_houses_named_after_a_province(text: str, found: list[tuple[str, list[str]]]) -> None:
    """拿督 is no name; after a list's member a house with its head is no name that shares the title."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [("湖南省人社厅厅长完德、岳阳市市长沈知行签约。", "完德"), ("原副厅长欧冶子雄受审。", "欧冶子雄"), ("检察长宫本立出庭支持公诉。", "宫本立")],
)
def test_names_of_one_element_and_of_rare_surnames(text: str, name: str) -> None:
    """完 and 欧冶 are surnames; 出庭 ends a name."""
    assert people(text)[0][0] == name


def test_a_conjunction_before_a_preposition_is_of_the_name() -> None:
    """刘胡同对…提出要求; 反馈 is a verb after a name."""
    assert [name for name, _ in people("桃源县纪委书记刘胡同对新任命的干部提出了要求。")] == ["刘胡同"]
    assert [name for name, _ in people("区委第一巡察组组长叶云反馈了对漆河镇的巡察情况。")] == ["叶云"]


def test_who_is_quoted_stands_after_a_blank() -> None:
    """某商会会长 甲：…; a body led by somebody begins after 以, a secretary after who is heard."""
    told = people("湖南省水利厅厅长 陆怀瑾：新的一年要抓好防汛。", "时间和地点 待定：请关注。")
    assert told == [("陆怀瑾", ["湖南省水利厅厅长"])]
    led = people("温知远会见了以洞庭湖商会会长简书言、湘江协会会长戚望舒为首的代表团。")
    assert ("简书言", ["洞庭湖商会会长"]) in led
