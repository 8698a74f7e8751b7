"""Whether what looks like a name is one: words that write like names, common nouns among titles, what names go on with."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from kg.fragments import HAN
from kg.lexicons import rows, word_list
from kg.mentions.tokens import Token, near
from kg.values import chinese_names, name_edges, names

REMARK = re.compile(r"（[^（）]{1,12}）")
ROSTER_END = re.compile(r"等|[，。；]|出席|参加|陪同|列席|参会|分别|先后|作|发言|一同|共同|应邀|也|还|为|当选|同志|担任|任|致|在|受到|一道|随")
CONJUNCTIONS = "和与及同"
#: Odds of given characters (kg.values.chinese_names) from which two of them before a function word make a name.
LIKELY = -2.0
CROWDS = "游客|职工|群众|教师|学生|代表|居民|干部|青年"
OCCUPATION_START = re.compile(f"部|有关|特邀|院士|专家|曾|{CROWDS}|相关|各|广大|其|社会|企业|家|国|地|工|党|人")
#: Titles that close a name: 普京总统, 阮文明总书记.
HONOURS = frozenset("总书记 主席 国家主席 总理 总统 首相 国王 委员长 女王 大公 埃米尔 苏丹 王储".split())
#: Titles that are also common nouns, so that what follows is often no name: 委员关切, 成员普遍认为.
COMMON_NOUNS = frozenset(
    """
    成员 领导人 委员 代表 负责人 议员 指挥 会计师 审计师 律师 法官 检察官 监事 理事 助理 顾问 参谋 分析师 医师 经理 教练 博士 班长 组长
    站长 工程师 部门负责人 干事 人大代表 政协委员 党代表 教授 研究员 董事 评论员 国会议员 发言人 大使 领导 院士 中央委员 候补委员 政治局委员 讲师
    护士长 联络员 领袖 人选 发起人 召集人
""".split()
)
#: Surnames that are function words: 总书记和乡亲, 书记都会.
FUNCTION_WORDS = frozenset("和都从由向后曾应来时才全共对与及但即还已正关强因")
_RARELY = frozenset("时应全来向共关强")


_UNITS = frozenset("省市县区州旗镇乡校院")
#: 成员国, 会员国: what 国 after it makes a state.
_MEMBERS = frozenset(("成员", "会员"))


def is_convincing(name: str, score: float, title: str, body: bool, closed: bool) -> bool:
    """Whether the name is good enough for what stands before it: a function word for a surname or a common noun for a title ask for more.

    ``body``: words of a body, or 原, stand before the title; ``closed``: punctuation ends the name.
    """
    odds = chinese_names.given_odds(name[1:])
    if title == "指挥" and not (body and len(name) > 2 and odds >= 0):
        return False  # 练精指挥融合, 机场指挥塔台
    if title in _MEMBERS and name[0] == "国":
        return False  # 成员国农民, 成员国外长
    if score >= 4 or len(name) > 3:
        return True
    if name[0] in CONJUNCTIONS and name[1] in _UNITS:
        return False  # 负责人和县直代表
    if name[0] in CONJUNCTIONS:
        return title not in HONOURS and score >= 1.6 and odds >= -1 and body
    if name[0] in _RARELY and body:
        return score >= 1.6 and odds >= -4
    if name[0] in FUNCTION_WORDS:
        return (closed and body) or (score >= 3 and odds >= (-1 if body else 3.6))
    return title not in COMMON_NOUNS or score >= 3 or (score >= 1.6 and (odds >= 0 or body))


@cache
def well_known() -> frozenset[str]:
    """Names of the people lexicon that many articles give and that are no words."""
    return frozenset(row["name"] for row in rows("people") if row["strength"] == "strong" and not is_common_word(row["name"]))


def stands_as_name(name: str, text: str) -> bool:
    """Whether the word stands where only a person does: in a list of people, or at the head of a clause before a verb of speech or attendance."""
    return any(
        (match.start() > 0 and text[match.start() - 1] == "、" and ROSTER_END.match(text, match.end()) is not None)
        or (
            (match.start() == 0 or text[match.start() - 1] in "，。；")
            and re.match("代表|指出|强调|表示|主持|参加|出席|会见", text[match.end() :]) is not None
        )
        for match in re.finditer(name, text)
    )


def is_free(tokens: Sequence[Token], begin: int, length: int, known: names.NameSet, text: str) -> bool:
    """No known word begins inside the supposed name (部长 + 江苏省…), unless the name is known."""
    if text[begin : begin + length] in known or "·" in text[begin : begin + length]:
        return True
    return not any(begin <= t.begin and not _inside_name(t, begin, length) for t in near(tokens, begin, begin + length))


def _inside_name(token: Token, begin: int, length: int) -> bool:
    """Whether the name may contain the known word: one inside it, or a short place at its head (安顺民)."""
    size = token.end - token.begin
    return token.end <= begin + length and size < length and (token.begin > begin or (token.kind in ("place", "city") and size == 2))


@cache
def name_like_words() -> dict[str, bool]:
    """Words that look like names, and whether each is nobody's name."""
    return {word: never == "yes" for word, never in word_list("name_like_words")}


