#!/usr/bin/env bash
# chrono-node 2.10.3 (dates in running text; its Indonesian is new), Node.js 20 or newer.
#
# Input: "Maret lalu" (last March), "5 Januari lalu" (on 5 January last) and "April tahun lalu" (April of last year), read on
# 30 November 2026; beside them the English "last March" and "March last year".
#
# A good guess: March 2026, 5 January 2026 and April 2025: `lalu` means past, and the library knows the word, for "minggu lalu"
# (last week) and "2 hari lalu" (two days ago) are right.
#
# What happens: a month takes no notice of `lalu` or `last`, it is the one nearest to today.  From autumn on, the spring of the
# same year becomes that of the next: last March lies four months in the future, without a sign of doubt (the month counts
# as certain).  "April tahun lalu" gives two answers, April 2027 and a day of November 2025.
#
# Seen:
#   Maret lalu 2027-03; 5 Januari lalu 2027-01; April tahun lalu 2027-04, 2025-11; last March 2027-03;
#   March last year 2027-03, 2025-11; minggu lalu 2026-11
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >try.mjs <<'JS'
import assert from "node:assert";
import * as chrono from "chrono-node";

const today = new Date(2026, 10, 30, 12);
const wanted = [
  ["id", "Maret lalu", ["2027-3"]],
  ["id", "5 Januari lalu", ["2027-1"]],
  ["id", "April tahun lalu", ["2027-4", "2025-11"]],
  ["en", "last March", ["2027-3"]],
  ["en", "March last year", ["2027-3", "2025-11"]],
  ["id", "minggu lalu", ["2026-11"]],
];
for (const [language, text, months] of wanted) {
  const found = chrono[language].parse(text, today);
  const seen = found.map((result) => `${result.start.get("year")}-${result.start.get("month")}`);
  console.log(text, seen.join(", "));
  assert.deepStrictEqual(seen, months, text);
}
assert.ok(chrono.id.parse("Maret lalu", today)[0].start.isCertain("month"));
JS
node try.mjs
