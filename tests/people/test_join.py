"""Who is one person, who stays apart, and that the order of the rows does not matter."""

from __future__ import annotations

import random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.people import Appearance, Person, join
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
    "two people with one surname": (
        [said("Tono Sudiro", "a", **BUPATI), said("Rina Sudiro", "b", **KAPOLRES), said("Sudiro", "c", **BUPATI)]
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
    people = join([said("Tono Sudiro", "a", **BUPATI), said("Rina Sudiro", "b"), said("Sudiro", "c", **BUPATI)])
    assert how(people, "c") == "alone"
    assert why(people, "c") == "could be 2 people: Tono Sudiro (Bupati, Sidoarjo), Rina Sudiro"


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
