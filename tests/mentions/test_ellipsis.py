"""What 省、市 …, 部, 党组 and 公司 mean where they stand alone. All bodies of unknown places are invented."""

from __future__ import annotations

from collections.abc import Mapping

from kg.mentions import ellipsis
from kg.mentions.tokens import tokens


def units(*texts: str, outlets: tuple[str, ...] = ()) -> Mapping[str, str]:
    """The units of an article of these sentences."""
    return ellipsis.units([(text, tokens(text)) for text in texts], outlets)


def test_a_place_whose_organs_are_named_outdoes_one_that_is_only_mentioned() -> None:
    """推介会在深圳市举行 makes 市 mean the city whose committee speaks."""
    assert units("推介会在深圳市举行。", "岳阳市委书记致辞，市长主持。")["市"] == "岳阳市"


def test_a_place_that_no_lexicon_knows_counts_by_its_organs() -> None:
    """汉昌市委 tells that 汉昌市 is a city."""
    assert units("推介会在深圳市举行，汉昌市委常委致辞。")["市"] == "汉昌市"


def test_a_verb_before_a_bare_unit_makes_no_place() -> None:
    """带着市委书记的信 and 并提交区政协审议 name no city 带着市 and no district 并提交区."""
    assert "区" not in units("副区长戚望舒，部分区人大代表列席会议。")
    found = units("6月11日，带着市委书记的慰问信，副市长来到一线。", "会议原则同意建议，并提交区政协常委会审议。")
    assert not {"市", "区"} & set(found)


def test_a_party_or_a_conjunction_before_a_bare_unit_makes_no_place() -> None:
    """民革市委会 is a party's committee in the city, 甲和县人大 two bodies: neither 民革市 nor 甲和县 is a place."""
    assert "市" not in units("座谈会上，民革市委会主委、市委书记发言。")
    assert "县" not in units("副主任戚建、黎怀和县人大常委会委员参加。")


def test_总局_is_the_one_named_in_full() -> None:
    """总局 after 市场监管总局 is no ministry's."""
    assert units("商务部部长出席，市场监管总局局长致辞。", "总局反垄断局局长主持。")["总局"] == "市场监管总局"


def test_the_outlet_tells_where_省_is() -> None:
    """省长 in 湖南日报 governs Hunan, and that of a city's newspaper the province around it."""
    assert units("省长主持会议。", outlets=("湖南日报",))["省"] == "湖南省"
    assert units("省长主持会议。", outlets=("长沙晚报",))["省"] == "湖南省"


def test_the_outlet_tells_whose_bureau_visits_another() -> None:
    """市水利局 on the page of one city that visits that of another is its own, in 市局 too."""
    found = units("市水利局副局长带队赴株洲市水利局考察。", outlets=("岳阳市水利局",))
    assert (found["市"], found["局"]) == ("岳阳市", "岳阳市水利局")


def test_a_committee_tells_the_province_around_it() -> None:
    """永州市委 makes 省 mean Hunan."""
    assert units("永州市委书记陪同省长调研。")["省"] == "湖南省"


def test_区_and_自治区_are_not_mixed_up() -> None:
    """A district beside an autonomous region."""
    found = units("宁夏回族自治区党委书记到沙坡头区调研，沙坡头区委书记陪同。")
    assert (found["自治区"], found["区"]) == ("宁夏回族自治区", "沙坡头区")


def test_区_is_the_region_where_it_has_no_other_place() -> None:
    """区政协 of 西藏; not where the article is about a city of the region, whose districts may be meant."""
    assert units("西藏自治区政协主席会议召开。区政协副主席出席。")["区"] == "西藏自治区"
    assert "区" not in units("宁夏回族自治区党委书记到银川调研，银川市委书记陪同，区委书记汇报。")


def test_the_mission_that_held_something_last_is_meant() -> None:
    """A round-up of receptions: 大使 is of the embassy of the sentence before."""
    texts = [(t, tokens(t)) for t in ("中国驻肯尼亚大使馆举行招待会。", "中国驻智利大使馆举行招待会。", "中国驻智利大使到任。")]
    own = ellipsis.units(texts)
    assert [each.get("使馆") for each in ellipsis.along(texts, own)] == ["中国驻肯尼亚大使馆", "中国驻智利大使馆", "中国驻智利大使馆"]


def test_a_short_name_means_the_body_that_was_named_in_full() -> None:
    """联席会议召集人 convenes the joint conference of the title."""
    assert units("网络交易监管部际联席会议第四次会议召开。")["联席会议"] == "网络交易监管部际联席会议"


def test_the_party_group_and_the_company_named_last_are_meant() -> None:
    """党组成员 after 省政府党组; the elected 董事长 after the company that holds the meeting."""
    texts = [(t, tokens(t)) for t in ("省政府党组书记主持会议。", "党组成员出席。", "远泊航运股份有限公司召开会议。")]
    along = list(ellipsis.along(texts, {}))
    assert along[1]["党组"] == "省政府"
    assert along[2]["近"] == "远泊航运股份有限公司"


def test_局_is_the_bureau_named_first_without_its_committee() -> None:
    """局长 and 局党组 are in the bureau that the article names, whatever place it is of; in a 总局 only where no other is named."""
    assert units("岳阳市水利局党组召开会议。", "岳阳市财政局局长列席。")["局"] == "岳阳市水利局"
    assert units("国家体育总局召开会议。", "岳阳市水利局局长列席。")["局"] == "岳阳市水利局"
    assert units("国家体育总局召开会议。")["局"] == "国家体育总局"


