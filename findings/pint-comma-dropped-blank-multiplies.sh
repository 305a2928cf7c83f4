#!/usr/bin/env bash
# Pint 0.25.3 (quantities with units), Python 3.11 or newer.
#
# Input: quantities as written outside the English world: "1,5 kg" and "92,3 kg" with a decimal comma, "12 500 kg" with the blank
# that the SI brochure recommends between groups of three digits, "5 ton".
#
# A good guess: 1.5 kg, 12,500 kg and 5,000 kg, or an error.
#
# What happens: commas are deleted before anything is read, so that 1,5 kg is 15 kg and 92,3 kg is 923 kg; a blank multiplies, and
# 12 500 kg is 6,000 kg; a ton is that of the United States, 907 kg.  None of them warns.
#
# Seen:
#   1,5 kg 15; 92,3 kg 923; 12 500 kg 6000; 5 ton 4535.924
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pint==0.25.3'
"$work/venv/bin/python" - <<'PY'
import pint

units = pint.UnitRegistry()
wanted = {"1,5 kg": 15, "92,3 kg": 923, "12 500 kg": 6000, "5 ton": 4535.924}
for text, kilograms in wanted.items():
    seen = round(units.parse_expression(text).to("kg").magnitude, 3)
    print(text, seen)
    assert seen == kilograms, (text, seen)
PY
