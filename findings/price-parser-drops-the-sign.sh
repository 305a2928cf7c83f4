#!/usr/bin/env bash
# price-parser 0.5.1, Python 3.11 or newer.
#
# Input: losses and refunds as balance sheets and news write them: "-5 $", "Rp -5.000", "-1.234,56 €", "−5 $" with the true
# minus sign, "(Rp 5.000)" in the manner of accountants; and "-10", nothing but a negative number.
#
# A good guess: the amount is negative, or there is none; a class made to turn strings into numbers keeps the sign that
# stands at the number.
#
# What happens: the sign is left out of the match, and the amount is positive in every form; the documentation does not
# speak of signs.  Sums over a column of refunds come out as sums of sales.
#
# Seen:
#   -5 $ 5; $-5.00 5.00; Rp -5.000 5000; -1.234,56 € 1234.56; −5 $ 5; (Rp 5.000) 5000; -10 10
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'price-parser==0.5.1'
"$work/venv/bin/python" - <<'PY'
from decimal import Decimal

from price_parser import Price

wanted = {
    "-5 $": "5",
    "$-5.00": "5.00",
    "Rp -5.000": "5000",
    "-1.234,56 €": "1234.56",
    "−5 $": "5",
    "(Rp 5.000)": "5000",
    "-10": "10",
}
seen = {text: Price.fromstring(text).amount for text in wanted}
print("; ".join(f"{text} {amount}" for text, amount in seen.items()))
assert seen == {text: Decimal(amount) for text, amount in wanted.items()}
PY
