"""Bodies and groups as agents: known bodies, bodies recognised by their last word, and those that act through unnamed people (负责同志)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kg import countries
from kg.mentions.spans import left_edge, stop_at
from kg.mentions.tokens import Token, near, tokens
from kg.model import Mention
from kg.values.names import is_predicate
from kg.values.posts import shared_title

#: The last words of bodies' names. Each begins with a plain character, so that the engine passes over all others at once.
_SUFFIX = re.compile(
    r"委员会|主席团(?!常务|会|第)|领导小组|指挥部(?!署)|办(?:公室|公厅|事处)|办(?<=[省市县区州][一-龥]{2}办)(?=[、，和与及等汇])|新闻办|联络办|联席会议|联合会|协会|学会|商会|基金会|研究院|研究所|科学院|工程院|社科院|设计院|大学(?!习)|学院|党校|中学(?!习)|小学|学校|幼儿园|医院|卫生院|"
    r"中心组|储备库|粮库|林场|农场|牧场|煤矿|铁矿|矿(?<=[一-龥]{3}矿)(?![产业井长工石区山难物床泉藏务洞企用种用权层脉])|油田|水库|电站|电厂|开发区|示范区|示范园|联络[站处]|港区|产业园|工业园|科技园|码头|派出所|司法所|福利院|敬老院|养老院|创新中心|运营中心|体育中心|文化中心|实验室|集团(?:控股)?(?:股份)?(?:有限)?(?:责任)?公司|控股(?:股份)?(?:有限)?(?:责任)?公司|股份(?:有限)?(?:责任)?公司|有限(?:责任)?公司|责任公司|公司|集团|银行|工厂|合作社|交易所|纪念馆|博物馆|图书馆|展览馆|科技馆|文化馆|杂志|出版社|报社|电视台|总台|通讯社|大使馆|总领馆|领事馆|使馆(?<![我该各]使馆)|使领馆|领馆(?<![我该各]领馆)|特派员公署|公署|"
    r"国防部|外交部|部(?<=[一-龥]{2}部)(?<![干全内外东西南北局总]部)(?![门分位署属长级际委])|厅(?<=[一-龥]厅)(?<![公大餐客前展播告能会乐示]厅)(?![长级])|司(?<=[一-龥]司)(?<![公大餐客前展]司)(?![长级法])|局(?<=[一-龥]局)(?<![大格布全结开破危变僵棋]局)(?![长级面势部势])|法院|检察院|组委会|组委(?!会)|筹委会|居委会|村委会|监委|纪委|党委|党组|理事会|董事会|工会|"
    r"管(?:委会|理处)|代表[团处]|考察团|访问团|访华团|参访团|工作组|专家组|考察组|调研组|督导组|巡视组|巡察组|督察组|新闻中心|指挥中心|服务中心|研究中心|疾控中心|信息中心|联防联控机制|支行(?!行?长)|分行(?!行?长)|支队(?!长|政)|总队(?!长|政)|大队(?!长|政|伍)|中队(?!长|政)|武装部(?!长|部长|政)|军分区|警备区|人武部|舰|驻[一-龥]{1,3}部队|部队|医疗队(?![员长])|工作队(?![员长])|救援队(?![员长])|监狱|社区|村(?<!乡村)(?<!农村)(?![民委干])"
)
_REPRESENTATIVE = (
    r"(?:(?:有关|相关)?干部局)?(?:党政|党委|行政)?(?:主要|有关|相关|各|部分|分管)?(?:方面)?"
    r"(?:(?<=有关)同志|(?<=相关)同志|负责同志|负责人|领导同志|领导干部|领导|(?<!国家)工作人员|代表|成员单位代表|专家代表|院长|(?<!总)检察长|党组书记|员工|成员)"
)
#: What stands in every sentence with such a representative.
REPRESENTED = re.compile("关同志|负责|领导|工作人员|代表|院长|检察长|党组书记|员工|成员")
_TAIL = re.compile(rf"({_REPRESENTATIVE})(?:等|以及|及)?(?:\d+(?:余|多)?人)?")
_ROLE_AFTER = re.compile(
    r"[、和与及，。；]|等|分别|先后|在(?:会上|主会场|各地|各?分会场)|参加|出席|列席|参会|陪同|发言|作了?|介绍|表示|透露|指出|汇报|宣布|以视频|通过视频|应邀|也|就|围绕|一同|一道|共|随|向|到|约|现场|线上|开展|深入|赴|前往|来到|实地|一行(?=开展|深入|实地)"
)
_CROWD = re.compile(
    r"(?:^|(?<=[，、；及与])|(?<=和)(?<!共和)|(?<=会见)|(?<=会见了)|(?<=接见)|(?<=接见了)|(?<=向))((?:(?:有关|各|各地|各界|各级|部分|全体|在京|中外|国内外|思想文化界|广大|来自|曾|受邀|优秀|获奖|无党派|新任|老)[^，。；以把将由为]{0,28}?|(?!在?(?:认真|仔细)?听取|吸引|率|拟任|现任|新任|担任|任命|提名)[^，。；、“”以把将由为]{0,16}?)"
    r"(?:代表|专家学者|专家|学者|同志|人士|委员|干部|群众|职工|师生|嘉宾|企业家|院士|使节|老同志|领导同志|观众|选民|国务委员|副委员长|副主席|书记处书记|政治局委员|常委|代表团|记者|运动员|官兵|议员))(?:等)?(?:约|共|近)?(?:\d+(?:余|多)?[人名位])?"
    r"(?=(?:等)?(?:[约共近])?\d*(?:余|多)?人?(?:[、，。；和及并以]|合影|等|参加|出席|列席|参会|发言|作了?|先后|分别|逐个|认真|踊跃|一一|一致|到会|以视频|一同|随|围绕|就|座谈|会谈|致))"
)
#: What stands in every sentence with a crowd, or with those who are visited.
CROWD = re.compile(
    "各位|代表|专家|学者|同志|人士|委员|干部|群众|职工|师生|嘉宾|企业家|院士|使节|观众|选民|副主席|书记|常委|记者|运动员|官兵|议员|慰问|看望|走访|送别|回信|复信|致信"
)
#: Whom visits of sympathy go to.
_VISITED_HEADS = (
    "群众|职工|党员|干部|工作者|工作人员|一线人员|医务人员|工人|农民工|民工|官兵|民警|干警|警察|指战员|战士|模范|教师|师生|儿童|家庭|家属|老同志|建设者|劳动者|专家|院士|科学家|"
    "运动员|志愿者|老人|医生|护士|司机|队员|患者|居民|村民"
)
_VISITED = re.compile(
    rf"(?:慰问|看望|走访|送别)了?(?!慰问|看望|走访|送别|活动|品|组|信|金|物资|团|电|演出|工作)(?P<who>[^，。；、“”]{{0,24}}?(?:{_VISITED_HEADS})"
    rf"(?:(?:、|和|及)[一-龥]{{0,10}}?(?:{_VISITED_HEADS}))*)(?=[^一-龥]|[并等送和及与]|$)"
)
#: Whom letters go to: 给某校的学生们回信, 复信青年学者.
_ADDRESSED = re.compile(
    "(?:[给向]|[复回致]信(?:勉励|祝贺|慰问|感谢|问候)?)(?P<who>(?!他|她|我|你|大家|总书记)(?:[^，。；：“”《》给向]|“[^“”]{1,12}”){2,40}?"
    "(?:们|师生|群众|代表|志愿者|学者|青年|学生|教师|老师|职工|官兵|家属|亲属|队员|专家|院士|工作者|干部|党员|村民|居民|孩子|小朋友|员工|工人|战士|汉学家|校友|友人|人士|老兵|球迷))"
    "(?=回信|复信|致信|致慰问信|致以|[，。]|$)(?<![复回致]信致以)"
)
_COLLECTIVE = re.compile(
    r"(?:全国)?(?:31个|各)(?:省区市|省、自治区、直辖市|省（自治区、直辖市）|省（区、市）|地区|地|部门|单位)(?:和|及|、)?(?:计划单列市)?|计划单列市|新疆生产建设兵团|兵团"
)
#: Nothing but such collectives up to a comma.
_COLLECTIVES = re.compile(rf"(?:(?<=[，；。])|^)(?:{_COLLECTIVE.pattern})(?:(?:、|和|及|以及)(?:{_COLLECTIVE.pattern}))*$")
_PERIODICAL = re.compile(r"《[^《》]{1,12}》(?:杂志|周刊|报(?!告)|月刊|半月刊)")
_CLAUSE_START = re.compile(r"[，。；：]")
#: 省委第三巡视组: what a body sends out by number.
_TEAM = re.compile(
    r"委员会(?=关于|决定|批准|研究|召开|印发)|办(?=[、，和与及等汇]|主要|有关|相关|负责)|机关(?=召开|举行|举办|开展|组织|联合|印发|、)|驻[一-龥]{2,10}?纪检(?:监察)?组|(?:机关)?党委(?=召开|举行|举办|开展|组织|印发|决定|会议)|(?:党委|党组)?(?:(?:理论)?学习)?中心组|(?:机关|分)?党组(?!会|成员|书记|副书记)|(?:第?[一二三四五六七八九十]+届)?第?[一二三四五六七八九十]+次会议主席团(?!第|会)|第[一二三四五六七八九十0-9]{1,3}(?:轮)?(?:巡视|巡察|督导|督察|督查|检查|考核|考察|调研|工作|指导)组"
    r"|(?:党政|专项|联合|专题|综合|学习)?(?:督查|督导|督察|调研|考察|检查|考核|慰问)(?:工作)?[组团](?![长员成副组团])"
)
#: 中国石化所属镇海炼化: what belongs to the body, not the body, is visited or acts.
_OWNER = re.compile("(?:所属|下属|旗下)的?(?=[一-龥]{3})")
_OWNED = re.compile(
    f"{_OWNER.pattern}(?P<name>(?![0-9]|单位|企|各|子|全资|控股|上市|部分|多|[一二两三四]|有关|相关|部门|机构|公司|高校|学校|医院|院所|事业|基层)[一-龥]{{3,20}}?)"
    "(?=[、，。和与及]|以及|等|调研|考察|检查|参观|走访|召开|举行|开展|$)"
)
#: 中国铁建 + 股份有限公司: the legal form after the short name of an enterprise.
_COMPANY_FORM = re.compile("(?:集团|控股|股份|有限|责任){1,4}公司")
_PAIR = re.compile(r"(?:中[一-龥]{1,2}|两国|双方|两地)?(?:两国|双方|两国元首|两国总理|两国领导人|两位领导人|双方领导人|两国外长)")
_ABSTRACT = re.compile(
    r"^(?:办公室|网络|建设|干|各|本|该|全|这|两|此|其|多|有关|相关|一|三|几|某|新|老|大|小|外|县|市|省|部|局|厅|全部|内部|外部|东部|西部|南部|北部|中部|局部|总部|干部|俱乐部|全局|大局|布局|格局|结局|邮局|大厅|餐厅|客厅|司|公司|部队|部门|集团|社区|村|调研组|考察组|督导组|工作组|专家组|巡视组|巡察组|督察组|代表团|考察团|访问团)+$"
)


def periodicals(text: str) -> Iterator[Mention]:
    """Periodicals, which are bodies and no documents: 《求是》杂志."""
    for match in _PERIODICAL.finditer(text):
        yield Mention("body", match.start(), match.end(), match.group(), match.group(), rule="bodies.periodical")


def known(text: str, found: Sequence[Token]) -> Iterator[Mention]:
    """Bodies that the lexicon or the rule place × kind knows."""
    bodies = [token for token in found if token.kind == "body"]
    for token, after in zip_longest(bodies, bodies[1:]):
        party = text[token.begin : token.end] == "中共"
        if token.name.endswith("人大") and _DEPUTIES.match(text, token.end):
            continue
        if party and (text.startswith("代表团", token.end) or (after is not None and after.begin == token.end)):
            continue
        if owned := _OWNED.match(text, token.end):
            yield Mention("body", token.begin, owned.end(), text[token.begin : owned.end()], owned["name"], rule="bodies.owned")
            continue
        team = _TEAM.match(text, token.end) or _COMPANY_FORM.match(text, token.end) or _department(text, token.end, text[token.begin : token.end])
        end = team.end() if team else token.end
        qualified = token.begin and text[token.begin - 1] in "共届"
        before = _BEFORE_BODY.search(text, max(0, token.begin - 8), token.begin) if qualified else None
        begin = before.start() if before else token.begin
        name = text[begin:end] if text.endswith("主席团", 0, end) else _TERM.sub("", text[token.begin : end])
        if _OF_ANYWHERE.fullmatch(text, token.begin, token.end) and (owner := _owner_before(text, found, token)):
            begin, name = token.begin - len(owner), owner + name
        if token.code and begin == token.begin and (within := _places_before(text, found, token)):
            begin, name = token.begin - len(within), within + name
        begin -= len("中国") if begin == token.begin and text.endswith("中国", 0, begin) else 0
        yield Mention("body", begin, end, text[begin:end], name, rule="bodies.known")


def _places_before(text: str, found: Sequence[Token], body: Token) -> str:
    """The places around a local body's own that are named right before it, as written: 浙江省 before 诸暨市检察院."""
    begin = body.begin
    for token in reversed(near(found, 0, body.begin)):
        if token.kind != "place" or token.end != begin or token.code[:2] != body.code[:2] or token.code == body.code:
            break
        begin = token.begin
    return text[begin : body.begin]