def test_a_body_on_whose_page_the_article_stands_is_meant_by_its_departments() -> None:
    """国际合作处 on the page of 国家医疗保障局 is its own; in a newspaper it stays open whose it is."""
    text = "国家医保局党组书记主持召开党组会议。"
    assert units(text, outlets=("国家医疗保障局办公室",))["本单位"] == "国家医保局"
    assert "本单位" not in units(text, outlets=("湖南日报",))


def test_a_local_body_has_its_place_before_it() -> None:
    """省水利厅 is that of the province spoken of; what no register knows, what begins with 市 by chance and where no place is known stay."""
    own = {"省": "湖南省", "市": "岳阳市"}
    assert [ellipsis.full_name(name, own) for name in ("省水利厅", "市委组织部", "市场监管总局", "省直有关部门", "县政府")] == [
        "湖南省水利厅",
        "岳阳市委组织部",
        "市场监管总局",
        "省直有关部门",
        "县政府",
    ]


def test_a_decision_before_a_county_s_committee_is_no_part_of_its_name() -> None:
    """任命县委副书记: no county is called 任命."""
    assert "县" not in units("任命县委副书记瞿敬亭为副县长。", "免去县人大常委会副主任职务。")


def test_a_school_that_comes_to_ours_or_that_ours_visits_is_not_ours() -> None:
    """Whoever 来校交流, and whom 校党委书记 visits, is of another house; a school where an official comes to inspect is that of its heads."""
    guests = units("汀南大学校长祁见川一行来校交流。", "副校长瞿敬亭会见客人，介绍汀南大学与学校的合作。")
    hosts = units("校党委书记祁见川率队赴汀南大学调研。", "座谈会上，瞿敬亭介绍了汀南大学的发展。")
    inspected = units("湖南省教育厅厅长祁见川到汀南大学调研。", "校党委书记瞿敬亭陪同。")
    assert [own.get("院校") for own in (guests, hosts, inspected)] == [None, None, "汀南大学"]
    assert guests["自家"] == "学校"


def test_several_schools_are_none() -> None:
    """四所大学 has no heads."""
    assert "院校" not in units("祁见川赴四所大学调研。")


def test_schools_of_a_campus_are_none() -> None:
    """西校区各学院 has no heads of its own."""
    assert units("党委书记祁见川到西校区各学院调研。", "祁见川来到东校区部分学院。").get("院校") is None


def test_the_town_of_the_news_is_meant_by_its_unit() -> None:
    """漆河镇召开…: 镇 and 街道 alone are the only town that the headline or the lead tells of."""
    assert units("漆河镇召开秸秆禁烧工作调度会。", "副镇长瞿敬亭参加会议。")["镇"] == "漆河镇"
    assert units("新塘街道开展安全检查。", "街道党工委书记瞿敬亭带队。")["街道"] == "新塘街道"
    assert "镇" not in units("漆河镇、青林镇召开调度会。", "双河镇召开调度会。")


def test_the_page_of_a_bureau_is_what_厅_and_局_mean() -> None:
    """厅党组书记 on the page of a department; as the text writes it, where it names it; 局 with the place that its name leaves out."""
    assert units("厅党组书记主持会议。", outlets=("湖南省水利厅",))["厅"] == "湖南省水利厅"
    assert units("市财政局局长来访，局党组书记陪同。", outlets=("岳阳市水利局",))["局"] == "岳阳市水利局"
    assert units("国家医保局召开会议。", outlets=("国家医疗保障局",))["局"] == "国家医保局"
    assert units("桃源县纪委通报：县水利局局长受到处分。")["局"] == "桃源县水利局"
    assert "局" not in units("局长主持会议。", outlets=("湖南省新闻出版局",))


def test_who_comes_to_a_bureau_is_not_it() -> None:
    """市水利局局长一行来我局检查: 局 is not the visitor's."""
    assert "局" not in units("岳阳市水利局局长一行来我局检查防汛工作。", "局党委书记陪同。")


def test_该校_is_the_school_named_last() -> None:
    """访问某大学，与该校校长会谈, on the page of another school."""
    texts = ["洞庭学院院长率团访问湘江大学，与该校校长会谈。", "随后访问沅江大学。", "该校副校长陪同。"]
    given = [(text, tokens(text)) for text in texts]
    told = [local.get("该校") for local in ellipsis.along(given, ellipsis.units(given, ("洞庭学院",)))]
    assert told == ["湘江大学", "沅江大学", "沅江大学"]


def test_the_organ_whose_page_it_is_outdoes_those_named() -> None:
    """A congress receives that of another district: 区 is its own; a newspaper's name tells less."""
    visit = "长沙市岳麓区人大常委会主任率岳麓区人大考察团来访，区人大常委会副主任陪同。"
    assert units(visit, outlets=("岳阳楼区人大",))["区"] == "岳阳楼区"
    assert units(visit, outlets=("岳阳晚报",))["区"] == "岳麓区"


def test_a_school_of_media_is_a_school() -> None:
    """某传媒学院 is the house of its page, 某传媒集团 is not."""
    assert units("校党委书记主持会议。", outlets=("湘江传媒学院",))["机构"] == "湘江传媒学院"
    assert "机构" not in units("会议召开。", outlets=("湘江传媒集团",))


def test_the_page_of_a_procuratorate_is_我院() -> None:
    """我院 and 检察长 on its own page, also where another comes to visit."""
    own = units("岳阳市岳阳楼区人民检察院检察长一行来我院交流，副检察长陪同。", outlets=("长沙市岳麓区人民检察院",))
    assert own["机构"] == own["检察院"] == "长沙市岳麓区人民检察院"
