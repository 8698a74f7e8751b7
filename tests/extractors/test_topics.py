"""What words are about. All sentences are invented."""

from __future__ import annotations

import pytest

from kg.extractors.topics import find, theme
from kg.model import Topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("深入学习贯彻习近平法治思想", Topic("习近平法治思想", "思想精神")),
        ("深入学习贯彻党的二十大精神", Topic("党的二十大精神", "思想精神")),
        ("统筹“两网一云”协同", Topic("两网一云", "提法")),
        ("坚定不移走中国特色依法治网之路", Topic("中国特色依法治网之路", "提法")),
    ],
)
def test_doctrines_and_formulas(text: str, topic: Topic) -> None:
    """By their form, or because the lexicon knows them."""
    assert topic in find(text)


def test_the_longer_topic_covers_the_shorter() -> None:
    """A doctrine is not also its parts."""
    found = [topic.name for topic in find("贯彻习近平总书记关于网络强国的重要思想")]
    assert found == ["习近平总书记关于网络强国的重要思想"]


def test_the_theme_of_the_event_is_a_topic_where_it_is_named() -> None:
    """The meeting's own subject."""
    assert Topic("湿地保护", "议题") in find("推进湿地保护立法", "湿地保护")
    assert Topic("湿地保护", "议题") not in find("推进航运立法", "湿地保护")


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("全国网络法治工作会议", "网络法治"),
        ("全省湿地保护推进会", "湿地保护"),
        ("第五届洞庭湖生态论坛", "洞庭湖生态"),
        ("常务会议", ""),
        ("工作会议", ""),
        ("大会", ""),
    ],
)
def test_the_theme_of_a_meeting_by_its_name(name: str, subject: str) -> None:
    """What stands between the scope and the kind of meeting."""
    assert theme(name) == subject
