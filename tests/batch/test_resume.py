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
    for _ in range(KILLS):
        process = subprocess.Popen(command(source, tmp_path / "out"), **quiet)  # type: ignore[call-overload]
        time.sleep(moments.uniform(0.3, 1.0) * whole)
        process.kill()
        process.wait()
    for _ in range(2):  # the workers of the killed run may hold the part that they were at for a moment
        assert subprocess.run(command(source, tmp_path / "out"), **quiet).returncode == 1  # type: ignore[call-overload]
        assert tables(tmp_path / "out") == tables(tmp_path / "undisturbed")
