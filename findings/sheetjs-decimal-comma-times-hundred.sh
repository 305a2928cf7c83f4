#!/usr/bin/env bash
# SheetJS, npm package xlsx 0.18.5 (spreadsheets in JavaScript), Node.js 20 or newer.
#
# Input: a CSV file as Indonesian spreadsheets write it: semicolons between the cells, decimal commas, points between thousands.
#
# A good guess: numbers where the sign is a point, and text for what is no number in that notation ("2,5").
#
# What happens: any comma between digits is thrown away as a sign of thousands, wherever it stands: 2,5 per cent is 25, 1,75 is
# 175; 12.500 rupiah are twelve and a half; the score 2-1 of a football match is 1 February 2001.  Cells that have two points
# stay text, so one column holds numbers a thousand times too small beside the text of the others.
#
# Seen:
#   2,5 -> 25; 1,75 -> 175; 12.500 -> 12.5; 1.500.000 -> "1.500.000"; 2-1 -> 36923
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5
cat >try.cjs <<'JS'
const assert = require("node:assert");
const XLSX = require("xlsx");
const book = XLSX.read("perubahan;harga;skor\n2,5;12.500;2-1\n1,75;1.500.000;menang\n", { type: "string" });
const rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]]);
console.log(JSON.stringify(rows));
assert.deepStrictEqual(rows[0], { perubahan: 25, harga: 12.5, skor: 36923 });
assert.deepStrictEqual(rows[1], { perubahan: 175, harga: "1.500.000", skor: "menang" });
JS
TZ=UTC node try.cjs
