from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.views.browser import Browser, missing


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    reason = missing()
    if reason:
        pytest.skip(reason)
    opened = Browser()
    yield opened
    opened.close()
