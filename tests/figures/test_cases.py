"""Every case of the case files: all figures of the sentence, and no others."""

from pathlib import Path

import pytest

from tests.case_files import as_parameters, marked_cases
from tests.figures.reading import marked_up

CASES = marked_cases(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", as_parameters(CASES))
def test_the_figures_of_the_sentence(case):
    assert marked_up(case.text, case.marked) == case.marked


def test_every_family_has_cases_of_each_kind():
    sections: dict[str, set[str]] = {}
    for case in CASES:
        sections.setdefault(case.name.split(":")[0], set()).add(case.section)
    for family, found in sections.items():
        assert {"in the wild", "synthetic"} <= found or "negative" in found, family
    assert all("{" not in case.marked for case in CASES if case.section == "negative")
