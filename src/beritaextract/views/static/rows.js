"use strict";
// What a filter leaves of a run whose rows have all travelled: everything is counted anew from them.
const Rows = (data) => {
  const { group, add } = Tools;
  const { pool, articles, voices, claims, figures, findings, errors, exchanges } = data;
  const folded = (...parts) => parts.join("\n").toLowerCase();
  const name = (voice) => voice < 0 ? "" : voices[voice][0];
  const post = (claim) => [pool[claim[5]], pool[claim[6]]].filter(Boolean).join(", ");
  const textOf = (row, part) => row[row.length - 2] >= 0 ? data.texts[row[0]].slice(row[row.length - 2], row[row.length - 1]) : row[part];
  const month = (article) => articles[article][1].length >= 7 ? articles[article][1].slice(0, 7) : null;
  let claimHay = null, figureHay = null, articleHay = null;

  return (filter) => {
    const { terms, from, until, duplicates, outlet, group: classes, voice } = filter;
    if (terms.length && !claimHay) {
      articleHay = articles.map((article) => folded(article[0], pool[article[5]]));
      claimHay = claims.map((c) => folded(textOf(c, 3), name(c[1]), post(c)));
      figureHay = figures.map((f) => folded(f[7], f[8], f[9], pool[f[5]], name(f[2]), f[1] >= 0 ? claimHay[f[1]] : f[10]));
    }
    const fits = articles.map(([, date, , , duplicate, paper]) =>
      (duplicates || !duplicate) && (!from || (date && date >= from)) && (!until || (date && date.slice(0, until.length) <= until)) && (outlet === null || paper === outlet));
    const has = (hay, article) => terms.every((term) => hay.includes(term) || articleHay[article].includes(term));
    const keep = (rows, test) => { const out = []; for (let i = 0; i < rows.length; i++) if (fits[rows[i][0]] && test(rows[i], i)) out.push(i); return out; };
    const heard = (claim) => (voice === null || claim[1] === voice) && (!classes || classes.has(pool[claim[7]]));
    const listed = keep(claims, (claim, i) => heard(claim) && (!terms.length || has(claimHay[i], claim[0])));
    const stated = keep(figures, (figure, i) => (voice === null || figure[2] === voice) && (!classes || (figure[1] >= 0 && heard(claims[figure[1]]))) && (!terms.length || has(figureHay[i], figure[0])));
    const narrowed = terms.length || voice !== null || classes;
    const hit = new Set(narrowed ? [...listed.map((i) => claims[i][0]), ...stated.map((i) => figures[i][0])] : []);
    const inside = articles.map((_, i) => i).filter((i) => fits[i] && (!narrowed || hit.has(i) || (voice === null && !classes && has("", i))));
    const articleMonths = group(inside, month);
    const monthsOf = (some) => { const months = new Map(); for (const i of some) { const at = month(claims[i][0]); if (at) add(months, at); } return months; };
    const most = (map) => [...map].sort((a, b) => b[1] - a[1])[0];
    const counted = (some, keyOf) => { const map = new Map(); for (const item of some) { const key = keyOf(item); if (key) add(map, key); } return map; };
    const wordsOf = (some) => some.reduce((sum, i) => sum + claims[i][4], 0);
    const byVoice = group(listed, (i) => claims[i][1] < 0 ? null : claims[i][1]);
    const byPaper = group(inside, (i) => articles[i][5] || null), saidIn = group(listed, (i) => articles[claims[i][0]][5] || null);
    const told = findings.map((_, i) => i).filter((i) => fits[findings[i][0]] && (voice === null && !classes || findings[i][3].some((f) => stated.includes(f)))
      && (!terms.length || has(folded(findings[i][2], findings[i][1], ...findings[i][3].map((f) => figureHay[f])), findings[i][0])));
    const lost = errors.filter((row) => terms.every((term) => folded(...row).includes(term)));
    const kept = new Set(listed);
    const between = exchanges.map((_, i) => i).filter((i) => voice === null ? kept.has(exchanges[i][3]) : fits[claims[exchanges[i][3]][0]] && (exchanges[i][0] === voice || exchanges[i][1] === voice));
    // Tables of later commands: what they show of dates, outlets and speakers is filtered too.
    const own = voice === null ? null : name(voice).toLowerCase(), paper = outlet === null ? null : pool[outlet];
    const within = (date) => (!from || (date && date >= from)) && (!until || (date && date.slice(0, until.length) <= until));
    const besides = (rows, dates, outlets, speakers, hay) => rows.filter((row) => dates(row).some(within) && (paper === null || outlets(row).includes(paper))
      && (own === null || speakers(row).some((one) => one.toLowerCase() === own)) && !classes && terms.every((term) => folded(...hay(row)).includes(term)));
    return {
      series: besides(data.series, (row) => [row[6]], (row) => [row[12]], (row) => [row[10]], (row) => [row[0], row[8], row[9], row[10], row[12]]),
      quotations: besides(data.quotations, (row) => [row[4], row[5]], (row) => row[3], (row) => row[7], (row) => [row[0], ...row[3], ...row[7]]),
      disagreements: besides(data.disagreements, (row) => [row[1][0], row[2][0]], (row) => [row[1][1], row[2][1]], () => [], (row) => [row[0], row[1][4], row[2][4], row[1][1], row[2][1]]),
      articles: { n: inside.length, list: inside, months: new Map([...articleMonths].map(([at, some]) => [at, some.length])), of: articleMonths },
      undated: inside.length - [...articleMonths.values()].reduce((sum, some) => sum + some.length, 0),
      speakers: byVoice.size,
      claims: { n: listed.length, list: listed },
      figures: { n: stated.length, list: stated },
      findings: { n: told.length, list: told },
      errors: { n: lost.length, list: lost },
      classes: [...group(listed, (i) => pool[claims[i][7]])].map(([key, some]) => ({ key, claims: some.length, words: wordsOf(some), months: monthsOf(some), list: some })),
      outlets: [...byPaper].map(([paper, some]) => {
        const said = saidIn.get(paper) || [];
        return { paper, articles: some.length, claims: said.length, classes: counted(said, (i) => pool[claims[i][7]] || "unknown"), voices: [...counted(said, (i) => claims[i][1] < 0 ? null : String(claims[i][1]))].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([who]) => Number(who)), list: said };
      }),
      voices: [...byVoice].map(([who, some]) => {
        const main = most(counted(some, (i) => post(claims[i])));
        const own = voices[who][2];
        return { who, claims: some.length, words: wordsOf(some), articles: new Set(some.map((i) => claims[i][0])).size, post: main ? main[0] : own.at(-1) || "", months: monthsOf(some), list: some };
      }),
      roles: [...group(listed, (i) => claims[i][5] ? post(claims[i]).toLowerCase() : null).values()].map((some) => ({ post: post(claims[some[0]]), claims: some.length, voices: [...new Set(some.map((i) => claims[i][1]))], list: some })).map((row) => ({ ...row, n: row.voices.length })),
      subjects: [...group(stated, (i) => figures[i][5] ? figures[i][5] + " " + figures[i][4] : null)].map(([key, some]) => ({ key, subject: figures[some[0]][5], unit: figures[some[0]][4], n: some.length, list: some })),
      money: [...group(stated.filter((i) => pool[figures[i][3]] === "money" && figures[i][6]), (i) => pool[figures[i][4]] || null)].map(([unit, some]) => ({ unit, n: some.length, list: some })),
      pairs: [...group(between, (i) => exchanges[i].slice(0, 3).join(" ")).values()].map((some) => ({ from: exchanges[some[0]][0], to: exchanges[some[0]][1], answers: exchanges[some[0]][2], n: some.length, list: some })),
    };
  };
};