def is_word(name: str, known: names.NameSet, score: float, text: str = "", end: int = 0, title: str = "") -> bool:
    """Whether what looks like a name is a word: a common one without a clean edge, or one that is nobody's name.

    With ``text`` and the ``end`` of the name in it, what the holder of the ``title`` may do (书记高度重视) counts as a name only before punctuation.
    """
    if name in known or score >= 4:
        return False
    if name[-1:] == "办" or name[:2] == "班子":  # 秦岭办: an office; 县委常委班子专题民主生活会: those who lead
        return True
    if name[:1] in CONJUNCTIONS and OCCUPATION_START.match(name, 1):
        return True
    never = name_like_words().get(name)
    if never is False and text and (_ACCUSED.match(text, end) or (title not in COMMON_NOUNS and _PRESIDES.match(text, end))):
        return False
    if never and len(name) == 3 and text[end : end + 1] == "、" and leads_names(name, text, end + 1):
        return False
    if title and len(name) == 2 and title not in COMMON_NOUNS and (_presides(name, text, end) or (never and _stands_closed(name, text, end))):
        return False
    if never or (never is not None and score < (1.6 if text and not name_edges.is_predicate(name) else 3.0)):
        return True
    if not text or len(name) != 2 or text[end : end + 1] in ENDS_LIST:
        return False
    return name_edges.is_predicate(name) or (never is not None and title in COMMON_NOUNS)


def _presides(word: str, text: str, end: int) -> bool:
    """Whether the word before what only who holds a post does is its subject (书记何其主持学习), not how it is done (书记全程陪同)."""
    return word not in _HOW and (_PRESIDES.match(text, end) or _VISITS.match(text, end)) is not None


def _stands_closed(name: str, text: str, end: int) -> bool:
    """Whether a word of two characters that is no verb fills the whole place after a post, up to a mark."""
    return not name_edges.is_predicate(name) and text[end : end + 1] in ENDS_LIST and end < len(text)


def presiding(text: str, begin: int) -> int:
    """Where a name ends that begins like none (火炎) but fills the place between a post and what only its holder does; 0 if there is none."""
    for end in (begin + 2, begin + 3):
        word = text[begin:end]
        if _PRESIDES.match(text, end) and len(word) == end - begin:
            plain = _WRITTEN_IN_HAN.fullmatch(word) and not any(name_edges.is_predicate(word[at : at + 2]) for at in range(len(word) - 1))
            return end if plain and chinese_names.given_odds(word[1:]) >= LIKELY and not is_never_a_name(word) else 0
    return 0


_WRITTEN_IN_HAN = re.compile(f"{HAN}+")


#: Adverbs that begin like a surname and so are no subjects; others are boundaries of names.
_HOW = frozenset(
    "全程 连续 单独 相继 经常 时常 广泛 直接 满怀 公开 严肃 严格 全面 全力 曾经 从严 及时 常态 终于 幸福 易地 安排 和党 后续 郑重 同期".split()
)
#: What who holds a post is told to do somewhere, or on some subject.
_VISITS = re.compile("到[^，。；]{2,14}?(?:调研|检查|督导|督查|慰问|走访|看望|视察|考察|指导)|就[^，。；]{2,24}?(?:作|做|进行)")


#: A member of a list between two marks.
_MEMBER = re.compile("[一-龥]{2,3}(?=、)")


def between_names(text: str, begin: int) -> int:
    """Where a member of a list of names ends that begins like no name (礼广辉), but is no word and has a name beyond doubt after it; else 0."""
    member = _MEMBER.match(text, begin)
    if member is None or chinese_names.given_odds(text[begin + 1 : member.end()]) < 0 or member.group() in name_like_words():
        return 0
    length, score = chinese_names.chinese_name(text, member.end() + 1)
    after = text[member.end() + 1 : member.end() + 1 + length]
    sure = score >= 3 and after not in name_like_words() and chinese_names.given_odds(after[1:]) >= 0
    return member.end() if sure and not any(name_edges.is_predicate(text[at : at + 2]) for at in (begin, member.end() - 2)) else 0


