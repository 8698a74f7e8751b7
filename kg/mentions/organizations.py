"""Bodies by name: those that the lexicon or a rule knows, those that their last word tells, lists that a count closes, towns, periodicals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kg import bodies
from kg.alternation import one_of
from kg.fragments import COUNT, NUMERAL, TERM
from kg.mentions import shared_heads
from kg.mentions.local_bodies import OFFICE, branch
from kg.mentions.spans import left_edge, stop_at
from kg.mentions.tokens import Token, near
from kg.model import Mention
from kg.values.name_edges import is_predicate

#: The last words of bodies' names. Each begins with a plain character, so that the engine passes over all others at once.
_SUFFIX = re.compile(
    one_of("""
        委员会 主席团(?!常务|会|第) 领导小组 指挥部(?!署)
        办(?:公室|公厅|事处) 新闻办 联络办
        办(?<=[省市县区州][一-龥]{2}办)(?=[、，。；和与及等汇]|通报|传达|介绍|解读|作|组织|召开|牵头|印发|联合|会同|发布|派|主要|有关|相关|负责)
        工委(?:(?<=教育工委)|(?<=机关工委)|(?<=两新工委)|(?<=[团党]工委))(?=[、，。；和与及等]|召开|举行|举办|开展|组织|印发|联合|在)
        联席会议 联合会 协会 学会 商会 同乡会 基金会 校友(?:总|分)?会(?!长)
        研究院 研究所 科学院 工程院 社科院 设计院
        所(?<=[一-龥]{2}所)(?<![派招场厕公诊哨托把有无]所)(?=调研|考察|检查|参观|访问|指导|交流|座谈|慰问|视察|进行|工作调研|召开|举行|举办)
        大学(?!习|城(?!市)|生(?![命物态])) 学院(?!校|派) 党校 中学(?![习生]) 小学(?!生|校(?!长)) 学校(?<!中小学校) 幼儿园
        医院(?!船) 卫生院
        中心组(?!织)
        储备库 粮库 林场 农场 牧场
        煤矿 铁矿 矿(?<=[一-龥]{3}矿)(?![产业井长工石区山难物床泉藏务洞企用种用权层脉])
        油田 水库 电站 电厂
        开发区 示范区 示范园 联络[站处] 港区 产业园(?!区) 工业园(?!区) 科技园(?!区) 码头
        人民政府 派出所 司法所 监管所 税务所 财政所 供电所 福利院 敬老院 养老院
        创新中心 运营中心 体育中心 文化中心 实验室
        促进中心 交流中心 培训中心 检测中心 监测中心 保障中心 推广中心 救助中心 援助中心 康复中心 托养中心
        急救中心 指导中心 推进中心 人才中心 咨询中心 评估中心 认证中心 管理中心 交易中心 调解中心 传播中心 融媒体中心
        集团(?:控股)?(?:股份)?(?:有限)?(?:责任)?公司
        控股(?:股份)?(?:有限)?(?:责任)?公司
        股份(?:有限)?(?:责任)?公司
        有限(?:责任)?公司
        责任公司 公司 集团 银行 工厂 合作社 交易所
        纪念馆 博物馆 博物院 图书馆 展览馆 科技馆 文化馆
        杂志 出版社 报社 电视台 总台 通讯社 广播电台 融媒体中心 记者站
        大使馆(?<![等各]国大使馆) 总领馆 领事馆 使馆(?<![我该各]使馆)(?<![等各]国使馆) 使领馆(?<![等各]国使领馆) 领馆(?<![我该各]领馆) 特派员公署 公署
        国防部 外交部 部(?<=[一-龥]{2}部)(?<![干全内外东西南北局总]部)(?![门分位署属长级际委队件])
        厅(?<=[一-龥]厅)(?<![公大餐客前展播告能会乐示]厅)(?<!发布厅)(?![长级])
        司(?<=[一-龥]司)(?<![公大餐客前展]司)(?![长级法机库])
        局(?<=[一-龥]局)(?<![大格布全结开破危变僵棋]局)(?![长级面势部势])
        法院 检察院
        组委会 组委(?!会) 筹委会 居委会 村委会 监委 纪委 党委 党组(?![织成]) 党组织(?<=[门位业]党组织) 理事会 董事会 工会 管(?:委会|理处)
        代表[团处] 考察团 访问团 访华团 参访团 文化交流团 学者交流团 藏学家交流团 藏学交流团 交流团
        工作组 专家组 考察组 调研组 督导组 巡视组 巡察组 督察组 考核组 验收组 核查组
        发展中心 应急中心 事务中心 保护署
        新闻中心 指挥中心 服务中心 研究中心 疾控中心 信息中心 综治中心
        联防联控机制
        支行(?!行?长) 分行(?!行?长)
        支队(?!长|政) 总队(?!长|政) 大队(?!长|政|伍) 中队(?!长|政)
        武装部(?!长|部长|政|队) 军分区 警备区 人武部 舰(?![队艇船载种]) 驻[一-龥]{1,3}部队 部队(?<=[0-9某警防军种兵援装]部队)
        医疗队(?![员长伍]) 工作队(?![员长伍]) 救援队(?![员长伍])
        监狱 公安处(?!长)
        社区 村(?<!乡村)(?<!农村)(?![民委干落庄官串寨史])
    """)
)
_PERIODICAL = re.compile(r"《[^《》]{1,12}》(?:杂志|周刊|报(?!告)|月刊|半月刊)")
#: 省委第三巡视组: what a body sends out by number.
_TEAM = re.compile(
    one_of(f"""
        委员会(?=关于|决定|批准|研究|召开|印发)
        办(?=[、，和与及等汇]|主要|有关|相关|负责)
        机关(?=召开|举行|举办|开展|组织|联合|印发|、)
        驻[一-龥]{{2,10}}?纪检(?:监察)?组
        (?:机关)?党委(?=召开|举行|举办|开展|组织|印发|决定|会议)
        (?:党委|党组)?(?:(?:理论)?学习)?中心组
        (?:机关|分)?党组(?!会|成员|书记|副书记)
        (?:{TERM})?第?{NUMERAL}+次会议主席团(?!第|会)
        [0-9一二三四五六七八九十]{{1,3}}个(?:巡视|巡察)组
        第[一二三四五六七八九十0-9]{{1,3}}(?:轮)?(?:巡视|巡察|督导|督察|督查|检查|考核|考察|调研|工作|指导)组
        (?:高级|友好)?(?:访京团|访华团|参访团)
        工作组(?=由|赴|分赴|分别|已|正|赶|深入|连夜|到|前往|抵达|[，、和])
        (?:(?!开展|启动|召开|组织|副|率|带|派|委员|主任|的|赴|[到在对会将])[一-龥]){{2,24}}?(?:执法检查|专题调研)组(?![长员成副组])
        (?:党政|专项|联合|专题|综合|学习|委员|代表)?(?:督查|督导|督察|调研|考察|检查|考核|慰问|视察)(?:工作)?[组团](?![长员成副组团])
    """)
)
#: 中国石化所属镇海炼化: what belongs to the body, not the body, is visited or acts.
_OWNER = re.compile("(?:所属|下属|旗下)的?(?=[一-龥]{3})")
#: What stands before the name of a body: whose it is, or who demands something of it.
_BEFORE_NAME = re.compile(f"{_OWNER.pattern}|(?:要求|责令)(?=[一-龥]{{3}})")
_OWNED = re.compile(
    f"{_OWNER.pattern}(?P<name>(?![0-9]|单位|企|各|子|全资|控股|上市|部分|多|[一二两三四]|有关|相关|部门|机构|公司|高校|学校|医院|院所|事业|基层)[一-龥]{{3,20}}?)"
    "(?=[、，。和与及]|以及|等|调研|考察|检查|参观|走访|召开|举行|开展|$)"
)
#: 中国铁建 + 股份有限公司: the legal form after the short name of an enterprise.
_COMPANY_FORM = re.compile("(?:集团|控股|股份|有限|责任){1,4}公司|集团(?![军部下内总化])|公司(?![法治部内])")
#: Words that make no name of a body, alone or one after another.
_COMMON_NOUN = one_of("""
    办公室 网络 建设 干
    各级 上级 下级 地方 基层 人民政府
    各 本 该 全 这 两 此 其 多 有关 相关 一 三 几 某
    新 老 大 小 外
    县 市 省 部 局 厅 全部 内部 外部 东部 西部 南部 北部 中部 局部 总部 干部 俱乐部
    全局 大局 布局 格局 结局 邮局
    大厅 餐厅 客厅
    司 公司 部队 部门 集团 社区 村
    调研组 考察组 督导组 工作组 专家组 巡视组 巡察组 督察组 考核组 验收组 核查组
    代表团 考察团 访问团
    进 走进 访 入
