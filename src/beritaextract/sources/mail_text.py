"""What of the text of a mail is its own: not the mail that it answers, nor the signature."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARKED = re.compile(r"(?m)^>.*\n?")
# `On Mon, 10 Jun 2024 at 08:00, A <a@b.id> wrote:`, over three lines at most, with an address or a time of day.
_ATTRIBUTION = re.compile(
    r"(?m)^[ \t]*(?:On|Pada|In|Le|Op)\b(?=(?:[^\n]*\n){0,2}?[^\n]*(?:@|\d[:.]\d\d))[^\n]{3,300}"
    r"(?:\n[^\n]{1,300}){0,2}?\b(?:wrote|writes|menulis|tulis)[ \t]*:[ \t]*(?:\n|\Z)"
)
_ORIGINAL = re.compile(
    r"(?mi)^[ \t]*-{2,}[ \t]*(?:original message|pesan asli|surel asli)[ \t]*-{2,}[ \t]*$"
    r"|^_{20,}[ \t]*\n(?=(?:from|dari)\s*:)"
)
# The head that Outlook sets above the mail that is answered.
_HEAD = re.compile(
    r"(?mi)^[ \t>*]*(?:from|dari)\s*:[^\n]{1,300}\n"
    r"(?:[^\n]{0,300}\n){0,2}?[ \t*]*(?:sent|date|dikirim|terkirim|tanggal)\s*:[^\n]{1,200}\n"
    r"(?:[^\n]{0,300}\n){0,3}?[ \t*]*(?:subject|subjek|perihal|hal)\s*:"
)
_FORWARDED = re.compile(
    r"(?i)-{3}[ \t]*+(?:forwarded message|pesan (?:yang )?(?:terusan|diteruskan))|begin forwarded message"
)
_FORWARD_SUBJECT = re.compile(r"(?i)\s*(?:fwd?|trs|terusan|fw)\s*:")
_SIGNATURE = re.compile(r"(?m)^--[ \t]?\n(?P<lines>(?:[^\n]{0,120}\n|[^\n]{1,120}\Z){1,15}+)\Z")
_QUOTED_HTML = re.compile(
    r"(?is)<(?:div[^<>]{0,200}\bgmail_quote\b|blockquote[^<>]{0,200}\btype\s*=\s*[\"']?cite\b)[^<>]{0,500}>.*</blockquote\s*>"
)
_SIGNATURE_HTML = re.compile(r"(?is)<div[^<>]{0,200}\bgmail_signature\b[^<>]{0,500}>(?:(?!<div\b).)*?</div\s*>")


class OwnText(NamedTuple):
    """The text of a mail, and whether something was left out of it."""

    text: str
    shortened: bool


def own_html(markup: str) -> OwnText:
    """A page without the mail that it answers and without a signature, as Gmail, Thunderbird and Apple mark them."""
    shorter = _SIGNATURE_HTML.sub("", markup)
    quoted = _QUOTED_HTML.search(shorter)
    if quoted is not None and not _FORWARDED.search(quoted.group()):
        shorter = shorter[: quoted.start()] + shorter[quoted.end() :]
    return OwnText(shorter, len(shorter) < len(markup))


def own_text(text: str, subject: str | None) -> OwnText:
    """The text without the mail that it answers and without a signature; a mail that was forwarded stays.

    A text of which nothing would be left stays as it is.
    """
    forwarded = _FORWARDED.search(text) is not None or _FORWARD_SUBJECT.match(subject or "") is not None
    shorter = _SIGNATURE.sub("", text)
    if not forwarded:
        shorter = _without_answered(shorter)
    if not shorter.strip() or shorter == text:
        return OwnText(text, False)
    return OwnText(shorter.strip() + "\n", True)


def _without_answered(text: str) -> str:
    for begins in (_ORIGINAL, _HEAD):
        if (found := begins.search(text)) is not None and text[: found.start()].strip():
            text = text[: found.start()]
    attribution = _ATTRIBUTION.search(text)
    if attribution is not None:
        rest = text[attribution.end() :]
        answered = _MARKED.sub("", rest) if _MARKED.search(rest) else ""
        return _SIGNATURE.sub("", text[: attribution.start()]) + answered
    # lines that are marked without a word of who wrote them: two or more, since `>` may also begin a line of a text
    return _MARKED.sub("", text) if len(_MARKED.findall(text)) > 1 else text
