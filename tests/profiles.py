"""How many examples a property gets.

`pytest --hypothesis-profile thorough` gives each of them twenty times as many as an ordinary run.
"""

from __future__ import annotations

from hypothesis import settings

_USUAL = 100
settings.register_profile("thorough", max_examples=20 * _USUAL, deadline=None)


def examples(number: int) -> settings:
    """Settings for a property: `number` examples in an ordinary run, no deadline, since a busy machine is no error."""
    return settings(max_examples=number * settings.default.max_examples // _USUAL, deadline=None)
