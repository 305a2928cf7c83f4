#!/usr/bin/env bash
# chrono-node 2.10.3 (its Indonesian and German), Node.js 20 or newer.
#
# Input: spans of time with a thousands mark, written as both languages write it: "1.500 hari lalu" (1,500 days ago), "dalam
# 1.000 hari" (in 1,000 days), "vor 1.500 Tagen"; read on 30 November 2026 at noon.
#
# A good guess: 22 October 2022, as for "1500 hari lalu" without the mark; or no result.
#
# What happens: the dot is taken for a decimal mark, although the comma is one too ("1,5 jam lalu" is an hour and a half ago):
# 1,500 days are a day and a half, 1,000 days are one day.  In English "1,500 days ago" loses its first digit and is 500 days.
#
# Seen:
#   1500 hari lalu 2022-10-22; 1.500 hari lalu 2026-11-29; dalam 1.000 hari 2026-12-1; vor 1.500 Tagen 2026-11-29;
#   1,500 days ago 2025-07-18; 1,5 jam lalu 2026-11-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >try.mjs <<'JS'
import assert from "node:assert";
import * as chrono from "chrono-node";

const noon = new Date(2026, 10, 30, 12);
const wanted = [
  ["id", "1500 hari lalu", "2022-10-22"],
  ["id", "1.500 hari lalu", "2026-11-29"],
  ["id", "dalam 1.000 hari", "2026-12-1"],
  ["de", "vor 1.500 Tagen", "2026-11-29"],
  ["en", "1,500 days ago", "2025-7-18"],
  ["id", "1,5 jam lalu", "2026-11-30"],
];
for (const [language, text, day] of wanted) {
  const start = chrono[language].parse(text, noon)[0].start;
  const seen = ["year", "month", "day"].map((part) => start.get(part)).join("-");
  console.log(text, seen);
  assert.strictEqual(seen, day, text);
}
JS
TZ=UTC node try.mjs
