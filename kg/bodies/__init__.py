"""A body's written form → its canonical short name: 中宣部 → 中央宣传部, 浙江网信办 → 浙江省委网信办.

Bodies of China known by name come from ``bodies.tsv``; local bodies and missions abroad are made by rule. International ones are a table of their
own: they are called by their usual names (世卫组织 is 世界卫生组织), but nothing is made of them by rule.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.bodies import missions
from kg.bodies.local import Kind, at, endings, kinds
from kg.bodies.local import named as local_body
from kg.bodies.record import Body, with_other_and
from kg.fragments import TERM
from kg.lexicons import rows, values

__all__ = ["Body", "Kind", "at", "canonical", "endings", "international", "kinds", "listed", "without_legal_form", "written"]

_CPPCC = re.compile(r"^(?:中国人民政治协商会议|中国人民政协|政协)(.+?)委员会$")
_PARTS = re.compile(r"^(.{2,}?)(党组理论学习中心组|党委理论学习中心组|理论学习中心组|直属机关党委|机关党委|党组|党委|办公厅|办公室)$")
#: 国家税务总局湖南省税务局: the whole's name before that of its branch.
_OF_THE_STATE = re.compile(r"^国家税务总局(?=.+税务局$)|^国家金融监督管理总局(?=.+监管分?局$)|^中国证券监督管理委员会(?=.+监管局$)")
_TERM = re.compile(TERM)


@cache
def listed() -> tuple[Body, ...]:
    """The bodies of ``bodies.tsv``, in the order of their names."""
    return tuple(_listed(row) for row in rows("bodies"))


@lru_cache(maxsize=65536)
def canonical(text: str) -> Body | None:
    """The body that ``text`` names in any of its written forms, or None where it is no known body (the caller keeps the text as it is)."""
    plain = _plain(text)
    return _by_name().get(text) or local_body(plain) or _by_name().get(plain) or missions.named(text) or _part(text)


@cache
def international() -> dict[str, Body]:
    """International organisations, mechanisms and movements (lexicon ``intl_bodies``) by each of their names. Do not change it."""
    found = [Body(row["name"], values(row["altnames"])) for row in rows("intl_bodies")]
    return {name: body for body in found for name in (*body.alt, body.name)}


def _listed(row: dict[str, str]) -> Body:
    return Body(
        name=row["name"],
        alt=values(row["altnames"]),
        parent=row["parent"],
        place=row["place"],
        same_body=values(row["same_body"]),
        kind=row["kind"],
        start=row["valid_from"],
        end=row["valid_to"],
        successor=values(row["successor"]),
        change=row["change"],
    )


#: The form that law gives a group of enterprises.
_OF_LAW = re.compile("集团(?:股份)?(?:有限)?(?:责任)?公司")


def without_legal_form(name: str) -> str:
    """A group of enterprises, or a body of one, without the form that law gives it: 某集团有限公司党委 is 某集团党委; other names as they are."""
    return _OF_LAW.sub("集团", name)


def written(name: str, others: tuple[str, ...]) -> tuple[str, ...]:
    """All written forms of a body: its other names, that of a group of enterprises without its legal form (中国中车集团), each also with 与 for 和,
    its name."""
    forms = (*others, without_legal_form(name))
    return (*(form for form in dict.fromkeys((*forms, *map(with_other_and, (*forms, name)))) if form != name), name)


@cache
def _by_name() -> dict[str, Body]:
    return {name: body for body in listed() for name in written(body.name, body.alt)}


def _plain(text: str) -> str:
    """``text`` without the words that names are written with or without: 中共, 中国共产党, 中华人民共和国, 第十四届."""
    for words in ("中国共产党", "中华人民共和国", "中共"):
        text = text.removeprefix(words)
    return _CPPCC.sub(r"\1政协", _OF_THE_STATE.sub("", _TERM.sub("", text)))


def _part(text: str) -> Body | None:
    """The leading Party group or general office inside a known body: 水利部党组."""
    found = _PARTS.match(text)
    whole = canonical(found[1]) if found else None
    if not found or not whole or (whole.kind == "party" and found[2] in ("党组", "党委")):
        return None
    return Body(f"{whole.name}{found[2]}", parent=whole.name, place=whole.place, kind=whole.kind if found[2].startswith("办公") else "party")
