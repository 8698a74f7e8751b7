"""Persons whom a title introduces (国务委员谌贻琴), with the posts before their names, and those who share the title in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg import bodies
from kg.alternation import one_of
from kg.fragments import DIVISION
from kg.lexicons import rows
from kg.mentions.chains import ADJACENT, abroad, chain_before, country_before, posts_in, posts_of
from kg.mentions.divisions import division_name
from kg.mentions.tokens import Token, near
from kg.mentions.wordhood import (
    COMMON_NOUNS,
    ENDS_LIST,
    HONOURS,
    LIKELY,
    between_names,
    is_convincing,
    is_free,
    is_never_a_name,
    is_word,
    name_like_words,
    past_brackets,
    presiding,
    well_known,
)
from kg.model import Mention, Post
from kg.values import chinese_names, foreign_names, incumbents, name_edges, names
from kg.values.elided import is_country_in_short
from kg.values.posts import NOWHERE, Unit, resolve, shared_title

#: What joins the members of a list of people.
SHARE = "、和与及"


def persons(
    text: str, tokens: Sequence[Token], known: names.NameSet, local: Mapping[str, str] = NOWHERE, blocked: Sequence[tuple[int, int]] = ()
) -> list[Mention]:
    """Persons that a title introduces, and those that share the title in a list.

    ``local`` says what 省、市 … mean in the article (副市长 → 吉林市政府.副市长).
    """
    found: list[Mention] = []
    limit, ministry, side = 0, "", NOWHERE
    for index, token in enumerate(tokens):
        if token.kind != "title" or token.begin < limit:
            continue
        at = past_brackets(text, token.end)
        at += next((len(word) for word in _STYLES if text.startswith(word, at)), 0)
        line = text.startswith(" ", at) and _LINE_OF_A_LIST.fullmatch(text) is not None
        at += line
        if text[at : at + 1] in "：:" and (members := _after_colon(text, tokens, at, token)):
            chain, begin = chain_before(text, tokens[: index + 1], limit, blocked)
            posts = posts_of(chain, text[limit:begin], found, local, text[slice(*members[0])])
            found.append(as_person(text, begin, *members[0], posts, "persons.titled"))
            found.extend(as_person(text, b, b, e, posts, "persons.shared_title") for b, e in members[1:])
            limit = found[-1].end
            continue
        at += (
            text.startswith("的", at)
            and text[at + 1 : at + 2] not in "那时这"
            and _IN_OFFICE.search(text, max(0, token.begin - 40), token.begin) is not None
        )
        if not names.may_follow_title(text, at):
            continue
        chain, begin = chain_before(text, tokens[: index + 1], limit, blocked)
        follows = bool(found) and ADJACENT.fullmatch(text, limit, begin) is not None
        foreign = _is_foreign(tokens, begin, token.begin) or (follows and country_before(found[-1:]) != "")
        foreign = foreign or is_country_in_short(text[begin : token.begin], local)
        name_begin, end = _name_after(text, tokens, at, chain[-1], token, begin, known, foreign)
        if not end or _of_the_one(chain[-1], text[name_begin:end], text[end : end + 1]):
            continue
        if line and (begin > 0 or end < len(text)):
            continue  # 甲祝贺乙当选日本首相 丙致贺电
        side = {**(side if follows else NOWHERE), **_named_place(text, tokens, begin)}
        near = {**local, **side, **({"上级": ministry} if ministry and follows else NOWHERE)}
        name = text[name_begin:end]
        posts = abroad(posts_of(chain, text[limit:begin], found, near, name), name, local)
        posts += tuple(post for post in _bracketed(text[token.end : at], near) if post not in posts)
        plate = _other_plate(text, tokens, begin, chain[0])
        if plate is not None and plate.begin >= limit:
            posts, begin = (*resolve([Unit(text[plate.begin : plate.end], chain[0].title)], near), *posts), plate.begin
        if text[:begin].endswith(_ONCE):
            posts = tuple(post._replace(former=True) for post in posts)
        ministry = next((text[t.begin : t.end] for t in tokens if t.kind == "body" and begin <= t.begin < token.begin), ministry if follows else "")
        ministry = "" if _NO_MINISTRY.search(ministry) else ministry
        found.append(as_person(text, begin, name_begin, end, posts, "persons.titled"))
        found.extend(sharing_title(text, tokens, end, posts if shared_title(chain[-1].title) else (), known, foreign))
        limit = found[-1].end
    return found


def _other_plate(text: str, tokens: Sequence[Token], begin: int, first: Unit) -> Token | None:
    """中央编办、国家编办主任某: the body listed before a chain that is another nameplate of its first post's body, so that the post is of both."""
    token = next((t for t in tokens if t.kind == "body" and t.end == begin - 1), None) if first.body and text[begin - 1 : begin] == "、" else None
    house, other = bodies.canonical(first.body), bodies.canonical(text[token.begin : token.end]) if token is not None else None
    return token if house is not None and other is not None and other.name in house.same_body else None


