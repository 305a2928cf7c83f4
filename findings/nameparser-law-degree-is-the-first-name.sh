#!/usr/bin/env bash
# nameparser 2.6.0 (names of people in their parts), Python 3.11 or newer.
#
# Input: Indonesian names with academic degrees behind a comma, as in every list of officials.  The library cuts suffixes off
# behind a comma, also such as are in no list of its own (S.E., S.Kom., M.M.).
#
# A good guess: first name Rina, last name Hapsari, suffix S.H., as for S.E. and S.Kom.
#
# What happens: whoever studied law is turned round: the degree becomes the first name and the whole name the last name.  It
# depends on the degree (S.H., S.T., M.H. against S.E., S.Kom., M.M.), and a second degree behind it goes to the suffixes.
#
# Seen (first | last | suffix):
#   Rina Hapsari, S.E. -> Rina | Hapsari | S.E.; Rina Hapsari, S.H. -> S.H. | Rina Hapsari | ;
#   Rina Hapsari, S.H., M.H. -> S.H. | Rina Hapsari | M.H.; Rina Hapsari, S.Kom., M.T. -> Rina | Hapsari | S.Kom., M.T.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'nameparser==2.6.0'
"$work/venv/bin/python" -W ignore - <<'PY'
from nameparser import HumanName

wanted = {
    "Rina Hapsari, S.E.": ("Rina", "Hapsari", "S.E."),
    "Rina Hapsari, S.H.": ("S.H.", "Rina Hapsari", ""),
    "Rina Hapsari, S.T.": ("S.T.", "Rina Hapsari", ""),
    "Rina Hapsari, S.H., M.H.": ("S.H.", "Rina Hapsari", "M.H."),
    "Rina Hapsari, S.Kom., M.T.": ("Rina", "Hapsari", "S.Kom., M.T."),
}
for text, expected in wanted.items():
    name = HumanName(text)
    seen = (name.first, name.last, name.suffix)
    print(text, "->", " | ".join(seen))
    assert seen == expected, (text, seen)
PY
