"""Posts that a curriculum vitae tells over several sentences or lines: 现任…, 曾任…等职, 2013.01—2015.05某市副市长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.mentions.chains import posts_in
from kg.model import Mention, Post
from kg.text import any_of

#: What a curriculum vitae begins with after the name.
_VITAE = re.compile(
    r"(?:同志)?(?:简历|（[^（）]{1,12}）)?(?:，(?:[男女]，|[^，。]{1,6}族，|\d{4}年)|(?:出?生于)?\d{4}年(?:\d{1,2}月)?(?:出?生|，|[^，。]{0,8}参加))"
)
#: Words of which one stands in each sentence that begins one.
_BEGINS = ("，男", "，女", "族，", "年", "生")
#: How far into its sentence the name may stand: 公开资料显示，甲，男，….
_NEAR = 16
_DATE = r"(?:19|20)\d{2}(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?|[.．/]\d{1,2}(?!\d)|(?=[—–~至-]))"
#: 2013.01—2015.05, 2016年2月至今, 2017年2月起.
_WHEN = rf"{_DATE}(?:[—–~至－-]+(?:{_DATE}|今|现在)?)?(?:起)?[，：:、\s]*"
#: A post has no verb in it that gives or takes one.
_POSTS = "(?:[^，。；：“”为是由被的任免撤辞]|(?<=[主首专责])任)"
#: What stands after the last post: 等职, a remark on rank (正厅级).
_ENDS_POSTS = "(?:等?职务|等职)?(?:（[^（）]{2,8}）)?(?=[，。；]|$)"
_VERB = r"(?:(?:先后)?(?:历任|曾任|现任|兼任|担任|出任|升任|调任|转任|改任|当选|入选|增选|任)(?:为)?)"
#: 某某任某市市长。此前，他曾任某县县长。
_BEFORE = "(?:在此之前|在此前|此前)，"
_LOOKS_BACK = re.compile(f"{_BEFORE}(?:他|她)?曾?(?:先后)?(?:历?任|担任|在)")
#: How a sentence goes on with it: the time or a verb, or both.
_GOES_ON = re.compile(
    rf"^(?:{_BEFORE})?(?:他|她)?(?:(?P<when>{_WHEN})(?:先后)?(?:其间：)?|(?:先后)?)"
    rf"(?:(?P<past>历任|曾任|曾(?:先后)?(?:在[^，。；]{{2,20}}(?:任职|工作)，)?(?:担任过?|任过?|出任))|{_VERB}|(?(when)|(?!)))"
    rf"(?P<posts>{_POSTS}{{2,80}}?){_ENDS_POSTS}"
)
#: Characters with one of which each such sentence begins.
_FIRST = frozenset("他她现历曾当入增担出任先12此在")
#: What a curriculum vitae tells besides: schooling, the Party, a trade.
_BESIDES = re.compile(
    r"(?![一-龥·]{2,12}(?:（[^（）]{1,12}）)?，(?:[男女]，|[^，。]{1,6}族，))[^。]{0,60}(?:参加工作|加入(?:中国共产党|中共)|学历|学位|毕业|学习|出生|生于|职称|[省市县区]人|在[^，。；]{2,24}工作)"
)
_CLAUSE = re.compile(
    r"[，；](?:(?P<when>" + _WHEN + r")|(?:同年(?:\d{1,2}月)?|其中)[，：]?)?(?:" + _VERB + ")?(?P<posts>" + _POSTS + "{3,60}?)" + _ENDS_POSTS
)


def carried(texts: Sequence[str], named: Sequence[tuple[Mention, ...]], local: Mapping[str, str]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each sentence, with the posts that the next ones give to the person whose career it begins, or with 现任 to its first."""
    for index, mentions in enumerate(named):
        person = _whose(texts[index], texts[index + 1] if index + 1 < len(texts) else "", mentions)
        if person is None:
            yield mentions
            continue
        posts = tuple(dict.fromkeys(post for post in _career(texts[index + 1 :], person.name, local) if post not in person.posts))
        yield tuple(m._replace(posts=(*m.posts, *posts)) if m is person else m for m in mentions)


def _whose(text: str, following: str, mentions: Sequence[Mention]) -> Mention | None:
    """The person whose posts the sentence after ``text`` tells, None where it does not go on with a career."""
    goes_on = following[:1] in _FIRST and _GOES_ON.match(following) is not None
    people = [m for m in mentions if m.kind == "person"]
    begun = next((m for m in people if m.begin < _NEAR and _VITAE.match(text, m.end)), None) if any_of(_BEGINS, text) else None
    if begun is not None and (goes_on or _BESIDES.match(following)):
        return begun
    if goes_on and _LOOKS_BACK.match(following):
        return people[0] if len(people) == 1 else None
    return next((m for m in people if m.begin < 8), None) if goes_on and "现任" in following else None


def _career(texts: Sequence[str], name: str, local: Mapping[str, str]) -> Iterator[Post]:
    """The posts of ``name`` that sentences tell which go on with a curriculum vitae, up to the first that does not.

    What is dated is past, save the last.
    """
    dated: tuple[Post, ...] = ()
    for text in (each.replace(name, "", 1) for each in texts):
        match = _GOES_ON.match(text) if text[:1] in _FIRST else None
        posts = posts_in(match["posts"], local) if match else ()
        if match is None or not posts:
            if match is None and not _BESIDES.match(text):
                break
            continue
        yield from (post._replace(former=True) for post in dated)
        dated = ()
        posts += tuple(_further(text, match.end(), local, posts[-1].body))
        if match["when"] and not match["past"]:
            dated = posts
        else:
            yield from (post._replace(former=post.former or match["past"] is not None) for post in posts)
    yield from dated


def _further(text: str, at: int, local: Mapping[str, str], body: str) -> Iterator[Post]:
    """The posts of the clauses after the first of a sentence; clauses that name none are passed over."""
    for match in _CLAUSE.finditer(text, at):
        for post in posts_in(match["posts"], local, body):
            body = post.body
            yield post