def _named_place(text: str, tokens: Sequence[Token], begin: int) -> Mapping[str, str]:
    """甲省委书记某，省委副书记某: what 省 means among those whose first post names the place, as a place or with the organ that it is of."""
    first = next((t for t in near(tokens, begin, begin + 1) if t.begin == begin and t.kind in ("place", "body") and t.code), None)
    place = division_name(first.code) if first is not None else ""
    level = _LEVEL.search(place)
    return {level.group(): place} if level else NOWHERE


#: The last word of the name of a place by which it is called alone.
_LEVEL = re.compile("自治区$|[省市县区州旗]$")
#: 尼日尔总统 伊素福: a line of its own in a list of those who have a post.
_LINE_OF_A_LIST = re.compile(r"[^\s，。；：、！？“”《》（）]{3,24} [一-龥·—-]{2,14}")
#: Styles between a post and a name in Malaysia and Brunei.
_STYLES = ("拿督斯里", "拿督", "丹斯里", "拿汀")
#: What says of the posts after it that they were held before: 时任某省省长甲.
_ONCE = ("时任", "曾任")
#: 时任某省副省长的某某: before a post that 的 joins to the name.
_IN_OFFICE = re.compile("(?:[时现曾兼]任|担任|时为)[^，。；：]{0,38}$")
#: 副书记：甲、乙（女）、丙: a list of those who hold the post, up to a mark.
_LISTED = re.compile(r"[：:](?P<who>[㐀-鿿·]{2,14}(?:（[^（）]{1,12}）)?(?:、[㐀-鿿·]{2,14}(?:（[^（）]{1,12}）)?){0,60})(?:等\d+人)?(?=[，。；]|$)")
_ONE = re.compile(r"(?:^|、)(?P<name>[^、（）]+)(?:（[^（）]*）)?")


def _after_colon(text: str, tokens: Sequence[Token], at: int, title: Token) -> list[tuple[int, int]]:
    """The spans of the names that a colon after the title lists; [] if what follows is no list of names."""
    match = _LISTED.match(text, at)
    if match is None or title.name in COMMON_NOUNS:
        return []
    begin = match.start("who")
    spans = [(begin + each.start("name"), begin + each.end("name")) for each in _ONE.finditer(match["who"])]
    written = [text[b:e] for b, e in spans]
    if len(written) > 1 and not shared_title(title.name):
        return []
    likely = [
        name for name in written if "·" in name or (chinese_names.looks_chinese(name) and len(name) < 5 and chinese_names.given_odds(name[1:]) > -1)
    ]
    short = all(len(name) < 5 or "·" in name for name in written)
    known = any(t.begin < e and b < t.end and t.kind in ("body", "title", "country") for b, e in spans for t in near(tokens, b, e))
    return spans if short and not known and 2 * len(likely) > len(written) and not any(is_word(name, names.NOBODY, 3.0) for name in likely) else []


#: 主任（原副省长）甲, 部长（兼市工商联党组书记）乙: a further post of the person between the title and the name.
_BRACKETED = re.compile("（(?P<former>[原兼]|曾任)(?P<posts>[^（）]{3,30})）")


