"""What gates the phrasings loses no frame. All sentences are invented: those of the samples, the registers and the schema's own examples."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

import pytest
from reading_cases import document, frames, read

from kg import resources, schema, sources
from kg.extractors import phrasings
from kg.model import Document
from kg.patterns import templates
from kg.reading import trace

REGISTERS = Path(__file__).parents[1] / "reading/registers.toml"


def documents() -> Iterator[Document]:
    """Every invented text that the project has."""
    samples = chain.from_iterable(map(sources.load, sources.find([str(resources.samples())])))
    yield from (each for each in samples if isinstance(each, Document))
    yield from (document(text) for raw in schema.patterns() for text in _texts(raw))
    cases = tomllib.loads(REGISTERS.read_text(encoding="utf-8"))
    yield from (document(text) for case in chain.from_iterable(cases.values()) for text in _texts(case))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from chain.from_iterable(map(_texts, value.values()))
    elif isinstance(value, (list, tuple)):
        yield from chain.from_iterable(map(_texts, value))


def test_a_sentence_passed_over_has_no_frame() -> None:
    """Where nothing is possible all templates together and all that needs none read nothing; elsewhere the possible ones read all that all do."""
    told = 0
    for each in documents():
        for prepared in trace(each)[1]:
            index, text = prepared.sentence.index, prepared.sentence.text
            every = list(phrasings.find(prepared.clauses, templates(), index, text))
            assert (every != []) <= ((possible := phrasings.possible(prepared.folded.text, prepared.sentence.kind != "text")) is not None), text
            assert every == list(phrasings.find(prepared.clauses, possible or [], index, text)), text
            told += bool(every)
    assert told > 200


def test_a_letter_to_a_meeting_without_a_name_has_no_recipient() -> None:
    """向大会致贺电: 大会 alone names nobody."""
    (event,) = [event for event in read("湖南省委书记沈知行向大会致贺电。").events if event.type == "贺信"]
    assert [part.agent for part in event.participations] == ["沈知行"]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("记者从湖南省水利厅等部门今天联合召开的全省水库安全会议上了解到，水库运行平稳。", ["湖南省水利厅"]),
        ("在湖南省政府新闻办公室今天举行的新闻发布会上，湖南省水利厅副厅长温无咎介绍有关情况。", ["湖南省政府新闻办公室"]),
        ("湖南省省长温知远在省政府召开的座谈会上强调，要守住底线。", ["省政府"]),
        ("湖南省省长温知远在洞庭大学举行的座谈会上强调，要守住底线。", []),
    ],
)
def test_who_held_a_meeting_that_an_adverbial_tells_of(text: str, hosts: list[str]) -> None:
    """An organ before 召开的 hosts it; a school lends its rooms."""
    assert sorted({m.text for frame in frames(text, "clause.held") for role, m in frame.roles if role == "主办"}) == hosts


def test_a_plenary_of_those_who_coordinate_is_no_plenum() -> None:
    """某领导小组召开全体会议 is a meeting on its field; a committee of the Party holds plenums."""
    assert [event.type for event in read("6月11日，湖南省安全生产工作领导小组召开全体会议。").events] == ["专题会议"]
    assert [event.type for event in read("6月11日，中国共产党湖南省第十二届委员会第三次全体会议举行。").events] == ["全会"]


def test_a_phrasing_that_goes_on_otherwise_gives_way_to_another() -> None:
    """参观调研某某建筑科技展: no body is visited, but somebody studies."""
    (event,) = read("6月11日，湖南省省长温知远视察省博物馆改造工作。").events
    assert (event.type, event.rule) == ("调研", "tour.studies_plain")


def test_a_standing_committee_of_the_bureau_holds_its_meetings() -> None:
    """某局常务委员会召开会议 is of that committee; a provincial one holds meetings of many kinds."""
    assert [event.type for event in read("6月11日，中共中央政治局常务委员会召开会议。").events] == ["常委会会议"]
    assert [event.type for event in read("6月11日，湖南省政协召开会议。").events] == ["会议"]


def test_who_is_convicted_does_not_judge() -> None:
    """军事法庭对某某受贿案宣判，判处无期徒刑: the subject of the sentence is no court."""
    (event,) = read("6月11日，军事法庭依法对湖南省军区原副司令员裘立本受贿案进行了一审宣判，认定裘立本犯受贿罪，判处无期徒刑。").events
    assert [(part.agent, part.roles) for part in event.participations] == [("裘立本", ("被处分人",))]


def test_what_is_demanded_of_others_is_no_act() -> None:
    """某部要求各级党组织走访慰问党员: nobody has called on anybody yet."""
    events = read("湖南省委组织部近日下发通知，要求各级党组织在春节期间开展走访慰问生活困难党员活动。").events
    assert [event.type for event in events] == ["印发"]


@pytest.mark.parametrize("word", ["联合", "会同"])
def test_who_issues_together_with_others_issues(word: str) -> None:
    """甲联合乙、丙日前印发: all three do."""
    (event,) = read(f"湖南省医保局{word}湖南省财政厅、湖南省卫生健康委日前印发《湖南省药品目录》。").events
    assert [(part.agent, part.roles) for part in event.participations] == [
        ("湖南省医保局", ("行动方",)),
        ("湖南省财政厅", ("行动方",)),
        ("湖南省卫生健康委", ("行动方",)),
    ]


def test_couples_give_a_banquet_together() -> None:
    """总书记甲夫妇、主席乙夫妇共同为丙举行宴会: both are hosts."""
    (event,) = read("湖南省委书记陆怀瑾夫妇、湖南省省长温知远夫妇共同为肯尼亚总统阿米娜·贝洛举行欢迎宴会。").events
    assert [(part.agent, part.roles) for part in event.participations][:2] == [("陆怀瑾", ("行动方",)), ("温知远", ("行动方",))]


def test_talks_held_by_number_are_called_after_those_who_hold_them() -> None:
    """中肯总理第三次定期会晤."""
    (event,) = read("湖南省省长温知远将举行中肯总理第三次定期会晤。").events
    assert event.name == "中肯总理第三次定期会晤"


def test_a_calamity_told_in_two_clauses_is_what_the_letters_are_about() -> None:
    """就某地列车相撞，造成重大伤亡分别向甲、乙致慰问电: one letter to each."""
    events = read("6月11日，湖南省省长温知远就邻州列车相撞事故，造成重大人员伤亡分别向肯尼亚总统阿米娜·贝洛、总理卡马乌致慰问电。").events
    assert [[part.agent for part in event.participations] for event in events] == [["温知远", "阿米娜·贝洛"], ["温知远", "卡马乌"]]


def test_what_is_proposed_lies_at_another_day_and_place() -> None:
    """日前召开主席会议，建议某会于1月9日在长沙召开: the day and the city are not of the meeting that proposes."""
    told = read("湖南省政协日前召开主席会议，建议湖南省政协十三届二次会议于7月9日在长沙召开。").events
    assert {(event.type, event.date.start if event.date else "", event.places) for event in told} == {
        ("常委会会议", "2024-06", ()),
        ("代表大会", "2024-07-09", ("长沙市",)),
    }


def test_another_name_in_brackets_is_nobody_else() -> None:
    """某运动（某某）发表声明: one body does."""
    (event,) = read("巴勒斯坦伊斯兰抵抗运动（哈马斯）6月11日发表声明。").events
    assert [part.agent for part in event.participations] == ["巴勒斯坦伊斯兰抵抗运动"]


def test_an_office_of_headquarters_holds_its_meetings() -> None:
    """国家防总办公室召开视频会."""
    (event,) = read("国家防总办公室、应急管理部6月11日召开专题视频会。").events
    assert [part.agent for part in event.participations] == ["国家防总办公室", "应急管理部"]


def test_missions_in_several_countries_are_one_host_and_no_places() -> None:
    """中国驻甲、乙等国使馆也举行招待会."""
    (event,) = read("6月11日，中国驻孟加拉国、爱尔兰、斯洛伐克等国使馆也举行了春节招待会。").events
    assert ([part.agent for part in event.participations], event.places) == (["中国驻孟加拉国、爱尔兰、斯洛伐克等国使馆"], ())


def test_talks_by_number_keep_the_bodies_in_their_name() -> None:
    """第29次中国—东盟高官磋商 is held under that name."""
    (event,) = read("6月10日至11日，第29次中国—东盟高官磋商在岳阳举行。").events
    assert (event.type, event.name, event.places) == ("会谈", "第29次中国—东盟高官磋商", ("岳阳市",))


def test_a_broadcast_is_no_sitting() -> None:
    """晚会…，通过歌曲、故事短片等形式: nothing is passed; 文化节目 is no festival."""
    assert not read(
        "洞庭晚会将于今晚播出，晚会通过歌曲、舞蹈、故事短片等形式展示传统。", "展览以大型文化节目《湖湘》为主线，通过实物打造体验。"
    ).events


def test_those_seated_in_front_attend() -> None:
    """前排就座的有甲、乙: they are listed after it."""
    events = read("湖南省政协十三届二次会议12日闭幕。", "在主席台前排就座的有沈知行、温知远、郁文澜。").events
    (session,) = [event for event in events if event.type == "代表大会"]
    assert [(part.agent, part.roles) for part in session.participations] == [(name, ("出席",)) for name in ("沈知行", "温知远", "郁文澜")]


def test_a_sitting_may_hold_a_ceremony() -> None:
    """会议…后，举行了宪法宣誓仪式 is no other name of the sitting."""
    told = "会议表决通过人事任免事项后，举行了宪法宣誓仪式。"
    events = read("桃源县人大常委会第九次会议12日举行。", told).events
    assert {(event.type, event.name) for event in events} == {("常委会会议", "桃源县人大常委会第九次会议"), ("仪式", "宪法宣誓仪式")}


def test_a_house_unveiled_in_a_clause_of_its_own_is_no_act_of_those_before() -> None:
    """随后，“某学院”揭牌; 共同为“某学院”揭牌 is theirs."""
    before = "6月11日，湖南省教育厅、岳阳市政府签署合作协议。"
    assert [event.type for event in read(before, "随后，“洞庭工匠学院”揭牌。").events] == ["签署"]
    told = read("6月11日，沈知行、温知远共同为“洞庭工匠学院”揭牌。").events
    assert [(event.type, [part.agent for part in event.participations]) for event in told] == [("仪式", ["沈知行", "温知远"])]


def test_each_of_those_who_visit_apart_is_on_a_visit() -> None:
    """甲国外长、乙国外长将于…分别访问中国 are two visits."""
    events = read("肯尼亚外长阿米娜·贝洛、荷兰外长韩知远将于6月12日至15日分别访问中国。").events
    assert [(event.type, [part.agent for part in event.participations]) for event in events] == [
        ("出访", ["阿米娜·贝洛"]),
        ("出访", ["韩知远"]),
    ]


def test_who_leads_a_delegation_is_told_in_a_list_that_commas_part() -> None:
    """由甲，乙率领的代表团一行来我区考察: both, and the delegation."""
    (event,) = read("6月11日，由岳阳市副市长戚望舒，桃源县委书记瞿敬亭率领的党政代表团一行来我区进行考察。").events
    assert [part.agent for part in event.participations] == ["戚望舒", "瞿敬亭", "党政代表团"]
