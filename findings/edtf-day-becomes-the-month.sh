#!/usr/bin/env bash
# edtf 5.0.2 (Extended Date/Time Format of the Library of Congress, used in archives), Python 3.11 or newer.
#
# Input: dates in the words of an Indonesian catalogue, given to `text_to_edtf`, which answers None for what it cannot read
# ("1920-an", the twenties).
#
# A good guess: None, since the month is in a language that the library does not know.
#
# What happens: it takes what it can.  The day is read as the month, without the month: "3 Mei 2024" is March 2024, "12 Mei 2024"
# December, though from the 13th of the month on it is None.  "abad ke-19" (the 19th century) is the 19th day of an unknown
# month.
#
# Seen:
#   3 Mei 2024 -> 2024-03; 12 Mei 2024 -> 2024-12; 13 Mei 2024 -> None; abad ke-19 -> XXXX-XX-19; 1920-an -> None
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'edtf==5.0.2'
"$work/venv/bin/python" -W ignore - <<'PY'
from edtf import text_to_edtf

wanted = {
    "3 Mei 2024": "2024-03", "12 Mei 2024": "2024-12", "13 Mei 2024": None, "abad ke-19": "XXXX-XX-19", "1920-an": None,
}
for text, expected in wanted.items():
    seen = text_to_edtf(text)
    print(text, "->", seen)
    assert (None if seen is None else str(seen)) == expected, (text, seen)
PY
