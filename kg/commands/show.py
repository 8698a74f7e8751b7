"""``kg show``: a name → all about it."""

from __future__ import annotations

import click


@click.command(short_help="Show all about a person, body, place, event, article or topic, with its sentences.")
@click.argument("store", type=click.Path())
@click.argument("name")
@click.option("--kind", type=click.Choice(["person", "body", "place", "event", "type", "topic", "document"]), help="Look only among these.")
@click.option("-n", "--limit", type=click.IntRange(min=0), default=100, show_default=True, help="At most so many rows a section; 0: all.")
@click.option("--as-of", metavar="DAY", help="Only posts that may have been held on this day, and what was known by then, such as 2024-03-15.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def show(store: str, name: str, kind: str | None, limit: int, as_of: str | None, as_json: bool) -> None:
    """Show all that STORE knows of the thing called NAME: a label, another label, a headline, or an IRI such as person:王毅.

    Tenures (first and last day seen, and the bounds that decisions set), posts as said at events, events with roles, statements word for
    word, who was met most often; [1] points to the sentence that says so, listed at the end with its article. Exit codes: 1 nothing has
    the name (the nearest names are given), 2 several things have it (they are listed).
    """
    import json

    from kg.names import one
    from kg.queries import day
    from kg.show import portrait, text
    from kg.sparql import printable
    from kg.store import Store

    when = day(as_of) if as_of else ""
    with Store.open(store) as opened:
        found = portrait(opened, one(opened, name, kind or "thing"), limit, when)
    if as_json:
        click.echo(json.dumps(found.to_dict(), ensure_ascii=False, indent=1))
        return
    for line in text(found):
        click.echo(printable(line))
