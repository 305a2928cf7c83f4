"""Which mentions are one speaker."""

import pytest

from beritaextract import extract
from tests.speakers.reading import attributed, speakers

OPENING = "Sekretaris Daerah Kota Malang Rudi Hartono Wijaya mengatakan, jalan dibuka."


@pytest.mark.parametrize(
    "later",
    [
        "“Kami siap,” kata Rudi.",
        "“Kami siap,” kata Hartono.",
        "“Kami siap,” kata Rudi Wijaya.",
        "“Kami siap,” kata Sekda.",
        "“Kami siap,” kata Sekretaris Daerah.",
        "“Kami siap,” ujarnya.",
        "“Kami siap,” kata dia.",
        "Menurut dia, warga siap.",
        "“Kami siap,” ujar pria 50 tahun itu.",
        "“Kami siap,” kata Hartonno.",  # one letter too many
    ],
)
def test_one_person(later):
    assert speakers(f"{OPENING} {later}") == ["Rudi Hartono Wijaya | Sekretaris Daerah | Kota Malang"]
    assert len(attributed(f"{OPENING} {later}")) == 2


@pytest.mark.parametrize(
    "later",
    [
        "“Kami siap,” kata Agus Salim.",
        "“Kami siap,” kata Rudi Setiawan.",
        "“Kami siap,” kata Gubernur Jawa Timur.",
        "“Kami siap,” kata seorang warga.",
        "BMKG menyebutkan hujan turun.",
    ],
)
def test_two_speakers(later):
    assert len(speakers(f"{OPENING} {later}")) == 2


def test_the_fullest_name_wins_wherever_it_stands():
    text = "“Kami siap,” kata Rudi. Kepala Dinas Sosial Kota Malang Rudi Hartono menambahkan, bantuan datang."
    assert speakers(text) == ["Rudi Hartono | Kepala | Dinas Sosial Kota Malang"]


def test_two_of_one_surname_stay_two():
    text = (
        "Lurah Sukamaju Agus Santoso mengatakan, air naik. Camat Sukaraya Dewi Santoso mengatakan, air surut. "
        "“Sudah aman,” kata Dewi. “Belum,” kata Agus."
    )
    assert [line.split(" | ")[0] for line in speakers(text)] == ["Agus Santoso", "Dewi Santoso"]
    assert [line.split(":")[0] for line in attributed(text)] == [
        "Agus Santoso",
        "Dewi Santoso",
        "Dewi Santoso",
        "Agus Santoso",
    ]


def test_a_name_that_fits_two_is_doubtful():
    text = (
        "Lurah Sukamaju Agus Santoso mengatakan, air naik. Camat Sukaraya Dewi Santoso mengatakan, air surut. "
        "“Sudah aman,” kata Santoso."
    )
    assert "fits several persons" in " ".join(warning.message for warning in extract(text).warnings)


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        (
            "Joko Widodo atau yang karib disapa Jokowi hadir. “Kita bisa,” kata Jokowi.",
            "Joko Widodo",
            "Jokowi",
        ),
        (
            "Bupati Bogor Tjokorda Raka yang biasa disapa Tjok Ace datang. “Silakan,” kata Tjok Ace.",
            "Tjokorda Raka",
            "Tjok Ace",
        ),
        (
            "Direktur Utama Bank Melati Wahyu Nugroho alias Cak Woko hadir. “Silakan,” ujar Cak Woko.",
            "Wahyu Nugroho",
            "Cak Woko",
        ),
    ],
)
def test_aliases(text, name, alias):
    (speaker,) = extract(text).speakers
    assert speaker.name == name
    assert alias in speaker.aliases


