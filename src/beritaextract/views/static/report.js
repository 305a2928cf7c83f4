"use strict";
(async () => {
  const lang = document.documentElement.lang;
  const words = JSON.parse(document.getElementById("words").textContent);
  const packed = Uint8Array.from(atob(document.getElementById("rows").textContent), (c) => c.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const data = await new Response(plain).json();
  const { pool, articles, voices, claims, figures, findings, errors } = data;
  const PAGE = 15;

  // ---- small tools -------------------------------------------------------------------------------------------------

  const count = new Intl.NumberFormat(lang).format;
  const percent = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 }).format;
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const place = (id) => document.querySelector("#" + id + " .content");

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
  const day = (article) => articles[article][1];
  const voiceName = (voice) => voice < 0 ? words.no_speaker : voices[voice][0];
  const post = (claim) => [pool[claim[5]], pool[claim[6]]].filter(Boolean).join(", ");
  function group(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
      const key = keyOf(item);
      if (key === null) continue;
      if (groups.has(key)) groups.get(key).push(item); else groups.set(key, [item]);
    }
    return groups;
  }

  // ---- the sentences behind a number -------------------------------------------------------------------------------

  const behind = document.getElementById("behind");
  const sentences = document.getElementById("sentences");
  const more = document.getElementById("more");
  let waiting = [];

  function marked(sentence, part) {
    const at = part ? sentence.indexOf(part.replace(/\s+/g, " ").trim()) : -1;
    if (at < 0) return shown(sentence);
    const end = at + part.replace(/\s+/g, " ").trim().length;
    const out = document.createDocumentFragment();
    out.append(shown(sentence.slice(0, at)), make("mark", {}, sentence.slice(at, end)), shown(sentence.slice(end)));
    return out;
  }
  function origin(article) {
    const [title, date, source, url] = articles[article];
    const link = /^https?:\/\//.test(url) ? make("a", { href: url, rel: "noreferrer noopener" }, title) : make("span", {}, title);
    return [link, date ? " · " + date : "", source ? " · " + source : ""];
  }
  function sentenceOf(item) {
    if (item.article !== undefined) return make("li", {}, make("p", { lang: "id" }, origin(item.article)));
    const figure = item.figure === undefined ? null : figures[item.figure];
    const claim = item.claim !== undefined ? claims[item.claim] : figure[1] >= 0 ? claims[figure[1]] : null;
    const article = (figure || claim)[0];
    let text = figure && figure[9] ? figure[9] : claim ? claim[3] : figure[8];
    if (claim && claim[2] && !(figure && figure[9])) text = "“" + text + "”";
    const voice = claim ? claim[1] : figure ? figure[2] : -1;
    const who = claim ? [make("strong", {}, voiceName(voice)), post(claim) ? ", " + post(claim) : "", " · "] : [];
    const value = figure ? make("p", {}, make("strong", {}, figure[7]), pool[figure[5]] ? " · " + pool[figure[5]] : "") : "";
    return make("li", {}, value, make("blockquote", { lang: "id" }, marked(text, figure && figure[8])), make("p", { class: "origin" }, who, origin(article)));
  }
  function addSentences() {
    sentences.append(...waiting.splice(0, 40).map(sentenceOf));
    more.hidden = waiting.length === 0;
  }
  function open(title, items) {
    document.getElementById("behind-title").replaceChildren(shown(title));
    sentences.replaceChildren();
    waiting = [...items];
    addSentences();
    behind.showModal();
    behind.scrollTop = 0;
  }
  more.addEventListener("click", addSentences);
  behind.addEventListener("click", (event) => { if (event.target === behind) behind.close(); });
  const leads = (label, title, items) => make("button", { type: "button", "aria-label": title + ": " + label, on: () => open(title, items) }, label);

  // ---- what the filters leave --------------------------------------------------------------------------------------

  const query = document.getElementById("query");
  const from = document.getElementById("from");
  const until = document.getElementById("until");
  const duplicates = document.getElementById("duplicates");
  const folded = (...parts) => parts.join("\n").toLowerCase();
  let claimHay = null;
  let figureHay = null;

  function left() {
    const terms = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (terms.length && !claimHay) {
      claimHay = claims.map((c) => folded(c[3], voiceName(c[1]), post(c), articles[c[0]][0]));
      figureHay = figures.map((f) => folded(f[7], f[8], f[9], pool[f[5]], f[1] >= 0 ? claimHay[f[1]] : articles[f[0]][0]));
    }
    const inTime = articles.map(([, date, , , duplicate]) =>
      (duplicates.checked || !duplicate) && (!from.value || (date && date >= from.value)) && (!until.value || (date && date.slice(0, 10) <= until.value)));
    const has = (hay) => terms.every((term) => hay.includes(term));
    const all = (rows, hay) => rows.map((_, i) => i).filter((i) => inTime[rows[i][0]] && (!terms.length || has(hay(i))));
    return {
      articles: articles.map((_, i) => i).filter((i) => inTime[i]),
      claims: all(claims, (i) => claimHay[i]),
      figures: all(figures, (i) => figureHay[i]),
      findings: all(findings, (i) => folded(findings[i][2], findings[i][1], articles[findings[i][0]][0], ...findings[i][3].map((f) => figureHay[f]))),
      errors: errors.filter((row) => !terms.length || has(folded(...row))),
      searching: terms.length > 0,
    };
  }

  // ---- tables ------------------------------------------------------------------------------------------------------

  // A table that shows its first rows, and the rest on demand.
  function table(caption, heads, rows, build, size = PAGE) {
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
    return make("div", {}, make("table", {}, make("caption", {}, caption), make("thead", {}, head), body), button);
  }

  // ---- sections ----------------------------------------------------------------------------------------------------

  function chart(what, room, options) {
    const svg = Plot.plot({ width: Math.max(300, Math.min(room, 1100)), marginLeft: 56, style: { background: "none" }, ...options });
    // One image with one name: the library's names for its parts are none for a reader.
    svg.querySelectorAll("g[aria-label]").forEach((part) => { part.dataset.mark = part.getAttribute("aria-label"); part.removeAttribute("aria-label"); });
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", say("chart_of", { what }));
    return { figure: make("figure", { class: "chart" }, make("figcaption", {}, what), svg), svg };
  }
  const dated = (date) => new Date(date.length === 4 ? date + "-01-01" : date.length === 7 ? date + "-01" : date.slice(0, 10));
  const inMonths = new Intl.DateTimeFormat(lang, { month: "short", year: "2-digit", timeZone: "UTC" }).format;
  const inYears = new Intl.DateTimeFormat(lang, { year: "numeric", timeZone: "UTC" }).format;
  const dateAxis = (shown, room) => {
    const { dates, years } = Time.ticks(shown.first, shown.last, room - 56);
    return { type: "utc", label: null, ticks: dates, tickFormat: years ? inYears : inMonths };
  };
  // What a chart over time leaves out, in words; nothing where it leaves out nothing.
  const notShown = (undated, outside) => [
    ...(undated ? [say("undated", { n: count(undated) })] : []), ...(outside ? [say("outside", { n: count(outside) })] : []),
  ].map((text) => make("p", { class: "hint" }, text));

  function overview(now) {
    const heard = new Set(now.claims.map((i) => claims[i][1]).filter((voice) => voice >= 0));
    const tile = (number, key, action) => {
      const inside = [make("strong", {}, count(number)), make("span", {}, words[key])];
      return typeof action === "string" ? make("a", { href: action }, inside) : make("button", { type: "button", on: action }, inside);
    };
    const tiles = make("div", { class: "tiles" },
      tile(now.articles.length, "articles", () => open(words.articles, now.articles.map((article) => ({ article })))),
      tile(heard.size, "speakers", "#voice"),
      tile(now.claims.length, "claims", () => open(words.claims, now.claims.map((claim) => ({ claim })))),
      tile(now.figures.length, "figures", () => open(words.figures, now.figures.map((figure) => ({ figure })))),
      tile(now.findings.length, "findings", "#findings"),
      tile(now.errors.length, "errors", "#errors"));
    const months = group(now.articles.filter((i) => day(i).length >= 7), (i) => day(i).slice(0, 7));
    const undated = now.articles.length - [...months.values()].reduce((sum, inside) => sum + inside.length, 0);
    const parts = [tiles];
    if (months.size > 1) {
      const shown = Time.span(new Map([...months].map(([month, inside]) => [month, inside.length])));
      const room = Math.max(300, Math.min(place("overview").clientWidth, 1100));
      const step = Time.bar(shown.months, room - 56);
      const bars = group([...months].filter(([month]) => month >= shown.first && month <= shown.last).flatMap(([month, inside]) => inside.map((i) => [+Time.start(month, step), i])), ([start]) => start);
      const rows = [...bars].map(([start, inside]) => {
        const from = new Date(start), until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + step));
        const name = step < 12 ? inMonths(from) : step === 12 ? inYears(from) : inYears(from) + "–" + inYears(new Date(until - 1));
        return { from, until, name, n: inside.length, inside: inside.map(([, i]) => i) };
      });
      const { figure, svg } = chart(step === 1 ? words.per_month : step === 3 ? words.per_quarter : words.per_year, place("overview").clientWidth, {
        height: 180, x: dateAxis(shown, room), y: { label: null, grid: true, ticks: Math.min(4, Math.max(...rows.map((row) => row.n))), tickFormat: count },
        marks: [Plot.rectY(rows, { x1: "from", x2: "until", y: "n", fill: "var(--voice)", tip: true, title: (d) => d.name + ": " + count(d.n), insetLeft: .5, insetRight: .5 }), Plot.ruleY([0])],
      });
      svg.addEventListener("click", () => { if (svg.value) open(svg.value.name, svg.value.inside.map((article) => ({ article }))); });
      parts.push(figure, ...notShown(undated, shown.outside));
    } else parts.push(...notShown(undated, 0));
    if (data.shortened) parts.push(make("p", { class: "hint" }, say("left_out", { n: count(data.shortened) })));
    place("overview").replaceChildren(...parts);
  }

  let measure = "claims";
  function voice(now) {
    const rows = [...group(now.claims, (i) => claims[i][1] < 0 ? null : claims[i][1])].map(([who, said]) => ({
      who, said, claims: said.length, words: said.reduce((sum, i) => sum + claims[i][4], 0), articles: new Set(said.map((i) => claims[i][0])).size,
    })).sort((a, b) => b[measure] - a[measure] || b.claims - a.claims || voiceName(a.who).localeCompare(voiceName(b.who)));
    const total = rows.reduce((sum, row) => sum + row[measure], 0);
    const choices = make("fieldset", { class: "choices" }, make("legend", {}, words.voice), ["claims", "words", "articles"].map((name) => {
      const input = make("input", { type: "radio", name: "measure", value: name, checked: name === measure });
      input.addEventListener("change", () => { measure = name; voice(left()); document.querySelector(`input[name=measure][value=${name}]`).focus(); });
      return make("label", {}, input, words["by_" + name]);
    }));
    const heads = [[words.speaker], [words.share_voice, "wide"], [words.claims, "n"], [words.words, "n less"], [words.articles, "n less"]];
    place("voice").replaceChildren(choices, table(words.voice, heads, rows, (row) => {
      const name = voiceName(row.who);
      const kind = voices[row.who][1];
      const posts = group(row.said.filter((i) => post(claims[i])), (i) => post(claims[i]));
      const main = [...posts].sort((a, b) => b[1].length - a[1].length)[0];
      const share = row[measure] / total;
      return make("tr", {},
        make("th", { scope: "row", lang: "id" }, name, kind !== "person" ? " " : "", kind !== "person" ? make("span", { class: "tag", lang }, words[kind] || kind) : "", main ? make("span", { class: "sub" }, main[0]) : ""),
        make("td", { class: "wide" }, make("progress", { max: rows[0][measure], value: row[measure], "aria-label": name + " " + percent(share) }), make("span", { class: "sub" }, percent(share))),
        make("td", { class: "n" }, leads(count(row.claims), name, row.said.map((claim) => ({ claim })))),
        make("td", { class: "n less" }, leads(count(row.words), name + ", " + words.words, row.said.map((claim) => ({ claim })))),
        make("td", { class: "n less" }, leads(count(row.articles), name + ", " + words.articles, [...new Set(row.said.map((i) => claims[i][0]))].map((article) => ({ article })))));
    }));
  }

  function roles(now) {
    const rows = [...group(now.claims, (i) => claims[i][5] ? post(claims[i]).toLowerCase() : null).values()].map((said) => ({
      said, post: post(claims[said[0]]), voices: new Set(said.map((i) => claims[i][1])),
    })).sort((a, b) => b.said.length - a.said.length || a.post.localeCompare(b.post));
    place("roles").replaceChildren(table(words.roles, [[words.role], [words.speakers, "less"], [words.claims, "n"]], rows, (row) => make("tr", {},
      make("th", { scope: "row", lang: "id" }, row.post),
      make("td", { class: "less", lang: "id" }, [...row.voices].slice(0, 3).map(voiceName).join(", ") + (row.voices.size > 3 ? " +" + (row.voices.size - 3) : "")),
      make("td", { class: "n" }, leads(count(row.said.length), row.post, row.said.map((claim) => ({ claim })))))));
  }

  const whenWho = (figure) => [day(figure[0]) || words.no_date, figure[2] >= 0 ? voiceName(figure[2]) : ""].filter(Boolean).join(" · ");
  const unitOf = (figure) => ({ IDR: "Rp", percent: "%" })[pool[figure[4]]] || words["unit_" + pool[figure[4]]] || pool[figure[4]];
  let chosen = null;
  function subjects(now) {
    const groups = group(now.figures, (i) => figures[i][5] ? figures[i][5] + " " + figures[i][4] : null);
    const rows = [...groups].map(([key, inside]) => ({ key, inside, name: pool[figures[inside[0]][5]], unit: unitOf(figures[inside[0]]) }))
      .sort((a, b) => b.inside.length - a.inside.length || a.name.localeCompare(b.name));
    if (!rows.length) { place("subjects").replaceChildren(nothing()); return; }
    const detail = make("div", { "aria-live": "polite" });
    const select = (row) => {
      chosen = row.key;
      list.querySelectorAll("tr[data-key]").forEach((line) => line.setAttribute("aria-current", line.dataset.key === chosen));
      detail.replaceChildren(...overTime(row, detail));
    };
    const list = table(words.subjects, [[words.subject], [words.unit, "less"], [words.figures, "n"]], rows, (row) => make("tr", { "data-key": row.key, "aria-current": String(row.key === chosen) },
      make("th", { scope: "row", lang: "id" }, row.name), make("td", { class: "less", lang: "id" }, row.unit),
      make("td", { class: "n" }, make("button", { type: "button", "aria-label": words.subject + ": " + row.name + ", " + count(row.inside.length), on: () => select(row) }, count(row.inside.length)))));
    place("subjects").replaceChildren(make("div", { class: "pair" }, list, detail));
    select(rows.find((row) => row.key === chosen) || rows[0]);
  }
  function overTime(row, detail) {
    const inside = [...row.inside].sort((a, b) => day(figures[a][0]).localeCompare(day(figures[b][0])));
    const all = inside.filter((i) => figures[i][6] && day(figures[i][0])).map((i) => ({ i, month: (day(figures[i][0]) + "-01").slice(0, 7), date: dated(day(figures[i][0])), value: Number(figures[i][6]) }));
    const parts = [];
    if (new Set(all.map((point) => +point.date)).size > 1) {
      const shown = Time.span(new Map([...group(all, (point) => point.month)].map(([month, there]) => [month, there.length])));
      const points = all.filter((point) => point.month >= shown.first && point.month <= shown.last);
      const room = Math.max(300, Math.min(detail.clientWidth, 1100));
      const compact = new Intl.NumberFormat(lang, { notation: "compact" }).format;
      const { figure, svg } = chart([row.name, row.unit].filter(Boolean).join(" · "), detail.clientWidth, {
        height: 300, inset: 8, x: dateAxis(shown, room), y: { label: null, grid: true, ticks: 5, tickFormat: compact, nice: true },
        marks: [Plot.dot(points, { x: "date", y: "value", r: 4.5, fill: "var(--voice)", fillOpacity: .75, stroke: "var(--paper)", tip: true, title: (d) => figures[d.i][7] + "\n" + whenWho(figures[d.i]) })],
      });
      svg.addEventListener("click", () => { if (svg.value) open(row.name, [{ figure: svg.value.i }]); });
      parts.push(figure, ...notShown(inside.length - all.length, shown.outside));
    }
    parts.push(figureTable(row.name, inside, false));
    return parts;
  }
  function figureTable(caption, inside, withSubject) {
    return table(caption, [[words.value], ...(withSubject ? [[words.subject]] : []), [words.date], [words.speaker, "less"]], inside, (i) => {
      const figure = figures[i];
      return make("tr", {},
        make("td", { lang: "id" }, leads(figure[7], pool[figure[5]] || figure[8], [{ figure: i }])),
        withSubject ? make("td", { lang: "id" }, pool[figure[5]] || articles[figure[0]][0]) : "",
        make("td", {}, day(figure[0]) || words.no_date),
        make("td", { class: "less", lang: "id" }, figure[2] >= 0 ? voiceName(figure[2]) : ""));
    }, 10);
  }

  let currency = null;
  // Sorted by all digits, not by a rounded number.
  const bigger = (a, b) => (([x, y]) => x.length - y.length || (x < y ? -1 : x > y ? 1 : 0))([a, b].map((i) => figures[i][6].replace(/\..*/, "")));
  function biggest(now) {
    const money = group(now.figures.filter((i) => pool[figures[i][3]] === "money" && figures[i][6]), (i) => pool[figures[i][4]] || null);
    if (!money.size) { place("biggest").replaceChildren(nothing()); return; }
    const names = [...money].sort((a, b) => b[1].length - a[1].length).map(([name]) => name);
    if (!money.has(currency)) currency = names[0];
    const select = make("select", {}, names.map((name) => make("option", { value: name, selected: name === currency }, name + " (" + count(money.get(name).length) + ")")));
    const rows = make("div");
    const fill = () => rows.replaceChildren(figureTable(words.biggest, [...money.get(currency)].sort((a, b) => bigger(b, a)), true));
    select.addEventListener("change", () => { currency = select.value; fill(); });
    fill();
    place("biggest").replaceChildren(make("label", { class: "pick" }, words.currency, select), rows);
  }

  function findingCards(now) {
    if (!now.findings.length) { place("findings").replaceChildren(nothing()); return; }
    const cards = make("div", { class: "cards" });
    const again = make("button", { type: "button", class: "again" }, words.more);
    const rest = [...now.findings];
    const grow = () => {
      cards.append(...rest.splice(0, 24).map((i) => {
        const [article, kind, message, inside] = findings[i];
        const label = words[kind === "change" ? "finding_change" : kind] || kind;
        return make("article", { class: "card" }, make("h3", {}, label), make("p", { lang: "en" }, message),
          make("p", { class: "sub", lang: "id" }, origin(article)),
          inside.length ? make("button", { type: "button", "aria-label": words.sentences + ": " + message, on: () => open(label, inside.map((figure) => ({ figure }))) }, words.sentences) : "");
      }));
      again.hidden = !rest.length;
    };
    again.addEventListener("click", grow);
    grow();
    place("findings").replaceChildren(cards, again);
  }

  function errorTable(now) {
    place("errors").replaceChildren(errors.length ? table(words.errors, [[words.source], [words.kind, "less"], [words.message]], now.errors, ([id, source, where, kind, message]) => make("tr", {},
      make("th", { scope: "row" }, [source || id, where].filter(Boolean).join(", ")), make("td", { class: "less" }, kind), make("td", {}, message))) : make("p", { class: "nothing" }, words.nothing));
  }

  // ---- together ----------------------------------------------------------------------------------------------------

  function draw() {
    const now = left();
    overview(now); voice(now); roles(now); subjects(now); biggest(now); findingCards(now); errorTable(now);
    const filtered = now.searching || from.value || until.value;
    document.getElementById("matches").textContent = filtered
      ? [[now.claims, claims, "claims"], [now.figures, figures, "figures"]].map(([some, every, key]) => count(some.length) + " " + words[key].toLowerCase() + " " + say("of_total", { n: count(every.length) })).join(" · ")
      : "";
  }
  const days = articles.map((article) => article[1]).filter(Boolean).sort();
  const doubles = articles.filter((article) => article[4]).length;
  document.getElementById("facts").textContent = [
    count(articles.length) + " " + words.articles.toLowerCase(),
    days.length ? days[0] + " – " + days[days.length - 1] : "",
    doubles ? count(doubles) + " " + words.duplicates.toLowerCase() : "",
  ].filter(Boolean).join(" · ");
  duplicates.closest("label").hidden = !doubles;
  let timer = 0;
  query.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(draw, 150); });
  for (const input of [from, until, duplicates]) input.addEventListener("change", draw);
  document.getElementById("filters").addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); draw(); });
  document.getElementById("filters").addEventListener("reset", () => setTimeout(draw));
  draw();
  document.documentElement.dataset.ready = "true";
})();
