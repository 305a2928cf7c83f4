"""The entity model: what it must find, and that it says the same whatever the company."""

from __future__ import annotations

import subprocess
import sys
import threading
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.entities.tagger import decode, features, tag, tagger
from beritaextract.entities.tagger.network import PADDING, Network
from beritaextract.entities.tagger.wordlists import LISTS, lists_of
from beritaextract.text import analyse
from tests.profiles import examples

# Sentences as words divided by blanks, and their entities.
SENTENCES = {
    "Hal itu dikatakan Bupati Lamongan Yuliana Pratiwi di Surabaya , Selasa ( 3/5/2022 ) .": {
        ("Lamongan", "LOC"),
        ("Yuliana Pratiwi", "PER"),
        ("Surabaya", "LOC"),
    },
    "“ Harga sudah turun , ” kata Hendrawan Sutejo .": {("Hendrawan Sutejo", "PER")},
    "Juru bicara KPK mengatakan tersangka ditahan di Jakarta .": {("KPK", "ORG"), ("Jakarta", "LOC")},
    "Menurut Ratna Wulandari , warga menunggu sejak pagi .": {("Ratna Wulandari", "PER")},
    "GUBERNUR RATNA WULANDARI KUNJUNGI SURABAYA": {("RATNA WULANDARI", "PER"), ("SURABAYA", "LOC")},
    "Harga beras naik lima persen sejak pekan lalu .": set(),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_finds(sentence: str) -> None:
    words = sentence.split()
    assert {(" ".join(words[first:last]), label) for first, last, label, _ in tag(words)} == SENTENCES[sentence]


def test_scores_are_chances() -> None:
    for sentence in SENTENCES:
        assert all(0 < found.score <= 1 for found in tag(sentence.split()))


def test_company_does_not_matter() -> None:
    """Alone, in an article, behind an unknown word: a sentence gets the same entities with the same scores."""
    alone = [tag(sentence.split()) for sentence in SENTENCES]
    words: list[str] = []
    starts = []
    expected = []
    for sentence, found in zip(SENTENCES, alone, strict=True):
        starts.append(len(words))
        expected += [one._replace(first=one.first + len(words), last=one.last + len(words)) for one in found]
        words += sentence.split()
    assert tag(words, starts) == expected


def test_full_cache_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [tag(sentence.split()) for sentence in SENTENCES]
    monkeypatch.setattr("beritaextract.entities.tagger.network._MAX_CACHED", 30)
    assert [tag(sentence.split()) for sentence in SENTENCES] == expected


def test_threads() -> None:
    expected = [tag(sentence.split()) for sentence in SENTENCES]
    results: list[object] = []
    threads = [
        threading.Thread(target=lambda: results.append([tag(sentence.split()) for sentence in SENTENCES]))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 4


def test_document_tokens() -> None:
    text = "Warga menunggu.\nMenurut Ratna Wulandari, stok aman."
    tokens = analyse(text).tokens
    found = tag([token.text for token in tokens], [0, 3])
    assert [text[tokens[one.first].start : tokens[one.last - 1].end] for one in found] == ["Ratna Wulandari"]


@examples(50)
@given(st.lists(st.text(min_size=1, max_size=12), max_size=30), st.lists(st.integers(-3, 40), max_size=5))
def test_any_words(words: list[str], starts: list[int]) -> None:
    found = tag(words, starts)
    assert all(0 <= one.first < one.last <= len(words) for one in found)
    assert all(one.last <= other.first for one, other in pairwise(found))
    borders = {start for start in starts if 0 < start < len(words)}
    assert not any(one.first < border < one.last for one in found for border in borders)


def test_odd_words() -> None:
    assert tag(["\ud800", "\x00", "😀", "a" * 100_000, "”", ""]) is not None
    assert tag([]) == []


def test_no_spacy_and_no_training_library() -> None:
    script = (
        "import sys, beritaextract.entities.tagger as m; m.tag(['Budi']);"
        "print({'spacy', 'torch', 'thinc'} & set(sys.modules))"
    )
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "set()\n"
    )


def log_chances(rng: np.random.Generator, size: int) -> decode.Matrix:
    scores = rng.normal(size=(size, decode.LABELS)) * 2
    return (scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))).astype(np.float32)


