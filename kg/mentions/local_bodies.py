"""Bodies by rule: what stands after a place makes a local body or a branch of it (浙江省委宣传部, 市水利局, 人民银行沂州中心支行)."""

from __future__ import annotations

import re
from functools import cache

from kg import bodies
from kg.alternation import one_of
from kg.fragments import NUMERAL, TERM
from kg.mentions.vocabulary import Entry, Token
from kg.values.name_edges import is_predicate

#: Last characters of the names of places.
_UNIT = "省市县区州盟旗镇乡"
#: Departments and organs of a local committee of the Party.
_OF_PARTY_COMMITTEE = one_of("""
    宣传部 组织部 统战部
    全面依法治[省市区县](?:委员会)?办公室
    全面深化改革(?:委员会)?办公室
    政法委员会 政法委 网信办 办公厅 办公室 党校 编办 改革办 农办 国安办 外办 台办
    社会工作部 老干部局 巡视办 巡察办 机要局 保密办 军民融合办 财经办 金融办
    金融工作委员会
""")
#: Fields of the departments of a local government, before 厅, 局, 委 …; many write 与 for 和.
_OFFICE_FIELD = one_of("""
    卫生和计划生育 卫生计生 卫计 人口和计划生育 教育体育 教育和体育 教科体 科技和工业信息化 工业信息化和科技 工业和信息化科技 工业信息化 科技和信息化
    文化广电和旅游 文化广电旅游体育 文化广电旅游 文化广电体育和旅游 文化广电新闻出版 文化体育和旅游 文广旅 文体旅游 自然资源和规划 规划和国土资源
    自然资源规划 住房和城市建设 住房保障和房产管理 城乡建设 城乡规划 城市管理和综合执法 城市管理综合执法 综合行政执法 市场和质量监督管理
    安全生产监督管理 食品药品监督管理 社会保障和卫生健康 农业农村和水务 农业农村和水利 水利和湖泊 发展改革 发展和改革 经济和信息化 商务和投资促进
    投资促进和商务 公安 教育 科技 科学技术 工业和信息化 民政 司法 财政
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
""").replace("和", "[和与]")
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
    高级人民法院 中级人民法院 人民法院 高级法院 中级法院 中级院 高院 中院 法院
    人民检察院 检察院
    军区 军分区 警备区
    总工会 妇女联合会 妇联 团委 共青团 工商联 文联 科协 侨联 残联 红十字会 贸促会
    作协 社科联 台联 记协 法学会
""")
#: 教育厅, 审计局: an office by its field, without a place.
OFFICE = re.compile(f"(?:{_OFFICE_FIELD})[厅局]")
#: What may follow a place, or a bare 省、市、县 …, to make a body.
_LOCAL_BODY = re.compile(
    rf"(?:(?:自治区|自治州|自治县|特别行政区|特区|新区|[{_UNIT}])?"
    r"(?:(?:党委|委(?![员托任]))(?:常委会)?(?:"
    f"{_OF_PARTY_COMMITTEE}"
    r"|(?:(?!召开|举行|主持|成立|设立|组建|听取|传达|审议|研究)[㐀-鿿]){2,10}?(?:领导小组|工作委员会))?"
    rf"|{TERM}(?:人大常委会|人大|政协)(?!(?:常委会)?(?:第|{NUMERAL}+次))"
    r"|纪委监委机关|纪委监委|纪律检查委员会|纪委|监察委员会|监委|(?:人民)?政府(?:办公厅|办公室|党组|新闻办公室|新闻办|国资委|办(?![理学事公法好实成]))?|人大常委会(?:办公厅|办公室|党组)?|人大|政协(?:办公厅|党组)?"
    rf"|{_COURT_OR_LEAGUE}"
    rf"|(?:{_OFFICE_FIELD})(?:厅|局|委员会|委|办公室|总队|支队|大队)"
    rf"|(?:{_COMMISSION})(?:党组|党委)?"
    r"))"
)
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


#: Banks as they are called in short.
_BANKS_IN_SHORT = ("国开行", "农发行", "进出口行", "工行", "农行", "中行", "建行", "交行", "招行")


def branch(text: str, end: int) -> int:
    """Where the name of a body's branch ends that goes on after the body's own (人民银行 + 沂州中心支行); 0 when none does."""
    form = _BRANCHES.get("银行" if text.endswith(_BANKS_IN_SHORT, 0, end) else text[end - 2 : end])
    found = form.match(text, end) if form else None
    return found.end() if found else 0


#: What makes 长 after a body the beginning of another word: 教育部长期坚持, 市财政局长远规划.
GOES_ON = re.compile("期|效|远|江[航流经水干中上下委大保生禁沿口两入十全重黄]")


def of_place(text: str, begin: int, end: int, entry: Entry) -> Token | None:
    """浙江 + 省委宣传部, 浙江省 + 委: the kind may begin with the last character of the place.

    The longer of what the pattern and the table of kinds know.
    """
    found = listed_kind(text, begin, end)
    for at in (end - 1, end) if text[end - 1] in _UNIT + "区州" and end - begin > 2 else (end,):
        match = _LOCAL_BODY.match(text, at)
        if match:
            found = max(found, match.end())
            break
    if found and _is_deputy(text, found):
        return None
    last = before_title(text, found) if found else 0
    return Token(begin, last, "body", text[begin:last], entry.code) if last else None


#: The one body of the register that has bodies of a province: 兵团党委组织部.
XPCC = "新疆生产建设兵团"


def chapter(text: str, begin: int, end: int, entry: Entry, before: list[Token]) -> Token | None:
    """共青团 + 湖南省委: a place's chapter of the body named right before it, which it takes the place of."""
    if not before or before[-1].kind != "body" or before[-1].end != begin:
        return None
    head = before[-1].begin
    for to in range(min(end + _longest_kind(), len(text)), end, -1):
        if text[end:to] in bodies.endings(before=True) and (found := bodies.canonical(text[head:to])) and found != bodies.canonical(text[begin:to]):
            before.pop()
            return Token(head, to, "body", text[head:to], entry.code)
    return None


