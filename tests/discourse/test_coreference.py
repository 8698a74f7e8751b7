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


def test_calls_at_which_people_are_visited_are_a_visit_of_sympathy() -> None:
    """到某支队走访，看望慰问官兵; 看望 on the way of an inspection is a stop."""
    whole = read("6月11日，岳阳市委副书记戚望舒到岳阳市消防救援支队、洞庭医院走访，看望慰问了部队官兵。")
    assert [each.type for each in whole.events] == ["慰问"]
    whole = read("6月11日，岳阳市委副书记戚望舒到城陵矶港务公司检查安全生产工作，看望慰问值班民警。")
    assert [each.type for each in whole.events] == ["督导"]


def test_a_headline_is_of_the_meeting_that_it_names() -> None:
    """Not of another one told later without a name."""
    whole = read(
        "6月11日，全省安全生产电视电话会议召开。桃源县县长瞿敬亭在我县分会场参加会议。",
        "全省会议结束后，我县立即召开会议。桃源县副县长裘立本就抓好落实提出具体要求。",
        title="我县组织收听收看全省安全生产电视电话会议",
    )
    assert len(whole.events) == 2


def test_what_we_sign_is_a_signing() -> None:
    """我市与某公司签订协议: whoever 我市 is, the partner is named."""
    whole = read("6月11日，我市与远泊航运集团签订战略框架协议。岳阳市副市长戚望舒参加活动。")
    assert roles(event(whole, "签署")) == {"远泊航运集团": {"签署方"}, "戚望舒": {"出席"}}


def test_meetings_that_are_held_together_are_several() -> None:
    """主持召开甲会和乙会; one name with 和 in it is one."""
    whole = read("6月11日，桃源县委书记瞿敬亭主持召开县委常委会会议和全县乡村振兴工作推进会。")
    assert {each.type for each in whole.events} == {"常委会会议", "推进会"}
    assert all(roles(each)["瞿敬亭"] == {"主持"} for each in whole.events)
    whole = read("6月11日，桃源县召开生态环境保护和森林防火工作会议。")
    assert [each.type for each in whole.events] == ["工作会议"]


def test_stops_of_a_visit_of_sympathy_are_no_acts() -> None:
    """实地察看, 与教师代表座谈; talks with someone who is named are talks."""
    whole = read("6月11日，桃源县县长瞿敬亭带队到桃源县第一中学开展走访慰问活动。", "瞿敬亭还实地察看了桃源县第一中学，与教师代表座谈交流。")
    assert [each.type for each in whole.events] == ["慰问"]
    whole = read("6月11日，桃源县县长瞿敬亭到漆河镇调研。", "6月11日，瞿敬亭与远泊航运集团董事长顾清川座谈。")
    assert {each.type for each in whole.events} == {"调研", "会见"}


def test_a_document_is_issued_and_made_public_once() -> None:
    """印发《…》, 《…》公布: one event; other documents are others."""
    issued = "6月11日，湖南省教育厅印发《乡村教师支持办法》。"
    assert len(read(issued, "《乡村教师支持办法》公布。").events) == 1
    assert len(read(issued, "《校园饮水管理办法》公布。").events) == 2


def test_who_summons_does_so_for_the_house_told_after_him() -> None:
    """某副市长、市政府秘书长公开约谈某些单位。市政府约谈了甲、乙: one talk."""
    told = read("6月11日，岳阳市副市长、市政府秘书长郁文澜公开约谈防汛工作不力单位。", "市政府约谈了市水利局、华容县负责人。").events
    assert [e.type for e in told] == ["约谈"]


def test_a_headline_names_the_document_of_its_article_in_short() -> None:
    """《意见》 in a headline makes no second document; another document of the article stays another."""
    told = "湖南省委近日印发《关于加强洞庭湖渔业工作的意见》，对有关工作作出部署。"
    assert [each.label for each in read(told, title="湖南省委印发《意见》部署洞庭湖渔业工作").events] == [
        "湖南省委_印发_关于加强洞庭湖渔业工作的意见"
    ]
    assert len(read(told, title="湖南省委印发《洞庭湖渔业办法》").events) == 2


def test_a_headline_counts_the_bodies_of_which_the_text_names_one() -> None:
    """八部门 above 国家网信办等8部门印发 makes no second document, with its name in short or without one."""
    told = "近日，国家网信办等8部门联合印发《洞庭湖渔业平台认定办法》，明确认定标准。"
    for headline in ("八部门联合印发办法 明确平台认定标准", "八部门联合印发《办法》 明确平台认定标准"):
        (found,) = read(told, title=headline).events
        assert (found.label, roles(found)) == ("国家网信办_印发_洞庭湖渔业平台认定办法", {"国家网信办": {"行动方"}})


def test_who_is_remembered_takes_no_part() -> None:
    """纪念某某先生逝世 tells whom a ceremony honours; the ceremony is one, whatever it is called by the way."""
    (found,) = read(
        "6月11日上午，各界人士会聚岳阳，举行简短而庄严的仪式，纪念孙博远先生逝世101周年。",
        "上午9时30分，参加仪式的各界人士在孙博远先生塑像前肃立默哀。",
        "纪念仪式由岳阳市政协副主席沈知行主持。",
    ).events
    assert (found.label, roles(found)) == ("纪念仪式", {"沈知行": {"主持"}})


