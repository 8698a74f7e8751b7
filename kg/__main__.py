"""``python -m kg`` is ``kg``."""

from __future__ import annotations

from kg.cli import program

if __name__ == "__main__":
    program()
