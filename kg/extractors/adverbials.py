"""What a clause says of its circumstances: days, places, company, the event in or after which it takes place. It is taken from the clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from kg.extractors.pieces import Piece
from kg.extractors.subjects import OWN_SUBJECT
from kg.mentions.tokens import tokens
from kg.model import Mention, PartialDate
from kg.patterns import AGENT, FOLD, SUBJECT

_P, _B, _G, _L, _D, _E, _X = (FOLD[k] for k in ("person", "body", "group", "place", "date", "event", "pair"))

#: Verbs before which a place may be said more exactly: 在新加坡总统府会见, 在莫斯科大剧院出席.
_AFTER_PLACE = (
    "共同|一道|一同|一起|亲切|分别|先后|应邀|隆重|继续|会见|会晤|会谈|拜会|接见|看望|同|与|举行|召开|举办|举办|主持|出席|参加|考察"
    "|调研|视察|看望|慰问|发表|接见|听取|签署|为|向|宣布|检查|陪同|致|学习|督导|督查|走访|开展|进行|就"
    "|围绕|实地|专题|率|召集|深入|接受|协助|指导|(?<!工)作"
)
#: Prepositions before a place, 于 and 到 where they end no other word.
_AT = rf"[在于到赴](?:[一-龥]?(?:首都|首府|省会)(?={_L}))?(?<![关由对基鉴至等处属用源力利务]于)(?<![受得达涉回]到)"
#: A town or village in the place before it: 桃源县漆河镇.
_TOWN = (
    rf"(?:(?!{_AFTER_PLACE})[一-龥]){{0,5}}?(?:镇(?![区长政])|乡(?![镇村长])|街道(?!办)|村(?![民委干组])|社区)"
    rf"(?:(?!{_AFTER_PLACE})[一-龥]{{1,6}}?(?:村(?![民委干组])|社区))?"
)
#: Places that are one, and others in a list, with their towns.
_PLACES = rf"{_L}+(?:(?:首都|首府|省会){_L}+)?(?:{_TOWN})?(?:[、和](?:{_L}+(?:{_TOWN})?|{_TOWN}))*"
#: What follows a place that is only spoken of: 对南海问题, 在湖南考察时的重要讲话.
_SPOKEN_OF = r"问题|事务|议题|方面|(?:考察|视察|调研|工作|参加|出席|主持)[^，。并]{0,60}?(?:讲话|指示|重要论述|批示)"
#: Where in the place, before what is done there.
_MORE_EXACTLY = (
    f"{_L}?厅|{_B}[一-龥]{{0,4}}?(?={_AFTER_PLACE})|(?!{_AFTER_PLACE})[一-龥]{{1,10}}?(?={_AFTER_PLACE})"
    f"|[一-龥]{{11,18}}?(?<=[馆场园厅心厦校学宫院])(?={_AFTER_PLACE})"
)
#: 在长沙, 到甲、乙等地; 位于甲的; 深入甲; 来甲 before what one comes for.
_WHERE = re.compile(
    rf"{_AT}(?P<where>{_PLACES})(?!{_SPOKEN_OF})(?:等地)?(?:{_MORE_EXACTLY})?(?![的{_E}]|(?:召开|举行|举办)的{_E}(?:上|期间|中))"
    rf"|位于(?P<lies>{_L}+)的?"
    rf"|深入(?P<into>{_PLACES}(?:[、和]{_B})*)(?:等地)?"
    rf"|莅临(?P<graces>{_PLACES})(?:等地)?(?![的{_E}])"
    rf"|来(?P<come>{_L}+)(?=[^，。]{{0,8}}?(?:调研|考察|视察|检查|指导|访问|交流|参观|督导|督查|洽谈|座谈|慰问|走访|对接))"
    rf"|{_L}(?=举行$)"
)
#: 在国会大厦举行: a building that no lexicon knows.
_AT_HALL = re.compile(
    rf"在[一-龥]{{0,10}}(?:大厦|宫|大厅|厅|馆|府|中心|广场|酒店|宾馆|官邸|使馆|领馆|机场|剧院|礼堂|草坪|大学城)(?={_AFTER_PLACE})"
    rf"|在(?:集团|公司|学校)?(?:总部|本部|机关|校部|驻地)(?=召开|举行|举办|进行|会见|接待|与|同|主持|热情)"
    rf"|[在于](?!{_L})(?:[^，。；的{_P}{_L}{_E}]|{_L}(?=[一-龥]{{2}})){{2,20}}?(?:室|楼|厅|礼堂|中心|馆)(?={_AFTER_PLACE})"
)
PERIOD = re.compile(rf"(?:在)?[^，。{_P}{_B}{_E}]{{0,14}}(?:期间|之际|前夕)(?=[，{_P}]|$)|在[^，。{_P}{_B}]{{0,20}}(?:之际|期间)")
PERIOD_WORDS = ("期间", "之际", "前夕")
#: 陪同下, 陪同和讲解员的引导下.
_GUIDED = "陪同(?:和[^，。；]{1,10}(?:引导|讲解|介绍|带领))?下"
_COMPANY = re.compile(rf"在(?P<who>{AGENT}[^，。；]{{0,80}}?)的?{_GUIDED}")
_COMPANY_IN_PARTS = re.compile(rf"在{AGENT}[^。；在了]{{0,80}}?{_GUIDED}")
#: 在外交部, 在部机关: where a meeting takes place, as far as no place says it.
_AT_BODY = re.compile(
    rf"在(?:{_B}|[^，。\ue000-\ue008]{{1,8}})(?=会见|拜会|会晤|举行会谈|主持召开|接见|看望|与{_P}|同{_P})"
    rf"|在{_B}(?:[^，。的\ue000-\ue008]{{0,8}}?)(?=(?:组织|隆重|联合|共同)?(?:召开|举行|举办)(?!的{_E})|进行(?:会见|会谈|座谈|交流)|出席|参加|集中收看|收听收看)"
)
#: 某主席夫人某某: whose spouse someone is.
_HAS_SPOUSE = re.compile("(?:主席|总统|总理|首相|国王|总书记)?的?夫人")
WHOSE_SPOUSE = re.compile(rf"{_P}{_HAS_SPOUSE.pattern}(?={_P})")
#: 国家主席某某特别代表、国家副主席某某: who sends the one who acts.
_WHOSE_ENVOY = re.compile(rf"{_P}(?:主席|总统|总理|首相|国王|总书记)?的?(?:特别代表|特使)[、，]?(?={_P})")
#: 某某和夫人某某: a spouse whose name no finder knew.
_SPOUSE = re.compile(rf"(?<={_P})[和偕携及暨]夫人[一-龥·]{{2,8}}?(?=为|在|同|与|共同|一道|乘|步|到|前往|会见|出席|参加|来到)")
#: 出席某峰会期间会见: what else he came for.
_ATTENDING = re.compile(rf"(?:在)?(?:赴{_L}|来华|赴华|来京)?(?:出席|参加)(?:{_E}[^，。]{{0,6}}?|[^，。{_P}{_E}]{{2,20}}?)(?:期间|之际|间隙)[，]?")
#: 陪同某总统访华的外长某某, 来华出席某峰会的总理某某: why a counterpart is there; the one who is met stands after 的.
_COMING = (
    *((word, re.compile(rf"{word}[^，。；的]{{0,30}}?的(?={AGENT})")) for word in ("陪同", "随同", "来华", "来京", "赴华", "前来")),
    ("来", re.compile(rf"来[一-龥]{{1,3}}(?:考察|调研|访问|参观|参加|出席|洽谈|指导|视察|交流)[^，。；的]{{0,16}}的(?={AGENT})")),
)
#: 为来华出席某会的外国领导人举行欢迎宴会: whom it is held for.
_IN_HONOUR = re.compile(rf"为来[华京访][^，。；]{{0,12}}?(?:出席|参加){_E}[^，。；]{{0,8}}的[^，。；{_E}]{{0,12}}?(?=举行|举办)")
#: 会见秘书长甲和出席某大会的议长乙: why a member of a list is there.
_ATTENDS_TOO = re.compile(rf"(?<=[、和及与])(?:来华|来京)?(?:出席|参加)(?:在{_L})?{_E}(?:[和暨、]{_E})?的(?={AGENT})")
#: 外交部主管亚洲事务的部长助理甲: what somebody is in charge of in a body.
_IN_CHARGE = re.compile(rf"{_B}(?:主管|分管|负责)[^，。；的{_P}]{{1,16}}的(?={_P})")
#: 由某办组织的文化代表团: who sends those who act.
_SENT_BY = re.compile(rf"^由{AGENT}(?:[、和]{AGENT})*(?:组织|组派|派出|选派|委派)的(?=[{_B}{_G}])")
_CAPACITY = re.compile(r"以[^，。]{2,24}?身份")
#: 据新华社电 , 据某报消息  at the head of a despatch: who reports it.
_ACCORDING = re.compile(rf"^\s*(?:综合|另?据)(?:{_B}|[^，。；\s\ue000-\ue008]{{2,6}}){_L}?{_D}?(?:电|消息|报道|讯)\s+")
#: 随着某论坛召开，: what goes along with the news, no news itself.
_ALONG_WITH = re.compile("^随着[^，。；]*")
_INVITED = re.compile(r"应[^，。]{1,40}?邀请[，]?|受[^，。]{1,24}?委托[，]?")
#: 某公司（以下简称“某某”）: what a body is called from here on.
_IN_SHORT = re.compile("（(?:以下|下称)?简称[^（）]{1,20}）")
#: 与机关干部、青年志愿者一起参加: crowds with whom one does it.
_WITH_CROWD = re.compile(rf"[与同和](?:[一-龥、]|{_G}){{2,30}}?(?:一起|一道)(?=参加|开展|种下|植树|劳动|观看)")
#: Adverbials that only say how and where an act was done, each with a word of it ("" for one of several), in the order in which they are set aside.
ASIDE = (
    ("简称", _IN_SHORT),
    ("据", _ACCORDING),
    ("随着", _ALONG_WITH),
    ("", _INVITED),
    ("身份", _CAPACITY),
    ("一起", _WITH_CROWD),
    ("一道", _WITH_CROWD),
    ("为来", _IN_HONOUR),
    *((word, _ATTENDING) for word in ("期间", "之际", "间隙")),
    (_E, _ATTENDS_TOO),
    *_COMING,
    ("夫人", WHOSE_SPOUSE),
    ("夫人", _SPOUSE),
    ("特别代表", _WHOSE_ENVOY),
    ("特使", _WHOSE_ENVOY),
    *((word, _IN_CHARGE) for word in ("主管", "分管", "负责")),
    *((word, _SENT_BY) for word in ("组织的", "组派的", "派出的", "选派的", "委派的")),
    ("在", _AT_BODY),
    ("在", _AT_HALL),
    ("于", _AT_HALL),
)
_ADVERBS = (
    "亲切|分别|逐一|一同|共同|一道|还|也|应邀|受邀|专程|先后|随后|隆重|联合|同时|再次|首次|继续|又|均|都|正式|上午|"
    "下午|晚上?|一起|当场|现场|集体(?!学)|如期|成功|顺利|圆满|热情|远程|以视频方式|以视频形式|以视频连线方式|通过视频方式|"
    "通过视频|视频|以书面形式|应约|同日|当天|当日|已|将|拟|日前|近日|则|而|此外|最后|首先|据悉|另悉|据介绍|记者获悉|"
    "新组建的|新成立的|专门|亲自|着重|全程|依法|特|连夜|踊跃|相继|陆续|纷纷|依次|共计?[约近]?[0-9]+[余多]?人(?=[参出])|共|连续|马上|转场|单独|礼节性|另|迅速|立即|随即|紧急|及时"
)
#: 以《…》为题 before what is done so.
_ON_THEME = f"以(?:{FOLD['work']}|“[^“”]{{2,40}}”)为题(?=[一-龥])"
_ADVERB = re.compile(f"(?:{_ADVERBS}|{_ON_THEME})+")
#: Characters that adverbs begin with: most clauses begin with none.
_ADVERB_BEGINS = frozenset(("以", *(word[0] for word in _ADVERBS.split("|"))))
#: 在座谈会上, 会见后, 调研期间: words for an event, and how what follows lies to it.
_EVENT_WORD = f"会议|座谈会|会见|会谈|论坛|仪式|大会|调研|考察|活动|开幕式|闭幕式|{_E}"
_RELATION = "期间|间隙|过程中|闭幕后|闭幕时|结束后|结束时|开始前|开始时|开始后|当天|之后|之前|上|中|时|后|前"
ANAPHOR = re.compile(
    rf"^(?:在)?(?P<head>{_EVENT_WORD})?(?P<event>{_E})?(?:的)?(?P<rel>{_RELATION})(?=[，{_P}{_B}{_G}{_X}]|$|主持|召开|会见|签署|举行|还)[，]?"
    rf"|^[一-龥]{{2,4}}(?P<rel2>前|后)$"
    rf"|^(?P<bare>会上|会前|会后|会间|会议期间|期间|会中)[，]?"
)
_IN_EVENT = re.compile(
    rf"在(?:[向给][{_B}{_L}]|{_B})?(?P<event>{_E}|会|讲话|信|贺信|贺电|(?:视频|书面|欢迎|开幕|闭幕)?致[辞词]|[开闭]幕[辞词]|批示|指示)(?P<rel>上的讲话中|上|中|期间|开幕时|开幕式上|闭幕式上|里)(?!的)"
)
#: 在随后召开的某会上: the adverbial says in passing that the event took place.
#: 从某部等部门联合召开的某会上: moreover by whom.
_HELD_EVENT = re.compile(
    rf"(?:[从在](?P<hosts>[{_B}{_G}](?:[、和][{_B}{_G}])*)(?:等[一-龥0-9]{{0,8}}?)?)?"
    rf"(?:[在于](?P<where>{_L}))?在?(?:随后|同日|当天|之后|紧接着|同期|同时)?(?:联合|共同|组织)?(?:召开|举行|举办|开幕)的(?P<event>{_E})(?P<rel>上|期间|中)"
)


def joined(text: str) -> str:
    """The folded text without commas that part no clauses, as long as before.

    Such are those inside 在副秘书长甲，指挥中心、政治处等部门负责人的陪同下 and 由甲主办，乙承办的某会, and those of
    结束对某国的访问后，乘专机回到北京, 会议决定，12月16日在京召开某会议 and 3日举行的某会议，表决通过了某决定.
    """
    text = _QUOTED.sub(lambda words: words.group().replace("，", "、"), text) if "“" in text else text
    text = _LED.sub("的", text) if "队，" in text and "由" in text else text
    text = _HOSTED.sub("、", text) if "办的" in text and "由" in text else text
    text = _DECIDED.sub("于", text) if _DECIDES.search(text) else text
    text = _SAT.sub("已", text) if "行的" in text or "开的" in text else text
    text = _VISITED.sub(lambda places: places.group().replace(" ", "、"), text) if " " in text else text
    text = _BACK.sub(r"\1已", text) if "后，" in text and "结束" in text else text
    return _COMPANY_IN_PARTS.sub(lambda company: company.group().replace("，", "、"), text) if "陪同" in text else text


#: 3日举行的某会议，表决通过了某决定.
_SAT = re.compile(f"(?<=[行开]的{_E})，(?=(?:表决|审议|通过|决定|选举))")
#: 对甲国 乙国进行访问 in a headline: the blank is that of a list.
_VISITED = re.compile(f"(?<=[对问赴]){_L}(?: {_L})+")
#: 结束对某国的访问后，乘专机回到北京.
_BACK = re.compile(f"(结束了?对{_L}[^，。；{_E}]{{3,40}}后)，(?=[^，。；]{{0,12}}(?:回到|返回|抵达)了?{_L})")
#: “甲，乙”: a comma inside a quoted topic.
_QUOTED = re.compile("“[^“”，。；：]{2,30}，[^“”。；：]{2,40}”")
#: 由甲带队，某考察团到某地: who leads the team after the comma.
_LED = re.compile(f"(?<=由{_P}(?:带队|率队))，(?=[{_B}{_G}])")
#: 由甲指导，乙主办，丙承办的: the comma before another who holds the same event.
_HOSTED = re.compile("(?<=指导|主办|承办|协办|支持)，(?=[^，。；：]{1,60}(?:主办|承办|协办|支持)(?:，[^，。；：]{1,60}(?:承办|协办|支持))*的)")
_DECIDES = re.compile(f"{_E}(?:决定|建议|同意)，")
_DECIDED = re.compile(f"(?<={_E}(?:决定|建议|同意))，(?={_D})")


#: 考察团在甲、乙的带领下走访: who leads acts too.
LEADING = re.compile(rf"在(?P<who>{AGENT}(?:[、和与及]+{AGENT})*)(?:等[^，。；的\ue000-\ue008]{{0,8}})?(?:的)?(?:带领|率领)下")


#: 带领某局、某办负责人, 率相关部门负责同志: those who come along speak for bodies.
_BRINGING = re.compile(
    rf"(?:带领|率领|率|携)(?P<who>{AGENT}(?:[、和与及]+{AGENT})*)(?:等[^，。；的\ue000-\ue008]{{0,8}}(?:单位|部门)(?:负责人|负责同志)?)?(?:一行)?"
)


def take_brought(piece: Piece) -> tuple[Mention, ...]:
    """Takes 带领某局负责人 from the clause, so that 带队 stands there; those brought along, none unless all speak for bodies."""
    match = _BRINGING.search(piece.text)
    who = piece.among(*match.span("who")) if match else ()
    if match is None or not all(m.represented_by for m in who):
        return ()
    end = match.end()
    piece.text = piece.text[: match.start()] + "带队" + piece.text[end:]
    piece.mentions[match.start() : end] = [None, None]
    return who


def take(piece: Piece, pattern: re.Pattern[str]) -> tuple[Mention, ...]:
    """Takes what the expression finds from the clause; the mentions in it."""
    match = pattern.search(piece.text)
    if not match:
        return ()
    who = piece.among(match.start(), match.end())
    piece.cut(match.start(), match.end())
    return who


def take_company(piece: Piece) -> tuple[Mention, ...]:
    """Takes those in whose company one acts, without those whose spouses do (在某主席夫人某某陪同下)."""
    absent = [m for at, m in enumerate(piece.mentions) if m is not None and _HAS_SPOUSE.match(piece.text, at + 1)] if "夫人" in piece.text else []
    return tuple(m for m in take(piece, _COMPANY) if m not in absent)


def take_dates(piece: Piece) -> tuple[PartialDate | None, bool]:
    """Removes the date words of a clause; the first resolved day, or else the first resolved date, counts."""
    if _D not in piece.text:
        return None, False
    found: list[Mention] = []
    _join_days(piece)
    while _D in piece.text:
        at = piece.text.index(_D)
        mention = piece.mentions[at]
        before = len(_BEFORE_DATE.search(piece.text, max(0, at - 7), at)[0])  # type: ignore[index]
        after = 1 + len(_AFTER_DATE.match(piece.text, at + 1)[0])  # type: ignore[index]
        if piece.text.startswith("的", at + 1) and piece.text.endswith("在", 0, at):
            before, after = 0, 2  # 在16日的吹风会上
        if mention is not None and (mention.name != "year" or before or not at):  # 审议2024年预算: a year of what is spoken of
            found.append(mention)
        piece.cut(at - before, at + after)
    days = [m.date for m in found if m.date and m.name in ("day", "span")]
    others = sorted((m.date for m in found if m.date and m.name in ("month", "year", "vague")), key=lambda each: -len(each.start))
    return next(iter(days + others), None), any(m.name == "same" for m in found)


#: 8月30日、31日: days in a list.
_DAYS = re.compile(f"{_D}[、和]{_D}")


def _join_days(piece: Piece) -> None:
    """Makes one span of the days of a list, from the first to the last."""
    while _D in piece.text and (days := _DAYS.search(piece.text)):
        first, last = piece.mentions[days.start()], piece.mentions[days.end() - 1]
        if first is None or last is None or first.date is None or last.date is None or not first.date.start < last.date.start:
            return
        piece.mentions[days.start()] = first._replace(name="span", date=first.date._replace(end=last.date.end or last.date.start))
        piece.cut(days.start() + 1, days.end())


def towns(piece: Piece, begin: int, end: int) -> tuple[Mention, ...]:
    """The towns in whose bodies or halls something takes place: 沈阳市 for 在辽宁省沈阳市某博物馆."""
    return tuple(place for m in piece.among(begin, end) if m.kind == "body" for place in _town_of(m))


def _town_of(body: Mention) -> Iterator[Mention]:
    """The smallest place that a body's name begins with, if it is a town or county."""
    places = list(takewhile(lambda t: t.kind == "place", tokens(body.text[:_HEAD_OF_BODY])))
    within = (not at or inner.code.startswith(places[at - 1].code.removesuffix("00").removesuffix("00")) for at, inner in enumerate(places))
    first = [place for place, nested in zip(places, within, strict=True) if nested]  # 无锡朝阳公司 is in no town of 朝阳
    if first and first[0].begin == 0 and not first[-1].code.endswith("0000"):
        yield Mention("place", body.begin, body.begin + first[-1].end, body.text[: first[-1].end], first[-1].name, rule="places")


