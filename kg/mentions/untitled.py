"""Persons without a title before their names: those known in the article, members of lists, speakers, visitors, people of an occupation.

One table, ``_UNTITLED``, names the finders in order of precedence, each with the cue without which a sentence is not searched."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter

from kg.alternation import one_of
from kg.mentions.known import (
    BEFORE_SURNAME,
    NOT_IN_NAMES,
    SURNAME_AND_TITLE,
    begins_there,
    closes,
    known_names,
    parts_of_names,
    surnames,
    with_honorific,
)
from kg.mentions.spans import left_edge, stop_at
from kg.mentions.taken import Taken
from kg.mentions.titled import SHARE, as_person, sharing_title
from kg.mentions.tokens import Token, near
from kg.mentions.wordhood import (
    COMMON_NOUNS,
    CONJUNCTIONS,
    CROWDS,
    ENDS_LIST,
    FUNCTION_WORDS,
    HONOURS,
    LIKELY,
    OCCUPATION_START,
    ROSTER_END,
    is_verbal,
    is_word,
    leads_names,
    past_brackets,
)
from kg.model import Mention
from kg.values import names
from kg.values.posts import Unit, resolve

_NOT_NAMED = re.compile(r"(?:记者|通讯员|编辑|摄影|摄像|责编|作者|实习生|编导|主播)$")
_AFTER_NAME = re.compile(r"(?:总书记|副委员长|委员长|国务委员|副总理|总理|总统|国王|首相|同志|先生|女士|同学|老师)(?!府|们|傅)")
#: Whom schools call so stand after their class or department: 水电专业22级甲同学.
_AT_SCHOOL = frozenset(("同学", "老师"))
_OF_CLASS = re.compile("(?:[级系班]|专业|学院|代表)$")
_ABROAD = frozenset(("总统", "总理", "国王", "首相"))
_ADVERBS = "还|最后|首先|随后|同时|并|进一步|着重|特别|也|则|对此"
_ACTS = (
    "指出|强调|表示|说|要求|介绍|认为|指示|希望|告诉|坦言|谈到|代表|主持|出席|参加|陪同|会见|宣布|发言|致辞|讲话|作|率|"
    "分别|先后|应邀|同志|对|在|向|同|就|与|听取|考察|来到"
)
_SPEECH = re.compile(rf"(?:在[^，。]{{1,20}}?(?:上|中|时|后|说))?(?:{_ADVERBS})?(?:{_ACTS}|以[^，。]{{2,30}}?身份)")
_ATTENDS = re.compile(
    r"(?:参加|出席|陪同|列席|主持)(?:了)?(?:会见|会谈|会议|座谈会|调研|考察|活动|上述活动|仪式|。|$)|(?:参加|出席|主持|参会)。?$|主持(?:召开)?会"
)
#: After the first character of a name: what makes a speaker of it, as far as a name without · reaches, or the rest of the first part of one with it.
_SPOKEN = f"{_ACTS}|还以|{_ADVERBS}|列席|参会"
_SPEECH_NEAR = f".{{1,5}}?(?=[{''.join(sorted({word[0] for word in _SPOKEN.split('|')}))}])(?:{_SPOKEN})|.{{0,6}}·"
#: Other crowds after a crowd: 领导班子和…, 领导干部树立…, 儿童青少年.
_CROWD_START = re.compile(f"{CROWDS}|师傅|青少年|班子|家长|家属")
_NOT_AFTER_CROWDS = frozenset("性有占让来楼品包和与及")
_OCCUPATION_WORD = one_of("""
    领导 专家(?!组|学者|们|委|库|团|评|论|意|建|认|表|指|介|解)
    村民 居民 职工
    工人 钳工 焊工 电工 技师
    乡村医生 学生 教师 老师(?!傅) 医生 护士
    农户 农民 牧民 渔民 果农 菜农 茶农 种植户 养殖户 大户
    司机 消防员 民警 辅警 警察 党员 战士 志愿者
    店主 店长 老板 市民 游客 业主 代表 负责人
    劳模 劳动模范 道德模范 先进工作者
    烈属 军属 遗属
    工匠 选手 运动员 球员 冠军
    演员 导演 歌手 作家 诗人 画家 科学家 经济学家 企业家
    烈士 英雄 航天员 飞行员
    嫌疑人 被告人 罪犯
    岁的 名叫 叫做
    夫人 妻子 丈夫 儿子 女儿 父亲 母亲 大爷 大娘 阿姨 青年
    员工 传承人 技术员 船长 机长 列车长 快递员 讲解员 管理员
    老同志 老领导 老红军 老战士 老干部
    网格员 协管员 调解员 联络员 引导员 裁判员 售货员 饲养员 护林员 保洁员 外卖员
    驻村第一书记 经营者 获得者 获奖者
    元勋 院士专家
    者” 楷模” 英雄” 标兵” 工匠” 卫士” 先锋” 模范” 好人” 之父” 战士”
