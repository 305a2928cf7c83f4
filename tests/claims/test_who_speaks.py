"""Who speaks, from the text to the record: every phenomenon in the wild, made up, and where it must not be seen.

A case is a text and its claims as (content, basis, name of the speaker).
"""

import pytest

from beritaextract import explain, extract

CAMAT = "Camat Rina Wijaya hadir. "


def who(text):
    found = extract(text)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [(claim.text, claim.basis, names.get(claim.speaker_id)) for claim in found.claims]


IN_THE_WILD = {
    "clitic cue": (CAMAT + "“Kami siap,” ungkapnya.", [("Kami siap", "clitic", "Rina Wijaya")]),
    "clitic cue with date": (
        CAMAT + "“Kami siap,” ujarnya, Rabu (28/10/2020).",
        [("Kami siap", "clitic", "Rina Wijaya")],
    ),
    "inverted": ("”Kami siap,” kata Istafiana", [("Kami siap", "adjacent", "Istafiana")]),
    "inverted description": (
        "Budi Santoso (32) datang lagi. ”Kami siap,” ujar pria 32 tahun itu.",
        [("Kami siap", "description", "Budi Santoso")],
    ),
    "in writing": ('"Kami siap," tulis Risma di akun Instagram-nya.', [("Kami siap", "adjacent", "Risma")]),
    "cue in the middle": (
        "Yayat Sudrajat hadir. Dengan kuota itu, lanjut Yayat, artinya air cukup.",
        [("artinya air cukup", "adjacent", "Yayat Sudrajat")],
    ),
    "cue in the middle, pronoun": (
        CAMAT + "Padahal, kata dia, pompa itu baru.",
        [("pompa itu baru", "pronoun", "Rina Wijaya")],
    ),
    "menurut, apposition": (
        "Menurut Irma Hidayana, salah satu pendiri Laporcovid19, pompa itu rusak.",
        [("pompa itu rusak", "adjacent", "Irma Hidayana")],
    ),
    "menurut data": ("Menurut data BPS, panen turun.", [("panen turun", "adjacent", "BPS")]),
    "comma in place of bahwa": (
        "Syafrin Liputo, Selasa (19/4/2022), mengatakan, animo warga tinggi.",
        [("animo warga tinggi", "adjacent", "Syafrin Liputo")],
    ),
    "passive with clitic": (
        CAMAT + "Disampaikannya, bahwa pompa itu rusak.",
        [("pompa itu rusak", "clitic", "Rina Wijaya")],
    ),
    "after an indirect sentence, with a cue": (
        "Syafrin Liputo mengatakan, warga terlindungi. ”Tidak ada penambahan kuota,” kata Syafrin",
        [
            ("warga terlindungi", "adjacent", "Syafrin Liputo"),
            ("Tidak ada penambahan kuota", "adjacent", "Syafrin Liputo"),
        ],
    ),
    "post before name": (
        "”Kami siap,” ungkap Kepala Bidang Humas Polda Metro Jaya Komisaris Besar Yusri Yunus.",
        [("Kami siap", "adjacent", "Yusri Yunus")],
    ),
    "name before post": (
        "”Kami siap,” ujar Rafael Sugito, Ketua RT 003 RW 007.",
        [("Kami siap", "adjacent", "Rafael Sugito")],
    ),
    "abbreviated post": ("”Kami siap,” kata Menko PMK Tono Basuki.", [("Kami siap", "adjacent", "Tono Basuki")]),
    "titles": ("”Kami siap,” kata Prof Dr Satrio.", [("Kami siap", "adjacent", "Satrio")]),
    "degrees": (
        "Tono Basuki, S.H., M.H., mengatakan, pompa itu rusak.",
        [("pompa itu rusak", "adjacent", "Tono Basuki")],
    ),
    "nickname": (
        "Joko Widodo atau yang karib disapa Jokowi hadir. ”Kami siap,” ujar Jokowi.",
        [("Kami siap", "adjacent", "Joko Widodo")],
    ),
    "alias": ("Nwaolise alias Mustofa mengaku, paket itu miliknya.", [("paket itu miliknya", "adjacent", "Nwaolise")]),
    "definite description": (
        "Tono Basuki, politisi PKB, hadir. ”Kami siap,” kata politisi PKB itu.",
        [("Kami siap", "description", "Tono Basuki")],
    ),
    "pihaknya": (CAMAT + "Pihaknya meminta pompa diganti.", [("pompa diganti", "pronoun", "Rina Wijaya")]),
    "beliau": (CAMAT + "Beliau menegaskan, pompa itu rusak.", [("pompa itu rusak", "pronoun", "Rina Wijaya")]),
    "initials": (
        "Seorang tersangka berinisial IWK mengaku menjual pompa itu.",
        [("menjual pompa itu", "adjacent", "IWK")],
    ),
    "single name": ("”Sawah kering,” kata Suharto.", [("Sawah kering", "adjacent", "Suharto")]),
    "particles": ("”Kami pulang,” kata Amr bin Aus.", [("Kami pulang", "adjacent", "Amr bin Aus")]),
    "apostrophe": ("Ma’ruf Amin menilai, pompa itu layak.", [("pompa itu layak", "adjacent", "Ma’ruf Amin")]),
    "group": (
        "Sejumlah korban mengaku belum menerima ganti rugi.",
        [("belum menerima ganti rugi", "adjacent", "Sejumlah korban")],
    ),
    "institution": ("BMKG melaporkan, hujan turun merata.", [("hujan turun merata", "adjacent", "BMKG")]),
    "survey": ("Survei mencatat warga puas.", [("warga puas", "adjacent", "Survei")]),
    "label": (
        "Gubernur Khofifah Wulandari menerima kami.\n\nKhofifah: “Pompa itu sudah kami ganti.”",
        [("Pompa itu sudah kami ganti.", "label", "Khofifah Wulandari")],
    ),
    "label behind": (
        "“Pompa itu sudah kami ganti.” — Menkeu",
        [("Pompa itu sudah kami ganti.", "label", "Menkeu")],
    ),
}
INTERVIEW = "Berikut petikan wawancara wartawan kami, Sari Dewi, dengan Camat Rina Wijaya.\n\n"
SYNTHETIC = {
    "passive": ("Pompa itu, dikatakan Budi Santoso, sudah rusak.", [("sudah rusak", "adjacent", "Budi Santoso")]),
    "told behind": (
        "“Pompa itu rusak parah.” Hal itu disampaikan Kepala Dinas Pengairan Rina Wijaya, Rabu (5/3/2025).",
        [("Pompa itu rusak parah.", "adjacent", "Rina Wijaya")],
    ),
    "told in front": (
        "Hal itu disampaikan Kepala Dinas Pengairan Rina Wijaya. “Kami siap,” ujarnya.",
        [("Kami siap", "clitic", "Rina Wijaya")],
    ),
    "carried": (
        "Syafrin Liputo mengatakan, warga terlindungi. ”Kuota tahun ini tidak ditambah.”",
        [
            ("warga terlindungi", "adjacent", "Syafrin Liputo"),
            ("Kuota tahun ini tidak ditambah.", "carried", "Syafrin Liputo"),
        ],
    ),
    "sapaan akrab": (
        "Sekretaris Daerah Adhy Karyono hadir. “Kami siap,” kata Adhy, sapaan akrabnya.",
        [("Kami siap", "adjacent", "Adhy Karyono")],
    ),
    "orang nomor satu": (
        "Bupati Gresik Tono Basuki hadir. “Kami siap,” kata orang nomor satu di Gresik ini.",
        [("Kami siap", "description", "Tono Basuki")],
    ),
    "question and answer": (
        INTERVIEW + "Tanya: Kapan pompa diganti?\n\nJawab: “Pompa itu kami ganti besok.”",
        [("Pompa itu kami ganti besok.", "label", "Rina Wijaya")],
    ),
    "question and answer, initials": (
        INTERVIEW + "T: Kapan pompa diganti?\n\nJ: “Pompa itu kami ganti besok.”",
        [("Pompa itu kami ganti besok.", "label", "Rina Wijaya")],
    ),
    "question that stands alone": (
        "Camat Rina Wijaya menerima kami.\n\nKapan pompa diganti?\n\n“Pompa itu kami ganti besok.”",
        [("Pompa itu kami ganti besok.", "label", "Rina Wijaya")],
    ),
    "answer without marks": (
        INTERVIEW + "Tanya: Kapan pompa diganti?\n\nJawab: Pompa itu kami ganti besok.",
        [("Pompa itu kami ganti besok", "label", "Rina Wijaya")],
    ),
    "label without marks": (
        "Rina Wijaya (Camat Melati): Air sudah turun sejak pagi.",
        [("Air sudah turun sejak pagi", "label", "Rina Wijaya")],
    ),
    "questions and answers without labels": (
        INTERVIEW
        + "Kapan pompa diganti?\n\nPompa itu kami ganti besok.\n\nSiapa yang membayar?\n\nSemua warga ikut membayar.",
        [
            ("Pompa itu kami ganti besok", "label", "Rina Wijaya"),
            ("Semua warga ikut membayar", "label", "Rina Wijaya"),
        ],
    ),
    "label that comes again": (
        "Moderator: “Selamat datang di acara kami.”\n\nModerator: “Kita mulai dari pompa.”",
        [
            ("Selamat datang di acara kami.", "label", "Moderator"),
            ("Kita mulai dari pompa.", "label", "Moderator"),
        ],
    ),
    "caption": (
        "Rina Wijaya, Kepala Dinas Pengairan Sleman\n\n“Air harus dibagi adil.”\n\nHujan turun sejak pagi di kota itu.",
        [("Air harus dibagi adil.", "label", "Rina Wijaya")],
    ),
    "two take turns": (
        "Camat Rina Wijaya mengatakan, pompa itu rusak. “Kami ganti besok,” ujarnya.\n\n"
        "Kepala Desa Tono Basuki menolak. “Kami butuh jalan,” kata Tono. Ia menambahkan, warga menunggu.\n\n"
        "Rina menegaskan, pompa lebih penting. “Air dulu,” katanya.",
        [
            ("pompa itu rusak", "adjacent", "Rina Wijaya"),
            ("Kami ganti besok", "clitic", "Rina Wijaya"),
            ("Kami butuh jalan", "adjacent", "Tono Basuki"),
            ("warga menunggu", "pronoun", "Tono Basuki"),
            ("pompa lebih penting", "adjacent", "Rina Wijaya"),
            ("Air dulu", "clitic", "Rina Wijaya"),
        ],
    ),
}
# The text leaves the speaker open: null, and a warning.
OPEN = {
    "nobody is named": ("Hujan turun. “Pompa itu sudah kami ganti,” ujarnya.", "Pompa itu sudah kami ganti"),
    "no cue, nobody before": ("“Pompa itu sudah kami ganti semua.”", "Pompa itu sudah kami ganti semua."),
    "too far away": (
        CAMAT + "Ia mengangguk.\n\n" + "Sungai itu panjang. " * 40 + "\n\n“Air sudah surut sejak pagi tadi.”",
        "Air sudah surut sejak pagi tadi.",
    ),
    "two to choose from": (
        "Rina Wijaya dan Tono Basuki menerima kami.\n\nTanya: Kapan pompa diganti?\n\n"
        "Jawab: “Pompa itu kami ganti besok.”",
        "Pompa itu kami ganti besok.",
    ),
}
# No claim at all.
NEGATIVE = {
    "kata kunci": "Rina Wijaya mencari kata kunci itu.",
    "terang": "Terus terang Rina Wijaya kecewa.",
    "jelas": "Hal itu sudah jelas bagi Rina Wijaya.",
    "harapannya": "Harapannya, air segera surut.",
    "catatannya": "Catatannya, Rina Wijaya belum hadir.",
    "scare quotes": "Ada parkir “liar” di sana.",
    "nickname in marks": "Ia disebut ”dokter” oleh warga.",
    "title": "Acara bertajuk “Fuso Gebyar” dibuka Rina Wijaya.",
    "a place is no label": "Jakarta: “Kota Air” menjadi tema pameran.",
    "a heading is no label": "Foto: “Hujan di Sleman”",
    "hal itu without words": "Hal itu disampaikan Kepala Dinas Pengairan Rina Wijaya.",
    "menurut jadwal": "Menurut jadwal, Rina Wijaya datang Senin.",
}


