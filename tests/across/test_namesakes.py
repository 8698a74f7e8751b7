"""Who is who among people of one name. All people and articles are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_cases import read

from kg.across.evidence import FEATURES, Group, evidence, rarity
from kg.across.ledger import DIFFERENT, SAME, UNSURE, Decision
from kg.across.namesakes import Namesakes, disputed, judged, renamings
from kg.across.sightings import background, glimpse, sightings_of, whereabouts
from kg.iri import iri
from kg.observations import Observations, observations

NAME = "裘立本"


def told(document: str, day: str, text: str) -> Observations:
    """What an article of a day is a witness of."""
    return replace(observations(read(text, date=day)), document=document)


def meeting(number: int, day: str, post: str, place: str = "长沙", name: str = NAME) -> Observations:
    """An article about somebody in a post."""
    month, date = int(day[5:7]), int(day[8:])
    return told(f"{day}.{number}", day, f"{month}月{date}日，{post}{name}在{place}主持召开防汛工作座谈会并讲话。")


def people(found: Sequence[Namesakes]) -> list[tuple[str, tuple[str, ...]]]:
    """Local names and documents of the people of the names that several bear."""
    return [(person.local, person.documents) for each in found for person in each.people]


HUNAN = [meeting(1, f"202{year}-05-10", "湖南省省长") for year in (2, 3, 4)]
ZHEJIANG = [meeting(2, f"202{year}-08-20", "浙江省委书记", "杭州") for year in (2, 3, 4)]
KENYA = [meeting(3, f"202{year}-02-03", "肯尼亚总统", "内罗毕") for year in (2, 3)]


def ids(seen: Sequence[Observations]) -> tuple[str, ...]:
    """Ids of the articles."""
    return tuple(each.document for each in seen)


def test_two_governors_at_one_time_are_two_people() -> None:
    """Each is seen while the other is in office; the first one keeps the name, the other has the province behind it."""
    found = judged([*HUNAN, *ZHEJIANG])
    assert people(found) == [(NAME, ids(HUNAN)), (f"{NAME}_浙江省", ids(ZHEJIANG))]
    (pair,) = found[0].pairs
    assert pair.verdict == DIFFERENT
    assert "interleaved" in {each.feature for each in pair.evidence}


def test_one_who_moves_from_a_province_to_the_centre_is_one() -> None:
    """Nothing speaks against it when the posts follow each other."""
    assert judged([*HUNAN, *(meeting(4, f"202{year}-03-01", "水利部部长", "北京") for year in (5, 6))]) == []


def test_a_post_at_home_and_one_abroad_are_two_people() -> None:
    """Even one after the other."""
    found = judged([*KENYA, *(meeting(5, f"202{year}-03-01", "水利部部长", "北京") for year in (4, 5, 6))])
    assert [local for local, _ in people(found)] == [NAME, f"{NAME}_水利部"]


def test_one_article_that_gives_both_posts_makes_them_one_persons() -> None:
    """Somebody who holds two posts that seldom go together is told of with both."""
    both = [told(f"b{day}", f"2023-06-0{day}", f"6月{day}日，浙江省委书记、湖南省省长{NAME}在杭州会见远泊航运集团董事长顾清川。") for day in (1, 2)]
    assert judged([*HUNAN, *ZHEJIANG, *both]) == []


def test_a_post_of_many_bridges_nothing() -> None:
    """Two governors who are both members of one conference stay two."""
    members = [meeting(6, "2023-03-05", "全国政协委员、湖南省省长", "北京"), meeting(7, "2023-03-06", "全国政协委员、浙江省委书记", "北京")]
    found = judged([*HUNAN, *ZHEJIANG, *members])
    assert [local for local, _ in people(found)] == [NAME, f"{NAME}_浙江省"]


def test_an_article_without_a_firm_post_goes_to_the_one_whom_its_story_is_about() -> None:
    """The province where it plays; where nothing tells, to nobody: it is a person of its own who may be each of them."""
    there = told("there", "2023-08-25", f"8月25日，全国政协委员{NAME}在杭州主持召开防汛工作座谈会并讲话。")
    nowhere = told("nowhere", "2023-08-26", f"全国人大代表{NAME}说，要继续努力。")
    (found,) = judged([*HUNAN, *ZHEJIANG, there, nowhere])
    documents = {person.local: person.documents for person in found.people}
    assert "there" in documents[f"{NAME}_浙江省"]
    assert documents[f"{NAME}_nowhere"] == ("nowhere",)
    assert {pair.one for pair in found.pairs if pair.other == f"{NAME}_nowhere" and pair.verdict == UNSURE} == {NAME, f"{NAME}_浙江省"}


def test_an_odd_article_among_many_is_taken_for_an_error() -> None:
    """One post abroad in fifty articles is more probably misread than another person's."""
    many = [meeting(8, f"2023-{month:02}-{day:02}", "湖南省省长") for month in range(1, 7) for day in range(1, 11)]
    assert judged([*many, KENYA[1]]) == []


