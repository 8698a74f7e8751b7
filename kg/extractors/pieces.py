"""A clause while parts are taken from it, and what lists of agents look like in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.alternation import one_of
from kg.fragments import COUNT
from kg.model import Mention
from kg.patterns import AGENT, FOLD

#: Titles that close a list of agents.
_LAST_TITLE = one_of("""
    镇长 乡长 行长 总裁 科长 所长 站长 总队长 支队长 大队长 政委 秘书长 检察长 庭长 理事长
    院士 教授 大使 总领事 参赞 公使 司长 处长 书记 省长 市长 县长 区长 主席
    主任 部长 校长 院长 董事长 总经理 会长 局长 厅长 总统 总理 首相 国王 女王
    外长 外相 财长 防长 议长 国务卿 州长
    国务委员(?:兼外(?:长|交部长))?
    委员长
""")
#: 、刑警、经侦 before 等单位: members that only their fields tell.
_FIELDS = "(?:(?:、[一-龥]{2,5}){1,8}(?=等(?:单位|部门|科室)))?"
#: 领导班子 of the last body, 及部分委员.
_WHO_LEAD = r"(?:领导班子|班子成员|负责人)?(?:以?及(?:常委会|其他|部分|各界别|有关|[省市县区])?(?:政协|人大)?(?:委员|代表))?"
#: 和市政府组成人员.
_MEMBERS = r"(?:(?:等|和|及|以及|、)(?:[一-龥]{0,8}?(?:常委会|委员会|政府|班子|党组))?(?:其他)?组成人员|(?:其他)?组成人员)?"
#: 、机关职工和有关部门负责人: up to four more groups.
_MORE_GROUPS = (
    r"(?:(?:、|以及|及|和)[^，。；、的会见谈出参看访在\ue000-\ue008]{0,12}?"
    r"(?:人员|职工|师生|民警|干警|官兵|负责人|领导班子|班子成员|职能部门|相关部门|有关部门|有关单位|相关单位|员工)"
    r"(?:(?:相关|有关)(?:人员|负责人|负责同志|同志))?){0,4}"
)
#: 等, 等专家, 等部门和企业代表.
_AND_OTHERS = (
    rf"(?:等{FOLD['body']}?(?:[^，。；、的\ue000-\ue008]{{0,9}}?"
    r"(?:官员|政要|人员|人士|嘉宾|贵宾|来宾|使节|代表|负责人|专家|学者|院士|委员|领导人|领导班子(?:成员)?|班子成员|老?领导(?:同志)?|老同志|单位(?:领导)?|部门(?:领导)?|企业|媒体(?!记者)|高校)"
    r"(?:[和及][一-龥]{0,4}(?:官员|人员|代表|友人|人士|嘉宾|来宾|负责人|委员|成员|民警|干警|职工|群众))?)?)?"
)
#: 等市领导, 东盟十国领导人.
_LEADERS = (
    r"(?:(?:在家|有关|相关)?(?:[省市县区州]级?|镇|校|院|部|部省|集团|公司|自治区|党和国家)领导(?:同志|人)?"
    r"|(?:[一二三四五六七八九十0-9]{1,2}国|国家)领导人)?"
)
#: 等6个部门, 约30人, 等7位某次大会代表.
_SO_MANY = (
    rf"(?:等?{COUNT}[余多]?(?:个|家)?(?:部门|部委|单位|机构|机关|地|[^，。；、的\ue000-\ue008]{{0,6}}媒体(?!记者)))?"
    r"(?:[约共近]?(?:\d+|[一二三四五六七八九十百]{1,4})(?:余|多)?[人名位]"
    r"(?:[^，。；、在就围与同会参出\ue000-\ue008]{0,10}?(?:(?<=[会大级届])代表|委员|专家|学者|院士|劳模|工匠|企业家|先进个人|志愿者|带头人)(?![会性团组库联]))?)?"
)
#: 同志, 一行, 夫妇, or a title.
_CALLED = (
    rf"(?:组成的(?:[一-龥]{{0,6}}[团组队]|{FOLD['body']}))?(?:同志|校友|老师|同学|夫妇|一行(?:约?{COUNT}[余多]?人)?|夫人|等人|先生|女士|"
    rf"(?:副)?(?:{_LAST_TITLE})(?=[^，。的府]))?(?:[和偕携及暨]夫人)?"
)
#: What may close a list of agents: 及部分委员, 等专家, 等6个部门, 一行, 夫妇.
TAIL = _FIELDS + _WHO_LEAD + _MEMBERS + _MORE_GROUPS + _AND_OTHERS + _LEADERS + _SO_MANY + _CALLED
#: A remark in brackets after an agent, or a title after the name of one who is not the last of a list (某某副总经理和…).
REMARK = (
    r"(?:（[^）]{0,30}）)?"
    r"(?:夫妇(?=[、和与及]|$)|(?:常务)?副?(?:院士|教授|大使|司长|处长|书记|省长|市长|县长|区长|主席|主任|部长|校长|院长|董事长|总经理|总裁|行长|会长|局长|厅长)(?=[、和与及]|$))?"
)
#: 等有关部门代表 as one group.
_GROUP = FOLD["group"]
ONE_AGENT = re.compile(rf"{AGENT}{REMARK}")
#: Nothing but agents in a list.
ROSTER = re.compile(rf"{AGENT}{REMARK}(?:(?:[、和与及]|以及){AGENT}{REMARK})*(?:等{AGENT}?|{_GROUP})?{TAIL}")


@dataclass
class Piece:
    """A clause being taken apart: characters with their mentions."""

    text: str
    mentions: list[Mention | None]

    def cut(self, begin: int, end: int) -> None:
        """Takes the characters between two offsets out."""
        self.text = self.text[:begin] + self.text[end:]
        del self.mentions[begin:end]

    def part(self, begin: int, end: int) -> tuple[str, list[Mention | None]]:
        """The characters between two offsets with their mentions."""
        return self.text[begin:end], self.mentions[begin:end]

    def append(self, other: Piece) -> None:
        """Puts another piece behind this one."""
        self.text += other.text
        self.mentions += other.mentions

    def among(self, begin: int, end: int) -> tuple[Mention, ...]:
        """The mentions between two offsets, in order."""
        return tuple(m for m in self.mentions[begin:end] if m is not None)
