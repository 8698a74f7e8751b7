"""The house of a post whose words leave it out, as a list or a clause goes on with it: 某基金会秘书长兼法律部主任, 宝山支行 after 某银行某分行."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg import bodies
from kg.model import Mention
from kg.values.posts import Unit

#: A department as a house has it, and a house that a body is or is in: 科技处 after 某研究所综合处.
_OFFICE = re.compile(
    "(?![一-龥]*(?:中央|书记处|政府|人大|政协|委|厅|局|团|大学|学院|学校|[院公司行会联](?=[一-龥]{2,10}[部处室科心])))(?![省市县区州镇乡校院我本各有]|中央|全国|国家|中共|自治|驻|党)[一-龥]{2,12}(?:(?<!干)部|处|室|科|中心)"
)
_ENDS_OF_HOUSES = (
    "大学|学院|学校|医院|研究院|研究所|所|公司|集团|银行|协会|学会|商会|联合会|妇联|残联|总工会|文联|科协|侨联|国资委|出版社|报社|基金会|促进会"
)
_HOUSE = re.compile(
    f"(?P<house>[一-龥]+(?:{_ENDS_OF_HOUSES}|[分支]行))(?:党委|党组|工会)?$|(?P<within>[一-龥]{{2,}}?(?:{_ENDS_OF_HOUSES}))[一-龥]{{2,10}}[部处室科办]$"
)


#: A bureau with sections (科), as bureaus of cities and counties have.
_BUREAU = re.compile("[一-龥]{2,10}[市县区州旗盟][一-龥]{0,8}局(?:党组)?|[市县区州旗盟][一-龥]{1,8}局(?:党组)?")


def in_its_house(unit: Unit, before: Unit) -> Unit:
    """A post in a department after one in its house, and the other way: 某基金会秘书长兼法律部主任, 某校学工部部长、团委书记."""
    if before.body and not unit.body and _OF_HOUSE.match(unit.title) and (department := _HOUSE.fullmatch(before.body)):
        return unit._replace(body=department["within"] or "")
    house = house_of_office(unit.body, before.body) if unit.body and before.body else ""
    return unit._replace(body=house + unit.body) if house else unit


#: Organs that a house has and its departments have not.
_OF_HOUSE = re.compile("团委副?书记|工会副?主席|党委副?书记|纪委副?书记")


def house_of_office(office: str, body: str) -> str:
    """The house whose department the words of a post are that follows one in the house; "" where they are no department or it is in none."""
    if not _OFFICE.fullmatch(office) or bodies.canonical(office) is not None:
        return ""
    if office.endswith("科") and _BUREAU.fullmatch(body):
        return body.removesuffix("党组")
    found = _HOUSE.fullmatch(body)
    return (found["house"] or found["within"]) if found else ""


#: The bank at the head of the name of a branch.
_BANK = re.compile("[一-龥]{2,8}?银行")


def bank_of_branch(branch: str, before: Sequence[Mention]) -> str:
    """The bank of a branch that stands alone, as the persons before have it: 宝山支行 after 某银行某分行; "" for none."""
    if not branch.endswith(("支行", "分行")) or "银行" in branch:
        return ""
    banks = (_BANK.match(post.body) for mention in reversed(before) for post in mention.posts)
    return next((bank.group() for bank in banks if bank is not None), "")


#: What the house of the person before may be, and posts that such a house has.
_ENTERPRISE = re.compile("(?:集团公司|公司|集团|银行)$")
_OF_ENTERPRISE = re.compile("党委(?:副书记|委员|常委)|(?:副)?总经理|副总裁|总裁|董事|监事|工会主席|财务总监|纪委书记")


def in_the_house(title: str, body: str, gap: str, local: Mapping[str, str]) -> bool:
    """集团公司董事长甲讲话，党委副书记乙主持: whether a later clause goes on with the house, where the article names no other."""
    return gap.endswith("，") and "机构" not in local and _OF_ENTERPRISE.match(title) is not None and _ENTERPRISE.search(body) is not None
