"""``kg review``: people who share a name, and of whom nobody can say whether they are one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.identification import Question

_ANSWERS = {"s": "same", "d": "different", "k": "", "q": ""}


@click.command(short_help="Decide who is who among people who share a name.")
@click.argument("store", type=click.Path())
@click.option("--name", metavar="NAME", help="Only people of this name.")
@click.option("--by", metavar="WHO", help="Who decides, for the ledger; the login name if not given.")
@click.option("--list", "only_list", is_flag=True, help="List the open questions and ask nothing.")
def review(store: str, name: str | None, by: str | None, only_list: bool) -> None:
    """Walk through the pairs of people of STORE who share a name and may be one person: both sides with their sentences, and what was weighed.

    Answer s (same), d (different), k (skip) or q (quit); then why, if you like. Decisions are lines of STORE/namesakes.tsv, a text that
    you can edit: they outrank the evidence, the later line the earlier one, and a line taken out is taken back with the next kg build.
    Afterwards the store is judged anew.
    """
    import getpass
    from datetime import date

    from kg import identification
    from kg.store import Store

    with Store.open(store) as opened:
        asked = [each for each in identification.questions(opened) if name in (None, each.name)]
    decided: set[str] = set()
    for number, question in enumerate(asked, 1):
        if question.other.person.local in decided and not question.other.person.offices:
            continue
        _show(question, f"{number}/{len(asked)}")
        answer = "k" if only_list else _ask()
        if answer == "q":
            break
        if verdict := _ANSWERS[answer]:
            why = click.prompt("why", default="", show_default=False, err=True)
            identification.decide(Path(store), identification.decision(question, verdict, by or getpass.getuser(), date.today(), why))
            decided.add(question.other.person.local)
    if decided:
        identification.judge_again(Path(store))
    click.echo(f"{len(decided)} decisions, {len(asked)} questions", err=True)


def _ask() -> str:
    return str(click.prompt("same, different, skip, quit", type=click.Choice(tuple(_ANSWERS)), default="k", err=True))


def _show(question: Question, place: str) -> None:
    from kg.identification import pair_text, person_text
    from kg.sparql import printable

    click.echo(f"\n[{place}] {question.name}")
    for line in (*person_text(question.one), *person_text(question.other), *pair_text(question.pair)):
        click.echo(printable(line))
