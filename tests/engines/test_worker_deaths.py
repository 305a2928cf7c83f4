"""Workers of Spark and Ray that are killed in the middle of their work: the rows are those of a run all the same.

Each takes a minute, so they run where many kills are asked for: `BERITAEXTRACT_KILLS=50`.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from beritaextract.engines import OUTPUT_SCHEMA
from beritaextract.tables import flat_tables
from beritaextract.tables.schema import SCHEMAS
from tests.batch.helpers import go, text
from tests.engines.scraped import write
from tests.engines.test_engines import OF_COPIES, comparable

pytestmark = [
    pytest.mark.skipif(
        int(os.environ.get("BERITAEXTRACT_KILLS", "4")) < 50, reason="asked for by BERITAEXTRACT_KILLS=50"
    ),
    pytest.mark.skipif(sys.platform != "linux", reason="no /proc"),
    pytest.mark.filterwarnings("ignore"),  # those of Spark, Java and Ray
]
RECORDS = [
    {"id": f"a{number}", "text": text(number) + "\n\n" + text(number + 1), "title": "Judul"} for number in range(300)
]
TICKS = os.sysconf("SC_CLK_TCK")


def _descendants() -> Iterator[tuple[int, str, float]]:
    """The processes below this one: id, command line, and the seconds of work that each has done."""
    parents: dict[int, int] = {}
    told: dict[int, tuple[str, float]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except (OSError, IndexError):
            continue
        parents[int(folder.name)] = int(fields[1])
        told[int(folder.name)] = command, (int(fields[11]) + int(fields[12])) / TICKS
    for process, (command, seconds) in told.items():
        above = process
        while above in parents and above != os.getpid():
            above = parents[above]
        if above == os.getpid() and process != above:
            yield process, command, seconds


@contextmanager
def killing(name: str, *, times: int = 2, after: float = 3.0) -> Iterator[list[int]]:
    """Meanwhile, kill so many processes of a name, each when it has worked for some seconds; which were killed."""
    killed: list[int] = []
    over = threading.Event()

    def look() -> None:
        while len(killed) < times and not over.wait(0.05):
            for process, command, seconds in _descendants():
                if name in command and seconds > after and process not in killed:
                    os.kill(process, signal.SIGKILL)
                    killed.append(process)
                    break

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield killed
    finally:
        over.set()
        thread.join()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("killed") / "in", RECORDS)


@pytest.fixture(scope="module")
def of_run(source: Path) -> dict[str, list[dict[str, Any]]]:
    import pyarrow.parquet as pq

    out = source.parent.parent / "out"
    go(source.parent, out, formats=("parquet",))
    return {name: pq.read_table(out / f"{name}.parquet").to_pylist() for name in SCHEMAS}


def same(found: dict[str, list[dict[str, Any]]], of_run: dict[str, list[dict[str, Any]]]) -> None:
    assert len(found["articles"]) == len(RECORDS)
    for name in SCHEMAS:
        unknown = OF_COPIES if name == "articles" else set()
        expected = [{key: value for key, value in row.items() if key not in unknown} for row in of_run[name]]
        given = [{key: value for key, value in row.items() if key not in unknown} for row in found[name]]
        assert comparable(given) == comparable(expected), name


def test_spark(source: Path, of_run: dict[str, list[dict[str, Any]]], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark", reason="the extra spark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17, which is not installed")
    from pyspark.sql import SparkSession

    from beritaextract.engines.spark import extract_spark, spark_tables

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    # A task is tried four times, as on a cluster; without the number a local one is tried once.
    builder = SparkSession.builder.master("local[2,4]")
    for key, value in {"ui.enabled": "false", "sql.shuffle.partitions": "2", "log.level": "OFF"}.items():
        builder = builder.config(f"spark.{key}", value)
    session = builder.getOrCreate()
    try:
        with killing("pyspark.daemon", times=2) as killed:
            tables = spark_tables(extract_spark(session.read.json(str(source)).repartition(4)))
            found = {name: [row.asDict(True) for row in table.collect()] for name, table in tables.items()}
        assert killed
        same(found, of_run)
    finally:
        session.stop()


def test_ray(source: Path, of_run: dict[str, list[dict[str, Any]]]) -> None:
    ray = pytest.importorskip("ray", reason="the extra ray is not installed")
    from beritaextract.engines.ray import extract_ray

    ray.init(num_cpus=3, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    try:
        with killing("ExtractActor", times=1) as killed:
            extracted = extract_ray(ray.data.read_json(str(source)), workers=2, batch_size=16)
            table = pa.concat_tables(ray.get(extracted.to_arrow_refs())).cast(OUTPUT_SCHEMA)
        assert killed
        same({name: part.to_pylist() for name, part in flat_tables(table).items()}, of_run)
    finally:
        ray.shutdown()


def test_what_is_killed_is_found() -> None:
    """The kills above would be none if no process were found: one that works is, and one elsewhere is not."""
    import subprocess

    worker = subprocess.Popen([sys.executable, "-c", "while True: pass  # pekerja"])
    try:
        with killing("pekerja", times=1, after=0.1) as killed:
            deadline = time.monotonic() + 60
            while not killed and time.monotonic() < deadline:
                time.sleep(0.1)
        assert killed == [worker.pid] and worker.wait(10) == -signal.SIGKILL
    finally:
        worker.kill()
