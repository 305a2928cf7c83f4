"""Strings that repeat in the rows of a report, each carried once."""

from __future__ import annotations


class Pool:
    """Gives the place of a string among `values`; 0 stands for None and for no words."""

    def __init__(self) -> None:
        self.values: list[str] = [""]
        self._places: dict[str, int] = {}

    def __call__(self, value: str | None) -> int:
        if not value:
            return 0
        place = self._places.get(value)
        if place is None:
            place = self._places[value] = len(self.values)
            self.values.append(value)
        return place