def listed_kind(text: str, begin: int, end: int) -> int:
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


def before_title(text: str, end: int) -> int:
    """The end of a local body, without a last character that the title of its head begins with."""
    return end - 1 if text[end - 1 : end + 1] in _SHARED and not GOES_ON.match(text, end + 1) else end


#: Words of two characters before a body that is named without its place.
_BEFORE_BARE = frozenset("宣布 宣读 传达 包括 联合 邀请 组织 带领 率领 走访 慰问 会见 责成 要求 督促 委托 协调".split())


#: The committee of the youth league of an area.
_LEAGUE = re.compile("(?:^|(?<=[，。；：、（“和与的由及对任在向同为原兼 　\n]))团[省市县区州旗]委(?![员托])")


def bare(text: str, begin: int) -> Token | None:
    """市水利局, 自治区妇联, 州党委: a body named without its place; 团市委."""
    if league := _LEAGUE.match(text, begin - 1) if begin else None:
        return Token(begin - 1, league.end(), "body", league.group())
    if (
        begin
        and not text.startswith("代表", max(0, begin - 2))
        and text[begin - 1] not in "，。；：、（“和与的由及对任在向同为原兼时以开了取着交据驻有到赴受经给请报率 　"
        and text[begin - 2 : begin] not in _BEFORE_BARE
        and not (text[begin - 1] == "委" and text[begin - 2 : begin - 1] == text[begin])  # 省委省政府
    ):
        return None
    match = _LOCAL_BODY.match(text, begin)
    if match is None or _is_deputy(text, match.end()):
        return None
    end = before_title(text, match.end())
    return Token(begin, end, "body", text[begin:end])


#: 省人大代表大会, 市人大代表团: what begins like a deputy.
_OF_DEPUTIES = re.compile("代表(?:大会|[团票]|资格|议案|建议|小组|之家|联络|工作|履职|选举|培训)")


def _is_deputy(text: str, end: int) -> bool:
    """市人大代表甲: whether what ends there as a congress is the beginning of a deputy's title."""
    return text.endswith("人大", 0, end) and text.startswith("代表", end) and not _OF_DEPUTIES.match(text, end)


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


def of_unknown_place(text: str, begin: int, low: int) -> Token | None:
    """云台 + 市人大常委会: a body whose place no lexicon knows, by the unit with which it begins; the place begins at ``low`` or after it."""
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
    end = before_title(text, match.end())
    return Token(before.start("name"), end, "body", text[before.start("name") : end])
