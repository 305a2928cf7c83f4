"""Reported speech: cue in front, in the middle, at the end; its exact content; who says it; what is no report."""

import pytest

from beritaextract.log import Log
from tests.claims.reading import find, read

# (text, content, cue, source kind, words of the source)
FRONT = [
    ("Rina mengatakan, pompa itu rusak.", "pompa itu rusak", "mengatakan", "mention", "Rina"),
    ("Rina mengatakan bahwa pompa itu rusak.", "pompa itu rusak", "mengatakan", "mention", "Rina"),
    ("Rina mengatakan, bahwa pompa itu rusak!", "pompa itu rusak!", "mengatakan", "mention", "Rina"),
    ("Rina mengatakan pompa itu rusak.", "pompa itu rusak", "mengatakan", "mention", "Rina"),
    ("Rina menyebut kalau pompa itu rusak.", "pompa itu rusak", "menyebut", "mention", "Rina"),
    ("Ia berharap agar pompa itu diganti.", "agar pompa itu diganti", "berharap", "pronoun", "Ia"),
    ("Rina menegaskan kepada warga bahwa pompa itu rusak.", "pompa itu rusak", "menegaskan", "mention", "Rina"),
    ("Rina meminta kepada warga untuk menjaga pompa.", "untuk menjaga pompa", "meminta", "mention", "Rina"),
    ("Rina meminta warga agar menjaga pompa.", "agar menjaga pompa", "meminta", "mention", "Rina"),
    ("Rina mengingatkan warga bahwa pompa itu rusak.", "pompa itu rusak", "mengingatkan", "mention", "Rina"),
    ("Rina menekankan pentingnya irigasi.", "pentingnya irigasi", "menekankan", "mention", "Rina"),
    ("Rina tak menampik bahwa pompa itu rusak.", "pompa itu rusak", "menampik", "mention", "Rina"),
    ("Rina mengambil contoh pompa di desa hulu.", "pompa di desa hulu", "mengambil contoh", "mention", "Rina"),
    (
        "Rina mengatakan kepada wartawan di balai desa, Rabu (5/3), bahwa pompa itu rusak.",
        "pompa itu rusak",
        "mengatakan",
        "mention",
        "Rina",
    ),
    ("Rina mencontohkan pompa di desa hulu.", "pompa di desa hulu", "mencontohkan", "mention", "Rina"),
    ("Rina bersikeras tidak akan mundur.", "tidak akan mundur", "bersikeras", "mention", "Rina"),
    (
        "Ia bersikukuh uang yang masuk ke rekeningnya adalah hasil panen.",
        "uang yang masuk ke rekeningnya adalah hasil panen",
        "bersikukuh",
        "pronoun",
        "Ia",
    ),
    (
        "Rina menyebut dari 40 desa hanya 12 desa yang sudah dialiri listrik.",
        "dari 40 desa hanya 12 desa yang sudah dialiri listrik",
        "menyebut",
        "mention",
        "Rina",
    ),
    ("Rina Wijaya awalnya menyebut harga stabil.", "harga stabil", "menyebut", "mention", "Rina Wijaya"),
    ("Rina mengatakan, Rabu (5/3), bahwa pompa itu rusak.", "pompa itu rusak", "mengatakan", "mention", "Rina"),
    ("Rina menyampaikan, pompa itu rusak (Antara, 3/5/2021).", "pompa itu rusak", "menyampaikan", "mention", "Rina"),
]
SUBJECTS = [
    (
        "Rina Wijaya, Selasa (19/4/2022), mengatakan, pompa rusak.",
        "pompa rusak",
        "mengatakan",
        "mention",
        "Rina Wijaya",
    ),
    ("Rina dalam rapat di Balai Sungai menilai, pompa itu layak.", "pompa itu layak", "menilai", "mention", "Rina"),
    ("Dalam rapat bersama Tono, Rina menilai, pompa itu layak.", "pompa itu layak", "menilai", "mention", "Rina"),
    ("Rina yang ditemui Tono mengatakan, pompa itu rusak.", "pompa itu rusak", "mengatakan", "mention", "Rina"),
    ("Rina juga kembali menegaskan, pompa itu rusak.", "pompa itu rusak", "menegaskan", "mention", "Rina"),
    ("Namun, pihaknya meminta pompa itu diganti.", "pompa itu diganti", "meminta", "pronoun", "pihaknya"),
    ("Kuasa hukum Rina mengatakan, pompa itu rusak.", "pompa itu rusak", "mengatakan", "mention", "Kuasa hukum Rina"),
    (
        "Para nelayan mengeluhkan harga solar yang naik.",
        "harga solar yang naik",
        "mengeluhkan",
        "mention",
        "Para nelayan",
    ),
    ("Hadir juga Rina, yang mengatakan pompa itu rusak.", "pompa itu rusak", "mengatakan", "mention", "Rina"),
    ("Rina mengangguk dan mengatakan, pompa itu rusak.", "pompa itu rusak", "mengatakan", "mention", "Rina"),
    ("Karena hujan belum reda, Rina mengimbau agar warga siaga.", "agar warga siaga", "mengimbau", "mention", "Rina"),
]
SUBJECTS += [
    # a name that the entity layer does not know
    ("Ngatmi, buruh pabrik rotan, mengeluh pompa itu rusak.", "pompa itu rusak", "mengeluh", "mention", "Ngatmi"),
    (
        "Rina (29), manajer Balai Sungai, berharap pompa itu diganti.",
        "pompa itu diganti",
        "berharap",
        "mention",
        "Rina",
    ),
    ("Rina dalam peresmian Balai Sungai mengatakan, air cukup.", "air cukup", "mengatakan", "mention", "Rina"),
]
SUBJECTS += [
    # initials and acronyms open a sentence
    ("RT mengaku menjual pompa itu.", "menjual pompa itu", "mengaku", "mention", "RT"),
    ("WWF mencatat tiga sungai tercemar limbah.", "tiga sungai tercemar limbah", "mencatat", "mention", "WWF"),
    ("Perwira itu menjelaskan, pompa itu dicuri.", "pompa itu dicuri", "menjelaskan", "mention", "Perwira itu"),
    ("Ia mengangguk dan mengatakan, pompa itu aman.", "pompa itu aman", "mengatakan", "pronoun", "Ia"),
    ("Lembaga itu mencatat 12 kali banjir.", "12 kali banjir", "mencatat", "mention", "Lembaga itu"),
    # a manner of speaking
    ("Ia menutup rapat dengan berpesan agar pompa dijaga.", "agar pompa dijaga", "berpesan", "pronoun", "Ia"),
    ("Rina menimpali, sungai itu dangkal.", "sungai itu dangkal", "menimpali", "mention", "Rina"),
    ("Rina menolak tudingan menerima suap.", "tudingan menerima suap", "menolak", "mention", "Rina"),
    ("Rina mengundang warga untuk menanam bakau.", "untuk menanam bakau", "mengundang", "mention", "Rina"),
    ("Rina optimistis panen di atas target.", "panen di atas target", "optimistis", "mention", "Rina"),
    (
        "Rina memastikan juru mudi kapal, SA (43), sudah pulang.",
        "juru mudi kapal, SA (43), sudah pulang",
        "memastikan",
        "mention",
        "Rina",
    ),
    # where the content ends
    (
        "Rina mengusulkan tarif baru, hingga membuka loket di pasar.",
        "tarif baru",
        "mengusulkan",
        "mention",
        "Rina",
    ),
    ("Rina berharap panen membaik. (d)", "panen membaik", "berharap", "mention", "Rina"),
]
MIDDLE_AND_END = [
    ("Dengan kuota itu, lanjut Rina, artinya air cukup.", "artinya air cukup", "lanjut", "mention", "Rina"),
    ("Padahal, kata dia, pompa itu baru.", "pompa itu baru", "kata", "pronoun", "dia"),
    ("Pompa itu baru, kata Rina.", "Pompa itu baru", "kata", "mention", "Rina"),
    ("Pompa itu, ujarnya, masih baru.", "masih baru", "ujarnya", "clitic", "nya"),
    ("Pompa itu masih baru, ujarnya.", "Pompa itu masih baru", "ujarnya", "clitic", "nya"),
    ("Kata Rina, pompa itu baru.", "pompa itu baru", "Kata", "mention", "Rina"),
    ("Pompa itu rusak menurut Rina.", "Pompa itu rusak", "menurut", "mention", "Rina"),
    ("Pompa itu, menurut dia, rusak.", "rusak", "menurut", "pronoun", "dia"),
    ("Menurut Rina, pompa itu rusak.", "pompa itu rusak", "Menurut", "mention", "Rina"),
    ("Menurutnya, pompa itu rusak.", "pompa itu rusak", "Menurutnya", "clitic", "nya"),
    ("Menurut data BMKG, hujan turun merata.", "hujan turun merata", "Menurut", "mention", "BMKG"),
    ("Bagi dia, pompa itu penting.", "pompa itu penting", "Bagi", "pronoun", "dia"),
    (
        "Menurut Rina, salah satu pendiri koperasi itu, pompa itu rusak.",
        "pompa itu rusak",
        "Menurut",
        "mention",
        "Rina",
    ),
]
MIDDLE_AND_END += [
    (
        "Menurut dokter spesialis penyakit dalam RSUD Melati, Rina Wijaya, pompa itu aman.",
        "pompa itu aman",
        "Menurut",
        "mention",
        "Rina Wijaya",
    ),
    ("Menurut Rina, Rabu, 5 Maret 2025, pompa itu aman.", "pompa itu aman", "Menurut", "mention", "Rina"),
    # what follows the comma is a clause, no apposition, and a short form that opens it is no degree
    (
        "Dalam sebulan, kata Rina, bank sampahnya menyerap satu ton sampah.",
        "bank sampahnya menyerap satu ton sampah",
        "kata",
        "mention",
        "Rina",
    ),
    ("Sejak Senin, kata Rina, MRT sudah penuh.", "MRT sudah penuh", "kata", "mention", "Rina"),
    ("Menurut perhitungan dia, panen naik.", "panen naik", "Menurut", "pronoun", "dia"),
]
PASSIVE = [
    ("Dilansir BMKG, hujan turun merata.", "hujan turun merata", "Dilansir", "mention", "BMKG"),
    (
        "Hadir pula calon yang dinyatakan BMKG tidak memenuhi syarat, Sari.",
        "tidak memenuhi syarat",
        "dinyatakan",
        "mention",
        "BMKG",
    ),
    ("Disampaikannya, bahwa pompa itu rusak.", "pompa itu rusak", "Disampaikannya", "clitic", "nya"),
    ("Diakui Rina, pompa itu rusak.", "pompa itu rusak", "Diakui", "mention", "Rina"),
    ("Angka pelanggaran, dijelaskan Rina, terus naik.", "terus naik", "dijelaskan", "mention", "Rina"),
    ("Pompa itu dinilai sudah terlalu tua.", "sudah terlalu tua", "dinilai", "none", None),
    ("Pesannya: jangan membuang sampah ke sungai.", "jangan membuang sampah ke sungai", "Pesannya", "clitic", "nya"),
]


