"""Who is one person, who stays apart, and that the order of the rows does not matter."""

from __future__ import annotations

import random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.people import Appearance, Person, join
from beritaextract.people.nobody import sort_out
from tests.profiles import examples

BUPATI = {"role": "Bupati", "affiliation": "Sidoarjo", "region_code": "35.15"}
KAPOLRES = {"role": "Kapolres", "affiliation": "Polres Sidoarjo", "region_code": "35.15"}


def said(name: str, article: str, day: str | None = "2024-01-01", speaker: str = "s1", **post: object) -> Appearance:
    return Appearance(article, speaker, name, published=day, claims=1, **post)  # type: ignore[arg-type]


def groups(people: list[Person]) -> list[set[str]]:
    """Who was joined, by article."""
    return sorted(({member.article_id for member in person.members} for person in people), key=sorted)


def how(people: list[Person], article: str) -> str:
    return next(member.joined_by for person in people for member in person.members if member.article_id == article)


def why(people: list[Person], article: str) -> str:
    return next(member.reason for person in people for member in person.members if member.article_id == article)


TOGETHER = {
    "the same full name and post": ([said("Tono Sudiro", "a", **BUPATI), said("Tono Sudiro", "b", **BUPATI)]),
    "case, dots and apostrophes": ([said("H. Ma’ruf Hadi", "a"), said("H MARUF HADI", "b")]),
    "the same full name without a post": ([said("Tono Sudiro", "a", **BUPATI), said("Tono Sudiro", "b")]),
    "a career, one post after the other": (
        [
            said("Tono Sudiro", "a", "2020-01-01", role="Kapolres", affiliation="Polres Kediri", region_code="35.06"),
            said("Tono Sudiro", "b", "2023-01-01", **KAPOLRES),
        ]
    ),
    "last name alone, post fits": ([said("Tono Sudiro", "a", **BUPATI), said("Sudiro", "b", **BUPATI)]),
    "initial and last name": ([said("Tono Sudiro", "a", **BUPATI), said("T. Sudiro", "b", **BUPATI)]),
    "two words of three": ([said("Tono Sudiro Wibowo", "a", **BUPATI), said("Tono Sudiro", "b", **BUPATI)]),
    "a nickname of another article": (
        [said("Tono Sudiro", "a", aliases=("Cak Ton",), **BUPATI), said("Cak Ton", "b", **BUPATI)]
    ),
    "an acronym": (
        [
            said("Tono Sudiro", "a", role="Kepala", affiliation="Badan Pusat Statistik"),
            said("Tono", "b", role="Kepala", affiliation="BPS"),
        ]
    ),
    "one territory in two spellings": (
        [
            said("Tono Sudiro", "a", role="Gubernur", affiliation="Jatim", region_code="35"),
            said("Tono", "b", role="Gubernur", affiliation="Provinsi Jawa Timur", region_code="35"),
        ]
    ),
    "a single name, affiliation fits": ([said("Suparmo", "a", **BUPATI), said("Suparmo", "b", **BUPATI)]),
    "a role that one person alone holds": ([said("Tono Sudiro", "a", **BUPATI), said("Sudiro", "b", role="Bupati")]),
}

