"""Shapes of personal names: where a name that begins here ends.

A Chinese name is a surname (one or two characters) and one or two given characters; names of other tongues are runs of transliteration
characters, with or without ·. The right edge is decided by what follows (boundaries lexicon), by names already known, and by shape; a
character such as 和 or 会 that could belong to either side belongs to the name only when what follows could not begin there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from kg.fragments import NUMERAL
from kg.lexicons import rows, word_list
from kg.values.native_names import mongolian_name, tibetan_name

_PUNCTUATION = frozenset("，。；：、！？（）()“”‘’《》〈〉…—－-,.;:!? \u3000\n\t·\"'／/|｜【】[]~～")
_PRONOUNS = frozenset("他她我你们您")
#: After these a name of foreign characters with one strange among them is complete.
_LIST_ENDS = ("", *"，、。；（")
#: Tibetan tshe ring, written with a verb: 卓玛才让.
_SYLLABLES = frozenset(("才让", "夏让"))
_WITH_SPOUSE = re.compile("[和及偕携](?:夫人|丈夫)|夫妇")
_BEFORE_SPOUSE = frozenset("和及偕携夫")
_REIGN = re.compile(f"{NUMERAL}{{1,2}}世")
_OPENING = frozenset("“‘《（")
#: What closes a name of two characters that is itself a double surname.
_CLOSES = ("，", "、", "。", "；", "（")
#: What follows no verb 来, so that it belongs to the name before: 甲来被.
_NOT_AFTER_COME = frozenset("被在对向就与同和的也还为")
#: 甲与考察团: verbs that here begin the name of those who travel.
_DELEGATION = re.compile("(?:考察|代表|访问|参访|调研|督导|检查|工作|巡视|巡察|专家)[团组]")
#: What is no function word with the character after it: 甲中的专访, 甲都等.
_NO_WORDS = frozenset(("中的", "都等"))
#: 甲与到访的乙, 甲和来访的乙.
_DESCRIBES = re.compile("(?:到访|来访|来华|访华|应邀)[^，。；]{0,12}的")
#: Function words that govern no verb: before one they belong to the name.
_GOVERNS_NO_VERB = frozenset("和与同及会用中")
#: 部长期, 局长效: 长 that begins a word ends no title.
_GOES_ON = re.compile(r"[席统]令(?!狐)|长(?:期|效|远|征|三角|足|久|短|沙[市舰]|安庄|江[航流经水干中上下委大保生禁沿口两入十全重黄])")
#: Scores of a name that a predicate follows, and of one that an unknown word follows; the odds that the latter needs.
_PREDICATE_EDGE, _UNKNOWN_EDGE, _LIKELY = 2.2, 1.3, -4.0
#: 李克志在长沙: what looks like a verb (志在, 居于) may be the end of a name and a preposition; a whole name of three characters outdoes it.
_UNSURE_EDGE, _PREPOSITIONS = 1.4, frozenset("在于与对向为")
#: 职工甲家，: the home of the person named.
_AT_HOME = re.compile("家[，。、；中里]")
_ASPECT = re.compile(r"[一-龥][着了过]|[一-龥]{2}着")
#: 甲作的汇报: no end of the name of who made it.
MADE_BY = "作的"
#: What closes the clause of a meeting, and what comes before 甲时， that is no name with 时.
_WHEN = "时，"
_MEETS = re.compile("会[见晤谈]|接见|拜会|拜见|采访|谈[到及]|看望|回答|陪同")
#: Characters that end no given name, and beginnings that look like a surname with a given name but are words.
_NEVER_LAST = frozenset("等的了并就将也还已曾被把从则仍或又再说称县局厅委院感队是")
_NOT_STARTS = frozenset("国一 时强 全体 单位 各方 双方 有关 师傅 美方 俄方 日方 法方 英方 德方 警方 官方".split())
_HAN = r"[㐀-鿿\U00020000-\U0003ffff]"
#: The parts of a dotted name; 和 before another dotted name is no part: 卡洛斯·门多萨和阿米娜·贝洛.
_PART = rf"(?:(?![和与及同]{_HAN}{{1,7}}[·•‧]){_HAN}){{1,8}}"
_DOTTED = re.compile(rf"{_HAN}{{1,7}}(?:[·•‧]{_PART})+")
#: A name followed by these characters directly is no name: 主席团, 部长级, 委员会.
_NEVER_AFTER_TITLE = frozenset("员团级会室办府座们式制等的之职位人层助署厅处所院校系台部官国")


@cache
def _boundary_words() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    strong: dict[str, list[str]] = {}
    weak: set[str] = set()
    for row in rows("boundaries"):
        if row["kind"] == "strong":
            strong.setdefault(row["word"][0], []).append(row["word"])
        else:
            weak.add(row["word"])
    return {c: tuple(sorted(ws, key=len, reverse=True)) for c, ws in strong.items()}, frozenset(weak)


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Single surnames, double surnames, and the common single ones (enough evidence without a title)."""
    single = {r["surname"] for r in rows("surnames") if len(r["surname"]) == 1}
    double = {r["surname"] for r in rows("surnames") if len(r["surname"]) == 2}
    common = {r["surname"] for r in rows("surnames") if len(r["surname"]) == 1 and r["weight"] in "1234"}
    return frozenset(single), frozenset(double), frozenset(common)


