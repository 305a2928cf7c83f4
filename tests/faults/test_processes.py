"""Processes that are interrupted, killed from outside, or started from a script of any shape."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.batch.helpers import text

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")

# What is started in the background of a shell script ignores Ctrl-C, and hands that down; a terminal does not.
AS_AT_A_TERMINAL = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
# Ctrl-C arrives when the module of this name is imported.
INTERRUPTED_AT = f"""{AS_AT_A_TERMINAL}
import os, sys

WHERE = sys.argv[1]

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == WHERE:
            os.kill(os.getpid(), signal.SIGINT)
        return None

from beritaextract.cli import main
sys.meta_path.insert(0, Interrupting())
sys.argv = ["beritaextract", *sys.argv[2:]]
main()
"""
# Ctrl-C reaches the whole group of processes, as at a terminal, as soon as the first worker is started.
INTERRUPTED_AT_START = f"""{AS_AT_A_TERMINAL}
import os, sys
from beritaextract import processes

start = processes.Process.__init__

def interrupted(self, *rest):
    start(self, *rest)
    os.killpg(0, signal.SIGINT)

processes.Process.__init__ = interrupted
from beritaextract.cli import main
sys.argv = ["beritaextract", *sys.argv[1:]]
main()
"""


def said_one_line(done: subprocess.CompletedProcess[str]) -> None:
    assert (done.returncode, done.stdout) == (130, ""), done.stderr
    assert done.stderr.startswith("beritaextract: interrupted") and done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize("module", ["beritaextract.cli.app", "beritaextract.records", "beritaextract.extractor"])
def test_interrupted_while_it_loads(tmp_path: Path, module: str) -> None:
    (tmp_path / "a.txt").write_text(text(1))
    command = [sys.executable, "-c", INTERRUPTED_AT, module, "extract", str(tmp_path / "a.txt")]
    said_one_line(subprocess.run(command, capture_output=True, text=True, check=False))


def test_interrupted_while_workers_start(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text(1))
    arguments = ["run", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out")]
    said_one_line(
        subprocess.run(
            [sys.executable, "-c", INTERRUPTED_AT_START, *arguments],
            capture_output=True,
            text=True,
            check=False,
            start_new_session=True,
        )
    )


def tells_whether_interrupts_reach_it(pipe: Connection) -> None:
    pipe.send(signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, []))


FIRST_WORKERS = """
from beritaextract.processes import Process
from tests.faults.test_processes import tells_whether_interrupts_reach_it

print([Process(tells_whether_interrupts_reach_it).pipe.recv() for _ in range(2)])
"""


def test_interrupts_reach_no_worker_not_even_the_first() -> None:
    """The first one starts together with the resource tracker of `multiprocessing`, which lets them through again."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_WORKERS],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "[False, False]\n", done.stderr


# Ctrl-C arrives where what it raises goes nowhere: while an object is cleared away, or turned into another error.
INTERRUPTED_IN = f"""{AS_AT_A_TERMINAL}
import os, sys, beritaextract.cli.common as common

class Dying:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)

def cleared_away(path):
    Dying()

def of_another_kind(path):
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except BaseException:
        raise SystemError("initialization failed")

common.existing = {{"cleared away": cleared_away, "another error": of_another_kind}}[sys.argv[1]]
sys.argv = ["beritaextract", *sys.argv[2:]]
from beritaextract.cli import main
main()
"""


@pytest.mark.parametrize("where", ["cleared away", "another error"])
def test_interrupted_where_nothing_can_be_raised(tmp_path: Path, where: str) -> None:
    (tmp_path / "a.txt").write_text(text(1))
    command = [
        sys.executable,
        "-c",
        INTERRUPTED_IN,
        where,
        "run",
        str(tmp_path / "a.txt"),
        "--out",
        str(tmp_path / "o"),
    ]
    said_one_line(subprocess.run(command, capture_output=True, text=True, check=False))


INTERRUPTED_AT_THE_END = f"""{AS_AT_A_TERMINAL}
import atexit, os, sys
from beritaextract.cli import main

atexit.register(os.kill, os.getpid(), signal.SIGINT)
sys.argv = ["beritaextract", "--version"]
main()
"""


def test_interrupted_when_all_is_done() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED_AT_THE_END], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


WITHOUT_A_GUARD = """
from beritaextract import extract_many
print("mulai")
found = list(extract_many(["Harga beras naik 5 persen."] * 40, workers=2))
print(len(found), found[39].figures[0].value)
"""


def test_a_script_without_a_guard(tmp_path: Path) -> None:
    script = tmp_path / "skrip.py"
    script.write_text(WITHOUT_A_GUARD)
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert (done.stdout.split("\n"), done.stderr) == (["mulai", "40 5", ""], "")


ENDLESS = """
from itertools import repeat
from beritaextract import extract_many
for number, _ in enumerate(extract_many(repeat("Harga beras naik 5 persen."), workers=2)):
    if number == 40:
        print("jalan", flush=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no /proc")
def test_workers_end_with_a_killed_parent() -> None:
    parent = subprocess.Popen([sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None and parent.stdout.readline() == "jalan\n"
    children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text().split()
    workers = [child for child in children if "resource_tracker" not in Path(f"/proc/{child}/cmdline").read_text()]
    assert len(workers) == 2
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < deadline, "workers outlive their parent"
        time.sleep(0.1)


DYING = """
import os
from beritaextract import extract_many, extractor
from beritaextract.processes import WorkerError, in_order
from tests.faults.test_processes import dies

try:
    list(in_order([1], 1, dies))
except WorkerError as error:
    print(error)
"""


def dies(pipe: object) -> None:
    os._exit(5)


def test_workers_that_keep_dying_are_an_error() -> None:
    done = subprocess.run(
        [sys.executable, "-c", DYING], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2]
    )
    assert "keep dying (exit code 5)" in done.stdout, done.stderr
