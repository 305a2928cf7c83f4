"""Optional packages: imported when needed, with a message that says how to get them."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.abc import MetaPathFinder
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


class _Absent(MetaPathFinder):
    """Says of a package that it is not installed."""

    def __init__(self, package: str) -> None:
        self._package = package

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        """Nothing for any other module.

        Raises:
            ModuleNotFoundError: it is the package.
        """
        if fullname == self._package:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


def do_without(package: str) -> None:
    """From here on this process, which must be ours alone, has no such package unless it is loaded already.

    Arrow loads pandas, where that is installed, when it makes its first array of a list: a second, and as much memory
    as all of an extractor.
    """
    sys.meta_path.insert(0, _Absent(package))
