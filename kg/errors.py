"""What goes wrong in a way the user can act on: one line that names the place, the matter and the remedy."""

from __future__ import annotations

# Exit codes of the program.
OK, PROBLEMS, USAGE, UNREADABLE, INTERRUPTED = 0, 1, 2, 3, 130


#: What to do with a store whose files are damaged: nothing in them can be mended, but all is made of the articles and the decisions.
ANEW = "build a new one from the articles: kg build PATH -o FOLDER (its namesakes.tsv, if it has one: --ledger FILE)"


class Problem(Exception):
    """A problem to show in one line. ``where``: file or place; ``what``: what is wrong; ``hint``: what to do; ``code``: the program's exit code."""

    def __init__(self, where: str, what: str, hint: str = "", code: int = PROBLEMS) -> None:
        super().__init__(where, what, hint)
        self.where, self.what, self.hint, self.code = where, what, hint, code

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f"; {self.hint}" if self.hint else "")


def reason(error: Exception) -> str:
    """What an error says, without the path that the message names already: ``No such file or directory``."""
    return (isinstance(error, OSError) and error.strerror) or str(error)
