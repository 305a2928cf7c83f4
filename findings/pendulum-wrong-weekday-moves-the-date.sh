#!/usr/bin/env bash
# pendulum 3.3.0 (dates and times, with an Indonesian locale), Python 3.11 or newer.
#
# Input: datelines of news pages with weekday, day, month and year, some with the slip that newsrooms make: the weekday of
# another day.  2 March 2025 was a Sunday.
#
# A good guess: the date that is written out (the weekday says nothing new), or an error, since the two contradict each other.
#
# What happens: the weekday wins over the day of the month.  The date moves to that weekday in the same week, silently, and
# with it over the border of a month: "Selasa, 2 Maret 2025" is 25 February.
#
# Seen:
#   Minggu, 2 Maret 2025 -> 2025-03-02; Selasa, 2 Maret 2025 -> 2025-02-25; Kamis, 1 Januari 2025 -> 2025-01-02;
#   Tuesday, 2 March 2025 -> 2025-02-25
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pendulum==3.3.0'
"$work/venv/bin/python" - <<'PY'
import pendulum

wanted = [
    ("Minggu, 2 Maret 2025", "id", "2025-03-02"),
    ("Selasa, 2 Maret 2025", "id", "2025-02-25"),
    ("Kamis, 1 Januari 2025", "id", "2025-01-02"),
    ("Tuesday, 2 March 2025", "en", "2025-02-25"),
]
for text, locale, expected in wanted:
    seen = pendulum.from_format(text, "dddd, D MMMM YYYY", locale=locale).to_date_string()
    print(text, "->", seen)
    assert seen == expected, (text, seen)
PY