APART = {
    "two people with one surname, one role": (
        [
            said("Tono Sudiro", "a", role="Bupati", affiliation="Sidoarjo", region_code="35.15"),
            said("Rina Sudiro", "b", role="Bupati", affiliation="Bantul", region_code="34.02"),
            said("Sudiro", "c", role="Bupati"),
        ]
    ),
    "a surname without a post": ([said("Tono Sudiro", "a", **BUPATI), said("Sudiro", "b")]),
    "a surname with another post": ([said("Tono Sudiro", "a", **BUPATI), said("Sudiro", "b", **KAPOLRES)]),
    "another post in the same office": (
        [
            said("Tono Sudiro", "a", role="Kapolres", affiliation="Polres Sidoarjo"),
            said("Tono", "b", role="Kasat Reskrim", affiliation="Polres Sidoarjo"),
        ]
    ),
    "a town and an organisation in it": (
        [
            said("Tono Sudiro", "a", affiliation="Sidoarjo", region_code="35.15"),
            said("Tono", "b", affiliation="Dinas Sosial Sidoarjo", region_code="35.15"),
        ]
    ),
    "two organisations in one town": (
        [
            said("Tono Sudiro", "a", role="Kepala", affiliation="Dinas Sosial Sidoarjo", region_code="35.15"),
            said("Tono", "b", role="Kepala", affiliation="Dinas Pasar Sidoarjo", region_code="35.15"),
        ]
    ),
    "one full name in two regions at the same time": (
        [
            said("Tono Sudiro", "a", "2024-01-01", **BUPATI),
            said("Tono Sudiro", "b", "2024-01-01", role="Bupati", affiliation="Bantul", region_code="34.02"),
        ]
    ),
    "one full name in two regions, no dates": (
        [
            said("Tono Sudiro", "a", None, **BUPATI),
            said("Tono Sudiro", "b", None, role="Bupati", affiliation="Bantul", region_code="34.02"),
        ]
    ),
    "a single name without a post": ([said("Suparmo", "a"), said("Suparmo", "b")]),
    "a role that two people hold": (
        [
            said("Tono Sudiro", "a", role="warga"),
            said("Rina Wati", "b", role="warga"),
            said("Sudiro", "c", role="warga"),
        ]
    ),
    "names without letters": ([said("…", "a", **BUPATI), said("…", "b", **BUPATI), said("", "c")]),
    "words in another order": ([said("Tono Sudiro", "a", **BUPATI), said("Sudiro Tono", "b", **BUPATI)]),
}


@pytest.mark.parametrize("appearances", TOGETHER.values(), ids=TOGETHER)
def test_together(appearances: list[Appearance]) -> None:
    (person,) = join(appearances)
    assert (person.articles, person.claims) == (2, 2)
    assert all(member.reason for member in person.members)


@pytest.mark.parametrize("appearances", APART.values(), ids=APART)
def test_apart(appearances: list[Appearance]) -> None:
    people = join(appearances)
    assert len(people) == len(appearances)
    assert all(member.reason for person in people for member in person.members)


def test_two_speakers_of_one_article_are_never_one_person() -> None:
    same = [said("Tono Sudiro", "a", speaker="s1", **BUPATI), said("Sudiro", "a", speaker="s2", **BUPATI)]
    assert len(join(same)) == 2
    twins = [said("Tono Sudiro", "a", speaker=f"s{number}", **BUPATI) for number in (1, 2)]
    people = join([*twins, said("Tono Sudiro", "b")])
    assert len(people) == 3
    assert "quotes two people with this name" in why(people, "b")


def test_with_two_of_one_name_only_those_whose_affiliation_fits_are_joined() -> None:
    bantul = {"role": "Bupati", "affiliation": "Bantul", "region_code": "34.02"}
    people = join(
        [
            said("Tono Sudiro", "a", "2024-01-01", **BUPATI),
            said("Tono Sudiro", "b", "2024-02-01", **bantul),
            said("Tono Sudiro", "c", "2024-03-01", **BUPATI),
            said("Tono Sudiro", "d", "2024-04-01", **bantul),
            said("Tono Sudiro", "e", "2024-05-01"),
            said("Tono Sudiro", "f", "2024-05-01", role="Bupati"),
        ]
    )
    assert groups(people) == [{"a", "c"}, {"b", "d"}, {"e"}, {"f"}]


def test_every_join_says_how_and_why() -> None:
    people = join(
        [
            said("Tono Sudiro", "a", "2020-01-01", **KAPOLRES),
            said("Tono Sudiro", "b", "2021-01-01", **KAPOLRES),
            said("Tono Sudiro", "c", "2022-01-01"),
            said("Tono Sudiro", "d", "2023-01-01", **BUPATI),
            said("Sudiro", "e", "2024-01-01", **BUPATI),
        ]
    )
    assert [how(people, article) for article in "abcde"] == [
        "first", "full-name-and-post", "full-name", "full-name-other-post", "partial-name",
    ]  # fmt: skip
    assert why(people, "d") == (
        "the same full name as Tono Sudiro (Kapolres, Polres Sidoarjo); another post: Bupati, Sidoarjo"
    )
    assert why(people, "e") == ("Tono Sudiro is the only full name that Sudiro is part of; Bupati, Sidoarjo fits")


