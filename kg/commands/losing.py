"""How a verb tells what it did not keep: lines on standard error, and a report as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.losses import Loss


def tell(verb: str, losses: Iterable[Loss]) -> None:
    """One line a loss on standard error, each under the verb's name."""
    for loss in losses:
        click.echo(f"kg {verb}: {loss}", err=True)


def write(target: str, head: Mapping[str, Any], losses: Iterable[Loss]) -> None:
    """The report (``kg.losses.report``) into a file. Raises Problem if it cannot be written."""
    import json

    from kg.exports.targets import one_file
    from kg.losses import report

    with one_file(target) as out:
        out.write(f"{json.dumps(report(head, losses), ensure_ascii=False, indent=2)}\n".encode())