def _bracketed(text: str, local: Mapping[str, str]) -> tuple[Post, ...]:
    """The posts of the bracket between a title and a name, () for none."""
    match = _BRACKETED.fullmatch(text)
    found = posts_in(match["posts"], local) if match else ()
    return tuple(post._replace(former=True) for post in found) if match and match["former"] != "兼" else found


#: Bodies that have no departments of the kind of a ministry's (某局, 某司).
_NO_MINISTRY = re.compile(
    f"(?:{DIVISION}委|党委|中央|书记处|政治局|军委|政府|人大|人大常委会|政协|纪委|监委|法院|检察院|大学|学院)$|^[市县区州盟旗][一-龥]*(?<![部厅委署院办局])$|^[县区旗].*局$"
)
#: Titles that, without a body, news gives to one person of the country alone, and mostly without the name.
_OF_ONE = frozenset(("总书记", "委员长"))


def _of_the_one(unit: Unit, name: str, after: str) -> bool:
    """Whether what follows 总书记 alone is no name: 总书记高兴地, 总书记观大势."""
    if unit.title not in _OF_ONE or unit.body or incumbents.holds(name, unit.title):
        return False
    likely = foreign_names.looks_foreign(name) or chinese_names.given_odds(name[1:]) >= 0
    return after not in ENDS_LIST or not likely


def _name_after(
    text: str, tokens: Sequence[Token], at: int, unit: Unit, title: Token, begin: int, known: names.NameSet, foreign: bool
) -> tuple[int, int]:
    """Where the name that the title introduces at ``at`` begins and ends; (0, 0) when there is none.

    ``begin``: where the chain does; ``unit``: its last member.
    """
    length, score = names.titled_name(text, at, known, foreign)
    name, end = text[at : at + length], at + length
    if text[at : at + 1] in _TO and any(text.startswith(other, at + 1) for other in known):
        return 0, 0  # 董事长向市长甲介绍
    if _NO_NAME.match(text, at) or (text[at : at + 1] == "和" and _says_how(text[at + 1 : at + 3])):
        return 0, 0  # 副秘书长由甲、乙担任; 总统、负责人和一名专家; 民主和凝聚共识
    bodied = title.begin > begin or title.name[:1] in "原前"
    if text[end - 1 : end + 1] in _HEADS_OF_MEETINGS or (text[at] in "来到赴" and _VISITS.match(text, end)):
        return 0, 0
    if length == 3 and text[end - 1] in _CLOSING_A_LIST and _known_at(tokens, end) and name not in known and name not in well_known():
        name, end, length = name[:2], end - 1, 2  # 甲和组织委员乙
    if score < 1.2 and bodied and (last := _flanked(text, tokens, at, begin, known, title)):
        return at, last  # 甲、荷兰驻华大使昊使博、乙
    if not score and bodied and title.name not in COMMON_NOUNS and (last := presiding(text, at)) and not near(tokens, at, last):
        return at, last
    closed = text[end : end + 1] in ENDS_LIST or (text[end] in _CLOSING_A_LIST and _known_at(tokens, end + 1))
    if score < 1.2 or not is_convincing(name, score, title.name, bodied, closed):
        return 0, 0
    if (
        _RIVER.match(text, title.end - 1)
        or _honours(text, tokens, unit, title)
        or not (is_free(tokens, at, length, known, text) or (foreign and name_edges.strong_boundary(text, end) and _is_short_place(tokens, at, end)))
        or (is_word(name, known, score, text, end, title.name) and not (bodied and presiding(text, at) == end))
    ):
        return 0, 0
    return at, end


def _says_how(word: str) -> bool:
    """Whether two characters after 和 are a predicate that is no likely given name: 凝聚, 伟大, but not 立冬."""
    return name_edges.is_predicate(word) and chinese_names.given_odds(word) < _GIVEN


