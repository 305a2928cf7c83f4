"""From paths to articles: every file by its format, every failure as a problem with what to do about it."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

from beritaextract.errors import Problem, SourceError
from beritaextract.extras import MissingExtra
from beritaextract.sources.article import Item, SourceArticle
from beritaextract.sources.databases import read_ris
from beritaextract.sources.files import FORMAT_NAMES, Format, InputFile, advice_for, format_of
from beritaextract.sources.json_files import read_json, read_jsonl
from beritaextract.sources.mail import Attachment, read_mail, read_saved_page
from beritaextract.sources.markup import read_page
from beritaextract.sources.meter import Meter
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.parquet import read_arrow, read_parquet
from beritaextract.sources.sniffing import format_in
from beritaextract.sources.sqlite_files import read_sqlite
from beritaextract.sources.streams import UNPACK_ERRORS, ByteStream, open_stream, peeked, unpacked
from beritaextract.sources.tabular import read_csv
from beritaextract.sources.walk import walk
from beritaextract.sources.warc import read_warc
from beritaextract.sources.whole import read_html, read_txt
from beritaextract.sources.word_documents import read_document
from beritaextract.sources.workbooks import read_workbook
from beritaextract.sources.xml_files import read_xml
from beritaextract.sources.zip_files import DAMAGES, members

Reader = Callable[[ByteStream, InputFile, ReadOptions], Iterator[Item]]
#: The kind of a problem that is a fault of a reader.
FAULT = "fault"
# Inputs lost one after another that are told of one by one; a file of millions would fill the tables with its errors.
_LONGEST_RUN = 100
_GIVE_UP = 20_000
# Mails that hang on mails that hang on mails.
_DEEPEST_MAIL = 3


def read_text(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """A file called .txt: an article, or the records that it holds in spite of its name."""
    format_ = None
    if options.format is None:
        head, stream = peeked(stream)
        format_ = format_in(head)
    yield from (_READERS[format_] if format_ else read_txt)(stream, file, options)


def read_zip(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """The articles of each file in an archive, as if it had been unpacked."""
    options = replace(options, format=None)
    for member in members(stream, file, options):
        if isinstance(member, Problem):
            yield member
            continue
        read = 0
        try:
            with unpacked(member.stream, member.format.compression) as inside:
                for item in _items(member.format.name, inside, member.file, options):
                    read += isinstance(item, SourceArticle)
                    yield item
        except (SourceError, MissingExtra, *UNPACK_ERRORS, *DAMAGES) as error:
            yield _problem(error, member.file, read)


def read_mail_and_files(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """The article of a mail, and those in the files that hang on it; of a file that is not read a note says so."""
    options = replace(options, format=None)
    for item in read_mail(stream, file, options):
        if not isinstance(item, Attachment):
            yield item
            continue
        inside = InputFile(file.path / item.name, f"{file.source}/{item.name}", f"{file.key}/{item.name}")
        format_ = format_of(item.name)
        if format_ is None or (format_.name == "eml" and file.source.count(".eml/") >= _DEEPEST_MAIL):
            advice = advice_for(item.name) or "save what hangs on the mail as a file of its own"
            message = f"the attachment {item.name!r} of the mail was not read; {advice}"
            yield Problem("left-out", message, file.source, lost=False)
            continue
        read = 0
        try:
            with unpacked(cast(ByteStream, io.BytesIO(item.data)), format_.compression) as plain:
                for found in _items(format_.name, plain, inside, options):
                    read += isinstance(found, SourceArticle)
                    yield found
        except (SourceError, MissingExtra, *UNPACK_ERRORS, *DAMAGES) as error:
            yield _problem(error, inside, read)


_READERS: dict[str, Reader] = {
    "txt": read_text,
    "md": read_txt,
    "html": read_html,
    "json": read_json,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "xlsx": read_workbook,
    "ods": read_workbook,
    "parquet": read_parquet,
    "arrow": read_arrow,
    "xml": read_xml,
    "ris": read_ris,
    "docx": read_document,
    "eml": read_mail_and_files,
    "mhtml": read_saved_page,
    "sqlite": read_sqlite,
    "zip": read_zip,
    "warc": read_warc,
}


def read_paths(
    paths: Iterable[Path | str],
    options: ReadOptions | None = None,
    *,
    exclude: Iterable[Path] = (),
    skipped: dict[str, int] | None = None,
    meter: Meter | None = None,
) -> Iterator[Item]:
    """The articles in files and folders, lazily and always in the same order; nothing raises on what is in a file.

    Args:
        paths: files and folders.
        options: how to read them.
        exclude: folders to leave out, such as the one that results go to.
        skipped: filled with the number of files of unknown kind by suffix.
        meter: counts the bytes read.
    """
    options = options or ReadOptions()
    skipped = {} if skipped is None else skipped
    for found in walk([Path(path) for path in paths], exclude=exclude, skipped=skipped):
        if isinstance(found, Problem):
            yield found
        else:
            yield from read_file(found, options, meter)
    yield from _unread(skipped)


def _unread(skipped: dict[str, int]) -> Iterator[Problem]:
    """A note for each kind of document that may hold articles and was left out."""
    for suffix, number in sorted(skipped.items()):
        if (advice := advice_for(f"x{suffix}")) is not None:
            yield Problem(
                "left-out", f"files that are not read were left out: {number:,} {suffix}; {advice}", None, lost=False
            )


def read_file(file: InputFile, options: ReadOptions, meter: Meter | None = None) -> Iterator[Item]:
    """The articles of one file, and what could not be read in it."""
    format_ = _format(file, options)
    if format_ is None:
        if (advice := advice_for(file.path.name)) is not None:
            message = f"files of this kind are not read; {advice}"
        else:
            known = ", ".join(FORMAT_NAMES)
            message = (
                f"the name announces none of the known formats; rename the file or say --from with one of: {known}"
            )
        yield Problem("format", message, file.source)
        return
    read = 0
    try:
        with open_stream(file.path, format_.compression, meter) as stream:
            for item in _items(format_.name, stream, file, options):
                read += isinstance(item, SourceArticle)
                yield item
    except (SourceError, MissingExtra, *UNPACK_ERRORS) as error:
        yield _problem(error, file, read)
    except MemoryError:
        raise
    except Exception as error:  # a fault of ours, which costs this file and not the run
        yield _fault(error, file)


def read_bytes(data: bytes, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """As `read_file`, for bytes that are in memory, such as those of stdin; plain text without another format."""
    try:
        yield from _items(options.format or "txt", cast(ByteStream, io.BytesIO(data)), file, options)
    except (SourceError, MissingExtra, *UNPACK_ERRORS) as error:
        yield _problem(error, file, 0)
    except MemoryError:
        raise
    except Exception as error:
        yield _fault(error, file)


def _items(format_: str, stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """What a reader finds; a file in which it finds neither an article nor a problem is told of."""
    nothing = True
    for item in folded(_READERS[format_](stream, file, options)):
        nothing = False
        yield item
    if nothing:
        message = "the file holds no article, only what lies beside articles; it was left out"
        yield Problem("no-article", message, file.source, lost=False)


def folded(items: Iterator[Item]) -> Iterator[Item]:
    """The items, of a long run of inputs lost in the same way only the first ones and how many more there are."""
    kind, run = "", 0
    last: Problem | None = None
    for item in items:
        if isinstance(item, Problem) and item.lost and item.kind == kind:
            run += 1
            if run > _GIVE_UP:
                message = f"{run:,} inputs in a row are lost in the same way; the rest of the file was not read"
                yield Problem(kind, f"{message}; the last of them: {item.message}", item.source, item.place)
                return
            if run > _LONGEST_RUN:
                last = item
                continue
        else:
            if last is not None:
                yield _more(last, run - _LONGEST_RUN)
            kind, run, last = item.kind if isinstance(item, Problem) else "", 1, None
        yield item
    if last is not None:
        yield _more(last, run - _LONGEST_RUN)


def _more(last: Problem, number: int) -> Problem:
    if number == 1:
        message = f"this one more input is lost in the same way: {last.message}"
    else:
        message = f"{number:,} more inputs in a row are lost in the same way, this one the last of them: {last.message}"
    return last._replace(message=message)


def opened(article: SourceArticle) -> SourceArticle | Problem:
    """The article with its text: taken out of the web page when it came as one."""
    if article.page is None:
        return article
    try:
        page = read_page(article.page)
    except SourceError as error:
        return Problem(error.kind, error.message, article.source, article.place)
    except MissingExtra as error:
        return Problem("missing-extra", str(error), article.source, article.place)
    return article._replace(
        text=page.text, title=page.title, published=page.published, url=article.url or page.url, page=None, made=True
    )


def _format(file: InputFile, options: ReadOptions) -> Format | None:
    found = format_of(file.path.name)
    if options.format is None:
        return found
    compression = {".gz": "gzip", ".zst": "zstd"}.get(file.path.suffix.lower())
    return Format(options.format, compression)


def _fault(error: Exception, file: InputFile) -> Problem:
    message = f"the reader failed ({type(error).__name__}: {str(error)[:150]}); report it as an issue, with the file"
    return Problem(FAULT, message, file.source)


def _problem(error: Exception, file: InputFile, read: int) -> Problem:
    before = "article before it is" if read == 1 else f"{read:,} articles before are"
    kept = f"; the {before} kept" if read else ""
    if isinstance(error, SourceError):
        return Problem(error.kind, error.message + kept, file.source)
    if isinstance(error, MissingExtra):
        return Problem("missing-extra", str(error), file.source)
    if isinstance(error, OSError) and error.errno is not None:
        why = os.strerror(error.errno)
        return Problem("unreadable", f"cannot be read: {why}; check the path and its permissions{kept}", file.source)
    message = (
        f"the packed file is damaged or cut off ({str(error)[:150] or type(error).__name__}); fetch it again{kept}"
    )
    return Problem("damaged", message, file.source)
