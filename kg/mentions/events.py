"""Names of meetings and ceremonies: from the left edge of the phrase to its head (座谈会, 论坛, 开幕式).

A bare head refers to an event told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.alternation import one_of
from kg.fragments import COUNT
from kg.mentions import activities
from kg.mentions.tokens import Token, near
from kg.model import Mention
from kg.schema import event_heads
from kg.text import any_of

#: What stands before the name of an event and is no part of it.
_BEFORE_NAME = one_of("""
    会见了? 参观了? 率领的 带领的
    收听收看 收看 收听
    通过了 (?<!次)会晤 上的
    主持召开了? 组织召开 进行了? 召集 召开了? 举行了? 举办了? 主持了?
    出席了? 参加了? 列席了? 旁听了?
    承办了? 协办 联办 主办 开展 参与 组织 介绍了? 宣布 启动
    在 于 为 向 就(?![职业]) 对 (?<!自)由 从 (?<![上中少大])将 致
    迎接 对 办好
    来华出席 来京出席
    传达学习了? 传达了? 通报了? 审议通过了? (?<!人权)审议了? 听取了?
    预祝 祝贺
    提交 提请 交付 交由 报请
    决定 根据 建议 列入 认为 需要 表示
    贯彻 落实 学习贯彻 贯彻落实
    和 与 及
""")
_OPENER = re.compile(rf"(?:{_BEFORE_NAME})$")
#: Words for a meeting and for the body that meets.
_BODIES_TOO = frozenset(("常委会", "党委会"))
#: Before 常委会 or 党委会 in its clause: a meeting, as 召开 after it; else the body is meant (省人大常委会决定).
_HELD = re.compile(r"(?:召开|主持|举行|列席|出席|传达|在)[^，。；]*$")
#: 代表县纪委常委会作工作报告: the body.
_SPOKEN_FOR = re.compile("(?:代表|受)[^，。；]{0,12}$")
_TOPIC_VERB = re.compile(r"(?:学习贯彻|传达学习|贯彻落实|贯彻|落实|开展|推进|纪念|庆祝|启动)$")
_HARD = "，。；：！？（）()…　 \n｜|"
_QUOTES = {"）": "（", "”": "“", "’": "‘", "》": "《"}
#: What makes no name of an event with its last word alone.
_ANY_MEETING = one_of("""
    这次 本次 此次 该 上述 本届 今年的? 一次 有关 相关 各类 系列
    [一两二三四五六七八九十]+[场次个]
    多场 多次 一系列 等 的 了 首[次场] 当选 典礼 毕业 近日的? 同日的?
    当天的? 上 会 全体 论坛
""")
_HEAD_ONLY = re.compile(rf"^(?:{_ANY_MEETING})*$")
#: What a name of an event does not begin with.
_NO_PART_OF_NAME = one_of(r"""
    、
    会[谈见议]?后的 随着 (?:这|也|也将|将)?是
    代表[^，。；、]{1,8}(?:、[^，。；、]{1,8}){0,4}[对向]
    当选
    热烈的 盛大的 (?:庄严)?隆重的 庄严的 简短的 简朴的
    开幕的 闭幕的
    期[0-9一二三四五六七八九十半两]+[天日周个]+月?的
    (?:内容|形式)?丰富多彩的 形式多样的 多[场项] 历次 一?系列
    向(?![^，。；]{1,8}敬献) 在 于 对 为 同志 同(?![济仁心盟]) 与 和(?![平谐睦]) 就(?![职业]) 由
    \d+日 上午 下午 晚 在京
    隆重 联合 共同 [一-龥]{2}而[一-龥]{2}的 空前规模的 规模空前的 盛大
    (?<=、)[一-龥]{2,8}等(?:领域|方面|行业)的?
    (?:活动)?—— 设置 设有 推出
    (?<=参观|走访|考察|视察|慰问|实地|深入)(?:调研|考察|检查|走访|视察)
    (?:调研|考察|会见|会谈|参观|走访|检查|揭牌)(?:和|及|以及|、)
    以 的 了(?!解)
    [0-9一两二三四五六七八九十]+[场次个]
    代表(?=本[次届]|此次|这次) 首[次场] 再次 本次 此次 这次 本届 这届 该(?:项目|工程)?
    并(?!购) 部署 视频 主持 见证(?!历史) 领学 等(?:领导|嘉宾|来宾|专家) 莅临(?:现场并?)?
    “[^“”]{2,40}”为主题的? 主题为“[^“”]{2,40}”的?
    (?:紧紧)?围绕 紧扣 聚焦
    以?“[^”]{2,60}”为主题的
