"""Names known in the article already, wherever they stand again: whole, in part (门多萨), or a surname with a title (程大使)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.alternation import one_of
from kg.lexicons import rows
from kg.mentions.context import Context
from kg.mentions.spans import stop_at
from kg.mentions.taken import Taken
from kg.mentions.tokens import Token, near
from kg.mentions.wordhood import ENDS_LIST
from kg.model import Mention, Post
from kg.values import incumbents, name_edges, names
from kg.values.posts import Unit, resolve

#: Titles that address somebody.
_HONORIFIC_TITLE = one_of("""
    总书记 委员长 主席 总理 总统 首相 国王 部长 外长 书记 省长 市长 院长 校长
    会长 教授 院士 特首 主任 秘书长 总领事 大使 议长 阁下 先生 女士 同志 老师
    董事长 总经理 总裁 理事长 司长 局长 厅长 县长 区长 州长 参赞 公使 司令员
    政委
""")
_HONORIFIC = re.compile(rf"(?:{_HONORIFIC_TITLE})")
#: 为某某和夫人举行仪式: what follows a guest's name.
_WITH_SPOUSE = re.compile("[和偕携及]夫人|夫妇")
_RESOLVING_HONORIFICS = {
    "总书记": ("中共中央", "总书记"),
    "副委员长": ("全国人大常委会", "副委员长"),
    "委员长": ("全国人大常委会", "委员长"),
    "总理": ("国务院", "总理"),
}
DOTS = frozenset("·•‧")
_DOCTRINE = re.compile(r"习近平[^，。；：、“”《》]{0,16}?思想|以习近平同志为(?:核心|总书记)")


def known_names(text: str, tokens: Sequence[Token], present: Sequence[str], taken: Taken) -> Iterator[Mention]:
    """The known names that the text holds (``present``), where they are people: not in a doctrine, a country or across other words."""
    doctrines = [m.span() for m in _DOCTRINE.finditer(text)] if "习近平" in text else []
    for name in present:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if (
                taken.free(at, end)
                and not (text[end : end + 1] in DOTS or text[at - 1 : at] in DOTS)
                and not (doctrines and any(b <= at < e for b, e in doctrines))
                and not any(t.begin <= at and t.end >= end and t.kind in ("country", "city") for t in near(tokens, at, end))
                and (len(name) > 2 or _clear(text, tokens, at, end))
                and not text.startswith(_DEEDS, end)
            ):
                yield standing_for(text, _with_title(text, tokens, with_honorific(text, at, end), taken), taken)
            at = text.find(name, end)


#: 甲同志先进事迹报告会: whose deeds the name of an event tells.
_DEEDS = tuple(who + deeds for who in ("", "同志", "同志的") for deeds in ("先进事迹报告", "事迹报告", "先进事迹展", "先进事迹座谈", "先进事迹学习"))

#: 新生代表计算机学院软件专业甲同学: for whom somebody stands, and where he is from.
_STANDS_FOR = re.compile("(?:^|(?<=[、，。；和及由与]))[一-龥]{0,5}(?:[生师友工]|家长)代表[一-龥0-9]{0,18}$")


def standing_for(text: str, named: Mention, taken: Taken) -> Mention:
    """The mention of a known person with the words that say for whom he stands."""
    before = _STANDS_FOR.search(text, max(0, named.begin - 26), named.begin) if "代表" in text[max(0, named.begin - 22) : named.begin] else None
    if before is None or not taken.free(before.start(), named.begin):
        return named
    return named._replace(begin=before.start(), text=text[before.start() : named.begin] + named.text)


#: Titles after the names of foreigners, who are of the one country of the news (``holdings``).
_OF_STATES = frozenset(("总统", "总理", "首相", "国王", "议长", "外长"))


def _with_title(text: str, tokens: Sequence[Token], named: Mention, taken: Taken) -> Mention:
    """The mention of a known person with the title that is said after his name (由甲部长主持); the title alone tells no post."""
    title = next((t for t in near(tokens, named.end, named.end + 1) if t.begin == named.end and t.kind == "title"), None)
    if title is None or title.name in _OF_STATES or not taken.free(title.begin, title.end) or not closes(text, title.end):
        return named
    return named._replace(end=title.end, text=text[named.begin : title.end])


def closes(text: str, end: int) -> bool:
    """Whether what follows a title ends the phrase, so that no name follows it."""
    return (
        text[end : end + 1] in ENDS_LIST
        or text[end] in "等和与"
        or _GOES_ON_TO_ACT.match(text, end) is not None
        or name_edges.strong_boundary(text, end) > 0
        or name_edges.weak_boundary(text, end)
    )


#: What a head does whose title closes his name: 甲董事长率队, 乙校长作的报告, 丙主席一行.
_GOES_ON_TO_ACT = re.compile(
    "家[中里]|一行|率[队领团]|带[队领]|[作做]了?的|委派|委托|代表|首先|针对|的(?:致辞|讲话|问候|报告|陪同|邀请|带领)|对[^，。]{1,20}表示"
)


def parts_of_names(text: str, tokens: Sequence[Token], known: names.NameSet) -> Iterator[Mention]:
    """门多萨表示: a part of one known dotted name stands for it."""
    for part, name in sorted(known.parts.items()):
        for match in re.finditer(part, text) if part in text else ():
            begin, end = match.span()
            apart = text[begin - 1 : begin] not in DOTS and text[end : end + 1] not in DOTS
            if apart and (len(part) > 2 or _clear(text, tokens, begin, end)) and not any(t.kind in NOT_IN_NAMES for t in near(tokens, begin, end)):
                yield Mention("person", begin, end, part, name, rule="persons.part")


#: Titles that a surname alone goes with.
_TITLE_OF_SURNAME = one_of("""
    总书记 主席 总理 委员长 大使 参赞 书记 省长 市长 县长 区长 州长 部长 副部长
    厅长 局长 司长 主任 院士 教授 校长 院长 董事长 总经理 会长 秘书长 将军
    司令员 政委 同志 老师 先生 女士 总 老
