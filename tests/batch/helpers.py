"""Made-up articles, and tables of a run to compare."""

from __future__ import annotations

import json
from pathlib import Path

from beritaextract.batch import RunOptions, RunResult, run

_PLACES = ("Sidoarjo", "Banyuwangi", "Karawang", "Kendari", "Palu")


def text(number: int) -> str:
    place = _PLACES[number % len(_PLACES)]
    return (
        f"Harga beras nomor {number} di {place} naik {number % 90 + 1} persen "
        f"menjadi Rp {10_000 + number} per kilogram. "
        f'"Kami menambah pasokan {number + 100} ton," kata Bupati {place} Andi Wijaya, Kamis (17/11/2022).'
    )


def corpus(folder: Path, count: int, *, per_file: int = 50) -> Path:
    """A folder of .jsonl files with one broken line each, and one empty .txt."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, count, per_file):
        lines = [
            json.dumps({"id": f"a{number}", "text": text(number), "title": f"Judul {number}"})
            for number in range(start, min(start + per_file, count))
        ]
        (folder / f"{start:06}.jsonl").write_text("\n".join([*lines, "{rusak"]) + "\n")
    (folder / "kosong.txt").write_text("")
    return folder


def go(source: Path, out: Path, **options: object) -> RunResult:
    settings = {"workers": 1, "formats": ("jsonl",), **options}
    return run([source], RunOptions(out=out, **settings))  # type: ignore[arg-type]


def tables(out: Path) -> dict[str, str]:
    """The content of all tables in a folder."""
    return {path.name: path.read_text() for path in sorted(out.glob("*.jsonl"))}


def rows(out: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / f"{name}.jsonl").read_text().splitlines()]
