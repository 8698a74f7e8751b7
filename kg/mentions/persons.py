"""Persons, with the posts that stand before their names.

First the people whom a title introduces (国务委员谌贻琴), then, over the whole article, the names so found and those of lists and speakers that
stand alone (尹力、吴政隆参加调研).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter

from kg.lexicons import rows
from kg.mentions.spans import left_edge, stop_at
from kg.mentions.taken import Taken
from kg.mentions.tokens import Token, near
from kg.mentions.tokens import tokens as tokens_of
from kg.model import Mention, Post
from kg.values import incumbents, names
from kg.values.posts import NOWHERE, OF_STATE, Unit, country_of, in_another_house, resolve, shared_title, sole

_JOIN = re.compile(r"、|兼任|兼|，兼|和|及")
_SHARE = "、和与及"
_NOT_NAMED = re.compile(r"(?:记者|通讯员|编辑|摄影|摄像|责编|作者|实习生|编导|主播)$")
_HONORIFIC = re.compile(
    r"(?:总书记|委员长|主席|总理|总统|首相|国王|部长|外长|书记|省长|市长|院长|校长|会长|教授|院士|特首|主任|秘书长|大使|议长|阁下|先生|女士|同志|老师)"
)
_AFTER_NAME = re.compile(r"(?:总书记|副委员长|委员长|国务委员|副总理|总理|总统|国王|首相|同志|先生|女士)")
_ABROAD = frozenset(("总统", "总理", "国王", "首相"))
_REMARK = re.compile(r"（[^（）]{1,12}）")
_RESOLVING_HONORIFICS = {"总书记": ("中共中央", "总书记"), "副委员长": ("全国人大常委会", "副委员长"), "委员长": ("全国人大常委会", "委员长")}
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
_ROSTER_END = re.compile(r"等|[，。；]|出席|参加|陪同|列席|参会|分别|先后|作|发言|一同|共同|应邀|也|还|为|当选|同志|担任|任|致|在|受到|一道|随")
_CONJUNCTIONS = "和与及同"
#: Odds of given characters (kg.values.names) from which two of them before a function word make a name.
_LIKELY = -2.0
_CROWDS = "游客|职工|群众|教师|学生|代表|居民|干部|青年"
#: Other crowds after a crowd: 领导班子和…, 领导干部树立…, 儿童青少年.
_CROWD_START = re.compile(f"{_CROWDS}|师傅|青少年|班子|家长|家属")
_OCCUPATION_START = re.compile(f"部|有关|特邀|院士|专家|曾|{_CROWDS}|相关|各|广大|其|社会|企业|家|国|地|工|党|人")
_NOT_AFTER_CROWDS = frozenset("性有占让来楼品包和与及")
#: Each word begins with a plain character, so that the engine passes over all others at once.
_OCCUPATION = re.compile(
    r"(?:领导|居民|职工|工人|学生|教师|老师(?!傅)|医生|护士|农户|农民|牧民|渔民|果农|菜农|茶农|种植户|养殖户|大户|司机|消防员|民警|辅警|警察|党员|战士|志愿者|店主|店长|老板|市民|游客|业主|代表|负责人|"
    r"劳模|工匠|选手|运动员|冠军|演员|导演|歌手|作家|诗人|画家|科学家|经济学家|企业家|烈士|英雄|航天员|飞行员|嫌疑人|被告人|罪犯|岁的|名叫|叫做|夫人|妻子|丈夫|儿子|女儿|父亲|母亲|大爷|大娘|阿姨|青年|员工|传承人|技术员|船长|机长|列车长|快递员|讲解员|管理员|老同志|老领导|老红军|老战士|老干部|网格员|协管员|调解员|联络员|引导员|裁判员|售货员|饲养员|护林员|保洁员|外卖员|驻村第一书记|经营者|获得者|获奖者|元勋|院士专家|者”|楷模”|英雄”|标兵”|工匠”|卫士”|先锋”|模范”|好人”|之父”|战士”)"
)


def titled(
    text: str, tokens: Sequence[Token], known: names.NameSet, local: Mapping[str, str] = NOWHERE, blocked: Sequence[tuple[int, int]] = ()
) -> list[Mention]:
    """Persons that a title introduces, and those that share the title in a list.

    ``local`` says what 省、市 … mean in the article (副市长 → 吉林市政府.副市长).
    """
    found: list[Mention] = []
    limit, ministry = 0, ""
    for index, token in enumerate(tokens):
        if token.kind != "title" or token.begin < limit:
            continue
        at = past_brackets(text, token.end)
        if not names.may_follow_title(text, at):
            continue
        chain, begin = _chain(text, tokens[: index + 1], limit, blocked)
        follows = bool(found) and _ADJACENT.fullmatch(text, limit, begin) is not None
        foreign = _is_foreign(tokens, begin, token.begin) or (follows and _country_before(found[-1:]) != "")
        name_begin, end = _name_after(text, tokens, at, chain[-1], token, begin, known, foreign)
        if not end or _of_the_one(chain[-1], text[name_begin:end], text[end : end + 1]):
            continue
        near = {**local, "上级": ministry} if ministry and follows else local
        name = text[name_begin:end]
        posts = abroad(_posts(chain, text[limit:begin], found, near, name), name, local)
        ministry = next((text[t.begin : t.end] for t in tokens if t.kind == "body" and begin <= t.begin < token.begin), ministry if follows else "")
        found.append(_person(text, begin, name_begin, end, posts, "persons.titled"))
        found.extend(_sharing(text, tokens, end, posts if shared_title(chain[-1].title) else (), known, foreign))
        limit = found[-1].end
    return found


#: Titles that, without a body, news gives to one person of the country alone, and mostly without the name.
_OF_ONE = frozenset(("总书记", "委员长"))


def _of_the_one(unit: Unit, name: str, after: str) -> bool:
    """Whether what follows 总书记 alone is no name: 总书记高兴地, 总书记观大势."""
    return unit.title in _OF_ONE and not unit.body and after not in _ENDS_LIST and not incumbents.holds(name, unit.title)


_ORGAN_OF_STATE = re.compile(r"^(?:外交|国防|财政|内政|教育|卫生|司法|商务|经济|农业|文化|旅游|交通|能源|工业|贸易|投资)?[一-龥]{0,8}部")


def abroad(posts: tuple[Post, ...], name: str, local: Mapping[str, str]) -> tuple[Post, ...]:
    """Posts of a foreigner whose words leave the country out: in the one foreign country of the article, or the host of the embassy that tells it.

    A bare 司法部长 of a foreigner is in no ministry at home: where the country stays open there is no post.
    """
    if names.looks_chinese(name, common=False) and "·" not in name:
        return posts
    return tuple(placed for post in posts if (placed := _placed(post, "·" in name, local)) is not None)


def _placed(post: Post, dotted: bool, local: Mapping[str, str]) -> Post | None:
    bare = post.written == f"{post.body}长"
    country = local.get("外国", "") if bare else local.get("国", "") if dotted and _ORGAN_OF_STATE.match(post.body) else ""
    if country and not post.body.startswith(country):
        return post._replace(body=country + post.body, label=country + post.label)
    return None if bare else post


#: Titles that close a name: 普京总统, 阮文明总书记.
_HONOURS = frozenset("总书记 主席 国家主席 总理 总统 首相 国王 委员长 女王 大公 埃米尔 苏丹 王储".split())
#: Titles that are also common nouns, so that what follows is often no name: 委员关切, 成员普遍认为.
_COMMON_NOUNS = frozenset(
    """
    成员 领导人 委员 代表 负责人 议员 指挥 会计师 审计师 律师 法官 检察官 监事 理事 助理 顾问 参谋 分析师 医师 经理 教练 博士 班长 组长
    站长 工程师 部门负责人 干事 人大代表 政协委员 党代表 教授 研究员 董事 评论员 国会议员 发言人 大使 领导 院士 中央委员 候补委员 政治局委员 讲师
    护士长 联络员 领袖
