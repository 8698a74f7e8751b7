"""Labels of the lines of minutes and transcripts, and what those do who are named after them: 主持人：甲, 参加领导：乙.

Source: compiled for this project from the pages of press offices and of assemblies.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.alternation import one_of

#: What opens a line, the nouns with which it makes a label ("" for none), and the role. Bare 发布： and 发布者： say who put the page on the web.
_LABELS = (
    ("主持", " 人 者 人员 领导 嘉宾 单位", "主持"),
    ("发布", "人 人员 领导 嘉宾 单位", "发布"),
    ("出席", " 人 者 人员 领导 嘉宾 单位", "出席"),
    ("参会", " 人 者 人员 领导 嘉宾 单位", "出席"),
    ("参加", " 人 者 人员 领导 嘉宾 单位", "出席"),
    ("列席", " 人 者 人员 领导 嘉宾 单位", "列席"),
    ("嘉宾", "", "出席"),
)
#: The role of those who follow, by the label.
ROLES: Mapping[str, str] = {verb + noun: role for verb, nouns, role in _LABELS for noun in nouns.split(" ")}
#: Labels of the lines that tell the day and the place.
DAY, PLACE = ("时间", "日期"), ("地点",)
#: A choice of the labels of each kind.
ROLE_LABELS, DAY_LABELS, PLACE_LABELS = (one_of(" ".join(sorted(words, key=len, reverse=True))) for words in (ROLES, DAY, PLACE))
