"""Laws, regulations, rulings: `UU No 7/2016`, `Pasal 112 Ayat (2)`, `POJK No 11/POJK.03/2020`, case numbers."""

from __future__ import annotations

from beritaextract.dates.matches import ReferenceMatch
from beritaextract.dates.reference_forms import (
    AYAT,
    CASE,
    CASE_SLASH,
    CODE,
    GENERIC,
    JOINT,
    LAST_YEAR,
    MORE,
    NAMED,
    PASAL,
    PREFIXES,
    SECOND,
    first_words,
    kinds_of_law,
    law,
)
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.rules import Rule
from beritaextract.text import Document

_BY_LAW = Rule(
    "dates.reference.law",
    "a law by kind and number",
    examples=("Hal itu diatur UU No 7/2016.",),
    counterexamples=("Rumah nomor 7 kosong.",),
)
_BY_ARTICLE_OF_LAW = Rule(
    "dates.reference.article-of-law",
    "an article of a law that is named beside it",
    examples=("Ia dijerat Pasal 363 KUHP.",),
    counterexamples=("Ia dijerat Pasal 363.",),
)
_BY_ARTICLE = Rule(
    "dates.reference.article",
    "an article whose law is not named beside it",
    examples=("Ia dijerat Pasal 363.",),
    counterexamples=("Ia dijerat Pasal 363 KUHP.",),
)
_BY_CLAUSE = Rule(
    "dates.reference.clause",
    "a clause of an article named before",
    examples=("Sesuai ayat (2), izin dicabut.",),
)
_BY_CODE = Rule(
    "dates.reference.code",
    "a code of law or the constitution, which need no number",
    examples=("Hal itu diatur KUHP.", "Hal itu diatur UUD 1945."),
)
_BY_NAMED = Rule(
    "dates.reference.named",
    "a law by its name",
    examples=("Hal itu diatur UU Cipta Kerja.",),
    counterexamples=("Hal itu diatur UU No 11 Tahun 2020.",),
)
_BY_NUMBER = Rule(
    "dates.reference.number",
    "number and year of a law or ruling whose kind is left unsaid",
    examples=("Surat Nomor 9 Tahun 2022 dicabut.",),
    counterexamples=("Rumah nomor 9 kosong.",),
)
_BY_ROW = Rule(
    "dates.reference.row",
    "of references in a row one names the kind or the law of all",
    examples=(
        "Ia dijerat Pasal 100 dan Pasal 101 UU Nomor 8 Tahun 1981.",
        "UU No 13/2003 dan Nomor 11 Tahun 2020 berlaku.",
        "UU Nomor 11 dan 12 Tahun 2020 berlaku.",
    ),
    counterexamples=("Ia dijerat Pasal 100. Pasal 101 UU Nomor 8 Tahun 1981 dicabut.",),
)
_BY_CASE = Rule(
    "dates.reference.case",
    "the number of a court case",
    examples=("Sidang 12/Pdt.G/2020/PN Sby ditunda.",),
    counterexamples=("Sidang 12/4/2020 ditunda.",),
)


def find_references(document: Document, *, log: Log) -> list[ReferenceMatch]:
    """The references of the article, in text order."""
    firsts = first_words()
    found: list[ReferenceMatch] = []
    resume = 0
    view = document.view
    words = document.vocabulary
    heads = words & firsts
    if any(prefix in view for prefix in PREFIXES):
        heads = heads.union([word for word in words if word.startswith(PREFIXES)])
    # the number of a case is looked for only where a slash stands as in one
    cased = CASE_SLASH.search(view) is not None
    numbers = [word for word in document.unlettered if "0" <= word < ":"] if cased else []
    for at in document.where(heads.union(numbers)):
        start, end, word = document.tokens[at]
        if start < resume:
            continue
        if word in heads:
            match = _read(view, start)
        elif view[end : end + 1] == "/":
            match = _case(view, start)
        else:
            continue
        if match is not None:
            found.append(match)
            found += _second(view, found, log)
            resume = found[-1].end
            if log.explaining:
                log.took(match.rule, match.start, match.end, f"{match.kind} number {match.number}, year {match.year}")
    return _shared(view, found, log)


def _second(view: str, found: list[ReferenceMatch], log: Log) -> list[ReferenceMatch]:
    """The second of two laws of one kind, whose year the first one shares; gives the first one its year."""
    first = found[-1]
    if first.number is None or not first.number.isdigit() or (first.year is not None and first.article is not None):
        return []
    match = SECOND.match(view, first.end)
    if match is None:
        return []
    if first.year is None:
        found[-1] = first._replace(year=int(match["year"]))
    start, end = match.start("number"), match.end()
    log.took(_BY_ROW, start, end, f"{first.kind} number {match['number']}, year {match['year']}")
    return [
        found[-1]._replace(
            start=start, end=end, number=match["number"], year=int(match["year"]), rule=_BY_ROW, article=None
        )
    ]


