"""``kg check``: contradictions between articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from kg.errors import PROBLEMS

if TYPE_CHECKING:
    from kg.checks import Contradiction, Quoted

_KINDS = ("two-dates", "two-places", "two-holders", "two-provinces", "after-removal", "after-report")


@click.command(short_help="List contradictions between articles, with both sentences.")
@click.argument("store", type=click.Path())
@click.option("--kind", "kinds", multiple=True, type=click.Choice(_KINDS), help="Only contradictions of this kind; may be given more than once.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a contradiction.")
@click.pass_context
def check(ctx: click.Context, store: str, kinds: tuple[str, ...], as_json: bool) -> None:
    """List what the articles of STORE say that cannot both be so, with the sentences on both sides. Nothing is resolved.

    \b
    two-dates      a numbered meeting on two dates more than two weeks apart
    two-places     one event in two places of which neither holds the other
    two-holders    two people seen at one time in a post that has one holder
    two-provinces  a person in two provinces of different regions on one day
    after-removal  a post given to a person soon after the decision that took it
    after-report   an event dated later than the article that tells it as past

    A contradiction may be an error of an article or of the reading, a namesake, or true. Exit code: 1 when there is any.
    """
    import json
    from dataclasses import asdict

    from kg.checks import contradictions
    from kg.sparql import printable
    from kg.store import Store

    number = 0
    with Store.open(store) as opened:
        for found in contradictions(opened, kinds):
            number += 1
            lines = [json.dumps(asdict(found), ensure_ascii=False)] if as_json else map(printable, _lines(found))
            click.echo("\n".join(lines))
    click.echo(f"{number} contradictions", err=True)
    ctx.exit(PROBLEMS if number else 0)


def _lines(found: Contradiction) -> Iterator[str]:
    yield f"{found.check}  {found.subject}"
    yield from _side(found.one, found.one_sentence)
    yield from _side(found.other, found.other_sentence)


def _side(words: str, quoted: Quoted) -> Iterator[str]:
    from kg.iri import shorten

    source = "，".join(part for part in (quoted.article, quoted.published) if part)
    yield f"  {words}" + (f"  「{quoted.text}」 {source}  {shorten(quoted.iri)}" if quoted.iri else "")