""")
#: What may follow a surname and a title.
_AFTER_TITLE = one_of("""
    [，。、；：] 在 对 向 同 与 和 就 还 也 表示 指出 强调 说 介绍 希望
    要求 认为 一行 参加 出席 会见 转达 分别 先后 感谢 的 等 将 则 一直 多次
    亲自 接着 最后 首先 应邀 应约 率 陪同 拜会 走访 致辞 致词 发表 接受 随后
    同时 赴 前往 来到 主持 愿 祝 期待 重申 赞赏 高度
""")
SURNAME_AND_TITLE = re.compile(
    rf"(?:{_TITLE_OF_SURNAME})"
    rf"(?={_AFTER_TITLE})"
)


def surnames(context: Context, taken: Taken) -> Iterator[Mention]:
    """程大使分别会见…: a surname with a title stands for the one known person of that surname."""
    text, tokens, known = context.text, context.tokens, context.known
    for match in SURNAME_AND_TITLE.finditer(text):
        surname = next(
            (s for s in (text[max(0, match.start() - 2) : match.start()], text[match.start() - 1 : match.start()]) if s in known.by_surname), ""
        )
        begin = match.start() - len(surname)
        if surname and (begin == 0 or text[begin - 1] in BEFORE_SURNAME) and not any(t.begin < match.start() and begin < t.end for t in tokens):
            yield Mention("person", begin, match.end(), text[begin : match.end()], known.by_surname[surname], rule="persons.surname")


#: What may stand before a surname that begins a clause or an object.
BEFORE_SURNAME = "，。；：、“！？\n\u3000 ，对向同与和由为请"


def _clear(text: str, tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a two-character name stands by itself: no known word across it, a boundary on each side."""
    if any(t.kind != "title" and not (t.begin >= begin and t.end <= end) for t in near(tokens, begin, end)):
        return False
    if not (
        name_edges.strong_boundary(text, end) or name_edges.weak_boundary(text, end) or _HONORIFIC.match(text, end) or _WITH_SPOUSE.match(text, end)
    ):
        return False
    return (
        begins_there(text, tokens, begin)
        or text[begin - 1] in "及后任"
        or text[begin - 2 : begin] in ("代表", "以及", "要求", "上午", "下午", "领导")
        or text[begin - 3 : begin] in ("被告人", "嫌疑人")
    )


