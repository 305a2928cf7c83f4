"""What a compiled wheel is made of (`docs/how-to/compiled-wheels.md`); an ordinary install is plain Python.

A run of the tests that is meant for a compiled build says so by BERITAEXTRACT_COMPILED=1.
"""

from __future__ import annotations

import os
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

import beritaextract

ROOT = Path(__file__).parents[1]
BUILD = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
HOOK = BUILD["targets"]["wheel"]["hooks"]["mypyc"]
INSTALLED = Path(beritaextract.__file__).parent


def named(pattern: str) -> set[Path]:
    """The modules that a line of the hook names: a file, or all below a folder."""
    path = ROOT / pattern
    return set(path.rglob("*.py")) if pattern.endswith("/") else {path}


def compiled_modules() -> list[str]:
    wanted = set().union(*map(named, HOOK["include"])) - set().union(*map(named, HOOK["exclude"]))
    return sorted(".".join(path.relative_to(ROOT / "src").with_suffix("").parts) for path in wanted)


def test_nothing_is_compiled_unless_asked():
    assert HOOK["enable-by-default"] is False


@pytest.mark.parametrize("pattern", [*HOOK["include"], *HOOK["exclude"]])
def test_each_line_names_modules(pattern):
    assert named(pattern)
    assert all(path.is_file() for path in named(pattern))


def test_all_or_none_of_the_modules_are_compiled():
    """Half a build would be an old one between new sources."""
    origins = {module: find_spec(module.removesuffix(".__init__")).origin for module in compiled_modules()}
    plain = sorted(module for module, origin in origins.items() if origin.endswith(".py"))
    assert len(plain) in (0, len(origins)), plain
    if os.environ.get("BERITAEXTRACT_COMPILED"):
        assert not plain


def test_the_sources_are_installed_too():
    """`explain` and tracebacks show their lines."""
    missing = [path for path in (ROOT / "src" / "beritaextract").rglob("*.py") if not _installed(path).is_file()]
    assert not missing


def _installed(path: Path) -> Path:
    return INSTALLED / path.relative_to(ROOT / "src" / "beritaextract")
