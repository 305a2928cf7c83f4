"use strict";
// What a filter leaves of a run that is too large to travel: counts of all its rows by month, outlet and class, and the
// rows at the top of each.  A count that only the rows which have travelled can give is marked as a lower bound.
const Totals = (data) => {
  const { group, add } = Tools;
  const { pool, voices, totals } = data;
  const rows = Rows(data);
  const sum = (cells, at) => cells.reduce((all, cell) => all + cell[at], 0);
  const months = (cells, at) => { const map = new Map(); for (const cell of cells) if (cell[0]) add(map, pool[cell[0]], cell[at]); return map; };

  return (filter) => {
    const { terms, from, until, outlet, group: classes, voice } = filter;
    const here = rows({ ...filter, duplicates: true });
    // Cells are of whole months; a month counts that begins inside the time asked for.
    const fits = (month, paper) => (!from || (month && pool[month] >= from.slice(0, 7))) && (!until || (month && pool[month] <= until.slice(0, 7))) && (outlet === null || paper === outlet);
    const has = (...parts) => { const hay = parts.join("\n").toLowerCase(); return terms.every((term) => hay.includes(term)); };
    const ofClass = (cls) => !classes || classes.has(pool[cls]);
    const listed = group(here.claims.list, (i) => data.claims[i][1]), inPaper = group(here.claims.list, (i) => data.articles[data.claims[i][0]][5]);
    const heard = totals.voices.filter(([who]) => voice === null || who === voice).map(([who, post, cells]) => {
      const some = cells.filter(([month, paper, cls]) => fits(month, paper) && ofClass(cls));
      return { who, claims: sum(some, 3), words: sum(some, 4), articles: sum(some, 5), post: pool[post] || voices[who][2].at(-1) || "", months: months(some, 3), list: listed.get(who) || [], cells: some };
    }).filter((row) => row.claims && (!terms.length || row.list.length || has(voices[row.who][0], row.post)));
    const cells = voice === null ? totals.by_month.filter(([month, paper, cls]) => fits(month, paper) && ofClass(cls)) : heard.flatMap((row) => row.cells);
    const papers = voice === null ? totals.articles_by_month.filter(([month, paper]) => fits(month, paper)) : cells.map(([month, paper, , , , n]) => [month, paper, n]);
    const numbers = totals.figures_by_month.filter(([month, paper]) => fits(month, paper));
    const least = (some, exact, n) => exact ? { ...some, n } : { ...some, least: true };
    const plain = !terms.length, open = plain && !classes && voice === null, all = open && !from && !until && outlet === null;
    const byPaper = group(papers, (cell) => cell[1] || null), saidIn = group(cells, (cell) => cell[1] || null);
    const listOf = (found, keyOf) => { const map = new Map(found.map((row) => [keyOf(row), row.list])); return (key) => map.get(key) || []; };
    const role = listOf(here.roles, (row) => row.post.toLowerCase()), subject = listOf(here.subjects, (row) => row.key);
    const paid = listOf(here.money, (row) => row.unit), told = listOf(here.pairs, (row) => [row.from, row.to, row.answers].join(" "));
    return {
      ...here,
      articles: { ...least(here.articles, plain && !classes, sum(papers, 2)), months: plain ? months(papers, 2) : here.articles.months },
      undated: plain ? sum(papers.filter((cell) => !cell[0]), 2) : here.undated,
      speakers: all ? totals.speakers : heard.length,
      speakersLeast: !all,
      claims: least(here.claims, plain, sum(cells, 3)),
      figures: least(here.figures, open, sum(numbers, 2)),
      findings: least(here.findings, all, totals.findings),
      errors: least(here.errors, plain, totals.errors),
      classes: plain ? [...group(cells, (cell) => pool[cell[2]])].map(([key, some]) => ({ key, claims: sum(some, 3), words: sum(some, 4), months: months(some, 3), list: here.claims.list.filter((i) => pool[data.claims[i][7]] === key) })) : here.classes,
      outlets: plain ? [...byPaper].map(([paper, some]) => {
        const said = saidIn.get(paper) || [], by = new Map(), who = group(heard, () => 0).get(0) || [];
        for (const cell of said) add(by, pool[cell[2]] || "unknown", cell[3]);
        const first = who.map((row) => [row.who, sum(row.cells.filter((cell) => cell[1] === paper), 3)]).filter(([, n]) => n).sort((a, b) => b[1] - a[1]).slice(0, 3);
        return { paper, articles: sum(some, 2), claims: sum(said, 3), classes: by, voices: first.map(([one]) => one), list: inPaper.get(paper) || [] };
      }) : here.outlets,
      voices: heard,
      roles: all ? totals.roles.map(([post, claims, n]) => ({ post: pool[post], claims, n, voices: [], list: role(pool[post].toLowerCase()) })) : here.roles,
      subjects: all ? totals.subjects.map(([name, unit, n]) => ({ key: name + " " + unit, subject: name, unit, n, list: subject(name + " " + unit) })).filter((row) => row.list.length) : here.subjects,
      money: all ? totals.money.map(([unit, n]) => ({ unit: pool[unit], n, list: paid(pool[unit]) })).filter((row) => row.list.length) : here.money,
      pairs: all ? totals.pairs.map(([who, other, answers, n]) => ({ from: who, to: other, answers, n, list: told([who, other, answers].join(" ")) })) : here.pairs,
      partly: all ? null : open ? "partly_tables" : "partly_search",
    };
  };
};
