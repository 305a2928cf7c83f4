"""Text into HTML so that it stays text, and the frame of a page that can reach nothing outside itself."""

from __future__ import annotations

import base64
import hashlib
import html
from importlib import resources

from beritaextract.lexicon import lazy_regex as regex

# Characters that would act instead of being read: control characters, marks that turn the direction of the text around
# them, and lone surrogates, which no file can hold.  Each is shown as its code instead.
_ACTING = regex.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def escaped(text: str) -> str:
    """HTML of a stretch of text: every character shown, none obeyed."""
    return _ACTING.sub(_visible, html.escape(text))


def attribute(text: str) -> str:
    """The text for use between the double quotes of an attribute."""
    return _ACTING.sub("\ufffd", html.escape(text))


def excerpt(text: str, length: int) -> str:
    """The text on one line, cut at `length` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def tag(name: str, content: str = "", *, cls: str | None = None, **attributes: str | None) -> str:
    """One element.

    Args:
        name: name of the element.
        content: HTML inside it, already escaped.
        cls: its style classes.
        attributes: plain text; `data_r` becomes `data-r`, and an attribute that is None is left out.
    """
    given = {"class": cls, **{key.replace("_", "-"): value for key, value in attributes.items()}}
    written = "".join(f' {key}="{attribute(value)}"' for key, value in given.items() if value is not None)
    return f"<{name}{written}>{content}</{name}>"


def static(name: str) -> str:
    """A style sheet or script of this room."""
    return resources.files("beritaextract.views").joinpath("static", name).read_text(encoding="utf-8")


def page(*, language: str, title: str, styles: str, scripts: tuple[str, ...], body: str, inline_styles: bool) -> str:
    """One HTML file.  Its content security policy lets it load nothing and run only the scripts that are given here.

    Args:
        language: language of the page, BCP 47.
        title: its title, plain text.
        styles: CSS.
        scripts: JavaScript, put behind the body.
        body: HTML of the body, already escaped.
        inline_styles: whether scripts may set styles; a chart library needs that.
    """
    style_source = "'unsafe-inline'" if inline_styles else _hash(styles)
    script_source = " ".join(_hash(script) for script in scripts) or "'none'"
    policy = (
        f"default-src 'none'; img-src data:; style-src {style_source}; script-src {script_source}; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        "<!doctype html>\n"
        f'<html lang="{attribute(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{attribute(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        '<meta name="generator" content="beritaextract">\n<link rel="icon" href="data:,">\n'
        f"<title>{_ACTING.sub(chr(0xFFFD), html.escape(title))}</title>\n<style>{styles}</style>\n</head>\n"
        f"<body>\n{body}\n" + "".join(f"<script>{script}</script>\n" for script in scripts) + "</body>\n</html>\n"
    )


def _visible(match: regex.Match[str]) -> str:
    code = f"{ord(match.group()):04X}"
    return f'<span class="acting" data-code="U+{code}"></span>'


def _hash(source: str) -> str:
    digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
    return f"'sha256-{digest}'"
