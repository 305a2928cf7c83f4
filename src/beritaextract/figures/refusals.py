"""Numbers that are no figures: names, addresses, identifiers, clock times, scores, years, list numbers.

Each rule looks at one candidate and its surroundings and answers with its id and a reason, or with None.  The dates room
has blocked dates and laws already; the rules here catch what it leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.idioms import BEFORE, BEHIND, HALF_BEHIND
from beritaextract.figures.lexicon import labels
from beritaextract.figures.phrases import word_at
from beritaextract.figures.wordclasses import STATE, TIME
from beritaextract.text import Document


class Refusal(NamedTuple):
    """Why a candidate is no figure."""

    rule: str
    reason: str


class Place(NamedTuple):
    """A candidate's surroundings.

    Attributes:
        view: the article.
        before: up to 40 characters before the figure, on its line.
        word: the word right before it, or an empty string.
        opens: whether the figure opens a sentence or a quotation.
        title: whether it stands in the headline, where all words are capitalised.
        token: the token that the number is, or is part of.
    """

    view: str
    before: str
    word: str
    opens: bool
    title: bool
    token: str


_LAST_WORD = regex.compile(r"([\p{L}][\p{L}'’/-]*+)[.)]?[^\S\n]{0,2}+\(?$")
_OPENING = regex.compile(r"(?:^|[.!?:;…•·–—(\[“”\"‘]|[.!?]\s?[”\"’)])\s*+[“”\"‘'(\[]?\s?$")
_REACH = 40
# Words before which a number in words without noun is a quantity all the same.
# Behind these even a label leaves no doubt that something is counted: `zona 3 orang`.
_CLASSIFIERS = frozenset("orang jiwa unit buah ekor lembar kali".split())
_COUNTING = frozenset(
    "ada adanya berjumlah jumlahnya menjadi jadi yakni yaitu hanya cuma tinggal sebanyak sejumlah total totalnya mencapai "
    "sekitar hampir dari tersisa sisa dan atau minimal maksimal setidaknya sedikitnya lebih adalah baru bertambah "
    "berkurang tercatat kedua-duanya masing-masing selain antara dibagi menang kalah naik turun dikali kali".split()
)
_CLOCK = regex.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d$")
_ZONE = regex.compile(r"\s?(?:WIB|WITA|WIT|Wita|Wib|Wit|GMT|UTC|waktu setempat|am\b|pm\b|AM\b|PM\b)")
_SCORE_WORDS = regex.compile(
    r"\b(?:skor|menang|kalah|imbang|unggul|kedudukan|agregat|takluk|tumbang|kemenangan|kekalahan|menundukkan|mengalahkan"
    r"|menekuk|membungkam|melibas|ditahan|menggilas|menaklukkan|tunduk|keok|digulung|set|gim)\b",
    regex.I,
)
_PLATE_BEFORE = regex.compile(r"(?:^|[^\p{L}\d])\p{Lu}{1,2}\s$")
_PLATE_BEHIND = regex.compile(r"\s\p{Lu}{1,3}(?![\p{L}\d])")
_MONTH_BEHIND = regex.compile(
    r"\s(?:Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember|Jan|"
    r"Feb|Mar|Apr|Jun|Jul|Agu|Agt|Sep|Okt|Nov|Des)\b"
)
_COORDINATE = regex.compile(r"\s?(?:°|derajat)?\s?(?:LS|LU|BT|BB|Lintang|Bujur|lintang|bujur)\b")
_PHONE_BEFORE = regex.compile(r"(?:\+|\(0?\d{2,4}\)\s?-?|\b0\d{2,4}[-\s]|\d{3,4}-)$")
_GLUED_BEHIND = regex.compile(r"[\p{L}_@#&+=\\]")
_DIGITS_BEHIND = regex.compile(r"(?:[/:]|[.,]?-|–|°)\d|[-/](?!an\b)\p{L}")
_ADDRESS = regex.compile(r"(?:https?:|www\.|[@#])|[^\s@]*\p{L}[^\s@]*\.\p{L}{2,}$")
_LETTER_BEHIND = regex.compile(r"\s\p{Lu}(?![\p{L}\d.])")
_LIST_BEHIND = regex.compile(r"(?:[.)]\s|\.\p{Lu})")


def place_of(document: Document, candidate: Candidate, title: bool) -> Place:
    """The surroundings of a candidate."""
    view = document.view
    index = document.token_at(candidate.start)
    token = document.tokens[index].text if index >= 0 and document.tokens[index].end > candidate.start else ""
    start = max(0, candidate.start - _REACH)
    before = view[start : candidate.start]
    before = before[before.rfind("\n") + 1 :]
    match = _LAST_WORD.search(before)
    return Place(view, before, match.group(1) if match else "", bool(_OPENING.search(before)), title, token)


def refuse(candidate: Candidate, place: Place) -> Refusal | None:
    """The first rule that refuses the candidate, or None for a figure."""
    if candidate.kind == "money" and candidate.currency_sign:
        return None
    for rule in _EVERY_KIND:
        refusal = rule(candidate, place)
        if refusal is not None:
            return refusal
    if candidate.kind != "count":
        return None
    for rule in _COUNTS:
        refusal = rule(candidate, place)
        if refusal is not None:
            return refusal
    return None


def _glued(candidate: Candidate, place: Place) -> Refusal | None:
    last = place.before[-1:]
    if last.isalpha() or last in ("_", "@", "#"):
        glue = regex.search(r"\p{L}++$", place.before)
        if (
            glue
            and len(glue.group()) > 3
            and glue.group()[1:].islower()
            and candidate.numeral.digits
            and candidate.unit
        ):
            return None  # `sebesar5 juta`: the scraper lost a blank
        return Refusal("figures.refusals.glued", "letters right before the number make it part of a name, like `G20`")
    if last in "-–/.+=" and last and regex.search(r"[\p{L}\d)][-–/.+=]$", place.before):
        if last in "-–" and regex.search(r"\p{Ll}{4}[-–]$", place.before) and candidate.kind != "count":
            return None
        return Refusal(
            "figures.refusals.joined", "a hyphen, dot or slash ties the number to what stands before it, like `ke-3`"
        )
    return None


def _address(candidate: Candidate, place: Place) -> Refusal | None:
    if _ADDRESS.match(place.token):
        return Refusal("figures.refusals.address", "the number is part of a web address, a handle or a tag")
    return None


def _label_always(candidate: Candidate, place: Place) -> Refusal | None:
    if (
        labels().get(place.word.lower()) == "always"
        and place.word.lower() in place.before[-len(place.word) - 4 :].lower()
    ):
        if candidate.kind == "money" or (candidate.kind == "percent"):
            return None
        return Refusal("figures.refusals.label", f"a number behind {place.word!r} is a name or an address")
    return None


def _phone(candidate: Candidate, place: Place) -> Refusal | None:
    raw = candidate.numeral.raw
    if raw is None:
        return None
    if len(raw) > 1 and raw[0] == "0" and raw.isdecimal():
        return Refusal("figures.refusals.leading-zero", "numbers that begin with 0 are identifiers")
    if raw.isdecimal() and (len(raw) > 9 or (len(raw) > 6 and candidate.unit is None and not candidate.numeral.scaled)):
        return Refusal("figures.refusals.long", "a long row of digits without separators is an identifier")
    if candidate.kind == "count" and _PHONE_BEFORE.search(place.before):
        return Refusal("figures.refusals.phone", "part of a telephone number")
    return None


def _month(candidate: Candidate, place: Place) -> Refusal | None:
    if candidate.kind == "count" and candidate.numeral.digits and _MONTH_BEHIND.match(place.view, candidate.end):
        return Refusal("figures.refusals.date", "a number before the name of a month is a date")
    return None


def _clock(candidate: Candidate, place: Place) -> Refusal | None:
    raw = candidate.numeral.raw
    if raw is None or candidate.kind == "money" or candidate.numeral.scaled:
        return None
    if _ZONE.match(place.view, candidate.end):
        return Refusal("figures.refusals.clock", "a number before a time zone is a clock time")
    if candidate.kind == "count" and _CLOCK.match(raw) and "." in raw and not candidate.known_noun:
        head = raw.split(".")[0]
        if len(head) == 2 or place.word.lower() in ("pukul", "jam", "sampai", "hingga", "sejak"):
            return Refusal("figures.refusals.clock", "two digits, a dot and two digits without a unit are a clock time")
    return None


def _coordinate(candidate: Candidate, place: Place) -> Refusal | None:
    if _COORDINATE.match(place.view, candidate.numeral.end):
        return Refusal("figures.refusals.coordinate", "a number before LS, LU, BT or BB is a coordinate")
    return None


def _behind(candidate: Candidate, place: Place) -> Refusal | None:
    view, end = place.view, candidate.numeral.tail if candidate.high is None else candidate.tail
    if candidate.unit_range is not None and candidate.unit_range.start <= end:
        return None
    if candidate.high is None and candidate.numeral.digits and _LETTER_BEHIND.match(view, end):
        return Refusal("figures.refusals.letter", "a number and a single capital are a name, like `3 M`")
    if candidate.high is None and _GLUED_BEHIND.match(view, end):
        return Refusal("figures.refusals.glued", "letters right behind the number make it part of a name, like `4G`")
    if _DIGITS_BEHIND.match(view, end):
        return Refusal(
            "figures.refusals.joined", "a dash, slash or colon ties the number to what follows: a score, a date, a name"
        )
    return None


def _year(candidate: Candidate, place: Place) -> Refusal | None:
    raw = candidate.numeral.raw
    if raw is None or not raw.isdecimal() or len(raw) != 4 or candidate.numeral.scaled:
        return None
    if not ("1800" <= raw <= "2100"):
        return None
    if candidate.known_noun and place.word.lower() not in (
        "tahun",
        "pada",
        "sejak",
        "hingga",
        "sampai",
        "di",
        "dari",
        "tahun-tahun",
        "awal",
        "akhir",
        "pertengahan",
        "sepanjang",
        "selama",
        "dalam",
        "untuk",
    ):
        if not place.word[:1].isupper() or place.opens:
            return None
    return Refusal("figures.refusals.year", "four digits without a thousands dot are a year")


def _label(candidate: Candidate, place: Place) -> Refusal | None:
    word = place.word.lower()
    if word not in labels() or not regex.search(r"\p{L}[.']?\s?\(?$", place.before):
        return None
    numeral = candidate.numeral
    # a counted noun or a separator says that something is counted after all: `zona 1.250 warga`
    if numeral.scaled or numeral.vague or "," in (numeral.raw or "") or (numeral.raw or "").count(".") > 0:
        return None
    if (
        candidate.unit in _CLASSIFIERS
        or (candidate.known_noun and not numeral.digits)
        or (candidate.known_noun and word in ("hari", "kota", "wilayah", "zona", "poin"))
    ):
        return None
    return Refusal("figures.refusals.label", f"a number behind {place.word!r} names one of a series")


def _ordinal(candidate: Candidate, place: Place) -> Refusal | None:
    if (
        regex.search(r"(?:^|[^\p{L}])[Kk]e[\s-]$", place.before)
        and not candidate.numeral.scaled
        and not candidate.known_noun
    ):
        return Refusal("figures.refusals.ordinal", "`ke` makes the number an ordinal")
    return None


def _score(candidate: Candidate, place: Place) -> Refusal | None:
    if candidate.high is None:
        return None
    if "-" in place.view[candidate.start : candidate.end] and _SCORE_WORDS.search(place.before):
        return Refusal("figures.refusals.score", "two numbers joined by a dash near a word of sport are a score")
    return None


def _list(candidate: Candidate, place: Place) -> Refusal | None:
    raw = candidate.numeral.raw
    if (
        raw
        and raw.isdecimal()
        and len(raw) <= 2
        and not place.before.strip(" (•-")
        and _LIST_BEHIND.match(place.view, candidate.end)
    ):
        return Refusal("figures.refusals.list", "a number and a stop at the start of a line number the items of a list")
    if (
        raw
        and raw.isdecimal()
        and len(raw) <= 2
        and place.view[candidate.end : candidate.end + 1] == ")"
        and place.before[-1:] != "("
        and "(" not in place.before[-12:]
    ):
        return Refusal("figures.refusals.list", "a number before a closing bracket numbers the items of a list")
    return None


def _plate(candidate: Candidate, place: Place) -> Refusal | None:
    if _PLATE_BEFORE.search(place.before) and _PLATE_BEHIND.match(place.view, candidate.numeral.end):
        return Refusal("figures.refusals.plate", "capitals, digits, capitals are a licence plate")
    return None


def _name(candidate: Candidate, place: Place) -> Refusal | None:
    """`Boeing 737`, `Jatim 1`, `Inspektur Satu Kifni`: a number behind a capitalised word belongs to the name."""
    numeral = candidate.numeral
    if numeral.scaled or numeral.vague or candidate.known_noun:
        return None
    raw = numeral.raw
    if raw is not None and ("." in raw or "," in raw or len(raw) > 4):
        return None
    if (
        place.word.islower()
        or not place.word
        or place.before[-1:] not in (" ", "\xa0")
        or place.before.rstrip()[-1:] in ',.:;!?”"'
    ):
        return None
    if candidate.unit is not None and candidate.rule == "figures.counts.open" and place.title:
        return None
    if candidate.unit is not None and not numeral.digits and place.view[candidate.start].islower():
        return None
    first_of_sentence = _OPENING.search(place.before[: place.before.rfind(place.word)])
    if first_of_sentence and (
        candidate.unit is not None or place.word.lower() in _COUNTING or place.word.lower() in TIME
    ):
        return None
    return Refusal("figures.refusals.name", f"a number behind the name {place.word!r} belongs to the name")


def _bracket(candidate: Candidate, place: Place) -> Refusal | None:
    raw = candidate.numeral.raw
    if (
        raw
        and raw.isdecimal()
        and len(raw) <= 2
        and place.before[-1:] == "("
        and place.view[candidate.end : candidate.end + 1] == ")"
    ):
        return Refusal("figures.refusals.bracket", "a small number alone in brackets is a number of paragraph or day")
    return None


def _word(candidate: Candidate, place: Place) -> Refusal | None:
    """Number words: idioms, names, and words that nothing is counted with."""
    numeral = candidate.numeral
    if numeral.digits:
        return None
    view, end = place.view, numeral.end
    if not numeral.scaled and candidate.high is None and (BEHIND.match(view, end) or BEFORE.search(place.before)):
        return Refusal("figures.refusals.idiom", "the number word is part of an idiom, like `salah satu`")
    if numeral.role in ("half", "fraction") and HALF_BEHIND.match(view, end):
        return Refusal("figures.refusals.idiom", "`setengah` is part of an idiom")
    if view[candidate.start].isupper() and not place.opens and not place.title:
        return Refusal("figures.refusals.name", "a capitalised number word inside a sentence is part of a name")
    if numeral.vague or numeral.scaled or numeral.role in ("half", "fraction", "group"):
        return None
    if (
        candidate.unit is None
        and candidate.high is None
        and place.word.lower() not in _COUNTING
        and not _stands_for_things(view, end)
    ):
        return Refusal("figures.refusals.uncounted", "a number word that counts nothing")
    return None


def _stands_for_things(view: str, end: int) -> bool:
    """`Tiga lainnya`, `dua di antaranya`, `satu yang paling stabil`, `lima dari tujuh`, `dua luka berat`."""
    span = word_at(view, end)
    if span is not None and view[slice(*span)].lower() in STATE:
        return True
    return bool(
        regex.match(
            r"\s(?:lainnya|lain|di antara|di antaranya|diantaranya|yang|dari|orang|(?:me|di|ber|ter)\p{Ll}{3,})",
            view[end : end + 24],
        )
    )


def _malformed(candidate: Candidate, place: Place) -> Refusal | None:
    if candidate.numeral.vague or candidate.value is not None or candidate.low_value is not None:
        return None
    for numeral in (candidate.numeral, candidate.high):
        if numeral is not None and numeral.read(kind="plain") is None:
            return Refusal("figures.refusals.malformed", "the separators do not make a number")
    return None


_Rule = Callable[[Candidate, Place], Refusal | None]
_EVERY_KIND: tuple[_Rule, ...] = (_malformed, _address, _glued, _label_always, _phone, _clock, _score)
_COUNTS: tuple[_Rule, ...] = (
    _month,
    _coordinate,
    _behind,
    _year,
    _ordinal,
    _list,
    _plate,
    _label,
    _name,
    _bracket,
    _word,
)