""")
#: Each word begins with a plain character, so that the engine passes over all others at once.
_OCCUPATION = re.compile(rf"(?:{_OCCUPATION_WORD})")


def persons(
    text: str,
    tokens: Sequence[Token],
    taken: Sequence[Mention],
    known: names.NameSet,
    famous: Collection[str],
    present: Sequence[str],
    cues: Collection[str],
) -> list[Mention]:
    """Persons without a title: names known from elsewhere in the article, lists of names, and speakers at the head of a clause.

    None stands over one of those ``taken``. ``present`` are the known names that the text holds, longer ones first, ``cues`` those of ``expressions``
    that are found in it.
    """
    if not present and not known.parts and _CUES.isdisjoint(cues):
        return []
    introduced = [mention for mention in taken if mention.kind == "person"]
    found = Taken(text, introduced)
    if "title" in cues:
        found.add(m for m in _postposed(text, tokens, known, famous, found) if not m.text.startswith(m.name))
    if present:
        found.add(known_names(text, tokens, present, found))
    if known.parts:
        found.add(parts_of_names(text, tokens, known))
    for cue, finder in _UNTITLED:
        if cue in cues:
            found.add(finder(text, tokens, known, famous, found))
    return sorted(found.mentions[len(introduced) :], key=_begin)


_begin = attrgetter("begin")


def _dotted(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """Names of parts joined by ·, wherever they stand; the first part begins after the last verb, function word or known word."""
    for match in names.dots(text):
        low = max([0, *(t.end for t in tokens if t.end <= match.start() - 1 and t.kind != "place")])
        begin = match.start()
        while begin > max(low, match.start() - 6) and not stop_at(text, low, begin) and names.is_foreign_character(text[begin - 1]):
            begin -= 1
        begin += text[begin] in _ENDS_OF_NOUNS and begin > low
        length, score = names.foreign_name(text, begin)
        second = text[match.end() : match.end() + 2]
        plain = match.start() - begin > 1 and len(second) == 2 and all(names.is_foreign_character(c) for c in second)
        if (
            plain
            and score
            and not _NAMED_AFTER.match(text, begin + length)
            and not (text[begin - 1 : begin] == "“" and text.startswith("”", begin + length))
        ):
            yield Mention("person", begin, begin + length, text[begin : begin + length], text[begin : begin + length], rule="persons.dotted")


#: 人士, 女子 and the like before a name end in these characters, which also write names.
_ENDS_OF_NOUNS = "士子"
#: What is named after a person: 本·古里安机场.
_NAMED_AFTER = re.compile("大学|学院|国际机场|机场|医院|公司|中心|广场|纪念|体育场|号|奖|杯|街|路|桥|港|级|型|基金会|研究所|学|”号")


def _honoured(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """刘宁同志, 习近平总书记: an unknown name that an honorific closes, after a boundary."""
    for match in _AFTER_NAME.finditer(text):
        end = match.start()
        for length in range(min(5, end), 1, -1) if taken.free(end - 1, end) else ():
            begin = end - length
            name = text[begin:end]
            foreign = match.group() in _ABROAD and names.looks_foreign(name) and name[0] not in CONJUNCTIONS
            shape = (names.looks_chinese(name) and name[0] not in "和代应向同" and name[-1] not in "是向在把被对让同与和的了") or foreign
            if (
                shape
                and not any(t.kind in NOT_IN_NAMES or (t.kind == "city" and t.end == end) for t in near(tokens, begin, end))
                and not is_word(name, known, 0)
                and not names.is_predicate(name[:2])
                and not (match.group() in _AT_SCHOOL and length < 3)
                and (begins_there(text, tokens, begin) or (match.group() in _AT_SCHOOL and _OF_CLASS.search(text, max(0, begin - 3), begin)))
            ):
                yield with_honorific(text, begin, end)
                break


#: 某公司陆怀瑾一行: what a visitor without a title is of, or who receives him, before the name.
_VISITOR = re.compile("一行(?![业动政])|等[0-9一二三四五六七八九十]+[位名]")
_BEFORE_VISITOR = re.compile(
    r"(?:公司|集团|大学|学院|银行|医院|协会|商会|委员会|研究院|中心|[局厅部院校会]|会见了?|[与同和对向]|欢迎|陪同|接待了?|[，。：；]|^)$"
)


def _visitors(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """某公司陆怀瑾一行来到我校, 陆怀瑾等7位代表发言: a name without a title that 一行 or a count of those with it closes."""
    for match in _VISITOR.finditer(text):
        for begin in range(max(0, match.start() - 3), match.start() - 1):
            name = text[begin : match.start()]
            likely = names.looks_chinese(name, common=False) and names.given_odds(name[1:]) >= 0
            if (
                likely
                and _BEFORE_VISITOR.search(text[max(0, begin - 4) : begin])
                and not near(tokens, begin, match.start())
                and not is_word(name, known, 0)
                and not is_verbal(name)
            ):
                yield Mention("person", begin, match.start(), name, name, rule="persons.visitor")
                break


#: Titles that have finders of their own after a name, or are common nouns that a verb may govern (甲为成员).
_NOT_AFTER_NAMES = (HONOURS | COMMON_NOUNS) - {"教授", "研究员", "院士", "大使"}


def _postposed(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """某中院陆怀瑾院长调研, 温知远副司长参加: a likely name that a title closes, after a body or at the head of a clause."""
    for title in tokens:
        if title.kind != "title" or title.name in _NOT_AFTER_NAMES or not closes(text, title.end):
            continue
        for begin in (title.begin - 3, title.begin - 2):
            if begin < 0 or not names.begins_chinese(text, begin):
                continue
            body = next((t for t in near(tokens, begin - 1, begin) if t.kind == "body" and t.end == begin), None)
            house = _HOUSE.search(text, max(0, begin - 24), begin) if body is None and title.name in _SCHOLARS else None
            if not (house or _introduces(text, begin, body)) or not _is_closed_name(text, tokens, begin, title, known):
                continue
            name = text[begin : title.begin]
            house = house or (_OWN_HOUSE.search(text, max(0, begin - 6), begin) if body is None else None)
            head = house.start() if house else begin if body is None else body.begin
            posts = resolve([Unit(text[head:begin], title.name)], taken.local)
            yield Mention("person", head, title.end, text[head : title.end], name, posts, text[head:begin] + title.name, rule="persons.postposed")
            break


#: Titles that are said after the name of a scholar, and the house of one that no lexicon knows, from the mark before it.
_SCHOLARS = frozenset(("教授", "副教授", "研究员", "副研究员", "院士"))
_HOUSE = re.compile(
    "(?<=[，。；、])[一-龥]{2,18}(?:研究院|研究所|研究室|研究中心|科学院|大学|学院|党校|医院)$|^[一-龥]{2,18}(?:研究院|研究所|研究中心|大学|学院)$"
)


#: 集团公司甲董事长: the house whose page it is, right before the name.
_OWN_HOUSE = re.compile("(?:^|(?<=[，。；、：“]))(?:集团公司|公司|集团|学校|学院|医院|[我本](?:[校院行所会]|公司|集团))$")

_BEFORE_NAME_AND_TITLE = one_of("""
    [我本][校院部厅局市县区省司]
    [校院局厅]领导 [使领]馆 公司 集团 大学 学院 银行 医院 协会 学会
    研究[院所]
    (?:受|由|在|选举|推选|聘请|聘任|向|对|与|和|同|请|听取|会见|转达|陪同|欢迎|感谢|介绍)了?
