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
    # subjects behind a post that nobody knows, behind `adalah`, and behind a source
    (
        "Kepala Balai Agus Salim mengatakan, cuaca cerah. Sementara Plt. Satpol-PP-Damkar Pesisir Barat Dewi Lestari "
        "memberi imbauan. “Waspada,” ujarnya.",
        ["Agus Salim: adjacent", "Dewi Lestari: clitic"],
    ),
    ("Salah satu warga yang menolak jembatan itu adalah Slamet. Ia mengatakan banjir datang.", ["Slamet: pronoun"]),
    (
        "Agus Salim mengatakan air surut. Kabar lain datang dari Camat Sukaraya, Dewi Lestari. “Aman,” tulisnya.",
        ["Agus Salim: adjacent", "Dewi Lestari: clitic"],
    ),
    # what is pointed at is a thing
    (
        "Agus Salim mengatakan mobil datang. Xenda Zelix ini cepat. “Bagus,” ujarnya.",
        ["Agus Salim: adjacent", "Agus Salim: clitic"],
    ),
    # agents in a relative clause are nobody's subject
    (
        "Agus Salim mengatakan ia bersedia. Dana itu sama dengan yang diterima Dewi Lestari. “Nanti saja,” ujarnya.",
        ["Agus Salim: adjacent", "Agus Salim: clitic"],
    ),
    # several people
    ("Para petani kesulitan air. Mereka mengharapkan bantuan pompa.", ["Para petani: pronoun"]),
    ("Agus Salim bertemu Dewi Lestari. Mereka menilai harga wajar.", ["-: -"]),
    # a verb of saying without a subject
    (
        "“Air surut,” kata Agus Salim, seraya menambahkan bahwa “warga sudah pulang ke rumah”.",
        ["Agus Salim: adjacent", "Agus Salim: carried"],
    ),
    # man or woman
    (
        "Bupati Eko Prasetyo mengatakan, air surut. Ia ditemani Siti Aminah. “Lega,” kata wanita itu.",
        ["Eko Prasetyo: adjacent", "Siti Aminah: description"],
    ),
    (
        "Bupati Eko Prasetyo mengatakan, air surut. Ia ditemani Siti Aminah. “Lega,” kata pria itu.",
        ["Eko Prasetyo: adjacent", "Eko Prasetyo: description"],
    ),
    (
        "Seorang perempuan ditangkap polisi. Perempuan yang bekerja di rumah itu mengaku membuang puntung rokok.",
        ["Seorang perempuan: description"],
    ),
    # texts speak for themselves, laws do not speak
    (
        "Peneliti Rudi Hartono menilai pajak itu keliru. Studi itu menyebut kerugian mencapai Rp 2 miliar.",
        ["Rudi Hartono: adjacent", "Studi itu: adjacent"],
    ),
    (
        "Rudi Hartono menilai pajak itu keliru. Menurut regulasi itu, tarifnya 5 persen.",
        ["Rudi Hartono: adjacent", "-: -"],
    ),
    # a text that is shown
    ("Unggahan itu disertai narasi: “Venesia, kota yang terapung di hutan.” Foto itu palsu.", ["-: -"]),
    # places and days that are names
    ("Wakil Menteri Bima Satria Wibawa hadir. “Air surut,” kata Bima.", ["Bima Satria Wibawa: adjacent"]),
    ("Area Manager Ahad Mursidi hadir. “Stok aman,” ujar Ahad.", ["Ahad Mursidi: adjacent"]),
    # through another, and reactions from others
    (
        "Kepala Dinas Sosial Rudi Hartono, melalui Sekretaris Dinas Dewi Lestari, mengatakan air surut.",
        ["Dewi Lestari: adjacent"],
    ),
    (
        "Agus Salim mengatakan air surut. Ucapan itu mendapat tanggapan dari Camat Sukaraya, Dewi Lestari. Ia menilai "
        "warga belum aman.",
        ["Agus Salim: adjacent", "Dewi Lestari: pronoun"],
    ),
    # a day is nobody: the subject of the sentence speaks
    (
        "Menteri Luar Negeri Rudi Hartono pada Selasa, 1 Juli mengumumkan bahwa bantuan berhenti.",
        ["Rudi Hartono: adjacent"],
    ),
    # nobody in sight
    ("“Ayo pulang,” ujarnya.", ["-: -"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_attribution(text, expected):
    assert attributed(text) == expected
