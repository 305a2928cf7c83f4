"""How many bytes of the input have been read, for progress."""

from __future__ import annotations

import io
from pathlib import Path


class Meter:
    """A running total of bytes."""

    def __init__(self) -> None:
        self.bytes = 0

    @staticmethod
    def size(path: Path) -> int:
        """Bytes of a file, 0 when it cannot be asked."""
        try:
            return path.stat().st_size
        except OSError:
            return 0


class MeteredFile(io.FileIO):
    """A file that adds to a meter what is read from it."""

    def __init__(self, path: Path, meter: Meter) -> None:
        super().__init__(path, "r")
        self._meter = meter

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        count = super().readinto(buffer)
        self._meter.bytes += count or 0
        return count

    def readall(self) -> bytes:
        data = super().readall()
        self._meter.bytes += len(data)
        return data