#: 区人大代表二十余人: deputies, not their congress.
_DEPUTIES = re.compile("代表(?:[约共近]?[0-9一二三四五六七八九十百]+[余多]?[人名位]|[等，、])")
#: Names that bodies of many countries or provinces bear: 外交部 alone is China's, 叙利亚外交部 another; 人民出版社, 湖南人民出版社.
_OF_ANYWHERE = re.compile("国务院|央行|(?!中)[一-龥]{2,6}(?:部|出版社)")
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


_DEPARTMENT = re.compile("(?P<words>[㐀-鿿]{2,12}?)[司局厅](?=[、，与和召举印发联主在组]|对|会同)")
_WITH_DEPARTMENTS = ("部", "委", "总局", "署", "委员会")


def _department(text: str, end: int, body: str) -> re.Match[str] | None:
    """外交部领事司: a department right after the name of the ministry that it is of."""
    found = _DEPARTMENT.match(text, end) if body.endswith(_WITH_DEPARTMENTS) else None
    return None if found is None or any(stop_at(text, end, at) for at in range(end + 1, found.end("words") + 1)) else found


#: 湖南省十四届人大常委会: the term is no part of the body's name.
_TERM = re.compile("第?[一二三四五六七八九十]{1,3}届(?=人大|政协)")
#: 中共全国政协党组, 十四届全国人大常委会: what stands before a body's own name.
_BEFORE_BODY = re.compile("(?:中共|第?[一二三四五六七八九十]+届)$")


