"""Context of a claim: when, where, at what event, through what medium, to whom; polarity and hedges."""

import pytest

from beritaextract import extract
from beritaextract.claims.adjuncts import FIELDS
from beritaextract.lexicon import load_rows
from tests.claims.reading import find

OCCASIONS = load_rows("beritaextract.claims", "occasions.toml", key="word", required=("is", "example")).values()
HEDGES = load_rows(
    "beritaextract.claims", "hedges.toml", key="phrase", required=("example",), optional=("before", "scope")
).values()
SPEECH = "“Pompa itu sudah diganti,”"


def first(text):
    return find(text)[0]


def context(text):
    """The fields of the context of the first claim that are there, as words."""
    claim = first(text)
    return {name: span.of(text) for name in FIELDS if (span := getattr(claim.context, name)) is not None}


IN_THE_WILD = [
    (
        "Rina mengatakan kepada wartawan di Gedung DPR, Rabu (5/3), bahwa pompa itu rusak.",
        {"addressee": "wartawan", "place": "Gedung DPR", "when": "Rabu (5/3)"},
    ),
    (
        f"{SPEECH} kata Rina dalam keterangan tertulis, Senin (4/8/2025).",
        {"medium": "keterangan tertulis", "when": "Senin (4/8/2025)"},
    ),
    (f"{SPEECH} kata Rina saat dihubungi Antara.", {"event": "dihubungi Antara"}),
    (f"{SPEECH} tulis Rina di akun Instagram-nya.", {"medium": "akun Instagram-nya"}),
    (f"{SPEECH} kata Rina dalam rapat di Balai Kota.", {"event": "rapat", "place": "Balai Kota"}),
    (f"{SPEECH} ujarnya, Rabu (28/10/2020).", {"when": "Rabu (28/10/2020)"}),
    ("Rina Wijaya, Selasa (19/4/2022), mengatakan, pompa rusak.", {"when": "Selasa (19/4/2022)"}),
    (f"{SPEECH} kata Rina di sela-sela acara panen raya.", {"event": "di sela-sela acara panen raya"}),
]
SYNTHETIC = [
    ("Dalam rapat bersama Tono, Rina menilai, pompa itu layak.", {"event": "rapat bersama Tono"}),
    ("Ditemui di rumahnya, Rina mengatakan, pompa itu rusak.", {"event": "Ditemui", "place": "rumahnya"}),
    (
        "Namun, saat dihubungi lewat telepon, Rina mengatakan, pompa itu rusak.",
        {"event": "dihubungi", "medium": "telepon"},
    ),
    (
        "Dalam pernyataan yang diterima Antara, Kamis (6/3), Rina menegaskan, pompa itu rusak.",
        {"medium": "pernyataan", "when": "Kamis (6/3)"},
    ),
    (
        f"{SPEECH} kata Rina usai rapat kerja dengan Tono di Kompleks Merpati, Senayan, Jakarta, Rabu (12/3/2025).",
        {
            "event": "usai rapat kerja dengan Tono",
            "place": "Kompleks Merpati, Senayan, Jakarta",
            "when": "Rabu (12/3/2025)",
        },
    ),
    (f"{SPEECH} kata Rina saat meninjau bendungan di Sleman.", {"event": "meninjau bendungan", "place": "Sleman"}),
    (f"{SPEECH} kata Rina di hadapan para petani.", {"addressee": "para petani"}),
    (
        f"{SPEECH} kata Rina, ketua panitia, seperti dikutip dari Antara, Ahad (9/3).",
        {"medium": "Antara", "when": "Ahad (9/3)"},
    ),
    (f"{SPEECH} kata Rina secara tertulis.", {"medium": "tertulis"}),
    (f"{SPEECH} kata Rina, Rabu, 5 Maret 2025.", {"when": "Rabu, 5 Maret 2025"}),
    (f"{SPEECH} kata Rina di Sleman (5/3/2025).", {"place": "Sleman", "when": "(5/3/2025)"}),
    (f"{SPEECH} kata seorang warga saat ditemui di Pasar Turi.", {"event": "ditemui", "place": "Pasar Turi"}),
    (
        "Menurut Rina saat konferensi pers di Jakarta, Selasa (11/3/2025), pompa itu rusak.",
        {"event": "konferensi pers", "place": "Jakarta", "when": "Selasa (11/3/2025)"},
    ),
    ("Rina mengingatkan warga bahwa pompa itu rusak.", {"addressee": "warga"}),
    (
        "Pompa itu, kata Rina kepada wartawan, Senin (3/3), harus diganti.",
        {"addressee": "wartawan", "when": "Senin (3/3)"},
    ),
]
NEGATIVE = [
    # the day and place of what is talked about
    "Gempa mengguncang Desa Sumber, Senin (3/3), dan Rina mengatakan, warga selamat.",
    f"{SPEECH} kata Rina menanggapi gempa di Sleman, Senin (3/3).",
    "Rina mengatakan, pompa itu rusak sejak Senin (3/3) di Sleman.",
    "Di Sleman, kata Rina, pompa itu rusak.",
    # where somebody is from, not where it was said
    f"{SPEECH} kata seorang warga di Pasar Turi.",
    "Rina, yang tinggal di Sleman, mengatakan, pompa itu rusak.",
    # no places, no media
    "Di sisi lain, Rina mengatakan, pompa itu rusak.",
    f"{SPEECH} kata Rina melalui perjuangan panjang.",
    "Dalam kondisi itu, Rina mengatakan, pompa itu rusak.",
    "Mengutip data BMKG, Rina mengatakan, hujan turun besok.",
    f"{SPEECH} kata Rina sambil tersenyum.",
]


