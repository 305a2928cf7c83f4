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
_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def read_warc(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """Each HTML page that was answered with status 200, or the plain text of one (.wet); its address is its id.

    Raises:
        MissingExtra: warcio is not installed.
        SourceError: kind `damaged`, or `empty` for an archive without pages.
    """
    iterator = needed("warcio.archiveiterator", "warc").ArchiveIterator(stream)
    pages = 0
    try:
        for number, record in enumerate(iterator, start=1):
            if _is_page(record):
                pages += 1
                yield from _page(record, f"record {number}", file, options)
            elif record.rec_type == "conversion":
                pages += 1
                yield _text(record, f"record {number}", file, options)
    except OSError:
        raise
    except Exception as error:  # an archive is foreign input, and its parser is not ours
        why = str(error)[:150] or type(error).__name__
        raise SourceError("damaged", f"the web archive is damaged ({why}); fetch it again") from error
    if not pages:
        raise SourceError("empty", "the archive holds no web page that was answered with status 200")


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
    return SourceArticle(url or content_id(file.key, data), text, None, None, url, file.source, place)


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
    notes = []
    if getattr(record.raw_stream, "limit", 0) > 0:
        message = "the record ends before its announced length, as of an archive that was cut off; its page may be too"
        notes.append(Problem("cut-off", message, file.source, place, lost=False))
    if _NEXT_RECORD.search(page):
        message = (
            "its announced length is wrong, so that the next record was taken for a part of this page; fetch it again"
        )
        yield Problem("damaged", message, file.source, place)
    yield SourceArticle(
        url or content_id(file.key, page), "", None, None, url, file.source, place, page=page, notes=tuple(notes)
    )
