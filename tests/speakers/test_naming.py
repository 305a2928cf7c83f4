"""Who speaks, by name, role and affiliation, in the manner of many outlets: the cases of naming.tsv."""

from pathlib import Path

import pytest

from tests.speakers.reading import speakers


def _cases():
    lines = Path(__file__).with_name("naming.tsv").read_text("utf-8").splitlines()
    for line in lines[lines.index("class\tright\ttext\tspeakers") + 1 :]:
        kind, right, text, named = line.split("\t")
        marks = [] if right == "yes" else [pytest.mark.xfail(strict=True)]
        yield pytest.param(text, named.split(" ; "), id=f"{kind}-{text[:40]}", marks=marks)


@pytest.mark.parametrize(("text", "named"), list(_cases()))
def test_naming(text, named):
    assert speakers(text) == named