@pytest.mark.parametrize(("text", "content", "cue", "kind", "words"), FRONT + SUBJECTS + MIDDLE_AND_END + PASSIVE)
def test_content_cue_and_source(text, content, cue, kind, words):
    assert read(text) == [("indirect", content, cue, kind, words)]


def test_of_nested_cues_only_the_outer_makes_a_record():
    assert [claim[2] for claim in read("Rina mengatakan, Tono meminta warga menjaga pompa.")] == ["mengatakan"]


def test_a_second_cue_behind_a_comma_shares_its_subject():
    assert [claim[1:] for claim in read("Rina menyebut pompa itu rusak, dan mengingatkan warga agar sabar.")] == [
        ("pompa itu rusak", "menyebut", "mention", "Rina"),
        ("warga agar sabar", "mengingatkan", "mention", "Rina"),
    ]


def test_a_negated_pair_gives_way_to_what_is_said():
    found = read("Rina tidak mengiyakan atau membantah kabar itu, melainkan hanya menegaskan bahwa pompa itu aman.")
    assert [claim[1:] for claim in found] == [("pompa itu aman", "menegaskan", "mention", "Rina")]


def test_a_subordinate_clause_gives_way_to_the_main_one():
    found = read("Setelah warga meminta pompa baru, Rina mengatakan, anggaran sudah siap.")
    assert [claim[1:3] for claim in found] == [("anggaran sudah siap", "mengatakan")]


