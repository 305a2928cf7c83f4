#!/usr/bin/env bash
# numbro 2.5.0 (numbers in the languages of the world, here its own Indonesian), Node.js 20 or newer.
#
# Input: amounts shortened as every Indonesian newspaper and shop writes them, "1,5 jt" for a million and a half, with the
# language file `id` of the library.
#
# A good guess: 1 500 000; or, since the library itself shortens a million to "j", nothing at all, as it gives for
# "1,5 rb" (a thousand and a half) and "1,5 miliar".
#
# What happens: every letter behind the digits that is one of its abbreviations multiplies: "j" by a million and "t" by a
# million million.  "1,5 jt" is 1.5 quintillion, without an error, in the one spelling that people really use.  "rb"
# and "miliar" are NaN, and "1,5 M", the usual milliard, is undefined.
#
# Seen:
#   1,5 jt 1500000000000000000; 1,5jt 1500000000000000000; 1,5 j 1500000; 1,5 t 1500000000000; 1,5 rb NaN;
#   1,5 miliar NaN; 1,5 M undefined
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund numbro@2.5.0
cat >try.cjs <<'JS'
const assert = require("node:assert");
const numbro = require("numbro");
numbro.registerLanguage(require("numbro/dist/languages/id.min.js"));
numbro.setLanguage("id");
const wanted = {
  "1,5 jt": 1.5e18, "1,5jt": 1.5e18, "1,5 j": 1.5e6, "1,5 t": 1.5e12, "1,5 rb": NaN, "1,5 miliar": NaN, "1,5 M": undefined,
};
for (const [text, value] of Object.entries(wanted)) {
  const seen = numbro.unformat(text);
  console.log(text, seen);
  assert.ok(Object.is(seen, value), text);
}
JS
node try.cjs
