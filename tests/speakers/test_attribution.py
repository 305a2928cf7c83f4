"""Whose a claim is where its own clause does not name anybody."""

import pytest

from tests.speakers.reading import attributed

CASES = [
    # the last speaker
    (
        "Bupati Bogor Agus Salim mengatakan, air surut. “Warga pulang,” ujarnya.",
        ["Agus Salim: adjacent", "Agus Salim: clitic"],
    ),
    # a person who opens the sentence between
    (
        "Bupati Bogor Agus Salim mengatakan, air surut. Camat Sukaraya Dewi Lestari meninjau posko. “Aman,” ujarnya.",
        ["Agus Salim: adjacent", "Dewi Lestari: clitic"],
    ),
    # a person who is only accompanied, listed or spoken of
    (
        "Bupati Bogor Agus Salim mengatakan, air surut. Ia datang bersama Camat Sukaraya Dewi Lestari. "
        "“Aman,” ujarnya.",
        ["Agus Salim: adjacent", "Agus Salim: clitic"],
    ),
    # a passive subject is not the next to speak
    (
        "Kapolres Bogor AKBP Agus Salim mengatakan, kasus diusut. Lurah Sukaraya Dewi Lestari telah diperiksa. "
        "“Masih saksi,” katanya.",
        ["Agus Salim: adjacent", "Agus Salim: clitic"],
    ),
    # passive of saying
    (
        "Bupati Bogor Agus Salim mengatakan, air surut. Hal senada disampaikan Dewi Lestari. Menurut dia, warga aman.",
        ["Agus Salim: adjacent", "Dewi Lestari: pronoun"],
    ),
    # a quotation without cue behind an indirect sentence
    (
        "Bupati Bogor Agus Salim mengatakan, air surut. “Warga sudah pulang ke rumah masing-masing.”",
        ["Agus Salim: adjacent", "Agus Salim: carried"],
    ),
    # the speaker comes later
    ("“Kami pulang hari ini.” “Air sudah surut,” kata Agus Salim.", ["Agus Salim: carried", "Agus Salim: adjacent"]),
    # a post alone, held by somebody named before
    (
        "Presiden Rudi Hartono tiba di Solo. “Panen bagus,” kata Presiden.",
        ["Rudi Hartono: post"],
    ),
    # a post alone, held by nobody named
    ("“Panen bagus,” kata Presiden.", ["Presiden: post"]),
    # a description by party
    (
        "Anggota Komisi IV DPR dari Fraksi PKB Dewi Lestari menilai harga wajar. “Sudah tepat,” ujar politisi PKB itu.",
        ["Dewi Lestari: adjacent", "Dewi Lestari: description"],
    ),
    # a person whom the sentence before has introduced, without any post
    (
        "Wali Kota Madiun Agus Salim mengatakan, renovasi dimulai. Slamet (54), tukang becak, pasrah. “Duh,” keluhnya.",
        ["Agus Salim: adjacent", "Slamet: clitic"],
    ),
    ("Kabar itu dibenarkan Lina Marlina, pedagang Pasar Baru. Ia mengaku harga naik.", ["Lina Marlina: pronoun"]),
    ("Bagi Sarmini, kabar itu melegakan. “Akhirnya cair,” katanya.", ["Sarmini: clitic"]),
    ("DK (27) mengaku menyesal. “Saya khilaf,” katanya.", ["DK: adjacent", "DK: clitic"]),
    # a body by its kind
    (
        "Yayasan Anak Bangsa menggugat pabrik itu. Yayasan itu meminta pengadilan mencabut izin.",
        ["Yayasan Anak Bangsa: description"],
    ),
    # what somebody has made speaks for him
    (
        "Peneliti Melati Institute Rudi Hartono menilai pajak itu keliru. Menurut catatannya, kerugian Rp 2 triliun.",
        ["Rudi Hartono: adjacent", "Rudi Hartono: description"],
    ),
    # the one judge of the article
    (
        "Hakim Ketua Rini Astuti mengatakan sidang ditunda. “Sidang ditutup,” kata hakim.",
        ["Rini Astuti: adjacent", "Rini Astuti: post"],
    ),
    # a body has no mouth
    (
        "Kepala Balai Rudi Hartono mengatakan, cuaca cerah. BMKG memperkirakan suhu naik. “Semoga terang,” tutupnya.",
        ["Rudi Hartono: adjacent", "BMKG: adjacent", "Rudi Hartono: clitic"],
    ),
    # what a sentence is about does not say it
    ("Agus Salim menemui warga. Abu pabrik itu, kata dia, biasanya hilang saat hujan.", ["Agus Salim: pronoun"]),
    ("Agus Salim menemui warga. Dewi Lestari, katanya, masih dirawat.", ["Agus Salim: clitic"]),
    # reckonings of a person mean the person
    ("Agus Salim menemui warga. Menurut hitungan dia, kerugian mencapai Rp 2 miliar.", ["Agus Salim: pronoun"]),
    # quoted words about another person are not that person's
    (
        "Pelatih Agus Salim mengatakan timnya siap. Dewi Lestari baru pulih. “Dia sudah berlatih penuh,” katanya.",
        ["Agus Salim: adjacent", "Agus Salim: clitic"],
    ),
    # a story told goes on
    (
        "Kapolsek Agus Salim mengatakan api membesar. Saat itu Dewi Lestari sedang memasak. “Cepat sekali,” ujarnya.",
        ["Agus Salim: adjacent", "Agus Salim: clitic"],
    ),
    # one of several, and one without a name, introduced before their words
    ("Lima siswa diberi hadiah. Salah satunya Dewi Lestari (17). “Senang,” ucapnya.", ["Dewi Lestari: clitic"]),
    (
        "Agus Salim mengatakan harga naik. Di lapak sebelah, seorang pembeli memilih tulang. “Untuk kaldu,” katanya.",
        ["Agus Salim: adjacent", "seorang pembeli: clitic"],
    ),
    # passives of answering
    (
        "Warga mengeluhkan jalan rusak. Keluhan itu direspons Bupati Agus Salim. Ia menjanjikan perbaikan tahun ini.",
        ["Warga: adjacent", "Agus Salim: pronoun"],
    ),
    # nobody in sight
    ("“Ayo pulang,” ujarnya.", ["-: -"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_attribution(text, expected):
    assert attributed(text) == expected
