"""Page furniture: each rule's example, and whole lines and spliced headlines as scrapers leave them."""

import re

import pytest
import regex

from beritaextract.language import outlet_pattern
from beritaextract.lexicon import load_rows
from beritaextract.log import Log
from beritaextract.text import analyse
from beritaextract.text.furniture import find_furniture

from ..quality.gold import articles

ROWS = load_rows(
    "beritaextract.text",
    "furniture.toml",
    key="name",
    required=("kind", "scope", "reason", "trigger", "pattern", "example"),
    optional=("guard", "counterexample"),
).values()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_example_of_each_rule_is_found(row):
    found = find_furniture(row["example"], Log())
    assert [piece.kind for piece in found if piece.rule.id.endswith("." + row["name"])] == [row["kind"]]


# (text, the furniture in it)
IN_THE_WILD = [
    ("ADVERTISEMENT", ["ADVERTISEMENT"]),
    ("Warga pulang.\nSCROLL TO CONTINUE WITH CONTENT\nHujan reda.", ["SCROLL TO CONTINUE WITH CONTENT"]),
    ("Banjir surut. [Gambas:Video 20detik]", ["[Gambas:Video 20detik]"]),
    ("Air sudah surut,” ujarnya. (rvk/nvl)", ["(rvk/nvl)"]),
    ("Air sudah surut. (mcr35/jpnn)", ["(mcr35/jpnn)"]),
    ("Air sudah surut. [lov]", ["[lov]"]),
    ("Air sudah surut. (FAN)\n\nBagikan WhatsApp\n", ["(FAN)", "Bagikan WhatsApp"]),
    ("Selesai.\nEditor : Redaksi", ["Editor : Redaksi"]),
    (
        "Selesai.\n\nTinggalkan Balasan\n\nAlamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
        ["Tinggalkan Balasan\n\nAlamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *"],
    ),
    (
        "Selesai.\nCek Berita dan Artikel yang lain di Google News",
        ["Cek Berita dan Artikel yang lain di Google News"],
    ),
]
SYNTHETIC = [
    ("Harga turun.\nTelepon: 021-5550142", ["Telepon: 021-5550142"]),
    ("Harga turun.\nHP : 0812", ["HP : 0812"]),
    ("Harga turun.\nREKOMENDASI UNTUK ANDA\nPetani senang.", ["REKOMENDASI UNTUK ANDA"]),
    ("Petani senang. Hits: 217", ["Hits: 217"]),
    (
        "Harga turun.\nBaca Juga  Hingga Mei, Panen Padi Lamongan Tembus Rp 3,1 T\nPetani senang.",
        ["Baca Juga  Hingga Mei, Panen Padi Lamongan Tembus Rp 3,1 T"],
    ),
    (
        "Harga turun. Baca juga:Panen Raya di Lamongan, Harga Gabah Naik 5 Persen Petani mulai menjual hasil panennya.",
        ["Baca juga:Panen Raya di Lamongan, Harga Gabah Naik 5 Persen"],
    ),
    (
        "Harga turun. Baca juga: Panen Raya di Lamongan Dalam pernyataannya, Bupati meminta petani sabar.",
        ["Baca juga: Panen Raya di Lamongan"],
    ),
    (
        "Harga turun. Baca juga: Panen Raya, Warga: Di Sini Murah Menurut Darmo, harga beras akan naik lagi.",
        ["Baca juga: Panen Raya, Warga: Di Sini Murah"],
    ),
    (
        "Sari Puspa Dewi menyanyi. Baca juga: Konser Batal Digelar Sari Puspa Dewi pernah tampil di Solo pada 2019.",
        ["Baca juga: Konser Batal Digelar"],
    ),
    (
        'Konser batal. Baca juga: Konser Ulang Tahun "Kami mohon maaf kepada semua penonton yang datang," kata dia.',
        ["Baca juga: Konser Ulang Tahun"],
    ),
    (
        "Selesai. Pilihan Editor: Suap Izin Tambang. Siapa Menerima?",
        ["Pilihan Editor: Suap Izin Tambang. Siapa Menerima?"],
    ),
    ("Selesai.\n\n(whn/haf)\n[Gambas:Video]", ["(whn/haf)", "[Gambas:Video]"]),
    ("Selesai. (*/tk-12)", ["(*/tk-12)"]),
    ("Selesai.\nRedaktur & Reporter : Tono", ["Redaktur & Reporter : Tono"]),
    (
        "Harga turun. Baca juga: Modal Beku 233 Aplikasi Badan Pengawas Pasar (BPP) menyatakan aplikasi itu ilegal.",
        ["Baca juga: Modal Beku 233 Aplikasi"],
    ),
    (
        "Harga turun.\nBACA JUGA:\nTuris Ditolak karena Ugal-ugalan\nPelabuhan Tolak 378 Kapal\n\nHarga naik lagi.",
        ["BACA JUGA:\nTuris Ditolak karena Ugal-ugalan\nPelabuhan Tolak 378 Kapal"],
    ),
    ("Simak Video 'Banjir Merendam Pasar':", ["Simak Video 'Banjir Merendam Pasar':"]),
    ("Tags: beras, inflasi, Lamongan", ["Tags: beras, inflasi, Lamongan"]),
    ("Reporter: Tono Sudiro | Editor: Tini", ["Reporter: Tono Sudiro | Editor: Tini"]),
]
NEGATIVE = [
    "Ia meminta warga baca juga aturan itu.",
    "Editor koran itu menolak berkomentar.",
    "Penulis novel itu tinggal di Solo.",
    "Sumber air itu mengering sejak Mei.",
    "Bank Indonesia (BI) menahan suku bunga.",
    "Ia tinggal di Surabaya (Jatim).",
    "Dia bilang, tinggalkan balasan nanti saja.",
    "Komentar warga beragam soal tarif baru.",
    "Bagikan beras kepada warga, kata dia.",
]


@pytest.mark.parametrize(("text", "expected"), IN_THE_WILD + SYNTHETIC)
def test_furniture_is_found_with_its_borders(text, expected):
    assert [text[piece.start : piece.end] for piece in analyse(text).furniture] == expected


@pytest.mark.parametrize("text", NEGATIVE)
def test_article_is_no_furniture(text):
    assert analyse(text).furniture == ()


def test_furniture_is_blank_in_the_view_and_untouched_in_the_text():
    text = "Harga turun.\nBaca Juga  Panen Padi Tembus Rp 3,1 T\nPetani senang."
    document = analyse(text)
    assert document.text == text
    assert "Panen" not in document.view
    assert document.view.count("\n") == 2
    assert len(document.view) == len(text)


TEXTS = [text for text, _ in IN_THE_WILD + SYNTHETIC] + [f"Warga pulang. {row['example']}" for row in ROWS]
TEXTS += [row["example"] for row in ROWS] + [gold.text for gold in articles()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_triggers_and_guard_pass_over_no_find(row):
    pattern, guard = (
        regex.compile(row["pattern"].replace("(?&outlet)", outlet_pattern())),
        re.compile(row.get("guard", "")),
    )
    for text in TEXTS:
        lines = text.split("\n") if row["scope"] == "line" else [text]
        find = pattern.fullmatch if row["scope"] == "line" else pattern.search
        for match in filter(None, map(find, lines)):
            assert any(trigger in match.string for trigger in row["trigger"])
            assert guard.search(match.string)
