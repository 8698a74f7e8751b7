"""Chains of posts before a name (浙江省委常委、宣传部部长): where they begin, and in which body each post is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.fragments import NUMERAL, TERM
from kg.mentions.houses import bank_of_branch, house_of_office, in_its_house, in_the_house
from kg.mentions.spans import left_edge, post_inside
from kg.mentions.tokens import Token, near
from kg.mentions.tokens import tokens as tokens_of
from kg.mentions.wordhood import REMARK, is_common_word, well_known
from kg.model import Mention, Post
from kg.values import assemblies, chinese_names, foreign_names, incumbents, name_edges, statesmen
from kg.values.elided import body_meant, place_of
from kg.values.posts import NOWHERE, OF_STATE, Unit, country_of, in_another_house, resolve, sole

_JOIN = re.compile(r"、|兼任|兼|，兼|和|及|暨")
#: Offices that another title may follow without a mark between: 党委书记董事长, 党委委员副校长.
_RUN_ON = re.compile("(?:党委|党组|党工委)(?:专职)?(?:副?书记|委员|常委|成员)|副?董事长|董事|副?理事长")
_ORGAN_OF_STATE = re.compile(r"^(?:外交|国防|财政|内政|教育|卫生|司法|商务|经济|农业|文化|旅游|交通|能源|工业|贸易|投资)?[一-龥]{0,8}部")


def abroad(posts: tuple[Post, ...], name: str, local: Mapping[str, str]) -> tuple[Post, ...]:
    """Posts of a foreigner whose words leave the country out: in the one where the person is known to hold them, else in the one foreign country of
    the article, or the host of the embassy that tells it.

    A bare 司法部长 of a foreigner is in no ministry at home: where the country stays open there is no post.
    """
    written_abroad = (
        len(name) == 3 and foreign_names.looks_foreign(name) and name not in well_known() and not any(_AT_HOME.search(p.body) for p in posts)
    )
    elsewhere = any(post.written in incumbents.TITLES and not incumbents.holds(name, post.written) for post in posts)
    known = {
        post.written: statesmen.country(name, post.written) for post in posts if post.written in incumbents.TITLES or post.written == f"{post.body}长"
    }
    if chinese_names.looks_chinese(name, common=False) and "·" not in name and not written_abroad and not elsewhere and not any(known.values()):
        return posts
    return tuple(
        placed
        for post in posts
        if (placed := _placed(post, "·" in name, {**local, "外国": known[post.written]} if known.get(post.written) else local)) is not None
    )


#: Bodies that only China has.
_AT_HOME = re.compile("[省市县区州盟旗镇乡]委|党委|党组|党工委|组织部|宣传部|统战部|武装部|人大|政协")


def _in_country(post: Post, country: str) -> Post:
    return Post(country, post.written, country + post.written, post.former, post.written)


def _placed(post: Post, dotted: bool, local: Mapping[str, str]) -> Post | None:
    if post.written in incumbents.TITLES:
        return _in_country(post, local["外国"]) if "外国" in local and not country_of(post.body) else post
    bare = post.written == f"{post.body}长"
    country = local.get("外国", "") if bare else local.get("国", "") if dotted and _ORGAN_OF_STATE.match(post.body) else ""
    if country and not post.body.startswith(country):
        # 哈外交部 in the news of one country: its first character stands for it.
        short = post.body[0] == country[0] and len(post.body) > 3
        return post._replace(body=country + post.body[short:], label=country + post.label[short:])
    return None if bare else post


#: What may stand between two persons of a list, so that the second one's post is in the first one's body: 省政协主席甲，副主席乙.
ADJACENT = re.compile(
    r"(?:院士|教授|博士|同志|先生|女士|大校|[少中上]将)?(?:（[^（）]*）)?(?:等)?(?:(?:出席|参加|列席|陪同|主持|讲话|致辞)(?:会议|调研|活动|会见|座谈会|仪式)?(?:并作?(?:总结|重要)?(?:讲话|致辞))?|(?:[就围][^，。；：]{1,12})?作了?(?:情况|工作)?(?:说明|汇报|通报|报告)|(?:汇报|通报)了?[^，。；：]{0,6}情况|委托)?(?:，|、|；|和|及|与|以及|，以及)"
)
_HEIRLESS = re.compile(r"教授|院士|研究员|代表|博士|主持人|发言人|律师|医师|评论员|(?<!总)工程师$|国务委员")
#: Heads of places are in the place of the committee before them (镇党委书记甲、镇长乙), those of states and ministries abroad in the country before.
_OF_PLACE = re.compile(r"^(?:代理?|常务)?副?[省市县区州旗镇乡盟]长$")
_OF_STATE = re.compile(r"(?:外长|防长|财长|外相|防卫相|驻华大使|[一-龥]{2}部长|国务卿|外交大臣|国防大臣)$")
#: 总书记、国家主席特使: the envoy holds none of the posts of who sent him.
_ENVOYS = ("主席特使", "总统特使", "首相特使", "总理特使", "国王特使")
_MINISTRY = re.compile("[一-龥]{2,6}部")


def _in_cabinet(unit: Unit) -> bool:
    """Whether a post is that of a minister whose country another post tells: 内政部部长, 环境大臣."""
    return _MINISTRY.fullmatch(unit.body) is not None or (unit.title.endswith("大臣") and unit.body != "" and not country_of(unit.body))


def country_before(before: Sequence[Mention]) -> str:
    """The foreign country that the persons of a list before are of, the nearest first; "" when they are of none."""
    return next((country for m in reversed(before) for p in m.posts if (country := country_of(p.body))), "")


#: Honours in a body in which a person has no office, so that the next one's post is in none of it: 中国工程院院士甲，党委常委乙.
_HONORARY = re.compile("院士|人大代表|政协委员|博士|导师")


#: Bodies in which a leader sits besides his office: the next one's post is in none of them.
_BESIDE = ("领导小组", "指挥部", "联席会议")


def _outlasting(before: Sequence[Mention], first: Unit) -> Post | None:
    """The post in whose body a list of persons goes on: that of the person before, but not of who is posted there from outside (驻…组长).

    Of several posts it is the one with the same title: 甲某部副部长、某局局长，副部长乙.
    """
    same = next((post for post in before[-1].posts if post.title == first.title), None)
    if same is not None and not first.body and len(before[-1].posts) > 1:
        return same
    posts = (post for mention in reversed(before[-2:]) for post in (mention.posts[::-1] if "驻" not in mention.as_written else mention.posts[:1]))
    fit = [post for post in posts if not ("驻" in post.body and "纪" in post.body + post.title) and not _HONORARY.search(post.title)]
    return next((post for post in fit if not post.body.endswith(_BESIDE)), next(iter(fit), None))


#: 湄公河五国领导人、某国总理甲; 10余位内阁成员、某部总司长乙; 部门负责人、大使丙: those of several, or so many, no post of his.
_MANY_LEADERS = re.compile(
    "[两二三四五六七八九十各多]国领导人$|(?:[0-9]|[余多])[位名]|(?:部门|单位|方面|机构|企业|团体)(?:主要)?(?:负责人|负责同志|领导)$"
)


def posts_of(chain: list[Unit], gap: str, before: Sequence[Mention], local: Mapping[str, str], name: str) -> tuple[Post, ...]:
    """The posts of a chain; one that begins without a body is in the body of the person just ``before`` (``gap``: the words between)."""
    chain = [unit for unit in chain[:-1] if not _MANY_LEADERS.search(unit.body + unit.title)] + chain[-1:]
    previous = _outlasting(before, chain[0]) if before and before[-1].posts else None
    if len(chain) > 1 and chain[-1].title.endswith(_ENVOYS):
        chain = [Unit(country_of(chain[0].body), chain[-1].title)]
    chain = [in_its_house(unit, before_it) for unit, before_it in zip(chain, [Unit("", ""), *chain], strict=False)]
    first = chain[0]
    if previous is not None and first.body in ("", "政府") and OF_STATE.fullmatch(first.title) and ADJACENT.fullmatch(gap):
        at_home = any(incumbents.holds(name, unit.title) for unit in chain)
        country = "" if at_home else country_before(before)
        return (
            tuple(post._replace(written=post.written.removeprefix(country)) for post in resolve([Unit(country, first.title), *chain[1:]], local))
            if country
            else resolve(chain, local)
        )
    if previous is not None and any(_in_cabinet(unit) for unit in chain) and ADJACENT.fullmatch(gap):
        country = "" if chinese_names.looks_chinese(name, common=False) else country_of(first.body) or country_before(before)
        chain = [unit._replace(body=country + unit.body) if _in_cabinet(unit) and not country_of(unit.body) else unit for unit in chain]
        first = chain[0]
    if (
        previous is not None
        and ADJACENT.fullmatch(gap)
        and (house := house_of_office(first.body, previous.body) or assemblies.house(first.body, previous.body))
    ):
        posts = resolve([Unit(house + first.body, first.title), *chain[1:]], local)
        return (posts[0]._replace(written=first.body + first.title), *posts[1:]) if posts else posts
    if previous is not None and ADJACENT.fullmatch(gap) and (bank := bank_of_branch(first.body, before)):
        posts = resolve([Unit(bank + first.body, first.title), *chain[1:]], local)
        return (posts[0]._replace(written=first.body + first.title), *posts[1:]) if posts else posts
    if previous is not None and first.body in ("党工委", "工委", "管委会") and ADJACENT.fullmatch(gap):
        return resolve(chain, local, previous)
    if previous is not None and first.body in _HOUSES_OF_PLACES and ADJACENT.fullmatch(gap):
        neighbour = next((post for mention in reversed(before) for post in mention.posts if place_of(post.body)), None)
        return resolve(chain, local, neighbour)
    heirless = previous is None or first.body != "" or _HEIRLESS.search(first.title) is not None
    if previous is None or heirless or not (ADJACENT.fullmatch(gap) or in_the_house(first.title, previous.body, gap, local)):
        return resolve(chain, local)
    if (first.title == previous.title and sole(previous.body, previous.title)) or in_another_house(first.title, previous.body):
        return resolve(chain, local)
    if _OF_STATE.search(first.title):
        country = country_before(before)
        return resolve([Unit(country, first.title), *chain[1:]] if country else chain, local)
    of_committee = previous.title.startswith(("党委", "党工委")) or previous.body.endswith(("委", "党委", "工委"))
    if _OF_PLACE.match(first.title) and _in_its_government(first.title, previous.body):
        return resolve(chain, local, previous)
    if _OF_PLACE.match(first.title) and (not of_committee or previous.body.endswith(("政法委", "纪委"))):
        return resolve(chain, local)
    return resolve(chain, local, previous)


#: 市委副书记甲，人大常委会副主任乙，政协副主席丙: what is of the place of those before where it stands alone.
_HOUSES_OF_PLACES = frozenset(("人大常委会", "人大", "政协"))


def _in_its_government(title: str, body: str) -> bool:
    """Whether a head or deputy of a place stands after another one of it: 某乡乡长甲、副乡长乙."""
    return body.endswith("政府") and body.removesuffix("政府").removesuffix("人民").endswith(title[-2])


def chain_before(text: str, tokens: Sequence[Token], limit: int, blocked: Sequence[tuple[int, int]]) -> tuple[list[Unit], int]:
    """The chain of posts that ends with the last token (a title), and where it begins."""
    units: list[Unit] = []
    position = len(tokens) - 1
    while True:
        title = tokens[position]
        if (run_on := _run_on(tokens[:position], title.begin, limit)) is not None:
            units.insert(0, Unit("", title.name))
            position = run_on
            continue
        begin, end = _body_span(text, tokens[:position], title.begin, limit, blocked)
        begin = _with_fields(text, tokens[:position], title, begin, limit) if text[begin - 1 : begin] in _JOINS else begin
        begin = _party_begin(text, tokens[:position], begin, end, limit) if text[begin : title.end].count("党") else begin
        if (inside := post_inside(text, tokens[:position], begin, end)) is not None:
            units.insert(0, Unit(text[tokens[inside].end : end], title.name))
            position = inside
            continue
        units.insert(0, Unit(text[begin:end], title.name))
        if text[begin - 2 : begin] == "届、" and (terms := _TERMS.search(text, limit, begin)) and _TERM.match(units[0].body):
            begin = terms.start()
            units[:1] = _of_terms(terms, units[0])
        begin = _before_prefix(text, begin, limit)
        before = _joined_title(text, tokens[:position], begin, limit)
        if before is None and text.endswith("成员", 0, begin):
            before = next((k for k in range(position - 1, -1, -1) if tokens[k].kind == "title" and tokens[k].end == begin), None)
        if before is None:
            before = _listed_title(text, tokens[:position], begin, limit, blocked)
        if before is None or (units[0].body and tokens[before].name in _UNNAMED) or _names_somebody(text, tokens, before, limit):
            return units, begin
        position = before


#: Titles that are said after a name, so that a post after them is somebody else's: 甲大使、驻某城总领事乙.
_SAID_AFTER = frozenset("大使 公使 参赞 总领事 书记 省长 市长 县长 区长 州长 部长 厅长 局长 司长 校长 院长 会长 主任 董事长 总经理 秘书长".split())


#: How much more likely the characters after the surname are in names than in prose, by the length of the name: short ones look like many bodies.
_LEAST_ODDS = {3: -1.0, 2: 1.0}


def _names_somebody(text: str, tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a title before another post closes a likely name at the head of a member: 沈岩大使和驻某城总领事乙."""
    title = tokens[at]
    return title.name in _SAID_AFTER and any(
        begin >= limit
        and (begin == 0 or text[begin - 1] in "，、。；：和及与")
        and _is_likely_name(text[begin : title.begin])
        and not near(tokens, begin, title.begin)
        for begin in (title.begin - length for length in _LEAST_ODDS)
    )


