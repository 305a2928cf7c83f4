"""A worker whose extractor can be made to hang or die by words in the text."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection
from typing import Any

from beritaextract.batch import worker
from beritaextract.extractor import Extractor
from beritaextract.records import Extraction


class FaultyExtractor(Extractor):
    def extract(self, text: str, **rest: Any) -> Extraction:
        if "MACET" in text:
            time.sleep(600)
        if "MATI" in text:
            os.kill(os.getpid(), 9)
        if "SALAH" in text:
            raise RuntimeError("disengaja")
        return super().extract(text, **rest)


def work(pipe: Connection, state: Any, settings: worker.WorkerSettings) -> None:
    worker.Extractor = FaultyExtractor  # type: ignore[misc]
    worker.work(pipe, state, settings)


def cannot_start(pipe: Connection, state: Any, settings: worker.WorkerSettings) -> None:
    os._exit(7)
