"""Mails (.eml) and web pages that a browser saved as one file (.mhtml), which is a mail with a page for its body."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage

from beritaextract.errors import SourceError
from beritaextract.sources.article import Item, SourceArticle, content_id
from beritaextract.sources.dates import iso_date
from beritaextract.sources.decoding import decode
from beritaextract.sources.files import InputFile
from beritaextract.sources.fragments import fragment_text
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, read_whole

_MOST_PARTS = 1000


def read_mail(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """The text of a mail is the article, its subject the title; files that hang on it are not read.

    Raises:
        SourceError: it holds no text.
    """
    message, data = _message(stream, options)
    for kind in ("text/plain", "text/html"):
        part = _part(message, kind)
        text = decode(_bytes(part)).text if part is not None else ""
        if kind == "text/html":
            text = fragment_text(text)
        if text.strip():
            yield SourceArticle(
                content_id(file.key, data),
                text.replace("\r\n", "\n"),
                _header(message, "Subject"),
                _day(message),
                None,
                file.source,
                made=True,
            )
            return
    raise SourceError("no-body", "the mail holds no text; save what hangs on it as files of their own")


def read_saved_page(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """The page in the file, to be read like one of .html.

    Raises:
        SourceError: it holds no page.
    """
    message, data = _message(stream, options)
    part = _part(message, "text/html")
    page = _bytes(part) if part is not None else b""
    if part is None or not page.strip():
        raise SourceError("no-body", "the file holds no web page; save the page again")
    url = _header(message, "Snapshot-Content-Location") or _header(part, "Content-Location")
    yield SourceArticle(content_id(file.key, data), "", None, None, url, file.source, page=page)


def _message(stream: ByteStream, options: ReadOptions) -> tuple[EmailMessage, bytes]:
    limit = min(options.max_file_bytes, 4 * options.max_record_bytes)
    data = read_whole(stream, limit, "save its text as .txt or the page as .html")
    if not data.strip():
        raise SourceError("empty", "the file is empty; remove it or fetch the article again")
    try:
        return email.message_from_bytes(data, policy=email.policy.default), data
    except (ValueError, LookupError, RecursionError) as error:
        raise SourceError("damaged", f"the mail cannot be taken apart ({str(error)[:100]}); save it again") from None


def _part(message: EmailMessage, kind: str) -> EmailMessage | None:
    """The first part of a kind that is not attached as a file."""
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if (
            part.get_content_type() == kind
            and (_header(part, "Content-Disposition") or "")[:10].lower() != "attachment"
        ):
            return part
    return None


def _bytes(part: EmailMessage) -> bytes:
    """The content of a part as UTF-8, or as it stands where its encoding is not known."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "utf-8").encode()
    except (LookupError, ValueError):
        return data


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message[name]
        return " ".join(str(value).split()) or None if value is not None else None
    except Exception:  # headers are foreign input, and the parser of the standard library is not ours
        return None


def _day(message: EmailMessage) -> str | None:
    try:
        return iso_date(_header(message, "Date"))
    except ValueError:
        return None
