"""Posts that a clause gives to the persons it names (甲任…, 选举乙为…, 丙系…, 丁（…）, 以…身份) or takes from them (免去…的…, 不再担任…).

A post gained or held is the person's; one that is taken, left or told of the past (曾任) is a former one; one only proposed (拟任) is none yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.mentions.chains import abroad, further_posts, posts_in
from kg.model import Mention, Post
from kg.text import any_of
from kg.values import foreign_names, incumbents, statesmen
from kg.values.posts import NOWHERE, Unit, resolve

_POSTS = (
    r"(?P<posts>[^，。；：“”]{2,60}?)(?:等?职务|等职)?(?:的请求)?"
    r"(?=[，。；：]|、(?:任命|免去|决定)|（(?!集团|控股|股份)|$|时(?:，|表示|强调|指出)|(?:致以|表示)(?:诚挚|热烈|衷心)?(?:的)?祝贺)"
)
#: After a name: a post that is gained or held.
_GAINED = re.compile(
    r"(?:大校|[上中少]将)?(?:同志|先生|女士)?(?:等)?(?:\d+人)?(?:全票|高票|现已|现|已|将|则|再次)?"
    r"(?:当选连任|当选|连任|担任|出任|就任|任(?![务期职何命意性教一免])|兼任|被(?:选举|选|推选|任命|聘|提名)为|获任|调任|转任|升任|晋升|改任|接任|继任|系)(?:为)?"
    + _POSTS
)
#: 甲代理某市市长职务, and 由甲大学党委书记转任校长: the post that is left and the one that is gained.
_FROM = re.compile(r"(?:同志)?由(?P<old>[^，。；：“”]{3,40}?)(?:转任|调任|升任|改任|晋升)(?:为)?" + _POSTS)
_ACTS_AS = re.compile(r"(?:同志)?(?P<posts>代理[^，。；：“”]{2,30}?)职务")
_CALLED = re.compile(r"(?:等)?(?:\d+[人名]|[两三四五六七八九十]+[位名])?(?:同志|先生|女士)?(?:为|担任|任)" + _POSTS)
_NOW = re.compile(r"，(?:[^。；]{0,120}，)?现任" + _POSTS)
_GREETED = re.compile(r"，(?:并)?祝贺(?:他|她|其)(?:们)?(?:再次|成功)?(?:当选连任|连任|当选|就任|出任|荣任)(?:为)?" + _POSTS)
_ROLE = re.compile(r"(?:还|并|曾|同时|也|均)?以(?P<posts>[^，。；]{3,40}?)(?:的)?身份")
#: 甲、乙等8位全国政协委员: what all members of a list are.
_AMONG = re.compile(
    "等(?:[0-9]+|[两三四五六七八九十]+)?[位名]?(?P<posts>(?:全国|在[京港澳]|[省市县区州])?(?:政协委员|人大代表)|中国(?:科学|工程)院院士)(?![会团])"
)
_REMARK = re.compile(r"（(?P<posts>[^（）]{2,60})）")
#: 丁（女）的…: also one that is no post.
_ANY_REMARK = re.compile(r"（(?P<posts>[^（）]{1,60})）")
#: After a name: a post that is left, or told of the past.
_LEFT = re.compile(r"(?:同志|先生|女士)?(?:[^。；]{0,60}，)?(?:不再担任|不再兼任|不再任|(?:提出|请求|申请)?辞去|卸任|辞任)(?:了)?" + _POSTS)
_TAKEN = re.compile(r"(?:同志|先生|女士)?(?:等)?(?:\d+人)?(?:的)?" + _POSTS)
#: After a name: whom the person follows in the post (接替丁出任…); before that one's name.
_FOLLOWS = re.compile(r"(?:（[^（）]{1,12}）|大校|[上中少]将)?(?:同志)?(?:接替|替代)[^，。；]{0,8}$")
_FOLLOWED = re.compile(r"(?:接替|替代)[^，。；]{0,8}$")
_PAST = re.compile(r"(?:同志)?(?:，(?:[^。；]{0,80}，)?|(?:出?生于)?\d{4}年[^。；]{0,40}，)?(?:先后)?(?:曾任|历任|原任)+" + _POSTS)
#: 甲，生前是某县委常委: the posts of somebody who is dead.
_LAST = re.compile("，?生前(?:[是系任]|担任|曾任)(?!一[名位个])" + _POSTS)
#: 利用担任某市副市长、市长等职务上的便利: how courts and inspectors tell a career.
_ABUSED = re.compile(
    r"(?:同志)?(?:先后)?(?:利用(?:其)?(?:先后)?(?:担任|任|兼任)(?P<posts>[^。；：“”]{2,120}?)等?职务|在(?:先后)?(?:担任|任)(?P<held>[^。；：“”]{2,120}?)(?:等?职务)?期间)"
)
#: What is said of a person after the name: words of which one stands in it, the expression, and whether the post is a former one.
_SAID = (
    (("（",), _REMARK, False),
    (("政协委员", "人大代表", "院院士"), _AMONG, False),
    (("任", "选", "系", "提名", "聘", "晋升"), _GAINED, False),
    (("任", "晋升"), _FROM, False),
    (("代理",), _ACTS_AS, False),
    (("现任",), _NOW, False),
    (("祝贺",), _GREETED, False),
    (("身份",), _ROLE, False),
    (("不再", "辞去", "卸任", "辞任"), _LEFT, True),
    (("曾任", "历任", "原任"), _PAST, True),
    (("生前",), _LAST, True),
    (("利用", "期间"), _ABUSED, True),
)
_BEFORE_GAIN = re.compile(r"(?:任命|(?<![一-龥])任|提名|补选|推选|推举|选举|选举产生|选出|增补|聘任|聘请|决定)(?:了|：|，)?$")
#: 免去甲的…，乙同志的…: how a list of removals goes on.
_OF_LOST = re.compile("(?:（[^（）]{1,12}）)?(?:同志)?的")
_BEFORE_LOSS = re.compile(r"(?:免去|撤销|罢免|免除)(?:了|：)?$")
_BETWEEN = re.compile(r"(?:（[^（）]{1,12}）)?(?:、|和|及|与)")
_GATE = re.compile("等[0-9全国省市]|生前|任|代理|晋升|当选|选举|推选|推举|免|系|（|身份|祝贺|撤销|辞去")
_VAGUE = re.compile(r"^(?:该|本|其|新一|另|各|这|那|首|一|全)")


#: Rules of persons before whose names no post stands.
_BARE = frozenset(("persons.visitor", "persons.postposed", "persons.known", "persons.surname"))


def with_house(found: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence; bodies right before a person without a post are his: 某公司某分公司甲一行, 某协会乙副会长."""
    joined: list[Mention] = []
    for mention in found:
        house = ""
        while mention.rule in _BARE and joined and joined[-1].kind == "body" and joined[-1].end == mention.begin and not joined[-1].represented_by:
            body = joined.pop()
            house = body.text + house
            mention = mention._replace(begin=body.begin, text=body.text + mention.text, as_written=body.text + mention.as_written)
        if house and mention.rule == "persons.postposed":
            mention = mention._replace(posts=resolve([Unit(house, mention.as_written.removeprefix(house))]))
        joined.append(mention)
    return joined


