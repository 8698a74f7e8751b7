"""Derives ``kg/lexicons/background.tsv`` from a store: whom and what the news name at all, in how many articles.

    python tests/background.py STORE > kg/lexicons/background.tsv

What stands in fewer than LEAST articles is as good as never told: leaving it out changes no judgement on planted namesakes (tests/planted.py).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable

from kg.across.sightings import told
from kg.observations import Observations, unpacked
from kg.store import Store

#: Articles from which on a row is written.
LEAST = 20

HEADER = """# Whom and what the news name at all: people, bodies, places by province or country, countries of posts, types of event, each
# with the number of articles that tell it; of {articles} articles, those of twenty and more. What is told everywhere says little of who is who
# (kg/across/evidence.py).
# told: kind:name, sorted; articles: number of articles. The first row, "articles", is their number in all.
# Source: derived by kg itself (python tests/background.py STORE) from four years of daily newscasts of China Central Television (2022-09 to
# 2026-08) as published on its site.
told\tarticles"""


def table(seen: Iterable[Observations]) -> Iterable[str]:
    """The lines of the lexicon, without line ends."""
    articles, found = 0, Counter[str]()
    for each in seen:
        articles += 1
        found.update(told(each))
    yield HEADER.format(articles=articles)
    rows = {**{name: count for name, count in found.items() if count >= LEAST}, "articles": articles}
    yield from (f"{name}\t{rows[name]}" for name in sorted(rows))


def main() -> None:
    """Prints the lexicon made from a store."""
    with Store.open(sys.argv[1]) as store:
        for line in table(unpacked(line) for line in store.observations()):
            print(line)


if __name__ == "__main__":
    main()
