"""Regions: 552 names in every spelling, short forms, and the codes of posts and bodies that have a region."""

import pytest

from beritaextract import extract
from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.gazetteer import spellings
from beritaextract.entities.lexicons import rows
from beritaextract.entities.regions import certain_code, find_region, levels_of
from beritaextract.entities.token_table import token_table_of
from beritaextract.text import analyse

FORMS = rows("region_forms", "form", "example", optional=("code", "governed"))
REGIONS = rows("regions", "code", "name")
HEADS = rows("region_levels", "word", "example", optional=("levels",))


def region(text, at=0, head=()):
    page = token_table_of(analyse(text))
    found = find_region(page, at, len(page.keys))
    if found is None or found.end < len(page.keys):
        return None
    return certain_code(found, head)


def level_and_name(code):
    name = REGIONS[code]["name"]
    if len(code) == 2:
        return "Provinsi ", name
    level, _, rest = name.partition(" ")
    return f"{level} ", rest.removeprefix("Administrasi ")


def test_there_are_38_provinces_and_514_kabupaten_and_kota():
    assert sum(len(code) == 2 for code in REGIONS) == 38
    assert len(REGIONS) == 38 + 514


def test_every_region_is_found_by_its_full_name_with_its_code():
    assert [code for code in REGIONS if region("".join(level_and_name(code))) != code] == []


def test_every_region_is_found_in_every_spelling():
    missed = []
    for code in REGIONS:
        level, name = level_and_name(code)
        written = [name.replace("Kep.", "Kepulauan").upper(), *(spelling.title() for spelling in spellings(name))]
        missed += [(code, form) for form in written if region(level + form) != code]
    assert missed == []


@pytest.mark.parametrize(
    "name, spelling",
    [
        ("Sumatera Barat", "sumatra barat"),
        ("Kepulauan Aru", "kep aru"),
        ("Musi Rawas", "musirawas"),
        ("Fak Fak", "fak-fak"),
        ("Toli-Toli", "tolitoli"),
        ("Toli-Toli", "toli toli"),
        ("Tulang Bawang Barat", "tulangbawang barat"),
    ],
)
def test_spellings(name, spelling):
    assert spelling in set(spellings(name))


def test_short_forms_of_regions():
    for form, row in FORMS.items():
        page = token_table_of(analyse(row["example"]))
        start = len(row["example"].split()) - len(form.split())
        found = find_region(page, start, len(page.keys))
        assert found is not None, form
        assert set(row.get("code", "").split()) <= set(found.codes) <= set(REGIONS), form


@pytest.mark.parametrize(
    "text, code",
    [
        ("Bupati Humbahas", "12.16"),
        ("Bupati OKI", "16.02"),
        ("Bupati Halsel", "82.04"),
        ("Bupati Mahulu", "64.11"),
        ("Bupati Selayar", "73.01"),
        ("Bupati Toba Samosir", "12.12"),
        ("Bupati Maluku Tenggara Barat", "81.03"),
        ("Gubernur Papua Barat Daya", "96"),
        ("Gubernur Kep. Riau", "21"),
        ("Bupati Kep. Seribu", "31.01"),
        ("Wali Kota Tidore", "82.72"),
        ("Bupati Mitra", "71.07"),
        ("Bupati Batubara", "12.19"),
        ("Kapolres Malang", "35.07"),
        ("Kapolres Malang Kota", "35.73"),
        ("Kapolrestabes Bandung", "32.73"),
        ("Bupati Mura", None),  # Musi Rawas or Murung Raya
        ("Kapolres Banjar", None),  # in Kalimantan or in Jawa
    ],
)
def test_the_post_says_which_region_is_meant(text, code):
    (speaker,) = extract(f"“Stok beras aman,” kata {text} Budi Santoso.").speakers
    assert (speaker.name, speaker.region_code) == ("Budi Santoso", code)


@pytest.mark.parametrize(
    "body, code",
    [
        ("Pemkab Malang", "35.07"),
        ("Pemkot Padangsidimpuan", "12.77"),
        ("Pemprov Gorontalo", "75"),
        ("Pemerintah Kabupaten Gorontalo", "75.01"),
        ("DPRD Kota Malang", "35.73"),
        ("Polres Malang", "35.07"),
        ("Polres Malang Kota", "35.73"),
        ("Polresta Tangerang", "36.03"),
        ("BPS Provinsi Jambi", "15"),
        ("Kejati Bengkulu", "17"),
        ("DPRD Malang", None),
        ("BPS Jambi", None),
        ("Pengadilan Negeri Bengkulu", None),
    ],
)
def test_bodies_that_speak_have_the_region_of_their_name(body, code):
    (speaker,) = extract(f"{body} menyatakan bahwa harga beras naik.").speakers
    assert (speaker.kind, speaker.name, speaker.region_code) == ("organisation", body, code)


BODIES_OF = {
    "Provinsi ": "Pemprov {}|Pemerintah Provinsi {}|DPRD Provinsi {}|Polda {}|Kejati {}|BPS Provinsi {}",
    "Kabupaten ": "Pemkab {}|Pemerintah Kabupaten {}|DPRD Kabupaten {}|KPU Kabupaten {}|Dinas Kesehatan Kabupaten {}",
    "Kota ": "Pemkot {}|Pemerintah Kota {}|DPRD Kota {}|BPS Kota {}|RSUD Kota {}|Dinas Kesehatan Kota {}",
}


def test_every_region_is_known_by_each_of_its_bodies():
    missed = []
    for code in REGIONS:
        level, name = level_and_name(code)
        for body in BODIES_OF[level].format(*[name.replace("Kep.", "Kepulauan")] * 9).split("|"):
            page = token_table_of(analyse(f"{body} menyatakan stok cukup."))
            found = find_organisation(page, 0, len(page.keys))
            code_of_body = found and found.region and certain_code(found.region, page.keys[: found.end])
            if code_of_body != code or found.end != len(body.split()):
                missed.append((body, code_of_body))
    assert missed == []


def test_the_governments_of_a_town_and_of_its_kabupaten_are_two():
    text = "Pemkot Malang mengatakan bahwa stok beras cukup. Pemkab Malang mengatakan bahwa stok beras kurang."
    assert [s.region_code for s in extract(text).speakers] == ["35.73", "35.07"]


def places(text):
    return [(entity.text, entity.region_code) for entity in extract(text).entities if entity.kind == "LOC"]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Sejumlah nelayan di Cilacap mengeluh soal solar.", [("Cilacap", "33.01")]),
        ("Puluhan warga Kecamatan Banjar mengungsi.", [("Kecamatan Banjar", None)]),
        ("Beras itu dijual di pasar Surabaya.", [("Surabaya", "35.78")]),
        ("Mereka mengungsi ke Mitra.", [("Mitra", "71.07")]),
        ("Kapal menuju Kep. Seribu.", [("Kep. Seribu", "31.01")]),
        # negative
        ("Mitra kami sudah datang.", []),
        ("Benteng itu runtuh.", []),
        ("Batu bara dan batu kapur naik.", []),
    ],
)
def test_places(text, found):
    assert places(text) == found


def test_a_number_behind_the_short_form_of_islands_counts_nothing():
    assert extract("Warga Kep. Seribu mengungsi.").figures == ()


def test_every_post_and_body_stands_in_its_example():
    assert [word for word, row in HEADS.items() if word not in row["example"].lower()] == []
    assert levels_of(("wakil", "wali", "kota", "malang")) == ("kota",)