""")
_ABSTRACT = re.compile(rf"^(?:{_COMMON_NOUN})+$")


def periodicals(text: str) -> Iterator[Mention]:
    """Periodicals, which are bodies and no documents: 《求是》杂志."""
    for match in _PERIODICAL.finditer(text):
        yield Mention("body", match.start(), match.end(), match.group(), match.group(), rule="bodies.periodical")


def known(text: str, found: Sequence[Token]) -> Iterator[Mention]:
    """Bodies that the lexicon or the rule place × kind knows."""
    named = [token for token in found if token.kind == "body"]
    for token, after in zip_longest(named, named[1:]):
        party = text[token.begin : token.end] == "中共"
        if token.name.endswith("人大") and _DEPUTIES.match(text, token.end):
            continue
        if party and (text.startswith("代表团", token.end) or (after is not None and after.begin == token.end)):
            continue
        if token.name == "联合国" and after is not None and after.begin == token.end:
            continue  # 联合国世界旅游组织
        if owned := _OWNED.match(text, token.end):
            yield Mention("body", token.begin, owned.end(), text[token.begin : owned.end()], owned["name"], rule="bodies.owned")
            continue
        team = (
            _TEAM.match(text, token.end)
            or _branch_of(text, token.end)
            or _COMPANY_FORM.match(text, token.end)
            or _department(text, token.end, text[token.begin : token.end])
        )
        end = team.end() if team else token.end
        qualified = token.begin and text[token.begin - 1] in "共届"
        before = _BEFORE_BODY.search(text, max(0, token.begin - 8), token.begin) if qualified else None
        begin = before.start() if before else token.begin
        name = text[begin:end] if text.endswith("主席团", 0, end) else _TERM.sub("", text[token.begin : end])
        if _OF_ANYWHERE.fullmatch(text, token.begin, token.end) and (owner := _owner_before(text, found, token)):
            begin, name = token.begin - len(owner), owner + name
        if begin == token.begin and text[begin] == "区" and (zone := _ZONE_BEFORE.search(text, max(0, begin - 7), begin)):
            begin, name = zone.start(), zone.group() + name
        if token.code and begin == token.begin and (within := _places_before(text, found, token)):
            begin, name = token.begin - len(within), within + name
        begin -= len("联合国") if begin == token.begin and text.endswith("联合国", 0, begin) else 0
        begin -= len("中国") if begin == token.begin and text.endswith("中国", 0, begin) else 0
        if token.code and text[begin - 1 : begin] in shared_heads.JOINTS:
            yield from shared_heads.before_known(text, found, token)
        if name.endswith(_BARE_FORMS) and not bodies.canonical(name):
            name = name.removesuffix(text[token.end : end])
        if team and text[begin - 1 : begin] == "个" and (counted := _COUNT.search(text, max(0, begin - 5), begin - 1)):
            yield Mention("group", counted.start(), end, text[counted.start() : end], text[counted.start() : end], rule="groups.counted")
            continue
        yield Mention("body", begin, end, text[begin:end], name, rule="bodies.known")


#: 中国中车集团: what is said after a firm's known name, part of it only where the lexicon has it so.
_BARE_FORMS = ("集团", "公司")


def _places_before(text: str, found: Sequence[Token], body: Token) -> str:
    """The places around a local body's own that are named right before it, as written: 浙江省 before 诸暨市检察院."""
    begin = body.begin
    for token in reversed(near(found, 0, body.begin)):
        if token.kind != "place" or token.end != begin or token.code[:2] != body.code[:2] or token.code == body.code:
            break
        begin = token.begin
    return text[begin : body.begin]


