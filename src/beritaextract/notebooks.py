"""How a notebook shows an extraction.

Records know nothing of pages; the public face, which every import of this package passes through, says who draws them.
This module imports neither, so that the package can be imported without loading either.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

drawing: list[Callable[[Any], str]] = []


def shown_in_notebooks_by(draw: Callable[[Any], str]) -> None:
    """Lets `draw` make the HTML of extractions in notebooks."""
    drawing[:] = [draw]
