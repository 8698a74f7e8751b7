"""Whether what looks like a name is one."""

from __future__ import annotations

import pytest
from reading_cases import people


@pytest.mark.parametrize(
    "text",
    [
        "会议高度评价全省网信工作。",
        "双方就深化合作交换意见。",
        "主席团成员名单已经公布。",
        "省长质量奖颁奖仪式举行。",
        "深入学习贯彻习近平新时代中国特色社会主义思想。",
        "部长级会议在长沙举行。",
        "班主任工作室揭牌。",
        "老师傅正在车间忙碌。",
        "师傅正说着话。",
        "美方特别提到这一点。",
        "水利局局长出席，卫生院院长参加，高新区区长主持。",
        "该院选举产生新一届常委。",
        "与会代表一行行业绩令人振奋。",
    ],
)
def test_words_after_titles_are_no_people(text: str) -> None:
    """主席团、省长质量奖、习近平…思想 name nobody."""
    assert people(text) == []
