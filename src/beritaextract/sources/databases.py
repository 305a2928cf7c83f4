"""Exports of press databases, many articles in one text file: Factiva, LexisNexis, ProQuest, and RIS of any of them.

They are known by their own marks; a text without these is one article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from beritaextract.errors import Problem
from beritaextract.sources.article import Item
from beritaextract.sources.dates import iso_date
from beritaextract.sources.decoding import decode
from beritaextract.sources.fields import RecordReader
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, read_whole

Fields = dict[str, str]

_FACTIVA = re.compile(r"^(?:HD|LP|TD|AN)(?: {2,}|\s*$)", re.M)
_FACTIVA_FIELD = re.compile(r"^([A-Z]{2,3})(?:[ ]{2,}|[ \t]*$)")
_FACTIVA_ROLES = {"HD": "title", "PD": "date", "SN": "outlet", "AN": "id"}
_FACTIVA_CODES = frozenset(
    "SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN ART CLM DLN".split()
)
_LEXIS = re.compile(r"^[ \t]*\d{1,5} of \d{1,5} DOCUMENTS?[ \t]*$", re.M)
_LEXIS_LABEL = re.compile(r"^[ \t]*([A-Z][A-Z-]{2,30}):[ \t]*(.*)$")
_LEXIS_END = re.compile(r"^[ \t]*(?:Copyright \d{4}\b|All Rights Reserved)")
_LEXIS_AHEAD = frozenset({"BYLINE", "SECTION", "LENGTH", "DATELINE", "HEADLINE", "HIGHLIGHT"})
# Labels below the text; another word in capitals and a colon, such as a dateline, belongs to it.
_LEXIS_BELOW = frozenset(
    "LOAD-DATE LANGUAGE PUBLICATION-TYPE PUB-TYPE DOCUMENT-TYPE DISTRIBUTION JOURNAL-CODE GRAPHIC NOTES CORRECTION "
    "SUBJECT COMPANY ORGANIZATION TICKER INDUSTRY PERSON CITY STATE COUNTRY REGION GEOGRAPHIC CATEGORY KEYWORD "
    "KEYWORDS TYPE SERIES ISSN ACC-NO".split()
)
_PROQUEST = re.compile(r"^_{30,}[ \t]*$", re.M)
_PROQUEST_LABEL = re.compile(
    r"^(Full text|Title|Publication title|Publication date|Document URL|ProQuest document ID|Author|Abstract|Subject|"
    r"Location|People|Company / organization|Publisher|Publication info|Publication year|Pages|First page|Links|Source "
    r"type|Language of publication|Document type|Copyright|Last updated|Database|Section|Place of publication|"
    r"Country of publication|Publication subject|ISSN|Classification|Identifier / keyword|Credit|Dateline|Volume|Issue|"
    r"Column|Company|Business indexing term|Illustration):[ \t]*(.*)$"
)
_PROQUEST_ROLES = {
    "Full text": "maintext",
    "Abstract": "abstract",
    "Title": "title",
    "Publication title": "outlet",
    "Publication date": "date",
    "Document URL": "url",
    "ProQuest document ID": "id",
}
# What ProQuest writes where it has no text or abstract.
_NOTHING_THERE = re.compile(r"(?:None|Not) available\.?", re.I)
_RIS_LINE = re.compile(r"^([A-Z][A-Z0-9])  - ?(.*)$")
# The first of a role that is there counts.
_RIS_ROLES = {
    "title": ("TI", "T1", "CT"),
    "date": ("DA", "Y1", "PY"),
    "outlet": ("T2", "JO", "JF", "PB"),
    "url": ("UR", "L2", "LK"),
    "id": ("ID", "AN"),
    "maintext": ("FT", "N1"),
    "abstract": ("AB", "N2"),
}


def export_of(text: str) -> Callable[[str], Iterator[Fields]] | None:
    """What reads the export that a text is, or None where it is none."""
    if _LEXIS.search(text, 0, 2000):
        return _lexis
    if len(set(_FACTIVA.findall(text[:20_000]))) >= 3 and re.search(r"^AN {2,}Document ", text, re.M):
        return _factiva
    if _PROQUEST.search(text, 0, 2000) and re.search(r"^Full text:", text, re.M):
        return _proquest
    return None


def articles_of_export(
    text: str, read: Callable[[str], Iterator[Fields]], file: InputFile, options: ReadOptions
) -> Iterator[Item]:
    """The articles of an export."""
    reader = RecordReader(file, options)
    for number, fields in enumerate(read(text), start=1):
        place = f"document {number}"
        if fields.get("maintext") or fields.get("abstract"):
            yield reader.article(fields, place, made=True)
        else:
            title = " ".join(fields.get("title", "").split())[:100]
            what = f"the document {title!r}" if title else "the document"
            yield Problem("empty", f"{what} has no text; export it again with its full text", file.source, place)


def read_ris(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One article a reference, where it holds a full text or at least an abstract, which then is said."""
    data = read_whole(stream, min(options.max_file_bytes, options.max_record_bytes), "split it into several files")
    yield from articles_of_export(decode(data).text, _ris, file, options)


