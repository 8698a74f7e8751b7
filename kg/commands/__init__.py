"""The verbs of ``kg``: one module each, holding one click command named like the module.

A verb imports only the standard library, click and ``kg.errors`` at its top; whatever is heavy is imported inside its function, so that
``kg --help`` stays instant. It ends with another exit code than 0 through ``ctx.exit(code)`` or by raising ``kg.errors.Problem``.
"""

from __future__ import annotations

#: Verb → module, in the order in which the help lists them. A hyphen in a verb is an underscore in the function's name.
COMMANDS: dict[str, str] = {
    "demo": "kg.commands.demo",
    "build": "kg.commands.build",
    "extract": "kg.commands.extract",
    "explain": "kg.commands.explain",
    "query": "kg.commands.query",
    "table": "kg.commands.table",
    "analyze": "kg.commands.analyze",
    "path": "kg.commands.path",
    "timeline": "kg.commands.timeline",
    "export": "kg.commands.export",
    "plot": "kg.commands.plot",
    "search": "kg.commands.search",
    "show": "kg.commands.show",
    "validate": "kg.commands.validate",
    "check": "kg.commands.check",
    "review": "kg.commands.review",
    "diff": "kg.commands.diff",
    "evaluate": "kg.commands.evaluate",
    "gold": "kg.commands.gold",
    "retract": "kg.commands.retract",
}
