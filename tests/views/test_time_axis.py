"""The time that the charts of a report show: `time.js`, run by Node where it is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import beritaextract.views

SCRIPT = Path(beritaextract.views.__file__).parent / "static" / "time.js"
YEAR = {f"2024-{month:02}": 10 for month in range(1, 13)}

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="no Node on this machine")


def run(expression: str) -> Any:
    script = f"const Time = require({json.dumps(str(SCRIPT))}); console.log(JSON.stringify({expression}))"
    return json.loads(subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True).stdout)


def span(counts: dict[str, int]) -> tuple[str, str, int]:
    found = run(f"Time.span(new Map(Object.entries({json.dumps(counts)})))")
    return found["first"], found["last"], found["outside"]


def test_single_dates_far_from_all_others_are_left_out_and_counted() -> None:
    assert span({**YEAR, "2042-03": 1}) == ("2024-01", "2024-12", 1)
    assert span({**YEAR, "2042-03": 1, "1998-06": 2}) == ("2024-01", "2024-12", 3)


def test_a_thin_trail_of_old_dates_does_not_squeeze_the_years_that_count() -> None:
    years = {f"{year}-{month:02}": 10 for year in range(2018, 2026) for month in range(1, 13)}
    assert span({**years, "1998-06": 1, "2004-01": 2, "2015-08": 2}) == ("2018-01", "2025-12", 5)


def test_an_archive_of_many_years_is_shown_whole() -> None:
    assert span({"2004-01": 20, "2014-01": 20, "2024-01": 20}) == ("2004-01", "2024-01", 0)
    assert span({"2020-01": 1, "2024-01": 1}) == ("2020-01", "2024-01", 0)
    assert span({**YEAR, "2026-01": 1}) == ("2024-01", "2026-01", 0)


@pytest.mark.parametrize(("months", "width"), [(2, 300), (12, 600), (60, 300), (400, 600), (5000, 300)])
def test_no_bar_is_under_a_pixel_and_no_two_ticks_meet(months: int, width: int) -> None:
    step = run(f"Time.bar({months}, {width})")
    assert width / (months / step) >= 1
    last = f"{2000 + (months - 1) // 12}-{(months - 1) % 12 + 1:02}"
    dates = run(f"Time.ticks('2000-01', '{last}', {width})")["dates"]
    assert 1 <= len(dates) <= width / 60 + 2
    assert len({date[:7] for date in dates}) == len(dates)  # one a month at most
