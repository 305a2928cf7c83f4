"""The command line as processes that start in no time, for tests that are about something else than starting.

To start `beritaextract` costs more than a second: it loads a model and its lexicons.  Here one server has loaded them,
and each command is a process forked from it, with the arguments, the folder, the environment and the open files of the
process that asks.  So a shell can pipe it, and its exit code is that of the command.  How the program itself starts is
tested as it is, in `tests/cli` and `tests/faults`.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import util
from pathlib import Path

from tests.quick_workers import forked, use_server

ROOT = Path(__file__).parents[1]
_SOCKET = "socket"
# Asks the server; small, since it is a process of its own: no site, no environment of Python.
_STUB = """#!{python} -SE
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as server:
    server.connect({address!r})
    asked = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
    socket.send_fds(server, [len(asked).to_bytes(8, "big")], [0, 1, 2])
    server.sendall(asked)
    answer = server.recv(1)
os._exit(answer[0] if answer else 70)
"""
_LONGEST_WAIT = 120


@contextmanager
def warm_command(folder: Path) -> Iterator[Path | None]:
    """A folder with a quick `beritaextract`, to be put first in PATH; None where processes cannot be forked."""
    if not hasattr(os, "fork") or not hasattr(socket, "send_fds"):
        yield None
        return
    address = folder / _SOCKET
    stub = folder / "beritaextract"
    stub.write_text(_STUB.format(python=sys.executable, address=str(address)), encoding="utf-8")
    stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
    server = subprocess.Popen([sys.executable, "-m", "tests.warm_command", str(address)], cwd=ROOT)
    try:
        deadline = time.monotonic() + _LONGEST_WAIT
        while not address.exists():
            assert server.poll() is None and time.monotonic() < deadline, "the server of commands does not start"
            time.sleep(0.05)
        yield folder
    finally:
        server.terminate()
        server.wait()


def serve(address: Path) -> None:
    """Answer each that asks by a process of its own."""
    import tests.warm_worker
    from beritaextract.cli import app

    assert tests.warm_worker and app
    signal.signal(signal.SIGCHLD, _reap)
    with forked(), socket.socket(socket.AF_UNIX) as listener:
        aside = address.with_suffix(".tmp")
        listener.bind(str(aside))
        listener.listen()
        aside.rename(address)
        while True:
            asking, _ = listener.accept()
            if os.fork() == 0:
                listener.close()
                os._exit(_answer(asking))
            asking.close()


def _reap(*_: object) -> None:
    while True:
        try:
            pid, _status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return


def _answer(asking: socket.socket) -> int:
    """Be the command: its exit code goes to the one who asked."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    head, files, _, _ = socket.recv_fds(asking, 8, 3)
    rest = int.from_bytes(head, "big")
    asked = bytearray()
    while len(asked) < rest:
        asked += asking.recv(rest - len(asked))
    arguments, folder, environment = json.loads(asked)
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115
        for number, mode, errors in ((0, "r", "strict"), (1, "w", "strict"), (2, "w", "backslashreplace"))
    )
    use_server()
    sys.argv = ["beritaextract", *arguments]
    code = _run()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    util._exit_function()
    asking.sendall(bytes([code]))
    return code


def _run() -> int:
    from beritaextract.cli import main

    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