def _factiva(text: str) -> Iterator[Fields]:
    values: dict[str, list[str]] = {}
    code = ""
    for line in text.splitlines():
        mark = _FACTIVA_FIELD.match(line)
        if mark and mark[1] in _FACTIVA_CODES:
            code = mark[1]
            values.setdefault(code, []).append(line[mark.end() :].strip())
        elif code:
            values[code].append(line.strip())
        if code == "AN" and values.get("AN", [""])[0]:
            yield _of_factiva(values)
            values, code = {}, ""
    if values.keys() & {"LP", "TD"}:
        yield _of_factiva(values)


def _of_factiva(values: dict[str, list[str]]) -> Fields:
    fields = {role: " ".join(values[code]).strip() for code, role in _FACTIVA_ROLES.items() if code in values}
    fields["id"] = fields.get("id", "").removeprefix("Document ")
    parts = ("\n".join(values.get(code, [])).strip() for code in ("LP", "TD"))
    return {**fields, "maintext": "\n\n".join(part for part in parts if part)}


def _lexis(text: str) -> Iterator[Fields]:
    for document in _LEXIS.split(text)[1:]:
        fields: Fields = {}
        ahead: list[str] = []
        body: list[str] = []
        begun = False
        for line in document.splitlines():
            label = _LEXIS_LABEL.match(line)
            if label and label[1] in _LEXIS_AHEAD and not body:
                begun = True
                if label[1] == "HEADLINE":
                    fields["title"] = label[2].strip()
            elif begun and ((label and label[1] in _LEXIS_BELOW) or _LEXIS_END.match(line)):
                break
            elif begun and (body or line.strip()):
                body.append(line.strip())
            elif line.strip() and not _LEXIS_END.match(line):
                ahead.append(line.strip())
        day = next((number for number, line in enumerate(ahead[:6]) if _is_day(line)), None)
        if ahead:
            fields["outlet"] = ahead[0]
        if day is not None:
            fields["date"] = ahead[day]
            fields.setdefault("title", " ".join(ahead[day + 1 :]))
        yield {**fields, "maintext": "\n".join(body).strip()}


def _is_day(line: str) -> bool:
    try:
        return iso_date(line) is not None
    except ValueError:
        return False


def _proquest(text: str) -> Iterator[Fields]:
    for document in _PROQUEST.split(text):
        fields: dict[str, list[str]] = {}
        role: str | None = None
        for line in document.splitlines():
            label = _PROQUEST_LABEL.match(line)
            if label:
                role = _PROQUEST_ROLES.get(label[1])
                if role in fields:
                    role = None
            if role is not None:
                fields.setdefault(role, []).append((label[2] if label else line).strip())
        values = {name: "\n".join(lines).strip() for name, lines in fields.items()}
        values = {name: value for name, value in values.items() if not _NOTHING_THERE.fullmatch(value)}
        if values.keys() & {"maintext", "title", "id"}:  # what stands before the first and behind the last has neither
            yield values


def _ris(text: str) -> Iterator[Fields]:
    values: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        mark = _RIS_LINE.match(line)
        if mark is None:
            if line.strip():
                lines.append(line.strip())
        elif mark[1] == "ER":
            if values:
                yield _of_ris(values)
            values, lines = {}, []
        else:
            if mark[1] == "TY" and values:  # the reference before was not closed
                yield _of_ris(values)
                values = {}
            lines = values.setdefault(mark[1], [])
            lines.append(mark[2].strip())
    if values:
        yield _of_ris(values)


def _of_ris(values: dict[str, list[str]]) -> Fields:
    fields = {}
    for role, tags in _RIS_ROLES.items():
        value = next((joined for tag in tags if (joined := "\n".join(values.get(tag, ())).strip(" /\n"))), None)
        if value is not None:
            fields[role] = value
    return fields