#: 三山经开 before 区残联: a zone that no lexicon knows.
_ZONE_BEFORE = re.compile("(?:(?<=[，。；、由和与在])|^)[一-龥]{2,4}(?:经开|高新|开发|示范|保税|工业园|自贸)$")
#: 区人大代表二十余人: deputies, not their congress.
_DEPUTIES = re.compile(f"代表(?:[约共近]?{COUNT}[余多]?[人名位]|[等，、])")
#: Names that bodies of many countries or provinces bear: 外交部 and 海军 alone are China's, 叙利亚外交部 another; 人民出版社, 湖南人民出版社.
_OF_ANYWHERE = re.compile("国务院|央行|[海空陆]军|(?!中)[一-龥]{2,6}(?:部|出版社)")
#: Countries by one character, that ends no other word before a ministry.
_BY_ONE_CHARACTER = "美俄英韩乌伊叙"


def _owner_before(text: str, found: Sequence[Token], body: Token) -> str:
    """The foreign country, or of a press the place, whose name ends where a body begins, as written; "" where none does."""
    kinds = ("place", "country") if body.name.endswith("社") else ("country",)
    named = next((t for t in found if t.kind in kinds and t.end == body.begin and t.name != "中国"), None)
    if named is not None:
        return text[named.begin : named.end]
    alone = body.begin and text[body.begin - 1] in _BY_ONE_CHARACTER and text[max(0, body.begin - 2)] not in "中驻赴访"
    return text[body.begin - 1] if alone else ""


