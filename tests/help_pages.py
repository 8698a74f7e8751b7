"""What the documentation takes from the program: help, named queries, columns of facts. ``python tests/help_pages.py`` renews the pages."""

from __future__ import annotations

import re
from pathlib import Path

import click

from kg.analysis import ANALYSES
from kg.analysis.settings import Settings
from kg.cli import main
from kg.commands import COMMANDS
from kg.evaluation.sheets import COLUMNS
from kg.queries import named
from kg.tables import TABLES, Table

PAGE = Path(__file__).parents[1] / "docs/commands.md"
QUERIES_PAGE = Path(__file__).parents[1] / "docs/queries.md"
TABLES_PAGE = Path(__file__).parents[1] / "docs/tables.md"
ANALYSIS_PAGE = Path(__file__).parents[1] / "docs/analysis.md"
EVALUATE_PAGE = Path(__file__).parents[1] / "docs/evaluate.md"
_BLOCK = re.compile(r"(?ms)^<!-- help (?P<verb>[\w-]+) -->\n.*?^<!-- /help -->\n")


def help_text(verb: str) -> str:
    """What ``kg VERB --help`` prints, 100 columns wide, without trailing blanks."""
    command = main.get_command(click.Context(main), verb)
    assert command is not None
    parent = click.Context(main, info_name="kg", help_option_names=main.context_settings["help_option_names"])
    shown = command.get_help(click.Context(command, info_name=verb, parent=parent, terminal_width=100, max_content_width=100))
    return "\n".join(line.rstrip() for line in shown.splitlines())


def block(verb: str) -> str:
    """The marked block of a verb in the page."""
    return f"<!-- help {verb} -->\n```text\n{help_text(verb)}\n```\n<!-- /help -->\n"


def documented(page: str) -> list[str]:
    """The verbs that have a block, in the page's order."""
    return [match["verb"] for match in _BLOCK.finditer(page)]


def renewed(page: str) -> str:
    """The page with a section for every verb, in the program's order, each block as the program says it now; what is written around a block stays."""
    head, *rest = re.split(r"(?m)^(?=## kg )", page)
    written = {section.split()[2]: section.rstrip() + "\n" for section in rest}
    sections = (written.get(verb, f"## kg {verb}\n\n{block(verb)}") for verb in COMMANDS)
    return "\n".join([head.rstrip() + "\n", *(_BLOCK.sub(lambda match: block(match["verb"]), section) for section in sections)])


def queries_table() -> str:
    """The marked block of the named queries: how each is called and what it answers."""
    rows = "".join(f"| `{query.usage}` | {query.help} |\n" for query in named().values())
    return f"<!-- queries -->\n| query | answers |\n| --- | --- |\n{rows}<!-- /queries -->\n"


def columns_table() -> str:
    """The marked block of the ready tables: what a row is, and each column with its kind and meaning."""
    return "<!-- tables -->\n" + "\n".join(_section(name, table) for name, table in TABLES.items()) + "<!-- /tables -->\n"


def analyses_table() -> str:
    """The same of the analyses."""
    tables = {f"{name} {row.names}".rstrip(): row.table(Settings(names=row.example)) for name, row in ANALYSES.items()}
    return "<!-- analyses -->\n" + "\n".join(_section(name, table) for name, table in tables.items()) + "<!-- /analyses -->\n"


def _section(name: str, table: Table) -> str:
    head = "| column | kind | meaning | property |\n| --- | --- | --- | --- |\n"
    return f"### {name}\n\n{table.help}{f' *{table.source}.*' if table.source else ''}\n\n{head}{_columns(table)}"


def _columns(table: Table) -> str:
    return "".join(f"| `{each.name}` | {each.kind} | {each.meaning} | {f'`{each.term}`' if each.term else ''} |\n" for each in table.columns)


def facts_table() -> str:
    """The columns of a table of facts, in the form of the page on evaluation."""
    return "".join(f"| `{column}` | {meaning} |\n" for column, meaning in COLUMNS.items())


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    queries = re.sub(r"(?ms)^<!-- queries -->\n.*?^<!-- /queries -->\n", lambda _: queries_table(), QUERIES_PAGE.read_text(encoding="utf-8"))
    QUERIES_PAGE.write_text(queries, encoding="utf-8")
    tables = re.sub(r"(?ms)^<!-- tables -->\n.*?^<!-- /tables -->\n", lambda _: columns_table(), TABLES_PAGE.read_text(encoding="utf-8"))
    TABLES_PAGE.write_text(tables, encoding="utf-8")
    analyses = re.sub(r"(?ms)^<!-- analyses -->\n.*?^<!-- /analyses -->\n", lambda _: analyses_table(), ANALYSIS_PAGE.read_text(encoding="utf-8"))
    ANALYSIS_PAGE.write_text(analyses, encoding="utf-8")
    evaluate = re.sub(
        r"(?ms)(?<=^\| column \| what it holds \|\n\| --- \| --- \|\n).*?^(?=$)", lambda _: facts_table(), EVALUATE_PAGE.read_text(encoding="utf-8")
    )
    EVALUATE_PAGE.write_text(evaluate, encoding="utf-8")
