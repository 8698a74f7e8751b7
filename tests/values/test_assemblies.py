"""Special committees of assemblies."""

from __future__ import annotations

from kg.values.assemblies import special


def test_a_special_committee_is_the_assembly_s() -> None:
    """某政协常委、民族和宗教委员会副主任; a committee of the state is its own."""
    assert special("民族和宗教委员会", "湖南省政协") == "湖南省政协民族和宗教委员会"
    assert special("外事委员会", "湖南省人大常委会") == "湖南省人大外事委员会"
    assert not special("国家民族事务委员会", "湖南省政协")
    assert not special("外事委员会", "湖南省委")
