"""Which names are one organisation, which stay apart, and who speaks for it."""

from __future__ import annotations

import random

import pytest

from beritaextract.people import Organisation, Voice, join_organisations

TOGETHER = {
    "a short form that the corpus explains": ["Dinas Tanaman Pangan (DTP)", "DTP", "Dinas Tanaman Pangan"],
    "a short form that everybody knows": ["BPS", "Badan Pusat Statistik"],
    "an office of a territory in four spellings": [
        "OJK Jabar", "OJK Jawa Barat", "OJK Provinsi Jawa Barat", "Otoritas Jasa Keuangan (OJK) Provinsi Jawa Barat",
    ],
    "the legal form of a company": ["PT Melati Persada Tbk", "Melati Persada"],
    "the police of a town": ["Polres Malang", "Kepolisian Resor Malang"],
    "a territory and its government": ["Jawa Timur", "Jatim", "Pemerintah Provinsi Jawa Timur"],
    "case and commas": ["BADAN Meteorologi, Klimatologi, dan Geofisika", "Badan Meteorologi Klimatologi dan Geofisika"],
    "of the republic": ["DPR RI", "DPR", "Dewan Perwakilan Rakyat Republik Indonesia"],
}  # fmt: skip
APART = {
    "an organisation and its office in a territory": ["OJK", "OJK Jawa Barat", "OJK Jawa Timur"],
    "a court and its council of honour": ["Mahkamah Konstitusi (MK)", "Majelis Kehormatan Mahkamah Konstitusi (MKMK)"],
    "countries": ["Indonesia", "Amerika Serikat", "India"],
    "a central bank and a bank": ["Bank Indonesia", "Bank Mandiri", "Bank"],
    "two offices of one town": ["Dinas Sosial Sidoarjo", "Dinas Pasar Sidoarjo", "Polres Sidoarjo", "Sidoarjo"],
    "a company that is called as a territory": ["PT Tulang Bawang", "Tulang Bawang"],
}


def voices(names: list[str]) -> list[Voice]:
    return [Voice(f"a{at}", "s1", name, "itself", claims=1) for at, name in enumerate(names)]


def named(found: list[Organisation]) -> list[set[str]]:
    return [{organisation.name, *organisation.variants} for organisation in found]


@pytest.mark.parametrize("names", TOGETHER.values(), ids=TOGETHER)
def test_together(names: list[str]) -> None:
    assert named(join_organisations(voices(names))) == [set(names)]


@pytest.mark.parametrize("names", APART.values(), ids=APART)
def test_apart(names: list[str]) -> None:
    assert len(join_organisations(voices(names))) == len(names)


def test_itself_and_through_holders_are_told_apart() -> None:
    (found,) = join_organisations(
        [
            Voice("b", "s1", "BPS", "itself", published="2024-02-01", claims=2),
            Voice("a", "s1", "Badan Pusat Statistik (BPS)", "holder", "Kepala", published="2024-01-01", claims=3),
            Voice("b", "s2", "BPS", "holder", "Deputi", published="2024-02-01", claims=1),
        ]
    )
    assert (found.claims_itself, found.claims_through_holders, found.articles) == (2, 4, 2)
    assert (found.name, found.variants) == ("Badan Pusat Statistik (BPS)", ("BPS",))
    assert (found.first, found.last, [voice.role for voice in found.voices]) == (
        "2024-01-01", "2024-02-01", ["Kepala", None, "Deputi"],
    )  # fmt: skip


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = voices([name for names in (*TOGETHER.values(), *APART.values()) for name in names])
    shuffled = random.Random(1).sample(rows, len(rows))
    assert join_organisations(shuffled) == join_organisations(rows)


def test_names_without_letters_are_nobody() -> None:
    assert join_organisations(voices(["…", ""])) == []


def test_a_short_form_is_learned_from_what_an_article_calls_it_besides() -> None:
    whole = Voice("a1", "s1", "Dinas Tanaman Pangan", "itself", aliases=("DTP", "Dinas"))
    found = join_organisations([whole, *voices(["DTP", "Dinas"])])
    assert sorted(map(sorted, named(found))) == [["DTP", "Dinas Tanaman Pangan"], ["Dinas"]]