def by_suffix(text: str, found: Sequence[Token], taken: Sequence[tuple[int, int]] = ()) -> Iterator[Mention]:
    """Bodies recognised by their last word, from the left edge of the phrase: 洺源科技公司, 金马镇中心小学. None begins in or before a span taken."""
    low = 0
    for match in _SUFFIX.finditer(text):
        head, end = match.start(), match.end()
        if head < low or any(t.begin < end < t.end for t in found):
            continue
        begin = left_edge(text, [t for t in found if t.end <= head], head, max([low, *(e for _, e in taken if e <= head)]))
        begin += _LEADS.match(text, begin, head).end() - begin  # type: ignore[union-attr]
        begin = _with_first_field(text, begin, end)
        begin += text[begin] == "任" and (text.endswith(("同志", "，", "；"), 0, begin) or any(e == begin for _, e in taken))  # 厅长甲任公安厅厅长
        end = _extended(text, end)
        if _OWNED.match(text, end):
            continue
        begin = max([begin, *(m.end() for m in _OWNER.finditer(text, begin, end))])
        name = text[begin:end]
        if (
            3 <= len(name) <= 30
            and (not _ABSTRACT.match(name) or (name.endswith(("团", "组")) and text.startswith("一行", end)))
            and not name.startswith("各自")
            and not (head - begin == 2 and is_predicate(name[:2]))  # 实现大学的职能
            and not any(t.begin <= begin and t.end >= end for t in found)
        ):
            counted = _COUNT.search(text, max(0, begin - 4), begin) if name[0] in "个支路家名" else None
            if counted:
                begin = counted.start()
                yield Mention("group", begin, end, text[begin:end], text[begin:end], rule="groups.counted")
            else:
                yield Mention("body", begin, end, name, name, rule="bodies.suffix")
            low = end


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
        return organ.end()
    if text.endswith(("党委", "党组"), 0, end) and (group := _STUDY_GROUP.match(text, end)):
        return group.end()
    if text.startswith("办公室", end) and text[:end].endswith(_WITH_OFFICE):
        return end + len("办公室")
    if branch := _AFFILIATED.match(text, end):
        return branch.end()
    delegation = _DELEGATION.match(text, end)
    if delegation:
        return delegation.end()
    longer = _SUFFIX.search(text, end, end + 14)
    if longer is None or longer.group() not in _ENTERPRISES or any(stop_at(text, end, at) for at in range(end + 1, longer.start() + 1)):
        return end
    return longer.end()