def _is_likely_name(name: str) -> bool:
    odds = chinese_names.given_odds(name[1:])
    return odds >= _LEAST_ODDS[len(name)] and chinese_names.looks_chinese(name, common=len(name) == 2) and (len(name) > 2 or not is_common_word(name))


def _run_on(tokens: Sequence[Token], begin: int, limit: int) -> int | None:
    """The index of the title that ends right where another begins: 党委书记董事长."""
    before = len(tokens) - 1
    close = before >= 0 and tokens[before].kind == "title" and tokens[before].end == begin and tokens[before].begin >= limit
    return before if close and _RUN_ON.fullmatch(tokens[before].name) else None


def _joined_title(text: str, tokens: Sequence[Token], begin: int, limit: int) -> int | None:
    """The index of the title that a conjunction before ``begin`` joins; what follows the name before (院士、…) is none."""
    for size in (2, 1):
        if begin - size >= limit and _JOIN.fullmatch(text[begin - size : begin]):
            opened = text.rfind("（", limit, begin - size) if text[begin - size - 1] == "）" else -1
            closed = opened if opened > 0 and REMARK.fullmatch(text, opened, begin - size) else begin - size
            ends = (k for k in range(len(tokens) - 1, -1, -1) if tokens[k].kind == "title" and tokens[k].end == closed)
            return next((k for k in ends if not 0 < tokens[k].begin == limit), None)
    return None