""".split()
)


def _name_after(
    text: str, tokens: Sequence[Token], at: int, unit: Unit, title: Token, begin: int, known: names.NameSet, foreign: bool
) -> tuple[int, int]:
    """Where the name that the title introduces at ``at`` begins and ends; (0, 0) when there is none.

    ``begin``: where the chain does; ``unit``: its last member.
    """
    length, score = names.titled_name(text, at, known, foreign)
    name, end = text[at : at + length], at + length
    bodied = title.begin > begin or title.name[:1] in "原前"
    if score < 1.2 or not _convincing(name, score, title.name, bodied, text[end : end + 1] in _ENDS_LIST):
        return 0, 0
    if (
        _RIVER.match(text, title.end - 1)
        or _honours(text, tokens, unit, title)
        or not _free(tokens, at, length, known, text)
        or _is_word(name, known, score, text, end, title.name)
    ):
        return 0, 0
    return at, end


#: 交通运输部长江航务管理局: the Yangtze, no 部长.
_RIVER = re.compile("长江(?:三峡|[上中下]游|流域|干[流线]|沿[线岸江]|经济带|大[保桥]|口|航[道运务]|水[利文运]|海事|委|防|十年|生态|禁[渔捕]|沿)")


#: What may stand between two persons of a list, so that the second one's post is in the first one's body: 省政协主席甲，副主席乙.
_ADJACENT = re.compile(
    r"(?:院士|教授|博士|同志|先生|女士|大校|[少中上]将)?(?:（[^（）]*）)?(?:等)?(?:(?:出席|参加|列席|陪同|主持|讲话|致辞)(?:会议|调研|活动|会见|并讲话)?)?(?:，|、|；|和|及|与|以及|，以及)"
)
_HEIRLESS = re.compile(r"教授|院士|研究员|代表|博士|主持人|发言人|律师|医师|评论员|工程师$|国务委员")
#: Heads of places are in the place of the committee before them (镇党委书记甲、镇长乙), those of states and ministries abroad in the country before.
_OF_PLACE = re.compile(r"^(?:代理?|常务)?副?[省市县区州旗镇乡盟]长$")
_OF_STATE = re.compile(r"(?:外长|防长|财长|驻华大使|[一-龥]{2}部长|国务卿|外交大臣|国防大臣)$")


#: 总书记、国家主席特使: the envoy holds none of the posts of who sent him.
_ENVOYS = ("主席特使", "总统特使", "首相特使", "总理特使", "国王特使")
_MINISTRY = re.compile("[一-龥]{2,6}部")


def _country_before(before: Sequence[Mention]) -> str:
    """The foreign country that the persons of a list before are of, the nearest first; "" when they are of none."""
    return next((country for m in reversed(before) for p in m.posts if (country := country_of(p.body))), "")


#: Honours in a body in which a person has no office, so that the next one's post is in none of it: 中国工程院院士甲，党委常委乙.
_HONORARY = re.compile("院士|人大代表|政协委员|博士|导师")


def _outlasting(before: Sequence[Mention]) -> Post | None:
    """The post in whose body a list of persons goes on: that of the person before, but not of who is posted there from outside (驻…组长)."""
    posts = (post for mention in reversed(before[-2:]) for post in (mention.posts[::-1] if "驻" not in mention.as_written else mention.posts[:1]))
    return next((post for post in posts if not ("驻" in post.body and "纪" in post.body) and not _HONORARY.search(post.title)), None)


def _posts(chain: list[Unit], gap: str, before: Sequence[Mention], local: Mapping[str, str], name: str) -> tuple[Post, ...]:
    """The posts of a chain; one that begins without a body is in the body of the person just ``before`` (``gap``: the words between)."""
    previous = _outlasting(before) if before and before[-1].posts else None
    if len(chain) > 1 and chain[-1].title.endswith(_ENVOYS):
        chain = [Unit(country_of(chain[0].body), chain[-1].title)]
    first = chain[0]
    if previous is not None and first.body in ("", "政府") and OF_STATE.fullmatch(first.title) and _ADJACENT.fullmatch(gap):
        at_home = any(incumbents.holds(name, unit.title) for unit in chain)
        country = "" if at_home else _country_before(before)
        return (
            tuple(post._replace(written=post.written.removeprefix(country)) for post in resolve([Unit(country, first.title), *chain[1:]], local))
            if country
            else resolve(chain, local)
        )
    if previous is not None and any(_MINISTRY.fullmatch(unit.body) for unit in chain) and _ADJACENT.fullmatch(gap):
        country = "" if names.looks_chinese(name, common=False) else _country_before(before)
        chain = [unit._replace(body=country + unit.body) if _MINISTRY.fullmatch(unit.body) else unit for unit in chain]
        first = chain[0]
    if previous is None or first.body or _HEIRLESS.search(first.title) or not _ADJACENT.fullmatch(gap):
        return resolve(chain, local)
    if (first.title == previous.title and sole(previous.body, previous.title)) or in_another_house(first.title, previous.body):
        return resolve(chain, local)
    if _OF_STATE.search(first.title):
        country = _country_before(before)
        return resolve([Unit(country, first.title), *chain[1:]] if country else chain, local)
    if _OF_PLACE.match(first.title) and not (previous.title.startswith(("党委", "党工委")) or previous.body.endswith(("委", "党委", "工委"))):
        return resolve(chain, local)
    return resolve(chain, local, previous)


#: Surnames that are function words: 总书记和乡亲, 书记都会.
_FUNCTION_WORDS = frozenset("和都从由向后曾应来时才全共对与及但即还已正关强因")


_RARELY = frozenset("时应全来向共关强")


def _convincing(name: str, score: float, title: str, body: bool, closed: bool) -> bool:
    """Whether the name is good enough for what stands before it: a function word for a surname or a common noun for a title ask for more.

    ``body``: words of a body, or 原, stand before the title; ``closed``: punctuation ends the name.
    """
    odds = names.given_odds(name[1:])
    if score >= 4 or len(name) > 3:
        return True
    if name[0] in _CONJUNCTIONS:
        return title not in _HONOURS and score >= 1.6 and odds >= -1 and body
    if name[0] in _RARELY and body:
        return score >= 1.6 and odds >= -4
    if name[0] in _FUNCTION_WORDS:
        return (closed and body) or (score >= 3 and odds >= (-1 if body else 3.6))
    return title not in _COMMON_NOUNS or score >= 3 or (score >= 1.6 and (odds >= 0 or body))


@cache
def _people() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("people") if row["strength"] == "strong" and not is_common_word(row["name"]))


def _honours(text: str, tokens: Sequence[Token], unit: Unit, title: Token) -> bool:
    """Whether the title closes a name before it, so that none follows: 普京总统商定, 习近平总书记强烈."""
    words = unit.body
    if title.name in _HONOURS and any(words[-n:] in _people() for n in (2, 3, 4, 5)):
        return True
    if title.name not in _HONOURS or not (names.looks_chinese(words) or names.looks_foreign(words)):
        return False
    return not any(t.begin < title.begin and title.begin - len(words) < t.end and t.kind != "hall" for t in tokens)


def names_that_are_words(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """What follows a post with its body and would be a name of two characters, were it no word: 主任丰收作. The article may tell (丰收等参加)."""
    for token in tokens:
        name = text[token.end : token.end + 2]
        if token.kind == "title" and _words().get(name) is False and token.name not in _COMMON_NOUNS:
            length, score = names.titled_name(text, token.end)
            if length == 2 and score >= 1.6:
                yield name


def stands_as_name(name: str, text: str) -> bool:
    """Whether the word stands where only a person does: in a list of people, or at the head of a clause before a verb of speech or attendance."""
    return any(
        (match.start() > 0 and text[match.start() - 1] == "、" and _ROSTER_END.match(text, match.end()) is not None)
        or (
            (match.start() == 0 or text[match.start() - 1] in "，。；")
            and re.match("代表|指出|强调|表示|主持|参加|出席|会见", text[match.end() :]) is not None
        )
        for match in re.finditer(name, text)
    )


def _person(text: str, begin: int, name_begin: int, end: int, posts: tuple[Post, ...], rule: str) -> Mention:
    name = re.sub(r"[ \u3000]", "", text[name_begin:end])
    return Mention("person", begin, end, text[begin:end], name, posts, text[begin:name_begin], rule=rule)


def _chain(text: str, tokens: Sequence[Token], limit: int, blocked: Sequence[tuple[int, int]]) -> tuple[list[Unit], int]:
    """The chain of posts that ends with the last token (a title), and where it begins."""
    units: list[Unit] = []
    position = len(tokens) - 1
    while True:
        title = tokens[position]
        begin, end = _body_span(text, tokens[:position], title.begin, limit, blocked)
        begin = _party_begin(text, tokens[:position], begin, end, limit) if text[begin : title.end].count("党") else begin
        units.insert(0, Unit(text[begin:end], title.name))
        begin = _before_prefix(text, begin, limit)
        before = _joined_title(text, tokens[:position], begin, limit)
        if before is None:
            return units, begin
        position = before


def _joined_title(text: str, tokens: Sequence[Token], begin: int, limit: int) -> int | None:
    """The index of the title that a conjunction before ``begin`` joins; what follows the name before (院士、…) is none."""
    for size in (2, 1):
        if begin - size >= limit and _JOIN.fullmatch(text[begin - size : begin]):
            opened = text.rfind("（", limit, begin - size) if text[begin - size - 1] == "）" else -1
            closed = opened if opened > 0 and _REMARK.fullmatch(text, opened, begin - size) else begin - size
            ends = (k for k in range(len(tokens) - 1, -1, -1) if tokens[k].kind == "title" and tokens[k].end == closed)
            return next((k for k in ends if not 0 < tokens[k].begin == limit), None)
    return None


def _party_begin(text: str, tokens: Sequence[Token], begin: int, end: int, limit: int) -> int:
    """俄罗斯自由民主党: a verb inside the name of a foreign party does not part it from its country."""
    country = next((t for t in reversed(tokens) if t.kind == "country" and limit <= t.begin and t.end <= begin), None)
    if country is None or country.name == "中国" or begin - country.end > 8:
        return begin
    return country.begin if text[country.end : begin].isalpha() and not any(t.begin >= country.end and t.end <= end for t in tokens) else begin


#: 分管日常工作的副主席: what the post is in charge of is no body.
_CHARGE = re.compile(r"(?:分管|主持|负责|协助分管)[^，。；、]{2,10}工作的?$")


def _body_span(text: str, tokens: Sequence[Token], title_begin: int, limit: int, blocked: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Where the words of the title's body begin and end: without a second nameplate in brackets (省委党校（行政学院）校长)."""
    charge = _CHARGE.search(text, limit, title_begin)
    if charge:
        return _body_begin(text, [t for t in tokens if t.end <= charge.start()], charge.start(), limit, blocked), charge.start()
    opened = text.rfind("（", limit, title_begin) if text[title_begin - 1 : title_begin] == "）" else -1
    if opened > limit and title_begin - opened < 22 and not any(t.begin < opened < t.end for t in tokens):
        begin = _body_begin(text, [t for t in tokens if t.end <= opened], opened, limit, blocked)
        return (begin, opened) if begin < opened else (title_begin, title_begin)
    return _body_begin(text, tokens, title_begin, limit, blocked), title_begin


