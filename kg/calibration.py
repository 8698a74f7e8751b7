"""Measures the rules on gold: ``python -m kg.calibration GOLD…`` remakes kg/lexicons/rules.tsv, from which confidence and docs/rules.md follow.

Each GOLD is a folder with ``docs/`` (articles) and ``facts/`` (their gold), named after what it holds. What was judged by eye
(kg/lexicons/rules_read.tsv) is added: statements, which gold does not hold, and facts of rules that are rare in it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kg import pipeline, resources
from kg.confidence import Measured
from kg.evaluation import Evaluation, evaluate, gold, texts
from kg.lexicons import rows
from kg.rules import rules
from kg.store import Store

Figures = Mapping[tuple[str, str], Measured]

_HEAD = """# How often each rule was right: what confidence (kg/confidence.py) and docs/rules.md are made of.
# fact: kind of fact and rule; right, wrong: facts judged; gold: the sets on which they were; by eye: rules_read.tsv.
# Source: facts coded by hand for articles of national broadcasts (dev), of invented read-outs of other registers (registers) and of the invented
# articles in tests/gold, tests/gold2 and tests/gold4 (gold, gold2, gold4), and facts judged by eye in samples of the newscasts of 2022-2026;
# measured by `python -m kg.calibration`.
fact\tright\twrong\tgold
"""


def judged(folder: Path) -> Evaluation:
    """The articles of a gold folder, read and judged. Raises Problem when there is no gold or no article."""
    golds, _ = gold.load(folder)
    with TemporaryDirectory(prefix="kg-") as place:
        pipeline.build([str(folder / "docs")], Path(place) / "store", jobs=1)
        with Store.open(Path(place) / "store") as store:
            return evaluate(store, golds, texts(folder / "docs", [each.doc for each in golds]))


def figures(found: Evaluation, name: str) -> dict[tuple[str, str], Measured]:
    """What an evaluation tells of each rule by kind of fact, of the rules of which it could judge something."""
    verdicts = [*((each.fact.kind, each.fact.rule, each.right) for each in found.facts), *(("name", f.rule, f.right) for f in found.findings)]
    counted: dict[tuple[str, str], list[int]] = {}
    for kind, rule, right in verdicts:
        if right is not None:
            counted.setdefault((kind, rule), [0, 0])[not right] += 1
    return {key: Measured(right, wrong, (name,)) for key, (right, wrong) in counted.items()}


def summed(parts: Iterable[Figures]) -> dict[tuple[str, str], Measured]:
    """The figures of several sets as those of one."""
    total: dict[tuple[str, str], Measured] = {}
    for part in parts:
        for key, new in part.items():
            old = total.get(key, Measured(0, 0))
            total[key] = Measured(old.right + new.right, old.wrong + new.wrong, (*old.gold, *new.gold))
    return total


def by_eye() -> dict[tuple[str, str], Measured]:
    """What was judged by eye, as the figures of one more set. Raises LexiconError for a mistake in the file."""
    found = ((row["fact"].partition(" "), int(row["right"]), int(row["wrong"])) for row in rows("rules_read"))
    return {(kind, rule): Measured(right, wrong, ("by eye",)) for (kind, _, rule), right, wrong in found}


def table(found: Figures) -> str:
    """The text of rules.tsv: the rules that there are, sorted."""
    return _HEAD + "".join(_lines(found))


def _lines(found: Figures) -> Iterator[str]:
    for fact, each in sorted((f"{kind} {rule}", each) for (kind, rule), each in found.items() if rule in rules()):
        yield f"{fact}\t{each.right}\t{each.wrong}\t{';'.join(each.gold)}\n"


def main(folders: Sequence[str]) -> None:
    """Measures on the gold of the folders and writes the table."""
    found = summed([*(figures(judged(Path(folder)), Path(folder).resolve().name) for folder in folders), by_eye()])
    resources.lexicon("rules.tsv").write_text(table(found), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
