#!/usr/bin/env bash
# spaCy 3.8.18, its Indonesian tokenizer (spacy.blank("id")), Python 3.11 or newer.
#
# Input: ranges of prices and other amounts as they stand in Indonesian news, with and without the currency sign glued on.
#
# A good guess: the currency sign is cut from both ends alike ("Rp", "5.000", "-", "Rp", "6.000") and both ends are like_num, as
# they are when the amounts stand alone or without the sign.
#
# What happens: only the first sign is a prefix.  The second amount stays one word, "Rp6.000", which is no number, so half
# of each range is lost to whoever looks for numbers.  "Rp.5.000" leaves ".5.000", point included, which is one.
#
# Seen:
#   Rp5.000-Rp6.000 -> Rp 5.000* - Rp6.000; 5.000-6.000 -> 5.000* - 6.000*; Rp6.000 -> Rp 6.000*; Rp.5.000 -> Rp .5.000*
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'spacy==3.8.18'
"$work/venv/bin/python" -W ignore - <<'PY'
import spacy

nlp = spacy.blank("id")
wanted = {
    "Rp5.000-Rp6.000": "Rp 5.000* - Rp6.000", "5.000-6.000": "5.000* - 6.000*", "Rp6.000": "Rp 6.000*", "Rp.5.000": "Rp .5.000*",
}
for text, expected in wanted.items():
    seen = " ".join(token.text + "*" * token.like_num for token in nlp(text))
    print(text, "->", seen)
    assert seen == expected, (text, seen)
PY
