"""``kg extract``."""

from __future__ import annotations

import click


@click.command()
def extract() -> None:
    """Being written."""
