"""Where a clause goes: what it means after what the story has told."""

from __future__ import annotations

from kg.discourse.drafts import Draft
from kg.discourse.placing import Scene, place
from kg.model import Frame, Mention

YU = Mention("person", 0, 3, "郁文澜", "郁文澜")
GUEST = Mention("person", 0, 3, "简书言", "简书言")


def told(scene: Scene, *frames: Frame) -> list[Draft | None]:
    """The events of frames placed one after another."""
    return [place(frame, scene) for frame in frames]


def test_talks_with_nobody_named_are_a_stop_of_the_tour() -> None:
    """与教师代表座谈 on a tour says nothing of its own; with someone who is named it is a meeting."""
    scene = Scene([])
    told(scene, Frame("调研", "tour.inspects", 0, 0, (("行动方", YU),)))
    assert told(scene, Frame("座谈会", "meeting.talks_with", 1, 0, (("行动方", YU),))) == [None]
    (meeting,) = told(scene, Frame("座谈会", "meeting.talks_with", 2, 0, (("行动方", YU), ("对方", GUEST))))
    assert meeting is not None and meeting.type == "座谈会" and len(scene.found) == 2


def test_who_joins_in_a_tour_by_another_word_adds_to_it() -> None:
    """甲督导，乙一同调研."""
    scene = Scene([])
    told(scene, Frame("督导", "tour.inspects", 0, 0, (("行动方", YU),)))
    (draft,) = told(scene, Frame("调研", "tour.studies_plain", 1, 0, (("行动方", GUEST),), together=True))
    assert draft is not None and len(scene.found) == 1 and draft.agents("陪同") == {"简书言"}


def test_who_joins_in_adds_to_the_act() -> None:
    """甲一同督导: company of the inspection told, an inspection where none is."""
    joins = Frame("督导", "", 1, 0, (("行动方", GUEST),), together=True)
    scene = Scene([])
    tour, joined = told(scene, Frame("督导", "", 0, 0, (("行动方", YU),)), joins)
    assert joined is tour and tour is not None and tour.agents("陪同") == {"简书言"}
    (alone,) = told(Scene([]), joins)
    assert alone is not None and alone.agents("行动方") == {"简书言"}


def test_a_name_beside_who_is_there_tells_that_it_is_held() -> None:
    """某某出席某论坛 begins an event, 第二次全体会议 none."""
    attends = Frame("", "role.attends", 0, 0, (("出席", YU),), name="洞庭湖生态论坛")
    (forum,) = told(Scene([]), attends)
    assert forum is not None and (forum.type, forum.name) == ("论坛", "洞庭湖生态论坛")
    assert told(Scene([]), Frame("", "role.attends", 0, 0, (("出席", YU),), name="第二次全体会议")) == [None]


def test_a_headline_begins_nothing_by_a_word_alone() -> None:
    """某某出席座谈会 tells in the text what was held, in a headline not."""
    attends = Frame("", "role.attends", 0, 0, (("出席", YU),), head="座谈会")
    (meeting,) = told(Scene([]), attends)
    assert meeting is not None and meeting.type == "座谈会"
    assert told(Scene([], headline=True), attends) == [None]


def test_all_meetings_held_together_are_attended() -> None:
    """召开党组会议、常务会议和学习会。甲出席会议: each of the three."""
    held = (
        Frame(kind, "meeting.held", 0, 0, name=name, twin=True)
        for kind, name in (("会议", "党组会议"), ("常务会议", "常务会议"), ("学习会", "学习会"))
    )
    scene = Scene([])
    for frame in held:
        scene = Scene(scene.found, before=(frame, draft)) if (draft := place(frame, scene)) else scene
    place(Frame("", "role.attends", 1, 0, (("出席", YU),), head="会议"), scene)
    assert [d.agents("出席") for d in scene.found] == [{"郁文澜"}] * 3


def test_sittings_of_a_session_are_no_meetings_of_their_own() -> None:
    """当天举行了第一次全体会议 after the session of a standing committee; alone it is a plenary."""
    session = Frame("常委会会议", "meeting.held_by", 0, 0, name="第四次会议")
    sitting = Frame("全会", "meeting.held_by", 1, 0, (("主办", YU),), name="第一次全体会议")
    scene = Scene([])
    assert told(scene, session, sitting)[1] is None and len(scene.found) == 1
    assert told(Scene([]), sitting)[0] is not None


def test_what_a_sitting_decides_is_decided_at_its_session() -> None:
    """大会第一次全体会议表决通过… after the congress; alone it is a meeting."""
    session = Frame("代表大会", "meeting.held", 0, 0, name="汉昌市第十七届人民代表大会第六次会议")
    sitting = Frame("全会", "meeting.decides", 1, 0, name="大会第一次全体会议", works=("选举办法",))
    scene = Scene([])
    assert told(scene, session, sitting) and [d.works for d in scene.found] == [["选举办法"]]
    assert told(Scene([]), sitting)[0] is not None


def test_what_is_looked_at_is_an_act_where_nothing_else_is_told() -> None:
    """甲参观展览: an act of its own, but after talks only part of a tour."""
    views = Frame("调研", "tour.views_show", 1, 0, (("行动方", YU),))
    (alone,) = told(Scene([]), views)
    assert alone is not None and alone.agents("行动方") == {"郁文澜"}
    scene = Scene([])
    told(scene, Frame("会见", "meet.receives", 0, 0, (("行动方", YU), ("对方", GUEST))), views)
    assert [draft.type for draft in scene.found] == ["会见"]
