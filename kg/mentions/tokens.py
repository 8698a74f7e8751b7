"""Known words of a sentence: places, countries, bodies, titles, halls. Longest match first, found in one pass over the text.

Local bodies are read by rule (place × kind: 浙江省委宣传部, 市水利局) on top of the places that the lexicon knows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from kg import bodies, resources
from kg.alternation import one_of
from kg.lexicons import rows, values
from kg.values.names import is_predicate


class Token(NamedTuple):
    """A known word: ``kind`` place, country, hall, body, title; ``name`` its canonical name (a hall's is its place); ``code`` a division's code."""

    begin: int
    end: int
    kind: str
    name: str
    code: str = ""


class _Entry(NamedTuple):
    kind: str
    name: str
    code: str = ""


_UNIT = "省市县区州盟旗镇乡"
_DEPARTMENT = r"[㐀-鿿]{1,10}?"
#: Departments and organs of a local committee of the Party.
_OF_PARTY_COMMITTEE = one_of("""
    宣传部 组织部 统战部
    全面依法治[省市区县](?:委员会)?办公室
    全面深化改革(?:委员会)?办公室
    政法委员会 政法委 网信办 办公厅 办公室 党校 编办 改革办 农办 国安办 外办 台办
    社会工作部 老干部局 巡视办 巡察办 机要局 保密办 军民融合办 财经办 金融办
    金融工作委员会
""")
#: Fields of the departments of a local government, before 厅, 局, 委 ….
_OFFICE_FIELD = one_of("""
    公安 教育 科技 科学技术 工业和信息化 民政 司法 财政
    人力资源和社会保障 人力资源社会保障 人社
    自然资源 生态环境 住房和城乡建设 住房城乡建设 住建 交通运输 交通 水利 农业农村
    商务 文化和旅游 文旅 卫生健康 退役军人事务 退役军人 应急管理 应急 审计 外事
    市场监督管理 市场监管 广播电视 体育 统计 医疗保障 医保 信访
    林业和草原 林业 林草 海洋 药品监督管理 药监 知识产权 地方金融监督管理 地方金融
    机关事务管理 粮食和物资储备 粮食 能源 城市管理 城管 行政审批服务管理
    大数据 大数据发展管理 数据
    国家安全 民族宗教 民宗 民族事务 乡村振兴 气象 消防 交警 税务 档案
    烟草专卖 邮政管理 通信管理 消防救援 规划和自然资源 园林 水务
    环保 环境保护 国土资源 工信 质监 工商 安监 卫生 文化 旅游 农业 经信 外经贸
    口岸 投资促进 招商
    公路 铁路 港航 海事 体育总 监狱管理 戒毒管理
""")
#: Commissions of a local government.
_COMMISSION = one_of("""
    发展和改革委员会 发展改革委 发改委
    国有资产监督管理委员会 国资委
    卫生健康委员会 卫生健康委 卫健委
    教委 科委 经委 经贸委 建委 农委 计生委 商务委
    安委会办公室 安委会
    经济和信息化委员会 经信委
    住房城乡建设委 住建委 农业农村委 民委 交通委 商务委
""")
#: Courts, procuratorates, garrisons and mass organisations.
_COURT_OR_LEAGUE = one_of("""
    高级人民法院 中级人民法院 人民法院 高院 中院 法院
    人民检察院 检察院
    军区 军分区 警备区
    总工会 妇女联合会 妇联 团委 共青团 工商联 文联 科协 侨联 残联 红十字会 贸促会
    作协 社科联 台联 记协 法学会
""")
#: What may follow a place, or a bare 省、市、县 …, to make a body.
_LOCAL_BODY = re.compile(
    rf"(?:(?:自治区|自治州|自治县|特别行政区|特区|新区|[{_UNIT}])?"
    r"(?:(?:党委|委(?![员托任]))(?:常委会)?(?:"
    f"{_OF_PARTY_COMMITTEE}"
    r"|(?:(?!召开|举行|主持|成立|设立|组建|听取|传达|审议|研究)[㐀-鿿]){2,10}?(?:领导小组|工作委员会))?"
    r"|第?[一二三四五六七八九十]{1,3}届(?:人大常委会|人大|政协)(?!(?:常委会)?(?:第|[一二三四五六七八九十]+次))"
    r"|纪委监委机关|纪委监委|纪律检查委员会|纪委|监察委员会|监委|(?:人民)?政府(?:办公厅|办公室|党组|新闻办公室|新闻办|国资委|办(?![理学事公法好实成]))?|人大常委会(?:办公厅|办公室|党组)?|人大|政协(?:办公厅|党组)?"
    rf"|{_COURT_OR_LEAGUE}"
    rf"|(?:{_OFFICE_FIELD})(?:厅|局|委员会|委|办公室|总队|支队|大队)"
    rf"|(?:{_COMMISSION})(?:党组|党委)?"
    r"))"
)
_BARE_LOCAL = re.compile(
    rf"(?<![㐀-鿿])(?=[{_UNIT}自])|(?<=[、，和与的由及对任在向同为其])(?=[{_UNIT}自][委政公教科工民司财人自生住交水农商文卫退应审外市广体统医信林治党纪监高中总妇团法检国发妇残侨州])"
)


def tokens(text: str) -> list[Token]:
    """The known words of ``text``, disjoint, from left to right."""
    automaton, entries = _automaton()
    found: list[Token] = []
    towns: list[Token] = []
    matches = automaton.find_matches_as_indexes(text, overlapping=True)
    # Matches come in the order of their ends, so that of those with one beginning the longest stays.
    longest = {begin: (end, entries[index]) for index, begin, end in matches}
    modifiers = _modifiers()
    for index, begin, end in matches:
        if begin and text[begin - 1] in modifiers and entries[index].kind == "title":
            _modify(longest, text, begin, end, modifiers[text[begin - 1]])
    at = 0
    for begin in sorted(longest):
        if begin < at:
            continue
        end, entry = longest[begin]
        if entry.kind == "town":
            towns.append(Token(begin, end, "hall", entry.name))
            continue
        token = None if entry.kind == "word" else _token(text, begin, end, entry, found)
        if token is None and entry.kind == "unit" and at < begin - 1:
            token = _body_of_unknown_place(text, begin, at)
        # 中国区总裁, 和县长: what is no 区总工会 and no 和县 hides no word that begins inside it; a local body reaches past the word that began it.
        at = begin + 1 if token is None and entry.kind in ("unit", "short place") else end
        if token is not None:
            found.append(token)
            at = token.end if entry.kind in ("title", "body") or text[token.end : token.end + 2] in _HEADS_OF_PLACES else max(at, token.end)
    # 在京 and the like, where no longer word is known there (在杭州).
    return sorted([*found, *(town for town in towns if not near(found, town.begin, town.end))]) if towns else found


def _modify(longest: dict[int, tuple[int, _Entry]], text: str, begin: int, end: int, modifiers: Sequence[str]) -> None:
    """Adds to the ``longest`` known words by their beginnings the title at the span with what stands before it (常务 + 副 + 部长)."""
    for modifier in modifiers:
        if text.endswith(modifier, 0, begin):
            at = begin - len(modifier)
            last, entry = longest.get(at, (0, None))
            if last < end or (last == end and entry is not None and entry.kind != "word"):
                longest[at] = (end, _Entry("title", text[at:end]))


def near(tokens: Sequence[Token], begin: int, end: int) -> Sequence[Token]:
    """Those of a text's known words that overlap the span, in order."""
    high = low = bisect_left(tokens, (end,))
    while low and tokens[low - 1].end > begin:
        low -= 1
    return tokens[low:high]


def _token(text: str, begin: int, end: int, entry: _Entry, before: list[Token]) -> Token | None:
    if entry.kind == "unit":
        return _bare_body(text, begin)
    if entry.kind == "county":
        return _county(text, begin, end, entry, before)
    if entry.kind == "short place":
        if not _stands_alone(text, begin, end, before):
            return None
        entry = entry._replace(kind="place")
    if entry.kind == "place" and text[end - 1 : end + 1] in _HEADS_OF_PLACES and not _GOES_ON_LONG.match(text, end):
        return Token(begin, end - 1, "place", entry.name, entry.code)
    if entry.kind == "place":
        return _chapter(text, begin, end, entry, before) or _local_body(text, begin, end, entry) or Token(begin, end, "place", entry.name, entry.code)
    if entry.name == _XPCC and entry.kind == "body" and (last := _listed_kind(text, begin, end)):
        return Token(begin, last, "body", text[begin:last])
    if entry.name == "苏丹" and before and before[-1].end == begin and before[-1].name in _SULTANATES:
        return Token(begin, end, "title", "苏丹")
    if entry.kind == "title" and entry.name.endswith("部长") and _GOES_ON.match(text, end):
        return Token(begin, end - 1, "body", text[begin : end - 1])  # 教育部长期坚持
    if entry.name == "大校" and text.startswith("长", end):
        return Token(begin + 1, end + 1, "title", "校长")  # 山大校长
    if entry.kind == "title" and entry.name.endswith("军司令") and text.startswith("员", end):
        return Token(begin, end - 2, "body", text[begin : end - 2])  # 陆军司令员 is no 陆军司令
    if entry.kind == "body" and text[end - 1 : end + 1] == "部门":
        return None  # 当地人社部门
    if entry.kind == "body" and (branch := _branch(text, end)):
        return Token(begin, branch, "body", text[begin:branch])
    if entry.kind == "body" and (last := _before_title(text, end)) < end:
        return Token(begin, last, "body", text[begin:last])
    return Token(begin, end, *entry)


#: What may stand between a body and what makes the name that of its branch in a place.
_SEAT = r"(?:(?![各所等的召要在对与和将把由及向其下多本我该]|全国|会同|指导|推动|组织|支持|发布|会议|有关|相关|基层|分支)[一-龥]){2,8}?"
#: Bodies with branches, by their last two characters, and what the names of the branches end in.
_BRANCHES = {
    "银行": re.compile(f"{_SEAT}(?:中心支行|支行|分行|分行营业管理部)(?!行长)"),
    "公司": re.compile(f"{_SEAT}分公司"),
    "集团": re.compile(f"{_SEAT}分公司"),
    "总局": re.compile(f"{_SEAT}(?:税务局|监管局|监管分局|管理局|特派办)"),
    "计局": re.compile(f"{_SEAT}调查总?队"),
    "计署": re.compile("(?:驻)?[一-龥]{2,4}特派员办事处"),
    "监会": re.compile(f"{_SEAT}监管局"),
    "政部": re.compile(f"{_SEAT}监管局"),
}


def _branch(text: str, end: int) -> int:
    """Where the name of a body's branch ends that goes on after the body's own (人民银行 + 沂州中心支行); 0 when none does."""
    form = _BRANCHES.get(text[end - 2 : end])
    found = form.match(text, end) if form else None
    return found.end() if found else 0


def _stands_alone(text: str, begin: int, end: int, before: list[Token]) -> bool:
    """Whether two characters are a county's name: 到成县 and 甘肃省成县, but not 形成县域, 市和县委 or 在新县城."""
    if _OF_A_COUNTY.match(text, end):
        return False
    return (
        begin == 0
        or text[begin - 1] in "，。、；：（“《 \u3000在到赴往至从由为原"
        or bool(before and before[-1].kind == "place" and before[-1].end == begin)
    )


_OF_A_COUNTY = re.compile("[城域级乡镇区里处长]|际|道(?!县)|医共体")

#: 湖南省长: the last character of the place begins the title.
_HEADS_OF_PLACES = frozenset(("省长", "市长", "县长", "区长", "州长", "旗长"))
#: What begins with 长 and is no 市长, 县长 ….
_AFTER_LONG = one_of("""
    期 效 远 征 足 久 短 途 城 达 沙 春 治 兴 阳 丰 汀 泰 乐 垣 葛 武
    宁 寿 顺 江 安 清 岛 海 子 白 三角 虹 假 篇 廊 桥 大 年 夜 处 势 线
    输 跑 河 洲 山 岭 街 龙
    [一-龥]{1,3}(?:[村镇乡路街河湖]|社区|小区)
""")
#: 湖南省长沙市, 岳阳市长期坚持: 长 begins another word.
_GOES_ON_LONG = re.compile(f"长(?:{_AFTER_LONG})")
#: Countries whose head is a sultan (苏丹); elsewhere the word names Sudan.
_SULTANATES = frozenset(("文莱", "阿曼"))
_GOES_ON = re.compile("期|效|远|江[航流经水干中上下委大保生禁沿口两入十全重黄]")


def _local_body(text: str, begin: int, end: int, entry: _Entry) -> Token | None:
    """浙江 + 省委宣传部, 浙江省 + 委: the kind may begin with the last character of the place.

    The longer of what the pattern and the table of kinds know.
    """
    found = _listed_kind(text, begin, end)
    for at in (end - 1, end) if text[end - 1] in _UNIT + "区州" and end - begin > 2 else (end,):
        match = _LOCAL_BODY.match(text, at)
        if match:
            found = max(found, match.end())
            break
    last = _before_title(text, found) if found else 0
    return Token(begin, last, "body", text[begin:last], entry.code) if last else None


#: The one body of the register that has bodies of a province: 兵团党委组织部.
_XPCC = "新疆生产建设兵团"


def _chapter(text: str, begin: int, end: int, entry: _Entry, before: list[Token]) -> Token | None:
    """共青团 + 湖南省委: a place's chapter of the body named right before it, which it takes the place of."""
    if not before or before[-1].kind != "body" or before[-1].end != begin:
        return None
    head = before[-1].begin
    for to in range(min(end + _longest_kind(), len(text)), end, -1):
        if text[end:to] in bodies.endings(before=True) and (found := bodies.canonical(text[head:to])) and found != bodies.canonical(text[begin:to]):
            before.pop()
            return Token(head, to, "body", text[head:to], entry.code)
    return None


def _listed_kind(text: str, begin: int, end: int) -> int:
    """Where the longest kind of local body ends that stands after a place and makes a body with it (湖南省 + 委党史研究室); 0 if none does."""
    if text[end : end + 2] not in _begun():
        return 0
    for to in range(min(end + _longest_kind(), len(text)), end + 1, -1):
        if text[end:to] in bodies.endings() and not (text[to - 1] == "办" and _DOES.match(text, to)) and bodies.canonical(text[begin:to]):
            return to
    return 0


#: 市委办实事: what 办 is a verb before.
_DOES = re.compile("[实理好成公学事案]")


@cache
def _begun() -> frozenset[str]:
    """The first two characters of the kinds of local bodies."""
    return frozenset(ending[:2] for ending in bodies.endings())


@cache
def _longest_kind() -> int:
    return max(map(len, bodies.endings()))


#: 省委宣传部长, 市财政局长: where the last character of a body begins the title of its head.
_SHARED = frozenset(("部长", "局长", "厅长"))


def _before_title(text: str, end: int) -> int:
    """The end of a local body, without a last character that the title of its head begins with."""
    return end - 1 if text[end - 1 : end + 1] in _SHARED and not _GOES_ON.match(text, end + 1) else end


def _bare_body(text: str, begin: int) -> Token | None:
    """市水利局, 自治区妇联, 州党委: a body named without its place."""
    if (
        begin
        and not text.startswith("代表", max(0, begin - 2))
        and text[begin - 1] not in "，。；：、（“和与的由及对任在向同为原兼时以开了取着交据驻有 　"
        and text[begin - 2 : begin] not in ("宣布", "宣读", "传达", "包括")
    ):
        return None
    match = _LOCAL_BODY.match(text, begin)
    if match is None:
        return None
    end = _before_title(text, match.end())
    return Token(begin, end, "body", text[begin:end])


#: 云台市第九届人大常委会, 揭东县工商联: a place that no lexicon knows at the head of a clause or after a preposition, with a body of its own.
_UNKNOWN_PLACE = re.compile(r"(?:^|(?<=[，。；：、（“ 　由对向任为与和受经]))(?P<name>新|[㐀-鿿]{2,3})$")
#: Words that may stand before a bare 市、县 … and are no names of places.
_NO_NAME = re.compile(
    one_of("""
        [全各本我该两某每几多]
        .*[是有在了着过将把被让使给并经带会同个级从到按据因率其请们的下属上及级所驻]
        代表 组织 任命 免去 罢免 撤销 接受 补选 选举 选出 提名 提交 提请 邀请 配合
        根据 按照 部分 有关 相关 其他 所有 带领 陪同 参加 出席
    """)
)


def _body_of_unknown_place(text: str, begin: int, low: int) -> Token | None:
    before = _UNKNOWN_PLACE.search(text, max(low, begin - 4), begin)
    if (
        before is None
        or text[begin] not in "市县区州旗"
        or _NO_NAME.match(before["name"])
        or any(is_predicate(before["name"][i : i + 2]) for i in (0, 1))
    ):
        return None
    match = _LOCAL_BODY.match(text, begin)
    if match is None:
        return None
    end = _before_title(text, match.end())
    return Token(before.start("name"), end, "body", text[before.start("name") : end])


def _county(text: str, begin: int, end: int, entry: _Entry, before: list[Token]) -> Token | None:
    """A short county name (宜都) counts only right after its province or prefecture."""
    if not before or before[-1].kind != "place" or before[-1].end != begin:
        return None
    candidates = _short_counties()[text[begin:end]]
    code = next((c for c, parents in candidates if before[-1].code in parents), "")
    if not code:
        return None
    name = _names()[code]
    return _local_body(text, begin, end, _Entry("place", name, code)) or Token(begin, end, "place", name, code)


@cache
def _divisions() -> tuple[dict[str, str], ...]:
    return rows("places")


@cache
def _names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in _divisions()}