#: 第十二届、十三届中央政治局委员: the terms before the last, and the last with which the body begins.
_TERMS = re.compile(f"(?P<head>(?:中国共产党|中共|政协)?)(?P<terms>(?:{TERM}、)+)$")
_TERM = re.compile(f"第?(?={NUMERAL}{{1,3}}届)")


def _of_terms(terms: re.Match[str], last: Unit) -> list[Unit]:
    """The posts of several terms, one for each."""
    numbers = [_TERM.sub("", term) for term in (*terms["terms"].removesuffix("、").split("、"), last.body)]
    of = numbers[-1].partition("届")[2]
    return [Unit(f"第{number.removesuffix(of).removesuffix('届')}届{of}", last.title) for number in numbers]


#: 市监委负责人、市检察院检察长甲: whom a list names by a body alone is not who follows.
_UNNAMED = frozenset(("负责人", "主要负责人", "负责同志"))
#: What a list of posts may stand after that commas part, and what no member of it begins with: it tells whose the posts are.
_HEADS_LIST = frozenset("，。；：由对\n")
_MEETS = re.compile("(?:会见|接见|拜会|会晤|接待|[与同])了?$")
_GIVEN = re.compile("(?<!主)任(?!丘)|[选免为]|听取|会议|出席|主持")
#: What the body of such a post begins with where no lexicon knows it.
_BEGINS_POST = re.compile(
    f"(?:常务)?副[省市县区州旗]长|原|中共|中国共产党|{TERM}|[省市县区州校院部局]|集团|公司|[一-龥]{{2,8}}(?:党工委|管委会|集团|公司|银行)"
)


