"""The id of the rule that took or refused a number, which `explain` shows: one sentence for each way to decide."""

from __future__ import annotations

import pytest

from beritaextract import figures
from beritaextract.log import Log
from beritaextract.matches import Decision
from beritaextract.text import analyse

TAKEN = [
    ("Darmo Suwito, 37, pulang.", ["ages.apposition"]),
    ("Rizal (37) ikut.", ["ages.bracket"]),
    ("Ia berusia 45.", ["ages.word"]),
    ("Nilainya 7.234,56.", ["counts.bare"]),
    ("Ada 12 rumah dan 12 bunga.", ["counts.noun", "counts.open"]),
    ("Ia baru sekali menang, lalu naik 3x lipat.", ["counts.once", "counts.times"]),
    ("Hanya 2 dari 3 kasus.", ["counts.out-of", "counts.noun"]),
    ("Puluhan hadir.", ["counts.vague"]),
    ("Ada 3, 5 dan 7 unit.", ["elisions.list", "elisions.list", "counts.noun"]),
    ("Harganya Rp 1,2 triliun, lalu 1,5 triliun.", ["money.sign", "elisions.currency"]),
    ("Gempa magnitudo 5,2 terasa sehari penuh.", ["measures.before", "measures.one"]),
    ("Papan 30 x 40 cm.", ["measures.side", "measures.unit"]),
    ("Gaji dua juta cair.", ["money.assumed"]),
    ("Bayar 1,35 sen dolar AS lalu 30 sen dan 5 euro.", ["money.cent", "money.cent-of", "money.word"]),
    ("Naik dari 3,5 menjadi 4,2 juta orang.", ["pairs.unit", "counts.noun"]),
    ("Naik 5 persen, lalu 2 poin persen.", ["percent.sign", "percent.point"]),
    ("Naik 25 bps, lalu 3 per mil.", ["percent.basis-point", "percent.per-mille"]),
]
REFUSED = [
    ("Alamat www.berita24.com.", "address"),
    ("Lihat catatan [1].", "bracket"),
    ("Buka 7 pagi.", "clock"),
    ("Buka 13.47 WIB.", "clock"),
    ("Kereta datang 08.30.", "clock"),
    ("Pada 8,14 LS.", "coordinate"),
    ("Pada 1 Syawal.", "date"),
    ("Penerbangan SU 724 batal.", "flight"),
    ("Rapat G20 ditunda.", "glued"),
    ("Jaringan 4G mati.", "glued"),
    ("Mereka rukun satu sama lain.", "idiom"),
    ("Jalan itu satu arah.", "idiom"),
    ("Nasi setengah matang.", "idiom"),
    ("Ulang tahun ke-3.", "joined"),
    ("Nilainya 10:30.", "joined"),
    ("Di lantai 11.", "label"),
    ("Rumah nomor 7.", "label"),
    ("Di nomor kursi 14.", "label"),
    ("Dijerat pasal lain dan 378 KUHP.", "law"),
    ("Kode itu 007.", "leading-zero"),
    ("Gerakan 3 M digalakkan.", "letter"),
    ("1. Beras", "list"),
    ("Pertama 2) gula.", "list"),
    ("Deretan 3515071204800001.", "long"),
    ("Rilis 1.2.3 terbit.", "malformed"),
    ("Kemarin Boeing 737 mendarat.", "name"),
    ("Warga Kampung Lima pulang.", "name"),
    ("HUT ke 74.", "ordinal"),
    ("Hubungi (0341) 5550.", "digit-row"),
    ("Mobil B 9619 NRV.", "plate"),
    ("Di Jalan Kenanga Blok A, 12950.", "postcode"),
    ("Tim itu kalah 15-21 poin.", "score"),
    ("Dosis 1 dan 2 tersedia.", "series"),
    ("Sesuai pasal 160 dan 216.", "series"),
    ("Ia belajar tiga lalu pulang.", "uncounted"),
    ("Lahir 2021.", "year"),
]


def _decisions(text: str) -> list[Decision]:
    document = analyse(f"Laporan ini disusun dari lapangan.\n{text}")
    log = Log(explaining=True)
    figures.find(document, blocked=document.blocked, log=log)
    return sorted(log.decisions, key=lambda decision: decision.start)


@pytest.mark.parametrize(("text", "rules"), TAKEN)
def test_the_rule_that_took_a_figure(text, rules):
    assert [(each.rule, each.taken) for each in _decisions(text)] == [(f"figures.{rule}", True) for rule in rules]


@pytest.mark.parametrize(("text", "rule"), REFUSED)
def test_the_rule_that_refused_a_number_and_its_reason(text, rule):
    refused = [each for each in _decisions(text) if not each.taken]
    refused = [each for each in refused if each.rule != "figures.ranges.end"]
    assert refused and refused[-1].rule == f"figures.refusals.{rule}"
    assert refused[-1].reason[0].islower() or refused[-1].reason[0] == "`"


def test_a_bracket_that_says_a_number_again_is_no_figure():
    first, again = _decisions("Bayar Rp 5.000.000 (lima juta rupiah).")
    assert (first.rule, again.rule, again.taken) == ("figures.money.sign", "figures.gloss", False)
