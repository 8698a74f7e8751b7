"""Posts that a curriculum vitae tells over several sentences or lines: 现任…, 曾任…等职, 2013.01—2015.05某市副市长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.mentions.chains import posts_in
from kg.model import Mention, Post
from kg.text import any_of

#: What a curriculum vitae begins with after the name.
_VITAE = re.compile(
    r"(?:同志)?(?:简历|（[^（）]{1,12}）)?(?:，(?:[男女]，|[^，。]{1,6}族，|\d{4}年)|(?:出?生于)?\d{4}年(?:\d{1,2}月)?(?:出?生|，|[^，。]{0,8}参加)|[是系][一-龥]{2,10}人，\d{4}年)"
)
#: Words of which one stands in each sentence that begins one.
_BEGINS = ("，男", "，女", "族，", "年", "生", "人，")
#: How far into its sentence the name may stand: 公开资料显示，甲，男，….
_NEAR = 16
_DATE = r"(?:19|20)\d{2}(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?|[.．/]\d{1,2}(?!\d)|(?=[—–~至-]))"
#: 2013.01—2015.05, 2016年2月至今, 2017年2月起.
_WHEN = rf"{_DATE}(?:[—–~至－-]+(?:{_DATE}|今|现在)?)?(?:起)?[，：:、\s]*"
#: A post has no verb in it that gives or takes one.
_POSTS = "(?:[^，。；：“”为是由被的任免撤辞]|(?<=[主首专责])任)"
#: What stands after the last post: 等职, a remark on rank (正厅级).
_ENDS_POSTS = "(?:等?职务|等职)?(?:（[^（）]{2,8}）)?(?=[，。；]|$)"
#: 某某任某市市长。此前，他曾任某县县长。
_BEFORE = "(?:在此之前|在此前|此前)，"
_LOOKS_BACK = re.compile(f"{_BEFORE}(?:他|她)?曾?(?:先后)?(?:历?任|担任|在)")
#: Characters with one of which each such sentence begins.
_FIRST = frozenset("他她现历曾当入增担出任先12此在")
#: What a curriculum vitae tells besides: schooling, the Party, a trade.
_BESIDES = re.compile(
    r"(?![一-龥·]{2,12}(?:（[^（）]{1,12}）)?，(?:[男女]，|[^，。]{1,6}族，))[^。]{0,60}(?:参加工作|加入(?:中国共产党|中共)|学历|学位|毕业|学习|出生|生于|职称|[省市县区]人|在[^，。；]{2,24}工作)"
)
#: A clause of a career: when, from which post, in which house, the verb, the posts; 后在某局先后担任副处长、处长, 由某局局长任上调任某县县长.
_STEP = re.compile(
    rf"[，；](?:{_BEFORE})?(?:他|她)?(?:(?P<when>{_WHEN}|同年(?:\d{{1,2}}月)?[，：]?)|其[中间][，：]?)?(?:其间：|之后|此后|随后|后来|其后|后)?"
    r"(?:由(?P<left>[^，。；]{2,40}?)(?:任上[“”一-龥]{0,8}?)?(?=[出担调升转改]?任(?!上)))?"
    r"(?:(?:先后)?在(?P<house>[^，。；任]{2,20}?)(?=先后|历任|担任))?(?:再次|异地|又|再)*"
    r"(?P<verb>(?P<past>历任|先后(?:兼任|担任|出任|当选|任)|曾任|曾(?:先后)?(?:在[^，。；]{2,20}(?:任职|工作)，)?(?:担任过?|任过?|出任))|(?P<now>现任)"
    rf"|(?:兼任|担任|出任|升任|调任|转任|改任|当选|入选|增选|任)(?:为)?)?(?P<posts>{_POSTS}{{2,80}}?){_ENDS_POSTS}"
)


class _Told(NamedTuple):
    """Posts of one clause: ``when`` whether it is dated, so that the next dated one ends it; ``former`` whether its verb says that they are past."""

    posts: tuple[Post, ...]
    when: bool
    former: bool


def carried(texts: Sequence[str], named: Sequence[tuple[Mention, ...]], local: Mapping[str, str]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each sentence, with the posts of the person whose career it begins: those that it goes on to tell itself, and those of the next
    sentences, which may also give posts to the first person of one with 现任."""
    for index, mentions in enumerate(named):
        text, following = texts[index], texts[index + 1] if index + 1 < len(texts) else ""
        begun = _begun(text, mentions)
        person = begun or _looked_back_on(following, mentions)
        if person is None:
            yield mentions
            continue
        told = [*(_steps(text, begun.end, local) if begun else ()), *_career(texts[index + 1 :], person.name, local)]
        posts = {post.label: post for post in _in_time(told)}
        known = [posts.pop(post.label, post) for post in person.posts]
        yield tuple(m._replace(posts=(*known, *posts.values())) if m is person else m for m in mentions)


def _begun(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """The person with whom a sentence begins a curriculum vitae."""
    people = (m for m in mentions if m.kind == "person" and m.begin < _NEAR) if any_of(_BEGINS, text) else ()
    return next((m for m in people if _VITAE.match(text, m.end)), None)


def _looked_back_on(following: str, mentions: Sequence[Mention]) -> Mention | None:
    """The person whose posts the next sentence tells though this one begins no curriculum vitae, None where it tells nobody's."""
    if _first_step(following) is None:
        return None
    people = [m for m in mentions if m.kind == "person"]
    if _LOOKS_BACK.match(following):
        return people[0] if len(people) == 1 else None
    return next((m for m in people if m.begin < 8), None) if "现任" in following else None


def _career(texts: Sequence[str], name: str, local: Mapping[str, str]) -> Iterator[_Told]:
    """The posts of ``name`` that sentences tell which go on with a curriculum vitae, up to the first that does not."""
    for text in (each.replace(name, "", 1) for each in texts):
        if _first_step(text) is not None:
            yield from _steps(f"，{text}", 0, local)
        elif not _BESIDES.match(text):
            break


def _first_step(text: str) -> re.Match[str] | None:
    """The clause of a career with which a sentence begins, by a time or a verb; None for none."""
    step = _STEP.match(f"，{text}") if text[:1] in _FIRST else None
    return step if step and (step["when"] or step["verb"]) else None


def _steps(text: str, at: int, local: Mapping[str, str]) -> Iterator[_Told]:
    """The posts of the clauses of a sentence from ``at``, each after a comma: from the first with a verb or a time on; clauses that name none are
    passed over.

    A clause without a verb and a time goes on with the one before.
    """
    before: _Told | None = None
    for step in _STEP.finditer(text, at):
        if before is None and not step["verb"] and not step["when"]:
            continue
        body = step["house"] or (before.posts[-1].body if before else "")
        if step["left"] and (left := posts_in(step["left"], local, body)):
            yield _Told(left, False, True)
        if posts := posts_in(step["posts"], local, body):
            if before is not None and not step["verb"] and not step["when"]:
                before = before._replace(posts=posts)
            else:
                before = _Told(posts, bool(step["when"]) and not step["past"] and not step["now"], bool(step["past"]))
            yield before


def _in_time(told: Sequence[_Told]) -> Iterator[Post]:
    """The posts of a career: what is dated is past, save the last."""
    last = max((at for at, each in enumerate(told) if each.when), default=-1)
    for at, each in enumerate(told):
        ended = each.former or (each.when and at < last)
        yield from (post._replace(former=post.former or ended) for post in each.posts)
