"""What the readers promise for any file: articles or problems, nothing raised, and always the same.

The first line of an input is the name of the file, from which the readers tell its format; what follows are its
bytes.  A name that begins with `small` is read under small limits.  Bytes called a workbook that are no zip are its
only sheet, so that changes reach the sheet and not the check sums of the zip.
"""

from __future__ import annotations

import datetime
import io
import tempfile
import zipfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from beritaextract.errors import Problem
from beritaextract.sources import Item, ReadOptions, SourceArticle, opened, read_bytes, read_paths
from beritaextract.sources.files import FORMATS, format_of, single
from beritaextract.sources.reader import FAULT
from beritaextract.tables import flat_tables
from beritaextract.tables.nested import nested_batch
from beritaextract.tables.outcome import Outcome

_NAMES = [f"{stem}{suffix}{packed}" for stem in ("a", "small") for suffix in FORMATS for packed in ("", ".gz", ".zst")]
_USUAL = {"max_record_bytes": 2**16, "max_file_bytes": 2**18}
_OFFICE = "http://schemas.openxmlformats.org"
# What a workbook of Excel has beside its sheet.
_PARTS = {
    "_rels/.rels": f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_OFFICE}/spreadsheetml/2006/main" '
    f'xmlns:r="{_OFFICE}/officeDocument/2006/relationships">'
    '<sheets><sheet name="Berita" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
_SMALL = {"max_record_bytes": 64, "max_file_bytes": 256}


def check_input(data: bytes) -> None:
    """Raises on a broken promise."""
    head, _, content = data.partition(b"\n")
    name = head.decode("ascii", "replace")
    if name not in _NAMES:
        name = _NAMES[sum(head) % len(_NAMES)]
    small = name.startswith("small")
    options = ReadOptions(month_first=small, **_SMALL if small else _USUAL)
    path = _folder() / name
    if name.endswith((".xlsx", ".ods")) and not content.startswith(b"PK"):
        content = workbook(content, name.rsplit(".")[-1])
    path.write_bytes(content)
    try:
        found = list(read_paths([path], options))
        again = list(read_paths([path], options))
    finally:
        path.unlink()
    assert found, "neither an article nor a problem"
    assert found == again, "read twice, found two things"
    known = format_of(name)
    if known and known.compression is None:
        # What is said to be text is text; what is only called so may be records.
        format_ = None if known.name == "txt" else known.name
        options = ReadOptions(format=format_, month_first=small, **_SMALL if small else _USUAL)
        in_memory = list(read_bytes(content, single(path), options))
        assert len(in_memory) == len(found) and _articles(in_memory) == _articles(found), "memory and file differ"
    for item in found:
        _check_item(item, path)
    _check_tables([opened(item) if isinstance(item, SourceArticle) else item for item in found])


def _check_item(item: Item, path: Path) -> None:
    assert item.source == str(path) or (item.source or "").startswith(f"{path}/"), item  # in an archive
    if isinstance(item, Problem):
        assert item.kind and item.message, item
        assert item.kind != FAULT, item
        return
    assert item.id, item
    assert bool(item.text.strip()) != (item.page is not None), item
    assert item.published is None or datetime.date.fromisoformat(item.published).isoformat() == item.published, item
    assert all(not note.lost for note in item.notes), item


def _check_tables(items: Sequence[Item]) -> None:
    """Whatever was read has a place in the tables."""
    outcomes = [
        Outcome("unreadable", None, item.source, item.place, problems=(item,))
        if isinstance(item, Problem)
        else Outcome(
            "ok", item.id, item.source, item.place, item.url, item.title, item.published, len(item.text), text=item.text
        )
        for item in items
    ]
    tables = flat_tables(nested_batch(outcomes))
    assert tables["articles"].num_rows == len(_articles(items))


def _articles(items: Sequence[Item]) -> list[SourceArticle]:
    return [item for item in items if isinstance(item, SourceArticle)]


def workbook(sheet: bytes, kind: str) -> bytes:
    """A workbook, `xlsx` or `ods`, around the XML of its only sheet."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        if kind == "ods":
            parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            parts.writestr("META-INF/manifest.xml", "<manifest/>")
            parts.writestr("content.xml", sheet)
        else:
            for part, content in _PARTS.items():
                parts.writestr(part, content)
            parts.writestr("xl/worksheets/sheet1.xml", sheet)
    return packed.getvalue()


@lru_cache(maxsize=1)
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="fuzz-readers-"))
