"""Appointments, removals and elections: who, which posts, by which organ. One event a decision; the words after the name are the posts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from kg.alternation import one_of
from kg.fragments import COUNT, DECIDES, NUMERAL, TERM
from kg.mentions.chains import abroad, posts_in
from kg.mentions.tokens import tokens
from kg.model import Frame, Mention, PartialDate, Post, Sentence
from kg.values.dates import NEWS, last_day
from kg.values.posts import NOWHERE

_PERSON = "\ue000"
_POSTS = r"(?P<posts>[^，。；：\ue000]{2,60}?)"
_REMARK = r"(?:（[^）]*）)?"
_RANK = "(?:大校|[上中少]将)?"
_NAMES = (
    rf"(?P<who>{_PERSON}{_REMARK}(?:(?:同志)?[、和，]?{_PERSON}{_REMARK})*){_RANK}(?:等)?(?:\d+[人名位](?:代表|委员)?)?(?:[两三四五六七八九十]+[位名])?"
    r"(?:同志|先生|女士|校友|老师)?"
)
#: 接替丁、由甲继任 …: whom the person follows in the post.
_AFTER = rf"(?:接替|替代|接任)[^，。；{_PERSON}]{{0,8}}{_PERSON}(?:同志)?，?"
#: 甲以190票的高票当选 ….
_BY_VOTES = r"(?:，?以)?(?:全票|高票|\d[^，。；\ue000]{0,12}?票[^，。；\ue000]{0,6}?)?"
#: 甲同志因年龄原因不再担任 ….
_BECAUSE = r"(?:因[^，。；\ue000]{1,12}，?)?"
#: A list is read from its first member, so that a long one is run through once.
_FIRST = rf"(?<!{_PERSON}[、和，])(?<!{_PERSON})"
#: Where a decision ends, maybe before another that 、 joins; a list of persons may go on with the next.
_END = "(?=，|。|；|、(?:任命|免去|决定)|$)"
_END_OR_NEXT = f"(?=，|。|；|、{_PERSON}|、(?:任命|免去|决定)|并(?:发表|作|讲话|致|代表|主持)|$)"
#: 甲任某院院长、乙任某院副院长.
_END_OR_TAKES = f"(?=，|。|；|、{_PERSON}(?:同志)?(?:任|担任|出任)|$)"
_ENTRY_ENDS = "(?=[；。，]?$)"
#: 甲为乙颁发… hands something out and names nobody to a post.
_NO_HONOUR = "(?![^，。；]*(?:颁发|颁奖|授牌|授旗|揭牌|佩戴))"
#: What names a person to a post, with what joins the verb to the name.
_APPOINTS = rf"(?:任命|(?<![一-龥\ue000-\ue008])任|宣布|决定(?!：?(?:{DECIDES}))，?|提名|聘任|聘请|递补)(?:了|：)?"
#: How a person comes into a post: 转任, 现已出任, 晋升为, 代理…职务.
_TAKES = (
    r"(?:现已|已|现|将|则)?"
    r"(?:(?:转|改|调|升|继|接|兼|获)?(?:任|担任|出任|就任)(?![的免]|上[“”空调转升赴])|晋升(?:为)?|(?=代理[^，。；\ue000]{2,30}?职务))"
)
#: Whoever is chosen for a post by others is not one who takes it: 选举甲任.
_CHOSEN = "(?<!选举)(?<!推选)(?<!推举)(?<!补选)"
_REMOVES = "(?:免去|撤销|罢免)(?:了|：)?"
_LEAVES = "(?:不再担任|不再兼任|不再任|卸任|(?:分别)?(?:请求|提出)?辞去)(?:了)?"
#: 关于接受甲辞去…职务请求的决定: that the one who leaves has asked to.
_ASKED = "(?:的?请求(?:的决定》?)?)?"
_IS_ELECTED = "(?:当选|被选为|被推选为|被推举为|被选举为)(?:为)?"
_ELECTS = "(?:选举|补选|推选|推举|选出|增补|增选)(?:产生|出)?(?:了)?"
_SCHOLAR = "(?:院士|教授|研究员)?"
#: 在…会议上，出席…并: where the person is elected.
_AT = rf"(?:在[^。；{_PERSON}]{{1,40}}?[上中]，?|(?:出席|主持)[^，。；{_PERSON}]{{0,12}}?[，并]+)"
_PROPOSED = "拟(?:任|提名为|推荐为|推荐提名为|提拔为|任命为|提名|推荐提名|提任)"
#: Kind of decision, name of the rule, and how it is written, in the order in which they are tried.
_RULES = tuple(
    (kind, rule, re.compile(expression))
    for kind, rule, expression in (
        ("任命", "personnel.appoints", rf"{_APPOINTS}{_NAMES}(?:为|担任){_POSTS}{_REMARK}{_END_OR_NEXT}"),
        ("任命", "personnel.listed", rf"^{_NAMES}为{_NO_HONOUR}{_POSTS}{_REMARK}{_ENTRY_ENDS}"),
        ("免职", "personnel.listed_removal", rf"^{_NAMES}的{_POSTS}职务{_REMARK}{_ENTRY_ENDS}"),
        ("任命", "personnel.appointed", rf"{_FIRST}{_NAMES}(?:将|已)?被(?:任命|提名|聘任|聘请)为{_POSTS}{_REMARK}{_END}"),
        (
            "任命",
            "personnel.takes_post",
            rf"{_FIRST}{_CHOSEN}{_NAMES}(?:{_AFTER}|由[^，。；\ue000]{{2,30}}?)?{_TAKES}{_POSTS}(?:（[^）]*）(?=、)|{_REMARK}{_END_OR_TAKES})",
        ),
        ("任命", "personnel.takes_post_too", rf"免去{_NAMES}[^。；{_PERSON}]{{2,60}}?，(?:改任|转任|任|担任){_POSTS}{_REMARK}{_END}"),
        ("免职", "personnel.removes", rf"{_REMOVES}{_NAMES}(?:兼任)?(?:的)?{_POSTS}(?:职务)?{_REMARK}{_END}"),
        ("免职", "personnel.removes_his", rf"(?P<who>{_PERSON})[^。\ue000]{{0,80}}?免去其(?:的)?{_POSTS}(?:职务)?{_END}"),
        ("免职", "personnel.leaves_post", rf"{_FIRST}{_NAMES}{_BECAUSE}{_LEAVES}{_POSTS}(?:职务)?{_ASKED}{_END}"),
        ("免职", "personnel.leaves_post_too", rf"{_FIRST}{_NAMES}[^。；{_PERSON}]{{0,60}}?，(?:不再担任|不再兼任|不再任){_POSTS}(?:职务)?{_END}"),
        ("选举", "personnel.elected", rf"{_FIRST}{_NAMES}{_BY_VOTES}(?:当选|连任|被选为|被推选为|被选举为)(?:为)?{_POSTS}{_REMARK}{_END_OR_NEXT}"),
        ("选举", "personnel.elected_at", rf"{_FIRST}{_NAMES}(?:同志)?{_AT}{_IS_ELECTED}{_POSTS}{_REMARK}{_END}"),
        ("选举", "personnel.elected_also", rf"{_IS_ELECTED}{_POSTS}的(?:还有|有)：?{_NAMES}"),
        ("选举", "personnel.elects", rf"{_ELECTS}{_NAMES}{_SCHOLAR}(?:为|连任|任|担任(?!的)){_POSTS}{_REMARK}{_END_OR_NEXT}"),
        (
            "选举",
            "personnel.elects_too",
            rf"(?<!代表)(?:选举|补选|推选|推举)[^。；]{{4,60}}?(?<!{_PERSON})[、，]{_NAMES}为{_POSTS}{_REMARK}{_END_OR_NEXT}",
        ),
        (
            "选举",
            "personnel.elected_are",
            rf"(?:选出|选举产生|选举|产生|当选)(?:了|为)?的?{_POSTS}(?:的还有|的有|的是|是|为|有)：?{_NAMES}{_END}",
        ),
        ("选举", "personnel.secretary", rf"{_FIRST}{_NAMES}(?:为|担任|任)(?P<posts>大会秘书长|大会执行主席|大会主席团常务主席){_END}"),
        (
            "选举",
            "personnel.elects_holder",
            rf"(?:选举产生|产生)(?:了)?(?P<who>{_PERSON}{_REMARK}(?:[、和，]{_PERSON}{_REMARK})*)(?P<posts>){_END}",
        ),
        ("任前公示", "personnel.proposed", rf"{_FIRST}{_NAMES}(?:，[^。；]{{0,160}}?)?，?{_PROPOSED}{_POSTS}{_REMARK}{_END}"),
    )
)
#: Rules after which a list of decisions goes on (任命甲为…，乙为…), and how it does.
_LISTS = {
    **dict.fromkeys(
        ("personnel.appoints", "personnel.elects"),
        re.compile(rf"[，、；]{_NAMES}{_SCHOLAR}(?:等\d*名?[一-龥]{{0,3}})?(?:为|担任(?!的)){_POSTS}{_REMARK}{_END_OR_NEXT}"),
    ),
    "personnel.removes": re.compile(rf"[，、；]{_NAMES}的{_POSTS}(?:职务)?{_REMARK}{_END_OR_NEXT}"),
}
#: What a further decision of a list begins with: the organ is that of the one before.
_GOES_ON_WITH = ("，", "、", "；")
#: Who may stand right before the verb as the organ.
_CHOOSES = {"任命": "person", "选举": "body"}
#: 拟任某政协党组成员，提名为政协副主席人选.
_NOMINATED = re.compile(rf"，(?:并|拟)?(?:提名|推荐)为{_POSTS}{_END}")
#: 公示时间为12月7日至11日: the days of a notice, whose date follows.
_PERIOD = re.compile("公示(?:时间|期限|期)?(?:为|：|自|从)(?=\ue004)")
#: A body or group that decides, unless it is only asked or told (报某部批准).
_ORGAN = re.compile(
    r"([\ue001\ue002])(?<![报请经].)(?:近日|日前|\ue004|，)*(?:研究)?"
    r"(?:(?:干部|人事)(?:任命|任免|调整)?的?决定|决定|批准|任免|任命|免去|表决通过|经研究|会议|关于[^。；：]{0,30}的?(?:决定|任免文件|任职文件|文件(?=：))"
    r"|重要决定|(?:有关|任职|任免)?(?:文件通知|任职文件|任免文件)|的(?:任免|任职|免职|人事)决定|(?:关于[^。；：]{0,30}|干部|拟任职干部|拟提拔干部)?任职?前公示)"
)
_GATE = re.compile(
    one_of("""
        晋升 代理 为大会 任大会
        决定，?[^，。；]{2,60}为 宣布，?[^，。；]{2,60}为
        卸任 任命
        任(?<![一-龥]任)[^，。；]{2,20}为
        聘 补 担任 出任 就任 任(?<=[一-龥）]任) 免去 不再 当选 选举 推选 补选 选出 辞去
        撤销 罢免 拟提 拟推 连任 选为 推举
    """)
)
#: 甲为某局局长；, 甲的某局局长职务: an entry of a list of decisions.
_ENTRY = re.compile("[^，。：；为的]{2,24}(?:为[^，。：；]{3,60}[；。，]?$|的[^，。：；]{3,60}职务)")
_NOT_NEWS = re.compile(r"(?:祝贺|对|就|向)[^，。；]{0,20}$")


#: 甲，女，1970年生。现任…，拟任…: the sentence before names who it is.
_GOES_ON = re.compile("现任|拟(?:任(?![命职免])|提|推)")


def goes_on(text: str) -> bool:
    """Whether the sentence tells the posts of someone whom the sentence before names."""
    return _GOES_ON.match(text) is not None


def possible(text: str, folded: str) -> bool:
    """Whether the sentence names a person and has a word of appointment or removal."""
    return _PERSON in folded and (_GATE.search(text) or _ENTRY.match(text)) is not None


def find(
    text: str,
    folded: str,
    at: Sequence[int],
    mentions: Mapping[int, Mention],
    sentence: int,
    date: PartialDate | None,
    organ: Mention | None,
    local: Mapping[str, str] = NOWHERE,
) -> Iterator[Frame]:
    """The frames of one sentence that is ``possible``.

    ``organ`` is the one that decides, from this sentence or the one before; ``at`` maps the folded text back.
    """
    by = organ
    for kind, rule, pattern in _RULES:
        for match in _decisions(rule, pattern, folded):
            if _NOT_NEWS.search(folded[: match.start()]):
                continue
            said = _unfolded(text, at, match.span("posts")).removesuffix("职务")
            written = _NEW.sub("", said)
            posts = posts_in(written, local)
            if kind == "任前公示" and (also := _NOMINATED.match(folded, match.end())):
                posts += posts_in(_unfolded(text, at, also.span("posts")), local)
            if not posts and kind == "选举":
                posts = posts_in(written, local, _body_before(mentions, match.start())) or posts_in(said, local)
            if not match.group().startswith(_GOES_ON_WITH):
                actor = mentions.get(match.start() - 1)
                by = actor if organ is None and actor is not None and actor.kind == _CHOOSES.get(kind) else organ
            if kind == "任前公示" and by is not None and "人大" in by.name and by not in mentions.values():
                by = None  # the congress that appointed in the paragraph before proposes nobody here
            people = [mentions[i] for i in range(*match.span("who")) if i in mentions and mentions[i].kind == "person"]
            posts = abroad(posts, people[0].name, local) if people else posts
            titled = posts or kind == "任前公示" or (rule in _LISTS and _is_title(written))
            if people and (titled or (rule != "personnel.takes_post" and all(person.posts for person in people))):
                yield _frame(kind, rule, people, posts, match.start(), sentence, date, by)


def _is_title(words: str) -> bool:
    """董事长, 副会长: whether they name an office of a body that the sentence leaves out."""
    found = tokens(words)
    return bool(found) and found[-1].kind == "title" and found[-1].end == len(words)


def period(folded: str, mentions: Mapping[int, Mention], sentence: int) -> Iterator[Frame]:
    """The days for which the sentence says that a notice stands."""
    match = _PERIOD.search(folded)
    if match:
        yield Frame("任前公示", "personnel.period", sentence, match.start(), (), date=mentions[match.end()].date)


def signature(sentences: Sequence[tuple[Sentence, tuple[Mention, ...]]]) -> Frame | None:
    """The body that signs a notice: the last sentence that is nothing but its name. It adds to a notice told elsewhere."""
    for sentence, mentions in reversed(sentences):
        if len(mentions) == 1 and mentions[0].kind == "body" and mentions[0].text == sentence.text:
            return Frame("", "personnel.signature", sentence.index, 0, (("行动方", mentions[0]),), head="任前公示")
    return None


#: Decisions that a career consists of when they lie in the past.
_OF_CAREERS = ("任命", "免职", "选举")


def news(frames: Sequence[Frame], published: date | None, posts: Mapping[str, Collection[Post]]) -> list[Frame]:
    """The frames without decisions of the past: those that give a post which the article calls a former one, as of the dead, and where the
    article has other news those that tell a career (2013年任某市委副书记).

    ``published`` is the day of the report; a decision is past when its last possible day lies more than a month before. ``posts`` are those of
    everybody in the article.
    """
    frames = [f for f in frames if not (f.type == "任命" and _gives_former(f, posts))]
    past = [f for f in frames if f.type in _OF_CAREERS and published and (day := last_day(f.date)) and published - day > NEWS]
    return list(frames) if len(past) == len(frames) else [f for f in frames if f not in past]


def _gives_former(frame: Frame, posts: Mapping[str, Collection[Post]]) -> bool:
    """Whether all posts that a decision gives are told as former ones."""
    given = [(m.name, post) for role, m in frame.roles if role == "任免对象" for post in m.posts if not post.former]
    return bool(given) and all(post._replace(former=True) in posts.get(name, ()) for name, post in given)


def _body_before(mentions: Mapping[int, Mention], at: int) -> str:
    """Whose post a title alone names: the last body before it (选举产生某联合会理事会，甲当选会长), or the one that an event's name begins with."""
    for mention in (mentions[i] for i in sorted(mentions, reverse=True) if i < at):
        if mention.kind == "body":
            return _COUNCIL.sub("", mention.name)
        if mention.kind == "event" and (sitting := _SITTING_OF.match(mention.name)):
            return sitting["body"]
        if mention.kind == "event" and (body := next((t for t in tokens(mention.name) if t.kind == "body" and t.begin == 0), None)):
            return mention.name[: body.end]
    return ""


