"""One event in two outlets, and two events that look like one. All read-outs are invented; their pairs stand in data/retold.toml."""

from __future__ import annotations

import random
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kg import pipeline
from kg.across.likeness import FEATURES, SAME, evidence, points
from kg.across.renamings import observed
from kg.across.retellings import Retelling, judge, retellings
from kg.across.sessions import sessions
from kg.across.tellings import apart, numbers, short_name, telling
from kg.iri import PREFIXES, local_part, shorten
from kg.model import Document
from kg.names import one
from kg.observations import Observations, observations
from kg.reading import analyse
from kg.show import portrait
from kg.sources import markdown
from kg.store import Store
from kg.tables import TABLES, facts_of

TOPICS = ("港口运营", "古村保护", "山地农业", "算力网络", "航运人才", "湿地修复")
#: Clauses that make a text long enough to tell its copies.
REPOSTED = "".join(f"委员们就{topic}深入协商议政，围绕{topic}形成一批务实管用的意见。" for topic in TOPICS)
PAIRS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "data/retold.toml").read_text(encoding="utf-8"))["pair"]


def page(id: str, date: str, outlet: str, title: str, text: str) -> str:
    """An article as a Markdown file."""
    return f"---\nid: {id}\ntitle: {title}\nsource: {outlet}\ndate: {date}\n---\n\n# {title}\n\n{text}\n"


@cache
def seen(id: str, date: str, outlet: str, title: str, text: str) -> Observations:
    """What an article with this id is a witness of."""
    document = next(markdown.read(page(id, date, outlet, title, text), f"{id}.md"))
    assert isinstance(document, Document)
    return observations(analyse(document))


def both(pair: dict[str, Any], number: int = 0) -> list[Observations]:
    """The two articles of a pair."""
    return [seen(f"a{number}", *pair["a"]), seen(f"b{number}", *pair["b"])]


def everything() -> list[Observations]:
    """The articles of all pairs."""
    return [each for number, pair in enumerate(PAIRS) for each in both(pair, number)]


def joined(found: list[Retelling], number: int) -> bool:
    """Whether some event has tellings of both articles of a pair."""
    return any({f"a{number}", f"b{number}"} <= {one.document for one in each.tellings} for each in found)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["kind"] for pair in PAIRS])
def test_what_two_outlets_tell(pair: dict[str, Any]) -> None:
    """One event is joined, two are kept apart, whatever makes the pair hard."""
    first, second = both(pair)
    assert first.events and second.events
    assert joined(retellings([first, second]), 0) == pair["same"]


def test_among_many_articles() -> None:
    """All articles at once: at least 97 of 100 joins are right, and 93 of 100 pairs are joined."""
    found = retellings(everything())
    joins = {number for number in range(len(PAIRS)) if joined(found, number)}
    same = {number for number, pair in enumerate(PAIRS) if pair["same"]}
    assert len(joins & same) >= 0.97 * len(joins)
    assert len(joins & same) >= 0.93 * len(same)


def test_the_order_of_articles_does_not_matter() -> None:
    """Nor do the articles that came before."""
    articles = everything()
    expected = judge(articles)
    for seed in range(3):
        shuffled = list(articles)
        random.Random(seed).shuffle(shuffled)
        assert judge(shuffled) == expected


def test_an_article_that_tells_another_event_renames_nothing() -> None:
    """IRIs stay when articles come that have nothing to do with them."""
    articles = both(PAIRS[0])
    assert judge(articles) == judge(
        [*articles, seen("c", "2024-11-02", "湖南日报", "岳阳市召开港口运营推进会", "11月1日，岳阳市召开港口运营推进会。")]
    )


def test_every_event_has_one_name_and_every_name_one_event() -> None:
    """Each telling is in one event; two events are never called alike."""
    articles = everything()
    found = retellings(articles)
    told = [one.key for each in found for one in each.tellings]
    assert sorted(told) == sorted((article.document, event.local) for article in articles for event in article.events)
    assert len({each.local for each in found}) == len(found)


def test_an_article_that_tells_an_event_twice() -> None:
    """By its full and by its usual name: one event."""
    twice = seen(
        "c",
        "2025-09-09",
        "北京日报",
        "服贸会明天开幕",
        "2025年服贸会将于9月10日至14日在北京举办，展区共有六个。2025年中国国际服务贸易交易会将于9月10日开幕。",
    )
    assert len(twice.events) == 2
    (fair,) = retellings([twice])
    assert {one.document for one in fair.tellings} == {"c"}


def test_what_is_renamed_stays_so() -> None:
    """A judge who sees the observations as judged joins no more than before."""
    articles = everything()
    again = retellings(observed(articles, judge(articles)))
    assert {each.local for each in again} == {each.local for each in retellings(articles)}


def test_the_name_with_the_day_wins_then_the_longer_one() -> None:
    """And what is not told under its own name any more is the same as what it is told under."""
    pair = next(pair for pair in PAIRS if pair["kind"] == "official and short name of one numbered meeting")
    found = judge(both(pair))
    (old, new), *more = found.same.items()
    assert (local_part(old), local_part(new)) == ("2024-02-20_全国政协十四届二十六次主席会议", "2024-02-20_政协第十四届全国委员会第二十六次主席会议")
    assert not more and found.of == {"b0": {old: new}}


def test_two_events_called_alike_are_told_apart_by_their_first_article() -> None:
    """The first keeps the name, so that a store of one article has the IRIs of its reading."""
    pair = next(pair for pair in PAIRS if pair["kind"] == "two orders signed in one month")
    order = PREFIXES["event"] + "2024-01_温知远_签署"
    found = judge(both(pair))
    assert "a0" not in found.of
    assert found.of["b0"][order] == f"{order}__b0"
    assert order not in found.same


