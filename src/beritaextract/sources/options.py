"""Settings of the readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ROLES = ("text", "title", "published", "id", "url", "outlet")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How files are read.

    Attributes:
        fields: names of the fields that hold text, title, published, id, url and outlet, where they are not
            recognised by themselves: `{"text": "content"}`.
        format: read every file as this format, whatever its name says; None goes by the name.
        mend: mend mojibake with ftfy (extra `ftfy`); never done unasked, since it changes the text.
        month_first: read `11/12/2022` as 12 November; by default it is 11 December, as written in Indonesia.
        max_record_bytes: longest line, cell, text file or web page; a longer one becomes a problem and is never held
            in memory.
        max_file_bytes: largest file of .json and of the workbooks of spreadsheets, after unpacking.

    Raises:
        ValueError: an unknown role in `fields`, or a limit below one.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    format: str | None = None
    mend: bool = False
    month_first: bool = False
    max_record_bytes: int = 16 * 2**20
    max_file_bytes: int = 256 * 2**20

    def __post_init__(self) -> None:
        unknown = sorted(set(self.fields) - set(ROLES))
        if unknown:
            raise ValueError(f"unknown field {unknown[0]!r}; known are {', '.join(ROLES)}")
        if self.max_record_bytes < 1 or self.max_file_bytes < 1:
            raise ValueError("max_record_bytes and max_file_bytes must be at least 1")
