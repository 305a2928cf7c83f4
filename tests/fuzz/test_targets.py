"""The fuzz targets run over their first inputs, and over what fuzzing found once; atheris is not needed for that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fuzz.seeds import extract_seeds, readers_seeds

from fuzz import extract_target, readers_target

FOLDER = Path(extract_target.__file__).parent


@pytest.mark.parametrize("seed", list(extract_seeds())[::3], ids=lambda seed: repr(seed[:30]))
def test_extract(seed: bytes) -> None:
    extract_target.check_input(seed)


# The writers of pages and archives below warn of their own age.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("seed", list(readers_seeds())[::2], ids=lambda seed: repr(seed[:30]))
def test_readers(seed: bytes) -> None:
    readers_target.check_input(seed)


def test_a_broken_promise_is_told() -> None:
    with pytest.raises(AssertionError):
        extract_target.check("Harga naik 5 persen.", extract_target.extract("Harga naik 50 persen."))


@pytest.mark.parametrize("target", ["extract", "readers"])
def test_dictionaries_are_what_libfuzzer_reads(target: str) -> None:
    lines = (FOLDER / f"{target}.dict").read_text().splitlines()
    entries = [line for line in lines if line and not line.startswith("#")]
    assert len(entries) == len(set(entries)) > 50
    for entry in entries:
        assert re.fullmatch(r'"(?:[ -!#-\[\]-~]|\\x[0-9A-F]{2})+"', entry), entry
