"""``kg evaluate``: a store against gold."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.errors import PROBLEMS, UNREADABLE, Problem

if TYPE_CHECKING:
    from kg.evaluation import Evaluation
    from kg.evaluation.errors import Error
    from kg.evaluation.scores import Score

#: Columns of ``--csv``; every row has the first two and those that its table knows.
COLUMNS = ("table", "name", "precision", "recall", "f1", "right", "wrong", "missed", "facts", "judged", "stated")


@click.command(short_help="Measure a store against gold: precision, recall, F1, errors, reliability.")
@click.argument("store", type=click.Path())
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--docs", type=click.Path(path_type=Path), help="The articles' files, for the check of evidence.  [default: docs beside the facts]")
@click.option("--csv", "format", flag_value="csv", help="The figures as CSV, one table below the other with common columns.")
@click.option("--json", "format", flag_value="json", help="The figures and the errors as JSON.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show the first N errors, each with its rule and its sentence.")
@click.option("--min-f1", type=click.FloatRange(0, 1), metavar="X", help="Exit with code 1 when the F1 of FACT is below X.")
@click.pass_context
def evaluate(ctx: click.Context, store: str, gold: Path, docs: Path | None, format: str | None, errors: int, min_f1: float | None) -> None:
    """Measure what STORE says of the articles of GOLD: a folder of JSON files (kg gold makes them), or one with facts/ and docs/.

    \b
    kind         persons, posts, events and their attributes; FACT is the micro average of event, type, date, place, participant, role, post
    people       those seen daily on the news apart from the rest, which is the harder and the more telling half
    type, rule   the same by type of event, and how often each rule was right
    reliability  how often facts are right that state a certain confidence
    evidence     cited sentences that stand letter for letter in the articles' files

    What the gold calls optional is neither demanded nor punished. Exit code 1: the FACT F1 is below --min-f1.
    """
    from kg.evaluation import scores

    found = _evaluation(store, gold, docs)
    mistakes = _errors(found, errors)
    click.echo(_FORMATS[format or "text"](found, mistakes), nl=False)
    reached = scores.by_kind(found.judgements)["FACT"].f1
    if min_f1 is not None and reached < min_f1:
        click.echo(f"the F1 of FACT is {reached:.3f}, below {min_f1:.3f}", err=True)
        ctx.exit(PROBLEMS)


def _evaluation(store: str, gold: Path, docs: Path | None) -> Evaluation:
    from kg.evaluation import evaluate as judged
    from kg.evaluation import texts
    from kg.evaluation.gold import load
    from kg.store import Store

    golds, doubts = load(gold)
    for doubt in doubts:
        click.echo(f"kg: {doubt}", err=True)
    folder = docs or next((each for each in (gold / "docs", gold.parent / "docs") if each.is_dir()), None)
    documents = texts(folder, [each.doc for each in golds]) if folder else {}
    with Store.open(store) as opened:
        found = judged(opened, golds, documents)
    if len(found.absent) == found.documents:
        raise Problem(store, "holds none of the gold's articles", "build it from their files first: kg build docs -o STORE", UNREADABLE)
    return found


def _errors(found: Evaluation, number: int) -> list[Error]:
    from kg.evaluation.errors import errors

    return list(islice(errors(found), number))


def _text(found: Evaluation, mistakes: Sequence[Error]) -> str:
    from kg.commands.query import aligned

    tables = "\n".join(aligned(columns, rows, 200) for columns, rows in _tables(found) if rows)
    return f"{_heading(found)}\n{tables}{_evidence(found)}{''.join(map(_shown, mistakes))}"


def _heading(found: Evaluation) -> str:
    from kg.sparql import printable

    names = "、".join(found.absent[:5]) + (" …" if len(found.absent) > 5 else "")
    return f"{found.documents} articles" + printable(f", {len(found.absent)} of them not in the store: {names}" if found.absent else "") + "\n"


def _tables(found: Evaluation) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Columns and rows of each table of the figures."""
    from kg.evaluation import scores

    head = ["     P", "     R", "    F1", " right", " wrong", "missed"]
    yield ["kind", *head], [[name, *_cells(score)] for name, score in scores.by_kind(found.judgements).items()]
    groups = scores.by_fame(found.judgements)
    yield ["people", *head], [[f"{group}, {kind}", *_cells(score)] for group, kinds in groups.items() for kind, score in kinds.items()]
    types = scores.by_type(found.judgements)
    yield ["type", *head, "FACT F1"], [[name, *_cells(events), f"{facts.f1:7.3f}"] for name, (events, facts) in types.items()]
    rules = scores.by_rule(found.facts, found.findings)
    yield (
        ["rule", " facts", " right", " wrong", "     P"],
        [[n, f"{r.count:6}", f"{r.right:6}", f"{r.wrong:6}", _share(r.precision)] for n, r in rules.items()],
    )
    steps = scores.reliability(found.facts)
    shown = [[f"from {s.low:.2f}", f"{s.count:6}", f"{s.judged:6}", _share(s.stated), _share(s.measured)] for s in steps]
    yield ["confidence", " facts", "judged", "stated", " right"], shown


