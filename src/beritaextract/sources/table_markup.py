"""Tables in markup that are called workbooks: pages with a table, as web programs export to Excel, and XML of 2003."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beritaextract.sources.decoding import decode
from beritaextract.sources.fragments import fragment_text
from beritaextract.sources.rows import Row

_TABLE = re.compile(rb"<(?:table|(?:\w{1,9}:)?workbook)\b", re.I)
_ROW = re.compile(r"<(?:ss:)?(?:tr|row)\b[^<>]{0,2000}>", re.I)
_CELL = re.compile(r"<(?:ss:)?(?:td|th|cell)\b(?P<attributes>[^<>]{0,2000})>", re.I)
_END = re.compile(r"</(?:ss:)?(?:td|th|cell|tr|row)\s*>", re.I)
_DATA = re.compile(r"</?(?:ss:)?data\b[^<>]{0,500}>", re.I)
_SPAN = re.compile(r"\b(colspan|rowspan|ss:index)\s*=\s*[\"']?(\d{1,5})", re.I)
_MOST_COLUMNS = 1000


def is_table_markup(data: bytes) -> bool:
    """Whether the bytes of a workbook are markup with a table in it."""
    head = data[:100_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head[:1] == b"<" and _TABLE.search(head) is not None


def rows_of_markup(data: bytes) -> Iterator[Row]:
    """The rows of the tables; a cell that reaches over several rows has its value in each of them."""
    text = decode(data).text
    starts = list(_ROW.finditer(text))
    running: dict[int, tuple[int, str]] = {}
    for number, row in enumerate(starts, start=1):
        stop = starts[number].start() if number < len(starts) else len(text)
        yield Row(_cells(text, row.end(), stop, running), f"row {number}")


def _cells(text: str, start: int, stop: int, running: dict[int, tuple[int, str]]) -> list[str]:
    """The values of a row; `running` holds the cells of rows above it that reach into it, by column."""
    values: list[str] = []

    def fill() -> None:
        while (reaching := running.get(len(values))) is not None:
            rows, value = reaching
            if rows > 1:
                running[len(values)] = rows - 1, value
            else:
                del running[len(values)]
            values.append(value)

    cells = list(_CELL.finditer(text, start, stop))
    for number, cell in enumerate(cells):
        fill()
        spans = {name.lower(): int(size) for name, size in _SPAN.findall(cell["attributes"])}
        index = min(spans.get("ss:index", 0), _MOST_COLUMNS)
        values += [""] * (index - 1 - len(values))
        until = cells[number + 1].start() if number + 1 < len(cells) else stop
        end = _END.search(text, cell.end(), until)
        inside = "" if cell["attributes"].endswith("/") else text[cell.end() : end.start() if end else until]
        value = fragment_text(_DATA.sub("", inside))
        for _ in range(max(1, min(spans.get("colspan", 1), _MOST_COLUMNS))):
            if (rows := spans.get("rowspan", 1)) > 1:
                running[len(values)] = rows - 1, value
            values.append(value)
            value = ""
    fill()
    return values