def test_opening_and_closing_are_parts_of_a_session() -> None:
    """Its IRI is that of the session told without a day."""
    pair = next(pair for pair in PAIRS if pair.get("part"))
    (session,) = sessions(both(pair))
    assert (session.first, session.last) == ("2024-03-05", "2024-03-11")
    assert session.local == "2024-03_第十四届全国人民代表大会第二次会议"
    assert session.parts == ("2024-03-05_十四届全国人大二次会议", "2024-03-11_第十四届全国人民代表大会第二次会议")


def test_a_session_has_the_iri_of_the_session_told_without_a_day() -> None:
    """In its first month; of several forms of the name the longest."""
    pair = next(pair for pair in PAIRS if pair.get("part"))
    looked_back = seen("c", "2024-03-20", "红网", "学习会议精神", "在今年3月举行的十四届全国人大二次会议上，代表们审议了有关报告。")
    assert [event.local for event in looked_back.events] == ["2024-03_十四届全国人大二次会议"]
    (session,) = sessions([*both(pair), looked_back])
    assert session.local == "2024-03_十四届全国人大二次会议"


def test_evidence_names_its_features() -> None:
    """What speaks for and against, by name, adds up to the points."""
    first, second = both(PAIRS[0])
    mine, theirs = telling(first, first.events[0]), telling(second, second.events[0])
    found = evidence(mine, theirs)
    assert found.keys() <= {feature.name for feature in FEATURES}
    assert sum(found.values()) == points(mine, theirs) == points(theirs, mine)
    assert found["counterpart"] > 0 and sum(found.values()) >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("第十四届全国人民代表大会第二次会议", "十四届全国人大二次会议"),
        ("中华人民共和国第十四届全国人民代表大会第一次会议", "十四届全国人大一次会议"),
        ("政协第十四届全国委员会第二次会议开幕会", "全国政协十四届二次会议"),
        ("政协第十四届全国委员会常务委员会第三次会议", "全国政协十四届常委会第三次会议"),
        ("第六届中国国际进口博览会开幕式", "第六届进博会"),
        ("十三届全国人大常委会第37次会议", "第十三届全国人民代表大会常务委员会第三十七次会议"),
        ("第136届中国进出口商品交易会", "第136届广交会"),
        ("决定十四届全国人大常委会第四次会议", "十四届全国人大常委会第四次会议"),
    ],
)
def test_names_in_full_and_in_short_are_one(one: str, other: str) -> None:
    """Usage shortens the names of sessions and fairs."""
    assert short_name(one) == short_name(other)


def test_ordinals_of_a_name() -> None:
    """In Chinese and in Arabic numerals; a year is one too."""
    assert numbers("政协第十四届全国委员会第二十六次主席会议") == {"届": "14", "次": "26"}
    assert numbers("2024年第136届广交会") == {"年": "2024", "届": "136"}


def test_places_apart() -> None:
    """A province holds its city; a country abroad holds none of ours."""
    assert not apart("湖南省", "长沙市")
    assert apart("湖南省", "南昌市")
    assert apart("越南", "马来西亚")
    assert not apart("柏林", "德国")
    assert not apart("远泊镇", "远泊码头")


def test_a_store_tells_each_event_once(tmp_path: Path) -> None:
    """With the articles of both outlets, the former IRI, the session of its sittings; a text printed twice supports once."""
    numbered = "official and short name of one numbered meeting"
    meetings = [pair for pair in PAIRS if pair["kind"] == numbered or pair.get("part")]
    pages = [pair[side] for pair in meetings for side in "ab"]
    pages[1] = [*pages[1][:3], pages[1][3] + REPOSTED]
    pages.append(["2024-02-22", "红网", *pages[1][2:]])
    for number, (date, outlet, title, text) in enumerate(pages):
        (tmp_path / f"{number}.md").write_text(page(f"n{number}", date, outlet, title, text), encoding="utf-8")
    pipeline.build([str(tmp_path)], tmp_path / "store", jobs=1)
    with Store.open(tmp_path / "store") as store:
        meeting = portrait(store, one(store, "event:2024-02-20_全国政协十四届二十六次主席会议"))
        assert meeting.entity.iri == PREFIXES["event"] + "2024-02-20_政协第十四届全国委员会第二十六次主席会议"
        told = [(row.cells["publisher"], row.cells.get("original", "")) for row in meeting.sections["told by"]]
        assert told == [("央视网", ""), ("人民日报", ""), ("红网", "repost of doc:n1")]
        opening = portrait(store, one(store, "event:2024-03-05_十四届全国人大二次会议"))
        assert [row.cells["name"] for row in opening.sections["part of"]] == ["第十四届全国人民代表大会第二次会议"]
        session = portrait(store, one(store, "event:2024-03_第十四届全国人民代表大会第二次会议"))
        assert [row.cells["date"] for row in session.sections["parts"]] == ["2024-03-05", "2024-03-11"]
        (row,) = [each for each in TABLES["events"].records(facts_of(store)) if each["event"] == shorten(meeting.entity.iri)]
        assert (len(row["articles"]), row["support"]) == (3, 2)


def test_an_event_announced_and_held_took_place(tmp_path: Path) -> None:
    """Announced alone, it is only announced."""
    pair = next(pair for pair in PAIRS if pair["kind"] == "announced and told")
    for side, expected in (("a", True), ("b", False)):
        (tmp_path / f"{side}.md").write_text(page(side, *pair[side]), encoding="utf-8")
        pipeline.build([str(tmp_path / f"{side}.md")], tmp_path / "store", jobs=1)
        with Store.open(tmp_path / "store") as store:
            fair = [each for each in TABLES["events"].records(facts_of(store)) if "博览会" in each["label"]]
        assert [each["scheduled"] for each in fair] == [expected]
