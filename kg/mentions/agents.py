"""Agents through unnamed people: 省水利厅负责同志, 各部门主要负责人; the tail of a list is dealt out over its members."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg import countries
from kg.alternation import one_of
from kg.fragments import COUNT
from kg.mentions import shared_heads
from kg.mentions.spans import stop_at
from kg.mentions.tokens import tokens
from kg.model import Mention

_REPRESENTATIVE = (
    r"(?:(?:有关|相关)?干部局)?(?:党政|党委|行政)?(?:主要|有关|相关|各|部分|分管)?(?:方面)?(?:(?:在职)?(?:省|市|厅|局)?级?党员(?=领导[同干]))?"
    r"(?:(?<=有关)同志|(?<=相关)同志|(?<=有关)人员|(?<=相关)人员|负责同志|负责人|领导同志|领导干部|领导(?:和(?:代表|嘉宾|来宾|专家))?|(?<!国家)工作人员|代表(?!作用)|成员单位代表|专家代表|(?:新闻)?发言人|院长|(?<!总)检察长|党组书记|党组织书记|“一把手”|员工(?!作)|成员)"
)
#: What stands in every sentence with such a representative.
REPRESENTED = re.compile("发言人|关同志|关人员|负责|领导|工作人员|代表|院长|检察长|党组书记|党组织书记|一把手|员工|成员")
#: The characters that a representative begins with are looked for first.
_TAIL = re.compile(
    rf"(?=[有相干党行主各部分方同人负领工代成专院检员新发在“])({_REPRESENTATIVE})(?:等|以及|及)?"
    r"(?:\d+(?:余|多)?人|近?[0-9一二三四五六七八九十百千]+[余多]?[位名](?:嘉宾|来宾|代表|人士))?"
)
_ROLE_AFTER = re.compile(
    one_of("""
        [、和与及，。；]
        等
        分别 先后
        在(?:[一-龥]{0,4}会上|[一-龥]{0,3}主会场|各地|[一-龥]{0,3}分会场)
        参加 参与 参观 出席 列席 参会 陪同 主持
        发言 回答 踊跃 发表 作了? 介绍 表示 透露 指出 汇报 宣布 通报 传达 宣读 解读
        对(?=[^，。；]{1,20}?(?:作了?|进行了?|提出)) 结合
        以视频 通过视频 应邀
        也 就 围绕 一同 一道 共 随 向 到 约
        现场 线上 开展 深入
        主持 讲话 致辞 签署 签订
        赴 前往 来到 实地
        一行(?=开展|深入|实地)
    """)
)
_COLLECTIVE = re.compile(
    r"(?:全国)?(?:31个|各)(?:省区市|省、自治区、直辖市|省（自治区、直辖市）|省（区、市）|地区|地|部门|单位)(?:和|及|、)?(?:计划单列市)?|计划单列市|新疆生产建设兵团|兵团"
)
#: Nothing but such collectives up to a comma.
_COLLECTIVES = re.compile(rf"(?:(?<=[，；。])|^)(?:{_COLLECTIVE.pattern})(?:(?:、|和|及|以及)(?:{_COLLECTIVE.pattern}))*$")
_CLAUSE_START = re.compile(r"[，。；：]")
#: Envoys, who stand for no body named 特别.
_ENVOYS = ("特别代表", "全权代表", "首席代表", "谈判代表")


def represented(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Bodies and groups through 负责同志, 主要负责人 …: the shared tail is dealt out over the list before it."""
    for match in _TAIL.finditer(text):
        if not (match.end() == len(text) or _ROLE_AFTER.match(text, match.end()) or _AND_FORMER.match(text, match.end(1))):
            continue
        if any(b <= match.start() < e or b == match.end() for b, e in taken):  # 省领导甲
            continue
        if match.group(1) == "代表" and text.endswith(("人大", "代表大会", "党", "作", "做"), 0, match.start(1)):
            continue  # 部分市人大代表, 某次代表大会代表: deputies, no unnamed people of a body
        if text.endswith(_ENVOYS, 0, match.end(1)):  # 国家主席特别代表
            continue
        if match.group(1) == "院长" and text.endswith("副", 0, match.start(1)):
            continue  # 该院甲副院长
        if match.group(1) == "成员" and any(b == match.end() + 1 for b, _ in taken):  # 宣讲团成员，某部部长甲
            continue
        yield from _dealt(text, match, taken)


