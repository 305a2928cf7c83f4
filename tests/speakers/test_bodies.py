"""Which organisations and groups are one: the look-up finds what a comparison of every name with every other finds."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.speakers.body_clusters import BodyClusters, same_noun, same_organisation
from beritaextract.speakers.clusters import new_cluster
from beritaextract.speakers.comparison import name_words

ORGANISATIONS = (
    "Komisi Pemilihan Umum",
    "KPU",
    "KPU Kota Metro",
    "Dinas Kesehatan",
    "Dinkes",
    "DINKES Kota Metro",
    "Pemprov",
    "Pemerintah",
    "Pemerintah Provinsi Jambi",
    "PT Melati Jaya Tbk",
    "Melati Jaya",
    "Yayasan Melati (YM)",
    "(KPU)",
    "Disdukcapil",
    "PKB",
    "P K B",
)
GROUPS = (
    "para korban",
    "korban",
    "sejumlah",
    "korban banjir bandang",
    "seorang warga",
    "warga RT 3",
    "warga RT 30",
    "w",
    "Moh",
    "anak muhammad",
    "salah satu petani",
)


def _mentions(kind, names):
    """The mentions, and a text of the names that each of them stands in."""
    text, found = "", []
    for name in names:
        place = Range(len(text), len(text) + len(name))
        found.append(Mention(place, place, kind, place))
        text += f"{name}; "
    return text, found


def _grouped(kind, names):
    text, mentions = _mentions(kind, names)
    cluster_of = {}
    bodies = BodyClusters(text, cluster_of)
    for mention in mentions:
        bodies.file(mention, Log())
    number = {id(cluster): n for n, cluster in enumerate(bodies.clusters)}
    return [number[id(cluster_of[mention])] for mention in mentions]


def _grouped_by_comparing_all(kind, names):
    text, mentions = _mentions(kind, names)
    same = same_organisation if kind == "organisation" else same_noun
    clusters, numbers, exact = [], [], {}
    for mention in mentions:
        words = name_words(mention.name.of(text))
        alike = (n for n, cluster in enumerate(clusters) if same(cluster, words, mention, text))
        number = exact[words] if words in exact else next(alike, len(clusters))
        if number == len(clusters):
            clusters.append(new_cluster(mention, words, text))
        exact.setdefault(words, number)
        numbers.append(number)
    return numbers


@pytest.mark.parametrize(("kind", "names"), [("organisation", ORGANISATIONS), ("unnamed", GROUPS)])
def test_every_pair(kind, names):
    for pair in permutations(names, 2):
        assert _grouped(kind, pair) == _grouped_by_comparing_all(kind, pair), pair


@given(st.lists(st.sampled_from(ORGANISATIONS), max_size=12))
def test_organisations_in_any_order(names):
    names = [name for name in names if "(" not in name]  # acronyms in brackets are learned, not compared
    assert _grouped("organisation", names) == _grouped_by_comparing_all("organisation", names)


@given(st.lists(st.sampled_from(GROUPS), max_size=12))
def test_groups_in_any_order(names):
    assert _grouped("unnamed", names) == _grouped_by_comparing_all("unnamed", names)


def test_an_acronym_in_brackets_is_learned():
    assert _grouped("organisation", ["Persatuan Kebun Bunga Raya (PKBR)", "Melati", "PKBR"]) == [0, 1, 0]
    assert _grouped("organisation", ["Wahana Air Jernih (Wajar)", "Melati", "Wajar"]) == [0, 1, 0]
