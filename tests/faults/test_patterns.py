"""No pattern takes time that grows with the square of the text, though another pattern or a bound stand before it."""

import subprocess
import sys
from pathlib import Path

from tests.faults.pattern_times import seconds


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
