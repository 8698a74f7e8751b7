"""Long choices in expressions are written as tables."""

import re

from kg.alternation import one_of


def test_members_keep_their_order_and_lines_do_not_matter() -> None:
    """A table of several lines is the same choice as its members on one line, the first that matches being taken."""
    table = one_of(r"""
        调研组 调研 \d{1,2}次
        组(?!织)
    """)
    assert table == one_of(r"调研组 调研 \d{1,2}次 组(?!织)") == r"调研组|调研|\d{1,2}次|组(?!织)"
    assert re.findall(table, "调研组调研3次组织") == ["调研组", "调研", "3次"]