_DEPARTMENT = re.compile("(?P<words>[㐀-鿿]{2,12}?)[司局厅](?=[、，与和召举印发联主在组0-9]|对|会同|日前|近[日期]|[今昨]天|[今昨]日)")
#: 中科院化学所: an institute right after the academy that it is of.
_INSTITUTE = re.compile("[㐀-鿿]{2,10}?(?:研究所|研究院|研究中心|分院|所(?=[、，和与党进调考召举的]|$))")
_WITH_INSTITUTES = ("科学院", "中科院", "农科院", "社科院", "林科院", "工程院")
_WITH_DEPARTMENTS = ("部", "委", "总局", "署", "委员会")
#: 市公安局交警支队, 县应急管理局执法大队.
_FORCE = re.compile(
    "(?P<words>(?:[㐀-鿿]{2,5}?分局)?[㐀-鿿]{2,8}?)(?:[支大总中]队(?![长政伍员])|派出所|看守所|拘留所|缉私分局|边检站|分局(?!长))"
    "|(?P<field>[㐀-鿿]{0,6}?)(?:缉私(?:分局|局)(?!长)|(?:指挥|服务|监管|执法)中心)"
)
_WITH_FORCES = ("局", "海关", "边检总站")


def _department(text: str, end: int, body: str) -> re.Match[str] | None:
    """外交部领事司, 市公安局交警支队: a department right after the name of the ministry or bureau that it is of."""
    if body.endswith(_WITH_INSTITUTES):
        return _INSTITUTE.match(text, end)
    if body.endswith(_WITH_OFFICE):
        office = _OFFICE.match(text, end)
        return None if office and any(text[at - 1] != "和" and stop_at(text, end, at) for at in range(end + 1, office.end())) else office
    form = _DEPARTMENT if body.endswith(_WITH_DEPARTMENTS) else _FORCE if body.endswith(_WITH_FORCES) else None
    found = form.match(text, end) if form is not None else None
    last = max(map(found.end, found.re.groupindex)) if found is not None else end
    return None if any(stop_at(text, end, at) for at in range(end + 1, last + 1)) else found


#: 某协调小组办公室, 某领导小组某某和某某工作办公室: the office of those who coordinate.
_OFFICE = re.compile("(?:[一-龥]{2,14}工作)?办公室(?!主任|副主任|负责人|成员|会议)")


#: 湖南省十四届人大常委会: the term is no part of the body's name.
_TERM = re.compile(f"{TERM}(?=人大|政协)")
#: 中共全国政协党组, 十四届全国人大常委会: what stands before a body's own name.
_BEFORE_BODY = re.compile(f"(?:中共|{TERM})$")


#: What a delegation is called after: 某国某院“某工作小组”代表团.
_CALLED_AFTER = re.compile("“[^“”，。；]{2,16}”$")


def _before_quoted(text: str, found: Sequence[Token], begin: int, head: int, low: int) -> int:
    """Where the name of a delegation begins that ``begin`` has at its last word, a name in quotation marks before it; else ``begin``."""
    quoted = _CALLED_AFTER.search(text, low, head) if begin == head and text.startswith("代表团", head) else None
    return left_edge(text, [t for t in found if t.end <= quoted.start()], quoted.start(), low) if quoted else begin


