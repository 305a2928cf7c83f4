"""Workers that can be made to hang, to die or to run out of memory by words in the text, in any stage of the work."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from beritaextract.arguments import Article
from beritaextract.batch import worker
from beritaextract.entities import Tagged
from beritaextract.extractor import Extractor, _Read
from beritaextract.log import Log
from beritaextract.text import Document


class FaultyExtractor(Extractor):
    def _read(self, article: Article, log: Log) -> _Read:
        text = article.text
        if "MACET" in text:
            time.sleep(600)
        if "MATI" in text:
            os.kill(os.getpid(), 9)
        if "SALAH" in text:
            raise RuntimeError("disengaja")
        if "SESAK" in text:
            raise ImportError("libcontoh.so: failed to map segment from shared object")
        if "SEMPIT" in text:
            _leave_no_memory()
        return super()._read(article, log)

    def _tagged(self, documents: Sequence[Document]) -> Sequence[Tagged | None]:
        if any("TERSENDAT" in document.text for document in documents):
            time.sleep(600)
        return super()._tagged(documents)


def _leave_no_memory() -> None:
    """From here on the system itself refuses this process memory, and an article asks for some."""
    import resource

    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + 2**20, used + 2**20))
    bytearray(2**28)


def work(pipe: Connection, state: Any, settings: worker.WorkerSettings) -> None:
    worker.Extractor = FaultyExtractor  # type: ignore[misc]
    worker.work(pipe, state, settings)


def cannot_start(pipe: Connection, state: Any, settings: worker.WorkerSettings) -> None:
    os._exit(7)


def no_memory_for_a_batch(pipe: Connection, state: Any, settings: worker.WorkerSettings) -> None:
    """The articles of the first part are extracted, and then there is no memory to put them together."""
    made = worker.nested_batch

    def fails_once(outcomes: Any) -> Any:
        worker.nested_batch = made  # type: ignore[attr-defined]
        raise MemoryError

    worker.nested_batch = fails_once  # type: ignore[attr-defined]
    worker.work(pipe, state, settings)


def no_memory_to_start(pipe: Connection, state: Any, settings: worker.WorkerSettings) -> None:
    def fails(*_: Any, **__: Any) -> Any:
        raise MemoryError

    worker.Extractor = fails  # type: ignore[assignment,misc]
    worker.work(pipe, state, settings)
