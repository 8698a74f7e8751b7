"""Words without which a sentence tells no event: one of them stands in every sentence that a phrasing or extractor can read.

The dearer finders and the extractors pass over sentences without any.
"""

from __future__ import annotations

import re
from functools import cache

import ahocorasick_rs

from kg import schema

#: Words of what is read without a template: personnel, discipline, circulation at meetings, visits' stops.
_OTHERS = "任 免去 不再 当选 选举 推选 补选 选出 辞去 撤销 罢免 拟任 拟提 拟推 连任 选为 涉嫌 开除 处分 双开 警告 撤职 会上强调 会上指出 通报 审议 听取".split()


def literals(template: str) -> tuple[str, ...]:
    """Words of which each match of a template holds one: its longest literal outside options and choices, else the members of its first choice."""
    plain = re.sub(r"\[[^\[\]]*\]|\((?:[^()]|\([^()]*\))*\)|\{[^{}]*\}|…", "\n", template)
    longest = max(plain.split("\n"), key=len)
    if longest:
        return (longest,)
    choice = re.search(r"\(((?:[^()]|\([^()]*\))*)\)", template)
    return tuple(_longest(option) for option in _options(choice.group(1))) if choice else ("",)


def _options(choice: str) -> list[str]:
    """The members of a choice, not parted inside brackets."""
    parts, depth = [""], 0
    for character in choice:
        depth += (character in "([") - (character in ")]")
        if character == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _longest(option: str) -> str:
    return max(re.sub(r"\[[^\[\]]*\]|\([^()]*\)|\{[^{}]*\}|…", "\n", option).split("\n"), key=len)


@cache
def _automaton() -> ahocorasick_rs.AhoCorasick:
    words = {word for raw in schema.patterns() for word in literals(str(raw.get("template", ""))) if word}
    return ahocorasick_rs.AhoCorasick(sorted(words | set(_OTHERS)))


def any_in(text: str) -> bool:
    """Whether a trigger word stands in the text."""
    return bool(_automaton().find_matches_as_indexes(text))
