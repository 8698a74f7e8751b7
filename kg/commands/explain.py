"""``kg explain``: how the sentences of an article were read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from kg.errors import UNREADABLE, USAGE, Problem
from kg.second_opinion import SECOND_OPINIONS

if TYPE_CHECKING:
    from kg.explain import Explanation, Fact, Fired
    from kg.model import Document, Mention, SetAside


@click.command(short_help="Show how the sentences of an article were read, or who is who.")
@click.argument("file", metavar="FILE|STORE")
@click.option("--person", metavar="NAME", help="Of a store: the people of this name, and what was weighed to tell them apart.")
@click.option("-s", "--sentence", "number", type=click.IntRange(0), metavar="N", help="Only the sentence with this number; a title is 0.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a sentence.")
@click.option("--second-opinion", type=click.Choice(tuple(SECOND_OPINIONS)), help="Tagger to ask where the grammar is unsure of a name; see docs.")
@click.pass_context
def explain(ctx: click.Context, file: str, person: str | None, number: int | None, as_json: bool, second_opinion: str | None) -> None:
    """Show how an article was read, a sentence at a time: what is named, the clauses, the rules that fired with their roles, the facts.

    Where words that could tell an event brought no event, the nearest phrasing and the place where it failed. FILE may hold several articles
    (a newscast, JSON Lines) and may be - for standard input.

    With --person, of a STORE: who bears the name, their offices with the number of articles, sentences, and each feature that was weighed
    between two of them with its points: from 0 on one person, below -3 two, between nobody can say. Exit code 1: nobody is named so.
    """
    if person is not None:
        _account(file, person, as_json)
        return
    from kg import sources
    from kg.model import SetAside

    shown = 0
    lost: list[SetAside] = []
    for each in sources.load(file):
        if isinstance(each, SetAside):
            lost.append(each)
        else:
            shown += _show(each, number, as_json, second_opinion or "")
    for problem in lost:
        click.echo(f"kg: {problem.path}: {problem.reason}" + (f"; {problem.hint}" if problem.hint else ""), err=True)
    if lost:
        ctx.exit(UNREADABLE)
    if not shown:
        raise Problem(file, "has no sentence" + (f" {number}" if number is not None else ""), "kg explain FILE lists its sentences", USAGE)


def _account(store: str, name: str, as_json: bool) -> None:
    from kg.identification import account, text
    from kg.sparql import printable
    from kg.store import Store

    with Store.open(store) as opened:
        found = account(opened, name)
    if as_json:
        click.echo(json.dumps(found.to_dict(), ensure_ascii=False))
        return
    for line in text(found):
        click.echo(printable(line))


def _show(document: Document, number: int | None, as_json: bool, opinion: str) -> int:
    """Prints the sentences of a document that are asked for; returns how many."""
    from kg.explain import explain as explained

    wanted = [each for each in explained(document, opinion) if number in (None, each.sentence.index)]
    if wanted and not as_json:
        click.echo(_styled(f"{document.title or document.id}  ({document.path or document.id})", bold=True))
    for each in wanted:
        if as_json:
            click.echo(json.dumps({"document": document.id, **each.as_json()}, ensure_ascii=False))
        else:
            click.echo("\n".join(_lines(each)))
    return len(wanted)


def _styled(text: str, fg: str | None = None, bold: bool | None = None) -> str:
    """Coloured text; click takes the colours out where there is no terminal."""
    return text if os.environ.get("NO_COLOR") else click.style(text, fg=fg, bold=bold)


def _row(kind: str, text: str, colour: str) -> str:
    return f"  {_styled(f'{kind:9}', fg=colour)}{text}"


def _lines(each: Explanation) -> Iterator[str]:
    sentence = each.sentence
    yield f"\n{_styled(f'[{sentence.index}]', bold=True)} {sentence.begin}-{sentence.end}  {sentence.text}"
    yield from (_row("mention", _mention(m), "cyan") for m in each.mentions)
    if each.passed:
        yield _row("passed", f"{each.passed}: read for statements only", "magenta")
    for part in each.parts:
        aside = "".join(f"  {kind}: {words}" for kind, words in part.aside)
        yield _row("clause", part.words + (" (subject from before)" if part.inherited else "") + aside, "blue")
    for fired in each.fired:
        yield from _fired(fired)
    yield from (_row("missed", f"{miss.rule} ({miss.home}): {miss}", "yellow") for miss in each.misses)
    for fact in each.facts:
        yield from _fact(fact)


def _mention(mention: Mention) -> str:
    more = [f"through {mention.represented_by}"] if mention.represented_by else []
    more += [f"post {post.label}{' (former)' if post.former else ''}" for post in mention.posts]
    more += [mention.date.start + (f"/{mention.date.end}" if mention.date.end else "")] if mention.date else []
    more += [f"type {mention.type}"] if mention.kind == "event" else []
    name = f" = {mention.name}" if mention.name not in ("", mention.text) and mention.kind != "date" else ""
    return f"{mention.kind} {mention.text}{name}" + "".join(f"; {item}" for item in more) + f"  [{mention.rule}]"


def _fired(fired: Fired) -> Iterator[str]:
    adds = fired.type or "adds to an event told elsewhere"
    yield _row("rule", f"{fired.rule} → {adds}  ({fired.home})", "green")
    if fired.template:
        yield _row("", fired.template, "green")
    told = [f"{role}: {name}" for role, name in fired.roles] + [f"{kind}: {words}" for kind, words in fired.circumstances]
    if told:
        yield _row("", "; ".join(told), "green")
    if not fired.used:
        yield _row("", "no fact: the article tells no event that this could add to", "yellow")


def _fact(fact: Fact) -> Iterator[str]:
    yield _row("event", f"{fact.label}  {fact.type} {fact.date}".rstrip(), "red")
    yield _row("", fact.iri, "red")
    for agent, roles, posts, rule in fact.participations:
        yield _row("", f"{agent}: {'、'.join(roles)}" + (f" as {'、'.join(posts)}" if posts else "") + f"  [{rule}]", "red")
    for verb, words, speaker, rule in fact.statements:
        yield _row("", f"{f'{speaker} ' if speaker else ''}{verb} 「{words}」  [{rule}]", "red")
