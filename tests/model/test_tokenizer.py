"""The spaCy tokenizer: what stays whole, what is cut, and that nothing is lost."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.entities.tokenizer import Tokenizer, use_tokenizer
from tests.model.blank import blank, blank_with_ours, stock

# Text, and its tokens divided by blanks; `_` stands for a blank that is a token.
CASES = {
    "reduplication": ("Anak-anak bermain-main di rumah-rumah.", "Anak-anak bermain-main di rumah-rumah ."),
    "reduplication with affix": ("Sayur-mayur, kupu-kupunya", "Sayur-mayur , kupu-kupunya"),
    "rupiah": ("Rp 15.000 dan Rp15.000,50", "Rp 15.000 dan Rp 15.000,50"),
    "rupiah with a stop": ("Rp. 5 miliar, Rp.5 miliar", "Rp. 5 miliar , Rp. 5 miliar"),
    "dash of a price list": ("Rp 15.000,-", "Rp 15.000 , -"),
    "vague amount": ("Rp120-an miliar pada 1980-an", "Rp 120-an miliar pada 1980-an"),
    "percent": ("27,68% atau 5 persen", "27,68 % atau 5 persen"),
    "abbreviation": ("Kab. Sidoarjo dan Prof. Dr. Budi", "Kab. Sidoarjo dan Prof. Dr. Budi"),
    "degree": ("Budi Santoso, S.H., M.H.", "Budi Santoso , S.H. , M.H."),
    "initial": ("Tono K. Wijaya pergi.", "Tono K. Wijaya pergi ."),
    "date": ("Kamis (17/11/2022) dan (17/11)", "Kamis ( 17/11/2022 ) dan ( 17/11 )"),
    "clock": ("pukul 13.47 WIB", "pukul 13.47 WIB"),
    "domain": ("KONTAN.CO.ID dan selalu.id.", "KONTAN.CO.ID dan selalu.id ."),
    "address": ("lihat https://www.bps.go.id/a?b=1 ya", "lihat https://www.bps.go.id/a?b=1 ya"),
    "mail": ("tulis ke redaksi@contoh.co.id.", "tulis ke redaksi@contoh.co.id ."),
    "handle": ("akun @budi_s dan #hemat", "akun @budi_s dan #hemat"),
    "clinging quotation mark": ('hari ini."Kata dia', 'hari ini . " Kata dia'),
    "curly quotation marks": ("“Siap,” ujarnya.", "“ Siap , ” ujarnya ."),
    "single quotation marks": ("‘dokter’ itu", "‘ dokter ’ itu"),
    "apostrophe": ("Ma’ruf dan Jum'at", "Ma’ruf dan Jum'at"),
    "hyphen with capital": ("di-PHK dan non-ASN ke-74", "di-PHK dan non-ASN ke-74"),
    "slash": ("38 kab/kota", "38 kab/kota"),
    "brackets": ("(BPS)", "( BPS )"),
    "blanks": ("a  b\n\nc", "a _ b __ c"),
}


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer(stock().vocab)


@pytest.mark.parametrize("name", CASES)
def test_tokens(tokenizer: Tokenizer, name: str) -> None:
    text, expected = CASES[name]
    tokens = [token.text.replace(" ", "_").replace("\n", "_") for token in tokenizer(text)]
    assert tokens == expected.split()


@given(
    st.text(
        alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(" \n.,-'\"“”@/0Rp")), max_size=80
    )
)
def test_nothing_is_lost(text: str) -> None:
    doc = Tokenizer(_VOCAB)(text)
    assert doc.text == text
    assert all(len(token) for token in doc)


_VOCAB = blank_with_ours().vocab


def test_lone_surrogate(tokenizer: Tokenizer) -> None:
    assert tokenizer("harga \ud800 naik").text == "harga \ufffd naik"


def test_empty(tokenizer: Tokenizer) -> None:
    assert len(tokenizer("")) == 0


def test_long_runs_are_linear(tokenizer: Tokenizer) -> None:
    """Each would take minutes if a pattern looked at it more than once."""
    for run in ("1", "a.", "1/", "a-", ".", "Rp", "a@", "juta ", "1.", "'"):
        text = run * 100_000
        assert tokenizer(text[:200_000]).text == text[:200_000]


def test_pipe_keeps_order(tokenizer: Tokenizer) -> None:
    assert [doc.text for doc in tokenizer.pipe(["satu", "dua"])] == ["satu", "dua"]


def test_assigned(tmp_path: Path) -> None:
    nlp = blank()
    nlp.tokenizer = Tokenizer(nlp.vocab)
    assert [token.text for token in nlp("anak-anak.")] == ["anak-anak", "."]


def test_round_trip_to_disk(tmp_path: Path) -> None:
    use_tokenizer(blank()).to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert isinstance(loaded.tokenizer, Tokenizer)
    assert loaded.tokenizer.vocab is loaded.vocab


def test_by_config() -> None:
    nlp = blank_with_ours()
    assert isinstance(nlp.tokenizer, Tokenizer)
    again = blank_with_ours().from_bytes(nlp.to_bytes())
    assert [token.text for token in again("anak-anak.")] == ["anak-anak", "."]


def test_other_tokenizers_data_is_refused(tokenizer: Tokenizer) -> None:
    with pytest.raises(ValueError, match="another tokenizer"):
        tokenizer.from_bytes(stock().tokenizer.to_bytes())


def test_pickle(tokenizer: Tokenizer) -> None:
    again = pickle.loads(pickle.dumps(tokenizer))
    assert [token.text for token in again("anak-anak.")] == ["anak-anak", "."]
