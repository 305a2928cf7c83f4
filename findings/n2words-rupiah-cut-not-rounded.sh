#!/usr/bin/env bash
# n2words 4.0.0 (numbers in words, 71 languages, with ordinals and currencies), Node.js 20 or newer.
#
# Input: amounts of rupiah with a fraction, as sums of interest and tax are, to be written out on a receipt in Indonesian.
#
# A good guess: the fraction in words, as `toCardinal` of the same language gives it, or the amount rounded to whole rupiah.
#
# What happens: the fraction is cut off, however large: 1999.99 is one thousand nine hundred and ninety-nine rupiah, and 0.99 are
# none.  And a decimal fraction is read as a number of its own: 1,25 is "satu koma dua puluh lima" (one comma twenty-five), where
# Indonesian reads the digits; so 1.5 and "1.50", one number, are two different ones in words.
#
# Seen:
#   1999.99 -> seribu sembilan ratus sembilan puluh sembilan rupiah; 0.99 -> nol rupiah; 1.25 -> satu koma dua puluh lima;
#   1.5 -> satu koma lima; "1.50" -> satu koma lima puluh
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund n2words@4.0.0
cat >try.mjs <<'JS'
import assert from "node:assert";
import { toCardinal, toCurrency } from "n2words/id-ID";
const seen = [toCurrency(1999.99), toCurrency(0.99), toCardinal(1.25), toCardinal(1.5), toCardinal("1.50")];
console.log(seen);
assert.deepStrictEqual(seen, [
  "seribu sembilan ratus sembilan puluh sembilan rupiah", "nol rupiah",
  "satu koma dua puluh lima", "satu koma lima", "satu koma lima puluh",
]);
JS
node try.mjs
