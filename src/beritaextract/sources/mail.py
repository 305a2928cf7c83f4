"""Mails (.eml) and web pages that a browser saved as one file (.mhtml), which is a mail with a page for its body."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import NamedTuple

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item, SourceArticle, content_id
from beritaextract.sources.dates import iso_date
from beritaextract.sources.decoding import decode
from beritaextract.sources.files import InputFile
from beritaextract.sources.fragments import fragment_text
from beritaextract.sources.mail_text import own_html, own_text
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, read_whole
from beritaextract.sources.struck import struck_note
from beritaextract.text.superscript_tags import holds_struck

_MOST_PARTS = 1000


class Attachment(NamedTuple):
    """A file that hangs on a mail."""

    name: str
    data: bytes


def read_mail(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item | Attachment]:
    """The text of a mail is the article, its subject the title; then what hangs on it, to be read by its own format.

    Raises:
        SourceError: it holds neither text nor files.
    """
    message, data = _message(stream, options)
    attachments = list(_attachments(message))
    article = _article(message, data, file)
    if article is None and not attachments:
        raise SourceError("no-body", "the mail holds no text; save what hangs on it as files of their own")
    if article is not None:
        yield article
    yield from attachments


def _article(message: EmailMessage, data: bytes, file: InputFile) -> SourceArticle | None:
    subject = _header(message, "Subject")
    for kind in ("text/plain", "text/html"):
        part = _part(message, kind)
        text = decode(_bytes(part)).text.replace("\r\n", "\n") if part is not None else ""
        notes = []
        html_cut = struck = False
        if kind == "text/html":
            text, html_cut = own_html(text)
            struck = holds_struck(text)
            text = fragment_text(text)
        text, cut = own_text(text, subject)
        if cut or html_cut:
            message_ = "the mail that is answered and the signature were left out of the text"
            notes.append(Problem("quoted-mail", message_, file.source, lost=False))
        if struck:
            notes.append(struck_note(file.source))
        if text.strip():
            day = _day(message)
            return SourceArticle(
                content_id(file.key, data), text, subject, day, None, file.source, notes=tuple(notes), made=True
            )
    return None


def _attachments(message: EmailMessage) -> Iterator[Attachment]:
    """The files on a mail, without pictures in its text and signatures of programs; a mail in it is one of them."""
    for number, part in enumerate(_parts(message)):
        kind = part.get_content_type()
        name = _file_name(part)
        attached = _disposition(part) == "attachment"
        if number and kind == "message/rfc822":
            inner = part.get_payload()
            whole = inner[0] if isinstance(inner, list) and inner else None
            if isinstance(whole, EmailMessage):
                yield Attachment(f"{name.removesuffix('.eml') or f'mail {number}'}.eml", whole.as_bytes())
        elif kind.endswith("-signature") or part.is_multipart() or not (attached or name):
            continue
        elif attached or not kind.startswith("image/"):
            payload = part.get_payload(decode=True)
            yield Attachment(name or f"attachment {number}", payload if isinstance(payload, bytes) else b"")


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a mail, without those of a mail in it."""
    waiting, number = [message], 0
    while waiting and number < _MOST_PARTS:
        number += 1
        part = waiting.pop()
        yield part
        if part.is_multipart() and (part is message or part.get_content_type() != "message/rfc822"):
            inner = part.get_payload()
            waiting += reversed(
                [one for one in inner if isinstance(one, EmailMessage)] if isinstance(inner, list) else []
            )


def _disposition(part: EmailMessage) -> str:
    return "attachment" if (_header(part, "Content-Disposition") or "")[:10].lower() == "attachment" else ""


def _file_name(part: EmailMessage) -> str:
    try:
        name = part.get_filename() or ""
    except Exception:  # as for headers
        name = ""
    return " ".join(name.replace("/", "_").replace("\\", "_").split())[:150]


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
    return next((part for part in _parts(message) if part.get_content_type() == kind and not _disposition(part)), None)


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
