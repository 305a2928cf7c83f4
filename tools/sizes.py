"""Sizes of the house: `python tools/sizes.py` prints long modules and functions and crowded folders.

A guide and no gate: split where a reader gains, merge fragments where he loses.
"""

from __future__ import annotations

import ast
from pathlib import Path

HOME = Path(__file__).parents[1] / "src" / "beritaextract"
LINES, FUNCTION, FILES = 250, 60, 20


def main() -> None:
    """Prints what is larger than a reader likes, the largest first."""
    modules = {path: path.read_text(encoding="utf-8") for path in HOME.rglob("*.py")}
    print(f"{len(modules)} modules, {sum(source.count(chr(10)) for source in modules.values())} lines")
    rows = [(source.count("\n"), "module", str(path.relative_to(HOME))) for path, source in modules.items()]
    rows = [row for row in rows if row[0] > LINES]
    for path, source in modules.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef) and (length := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION:
                rows.append((length, "function", f"{path.relative_to(HOME)}:{node.lineno} {node.name}"))
    for folder in {path.parent for path in modules}:
        count = sum(path.parent == folder for path in modules)
        if count > FILES:
            rows.append((count, "folder", str(folder.relative_to(HOME))))
    for size, what, where in sorted(rows, reverse=True):
        print(f"{size:>6} {what:<9} {where}")


if __name__ == "__main__":
    main()