def test_two_articles_in_a_hundred_are_no_error_but_a_second_person() -> None:
    """Readings err, but seldom in the same way."""
    many = [meeting(1, f"{year}-{month:02}-{day:02}", "湖南省省长") for year in (2022, 2023, 2024) for month in range(1, 12) for day in (3, 13)]
    few = [meeting(2, f"2023-{month:02}-20", "浙江省委书记", "杭州") for month in (4, 8)]
    assert judged([*many, few[0]]) == []
    assert [local for local, _ in people(judged([*many, *few]))] == [NAME, f"{NAME}_浙江省"]


def test_who_has_led_the_state_is_nobodys_deputy_afterwards() -> None:
    """The other way round it is a career."""
    chair, deputy, later = (
        [meeting(kind, f"{year}-0{month}-10", f"全国政协{title}", "北京") for month in (3, 6, 9)]
        for kind, year, title in ((1, 2022, "主席"), (2, 2024, "副主席"), (3, 2026, "主席"))
    )
    assert "ranks far apart" in features(chair, deputy)
    assert "ranks far apart" not in features(deputy, later)


def test_who_led_another_state_is_seldom_its_minister_afterwards() -> None:
    """The other way round it is a career; a speaker may have led the government."""
    president, minister, speaker = (
        [meeting(kind, f"{year}-0{month}-10", f"肯尼亚{title}", "内罗毕") for month in (3, 6)]
        for kind, year, title in ((1, 2022, "总统"), (2, 2024, "外长"), (3, 2024, "议长"))
    )
    assert "ranks far apart" in features(president, minister)
    assert "ranks far apart" not in features(president, speaker)
    earlier = [meeting(2, f"2020-0{month}-10", "肯尼亚外长", "内罗毕") for month in (3, 6)]
    assert "ranks far apart" not in features(earlier, president)


def test_errors_do_not_agree_with_each_other() -> None:
    """Two articles of different days that give one body are no error, however many others there are."""
    many = [
        meeting(1, f"{year}-{month:02}-{day:02}", "湖南省省长")
        for year in (2022, 2023, 2024)
        for month in range(1, 13)
        for day in (3, 8, 13, 18, 23, 28)
    ]
    agreeing = [meeting(2, f"2023-0{month}-20", "肯尼亚总统", "内罗毕") for month in (4, 8)]
    assert "slip" not in features(many, agreeing)
    assert "slip" in features(many, [agreeing[0], meeting(2, "2023-08-20", "智利总统", "圣地亚哥")])


def test_who_chairs_a_party_of_taiwan_holds_no_post_on_the_mainland() -> None:
    """At any time."""
    chair = [meeting(1, f"202{year}-05-10", "中国国民党主席", "台北") for year in (2, 3)]
    assert "two parties" in features(chair, [meeting(2, f"202{year}-05-10", "水利部部长", "北京") for year in (5, 6)])


def features(some: Sequence[Observations], others: Sequence[Observations]) -> set[str]:
    """What the articles of two groups show."""
    one, other = (Group(sightings_of([NAME], seen)[NAME]) for seen in (some, others))
    return {each.feature for each in evidence(one, other, background())}


