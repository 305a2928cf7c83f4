#!/usr/bin/env bash
# python-frontmatter 1.3.0 with PyYAML 6.0.4, Python 3.11 or newer.
#
# Input: two posts of Jekyll with the date in its front matter, one in the form that Jekyll itself writes and documents,
# `date: 2024-06-10 08:00:00 +0700`, one as `date: 2024-06-10 08:00:00 +07:00`.
#
# A good guess: both are moments; the documentation of Jekyll gives the first form for `date`.
#
# What happens: without the colon in the zone the value is no timestamp for PyYAML and stays a string, with it it is a
# datetime.  A folder in which both occur cannot be sorted by date, and `post["date"].year` fails on Jekyll's own form.
#
# Seen:
#   +0700  str       2024-06-10 08:00:00 +0700
#   +07:00 datetime  2024-06-10 08:00:00+07:00
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'python-frontmatter==1.3.0' 'PyYAML==6.0.4'
"$work/venv/bin/python" - <<'PY'
import frontmatter

seen = {}
for zone in ("+0700", "+07:00"):
    date = frontmatter.loads(f"---\ntitle: Beras\ndate: 2024-06-10 08:00:00 {zone}\n---\nHarga naik.\n")["date"]
    print(f"{zone:6} {type(date).__name__:9} {date}")
    seen[zone] = type(date).__name__
assert seen == {"+0700": "str", "+07:00": "datetime"}
PY