#: 某集团党委, 某大学工会: the organ of a house, where no post in it follows.
_ORGAN = re.compile("(?:机关)?(?:党委|党组|纪委|工会|团委|董事会|党总支|党支部)(?:(?:理论)?(?:学习)?中心组|班子|领导班子)?(?![书副常委成主专办会])")
#: 校党委理论学习中心组: those of a party committee who study.
_STUDY_GROUP = re.compile("(?:理论)?(?:学习)?中心组")
_HOUSES = ("公司", "集团", "大学", "学院", "医院", "银行", "局", "厅", "研究院", "中心")
#: 某大学附属第三医院, 某大学出版社: what belongs to a school.
_AFFILIATED = re.compile("出版社|附属[^，。；、]{0,8}?(?:医院|中学|小学|幼儿园|学校)")
#: Last words of bodies that have an office.
_WITH_OFFICE = ("联席会议", "领导小组", "委员会", "指挥部")
#: Last words of enterprises, before which other last words may stand.
_ENTERPRISES = ("集团", "公司", "有限公司", "有限责任公司", "股份有限公司", "集团公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司")
#: 3个防汛工作组: so many bodies are a group.
_COUNT = re.compile("[0-9一二三四五六七八九十多]+$")
#: 某协会考察团: what a body sends.
_DELEGATION = re.compile(r"(?:高级|友好|青年|专家)?(?:干部)?(?:代表团|考察团|访问团|(?:考察|调研|督导|检查)组(?![长员成副组]))")
#: 率调研组, 免去其某公司董事长职务: verbs and pronouns that the left edge does not stop at.
_LEADS = re.compile(r"(?:率领?|带领|随|莅临|亲临|光临|要求|(?<=[到抵])达|(?<=免去)其|经(?=[省市县区州])|[作做来]了?$)?")


#: 对甲出行、乙天下等7家平台公司进行约谈: enterprises that no last word tells, by the count that closes their list.
_LISTED = re.compile(r"等(?:[0-9]+|[一二三四五六七八九十]+|多)(?=[家个款](?:[^，。；]{0,10}?(?:公司|企业|平台|网站|银行|机构|[Aa][Pp][Pp])))")
_ITEM = re.compile(r"(?:^|(?<=[、对向了，。：]))(?P<name>[^、，。；：《》（）“”]{2,12})$")


