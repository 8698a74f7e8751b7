"""Where a noun phrase begins: the walk to the left from its head to the last delimiter, verb or function word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.mentions.tokens import Token
from kg.values.chinese_names import given_odds, looks_chinese
from kg.values.name_edges import boundary_words

DELIMITERS = "，。；：、！？（）()“”‘’《》…—－.． \u3000\n\t｜|【】"
STOP_CHARACTERS = "兼到赴在由向对与同的了是给被把从并等将于日时和及为名请见其"
#: Verbs that are also parts of bodies' names.
_PART_OF_BODIES = frozenset(
    """
    研究 组织 检查 审计 发展 建设 督导 巡视 巡察 联系 指导 领导 负责 共同 教授 院士 主任 期间 服务 交流 通过 支持 实地 现场 实际 部署 推进
    考察 调研 参与 全体 进行 正式 公布 发布 宣传 主席 讲解 通报 监察 评价 成立 创建 签证 法律 解读 活动 报告 合作 致敬 访问 男 女 最后 首先
    委员 常委 大将 上将 中将 少将 元帅 将军 亲王 王储 殿下 夫妇 特使 继续 协同 移交 因病
    重点 战争 官邸 学习 审议 补充 展望 生活 规划 授予 讲授 倡议 倡导 体验 进步 要求 部门 座谈 论坛 选举 审判 推动
""".split()
)


#: What makes a word of the character before it: 对话, 新时代, 日报, 共和国.
_GO_ON = {
    "的": ("群众路线", "十八", "十九", "二十"),
    "对": ("话", "外", "口", "华友好", "华关系", "华合作", "华贸易", "华政策", "华交流", "华事务"),
    "其": ("他", "它", "余", "中"),
    "时": ("代",),
    "日": ("报", "头条", "本", "常", "照", "中友好", "中经济", "中文化", "中议员", "中协会"),
    "同": ("济", "仁", "盟", "乡会"),
    "在": ("线", "野", "家领导", "家的", "家班子"),
    "向": ("阳",),
    "见": ("义",),
    "将": ("军",),
    "名": ("誉", "古"),
}


#: 太和医院, 协和医院, 仁和集团: characters that make a name of 和.
_BEFORE_AND = frozenset("太仁协颐")
#: Committees of a congress that its deputies are in the name of.
_OF_DEPUTIES = ("代表资格审查", "代表工委", "代表工作委员会", "代表联络", "代表选举工", "代表选举委")
#: What 选举 begins the name of a body with: 选举工作委员会, 选举办公室.
_ON_ELECTIONS = ("工", "委", "办", "事", "联", "管", "指", "领", "产", "和", "任", "监", "法", "组")
#: Units of government and words for a committee, after which 应对 begins the name of a team of it.
_HAVE_TEAMS = frozenset("省市县区州盟旗委")
#: 第65集团军: a number is part of the name; so where it counts nothing, 301医院, 101中学, 1路公交车.
_NUMBERED = re.compile(r"第\d{1,3}$")
_SERIAL = re.compile(r"\d{0,5}(?:[中小]学|医院|部队|路公交|局集团|研究所|基地|煤矿|钻井队)")


@cache
def _stop_words() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for word in boundary_words():
        if word not in _PART_OF_BODIES:
            table.setdefault(word[-1], []).append(word)
    return {last: tuple(words) for last, words in table.items()}


def stop_at(text: str, low: int, at: int) -> bool:
    """Whether a delimiter, verb or function word ends at ``at``."""
    last = text[at - 1]
    if (last == "就" and text[at : at + 1] != "业") or (last == "应" and at - 1 == low and text[at : at + 1] not in "急用"):
        return True
    if (last == "同" and text[at - 2 : at - 1] == "协") or (last == "和" and text[at - 2 : at - 1] == "共" and text[at - 3 : at - 2] != "公"):
        return False  # 协同监管, 共和镇
    if last == "对" and text[at - 2 : at - 1] == "应" and text[at - 3 : at - 2] in _HAVE_TEAMS:
        return False  # 市应对疫情工作领导小组
    if last == "和" and text[at - 2 : at - 1] in _BEFORE_AND:
        return False
    if last == "表" and text.startswith(_OF_DEPUTIES, at - 2):
        return False
    if last == "举" and text.startswith(("选举", "推举"), at - 2):
        return not text.startswith(_ON_ELECTIONS, at)
    if last == "等" and text[at - 2 : at - 1] in "高中" and text.startswith(("教育", "院校", "学校", "职业", "专科"), at):
        return False  # 中国高等教育学会
    if last.isdigit() and (_NUMBERED.search(text, low, at) or _SERIAL.match(text, at)):
        return False
    if last == "流" and text.endswith("合作交流", low, at):
        return False  # 国际合作交流处
    if (last == "望" and text.startswith(_OF_HOPE, at - 2)) or (last == "作" and text.startswith("工作队", at - 2)):
        return False
    if last in DELIMITERS or last in STOP_CHARACTERS or last.isdigit():
        return not text.startswith(_GO_ON.get(last, ()), at)
    if (text[at : at + 1] == "团" and text[at + 1 : at + 2] not in _NO_TEAM) or (last == "表" and text.startswith("代表大会", at - 2)):
        return False
    return any(at - len(word) >= low and text.startswith(word, at - len(word)) for word in _stop_words().get(last, ()))


#: 希望工程基金会: what 希望 is the name of.
_OF_HOPE = ("希望工程", "希望小学", "希望学校", "希望之")
#: A verb before 团 makes the name of a team with it (代表团, 宣讲团, 研发团队), unless 团 begins another word: 团结, 团委.
_NO_TEAM = tuple("结聚员委伙圆")


def _inside_name(text: str, tokens: Sequence[Token], low: int, at: int) -> bool:
    """商务部电子商务和信息化司: 和 between the words of one department, whose body stands right before them."""
    before = [t for t in tokens if low <= t.begin and t.end <= at - 1 and t.kind in ("body", "country")]
    if not before:
        return False
    words = text[before[-1].end : at - 1]
    return (
        0 < len(words) <= 6
        and not any(stop_at(text, low, i) for i in range(before[-1].end + 1, at))
        and not any(t.kind == "title" and before[-1].end <= t.begin < at for t in tokens)
    )


_ENDS_OF_BODIES = re.compile(r"(?:部|委员会|局|厅|司|处|科|室|署|协会|学会|联合会|中心|研究院|研究所|学院|大学|实验室|医院|公司|集团|办公室)$")


def _joins_names(text: str, tokens: Sequence[Token], low: int, at: int, head: int) -> bool:
    """商工和投资促进部, 化学与物理电源行业协会: 和 inside a body's name, told by its last word and a noun of two or three characters before 和."""
    if (
        text[at - 1] not in "和与及"
        or not (_ENDS_OF_BODIES.search(text[at:head]) or text.startswith(("部长", "大臣"), head))
        or any(t.begin >= at and t.end <= head and t.kind == "body" for t in tokens)
    ):
        return False
    begin = next((i for i in range(at - 1, max(low, at - 6), -1) if stop_at(text, low, i) or any(t.end == i for t in tokens)), max(low, at - 6))
    first = text[begin : at - 1]
    house = _IN_HOUSE.search(text, max(low, at - 14), at - 1)
    noun = house["noun"] if house else first.removeprefix("中国")
    return (
        2 <= len(noun) <= (4 if (house or _opens_phrase(text, begin)) and _DIVISION.search(text, at, head) else 3)
        and not noun.endswith(_PEOPLE)
        and not (looks_chinese(noun) and given_odds(noun[1:]) > -3)
        and not any(t.begin < at - 1 and begin < t.end and not (t.begin == begin and t.kind == "country") for t in tokens)
    )


