"""Special committees of assemblies."""

from __future__ import annotations

from kg.values.assemblies import house, special


def test_a_special_committee_is_the_assembly_s() -> None:
    """某政协常委、民族和宗教委员会副主任; a committee of the state is its own."""
    assert special("民族和宗教委员会", "湖南省政协") == "湖南省政协民族和宗教委员会"
    assert special("外事委员会", "湖南省人大常委会") == "湖南省人大外事委员会"
    assert not special("国家民族事务委员会", "湖南省政协")
    assert not special("外事委员会", "湖南省委")


def test_an_office_is_in_the_assembly_of_the_post_before_it() -> None:
    """省政协副主席、经济委主任: short names of committees too, and the office before may be in a part of the assembly."""
    assert house("经济委", "湖南省政协") == house("研究室", "湖南省政协办公厅") == "湖南省政协"
    assert house("监察和司法委员会", "长沙市人大常委会") == "长沙市人大"
    assert not house("经济委", "湖南省政府") and not house("教务处", "湖南省政协")