_PREFIX = re.compile(r"(?:、|，|兼)(?:当选|候任|时任|现任|新任|原)$")


def _before_prefix(text: str, begin: int, limit: int) -> int:
    """、当选副总统: a word like 当选 before a member of the chain belongs to the chain."""
    match = _PREFIX.search(text[max(limit, begin - 4) : begin])
    return begin - len(match.group()) + 1 if match else begin


def _body_begin(text: str, tokens: Sequence[Token], title_begin: int, limit: int, blocked: Sequence[tuple[int, int]]) -> int:
    begin = left_edge(text, tokens, title_begin, max([limit, *(end for _, end in blocked if end <= title_begin)]))
    village = _OF_VILLAGE.match(text, begin, title_begin + 1)
    if village:
        return village.end()
    known = next((t for t in tokens if t.begin >= begin and t.end <= title_begin and t.kind in _NAMED), None)
    if known is not None and known.begin > begin and _says(text[begin : known.begin]):
        return known.begin
    told = next(
        (t for t in reversed(tokens) if begin < t.begin and t.end <= title_begin and t.kind in _NAMED and _TELLS.search(text, begin, t.begin)), None
    )
    if told is not None:
        return told.begin
    return title_begin if known is None and _CALLS.fullmatch(text, begin, title_begin) else begin