""")
_LEADING = re.compile(rf"(?:{_NO_PART_OF_NAME})+")


def find(text: str, tokens: Sequence[Token], blocked: Sequence[tuple[int, int]]) -> list[Mention]:
    """Event names of ``text``; ``name`` is "" for a bare head; ``blocked`` spans (dates, persons with titles) end a name to their right."""
    found = list(_with_heads(text, tokens, blocked))
    if "活动" in text:
        found += activities.find(text, [(m.begin, m.end) for m in found], blocked)
    if "”" in text and any_of(("论坛", "通道”"), text):
        found = _with_parts(text, found)
    return [*found, *_unheard_of(text, [*blocked, *((m.begin, m.end) for m in found)])] if "会" in text else found


#: 某博览会“绿色发展”分论坛, 某次会议首场“部长通道”: part of a larger event, whose name goes before.
_QUOTED_PART = re.compile("“[^“”]{2,24}”[一-龥]{0,6}论坛|(?:首场|第[一二三四五六]场|最后一场)?“[^“”]{2,4}通道”")


#: 某次会议首场“代表通道”: what may stand between the two.
_BEFORE_PART = ("", "首场")


def _with_parts(text: str, found: list[Mention]) -> list[Mention]:
    """The events with those that a part named in quotation marks follows as one with it."""
    joined: list[Mention] = []
    for mention in sorted(found, key=lambda m: m.begin):
        whole = joined[-1] if joined else None
        between = text[whole.end : mention.begin] if whole is not None and whole.name else None
        if whole is not None and between in _BEFORE_PART and _QUOTED_PART.fullmatch(mention.name):
            mention = mention._replace(begin=whole.begin, text=text[whole.begin : mention.end], name=whole.name + between + mention.name)
            joined.pop()
        joined.append(mention)
    return joined


#: 召开建议提案交办会，: a meeting whose kind no head tells, by what is done with it.
_HELD_SOMETHING = re.compile(
    "(?:召开|举行|举办)了?(?P<held>[^，。；：、“”《》]{2,28}?会)(?=[，。；]|$)|(?:^|(?<=[，。；]))(?P<holds>[^，。；：、“”《》]{3,28}?会)(?=[于在][^，。；]{2,14}(?:召开|举行)[，。])"
)
#: What makes with 会 a body, or a word of another sort.
_NO_MEETING_BEFORE = one_of("""
    协 学 商 联合 委员 理事 董事 监事 工 社 机 学生 研究 基金
    [居村常管组筹专支]委
    促进 同乡 校友 盛 都 体 约 聚 [两三] 教育 省 不 将 才 就 也 国 议 教
    公 行 总 分 联谊 妇女 青年 运 大 集 庙 班 灯 晚 宴
