#!/usr/bin/env bash
# simplemma 2.0.0, Python 3.11 or newer.
#
# Input: amounts of money as newspapers print them, the sign of the currency written to the number: "Rp1.500.000,50",
# "EUR1.500", "$1,500".
#
# A good guess: `simple_tokenizer` keeps the number whole, as it keeps "1.500.000,50" and "Rp 1.500.000" whole, with the
# letters of the currency as a token of their own or at its head; "US$1,500" comes out as "US$" and "1,500".
#
# What happens: where letters stand at the number, they take its first group of digits with them and the rest becomes a
# number of its own, smaller by its leading digits: 1,500,000.50 is read as "500.000,50", 1,500 as "500".  Counting or
# comparing numbers of a lemmatized text goes wrong by any factor, and nothing tells.
#
# Seen:
#   1.500.000,50    ['1.500.000,50']
#   Rp1.500.000,50  ['Rp1', '.', '500.000,50']
#   EUR1.500        ['EUR1', '.', '500']
#   US$1,500        ['US$', '1,500']
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'simplemma==2.0.0'
"$work/venv/bin/python" - <<'PY'
from simplemma import simple_tokenizer

wanted = {
    "1.500.000,50": ["1.500.000,50"],
    "Rp1.500.000,50": ["Rp1", ".", "500.000,50"],
    "EUR1.500": ["EUR1", ".", "500"],
    "US$1,500": ["US$", "1,500"],
}
seen = {text: list(simple_tokenizer(text)) for text in wanted}
for text, tokens in seen.items():
    print(text, tokens)
assert seen == wanted
PY
