"""Investigations and sanctions of persons. All sentences are invented."""

from __future__ import annotations

import pytest
from reading_cases import frames, parts, read


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "湖南省交通运输厅原副厅长裘立本涉嫌严重违纪违法，目前正接受湖南省纪委监委纪律审查和监察调查。",
            [("被处分人", "裘立本"), ("行动方", "湖南省纪委监委")],
        ),
        ("桃源县水利局局长商思齐涉嫌严重违纪违法，主动投案，正接受审查调查。", [("被处分人", "商思齐")]),
        ("远泊航运集团原副总经理卓然涉嫌职务违法，接受岳阳市监委监察调查。", [("被处分人", "卓然"), ("行动方", "岳阳市监委")]),
    ],
)
def test_investigations(text: str, roles: list[tuple[str, str]]) -> None:
    """Who is under review, and by whom where the text says so."""
    (frame,) = frames(text, "discipline.under_review")
    assert (frame.type, parts(frame)) == ("审查调查", roles)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("岳阳市水利局原局长裘立本被开除党籍、开除公职。", [("被处分人", "裘立本")]),
        ("岳阳市纪委监委给予岳阳市水利局局长裘立本党内警告处分。", [("被处分人", "裘立本"), ("行动方", "岳阳市纪委监委")]),
        ("湖南省教育厅原副厅长简书言受到撤销党内职务处分。", [("被处分人", "简书言")]),
        ("桃源县教育局局长佘远山受到党内严重警告处分。", [("被处分人", "佘远山")]),
        ("经湖南省委批准，湖南省纪委监委决定给予湖南省水利厅原厅长商思齐开除党籍处分。", [("被处分人", "商思齐")]),
    ],
)
def test_sanctions(text: str, roles: list[tuple[str, str]]) -> None:
    """Whoever is sanctioned, with the posts that the text gives."""
    found = frames(text, "discipline.sanctioned")
    assert found and found[0].type == "处分"
    assert set(roles) <= {pair for frame in found for pair in parts(frame)}


def test_the_person_keeps_the_former_post() -> None:
    """原副厅长 is a post of the past."""
    whole = read("湖南省交通运输厅原副厅长裘立本被开除党籍。")
    ((name, posts),) = whole.persons
    assert (name, [(post.label, post.former) for post in posts]) == ("裘立本", [("湖南省交通运输厅副厅长", True)])


@pytest.mark.parametrize(
    "text", ["要严肃查处涉嫌违纪违法的干部。", "接受群众监督，开除不了的是民心。", "湖南省气象台发布暴雨橙色预警，警告沿江居民。"]
)
def test_words_of_discipline_without_a_person_are_no_sanction(text: str) -> None:
    """Exhortations and warnings of weather sanction nobody."""
    assert not [frame for frame in read(text).frames if frame.rule.startswith("discipline")]


@pytest.mark.parametrize(
    ("text", "rule", "organ"),
    [
        ("经湖南省纪委常委会会议审议并报湖南省委批准，决定给予裘立本开除党籍处分。", "discipline.sanctioned", "湖南省纪委"),
        ("湖南省纪委对第十二届湖南省委委员，湖南省交通运输厅原副厅长裘立本严重违纪问题进行立案检查。", "discipline.investigated", "湖南省纪委"),
    ],
)
def test_the_body_that_considers_a_case_acts(text: str, rule: str, organ: str) -> None:
    """Not the one that approves; posts may stand between it and the person."""
    (frame,) = [frame for frame in read(text).frames if frame.rule == rule]
    assert next(name for role, name in parts(frame) if role == "行动方").startswith(organ)