def _shared(view: str, found: list[ReferenceMatch], log: Log) -> list[ReferenceMatch]:
    """The references, members of a row given the law that is named once.

    `Pasal 100 dan Pasal 101 UU 8/1981` are articles of one law; `UU No 13/2003 dan Nomor 11 Tahun 2020` are two laws.
    """
    for at in range(len(found) - 2, -1, -1):
        left, right = found[at], found[at + 1]
        articles = left.kind == "Pasal" and right.article is not None and right.kind != "Pasal"
        clause = left.article is not None and left.article[:4].lower() == "ayat"
        if articles and not clause and JOINT.fullmatch(view, left.end, right.start):
            law = left._replace(kind=right.kind, number=right.number, year=right.year, issuer=right.issuer)
            found[at] = law._replace(rule=_BY_ROW)
            log.took(_BY_ROW, left.start, left.end, f"{right.kind} number {right.number}, year {right.year}")
    for at in range(1, len(found)):
        left, right = found[at - 1], found[at]
        named = left.number is not None and left.article is None and left.kind not in {"other", "perkara"}
        if right.kind == "other" and named and JOINT.fullmatch(view, left.end, right.start):
            found[at] = right._replace(kind=left.kind, issuer=left.issuer, rule=_BY_ROW)
            log.took(_BY_ROW, right.start, right.end, f"{left.kind} number {right.number}, year {right.year}")
    return found


def _read(view: str, start: int) -> ReferenceMatch | None:
    article = PASAL.match(view, start)
    if article is not None:
        law = _of_law(view, article.end()) if article["link"] else None
        said = " ".join(article["article"].split())
        more = MORE.match(view, article.end("article")) if law is None else None
        if more is not None and (law := _of_law(view, more.end())) is not None:
            said = " ".join(view[article.start("article") : more.end()].split())
        if law is not None:
            return law._replace(start=start, article=said, rule=_BY_ARTICLE_OF_LAW)
        return ReferenceMatch(start, article.end("article"), "Pasal", None, None, _BY_ARTICLE, article=said)
    clause = AYAT.match(view, start)
    if clause is not None:
        return ReferenceMatch(start, clause.end(), "Pasal", None, None, _BY_CLAUSE, article=clause.group())
    return _of_law(view, start) or _generic(view, start)


def _of_law(view: str, start: int) -> ReferenceMatch | None:
    code = CODE.match(view, start)
    if code is not None:
        year = int(code["year"]) if code["year"] else None
        name = "UUD" if code.group().startswith("Und") else code.group().split()[0]
        return ReferenceMatch(start, code.end(), name, None, year, _BY_CODE)
    match = law().match(view, start)
    if match is not None:
        number, year = _split(match["number"] + (match["court"] or ""), match["year"])
        if match["word"] or match["year"] or (year is not None and "/" in match["number"]):
            form = match["form"].lower()
            kind = kinds_of_law().get(" ".join(form.split())) or match["form"]
            issuer = match["issuer"].strip(" ,") if match["issuer"] else None
            return ReferenceMatch(start, _end(match), kind, number, year, _BY_LAW, issuer=issuer)
    named = NAMED.match(view, start)
    if named is not None:
        kind = "RUU" if named.group().startswith("R") else "UU"
        return ReferenceMatch(start, named.end(), kind, None, None, _BY_NAMED)
    return None


def _generic(view: str, start: int) -> ReferenceMatch | None:
    match = GENERIC.match(view, start)
    if match is None:
        return None
    number, year = _split(match["number"] + (match["court"] or ""), match["year"])
    if year is None:
        return None  # `nomor 7` of a list, a house, a shirt
    kind = "perkara" if CASE.match(match["number"]) else "other"
    return ReferenceMatch(start, _end(match), kind, number, year, _BY_NUMBER)


def _case(view: str, start: int) -> ReferenceMatch | None:
    match = CASE.match(view, start)
    if match is None:
        return None
    number, year = _split(match["number"] + (match["court"] or ""), None)
    return ReferenceMatch(start, match.end(), "perkara", number, year, _BY_CASE) if year else None


def _end(match: regex.Match[str]) -> int:
    return int(match.end())


def _split(number: str, year: str | None) -> tuple[str, int | None]:
    """The number without its year where the two are plainly parted (`7/2016`), and the year."""
    if year is not None:
        return number, int(year)
    head, _, tail = number.partition("/")
    if tail.isdigit() and len(tail) == 4:
        return head, int(tail)
    years = LAST_YEAR.findall(number, overlapped=True)
    return number, int(years[-1]) if years else None
