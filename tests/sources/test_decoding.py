from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.errors import SourceError
from beritaextract.sources.decoding import decode
from tests.profiles import examples

TEXT = "“Kami siap,” kata Wali Kota – dari Café Tugu… " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encodings_in_use(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_marks_are_no_part_of_the_text() -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert decode("Harga naik".encode(encoding)).text == "Harga naik"


def test_damaged_utf8_is_not_taken_for_cp1252() -> None:
    data = TEXT.encode()
    damaged = data[:1] + data[3:]  # half of the first quotation mark is gone
    found = decode(damaged)
    assert found.encoding == "utf-8"
    assert found.damage is not None and "byte 0" in found.damage
    assert "Café Tugu…" in found.text


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03\x89PNG\x0d\x0a",
        b"\x80\x81\x82\x83\x84",
        "Это не индонезийский".encode("cp1251"),
        "你好世界".encode("gb18030"),
        b"\xff\xfea\x00\x00\xd8b\x00",
        b"teks\x81biasa yang panjang sekali dengan satu bita yang tidak ada artinya",
    ],
)
def test_what_cannot_be_told_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data)
    assert caught.value.kind == "encoding"
    assert "iconv" in str(caught.value)


@examples(100)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig")).text == text


@examples(100)
@given(st.binary(max_size=200))
def test_bytes_give_a_text_or_a_source_error(data: bytes) -> None:
    try:
        decode(data)
    except SourceError as error:
        assert error.kind == "encoding"
