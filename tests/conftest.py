"""What holds for all tests: no test measures time, so that none fails because the first example loads the lexicons or the machine is busy."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
