"""People named only by kind, where they are present, visited or written to: 专家学者代表, 各位副市长; and 双方, 三部门."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.alternation import one_of
from kg.model import Mention

#: As what people without names are present.
_PRESENT_AS = one_of("""
    代表 专家学者 专家 学者 同志 人士 友人 侨胞 委员 干部 群众 职工 师生 嘉宾 企业家 院士
    使节 老同志 领导同志 观众 选民 国务委员 副委员长 副主席 书记处书记 政治局委员
    常委 代表团 记者 运动员 官兵 议员 组成人员
""")
#: After what people without names begin: a mark, 和, 会见, 向.
_BEFORE_CROWD = r"(?:^|(?<=[，、；及与])|(?<=和)(?<!共和)|(?<=[会接]见)(?!了)|(?<=[会接]见了)|(?<=向))(?:共有|将有|预计有|预计将有)?"
#: What tells them before their kind: 有关, 全体 and the like with more words, else a few words that tell of no act.
_WHICH = (
    r"(?:有关|各|各地|各界|各级|部分|全体|在京|中外|国内外|思想文化界|广大|来自|曾|受邀|优秀|获奖|无党派|新任|老)(?:[^，。；以把将由为]|以[上下]){0,28}?"
    r"|(?!在?(?:认真|仔细)?听取|所?作的|关于|[一-龥]{2,4}等[0-9]|吸引|来?到(?!会|场)|率|拟任|现任|新任|担任|任命|提名|免去|撤销|罢免|不再|欢迎|祝贺|已|出席|实到)[^，。；、“”以把将由为]{0,16}?"
)
_CROWD = re.compile(
    rf"{_BEFORE_CROWD}((?:{_WHICH})(?:{_PRESENT_AS}))(?:等)?(?:约|共|近)?(?:\d+(?:余|多)?[人名位])?"
    r"(?=(?:等)?(?:[约共近])?\d*(?:余|多)?人?(?:[、，。；和及并以]|合影|等|参加|出席|列席|参会|发言|作(?!用)|先后|分别|逐个|认真|踊跃|一一|一致|到会|以视频|一同|随|围绕|就|座谈|会谈|致"
    "|(?<=委员)(?:赴|走[进访]|集中|深入|开展)|(?<=大代表)(?:赴|走[进访]|集中|深入|开展)))"
)
#: What stands in every sentence with a crowd, or with those who are visited.
CROWD = re.compile(
    "等国(?:大使|使|使领)馆|各位|代表|友人|侨胞|专家|学者|同志|人士|委员|干部|群众|职工|师生|嘉宾|企业家|院士|使节|观众|选民|组成人员|副主席|书记|常委|记者|运动员|官兵|议员|慰问|看望|走访|送别|回信|复信|致信"
)
#: Whom visits of sympathy go to.
_VISITED_HEADS = (
    "群众|职工|党员|干部|工作者|工作人员|一线人员|医务人员|工人|农民工|民工|官兵|民警|干警|警察|指战员|战士|模范|教师|师生|儿童|家庭|家属|老同志|建设者|劳动者|专家|院士|科学家|"
    "运动员|志愿者|老人|医生|护士|司机|队员|患者|居民|村民"
)
_VISITED = re.compile(
    rf"(?:慰问|看望|走访|送别)了?(?!慰问|看望|走访|送别|活动|品|组|信|金|物资|团|电|演出|工作)(?P<who>[^，。；、“”]{{0,24}}?(?:{_VISITED_HEADS})"
    rf"(?:(?:、|和|及)[一-龥]{{0,10}}?(?:{_VISITED_HEADS}))*)(?=[^一-龥]|[并等送和及与]|$)"
)
#: Last words of those whom letters go to.
_ADDRESSEE = one_of("""
    们 师生 群众 代表 志愿者 学者 青年 学生 教师 老师 职工 官兵 家属 亲属 队员
    专家 院士 工作者 干部 党员 村民 居民 孩子 小朋友 员工 工人 战士 汉学家 校友
    友人 人士 老兵 球迷
""")
#: Whom letters go to: 给某校的学生们回信, 复信青年学者.
_ADDRESSED = re.compile(
    "(?:[给向]|[复回致]信(?:勉励|祝贺|慰问|感谢|问候)?)(?P<who>(?!他|她|我|你|大家|总书记)(?:[^，。；：“”《》给向]|“[^“”]{1,12}”){2,40}?"
    f"(?:{_ADDRESSEE}))"
    "(?=回信|复信|致信|致慰问信|致以|[，。]|$)(?<![复回致]信致以)"
)
#: Last words of those who are received; the latter ones are of a body of its own unless it comes for an event.
_COME = one_of("代表团 代表团成员 访问团 考察团 团队 成员 负责人")
_GUESTS = one_of("""
    代表 亲属 家属 遗属 专家 学者 院士 嘉宾 来宾 客人 客商 人士 企业家 议员 使节 师生 校友 青年 侨胞 领导人 获奖者 获得者 获奖人员
    (?<=表彰|获奖|参会|与会)人员 (?<=表彰|获奖)者
    先进个人 先进典型 模范 官兵 干部 民警 同志 委员 运动员 工作者 志愿者 记者 劳动者 团长
