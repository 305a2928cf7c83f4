"""Asks mypy which mutants it refuses: all of a module at once, each as a function of its own."""

from __future__ import annotations

import ast
import tempfile
from collections import defaultdict
from pathlib import Path

import regex
from mutants import Mutant
from mypy import api


def refused(mutants: list[Mutant], package: Path, root: Path) -> set[str]:
    """The keys of the mutants that mypy finds fault with."""
    found: set[str] = set()
    by_file: defaultdict[str, list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        if mutant.source.startswith("def "):
            by_file[mutant.file].append(mutant)
    with tempfile.TemporaryDirectory() as folder:
        for file, several in by_file.items():
            shadow = Path(folder) / file.replace("/", "_")
            owners = _written(package / file, several, shadow)
            options = ["--config-file", str(root / "pyproject.toml"), "--cache-dir", f"{folder}/cache"]
            said, _, _ = api.run(
                [*options, "--no-error-summary", "--shadow-file", str(package / file), str(shadow), str(package / file)]
            )
            for line in regex.findall(r"\.py:(\d+): error", said):
                if int(line) in owners:
                    found.add(owners[int(line)].key)
    return found


def _written(original: Path, several: list[Mutant], shadow: Path) -> dict[int, Mutant]:
    """Writes the module with the mutants in it; which line is of which mutant."""
    text = original.read_text(encoding="utf-8")
    lines = text.splitlines()
    ends = {node.name: node.end_lineno or 0 for node in ast.parse(text).body if isinstance(node, ast.ClassDef)}
    inserts: defaultdict[int, list[tuple[Mutant, str]]] = defaultdict(list)
    for number, mutant in enumerate(several):
        *owner, name = mutant.where.split(".")
        source = mutant.source.replace(f"def {name}(", f"def {name}_{number}_(", 1).splitlines()
        margin = "    " if owner else ""
        for line in ["", *source]:
            inserts[ends[owner[0]] if owner else len(lines)].append((mutant, margin + line))
    written: list[str] = []
    owners: dict[int, Mutant] = {}
    for at in range(len(lines) + 1):
        if at:
            written.append(lines[at - 1])
        for mutant, line in inserts[at]:
            written.append(line)
            owners[len(written)] = mutant
    shadow.write_text("\n".join(written) + "\n", encoding="utf-8")
    return owners
