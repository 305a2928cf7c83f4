"use strict";
// From a number to its sentences, and from a sentence to its article and its address.
const Reader = (data) => {
  const { words, count, say, shown, make, exporter } = Tools;
  const { pool, articles, texts, voices, claims, figures } = data;
  const behind = document.getElementById("behind"), sentences = document.getElementById("sentences"), more = document.getElementById("more");
  const STEP = 40, AROUND = 320;
  let waiting = [];

  const name = (voice) => voice < 0 ? words.no_speaker : voices[voice][0];
  const post = (claim) => [pool[claim[5]], pool[claim[6]]].filter(Boolean).join(", ");
  const oneLine = (text) => text.replace(/\s+/g, " ").trim();
  const inText = (row) => row[row.length - 2] >= 0;
  const wordsOf = (claim) => inText(claim) ? oneLine(texts[claim[0]].slice(claim[8], claim[9])) : claim[3];
  // The sentence around a figure: cut from the article where that has travelled, else as it was carried.
  const STOP = /[.!?][”"’']?\s|\n/g;
  function sentenceOf(figure) {
    if (!inText(figure)) return figure[10];
    const text = texts[figure[0]], [start, end] = figure.slice(-2), low = Math.max(0, start - AROUND);
    const before = [...text.slice(low, start).matchAll(STOP)].pop();
    STOP.lastIndex = 0;
    const after = STOP.exec(text.slice(end, end + AROUND));
    STOP.lastIndex = 0;
    return oneLine(text.slice(before ? low + before.index + before[0].length : low, after ? end + after.index + 1 : end + AROUND));
  }
  function marked(sentence, part) {
    const wanted = part ? oneLine(part) : "", at = wanted ? sentence.indexOf(wanted) : -1;
    if (at < 0) return shown(sentence);
    const out = document.createDocumentFragment();
    out.append(shown(sentence.slice(0, at)), make("mark", {}, sentence.slice(at, at + wanted.length)), shown(sentence.slice(at + wanted.length)));
    return out;
  }
  const web = (url) => /^https?:\/\//i.test(url);
  function origin(article) {
    const [title, date, source, url, , outlet] = articles[article];
    const page = make("a", { href: "#article=" + article }, title);
    const link = web(url) ? [" · ", make("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, words.url)] : "";
    return [page, date ? " · " + date : "", pool[outlet] ? " · " + pool[outlet] : "", source ? " · " + source : "", ...link];
  }
  function item(one) {
    if (one.article !== undefined) return make("li", {}, make("p", { lang: "id" }, origin(one.article)));
    const figure = one.figure === undefined ? null : figures[one.figure];
    const claim = one.claim !== undefined ? claims[one.claim] : figure[1] >= 0 ? claims[figure[1]] : null;
    let text = figure ? sentenceOf(figure) || (claim ? wordsOf(claim) : figure[9]) : wordsOf(claim);
    if (claim && claim[2] && !(figure && sentenceOf(figure))) text = "“" + text + "”";
    const voice = claim ? claim[1] : figure ? figure[2] : -1;
    const speaker = voice < 0 ? make("strong", {}, name(voice)) : make("a", { href: "#who=" + voice, class: "who" }, name(voice));
    const said = claim ? [speaker, post(claim) ? ", " + post(claim) : "", " · "] : [];
    const value = figure ? make("p", { title: figure[8] || null }, make("strong", {}, figure[7]), figure[8] ? make("span", { class: "exact" }, " = " + figure[8]) : "", pool[figure[5]] ? " · " + pool[figure[5]] : "") : "";
    return make("li", {}, value, make("blockquote", { lang: "id" }, marked(text, figure ? figure[9] : one.mark)), make("p", { class: "origin" }, said, origin((figure || claim)[0])));
  }
  const HEADS = [words.date, words.outlet, words.speaker, words.role, words.claims, words.value, words.subject, words.sentences, words.title, words.url];
  function plain(one) {
    const figure = one.figure === undefined ? null : figures[one.figure];
    const claim = one.claim !== undefined ? claims[one.claim] : figure && figure[1] >= 0 ? claims[figure[1]] : null;
    const [title, date, , url, , outlet] = articles[one.article ?? (figure || claim)[0]];
    return [date, pool[outlet], claim ? name(claim[1]) : "", claim ? post(claim) : "", claim ? wordsOf(claim) : "", figure ? figure[8] || figure[7] : "", figure ? pool[figure[5]] : "", figure ? sentenceOf(figure) : "", title, url];
  }

  function show(title, content) {
    document.getElementById("behind-title").replaceChildren(shown(title));
    sentences.replaceChildren(...content);
    if (!behind.open) behind.showModal();
    behind.scrollTop = 0;
  }
  function addSentences() {
    sentences.append(...waiting.splice(0, STEP).map(item));
    more.hidden = waiting.length === 0;
  }
  function open(title, items) {
    waiting = [...items];
    document.getElementById("behind-csv").replaceChildren(items.length ? exporter(title, () => [HEADS, ...items.map(plain)]) : "");
    show(title, []);
    addSentences();
  }
  more.addEventListener("click", addSentences);
  behind.addEventListener("click", (event) => { if (event.target === behind) behind.close(); });
  const leads = (label, title, items) => items.length ? make("button", { type: "button", "aria-label": title + ": " + label, on: () => open(title, items) }, label) : label;

  // ---- one article ---------------------------------------------------------------------------------------------------

  // The text with its claims and figures marked; innermost first where they overlap.
  function markedText(article) {
    const text = texts[article], own = (rows) => rows.map((row, i) => [row, i]).filter(([row]) => row[0] === article && inText(row));
    const said = own(claims), stated = own(figures), order = new Map();
    for (const [claim] of said) if (!order.has(claim[1])) order.set(claim[1], order.size);
    const cuts = [...new Set([0, text.length, ...[...said, ...stated].flatMap(([row]) => row.slice(-2))])].sort((a, b) => a - b);
    const shortest = (rows, from, to) => rows.filter(([row]) => row.at(-2) <= from && row.at(-1) >= to).sort((a, b) => (a[0].at(-1) - a[0].at(-2)) - (b[0].at(-1) - b[0].at(-2)))[0];
    const out = make("div", { class: "whole", lang: "id" });
    for (let at = 0; at + 1 < cuts.length; at++) {
      const from = cuts[at], to = cuts[at + 1], claim = shortest(said, from, to), figure = shortest(stated, from, to);
      let piece = shown(text.slice(from, to));
      if (figure) piece = make("b", { title: (figure[0][8] || figure[0][7]) + (pool[figure[0][5]] ? " · " + pool[figure[0][5]] : "") }, piece);
      if (claim) {
        const voice = claim[0][1], cls = voice < 0 ? "who0" : "who" + (order.get(voice) % 8 + 1);
        piece = make("span", { class: (claim[0][2] ? "said " : "told ") + cls, title: name(voice) }, piece);
      }
      out.append(piece);
    }
    return out;
  }
  function openArticle(article) {
    const [title, date, source, url, , outlet] = articles[article];
    const heard = new Map();
    claims.forEach((claim) => { if (claim[0] === article && claim[1] >= 0 && !heard.has(claim[1])) heard.set(claim[1], post(claim)); });
    const facts = [date, pool[outlet], source].filter(Boolean).join(" · ");
    const link = web(url) ? make("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, url) : "";
    const records = [...claims.keys()].filter((i) => claims[i][0] === article).map((claim) => ({ claim })).concat([...figures.keys()].filter((i) => figures[i][0] === article).map((figure) => ({ figure })));
    waiting = texts[article] ? [] : [...records];
    more.hidden = true;
    document.getElementById("behind-csv").replaceChildren(records.length ? exporter(title, () => [HEADS, ...records.map(plain)]) : "");
    show(title, [make("li", {}, make("p", { class: "origin" }, facts, link ? " · " : "", link),
      heard.size ? make("p", { class: "heard" }, [...heard].flatMap(([voice, role], i) => [i ? " · " : "", make("a", { href: "#who=" + voice, lang: "id" }, name(voice)), role ? ", " + role : ""])) : "",
      texts[article] ? markedText(article) : make("p", { class: "hint" }, words.no_text))]);
    if (!texts[article]) addSentences();
  }
  return { open, item, leads, name, post, origin, openArticle, close: () => { if (behind.open) behind.close(); } };
};