#: Odds from which a predicate may be a given name.
_GIVEN = 2.0
#: People by their kind after 和, and those present, or an abbreviated name, after 向.
_CROWD = one_of("""
    政府 文艺 教练 师生 老(?:同志|师|专家|党员|战士|一辈|百姓) 外交 专家 学者 群众 职工 企业 嘉宾 记者
    家属 家人 学生 老师 干部 员工 工作 夫人 媒体 社会 人民
    各 全体 有关 相关 部分 广大 所有 其他 其它 他 她 我 中国 国际 地方 单位 机构 当地 志愿者 运动员 科研 技术 医护 医务 村民 居民 党员 社区 农民 工人
""")
_NO_NAME = re.compile(
    f"任[上内](?=[，。；、的])|暨(?:执行|首席|常务|联席|集团|全球|副)?[总董理校院会主]|由[^，。；]{{2,160}}?(?:担任|兼任)|和(?:[一两二三四五六七八九十几数多][名位个]|{_CROWD})|向(?:宪法|与会|大会|全体|社会|客人|来宾|大家|嘉宾|学校|各位|广大|记者|媒体|[我他她]|[一-龥](?:介绍|通报|赠送|转达|转交|颁发|递交|说明|表示))"
)
#: Prepositions that are surnames too.
_TO = frozenset("向和")


#: What fills the whole place between a post and the next member of a list, or the end of one.
_MEMBER = re.compile("[一-龥]{2,4}(?=、|等|先后|分别|[出参列]席|参加)")
#: The same where the list parts people by commas.
_MEMBER_OR_CLAUSE = re.compile("[一-龥]{2,4}(?=[、，]|等|先后|分别|[出参列]席|参加)")


def _flanked(text: str, tokens: Sequence[Token], at: int, begin: int, known: names.NameSet, title: Token) -> int:
    """Where a name ends that no rule of names tells, but that fills its place in a list of people with posts; 0 if none does."""
    office = title.name not in COMMON_NOUNS and title.name not in HONOURS
    listed = begin > 0 and text[begin - 1] in "、，" and office
    member = (_MEMBER if text[begin - 1] == "、" else _MEMBER_OR_CLAUSE).match(text, at) if listed else None
    if member is None and title.name not in COMMON_NOUNS:  # 分别为某自治区主席甲、某省省长乙: the first, whose list goes on with a known word
        first = _MEMBER.match(text, at)
        member = first if first and text[first.end() : first.end() + 1] == "、" and _post_follows(text, tokens, first.end() + 1) else None
    elif member is not None and text[begin - 1] == "，" and not (text[member.end()] == "，" and _known_at(tokens, member.end() + 1)):
        member = None
    between = member is not None and text[begin - 1 : begin] == "、" and text[member.end()] == "、" and title.begin - begin > 2
    if (
        member is None
        or near(tokens, at, member.end())
        or (is_never_a_name(member.group()) or _LONGER_TITLE.search(member.group()) if between else is_word(member.group(), known, 0))
        or any(name_edges.is_predicate(member.group()[i : i + 2]) for i in (0, 1, 2))
    ):
        return 0
    return member.end()


