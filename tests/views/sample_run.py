"""A run of made-up articles with hand-made records, written by the writers of the tables."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from random import Random

from beritaextract.errors import Problem
from beritaextract.records import Claim, Extraction, Figure, Finding, Span, Speaker
from beritaextract.tables.nested import flat_tables, nested_batch
from beritaextract.tables.outcome import Outcome
from beritaextract.tables.writers import WRITERS

PEOPLE = [
    ("Ratna Dewanti", "person", "Kepala Pelaksana", "BPBD Kabupaten Tirtasari"),
    ("Darmawan Suryo", "person", "Bupati", "Tirtasari"),
    ("Lukman Hakiki", "person", "Kepala Dinas Pertanian", "Kabupaten Tirtasari"),
    ("BMKG", "organisation", None, None),
    ("seorang warga", "unnamed", None, None),
    ("Maria Lontoh", "person", "Ketua Komisi II", "DPRD Tirtasari"),
    ("Yohanes Keban", "person", "dosen ekonomi", "Universitas Nusa Bakti"),
]
SUBJECTS = [
    ("harga gabah", "money", "IDR", 6000, 8000, "per kilogram"),
    ("anggaran pompa", "money", "IDR", 10**9, 9 * 10**10, None),
    ("warga mengungsi", "count", "jiwa", 100, 9000, None),
    ("sawah terendam", "measure", "ha", 20, 4000, None),
    ("tingkat kemiskinan", "percent", "percent", 5, 14, None),
    ("bantuan luar negeri", "money", "USD", 10**5, 10**7, None),
]
_TAILS = [
    "dan akan terus dipantau setiap hari",
    "sesuai rencana tahun ini",
    "meski cuaca belum bersahabat",
    "kata laporan itu",
]


def _article(number: int, random: Random) -> Outcome:
    text = f"Kabar Tirtasari Nomor {number}\n\n"
    spoken: dict[int, list[tuple[str, tuple[int, int, int, int]]]] = {}
    for _ in range(random.randint(3, 9)):
        who = min(int(random.expovariate(0.5)), len(PEOPLE) - 1)
        what = random.randrange(len(SUBJECTS))
        subject, kind, unit, low, high, per = SUBJECTS[what]
        amount = random.randint(low, high)
        written = f"{amount:,}".replace(",", ".")
        words = {"money": f"{unit} {written}", "percent": f"{amount} persen"}.get(kind, f"{written} {unit}") + (
            f" {per}" if per else ""
        )
        before = f"{subject} tercatat "
        claim = f"{before}{words} {random.choice(_TAILS)}"
        start = len(text) + 1
        spoken.setdefault(who, []).append((claim, (start, what, amount, len(before))))
        text += f"“{claim},” ujar {PEOPLE[who][0]}.\n\n"
    outside = len(text)
    text += "Hujan turun 12 hari berturut-turut di kaki gunung itu. Warga berjaga.\n"
    return Outcome(
        "ok",
        f"a{number}",
        source=f"artikel/{number:05}.txt",
        url=f"https://berita.example/{number}" if number % 2 else "javascript:alert(1)",
        characters=len(text),
        text=text,
        extraction=_extraction(number, text, spoken, outside, random),
    )


def _extraction(number, text, spoken, outside, random):
    speakers, claims, figures = [], [], []
    for order, (who, said) in enumerate(spoken.items(), start=1):
        name, kind, role, affiliation = PEOPLE[who]
        at = text.index(name)
        here = Span(start=at, end=at + len(name), text=name)
        speakers.append(
            Speaker(
                id=f"s{order}",
                kind=kind,
                name=name,
                name_span=here,
                role=role,
                role_span=None,
                affiliation=affiliation,
                affiliation_span=None,
                region_code=None,
                aliases=(),
                mentions=(here,),
            )
        )
        for words, (start, what, amount, before) in said:
            subject, figure_kind, unit, *_, per = SUBJECTS[what]
            n = len(claims) + 1
            claims.append(
                Claim(
                    id=f"c{n}",
                    kind="direct",
                    start=start,
                    end=start + len(words),
                    text=words,
                    speaker_id=f"s{order}",
                    speaker_span=None,
                    cue=None,
                    cue_lemma="ujar",
                    act="say",
                    basis="adjacent",
                    figure_ids=(f"f{n}",),
                )
            )
            low = start + before
            high = text.index(next(tail for tail in _TAILS if words.endswith(tail)), low) - 1
            figures.append(
                _figure(f"f{n}", figure_kind, text, low, high, amount, unit, subject, per, f"c{n}", f"s{order}")
            )
    at = text.index("12 hari", outside)
    figures.append(_figure(f"f{len(figures) + 1}", "measure", text, at, at + 7, 12, "day", None, None, None, None))
    message = f"Angka {figures[0].text} dan {figures[-1].text} tidak cocok."
    finding = Finding(kind="share", figure_ids=("f1", figures[-1].id), message=message, expected=None, stated=None)
    return Extraction(
        id=f"a{number}",
        published=f"2025-{random.randint(1, 12):02}-{random.randint(1, 28):02}",
        published_basis="given",
        speakers=tuple(speakers),
        claims=tuple(claims),
        figures=tuple(figures),
        findings=(finding,) if number % 5 == 0 else (),
    )


def _figure(id_, kind, text, start, end, amount, unit, subject, per, claim_id, speaker_id):
    return Figure(
        id=id_,
        kind=kind,
        start=start,
        end=end,
        text=text[start:end],
        value=Decimal(amount),
        low=None,
        high=None,
        unit=unit,
        modifier="exact",
        vague=False,
        per=per and per.removeprefix("per "),
        subject=subject,
        subject_span=None,
        claim_id=claim_id,
        speaker_id=speaker_id,
    )


def write_run(
    folder: Path, articles: int, format_: str = "parquet", *, text: bool = True, extra: tuple[Outcome, ...] = ()
) -> None:
    """The tables of so many articles, one lost article, and what `extra` holds."""
    random = Random(7)
    outcomes = [_article(number, random) for number in range(1, articles + 1)]
    if not text:
        outcomes = [outcome._replace(text=None) for outcome in outcomes]
    outcomes.append(
        Outcome("error", "lost", source="artikel/rusak.txt", problems=(Problem("encoding", "berkas ini bukan teks"),))
    )
    outcomes.extend(extra)
    folder.mkdir(parents=True, exist_ok=True)
    writer = WRITERS[format_](folder)
    for name, piece in flat_tables(nested_batch(outcomes)).items():
        writer.write(name, piece)
    writer.close()


def extracted_outcome(article_id: str, text: str) -> Outcome:
    """An article as a run that keeps texts leaves it."""
    from beritaextract.extractor import Extractor
    from beritaextract.tables.extracting import extracted

    return extracted(Extractor(), Outcome("ok", article_id), text)._replace(text=text)


SIDES = {
    "earlier": {
        "published": "2025-02-01",
        "outlet": "Kabar",
        "value_text": "24",
        "sentence": "Ada 24 korban.",
        "article_id": "a1",
    },
    "later": {
        "published": "2025-02-02",
        "outlet": "Warta",
        "value_text": "30",
        "sentence": "Ada 30 korban.",
        "article_id": "a9",
    },
}


def write_beside(folder: Path, hostile: str = "") -> None:
    """Tables of later commands beside those of a run, a few rows each, with some words put into all of them."""
    point = {"indicator_id": "inflasi", "basis": "yoy", "unit": "percent", "modifier": "exact", "status": "actual"}
    tables = {
        "indicators": [{"indicator_id": "inflasi", "name": "inflasi" + hostile}],
        "series_points": [
            point
            | {
                "value_text": value,
                "period": period,
                "published": "2025-03-01",
                "outlet": "Kabar",
                "place": hostile,
                "sentence": f"Inflasi {value} persen.",
                "speaker": "BPS",
                "article_id": "a1",
            }
            for value, period in (("2.5", "2025-01"), ("3.25", "2025-02"), ("3.1", None))
        ],
        "quotations": [
            {
                "text": "harga gabah akan dijaga sampai panen" + hostile,
                "kind": "direct",
                "n_articles": 3,
                "n_outlets": 2,
                "outlets": ["Kabar", "Warta"],
                "first_seen": "2025-01-02",
                "last_seen": "2025-01-03",
                "speaker": "Ratna Dewanti",
                "speakers": ["Ratna Dewanti", "Maria Lontoh"],
                "agreement": "different",
                "first_article_id": "a2",
            },
            {
                "text": "sawah itu milik kami sejak lama",
                "kind": "indirect",
                "n_articles": 2,
                "n_outlets": 1,
                "outlets": ["Kabar"],
                "first_seen": "2025-06-02",
                "last_seen": "2025-06-02",
                "speaker": None,
                "speakers": [],
                "agreement": "open",
                "first_article_id": "no such article",
            },
        ],
        "disagreements": [
            {"measure": "korban" + hostile, "unit": "orang", "per": None, "reading": "update", "reason": "later"}
            | {f"{side}_{name}": value for side, cells in SIDES.items() for name, value in cells.items()}
        ],
    }
    for name, rows in tables.items():
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