#: 甲省长等领导与集团董事长乙: who joins those after 与.
_PEOPLE = ("领导", "嘉宾", "代表", "客人", "同志", "企业家")
#: 聊城大学国际合作与交流处: the house of which such a department is.
_IN_HOUSE = re.compile(
    "(?:大学|学院|学校|医院|公司|集团|研究院|研究所|管理局|委员会)(?P<noun>(?!党委|纪委|工会|团委|董事会)[一-龥]{2,4})(?<![部委办局处室会团司心导人员者们长表家])$"
)
#: The last words of departments and committees that several fields share: 规划财务和法规司, 港澳台侨和外事委员会.
_DIVISION = re.compile("[一-龥]{2}(?:(?<!公)司|处|局|厅|科|委员会)$")


def _opens_phrase(text: str, at: int) -> bool:
    """Whether a phrase begins there: a sentence, or what a delimiter parts from the words before."""
    return at == 0 or text[at - 1] in DELIMITERS


#: 某车辆（中国）有限公司: a bracket inside the name of a firm.
_IN_FIRM = re.compile("（[一-龥]{2,4}）$")
_FORMS_OF_FIRMS = ("有限", "股份", "集团", "公司", "控股")


def _of_firm(text: str, at: int, head: int) -> bool:
    """Whether what follows a bracket is the form of a firm (有限公司), or its field before that (钛业有限公司)."""
    return text.startswith(_FORMS_OF_FIRMS, at) or (head - at <= 14 and (text.startswith(_FORMS_OF_FIRMS, head) or "公司" in text[at:head]))


#: A post in a body, and another body after it up to the next title: 某协会会长某集团 before 董事长.
_HAS_POSTS = re.compile("[一-龥]{2,}(?:[协学商]会|联合会|促进会|基金会|[文科侨工]联|政协|人大|集团|公司|大学|学院|医院)")
_BODY_AFTER_POST = re.compile(
    "(?!单位|办公|助理|[团府级会])[一-龥]{2,16}(?:集团|公司|大学|学院|医院|银行|[协学商]会|联合会|促进会|[文科侨工]联|研究[院所])"
)


def post_inside(text: str, tokens: Sequence[Token], begin: int, end: int) -> int | None:
    """The index of the title that parts what seems one body into a post and the body of the next one; None if there is none."""
    titles = (k for k in reversed(range(len(tokens))) if tokens[k].kind == "title" and begin < tokens[k].begin and tokens[k].end < end)
    return next(
        (k for k in titles if _HAS_POSTS.fullmatch(text, begin, tokens[k].begin) and _BODY_AFTER_POST.fullmatch(text, tokens[k].end, end)), None
    )


def left_edge(text: str, tokens: Sequence[Token], head: int, low: int) -> int:
    """The offset at which the phrase that ends at ``head`` begins, not before ``low``; known words are not cut."""
    at, passed = head, None
    inside = [t for t in tokens if t.end > low and t.begin >= low and t.end <= head and t.kind != "title"]
    while at > low:
        if inside and inside[-1].end >= at:
            word = inside.pop()
            if passed is not None and word.kind == "city" and passed.kind == "country" and word.end == passed.begin:
                return at  # 堪培拉澳大利亚国立大学: the city is where the university is
            passed, at = word, min(at, word.begin)
            if at - 1 >= low and text[at - 1] == "率":
                return at
        elif stop_at(text, low, at):
            if text[at - 1] == "）" and _of_firm(text, at, head) and (bracket := _IN_FIRM.search(text, max(low, at - 6), at)):
                at = bracket.start()
                continue
            if text[at - 1] in "和与及" and (_inside_name(text, tokens, low, at) or _joins_names(text, tokens, low, at, head)):
                at -= 1
                continue
            return at
        else:
            at -= 1
    return at