def enumerated(text: str) -> Iterator[Mention]:
    """Enterprises named in a list that a count of them closes; at least two stand in it."""
    for match in _LISTED.finditer(text):
        found: list[tuple[int, int]] = []
        end = match.start()
        while item := _ITEM.search(text, max(0, end - 13), end):
            begin = max(item.start("name"), *(at + 1 for at in range(item.start("name"), end) if text[at] in "对向了"), 0)
            if not 2 <= end - begin <= 12:
                break
            found.append((begin, end))
            end = begin - 1
            if begin == 0 or text[end] != "、":
                break
        for begin, end in reversed(found if len(found) > 1 else []):
            yield Mention("body", begin, end, text[begin:end], text[begin:end], rule="bodies.enumerated")


#: What stands in every sentence with such a list.
ENUMERATED = _LISTED


#: 齐寿镇召开, 新塘街道开展: a town that no lexicon knows, as a body by what it does.
_TOWN = re.compile(
    "(?:^|(?<=[，。；、]))(?P<name>[一-龥]{1,4}(?:镇|乡|街道))(?=(?:组织)?(?:召开|举行|举办|开展|印发)|(?:、[^，。；]{2,14}?){0,4}(?:分别|先后|依次)?作了?(?:汇报|交流|表态|典型|经验))"
)
#: What stands in every sentence with such a town.
TOWN_ACTS = re.compile("[镇乡街]道?(?:(?:组织)?(?:召开|举行|举办|开展|印发)|[^，。；]{0,60}作了?[汇交表典经])")


def towns(text: str, found: Sequence[Token]) -> Iterator[Mention]:
    """Towns, townships and subdistricts that hold a meeting or act."""
    for match in _TOWN.finditer(text):
        name = match["name"]
        plain = not any(stop_at(name, 0, at) for at in range(1, len(name) - 1)) and not _ABSTRACT.match(name)
        if plain and not any(t.begin < match.end() and match.start("name") < t.end and t.kind != "place" for t in found):
            yield Mention("body", *match.span("name"), name, name, rule="bodies.town")


#: Envoys, who stand for no body named 特别.
_ENVOYS = ("特别代表", "全权代表", "首席代表", "谈判代表")


