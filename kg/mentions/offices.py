"""Posts without names as those present: 全国政协副主席, 各乡镇党委书记."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.spans import left_edge
from kg.mentions.tokens import Token, near
from kg.model import Mention
from kg.values.chinese_names import given_odds, looks_chinese
from kg.values.posts import shared_title

#: What stands in every sentence with offices as those present.
PRESENT = re.compile(r"出席|参加|列席|陪同|应邀|就座")
#: What stands in every sentence with offices, or with all bodies of a kind that take part from afar.
CUE = re.compile(f"{PRESENT.pattern}|参会")
#: 全市各县（区）局通过视频方式参会.
_FROM_AFAR = re.compile(
    "(?:^|(?<=[，、；]))(?:全[省市县区州盟])?各[^，。；、“”各]{1,18}?(?:局|部门|单位|法院|检察院|公司)(?=(?:通过|以)[^，。；]{0,10}(?:参会|参加))"
)
#: 各乡镇（街道）党委（党工委）书记: those who head each of several.
_HEADS_OF_EACH = re.compile(
    "(?:^|(?<=[，、；]))各[^，。；、：“”各]{1,22}?(?:书记|主任|局长|[镇乡区县市]长|校长|院长|厅长|部长|总经理|董事长|组长)(?=[，、和等出参列在])"
)


def offices(text: str, tokens_: Sequence[Token], taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Posts without names as those present: 全国政协副主席, 最高人民法院院长 (a body through its head where one person holds the post)."""
    for match in _FROM_AFAR.finditer(text) if "各" in text else ():
        if not any(b < match.end() and match.start() < e for b, e in taken):
            yield Mention("group", match.start(), match.end(), match.group(), match.group(), rule="groups.offices")
    present = [m.start() for m in PRESENT.finditer(text)]
    if not present:
        return
    for match in _HEADS_OF_EACH.finditer(text, 0, present[-1]) if "各" in text else ():
        if not any(b < match.end() and match.start() < e for b, e in taken):
            yield Mention("group", match.start(), match.end(), match.group(), match.group(), rule="groups.offices")
    low = 0
    for title in tokens_:
        if title.kind != "title" or title.begin > present[-1] or any(b < title.end and title.begin <= e for b, e in taken):
            continue  # in a person's words, or a rank after the name
        if (title.end < len(text) and text[title.end] not in "、，和等出参列在") or title.end == len(text) or title.begin < low:
            continue
        begin = left_edge(text, [t for t in tokens_ if t.end <= title.begin], title.begin, max([0, *(e for b, e in taken if e <= title.begin)]))
        body = text[begin : title.begin]
        if _MADE.search(text, 0, begin) or (body[:1] == "任" and any(e == begin for _, e in taken)):
            continue
        if shared_title(title.name) and len(body + title.name) > 3:
            low = _further_offices(text, title.end) if len(body) > 1 else title.end
            yield Mention("group", begin, low, text[begin:low], text[begin:low], rule="groups.offices")
        elif (
            len(body) > 2 and not (body[0] in "多余家个" and text[begin - 1 : begin].isdigit()) and not _is_name(body, begin, tokens_)
        ):  # 20多家商会秘书长
            kind = "group" if body.startswith(_EACH) else "body"
            yield Mention(kind, begin, title.end, text[begin : title.end], body, represented_by=title.name, rule="bodies.through_head")


def _is_name(words: str, begin: int, tokens_: Sequence[Token]) -> bool:
    """Whether the words before a title are no body but the name of who holds it: 傅建国董事长."""
    known = any(t.begin < begin + len(words) and begin < t.end for t in near(tokens_, begin, begin + len(words)))
    return len(words) == 3 and looks_chinese(words, common=False) and given_odds(words[1:]) > -3 and not known


#: 各二级学院党总支书记: the heads of several.
_EACH = ("各", "下属", "所属", "有关", "相关")
#: 担任大会执行主席: what someone is made.
_MADE = re.compile("(?:担任|当选|兼任|选举|任命|免去|罢免)[^，。；]*$")
#: 某委副主任、委员，: lesser offices of the same body.
_FURTHER_OFFICES = re.compile("(?:[、和](?:副主任|副主席|副组长|副会长|常委|常务委员|委员|成员|理事|秘书长|副秘书长))+(?=[，、和等出参列在])")


def _further_offices(text: str, end: int) -> int:
    further = _FURTHER_OFFICES.match(text, end)
    return further.end() if further else end
