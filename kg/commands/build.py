"""``kg build``."""

from __future__ import annotations

import click


@click.command()
def build() -> None:
    """Being written."""
