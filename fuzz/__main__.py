"""`python -m fuzz extract|readers [FOLDER|FILE] [libFuzzer's options]`; see README.md."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

_TARGETS = ("extract", "readers")


def main(arguments: list[str]) -> None:
    """Fuzz one target until it breaks or `-max_total_time` is over."""
    if not arguments or arguments[0] not in _TARGETS:
        sys.exit(f"usage: python -m fuzz {'|'.join(_TARGETS)} [FOLDER] [-max_total_time=SECONDS …]")
    try:
        import atheris
    except ImportError:
        sys.exit('atheris is not installed; pip install -e ".[fuzz]"')
    target, *rest = arguments
    inputs = [argument for argument in rest if not argument.startswith("-")] or [f"out/fuzz/{target}"]
    options = [argument for argument in rest if argument.startswith("-")]
    with atheris.instrument_imports(include=["beritaextract"]):
        check_input = import_module(f"fuzz.{target}_target").check_input
        seeds = list(getattr(import_module("fuzz.seeds"), f"{target}_seeds")())
        for seed in seeds:  # imports and loads all that is loaded on first use, so that it is instrumented too
            check_input(seed)
    if not Path(inputs[0]).is_file():  # a file is one input to try again
        _fill(Path(inputs[0]), seeds)
    dictionary = Path(__file__).with_name(f"{target}.dict")
    usual = [f"-dict={dictionary}", "-max_len=4096", "-timeout=30", "-rss_limit_mb=4096"]
    atheris.Setup([sys.argv[0], *usual, *options, *inputs], check_input)
    atheris.Fuzz()


def _fill(folder: Path, seeds: Iterable[bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


if __name__ == "__main__":
    main(sys.argv[1:])