def _cells(score: Score) -> list[str]:
    shares = (f"{share:6.3f}" for share in (score.precision, score.recall, score.f1))
    return [*shares, *(f"{count:6}" for count in (score.right, score.wrong, score.missed))]


def _share(share: float | None) -> str:
    return "     –" if share is None else f"{share:6.3f}"


def _evidence(found: Evaluation) -> str:
    if found.evidence is None:
        return "\nevidence not checked: give the articles' files with --docs\n"
    return "\nevidence: {} of {} cited sentences stand in the files at their offsets\n".format(*found.evidence)


def _shown(error: Error) -> str:
    from kg.sparql import printable

    lines = [
        f"{error.doc}  {error.kind} {error.verdict}: {error.text}",
        *filter(None, (error.rule and f"    {error.rule}", f"    「{error.sentence}」")),
    ]
    return "\n" + "".join(f"{printable(line)}\n" for line in lines)


def _json(found: Evaluation, mistakes: Sequence[Error]) -> str:
    from dataclasses import asdict

    from kg.evaluation import scores

    value = {
        "documents": found.documents,
        "absent": found.absent,
        "evidence": found.evidence,
        "kinds": {name: score.as_json() for name, score in scores.by_kind(found.judgements).items()},
        "people": {group: {kind: score.as_json() for kind, score in kinds.items()} for group, kinds in scores.by_fame(found.judgements).items()},
        "types": {name: {"event": a.as_json(), "FACT": b.as_json()} for name, (a, b) in scores.by_type(found.judgements).items()},
        "rules": {rule: {**asdict(each), "precision": each.precision} for rule, each in scores.by_rule(found.facts, found.findings).items()},
        "reliability": [asdict(step) for step in scores.reliability(found.facts)],
        "errors": [asdict(error) for error in mistakes],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _csv(found: Evaluation, mistakes: Sequence[Error]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(found))
    return out.getvalue()


def _rows(found: Evaluation) -> Iterator[dict[str, Any]]:
    from kg.evaluation import scores

    def row(table: str, name: str, score: Score) -> dict[str, Any]:
        shares = {"precision": f"{score.precision:.4f}", "recall": f"{score.recall:.4f}", "f1": f"{score.f1:.4f}"}
        return {"table": table, "name": name, **shares, "right": score.right, "wrong": score.wrong, "missed": score.missed}

    yield from (row("kind", name, score) for name, score in scores.by_kind(found.judgements).items())
    for group, kinds in scores.by_fame(found.judgements).items():
        yield from (row(f"people {group}", kind, score) for kind, score in kinds.items())
    for name, (events, facts) in scores.by_type(found.judgements).items():
        yield from (row("type event", name, events), row("type FACT", name, facts))
    for name, rule in scores.by_rule(found.facts, found.findings).items():
        precision = "" if rule.precision is None else f"{rule.precision:.4f}"
        yield {"table": "rule", "name": name, "precision": precision, "right": rule.right, "wrong": rule.wrong, "facts": rule.count}
    for step in scores.reliability(found.facts):
        measured, stated = ("" if share is None else f"{share:.4f}" for share in (step.measured, step.stated))
        yield {"table": "reliability", "name": f"{step.low:.2f}", "precision": measured, "facts": step.count, "judged": step.judged, "stated": stated}


_FORMATS = {"text": _text, "csv": _csv, "json": _json}