def _listed_title(text: str, tokens: Sequence[Token], begin: int, limit: int, blocked: Sequence[tuple[int, int]]) -> int | None:
    """The index of the title that a comma joins: 开发区党工委委员，宣传部部长甲; the posts before the comma fill a clause and are given to nobody."""
    if begin - 1 <= limit or text[begin - 1] != "，":
        return None
    last = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].kind == "title" and tokens[k].end == begin - 1), None)
    if last is None or tokens[last].begin < limit:
        return None
    units, head = chain_before(text, tokens[: last + 1], limit, blocked)
    if head and text[head - 1] not in _HEADS_LIST and not _MEETS.search(text, 0, head):
        return None
    known = _BEGINS_POST.match(text, head) or any(t.begin == head and t.kind in _NAMED for t in near(tokens, head, head + 1))
    return last if known and not any(_GIVEN.search(unit.body) for unit in units) else None


def _party_begin(text: str, tokens: Sequence[Token], begin: int, end: int, limit: int) -> int:
    """俄罗斯自由民主党: a verb inside the name of a foreign party does not part it from its country."""
    country = next((t for t in reversed(tokens) if t.kind == "country" and limit <= t.begin and t.end <= begin), None)
    if country is None or country.name == "中国" or begin - country.end > 8:
        return begin
    return country.begin if text[country.end : begin].isalpha() and not any(t.begin >= country.end and t.end <= end for t in tokens) else begin