_SENDS_NONE = ("没有派", "没派", "未派")
#: 中央军委领导同志及曾任…的老同志: who follows is another member of the list.
_AND_FORMER = re.compile("(?:以及|及)(?:曾任|曾担任|在京|部分|各|有关|其他)")
#: 甲副教授以及各系师生代表: the rank after a name is no member of the list.
_RANK = re.compile("(?:所?作的关于|副?教授|博士|院士|研究员|老师|同学|同志|女士|先生|[与参到]会(?=[省市县区州]))?")
#: 甲等同各民主党派负责人: 同 joins, it is no part of a body's name.
_WITH = re.compile(
    "(?:等?[同与](?=各|全国|中央|有关|部分|首都|在京)|向(?!阳)|在(?!家|校校|岗)(?=[^，。；]{2,60}陪同)|(?:以及|及|和)(?!其(?![他它余])|平|谐|田|县))?"
)


def _dealt(text: str, match: re.Match[str], taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The members of the list before a representative, each with it; or all of them as one group, where they are people and places by their kind."""
    tail, end = match.group(1), match.end(1)
    items = _listed(text, match.start(), taken)
    if tail == "代表" and items and (text.startswith("作为", items[0][0]) or text.endswith(_SENDS_NONE, *items[-1])):
        return  # 甲作为新生代表发言; 甲国、乙国没有派代表出席
    if _are_people(text, items, tail):
        begin = items[0][0] if items else match.start()
        begin += text.startswith("等", begin)
        if 2 < end - begin <= 60:
            yield _group(text, begin, end)
        return
    if (
        len(items) > 1
        and _OF_FIELDS_IN_SHORT.search(text, items[-1][0], items[-1][1])
        and not any(_IS_BODY.search(text, b, e) for b, e in items[:-1])
    ):
        if match.end(1) - items[0][0] <= 60:
            yield Mention("group", items[0][0], match.end(1), text[items[0][0] : match.end(1)], text[items[0][0] : items[-1][1]], rule="groups.crowd")
        return
    if items and text.startswith("来自", items[0][0]) and _from_places(text, items):
        if end - items[0][0] <= 60:
            yield _group(text, items[0][0], end)
        return
    headed = shared_heads.headed(text, items)
    shared = shared_heads.of_last(text, items[: headed + 1])
    for at, item in enumerate(items):
        name = _named(text[slice(*item)]) + (shared if at < headed else "")
        found = _one(text, item[0], end if item == items[-1] else item[1], name, tail)
        if found is not None:
            yield found


#: 就合作与某商会负责人座谈: what talks are about is no member of the list.
_ABOUT = re.compile("(?:就|围绕)[^，。；：]{2,30}(?:与|同(?![业志步等学城时期]))")


def _listed(text: str, end: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of the members of the list that ends at ``end``, without what stands before it in its clause."""
    low = max([m.end() for m in _CLAUSE_START.finditer(text, 0, end)] + [e for b, e in taken if e <= end] + [_adverbial_end(text, end)])
    low = _RANK.match(text, low, end).end()  # type: ignore[union-attr]
    low = about.end() if (about := _ABOUT.match(text, low, end)) else low
    items = [(b, e) for b, e in _items(text, low, end) if e > b]
    items = [*_bodies_before(text, low, taken, items), *((b, e - text.endswith("的", b, e)) for b, e in items)]
    first = max((at for at, (b, e) in enumerate(items) if len(_acts(text, b, e)) > 1), default=0)  # 来到甲、乙看望丙
    return [(max(b, min(e, _WITH.match(text, b).end()), *_acts(text, b, e)), e) for b, e in items[first:]]  # type: ignore[union-attr]


def _are_people(text: str, items: Sequence[tuple[int, int]], tail: str) -> bool:
    """Whether a list tells who people are, and no bodies that they stand for: 各族群众代表, 出版、智库等各界代表, 优秀员工."""
    if tail.endswith(_HEADS_OF_BODIES):
        return False
    of_all = bool(items) and (_of_staff(text[slice(*items[-1])], tail) or _of_all(text[slice(*items[0])], text[slice(*items[-1])], tail))
    return of_all or all(_is_crowd(text[b:e]) for b, e in items)


#: What joins or introduces a member of a list and is no part of its name, in the order in which it is taken off.
_AFTER_NAME = ("等", "的", "派")
_BEFORE_NAME = ("的", "等", "来自", "邀请", "请")


#: 某医院全体院领导, 某巡察组全体成员: all those in a body.
_ALL_OF_IT = re.compile(".{2,}(?:全体|在家)(?:[校院局厅部委司社]|公司|集团)?(?:(?:党委|领导)?班子)?")


def _named(words: str) -> str:
    """The name in the words of a member."""
    name = _AND_OTHERS.sub("", words)
    if "等" in name and (head := shared_heads.local_head(name)):
        name = shared_heads.OF_MANY.sub("", name[: -len(head)]) + head
    for word in _AFTER_NAME:
        name = name.removesuffix(word)
    for word in _BEFORE_NAME:
        name = name.removeprefix(word)
    return name


def _one(text: str, begin: int, end: int, name: str, tail: str) -> Mention | None:
    """A member of the list as what it is: people of a kind, our leaders, a group or a body through its representative; None for what it is not."""
    if text.startswith("等", begin) and (tail in _LEADERS or _SO_MANY_PEOPLE.match(name) or _SUMMED_UP.fullmatch(name)):
        return None
    if tail == "代表" and _BARE_CROWD.fullmatch(name):
        return _group(text, begin, end)
    if _OUR_LEADERS.fullmatch(name) or _ALL_OF_IT.fullmatch(name):
        return _group(text, begin, end)
    if not 1 < len(name) <= 40 or _NOT_A_BODY.search(name):
        return None
    kind = "group" if _is_group(name) or _is_post(name) or _is_crowd(name) else "body"
    return Mention(kind, begin, end, text[begin:end], name, represented_by=tail, rule="bodies.represented")


#: 甲等教育部领导: who those named before are.
_LEADERS = ("领导", "领导同志")


def _group(text: str, begin: int, end: int) -> Mention:
    return Mention("group", begin, end, text[begin:end], text[begin:end], rule="groups.crowd")


#: 应急、消防、交通等部门: departments by their fields alone.
_OF_FIELDS_IN_SHORT = re.compile("等(?:相关|有关|职能)?(?:部门|单位)$|等(?:领域|行业|方面)的?(?:企业|机构|单位|部门|专家|科研人员)$")


def _of_all(first: str, last: str, tail: str) -> bool:
    """Whether a list stands for one group: 出版、智库、媒体等各界代表; 甲市、乙市等25个检察院负责人, 甲国、乙国等60余国使节."""
    if tail == "代表" and last.endswith("等各界"):
        return True
    return _SO_MANY.search(last) is not None and (shared_heads.is_place(first) or first in countries.by_name())


def _from_places(text: str, items: Sequence[tuple[int, int]]) -> bool:
    """来自甲省、乙省等9个省的负责人: whether a list tells where people come from, and no bodies that they stand for."""
    names = [text[b:e].removeprefix("来自") for b, e in items[:2]]
    return any(shared_heads.is_place(name) or name in countries.by_name() or "国家和地区的" in name for name in names)


def _of_staff(name: str, tail: str) -> bool:
    """统计工作人员, 优秀员工: who are no representatives of a body, as none is named before them."""
    return tail in ("工作人员", "员工") and len(name) < 7 and not _IS_BODY.search(name) and not _NOT_A_BODY.search(name)


#: What closes a list of examples.
_SO_MANY = re.compile(f"等{COUNT}[余多]?(?:个|家|国|所|支|省|市|县)")


def _bodies_before(text: str, low: int, taken: Sequence[tuple[int, int]], listed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """各省区市和新疆生产建设兵团，中央和国家机关有关部门负责同志: what a comma before the list parts from it, where it can only be of it.

    That is nothing but collectives, or two bodies and more before a list of bodies: 厅防御处、运行处，省水文中心负责同志.
    """
    found: list[tuple[int, int]] = []
    lists_bodies = all(_names_body(text, b, e) or _is_group(text[b:e]) for b, e in listed)
    heads = text.startswith(("检察长", "院长"), listed[-1][1]) if listed else False
    while low and text[low - 1] == "，":
        collectives = _COLLECTIVES.search(text, max(0, low - 61), low - 1)
        before = collectives or (_LIST_BEFORE.search(text, max(0, low - 81), low - 1) if lists_bodies else None)
        before = before or (_COURT_BEFORE.search(text, max(0, low - 41), low - 1) if heads else None)
        items = _items(text, before.start(), before.end()) if before else []
        if before is None or not (collectives or all(_names_body(text, b, e) or text.startswith("各省", b) for b, e in items)):
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


#: 各省、自治区、直辖市检察院，解放军军事检察院，: courts and procuratorates between commas, before one that acts through its head.
_COURT_BEFORE = re.compile("(?:(?<=[，；。])|^)[^，。；：“”《》]{2,24}(?:法院|检察院)$")
#: A list between commas.
_LIST_BEFORE = re.compile("(?:(?<=[，；。])|^)[^，。；：“”《》]*、[^，。；：“”《》]*$")
#: The last character of a body's name.
_IS_BODY = re.compile(r"(?:部|委|办|局|厅|署|处|科|室|院|中心|[一-龥]会|公司|集团|银行|[总支]队|政府|单位|团体|大学|社|馆|[市县区州]|兵团|部门|司)$")
#: 甲局、乙局等有关部门: 等 closes the list.
_AND_OTHERS = re.compile(
    f"(?<=[一-龥]{{2}})[两三四五六七八九十](?:省区市?|[省市县区州])$|的{COUNT}[余多]?[位名](?:[部省厅局市县处]级)?$|(?<=[一-龥]{{2}})等(?:[近约])?(?:{COUNT}[余多]?)?[个家所]?(?:国家和地区|国家|国|地区|地|省区市|省区|省市|省份|[一-龥]{{0,4}}(?:机构|企业)|单位(?:主要|有关)?(?:负责同志|负责人)?|部门(?:和(?:地区|单位|地方))?|地区和部门|组织|媒体|高校|平台)$|"
    f"(?<=.[局部委办厅署院会司行处校镇乡社台])等(?:{COUNT}个)?(?:有关|相关)?(?:部门|部委|单位|[处科股]室|司局|站所)$|(?<=大学|学院)等(?:[0-9]+所)?(?:高校|院校|学校)$"
)
_NOT_A_BODY = re.compile(
    one_of(f"""
        ^[0-9]+多?个 ^一行
        ^(?:祝贺|欢迎|感谢)
        ^在?(?:双方|各方|两校|两地|校地)$ ^(?:分管|主管) ^(?:医务|医护)$ ^(?:与会|参会|到会|部省|省部|省市|市县|校地|局部)(?:的)?$
        ^(?:代理|副|分别|共同|一同|一起|先后|国家|党|获奖|受奖|受表彰)$
        ^[等在]?{COUNT}(?:余|多)?[位名](?:$|[一-龥]{{0,8}}(?:人大|政协|党)$)
        等{COUNT}(?:余|多)?[位名]
        (?:^|围绕|关于)(?:坚持|加强|改善|维护|推进|贯彻|落实|深化|完善|服从|拥护)
        ^[一-龥]{{2,4}}从(?!业|化|江|台|教|军|医) ^(?:从|为|任(?!丘)|现任|拟任|曾任|历任|担任|当选|兼任|提名)
        [“”《》了] 作为 看望 慰问 听取 会见 出席 参加 举行 召开 邀请 组织了 介绍 强调
        要求 叮嘱 嘱咐 会同 约谈 其$
        (?<![需必重主首概摘])要(?=加[强快大]|坚持|把|进一步|切实|认真|深入|带头|履行|发挥)
        应当 必须 不再担任
    """)
)
#: 甲、乙等3名获奖代表: those named before.
_SO_MANY_PEOPLE = re.compile(f"{COUNT}[余多]?[名位]")
#: 部门负责人和职工代表: people of one kind, no body that is represented.
_BARE_CROWD = re.compile(
    f"(?:部分|[^，。等]{{0,8}}?[约近]?{COUNT}[余多]?[名位])[一-龥]{{2,}}|[^，。等]{{2,}}的?{COUNT}[余多]?[名位]"
    f"|.*(?:各界|(?:工商|企业|侨|学|商|文艺|新闻)界)(?:约?{COUNT}[余多]?[名位])?"
    "|(?:.*的)?(?:正式|列席|特邀)|职工|员工|教师|教职工|学生|师生|家长|校友|外教|导师|业主|客户"
)
#: 在校校领导, 近期离任校领导: the leaders of the house that tells the news, no body of their own.
_OUR_LEADERS = re.compile(
    "(?:近期|在校|在家|有关|相关|离任|历任|原任|其他|老|两)+[校院局厅部司省市县区州旗]{1,2}|在[校院局厅司家]|[省市县区州厅处]级"
)
#: 甲、乙等四大班子领导, 等双方领导: who those named before are, no others.
_SUMMED_UP = re.compile(
    f"{_OUR_LEADERS.pattern}|[省市县区州旗]?(?:四大|四套|几大)(?:领导)?班子(?:成员)?|双方|(?:集团|公司|学校|学院|医院|协会|学会)领导"
)
_HEADS_OF_BODIES = ("负责同志", "负责人", "院长", "检察长", "党组书记", "党组织书记")
#: Last words of what tells people by their kind.
_KIND_OF_PEOPLE = one_of("""
    人员 辅导员 新生 老生 老战士
    专家学者 专家 学者 企业家 官员 国际组织 领导 教授 老同志 党派
    政要 友人 使节 侨领
    留学生 华侨 华人 侨胞 同胞 侨团 校友 会员
    客商 业主 商户 家长 村民 民警 指战员 党员 群众 师生 院士 青年 职工 人士 工作者 干部 官兵
    代表 嘉宾 媒体 记者 委员
    劳模 模范 老兵 军属 遗属 家属 家庭
    学生 教师 农民 居民 残疾人 服务对象 帮扶对象
    先进集体 获奖者 获得者 志愿者
""")
_CROWD_WORD = re.compile(rf"(?:{_KIND_OF_PEOPLE})$")


#: Of what rank or from where people are: 省级领导同志, 在华工作的外国专家代表, 部长或代表.
_RANKED = tuple("以上 常驻联合国 外国 国外 海外 境外 部级 省级 厅级 局级 处级 或".split())


def _is_crowd(name: str) -> bool:
    """Whether a name tells people only by their kind."""
    return bool(_CROWD_WORD.search(name)) or name.endswith(_RANKED) or len(name) < 2


_BARE_NOUN = re.compile(r"企业|单位|部门|机构|地区|地方|团体|高校|组织")


def _acts(text: str, begin: int, end: int) -> list[int]:
    """Where verbs that act on a body end (网信办约谈某公司): the body begins after the last."""
    return [begin, *(m.end() for m in _ACT.finditer(text, begin, end))]


_ACT = re.compile(
    r"(?:同志|等)?(?:依法)?(?:集中|联合)?(?:带领|率领|率(?=[省市县区州局厅委部]|相关|有关|各|部分|全体)|携(?=相关|有关|各)"
    r"|陪同|约谈|会同|慰问|看望|走访|会见|接见|拜会)了?"
)


def _adverbial_end(text: str, before: int) -> int:
    """在主会场、会上 and the like before the list are no part of it."""
    last = 0
    for match in re.finditer(
        r"(?:会上|会议期间|座谈会上|会后|会前|当天|随后|此外|由|偕|一行(?:[0-9一二三四五六七八九十]+[多余]?人)?在|听取了?|记者从|的(?:还有|还包括|有(?=[省市县区州]))|代表中共中央、国务院，|在[^，。、]{2,12}?[同与](?=各|全国|中央|有关|部分|首都|在京|[一-龥]{1,3}方))",
        text[:before],
    ):
        last = match.end()
    return last


_LIST_BREAK = re.compile(
    r"以及|、|(?<!中央)和(?!国家机关|地区的|计划单列市|新疆生产建设兵团|(?!国家)[^、，]{0,6}(?:化部|旅游|社会保障|信息化|城乡|草原|改革委))|及(?!其)|与(?!会)"
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
        if match.group() == "、" and _EACH_UNIT.fullmatch(text, at, match.start()) and _ANOTHER_UNIT.match(text, match.end()):
            continue
        if match.group() in "与和" and _FIELD.fullmatch(text, at, match.start()) and _OF_FIELDS.match(text, match.end(), high):
            continue
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, high))
    return _with_bare_nouns(text, spans)


#: 各市、州、县政府: the units of all of which the next words tell the organ.
_EACH_UNIT = re.compile("各[市州县区盟旗](?:、[市州县区盟旗])*")
_ANOTHER_UNIT = re.compile("[市州县区盟旗](?![直属级])")
#: 法规与标准处: a field, and no body, before the other field of an office.
_FIELD = re.compile("(?!各|有关|相关|全|所有|部分)[一-龥]{2,8}(?<![部委办局厅署处科室院会司队社馆站所心组府校团县区市州省旗镇乡])")
_OF_FIELDS = re.compile("(?!各|有关|相关)[一-龥]{2,9}?(?:处|(?<!公)司|科|室|局|学院|委员会)(?=[、，和及与]|(?:主要|有关|相关)?负责|$)")


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


#: What groups begin with.
_GROUP_HEAD = one_of(r"""
    企业 公司 总部 集团 学校 学院 医院 机关 单位
    部门)$|^(?:公司
    集团 学校 学院 医院 总部)(?:职能 各 相关 有关)|^(?:各 有关 相关 全体
    部分 中资 (?:政党|总局|部委|议会|[一-龥]{1,3}界)$
    中央和国家机关(?!工委)
    31个 在京 机关 市直 省直 区直 县直 直属 下属 所属 所有 多 其他 沿线 部属 驻
    教育部直属 军队 中央宣传文化 中央军委机关 省区市 计划单列市
""")
_GROUP = re.compile(rf"^(?:{_GROUP_HEAD})|有关|相关|各民主党派")
#: Bodies by their kind alone, which with 有关, 各 … are a group.
_KIND_OF_BODY = re.compile(
    r"(?:有关|相关|各|直属)?(?:部门|单位|司局|局|处室|企业|方面|高校|机构|团体)$|各(?:司|处|科室|部室|厅局|分局|分公司|子公司|学院|院系)$"
)
_SEVERAL_OF_KIND = re.compile(r"有关|相关|各|直属|部分|\d+家|人民团体|金融机构")


def _is_group(name: str) -> bool:
    """Whether a name stands for several bodies: 各部门, 市直机关, 有关金融机构."""
    if _GROUP.match(name) or name.endswith(("企业", "单位", "行业", "国家", "两国", "各国")):
        return True
    return _KIND_OF_BODY.search(name) is not None and _SEVERAL_OF_KIND.search(name) is not None
