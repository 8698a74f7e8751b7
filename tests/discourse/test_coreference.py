"""Which clauses tell an event again. All read-outs are invented."""

from __future__ import annotations

from reading_cases import read

from kg.model import Event, Reading


def event(whole: Reading, kind: str) -> Event:
    """The one event of a type."""
    (found,) = [each for each in whole.events if each.type == kind]
    return found


def roles(found: Event) -> dict[str, set[str]]:
    """Roles by agent."""
    return {part.agent: set(part.roles) for part in found.participations}


def test_company_alone_tells_a_tour() -> None:
    """陪同此次调研 where no phrasing tells whose tour it is; not beside an act that is told."""
    whole = read("6月11日上午，沈书记到我镇走了一圈。", "桃源县副县长瞿敬亭、漆河镇镇长裘立本陪同此次调研。")
    assert roles(event(whole, "调研")) == {"瞿敬亭": {"陪同"}, "裘立本": {"陪同"}}
    whole = read("6月11日，湖南省省长温知远会见远泊航运集团董事长顾清川。", "岳阳市市长简书言陪同调研。")
    assert [each.type for each in whole.events] == ["会见"]


def test_a_team_named_again_in_short_is_one() -> None:
    """市督导组 is the team told before; a team of another kind is not."""
    whole = read("6月11日，岳阳市安全生产第四督导组来我县督导安全生产工作。", "岳阳市督导组到企业进行了实地督导。")
    assert roles(event(whole, "督导")) == {"岳阳市安全生产第四督导组": {"行动方"}}
    whole = read("6月11日，岳阳市安全生产第四督导组来我县督导安全生产工作。", "长沙市督导组到企业进行了实地督导。")
    assert len([each for each in whole.events if each.type == "督导"]) == 2


def test_a_headline_names_the_body_of_who_acts() -> None:
    """益阳市政协来我县考察: its head does; a headline about another body tells another act."""
    whole = read("6月11日，益阳市政协主席蒲承志率队到我县考察。", title="益阳市政协来我县考察")
    assert roles(event(whole, "调研")) == {"蒲承志": {"行动方"}}
    whole = read("6月11日，益阳市政协主席蒲承志率队到我县考察。", title="长沙市总工会来我县考察")
    assert len([each for each in whole.events if each.type == "调研"]) == 2


def test_a_headline_may_call_the_meeting_otherwise() -> None:
    """The one meeting that the same person chairs; not if the text tells two."""
    whole = read("6月11日，桃源县县长瞿敬亭主持召开县安委会全体成员会议。", title="瞿敬亭主持召开一季度安全生产工作会议")
    assert len(whole.events) == 1