""")
#: Words in 会 that are no meetings.
_NO_MEETING = re.compile(f"(?:{_NO_MEETING_BEFORE})会$")


def _unheard_of(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    for match in _HELD_SOMETHING.finditer(text):
        begin, end = match.span(match.lastgroup or "held")
        begin = max([begin, *(e for b, e in taken if begin <= b and e < end - 2)])
        begin += _LEADING.match(text, begin, end).end() - begin if _LEADING.match(text, begin, end) else 0  # type: ignore[union-attr]
        if end - begin > 3 and not _NO_MEETING.search(text, begin, end) and not any(b < end and begin < e for b, e in taken):
            yield Mention("event", begin, end, text[begin:end], text[begin:end], type="会议", rule="events.named")


def _with_heads(text: str, tokens: Sequence[Token], blocked: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    heads = event_heads()
    low = 0
    for match in heads.pattern.finditer(text):
        end = match.end()
        closes = text[end : end + 1] == "”" and _AFTER_QUOTE.match(text, end + 1) is not None and not heads.pattern.match(text, end + 1)
        if (
            match.start() < low
            or _NO_HEAD.match(text, end)
            or (_quoted(text, match.start(), end) and not closes)
            or any(t.begin < end < t.end and t.kind in ("body", "title", "hall") for t in near(tokens, end - 1, end + 1))
        ):
            continue
        match = _furthest(text, match, heads.pattern)
        end = match.end()
        if match.group() == "常委会" and _SPOKEN_FOR.search(text, 0, match.start()):
            continue
        if match.group() in _BODIES_TOO and not _HELD.search(text, 0, match.start()) and not _ITSELF_HELD.match(text, end):
            continue
        begin = _after_host(
            text, _outside(tokens, _left(text, tokens, text.rfind("“", 0, match.start()) if closes else match.start(), low, blocked)), match.start()
        )
        begin = _past_tour(text, tokens, begin, match.start())
        if _SPIRIT.match(text, end):
            begin = max(_STUDIED.match(text, begin, match.start()).end(), *(m.end() for m in _STUDYING.finditer(text, begin, match.start())), 0)  # type: ignore[union-attr]
        end += bool(closes)
        if match.group().endswith(_SPANS_OF_TIME) and _ITS_ACTS.match(text, end):
            end += len("活动")
        kind = heads.type_of(text[begin:end].rstrip("”"))
        part = _PART.match(text, end)
        end = part.end() if part else end
        begin += _once_told(text[begin:end])
        phrase = _THEME.sub("", text[begin:end])
        if phrase.startswith(_OF_ALL_KINDS) or _BY_WAY_OF.match(phrase) or _SUBMITTED.search(text, 0, begin) or _ASIDE.match(text, end):
            continue
        name = "" if _HEAD_ONLY.match(text[begin : match.start()]) and match.group() in _GENERIC else phrase
        start = begin if name else match.start()
        yield Mention(
            "event",
            start,
            end,
            text[start:end],
            name,
            type=kind if name else heads.type_of(match.group()),
            rule="events.named" if name else "events.head",
        )
        low = end


#: 甲论坛开幕甲论坛今天开幕: a headline that runs into its text.
_TWICE = re.compile("(?P<name>.{4,40}?)(?:将?在[^，。]{2,6}?)?(?:开幕|闭幕|举行|召开|举办|启动)(?=(?P=name))")


def _once_told(words: str) -> int:
    """How much of a name is the headline that tells it before the text does, 0 for most."""
    twice = _TWICE.match(words)
    return twice.end() if twice else 0


#: 举办各类主题展览: events of all kinds, none of which is named.
_OF_ALL_KINDS = ("各类", "各种", "多种", "多项", "一批")
#: 主题为“强国有我”的座谈会: a theme before 的 is no part of the name.
_THEME = re.compile("^“[^“”]{2,60}”的(?=[一-龥]{2})")
#: 宣传周活动由甲主办: 活动 after a week or month of something is part of its name.
_SPANS_OF_TIME = ("周", "月", "日", "节", "季")
_ITS_ACTS = re.compile("活动(?=[今昨][天日]|[0-9]{1,2}[月日]|于|由|共计?|为期|在|正式|启动|将|以|是|期间)")
#: What makes 会议 and the like the beginning of another word: 大会议程, 联席会议办公室.
_NO_HEAD = re.compile(
    one_of("""
        [程题室厅]
        (?:副|名誉)?会长
        常务理事 理事长 制度 日程 纪要 中心 期(?!间)
        场(?![边上外内]) (?<=节)目
        (?:重要|有关|各项)议程 采访活动
        办公室 框架下 秘书处 召集人 组委会 筹委会 成员单位 联络员(?!会) 秘书(?!处)
        主席(?!团) 副主席 委员(?!会)
        (?<=代表大会)(?:常务委员会(?!第|会)|代表(?![团大]))
        主席团(?!第|会|常务(?:主席)?(?:第|会))
        (?<=展)[演示播映]
        (?<=演练)(?:基地|中心|场地?|方案|科目)
        (?<=联合国大会)(?:[0-9]{1,2}日)?(?:[以已再首协][^，。；]{0,14})?(?:通过|表决|投票)
    """)
)
#: 系列新闻发布会·某地专场: one of a series.
_PART = re.compile("[·—（(][一-龥]{2,8}(?:专场|分会场|主场|站)[）)]?")
#: 省委常委会召开: the sitting, unless what it holds is named after it (常委会举行第三次会议).
_ITSELF_HELD = re.compile(
    f"(?:召开|举行)(?!了?[^，。]{{0,40}}(?:民主生活会|座谈会|务虚会|读书班|学习会|专题会|仪式|党组(?:（扩大）|扩大)?会|主任会议|推进会|部署会|动员会|调度会))(?!了?[^，。]{{0,20}}(?:讲座|第{COUNT}次))"
)
#: 经某常委会会议研究, 距某论坛开幕还有十天: how a decision came about, or how long it is until then; no news of the meeting.
_BY_WAY_OF = re.compile("[并需须]?经(?![济贸营信])|距离?")
#: 会议以电视电话会议形式召开: how a meeting is held, no other meeting.
#: 审议委员长会议提请审议的议案: who proposes something, no sitting.
#: 观摩会筹备工作: a meeting that is only prepared.
#: 作大会发言: a speech of its kind.
_ASIDE = re.compile(
    "(?<=[作做]大会)(?:交流)?发言|(?<=[作做]了大会)(?:交流)?发言|(?:的)?(?:形式|方式)|的?(?:有关|各项)?筹备(?:工作|事宜|任务)|(?:关于)?提请(?:审议|任命|任免|表决|批准)"
)
#: 提交某常委会会议审议: where something goes next.
_SUBMITTED = re.compile("(?:提交|提请|交付|交由|报请|呈报)$")
#: 贯彻落实省委全会部署: what is studied or carried out; the verb is no part of the meeting's name.
_SPIRIT = re.compile(r"(?:有关|重要)?(?:讲话|会议)?(?:精神|部署|要求|决定|决议)|[、和及与][^，。；：“”]{4,60}?会(?:议)?精神")
_STUDIED = re.compile(r"(?:深入|认真|全面|坚决|集体|专题)?(?:传达|学习|贯彻|落实|宣传)*(?:[^，。]{0,8}讲话[和及])?")
#: Heads that name no event when they stand alone; 升旗仪式 or 团拜会 do.
_GENERIC = frozenset(
    """
    会议 座谈会 论坛 峰会 年会 仪式 大会 活动 发布会 新闻发布会 吹风会 记者会 开幕式 闭幕式 开幕会 闭幕会 培训班 研讨会 例会 全会 全体会议
    常委会 常委会会议 工作会议 工作会 现场会 推进会 动员会 部署会 启动会 民主生活会 集体学习 读书班 专题会议 专题会 学习会 报告会 博览会
    展览会 洽谈会 交流会 视频会议 电视电话会议 主席团会议 典礼 宴会 晚宴 招待会 演练 党组会议 常务会议 领导小组会议 主任会议 代表大会 研修班
    庆祝活动 纪念活动 开班式 结业式 午宴 对话会 见面会 协商会 通报会 推介会 部长级会议 预备会议 典礼仪式 毕业典礼 开学典礼