""")
#: One of them, with what tells which: 全体代表, “两优一先”代表.
_GUEST = "(?:[^，。；：！？《》、和及“”]|“[^“”]{1,16}”|(?<=共)和)"
#: Whom a meeting receives, up to the end of the clause: 会见某次大会代表, 会见某某同志亲属, 会见出席论坛的专家.
_RECEIVED = re.compile(
    "(?:会见|接见)了?(?!了|的|时|[前后]|厅|室|活动|并)(?:[^，。；：！？《》]{1,20}等)?"
    f"(?P<who>(?:[^，。；：！？《》“”]{{2,40}}的)?{_GUEST}{{1,40}}?(?:{_GUESTS}|(?P<body>{_COME}))(?:和[^，。；、“”《》与及代]{{2,12}}(?:委员|专家|学者|企业家))?)(?=[，。；]|并|时|$|合影|等[，。并]|一行|[、和](?:代表|合影))"
)
_FOR_EVENT = re.compile("出席|参加|大会|会议|论坛|峰会|年会|座谈会|博览会")
#: A post that one person holds, those who are not sent, and those to whom the news is told.
_NOBODY = ("国家副主席", "没有派代表", "未派代表", "各位观众", "各位听众")
#: 某某同志亲属、生前友好: who is dead or away is named, they are present.
_KIN = re.compile("(?P<who>[㐀-鿿]{2,4}(?:同志|先生)的?(?:亲属|家属|遗属|子女|亲友|生前友好))")
#: What stands in every sentence with such guests.
RECEIVED = re.compile(
    "会见|接见|亲属(?<=[志生的]..)|家属(?<=[志生的]..)|遗属(?<=[志生的]..)|子女(?<=[志生的]..)|亲友(?<=[志生的]..)|生前友好(?<=[志生的]....)"
)
#: 支持更多老同志参加: what somebody is to bring others to do, before those others.
_CAUSED = frozenset("支持 鼓励 引导 帮助 带动 发动 动员 吸引 促使 推动 激励 号召 教育 培养 团结 凝聚 选派 派出 委派".split())


#: 代表总领馆欢迎各界人士出席: those who are only spoken to.
_WELCOMED = re.compile("欢迎|感谢|希望|祝愿")


def crowds(text: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Mention]:
    """People named only by kind: 专家学者代表, 在京中共中央政治局委员, 无党派人士代表. What a span taken leaves of a phrase counts."""
    for match in _CROWD.finditer(text):
        begin, end = match.span(1)
        begin = max([begin, *(e + 1 for b, e in taken if b < end and begin < e < end and text[e] in "与和同、及" and text[e : e + 2] != "同志")])
        begin = max(begin, *(m.end() for m in _MET.finditer(text, begin, end)), 0)
        begin += text[begin] in "同与和向及"
        told = text[begin : begin + 2] not in _CAUSED and not _WELCOMED.search(text, begin, end)
        if end - begin >= 3 and told and not text.endswith(_NOBODY, begin, end):
            yield Mention("group", begin, end, text[begin:end], text[begin:end], rule="groups.crowd")
    for match in _MISSIONS.finditer(text) if "馆" in text else ():
        yield Mention("group", match.start(), match.end(), match.group(), match.group(), rule="groups.crowd")
    for match in _EACH_OF.finditer(text) if "各位" in text else ():
        yield Mention("group", match.start(), match.end(), match.group(), match.group(), rule="groups.crowd")
    for match in _ADDRESSED.finditer(text) if "信" in text else ():
        if "信" in match.group()[:2] or text[match.end() + 1 : match.end() + 2] == "信":
            yield Mention("group", *match.span("who"), match["who"], match["who"], rule="groups.addressed")
    for match in _VISITED.finditer(text):
        yield Mention("group", *match.span("who"), match["who"], match["who"], rule="groups.visited")


def received(text: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Mention]:
    """Those received who are named only by kind, with the event that they come for (某次大会代表), where nobody among them is named (``taken``)."""
    for match in _RECEIVED.finditer(text):
        begin, end = match.span("who")
        if match["body"] and not _FOR_EVENT.search(text, begin, match.start("body")):
            continue
        if end - begin > 2 and not _LED.search(text, begin, end) and not any(b < end and begin < e for b, e in taken):
            yield Mention("group", begin, end, text[begin:end], text[begin:end], rule="groups.received")
    for match in _KIN.finditer(text) if "属" in text or "友" in text else ():
        yield Mention("group", *match.span("who"), match["who"], match["who"], rule="groups.kin")


#: 某某主席率领的: somebody among them is named.
_LED = re.compile("率领|带领|为团长")
_MET = re.compile("(?:会见|接见|看望|慰问|走访)了?")
#: 中国驻甲国、乙国等国使馆: missions in several countries.
_MISSIONS = re.compile("(?:中国|我国|我)?驻[^，。；：驻]{2,60}?等国(?:大使|使|使领)馆")
#: 各位副市长就各自分管的工作发言: those who hold one post, each for himself.
_EACH_OF = re.compile("各位[^，。；、]{0,4}?(?:副?[省市县区州旗镇乡校院部局厅]长|副?书记|副?主任|副?主席|常委)(?=[就围结分先作在、和及])")
#: 三部门联合印发: as many departments as the story names.
_SEVERAL = re.compile("(?<![一-龥])[两三四五六七八九十]部门(?=联合|共同|印发|发布|要求|将|还|会商|部署)")
#: Words for the two sides of talks, and for two of one rank.
_PAIRS = re.compile(r"两国(?:元首|(?:副?总)理|首相|领导人|外长|防长|议长|副总统)|两位领导人|双方领导人|中[一-龥]双方|(?<!等)双方")


def pairs(text: str) -> Iterator[Mention]:
    """双方, 两国元首: resolved by the discourse to the parties of the event."""
    if "部门" in text:
        for match in _SEVERAL.finditer(text):
            yield Mention("group", match.start(), match.end(), match.group(), match.group(), rule="groups.several")
    if "两" in text or "双方" in text:
        for match in _PAIRS.finditer(text):
            yield Mention("pair", match.start(), match.end(), match.group(), match.group(), rule="groups.pair")
