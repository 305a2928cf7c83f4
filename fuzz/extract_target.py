"""What `extract` promises for any text: it returns, and its records are what `tests.invariants` says.

An input is a text in UTF-8; a byte that is no UTF-8 becomes half a surrogate pair, which a str may hold too.  Behind
a first line `#!` stand publication date and headline, so that both are tried:

    #! 2022-11-17 Harga Beras Naik
"""

from __future__ import annotations

import re

from tests.invariants import check

from beritaextract import extract

_HEADER = re.compile(r"#!(?: (\d{4}-\d\d-\d\d))?(?: ([^\n]*))?\n")


def check_input(data: bytes) -> None:
    """Raises on a broken promise."""
    text = data.decode("utf-8", "surrogateescape")
    published = title = None
    if header := _HEADER.match(text):
        published, title = header.groups()
        text = text[header.end() :]
    try:
        found = extract(text, published=published, title=title)
    except ValueError as error:
        if published is None or not str(error).startswith("published "):
            raise
        return
    check(text, found)
