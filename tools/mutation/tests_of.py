"""The tests as the mutants meet them: what each of them reaches, and whether it fails."""

from __future__ import annotations

from types import CodeType, FrameType
from typing import Any

import hypothesis
import pytest
from _pytest.runner import runtestprotocol


class FewExamples:
    """The pytest plugin that keeps the property tests short and the same on every run."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sets the number of examples of every property."""
        for item in items:
            function = getattr(item, "obj", None)
            if getattr(function, "is_hypothesis_test", False):
                quick = hypothesis.settings(max_examples=25, derandomize=True, database=None, deadline=None)
                function._hypothesis_internal_use_settings = quick


class Reached:
    """A trace function that keeps what is reached in some files."""

    def __init__(self, files: set[str]) -> None:
        self.files = files
        self.lines: set[tuple[str, int]] = set()
        self.codes: set[CodeType] = set()

    def trace(self, frame: FrameType, event: str, _arg: Any) -> Any:
        if frame.f_code.co_filename not in self.files:
            return None
        if event == "call":
            self.codes.add(frame.f_code)
        self.lines.add((frame.f_code.co_filename, frame.f_lineno))
        return self.trace


def names(code: CodeType) -> set[str]:
    """All global names that a function and the functions inside it use."""
    found = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= names(constant)
    return found


def fails(item: pytest.Item) -> bool:
    """Runs a test; one without fixtures is called as it stands, for the ceremony takes longer than the test."""
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    plain = set(getattr(item, "fixturenames", ())) <= set(parameters) and item.get_closest_marker("xfail") is None
    try:
        if plain:
            item.obj(**parameters)  # type: ignore[attr-defined]
            return False
        return any(report.failed for report in runtestprotocol(item, nextitem=None, log=False))
    except BaseException:
        return True