def given(text: str, people: Sequence[Mention], local: Mapping[str, str] = NOWHERE) -> dict[int, Mention]:
    """Those of ``people`` to whom the sentence gives or takes posts after the name, with them, by the offset at which they begin."""
    if not people:
        return {}
    changed = dict(_of_the_guest(text, people, local)) if "外国" in local else {}
    if not _GATE.search(text):
        return changed
    body, lost = "", False
    if "近" in local:
        local = {**local, "机构": local["近"], "企业": local["近"]}
    for members in _groups(text, people):
        end = _past_remark(text, members[-1].end, local)
        after = [p for p in people if p.begin >= end]
        followed = bool(after) and _FOLLOWS.match(text[end : after[0].begin]) is not None
        if followed:
            end = after[0].end + text.startswith("，", after[0].end)
            after = after[1:]
        stop = after[0].begin if after else len(text)
        gained = _BEFORE_GAIN.search(text, max(0, members[0].begin - 6), members[0].begin) is not None or bool(
            changed and body and text[members[0].begin - 1] in "、，；"
        )
        taken = _BEFORE_LOSS.search(text, max(0, members[0].begin - 4), members[0].begin) is not None or bool(
            lost and text[members[0].begin - 1] in "、，；" and _OF_LOST.match(text, members[-1].end)
        )
        lost = taken
        left = _FOLLOWED.search(text, max(0, members[0].begin - 10), members[0].begin) is not None
        given_or_taken = _posts(text, end + (left and text.startswith("，", end)), stop, gained, taken, body, local)
        posts = tuple(dict.fromkeys(post._replace(former=True) if left else post for post in given_or_taken))
        for member in members:
            own = tuple(post for post in abroad(posts, member.name, local) if post not in member.posts)
            if own:
                changed[member.begin] = member._replace(posts=(*member.posts, *own))
        body = next((post.body for post in reversed(posts)), body)
    return changed


