"""Measure a run: articles a second, CPU time and peak memory, by size of the corpus and number of workers.

    python benchmarks/scale.py SIZE... --workers 1 2 [--words 100]

The articles are made up, each different, with quotations, figures and dates in every paragraph.  CPU seconds tell
what is used even when other programs take their share of the machine; the parent's are what cannot be spread.
Memory is the peak of the parent and of its largest worker, as the system counts it.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLACES = ("Sidoarjo", "Banyuwangi", "Karawang", "Kendari", "Palu", "Ternate", "Sragen", "Bantul")
NAMES = ("Andi Wijaya", "Siti Rahma", "Bambang Prakoso", "Dewi Lestari", "Yusuf Halim")
GOODS = ("beras", "gula", "jagung", "kedelai", "cabai", "minyak goreng", "pupuk", "garam")
PARAGRAPHS = (
    "{place} – Harga {good} di {place} naik {percent} persen menjadi Rp {price} per kilogram, Kamis ({day}/11/2022).",
    "“Kami menambah pasokan {tons} ton mulai pekan depan,” kata Bupati {place} {name}.",
    "{name} menjelaskan, sebanyak {count} keluarga di {other} sudah menerima bantuan Rp {price} ribu.",
    "Menurut data dinas, produksi {good} mencapai {tons},5 ton atau turun {percent},2 persen dari tahun lalu.",
    "Pedagang di pasar {other} berharap harga {good} kembali turun sebelum akhir tahun, ujar {name}.",
)


def article(number: int, words: int) -> str:
    chance = random.Random(number)
    paragraphs: list[str] = []
    length = 0
    while length < words:
        made = PARAGRAPHS[len(paragraphs) % len(PARAGRAPHS)].format(
            place=PLACES[number % len(PLACES)],
            other=chance.choice(PLACES),
            name=NAMES[number % len(NAMES)],
            good=chance.choice(GOODS),
            percent=chance.randint(2, 60),
            price=chance.randint(5, 90) * 100,
            tons=chance.randint(10, 900),
            count=chance.randint(100, 9000),
            day=chance.randint(1, 28),
        )
        paragraphs.append(made)
        length += len(made.split())
    return "\n\n".join(paragraphs)


def corpus(folder: Path, size: int, words: int) -> None:
    for start in range(0, size, 1000):
        with (folder / f"{start:09}.jsonl").open("w") as file:
            for number in range(start, min(start + 1000, size)):
                file.write(json.dumps({"id": str(number), "text": article(number, words)}) + "\n")


MEASURED = """
import json, resource, sys, time
from pathlib import Path
from beritaextract.batch import RunOptions, run
begun = time.perf_counter()
result = run([Path(sys.argv[1])], RunOptions(out=Path(sys.argv[2]), workers=int(sys.argv[3]), formats=("parquet",)))
own, workers = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({
    "articles": result.counts.ok, "lost": result.counts.lost, "seconds": time.perf_counter() - begun,
    "parent_mib": own.ru_maxrss // 1024, "worker_mib": workers.ru_maxrss // 1024,
    "parent_cpu": own.ru_utime + own.ru_stime, "workers_cpu": workers.ru_utime + workers.ru_stime,
}))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--workers", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--words", type=int, default=100)
    given = parser.parse_args()
    print(
        "| articles | words each | workers | seconds | articles/s | CPU s of parent | CPU s of workers "
        "| parent MiB | worker MiB | resumed in s |"
    )
    print("| --- " * 10 + "|")
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "in"
            source.mkdir()
            corpus(source, size, given.words)
            for workers in given.workers:
                command = [sys.executable, "-c", MEASURED, str(source), f"{folder}/out{workers}", str(workers)]
                said = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
                begun = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True)
                again = time.perf_counter() - begun
                assert said["articles"] == size and not said["lost"], said
                cells = (
                    f"{size:,}",
                    given.words,
                    workers,
                    f"{said['seconds']:.1f}",
                    f"{size / said['seconds']:,.0f}",
                    f"{said['parent_cpu']:.1f}",
                    f"{said['workers_cpu']:.1f}",
                    f"{said['parent_mib']:,}",
                    f"{said['worker_mib']:,}",
                    f"{again:.1f}",
                )
                print("| " + " | ".join(map(str, cells)) + " |", flush=True)


if __name__ == "__main__":
    main()