def by_suffix(text: str, found: Sequence[Token], taken: Sequence[tuple[int, int]] = ()) -> Iterator[Mention]:
    """Bodies recognised by their last word, from the left edge of the phrase: 洺源科技公司, 金马镇中心小学. None begins in or before a span taken."""
    low, owner = 0, ""
    for match in _SUFFIX.finditer(text):
        head, end = match.start(), match.end()
        if head < low or any(t.begin < end < t.end for t in found):
            continue
        begin = left_edge(text, [t for t in found if t.end <= head], head, max([low, *(e for _, e in taken if e <= head)]))
        begin = _before_quoted(text, found, begin, head, low)
        begin += _LEADS.match(text, begin, head).end() - begin  # type: ignore[union-attr]
        if (act := _VISITS.match(text, begin, end)) and any(e == begin for _, e in taken):
            begin = act.end()
        begin = _with_first_field(text, begin, end)
        begin += text[begin] == "任" and (text.endswith(("同志", "，", "；"), 0, begin) or any(e == begin for _, e in taken))  # 厅长甲任公安厅厅长
        end = _extended(text, end)
        if _OWNED.match(text, end):
            continue
        begin = max([begin, *(m.end() for m in _BEFORE_NAME.finditer(text, begin, end))])
        name = text[begin:end]
        owner = _whose_offices(text, begin, end, found, low, owner)
        if (
            3 <= len(name) <= 30
            and (not _ABSTRACT.match(name) or (name.endswith(("团", "组")) and text.startswith("一行", end)))
            and not name.startswith("各自")
            and not _BEING_SENT.search(name)
            and not (head - begin == 2 and _is_done(name) and not owner)
            and not any(t.begin <= begin and t.end >= end for t in found)
            and not _is_nameplate(text, begin, end)
        ):
            if _SEVERAL.fullmatch(name):  # 四所大学: several of a kind, none of which is named
                yield Mention("group", begin, end, name, name, rule="groups.counted")
                low = end
                continue
            counted = _COUNT.search(text, max(0, begin - 4), begin) if name[0] in "个支路家名" else None
            if counted:
                begin = counted.start()
                yield Mention("group", begin, end, text[begin:end], text[begin:end], rule="groups.counted")
            else:
                yield Mention("body", begin, end, name, owner + name, rule="bodies.suffix")
            low = end


def ends_of_bodies(text: str, begin: int, end: int) -> list[int]:
    """Where the last words of bodies end between two offsets of a text."""
    return [match.end() for match in _SUFFIX.finditer(text, begin, end)]


def _is_done(name: str) -> bool:
    """Whether two characters before the last word of a body are a verb that governs it: 实现大学的职能, 通报公司情况."""
    return is_predicate(name[:2]) or (name[:2] in _DONE_TO_HOUSES and len(name) < 5)


def _whose_offices(text: str, begin: int, end: int, found: Sequence[Token], last: int, owner: str) -> str:
    """省财政厅、教育厅: the place whose office precedes another one in a list, as written; "" where nothing tells.

    ``owner`` is that of the office found last, which ends at ``last``.
    """
    if begin < 2 or text[begin - 1] not in shared_heads.JOINTS or OFFICE.fullmatch(text, begin, end) is None:
        return ""
    if last == begin - 1:
        return owner
    before = next((t for t in near(found, begin - 2, begin) if t.kind == "body" and t.end == begin - 1), None)
    local = _LOCAL_OFFICE.fullmatch(text, before.begin, before.end) if before is not None else None
    return local["owner"] if local else ""


#: 湖南省财政厅, 市卫健委: an office with its place.
_LOCAL_OFFICE = re.compile("(?P<owner>[一-龥]{0,8}?(?:自治[区州县]|[省市县区州旗]))[一-龥]{2,12}[厅局委办]")


def _is_nameplate(text: str, begin: int, end: int) -> bool:
    """市工商联（总商会）: whether a name is the other one of the body before the brackets in which it stands."""
    return (
        text[begin - 1 : begin] == "（" and text[end : end + 1] == "）" and end - begin < 7 and text[begin - 2 : begin - 1] in "联会局委办院校部处所"
    )