""")
#: What names with a title after them stand after, other than a body: a mark, or 我院, 校领导.
_BEFORE_POSTPOSED = re.compile(f"(?:{_BEFORE_NAME_AND_TITLE})$")


def _introduces(text: str, begin: int, body: Token | None) -> bool:
    """Whether what stands before ``begin`` leaves room for a name with its title after it: a body, a mark, 我院."""
    mark = begin == 0 or text[begin - 1] in BEFORE_SURNAME or text[begin - 1] in "、及"
    return body is not None or mark or _BEFORE_POSTPOSED.search(text, max(0, begin - 3), begin) is not None


def _is_closed_name(text: str, tokens: Sequence[Token], begin: int, title: Token, known: names.NameSet) -> bool:
    """Whether the characters before the title are a likely name; of two characters only before a deputy or a head."""
    name = text[begin : title.begin]
    short = len(name) == 2
    return (
        names.looks_chinese(name)
        and names.given_odds(name[1:]) >= (0 if short else -1)
        and not (short and (name[0] in FUNCTION_WORDS or name[0] in CONJUNCTIONS or not _OF_OFFICE.search(title.name)))
        and name not in known.parts
        and not (title.name[-2:-1] == name[-1] and name[-1] in "镇乡村县区市州")  # 漆河镇镇长: a town
        and not names.weak_boundary(text, title.begin - 1)
        and not near(tokens, begin, title.begin)
        and not is_word(name, known, 0)
        and not is_verbal(name)
    )


#: Titles that are said after a name of two characters.
_OF_OFFICE = re.compile("副|^(?:司长|局长|厅长|院长|校长|检察长|书记|党委书记|董事长|总经理|市长|县长|区长|部长)$")


#: 给予甲开除党籍处分, 乙受到政务警告处分, 对丙进行审查调查: whom a decision of discipline is about.
_DISCIPLINED = re.compile(
    r"给予(?P<given>[㐀-鿿]{2,4}?)(?:同志)?(?=开除|党内|政务|留党|撤销|行政|记过|警告)"
    r"|对(?P<against>[㐀-鿿]{2,4}?)(?=涉嫌|严重违纪|违纪违法|进行(?:纪律|立案)?审查|立案|采取留置|提起公诉|作出逮捕)"
    r"|受到[^，。；]{0,12}处分|被(?:开除|给予|立案|采取留置|双开)"
)


#: What stands in every sentence with such a name.
_OF_DISCIPLINE = re.compile("处分|开除|审查|立案|违纪|涉嫌|留置|公诉|逮捕|双开|给予|警告|政务|撤销|记过|留党|被免职")
#: What stands before the clause that is begun last.
_CLAUSE = re.compile(r"(?:.*[，。；：\s])?", re.DOTALL)


def _disciplined(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """给予甲开除党籍处分: a name without a title that fills the place of whom discipline is about."""
    for match in _DISCIPLINED.finditer(text):
        begin, end = match.span(match.lastgroup) if match.lastgroup else (_CLAUSE.match(text, 0, match.start()).end(), match.start())  # type: ignore[union-attr]
        name = text[begin:end]
        if names.looks_chinese(name, common=False) and not near(tokens, begin, end) and not is_word(name, known, 1.6) and not is_verbal(name):
            yield Mention("person", begin, end, name, name, rule="persons.disciplined")


_GREETED = re.compile(r"(?:致电|致函|致信)(?=[^，。]{2,24}，(?:并)?祝贺)|祝贺(?=[^，。]{2,16}(?:当选|连任|就任|出任|荣任))")


def _greeted(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """致电甲，祝贺他就任…; 祝贺乙当选…: a name without a title that a message or congratulation goes to."""
    for match in _GREETED.finditer(text):
        begin = match.end()
        length, score = names.titled_name(text, begin, known, foreign=True)
        if length > 1 and score >= 3 and text[begin] not in "他她你您" and not near(tokens, begin, begin + length):
            yield Mention("person", begin, begin + length, text[begin : begin + length], text[begin : begin + length], rule="persons.greeted")


_COUNTERPART = re.compile(
    r"(?:同|与|和)(?P<with>[㐀-鿿·]{2,14}?)(?=(?:举行(?:了)?(?:小范围|大范围|正式)?会谈|举行会晤|通(?:了)?电话|共同会见记者|互致))"
    r"|会见(?:了)?(?:来访的)?(?P<met>[㐀-鿿·]{3,14}?)(?=[，。]|时(?:指出|表示|说|强调))"
)


def _counterparts(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """甲同乙举行会谈, 会见丙: a foreign name without a title that fills the whole place of the other party."""
    for match in _COUNTERPART.finditer(text):
        begin, end = match.span(match.lastgroup or 0)
        name = text[begin:end]
        foreign = names.looks_dotted(name) or (len(name) > 2 and names.looks_foreign(name))
        if foreign and names.foreign_name(text, begin)[0] == len(name) and not near(tokens, begin, end) and not is_word(name, known, 0):
            yield Mention("person", begin, end, name, name, rule="persons.counterpart")


def _starts(text: str, goes_on: str) -> Iterator[int]:
    """Offsets at which a clause, bracket or member of a list begins with a character that names begin with and goes on as the expression says."""
    return (match.end() - 1 for match in _start(goes_on).finditer("，" + text))


@cache
def _start(goes_on: str) -> re.Pattern[str]:
    return re.compile(f"[，。；：（！？、 \t\n\xa0\u3000](?=[{''.join(sorted(names.initials()))}](?:{goes_on}))")


def _rosters(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    done = 0
    for start in _starts(text, _LIST_NEAR):
        if start < done:
            continue
        items = _roster_at(text, tokens, start, known)
        if (
            len(items) > 1
            and (len(items) > 2 or ROSTER_END.match(text, items[-1][1]) or _goes_on_to_bodies(text, tokens, items[-1][1]))
            and _are_people([text[b:e] for b, e in items], known)
            and not _OF_UNITS.match(text, items[-1][1])
        ):
            done = items[-1][1]
            yield from (Mention("person", b, e, text[b:e], text[b:e], rule="persons.roster") for b, e in items)


#: 区府办及麻章镇等单位: what closes a list of bodies.
_OF_UNITS = re.compile("等(?:[0-9一二三四五六七八九十]+[个家])?(?:有关|相关)?(?:单位|部门|[乡镇]|街道|企业|科室|村)")


def _goes_on_to_bodies(text: str, tokens: Sequence[Token], end: int) -> bool:
    """Whether known bodies follow in the list: 甲、乙、省政府主要负责同志."""
    return text[end : end + 1] == "、" and any(t.kind == "body" and t.begin == end + 1 for t in near(tokens, end + 1, end + 2))


def _are_people(listed: Sequence[str], known: names.NameSet) -> bool:
    """Whether the members of a list are names and no series of words: 幸福感、安全感, 补链、强链, 涉港、涉台."""
    unknown = [name for name in listed if name not in known and names.looks_chinese(name, common=False)]
    if len(unknown) < 2:
        return True
    odds = sum(names.given_odds(name[1:]) for name in unknown) / len(unknown)
    alike = len({name[0] for name in unknown}) == 1 or len({name[-1] for name in unknown}) == 1
    return odds >= (0 if alike else -3.5)


#: After the first character of a name: what a list goes on with before its next member.
_LIST_NEAR = f".{{1,15}}?[{SHARE}]"


def _roster_at(text: str, tokens: Sequence[Token], start: int, known: names.NameSet) -> list[tuple[int, int]]:
    items: list[tuple[int, int]] = []
    at = start
    while True:
        if not items and not _begins_a_roster(text, at, known):
            return items
        if any(t.kind in NOT_IN_NAMES for t in near(tokens, at, at + 1)):
            return items
        length, score = names.titled_name(text, at, known)
        name = text[at : at + length]
        plain = (
            score >= 4
            or (names.looks_chinese(name) and score >= 1.5)
            or names.looks_dotted(name)
            or (len(name) > 3 and names.looks_foreign(name) and bool(items))
        )
        if (
            not length
            or not plain
            or is_word(name, known, 0)
            or any(t.kind in NOT_IN_NAMES or t.end - t.begin >= length for t in near(tokens, at, at + length))
        ):
            return items
        items.append((at, at + length))
        at = past_brackets(text, at + length)
        if not (at < len(text) - 1 and text[at] in SHARE):
            return items
        at += 1


def _begins_a_roster(text: str, at: int, known: names.NameSet) -> bool:
    """The first of a roster is a known name, one with ·, or one with a common surname that goes on to the next member."""
    return (_GOES_ON.match(text, at) is not None and names.begins_chinese(text, at)) or known.at(text, at) > 0 or names.begins_dotted(text, at)


#: A Chinese name of two to four characters, and what follows it in a list.
_GOES_ON = re.compile(f".{{2,4}}?[{SHARE}（]")


def _speakers(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    for start in _starts(text, _SPEECH_NEAR):
        if not taken.free(start, start + 1) or near(tokens, start, start + 1):
            continue
        if not (names.begins_chinese(text, start) or names.begins_foreign(text, start)):
            continue
        length, score = names.chinese_name(text, start)
        foreign = names.foreign_name(text, start, 6)
        if foreign[0] > 3 and foreign[1] >= 3 and score < 2.5:
            length, score = foreign
        name = text[start : start + length]
        if score < 2.5 or not (names.looks_chinese(name) or len(name) > 3) or is_word(name, names.NOBODY, 0) or near(tokens, start, start + length):
            continue
        if (_SPEECH if length > 2 or name in famous else _ATTENDS).match(text, start + length):
            yield Mention("person", start, start + length, name, name, rule="persons.speaker")


def _introduced(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """村民张三, 64岁的李四: an occupation gives a name but no post."""
    for match in _OCCUPATION.finditer(text):
        abroad = _is_of_abroad(tokens, match.start())
        length, score = names.titled_name(text, match.end(), known, abroad)
        name = text[match.end() : match.end() + length]
        dotted = "·" in name
        if _CROWD_START.match(name):
            continue
        likely = name[:1] not in FUNCTION_WORDS | _NOT_AFTER_CROWDS and names.given_odds(name[1:]) >= LIKELY
        heads = match.group() == "领导" and length == 3 and _before_a_name(text, match.end() + length)
        likely = likely and (name[-1:] not in "内中上下里外" or heads)
        spouse = (match.group() in _SPOUSES or abroad) and names.looks_foreign(name) and not is_word(name, known, 0)
        listed = name[:1] in CONJUNCTIONS and text[match.end() + length : match.end() + length + 1] == "、" and names.given_odds(name[1:]) >= 1
        listed = listed and match.group() == "领导" and not OCCUPATION_START.match(name, 1)
        plain = dotted or spouse or (names.looks_chinese(name, common=False) and (likely or listed))
        if (
            plain
            and (
                score >= 3
                or heads
                or (spouse and score >= 1.6)
                or (score >= 2.2 and match.group() == "岁的")
                or (score >= 1.6 and length == 3 and names.given_odds(name[1:]) >= 0)
            )
            and (length > 2 or _clear_cut(text, match.end() + length) or _acts_clearly(text, match.end(), length))
            and not is_word(name, known, 3.0 if _stands_out(text, match, length) else 0)
        ):
            begin = left_edge(text, [t for t in tokens if t.end <= match.start()], match.start(), 0)
            begin = match.end() if match.group() in _SPOUSES else begin  # whose spouse she is may be named too
            yield as_person(text, begin, match.end(), match.end() + length, (), "persons.introduced")
            yield from sharing_title(text, tokens, match.end() + length, (), known, abroad)


def _before_a_name(text: str, end: int) -> bool:
    """Whether a list goes on at ``end`` with a name beyond doubt: 市领导周卫中、甲、乙."""
    length, score = names.chinese_name(text, end + 1) if text[end : end + 1] == "、" else (0, 0.0)
    return score >= 3 and not is_word(text[end + 1 : end + 1 + length], names.NOBODY, 0)


def _is_of_abroad(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a foreign country stands right before an occupation: 法国队球员, 肯尼亚选手."""
    return any(t.kind == "country" and t.name != "中国" and t.end >= begin - 2 for t in near(tokens, begin - 2, begin))


