"use strict";
(async () => {
  function unpacked(text) {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }
  const { words, count, say, make } = Tools;
  const written = document.getElementById("rows").textContent;
  const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(written) : unpacked(atob(written));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const data = await new Response(plain).json();
  const { pool, articles } = data;
  const $ = (id) => document.getElementById(id);
  const query = $("query"), from = $("from"), until = $("until"), duplicates = $("duplicates"), outlet = $("outlet"), speaks = $("speaks");
  const groups = JSON.parse($("groups").textContent).map((one, i) => ({ ...one, name: words["group_" + one.key], color: "var(--g" + i + ")" }));
  let voice = null;

  // ---- the choices of the filters ----------------------------------------------------------------------------------

  if (data.totals) for (const input of [from, until]) input.type = "month";
  const papers = new Map();
  if (data.totals) for (const [, paper, n] of data.totals.articles_by_month) papers.set(paper, (papers.get(paper) || 0) + n);
  else for (const article of articles) papers.set(article[5], (papers.get(article[5]) || 0) + 1);
  papers.delete(0);
  outlet.append(...[...papers].sort((a, b) => b[1] - a[1]).map(([paper, n]) => make("option", { value: paper }, pool[paper] + " (" + count(n) + ")")));
  outlet.closest("label").hidden = papers.size < 2;
  speaks.append(...groups.map((one) => make("option", { value: one.key }, one.name)));
  const doubles = articles.filter((article) => article[4]).length;
  duplicates.closest("label").hidden = !doubles;

  // ---- together ----------------------------------------------------------------------------------------------------

  const left = data.totals ? Totals(data) : Rows(data);
  const reader = Reader(data);
  const draw = Sections(data, reader, groups, { outlet: (paper) => { outlet.value = paper; redraw(); } });
  function redraw() {
    const group = groups.find((one) => one.key === speaks.value);
    const now = left({
      terms: query.value.toLowerCase().split(/\s+/).filter(Boolean), from: from.value, until: until.value, duplicates: duplicates.checked,
      outlet: outlet.value ? Number(outlet.value) : null, group: group ? new Set(group.key === "other" ? [...group.classes, ""] : group.classes) : null, voice,
    });
    draw(now, voice);
    const filtered = query.value.trim() || from.value || until.value || outlet.value || group || voice !== null;
    const of = { claims: data.totals ? data.totals.claims : data.claims.length, figures: data.totals ? data.totals.figures : data.figures.length };
    $("matches").textContent = filtered ? ["claims", "figures"].map((key) => (now[key].least ? "≥ " : "") + count(now[key].n) + " " + words[key].toLowerCase() + " " + say("of_total", { n: count(of[key]) })).join(" · ") : "";
  }
  const days = articles.map((article) => article[1]).filter(Boolean).sort();
  const first = data.totals ? data.totals.first : days[0], last = data.totals ? data.totals.last : days[days.length - 1];
  $("facts").textContent = [
    count(data.totals ? data.totals.articles : articles.length) + " " + words.articles.toLowerCase(), first ? first + " – " + last : "",
    doubles ? count(doubles) + " " + words.duplicates.toLowerCase() : "",
  ].filter(Boolean).join(" · ");
  // #who=12 is the page of a voice, #article=7 that of an article; the browser's way back leads back.
  function follow() {
    const [, kind, number] = location.hash.match(/^#(who|article)=(\d+)$/) || [];
    const at = Number(number);
    if (kind === "article" && at < articles.length) { reader.openArticle(at); return; }
    const wanted = kind === "who" && at < data.voices.length ? at : null;
    if (kind || location.hash.length < 2) {
      reader.close();
      if (wanted !== voice) { voice = wanted; redraw(); if (voice !== null) $("person").scrollIntoView(); else scrollTo(0, 0); }
    }
  }
  addEventListener("hashchange", follow);
  $("behind").addEventListener("close", () => { if (location.hash.startsWith("#article=")) history.replaceState(null, "", voice === null ? "#" : "#who=" + voice); });
  let timer = 0;
  query.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(redraw, 150); });
  for (const input of [from, until, duplicates, outlet, speaks]) input.addEventListener("change", redraw);
  $("filters").addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); redraw(); });
  $("filters").addEventListener("reset", () => { voice = null; history.replaceState(null, "", "#"); setTimeout(redraw); });
  redraw();
  follow();
  document.documentElement.dataset.ready = "true";
})();
