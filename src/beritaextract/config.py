"""Settings of an extractor."""

from __future__ import annotations

from dataclasses import dataclass

DEFAULT_MAX_CHARS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What can be set when an `Extractor` is built.

    Attributes:
        max_chars: longest text accepted, in code points; a longer one raises `InputTooLarge`.

    Raises:
        TypeError, ValueError: a setting of the wrong type or an impossible one.
    """

    max_chars: int = DEFAULT_MAX_CHARS

    def __post_init__(self) -> None:
        if not isinstance(self.max_chars, int) or isinstance(self.max_chars, bool):
            raise TypeError(f"max_chars must be an int, not {type(self.max_chars).__name__}")
        if self.max_chars < 1:
            raise ValueError(f"max_chars must be at least 1, not {self.max_chars}")
