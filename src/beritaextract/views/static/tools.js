"use strict";
// What every part of the report needs: words, numbers, elements, tables with their export, and text that stays text.
const Tools = (() => {
  const lang = document.documentElement.lang;
  const words = JSON.parse(document.getElementById("words").textContent);
  const count = new Intl.NumberFormat(lang).format;
  const percent = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 }).format;
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const PAGE = 15;

  // Characters that would act instead of being read are shown as their code, as on the article page.
  const ACTING = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  function shown(text) {
    const out = document.createDocumentFragment();
    let from = 0;
    for (const match of text.matchAll(ACTING)) {
      out.append(text.slice(from, match.index));
      const code = document.createElement("span");
      code.className = "acting";
      code.dataset.code = "U+" + match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      out.append(code);
      from = match.index + 1;
    }
    out.append(text.slice(from));
    return out;
  }
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "on") element.addEventListener("click", value);
      else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    for (const child of children.flat()) if (child || child === 0) element.append(typeof child === "string" ? shown(child) : child);
    return element;
  }
  const nothing = () => make("p", { class: "nothing" }, words.no_match);
  function group(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
      const key = keyOf(item);
      if (key === null) continue;
      const there = groups.get(key);
      if (there) there.push(item); else groups.set(key, [item]);
    }
    return groups;
  }
  const add = (map, key, n = 1) => map.set(key, (map.get(key) || 0) + n);

  // ---- export ------------------------------------------------------------------------------------------------------

  // A spreadsheet runs what begins so; an apostrophe in front makes it text, as in the tables of a run.
  const FORMULA = /^'*(?:[\t\r\n]|[\s\x00-\x1f\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
  const separator = lang === "id" ? ";" : ",";
  function cell(value) {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return lang === "id" ? String(value).replace(".", ",") : String(value);
    const text = FORMULA.test(value) ? "'" + value : value;
    return /[",;\t\r\n|]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  }
  const csv = (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(separator) + "\r\n").join("");
  function download(name, rows) {
    const address = URL.createObjectURL(new Blob([csv(rows)], { type: "text/csv" }));
    const link = make("a", { href: address, download: name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) + ".csv" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }
  const exporter = (name, rows) => make("button", { type: "button", class: "csv", "aria-label": words.csv + ": " + name, on: () => download(name, rows()) }, words.csv);

  // A table that shows its first rows, the rest on demand, and exports them all: heads [label, class], rows by `build`,
  // and the same rows as plain values by `plain`.
  function table(caption, heads, rows, build, plain, { size = PAGE, plainHeads = heads.map(([label]) => label) } = {}) {
    if (!rows.length) return nothing();
    const body = make("tbody");
    const button = make("button", { type: "button", class: "again" }, words.more);
    let next = 0;
    const grow = () => {
      body.append(...rows.slice(next, next + size).map(build));
      next += size;
      button.hidden = next >= rows.length;
    };
    button.addEventListener("click", grow);
    grow();
    const head = make("tr", {}, heads.map(([label, cls]) => make("th", { scope: "col", class: cls }, label)));
    const out = exporter(caption, () => [plainHeads, ...rows.map(plain)]);
    return make("div", {}, make("table", {}, make("caption", {}, caption), make("thead", {}, head), body), make("p", { class: "under" }, button, out));
  }

  // ---- time --------------------------------------------------------------------------------------------------------

  const inMonths = new Intl.DateTimeFormat(lang, { month: "short", year: "2-digit", timeZone: "UTC" }).format;
  const inYears = new Intl.DateTimeFormat(lang, { year: "numeric", timeZone: "UTC" }).format;
  function chart(what, room, options) {
    const svg = Plot.plot({ width: Math.max(300, Math.min(room, 1100)), marginLeft: 56, style: { background: "none" }, ...options });
    // One image with one name: the library's names for its parts are none for a reader.
    svg.querySelectorAll("g[aria-label]").forEach((part) => { part.dataset.mark = part.getAttribute("aria-label"); part.removeAttribute("aria-label"); });
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", say("chart_of", { what }));
    return { figure: make("figure", { class: "chart" }, make("figcaption", {}, what), svg), svg };
  }
  const dateAxis = (span, room) => {
    const { dates, years } = Time.ticks(span.first, span.last, room - 56);
    return { type: "utc", label: null, ticks: dates, tickFormat: years ? inYears : inMonths };
  };
  // What a chart over time leaves out, in words; nothing where it leaves out nothing.
  const notShown = (undated, outside) => [
    ...(undated ? [say("undated", { n: count(undated) })] : []), ...(outside ? [say("outside", { n: count(outside) })] : []),
  ].map((text) => make("p", { class: "hint" }, text));
  // Bars from month to month: `layers` [{name, color, months: Map(month → n)}] stand on each other.  No part
  // of a bar is under a pixel high, however large the largest is.
  const HEIGHT = 180;
  function bars(titles, room, layers, undated, onBar) {
    const months = new Map();
    for (const layer of layers) for (const [month, n] of layer.months) add(months, month, n);
    if (months.size < 2) return notShown(undated, 0);
    const span = Time.span(months);
    const width = Math.max(300, Math.min(room, 1100));
    const step = Time.bar(span.months, width - 56);
    const rows = new Map();
    for (const [month] of [...months].sort()) if (month >= span.first && month <= span.last) {
      const from = Time.start(month, step);
      if (!rows.has(+from)) {
        const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + step));
        const name = step < 12 ? inMonths(from) : step === 12 ? inYears(from) : inYears(from) + "–" + inYears(new Date(until - 1));
        rows.set(+from, { from, until, name, months: [] });
      }
      rows.get(+from).months.push(month);
    }
    const pieces = [];
    let most = 0;
    for (const row of rows.values()) {
      row.parts = layers.map((layer) => ({ layer, n: row.months.reduce((sum, month) => sum + (layer.months.get(month) || 0), 0) })).filter((part) => part.n);
      row.n = row.parts.reduce((sum, part) => sum + part.n, 0);
      most = Math.max(most, row.n);
    }
    const least = most / (HEIGHT - 60);
    for (const row of rows.values()) {
      let at = 0;
      const told = layers.length > 1 ? row.parts.map((part) => "\n" + part.layer.name + ": " + count(part.n)).join("") : "";
      for (const part of row.parts) {
        const next = at + Math.max(part.n, least);
        pieces.push({ ...row, y1: at, y2: next, color: part.layer.color, title: row.name + ": " + count(row.n) + told });
        at = next;
      }
    }
    const { figure, svg } = chart(titles[step === 1 ? 0 : step === 3 ? 1 : 2], room, {
      height: HEIGHT, color: { type: "identity" }, x: dateAxis(span, width),
      y: { label: null, grid: true, ticks: Math.min(4, most), tickFormat: count },
      marks: [Plot.rectY(pieces, { x1: "from", x2: "until", y1: "y1", y2: "y2", fill: "color", tip: true, title: "title", insetLeft: .5, insetRight: .5 }), Plot.ruleY([0])],
    });
    if (onBar) svg.addEventListener("click", () => { if (svg.value) onBar(svg.value); });
    return [figure, ...notShown(undated, span.outside)];
  }
  // A row of small bars, one a month or more, for a table: what counts is when, not how much.
  function spark(months, span) {
    const NS = "http://www.w3.org/2000/svg", W = 120, H = 22;
    const step = Time.bar(span.months, W), from = Time.start(span.first, step), parts = new Map();
    const place = (date) => ((date.getUTCFullYear() - from.getUTCFullYear()) * 12 + date.getUTCMonth() - from.getUTCMonth()) / step;
    for (const [month, n] of months) if (month >= span.first && month <= span.last) add(parts, Math.floor(place(Time.start(month, step))), n);
    const all = Math.max(1, Math.floor(place(Time.start(span.last, step))) + 1), most = Math.max(1, ...parts.values());
    const svg = document.createElementNS(NS, "svg");
    for (const [key, value] of Object.entries({ class: "spark", width: W, height: H, viewBox: `0 0 ${W} ${H}`, "aria-hidden": "true" })) svg.setAttribute(key, value);
    for (const [at, n] of parts) {
      const bar = document.createElementNS(NS, "rect"), high = Math.max(2, n / most * H);
      for (const [key, value] of Object.entries({ x: at * W / all, y: H - high, width: Math.max(1.5, W / all - .5), height: high })) bar.setAttribute(key, value);
      svg.append(bar);
    }
    return svg;
  }

  return { lang, words, count, percent, say, shown, make, nothing, group, add, table, exporter, csv, chart, dateAxis, notShown, bars, spark, inMonths };
})();
