"""Fragments of regular expressions that several rules share, each with one meaning."""

from __future__ import annotations

#: A character of a Chinese numeral from one to ninety-nine.
NUMERAL = "[一二三四五六七八九十]"
#: A number as it counts or orders things: 12, 三十, 一百二十.
COUNT = "[0-9一二三四五六七八九十百]+"
#: The term of a congress or committee: 第十四届, 十四届.
TERM = f"第?{NUMERAL}{{1,3}}届"
