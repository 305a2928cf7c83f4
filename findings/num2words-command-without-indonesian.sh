#!/usr/bin/env bash
# num2words 0.5.14, Python 3.11 or newer.
#
# Input: `num2words 42 --lang=id`, the command line that the package installs, for a language that its own
# `--list-languages` names; and `num2words("42", lang="id")`, a number as a string, as every other converter takes it.
#
# A good guess: "empat puluh dua", since `num2words(42, lang="id")` says that.
#
# What happens: the converters of Indonesian and Vietnamese are built without the base class of the others and lack
# `str_to_number`, so both end in an AttributeError; and the command prints the number as it came on the output, the
# inner attribute's name and the whole help page beside it, as if it had been called with wrong options.
#
# Seen:
#   42              empat puluh dua
#   "42"            AttributeError: 'Num2Word_ID' object has no attribute 'str_to_number'
#   command, id     exit 1, 42 and 'Num2Word_ID' object has no attribute 'str_to_number', then the help page
#   command, fr     exit 0, quarante-deux
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'num2words==0.5.14'
"$work/venv/bin/python" - "$work/venv/bin/num2words" <<'PY'
import subprocess
import sys

from num2words import num2words

assert num2words(42, lang="id") == "empat puluh dua"
for language in ("id", "vi"):
    try:
        num2words("42", lang=language)
    except AttributeError as error:
        print('"42"', language, error)
    else:
        raise SystemExit("a string is taken now")
assert num2words("42", lang="fr") == "quarante-deux"
listed = subprocess.run([sys.argv[1], "--list-languages"], capture_output=True, text=True, check=True).stdout
assert "id" in listed.split()
for language in ("id", "fr"):
    said = subprocess.run([sys.argv[1], "42", f"--lang={language}"], capture_output=True, text=True)
    print("command", language, said.returncode, (said.stdout + said.stderr).strip().splitlines()[0])
    assert said.returncode == (language == "id")
    assert ("str_to_number" in said.stdout + said.stderr) == (language == "id")
PY