_SPOUSES = frozenset(("夫人", "妻子", "丈夫"))


def _acts_clearly(text: str, begin: int, length: int) -> bool:
    """Whether a name of two characters with a likely given one stands before what only people do: 牧民代表那顺作了发言."""
    odds = names.given_odds(text[begin + 1 : begin + length])
    return odds >= 3 and not names.is_predicate(text[begin : begin + length]) and _SPEECH.match(text, begin + length) is not None


def _stands_out(text: str, occupation: re.Match[str], length: int) -> bool:
    """Whether a word with a likely given character stands alone after one person's occupation (消防员高山，…), or heads a list of leaders."""
    name = text[occupation.end() : occupation.end() + length]
    end = occupation.end() + length
    if occupation.group() == "领导" and text[end : end + 1] == "、" and leads_names(name, text, end + 1):
        return True
    return (
        occupation.group().endswith(("员", "师", "长", "人", "户", "民"))
        and (_clear_cut(text, occupation.end() + length) or text.startswith("说", occupation.end() + length))
        and names.given_odds(name[1:]) >= 3
        and not names.is_predicate(name)
    )


def _clear_cut(text: str, end: int) -> bool:
    """Whether punctuation ends the name, so that even a word is one: 种粮大户成立、…."""
    return text[end : end + 1] in ENDS_LIST