""".split()
)
_JOINED = re.compile(
    r"^(?!.*(?:召开|举行|举办|出席|参加|主持|强调|指出|期间|选举|审议|通过|决定|听取|传达|认为|要求|任命|报告|汇报|提出|说明|学习贯彻|贯彻落实|学习传达|研究部署|[上和及并后前的在以由，。；：、]))[一-龥0-9]{0,12}(?:（扩大）)?$"
)
#: 主场活动暨第二届…大会: what is held together under one name.
_JOINED_BY_NAME = re.compile("暨[^，。；：、]{0,24}$")


_HOST = re.compile(
    r"^(?:[^，。“”《》]{3,24}?(?:公司|集团|大学|学院|总局|医院)(?=20\d\d年|第[一-龥]{1,5}[届次])|我(?:[校院所行局厅]|公司|集团)(?![与和同及]|.{0,3}$)|集团公司(?=20\d\d年|第[一-龥]{1,5}[届次]))"
)


def _outside(tokens: Sequence[Token], at: int) -> int:
    """A name does not begin inside a known word."""
    return next((t.begin for t in near(tokens, at, at + 1) if t.begin < at and t.kind in ("place", "body", "country")), at)


#: 在湖南检查全国两会安保工作: what somebody does in the place before the event's name.
_TOURS = re.compile("(?:督导检查|检查|督查|巡查|视察|看望|慰问|现场观摩|观摩|观看)(?!工作|督导|会)")


def _past_tour(text: str, tokens: Sequence[Token], begin: int, head: int) -> int:
    """Where a name begins that seemed to begin with the place where somebody sees to the event."""
    if begin == 0 or text[begin - 1] not in "在赴到":
        return begin
    at = begin
    for token in near(tokens, begin, head):
        at = token.end if token.kind == "place" and token.begin == at else at
    tour = _TOURS.match(text, at, head) if at > begin else None
    return tour.end() if tour else begin


def _after_host(text: str, begin: int, head: int) -> int:
    """某集团有限公司2024年工作会议: the host before the name is no part of it."""
    host = _HOST.match(text[begin:head])
    return begin + host.end() if host else begin


def _furthest(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> re.Match[str]:
    """庆祝政治协商会议成立75周年大会: a head inside a longer name is passed over."""
    while True:
        joint = text.startswith("暨", match.end())
        after = pattern.search(text, match.end(), match.end() + (30 if joint else 18))
        if after is None or _NO_HEAD.match(text, after.end()) or not (_JOINED_BY_NAME if joint else _JOINED).match(text[match.end() : after.start()]):
            return match
        match = after


#: What follows the closing quotation mark of an event named in quotation marks.
_AFTER_QUOTE = re.compile(r"致|开启|再次|第[二三四五]次|当日|今天|今日|昨天|日前|近日|在|于|\d|举行|开幕|举办|启动|由|，|。")


def _quoted(text: str, begin: int, end: int) -> bool:
    """Whether the head stands inside a quotation that goes on or is closed after it (“哈萨克斯坦旅游年”开幕式)."""
    return text.count("“", 0, begin) > text.count("”", 0, begin) or text.count("《", 0, begin) > text.count("》", 0, begin)


#: Words of names that begin like an adverbial.
_NO_OPENERS = frozenset("将官 就业 就职 集人".split())


#: 干部任职宣布大会, but not 甲宣布大会开幕.
_ANNOUNCING = re.compile("(?<=[一-龥]{2})(?<!主持人)(?<!同志)(?<!书记)宣布大?会(?=[，。；上由在于]|召开|举行)")


def _left(text: str, tokens: Sequence[Token], head: int, low: int, blocked: Sequence[tuple[int, int]]) -> int:
    at = head
    floor = max([low, *(e for b, e in blocked if e <= head)])
    while at > floor:
        character = text[at - 1]
        if character in _QUOTES:
            opening = text.rfind(_QUOTES[character], floor, at - 1)
            if opening < 0:
                break
            at = opening
            continue
        if character in _HARD or character in "“‘《" or (character == "、" and not _in_list(text, at)):
            break
        if (character in "同与" and text.startswith("第", at)) or (character == "了" and text[at : at + 1] not in "解不"):
            break
        opener = (
            None if text[at - 1 : at + 1] in _NO_OPENERS or _ANNOUNCING.match(text, max(0, at - 2)) else _OPENER.search(text, max(floor, at - 6), at)
        )
        if (
            opener
            and not text.endswith(("暨", "党"), 0, opener.start())
            and not _inside(text, at, head)
            and not _opens_clause(text, floor, at)
            and not _ends_body(tokens, opener.start(), at)
        ):
            break
        at -= 1
    given = _GIVEN.match(text, at, head) if text[at - 1 : at] in _TO else None
    at = given.start("act") if given else at
    lead = _LEADING.match(text, at, head)
    return lead.end() if lead else at


#: 向某国总统授予名誉博士学位仪式: to whom something is given is no part of the name.
_TO = ("向", "给")
_GIVEN = re.compile("[^，。；：]{2,30}?(?P<act>授予|颁发|移交|捐赠|赠送|交付)")


def _ends_body(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """联合国教科文组织颁奖典礼: a word that is the end of a body's name is no verb."""
    return any(t.begin < begin and t.end == end for t in near(tokens, begin, end) if t.kind == "body")