#: 贸易、旅游和投资部长: the fields of a ministry before the two that 和 joins.
_JOINS = frozenset("、和与及")
_FIELDS = re.compile("(?:[一-龥]{2,5}、)*[一-龥]{2,5}[、和与及]")
_FIRST_FIELDS = re.compile("(?:^|(?<=[，。；与和]))(?:[一-龥]{2,4}、)+$")


def _with_fields(text: str, tokens: Sequence[Token], title: Token, begin: int, limit: int) -> int:
    """Where the body of a minister of several fields begins: at the country before them, or at the first field where a clause begins with it."""
    inside = any(joint in text[begin : title.begin] for joint in "和与及")
    if not title.name.endswith(("部长", "大臣")) or (text[begin - 1] == "、" and not inside):
        return begin
    before = next((t for t in reversed(tokens) if t.kind in ("country", "title") and limit <= t.begin and t.end < begin), None)
    if before is not None and before.kind == "country" and _FIELDS.fullmatch(text, before.end, begin):
        return before.begin
    first = _FIRST_FIELDS.search(text, limit, begin) if text[begin - 1] == "、" else None
    return first.start() if first else begin


#: 分管日常工作的副主席: what the post is in charge of is no body.
_CHARGE = re.compile(r"(?:(?:分管|主持|负责|协助分管)[^，。；、]{2,10}|主持)工作的?$")


