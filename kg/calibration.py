"""Measures the rules on gold: ``python -m kg.calibration GOLD…`` remakes kg/lexicons/rules.tsv, from which confidence and docs/rules.md follow.

Each GOLD is a folder with ``docs/`` (articles) and ``facts/`` (their gold), named after what it holds. Rows of a kind of fact that gold does not
judge (statements, read by eye) stay as they are, those of rules that are no more go.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kg import confidence, pipeline, resources
from kg.confidence import Measured
from kg.evaluation import Evaluation, evaluate, gold, texts
from kg.rules import rules
from kg.store import Store

Figures = Mapping[tuple[str, str], Measured]

_HEAD = """# How often each rule was right: what confidence (kg/confidence.py) and docs/rules.md are made of.
# fact: kind of fact and rule; right, wrong: facts judged; gold: the sets of articles on which they were.
# Source: facts coded by hand for articles of national broadcasts (dev) and of invented read-outs of other registers (registers), measured by
# `python -m kg.calibration`; statements, which that gold does not hold: samples of the newscasts of 2022-2026, read by eye.
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


def remade(fresh: Figures, old: Figures) -> dict[tuple[str, str], Measured]:
    """The fresh figures with the old ones of kinds that the fresh ones do not judge, of rules that there are."""
    kinds = {kind for kind, _ in fresh}
    kept = {key: each for key, each in old.items() if key[0] not in kinds}
    return {key: each for key, each in {**kept, **fresh}.items() if key[1] in rules()}


def table(found: Figures) -> str:
    """The text of rules.tsv."""
    return _HEAD + "".join(_rows(found))


def _rows(found: Figures) -> Iterator[str]:
    for fact, each in sorted((f"{kind} {rule}", each) for (kind, rule), each in found.items()):
        yield f"{fact}\t{each.right}\t{each.wrong}\t{';'.join(each.gold)}\n"


def main(folders: Sequence[str]) -> None:
    """Measures on the gold of the folders and writes the table."""
    fresh = summed(figures(judged(Path(folder)), Path(folder).resolve().name) for folder in folders)
    resources.lexicon("rules.tsv").write_text(table(remade(fresh, confidence.measured())), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