#: 部门已派出工作组: a team that is only being made or sent.
_BEING_SENT = re.compile("(?:派出|派遣|组建|抽调)[^，。]{0,8}[组队团]$")
#: Verbs that are parts of other bodies' names, before 公司, 集团, 学校, 医院 alone.
_DONE_TO_HOUSES = frozenset(
    "通报 讲解 学习 发布 宣传 报告 展望 审议 指导 支持 参与 推动 介绍 回顾 代表 体验 解读 联系 服务 作为 作了 做好 总结".split()
)


#: 社会和法制委员会: the first field of a special committee of a congress or conference, before the one that joins it (their rules of procedure).
_FIRST_FIELD = re.compile(
    "(?:(?<=[、，听取由与])|^)(?:社会和|农业和|农业与|民族和|民族与|监察和|宪法和|环境与|文化文史和|人口资源和|城乡建设和|教育科学文化和)$"
)
_SECOND_FIELDS = ("法制", "农村", "宗教", "司法", "法律", "资源", "学习", "环境", "卫生")


def _with_first_field(text: str, begin: int, end: int) -> int:
    """Where the name of a special committee begins that joins two fields, if the second one begins at ``begin``; else ``begin``."""
    if not begin or text[begin - 1] not in "和与" or not text.startswith(_SECOND_FIELDS, begin) or not text.endswith("委员会", begin, end):
        return begin
    first = _FIRST_FIELD.search(text, max(0, begin - 8), begin)
    return first.start() if first else begin


def _extended(text: str, end: int) -> int:
    """The end of a name that goes on after one last word to another: 某煤矿机械集团, 某协会考察团."""
    if (organ := _ORGAN.match(text, end)) and text[:end].endswith(_HOUSES):
        sent = _SENT_OUT.match(text, organ.end()) if organ.group().startswith("党") else None
        return sent.end() if sent else organ.end()
    if text.endswith("银行", 0, end) and (last := branch(text, end)):
        return last
    if text.endswith(("党委", "党组"), 0, end) and (group := _STUDY_GROUP.match(text, end)):
        return group.end()
    if text.endswith(("党委", "党组"), 0, end) and (sent := _SENT_OUT.match(text, end)):
        return sent.end()
    if text.startswith("办公室", end) and text[:end].endswith(_WITH_OFFICE):
        return end + len("办公室")
    if affiliated := _AFFILIATED.match(text, end) or _branch_of(text, end):
        return affiliated.end()
    delegation = _DELEGATION.match(text, end)
    if delegation:
        return delegation.end()
    longer = _SUFFIX.search(text, end, end + 14)
    ends = _IN_ZONES if text.endswith(_ZONES, 0, end) else _ENTERPRISES
    if longer is None or not longer.group().endswith(ends) or any(stop_at(text, end, at) for at in range(end + 1, longer.start() + 1)):
        return end
    return longer.end()


#: 集团公司党委第一巡察组, 集团党委2个巡察组: what the Party committee of a house sends out.
_SENT_OUT = re.compile("(?:第[一二三四五六七八九十0-9]{1,3}|[0-9一二三四五六七八九十]{1,3}个)?(?:巡视|巡察)(?:工作)?组(?!组?长)")
#: 某大学校友会, 某学会校友工作分会: the alumni of a school, the branch of an association for a field.
_ALUMNI = re.compile("校友(?:总|分)?会(?!长)")
_FIELD_BRANCH = re.compile("[一-龥]{2,12}?(?:专业委员会|分会)(?!长|场)")
#: 某大学附属中山医院.
_CLINIC = re.compile("附属[一-龥]{0,8}?(?:医院|中学|小学|幼儿园|学校)")
#: 某大学马克思主义学院: a college of a university, which no verb or person parts from it.
_COLLEGE = re.compile(
    "(?:(?!考察|调研|访问|参观|交流|指导|学习|慰问|实地|联合|会同|成立|设立|创办|共建)[^，。；：、“”《》（）\\s长任我来本该其各]){2,12}?(?:(?<!科)学院|研究院|书院)(?![长士])"
)
_ASSOCIATIONS = ("学会", "协会", "商会", "研究会", "联合会")
#: What has such branches, and their names.
_BRANCHES_OF = ((("大学", "学院"), _ALUMNI), (("大学", "学院"), _CLINIC), (("大学",), _COLLEGE), (_ASSOCIATIONS, _FIELD_BRANCH))