def division_name(code: str) -> str:
    """The full name of the division with this code, "" when there is none."""
    return _names().get(code, "")


@cache
def parents(code: str) -> tuple[str, ...]:
    """Codes of the divisions that contain the division, nearest first."""
    up = _parents()
    chain: list[str] = []
    while (code := up.get(code, "")) and code not in chain:
        chain.append(code)
    return tuple(chain)


@cache
def shared_parents(code: str) -> tuple[str, ...]:
    """Codes of the divisions that contain every division of today with the name of this one, nearest first: none for 朝阳区."""
    alike = [parents(each) for each in _of_today().get(division_name(code), ())]
    return tuple(up for up in parents(code) if all(up in chain for chain in alike))


@cache
def _of_today() -> dict[str, list[str]]:
    """The codes of today's divisions by their full names."""
    found: dict[str, list[str]] = {}
    for row in _divisions():
        if not row["valid_to"]:
            found.setdefault(row["name"], []).append(row["code"])
    return found


@cache
def _parents() -> dict[str, str]:
    return {row["code"]: row["parent"] for row in _divisions()}


@cache
def _short_counties() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for row in _divisions():
        if row["kind"] != "county" or row["valid_to"]:
            continue
        for short in _short_forms(row):
            found.setdefault(short, []).append((row["code"], parents(row["code"])))
    return found


