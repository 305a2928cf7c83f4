"""What is asked of a word alone is the same in every article: it is worked out once a process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")
_MOST = 1 << 15
_LONGEST = 40


class WordCache(dict[str, Value], Generic[Value]):
    """The answers of a function to the words that it was asked of; `cache[word]` asks it where need be.

    It forgets all of them when there are too many, and keeps no answer to a very long word, so that a process that
    reads for days, or reads a page of digits, stays small.
    """

    def __init__(self, answer_to: Callable[[str], Value]) -> None:
        super().__init__()
        self._answer_to = answer_to

    def __missing__(self, word: str) -> Value:
        answer = self._answer_to(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = answer
        return answer