def _branch_of(text: str, end: int) -> re.Match[str] | None:
    """The alumni or the college of the school, or the branch of the association, whose name ends at ``end``."""
    for ends, form in _BRANCHES_OF:
        found = form.match(text, end) if text.endswith(ends, 0, end) else None
        if found is not None and not any(stop_at(text, end, at) for at in range(end + 1, found.end() - 1)):
            return found
    return None


#: 某集团党委, 某大学工会: the organ of a house, where no post in it follows.
_ORGAN = re.compile("(?:机关)?(?:党委|党组|纪委|工会|团委|董事会|党总支|党支部)(?:(?:理论)?(?:学习)?中心组|班子|领导班子)?(?![书副常委成主专办会])")
#: 校党委理论学习中心组: those of a party committee who study.
_STUDY_GROUP = re.compile("(?:理论)?(?:学习)?中心组")
_HOUSES = ("公司", "集团", "大学", "学院", "医院", "银行", "局", "厅", "研究院", "中心")
#: 某大学附属第三医院, 某大学出版社: what belongs to a school.
_AFFILIATED = re.compile(
    "(?<=水库|电站|油田|林场|农场|码头)管理(?:[局处所站](?!长)|中心|委员会)|出版社|校友(?:总|分)?会(?!长)|附属[^，。；、]{0,8}?(?:医院|中学|小学|幼儿园|学校)"
)
#: Last words of bodies that have an office.
_WITH_OFFICE = ("联席会议", "领导小组", "协调小组", "委员会", "指挥部", "防总", "防指")
#: Last words of enterprises, before which other last words may stand.
_ENTERPRISES = ("集团", "公司", "有限公司", "有限责任公司", "股份有限公司", "集团公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司")
#: 某示范区创新运营中心: zones, and what in one is called after it.
_ZONES = ("示范区", "开发区", "产业园", "工业园", "科技园", "示范园")
_IN_ZONES = ("中心", "公司", "医院", "法院", "检察院", "管委会")
#: 3个防汛工作组: so many bodies are a group.
_COUNT = re.compile("[0-9一二三四五六七八九十多]+$")
_SEVERAL = re.compile("[0-9两二三四五六七八九十多]+[所家](?:[一-龥]{0,4})(?:大学|学院|学校|中学|小学|医院|公司|集团|银行|协会|商会|研究院|研究所)")
#: 某协会考察团: what a body sends.
_DELEGATION = re.compile(
    r"(?:高级|友好|青年|专家|企业家?|商务|经贸|投资|党政|学习)?(?:干部)?(?:代表团|考察团|访问团|(?:考察|调研|督导|检查)组(?![长员成副组]))"
)
#: 率调研组, 参观调研某馆, 免去其某公司董事长职务: verbs and pronouns that the left edge does not stop at.
_LEADS = re.compile(
    r"(?:(?:平台)?(?:运营|责任|开发|主办|经营|施工|建设|生产|承建)(?:主体|单位|企业|商|方)(?=[一-龥]{4})|(?:授予|追授|表彰)了?(?=[一-龥]{2})|(?:率领?)?(?:(?:代表|考察|参访)?团)?(?:访问|拜访|拜会)了?(?![团组学])(?=[一-龥]{2})|(?<=参观|走访|考察|视察|慰问|实地|深入)(?:调研|考察|检查|走访|视察)|(?:并)?原则(?:通过|同意)|(?:领导)?(?:调研检查|检查调研|检查指导|调研指导|视察调研|考察调研|督导检查|督查检查)|来(?!宾|凤|安)(?=[一-龥]{2,8}$)|率领?|带领|带(?=[一-龥]{2,10}[团组]$)|还有|随|莅临|亲临|光临|要求|(?<=[到抵])达|(?<=免去)其|经(?=[省市县区州])|[作做来]了?$)?"
)


#: 副省长甲调研省科技馆: what a person does right before a body, and no part of its name.
_VISITS = re.compile("(?:调研|考察|视察|检查|督导|督查|慰问|指导|访问)了?(?!组|[团队室处科员办委站局]|中心|[总支大]队)(?=[一-龥]{2})")