def _short_forms(row: dict[str, str]) -> Iterator[str]:
    name = row["name"]
    if len(name) > 2 and name[-1] in "县市区旗" and not name.endswith(("自治县", "自治旗")):
        yield name[:-1]
    if name[-1] == "区" and len(name) == 2:
        yield name  # 城区 is one only after 晋城市
    yield from (short for short in values(row["short"]) if len(short) > 1)


#: Sun Yat-sen and what is named after him in every city, words across which a place seems to stand, and guests: no 中山市, 重庆市, 来宾市.
_NOT_PLACES = (
    "孙中山 中山公园 中山堂 中山陵 中山装 中山路 中山舰 中山先生 中山纪念 隆重庆祝 隆重庆贺 "
    "了来宾 向来宾 与来宾 来宾们 位来宾 体来宾 来宾代表 省人民大会堂 市人民大会堂 县人民大会堂 区人民大会堂"
).split()
#: Departments that end like a ministry.
_NOT_BODIES = ("宣传教育部", "职工教育部", "党员教育部")


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[_Entry, ...]]:
    words: dict[str, _Entry] = {}
    words.update((word, _Entry("word", "")) for word in (*_NOT_TITLES, *_NOT_PLACES, *_NOT_BODIES))
    for kind_entries in (_title_entries(), _body_entries(), _hall_entries(), _country_entries(), _place_entries(), _unit_entries(), _town_entries()):
        for word, entry in kind_entries:
            if len(word) > 1 or entry.kind == "unit":
                words.setdefault(word, entry)
    return ahocorasick_rs.AhoCorasick(list(words)), tuple(words.values())