@cache
def initials() -> frozenset[str]:
    """The characters that names begin with: surnames, first characters of double ones, and those that write foreign names."""
    single, double, _ = _surnames()
    return single | {surname[0] for surname in double} | _foreign_characters(True)


@cache
def _foreign_characters(named: bool = False) -> frozenset[str]:
    """Characters that write foreign names anywhere; ``named``: also those that do so only after a foreign post or beside a ·."""
    return frozenset(r["char"] for r in rows("transliteration") if named or r["use"] == "any") - frozenset("和与同向为在于的了等是对将就")


@cache
def _predicates() -> frozenset[str]:
    return frozenset([word for word, _ in word_list("predicates")])


@cache
def _odds() -> dict[str, int]:
    return {character: int(odds) for character, odds in word_list("given_names")}


@lru_cache(maxsize=4096)
def given_odds(given: str) -> float:
    """How much more likely the characters are in a given name than in running prose: the mean of twice their log2 odds, about -12 to 12."""
    table = _odds()
    return sum(table.get(character, 0) for character in given) / max(1, len(given))


def is_predicate(word: str) -> bool:
    """Whether the word of two characters says what someone does or how: 成立, 高度, 强烈."""
    return word in _predicates()


def strong_boundary(text: str, at: int) -> int:
    """Length of the strong boundary at ``at`` (punctuation and the end of the text count 1), 0 when there is none."""
    if at >= len(text) or text[at] in _PUNCTUATION or text[at].isascii():
        return 1
    for word in _boundary_words()[0].get(text[at], ()):
        if text.startswith(word, at) and not (word == "提出" and text.startswith("席", at + 2)):  # 买买提出席
            return len(word)
    return 0


def weak_boundary(text: str, at: int) -> bool:
    """A function word that could also be the end of a given name, followed by something it can govern."""
    if at >= len(text) or text[at] not in _boundary_words()[1]:
        return False
    after = at + 1
    if after >= len(text) or (text[after] in _PUNCTUATION and text[after] not in _OPENING):
        return False
    if text[at] in _GOVERNS_NO_VERB and _DELEGATION.match(text, after):
        return True
    if text[at : after + 1] in _NO_WORDS or (text[at] == "来" and text[after] in _NOT_AFTER_COME):
        return False
    # 魏凤和参加, 时建中同志: a conjunction or postposition is not followed by a verb of attendance, unless that describes another person.
    return not (text[at] in _GOVERNS_NO_VERB and strong_boundary(text, after) > 1 and not _DESCRIBES.match(text, after))


def _edge_score(text: str, end: int, titled: bool = False) -> float:
    if text[end : end + 1] in _BEFORE_SPOUSE and _WITH_SPOUSE.match(text, end):
        return 3.2
    if strong_boundary(text, end) or _REIGN.match(text, end):
        return 3.0
    if weak_boundary(text, end):
        return 1.6
    if titled and _AT_HOME.match(text, end):
        return _PREDICATE_EDGE
    if not titled or not ((text[end : end + 2] in _predicates() and text[end + 1 : end + 2] not in ("和", "及")) or _ASPECT.match(text, end)):
        return 0.0
    return _UNSURE_EDGE if text[end + 1 : end + 2] in _PREPOSITIONS else _PREDICATE_EDGE


