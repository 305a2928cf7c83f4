"""Optional packages: imported when needed, with a message that says how to get them."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.metadata import PackageNotFoundError, requires
from typing import Any

from beritaextract.errors import BeritaError, is_memory_shortage

# `xlsxwriter>=3.1; extra == "xlsx"`
_REQUIREMENT = re.compile(r"""([^;]+);.*\bextra\s*==\s*['"]([\w-]+)['"].*""")


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
            f"this needs the package {module!r} ({error}); install it with: {install_line(extra)}"
        ) from error


def install_line(extra: str) -> str:
    """The command that installs what an extra needs, whether beritaextract came from an index or a checkout."""
    try:
        said = requires("beritaextract") or []
    except PackageNotFoundError:
        said = []
    named = [match for line in said if (match := _REQUIREMENT.fullmatch(line)) and match[2] == extra]
    wanted = [f'"{match[1].strip()}"' for match in named] or [f'"beritaextract[{extra}]"']
    return f"python -m pip install {' '.join(wanted)}"


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