def _post_follows(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a known word begins there, or the words of a house up to a title: 、远泊集团董事长."""
    title = next((t for t in near(tokens, at, at + _HOUSE_AND_TITLE) if t.kind == "title"), None)
    return _known_at(tokens, at) or (title is not None and _MARKS.search(text, at, title.begin) is None and not _OFFICE_GOES_ON.search(text, 0, at))


#: 联邦主席兼经济、教育和研究部部长; 副总动力师、: the words after a title that are more of it.
_OFFICE_GOES_ON = re.compile("(?:兼[一-龥]{1,3}|[师员长])、$")
#: Characters of a house's name and the title after it, at the most; and what ends it.
_HOUSE_AND_TITLE, _MARKS = 20, re.compile("[，。；：、“”（）]")
#: 会长单位, 校长助理: what makes another word of a title.
_LONGER_TITLE = re.compile("单位|代表|助理|委员|级|干部|人选|同志|班子|办公|会议|联席|[们等]$")


def _is_short_place(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether what closes after a foreign title is also a short place of China: 圭亚那总统阿里."""
    return any(t.kind == "place" and (t.begin, t.end) == (begin, end) and not t.name.endswith(("市", "省")) for t in near(tokens, begin, end))


#: 负责人来东辛调研: a verb and a place, no name.
_VISITS = re.compile("调研|考察|视察|检查|指导|参观|交流|座谈|访问|督导|督查|慰问|学习|洽谈|开展")
#: 领导人青岛峰会: a place with the head of a meeting, no name.
_HEADS_OF_MEETINGS = frozenset(("峰会", "年会", "会议", "会晤", "论坛", "大会"))
#: 交通运输部长江航务管理局: the Yangtze, no 部长.
_RIVER = re.compile(
    "长江(?:三峡|[上中下]游|流域|干[流线]|沿[线岸江]|经济带|大[保桥]|口|航[道运务]|水[利文运]|海事|委|防|十年|生态|禁[渔捕]|沿)|(?<=[大览年峰易展]会)长[沙春治兴]|(?<=乡)长[沙春治江垣乐葛安丰]"
)


def _honours(text: str, tokens: Sequence[Token], unit: Unit, title: Token) -> bool:
    """Whether the title closes a name before it, so that none follows: 普京总统商定, 习近平总书记强烈."""
    words = unit.body
    if title.name in HONOURS and any(words[-n:] in well_known() for n in (2, 3, 4, 5)):
        return True
    if title.name not in HONOURS or not (chinese_names.looks_chinese(words) or foreign_names.looks_foreign(words)):
        return False
    return not any(t.begin < title.begin and title.begin - len(words) < t.end and t.kind != "hall" for t in tokens)


def names_that_are_words(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """What follows a post with its body and would be a name of two characters, were it no word: 主任丰收作. The article may tell (丰收等参加)."""
    for token in tokens:
        name = text[token.end : token.end + 2]
        if token.kind == "title" and name_like_words().get(name) is False and token.name not in COMMON_NOUNS:
            length, score = names.titled_name(text, token.end)
            if length == 2 and score >= 1.6:
                yield name


def as_person(text: str, begin: int, name_begin: int, end: int, posts: tuple[Post, ...], rule: str) -> Mention:
    """The mention of a person named from ``name_begin``; the words of the posts begin at ``begin``."""
    name = re.sub(r"[ \u3000]", "", text[name_begin:end])
    return Mention("person", begin, end, text[begin:end], name, posts, text[begin:name_begin], rule=rule)


def _is_foreign(tokens: Sequence[Token], begin: int, end: int) -> bool:
    inside = [t for t in near(tokens, begin, end) if begin <= t.begin]
    abroad = bool(inside) and (inside[0].kind in ("country", "city") or inside[0].name in _international())
    return abroad and inside[0].name != "中国"


@cache
def _international() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("intl_bodies"))


#: Units whose names are surnames too, or begin like one.
_UNITS = frozenset("省市县区州旗镇乡村街")


def sharing_title(text: str, tokens: Sequence[Token], end: int, posts: tuple[Post, ...], known: names.NameSet, foreign: bool) -> Iterator[Mention]:
    """Further names of a list that share the title: 国务院副总理何立峰、张国清、刘国中."""
    while True:
        end = past_brackets(text, end)
        if not (end < len(text) - 1 and text[end] in SHARE):
            return
        begin = end + 1
        whole = begin + known.at(text, begin)  # 、萨尔瓦多驻华大使: no 萨尔
        if any(t.kind not in ("place", "city") and t.end > whole for t in near(tokens, begin, begin + 1)):
            if not (close := _body_between_names(text, tokens, begin, known)):
                return
            yield as_person(text, begin, begin, close, posts, "persons.shared_title")
            end = close
            continue
        length, score = names.titled_name(text, begin, known, foreign)
        if not length and (close := between_names(text, begin)):
            length, score = close - begin, 4.0
        if length == 3 and text[begin + 2] in _CLOSING_A_LIST and (_known_at(tokens, begin + 3) or _AND_MEMBERS.match(text, begin + 2)):
            length, score = 2, 2.0  # 甲及委员
        elif length == 2 and _AND_MEMBERS.match(text, begin + 2):
            score = max(score, 2.0)
        likely = length == 3 and chinese_names.given_odds(text[begin + 1 : begin + 3]) >= LIKELY
        if length and text[begin + length : begin + length + 1] in _CLOSING_A_LIST and _known_at(tokens, begin + length + 1):
            likely, score = True, max(score, 1.6)  # 甲及市政协常委
        if _at_province(tokens, begin) and _post_follows(text, tokens, begin):
            return  # 董事长甲、广西药用植物园主任乙
        if (text[begin] == "来" and _VISITS.match(text, begin + length)) or text.startswith("国际", begin):
            return  # 市长甲与来潜考察的行长乙座谈; 校长甲、国际合作交流处处长乙
        if length == 3 and text[begin] in _UNITS and not likely:
            return  # 副镇长甲、镇农业服务中心负责人
        if score < (1.6 if likely else 2.0) or (text[end] != "、" and score < 3.0) or _is_listed_word(text, begin, begin + length, known):
            return
        if not is_free(tokens, begin, length, known, text) or any(t.kind == "title" and t.begin == begin + length for t in tokens):
            return
        end = begin + length
        yield as_person(text, begin, begin, end, posts, "persons.shared_title")


def _at_province(tokens: Sequence[Token], begin: int) -> bool:
    return any(t.begin == begin and t.kind == "place" and t.code.endswith("0000") for t in near(tokens, begin, begin + 1))


def _body_between_names(text: str, tokens: Sequence[Token], begin: int, known: names.NameSet) -> int:
    """主席甲、陆军、乙: where a body of two characters ends that stands as a name between two others in a list, 0 for any other."""
    end = begin + 2
    name = text[begin:end]
    if text[end : end + 1] != "、" or not chinese_names.looks_chinese(name) or chinese_names.given_odds(name[1:]) < LIKELY:
        return 0
    if not any(t.kind == "body" and (t.begin, t.end) == (begin, end) for t in near(tokens, begin, end)) or near(tokens, end + 1, end + 2):
        return 0
    length, score = names.titled_name(text, end + 1, known)
    follower = text[end + 1 : end + 1 + length]
    return end if score >= 1.6 and chinese_names.given_odds(follower[1:]) >= 0 and not is_word(follower, known, 0) else 0


_CLOSING_A_LIST = frozenset("及和与")
#: 甲及委员共31人, 乙和其他委员: what closes a list of members with those whom it does not name.
_AND_MEMBERS = re.compile("[及和与](?:委员|常委|其他|有关|部分|各|全体|驻会)")


def _known_at(tokens: Sequence[Token], at: int) -> bool:
    return any(token.begin == at for token in near(tokens, at, at + 1))


#: What follows the last of those present.
_PRESENT = re.compile("(?:分别|一同|一道|先后)?(?:出席|参加|陪同|列席|参会|发言|在[^，。；]{1,10}?(?:参加|出席|参会|收看))")


#: What goes on after the first words of a society's name to who heads it.
_HEADS_OF_SOCIETIES = re.compile("会(?:会长|副会长|秘书长|理事|主席|监事)")


#: What goes on after the first field of a ministry to its head.
_OF_TWO_FIELDS = re.compile("[与和及][一-龥]{2,6}?部部?长")


def _is_listed_word(text: str, begin: int, end: int, known: names.NameSet) -> bool:
    """Whether the member of a list is a word: 副省长甲、卓然、乙 are three persons, 书记甲、成立专班 one."""
    flanked = text[begin - 1] == "、" and (text[end : end + 1] in ENDS_LIST or text[end] in "等和及与为" or _PRESENT.match(text, end) is not None)
    name = text[begin:end]
    if (name[-1] in "办处室" and text[end : end + 1] in "、等") or _HEADS_OF_SOCIETIES.match(text, end) or _OF_TWO_FIELDS.match(text, end):
        return True  # 院长甲及党政办、培训处; 议员甲、华商总会会长乙; 外长甲、经济与财政部长乙
    if flanked and len(name) == 2 and is_never_a_name(name) and not name_edges.is_predicate(name) and text[end : end + 1] not in ("", "等"):
        return False  # 副县长甲、海棠、乙
    return is_word(name, known, 3.0 if flanked else 0)