def _is_met(text: str, begin: int) -> bool:
    """Whether the clause before the one named from ``begin`` tells of a meeting, so that 时 closes it (会见甲时，)."""
    return _MEETS.search(text, text.rfind("，", 0, begin) + 1, begin) is not None


def _candidate_score(text: str, begin: int, end: int, given: int, titled: bool) -> float:
    score = 3.0 if text.startswith(_WHEN, end) and _is_met(text, begin) else _edge_score(text, end, titled)
    if not score:
        return 0.0
    last = text[end - 1]
    if (
        last in _NEVER_LAST
        or (last == _WHEN[0] and text.startswith(_WHEN, end - 1) and _is_met(text, begin))
        or (titled and text.startswith(MADE_BY, end - 1))
        or not _PRONOUNS.isdisjoint(text[begin:end])
    ):
        return 0.0
    if given == 2 and last in _boundary_words()[1]:
        score -= 1.7 if weak_boundary(text, end - 1) else 0.3
    if given == 1 and score < 3 and last in _boundary_words()[1]:
        score -= 0.8
    if given == 2 and strong_boundary(text, end - 1) > 1:
        score -= 2.5
    return score + (0.2 if given == 2 else 0.0)


def chinese_name(text: str, begin: int, titled: bool = False) -> tuple[int, float]:
    """Length and score (0 to 3.2) of the best Chinese name that begins at ``begin``; (0, 0) when none fits.

    ``titled``: a title stands before it, so that any predicate ends it, and two likely given characters stand even before an unknown word.
    """
    single, double, _ = _surnames()
    best = (0, 0.0)
    surname = 2 if text[begin : begin + 2] in double else 1 if text[begin : begin + 1] in single else 0
    if not surname or strong_boundary(text, begin + surname) > 1 or text[begin : begin + 2] in _NOT_STARTS:
        return best
    for given in (1, 2):
        end = begin + surname + given
        if end > len(text) or text[end - 1] in _PUNCTUATION or text[end - 1].isascii():
            break
        score = _candidate_score(text, begin, end, given, titled)
        if score > best[1]:
            best = (end - begin, score)
    if titled and surname == 2 and not best[0] and text[begin] in single and text[begin + 2 : begin + 3] in _CLOSES:
        return 2, _candidate_score(text, begin, begin + 2, 1, titled)  # 镇长公羊、…: 公 and 羊
    if titled and not best[0]:
        return _before_unknown(text, begin, surname)
    return best


def _before_unknown(text: str, begin: int, surname: int) -> tuple[int, float]:
    """A name of two given characters before a word that no lexicon knows: 书记沈知行蹚水."""
    end = begin + surname + 2
    given = text[begin + surname : end]
    if text.startswith(_WHEN, end - 1) and _is_met(text, begin):
        return 0, 0.0
    plain = len(given) == 2 and end < len(text) and all("㐀" <= c <= "鿿" for c in given) and given[-1] not in _NEVER_LAST
    word = text[begin : begin + 2] in _predicates() or given in _predicates()
    return (end - begin, _UNKNOWN_EDGE) if plain and not word and given_odds(given) >= _LIKELY else (0, 0.0)


#: 拜登之子: what parts a foreign name from one of the family; 时 before a pause or a verb of speech ends a clause (会见…时，).
_KIN = re.compile("之[子女妻夫弟兄孙]")
_AFTER_FOREIGN = re.compile("之[子女妻夫弟兄孙]|时(?=[，。、；]|$|[说就称]|表示|指出|强调)")