def _borne_by_others(text: str, begin: int, end: int, honorific: str) -> bool:
    """苏林总书记 is another party's, 莫迪总理 another country's, 委员长期关注 is no 委员长."""
    if honorific == "委员长":
        return text.startswith(("期", "远", "久", "江"), end + len(honorific)) or text[begin:end] in _abroad()
    return honorific in ("总书记", "总理") and not incumbents.holds(text[begin:end], honorific)


@cache
def _abroad() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("statesmen"))


def with_honorific(text: str, begin: int, end: int) -> Mention:
    """The person named from ``begin`` to ``end``; 习近平总书记 with the post that the honorific says, if that is the person's."""
    honorific = next((h for h in _RESOLVED if text.startswith(h, end)), "") if text.startswith(_RESOLVED, end) else ""
    if not honorific or _borne_by_others(text, begin, end, honorific):
        return Mention("person", begin, end, text[begin:end], text[begin:end], rule="persons.known")
    whole = end + len(honorific)
    return Mention("person", begin, whole, text[begin:whole], text[begin:end], _posts_of(honorific), honorific, rule="persons.honorific")


_RESOLVED = tuple(_RESOLVING_HONORIFICS)


@cache
def _posts_of(honorific: str) -> tuple[Post, ...]:
    return tuple(post._replace(former=False, written=honorific) for post in resolve([Unit(*_RESOLVING_HONORIFICS[honorific])]))


#: Kinds of known words that no name contains.
NOT_IN_NAMES = frozenset(("country", "body", "title"))


def begins_there(text: str, tokens: Sequence[Token], begin: int) -> bool:
    """Whether a name may begin at ``begin``: at the head, after punctuation, a verb, a function word or a known word."""
    return begin == 0 or not text[begin - 1].isalnum() or stop_at(text, 0, begin) or any(t.end == begin for t in near(tokens, begin - 1, begin))


def in_full(texts: Sequence[str], named: Sequence[tuple[Mention, ...]]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of an article in which 门多萨, told of with a post of his own, is 卡洛斯·门多萨 with a like post or none."""
    posts: dict[str, set[str]] = {}
    kin: set[str] = set()
    for text, mention in ((text, m) for text, ms in zip(texts, named, strict=True) for m in ms if m.kind == "person"):
        posts.setdefault(mention.name, set()).update(post.title.removeprefix("当选") for post in mention.posts)
        if _KIN.search(text, max(0, mention.begin - 3), mention.begin):
            kin.add(mention.name)
    owners: dict[str, list[str]] = {}
    for name in posts.keys() - kin:
        for dot in DOTS & frozenset(name):
            owners.setdefault(name.rpartition(dot)[2], []).append(name)
            if posts.get(first := name.partition(dot)[0], frozenset()) & posts[name]:
                owners.setdefault(first, []).append(name)  # 毛焦尔·彼得: surnames that stand first
    whole = {
        part: names[0]
        for part, names in owners.items()
        if len(names) == 1 and part in posts and (not posts[part] or not posts[names[0]] or posts[part] & posts[names[0]])
    }
    for mentions in named:
        yield tuple(m._replace(name=whole[m.name]) if m.kind == "person" and m.name in whole else m for m in mentions)


#: 拜登之子亨特·拜登: who bears the same surname.
_KIN = re.compile("(?:之[子女父母妻弟兄姐妹]|儿子|女儿|妻子|丈夫|夫人|[兄弟姐妹父母]亲?|家族)$")