def test_a_report_ends_before_the_quotation_behind_it():
    found = read('Rina mengatakan, pompa itu rusak."Kami ganti besok," ujarnya.')
    assert [claim[:2] for claim in found] == [("indirect", "pompa itu rusak"), ("direct", "Kami ganti besok")]


def test_glued_words_are_read():
    text = "Rinamenyampaikan bahwapompa itu rusak."
    assert [claim[1] for claim in read(text)] == ["pompa itu rusak"]


def test_a_passive_without_agent_is_nobodys():
    assert [claim.agentless for claim in find("Pompa itu dinilai sudah tua.")] == [True]


# (text, rule that refuses, or None where no cue is seen at all)
NEGATIVE = [
    ("Masukkan kata sandi, lalu klik tombol itu.", "claims.cue.pseudo"),
    ("Pencarian dengan kata kunci, misalnya, gagal.", "claims.cue.pseudo"),
    ("Terus terang, Rina kecewa.", "claims.cue.pseudo"),
    ("Hal itu sudah jelas, Rina kecewa.", "claims.cue.pseudo"),
    ("Harapannya, air segera surut.", "claims.indirect.noun-plain"),
    ("Catatannya, Rina belum hadir.", None),
    ("Hal itu disampaikan Rina dalam rapat.", "claims.indirect.passive-plain"),
    ("Hal ini menegaskan bahwa pompa itu rusak.", "claims.indirect.thing"),
    ("Rina tidak mengatakan bahwa pompa itu rusak.", "claims.indirect.negated"),
    ("Rina akan meminta pompa baru.", "claims.indirect.modal"),
    ("Rina datang untuk meminta pompa baru.", "claims.indirect.purpose"),
    ("Menurut jadwal, pompa datang Senin.", "claims.indirect.menurut-rule"),
    ("Rina menyampaikan terima kasih kepada warga.", "claims.indirect.no-content"),
    ("Rina meminta maaf atas kejadian itu.", "claims.indirect.no-content"),
    ("Rina ingin membeli pompa baru.", "claims.indirect.no-content"),
    ("Rina melihat pompa di sungai.", "claims.indirect.no-content"),
    ("Pompa diharapkan bisa menyala besok.", "claims.indirect.passive-plain"),
    ("Pasien itu dinyatakan positif kemarin.", "claims.indirect.passive-describes"),
    ("Warga yang meminta pompa baru sudah pulang.", "claims.indirect.relative"),
    ("Katanya, pompa itu rusak.", "claims.indirect.no-cue"),
    ("Keadaan mendesak, warga mengungsi.", "claims.cue.pseudo"),
    ("Rina tidak mengiyakan atau membantah kabar itu.", "claims.indirect.neither"),
    ("Mengutip jadwal, pompa datang Senin.", "claims.indirect.no-formula"),
    ("Rina pulang dengan menyebut tanggal.", "claims.indirect.purpose"),
    ("Rina menolak hadir di sidang.", "claims.indirect.no-content"),
    ("Rina mengundang kritik dari warga.", "claims.indirect.no-content"),
]


@pytest.mark.parametrize(("text", "rule"), NEGATIVE)
def test_no_report(text, rule):
    log = Log(explaining=True)
    assert read(text, log=log) == []
    refusals = [decision.rule for decision in log.decisions if not decision.taken]
    assert rule in refusals if rule else refusals == []


KNOWN_FAILURES = [
    # a second verb behind ", dan" without a cue belongs to the frame, not to the content
    ("Rina menyebut pompa itu rusak, dan pulang.", "pompa itu rusak"),
    # an enumeration inside an apposition
    ("Menurut Rina, ketua seksi air, listrik, dan jalan, pompa itu rusak.", "pompa itu rusak"),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "content"), KNOWN_FAILURES)
def test_known_failures(text, content):
    assert [claim[1] for claim in read(text)] == [content]
