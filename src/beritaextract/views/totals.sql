-- The tables that `totals.py` asks: articles that count, speakers with their voices, and claims and figures of both.
-- Copies of articles are left out of all of them.

CREATE TEMP TABLE counted AS
SELECT article_id, title, source, place, url, outlet, published,
       CASE WHEN length(published) >= 7 THEN left(published, 7) END AS month
FROM articles
WHERE coalesce(status, 'ok') = 'ok' AND duplicate_of IS NULL;

CREATE TEMP TABLE voiced AS
SELECT s.article_id, s.id, s.kind, s.name, s.role, s.affiliation, s.role_class, s.aliases,
       coalesce(k.voice, s.kind || ':' || lower(trim(regexp_replace(s.name, '\s+', ' ', 'g')))) AS voice
FROM speakers s
JOIN counted USING (article_id)
LEFT JOIN known k ON k.article_id = s.article_id AND k.speaker_id = s.id;

CREATE TEMP TABLE said AS
SELECT c.article_id, c.id, c.text_start AS start, c.act, s.voice, s.role, s.affiliation, s.role_class, a.month, a.outlet, a.published,
       len(regexp_extract_all(c.text, '\S+')) AS words
FROM claims c
JOIN counted a USING (article_id)
LEFT JOIN voiced s ON s.article_id = c.article_id AND s.id = c.speaker_id;

CREATE TEMP TABLE top_voices AS
SELECT voice, count(*) AS claims, sum(words)::BIGINT AS words, count(DISTINCT article_id) AS articles,
       row_number() OVER (ORDER BY count(*) DESC, voice) AS place
FROM said
WHERE voice IS NOT NULL
GROUP BY voice
ORDER BY place
LIMIT $voices;

CREATE TEMP TABLE stated AS
SELECT f.article_id, f.id, f.kind, f.unit, f.value, a.published, s.voice,
       lower(trim(regexp_replace(f.subject, '\s+', ' ', 'g'))) AS subject
FROM figures f
JOIN counted a USING (article_id)
LEFT JOIN voiced s ON s.article_id = f.article_id AND s.id = f.speaker_id;

CREATE TEMP TABLE top_subjects AS
SELECT subject, coalesce(unit, '') AS unit, count(*) AS n
FROM stated
WHERE subject IS NOT NULL AND subject <> ''
GROUP BY ALL
ORDER BY n DESC, subject, unit
LIMIT $subjects;

CREATE TEMP TABLE exchanged AS
SELECT b.article_id, b.voice, max_by(a.voice, (a.start, a.id)) AS other, true AS answers, b.id,
       max_by(a.id, (a.start, a.id)) AS before, b.published
FROM said b
JOIN said a ON a.article_id = b.article_id AND a.start < b.start AND a.voice <> b.voice
WHERE list_contains($answers, b.act)
GROUP BY b.article_id, b.id, b.voice, b.published
UNION ALL
SELECT DISTINCT b.article_id, b.voice, s.voice, false, b.id, NULL, b.published
FROM said b
JOIN claims c ON c.article_id = b.article_id AND c.id = b.id
JOIN (SELECT article_id, voice, unnest(list_prepend(name, coalesce(aliases, []))) AS name FROM voiced
      WHERE kind <> 'unnamed') s
  ON s.article_id = b.article_id AND s.voice <> b.voice AND length(s.name) >= $shortest AND contains(c.text, s.name);

CREATE TEMP TABLE top_pairs AS
SELECT voice, other, answers, count(*) AS n
FROM exchanged
GROUP BY ALL
ORDER BY n DESC, voice, other
LIMIT $pairs;

-- The rows that travel: the latest claims of each top voice, examples of each pair, figures of each subject spread
-- evenly over time, the largest amounts of each currency, and what the findings are about.
CREATE TEMP TABLE examples AS
SELECT * FROM (
  SELECT e.*, row_number() OVER (PARTITION BY voice, other, answers ORDER BY published DESC NULLS LAST, article_id, id) AS nth
  FROM exchanged e JOIN top_pairs USING (voice, other, answers)
) WHERE nth <= $examples;

CREATE TEMP TABLE carried_claims AS
SELECT article_id, id FROM (
  SELECT article_id, id, t.place,
         row_number() OVER (PARTITION BY voice ORDER BY published DESC NULLS LAST, article_id, start) AS nth
  FROM said JOIN top_voices t USING (voice)
) WHERE nth <= CASE WHEN place <= $often THEN $many ELSE $few END
UNION SELECT article_id, id FROM examples
UNION SELECT article_id, before FROM examples WHERE before IS NOT NULL;

CREATE TEMP TABLE carried_findings AS
SELECT article_id, kind, message, figure_ids
FROM findings JOIN counted USING (article_id)
ORDER BY article_id, kind, message
LIMIT $findings;

CREATE TEMP TABLE carried_figures AS
SELECT article_id, id FROM (
  SELECT article_id, id, t.n, row_number() OVER (PARTITION BY t.subject, t.unit ORDER BY published, article_id, id) AS nth
  FROM stated s JOIN top_subjects t ON t.subject = s.subject AND t.unit = coalesce(s.unit, '')
) WHERE (nth * $points) // greatest(n, $points) <> ((nth - 1) * $points) // greatest(n, $points)
UNION SELECT article_id, id FROM (
  SELECT article_id, id, row_number() OVER (PARTITION BY unit ORDER BY value DESC, article_id, id) AS nth
  FROM stated WHERE kind = 'money' AND value IS NOT NULL AND unit IN (
    SELECT unit FROM stated WHERE kind = 'money' AND value IS NOT NULL AND unit IS NOT NULL
    GROUP BY unit ORDER BY count(*) DESC, unit LIMIT $currencies)
) WHERE nth <= $amounts
UNION SELECT article_id, unnest(figure_ids) FROM carried_findings;

CREATE TEMP TABLE carried_articles AS
SELECT article_id FROM carried_claims
UNION SELECT article_id FROM carried_figures
UNION SELECT article_id FROM carried_findings;
