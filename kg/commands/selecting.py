"""The options by which a verb takes a selection, the same for all verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.commands.options import adding

if TYPE_CHECKING:
    from kg.selection import Selection

#: Option → field of kg.selection.Selection, help. Those with a tuple may be given several times.
_OPTIONS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("--from", "start", {"metavar": "DATE", "default": "", "help": "Only events on or after this day, month or year (2024-03-15, 2024-03, 2024)."}),
    ("--to", "end", {"metavar": "DATE", "default": "", "help": "Only events on or before it."}),
    ("--type", "types", {"metavar": "NAME", "multiple": True, "help": "Only events of this type or family. Several times: of any of them."}),
    ("--role", "roles", {"metavar": "NAME", "multiple": True, "help": "Only parts in this role or family of roles."}),
    ("--place", "places", {"metavar": "NAME", "multiple": True, "help": "Only events in this place or a place in it."}),
    ("--person", "people", {"metavar": "NAME", "multiple": True, "help": "Only events in which this person takes part."}),
    ("--body", "bodies", {"metavar": "NAME", "multiple": True, "help": "Only events in which this body or group takes part."}),
    ("--max-size", "max_size", {"metavar": "N", "type": click.IntRange(1), "default": None, "help": "Only events with at most N participants."}),
    ("--min-weight", "min_weight", {"metavar": "W", "type": click.FloatRange(0), "default": 0.0, "help": "Only edges that weigh at least W."}),
    ("--expand", "expand", {"is_flag": True, "help": "Collectives as their members, as far as the register lists them."}),
)


#: Adds the options of a selection to a command; its function takes them as keywords and hands them to ``selected``.
selecting = adding(((option, field), settings) for option, field, settings in _OPTIONS)


def selected(filters: dict[str, Any]) -> Selection:
    """The Selection that the options say. Raises Problem (code 2) for what is no date."""
    from kg.selection import selection

    return selection(**{name: value for name, value in filters.items() if value})