#: Characters at the head of a body's name in which its places stand: 新疆维吾尔自治区伊犁哈萨克自治州….
_HEAD_OF_BODY = 24


#: What may close a date: the bracket of 周一（6日）, the day of the week of 6日（周一）, a comma.
_AFTER_DATE = re.compile("(?:）(?=[^，。；（]|$))?(?:（(?:周|星期)[一二三四五六日天](?:[上下]午|晚)?）(?:[上下]午|晚)?)?，?")
#: What goes with a date: 于5日, 并于5日, 当地时间5日, 周一（5日.
_BEFORE_DATE = re.compile("(?:当地时间)?(?:(?:本周|周|星期)[一二三四五六日天](?:[上下]午|晚)?（?)?(?:在|自|^并将?于|(?<![关由])于)?$")


def take_anaphor(piece: Piece) -> tuple[str, Mention | None, bool]:
    """Takes 会上, 会见后, 论坛期间 from where a clause begins: the head, the event if named, and whether what follows is apart from it."""
    match = ANAPHOR.match(piece.text)
    if not match:
        return "", None, False
    event = next((m for m in piece.mentions[match.start() : match.end()] if m is not None and m.kind == "event"), None)
    bare = match["bare"] or ""
    relation = match["rel"] or match["rel2"] or bare[1:]
    piece.cut(match.start(), match.end())
    head = "会" if bare else (match["head"] or "")
    if event is not None:
        head = "" if event.name else event.text
    return (
        head,
        event if event is not None and event.name else None,
        relation in ("后", "结束后", "之后", "前", "开始前", "之前", "期间", "间隙", "当天"),
    )