def _body_span(text: str, tokens: Sequence[Token], title_begin: int, limit: int, blocked: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Where the words of the title's body begin and end: without a second nameplate in brackets (省委党校（行政学院）校长)."""
    if text[title_begin - 1 : title_begin] == "暨" and any(t.kind == "title" and t.end == title_begin - 1 for t in tokens):
        return title_begin, title_begin  # 董事长暨总裁
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
    if text[begin] in _BEFORE_PERSON and _BEFORE_PERSON[text[begin]].match(text, title_begin):
        return begin + 1
    verb = _OF_VILLAGE.match(text, begin, title_begin + 1) or _PRODUCED.match(text, begin, title_begin)
    if verb:
        return verb.end()
    known = next((t for t in tokens if t.begin >= begin and t.end <= title_begin and t.kind in _NAMED), None)
    if known is not None and known.begin > begin and _says(text[begin : known.begin]) and not country_of(text[begin : known.begin]):
        return known.begin
    inside = (t for t in reversed(tokens) if begin < t.begin and t.end <= title_begin and t.kind in _NAMED)
    told = next((t for t in inside if _TELLS.search(text, begin, t.begin) or (_is_abroad(t, title_begin) and _says(text[begin : t.begin]))), None)
    if told is not None:
        return told.begin - text.endswith("原", begin, told.begin)  # 授予原甲市市长
    return title_begin if known is None and _CALLS.fullmatch(text, begin, title_begin) else begin


def _is_abroad(token: Token, title_begin: int) -> bool:
    """Whether a foreign country stands right before the title, so that a verb before it ends what is told of another body: 央视播出老挝国家主席."""
    return token.kind == "country" and token.name != "中国" and token.end == title_begin


#: 以某省委副书记甲为团长的代表团, 受县长乙委托: 以 and 受 are no part of the body.
_BEFORE_PERSON = {"以": re.compile("[^，。；]{2,40}?为(?:副?[团组队]长|领队|首)"), "受": re.compile("[^，。；]{2,12}?委托")}
#: 问村党总支书记, 见过村党支部书记: a verb before a village without a name.
_OF_VILLAGE = re.compile("(?:[问见找请叫听跟让]|[一-龥]{0,3}[过了着])(?=(?:村|镇|乡|社区|街道)(?:党|民?委|两委|支部))")
#: 选举产生市妇联主席甲, 主讲人某院院长乙, 出席的嘉宾有某会会长丙, 侨胞应中国驻某国大使丁邀请: the verb of an election, who is listed
#: or invited, before the post.
_PRODUCED = re.compile(
    "(?:选举产生|选出)了?|有(?=[省市县区州旗])|(?:主讲|(?<=主讲))人|[一-龥]{2,8}[人士员友方]应(?=中国)|(?:嘉宾|来宾|领导|人员|专家|客人|代表)(?:还|主要)?(?:有(?![限关])|包括)"
)
_NAMED = frozenset(("country", "body", "place", "city"))
#: Verbs whose object is a body or its head.
_TELLS = re.compile(
    r"(?:(?:通报|会见|邀请|产生|选举|任命|提名|免去|陪同|接替|批评|指责|谴责|敦促|呼吁|袭击|约谈|包括|援引|打死|炸死|击毙|杀害|暗杀|逮捕)"
    r"|(?:授予|追授|表彰|奖励|慰问|看望)了?原?|下派|选派|宣讲团成员)$"
)
_CALLS = re.compile(r"要求|争取|敦促|呼吁|邀请|会见|谴责|批评|指责|接受|悼念|推举|袭击|解除|支持|反对|包括|还?有|的有|是|的是")
#: What ends in a verb before the first known word of a body: 播出黑山总统, 应白俄罗斯总理.
_SAYS = re.compile(r"(?:[应据经让使致赴访对向为令着如]|此前|日前|包括|其中|受到?|随后|以及)$|(?:^|的|还|主要)有$")
_KEPT = re.compile(
    r"(?:教育|管理|安全|贸易|就业|培训|保护|规划|改革|创新|交流|卫生|旅游|"
    r"中共|原|前|时任|新任|现任|候任|前任|驻|中国共产党|组织|联合|服务|研究|建设|发展|投资|合作)$"
)


def _says(words: str) -> bool:
    return bool(_SAYS.search(words)) or (name_edges.is_predicate(words[-2:]) and not _KEPT.search(words))


#: 我校新一任校长: words between the body and the title that are of neither.
_NEXT = re.compile("(?:新一任|新任|首任|下一任)$")


#: What parts the members of a list of posts; 及 and 和 only after what titles end in (董事长及某集团党委书记).
_SPLIT = re.compile("、|兼(?!职)任?|，|(?<=[长记席任理员事监])[及和](?=[一-龥]{2})")


#: 某县出席某市第六届人民代表大会代表: who sends the deputies is no part of the post.
_SENT = re.compile("^[一-龥]{2,12}出席(?=[一-龥]{2,24}代表大会代表$)")


def posts_in(text: str, local: Mapping[str, str] = NOWHERE, body: str = "") -> tuple[Post, ...]:
    """The posts that a list names: 河南省委委员、常委、书记 → three; () when a member ends in no title. ``body``: of a title without one."""
    units: list[Unit] = []
    text = _SENT.sub("", text) if text.endswith("代表大会代表") else text
    for item in _SPLIT.split(text.removesuffix("职务").removesuffix("人选").removesuffix("候选").removesuffix("的").removesuffix("等")):
        title = next((t for t in reversed(tokens_of(item)) if t.kind == "title" and t.end == len(item)), None)
        if title is None:
            return ()
        acting = "代理" if item.startswith("代理") and title.begin > 1 else ""
        units.append(Unit(_NEXT.sub("", item[len(acting) : title.begin]), acting + title.name))
    if units and not units[0].body and body:
        units[0] = Unit(body_meant("", units[0].title, body, "", local), units[0].title)
    return resolve(units, local)


#: 任甲市委书记，乙开发区党工委书记: a list of posts that goes on after a comma, with nothing in it that tells who holds them.
_FURTHER = re.compile(
    r"(?:，(?:(?:同年|\d{4}年)(?:\d{1,2}月)?(?:起)?任)?|（[^（）]{2,8}级）、)(?!选举|推选|补选|增补|选出|产生|通过|审议|表决)(?P<posts>(?:[^，。；：“”（）为是由被的任免撤辞]|(?<=[主首])任){2,40}?)(?:等?职务|等职)?(?=[，。；]|$)"
)


def further_posts(text: str, at: int, stop: int, local: Mapping[str, str], body: str) -> tuple[Post, ...]:
    """The posts of the list that goes on at ``at`` after a comma or a rank (（副部长级）、), up to the first clause that is none, or to ``stop``.

    ``body`` is that of the post before, which a title without one is in. () for none.
    """
    found: tuple[Post, ...] = ()
    while (match := _FURTHER.match(text, at, stop)) and (posts := posts_in(match["posts"], local, body)):
        found, at, body = found + posts, match.end("posts"), posts[-1].body
    return found
