"""The command line as processes that start in no time, for tests that are about something else than starting.

To start `beritaextract` costs more than a second: it loads a model and its lexicons, and compiles patterns.  Here each
command is a process forked from the server of `tests.quick_workers`, which has done that, with the arguments, the
folder, the environment and the open files of the process that asks.  So a shell can pipe it, and its exit code is that
of the command.  How the program itself starts is tested as it is, in `tests/cli` and `tests/faults`.
"""

from __future__ import annotations

import json
import os
import socket
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.quick_workers import can_fork, quick_process

# Asks for a process; small, since it is one of its own: no site, no environment of Python.
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


@contextmanager
def warm_command(folder: Path) -> Iterator[Path | None]:
    """A folder with a quick `beritaextract`, to be put first in PATH; None where processes cannot be forked."""
    if not can_fork():
        yield None
        return
    address = folder / "socket"
    stub = folder / "beritaextract"
    stub.write_text(_STUB.format(python=sys.executable, address=str(address)), encoding="utf-8")
    stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(address))
        listener.listen()
        server = threading.Thread(target=_serve, args=(listener,))
        server.start()
        try:
            yield folder
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            server.join()


def _serve(listener: socket.socket) -> None:
    """Start a process for each that asks, until nobody can."""
    while True:
        try:
            asking, _ = listener.accept()
        except OSError:
            return
        with asking:
            quick_process(_answer, asking)


def _answer(asking: socket.socket) -> None:
    """Be the command: its exit code goes to the one who asked."""
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
    sys.argv = ["beritaextract", *arguments]
    code = _run()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    asking.sendall(bytes([code]))


def _run() -> int:
    from beritaextract.cli import main

    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0