#: 问村党总支书记, 见过村党支部书记: a verb before a village without a name.
_OF_VILLAGE = re.compile("(?:[问见找请叫听跟让]|[一-龥]{0,3}[过了着])(?=(?:村|镇|乡|社区|街道)(?:党|民?委|两委))")
_NAMED = frozenset(("country", "body", "place", "city"))
#: Verbs whose object is a body or its head.
_TELLS = re.compile(r"(?:通报|会见|邀请|任命|提名|免去|陪同|接替|批评|指责|谴责|敦促|呼吁|袭击|约谈)$")
_CALLS = re.compile(r"要求|争取|敦促|呼吁|邀请|会见|谴责|批评|指责|接受|悼念|推举|袭击|解除|支持|反对|包括|还?有|的有|是|的是")
#: What ends in a verb before the first known word of a body: 播出黑山总统, 应白俄罗斯总理.
_SAYS = re.compile(r"(?:[应据经让使致赴访对向为令着]|此前|日前|包括|其中|受到?|随后|以及)$")
_KEPT = re.compile(r"(?:中共|原|前|时任|新任|现任|候任|前任|驻|中国共产党|组织|联合|服务|研究|建设|发展|投资|合作)$")


def _says(words: str) -> bool:
    return bool(_SAYS.search(words)) or (names.is_predicate(words[-2:]) and not _KEPT.search(words))


def _is_foreign(tokens: Sequence[Token], begin: int, end: int) -> bool:
    inside = [t for t in near(tokens, begin, end) if begin <= t.begin]
    abroad = bool(inside) and (inside[0].kind in ("country", "city") or inside[0].name in _international())
    return abroad and inside[0].name != "中国"


