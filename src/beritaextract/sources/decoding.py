"""Bytes to text: UTF-8 with or without mark, UTF-16, Windows cp1252; never a guess that could be wrong unsaid."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from beritaextract.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Indonesian is written in ASCII but for quotation marks, dashes and the odd foreign name.  A text with more than this
# share of other letters, or with control characters, is no cp1252.
_MAX_SHARE_HIGH = 0.1
_QUOTES_AND_DASHES = bytes([0x85, *range(0x91, 0x98), 0xA0])
_CONTROLS = bytes(range(9)) + bytes(range(14, 32)) + b"\x0b\x7f"
_HIGH_RUN = re.compile(rb"[\x80-\xff]{2,}")
_SAMPLE = 65536


class Decoded(NamedTuple):
    """A text, the encoding it was in, and what was damaged, or None."""

    text: str
    encoding: str
    damage: str | None


def encoding_of(head: bytes) -> tuple[str, int]:
    """The encoding that the first bytes of a file announce (else `utf-8`), and the length of its mark."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    sample = head[:_SAMPLE]
    nuls = sample.count(0)
    if len(sample) >= 8 and nuls * 4 >= 2.9 * len(sample):
        # Mostly ASCII in UTF-32: three bytes of four are NUL.
        if sample[0::4].count(0) * 10 < len(sample) / 4:
            return "utf-32-le", 0
        if sample[3::4].count(0) * 10 < len(sample) / 4:
            return "utf-32-be", 0
    if len(sample) >= 4 and nuls * 3 >= len(sample):
        # Mostly ASCII in UTF-16: every second byte is NUL, on the side of the high byte.
        odd = sample[1::2].count(0)
        if odd >= 0.9 * nuls:
            return "utf-16-le", 0
        if odd <= 0.1 * nuls:
            return "utf-16-be", 0
    return "utf-8", 0


def decode(data: bytes) -> Decoded:
    """The text of a whole file.

    Raises:
        SourceError: kind `encoding`; the bytes are in no encoding that can be told with certainty.
    """
    name, skip = encoding_of(data)
    if name == "utf-8":
        return decode_utf8(data[skip:])
    try:
        return Decoded(data[skip:].decode(name), name, None)
    except UnicodeDecodeError as error:
        raise unreadable(f"it looks like {name.upper()} but is damaged at byte {error.start + skip:,}") from None


def decode_utf8(data: bytes) -> Decoded:
    """Bytes that should be UTF-8; else damaged UTF-8 when most of the rest is valid, else cp1252 when plausible.

    Raises:
        SourceError: kind `encoding`.
    """
    try:
        return Decoded(data.decode(), "utf-8", None)
    except UnicodeDecodeError as error:
        first = error
    damaged = data.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    valid = len(damaged) - len(damaged.encode("ascii", "ignore")) - broken
    if valid >= 2 * broken:
        places = "place" if broken == 1 else "places"
        damage = f"the UTF-8 is damaged in {broken} {places}, first at byte {first.start:,}; U+FFFD stands there now"
        return Decoded(damaged, "utf-8", damage)
    letters = data.translate(None, _QUOTES_AND_DASHES)
    high = len(letters) - len(letters.decode("ascii", "ignore"))
    if data.translate(None, _CONTROLS) != data:
        raise unreadable("it holds control bytes, so it may be no text at all")
    if high > _MAX_SHARE_HIGH * len(data) and high > 2:
        raise unreadable(f"{high:,} of its {len(data):,} bytes fit neither UTF-8 nor Indonesian in cp1252")
    try:
        return Decoded(data.decode("cp1252"), "cp1252", _foreign(data))
    except UnicodeDecodeError as error:
        raise unreadable(f"byte {error.start:,} is neither UTF-8 nor cp1252") from None


def _foreign(data: bytes) -> str | None:
    """What tells that cp1252 may be the wrong guess: Indonesian has no two letters with marks side by side."""
    runs = _HIGH_RUN.findall(data.translate(None, _QUOTES_AND_DASHES))
    if not runs:
        return None
    shown = runs[0][:8].decode("cp1252", "replace")
    places = "place" if len(runs) == 1 else "places"
    return (
        f"it was read as cp1252, but {shown!r} and the like, in {len(runs):,} {places}, are no Indonesian; if it is in "
        "another encoding, convert it to UTF-8 with iconv"
    )


def unreadable(why: str) -> SourceError:
    """The error for bytes in an encoding that cannot be told."""
    return SourceError(
        "encoding",
        f"the encoding cannot be read: {why}; convert it to UTF-8, for example with iconv -f ENCODING -t UTF-8",
    )


def mend(text: str) -> str:
    """The text with mojibake mended by ftfy, and nothing else changed.

    Raises:
        MissingExtra: ftfy is not installed.
    """
    from beritaextract.extras import needed

    mended: str = needed("ftfy", "ftfy").fix_encoding(text)
    return mended