def test_who_stays_apart_is_told_from_whom() -> None:
    people = join([said("Tono Sudiro", "a", **BUPATI), said("Rina Sudiro", "b"), said("Sudiro", "c")])
    assert how(people, "c") == "alone"
    assert why(people, "c") == "could be 2 people: Tono Sudiro (Bupati, Sidoarjo), Rina Sudiro"


FAMILIES = {
    "the one of two people whose post fits": (
        [said("Tono Sudiro", "a", **BUPATI), said("Rina Sudiro", "b", **KAPOLRES), said("Sudiro", "c", **BUPATI)],
        [{"a", "c"}, {"b"}],
    ),
    "a minister by a short form of the post": (
        [said("Rina Wati", "a", role="Menteri Keuangan (Menkeu)"), said("Wati", "b", role="Menkeu")],
        [{"a", "b"}],
    ),
    "a post in short and in long": (
        [
            said("Suparmo", "a", role="Kabid Humas", affiliation="Polda Jatim", region_code="35"),
            said("Suparmo", "b", role="Kepala Bidang Humas", affiliation="Kepolisian Daerah Jatim", region_code="35"),
        ],
        [{"a", "b"}],
    ),
    "an acronym that the corpus explains": (
        [
            said("Suparmo", "a", role="Kepala", affiliation="Dinas Tanaman Pangan dan Hortikultura (DTPH)"),
            said("Suparmo", "b", role="Kepala", affiliation="DTPH"),
        ],
        [{"a", "b"}],
    ),
    "another spelling, the post fits": (
        [said("Djoko Soesilo", "a", **BUPATI), said("Joko Susilo", "b", **BUPATI), said("Joko Susilo", "c", **BUPATI)],
        [{"a", "b", "c"}],
    ),
    "another spelling, the post differs": (
        [said("Djoko Soesilo", "a", **KAPOLRES), said("Joko Susilo", "b", **BUPATI)],
        [{"a"}, {"b"}],
    ),
    "a headline beside a known name": (
        [*(said("Tono Sudiro", article, **BUPATI) for article in "abc"), said("Tono Sudiro Bantah Terima Suap", "d")],
        [{"a", "b", "c", "d"}],
    ),
    "a longer name is a name": (
        [*(said("Tono Sudiro", article, **BUPATI) for article in "abc"), said("Tono Sudiro Wibowo", "d", role="warga")],
        [{"a", "b", "c"}, {"d"}],
    ),
    "a short name that stands for one person wherever a post tells": (
        [
            said("Tono Sudiro", "a", **BUPATI),
            *(said("Sudiro", article, **BUPATI) for article in "bcd"),
            said("Sudiro", "e"),
            said("Sudiro", "f", role="warga"),
        ],
        [{"a", "b", "c", "d", "e"}, {"f"}],
    ),
    "a shorter name in a village does not follow that of an office": (
        [
            said("Bambang Tono Sudiro", "a", role="Kepala", affiliation="Dinas Sosial Sidoarjo"),
            said("Tono Sudiro", "b", role="Kepala", affiliation="Dinas Sosial Sidoarjo"),
            said("Tono Sudiro", "c", role="Lurah", affiliation="Mlaten"),
        ],
        [{"a", "b"}, {"c"}],
    ),
    "the head of an office and of a part of it": (
        [
            said("Suparmo", "a", role="Kepala", affiliation="Dinas Sosial"),
            said("Suparmo", "b", role="Kepala Bidang Rehabilitasi", affiliation="Dinas Sosial"),
        ],
        [{"a"}, {"b"}],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("appearances", "expected"), FAMILIES.values(), ids=FAMILIES)
def test_families_of_names(appearances: list[Appearance], expected: list[set[str]]) -> None:
    assert groups(join(appearances)) == expected


NOBODY = [
    "Menteri Perhubungan",
    "Wamenkop",
    "Melati Maritime Organization",
    "Films",
    "The Blue Herons",
    "The Herald",
    "Les Hirondelles",
    "juru bicara",
    "Kepala Negara",
    "Plt",
    "Detik",
    "Pesawat Latih Dinyatakan Hilang",
    "Badan Gizi Nasional",
    "Selanjutnya",
    "Ketua Dewan Kehormatan Melati",
    "SawahIa",
    "MelatiTablet MelatiPad",
    "Way Mlaten",
    "Garda Melati",
    "Dana Sosial Nasional",
    "Kemlu",
    "Lombok Tengah",
    "Yonhap",
    "Al Arabiyadalam",
    "Xiaomi Melati",
    "GondangTech",
    "Melati Robotics",
    "Direktur Keuangan Nasional",
]
SOMEBODY = [
    "The Hwa Liong",
    "Wamena Wanggai",
    "Leslie Marpaung",
    "Lantika",
    "Angus McGregor",
    "Wayan Merta",
    "Hakim Wibisono",
    "Raja Muda Siregar",
    "Agung",
    "Lalu Hasdian",
    "I Made Merta",
    "Melodia Larasita",
    "…",
    "Putra",
    "TonoSudiro",
    "Samsung Tono Sudiro",
    "Taruna",
]


def test_what_is_no_person() -> None:
    sorted_ = sort_out([said(name, str(at)) for at, name in enumerate(NOBODY + SOMEBODY)])
    assert [left.appearance.name for left in sorted_.left_out] == NOBODY
    assert [found.name for found in sorted_.people] == SOMEBODY
    assert [left.why for left in sort_out([said("Serikat Buruh Raya", "a")], {"Serikat Buruh Raya": 2}).left_out] == [
        "more speakers of this name are an organisation"
    ]


def test_a_ticket_is_two_people() -> None:
    known = [said("Tono Sudiro", "a"), said("Rina Wahyuni", "b"), said("Sudiro-Rina", "c"), said("Hasan-Basri", "d")]
    assert [left.appearance.name for left in sort_out(known).left_out] == ["Sudiro-Rina"]


def test_a_person_in_full() -> None:
    (person,) = join(
        [
            said("Tono Sudiro", "a", "2020-01-01", aliases=("Cak Ton",), **KAPOLRES),
            said("TONO SUDIRO", "b", "2021-06-01", **KAPOLRES),
            said("Tono Sudiro", "c", "2023-01-01", aliases=("Ton", "Cak Ton"), **BUPATI),
        ]
    )
    assert (person.id, person.name, person.variants, person.aliases) == (
        "p1", "Tono Sudiro", ("TONO SUDIRO",), ("Cak Ton", "Ton"),
    )  # fmt: skip
    assert [tuple(post) for post in person.posts] == [
        ("Kapolres", "Polres Sidoarjo", "35.15", "2020-01-01", "2021-06-01", 2),
        ("Bupati", "Sidoarjo", "35.15", "2023-01-01", "2023-01-01", 1),
    ]
    assert (person.articles, person.claims, person.first, person.last) == (3, 3, "2020-01-01", "2023-01-01")


names = st.sampled_from("Tono Sudiro;Rina Sudiro;Sudiro;Tono;T. Sudiro;Tono Sudiro Adi;;…;\ud83d;İ ı;'=1".split(";"))
posts = st.sampled_from([{}, BUPATI, KAPOLRES, {"role": "Bupati"}, {"affiliation": "\x00"}, {"region_code": "34"}])
days = st.sampled_from([None, "2020-01-01", "2024-01-01"])


@st.composite
def corpora(draw: st.DrawFn) -> list[Appearance]:
    size = draw(st.integers(0, 12))
    return [
        said(draw(names | st.text(max_size=12)), f"a{number // 2}", draw(days), f"s{number % 2}", **draw(posts))
        for number in range(size)
    ]


@examples(200)
@given(corpora(), st.randoms(use_true_random=False))
def test_everybody_is_somebody_once_in_any_order(corpus: list[Appearance], shuffle: random.Random) -> None:
    people = join(corpus)
    keys = [(member.article_id, member.speaker_id) for person in people for member in person.members]
    assert sorted(keys) == sorted((found.article_id, found.speaker_id) for found in corpus)
    for person in people:
        assert len(person.members) == person.articles, "two speakers of one article"
        assert all(member.reason for member in person.members)
    shuffled = corpus.copy()
    shuffle.shuffle(shuffled)
    assert join(shuffled) == people


def test_time_grows_with_the_corpus_even_when_all_are_called_the_same() -> None:
    def seconds(size: int) -> float:
        corpus = [
            said("Agus" if number % 2 else "Agus Salim", f"a{number}", affiliation=f"Dinas {number}")
            for number in range(size)
        ]
        start = perf_counter()
        join(corpus)
        return perf_counter() - start

    seconds(100)
    assert seconds(4000) < 40 * max(seconds(400), 0.01)