@cache
def _international() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("intl_bodies"))


def _free(tokens: Sequence[Token], begin: int, length: int, known: names.NameSet, text: str) -> bool:
    """No known word begins inside the supposed name (部长 + 江苏省…), unless the name is known."""
    if text[begin : begin + length] in known or "·" in text[begin : begin + length]:
        return True
    return not any(begin <= t.begin and not _inside_name(t, begin, length) for t in near(tokens, begin, begin + length))


def _inside_name(token: Token, begin: int, length: int) -> bool:
    """Whether the name may contain the known word: one inside it, or a short place at its head (安顺民)."""
    size = token.end - token.begin
    return token.end <= begin + length and size < length and (token.begin > begin or (token.kind in ("place", "city") and size == 2))


@cache
def _words() -> dict[str, bool]:
    return {row["word"]: row["never"] == "yes" for row in rows("name_like_words")}


def _is_word(name: str, known: names.NameSet, score: float, text: str = "", end: int = 0, title: str = "") -> bool:
    """Whether what looks like a name is a word: a common one without a clean edge, or one that is nobody's name.

    With ``text`` and the ``end`` of the name in it, what the holder of the ``title`` may do (书记高度重视) counts as a name only before punctuation.
    """
    if name in known or score >= 4:
        return False
    if name[:1] in _CONJUNCTIONS and _OCCUPATION_START.match(name, 1):
        return True
    never = _words().get(name)
    if never is False and text and _ACCUSED.match(text, end):
        return False
    if never and len(name) == 3 and text[end : end + 1] == "、" and _leads_names(name, text, end + 1):
        return False
    if never or (never is not None and score < (1.6 if text and not names.is_predicate(name) else 3.0)):
        return True
    if not text or len(name) != 2 or text[end : end + 1] in _ENDS_LIST:
        return False
    return names.is_predicate(name) or (never is not None and title in _COMMON_NOUNS)


def _leads_names(word: str, text: str, at: int) -> bool:
    """Whether a word like a likely name (祁连山) is the first of a list whose next member is a name beyond doubt."""
    length, score = names.chinese_name(text, at)
    return (
        score >= 3
        and text[at : at + length] not in _words()
        and names.given_odds(word[1:]) >= 2
        and names.given_odds(text[at + 1 : at + length]) >= 0
    )


#: What only befalls people, so that even a word before it is a name: 原书记卓然被查.
_ACCUSED = re.compile("接受(?:纪律|中央|组织|审查|监察)|被(?:查|开除|双开|免|逮捕|留置|提起|判|给予|撤)|涉嫌|严重违纪")
_ENDS_LIST = ("", *"，。、；（")


def _sharing(text: str, tokens: Sequence[Token], end: int, posts: tuple[Post, ...], known: names.NameSet, foreign: bool) -> Iterator[Mention]:
    """Further names of a list that share the title: 国务院副总理何立峰、张国清、刘国中."""
    while True:
        end = past_brackets(text, end)
        if not (end < len(text) - 1 and text[end] in _SHARE):
            return
        begin = end + 1
        if any(t.kind != "place" for t in near(tokens, begin, begin + 1)) and not any(text.startswith(k, begin) for k in known):
            return
        length, score = names.titled_name(text, begin, known, foreign)
        if length == 3 and text[begin + 2] in _CLOSING_A_LIST and _known_at(tokens, begin + 3):
            length, score = 2, 2.0  # 甲及委员
        likely = length == 3 and names.given_odds(text[begin + 1 : begin + 3]) >= _LIKELY
        if length and text[begin + length : begin + length + 1] in _CLOSING_A_LIST and _known_at(tokens, begin + length + 1):
            likely, score = True, max(score, 1.6)  # 甲及市政协常委
        if score < (1.6 if likely else 2.0) or (text[end] != "、" and score < 3.0) or _is_listed_word(text, begin, begin + length, known):
            return
        if not _free(tokens, begin, length, known, text) or any(t.kind == "title" and t.begin == begin + length for t in tokens):
            return
        end = begin + length
        yield _person(text, begin, begin, end, posts, "persons.shared_title")


_CLOSING_A_LIST = frozenset("及和与")


def _known_at(tokens: Sequence[Token], at: int) -> bool:
    return any(token.begin == at for token in near(tokens, at, at + 1))


#: What follows the last of those present.
_PRESENT = re.compile("(?:分别|一同|一道|先后)?(?:出席|参加|陪同|列席|参会|发言)")


def _is_listed_word(text: str, begin: int, end: int, known: names.NameSet) -> bool:
    """Whether the member of a list is a word: 副省长甲、卓然、乙 are three persons, 书记甲、成立专班 one."""
    flanked = text[begin - 1] == "、" and (text[end : end + 1] in _ENDS_LIST or text[end] in "等和" or _PRESENT.match(text, end) is not None)
    return _is_word(text[begin:end], known, 3.0 if flanked else 0)


def past_brackets(text: str, at: int) -> int:
    """帕提古丽（兼职）、…: a short remark in brackets after a name belongs to it."""
    match = _REMARK.match(text, at) if text.startswith("（", at) else None
    return match.end() if match else at


