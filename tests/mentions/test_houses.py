"""Posts whose house a list goes on with. All houses are invented."""

from __future__ import annotations

from kg.mentions.houses import bank_of_branch, house_of_office, in_its_house, in_the_house
from kg.model import Mention, Post
from kg.values.posts import Unit


def test_a_department_is_in_the_house_before_it() -> None:
    """秘书处 after 湘江基金会, 科技处 after a department of the same institute; an organ of state is in none."""
    assert house_of_office("法律部", "湘江基金会") == "湘江基金会"
    assert house_of_office("科技处", "湘江研究所综合处") == "湘江研究所"
    assert house_of_office("法律部", "湖南省政府") == house_of_office("省教育厅", "湘江大学") == ""
    assert in_its_house(Unit("法律部", "主任"), Unit("湘江基金会", "秘书长")) == Unit("湘江基金会法律部", "主任")
    assert in_its_house(Unit("", "团委书记"), Unit("湘江大学学工部", "部长")) == Unit("湘江大学", "团委书记")


def test_a_branch_alone_is_of_the_bank_before_it() -> None:
    """宝山支行 after a post in 湘江银行长沙分行."""
    before = Mention("person", 0, 1, "陆怀瑾", "陆怀瑾", posts=(Post("湘江银行长沙分行", "行长", "湘江银行长沙分行行长", ""),))
    assert bank_of_branch("宝山支行", [before]) == "湘江银行"
    assert bank_of_branch("宝山支行", []) == bank_of_branch("信贷部", [before]) == ""


def test_a_later_clause_goes_on_with_an_enterprise_alone() -> None:
    """集团公司董事长甲讲话，党委副书记乙主持."""
    assert in_the_house("党委副书记", "远泊集团公司", "讲话，", {})
    assert not in_the_house("党委副书记", "湖南省委", "讲话，", {})
    assert not in_the_house("党委副书记", "远泊集团公司", "讲话，", {"机构": "湘江大学"})