#: The finders of persons without a title by precedence, each with its cue; before them come names between a body and a title, and known ones.
_UNTITLED = (
    ("surname", surnames),
    ("dot", _dotted),
    ("honorific", _honoured),
    ("title", _postposed),
    ("visitor", _visitors),
    ("greeting", _greeted),
    ("discipline", _disciplined),
    ("counterpart", _counterparts),
    ("roster", _rosters),
    ("speaker", _speakers),
    ("occupation", _introduced),
)
_CUES = frozenset(cue for cue, _ in _UNTITLED)


@cache
def expressions() -> Mapping[str, re.Pattern[str]]:
    """What stands in every sentence with a person without a title that is not known yet, by its cue."""
    return {
        "surname": SURNAME_AND_TITLE,
        "dot": names.FIRST_DOT,
        "honorific": _AFTER_NAME,
        "visitor": _VISITOR,
        "greeting": _GREETED,
        "discipline": _OF_DISCIPLINE,
        "counterpart": _COUNTERPART,
        "roster": _start(_LIST_NEAR),
        "speaker": _start(_SPEECH_NEAR),
        "occupation": _OCCUPATION,
    }


def after_occupations(text: str) -> tuple[int, ...]:
    """Offsets at which the name of someone may begin whom an occupation introduces."""
    return tuple(match.end() for match in _OCCUPATION.finditer(text))


def is_byline(text: str, begin: int) -> bool:
    """Whether the words before a name make it a byline: 记者张三."""
    return bool(_NOT_NAMED.search(text[max(0, begin - 4) : begin]))