def foreign_name(text: str, begin: int, longest: int = 9, named: bool = False) -> tuple[int, float]:
    """Length and score of a run of transliteration characters (· inside allowed) that ends at a boundary; ``named``: after a foreign post."""
    dotted = _DOTTED.match(text, begin)
    if dotted and not _crosses_word(text, begin, dotted) and not _KIN.search(text, begin, dotted.end()):
        return _dotted_length(text, begin, dotted.end())
    characters = _foreign_characters(named)
    best = (0, 0.0)
    strange = 0
    for end in range(begin + 1, min(begin + longest, len(text)) + 1):
        strange += text[end - 1] not in characters and text[end - 2 : end] not in _SYLLABLES
        if strange > named or text[end - 1] in _PUNCTUATION or text[end - 1].isascii() or _AFTER_FOREIGN.match(text, end - 1):
            break
        if text[end - 1] in _JOINS and best[1]:
            break  # 甲和巴西、印度代表
        if best[1] and (text[end - 1] in _BEFORE_VERBS or text.startswith("先后", end - 1)):
            break  # 财政部长甲曾表示
        if strange and not (end - begin > 3 and text[end : end + 1] in _LIST_ENDS):
            continue
        if end - begin < 2:
            continue
        score = 3.0 if _AFTER_FOREIGN.match(text, end) else _edge_score(text, end, named)
        verb = strong_boundary(text, end) > 1
        if score > best[1] or (score and score == best[1] and (verb or not strong_boundary(text, end - 1))):
            best = (end - begin, score)
        # 拉卡列举行: where two verbs overlap, the second one may be meant.
        if (verb and strong_boundary(text, end + 1) < 2) or (end < len(text) and text[end] in _PUNCTUATION):
            break
    if best[0] and text[begin + best[0] : begin + best[0] + 1] in _HYPHENS:
        return _hyphenated(text, begin + best[0]) - begin, best[1]
    return best


def _crosses_word(text: str, begin: int, dotted: re.Match[str]) -> bool:
    """Whether a verb stands before the first dot: 甲致电乙·丙 begins with another name."""
    first = next(at for at in range(begin, dotted.end()) if text[at] in "·•‧")
    return any(strong_boundary(text, at) > 1 for at in range(begin + 1, first))


#: What stands between a foreign name that may have ended and what its bearer does.
_BEFORE_VERBS = frozenset("曾是在")
#: Conjunctions, which end no foreign name of more than two characters in its last part.
_JOINS = frozenset("和与同及")


def _dotted_length(text: str, begin: int, furthest: int) -> tuple[int, float]:
    """A dotted name: its last part ends at the first boundary that at most two characters unknown in foreign names precede, or with their run."""
    first = re.split("[·•‧]", text[begin:furthest], maxsplit=1)[0]
    if sum(c not in _foreign_characters(True) for c in first) > 1:
        return 0, 0.0
    last = max(text.rfind(dot, begin, furthest) for dot in "·•‧") + 1
    run = next((e for e in range(last, furthest) if text[e] not in _foreign_characters(True)), furthest)
    for end in range(last + 1, min(furthest, max(run, last + 1) + 2) + 1):
        if strong_boundary(text, end) and not (end < run and _may_go_on(text, end, run)):
            joins = text[end - 1] in _JOINS and end - last > 2  # 卡洛斯·门多萨和出席…的
            return _hyphenated(text, end - joins) - begin, 3.0
        if (end >= run and weak_boundary(text, end)) or (text[end : end + 1] == "时" and text[end + 1 : end + 2] in _PUNCTUATION):
            return end - begin, 3.0
    return max(run, last + 1) - begin, 1.5


def _may_go_on(text: str, at: int, run: int) -> bool:
    """Whether what looks like a boundary may be part of the name: one character inside a run of foreign ones."""
    return strong_boundary(text, at) < 2 and text[at] not in _PUNCTUATION and run - at > 1


#: What joins the parts of a family name; two dashes are a mark.
_HYPHENS = frozenset("-－—")


def _hyphenated(text: str, end: int) -> int:
    """米格尔·迪亚斯-卡内尔, 埃玛—林德: the end of the name with the parts that a hyphen joins, each ended by a boundary."""
    while end < len(text) and text[end] in _HYPHENS:
        stop = next((e for e in range(end + 1, len(text)) if text[e] not in _foreign_characters(True) and text[e] not in "·•‧"), len(text))
        while stop > end + 2 and not (strong_boundary(text, stop) or weak_boundary(text, stop)):
            stop -= 1
        if stop < end + 3:
            return end
        end = stop
    return end


@cache
def _japanese_surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("japanese_surnames"))


def japanese_name(text: str, begin: int) -> tuple[int, float]:
    """Length and score of a Japanese name: a surname of two or three characters and one to three given ones, up to a boundary."""
    size = next((n for n in (3, 2) if text[begin : begin + n] in _japanese_surnames()), 0)
    if not size:
        return 0, 0.0
    best = (0, 0.0)
    for end in range(begin + size + 1, min(begin + size + 3, len(text)) + 1):
        if text[end - 1] in _PUNCTUATION or text[end - 1].isascii():
            break
        score = _candidate_score(text, begin, end, end - begin - size, True)
        if score > best[1]:
            best = (end - begin, score)
    given = text[begin + size : begin + size + 2]
    return best if best[0] or len(given) < 2 or given_odds(given) < _LIKELY else (size + 2, _PREDICATE_EDGE)