#: Words that hide the beginning of a title: 地处长江 is no 处长.
_NOT_TITLES = (
    "地处",
    "身处",
    "相处",
    "好处",
    "之处",
    "各处",
    "到处",
    "出处",
    "用处",
    "何处",
    "全局长",
    "布局长",
    "市场主体",
    "个人代表",
    "军长征",
    "防汛指挥部",
    "外相互",
    "外相关",
    "外相机",
    "外相继",
    "外相当",
    "外相对",
    "外相比",
    "外相通",
    "外相同",
    "财务相关",
    "国防相关",
)


def _title_entries() -> Iterator[tuple[str, _Entry]]:
    return ((row["title"], _Entry("title", row["title"])) for row in rows("titles"))


@cache
def _modifiers() -> dict[str, tuple[str, ...]]:
    """What may stand before a title and belong to it, by its last character. With each title it would make forty thousand words to look for."""
    found: dict[str, list[str]] = {}
    for modifier in (
        *(row["modifier"] for row in rows("title_modifiers")),
        *(before + each for before in ("原", "前", "候任", "代理") for each in ("副", "常务副", "第一副")),
    ):
        found.setdefault(modifier[-1], []).append(modifier)
    return {last: tuple(alike) for last, alike in found.items()}


def _body_entries() -> Iterator[tuple[str, _Entry]]:
    for lexicon in ("bodies", "intl_bodies"):
        for row in _rows_if_there(lexicon):
            yield from ((word, _Entry("body", row["name"])) for word in (row["name"], *values(row["altnames"])) if len(word) > 1)


