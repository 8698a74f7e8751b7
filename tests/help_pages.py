"""The help of each command as it stands in ``docs/commands.md``; ``python tests/help_pages.py`` renews the page."""

from __future__ import annotations

import re
from pathlib import Path

import click

from kg.cli import main
from kg.commands import COMMANDS

PAGE = Path(__file__).parents[1] / "docs/commands.md"
_BLOCK = re.compile(r"(?ms)^<!-- help (?P<verb>[\w-]+) -->\n.*?^<!-- /help -->\n")


def help_text(verb: str) -> str:
    """What ``kg VERB --help`` prints, 100 columns wide, without trailing blanks."""
    command = main.get_command(click.Context(main), verb)
    assert command is not None
    parent = click.Context(main, info_name="kg")
    shown = command.get_help(click.Context(command, info_name=verb, parent=parent, terminal_width=100, max_content_width=100))
    return "\n".join(line.rstrip() for line in shown.splitlines())


def block(verb: str) -> str:
    """The marked block of a verb in the page."""
    return f"<!-- help {verb} -->\n```text\n{help_text(verb)}\n```\n<!-- /help -->\n"


def documented(page: str) -> list[str]:
    """The verbs that have a block, in the page's order."""
    return [match["verb"] for match in _BLOCK.finditer(page)]


def renewed(page: str) -> str:
    """The page with every block as the program says it now; verbs without one get a section at the end."""
    page = _BLOCK.sub(lambda match: block(match["verb"]) if match["verb"] in COMMANDS else "", page)
    missing = [verb for verb in COMMANDS if verb not in documented(page)]
    return page + "".join(f"\n## kg {verb}\n\n{block(verb)}" for verb in missing)


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
