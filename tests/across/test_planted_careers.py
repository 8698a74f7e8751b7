"""Careers and pairs of people that look like each other: who is one person and who two. All people and articles are invented.

Where posts that follow each other are what a career looks like, two people are taken for one: docs/decisions/023-namesakes.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from reading_cases import read

from kg.across.namesakes import judged
from kg.observations import Observations, observations

#: One that is neither rare nor frequent, and one of another country.
NAME, FOREIGN = "裘立本", "恩古马洛"
#: What the holders of the first and of the second post do.
ACTS = (
    ("主持召开防汛工作座谈会并讲话", "会见远泊航运集团董事长顾清川", "出席防汛工作大会"),
    ("出席技能大赛开幕式并致辞", "调研科技创新工作", "在教育论坛上发表主旨演讲"),
)
#: A post, where its holder acts, and the years in which three articles each see the holder.
Spell = tuple[str, str, Sequence[int]]


def articles(spells: Sequence[Spell]) -> Iterator[Observations]:
    """Three articles a year of each post, on days of their own."""
    for number, (post, place, years) in enumerate(spells):
        for year in years:
            for month, act in zip((2, 6, 10), ACTS[number], strict=True):
                day = f"{year}-{month:02}-{5 + 3 * number:02}"
                text = f"{month}月{5 + 3 * number}日，{post}{FOREIGN if post.startswith('肯尼亚') else NAME}在{place}{act}。"
                yield replace(observations(read(text, date=day)), document=f"{day}.{number}")


def joined(spells: Sequence[Spell]) -> bool:
    """Whether all articles are taken to be of one person."""
    return judged(list(articles(spells))) == []


CAREERS: dict[str, Sequence[Spell]] = {
    "from a province to the centre": [("湖南省省长", "长沙", (2019, 2020)), ("水利部部长", "北京", (2022, 2023))],
    "from a county to a province, years later": [("绍兴市新昌县县长", "新昌", (2015, 2016)), ("浙江省副省长", "杭州", (2023, 2024))],
    "from one province to another": [("湖南省省长", "长沙", (2019, 2020)), ("浙江省委书记", "杭州", (2021, 2022))],
    "from a province to an assembly": [("湖南省委书记", "长沙", (2019, 2020)), ("全国人大常委会副委员长", "北京", (2023, 2024))],
    "from an enterprise to a province": [("中国船舶集团有限公司董事长", "上海", (2018, 2019)), ("湖南省省长", "长沙", (2021, 2022))],
    "ambassador to two countries in turn": [("中国驻肯尼亚大使", "内罗毕", (2018, 2019)), ("中国驻智利大使", "圣地亚哥", (2022, 2023))],
    "from a ministry to an embassy": [("外交部副部长", "北京", (2018, 2019)), ("中国驻智利大使", "圣地亚哥", (2022, 2023))],
    "from foreign minister to president": [("肯尼亚外长", "内罗毕", (2018, 2019)), ("肯尼亚总统", "内罗毕", (2022, 2023))],
    "secretary and deputy secretary of one province": [("湖南省委副书记", "长沙", (2018, 2019)), ("湖南省委书记", "长沙", (2021, 2022))],
}

PAIRS: dict[str, Sequence[Spell]] = {
    "forces and civil, years apart": [("东部战区司令员", "南京", (2018, 2019)), ("水利部部长", "北京", (2023, 2024))],
    "forces and civil, at one time": [("东部战区司令员", "南京", (2022, 2023, 2024)), ("湖南省省长", "长沙", (2022, 2023, 2024))],
    "an enterprise and an office": [("中国船舶集团有限公司董事长", "上海", (2022, 2023)), ("湖南省省长", "长沙", (2022, 2023))],
    "an enterprise that no list knows and an office": [("远泊航运集团董事长", "宁波", (2022, 2023)), ("湖南省省长", "长沙", (2022, 2023))],
    "a university and an office": [("南京大学校长", "南京", (2022, 2023)), ("湖南省省长", "长沙", (2022, 2023))],
    "two levels of one province": [("湖南省省长", "长沙", (2022, 2023)), ("长沙市岳麓区区长", "长沙", (2022, 2023))],
    "a province and the centre": [("湖南省省长", "长沙", (2022, 2023)), ("水利部部长", "北京", (2022, 2023))],
    "two ministries": [("水利部部长", "北京", (2022, 2023)), ("教育部部长", "北京", (2022, 2023))],
    "ambassadors to two countries": [("中国驻肯尼亚大使", "内罗毕", (2022, 2023)), ("中国驻智利大使", "圣地亚哥", (2022, 2023))],
    "the bureau and a lesser post": [("中央政治局委员", "北京", (2022, 2023)), ("湖南省副省长", "长沙", (2022, 2023))],
    "a leader and a people's organisation": [("国务院副总理", "北京", (2022, 2023)), ("全国总工会党组书记", "北京", (2022, 2023))],
    "a party of Taiwan and the mainland": [("中国国民党主席", "台北", (2018, 2019)), ("水利部部长", "北京", (2023, 2024))],
    "president first, minister afterwards": [("肯尼亚总统", "内罗毕", (2018, 2019)), ("肯尼亚外长", "内罗毕", (2022, 2023))],
}


@pytest.mark.parametrize("kind", CAREERS)
def test_one_persons_posts_are_joined(kind: str) -> None:
    """Whatever the years between them."""
    assert joined(CAREERS[kind])


@pytest.mark.parametrize("kind", PAIRS)
def test_two_people_are_not_joined(kind: str) -> None:
    """They are two, or nobody can say; one of them need not be seen at the time of the other."""
    assert not joined(PAIRS[kind])
