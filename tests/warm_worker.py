"""Imported once by the server that workers and commands are forked from in most tests: all that they load, loaded.

Patterns are compiled, and lexicons read, when an article first needs them; so there are articles of many kinds.
"""

from __future__ import annotations

from pathlib import Path

from beritaextract.batch import worker
from beritaextract.cli import app
from beritaextract.config import Config
from beritaextract.extractor import Extractor
from beritaextract.tables.extracting import extracted
from beritaextract.tables.nested import nested_batch
from beritaextract.tables.outcome import Outcome
from tests.batch.helpers import text

assert worker and app
_ARTICLES = sorted((Path(__file__).parents[1] / "fixtures" / "articles").glob("*.txt"))
_extractor = Extractor(Config())
_texts = [text(0), *(path.read_text(encoding="utf-8") for path in _ARTICLES)]
nested_batch([extracted(_extractor, Outcome("ok", str(number)), body) for number, body in enumerate(_texts)])
