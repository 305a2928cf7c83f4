#!/usr/bin/env bash
# followthemoney 4.11.2 with rigour 2.6.1 (entities of investigative journalism), Python 3.11 or newer.
#
# Input: the time at which an article of an Indonesian newspaper came out, in ISO 8601 with its offset, as news pages carry it:
# 2024-05-13T05:15:00+07:00, Monday morning in Jakarta.
#
# A good guess: the text as it is, or the moment with its offset, or, if only days count, 2024-05-13.
#
# What happens: it is turned into UTC and the offset is dropped.  The property says 2024-05-12T22:15:00, Sunday, with nothing to
# tell that this is no local time; the same clock time written without an offset stays as it is, so that two articles of one
# morning differ by a day.  Everything that a paper in the zones of Indonesia publishes before 7, 8 or 9 in the morning moves.
#
# Seen:
#   2024-05-13T05:15:00+07:00 2024-05-12T22:15:00; 2024-05-13T05:15:00 2024-05-13T05:15:00; 2024-05-13 2024-05-13
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'followthemoney==4.11.2' 'rigour==2.6.1'
"$work/venv/bin/python" - <<'PY'
from followthemoney import model

wanted = {
    "2024-05-13T05:15:00+07:00": "2024-05-12T22:15:00",
    "2024-05-13T05:15:00": "2024-05-13T05:15:00",
    "2024-05-13": "2024-05-13",
}
for written, expected in wanted.items():
    article = model.make_entity("Article")
    article.add("publishedAt", written)
    seen = article.first("publishedAt")
    print(written, seen)
    assert seen == expected, seen
PY