#: 当选为新一届理事会会长: of the body that the meeting is of.
_NEW = re.compile("^(?:新一届|新一任)(?:理事会|委员会|执委会|领导班子)?")
#: 某党某市第六届委员会第一次全体会议: the body that sits.
_SITTING_OF = re.compile(f"(?P<body>[^，。第]{{2,20}}(?:第{NUMERAL}+届)?(?<!执行)委员会)第?{NUMERAL}+次")
_COUNCIL = re.compile(f"(?<=.{{4}}){TERM}.{{2,8}}$")


def _decisions(rule: str, pattern: re.Pattern[str], folded: str) -> Iterator[re.Match[str]]:
    """What the rule matches, each with the decisions of the same kind that a list goes on with."""
    for match in pattern.finditer(folded):
        yield match
        further = _LISTS.get(rule)
        also = further.match(folded, match.end()) if further else None
        while further and also:
            yield also
            also = further.match(folded, also.end())


def _frame(
    kind: str, rule: str, people: list[Mention], posts: tuple[Post, ...], begin: int, sentence: int, date: PartialDate | None, organ: Mention | None
) -> Frame:
    former = kind == "免职"
    given = tuple(post._replace(former=former) for post in posts)
    roles = [("任免对象", person._replace(posts=(*person.posts, *_further(given, person)))) for person in people]
    actor = [("行动方", organ)] if organ is not None else []
    return Frame(kind, rule, sentence, begin, tuple(actor + roles), date=date)


