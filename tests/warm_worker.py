"""Imported once by the server that workers are forked from in most tests: all that a worker loads, loaded."""

from __future__ import annotations

from beritaextract.batch import worker
from beritaextract.config import Config
from beritaextract.extractor import Extractor

assert worker
Extractor(Config()).extract("“Harga naik 5 persen,” kata Bupati Sidoarjo Andi Wijaya, Kamis (17/11/2022).")