def _long_native(text: str, begin: int) -> tuple[int, float]:
    """Names of four characters that begin like Chinese ones: two surnames (林郑月娥), or 氏 after the surname (阮氏秋水)."""
    single = _surnames()[0]
    end = begin + 4
    words = text[begin:end]
    if (
        len(words) < 4
        or words[0] not in single
        or words[0] in _JOINS
        or not (words[1] == "氏" or (words[1] in _surnames()[2] and words[0] in _surnames()[2]))
    ):
        return 0, 0.0
    if any(c in _PUNCTUATION or c.isascii() for c in words) or strong_boundary(text, begin + 2) > 1 or strong_boundary(text, begin + 3) > 1:
        return 0, 0.0
    likely = words[1] == "氏" or min(given_odds(words[2]), given_odds(words[3])) >= 0
    return (4, 2.6) if likely and _edge_score(text, end, words[1] == "氏") > 2 else (0, 0.0)


_SPACED = re.compile(rf"(?P<surname>{_HAN}{{1,3}})[ \u3000]{{1,2}}(?P<given>{_HAN})(?=[^一-龥]|$|[和与及等在为主出参作讲陪率])")


def _spaced(text: str, begin: int) -> tuple[int, float]:
    """王 伟, 小野寺 诚: names that print sets wide; the space is no part of the name."""
    found = _SPACED.match(text, begin)
    known = found is not None and (found["surname"] in _surnames()[0] | _surnames()[1] or found["surname"] in _japanese_surnames())
    return (found.end() - begin, 3.0) if found and known else (0, 0.0)


class NameSet(frozenset[str]):
    """Names known in an article; ``initials`` are their first characters, so that most places need no look-up."""

    @cached_property
    def initials(self) -> frozenset[str]:
        """The first characters of the names."""
        return frozenset(name[0] for name in self if name)

    @cached_property
    def longest_first(self) -> tuple[str, ...]:
        """The names, longer ones first, those of one length in code-point order."""
        return tuple(sorted(self, key=lambda name: (-len(name), name)))

    def at(self, text: str, begin: int) -> int:
        """Length of the longest known name that begins at ``begin``, 0 when there is none."""
        if text[begin : begin + 1] not in self.initials:
            return 0
        return next((n for n in range(min(12, len(text) - begin), 1, -1) if text[begin : begin + n] in self), 0)

    @cached_property
    def parts(self) -> dict[str, str]:
        """Parts of dotted names that belong to one name alone, and the name: 门多萨 → 卡洛斯·门多萨."""
        owners: dict[str, set[str]] = {}
        for name in self:
            for part in re.split("[·•‧]", name) if _DOTTED.fullmatch(name) else ():
                owners.setdefault(part, set()).add(name)
        return {part: next(iter(names)) for part, names in owners.items() if len(part) > 1 and len(names) == 1 and part not in self}

    @cached_property
    def by_surname(self) -> dict[str, str]:
        """Chinese surnames that one of the names alone has, and the name: 程 → 程会平."""
        owners: dict[str, set[str]] = {}
        for name in self:
            if looks_chinese(name, common=False):
                owners.setdefault(name[:2] if name[:2] in _surnames()[1] else name[0], set()).add(name)
        return {surname: next(iter(names)) for surname, names in owners.items() if len(names) == 1}


#: No names known.
NOBODY = NameSet()


def titled_name(text: str, begin: int, known: NameSet = NOBODY, foreign: bool = False) -> tuple[int, float]:
    """Length and score of the name that follows a title ending at ``begin``; (0, 0) when what follows is no name."""
    if not may_follow_title(text, begin):
        return 0, 0.0
    length = known.at(text, begin)
    if length:
        return length, 4.0
    return _unknown_name(text, begin, foreign)


def may_follow_title(text: str, begin: int) -> bool:
    """Whether what stands after a title ending at ``begin`` may be a name: neither a mark, nor the rest of a longer word, nor a verb."""
    if begin >= len(text) or text[begin] in _PUNCTUATION or text.startswith("秘书", begin):
        return False
    if text[begin] in _NEVER_AFTER_TITLE and not (text[begin] == "国" and chinese_name(text, begin)[1] > 3):  # 总经理国文清一行
        return False
    return not (text[begin - 1] in "席统长" and _GOES_ON.match(text, begin - 1)) and strong_boundary(text, begin) < 2


