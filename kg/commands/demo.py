"""``kg demo``: the shipped read-outs → a temporary store, three questions and their answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.store import Store


@dataclass(frozen=True, slots=True)
class Question:
    """A named query with its values, the columns to show, and the question in words."""

    words: str
    query: str
    values: Mapping[str, str]
    columns: tuple[str, ...]

    def typed(self, store: str) -> str:
        """What one types to ask it."""
        return " ".join(["kg query", store, self.query, *(f"--{name} {value}" for name, value in self.values.items())])


QUESTIONS = (
    Question(
        "Who met 坎蓬·维莱冯, the governor from Laos?", "who-met-whom", {"person": "坎蓬·维莱冯"}, ("date", "type", "counterpart", "place_label")
    ),
    Question("In which posts is 陆怀瑾 seen, and when?", "posts-of", {"person": "陆怀瑾"}, ("first", "last", "post_label")),
    Question(
        "What did the conference on network law require?",
        "said-about",
        {"event": "全省网络法治工作会议", "verb": "要求"},
        ("date", "speaker", "spoken_verb"),
    ),
)

#: What to type next: the verb, and the whole line with ``{samples}`` where the folder of samples belongs.
NEXT = (
    ("build", "kg build {samples} -o demo.kg"),
    ("query", "kg query demo.kg --list"),
    ("show", "kg show demo.kg 陆怀瑾"),
    ("explain", "kg explain {samples}/2024-05-17-signing.md"),
    ("export", "kg export demo.kg turtle -o demo.ttl"),
    ("build", "kg build YOUR-FOLDER -o yours.kg"),
)


@click.command(short_help="Build the sample read-outs and show what is in the graph.")
def demo() -> None:
    """Build the invented read-outs that come with kg in a temporary store, print the summary and three questions with their answers.

    Needs no arguments and no network, and leaves nothing behind.
    """
    from kg import pipeline, report, resources
    from kg.store import Store

    samples = resources.samples()
    with TemporaryDirectory(prefix="kg-demo-") as folder:
        target = Path(folder) / "demo.kg"
        click.echo(f"$ kg build {samples} -o demo.kg\n")
        click.echo(report.text(pipeline.build([str(samples)], target, jobs=1)))
        with Store.open(target) as store:
            for question in QUESTIONS:
                click.echo("\n".join(_answered(store, question)) + "\n")
    click.echo("\n".join(_next(samples)))


def _answered(store: Store, question: Question) -> Iterator[str]:
    yield question.words
    yield f"$ {question.typed('demo.kg')}\n"
    rows = _rows(store, question)
    for sentence, said in groupby(rows, key=lambda row: (row.get("sentence", ""), row.get("article", ""))):
        yield from (_line(row, question.columns) for row in said)
        yield f"      「{sentence[0]}」 {sentence[1]}".rstrip()
    if not rows:
        yield "  (no answer)"


def _rows(store: Store, question: Question) -> list[dict[str, str]]:
    """The answer's rows by column, empty cells as "", each once as far as it is shown."""
    from kg.queries import filled, named

    found = store.rows(filled(store, named()[question.query], question.values))
    names = [variable.value for variable in found.variables]
    rows = [{name: getattr(value, "value", "") for name, value in zip(names, row, strict=True)} for row in found]
    once = {tuple(row.get(name, "") for name in (*question.columns, "text")): row for row in reversed(rows)}
    return list(reversed(once.values()))


def _line(row: Mapping[str, str], columns: tuple[str, ...]) -> str:
    from kg.report import pad

    cells = [pad(row[name], 10) for name in columns if row.get(name)]
    return "  " + "  ".join([*cells, row.get("text", "")]).rstrip()


def _next(samples: Path) -> Iterator[str]:
    from kg.commands import COMMANDS

    yield "All of it is invented. What to type next:"
    yield from (f"  {line.format(samples=samples)}" for verb, line in NEXT if verb in COMMANDS)