def test_the_ledger_outranks_the_evidence() -> None:
    """It joins what is apart, parts what is joined, and leaves open what nobody knows; the last line counts."""
    apart = [*HUNAN, *ZHEJIANG]
    same = Decision(SAME, NAME, "湖南省省长", "浙江省委书记")
    assert judged(apart, [same]) == []
    assert len(people(judged(apart, [same, same._replace(verdict=DIFFERENT)]))) == 2
    moved = [*HUNAN, *(meeting(4, f"202{year}-03-01", "水利部部长", "北京") for year in (5, 6))]
    for verdict in (DIFFERENT, UNSURE):
        (found,) = judged(moved, [Decision(verdict, NAME, "湖南省省长", "水利部部长", "li", "2026-01-01", "why")])
        assert [person.local for person in found.people] == [NAME, f"{NAME}_水利部"]
        assert [(pair.verdict, pair.evidence[0].feature) for pair in found.pairs] == [(verdict, "ledger")]


def test_the_ledger_can_name_an_article() -> None:
    """One article is another person's although it gives the same office."""
    odd = HUNAN[1].document
    (found,) = judged(HUNAN, [Decision(DIFFERENT, NAME, odd, HUNAN[0].document), Decision(DIFFERENT, NAME, odd, "湖南省省长")])
    assert sorted(person.documents for person in found.people) == sorted([(odd,), ids([HUNAN[0], HUNAN[2]])])


def test_a_decision_on_two_offices_that_one_article_gives_keeps_them_apart() -> None:
    """The article goes with the office that is seen more."""
    both = told("both", "2023-06-01", f"6月1日，湖南省委副书记、湖南省省长{NAME}在长沙会见远泊航运集团董事长顾清川。")
    lone = [meeting(9, f"202{year}-06-02", "湖南省委副书记") for year in (2, 3)]
    (found,) = judged([*HUNAN, both, *lone], [Decision(DIFFERENT, NAME, "湖南省省长", "湖南省委副书记")])
    assert [person.documents for person in found.people] == [(*ids(HUNAN[:2]), "both", HUNAN[2].document), ids(lone)]


def test_the_first_persons_iri_stays_when_later_articles_come() -> None:
    """And so does that of the second one; whoever comes later gets another."""
    early = dict(people(judged([*HUNAN, *ZHEJIANG])))
    late = dict(people(judged([*HUNAN, *ZHEJIANG, *[meeting(3, f"202{year}-02-03", "肯尼亚总统", "内罗毕") for year in (5, 6)]])))
    assert {local: late[local] for local in early} == early
    assert set(late) - set(early) == {f"{NAME}_肯尼亚"}


@settings(max_examples=20, deadline=None)
@given(st.permutations([*HUNAN, *ZHEJIANG, *KENYA]))
def test_the_order_of_the_articles_does_not_matter(seen: Sequence[Observations]) -> None:
    """The same people, pairs and evidence."""
    assert judged(seen) == judged([*HUNAN, *ZHEJIANG, *KENYA])


def test_only_the_others_are_renamed() -> None:
    """In the documents that name them."""
    assert renamings(judged([*HUNAN, *ZHEJIANG])).of == {each.document: {iri("person", NAME): iri("person", f"{NAME}_浙江省")} for each in ZHEJIANG}


@pytest.mark.parametrize(("rarer", "commoner"), [("裘立本", "王立本"), ("王立本", "王伟"), ("阿卜杜拉耶夫", "阿里"), ("卡洛斯·门多萨", "门多萨")])
def test_a_rare_name_is_more_probably_one_persons(rarer: str, commoner: str) -> None:
    """Rare surnames, two given characters, full foreign names."""
    assert rarity(rarer) > rarity(commoner)


def test_each_feature_says_why_it_counts() -> None:
    """Names are unique, weights are never nothing."""
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)
    assert all(feature.weight and feature.reason for feature in FEATURES)


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*HUNAN, *ZHEJIANG, *KENYA]), unique_by=lambda each: each.document))
def test_a_glimpse_never_misses_a_second_person(seen: Sequence[Observations]) -> None:
    """Whose posts alone leave no doubt is one person when company is weighed too."""
    glimpses = [glimpse(each.document, each.date, [post for post in each.posts if post.person == NAME], whereabouts(each, NAME)) for each in seen]
    assert disputed(NAME, glimpses) or judged(seen) == []
    assert all(feature.weight > 0 for feature in FEATURES if not feature.glimpsed)


def test_a_glimpse_does_not_pass_for_the_whole() -> None:
    """Who asks it for company is told so, not that there was none."""
    seen = glimpse("1", "2022-05-10", [], [])
    with pytest.raises(LookupError):
        list(seen.company)
    with pytest.raises(LookupError):
        _ = seen.company | seen.beside