def _hall_entries() -> Iterator[tuple[str, _Entry]]:
    for row in _rows_if_there("halls"):
        yield from ((word, _Entry("hall", row["place"])) for word in (row["hall"], *values(row["altnames"])))


#: 在京 and the like, as places of events.
_IN_TOWN = {
    "在京": "北京市",
    "在沪": "上海市",
    "在津": "天津市",
    "在渝": "重庆市",
    "在穗": "广州市",
    "在杭": "杭州市",
    "在宁": "南京市",
    "在汉": "武汉市",
    "在蓉": "成都市",
    "在港": "香港特别行政区",
    "在澳": "澳门特别行政区",
    "在邕": "南宁市",
    "在榕": "福州市",
    "在筑": "贵阳市",
    "在昆": "昆明市",
}


def _town_entries() -> Iterator[tuple[str, _Entry]]:
    return ((words, _Entry("town", town)) for words, town in _IN_TOWN.items())


def _country_entries() -> Iterator[tuple[str, _Entry]]:
    for row in _rows_if_there("countries"):
        yield from ((word, _Entry("country", row["name"])) for word in (row["name"], *values(row["altnames"])))
    yield from ((row["city"], _Entry("city", row["city"])) for row in _rows_if_there("cities_abroad"))


def _place_entries() -> Iterator[tuple[str, _Entry]]:
    ordered = sorted(
        _divisions(), key=lambda r: (["province", "prefecture", "area", "special", "county"].index(r["kind"]), bool(r["valid_to"]), r["code"])
    )
    for row in ordered:
        entry = _Entry("place", row["name"], row["code"])
        if len(row["name"]) < 3:
            if row["name"][-1] in "县市":
                yield row["name"], entry._replace(kind="short place")
            continue
        yield row["name"], entry
        if row["kind"] != "county" and not row["valid_to"]:
            yield from ((short, entry) for short in values(row["short"]))
            yield from ((short, entry) for short in _stem(row))
    yield from ((short, _Entry("county", "")) for short in _short_counties())


def _stem(row: dict[str, str]) -> Iterator[str]:
    if row["kind"] == "prefecture" and row["name"][-1] in "市盟" and len(row["name"]) > 2:
        yield row["name"][:-1]


def _unit_entries() -> Iterator[tuple[str, _Entry]]:
    for unit in ("省", "市", "县", "区", "州", "盟", "旗", "镇", "自治区", "自治州"):
        for follow in "委政公教科工民司财人自生住交水农商文卫退应审外市广体统医信林党纪监高中总妇团法检国发残侨消经安建第一二三四五六七八九十":
            yield unit + follow, _Entry("unit", "")


def _rows_if_there(name: str) -> tuple[dict[str, str], ...]:
    try:
        return rows(name)
    except FileNotFoundError:
        return ()


@cache
def lexicon_version() -> str:
    """A short fingerprint of all shipped lexicons, so that a changed lexicon reads every article again."""
    from hashlib import sha1

    digest = sha1()
    for path in sorted(resources.lexicon("").glob("*.tsv")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
