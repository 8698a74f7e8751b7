"""What words are about: doctrines by their form and by lexicon, themes and formulas by lexicon, short quoted phrases as formulas."""

from __future__ import annotations

import re
from functools import cache

import ahocorasick_rs

from kg.fragments import NUMERAL
from kg.lexicons import rows, values
from kg.model import Topic

_DOCTRINE = re.compile(
    rf"(?:习近平)?总书记(?:关于[^，。；：、“”]{{2,24}}?的)(?:重要思想|重要论述|重要指示批示精神|重要指示精神|重要讲话精神|重要批示精神)|习近平[^，。；：、“”《》]{{0,14}}?思想|党的{NUMERAL}+(?:大|届{NUMERAL}+中全会)(?:和[^，。]{{0,12}}?全会)?精神|[^，。；：、“”在以和]{{2,16}}?(?:会议|全会|大会|座谈会)精神"
)
#: How every doctrine ends.
_DOCTRINE_END = re.compile("思想|论述|精神")
_SLOGAN = re.compile(r"“([一-龥]{2,8})”")
_ROAD = re.compile(r"中国(?:特色|式)[一-龥]{2,12}?(?:之路|道路)")
_LEADER = re.compile(r"^总书记")


def find(text: str, theme: str = "") -> tuple[Topic, ...]:
    """The topics of a statement's words in the order of their first use, longer ones covering shorter ones.

    ``theme`` is the event's own subject (网络法治).
    """
    found: list[tuple[int, int, Topic]] = []
    for match in _DOCTRINE.finditer(text) if _DOCTRINE_END.search(text) else ():
        found.append((*match.span(), Topic(_LEADER.sub("习近平总书记", match.group()), "思想精神")))
    automaton, topics = _lexicon()
    found.extend((begin, end, topics[index]) for index, begin, end in automaton.find_matches_as_indexes(text))
    found.extend((*match.span(), Topic(match.group(1), "提法")) for match in _SLOGAN.finditer(text))
    found.extend((*match.span(), Topic(match.group(), "提法")) for match in _ROAD.finditer(text))
    if theme:
        found.extend((m.start(), m.end(), Topic(theme, "议题")) for m in re.finditer(re.escape(theme), text))
    return _uncovered(found)


def _uncovered(found: list[tuple[int, int, Topic]]) -> tuple[Topic, ...]:
    kept: list[tuple[int, int, Topic]] = []
    for begin, end, topic in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if not any(begin < e and b < end for b, e, _ in kept):
            kept.append((begin, end, topic))
    return tuple(dict.fromkeys(topic for _, _, topic in sorted(kept, key=lambda k: k[:2])))


@cache
def _lexicon() -> tuple[ahocorasick_rs.AhoCorasick, tuple[Topic, ...]]:
    words: dict[str, Topic] = {}
    for row in rows("topics"):
        for word in (row["topic"], *values(row["altnames"])):
            words.setdefault(word, Topic(row["topic"], row["scheme"]))
    return ahocorasick_rs.AhoCorasick(list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), tuple(words.values())


_THEME = re.compile(
    rf"^(?:全国|全省|全市|全区|全县|全系统|中央|国务院|[一-龥]{{2,4}}(?:省|市|自治区))?(?:第?(?:[0-9]|{NUMERAL})+[次届])?(?P<theme>[一-龥]{{2,16}}?)(?:工作)?(?:会议|座谈会|推进会|现场会|动员会|电视电话会议|论坛|培训班|部署会)$"
)


def theme(name: str) -> str:
    """The subject of a meeting by its name: 全国网络法治工作会议 → 网络法治; "" when the name tells none."""
    match = _THEME.match(name)
    return match["theme"] if match and match["theme"] not in ("工作", "主席团", "常务", "全体") else ""