#: 领导干部学习贯彻…专题研讨班: whose study the name tells.
_STUDENTS = frozenset("干部 委员 代表 党员 书记 骨干 人士 院士 局长 校长 县长".split())


#: 党员干部学习贯彻全国教育大会精神: the spirit is studied, and no name tells who studies it.
_STUDYING = re.compile("(?<=干部|委员|代表|党员|书记|骨干|人士|院士|局长|校长|县长)(?:深入|认真)?(?:学习贯彻|贯彻落实|学习|贯彻)")


def _opens_clause(text: str, floor: int, at: int) -> bool:
    """学习贯彻习近平文化思想座谈会…召开: a verb of the topic at the head of the clause belongs to the name."""
    verb = _TOPIC_VERB.search(text[floor:at])
    if verb is None:
        return False
    begin = floor + verb.start()
    return begin == 0 or text[begin - 1] in _HARD + "在日开行席加入办了" or text[max(0, begin - 2) : begin] in _STUDENTS


#: Of what kinds those are who sit together: 知识分子、劳动模范、青年代表座谈会.
_KINDS_OF_PEOPLE = tuple(
    f"{kind}、" for kind in "专家 学者 企业家 知识分子 劳动模范 劳模 农民 工人 职工 教师 青年 科学家 艺术家 作家 律师 党外人士 企业负责人".split()
)


def _in_list(text: str, at: int) -> bool:
    """、 inside a name: 各民主党派中央、全国工商联负责人和无党派人士代表座谈会."""
    before = text[max(0, at - 14) : at]
    if before.endswith(_KINDS_OF_PEOPLE):
        return True
    return bool(re.search(r"(?:各|全国|部分|中央|省|市|州|区)[^，。；]*、$", before)) and not re.search(r"(?:召开|举行|出席|参加)", before[-6:])


def _inside(text: str, at: int, head: int) -> bool:
    """和、与、及、向、在 … between two parts of a name do not end it: no verb before them in the clause, the name not complete without."""
    last = text[at - 1]
    if text.endswith("参与", 0, at):
        return False
    if last == "向":
        return "敬献" in text[at:head]  # 向人民英雄敬献花篮仪式
    if last not in "和与及为对就由从自将致于在":
        return False
    if last in "和与及":
        return not re.search(r"(?:会议|座谈会|论坛|仪式|大会|活动)$", text[max(0, at - 5) : at - 1])
    if last in "在于由从自将致":
        return False
    return bool(re.match(r"^[^，。；]*$", text[at:head])) and last in "为对" and at - 2 >= 0 and text[at - 2] not in "，。；"
