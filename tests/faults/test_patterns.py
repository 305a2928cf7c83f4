"""No pattern takes time that grows with the square of the text, though another pattern or a bound stand before it."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.faults.pattern_times import seconds


@pytest.mark.skipif(
    not find_spec("beritaextract.text.tokens").origin.endswith(".py"),
    reason="compiled code has no frames that tell where a pattern is made; its patterns are those of plain Python",
)
def test_every_pattern_is_linear_alone() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.pattern_times"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    assert int(done.stderr.split()[-2]) > 300, "the patterns are found"
    assert done.stdout == ""


def test_a_square_is_seen() -> None:
    import re

    slow = re.compile(r"\(.*\)")
    assert seconds(slow, "(", 4_000) > 8 * seconds(slow, "(", 1_000)
