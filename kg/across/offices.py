"""Posts as written → offices: what is one post under several forms of words."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kg import bodies
from kg.values.elided import implied_body
from kg.values.posts import head_of_government, label, sole

__all__ = ["Office", "office"]


class Office(NamedTuple):
    """An office: canonical ``body`` and ``title``, its ``label``, and whether it has one holder at a time."""

    body: str
    title: str
    label: str
    sole: bool


@lru_cache(maxsize=65536)
def office(body: str, title: str) -> Office:
    """The office of a post: 外交部长 after another central body is 外交部.部长, 副省长 of 浙江省 is one of 浙江省政府, 国家主席 of 中国 that of
    中华人民共和国; else the post itself. Two offices of one label have one body, for their tenures are named by it."""
    ministry = bodies.canonical(title.removesuffix("长")) if title.endswith("部长") and len(title) > 3 else None
    if ministry is not None and bodies.canonical(body) is not None:
        body, title = ministry.name, "部长"
    elif head_of_government(title) and body[-1:] in "省市县区州盟旗":
        body = f"{body}政府"
    elif (body, title) == ("中华人民共和国", "主席"):
        title = "国家主席"
    if label(body, title) == title:
        body = implied_body(title) or body
    return Office(body, title, label(body, title), sole(body, title))
