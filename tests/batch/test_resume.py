"""Killed at any moment and started again, a run leaves the tables of an undisturbed one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.helpers import corpus, tables

# CI may ask for more: BERITAEXTRACT_KILLS=50.
KILLS = int(os.environ.get("BERITAEXTRACT_KILLS", "4"))
KILLS_A_RUN = 2


def command(source: Path, out: Path) -> list[str]:
    run = ["run", str(source), "--out", str(out), "--format", "jsonl", "--workers", "2"]
    return [sys.executable, "-m", "beritaextract", *run]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    source = corpus(tmp_path / "in", 400)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    begun = time.monotonic()
    assert subprocess.run(command(source, tmp_path / "undisturbed"), **quiet).returncode == 1  # type: ignore[call-overload]
    whole = time.monotonic() - begun
    moments = random.Random(20221117)
    for number in range(KILLS):
        out = tmp_path / f"out{number // KILLS_A_RUN}"
        process = subprocess.Popen(command(source, out), **quiet)  # type: ignore[call-overload]
        time.sleep(moments.uniform(0.3, 1.0) * whole)
        process.kill()
        process.wait()
    for out in tmp_path.glob("out*"):
        assert subprocess.run(command(source, out), **quiet).returncode == 1  # type: ignore[call-overload]
        assert tables(out) == tables(tmp_path / "undisturbed")