def leads_names(word: str, text: str, at: int) -> bool:
    """Whether a word like a likely name (祁连山) is the first of a list whose next member is a name beyond doubt."""
    length, score = chinese_names.chinese_name(text, at)
    return (
        score >= 3
        and text[at : at + length] not in name_like_words()
        and chinese_names.given_odds(word[1:]) >= 2
        and chinese_names.given_odds(text[at + 1 : at + length]) >= 0
    )


def in_its_length(name: str, introduced: Collection[str], article: str) -> str:
    """The name as all places of the article where it stands agree on its length: 鲍春 that 来 always follows, 舒畅公 that elsewhere is 舒畅 alone.

    A name that the article gives once, or beside another of the same beginning among those ``introduced``, stays as it is.
    """
    if not chinese_names.looks_chinese(name, common=False) or not 2 <= len(name) <= 3:
        return name
    short = name[:2]
    if article.count(short) < 2:
        return name
    ends = [match.end() for match in re.finditer(short, article)]
    if sum(other.startswith(short) and not (len(other) == 3 and len(name) == 3) for other in introduced) > (len(name) == 2):
        return name
    third = {article[end : end + 1] for end in ends}
    if len(name) == 2:
        return short + third.pop() if len(third) == 1 and _goes_on(short, article, ends) else name
    ended = any(article[end : end + 1] != name[2] and name_edges.strong_boundary(article, end) for end in ends)
    loose = not any(name_edges.strong_boundary(article, end + 1) for end in ends if article[end : end + 1] == name[2])
    return short if ended and loose else name


def _goes_on(short: str, article: str, ends: Sequence[int]) -> bool:
    """Whether the character that always follows the two is of the name: a likely given one that begins no word at one of the places."""
    longer = short + article[ends[0] : ends[0] + 1]
    return (
        chinese_names.looks_chinese(longer, common=False)
        and chinese_names.given_odds(longer[1:]) >= LIKELY
        and not any(name_edges.strong_boundary(article, end) or article.startswith(chinese_names.MADE_BY, end) for end in ends)
        and any(name_edges.strong_boundary(article, end + 1) for end in ends)
    )


#: What only befalls people, so that even a word before it is a name: 原书记卓然被查.
_ACCUSED = re.compile("接受(?:纪律|中央|组织|审查|监察)|被(?:查|开除|双开|免|逮捕|留置|提起|判|给予|撤)|涉嫌|严重违纪")
#: What only who holds a post does, so that a word between the title and it is a name: 主任舒展主持。
_PRESIDES = re.compile(
    "(?:主持|出席|列席|陪同|致辞|致词|讲话|宣读)(?:了)?(?:会议|仪式|活动|座谈会|学习|调研|检查|[，。；]|$)|在会上|代表[^，。]{2,16}?(?:致|作|签)"
    "|(?:作|做)(?:了)?[^，。]{0,8}(?:报告|发言|汇报|说明|讲话)(?:[，。；]|$)|参加(?:会议|会见|座谈|调研|活动|检查|[，。；])"
)
ENDS_LIST = ("", *"，。、；（")


def past_brackets(text: str, at: int) -> int:
    """帕提古丽（兼职）、…: a short remark in brackets after a name belongs to it."""
    match = REMARK.match(text, at) if text.startswith("（", at) else None
    return match.end() if match else at


def is_verbal(name: str) -> bool:
    """Whether two characters next to each other in the name are a verb."""
    return name_edges.is_predicate(name[:2]) or name_edges.is_predicate(name[1:])


def is_common_noun(title: str) -> bool:
    """Whether the title is also a common noun, so that what follows it is often no name: 委员关切."""
    return title in COMMON_NOUNS


def is_never_a_name(name: str) -> bool:
    """Whether what looks like a name is nobody's, by the lexicon of such words."""
    return name_like_words().get(name, False)


def is_common_word(name: str) -> bool:
    """Whether the name is also a common word (高峰, 和平), so that it alone is no evidence of a person."""
    return name in name_like_words()


@cache
def famous() -> frozenset[str]:
    """Names that need no title: those so often seen after a post, and the leaders of earlier years (lexicons leaders and statesmen)."""
    seen = {row["name"]: int(row["count"]) for row in rows("people") if row["strength"] == "strong"}
    lead = {row["name"]: 0 for lexicon in ("leaders", "statesmen") for row in rows(lexicon)}
    return frozenset(name for name, count in (lead | seen).items() if count >= 20 or not is_common_word(name))
