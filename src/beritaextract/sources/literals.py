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