@pytest.mark.parametrize(("text", "wanted"), IN_THE_WILD + SYNTHETIC)
def test_context(text, wanted):
    assert context(text) == wanted


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_is_no_context_of_the_claim(text):
    assert context(text) == {}


def test_the_halves_of_a_split_quotation_share_their_context():
    text = "“Pompa itu rusak,” kata Rina, Senin (3/3), “dan harus diganti.”"
    found = find(text)
    assert [claim.context.when.of(text) for claim in found] == ["Senin (3/3)"] * 2


@pytest.mark.parametrize("row", OCCASIONS, ids=lambda row: row["word"])
def test_the_example_of_each_head_word(row):
    found = {("event" if kind == "interview" else kind) for kind in row["is"].split()}
    held = [field for field, words in context(row["example"]).items() if row["word"] in words]
    assert held
    assert set(held) <= found


@pytest.mark.parametrize("row", HEDGES, ids=lambda row: row["phrase"])
def test_the_example_of_each_hedge(row):
    claim = first(row["example"])
    assert [span.of(row["example"]).lower() for span in claim.hedges] == [row["phrase"]]


# (text, hedges)
HEDGED = [
    ("Konon, menurut Rina, pompa itu angker.", ["Konon"]),
    ("Rina mengatakan, pompa itu diduga dirusak dan kabarnya akan dijual.", ["diduga", "kabarnya"]),
    ("Rina mengatakan, pompa itu tidak mungkin rusak.", []),
    ("Rina mengatakan, warga diminta pulang secepat mungkin.", []),
    ("Rina mengatakan, pompa itu tidak diduga rusak.", []),
    ("Rina, yang diduga marah, mengatakan, pompa itu rusak.", []),
]


@pytest.mark.parametrize(("text", "wanted"), HEDGED)
def test_hedges(text, wanted):
    assert [span.of(text) for span in first(text).hedges] == wanted


POLARITY = [
    ("Rina mengatakan bahwa pompa itu rusak.", "affirmed"),
    ("Rina membantah bahwa pompa itu rusak.", "denied"),
    ("Rina membantah tudingan suap.", "denied"),
    ("Rina menampik menerima uang.", "denied"),
    # what follows may be what is denied, or what is said instead
    ("Rina membantah, pompa itu miliknya.", None),
    # not to deny is to admit
    ("Rina tak menampik bahwa pompa itu rusak.", "affirmed"),
    # excuses are assertions, and so are the words between the marks
    ("Rina berdalih, pompa itu rusak.", "affirmed"),
    (f"{SPEECH} bantah Rina.", "affirmed"),
]


@pytest.mark.parametrize(("text", "wanted"), POLARITY)
def test_polarity(text, wanted):
    assert first(text).polarity == wanted


def test_the_record_carries_it_all():
    text = (
        "Bupati Sleman Tono Basuki membantah bahwa pompa itu diduga dijual. "
        "“Pompa itu ada,” kata Tono kepada wartawan dalam rapat di Balai Kota melalui telepon, Rabu (5/3/2025)."
    )
    found = extract(text)
    denied, said = found.claims
    assert denied.polarity == "denied"
    assert [hedge.text for hedge in denied.hedges] == ["diduga"]
    assert (said.addressee.text, said.event.text, said.place.text, said.medium.text) == (
        "wartawan", "rapat", "Balai Kota", "telepon",
    )  # fmt: skip
    assert {date.id: date.value for date in found.dates}[said.date_id] == "2025-03-05"
    for span in (*denied.hedges, said.addressee, said.event, said.place, said.medium):
        assert text[span.start : span.end] == span.text
