"""Options that several verbs share, added to a command in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

_Function = TypeVar("_Function", bound=Callable[..., Any])

#: The names of an option, the field that takes its value last, and what else ``click.option`` is told.
Option = tuple[tuple[str, ...], dict[str, Any]]


def adding(options: Iterable[Option]) -> Callable[[_Function], _Function]:
    """A decorator that adds options to a command."""
    listed = list(options)

    def added(function: _Function) -> _Function:
        for names, settings in reversed(listed):
            function = click.option(*names, **settings)(function)
        return function

    return added
