#!/usr/bin/env bash
# @internationalized/number 3.6.9 (formats and parses numbers of a locale; under React Aria's number fields), Node.js 20 or newer.
#
# Input: the library's own output: amounts written in compact notation in Indonesian and read back with the same options.
#
# A good guess: the amount itself; or NaN, as it gives for "1,5 jt" (million), "1,5 M" and "1,5 T", which it also calls no valid
# partial numbers.
#
# What happens: thousands come back without their thousand.  "1,5 rb" is 1.5 and counts as valid, and so is English "1.5K"; all
# greater units are refused.  Below a million every amount that was typed or pasted in its short form is a thousand times too small.
#
# Seen:
#   id-ID: 1,5 rb -> 1.5 valid; 1,5 jt -> NaN; 1,5 M -> NaN; en-US: 1.5K -> 1.5 valid; 1.5M -> NaN
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @internationalized/number@3.6.9
cat >try.mjs <<'JS'
import assert from "node:assert";
import { NumberFormatter, NumberParser } from "@internationalized/number";
const options = { notation: "compact", maximumFractionDigits: 1 };
const seen = [];
for (const [locale, amount] of [["id-ID", 1.5e3], ["id-ID", 1.5e6], ["id-ID", 1.5e9], ["en-US", 1.5e3], ["en-US", 1.5e6]]) {
  const text = new NumberFormatter(locale, options).format(amount);
  const parser = new NumberParser(locale, options);
  seen.push([text.replace(/\s/u, " "), parser.parse(text), parser.isValidPartialNumber(text)]);
}
console.log(seen);
assert.deepStrictEqual(seen, [
  ["1,5 rb", 1.5, true], ["1,5 jt", NaN, false], ["1,5 M", NaN, false], ["1.5K", 1.5, true], ["1.5M", NaN, false],
]);
JS
node try.mjs