@lru_cache(maxsize=2048)
def _unknown_name(text: str, begin: int, foreign: bool) -> tuple[int, float]:
    """The same of a name that the article does not know yet; kept for a while, as several finders ask at one place."""
    if _DOTTED.match(text, begin):
        tibetan = tibetan_name(text, begin)
        return tibetan if tibetan[0] else foreign_name(text, begin)
    several = (tibetan_name(text, begin), mongolian_name(text, begin), japanese_name(text, begin), _long_native(text, begin), _spaced(text, begin))
    special = max(several, key=lambda found: found[1])
    plain = chinese_name(text, begin)
    if special[1] >= (1.6 if foreign else 2.2) and special[0] > plain[0] and (plain[1] < 1.6 or special[1] >= 3):
        return special
    native, other = chinese_name(text, begin, True), _joined(text, begin, foreign_name(text, begin, named=foreign))
    if foreign:
        return other if other[1] >= 1.6 else native
    if native[1] >= 1.2:
        # 才登巴雅尔: a longer run of foreign characters that ends cleanly outdoes a shorter Chinese shape that does not.
        cleaner = other[1] >= 3 and native[1] < 2.0 and other[0] >= 4
        return other if cleaner or (other[0] > native[0] and other[1] >= 1.6 and native[1] <= _UNKNOWN_EDGE) else native
    if other[1] < 3 and text[begin] == "阿" and strong_boundary(text, begin + 2) and text[begin + 1 : begin + 2] not in _NEVER_LAST:
        return 2, 3.0  # 处长阿诗介绍
    return other if other[1] >= 3 else (0, 0.0)


def _joined(text: str, begin: int, found: tuple[int, float]) -> tuple[int, float]:
    """The name with the parts that a hyphen joins to it, and its number among kings (图普六世)."""
    if not found[0]:
        return found
    end = _hyphenated(text, begin + found[0])
    reign = _REIGN.match(text, end)
    return (reign.end() if reign else end) - begin, found[1]


def looks_chinese(text: str, common: bool = True) -> bool:
    """Whether the whole of ``text`` has the shape of a Chinese name (``common``: with one of the commoner surnames)."""
    if not 2 <= len(text) <= 4 or text[-1] in _NEVER_LAST:
        return False
    single, double, usual = _surnames()
    fits = len(text) > 2 if text[:2] in double else len(text) < 4 and text[0] in (usual if common else single)
    return fits and _WRITTEN_IN_HAN.fullmatch(text) is not None


_WRITTEN_IN_HAN = re.compile(f"{_HAN}+")


def begins_chinese(text: str, at: int) -> bool:
    """Whether one of the commoner surnames, or one of two characters, stands at the offset."""
    return text[at : at + 1] in _surnames()[2] or text[at : at + 2] in _surnames()[1]


def begins_dotted(text: str, at: int) -> bool:
    """Whether a name of parts joined by · begins at the offset."""
    return _DOTTED.match(text, at) is not None


def begins_foreign(text: str, at: int) -> bool:
    """Whether four characters that write foreign names, or a name of parts joined by ·, begin at the offset."""
    return looks_foreign(text[at : at + 4]) or begins_dotted(text, at)


def looks_dotted(text: str) -> bool:
    """Whether the whole of ``text`` is a name of parts joined by ·."""
    return bool(_DOTTED.fullmatch(text))


def looks_foreign(text: str) -> bool:
    """Whether the whole of ``text`` is two to six transliteration characters."""
    return 2 <= len(text) <= 6 and _foreign_characters().issuperset(text)


def is_foreign_character(character: str) -> bool:
    """Whether the character writes foreign names beside a ·."""
    return character in _foreign_characters(True)


def dots(text: str) -> Iterator[re.Match[str]]:
    """The first · of each dotted name of ``text``."""
    return FIRST_DOT.finditer(text)


#: The first · of a dotted name.
FIRST_DOT = re.compile(r"[·•‧](?=[㐀-鿿])(?<![·•‧][㐀-鿿].)(?<![·•‧][㐀-鿿]{2}.)(?<![·•‧][㐀-鿿]{3}.)(?<![·•‧][㐀-鿿]{4}.)")
