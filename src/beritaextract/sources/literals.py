"""Lists and objects as Python prints them, rewritten as JSON: what `str(list)` leaves in a cell of a table."""

from __future__ import annotations

import json
import re

_TOKEN = re.compile(
    r"""[ubrUBR]{0,2}(?:'(?P<single>(?:[^'\\]|\\.)*+)'|"(?P<double>(?:[^"\\]|\\.)*+)")"""
    r"""|(?P<word>\b(?:None|True|False|nan|NaN|NaT|inf)\b)|(?P<sign>[\[\]{}():,])|(?P<number>-?\d[\d.eE+-]*+)|(?P<blank>\s++)""",
    re.S,
)
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.S)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "\n": "", "a": "", "b": "", "f": "\n", "v": "\n", "0": ""}
_WORDS = {"None": "null", "True": "true", "False": "false", "nan": "null", "NaN": "null", "NaT": "null", "inf": "null"}
_SIGNS = {"(": "[", ")": "]"}


def python_to_json(text: str) -> str | None:
    """The JSON for a Python list, tuple or dict of strings, numbers and their like; None for anything else.

    The commas that NumPy leaves out between strings are put in.  Linear in the length of the text.
    """
    parts: list[str] = []
    at, end = 0, len(text)
    string_before = False
    while at < end:
        token = _TOKEN.match(text, at)
        if token is None or token.end() == at:
            return None
        at = token.end()
        kind = token.lastgroup
        if kind == "blank":
            continue
        if kind in {"single", "double"}:
            if string_before:
                parts.append(",")
            parts.append(json.dumps(_ESCAPE.sub(_unescaped, token[kind])))
        elif kind == "sign":
            sign = token[kind]
            if sign in ")]}" and parts and parts[-1] == ",":  # `('satu',)`
                parts.pop()
            parts.append(_SIGNS.get(sign, sign))
        else:
            parts.append(_WORDS.get(token[0], token[0]))
        string_before = kind in {"single", "double"}
    return "".join(parts)


def _unescaped(match: re.Match[str]) -> str:
    digits = match[1] or match[2] or match[3]
    if digits:
        number = int(digits, 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    return _SIMPLE.get(match[4], match[4] if match[4] in "\\'\"" else "\\" + match[4])


_BYTES = re.compile(r"""\s*b(?:'(?P<single>(?:[^'\\]|\\.)*+)'|"(?P<double>(?:[^"\\]|\\.)*+)")\s*""", re.S)
_BYTE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|(.))", re.S)
_LEFT_OVER = re.compile(r"\\(?:r\\n|[nr](?![a-z])|u[0-9a-fA-F]{4}|[\"'/])")


def bytes_to_text(text: str) -> str | None:
    """The text of `b'…'`, as Python prints bytes; None for anything else, and for bytes that are no UTF-8."""
    if not text.lstrip().startswith(("b'", 'b"')) or not (match := _BYTES.fullmatch(text)):
        return None
    inner = match["single"] or match["double"] or ""
    if not inner.isascii():
        return None
    data = _BYTE.sub(lambda found: chr(int(found[1], 16)) if found[1] else _SIMPLE.get(found[2], found[2]), inner)
    try:
        return data.encode("latin-1").decode()
    except UnicodeDecodeError:
        return None


def without_escapes(text: str) -> str | None:
    r"""The text with `\n`, `\"` and `\u201c` that a program left as code has them; None without any."""
    if "\\" not in text or _LEFT_OVER.search(text) is None:
        return None
    return _LEFT_OVER.sub(_left_over, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _left_over(match: re.Match[str]) -> str:
    sign = match.group()[1]
    return chr(int(match.group()[2:], 16)) if sign == "u" else "\n" if sign in "nr" else sign