def represented(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Bodies and groups through 负责同志, 主要负责人 …: the shared tail is dealt out over the list before it."""
    for match in _TAIL.finditer(text):
        if not (match.end() == len(text) or _ROLE_AFTER.match(text, match.end()) or _AND_FORMER.match(text, match.end(1))):
            continue
        if any(b <= match.start() < e or b == match.end() for b, e in taken):  # 省领导甲
            continue
        if match.group(1) == "代表" and text.endswith(("人大", "党"), 0, match.start(1)):
            continue  # 部分市人大代表: deputies, no unnamed people of a body
        if text.endswith(_ENVOYS, 0, match.end(1)):  # 国家主席特别代表
            continue
        if match.group(1) == "成员" and any(b == match.end() + 1 for b, _ in taken):  # 宣讲团成员，某部部长甲
            continue
        yield from _dealt(text, match, taken)


#: 中央军委领导同志及曾任…的老同志: who follows is another member of the list.
_AND_FORMER = re.compile("(?:以及|及)(?:曾任|曾担任|在京|部分|各|有关|其他)")
#: 甲副教授以及各系师生代表: the rank after a name is no member of the list.
_RANK = re.compile("(?:副?教授|博士|院士|研究员|老师|同学|同志|女士|先生|[与参到]会(?=[省市县区州]))?")
#: 甲等同各民主党派负责人: 同 joins, it is no part of a body's name.
_WITH = re.compile("(?:等?[同与](?=各|全国|中央|有关|部分|首都|在京))?")


def _dealt(text: str, match: re.Match[str], taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    low = max(
        [m.end() for m in _CLAUSE_START.finditer(text, 0, match.start())]
        + [e for b, e in taken if e <= match.start()]
        + [_adverbial_end(text, match.start())]
    )
    low = _RANK.match(text, low, match.start()).end()  # type: ignore[union-attr]
    items = [(b, e) for b, e in _items(text, low, match.start()) if e > b]
    items = [*_bodies_before(text, low, taken, items), *items]
    items = [(max(b, _WITH.match(text, b, e).end(), *_acts(text, b, e)), e) for b, e in items]  # type: ignore[union-attr]
    tail = match.group(1)
    of_all = bool(items) and (_of_staff(text[slice(*items[-1])], tail) or _of_all(text[slice(*items[0])], text[slice(*items[-1])], tail))
    if not match.group(1).endswith(_HEADS_OF_BODIES) and (of_all or all(_is_crowd(text[b:e]) for b, e in items)):
        begin = items[0][0] if items else match.start()
        begin += text.startswith("等", begin)
        if 2 < match.end(1) - begin <= 60:
            yield Mention("group", begin, match.end(1), text[begin : match.end(1)], text[begin : match.end(1)], rule="groups.crowd")
        return
    shared = _shared_head(text, items)
    for begin, end in items:
        name = _AND_OTHERS.sub("", text[begin:end]).removesuffix("等").removesuffix("的").removeprefix("的").removeprefix("等").removeprefix(
            "来自"
        ) + (shared if end != items[-1][1] else "")
        finish = match.end(1) if (begin, end) == items[-1] else end
        if tail == "代表" and _BARE_CROWD.fullmatch(name):
            yield Mention("group", begin, finish, text[begin:finish], text[begin:finish], rule="groups.crowd")
            continue
        if _OUR_LEADERS.fullmatch(name) and text.startswith("等", begin):
            continue  # 甲、乙等在家市领导
        if _OUR_LEADERS.fullmatch(name):
            yield Mention("group", begin, finish, text[begin:finish], text[begin:finish], rule="groups.crowd")
        elif 1 < len(name) <= 40 and not _NOT_A_BODY.search(name):
            kind = "group" if _is_group(name) or _is_post(name) else "body"
            yield Mention(kind, begin, finish, text[begin:finish], name, represented_by=tail, rule="bodies.represented")


def _of_all(first: str, last: str, tail: str) -> bool:
    """Whether a list stands for one group: 出版、智库、媒体等各界代表; 甲市、乙市等25个检察院负责人, 甲国、乙国等60余国使节."""
    if tail == "代表" and last.endswith("等各界"):
        return True
    return _SO_MANY.search(last) is not None and (_is_place(first) or first in countries.by_name())


def _of_staff(name: str, tail: str) -> bool:
    """统计工作人员, 优秀员工: who are no representatives of a body, as none is named before them."""
    return tail in ("工作人员", "员工") and len(name) < 7 and not _IS_BODY.search(name) and not _NOT_A_BODY.search(name)


#: What closes a list of examples.
_SO_MANY = re.compile("等[0-9一二三四五六七八九十]+[余多]?(?:个|家|国|所|支|省|市|县)")


def _bodies_before(text: str, low: int, taken: Sequence[tuple[int, int]], listed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """各省区市和新疆生产建设兵团，中央和国家机关有关部门负责同志: what a comma before the list parts from it, where it can only be of it.

    That is nothing but collectives, or two bodies and more before a list of bodies: 厅防御处、运行处，省水文中心负责同志.
    """
    found: list[tuple[int, int]] = []
    lists_bodies = all(_names_body(text, b, e) or _is_group(text[b:e]) for b, e in listed)
    while low and text[low - 1] == "，":
        collectives = _COLLECTIVES.search(text, max(0, low - 61), low - 1)
        before = collectives or (_LIST_BEFORE.search(text, max(0, low - 81), low - 1) if lists_bodies else None)
        items = _items(text, before.start(), before.end()) if before else []
        if before is None or not (collectives or all(_names_body(text, b, e) for b, e in items)):
            break
        if any(b < before.end() and before.start() < e for b, e in taken):
            break
        found = [*items, *found]
        low = before.start()
    return found


def _names_body(text: str, begin: int, end: int) -> bool:
    """Whether a member of a list reads like a body's name: its last character is one's, and no verb stands in it."""
    plate = text.find("（", begin, end)
    end = plate if plate > 0 and text[end - 1] == "）" else end
    return (
        _IS_BODY.search(text, begin, end) is not None
        and _ACT.search(text, begin, end) is None
        and not any(stop_at(text, begin, at) for at in range(begin + 1, end))
    )


#: A list between commas.
_LIST_BEFORE = re.compile("(?:(?<=[，；。])|^)[^，。；：“”《》]*、[^，。；：“”《》]*$")
#: The last character of a body's name.
_IS_BODY = re.compile(r"(?:部|委|办|局|厅|署|处|科|室|院|中心|[一-龥]会|公司|集团|银行|[总支]队|政府|单位|团体|大学|社|馆|[市县区州]|兵团|部门|司)$")


#: 甲局、乙局等有关部门: 等 closes the list.
_AND_OTHERS = re.compile("(?<=.[局部委办厅署院会司行处校镇乡])等(?:[0-9一二三四五六七八九十]+个)?(?:有关|相关)?(?:部门|单位)$")
_NOT_A_BODY = re.compile(
    r"^[0-9]+多?个|^(?:代理|副|分别|共同|一同|一起|先后)$|^等?[0-9一二三四五六七八九十]+(?:余|多)?[位名](?:$|[一-龥]{0,8}(?:人大|政协|党)$)|等[0-9一二三四五六七八九十]+(?:余|多)?[位名]|(?:^|围绕|关于)(?:坚持|加强|改善|维护|推进|贯彻|落实|深化|完善|服从|拥护)|^(?:为|任(?!丘)|现任|拟任|曾任|历任|担任|当选|兼任|提名)|[“”《》了]|看望|慰问|听取|会见|出席|参加|举行|召开|邀请|组织了|介绍|强调|要求|会同|约谈|(?<![需必重主首概摘])要(?=加[强快大]|坚持|把|进一步|切实|认真|深入|带头|履行|发挥)|应当|必须"
)
#: 部门负责人和职工代表: people of one kind, no body that is represented.
_BARE_CROWD = re.compile("列席|特邀|职工|员工|教师|教职工|学生|师生|家长|校友|外教|导师|业主|客户")
#: 在校校领导, 近期离任校领导: the leaders of the house that tells the news, no body of their own.
_OUR_LEADERS = re.compile("(?:近期|在校|在家|有关|相关|离任|历任|原任|其他|老)+[校院局厅部司省市县区州旗]{1,2}|[省市县区州厅处]级")
_HEADS_OF_BODIES = ("负责同志", "负责人", "院长", "检察长", "党组书记")
_CROWD_WORD = re.compile(
    r"(?:人员|辅导员|新生|老生|专家学者|专家|学者|企业家|官员|国际组织|领导|教授|老同志|党派|留学生|华侨|华人|侨胞|侨团|校友|会员|客商|业主|商户|家长|村民|民警|指战员|党员|群众|师生|院士|青年|职工|人士|工作者|干部|官兵|代表|嘉宾|媒体|记者|委员|劳模|模范|老兵|军属|遗属|家属|家庭|学生|教师|农民|居民|先进集体|获奖者|获得者|志愿者)$"
)


def _is_crowd(name: str) -> bool:
    return bool(_CROWD_WORD.search(name)) or len(name) < 2


_BARE_NOUN = re.compile(r"企业|单位|部门|机构|地区|地方|团体|高校|组织")
_HEADLESS = re.compile(r"^(?:各省、自治区、直辖市|各省区市|计划单列市|新疆生产建设兵团|31个省区市|中央和国家机关)$")
_LOCAL_HEAD = re.compile(
    r"(?:党委|省委|市委)?(?:网信办|宣传部|组织部|统战部|政法委|政府|党委|发展改革委|发改委|[\u4e00-\u9fff]{2,6}[厅局]|纪委监委|人大常委会|政协|总工会|妇联|工商联|团委)$"
)


def _shared_head(text: str, items: list[tuple[int, int]]) -> str:
    """浙江、江苏、四川网信办: the head of the last member, when the members before it are bare places or collectives of places."""
    if len(items) < 2 or not all(_is_place(text[b:e]) for b, e in items[:-1]):
        return ""
    last = text[slice(*items[-1])]
    head = _LOCAL_HEAD.search(last)
    return head.group() if head and _is_place(last[: head.start()]) else ""


def _is_place(name: str) -> bool:
    found = tokens(name)
    return bool(_HEADLESS.match(name)) or (len(found) == 1 and found[0].kind == "place" and found[0].begin == 0 and found[0].end == len(name))


def _acts(text: str, begin: int, end: int) -> list[int]:
    """Where verbs that act on a body end (网信办约谈某公司): the body begins after the last."""
    return [begin, *(m.end() for m in _ACT.finditer(text, begin, end))]


_ACT = re.compile(r"(?:同志|等)?(?:依法)?(?:集中|联合)?(?:带领|率领|携(?=相关|有关|各)|陪同|约谈|会同|慰问|看望|走访|会见|接见|拜会)了?")


def _adverbial_end(text: str, before: int) -> int:
    """在主会场、会上 and the like before the list are no part of it."""
    last = 0
    for match in re.finditer(r"(?:会上|会议期间|座谈会上|会后|会前|当天|随后|此外|由|偕|听取了?|记者从|代表中共中央、国务院，)", text[:before]):
        last = match.end()
    return last


_LIST_BREAK = re.compile(
    r"以及|、|(?<!中央)和(?!国家机关|计划单列市|新疆生产建设兵团|(?!国家)[^、，]{0,6}(?:化部|旅游|社会保障|信息化|城乡|草原|改革委))|及(?!其)|与(?!会)"
)


def _items(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """The members of a list between two offsets; 各省、自治区、直辖市 counts as one member."""
    spans: list[tuple[int, int]] = []
    at = low
    names = [(low + t.begin, low + t.end) for t in tokens(text[low:high])]
    for match in _LIST_BREAK.finditer(text, low, high):
        if any(b < match.end() and match.start() < e for b, e in names) or text.count("（", at, match.start()) > text.count("）", at, match.start()):
            continue
        if re.search(r"(?:各|31个)(?:省、?|省、自治区)$", text[at : match.start()]) or text[match.start() : match.end() + 3] in (
            "、自治区",
            "、直辖市",
        ):
            continue
        if match.group() in "与和" and _FIELD.fullmatch(text, at, match.start()) and _OF_FIELDS.match(text, match.end(), high):
            continue
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, high))
    return _with_bare_nouns(text, spans)


#: 法规与标准处: a field, and no body, before the other field of an office.
_FIELD = re.compile("(?!各|有关|相关|全|所有|部分)[一-龥]{2,8}(?<![部委办局厅署处科室院会司队社馆站所心组府校团县区市州省旗镇乡])")
_OF_FIELDS = re.compile("(?!各|有关|相关)[一-龥]{2,9}?(?:处|司|科|室|局)(?=[、，和及与]|(?:主要|有关|相关)?负责|$)")


def _with_bare_nouns(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """有关金融机构和企业: a bare common noun at the end of a list belongs to the member before it."""
    joined: list[tuple[int, int]] = []
    for span in spans:
        if joined and _BARE_NOUN.fullmatch(text[slice(*span)]):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _is_post(name: str) -> bool:
    """Whether a member of a list of bodies is a post without a name: 集团总经理助理、各部门主要负责人."""
    return any(t.kind == "title" and t.end == len(name) for t in tokens(name))


def _is_group(name: str) -> bool:
    return bool(
        re.match(
            r"^(?:各|有关|相关|全体|部分|中央和国家机关(?!工委)|31个|在京|机关|市直|省直|区直|县直|直属|所有|多|其他|沿线|部属|驻|教育部直属|军队|中央宣传文化|中央军委机关|省区市|计划单列市)|有关|相关|各民主党派",
            name,
        )
    ) or bool(
        re.search(
            r"(?:有关|相关|各|直属)?(?:部门|单位|司局|局|处室|企业|方面|高校|机构|团体)$|各(?:司|处|科室|部室|厅局|分局|分公司|子公司|学院|院系)$",
            name,
        )
        and re.search(r"有关|相关|各|直属|部分|\d+家|人民团体|金融机构", name)
    )


#: What stands in every sentence with offices as those present.
PRESENT = re.compile(r"出席|参加|列席|陪同|应邀|就座")


#: 各乡镇（街道）党委（党工委）书记: those who head each of several.
_HEADS_OF_EACH = re.compile(
    "(?:^|(?<=[，、；]))各[^，。；、：“”各]{1,22}?(?:书记|主任|局长|[镇乡区县市]长|校长|院长|厅长|部长|总经理|董事长)(?=[，、和等出参列在])"
)


def offices(text: str, tokens_: Sequence[Token], taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Posts without names as those present: 全国政协副主席, 最高人民法院院长 (a body through its head where one person holds the post)."""
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
        elif len(body) > 2 and not (body[0] in "多余家个" and text[begin - 1 : begin].isdigit()):  # 20多家商会秘书长
            yield Mention("body", begin, title.end, text[begin : title.end], body, represented_by=title.name, rule="bodies.through_head")


#: 担任大会执行主席: what someone is made.
_MADE = re.compile("(?:担任|当选|兼任|选举|任命)[^，。；]*$")
#: 某委副主任、委员，: lesser offices of the same body.
_FURTHER_OFFICES = re.compile("(?:[、和](?:副主任|副主席|副组长|副会长|常委|常务委员|委员|成员|理事|秘书长|副秘书长))+(?=[，、和等出参列在])")


def _further_offices(text: str, end: int) -> int:
    further = _FURTHER_OFFICES.match(text, end)
    return further.end() if further else end


#: 支持更多老同志参加: what somebody is to bring others to do, before those others.
_CAUSED = frozenset("支持 鼓励 引导 帮助 带动 发动 动员 吸引 促使 推动 激励 号召 教育 培养 团结 凝聚 选派 派出 委派".split())


def crowds(text: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Mention]:
    """People named only by kind: 专家学者代表, 在京中共中央政治局委员, 无党派人士代表. What a span taken leaves of a phrase counts."""
    for match in _CROWD.finditer(text):
        begin, end = match.span(1)
        begin = max([begin, *(e + 1 for b, e in taken if b < end and begin < e < end and text[e] in "与和同、及" and text[e : e + 2] != "同志")])
        begin = max(begin, *(m.end() for m in _MET.finditer(text, begin, end)), 0)
        begin += text[begin] in "同与和向及"
        if end - begin >= 3 and text[begin : begin + 2] not in _CAUSED:
            yield Mention("group", begin, end, text[begin:end], text[begin:end], rule="groups.crowd")
    for match in _EACH_OF.finditer(text) if "各位" in text else ():
        yield Mention("group", match.start(), match.end(), match.group(), match.group(), rule="groups.crowd")
    for match in _ADDRESSED.finditer(text) if "信" in text else ():
        if "信" in match.group()[:2] or text[match.end() + 1 : match.end() + 2] == "信":
            yield Mention("group", *match.span("who"), match["who"], match["who"], rule="groups.addressed")
    for match in _VISITED.finditer(text):
        yield Mention("group", *match.span("who"), match["who"], match["who"], rule="groups.visited")


_MET = re.compile("(?:会见|接见|看望|慰问)了?")
#: 各位副市长就各自分管的工作发言: those who hold one post, each for himself.
_EACH_OF = re.compile("各位[^，。；、]{0,4}?(?:副?[省市县区州旗镇乡校院部局厅]长|副?书记|副?主任|副?主席|常委)(?=[就围结分先作在、和及])")


#: 三部门联合印发: as many departments as the story names.
_SEVERAL = re.compile("(?<![一-龥])[两三四五六七八九十]部门(?=联合|共同|印发|发布|要求|将|还|会商|部署)")


def pairs(text: str) -> Iterator[Mention]:
    """双方, 两国元首: resolved by the discourse to the parties of the event."""
    if "部门" in text:
        for match in _SEVERAL.finditer(text):
            yield Mention("group", match.start(), match.end(), match.group(), match.group(), rule="groups.several")
    if "两" in text or "双方" in text:
        for match in re.finditer(r"两国元首|两国总理|两国领导人|两位领导人|双方领导人|两国外长|[中][一-龥]双方|双方", text):
            yield Mention("pair", match.start(), match.end(), match.group(), match.group(), rule="groups.pair")
