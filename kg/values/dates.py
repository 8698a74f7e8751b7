"""Date words to partial dates, resolved against the day of the report.

A day or month without a year is the latest one that is not after the report (ONTOLOGY §2), but a day within the next hundred of the
report's year is an announced one (会议决定…12月27日举行). 近日、日前 give no day. Where words announce (将于…举行), every day is resolved forward.
No date in the text gives None, never the day of the report.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from kg.model import PartialDate
from kg.values.numbers import number

_N = r"[0-9]{1,2}"
_YEAR = r"(?:(?P<y>(?:19|20)[0-9]{2})\s?年\s?|(?P<ry>今年|去年|前年|明年))"
_HALF = r"(?:凌晨|清晨|早上|早(?=[率抵到在从乘赴，、])|上午|中午|全天|下午|傍晚|晚上|晚间|晚|午间|夜间)?"
_SPAN = r"(?:至|到|—{1,2}|－|-{1,2}|~|～)"

#: Lookaheads keep the many forms from being tried at each character.
_PATTERN = re.compile(
    rf"(?=[0-9今去前明元])(?=[0-9]{{1,4}}\s?[日号月年凌清早上中下傍晚午夜至到—－~～-]|[今去前明]年|元月)(?:{_YEAR}?(?P<m>{_N}|元)\s?月\s?(?P<d>{_N})\s?(?:日|号){_HALF}(?:[0-9]{{1,2}}[时点])?(?:(?P<s1>{_SPAN})(?:(?P<y2>(?:19|20)[0-9]{{2}})年)?(?:(?P<m2>{_N})月)?(?P<d2>{_N})(?:日|号){_HALF})?"
    rf"|{_YEAR.replace('?P<y>', '?P<y3>').replace('?P<ry>', '?P<ry3>')}?(?P<m3>{_N})月(?P<d3>{_N})(?:{_SPAN}|、|和)(?P<d4>{_N})(?:日|号)"
    rf"|(?<![0-9第月])(?P<d5>{_N})(?:日|号)?{_HALF}{_SPAN}(?P<d6>{_N})(?:日|号){_HALF}"
    rf"|(?<![0-9第/／])(?P<d7>{_N})(?:日(?!子|常|内|均|益|元|报|本|语|方)|号(?!楼|线|馆|厅|门|院|机|桥|井|船|坝|站|泊位|车间|地块|会议室|教学|实验|病房|文件|令|公馆)(?<![街路巷弄][0-9]号)(?<![街路巷弄][0-9]{{2}}号)){_HALF}"
    rf"|(?:{_YEAR.replace('?P<y>', '?P<y8>').replace('?P<ry>', '?P<ry8>')})(?P<m8>{_N})月(?:份|间|底|初|中旬|上旬|下旬)?"
    rf"|(?P<m9>{_N})月(?:份|间|底|初|中旬|上旬|下旬)"
    r"|(?P<y10>(?:19|20)[0-9]{2})年(?:初|底|末|年底)?(?![代度])"
    r"|(?P<ry10>今年|去年|前年|明年)(?:初|底|末|年底)?(?!以来))"
    r"|(?<![一-龥0-9])(?:(?P<days>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})天"
    r"|(?P<some>(?:[二两三]?十)?[多几][天日]|数[天日]|[一两几数][多几]?个?周))之?后(?=，)"
    r"|(?=[今昨前明同当次翌随近日连最不本上月])(?:"
    rf"(?P<rel>今天|今日(?!头条|说法|[“”])|昨天|昨日|昨晚|今晚|今晨|今早|前天|明天|明日(?!报)|[今昨明](?=（[0-9][0-9月]{{0,4}}）日))(?:（(?:(?P<rm>{_N})月)?(?P<rd>{_N})日?）日?)?{_HALF}"
    rf"|(?P<same>同日(?!本)|随后(?=召开|举行)|当天|当日|当晚|同一天|次日|翌日|次晨){_HALF}"
    r"|(?P<vague>近日|日前|近期|连日来|最近|不久前|前不久)"
    r"|(?P<rmon>本月|上月|上个月|上月底|本月初|月底前))"
)
#: What stands in every text with date words: their first character and one that goes with it.
CUE = re.compile(r"[0-9今去前明昨同当次翌随近日连最不本上月元天周](?=\s?[日号月年天晚晨早一期前后来近久个底至到之—－~～-]|（[0-9])")
#: The first character of date words, by what goes with it.
_START = re.compile(
    r"[0-9今去前明昨同当次翌随近日连最不本上月元一二两三四五六七八九十几多数](?:(?<=[0-9])(?=[0-9]{0,3}\s?[日号月年天凌清早上中下傍晚午夜至到、和—－~～-])|(?<![0-9])(?=[日年天晚晨早前期后来近久月个底一不]|[十一二三四五六七八九多几]{0,2}[天日周]|（[0-9]))"
)
#: What follows a date of somebody's life: 1975年3月生.
_LIFE = re.compile(r"生(?=[，。；、）]|于|$)|出生|入党|加入中国共产党|参加工作")
#: 账号“今日桃源”, 《今日湖南》: the first word of a name.
_TITLED = re.compile("[“《‘]$")
_RELATIVE_DAYS = {"今": 0, "昨": -1, "前": -2, "明": 1}
_RELATIVE_YEARS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}


class DateWords(NamedTuple):
    """Date words found: their span, the resolved value (None when only the context can tell: 同日) and ``kind``.

    Kinds: day, span, month, year, same, next, later (三天后), some (十多天后), vague.
    """

    begin: int
    end: int
    value: PartialDate | None
    kind: str


#: Makes a record of the words matched from a value and a kind.
_Make = Callable[[PartialDate | None, str], DateWords]


def find(text: str, anchor: date | None, future: bool = False) -> Iterator[DateWords]:
    """The date words of ``text`` from left to right, resolved against ``anchor``; with ``future`` bare days are the first not before it.

    Dates of somebody's life (1975年3月生) are left out.
    """
    start = _START.search(text) if CUE.search(text) else None
    before: PartialDate | None = None
    while start:
        match = _PATTERN.match(text, start.start())
        found = _resolve(match, anchor, future) if match and not (match["rel"] and _TITLED.search(text, 0, match.start())) else None
        if found is not None and not _LIFE.match(text, found.end):
            found = _in_its_month(found, before) if match and match["d7"] and before else found
            before = found.value if found.kind in ("day", "span") else before
            yield found
        start = _START.search(text, match.end() if match else start.end())


def _in_its_month(found: DateWords, before: PartialDate) -> DateWords:
    """4日开幕，10日闭幕 on the 5th: a later day of the month of the day before it in the sentence, where alone it would be of another month."""
    day, last = parse_iso(found.value.start if found.value else None), parse_iso(before.end or before.start)
    if day is None or last is None or day >= last or day.day <= last.day:
        return found
    later = _valid(last.year, last.month, day.day)
    return found._replace(value=PartialDate(later.isoformat(), None, found.value.words)) if later and found.value else found


def _resolve(match: re.Match[str], anchor: date | None, future: bool) -> DateWords | None:
    words = match.group()
    make = partial(DateWords, match.start(), match.end())
    if match["same"]:
        return make(None, "next" if match["same"][0] in "次翌" else "same")
    if match["days"] or match["some"]:
        return make(None, "later" if match["days"] else "some")
    if match["vague"]:
        month = f"{anchor:%Y-%m}" if anchor else None
        return make(PartialDate(month, None, words, 0.6) if month else None, "vague")
    if match["rel"]:
        return _relative(make, match, words, anchor)
    if match["rmon"]:
        return make(_relative_month(match["rmon"], words, anchor), "month")
    if match["m8"] or match["m9"]:
        year = _year(match["y8"], match["ry8"], anchor)
        return make(_month(year, int(match["m8"] or match["m9"]), words, anchor, future), "month")
    if match["y10"] or match["ry10"]:
        year = _year(match["y10"], match["ry10"], anchor)
        return make(PartialDate(f"{year:04d}", None, words) if year else None, "year")
    return _days(make, match, words, anchor, future)


def _relative(make: _Make, match: re.Match[str], words: str, anchor: date | None) -> DateWords:
    if anchor is None:
        return make(None, "day")
    day = anchor + timedelta(_RELATIVE_DAYS[match["rel"][0]])
    if match["rd"]:
        month = int(match["rm"]) if match["rm"] else None
        day = _nearest(None, month, int(match["rd"]), anchor + timedelta(1 + (month is not None)), False) or day
    return make(PartialDate(day.isoformat(), None, words), "day")


def _relative_month(word: str, words: str, anchor: date | None) -> PartialDate | None:
    if anchor is None:
        return None
    if word.startswith("上"):
        anchor = anchor.replace(day=1) - timedelta(1)
    return PartialDate(f"{anchor:%Y-%m}", None, words)


def _year(written: str | None, relative: str | None, anchor: date | None) -> int | None:
    if written:
        return int(written)
    return anchor.year + _RELATIVE_YEARS[relative] if relative and anchor else None


def _month(year: int | None, month: int, words: str, anchor: date | None, future: bool) -> PartialDate | None:
    if not 1 <= month <= 12:
        return None
    if year is None:
        if anchor is None:
            return None
        ahead = future or (words[-1] in "旬初底" and month - anchor.month <= _AHEAD // 30)
        year = anchor.year - (month > anchor.month and not ahead) + (future and month < anchor.month)
    return PartialDate(f"{year:04d}-{month:02d}", None, words)


def _month_number(words: str) -> int:
    """The number of a month; 元月 is January."""
    return 1 if words == "元" else int(words)


def _days(make: _Make, match: re.Match[str], words: str, anchor: date | None, future: bool) -> DateWords | None:
    if match["d"]:
        year, month, first = _year(match["y"], match["ry"], anchor), _month_number(match["m"]), int(match["d"])
        month2, last = int(match["m2"]) if match["m2"] else month, int(match["d2"]) if match["d2"] else None
    elif match["d3"]:
        year, month, first = _year(match["y3"], match["ry3"], anchor), int(match["m3"]), int(match["d3"])
        month2, last = month, int(match["d4"])
        last = last if last == first + 1 or not re.search("[、和]", words) else None  # 28、29日 is a span, 3、18日 are two days
    else:
        year, month, month2 = None, None, None
        first, last = int(match["d5"] or match["d7"]), int(match["d6"]) if match["d6"] else None
    if month is None and last and first < last and not future:
        return _under_way(make, first, last, words, anchor)
    # A span that ends before the report may begin in the month before: both ends are resolved from the later one.
    end = _nearest(int(match["y2"]) if match["y2"] else year, month2, last, anchor, future) if last else None
    start = _nearest(year, month, first, end if end and month is None and not future else anchor, future)
    if start is None or (last and end is None):
        return None
    if end and last and end < start:
        end = _nearest(start.year + (month2 is not None and month is not None and month2 < month), month2, last, None, True)
    return make(PartialDate(start.isoformat(), end.isoformat() if end and end > start else None, words), "span" if end else "day")


def _under_way(make: _Make, first: int, last: int, words: str, anchor: date | None) -> DateWords | None:
    """21日至24日 on the 22nd: days of one month of which the first is not after the report."""
    start = _nearest(None, None, first, anchor, False)
    end = _valid(start.year, start.month, last) if start else None
    return make(PartialDate(start.isoformat(), end.isoformat(), words), "span") if start and end else None


#: Days ahead, in the year of the report, that a month and day without a year may lie: later ones were last year's. News says 去年 of what is so old.
_AHEAD = 100


def _nearest(year: int | None, month: int | None, day: int, anchor: date | None, future: bool) -> date | None:
    """The latest such day not after the anchor (a day's grace for time zones) unless it is soon to come; with ``future`` the first not before it."""
    if year is not None and month is not None:
        return _valid(year, month, day)
    if anchor is None:
        return None
    step = 1 if future else -1
    if month is None:
        candidates = (_valid(*_shift(anchor.year, anchor.month, step * k), day) for k in range(4))
    else:
        ahead = _valid(anchor.year, month, day)
        if ahead and timedelta(1) < ahead - anchor <= timedelta(_AHEAD):
            return ahead
        candidates = (_valid(y, month, day) for y in (anchor.year, anchor.year + step, anchor.year - step))
    good = (c for c in candidates if c and (c >= anchor - timedelta(1) if future else c <= anchor + timedelta(1)))
    return next(good, None)


def _shift(year: int, month: int, by: int) -> tuple[int, int]:
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


#: 新华社北京1月9日电, 本报8月28日讯: the day on which the report was sent.
_DATELINE = re.compile(
    r"[社报网台刊][^\s，。；：、（）]{0,12}?(?:(?P<y>(?:19|20)[0-9]{2})年)?(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日(?:综合)?(?:电|讯|消息|报道)(?![力视话影])"
)
#: How every dateline ends.
_SENT = re.compile("日(?:综合)?(?:电|讯|消息|报道)")


def dateline(text: str, published: date | None) -> date | None:
    """The day of the first dateline of a text, if it is within a week before ``published``: what 今天 means in a newspaper of the day after."""
    match = _DATELINE.search(text) if _SENT.search(text) else None
    if match is None:
        return None
    day = _nearest(int(match["y"]) if match["y"] else None, int(match["m"]), int(match["d"]), published, False)
    return day if day is not None and (published is None or timedelta(0) <= published - day <= timedelta(7)) else None


def parse_iso(text: str | None) -> date | None:
    """The day of an ISO date or timestamp, None when it has no valid day."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


#: Days for which what an article tells is news; what lies further back is told as background, and 市长 need not be meant for its day.
NEWS = timedelta(31)


def days(partial: str) -> tuple[str, str]:
    """The first and the last ISO day that an ISO date, month or year may mean. Raises ValueError for other text."""
    year, month, day = ([int(part) for part in partial[:10].split("-")] + [0, 0])[:3]
    last = day or monthrange(year, month or 12)[1]
    return f"{year:04d}-{month or 1:02d}-{day or 1:02d}", f"{year:04d}-{month or 12:02d}-{last:02d}"


def is_date(partial: str) -> bool:
    """Whether an ISO date, month or year is one of the calendar: 2024-02-29, but not 2023-02-29, 2024-13 or 0000."""
    try:
        return parse_iso(days(partial)[1]) is not None
    except ValueError:
        return False


def last_day(value: PartialDate | None) -> date | None:
    """The last day that a partial date may mean: 2023-02 → 2023-02-28; None without a date."""
    return parse_iso(days(value.end or value.start)[1]) if value is not None else None


def ordinal(text: str) -> int | None:
    """第二十六 → 26; None when there is no ordinal."""
    return number(text.removeprefix("第"))