class _Inside(NamedTuple):
    """在…会议上 inside a clause: the event's head, the event if named, whether 召开的 stands before it, and who is said to have held it where."""

    head: str = ""
    named: Mention | None = None
    held: bool = False
    hosts: tuple[Mention, ...] = ()
    where: tuple[Mention, ...] = ()


#: What ``take_inner`` takes from a clause that has no such adverbial.
NOWHERE_INSIDE = _Inside()


def take_inner(piece: Piece) -> _Inside:
    """Removes 在…会议上 from inside the clause (习近平在全国教育大会上发表讲话)."""
    held = _HELD_EVENT.search(piece.text) if _E in piece.text else None
    match = held or (_IN_EVENT.search(piece.text) if "在" in piece.text else None)
    if not match:
        return NOWHERE_INSIDE
    event = next((m for m in piece.mentions[match.start() : match.end()] if m is not None and m.kind == "event"), None)
    hosts = _hosts(piece, held) if held else ()
    where = piece.among(*held.span("where")) if held and held["where"] else ()
    piece.cut(match.start(), match.end())
    if event is None:
        return _Inside("会" if match["event"] == "会" else match["event"])
    return _Inside("" if event.name else event.text, event if event.name else None, held is not None, hosts, where)


def _hosts(piece: Piece, held: re.Match[str]) -> tuple[Mention, ...]:
    """Who held a meeting that an adverbial tells of: 从某部召开的会议上, 在某办举行的会上, but no school that it was held at."""
    hosts = piece.among(*held.span("hosts")) if held["hosts"] else ()
    return hosts if held.group().startswith("从") else tuple(m for m in hosts if m.name.endswith(_ORGANS))


