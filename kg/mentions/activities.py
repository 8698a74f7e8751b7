"""Activities that no head of events' names tells, by what is done with them: 举办“警民恳谈”活动, 某某开站活动7日举行."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.alternation import one_of
from kg.model import Mention

#: What organs, schools and firms hold, before 活动.
_OF_ACTIVITIES = one_of("""
    返校 茶叙 联谊 阅读 读书 宣传 志愿 志愿服务 捐赠 植树 体验 参访 研学 开放 观摩 慰问 义诊 宣讲 党日 团日 共建 教育 实践 纪念 缅怀 祭扫
    表彰 签约 揭牌 帮扶 招聘 推介 对接 走进 进校园 进社区 进企业 进机关 主题 普法 咨询 迎新 拓展 竞赛 文体 团建 关爱 助学
""")
#: 举办“警民恳谈”活动: what is held under a name in quotation marks.
_QUOTED = re.compile(
    "(?:举办|举行|组织开展|开展)了?(?:[^，。；：“”《》]{0,8}的)?"
    "(?P<name>“[^“”]{2,24}”(?:系列|(?:新春|春节)?特色|新春|春节|庆祝|交流|主题|宣传|宣讲)?活动)"
)
#: 举办了建校60周年校友返校活动。: one whose name no quotation marks tell, at the end of its clause.
_UNQUOTED = re.compile(
    "(?:举办|举行)了?(?:[一首][场次])?(?:以?“[^“”]{2,40}”为主题的|主题为“[^“”]{2,40}”的)?"
    f"(?:(?:[^，。；：、“”《》]{{2,16}}暨)?[0-9]{{4}}年)?(?P<name>(?:“[^“”]{{2,24}}”)?[^，。；：、“”《》]{{2,24}}?(?:{_OF_ACTIVITIES})活动)(?=[，。；]|$)"
)
#: Words of activities that are many, or that no name tells.
_MANY = re.compile("各|多|系列|丰富|形式|相关|有关|一些|这|此|该|其他|等|的|了|违法|营销|促销|经营|非法|期间|商业")
_WHEN_OR_WHERE = "(?:于|今天|今日|昨天|昨日|日前|近日|(?:[0-9]{1,2}月)?[0-9]{1,2}日|在[^，。；]{2,16}?)(?:（[^（）]{3,8}）)?"
#: 某某开站活动7日举行, 某宣传月活动今天在长沙启动: one at the head of a clause that goes on with when or where it is held.
_HELD_THEN = re.compile(
    f"(?:^|(?<=[，。；]))(?:{_WHEN_OR_WHERE}，?)?(?P<name>[^，。；：、“”《》]{{5,24}}?活动)(?={_WHEN_OR_WHERE}[^，。；]{{0,14}}?(?:举行|启动|举办|开幕))"
)
#: Verbs of who holds it, which are no part of its name.
_HOLDS = re.compile("举行|举办|开展|组织|参加|出席|参与|推出|启动|首次|首场|[一二三四五六七八九十两]+[场项次]")


def find(text: str, taken: Sequence[tuple[int, int]], dates: Sequence[tuple[int, int]] = ()) -> Iterator[Mention]:
    """The activities of a text, none of which crosses a span ``taken``, nor ``dates`` that end a name to their right."""
    held = "举办" in text or "举行" in text
    quoted = (*_QUOTED.finditer(text), *(_UNQUOTED.finditer(text) if held else ())) if held or "”" in text else ()
    then = _HELD_THEN.finditer(text) if held or "启动" in text or "开幕" in text else ()
    for match in (*quoted, *then):
        begin, end = match.span("name")
        barred = (*taken, *dates) if match.re is _HELD_THEN else taken
        if not _is_vague(match) and not any(b < end and begin < e for b, e in barred):
            taken = (*taken, (begin, end))
            yield Mention("event", begin, end, match["name"], match["name"], type="活动", rule="events.named")


def _is_vague(match: re.Match[str]) -> bool:
    """Whether the words without quotation marks tell no one activity."""
    if match.re is _QUOTED:
        return False
    words = match["name"].rpartition("”")[2]
    return _MANY.search(words) is not None or (match.re is _HELD_THEN and _HOLDS.search(words) is not None)
