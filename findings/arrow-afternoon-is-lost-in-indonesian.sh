#!/usr/bin/env bash
# arrow 1.4.0 (dates and times, here with the locale `id`), Python 3.11 or newer.
#
# Input: half past two in the afternoon, written with the pattern "YYYY-MM-DD h:mm A" and read again with the same pattern and
# the same locale; for comparison in English.
#
# A good guess: 14:30 comes back; or format() refuses, since Indonesian has no AM and PM; or it writes 14.30.
#
# What happens: the locale has no words for the two halves of the day, and the letter `A` writes nothing.  "2:30 " stands for the
# night and for the afternoon, and parse() reads it without complaint as 02:30: twelve hours are lost on the way.  The same
# holds for Malay, German, Dutch, French and more; English and Thai keep the hour.
#
# Seen:
#   en '2024-05-13 2:30 PM' 14:30; th '2567-05-13 2:30 PM' 14:30; id '2024-05-13 2:30 ' 02:30; ms '2024-05-13 2:30 ' 02:30;
#   de '2024-05-13 2:30 ' 02:30; nl '2024-05-13 2:30 ' 02:30; fr '2024-05-13 2:30 ' 02:30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'arrow==1.4.0'
"$work/venv/bin/python" - <<'PY'
import arrow

pattern = "YYYY-MM-DD h:mm A"
afternoon = arrow.get("2024-05-13T14:30")
lost = ("2024-05-13 2:30 ", "02:30")
wanted = {"en": ("2024-05-13 2:30 PM", "14:30"), "th": ("2567-05-13 2:30 PM", "14:30")}
wanted |= dict.fromkeys(("id", "ms", "de", "nl", "fr"), lost)
for locale, expected in wanted.items():
    written = afternoon.format(pattern, locale=locale)
    seen = (written, arrow.get(written, pattern, locale=locale).format("HH:mm"))
    print(locale, *map(repr, seen))
    assert seen == expected, seen
PY
