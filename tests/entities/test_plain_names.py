"""Persons without a post of the lexicon, and where the name begins behind a body, as `range | role | affiliation`."""

import pytest

from tests.entities.reading import mentions

APPOSITIONS = [
    ("Sulastri, penjual sayur, mengaku omzetnya turun.", "Sulastri | penjual sayur | -"),
    ("Nurhayati, ibu tiga anak, tak kuasa menahan tangis.", "Nurhayati | ibu tiga anak | -"),
    ("Slamet (54), tukang becak, hanya bisa pasrah.", "Slamet | tukang becak | -"),
    ("Jumiyem, jemaah tertua, melambaikan tangan.", "Jumiyem | jemaah tertua | -"),
    ("Karso, 60 tahun, petani asal Desa Sukamaju, mengeluh.", "Karso | petani | Desa Sukamaju"),
    ("“Kami rugi,” kata Heri, seorang peternak ayam di Blitar, Senin.", "Heri | peternak ayam | Blitar"),
    ("Wati, pedagang cabai di Pasar Minggu, mengatakan harga naik.", "Wati | pedagang cabai | Pasar Minggu"),
    ("Nengsih, salah seorang korban, mengatakan hal itu.", "Nengsih | - | -"),
]
INITIALS = [
    ("DK (27) mengaku menyesal.", "DK | - | -"),
    ("SW (39), salah satu korban, membenarkan.", "SW | - | -"),
]
BODIES = [
    ("Juru bicara pemerintah transisi Amina Yusuf bungkam.", "Amina Yusuf | Juru bicara | pemerintah transisi"),
    (
        "Ketua Serikat Pengemudi Daring Rudi Hartono hadir.",
        "Rudi Hartono | Ketua | Serikat Pengemudi Daring",
    ),
    ("Ketua Asosiasi Jagung Manis Kediri Agus Salim hadir.", "Agus Salim | Ketua | Asosiasi Jagung Manis Kediri"),
    ("Manajer tim Garuda Racing, Rudi Hartono, puas.", "Rudi Hartono | Manajer tim | Garuda Racing"),
    ("Direktur Utama Bank Melati Wahyu Nugroho hadir.", "Wahyu Nugroho | Direktur Utama | Bank Melati"),
    ("Direktur RSUD Tidar dr. Adi Pramono, Sp.OG(K), hadir.", "dr. Adi Pramono, Sp.OG(K) | Direktur | RSUD Tidar"),
    ("Kurator pameran, Dewi Lestari, hadir.", "Dewi Lestari | Kurator pameran | -"),
    ("Calon bupati nomor urut 2, Rudi Hartono, siap kalah.", "Rudi Hartono | Calon bupati | -"),
    ("Lurah setempat, Ahmad Fauzi, membenarkan.", "Ahmad Fauzi | Lurah | -"),
    ("Anggota Komisi IV DPR yang akrab disapa Mbak Rin itu hadir.", "Mbak Rin | Anggota Komisi IV | DPR"),
]
NOBODY = [
    "Harga naik dari Rp 8.000 menjadi Rp 9.500 per kg.",
    "Suhu udara mencapai 27-32°C pada siang hari.",
    "Luas panen Juli-Agustus mencapai 5.417 hektare.",
    "Biaya itu setara Rp 19,7 T dari target.",
]


@pytest.mark.parametrize(("text", "expected"), [*APPOSITIONS, *INITIALS, *BODIES])
def test_person(text, expected):
    assert expected in mentions(text)


@pytest.mark.parametrize("text", NOBODY)
def test_units_currencies_and_months_are_nobody(text):
    assert [line for line in mentions(text) if not line.startswith(("unnamed", "organisation"))] == []


@pytest.mark.parametrize("degree", ["MKM", "MSc", "S.T.K., S.I.K.", "Sp.PD-KGEH, M.Kes", "SIK MH"])
def test_degrees_are_told_by_their_shape(degree):
    joint = " " if degree[0:3] in ("MSc", "SIK") else ", "
    (line,) = mentions(f"Kapolres Bogor AKBP Rini Kusuma{joint}{degree} mengatakan hal itu.")
    assert line == f"AKBP Rini Kusuma{joint}{degree} | Kapolres | Bogor"


def test_a_body_spelt_out_before_its_short_form():
    lines = mentions("Program Pangan Dunia (WFP) menyalurkan beras. WFP mencatat 200 penerima.")
    assert lines[0].startswith("organisation: Program Pangan Dunia")
