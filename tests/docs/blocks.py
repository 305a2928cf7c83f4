"""The code blocks of a page of documentation, and how each is run.

`python`   runs; all blocks of a page share their names.  What it prints must be the `text` block behind it, if any.
`console`  its lines that begin with `$ ` run in bash; the other lines are what they must print.  A block without any
           `$ ` is all commands.  Installing is left to the script that checks the project.
`sql`      is asked of the tables in the folder `out`.
`r`        runs in Rscript; a page with such blocks needs it.
`text`     output of the block before, or a picture of something.  `toml`, `tsv`, `json` show data.

In expected output `...` stands for anything.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
import warnings
from pathlib import Path
from typing import NamedTuple

from beritaextract.tables.query import ask

LANGUAGES = frozenset({"python", "console", "sql", "r", "text", "toml", "tsv", "json", ""})
_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```$", re.DOTALL | re.MULTILINE)
_NEEDS = re.compile(r"<!-- needs: (?P<modules>[\w, ]+) -->")
_LEFT_TO_CI = ("pip install", "-m build", "pytest", "mkdocs")


class Block(NamedTuple):
    """A fenced block.

    Attributes:
        language: what stands behind the fence.
        body: the lines in it.
        start, end: offsets of the body in the page.
    """

    language: str
    body: str
    start: int
    end: int


def blocks_of(page: str) -> list[Block]:
    return [
        Block(match["info"].split()[0] if match["info"].split() else "", match["body"], *match.span("body"))
        for match in _FENCE.finditer(page)
    ]


def needs(page: str) -> list[str]:
    """Programs and modules without which a page cannot run: `<!-- needs: pyspark, java -->`; SQL needs DuckDB."""
    named = [name.strip() for match in _NEEDS.finditer(page) for name in match["modules"].split(",")]
    return [*named, "duckdb"] if "```sql" in page or "beritaextract query" in page else named


def run_page(page: str, folder: Path, programs: Path) -> list[tuple[Block, str, str]]:
    """Run the blocks of a page in `folder`: each block that has expected output, with that and what was printed.

    Programs are looked for in the folder `programs` first.

    Raises:
        Whatever a block raises; AssertionError for a command that fails.
    """
    names: dict[str, object] = {"__name__": "__main__"}
    blocks = blocks_of(page)
    results: list[tuple[Block, str, str]] = []
    for number, block in enumerate(blocks):
        if block.language == "python":
            printed = _python(block.body, names, folder)
            behind = blocks[number + 1] if number + 1 < len(blocks) else None
            if behind and behind.language == "text" and not page[block.end + 3 : behind.start - 8].strip():
                results.append((behind, behind.body, printed))
        elif block.language == "console":
            results.append((block, block.body, _console(block.body, folder, programs)))
        elif block.language == "r":
            _r(block.body, folder)
        elif block.language == "sql":
            ask(folder / "out", block.body)
    return results


def agree(expected: str, printed: str) -> bool:
    """Whether the output is as expected; `...` stands for anything, blanks at line ends for nothing."""
    return doctest.OutputChecker().check_output(_plain(expected), _plain(printed), doctest.ELLIPSIS)


def _plain(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.strip("\n").split("\n"))


def _python(source: str, names: dict[str, object], folder: Path) -> str:
    printed = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(printed), warnings.catch_warnings():
        # Spark warns of the pandas that is installed, whatever one does with it.
        warnings.filterwarnings("default", category=FutureWarning, module="pyspark")
        exec(compile(source, "<docs>", "exec"), names)
    return printed.getvalue()


def _r(source: str, folder: Path) -> None:
    (folder / "page.r").write_text(source, encoding="utf-8")
    subprocess.run(["Rscript", "page.r"], cwd=folder, check=True, capture_output=True)


def _console(body: str, folder: Path, programs: Path) -> str:
    """The block as it would look after running it."""
    lines = body.splitlines()
    dollars = any(line.startswith("$ ") for line in lines)
    shown: list[str] = []
    command = ""
    for line in lines:
        if dollars and not line.startswith("$ ") and not command:
            continue
        shown.append(line)
        command += line.removeprefix("$ ").removesuffix("\\")
        if not line.endswith("\\"):
            output = _bash(command, folder, programs)
            shown.extend(output.splitlines() if dollars else ())
            command = ""
    return "\n".join(shown) + "\n"


def _bash(command: str, folder: Path, programs: Path) -> str:
    parts = [part for part in command.split("&&") if not any(words in part for words in _LEFT_TO_CI)]
    if not parts:
        return ""
    environment = os.environ | {
        "PATH": os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]]),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-c", "&&".join(parts)], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout
