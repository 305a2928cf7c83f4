"use strict";
// The sections of the report.  Each draws what a filter has left (see rows.js) into its place; none knows how it was counted.
const Sections = (data, reader, groups, go) => {
  const { words, count, percent, say, make, nothing, table, exporter, chart, dateAxis, notShown, bars, spark, group, add, lang } = Tools;
  const { pool, articles, voices, claims, figures, findings, exchanges } = data;
  const { open, leads, name, post, origin, openArticle } = reader;
  const place = (id) => document.querySelector("#" + id + " .content");
  const plainArticle = (article) => [articles[article][1], pool[articles[article][5]], articles[article][0], articles[article][3]];
  const ARTICLE_HEADS = [words.date, words.outlet, words.title, words.url];
  const unitOf = (unit) => ({ IDR: "Rp", percent: "%" })[unit] || words["unit_" + unit] || unit;
  const bound = (some) => (some.least ? "≥ " : "") + count(some.n);
  const who = (voice) => make("a", { href: "#who=" + voice, lang: "id" }, name(voice));
  const exact = (figure) => figure[8] || null;

  function overview(now) {
    const tile = (some, key, action) => {
      const inside = [make("strong", {}, bound(some)), make("span", {}, words[key])];
      return typeof action === "string" ? make("a", { href: action }, inside) : make("button", { type: "button", on: action }, inside);
    };
    const tiles = make("div", { class: "tiles" },
      tile(now.articles, "articles", () => open(words.articles, now.articles.list.map((article) => ({ article })))),
      tile({ n: now.speakers, least: now.speakersLeast }, "speakers", "#voice"),
      tile(now.claims, "claims", () => open(words.claims, now.claims.list.map((claim) => ({ claim })))),
      tile(now.figures, "figures", () => open(words.figures, now.figures.list.map((figure) => ({ figure })))),
      tile(now.findings, "findings", "#findings"),
      tile(now.errors, "errors", "#errors"));
    const drawn = bars([words.per_month, words.per_quarter, words.per_year], place("overview").clientWidth, [{ name: words.articles, color: "var(--voice)", months: now.articles.months }], now.undated,
      (bar) => open(bar.name, bar.months.flatMap((month) => now.articles.of.get(month) || []).map((article) => ({ article }))));
    const told = [now.partly ? say(now.partly, { n: count(claims.length) }) : "", data.shortened ? say("left_out", { n: count(data.shortened) }) : "", data.stale ? words.stale_people : ""];
    place("overview").replaceChildren(tiles, ...drawn, ...told.filter(Boolean).map((text) => make("p", { class: "hint" }, text)));
  }

  function classes(now) {
    const known = new Map(groups.map((one) => [one.key, { ...one, claims: 0, words: 0, months: new Map(), list: [] }]));
    const of = (key) => known.get((groups.find((one) => one.classes.includes(key)) || groups[groups.length - 1]).key);
    for (const row of now.classes) {
      const into = of(row.key);
      into.claims += row.claims; into.words += row.words; into.list.push(...row.list);
      for (const [month, n] of row.months) add(into.months, month, n);
    }
    const rows = [...known.values()].filter((row) => row.claims);
    if (!rows.length) { place("classes").replaceChildren(nothing()); return; }
    const total = rows.reduce((sum, row) => sum + row.claims, 0);
    const layers = rows.map((row) => ({ name: row.name, color: row.color, months: row.months }));
    const undated = total - layers.reduce((sum, layer) => sum + [...layer.months.values()].reduce((all, n) => all + n, 0), 0);
    const title = (period) => words.claims + ", " + period;
    const drawn = bars([title(words.by_month), title(words.by_quarter), title(words.by_year)], place("classes").clientWidth, layers, undated,
      (bar) => open(bar.name, now.claims.list.filter((i) => bar.months.includes(articles[claims[i][0]][1].slice(0, 7))).map((claim) => ({ claim }))));
    place("classes").replaceChildren(...drawn, table(words.classes, [[words.class], [words.share_voice, "wide"], [words.claims, "n"], [words.words, "n less"]], rows, (row) => make("tr", {},
      make("th", { scope: "row" }, make("span", { class: "swatch", style: "background:" + row.color }), make("span", {}, row.name), row.classes.length > 1 ? make("span", { class: "sub" }, row.classes.filter((key) => now.classes.some((some) => some.key === key)).map((key) => words["class_" + (key || "unknown")] || key).join(", ")) : ""),
      make("td", { class: "wide" }, percent(row.claims / total)),
      make("td", { class: "n" }, leads(count(row.claims), row.name, row.list.map((claim) => ({ claim })))),
      make("td", { class: "n less" }, count(row.words))),
    (row) => [row.name, row.claims / total, row.claims, row.words]));
  }

  let measure = "claims";
  function voice(now) {
    const rows = [...now.voices].sort((a, b) => b[measure] - a[measure] || b.claims - a.claims || name(a.who).localeCompare(name(b.who)));
    const total = Math.max(1, rows.reduce((sum, row) => sum + row[measure], 0));
    const choices = make("fieldset", { class: "choices" }, make("legend", {}, words.voice), ["claims", "words", "articles"].map((key) => {
      const input = make("input", { type: "radio", name: "measure", value: key, checked: key === measure });
      input.addEventListener("change", () => { measure = key; voice(now); document.querySelector(`input[name=measure][value=${key}]`).focus(); });
      return make("label", {}, input, words["by_" + key]);
    }));
    const months = new Map();
    for (const row of rows) for (const [month, n] of row.months) add(months, month, n);
    const span = months.size > 1 ? Time.span(months) : null;
    const heads = [[words.speaker], ...(span ? [[words.over_time, "less"]] : []), [words.share_voice, "wide"], [words.claims, "n"], [words.words, "n less"], [words.articles, "n less"]];
    place("voice").replaceChildren(choices, table(words.voice, heads, rows, (row) => {
      const said = row.list.map((claim) => ({ claim })), kind = voices[row.who][1], share = row[measure] / total;
      return make("tr", {},
        make("th", { scope: "row", lang: "id" }, who(row.who), kind !== "person" ? " " : "", kind !== "person" ? make("span", { class: "tag", lang }, words[kind] || kind) : "", row.post ? make("span", { class: "sub" }, row.post) : ""),
        span ? make("td", { class: "less" }, spark(row.months, span)) : "",
        make("td", { class: "wide" }, make("progress", { max: rows[0][measure], value: row[measure], "aria-label": name(row.who) + " " + percent(share) }), make("span", { class: "sub" }, percent(share))),
        make("td", { class: "n" }, leads(count(row.claims), name(row.who), said)),
        make("td", { class: "n less" }, leads(count(row.words), name(row.who) + ", " + words.words, said)),
        make("td", { class: "n less" }, leads(count(row.articles), name(row.who) + ", " + words.articles, [...new Set(row.list.map((i) => claims[i][0]))].map((article) => ({ article })))));
    }, (row) => [name(row.who), words[voices[row.who][1]] || voices[row.who][1], row.post, row.claims, row.words, row.articles], { plainHeads: [words.speaker, words.kind, words.role, words.claims, words.words, words.articles] }));
  }

  function roles(now) {
    const rows = [...now.roles].sort((a, b) => b.claims - a.claims || a.post.localeCompare(b.post));
    place("roles").replaceChildren(table(words.roles, [[words.role], [words.speakers, "less"], [words.claims, "n"]], rows, (row) => make("tr", {},
      make("th", { scope: "row", lang: "id" }, row.post),
      make("td", { class: "less", lang: "id" }, row.voices.length ? row.voices.slice(0, 3).map(name).join(", ") + (row.n > 3 ? " +" + (row.n - 3) : "") : count(row.n)),
      make("td", { class: "n" }, leads(count(row.claims), row.post, row.list.map((claim) => ({ claim }))))),
    (row) => [row.post, row.n, row.claims]));
  }

  function outlets(now) {
    const rows = [...now.outlets].sort((a, b) => (b.articles || 0) - (a.articles || 0) || b.claims - a.claims);
    const shown = groups.filter((one) => one.key !== "other");
    const share = (row, one) => row.claims ? one.classes.reduce((sum, key) => sum + (row.classes.get(key) || 0), 0) / row.claims : 0;
    place("outlets").replaceChildren(table(words.outlets, [[words.outlet], [words.articles, "n"], [words.claims, "n"], ...shown.map((one) => [one.name, "n less"]), [words.most_heard, "less"]], rows, (row) => make("tr", {},
      make("th", { scope: "row", lang: "id" }, make("button", { type: "button", on: () => go.outlet(row.paper) }, pool[row.paper])),
      make("td", { class: "n" }, count(row.articles)),
      make("td", { class: "n" }, leads(count(row.claims), pool[row.paper], row.list.map((claim) => ({ claim })))),
      shown.map((one) => make("td", { class: "n less" }, row.claims ? percent(share(row, one)) : "")),
      make("td", { class: "less" }, row.voices.flatMap((one, i) => [i ? ", " : "", who(one)]))),
    (row) => [pool[row.paper], row.articles, row.claims, ...shown.map((one) => share(row, one)), row.voices.map(name).join("; ")]));
  }

  function answers(now) {
    const rows = [...now.pairs].sort((a, b) => b.answers - a.answers || b.n - a.n || name(a.from).localeCompare(name(b.from)));
    const items = (row) => row.list.flatMap((i) => exchanges[i][4] >= 0 ? [{ claim: exchanges[i][4] }, { claim: exchanges[i][3] }] : [{ claim: exchanges[i][3], mark: name(row.to) }]);
    place("answers").replaceChildren(table(words.answers, [[words.speaker], [words.does], [words.other], [words.times, "n"]], rows, (row) => make("tr", {},
      make("th", { scope: "row" }, who(row.from)), make("td", {}, words[row.answers ? "does_answer" : "does_name"]), make("td", {}, who(row.to)),
      make("td", { class: "n" }, leads(count(row.n), name(row.from) + " → " + name(row.to), items(row)))),
    (row) => [name(row.from), words[row.answers ? "does_answer" : "does_name"], name(row.to), row.n]));
  }

  const day = (figure) => articles[figure[0]][1];
  const whenWho = (figure) => [day(figure) || words.no_date, figure[2] >= 0 ? name(figure[2]) : "", exact(figure) ? words.exactly + " " + exact(figure) : ""].filter(Boolean).join("\n");
  let chosen = null;
  function subjects(now) {
    const rows = now.subjects.map((row) => ({ ...row, name: pool[row.subject], unit: unitOf(pool[row.unit]) })).sort((a, b) => b.n - a.n || a.name.localeCompare(b.name));
    if (!rows.length) { place("subjects").replaceChildren(nothing()); return; }
    const detail = make("div", { "aria-live": "polite" });
    const select = (row) => {
      chosen = row.key;
      list.querySelectorAll("tr[data-key]").forEach((line) => line.setAttribute("aria-current", line.dataset.key === chosen));
      detail.replaceChildren(...overTime(row, detail));
    };
    const list = table(words.subjects, [[words.subject], [words.unit, "less"], [words.figures, "n"]], rows, (row) => make("tr", { "data-key": row.key, "aria-current": String(row.key === chosen) },
      make("th", { scope: "row", lang: "id" }, row.name), make("td", { class: "less", lang: "id" }, row.unit),
      make("td", { class: "n" }, make("button", { type: "button", "aria-label": words.subject + ": " + row.name + ", " + count(row.n), on: () => select(row) }, count(row.n)))), (row) => [row.name, row.unit, row.n]);
    place("subjects").replaceChildren(make("div", { class: "pair" }, list, detail));
    select(rows.find((row) => row.key === chosen) || rows[0]);
  }
  const dated = (date) => new Date(date.length === 4 ? date + "-01-01" : date.length === 7 ? date + "-01" : date.slice(0, 10));
  function overTime(row, detail) {
    const inside = [...row.list].sort((a, b) => day(figures[a]).localeCompare(day(figures[b])));
    const all = inside.filter((i) => figures[i][6] && day(figures[i])).map((i) => ({ i, month: (day(figures[i]) + "-01").slice(0, 7), date: dated(day(figures[i])), value: Number(figures[i][6]) }));
    const parts = [];
    if (new Set(all.map((point) => +point.date)).size > 1) {
      const span = Time.span(new Map([...group(all, (point) => point.month)].map(([month, there]) => [month, there.length])));
      const points = all.filter((point) => point.month >= span.first && point.month <= span.last);
      const compact = new Intl.NumberFormat(lang, { notation: "compact" }).format;
      const { figure, svg } = chart([row.name, row.unit].filter(Boolean).join(" · "), detail.clientWidth, {
        height: 300, inset: 8, x: dateAxis(span, Math.max(300, Math.min(detail.clientWidth, 1100))), y: { label: null, grid: true, ticks: 5, tickFormat: compact, nice: true },
        marks: [Plot.dot(points, { x: "date", y: "value", r: 4.5, fill: "var(--voice)", fillOpacity: .75, stroke: "var(--paper)", tip: true, title: (d) => figures[d.i][7] + "\n" + whenWho(figures[d.i]) })],
      });
      svg.addEventListener("click", () => { if (svg.value) open(row.name, [{ figure: svg.value.i }]); });
      parts.push(figure, ...notShown(inside.length - all.length, span.outside));
    }
    parts.push(figureTable(row.name, inside, false));
    return parts;
  }
  const FIGURE_HEADS = [words.value, words.as_written, words.number, words.unit, words.subject, words.speaker, ...ARTICLE_HEADS];
  const plainFigure = (i) => {
    const figure = figures[i];
    return [exact(figure) || figure[7], figure[9], figure[6] && Number.isSafeInteger(Number(figure[6])) ? Number(figure[6]) : figure[6], pool[figure[4]], pool[figure[5]], figure[2] >= 0 ? name(figure[2]) : "", ...plainArticle(figure[0])];
  };
  function figureTable(caption, inside, withSubject) {
    return table(caption, [[words.value], ...(withSubject ? [[words.subject]] : []), [words.date], [words.speaker, "less"]], inside, (i) => {
      const figure = figures[i];
      return make("tr", {},
        make("td", { lang: "id", title: exact(figure) }, leads(figure[7], pool[figure[5]] || figure[9], [{ figure: i }])),
        withSubject ? make("td", { lang: "id" }, pool[figure[5]] || articles[figure[0]][0]) : "",
        make("td", {}, day(figure) || words.no_date),
        make("td", { class: "less" }, figure[2] >= 0 ? who(figure[2]) : ""));
    }, plainFigure, { size: 10, plainHeads: FIGURE_HEADS });
  }

  let currency = null;
  // Sorted by all digits, not by a rounded number.
  function largest(list) {
    const whole = new Map(list.map((i) => [i, figures[i][6].replace(/\..*/, "")]));
    return [...list].sort((i, j) => {
      const a = whole.get(i), b = whole.get(j);
      return b.length - a.length || (a < b ? 1 : a > b ? -1 : 0);
    });
  }
  function biggest(now) {
    const money = [...now.money].sort((a, b) => b.n - a.n);
    if (!money.length) { place("biggest").replaceChildren(nothing()); return; }
    if (!money.some((row) => row.unit === currency)) currency = money[0].unit;
    const select = make("select", {}, money.map((row) => make("option", { value: row.unit, selected: row.unit === currency }, row.unit + " (" + count(row.n) + ")")));
    const rows = make("div");
    const fill = () => rows.replaceChildren(figureTable(words.biggest, largest(money.find((row) => row.unit === currency).list), true));
    select.addEventListener("change", () => { currency = select.value; fill(); });
    fill();
    place("biggest").replaceChildren(make("label", { class: "pick" }, words.currency, select), rows);
  }

  function findingCards(now) {
    if (!now.findings.list.length) { place("findings").replaceChildren(nothing()); return; }
    const label = (kind) => words[kind === "change" ? "finding_change" : kind] || kind;
    const cards = make("div", { class: "cards" });
    const again = make("button", { type: "button", class: "again" }, words.more);
    const rest = [...now.findings.list];
    const grow = () => {
      cards.append(...rest.splice(0, 24).map((i) => {
        const [article, kind, message, inside] = findings[i];
        return make("article", { class: "card" }, make("h3", {}, label(kind)), make("p", {}, message), make("p", { class: "sub", lang: "id" }, origin(article)),
          inside.length ? make("button", { type: "button", "aria-label": words.sentences + ": " + message, on: () => open(label(kind), inside.map((figure) => ({ figure }))) }, words.sentences) : "");
      }));
      again.hidden = !rest.length;
    };
    again.addEventListener("click", grow);
    grow();
    const rows = () => [[words.kind, words.message, ...ARTICLE_HEADS], ...now.findings.list.map((i) => [label(findings[i][1]), findings[i][2], ...plainArticle(findings[i][0])])];
    place("findings").replaceChildren(cards, make("p", { class: "under" }, again, exporter(words.findings, rows)));
  }

  function errorTable(now) {
    const where = ([id, source, at]) => [source || id, at].filter(Boolean).join(", ");
    place("errors").replaceChildren(data.errors.length ? table(words.errors, [[words.source], [words.kind, "less"], [words.message]], now.errors.list, (row) => make("tr", {},
      make("th", { scope: "row" }, where(row)), make("td", { class: "less" }, row[3]), make("td", {}, row[4])), (row) => [where(row), row[3], row[4]]) : make("p", { class: "nothing" }, words.nothing));
  }

  // ---- tables of later commands ------------------------------------------------------------------------------------

  const link = (article, label) => article >= 0 ? make("a", { href: "#article=" + article }, label || articles[article][0]) : label || "";
  const SHAPES = { actual: "var(--voice)", target: "var(--g5)", forecast: "var(--g1)", limit: "var(--g2)" };
  let indicator = null;
  function series(now) {
    const found = [...group(now.series, (row) => row[0] + (row[1] ? " · " + (words["basis_" + row[1]] || row[1]) : ""))].sort((a, b) => b[1].length - a[1].length);
    if (!found.length) { place("series").replaceChildren(nothing()); return; }
    if (!found.some(([key]) => key === indicator)) indicator = found[0][0];
    const select = make("select", {}, found.map(([key, rows]) => make("option", { value: key, selected: key === indicator }, key + " (" + count(rows.length) + ")")));
    const detail = make("div", { "aria-live": "polite" });
    const fill = () => {
      const rows = [...found.find(([key]) => key === indicator)[1]].sort((a, b) => b[6].localeCompare(a[6]));
      const points = rows.filter((row) => row[6].length >= 4 && row[3]).map((row) => ({ row, month: (row[6] + "-01").slice(0, 7), date: dated(row[6]), value: Number(row[3]), color: SHAPES[row[7]] || SHAPES.actual }));
      const parts = [];
      if (new Set(points.map((point) => +point.date)).size > 1) {
        const span = Time.span(new Map([...group(points, (point) => point.month)].map(([month, some]) => [month, some.length])));
        const inside = points.filter((point) => point.month >= span.first && point.month <= span.last), room = place("series").clientWidth;
        const { figure } = chart(indicator, room, {
          height: 260, inset: 8, color: { type: "identity" }, x: dateAxis(span, Math.max(300, Math.min(room, 1100))), y: { label: null, grid: true, ticks: 5, tickFormat: new Intl.NumberFormat(lang, { notation: "compact" }).format, nice: true },
          marks: [Plot.dot(inside, { x: "date", y: "value", r: 4.5, fill: "color", fillOpacity: .8, stroke: "var(--paper)", tip: true, title: ({ row }) => [row[4], row[6], words["status_" + row[7]] || row[7], row[8], row[12], row[5]].filter(Boolean).join("\n") })],
        });
        const legend = make("p", { class: "legend" }, Object.keys(SHAPES).filter((key) => inside.some(({ row }) => row[7] === key)).map((key) => make("span", {}, make("span", { class: "swatch", style: "background:" + SHAPES[key] }), words["status_" + key])));
        parts.push(figure, legend, ...notShown(rows.length - points.length, span.outside));
      }
      parts.push(table(indicator, [[words.value], [words.date], [words.status, "less"], [words.place, "less"], [words.source]], rows, (row) => make("tr", {},
        make("th", { scope: "row", title: row[5] || null }, row[4]), make("td", {}, row[6] || words.no_date), make("td", { class: "less" }, words["status_" + row[7]] || row[7]), make("td", { class: "less", lang: "id" }, row[8]),
        make("td", { lang: "id" }, row[9], make("span", { class: "sub" }, row[12], row[11] ? " · " + row[11] : "", row[13] >= 0 ? " · " : "", link(row[13])))),
      (row) => [row[5] || row[4], row[6], words["status_" + row[7]] || row[7], row[8], row[9], row[10], row[12], row[11], row[13] >= 0 ? articles[row[13]][3] : ""],
      { size: 8, plainHeads: [words.value, words.date, words.status, words.place, words.sentences, words.speaker, words.outlet, words.published, words.url] }));
      detail.replaceChildren(...parts);
    };
    select.addEventListener("change", () => { indicator = select.value; fill(); });
    place("series").replaceChildren(make("label", { class: "pick" }, words.indicator, select), detail);
    fill();
  }

  function repeated(now) {
    const agreed = (row) => words["agreement_" + row[8]] || row[8];
    place("repeated").replaceChildren(table(words.repeated, [[words.claims], [words.speaker], [words.articles, "n"], [words.outlets_short, "less"]], [...now.quotations].sort((a, b) => b[2] - a[2]), (row) => make("tr", {},
      make("th", { scope: "row", class: "said", lang: "id" }, row[1] ? "“" + row[0] + "”" : row[0], make("span", { class: "sub" }, row[4], row[5] && row[5] !== row[4] ? " – " + row[5] : "", row[9] >= 0 ? " · " : "", link(row[9]))),
      make("td", { lang: "id" }, row[8] === "different" ? row[7].join(" / ") : row[6], row[8] === "different" ? make("span", { class: "tag alert", lang }, agreed(row)) : ""),
      make("td", { class: "n" }, count(row[2])), make("td", { class: "less", lang: "id" }, row[3].join(", "))),
    (row) => [row[0], row[7].join("; "), agreed(row), row[2], row[3].join("; "), row[4], row[5]], { size: 8, plainHeads: [words.claims, words.speaker, words.agreement, words.articles, words.outlets_short, words.from, words.until] }));
  }

  function disagreements(now) {
    const side = ([day, outlet, value, whole, sentence, article]) => make("td", { lang: "id" }, make("strong", { title: whole || null }, value), make("span", { class: "sub" }, [day, outlet].filter(Boolean).join(" · "), article >= 0 ? " · " : "", link(article)), make("span", { class: "quote" }, sentence));
    const reading = (row) => words["reading_" + row[3]] || row[3];
    place("disagreements").replaceChildren(table(words.disagreements, [[words.subject], [words.earlier], [words.later], [words.reading]], now.disagreements, (row) => make("tr", {},
      make("th", { scope: "row", lang: "id" }, row[0]), side(row[1]), side(row[2]), make("td", {}, make("span", { class: row[3] === "contradiction" ? "tag alert" : "tag" }, reading(row)))),
    (row) => [row[0], row[1][3] || row[1][2], row[1][0], row[1][1], row[1][4], row[2][3] || row[2][2], row[2][0], row[2][1], row[2][4], reading(row)],
    { size: 8, plainHeads: [words.subject, words.earlier, words.date, words.outlet, words.sentences, words.later, words.date, words.outlet, words.sentences, words.reading] }));
  }
  const LATER = [[repeated, data.quotations], [series, data.series], [disagreements, data.disagreements]].filter(([section, rows]) => {
    document.getElementById(section.name).hidden = !rows.length;
    document.querySelector(`nav a[href="#${section.name}"]`).hidden = !rows.length;
    return rows.length;
  });

  // One person: what is told of her above the sections, which then are about her alone.
  function person(now, voice) {
    const panel = document.getElementById("person");
    panel.hidden = voice === null;
    if (voice === null) { panel.replaceChildren(); return; }
    const [title, kind, own] = voices[voice];
    const said = now.claims.list, posts = new Map();
    for (const i of said) if (post(claims[i])) {
      const date = articles[claims[i][0]][1], at = posts.get(post(claims[i])) || { first: "", last: "", n: 0 };
      if (date && (!at.first || date < at.first)) at.first = date;
      if (date > at.last) at.last = date;
      at.n += 1;
      posts.set(post(claims[i]), at);
    }
    const listed = posts.size ? [...posts].sort((a, b) => a[1].first.localeCompare(b[1].first)) : own.map((text) => [text, null]);
    panel.replaceChildren(
      make("div", { class: "head" }, make("h2", { lang: "id" }, title), make("span", { class: "tag" }, words[kind] || kind), make("a", { href: "#", class: "back" }, words.back_to_all)),
      listed.length ? make("ul", { class: "posts" }, listed.slice(0, 12).map(([text, at]) => make("li", { lang: "id" }, text, at && at.first ? make("span", { class: "sub" }, at.first === at.last ? at.first : at.first + " – " + at.last) : ""))) : "",
      make("ol", { class: "latest" }, [...said].sort((a, b) => articles[claims[b][0]][1].localeCompare(articles[claims[a][0]][1])).slice(0, 5).map((claim) => reader.item({ claim }))),
      make("p", { class: "under" }, make("button", { type: "button", on: () => open(title, said.map((claim) => ({ claim }))) }, say("all_claims", { n: count(said.length) }))));
  }

  return (now, voiceOnly) => {
    person(now, voiceOnly);
    overview(now); classes(now); voice(now); roles(now); outlets(now); answers(now); subjects(now); biggest(now); findingCards(now); errorTable(now);
    for (const [section] of LATER) section(now);
  };
};
