#!/usr/bin/env bash
# dateparser 1.5.0 (search_dates), Python 3.11 or newer.
#
# Input: Indonesian sentences with a day and a clock time as newspapers there write it, hours and minutes parted by a stop:
# "Acara digelar 13 Mei 2024, pukul 10.30." (the event was held on 13 May 2024, at 10.30).
#
# A good guess: 13 May 2024, 10:30, since `dateparser.parse` reads "13 Mei 2024 pukul 10.30 WIB" so; or, if search cannot
# join day and time, 13 May 2024 and nothing else.
#
# What happens: the search splits sentences at the stop between hours and minutes and takes the halves for days.  The hour
# becomes the day of the month and drives the true one out: 10 May 2024.  Where a zone follows, the minutes do: "pukul
# 10.30 WIB" alone gives the 30th of the current month.  With a colon in place of the stop all is right.
#
# Seen:
#   parse     13 Mei 2024 pukul 10.30 WIB              2024-05-13T10:30:00+07:00
#   search    Acara digelar 13 Mei 2024, pukul 10.30.  [('Mei 2024, pukul 10', '2024-05-10')]
#   search    Rapat pukul 10.30 WIB di Jakarta         [('30 WIB', '2024-05-30')]
#   search    Rapat pukul 10:30 WIB di Jakarta         [('pukul 10:30 WIB', '2024-05-15')]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'dateparser==1.5.0'
"$work/venv/bin/python" - <<'PY'
import datetime
import warnings

warnings.filterwarnings("ignore")
import dateparser
from dateparser.search import search_dates

settings = {"RELATIVE_BASE": datetime.datetime(2024, 5, 15, 10)}


def found(text):
    days = search_dates(text, languages=["id"], settings=settings) or []
    return [(words, day.date().isoformat()) for words, day in days]


whole = dateparser.parse("13 Mei 2024 pukul 10.30 WIB", languages=["id"], settings=settings)
print("parse ", whole.isoformat())
seen = {
    text: found(text)
    for text in (
        "Acara digelar 13 Mei 2024, pukul 10.30.",
        "Rapat pukul 10.30 WIB di Jakarta",
        "Rapat pukul 10:30 WIB di Jakarta",
    )
}
for text, days in seen.items():
    print("search", text, days)
assert whole.isoformat() == "2024-05-13T10:30:00+07:00"
assert list(seen.values()) == [
    [("Mei 2024, pukul 10", "2024-05-10")],
    [("30 WIB", "2024-05-30")],
    [("pukul 10:30 WIB", "2024-05-15")],
]
PY
