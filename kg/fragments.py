"""Fragments of regular expressions that several rules share, each with one meaning."""

from __future__ import annotations

#: A Chinese character, also one of the rare planes that names are written with.
HAN = r"[㐀-鿿\U00020000-\U0003ffff]"
#: A character of a Chinese numeral from one to ninety-nine.
NUMERAL = "[一二三四五六七八九十]"
#: A number as it counts or orders things: 12, 三十, 一百二十.
COUNT = "[0-9一二三四五六七八九十百]+"
#: The term of a congress or committee: 第十四届, 十四届.
TERM = f"第?{NUMERAL}{{1,3}}届"
#: How a verb of personnel begins right after 决定, where a name would otherwise stand: 决定任命, 决定：免去.
DECIDES = "任|免|提|补|聘|接|由|撤|增|选|推|授|对|将|给"
#: What the name of a division ends in, from province to county.
DIVISION = "[省市县区州盟旗]"
