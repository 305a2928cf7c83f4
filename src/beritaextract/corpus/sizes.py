"""Which engine suits the size of a run."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Literal

# Bytes of the table claims, in the format that is there, from which it no longer fits gladly into memory.
_MUCH = 100_000_000


def engine_for(folder: Path, wanted: str) -> Literal["memory", "duckdb"]:
    """The engine that is asked for; of `auto`, DuckDB for a large run where it is installed."""
    if wanted == "duckdb" or (wanted == "auto" and _is_large(folder) and find_spec("duckdb") is not None):
        return "duckdb"
    return "memory"


def _is_large(folder: Path) -> bool:
    sizes = [path.stat().st_size for path in folder.glob("claims.*") if path.is_file()]
    return max(sizes, default=0) > _MUCH
