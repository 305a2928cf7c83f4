"use strict";
// The time that a chart shows: without single dates far from all others, with ticks and bars that its width can carry.
const Time = (() => {
  const FAR = 24, RARE = 0.05, VERY_RARE = 0.01, ENOUGH = 5;
  const number = (key) => 12 * Number(key.slice(0, 4)) + Number(key.slice(5, 7)) - 1;
  const utc = (month) => new Date(Date.UTC(Math.floor(month / 12), month % 12));

  // The first and last month (YYYY-MM) to show of a Map from month to how many, and how many lie outside.  A few dates
  // that lie two years or more from all others are slips of a year more often than news: one in a hundred, or one in
  // twenty when they lie further away than the others are from each other.
  function span(counts) {
    const keys = [...counts.keys()].sort(), all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    let from = 0, to = keys.length - 1, outside = 0;
    const cut = (gap, n, rest) => gap >= FAR && all - outside - n >= ENOUGH
      && (outside + n <= VERY_RARE * all || (gap > rest && outside + n <= Math.max(1, RARE * all)));
    const length = () => number(keys[to]) - number(keys[from]);
    for (let done = false; !done;) {
      done = true;
      for (let at = from + 1, n = 0; at <= to; at++) {
        n += counts.get(keys[at - 1]);
        const gap = number(keys[at]) - number(keys[at - 1]);
        if (cut(gap, n, number(keys[to]) - number(keys[at]))) { outside += n; from = at; done = false; break; }
      }
      for (let at = to - 1, n = 0; at >= from; at--) {
        n += counts.get(keys[at + 1]);
        const gap = number(keys[at + 1]) - number(keys[at]);
        if (cut(gap, n, number(keys[at]) - number(keys[from]))) { outside += n; to = at; done = false; break; }
      }
    }
    return { first: keys[from], last: keys[to], months: length() + 1, outside };
  }

  // How many months a bar stands for, so that none is under three pixels.
  const bar = (months, width) => [1, 3, 12, 60, 120].find((step) => months / step <= width / 3) || 120;
  const start = (key, step) => utc(Math.floor(number(key) / step) * step);

  // The dates to write below an axis from month to month, one for each 70 pixels at most, and whether years are enough.
  function ticks(first, last, width) {
    const low = number(first), high = number(last) + 1;
    const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400].find((months) => (high - low) / months <= Math.max(1, width / 70)) || 4800;
    const dates = [];
    for (let month = Math.ceil(low / step) * step; month <= high; month += step) dates.push(utc(month));
    return { dates, years: step >= 12 };
  }

  return { span, bar, start, ticks };
})();
if (typeof module !== "undefined") module.exports = Time;
