"""WARC archives of web crawls (extra `warc`)."""

from __future__ import annotations

from collections.abc import Iterator

from beritaextract.errors import Problem
from beritaextract.extras import needed
from beritaextract.sources.article import Item, SourceArticle, content_id
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream

_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def read_warc(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """Each HTML page that was answered with status 200; its address is its id.

    Raises:
        MissingExtra: warcio is not installed.
    """
    iterator = needed("warcio.archiveiterator", "warc").ArchiveIterator(stream)
    for number, record in enumerate(iterator, start=1):
        if record.rec_type != "response" or record.http_headers is None:
            continue
        content_type = (record.http_headers.get_header("Content-Type") or "").lower()
        if record.http_headers.get_statuscode() != "200" or not content_type.startswith(_PAGE_TYPES):
            continue
        place = f"record {number}"
        page = record.content_stream().read(options.max_record_bytes + 1)
        if len(page) > options.max_record_bytes:
            message = f"the page is larger than {options.max_record_bytes:,} bytes"
            yield Problem("too-large", message, file.source, place)
            continue
        url = record.rec_headers.get_header("WARC-Target-URI")
        yield SourceArticle(url or content_id(file.key, page), "", None, None, url, file.source, place, page=page)
