"""``kg retract``."""

from __future__ import annotations

import click


@click.command()
def retract() -> None:
    """Being written."""
