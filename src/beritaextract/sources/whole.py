"""Formats of one article a file: .txt, .md and .html."""

from __future__ import annotations

from collections.abc import Iterator

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item, SourceArticle, content_id
from beritaextract.sources.databases import articles_of_export, export_of
from beritaextract.sources.decoding import decode, mend
from beritaextract.sources.fields import Record, article_of
from beritaextract.sources.files import InputFile
from beritaextract.sources.front_matter import front_matter, parts
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, read_whole


def read_txt(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """The file is the article, maybe with a front matter or header above it, or the export of a press database."""
    data = read_whole(stream, min(options.max_file_bytes, options.max_record_bytes), "split it into articles")
    decoded = decode(data)
    if not decoded.text.strip():
        raise empty()
    notes = (Problem("encoding-damage", decoded.damage, file.source, lost=False),) if decoded.damage else ()
    yield from articles_of_text(decoded.text, data, file, options, notes)


def articles_of_text(
    text: str,
    data: bytes,
    file: InputFile,
    options: ReadOptions,
    notes: tuple[Problem, ...] = (),
    *,
    made: bool = False,
) -> Iterator[Item]:
    """The article that the text of a file is, or the articles of the export that it is.

    Args:
        text: the text.
        data: the file, for an id.
        file: where it is.
        options: how to read it.
        notes: what was doubtful when the text was made of the file.
        made: the text stands nowhere in the file as it is.
    """
    if (read := export_of(text)) is not None:
        yield from articles_of_export(text, read, file, options)
        return
    text = mend(text) if options.mend else text
    plain = text.replace("\r\n", "\n")
    several = parts(plain) if options.format != "txt" else []
    for number, part in enumerate(several, start=1):
        if (matter := front_matter(part)) is None:  # a text without a header is one article
            break
        place = f"article {number}" if len(several) > 1 else None
        found = article_of(Record({**matter.fields, "maintext": part[matter.end :]}, file, place), options)
        yield found._replace(notes=notes + found.notes, made=True) if isinstance(found, SourceArticle) else found
    else:
        if several:
            return
    yield SourceArticle(content_id(file.key, data), text, None, None, None, file.source, notes=notes, made=made)


def read_html(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """The file is a web page; its article is taken out later, by the process that extracts it."""
    data = read_whole(stream, options.max_record_bytes, "a web page of that size is no article; give its text as .txt")
    if not data.strip():
        raise empty()
    yield SourceArticle(content_id(file.key, data), "", None, None, None, file.source, page=data)


def empty() -> SourceError:
    """The error for a file without content."""
    return SourceError("empty", "the file is empty; remove it or fetch the article again")
