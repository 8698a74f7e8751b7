"""When two mentions are one thing: canonical names of bodies, labels and local names of events (ONTOLOGY §2)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from kg import countries
from kg.bodies import Body, canonical, international
from kg.discourse.drafts import Draft
from kg.discourse.titles import names_no_papers
from kg.fragments import COUNT, NUMERAL
from kg.iri import local_name
from kg.model import Document, Post

_DISTINCT = re.compile(rf"^(?:全国|全省|全市|全区|全县|中国|国际|世界|中央|20\d\d)|第{COUNT}[届次]|^.{{9,}}$")
_ORDINAL = re.compile(rf"^(?:20\d\d年度?)?第{COUNT}次")


@lru_cache(maxsize=65536)
def body(text: str) -> Body:
    """The body that a written form names; an unknown one is called as it is written."""
    return canonical(text) or international().get(text) or Body(text)


_FULLER = re.compile(r"^(?:联邦|人民|民主|[一-龥]{0,4}共和国|[一-龥]{0,8}(?:公司|集团))")


def each(posts: Iterable[Post]) -> Collection[Post]:
    """The posts, each once however it is written (中共中央总书记 after a name and before it), in order."""
    found: dict[tuple[str, str, str, bool], Post] = {}
    for post in posts:
        found.setdefault((post.body, post.title, post.label, post.former), post)
    return found.values()


def fuller(posts: Collection[Post]) -> Iterator[Post]:
    """The posts without those that another of them writes in full: 澳门特区行政长官 beside 澳门特别行政区行政长官."""
    return (post for post in posts if not any(_writes_out(other, post) for other in posts))


def _writes_out(full: Post, short: Post) -> bool:
    if full.title != short.title or full.former != short.former or len(full.body) <= len(short.body) or of_other_terms(full, short):
        return False
    if full.body.endswith(short.body) and len(short.body) > 1:
        return True  # 第一医院 beside 长沙市第一医院
    if countries.by_character().get(short.body, short.body) == full.body:
        return True  # 俄总统 beside 俄罗斯总统
    if full.body[:1] != short.body[:1]:
        return False
    if full.body.startswith(short.body):
        return bool(_FULLER.match(full.body[len(short.body) :]))
    letters = iter(full.body)
    return all(letter in letters for letter in short.body) and full.body[-1] == short.body[-1]


def of_other_terms(one: Post, other: Post) -> bool:
    """Whether two posts say that they are of different terms: 第九届 and 第十届全国政协副主席."""
    terms = [_TERM.match(post.body) for post in (one, other)]
    return len({term["number"] for term in terms if term is not None}) > 1


#: 第十届全国政协, 十一届中央委员会: two terms are two posts.
_TERM = re.compile(f"第?(?P<number>{NUMERAL}{{1,3}})届")


def event_label(draft: Draft) -> str:
    """The label of an event: its own name, with the host before a name that is none by itself.

    Without a name, or with that of any signing (签约仪式): principal, kind and counterpart, place or document.
    """
    host = _first(draft, "主办")
    if draft.name and not (draft.type == "签署" and names_no_papers(draft.name)):
        needs_host = not _DISTINCT.search(draft.name) or _ORDINAL.match(draft.name)
        short = body(host).name if host else ""
        return draft.name if not needs_host or not short or short in draft.name else short + draft.name
    return "_".join(part for part in _parts(draft) if part)


def _parts(draft: Draft) -> tuple[str, str, str]:
    if draft.type == "签署" and (signers := _signers(draft)):
        return body(signers[0]).name, draft.type, (draft.works or [body(name).name for name in signers[1:]] or draft.places[-1:] or [""])[0]
    principal = _first(draft, "行动方", "主办", "主持", "签署方", "被处分人", "出席", "讲话") or "、".join(sorted(draft.agents("任免对象"))[:1])
    if draft.family == "人事":
        return body(_first(draft, "行动方")).name if _first(draft, "行动方") else "", draft.type, "" if _first(draft, "行动方") else principal
    other = _first(draft, "对方", "受访单位", *(("被处分人",) if draft.agents("行动方") else ())) if draft.type != "调研" else ""
    work = draft.works[0] if draft.works and draft.family != "会议" else ""  # a meeting without a name is not called after what it passes
    detail = other or work or (draft.places[-1] if draft.places else "")
    return body(principal).name if principal else "", draft.type, detail


def _signers(draft: Draft) -> list[str]:
    """Who signs, the bodies before those who sign for them."""
    signers = [agent for agent, part in draft.parts.items() if part.has("签署方")]
    return [agent.name for agent in sorted(signers, key=lambda agent: agent.kind == "person")]


def _first(draft: Draft, *roles: str) -> str:
    return next((agent.name for role in roles for agent, part in draft.parts.items() if part.has(role)), "")


def event_local(draft: Draft, label: str, document: Document) -> str:
    """The local part of an event's IRI: date, ``_`` and label; without a day, the month (of the report if need be)."""
    day = draft.date.start if draft.date else (document.date or "")[:7] or "undated"
    return f"{day}_{local_name(label)}"
