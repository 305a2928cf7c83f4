#!/usr/bin/env bash
# date-fns 4.4.0 (its locale `id`), Node.js 20 or newer.
#
# Input: "d MMM yyyy h:mm BBBB", a day and a clock time with the part of the day, as Indonesian is written: "5 Mei 2024 3:30
# siang".  The text to read is what format() of the same library and locale has just written.
#
# A good guess: parse() reads back what format() wrote, as it does for each of the twelve hours tried in English, Malay and Dutch.
#
# What happens: in Indonesian it reads back none of the twelve; every one is an Invalid Date, for morning, noon, afternoon and
# night alike.  With "a" (AM, PM) in place of "BBBB" all twelve are read back.
#
# Seen:
#   enUS 12 of 12; ms 12 of 12; nl 12 of 12; id 0 of 12; id with AM and PM 12 of 12
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-fns@4.4.0
cat >try.mjs <<'JS'
import assert from "node:assert";
import { format, parse } from "date-fns";
import { enUS, id, ms, nl } from "date-fns/locale";

const hours = [0, 1, 6, 9, 11, 12, 13, 15, 17, 18, 19, 23];
function readBack(pattern, locale) {
  return hours.filter((hour) => {
    const day = new Date(2024, 4, 5, hour, 30);
    return +parse(format(day, pattern, { locale }), pattern, new Date(2000, 0, 1), { locale }) === +day;
  }).length;
}
const periods = "d MMM yyyy h:mm BBBB";
const seen = {
  enUS: readBack(periods, enUS), ms: readBack(periods, ms), nl: readBack(periods, nl), id: readBack(periods, id),
  "id with AM and PM": readBack("d MMM yyyy h:mm a", id),
};
console.log(Object.entries(seen).map(([name, count]) => `${name} ${count} of 12`).join("; "));
assert.deepStrictEqual(seen, { enUS: 12, ms: 12, nl: 12, id: 0, "id with AM and PM": 12 });
JS
node try.mjs
