"""What commands say to people, in English or Indonesian: by `--lang`, else by the language of the computer."""

from __future__ import annotations

import os
import tomllib
from functools import lru_cache
from importlib import resources
from typing import Annotated

import typer

LANGUAGES = ("en", "id")
_ENGLISH, _INDONESIAN = LANGUAGES
_language = _ENGLISH


def use(wanted: str | None) -> str:
    """Speak the language that was asked for, or else that of the computer."""
    global _language
    if wanted is not None and wanted not in LANGUAGES:
        raise typer.BadParameter(f"known are {', '.join(LANGUAGES)}, not {wanted}")
    _language = wanted or _of_computer()
    return _language


LangOption = Annotated[
    str | None,
    typer.Option(
        "--lang", callback=use, metavar="en|id", help="Language of the messages; that of the computer by default."
    ),
]


def told(key: str, **values: object) -> str:
    """A message in the language that was chosen; numbers among the values are counted things of that name."""
    filled = {name: counted(name, value) if isinstance(value, int) else value for name, value in values.items()}
    return _messages()[key][_language].format(**filled)


def counted(things: str, number: int) -> str:
    """`1 article`, `2,000 articles`, `2.000 artikel`."""
    entry = _messages()[things]
    if number == 1 and _language == _ENGLISH:
        return entry["one"]
    return entry[_language].format(n=grouped(number))


def grouped(number: int) -> str:
    """A number with its thousands parted as the language does."""
    return f"{number:,}" if _language == _ENGLISH else f"{number:,}".replace(",", ".")


def _of_computer() -> str:
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return _INDONESIAN if said.lower().startswith(("id_", "id.", "in_")) or said.lower() == "id" else _ENGLISH


@lru_cache(maxsize=1)
def _messages() -> dict[str, dict[str, str]]:
    text = resources.files("beritaextract.cli").joinpath("messages.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