def test_who_speaks_beside_a_letter_that_is_read_out_speaks_at_the_meeting() -> None:
    """宣读…贺信并致辞，乙致辞: an address at the forum, none at the letter."""
    whole = read(
        "6月11日，湖南省副省长沈知行出席洞庭能源论坛开幕式，宣读省长温知远贺信并致辞。",
        "湖南石油公司总裁顾清川宣读董事长郁文澜贺信并致辞，陆怀瑾致辞。",
    )
    assert roles(event(whole, "论坛"))["陆怀瑾"] == roles(event(whole, "论坛"))["顾清川"] - {"传达"} == {"致辞"}
    assert all(part.roles == ("行动方",) for each in whole.events if each.type == "贺信" for part in each.participations)


def test_delegates_of_a_congress_are_no_house() -> None:
    """某次代表大会代表: the congress does not attend itself."""
    whole = read("湖南省残联第八次代表大会6月11日在长沙开幕。", "省直有关部门负责同志，省残联第八次代表大会代表等出席开幕会。")
    assert "省残联第八次代表大会代表" in roles(event(whole, "代表大会")) and "省残联第八次代表大会" not in roles(event(whole, "代表大会"))


def test_an_answer_is_another_letter() -> None:
    """甲电贺乙 乙复电甲 in a headline."""
    whole = read("湖南省省长温知远12日致电阿米娜·贝洛。", title="温知远电贺阿米娜·贝洛当选会长 阿米娜·贝洛复电温知远表示感谢")
    sent = list(map(roles, whole.events))
    assert {"温知远": {"行动方"}, "阿米娜·贝洛": {"对方"}} in sent
    assert {"温知远": {"对方"}, "阿米娜·贝洛": {"行动方"}} in sent


def test_a_headline_ends_in_the_same_quotation() -> None:
    """第三场“代表通道” of the headline is 两会“代表通道” of the text."""
    found = read("今天上午，两会“代表通道”第三次开启。", title="湖南省十四届人大二次会议第三场“代表通道”开启").events
    assert len(found) == 1


def test_a_headline_counts_those_who_issue_the_same_paper() -> None:
    """八部门印发《…》, 某部等八部门印发《…》: one act, also where the headline has the whole name."""
    paper = "《关于加快洞庭湖渔业转型的意见》"
    assert len(read(f"湖南省水利厅等八部门近日联合印发{paper}。", title=f"八部门印发{paper}").events) == 1


def test_a_visit_that_goes_on_elsewhere_is_another() -> None:
    """5日至6日访问甲国; 6日至7日访问乙国: two visits; a stop inside the days of a visit is none."""
    first = "应肯尼亚总统阿米娜·贝洛邀请，湖南省省长温知远将于7月5日至6日对肯尼亚进行正式访问。"
    whole = read(first, "应坦桑尼亚总统阿明·卡马乌邀请，湖南省省长温知远将于7月6日至7日对坦桑尼亚进行正式访问。")
    assert [each.places for each in whole.events] == [("肯尼亚",), ("坦桑尼亚",)]
    whole = read(first.replace("至6日", "至9日"), "温知远将于7月6日至7日对坦桑尼亚进行正式访问。")
    assert len(whole.events) == 1


def test_whom_only_the_headline_tells_answers_the_host() -> None:
    """默克尔表示 in the news of talks with the premier of a country: the guest, in the office that the headline tells."""
    told = ("欢迎仪式后，两国总理举行会谈。", "温知远表示，双方合作广泛。", "特梅尔表示，合作前景广阔。")
    talks = event(read(*told, title="温知远同肯尼亚总理举行会谈"), "会谈")
    assert roles(talks) == {"温知远": {"行动方"}, "特梅尔": {"对方"}}
    assert [post.label for part in talks.participations if part.agent == "特梅尔" for post in part.posts] == ["肯尼亚总理"]
    more = event(read(*told, "卡马乌拉表示，愿意参加。", title="温知远同肯尼亚总理举行会谈"), "会谈")
    assert set(roles(more)) == {"温知远"}


def test_whom_a_title_follows_is_met() -> None:
    """同塞西总统举行会谈: a foreigner of the one country of the news, however short the name."""
    talks = event(read("欢迎仪式后，湖南省省长温知远同塞西总统举行会谈。", title="温知远同肯尼亚总统举行会谈"), "会谈")
    assert set(roles(talks)) == {"温知远", "塞西"}


def test_who_meets_the_press_receives_nobody() -> None:
    """两国总理共同会见记者, 会见中外记者: a press conference."""
    told = "湖南省省长温知远12日同肯尼亚总统阿米娜·贝洛举行会谈，并共同会见记者。"
    assert roles(event(read(told), "新闻发布会")) == {"温知远": {"发布"}, "阿米娜·贝洛": {"发布"}}
    assert [each.type for each in read("湖南省省长温知远12日在长沙会见中外记者。").events] == ["新闻发布会"]
    assert [each.type for each in read("湖南省省长温知远12日在长沙会见优秀记者代表。").events] == ["会见"]