def test_one_sanction_told_with_two_bodies_is_one() -> None:
    """Whoever announces it and whoever considered it: the person is sanctioned once, and no meeting is news by which it came about."""
    whole = read("近日，湖南省纪委监委通报裘立本被开除党籍。", "并经湖南省委常委会会议研究，决定给予裘立本开除党籍处分。")
    assert [event.type for event in whole.events] == ["处分"]


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("湖南省交通运输厅原副厅长裘立本涉嫌受贿一案，由长沙市岳麓区人民检察院审查起诉。", "长沙市岳麓区人民检察院"),
        ("长沙市检察院近日以受贿罪依法对湖南省交通运输厅原副厅长裘立本提起公诉。", "长沙市检察院"),
    ],
)
def test_a_case_goes_to_court(text: str, organ: str) -> None:
    """Whoever prosecutes, with or without the word 案."""
    (frame,) = frames(text, "discipline.prosecuted")
    assert set(parts(frame)) == {("被处分人", "裘立本"), ("行动方", organ)}


def test_cases_of_a_circular() -> None:
    """Those whose cases a circular lists are its parties; problems of anybody elsewhere tell nothing."""
    cases = ("湖南省水利厅原副厅长裘立本违规接受公款宴请问题；", "岳阳市公安局原调研员佘远山、商思齐等人违规接受宴请问题。")
    (circular,) = read("日前，湖南省纪委公开曝光2起违反中央八项规定精神典型问题。", *cases).events
    assert [(p.agent, list(p.roles)) for p in circular.participations] == [
        ("湖南省纪委", ["行动方"]),
        ("裘立本", ["被处分人"]),
        ("佘远山", ["被处分人"]),
        ("商思齐", ["被处分人"]),
    ]
    elsewhere = read("湖南省水利厅召开座谈会。", "湖南省水利厅厅长裘立本现场解决违规取水问题。").events
    assert not any("被处分人" in p.roles for e in elsewhere for p in e.participations)


def test_several_people_are_under_review() -> None:
    """甲，乙，丙均因涉嫌…: all of them."""
    (frame,) = frames("桃源县水利局局长裘立本，桃源县教育局局长商思齐均因涉嫌严重违纪，正接受组织审查。", "discipline.under_review")
    assert parts(frame) == [("被处分人", "裘立本"), ("被处分人", "商思齐")]


def test_a_procuratorate_opens_a_case() -> None:
    """某检察院依法对甲涉嫌受贿罪立案侦查."""
    (frame,) = frames("长沙市检察院近日依法对湖南省交通运输厅原副厅长裘立本涉嫌受贿罪立案侦查。", "discipline.investigated")
    assert set(parts(frame)) == {("被处分人", "裘立本"), ("行动方", "长沙市检察院")}


def test_a_pronoun_means_the_accused() -> None:
    """甲涉嫌…，某纪委监委已对其展开调查."""
    (frame,) = frames("桃源县水利局局长裘立本涉嫌严重违纪违法，湖南省纪委监委已对其展开调查。", "discipline.investigated")
    assert set(parts(frame)) == {("被处分人", "裘立本"), ("行动方", "湖南省纪委监委")}


def test_each_who_is_sanctioned_in_a_list_of_cases() -> None:
    """甲受到警告处分，乙受到记过处分: the second clause has its own person."""
    found = frames("桃源县水利局局长裘立本受到党内警告处分，副局长商思齐受到政务记过处分。", "discipline.sanctioned")
    assert [dict(parts(frame))["被处分人"] for frame in found] == ["裘立本", "商思齐"]


def test_all_who_are_sanctioned_together() -> None:
    """甲，乙分别受到党内警告处分; who only gave is not among them."""
    (frame,) = frames("桃源县水利局局长裘立本，桃源县财政局原副局长商思齐分别受到党内警告处分。", "discipline.sanctioned")
    assert parts(frame) == [("被处分人", "裘立本"), ("被处分人", "商思齐")]
    (frame,) = frames("桃源县水利局局长裘立本收受商人商思齐的财物，被开除党籍。", "discipline.sanctioned")
    assert parts(frame) == [("被处分人", "裘立本")]