def untitled(
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
    titled = [mention for mention in taken if mention.kind == "person"]
    found = Taken(text, titled)
    if present:
        found.add(_known_names(text, tokens, present, found))
    if known.parts:
        found.add(_parts(text, tokens, known))
    for cue, finder in _UNTITLED:
        if cue in cues:
            found.add(finder(text, tokens, known, famous, found))
    return sorted(found.mentions[len(titled) :], key=_begin)


_begin = attrgetter("begin")


_DOCTRINE = re.compile(r"习近平[^，。；：、“”《》]{0,16}?思想|以习近平同志为(?:核心|总书记)")


def _known_names(text: str, tokens: Sequence[Token], present: Sequence[str], taken: Taken) -> Iterator[Mention]:
    doctrines = [m.span() for m in _DOCTRINE.finditer(text)] if "习近平" in text else []
    for name in present:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if (
                taken.free(at, end)
                and not (doctrines and any(b <= at < e for b, e in doctrines))
                and not any(t.begin <= at and t.end >= end and t.kind in ("country", "city") for t in near(tokens, at, end))
                and (len(name) > 2 or _clear(text, tokens, at, end))
            ):
                yield _with_honorific(text, at, end)
            at = text.find(name, end)


def _parts(text: str, tokens: Sequence[Token], known: names.NameSet) -> Iterator[Mention]:
    """门多萨表示: a part of one known dotted name stands for it."""
    for part, name in sorted(known.parts.items()):
        for match in re.finditer(part, text) if part in text else ():
            begin, end = match.span()
            apart = text[begin - 1 : begin] not in _DOTS and text[end : end + 1] not in _DOTS
            if apart and (len(part) > 2 or _clear(text, tokens, begin, end)) and not any(t.kind in _NOT_IN_NAMES for t in near(tokens, begin, end)):
                yield Mention("person", begin, end, part, name, rule="persons.part")


_DOTS = frozenset("·•‧")
_SURNAME_AND_TITLE = re.compile(
    r"(?:总书记|主席|总理|委员长|大使|参赞|书记|省长|市长|县长|区长|州长|部长|副部长|厅长|局长|司长|主任|院士|教授|校长|院长|董事长|总经理|会长|秘书长|将军|司令员|政委|同志|老师|先生|女士|总|老)"
    r"(?=[，。、；：]|在|对|向|同|与|和|就|还|也|表示|指出|强调|说|介绍|希望|要求|认为|一行|参加|出席|会见|转达|分别|先后|感谢|的|等|将|则|一直|多次|亲自|接着|最后|首先)"
)


def _surnames(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """程大使分别会见…: a surname with a title stands for the one known person of that surname."""
    for match in _SURNAME_AND_TITLE.finditer(text):
        surname = next(
            (s for s in (text[max(0, match.start() - 2) : match.start()], text[match.start() - 1 : match.start()]) if s in known.by_surname), ""
        )
        begin = match.start() - len(surname)
        if surname and (begin == 0 or text[begin - 1] in _BEFORE_SURNAME) and not any(t.begin < match.start() and begin < t.end for t in tokens):
            yield Mention("person", begin, match.end(), text[begin : match.end()], known.by_surname[surname], rule="persons.surname")


#: What may stand before a surname that begins a clause or an object.
_BEFORE_SURNAME = "，。；：、“！？\n\u3000 ，对向同与和由为请"


def _clear(text: str, tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a two-character name stands by itself: no known word across it, a boundary on each side."""
    if any(t.kind != "title" and not (t.begin >= begin and t.end <= end) for t in near(tokens, begin, end)):
        return False
    if not (names.strong_boundary(text, end) or names.weak_boundary(text, end) or _HONORIFIC.match(text, end)):
        return False
    return _left_edge(text, tokens, begin) or text[begin - 1] in "及后任" or text[begin - 2 : begin] in ("代表", "以及", "要求", "上午", "下午")


def _borne_by_others(text: str, begin: int, end: int, honorific: str) -> bool:
    """苏林总书记 is another party's, 委员长期关注 is no 委员长."""
    if honorific == "委员长":
        return text.startswith(("期", "远", "久", "江"), end + len(honorific))
    return honorific == "总书记" and not incumbents.holds(text[begin:end], honorific)


def _with_honorific(text: str, begin: int, end: int) -> Mention:
    honorific = next((h for h in _RESOLVED if text.startswith(h, end)), "") if text.startswith(_RESOLVED, end) else ""
    if not honorific or _borne_by_others(text, begin, end, honorific):
        return Mention("person", begin, end, text[begin:end], text[begin:end], rule="persons.known")
    whole = end + len(honorific)
    return Mention("person", begin, whole, text[begin:whole], text[begin:end], _posts_of(honorific), honorific, rule="persons.honorific")


_RESOLVED = tuple(_RESOLVING_HONORIFICS)


@cache
def _posts_of(honorific: str) -> tuple[Post, ...]:
    return tuple(post._replace(former=False, written=honorific) for post in resolve([Unit(*_RESOLVING_HONORIFICS[honorific])]))


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
            foreign = match.group() in _ABROAD and names.looks_foreign(name) and name[0] not in _CONJUNCTIONS
            shape = (names.looks_chinese(name) and name[0] not in "和代应向同" and name[-1] not in "是向在把被对让同与和的了") or foreign
            if (
                shape
                and not any(t.kind in _NOT_IN_NAMES for t in near(tokens, begin, end))
                and not _is_word(name, known, 0)
                and not names.is_predicate(name[:2])
                and _left_edge(text, tokens, begin)
            ):
                yield _with_honorific(text, begin, end)
                break


#: 某公司陆怀瑾一行: what a visitor without a title is of, or who receives him, before the name.
_VISITOR = re.compile("一行(?![业动政])")
_BEFORE_VISITOR = re.compile(
    r"(?:公司|集团|大学|学院|银行|医院|协会|商会|委员会|研究院|中心|[局厅部院校会]|会见了?|[与同和对向]|欢迎|陪同|接待了?|[，。：；]|^)$"
)


def _visitors(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """某公司陆怀瑾一行来到我校: a name without a title that 一行 closes."""
    for match in _VISITOR.finditer(text):
        for begin in range(max(0, match.start() - 3), match.start() - 1):
            name = text[begin : match.start()]
            likely = names.looks_chinese(name, common=False) and names.given_odds(name[1:]) >= 0
            if (
                likely
                and _BEFORE_VISITOR.search(text[max(0, begin - 4) : begin])
                and not near(tokens, begin, match.start())
                and not _is_word(name, known, 0)
                and not _verbal(name)
            ):
                yield Mention("person", begin, match.start(), name, name, rule="persons.visitor")
                break


#: Titles that have finders of their own after a name, or are common nouns that a verb may govern (甲为成员).
_NOT_AFTER_NAMES = (_HONOURS | _COMMON_NOUNS) - {"教授", "院士", "大使"}


def _postposed(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """某中院陆怀瑾院长调研, 温知远副司长参加: a likely name of three characters that a title closes, after a body or at the head of a clause."""
    for title in tokens:
        begin = title.begin - 3
        if title.kind != "title" or begin < 0 or not names.begins_chinese(text, begin) or title.name in _NOT_AFTER_NAMES:
            continue
        name = text[begin : title.begin]
        body = next((t for t in near(tokens, begin - 1, begin) if t.kind == "body" and t.end == begin), None)
        if (
            (body is not None or begin == 0 or text[begin - 1] in _BEFORE_SURNAME or text[begin - 1] in "、及")
            and names.looks_chinese(name)
            and names.given_odds(name[1:]) >= 0
            and _closed(text, title.end)
            and not names.weak_boundary(text, title.begin - 1)
            and not near(tokens, begin, title.begin)
            and not _is_word(name, known, 0)
            and not _verbal(name)
        ):
            head = begin if body is None else body.begin
            posts = resolve([Unit(text[body.begin : body.end], title.name)]) if body is not None else ()
            yield Mention("person", head, title.end, text[head : title.end], name, posts, text[head:begin] + title.name, rule="persons.postposed")


def _verbal(name: str) -> bool:
    return names.is_predicate(name[:2]) or names.is_predicate(name[1:])


def _closed(text: str, end: int) -> bool:
    """Whether what follows a title ends the phrase, so that no name follows it."""
    return text[end : end + 1] in _ENDS_LIST or text[end] in "等和与" or names.strong_boundary(text, end) > 0 or names.weak_boundary(text, end)


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
        if foreign and names.foreign_name(text, begin)[0] == len(name) and not near(tokens, begin, end) and not _is_word(name, known, 0):
            yield Mention("person", begin, end, name, name, rule="persons.counterpart")


_NOT_IN_NAMES = frozenset(("country", "body", "title"))


def _left_edge(text: str, tokens: Sequence[Token], begin: int) -> bool:
    return begin == 0 or not text[begin - 1].isalnum() or stop_at(text, 0, begin) or any(t.end == begin for t in near(tokens, begin - 1, begin))


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
        if len(items) > 1 and (len(items) > 2 or _ROSTER_END.match(text, items[-1][1])) and _are_people([text[b:e] for b, e in items], known):
            done = items[-1][1]
            yield from (Mention("person", b, e, text[b:e], text[b:e], rule="persons.roster") for b, e in items)


def _are_people(listed: Sequence[str], known: names.NameSet) -> bool:
    """Whether the members of a list are names and no series of words: 幸福感、安全感, 补链、强链, 涉港、涉台."""
    unknown = [name for name in listed if name not in known and names.looks_chinese(name, common=False)]
    if len(unknown) < 2:
        return True
    odds = sum(names.given_odds(name[1:]) for name in unknown) / len(unknown)
    alike = len({name[0] for name in unknown}) == 1 or len({name[-1] for name in unknown}) == 1
    return odds >= (0 if alike else -3.5)


#: After the first character of a name: what a list goes on with before its next member.
_LIST_NEAR = f".{{1,15}}?[{_SHARE}]"


def _roster_at(text: str, tokens: Sequence[Token], start: int, known: names.NameSet) -> list[tuple[int, int]]:
    items: list[tuple[int, int]] = []
    at = start
    while True:
        if not items and not _begins_a_roster(text, at, known):
            return items
        if any(t.kind in _NOT_IN_NAMES for t in near(tokens, at, at + 1)):
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
            or _is_word(name, known, 0)
            or any(t.kind in _NOT_IN_NAMES or t.end - t.begin >= length for t in near(tokens, at, at + length))
        ):
            return items
        items.append((at, at + length))
        at = past_brackets(text, at + length)
        if not (at < len(text) - 1 and text[at] in _SHARE):
            return items
        at += 1


def _begins_a_roster(text: str, at: int, known: names.NameSet) -> bool:
    """The first of a roster is a known name, one with ·, or one with a common surname that goes on to the next member."""
    return (_GOES_ON.match(text, at) is not None and names.begins_chinese(text, at)) or known.at(text, at) > 0 or names.begins_dotted(text, at)


#: A Chinese name of two to four characters, and what follows it in a list.
_GOES_ON = re.compile(f".{{2,4}}?[{_SHARE}（]")


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
        if score < 2.5 or not (names.looks_chinese(name) or len(name) > 3) or _is_word(name, names.NOBODY, 0) or near(tokens, start, start + length):
            continue
        if (_SPEECH if length > 2 or name in famous else _ATTENDS).match(text, start + length):
            yield Mention("person", start, start + length, name, name, rule="persons.speaker")


def _introduced(text: str, tokens: Sequence[Token], known: names.NameSet, famous: Collection[str], taken: Taken) -> Iterator[Mention]:
    """村民张三, 64岁的李四: an occupation gives a name but no post."""
    for match in _OCCUPATION.finditer(text):
        length, score = names.titled_name(text, match.end(), known)
        name = text[match.end() : match.end() + length]
        dotted = "·" in name
        if _CROWD_START.match(name):
            continue
        likely = name[:1] not in _FUNCTION_WORDS | _NOT_AFTER_CROWDS and names.given_odds(name[1:]) >= _LIKELY and name[-1:] not in "内中上下里外"
        spouse = match.group() in _SPOUSES and names.looks_foreign(name) and not _is_word(name, known, 0)
        listed = name[:1] in _CONJUNCTIONS and text[match.end() + length : match.end() + length + 1] == "、" and names.given_odds(name[1:]) >= 1
        listed = listed and match.group() == "领导" and not _OCCUPATION_START.match(name, 1)
        plain = dotted or spouse or (names.looks_chinese(name, common=False) and (likely or listed))
        if (
            plain
            and (
                score >= 3
                or (spouse and length > 2 and score >= 1.6)
                or (score >= 2.2 and match.group() == "岁的")
                or (score >= 1.6 and length == 3 and names.given_odds(name[1:]) >= 0)
            )
            and (length > 2 or _clear_cut(text, match.end() + length) or _acts_clearly(text, match.end(), length))
            and not _is_word(name, known, 3.0 if _stands_out(text, match, length) else 0)
        ):
            begin = left_edge(text, [t for t in tokens if t.end <= match.start()], match.start(), 0)
            yield _person(text, begin, match.end(), match.end() + length, (), "persons.introduced")
            yield from _sharing(text, tokens, match.end() + length, (), known, False)


_SPOUSES = frozenset(("夫人", "妻子", "丈夫"))


def _acts_clearly(text: str, begin: int, length: int) -> bool:
    """Whether a name of two characters with a likely given one stands before what only people do: 牧民代表那顺作了发言."""
    odds = names.given_odds(text[begin + 1 : begin + length])
    return odds >= 3 and not names.is_predicate(text[begin : begin + length]) and _SPEECH.match(text, begin + length) is not None


def _stands_out(text: str, occupation: re.Match[str], length: int) -> bool:
    """Whether a word with a likely given character stands alone after one person's occupation (消防员高山，…), or heads a list of leaders."""
    name = text[occupation.end() : occupation.end() + length]
    end = occupation.end() + length
    if occupation.group() == "领导" and text[end : end + 1] == "、" and _leads_names(name, text, end + 1):
        return True
    return (
        occupation.group().endswith(("员", "师", "长", "人", "户", "民"))
        and (_clear_cut(text, occupation.end() + length) or text.startswith("说", occupation.end() + length))
        and names.given_odds(name[1:]) >= 3
        and not names.is_predicate(name)
    )


def _clear_cut(text: str, end: int) -> bool:
    """Whether punctuation ends the name, so that even a word is one: 种粮大户成立、…."""
    return text[end : end + 1] in _ENDS_LIST


#: The finders of persons without a title in order of precedence, each with its cue; names known in the article come before them.
_UNTITLED = (
    ("surname", _surnames),
    ("dot", _dotted),
    ("honorific", _honoured),
    ("title", _postposed),
    ("visitor", _visitors),
    ("greeting", _greeted),
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
        "surname": _SURNAME_AND_TITLE,
        "dot": names.FIRST_DOT,
        "honorific": _AFTER_NAME,
        "visitor": _VISITOR,
        "greeting": _GREETED,
        "counterpart": _COUNTERPART,
        "roster": _start(_LIST_NEAR),
        "speaker": _start(_SPEECH_NEAR),
        "occupation": _OCCUPATION,
    }


def is_common_noun(title: str) -> bool:
    """Whether the title is also a common noun, so that what follows it is often no name: 委员关切."""
    return title in _COMMON_NOUNS


def after_occupations(text: str) -> tuple[int, ...]:
    """Offsets at which the name of someone may begin whom an occupation introduces."""
    return tuple(match.end() for match in _OCCUPATION.finditer(text))


def is_byline(text: str, begin: int) -> bool:
    """Whether the words before a name make it a byline: 记者张三."""
    return bool(_NOT_NAMED.search(text[max(0, begin - 4) : begin]))


def posts_in(text: str, local: Mapping[str, str] = NOWHERE, body: str = "") -> tuple[Post, ...]:
    """The posts that a list names: 河南省委委员、常委、书记 → three; () when a member ends in no title. ``body``: of a title without one."""
    units: list[Unit] = []
    for item in re.split(r"、|兼任?|，", text.removesuffix("职务").removesuffix("的").removesuffix("等")):
        title = next((t for t in reversed(tokens_of(item)) if t.kind == "title" and t.end == len(item)), None)
        if title is None:
            return ()
        units.append(Unit(item[: title.begin], title.name))
    if units and not units[0].body and body:
        units[0] = Unit(body, units[0].title)
    return resolve(units, local)


def is_never_a_name(name: str) -> bool:
    """Whether what looks like a name is nobody's, by the lexicon of such words."""
    return _words().get(name, False)


def is_common_word(name: str) -> bool:
    """Whether the name is also a common word (高峰, 和平), so that it alone is no evidence of a person."""
    return name in _words()
