"""Organisations, posts alone, groups, descriptions, regions."""

from itertools import pairwise

import pytest

from beritaextract import entities
from beritaextract.log import Log
from beritaextract.text import analyse
from tests.entities.reading import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Siap,” ujar pria 32 tahun itu.", ["description: pria 32 tahun itu"]),
        ("Politisi PKB itu mengaku.", ["description: Politisi PKB itu"]),
        ("Menteri berusia 36 tahun itu pulang.", ["description: Menteri berusia 36 tahun itu"]),
        ("Sejumlah korban mengaku takut.", ["unnamed: Sejumlah korban"]),
        ("Majelis hakim menilai lain.", ["unnamed: Majelis hakim"]),
        ("Menurut pemerintah, harga stabil.", ["organisation: pemerintah"]),
        ("BMKG melaporkan gempa.", ["organisation: BMKG"]),
        ("Kejaksaan Agung menyita uang.", ["organisation: Kejaksaan Agung"]),
        ("Bank Indonesia (BI) menilai rupiah stabil.", ["organisation: Bank Indonesia (BI)"]),
        ("“Itu,” kata Presiden.", ["post: Presiden | Presiden | -"]),
        ("Sekdaprov hadir.", ["post: Sekdaprov | Sekdaprov | -"]),
    ],
)
def test_mentions(text, expected):
    assert mentions(text) == expected


def codes(text):
    return {
        (m.range.of(text), m.region_code)
        for m in entities.find(analyse(text), log=Log()).mentions
        if m.kind == "person"
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bupati Sidoarjo Rudi Hartono hadir.", "35.15"),
        ("Bupati Bandung Rudi Hartono hadir.", "32.04"),
        ("Wali Kota Bandung Rudi Hartono hadir.", "32.73"),
        ("Gubernur Jatim Rudi Hartono hadir.", "35"),
        ("Kepala Dinas Kesehatan Bandung Rudi Hartono hadir.", None),  # kota or kabupaten: nobody knows
    ],
)
def test_region_codes(text, code):
    assert codes(text) == {("Rudi Hartono", code)}


def places(text):
    return {
        (e.region_code, text[e.start : e.end])
        for e in entities.find(analyse(text), log=Log()).entities
        if e.kind == "LOC"
    }


def test_places_carry_their_code_where_it_is_certain():
    assert places("Hujan turun di Kota Malang dan Sidoarjo.") == {("35.73", "Kota Malang"), ("35.15", "Sidoarjo")}
    assert places("Hujan turun di Malang.") == {(None, "Malang")}
    assert places("Banjir merendam Bekasi Selatan.") == {(None, "Bekasi Selatan")}


def test_every_mention_lies_in_the_text_and_name_in_range_in_phrase():
    text = "Ketua KPU Kota Metro Nurul Hidayah, S.H., (45) dan warga bernama Tono menemui Kapolres Bogor AKBP Rudi."
    for mention in entities.find(analyse(text), log=Log()).mentions:
        assert mention.phrase.contains(mention.range)
        assert mention.range.contains(mention.name)
        for part in (mention.role, mention.affiliation):
            assert part is None or mention.kind != "person" or not part.overlaps(mention.range)


def kinds(text):
    return [(e.kind, text[e.start : e.end], e.region_code) for e in entities.find(analyse(text), log=Log()).entities]


def test_entities_of_a_person_with_post():
    assert kinds("Kepala Dinas Kesehatan Kota Surabaya Rudi Hartono menemui Bupati Bandung Dewi Lestari.") == [
        ("ORG", "Dinas Kesehatan Kota Surabaya", None),
        ("PER", "Rudi Hartono", None),
        ("LOC", "Bandung", "32.04"),
        ("PER", "Dewi Lestari", None),
    ]


def test_entities_do_not_overlap():
    text = (
        "Ketua KPU Kota Metro Nurul Hidayah dan Kapolres Bogor AKBP Rudi Hartono menemui warga Kecamatan Cisarua, "
        "Kabupaten Bogor, di Kantor Bank Indonesia (BI) Jawa Barat, kata Menteri Keuangan Siti Aminah dari UI."
    )
    found = entities.find(analyse(text), log=Log()).entities
    assert [(one, other) for one, other in pairwise(found) if one.end > other.start] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kepala BPBD Samsul Hidayah melalui Sekretaris Rizki Amanda mengatakan air surut.",
        "Sekretaris Daerah Kota Bogor Wahyu Utama, melalui Staf Ahli Nurul Hidayah, menemui warga.",
        "Kapolres Bogor AKBP Rudi Hartono melalui Kasi Humas Tono Basuki menemui warga.",
    ],
)
def test_a_body_of_two_posts_is_one_entity(text):
    spans = [(start, end) for start, end, *_ in entities.find(analyse(text), log=Log()).entities]
    assert len(spans) == len(set(spans)) > 1