@given(st.integers(1, 12), st.integers(0, 10_000))
@examples(100)
def test_labels_are_well_formed(size: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    chances = log_chances(rng, size)
    labels = decode.best_labels(chances)
    inside = None
    for label in labels.tolist():
        place, kind = (label - 1) % 4, (label - 1) // 4
        if inside is None:
            assert label == 0 or place in (0, 3)
        else:
            assert label != 0 and place in (1, 2) and kind == inside
        inside = kind if label and place in (0, 1) else None
    assert inside is None


def test_best_labels_beats_every_other_sequence() -> None:
    """On short sentences the search is checked against trying all sequences."""
    rng = np.random.default_rng(7)
    for _ in range(20):
        chances = log_chances(rng, 3)
        forbid = decode._forbidden()
        everything = (
            chances[0][:, None, None]
            + chances[1][None, :, None]
            + chances[2][None, None, :]
            + forbid[0][:, None, None]
            + forbid[:, :, None]
            + forbid[None, :, :]
            + forbid[:, 0][None, None, :]
        )
        best = tuple(map(int, np.unravel_index(everything.argmax(), everything.shape)))
        assert tuple(decode.best_labels(chances).tolist()) == best


@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("Harga beras naik di pasar", features.PLAIN),
        ("Gubernur Ratna Wulandari Tinjau Banjir di Lamongan", features.TITLE),
        ("GUBERNUR TINJAU BANJIR", features.CAPS),
        ("Budi Santoso", features.PLAIN),
        ("", features.PLAIN),
    ],
)
def test_sentence_case(words: str, case: int) -> None:
    assert features.sentence_case(words.split()) == case


def test_capitals_do_not_matter_in_headlines() -> None:
    assert features.word_features("BUDI", features.CAPS) == features.word_features("Budi", features.CAPS)
    assert features.word_features("Budi", features.TITLE) == features.word_features("budi", features.TITLE)
    assert features.word_features("Budi", features.PLAIN) != features.word_features("budi", features.PLAIN)


def test_word_lists() -> None:
    assert lists_of("sidoarjo")[3] == 1.0 and len(lists_of("sidoarjo")) == LISTS
    assert not any(lists_of("tidak-ada-di-daftar"))


def test_grams_of_each_word_stand_alone() -> None:
    together, starts = features.gram_rows([b"<budi>", b"<a>", b"<santoso>"])
    for word, start, end in zip((b"<budi>", b"<a>", b"<santoso>"), starts, [*starts[1:], len(together)], strict=True):
        assert list(features.gram_rows([word])[0]) == list(together[start:end])
        assert end > start


def test_network_forgets_when_full() -> None:
    rng = np.random.default_rng(0)
    width = 4
    shapes = {
        "form": (features.FORM_ROWS, 2), "pieces": (features.PIECE_ROWS, 2), "shape": (features.SHAPE_ROWS, 2),
        "grams": (features.GRAM_ROWS, 2), "mix": (2 + 8 + 2 + 2 + features.FLAGS, 2 * width), "mix_bias": (2 * width,),
        "mix_scale": (width,), "mix_shift": (width,), "window0": (5 * width, width), "window_bias0": (width,),
        "scale0": (width,), "shift0": (width,), "head": (width, decode.LABELS), "head_bias": (decode.LABELS,),
    }  # fmt: skip
    network = Network({name: rng.normal(size=shape).astype(np.float16) for name, shape in shapes.items()})
    nothing = [None] * PADDING
    sentence = [*nothing, "Budi", "pergi", *nothing]
    wanted = np.array([word is not None for word in sentence])
    before = network.scores(sentence, wanted)
    for at in range(3):
        network.scores(
            [*nothing, *(f"kata{at}-{number}" for number in range(15_000)), *nothing],
            np.array([False] * PADDING + [True] * 15_000 + [False] * PADDING),
        )
    np.testing.assert_array_equal(network.scores(sentence, wanted), before)


@examples(60)
@given(st.lists(st.booleans(), min_size=30, max_size=60), st.data())
def test_what_is_wanted_does_not_change_what_is_computed(wanted: list[bool], data: st.DataObject) -> None:
    """The scores of a word are the same whether the scores of others are asked for or not."""
    network = tagger._network()
    words = data.draw(st.lists(st.sampled_from(" ".join(SENTENCES).split()), min_size=60, max_size=60))[: len(wanted)]
    nothing = [None] * PADDING
    inside = [False] * PADDING + [True] * len(wanted) + [False] * PADDING
    asked = np.array([False] * PADDING + wanted + [False] * PADDING)
    everything = network.scores([*nothing, *words, *nothing], np.array(inside))
    some = network.scores([*nothing, *words, *nothing], asked)
    # The libraries for matrices sum other numbers of rows in another order: the last bits of a float may differ.
    np.testing.assert_allclose(some, everything[np.flatnonzero(wanted)], rtol=0, atol=1e-4)


def test_wanted_words_only() -> None:
    words = "Menurut Ratna Wulandari , warga Surabaya menunggu .".split()
    wanted = [word == "Surabaya" for word in words]
    assert [words[found.first] for found in tag(words, [0], wanted)] == ["Surabaya"]
    assert tag(words, [0], [False] * len(words)) == []