@pytest.mark.parametrize(("text", "wanted"), (IN_THE_WILD | SYNTHETIC).values(), ids=IN_THE_WILD | SYNTHETIC)
def test_who_speaks(text, wanted):
    assert who(text) == wanted


@pytest.mark.parametrize(("text", "content"), OPEN.values(), ids=OPEN)
def test_unsure_is_null_with_a_warning(text, content):
    found = extract(text)
    assert [(claim.text, claim.speaker_id) for claim in found.claims] == [(content, None)]
    assert any(warning.text == content for warning in found.warnings)


@pytest.mark.parametrize("text", NEGATIVE.values(), ids=NEGATIVE)
def test_nobody_says_anything(text):
    assert who(text) == []


KNOWN_FAILURES = {
    # two persons together
    "mereka": (
        "Rina Wijaya dan Tono Basuki hadir. Mereka meminta pompa diganti.",
        [("pompa diganti", "pronoun", "Rina Wijaya dan Tono Basuki")],
    ),
}


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "wanted"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES)
def test_known_failures(text, wanted):
    assert who(text) == wanted


@pytest.mark.parametrize("text", [case[0] for case in (IN_THE_WILD | SYNTHETIC | OPEN).values()])
def test_every_claim_has_a_line_that_says_who_was_chosen(text):
    told = explain(text)
    lines = {(line.start, line.end, line.room) for line in told.decisions}
    for claim in told.extraction.claims:
        assert (claim.start, claim.end, "claims") in lines
        assert (claim.start, claim.end, "speakers") in lines


# (text, the word or quotation, rule that refuses it)
REFUSED = [
    ("Rina Wijaya mencari kata kunci itu.", "kata", "claims.cue.pseudo"),
    ("“Saya berharap panen membaik,” kata Rina Wijaya.", "berharap", "claims.cue.quoted"),
    ("Ada parkir “liar” di sana.", "liar", "claims.direct.scare"),
    ("Rina Wijaya tidak mengatakan bahwa pompa itu rusak.", "mengatakan", "claims.indirect.negated"),
    ("Ia disebut ”dokter” oleh warga.", "disebut", "claims.indirect.title"),
]


@pytest.mark.parametrize(("text", "words", "rule"), REFUSED)
def test_a_refused_candidate_says_why(text, words, rule):
    lines = [line for line in explain(text).decisions if text[line.start : line.end] == words and line.room == "claims"]
    assert [(line.taken, line.rule) for line in lines] == [(False, rule)]
    assert len(lines[0].reason.split()) > 3
