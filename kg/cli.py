"""The program ``kg``: finds the verb, sees to encodings and exit codes. What a verb does is in ``kg.commands``."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from kg import start
from kg.commands import COMMANDS
from kg.errors import INTERRUPTED, OK, Problem

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 120}


class Program(click.Group):
    """A click group that imports a verb's module when the verb is asked for, and turns every ending into an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The click command of a verb, or None when there is no such verb."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[name]), name.replace("-", "_"))
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the verb and hands its output over while a closed pipe can still be noticed (``kg export … | head`` is quiet)."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _let_go_of_stdout()
            ctx.exit(OK)
        return result

    def main(self, *args: Any, **settings: Any) -> NoReturn:
        """Runs the program and raises SystemExit with its code, whatever happens; no known problem shows a traceback."""
        _speak_utf8()
        start.quickly()
        settings["standalone_mode"] = False
        sys.exit(self._status(*args, **settings))

    def _status(self, *args: Any, **settings: Any) -> int:
        try:
            result = super().main(*args, **settings)
        except (click.Abort, KeyboardInterrupt):
            return _say("stopped", INTERRUPTED)
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except Problem as problem:
            return _say(str(problem), problem.code)
        return result if isinstance(result, int) else OK


def _say(message: str, code: int) -> int:
    click.echo(f"kg: {message}", err=True)
    return code


def _speak_utf8() -> None:
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors=errors)  # type: ignore[union-attr]


def _let_go_of_stdout() -> None:
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def program() -> None:
    """The program as a process of its own: ``main``, and then the end at once. To take apart first what a verb loaded takes a tenth of a second."""
    try:
        main()
    except SystemExit as end:
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(AttributeError, OSError, ValueError):
                stream.flush()
        os._exit(end.code if isinstance(end.code, int) else OK)


@click.group(cls=Program, context_settings=_CONTEXT)
@click.version_option(package_name="kg", prog_name="kg")
def main() -> None:
    """Official Chinese read-outs into a knowledge graph in which every fact cites its sentence."""
