"""The samples are marked as invented, and are what the demo and the documentation rest on."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import reading, resources, schema, sources
from kg.model import Document

SAMPLES = sorted(path for path in resources.samples().iterdir() if path.is_file() and path.name != "README")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_says_that_it_is_invented(path: Path) -> None:
    """Nobody who meets the file alone can take it for a report."""
    text = path.read_text(encoding="utf-8")
    assert "invented" in text or "虚构" in text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_listed_in_the_folder_s_readme(path: Path) -> None:
    """The README says of each what it shows."""
    assert path.name in (resources.samples() / "README").read_text(encoding="utf-8")


def test_samples_link_to_the_reserved_example_domain_only() -> None:
    """A sample never points at a real page."""
    for path in SAMPLES:
        for piece in path.read_text(encoding="utf-8").split("https://")[1:]:
            assert piece.startswith("samples.example/"), path.name


#: Types of event that a reader finds in each read-out, by its title.
TYPES = {
    "湖南省委网信办召开全省网络法治工作会议": {"工作会议"},
    "全省网络法治工作会议在长沙召开": {"工作会议"},
    "温知远在岳阳调研时强调 让黄金水道释放更多黄金效益": {"调研", "座谈会"},
    "湖南省委常委会召开会议 研究部署下半年经济工作": {"常委会会议"},
    "湖南省人大常委会举行第五次会议": {"常委会会议", "任命", "免职"},
    "温知远主持召开湖南省政府常务会议": {"常务会议"},
    "谢长庚会见老挝琅勃拉邦省省长坎蓬·维莱冯": {"会见"},
    "全省春运工作电视电话会议召开": {"电视电话会议"},
    "温知远对春运安全工作作出批示": {"指示"},
    "骆以宁看望慰问困难群众": {"慰问"},
    "湖南省委省政府致电祝贺“湘江一号”科考船首航": {"贺信"},
    "湖南省委办公厅、湖南省政府办公厅印发《湖南省数据基础设施建设三年行动计划（2024—2026年）》": {"印发"},
    "湖南省政府新闻办举行数据基础设施建设新闻发布会": {"新闻发布会"},
    "湖南省司法厅就《湖南省数据流通促进条例（征求意见稿）》公开征求意见": {"征求意见"},
    "湖南省委网信办依法约谈拾贝笔记平台负责人": {"约谈"},
    "洞庭港航集团原副总经理邬在野接受纪律审查和监察调查": {"审查调查"},
    "澜溪县委原书记龚如晦严重违纪违法被开除党籍和公职": {"处分"},
    "湖南省政府与远泊航运集团签署战略合作协议": {"仪式"},
    "2024数字湘江论坛在长沙开幕": {"论坛"},
    "全省网信系统领导干部专题培训班在长沙开班": {"培训班"},
    "湖南省委第三巡视组向岳阳市反馈巡视情况": {"巡视"},
    "湖南省政府党组召开2024年度民主生活会": {"民主生活会"},
    "湖南省委主要人事消息": {"任命", "免职", "任前公示"},
    "陆怀瑾在岳阳督导防汛备汛工作": {"督导"},
    "陆怀瑾率湖南省代表团访问老挝": {"会谈", "签署", "通话"},
}


def documents() -> dict[str, Document]:
    """The read-outs by title."""
    found = [each for path in sources.find([str(resources.samples())]) for each in sources.load(path)]
    return {each.title: each for each in found if isinstance(each, Document)}


def test_every_sample_is_a_document_of_the_table() -> None:
    """None is lost, none is set aside, none has come without being described here."""
    assert set(documents()) == set(TYPES)


@pytest.mark.parametrize("title", TYPES)
def test_a_sample_tells_the_events_that_a_reader_finds_in_it(title: str) -> None:
    """All of their types are read."""
    assert {event.type for event in reading.analyse(documents()[title]).events} >= TYPES[title]


def test_the_samples_cover_the_families_of_the_taxonomy() -> None:
    """Meetings, activities, documents, personnel, supervision."""
    families = {schema.event_types()[name].family for types in TYPES.values() for name in types}
    assert families == {kind.family for kind in schema.event_types().values()}


def test_two_outlets_that_tell_one_meeting_meet_in_one_event() -> None:
    """The conference has one name in the graph, whoever reports it."""
    found = documents()
    first, second = (reading.analyse(found[title]).events[0].local for title in list(TYPES)[:2])
    assert first == second
