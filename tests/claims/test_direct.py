"""Direct speech: marks, cues beside them, refusals."""

import pytest

from beritaextract.log import Log
from tests.claims.reading import read

SPEECH = "Pompa itu sudah diganti sejak Senin"
MARKS = [("“", "”"), ('"', '"'), ("”", "”"), ("''", "''"), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'")]


@pytest.mark.parametrize(("opening", "closing"), MARKS)
@pytest.mark.parametrize("tail", [" kata Rina.", " ujarnya.", " kata dia."])
def test_all_marks(opening, closing, tail):
    text = f"Warga lega. {opening}{SPEECH},{closing}{tail} Air mengalir."
    assert [claim[:2] for claim in read(text)] == [("direct", SPEECH)]


# (text, [(content, cue, source kind, words of the source)])
IN_THE_WILD = [
    ("”Tidak ada penambahan kuota,” kata Rina", [("Tidak ada penambahan kuota", "kata", "mention", "Rina")]),
    (f"“{SPEECH},” ungkapnya.", [(SPEECH, "ungkapnya", "clitic", "nya")]),
    (f"“{SPEECH},” ujarnya, Rabu (28/10/2020).", [(SPEECH, "ujarnya", "clitic", "nya")]),
    (f'"{SPEECH}," tulis Rina di akun Instagram-nya.', [(SPEECH, "tulis", "mention", "Rina")]),
    (f"Rina: “{SPEECH}.”", [(SPEECH + ".", None, "label", "Rina")]),
    (f"“{SPEECH}.” — Rina", [(SPEECH + ".", None, "label", "Rina")]),
    (f'Pompa tiba kemarin."{SPEECH}," kata Rina.', [(SPEECH, "kata", "mention", "Rina")]),
]
SYNTHETIC = [
    (f'Rina mengatakan, "{SPEECH}."', [(SPEECH + ".", "mengatakan", "mention", "Rina")]),
    (f'Rina mengatakan: "{SPEECH}."', [(SPEECH + ".", "mengatakan", "mention", "Rina")]),
    (f'Rina mengatakan kepada wartawan di balai desa, "{SPEECH}."', [(SPEECH + ".", "mengatakan", "mention", "Rina")]),
    (f'Kata Rina, "{SPEECH}."', [(SPEECH + ".", "Kata", "mention", "Rina")]),
    (f'"{SPEECH}?" tanya Kepala Dinas Pengairan Rina Wijaya.', [(SPEECH + "?", "tanya", "mention", "Rina Wijaya")]),
    (f'"{SPEECH}," demikian kata Rina.', [(SPEECH, "kata", "mention", "Rina")]),
    (f'"{SPEECH}," begitu Rina menyapa warga.', [(SPEECH, "menyapa", "mention", "Rina")]),
    (f'"{SPEECH}," dia menambahkan.', [(SPEECH, "menambahkan", "pronoun", "dia")]),
    (f'"{SPEECH}," demikian pernyataan resmi Balai Sungai.', [(SPEECH, "pernyataan", "mention", "Balai Sungai")]),
    (f'"{SPEECH}," kata seorang warga di pasar.', [(SPEECH, "kata", "mention", "seorang warga")]),
    (f'"{SPEECH}," kata juragan kopi itu di pasar.', [(SPEECH, "kata", "mention", "juragan kopi itu")]),
    (f'"{SPEECH}," menurut Rina.', [(SPEECH, "menurut", "mention", "Rina")]),
    (f'""{SPEECH},"" kata Rina.', [(SPEECH, "kata", "mention", "Rina")]),
    (f"”{SPEECH}”. Ungkap Rina, Selasa (14/6/2022).", [(SPEECH, "Ungkap", "mention", "Rina")]),
    (f'"{SPEECH}," demikian Kepala Dinas Pengairan Rina Wijaya.', [(SPEECH, "demikian", "mention", "Rina Wijaya")]),
    # a misspelt cue
    (f'"{SPEECH}," ujanya. Air mengalir.', [(SPEECH, "ujanya", "clitic", "nya")]),
    # split by its cue
    (
        '"Pompa itu sudah diganti," kata Rina, "dan airnya sudah mengalir."',
        [
            ("Pompa itu sudah diganti", "kata", "mention", "Rina"),
            ("dan airnya sudah mengalir.", "kata", "mention", "Rina"),
        ],
    ),
    # over paragraphs, reopened in each
    (
        '"Pompa itu rusak.\n\n"Kami ganti besok," kata Rina.',
        [('Pompa itu rusak.\n\n"Kami ganti besok', "kata", "mention", "Rina")],
    ),
    # nested
    (
        'Rina datang. "Saya bilang ‘jangan ditunda’ kepada mereka," kata Rina.',
        [("Saya bilang ‘jangan ditunda’ kepada mereka", "kata", "mention", "Rina")],
    ),
    (
        'Rina datang. "Saya bilang "jangan ditunda" kepada mereka," kata Rina.',
        [('Saya bilang "jangan ditunda" kepada mereka', "kata", "mention", "Rina")],
    ),
    # no cue of its own
    (f'Rina mengangguk. "{SPEECH}."', [(SPEECH + ".", None, "none", None)]),
]


@pytest.mark.parametrize(("text", "wanted"), IN_THE_WILD + SYNTHETIC)
def test_cue_and_source(text, wanted):
    assert [claim[1:] for claim in read(text) if claim[0] == "direct"] == wanted


@pytest.mark.parametrize("text", [text for text, _ in SYNTHETIC])
def test_the_cue_of_a_quotation_makes_no_second_record(text):
    assert [claim for claim in read(text) if claim[0] == "indirect"] == []


# (text, content) with one mark missing
UNBALANCED = [
    ('Rina datang. "Pompa itu sudah diganti, kata Rina.', "Pompa itu sudah diganti"),
    ('"Pompa itu sudah diganti, ujarnya.\n\nAir mengalir.', "Pompa itu sudah diganti"),
    ("Rina datang. Pompa itu sudah diganti,” kata Rina.", "Pompa itu sudah diganti"),
]


@pytest.mark.parametrize(("text", "content"), UNBALANCED)
def test_a_missing_mark_is_mended_with_a_doubt(text, content):
    log = Log()
    assert [claim[1] for claim in read(text, log=log) if claim[0] == "direct"] == [content]
    assert len(log.doubts) == 1
    assert "quotation mark" in log.doubts[0].message


def test_balanced_marks_raise_no_doubt():
    log = Log()
    read("“Kami siap,” kata Rina. ”Kami siap,” ujarnya. Jum'at itu Ma’ruf datang.", log=log)
    assert log.doubts == []


# (text, rule that refuses the words in quotation marks)
NEGATIVE = [
    ("Ia disebut ”dokter” oleh warga.", "claims.direct.title"),
    ("Ada parkir “liar” di sana.", "claims.direct.scare"),
    ("Warga hadir dalam acara bertajuk “Fuso Gebyar”.", "claims.direct.title"),
    ("Film “Hujan Bulan Mei” tayang Kamis.", "claims.direct.title"),
    ("“Ayo Tanam” menjadi nama lomba itu.", "claims.direct.short"),
    ("Mereka menyanyikan “Bengawan Jernih Sekali” di panggung.", "claims.direct.scare"),
    ('Ia membawa "123" saja.', "claims.direct.empty"),
]


@pytest.mark.parametrize(("text", "rule"), NEGATIVE)
def test_not_everything_in_quotation_marks_is_uttered(text, rule):
    log = Log(explaining=True)
    assert [claim for claim in read(text, log=log) if claim[0] == "direct"] == []
    assert rule in [decision.rule for decision in log.decisions if not decision.taken]


def test_words_in_a_headline_are_a_claim_where_somebody_is_named():
    body = "\n\nPompa Desa Sumber akan diganti pekan depan, kata petugas di sana."
    assert read('Warga Desa Sumber Senang "Pompa Baru Segera Datang" Pekan Depan' + body)[0][0] == "indirect"
    assert read('Rina: "Pompa Desa Sumber Segera Diganti Baru"' + body)[0][:2] == (
        "direct",
        "Pompa Desa Sumber Segera Diganti Baru",
    )
