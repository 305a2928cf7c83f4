#!/usr/bin/env bash
# feedparser 6.0.14, Python 3.11 or newer.
#
# Input: an RSS feed of a paper in Jakarta whose `pubDate` names its zone as Indonesian papers do, "Mon, 10 Jun 2024
# 05:00:00 WIB" (Western Indonesian time, seven hours before UTC).
#
# A good guess: `published_parsed`, which is in UTC, is 9 June 22:00, as for "+0700"; or, for a zone that is not known, it is
# None and `bozo` is set, as the documentation says of feeds that are not well formed.
#
# What happens: the unknown zone counts as UTC.  The moment is seven hours late, nothing tells so, and made local again the
# article is of 12:00; what was published after 17:00 WIB gets the next day.
#
# Seen:
#   +0700 2024-06-09 22:00 bozo False
#   WIB   2024-06-10 05:00 bozo False
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'feedparser==6.0.14'
"$work/venv/bin/python" - <<'PY'
import time

import feedparser

FEED = '<rss version="2.0"><channel><title>a</title><item><title>b</title><pubDate>%s</pubDate></item></channel></rss>'


def read(zone):
    feed = feedparser.parse(FEED % f"Mon, 10 Jun 2024 05:00:00 {zone}")
    moment = time.strftime("%Y-%m-%d %H:%M", feed.entries[0].published_parsed)
    print(f"{zone:5} {moment} bozo {bool(feed.bozo)}")
    return moment, bool(feed.bozo)


assert read("+0700") == ("2024-06-09 22:00", False)
assert read("WIB") == ("2024-06-10 05:00", False)
PY
