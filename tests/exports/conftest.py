from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from beritaextract.cli.app import app
from beritaextract.people import organisations_in_folder, people_in_folder, write_people
from beritaextract.records import Extraction
from beritaextract.tables.extracting import extracted
from beritaextract.tables.nested import flat_tables, nested_batch
from beritaextract.tables.outcome import Outcome
from beritaextract.tables.writers import WRITERS

ARTICLES = [
    ("a1", "“Jalan desa kami perbaiki tahun ini,” kata Bupati Sidoarjo Tono Sudiro. Biayanya Rp 1,5 miliar."),
    ("a2", "“Harga beras naik 5 persen,” kata Bupati Sidoarjo Tono Sudiro. Bank Indonesia menyatakan stok cukup."),
    (
        "=SUM(A1)",
        '=HYPERLINK("x") “Kami menunggu,” kata Direktur Bank Indonesia <b>Rina</b> Halim; katanya "ya", benar.',
    ),
]


def make_run(folder, formats=("csv", "jsonl", "sqlite"), *, people=True):
    """The tables of `ARTICLES` in a folder."""
    from beritaextract.extractor import Extractor

    extractor = Extractor()
    outcomes = [
        extracted(extractor, Outcome("ok", id_, title=f"Judul {id_}", url="https://berita.example/1"), text)
        for id_, text in ARTICLES
    ]
    assert all(isinstance(outcome.extraction, Extraction) for outcome in outcomes)
    tables = flat_tables(nested_batch(outcomes))
    folder.mkdir()
    for format_ in formats:
        writer = WRITERS[format_](folder)
        for name, piece in tables.items():
            writer.write(name, piece)
        writer.close()
    if people:
        organisations = organisations_in_folder(folder)
        write_people(people_in_folder(folder), folder, ("csv", "jsonl"), organisations=organisations)
    return folder


@pytest.fixture(scope="session")
def run(tmp_path_factory):
    return make_run(tmp_path_factory.mktemp("exports") / "out")


@pytest.fixture
def command():
    """`beritaextract export` with arguments: the exit code and what was said."""

    def call(*arguments):
        result = CliRunner().invoke(app, ["export", *map(str, arguments)])
        return result.exit_code, result.output

    return call


def loaded(path):
    return json.loads(path.read_text(encoding="utf-8"))