def test_organisations_by_acronym_and_short_form():
    text = (
        "BPJS Ketenagakerjaan (BPJSTK) menyebutkan peserta naik. BPJSTK mengatakan klaim turun. "
        "Menurut BPJS Ketenagakerjaan, dana aman."
    )
    (speaker,) = extract(text).speakers
    assert (speaker.name, speaker.kind) == ("BPJS Ketenagakerjaan", "organisation")
    assert speakers("Pemkot Malang menyebutkan jalan rusak. Pemerintah Kota Malang mengatakan dana ada.") == [
        "Pemerintah Kota Malang | - | -"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Pemerintah Kota Bogor menyatakan harga stabil. Menurut Pemerintah Kabupaten Bogor, stok beras aman.",
            ["Pemerintah Kota Bogor | -", "Pemerintah Kabupaten Bogor | -"],
        ),
        (
            "Kepolisian Negara Republik Indonesia (Polri) menyatakan situasi aman. Polri menyebut arus lancar.",
            ["Kepolisian Negara Republik Indonesia | Polri"],
        ),
        (
            "Satuan Pelayanan Pemenuhan Gizi menyatakan dapur siap. SPPG menyebut menu sudah diuji.",
            ["Satuan Pelayanan Pemenuhan Gizi | SPPG"],
        ),
        (
            "Satuan Pelayanan Pemenuhan Gizi (SPPG) menyatakan dapur siap. SPPG Melati menyebut menu sudah diuji.",
            ["Satuan Pelayanan Pemenuhan Gizi | SPPG", "SPPG Melati | -"],
        ),
    ],
)
def test_organisations_of_several_names(text, found):
    told = [f"{speaker.name} | {', '.join(speaker.aliases) or '-'}" for speaker in extract(text).speakers]
    assert told == found


def test_the_first_citizen_of_a_region_is_its_head():
    text = "Bupati Sleman Rina Wijaya meninjau pasar. “Harga stabil,” kata orang nomor satu di Kabupaten Sleman itu."
    assert attributed(text) == ["Rina Wijaya: description"]


def test_near_names_of_organisations_stay_apart():
    text = "Bank Indonesia menyebutkan inflasi turun. Bank Rakyat Indonesia menyatakan laba naik."
    assert len(speakers(text)) == 2
    text = "Pemerintah menyebutkan harga stabil. Pemerintah Kota Malang menyatakan harga naik."
    assert len(speakers(text)) == 2


def test_a_relative_of_somebody_named_is_not_that_person():
    text = "“Ia pamit pagi hari,” kata istri Budi Santoso."
    (speaker,) = extract(text).speakers
    assert (speaker.kind, speaker.name) == ("unnamed", "istri Budi Santoso")


def test_only_who_speaks_is_a_speaker():
    text = "Gubernur Jawa Timur Agus Salim meninjau pasar. Kepala Pasar Rudi Hartono mengatakan, harga turun."
    assert [line.split(" | ")[0] for line in speakers(text)] == ["Rudi Hartono"]


NICKNAMES = [
    ("Tri Rahayu hadir di acara itu. “Saya senang,” ucap Yayuk, sapaan Tri Rahayu.", "Tri Rahayu"),
    (
        "Bupati Bogor Hendra Salim hadir. Politikus yang akrab disapa Cak Hen itu menyebut pasar dibuka.",
        "Hendra Salim",
    ),
    ("Bupati Bogor Nur Arifin atau Mas Ipin hadir. “Silakan,” kata Mas Ipin.", "Nur Arifin"),
    ("Menteri Pertanian Idawati Lestari hadir. “Silakan,” kata Ida.", "Idawati Lestari"),
]


@pytest.mark.parametrize(("text", "name"), NICKNAMES)
def test_nicknames_explained_anywhere(text, name):
    assert [speaker.name for speaker in extract(text).speakers] == [name]