def _holds(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - a generator would cost more than the expressions
        if word in text:
            return True
    return False


#: What stands before the title of a deputy that is named without a house.
_DEPUTIES = ("\n副", "。副", "，副", "、副", "：副", "；副")


def housed(named: Iterable[tuple[Mention, ...]], whole: str) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each sentence; a bare 副主席 after one who is 主席 or 副主席 of a house is of that house, and who follows him likewise.

    The house may be named in the sentence or in the one before. Only titles that say nothing by themselves are so read, where no body is named with
    them. ``whole`` is the text of the article.
    """
    if not any_of(_DEPUTIES, whole):
        yield from named
        return
    before: tuple[Post, ...] = ()
    for mentions in named:
        yield tuple(_of_house(mentions, before))
        before = tuple(post for m in mentions if m.kind == "person" for post in m.posts) or before


def _of_house(mentions: Sequence[Mention], before: tuple[Post, ...]) -> Iterator[Mention]:
    """The mentions, from a bare deputy on persons with a bare title in the house of those ``before``, and those who share it in a list."""
    house, title, first = "", "", True
    for mention in mentions:
        if mention.kind != "person":
            yield mention
            continue
        bare = not mention.posts and bool(mention.as_written)
        if not house and bare and mention.as_written.startswith("副"):
            house = next((post.body for post in reversed(before) if mention.as_written in (post.title, f"副{post.title}")), "")
        if mention.posts or not house or not (bare or mention.rule == "persons.shared_title"):
            before = mention.posts if mention.posts else before if first else ()
        else:
            title = mention.as_written or title
            mention = mention._replace(posts=posts_in(title, NOWHERE, house) if title else ())
        first = False
        yield mention


_HEAD_OF_STATE = re.compile(r"(?:总统|总理|首相|国王|议长|外长)(?!府)")


def _of_the_guest(text: str, people: Sequence[Mention], local: Mapping[str, str]) -> Iterator[tuple[int, Mention]]:
    """布克尔总统 in the news of one foreign country: its president, but for one who is known to be another's."""
    for person in people:
        match = _HEAD_OF_STATE.match(text, person.end)
        if match and not person.posts and foreign_names.looks_foreign(person.name) and not incumbents.holds(person.name, match.group()):
            country = statesmen.country(person.name, match.group()) or local["外国"]
            yield person.begin, person._replace(posts=posts_in(country + match.group()))


def _past_remark(text: str, end: int, local: Mapping[str, str]) -> int:
    """丁（兼职）当选…: a remark that is no post stands between the name and what is said of it."""
    match = _ANY_REMARK.match(text, end)
    return match.end() if match and not posts_in(match["posts"], local) else end


def _groups(text: str, people: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Persons whom only 、and 和 part, and who share what follows; one with posts before the name closes the list before it."""
    group: list[Mention] = []
    for person in people:
        if group and not (_BETWEEN.fullmatch(text, group[-1].end, person.begin) and not person.as_written):
            yield group
            group = []
        group.append(person)
    if group:
        yield group


def _posts(text: str, end: int, stop: int, gained: bool, taken: bool, body: str, local: Mapping[str, str]) -> Iterator[Post]:
    if taken:
        patterns = [(_TAKEN, True)]
    else:
        patterns = [(pattern, former) for words, pattern, former in _SAID if _holds(text, words)]
        if gained:
            patterns.append((_CALLED, False))
    for pattern, former in patterns:
        if pattern is _FROM and (left := _FROM.match(text, end)) is not None:
            old = posts_in(left["old"], local, body)
            yield from (post._replace(former=True) for post in old)
            body = old[-1].body if old else body
        match = pattern.match(text, end)
        group = match.lastgroup if match else None
        if match and group and (match.start(group) < stop or pattern is _REMARK):
            words = text[match.start(group) : min(match.end(group), stop)].rstrip("、和")
            if pattern is _AMONG or not _VAGUE.match(words):
                posts = posts_in(words, local, body)
                posts += further_posts(text, match.end(group), stop, local, posts[-1].body) if posts and pattern is not _REMARK else ()
                yield from (post._replace(former=former or post.former) for post in posts)
