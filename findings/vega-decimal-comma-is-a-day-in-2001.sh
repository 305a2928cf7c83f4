#!/usr/bin/env bash
# vega 6.4.0 (charts; here only its reader of data, which Vega-Lite uses as well), Node.js 20 or newer.
#
# Input: CSV files with parse: "auto", one column of changes with decimal commas ("1,5"), one with articles of a law ("Pasal 5").
#
# A good guess: both columns are text; the commas are no numbers in JavaScript, and neither column looks like dates.
#
# What happens: both are dates.  "1,5" is 5 January 2001, "2,5" 5 February, "Pasal 5" is 1 May 2001: milliseconds are what the
# chart gets, and a rise of one and a half per cent is 978652800000.  It depends on the numbers: with a value of thirteen per cent
# the column is text again.
#
# Seen:
#   1,5 -> 2001-01-05; 2,5 -> 2001-02-05; Pasal 5 -> 2001-05-01; types: [1,5 12,5] date; [1,5 13,5] string
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vega@6.4.0
cat >try.mjs <<'JS'
import assert from "node:assert";
import { inferType, read } from "vega";
const rows = read('perubahan,pasal\n"1,5",Pasal 5\n"2,5",Pasal 6\n', { type: "csv", parse: "auto" });
const day = (value) => new Date(value).toISOString().slice(0, 10);
const seen = rows.map((row) => [typeof row.perubahan, day(row.perubahan), day(row.pasal)]);
console.log(seen);
assert.deepStrictEqual(seen, [["number", "2001-01-05", "2001-05-01"], ["number", "2001-02-05", "2001-06-01"]]);
assert.deepStrictEqual([["1,5", "12,5"], ["1,5", "13,5"]].map((values) => inferType(values)), ["date", "string"]);
JS
TZ=UTC node try.mjs