#: 对甲出行、乙天下等7家平台公司进行约谈: enterprises that no last word tells, by the count that closes their list.
_LISTED = re.compile(rf"等(?:{COUNT}|多)(?=[家个款](?:[^，。；]{{0,10}}?(?:公司|企业|平台|网站|银行|机构|[Aa][Pp][Pp])))")
#: 依法约谈甲、乙等7家企业: what is done to those listed.
_ACTS_ON = re.compile("(?:依法|集中|联合|公开|紧急)*(?:约谈|通报|曝光|处罚|责令|督促|指导|要求|下架)了?")
#: 某银行某分行与甲集团、乙公司等8家企业签订: the other side is no part of the first member's name.
_OTHER_SIDE = re.compile("(?<=[行司团局厅府委院学会])(?:分别)?与")
#: “某网”“某直播”2家网站平台: the same, each in quotation marks.
_QUOTED_LIST = re.compile(f"(?:“[^“”]{{2,14}}”[、和]?){{2,30}}(?:等)?{COUNT}[家个款](?=[^，。；]{{0,10}}?(?:公司|企业|平台|网站|机构|[Aa][Pp][Pp]))")
_QUOTED = re.compile("“(?P<name>[^“”]+)”")
_ITEM = re.compile(r"(?:^|(?<=[、对向了，。：]))(?P<name>[^、，。；：《》（）“”]{2,12})$")


def enumerated(text: str) -> Iterator[Mention]:
    """Enterprises named in a list that a count of them closes; at least two stand in it."""
    for listed in _QUOTED_LIST.finditer(text) if "”" in text else ():
        for match in _QUOTED.finditer(text, *listed.span()):
            yield Mention("body", *match.span("name"), match["name"], match["name"], rule="bodies.enumerated")
    for match in _LISTED.finditer(text):
        found: list[tuple[int, int]] = []
        end = match.start()
        while item := _ITEM.search(text, max(0, end - 13), end):
            act = _ACTS_ON.match(text, item.start("name"))
            begin = max(act.end() if act else item.start("name"), *(at + 1 for at in range(item.start("name"), end) if text[at] in "对向了"), 0)
            if not 2 <= end - begin <= 12:
                break
            found.append((begin, end))
            end = begin - 1
            if begin == 0 or text[end] != "、":
                break
        for begin, end in reversed(found if len(found) > 1 else []):
            side = _OTHER_SIDE.search(text, begin + 2, end - 2)
            for first, last in ((begin, side.start()), (side.end(), end)) if side else ((begin, end),):
                yield Mention("body", first, last, text[first:last], text[first:last], rule="bodies.enumerated")


#: What stands in every sentence with such a list.
ENUMERATED = re.compile(f"{_LISTED.pattern}|”(?:等)?(?={COUNT}[家个款])")


#: 齐寿镇召开, 新塘街道开展: a town that no lexicon knows, as a body by what it does.
_TOWN = re.compile(
    "(?:^|(?<=[，。；、]))(?P<name>[一-龥]{1,4}(?:镇|乡|街道))(?=(?:组织)?(?:召开|举行|举办|开展|印发)|(?:、[^，。；]{2,14}?){0,4}(?:分别|先后|依次)?(?:(?:通过|以)视频[^，。；]{0,6}?)?(?:(?:作|进行)了?(?:汇报|交流|表态|典型|经验|发言)|(?:汇报|通报)了|参会))"
)
#: What stands in every sentence with such a town.
TOWN_ACTS = re.compile("[镇乡街]道?(?:(?:组织)?(?:召开|举行|举办|开展|印发)|[^，。；]{0,60}(?:(?:作|进行)了?[汇交表典经发]|[汇通]报了|参会))")


def towns(text: str, found: Sequence[Token]) -> Iterator[Mention]:
    """Towns, townships and subdistricts that hold a meeting or act."""
    for match in _TOWN.finditer(text):
        name = match["name"]
        plain = not any(stop_at(name, 0, at) for at in range(1, len(name) - 1)) and not _ABSTRACT.match(name)
        if plain and not any(t.begin < match.end() and match.start("name") < t.end and t.kind != "place" for t in found):
            yield Mention("body", *match.span("name"), name, name, rule="bodies.town")
