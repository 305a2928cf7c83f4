#!/usr/bin/env bash
# phonenumbers 9.0.43 (Python port of libphonenumber), Python 3.11 or newer.
#
# Input: amounts in Indonesian sentences, searched for phone numbers of region ID at the strictest of the four leniencies,
# EXACT_GROUPING ("grouped exactly as we would format it"), as tools do that black out personal data.
#
# A good guess: none; the matcher refuses numbers behind a currency sign, dates and scores, and the groups of an amount are not
# those of a phone number.
#
# What happens: every amount between 1.500.000 and 1.500.999 is a valid number (call centres have 1500 and three digits), in points
# of thousands, too.  The currency sign only helps where it touches: "Rp1.500.000" is left alone, "Rp 1.500.000" is a phone.
#
# Seen:
#   sebanyak 1.500.000 jiwa -> 1.500.000; Rp 1.500.000 -> 1.500.000; Rp1.500.000 -> nothing; sebanyak 1.400.000 jiwa -> nothing
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'phonenumbers==9.0.43'
"$work/venv/bin/python" - <<'PY'
from phonenumbers import Leniency, PhoneNumberMatcher

wanted = {
    "Bantuan diterima sebanyak 1.500.000 jiwa.": ["1.500.000"],
    "Denda sebesar Rp 1.500.000 dibayar.": ["1.500.000"],
    "Denda sebesar Rp1.500.000 dibayar.": [],
    "Bantuan diterima sebanyak 1.400.000 jiwa.": [],
}
for text, expected in wanted.items():
    seen = [match.raw_string for match in PhoneNumberMatcher(text, "ID", leniency=Leniency.EXACT_GROUPING)]
    print(text, "->", seen)
    assert seen == expected, (text, seen)
PY