ONE_PERSON = [
    # a surname goes to who has a post
    (
        "Wirawan Ingin Anak Jalanan Pulang. Gubernur Jawa Barat Hasan Wirawan hadir. “Kami siap,” kata Wirawan.",
        "Hasan Wirawan",
    ),
    # first names cut short, one letter off
    ("Menteri Pariwisata Wirayuda Salim Kencoro hadir. “Silakan,” kata Wira Kencoro.", "Wirayuda Salim Kencoro"),
    ("Kepala Dinas Sosial Ben Alwar hadir. “Silakan,” kata Ben Alward, kepala dinas itu.", "Ben Alward"),
    # words of the sentence at the edge of a name
    ("Anggota DPR Itut Adiatma hadir. Mulanya Itut mengatakan, air surut.", "Itut Adiatma"),
    ("Koordinator Bidang Korona Yunar Fahri hadir, sebab korona naik. “Sehat,” kata Yunar.", "Yunar Fahri"),
    # plain phrases beside the cue that hold a name
    ("Menteri Agus Harimurti Yudhoyono hadir. “Air surut,” kata AHY.", "Agus Harimurti Yudhoyono"),
    (
        "Menteri Burhan Lahadi hadir. Burhan Lahadi sebelumnya dalam laporannya menyampaikan bahwa proyek itu "
        "berjalan.",
        "Burhan Lahadi",
    ),
    # the post of the only one who holds it, with and without its body
    (
        "Jaksa Penuntut Umum Kejaksaan Tinggi Lampung menyatakan ia bersalah. “Tujuh tahun,” kata jaksa penuntut umum "
        "Supriyanti.",
        "Supriyanti",
    ),
]


@pytest.mark.parametrize(("text", "name"), ONE_PERSON)
def test_one_person_by_several_forms(text, name):
    assert [speaker.name for speaker in extract(text).speakers] == [name]


def test_titles_confirm_a_first_word_that_is_also_a_word_of_the_sentence():
    text = "TGH. Lalu Muhammad Zaini berceramah lalu pulang. Menurut TGH. Zaini, musyawarah itu sunah."
    assert [speaker.name for speaker in extract(text).speakers] == ["Lalu Muhammad Zaini"]


def warnings(text):
    return [(warning.text, warning.message.split(":")[0].split(";")[0]) for warning in extract(text).warnings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jawa Timur memastikan bahwa stok pupuk cukup.", [("Jawa Timur", "a region is given as the speaker")]),
        ("Rina Kusuma mengaku kewalahan.", [("kewalahan", "a claim of one word")]),
        (
            "“Air sudah surut sejak pagi di seluruh desa kami, ujarnya. Warga pulang ke rumah,” kata Rina.",
            [
                (
                    "Air sudah surut sejak pagi di seluruh desa kami, ujarnya. Warga pulang ke rumah",
                    "the quotation seems to have swallowed narration",
                )
            ],
        ),
        # negative: countries speak by their names, governments are named
        ("Qatar memastikan bahwa stok gas cukup.", []),
        ("Pemprov Jawa Timur memastikan bahwa stok pupuk cukup.", []),
        ("“Air sudah surut sejak pagi di seluruh desa kami, dan warga pulang,” kata Rina Kusuma.", []),
    ],
)
def test_warnings(text, expected):
    assert warnings(text) == expected


def test_an_ambiguous_name_is_told_once_and_only_where_it_speaks():
    text = (
        "Lurah Sukamaju Agus Santoso mengatakan, air naik. Camat Sukaraya Dewi Santoso mengatakan, air surut. "
        "“Sudah aman,” kata Santoso. “Air surut,” kata Santoso. Warga menemui Santoso."
    )
    assert [message for _, message in warnings(text)] == ["the name fits several persons of the article"]


@pytest.mark.parametrize(
    ("text", "said_by_two"),
    [
        ("“Pompa bekerja,” kata Rini Astuti dan Slamet Riyanto serempak.", True),
        ("Rini Astuti dan Slamet Riyanto mengatakan, pompa bekerja.", True),
        ("“Pompa bekerja,” kata Rini Astuti. Slamet Riyanto ikut hadir.", False),
        ("Rini Astuti didampingi Slamet Riyanto mengatakan, pompa bekerja.", False),
    ],
)
def test_a_claim_of_two_people_is_given_to_the_first_with_a_warning(text, said_by_two):
    found = extract(text)
    assert [speaker.name for speaker in found.speakers] == ["Rini Astuti"]
    assert any("two people say this" in warning.message for warning in found.warnings) is said_by_two
