"""What commands say to people, in English or Indonesian: by `--lang`, else by the language of the computer.

The words stand in `beritaextract.messages`.
"""

from __future__ import annotations

import os
import tomllib
from functools import lru_cache
from importlib import resources
from typing import Annotated, cast, get_args

import typer

from beritaextract.config import Language
from beritaextract.messages import language_of, translated

_ENGLISH: Language = "en"
_LANGUAGES = get_args(Language)
_language = _ENGLISH


def use(wanted: str | None) -> str | None:
    """Speak the language that was asked for, or else that of the computer; hands back what was asked for.

    Raises:
        BadParameter: a language that nothing is written in.
    """
    global _language
    if wanted is not None and wanted not in _LANGUAGES:
        raise typer.BadParameter(f"known are {', '.join(_LANGUAGES)}, not {wanted}")
    _language = cast(Language, wanted) if wanted else language_of(os.environ, _ENGLISH)
    return wanted


def language() -> Language:
    """The language that is spoken."""
    return _language


def page_language(wanted: str | None) -> Language:
    """The language of a page: that asked for, or that of the computer; Indonesian where neither is said."""
    return cast(Language, wanted) if wanted else language_of(os.environ, "id")


def in_language(english: str) -> str:
    """A message that the code says in English, in the language that is spoken; unknown ones stay English."""
    return translated(english, "catalogue", _language)


LangOption = Annotated[
    str | None,
    typer.Option(
        "--lang", callback=use, metavar="en|id", help="Language of what is said; that of the computer by default."
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


@lru_cache(maxsize=1)
def _messages() -> dict[str, dict[str, str]]:
    text = resources.files("beritaextract.messages").joinpath("commands.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
