"""What DuckDB counts over all rows of a large run, for the report; the tables that it asks are made by `totals.sql`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from beritaextract.views.pool import Pool

Ask = Callable[..., list[tuple[Any, ...]]]

_NUMBERS = """SELECT
  (SELECT count(*) FROM counted) AS articles,
  (SELECT min(published) FROM counted) AS first,
  (SELECT max(published) FROM counted) AS last,
  (SELECT count(DISTINCT voice) FROM said) AS speakers,
  (SELECT count(*) FROM said) AS claims,
  (SELECT count(*) FROM stated) AS figures,
  (SELECT count(*) FROM findings JOIN counted USING (article_id)) AS findings,
  (SELECT count(*) FROM errors) AS errors"""
_NAMES = ("articles", "first", "last", "speakers", "claims", "figures", "findings", "errors")
_TOP_OUTLETS = """SELECT outlet FROM counted WHERE outlet IS NOT NULL
GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT $outlets"""
_VOICE_CELLS = """SELECT voice, month, outlet, role_class, count(*), sum(s.words)::BIGINT, count(DISTINCT article_id)
FROM said s JOIN top_voices USING (voice) GROUP BY ALL ORDER BY ALL"""
_TOP_VOICES = """SELECT voice, max_by(post, (n, post)) FROM (
  SELECT voice, place, nullif(concat_ws(', ', role, affiliation), '') AS post, count(*) AS n
  FROM said JOIN top_voices USING (voice) GROUP BY ALL)
GROUP BY voice, place ORDER BY place"""
_BY_MONTH = "SELECT month, outlet, role_class, count(*), sum(words)::BIGINT FROM said GROUP BY ALL ORDER BY ALL"
_ARTICLES_BY_MONTH = "SELECT month, outlet, count(*) FROM counted GROUP BY ALL ORDER BY ALL"
_FIGURES_BY_MONTH = """SELECT month, outlet, count(*) FROM stated JOIN counted USING (article_id)
GROUP BY ALL ORDER BY ALL"""
_ROLES = """SELECT min(concat_ws(', ', role, affiliation)), count(*) AS n, count(DISTINCT voice)
FROM said WHERE role IS NOT NULL GROUP BY lower(concat_ws(', ', role, affiliation)) ORDER BY n DESC, 1 LIMIT $roles"""
_SUBJECTS = "SELECT subject, unit, n FROM top_subjects ORDER BY n DESC, subject, unit"
_MONEY = """SELECT unit, count(*) AS n FROM stated WHERE kind = 'money' AND value IS NOT NULL AND unit IS NOT NULL
GROUP BY unit ORDER BY n DESC, unit LIMIT $currencies"""
_PAIRS = "SELECT voice, other, answers, n FROM top_pairs ORDER BY n DESC, voice, other, answers"


def counts(ask: Ask, pool: Pool, voice: Callable[[str], int], other: str, limits: dict[str, int]) -> dict[str, Any]:
    """The counts of a run.

    Args:
        ask: answers a query with its rows.
        pool: gives the place of a string.
        voice: gives the number of a voice by its key.
        other: the name under which outlets that are not among the largest are counted together.
        limits: how many rows of each kind are wanted.

    Returns:
        how many articles, speakers, claims, figures, findings and errors there are, and the first and last day;
        by_month: [month, outlet, class, claims, words]; articles_by_month and figures_by_month: [month, outlet, n];
        voices: [voice, post, [[month, outlet, class, claims, words, articles]]]; roles: [post, claims, voices];
        subjects: [subject, unit, figures]; money: [currency, amounts]; pairs: [voice, other voice, answers, n].
        Months, outlets, classes, posts, subjects, units and currencies are places in the pool.
    """
    largest = {row[0] for row in ask(_TOP_OUTLETS, outlets=limits["outlets"])}

    def outlet(name: str | None) -> int:
        return pool(name if name is None or name in largest else other)

    cells: dict[str, list[list[int]]] = defaultdict(list)
    for key, month, name, class_, *numbers in ask(_VOICE_CELLS):
        cells[key].append([pool(month), outlet(name), pool(class_), *numbers])
    return {
        **dict(zip(_NAMES, ask(_NUMBERS)[0], strict=True)),
        "by_month": [
            [pool(month), outlet(name), pool(class_), *numbers] for month, name, class_, *numbers in ask(_BY_MONTH)
        ],
        "articles_by_month": [[pool(month), outlet(name), n] for month, name, n in ask(_ARTICLES_BY_MONTH)],
        "figures_by_month": [[pool(month), outlet(name), n] for month, name, n in ask(_FIGURES_BY_MONTH)],
        "voices": [[voice(key), pool(post), cells[key]] for key, post in ask(_TOP_VOICES)],
        "roles": [[pool(post), *numbers] for post, *numbers in ask(_ROLES, roles=limits["roles"])],
        "subjects": [[pool(subject), pool(unit), n] for subject, unit, n in ask(_SUBJECTS)],
        "money": [[pool(unit), n] for unit, n in ask(_MONEY, currencies=limits["currencies"])],
        "pairs": [[voice(one), voice(two), int(answers), n] for one, two, answers, n in ask(_PAIRS)],
    }