#: Last words of bodies that hold meetings and lend no rooms.
_ORGANS = tuple("部 委 委员会 办 办公室 局 署 机制 政府 党委 中央 国务院 法院 检察院 工会 妇联 常委会 政协".split())
#: 审议关于授权国务院在海南…的决定: where what is decided shall hold.
_OF_DECISION = re.compile("关于|授权")
#: 在镇江分会场收看, 在主会场参加会议: the branch of a meeting held elsewhere, or where its chair is.
_BRANCH = re.compile(rf"在(?:{_L}?分会场|(?:{_L}|[一-龥]{{0,3}}?)主会场)")


def take_places(piece: Piece) -> tuple[Mention, ...]:
    """Takes the places of a clause (在长沙, 深入桃源县) from it; those that it visits or stands in."""
    found: list[Mention] = []
    if "会场" in piece.text and (branch := _BRANCH.search(piece.text)) and OWN_SUBJECT.match(piece.text):
        piece.cut(*branch.span())
    while _L in piece.text and (match := _WHERE.search(piece.text)):
        if match.lastgroup is None or _OF_DECISION.search(piece.text, 0, match.start()):
            break
        found.extend(m for m in piece.among(match.start(), match.end()) if m.kind == "place")
        piece.cut(match.start(), match.end())
    in_town = [i for i, m in enumerate(piece.mentions) if m is not None and m.kind == "place" and m.text.startswith("在")] if _L in piece.text else []
    for at in reversed(in_town):
        found.extend(piece.among(at, at + 1))
        piece.cut(at, at + 1)
    return tuple(found)


#: 与甲、乙以及贸易代表某某举行会谈: a member that no finder knew is left out.
UNKNOWN_MEMBER = re.compile(
    rf"(?<={AGENT})(?:、|和|以及|及)[一-龥·]{{3,14}}?(?=共同|分别|举行|签署|会谈|会晤|磋商)|^和[一-龥·]{{3,14}}?(?=共同(?:出席|参加|见证|观看|参观|主持))"
)


def strip_adverbs(piece: Piece) -> None:
    """Removes the adverbs that a clause begins with, after its subject if it has one."""
    start = 1 if piece.text.startswith(SUBJECT) else 0
    while piece.text[start : start + 1] in _ADVERB_BEGINS and (match := _ADVERB.match(piece.text, start)):
        piece.cut(start, match.end())
