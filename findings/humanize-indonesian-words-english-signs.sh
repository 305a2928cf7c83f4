#!/usr/bin/env bash
# humanize 4.17.0 (numbers and times for people, with an Indonesian catalogue), Python 3.11 or newer.
#
# Input: amounts, after `humanize.activate("id_ID")`, with the three decimals that a budget needs.
#
# A good guess: "1,235 miliar" and "1.234.568", as written in Indonesia, since words and signs belong to one locale.
#
# What happens: the words are Indonesian, the signs English.  "1.235 miliar" says 1235 milliards to whoever reads the language
# that the words are in, a thousand times too much, and "1,234,568" is no number there at all.  (For German or Brazilian the
# signs change with the words.)
#
# Seen:
#   id_ID: 1.235 miliar, 1,234,568; de_DE: 1,235 Milliarden, 1.234.568
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'humanize==4.17.0'
"$work/venv/bin/python" - <<'PY'
import humanize

seen = {}
for locale in ("id_ID", "de_DE"):
    humanize.activate(locale)
    seen[locale] = (humanize.intword(1_234_567_890, "%.3f"), humanize.intcomma(1_234_568))
    humanize.deactivate()
    print(locale, *seen[locale], sep=" | ")
assert seen["id_ID"] == ("1.235 miliar", "1,234,568")
assert seen["de_DE"] == ("1,235 Milliarden", "1.234.568")
PY
