"""Optional packages: imported when needed, with a message that says how to get them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from beritaextract.errors import BeritaError, is_memory_shortage


class MissingExtra(BeritaError, ImportError):
    """An optional package is not installed; the message has the command that installs it."""


def needed(module: str, extra: str) -> Any:
    """The module.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        if is_memory_shortage(error):
            raise MemoryError(str(error)) from error
        raise MissingExtra(
            f'this needs the package {module!r} ({error}); install it with: pip install "beritaextract[{extra}]"'
        ) from error