def _further(given: tuple[Post, ...], person: Mention) -> Iterator[Post]:
    """The posts of the decision that the mention does not have yet, its body found where the decision leaves it out."""
    return (post for post in given if not any(own.title == post.title and own.former == post.former for own in person.posts))


def _unfolded(text: str, at: Sequence[int], span: tuple[int, int]) -> str:
    return text[at[span[0]] : at[span[1]]]


#: 国家主席甲根据…的决定任免下列驻外大使: who acts on the decision of another.
_ACTS_ON = re.compile("(\ue000)(?:根据[^。；：]{1,30}决定，?任免|[^。；：，]{0,4}签署[^。；：，]{0,12}命令，(?:任命|免去))")


def organ(folded: str, mentions: Mapping[int, Mention]) -> Mention | None:
    """The body, or head of state, that decides, appoints or removes in this sentence, or of which the sitting is named in it."""
    match = (_ACTS_ON.search(folded) if "任免" in folded or "签署" in folded else None) or _ORGAN.search(folded)
    if match:
        return mentions.get(match.start(1))
    return next((body for m in mentions.values() if m.kind == "event" and "常" in m.name and (body := _sitting(m)) is not None), None)


#: 省十二届人大常委会第二十七次会议, 十四届全国人大常委会第九次会议.
_SITTING = re.compile(
    f"(?P<place>[^，。第]{{0,12}}?)(?:第?{NUMERAL}{{1,3}}届)?(?P<house>(?:全国)?(?:人大|人民代表大会)(?:常委会|常务委员会))第?{COUNT}次会议"
)


