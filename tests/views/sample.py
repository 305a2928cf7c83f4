"""An article with hand-made records of every kind, so that the pages are tested apart from the extractor."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from beritaextract.records import (
    Claim,
    Date,
    Dateline,
    Doubt,
    Extraction,
    Figure,
    Finding,
    Furniture,
    Reference,
    Relation,
    Span,
    Speaker,
)

TEXT = (Path(__file__).parent / "sample.txt").read_text(encoding="utf-8")


def place(words: str, nth: int = 0, text: str = TEXT) -> dict[str, Any]:
    """Start, end and text of the nth occurrence of `words`."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words}


def span(words: str, nth: int = 0, text: str = TEXT) -> Span:
    return Span(**place(words, nth, text))


def speaker(id_: str, kind: Any, name: str, **more: Any) -> Speaker:
    empty = dict.fromkeys(("role", "role_span", "affiliation", "affiliation_span", "region_code"))
    return Speaker(**{"id": id_, "kind": kind, "name": name, "name_span": span(name), "aliases": (), **empty, **more})


def claim(id_: str, kind: Any, words: str, speaker_id: str | None, cue: str | None = None, **more: Any) -> Claim:
    empty = {
        "speaker_span": None,
        "cue_lemma": None,
        "act": "say",
        "basis": speaker_id and "adjacent",
        "figure_ids": (),
    }
    return Claim(
        id=id_, kind=kind, **place(words), speaker_id=speaker_id, cue=span(cue) if cue else None, **{**empty, **more}
    )


def figure(id_: str, kind: Any, words: str, value: str | None, unit: str | None, nth: int = 0, **more: Any) -> Figure:
    of = more.pop("of", None)
    empty = {
        "low": None,
        "high": None,
        "modifier": "exact",
        "vague": False,
        "per": None,
        "claim_id": None,
        "speaker_id": None,
    }
    return Figure(
        id=id_,
        kind=kind,
        **place(words, nth),
        value=None if value is None else Decimal(value),
        unit=unit,
        subject=of,
        subject_span=span(of) if of else None,
        **{**empty, **more},
    )


EXTRACTION = Extraction(
    id="tirtasari-1",
    published="2025-01-08",
    published_basis="inferred",
    dateline=Dateline(**place("Tirtasari, BN –"), place=span("Tirtasari, BN"), outlet=span("BN –")),
    speakers=(
        speaker(
            "s1",
            "person",
            "Ratna Dewanti",
            role="Kepala Pelaksana",
            role_span=span("Kepala Pelaksana"),
            affiliation="BPBD Kabupaten Tirtasari",
            affiliation_span=span("BPBD Kabupaten Tirtasari"),
            aliases=("Ratna",),
            mentions=(span("Ratna Dewanti"), span("Ratna", 1)),
        ),
        speaker(
            "s2",
            "person",
            "Darmawan Suryo",
            role="Bupati",
            role_span=span("Bupati"),
            affiliation="Tirtasari",
            affiliation_span=span("Tirtasari", 3),
            mentions=(span("H. Darmawan Suryo"),),
        ),
        speaker("s3", "unnamed", "Seorang warga", mentions=(span("Seorang warga"),)),
        speaker("s4", "organisation", "BMKG", mentions=(span("BMKG"),)),
    ),
    claims=(
        claim(
            "c1",
            "indirect",
            "tinggi air sudah turun menjadi sekitar 40 sentimeter",
            "s1",
            "mengatakan",
            figure_ids=("f2",),
        ),
        claim(
            "c2",
            "direct",
            "Perahu karet ada 12 unit, semuanya sudah di lapangan. Yang kami tunggu sekarang pompa dari provinsi",
            "s1",
            "ujar",
            figure_ids=("f3",),
        ),
        claim("c3", "indirect", "kerugian ditaksir Rp 15-20 miliar", "s2", "Menurut", figure_ids=("f4",)),
        claim("c4", "indirect", "belum menerima bantuan", "s3", "mengaku", polarity="denied"),
        claim("c5", "direct", "Beras baru dijanjikan", "s3", "keluhnya", basis="clitic"),
        claim(
            "c6",
            "indirect",
            "hujan lebat masih turun sampai 12 Januari 2025",
            "s4",
            "memperkirakan",
            hedges=(span("masih"),),
            place=span("balai desa"),
            medium=span("dana darurat"),
        ),
        claim("c7", "direct", "Tolong jangan buang sampah ke sungai", None, "tulis"),
    ),
    figures=(
        figure("f1", "count", "1.240", "1240", "rumah", 1),
        figure(
            "f2",
            "measure",
            "sekitar 40 sentimeter",
            "40",
            "cm",
            of="tinggi air",
            modifier="about",
            claim_id="c1",
            speaker_id="s1",
        ),
        figure("f3", "count", "12 unit", "12", "unit", of="Perahu karet", claim_id="c2", speaker_id="s1"),
        figure(
            "f4",
            "money",
            "Rp 15-20 miliar",
            None,
            "IDR",
            low=Decimal("15000000000"),
            high=Decimal("20000000000"),
            of="kerugian",
            claim_id="c3",
            speaker_id="s2",
        ),
        figure("f5", "money", "2,5 juta dolar AS", "2500000", "USD"),
        figure("f6", "money", "Rp 4 miliar", "4000000000", "IDR"),
        figure("f7", "count", "15.000 jiwa", "15000", "jiwa"),
        figure("f8", "count", "4.300 jiwa", "4300", "jiwa"),
        figure("f9", "percent", "27,68 persen", "27.68", "percent"),
        figure("f10", "measure", "Puluhan hektare", None, "ha", vague=True, of="sawah"),
        figure("f11", "money", "Rp 6.500", "6500", "IDR", of="Harga gabah"),
        figure("f12", "money", "Rp 7.150 per kilogram", "7150", "IDR", per="kilogram"),
    ),
    dates=(
        Date(**place("Senin (6/1/2025)"), id="d1", value="2025-01-06", basis="explicit"),
        Date(**place("Rabu (8/1/2025)"), id="d2", value="2025-01-08", basis="explicit"),
        Date(**place("12 Januari 2025"), id="d3", value="2025-01-12", basis="explicit"),
    ),
    references=(Reference(**place("Perda Nomor 7 Tahun 2019"), id="r1", kind="perda", number="7", year=2019),),
    relations=(
        Relation(kind="equals", from_id="f5", to_id="f6"),
        Relation(kind="share_of", from_id="f8", to_id="f7"),
        Relation(kind="change", from_id="f11", to_id="f12"),
    ),
    findings=(
        Finding(
            kind="share",
            figure_ids=("f8", "f7", "f9"),
            message="4.300 jiwa of 15.000 jiwa is 28.67 percent, the text says 27,68 persen.",
            expected=Decimal("28.67"),
            stated=Decimal("27.68"),
        ),
        Finding(
            kind="exchange",
            figure_ids=("f5", "f6"),
            message="2,5 juta dolar AS and Rp 4 miliar make 1,600 rupiah a dollar.",
            expected=None,
            stated=Decimal("1600"),
        ),
    ),
    furniture=(Furniture(**place("Baca Juga  Tanggul Kali Bening Dibangun Lagi Tahun Depan"), kind="related"),),
    warnings=(Doubt(**place("sebuah spanduk"), message="Tidak jelas siapa yang berbicara."),),
)
