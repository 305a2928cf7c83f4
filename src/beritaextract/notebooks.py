"""How a notebook shows an extraction, and who makes its sheets.

Records know nothing of pages and tables; the public face, which every import of this package passes through, says who
draws and lists them.  This module imports none of them, so that the package can be imported without loading them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

drawing: list[Callable[[Any], str]] = []
listing: list[Callable[[Any, str, str | None], list[dict[str, Any]]]] = []


def shown_in_notebooks_by(draw: Callable[[Any], str]) -> None:
    """Lets `draw` make the HTML of extractions in notebooks."""
    drawing[:] = [draw]


def listed_by(rows: Callable[[Any, str, str | None], list[dict[str, Any]]]) -> None:
    """Lets `rows` make the rows of a sheet (`quotes`, `numbers`) of an extraction."""
    listing[:] = [rows]