def _sitting(event: Mention) -> Mention | None:
    """The standing committee of deputies whose numbered sitting an event is."""
    match = _SITTING.fullmatch(event.name)
    if match is None or not (match["place"] or match["house"].startswith("全国")):
        return None
    name = match["place"] + match["house"]
    return Mention("body", event.begin, event.begin + match.end("house"), event.text[: match.end("house")], name, rule="bodies.known")


#: 通过了关于接受甲、乙辞去…职务请求的决定, also in the name of the decision.
_ACCEPTED = re.compile("接受(?P<who>[^，。；《》]{2,80}?)(?:同志)?(?:请求|申请|提出)?辞去(?P<posts>[^，。；《》]{2,60}?)职务(?:的?请求)?的决定")


def accepted(
    text: str, mentions: Sequence[Mention], sentence: int, date: PartialDate | None, organ: Mention | None, local: Mapping[str, str] = NOWHERE
) -> Iterator[Frame]:
    """Resignations that a decision which is passed accepts; the persons may stand in its name."""
    for match in _ACCEPTED.finditer(text) if "通过" in text else ():
        people = [m for m in mentions if m.kind == "person" and match.start("who") <= m.begin < match.end("who")]
        posts = () if "或" in match["posts"] else posts_in(match["posts"], local)
        if people and posts:
            yield _frame("免职", "personnel.leaves_post", people, posts, match.start(), sentence, date, organ)
