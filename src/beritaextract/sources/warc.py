"""WARC archives of web crawls (extra `warc`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from beritaextract.errors import Problem, SourceError
from beritaextract.extras import needed
from beritaextract.sources.article import Item, SourceArticle, content_id
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream

_NEXT_RECORD = re.compile(rb"^WARC/[01]\.\d\r?\nWARC-", re.M)
# The head of a record with nothing behind it, unless it says that nothing is to come.
_CUT_HEAD = re.compile(
    rb"(?:\A|\n)WARC/[01]\.\d(?:\r?\n(?!Content-Length:\s*0\r?\n\r?\n)[^\r\n]++)*+\r?(?:\n\r?){0,2}\Z", re.I
)
_LONGEST_HEAD = 8192
_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def read_warc(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """Each HTML page that was answered with status 200, or the plain text of one (.wet); its address is its id.

    Raises:
        MissingExtra: warcio is not installed.
        SourceError: kind `damaged`, or `empty` for an archive without pages.
    """
    remembering = _Remembering(stream)
    iterator = needed("warcio.archiveiterator", "warc").ArchiveIterator(remembering)
    pages = 0
    record = None
    told = False
    try:
        for number, record in enumerate(iterator, start=1):
            told = False
            if _is_page(record):
                pages, told = pages + 1, True
                yield from _page(record, f"record {number}", file, options)
            elif record.rec_type == "conversion" and not _is_cut_in_its_head(record):
                pages, told = pages + 1, True
                yield _text(record, f"record {number}", file, options)
    except OSError:
        raise
    except Exception as error:  # an archive is foreign input, and its parser is not ours
        why = str(error)[:150] or type(error).__name__
        raise SourceError("damaged", f"the web archive is damaged ({why}); fetch it again") from error
    if _CUT_HEAD.search(remembering.end) or (record is not None and not told and _cut_off(record, file, None)):
        message = "the archive ends in the middle of a record, which is lost with what came behind it; fetch it again"
        yield Problem("cut-off", message, file.source)
    elif not pages:
        raise SourceError("empty", "the archive holds no web page that was answered with status 200")


class _Remembering:
    """A stream that knows its last bytes: of a record that is cut in its head, warcio says nothing."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream
        self.end = b""

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.end = (self.end + data)[-_LONGEST_HEAD:] if len(data) < _LONGEST_HEAD else data[-_LONGEST_HEAD:]
        return data

    def tell(self) -> int:
        return self._stream.tell()


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    content_type = (record.http_headers.get_header("Content-Type") or "").lower()
    return record.http_headers.get_statuscode() == "200" and content_type.startswith(_PAGE_TYPES)


def _text(record: Any, place: str, file: InputFile, options: ReadOptions) -> Item:
    """The text that Common Crawl took out of a page, with its menus and all."""
    data = record.content_stream().read(options.max_record_bytes + 1)
    if len(data) > options.max_record_bytes:
        return Problem("too-large", f"the text is larger than {options.max_record_bytes:,} bytes", file.source, place)
    text = data.decode("utf-8", "replace")
    if not text.strip():
        return Problem("empty", "the text is empty; fetch it again", file.source, place)
    url = record.rec_headers.get_header("WARC-Target-URI")
    notes = _cut_off(record, file, place)
    return SourceArticle(url or content_id(file.key, data), text, None, None, url, file.source, place, notes=notes)


def _is_cut_in_its_head(record: Any) -> bool:
    """Whether a WARC record does not say how long it is: every whole one does."""
    protocol, length = record.rec_headers.protocol or "", record.rec_headers.get_header("Content-Length")
    return protocol.startswith("WARC/") and not length


def _cut_off(record: Any, file: InputFile, place: str | None) -> tuple[Problem, ...]:
    """A note, where a record has less than it announces."""
    if getattr(record.raw_stream, "limit", 0) <= 0:
        return ()
    message = "the record ends before its announced length, as of an archive that was cut off; its text may be too"
    return (Problem("cut-off", message, file.source, place, lost=False),)


def _page(record: Any, place: str, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    page = record.content_stream().read(options.max_record_bytes + 1)
    if len(page) > options.max_record_bytes:
        message = f"the page is larger than {options.max_record_bytes:,} bytes"
        yield Problem("too-large", message, file.source, place)
        return
    if not page.strip():
        yield Problem("empty", "the page is empty; fetch it again", file.source, place)
        return
    url = record.rec_headers.get_header("WARC-Target-URI")
    if _NEXT_RECORD.search(page):
        message = (
            "its announced length is wrong, so that the next record was taken for a part of this page; fetch it again"
        )
        yield Problem("damaged", message, file.source, place)
    yield SourceArticle(
        url or content_id(file.key, page),
        "",
        None,
        None,
        url,
        file.source,
        place,
        page=page,
        notes=_cut_off(record, file, place),
    )
