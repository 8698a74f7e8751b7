"""What the fork server imports before it makes the first worker, so that all of them have it (``kg.workers``)."""

from __future__ import annotations

from importlib import import_module

from kg import start

start.quickly()
import_module("kg.harvest")
