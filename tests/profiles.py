"""How much is tried: how many examples a property gets, and how long a text must stay linear.

`ordinary` is what `pytest` alone does.  Twice as much is `pytest --hypothesis-profile ci`, as every change is tried
before it lands; forty times as many examples is `thorough`.
"""

from __future__ import annotations

from hypothesis import settings

_USUAL = 100
settings.register_profile("ordinary", max_examples=_USUAL // 2, deadline=None)
settings.register_profile("ci", max_examples=_USUAL, deadline=None)
settings.register_profile("thorough", max_examples=20 * _USUAL, deadline=None)
settings.load_profile("ordinary")


def examples(number: int) -> settings:
    """Settings for a property: `number` examples in `ci`, no deadline, since a busy machine is no error."""
    return settings(max_examples=number * settings.default.max_examples // _USUAL, deadline=None)


def is_ordinary() -> bool:
    """Whether nobody has asked for more than an ordinary run."""
    return settings.default.max_examples < _USUAL
