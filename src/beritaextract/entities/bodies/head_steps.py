"""Steps of the grammar of bodies with a head word: which word behind the head belongs to the name."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.body_reading import MAX_OWN_WORDS, BodyReading, Outcome, Step
from beritaextract.entities.bodies.body_words import company_word, is_body, is_eponym, own_word, person_later
from beritaextract.entities.bodies.coordination import continues
from beritaextract.entities.bodies.nested_names import (
    is_second_word_of_place,
    nested_body,
    nested_head,
    person,
    post,
    territory,
)
from beritaextract.entities.gazetteer import settled
from beritaextract.entities.names.name_words import is_name_word
from beritaextract.entities.names.predicates import initial_starts
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.language import is_abstract

MAX_EPONYM: Final = 2
_MAX_EPONYM_OF_STATION: Final = 5
_MAX_COMPANY_WORDS: Final = 8
_COMPANIES: Final = frozenset({"pt", "cv", "bank", "perum"})


def _board(reading: BodyReading) -> Outcome:
    """Of whom a board is: `DPP | Gapasda`, `DPD | Perhimpunan …`."""
    table, at = reading.table, reading.at
    if at != reading.behind_head or table.keys[reading.start] not in word_class("boards"):
        return "passed"
    unknown = reading.key not in settled() and reading.key not in table.words.given_names and table.texts[at].isalpha()
    return reading.take(at + 1) if unknown and reading.key not in table.words.first_words else "passed"


def _roman(reading: BodyReading) -> Outcome:
    """`Daop | VIII`."""
    table, at = reading.table, reading.at
    if reading.key not in word_class("roman_numerals") or not table.texts[at].isupper():
        return "passed"
    return "passed" if initial_starts(table, at, reading.limit) else reading.take(at + 1)


def _to_legal_form(reading: BodyReading) -> Outcome:
    """A company's name runs up to its legal form, or a word that ends such names: `PT | Melati Ferry (Persero)`."""
    table, at = reading.table, reading.at
    if at != reading.behind_head or table.keys[reading.start] not in _COMPANIES:
        return "passed"
    region = find_region(table, at, reading.limit)
    if region is not None and _is_company_name(table, region.end, reading.limit):
        return reading.take(region.end + 1, own=True)  # `PT | Sidoarjo Makmur | Budi Santoso`
    stop = min(at + _MAX_COMPANY_WORDS, reading.limit)
    for here in range(at, stop):
        key = table.keys[here]
        if key in ("tbk", "(") and here > at:
            closed = key == "tbk" or table.keys[here + 1 : here + 3] in (["persero", ")"], ["tbk", ")"])
            return reading.take(here, own=True) if closed else "passed"
        if key == "cabang" and here > at and table.is_capital(here + 1, reading.limit):
            reading.limit = here + 2  # `PT | Layar Ferry Melati Cabang Merak | Budi Santoso`
            return reading.take(reading.limit, own=True)
        if key in table.words.ends and here > at:
            return reading.take(here + 1, own=True)
        if not (table.capital[here] or (key == "&" and here > at)) or table.words.posts.match(table.keys, here, stop):
            return "passed"
    return "passed"


def _is_company_name(table: TokenTable, at: int, limit: int) -> bool:
    return table.is_capital(at, limit) and table.keys[at] in word_class("company_names")


def _eponym(reading: BodyReading) -> Outcome:
    """Titles and initials of whom a hospital or a school is named after: `RSUD | Prof. Dr. W. Z. | Johannes`."""
    table, at, limit = reading.table, reading.at, reading.limit
    if reading.kind != "proper" or reading.own:
        return "passed"
    title = table.words.titles.match(table.keys, at, limit)
    named = at == reading.behind_head or at in reading.titles
    if title is not None and named and title.value == "honorific" and (table.capital[at] or table.keys[at] == "dr"):
        reading.titles.add(title.end)
        return reading.take(title.end)
    initial = len(table.keys[at]) == 1 and table.capital[at] and at in reading.titles
    if initial and table.texts[at].endswith("."):
        reading.titles.add(at + 1)
        return reading.take(at + 1)
    return "passed"


def _field(reading: BodyReading) -> Outcome:
    """`Dinas | Kesehatan`."""
    if reading.key not in reading.table.words.institution_words and not is_abstract(reading.key):
        return "passed"
    return reading.take(reading.at + 1)


def _function_word(reading: BodyReading) -> Outcome:
    table, following = reading.table, reading.at + 1
    if reading.key not in table.words.function_words or reading.key in word_class("roman_numerals"):
        return "passed"
    if table.texts[reading.at].isupper() and len(reading.key) > 1:
        return "passed"  # `KUHAP`
    if reading.kind in ("post", "place") and reading.key in word_class("place_nouns"):
        return "passed"  # `Puskesmas | Gunung Melati`
    inside = following < reading.limit and table.capital[following]
    return reading.take(following) if inside and table.keys[following] in table.words.institution_words else "ends"


def _station(reading: BodyReading) -> Outcome:
    """Weather stations are named by one word: `Stasiun Meteorologi | Juanda | Budi Santoso`."""
    table, at, limit = reading.table, reading.at, reading.limit
    if table.keys[reading.start] != "stasiun":
        return "passed"
    if table.keys[at - 1] in word_class("roman_numerals") and table.keys[at - 2] == "kelas":
        end = _eponym_of_station(table, at, limit)
        return reading.take(end, own=True) if end else "passed"
    if table.keys[at - 1] not in word_class("weather_sciences"):
        return "passed"
    named = is_name_word(table, at + 1, limit) or table.is_a(at + 1, limit, ",")
    return reading.take(at + 1, own=True) if named else "passed"


def _eponym_of_station(table: TokenTable, at: int, limit: int) -> int:
    """Index behind airport and town of a station: `Kelas I | Radin Inten II Lampung`; 0 without a town."""
    for here in range(at, min(at + _MAX_EPONYM_OF_STATION, limit)):
        if not table.capital[here]:
            return 0
        region = find_region(table, here, limit) if here > at else None
        if region is not None and region.start == here:
            return region.end
    return 0


def _cause(reading: BodyReading) -> Outcome:
    """The place for which people stand up: `Forum Peduli | Danau Toba`."""
    table, at = reading.table, reading.at
    if table.keys[reading.start] not in word_class("movements") or at == reading.behind_head:
        return "passed"
    place = reading.key in word_class("place_nouns") or reading.key in word_class("place_heads")
    return reading.take(at + 2, own=True) if place and table.is_capital(at + 1, reading.limit) else "passed"


def _own_name(reading: BodyReading) -> Outcome:
    """A word of the body's own: `PT | Maju Jaya`; a known given name is one where no person can begin with it."""
    if not reading.proper or reading.own >= MAX_OWN_WORDS:
        return "passed"
    begins_person = reading.at > reading.behind_head and reading.key in reading.table.words.given_names
    return "ends" if begins_person and not _belongs_to_body(reading) else reading.take(reading.at + 1, own=True)


def _belongs_to_body(reading: BodyReading) -> bool:
    """Whether a known given name is one of the body's: an eponym, a company's name, one before a comma and a person."""
    table, at, limit = reading.table, reading.at, reading.limit
    if reading.key in table.words.ends and table.is_capital(at + 1, limit):
        return True
    if (reading.titles and reading.own < MAX_EPONYM) or is_eponym(table, at, reading.behind_head):
        return True
    if is_second_word_of_place(reading):
        return True
    if table.is_a(at + 1, limit, ",") and at + 2 < limit and is_name_word(table, at + 2, limit):
        return True
    return reading.kind == "proper" and company_word(table, at, limit)


def _acronym(reading: BodyReading) -> Outcome:
    """`Bidang | P2P`."""
    table, at = reading.table, reading.at
    if not table.texts[at].isupper() or len(reading.key) == 1:
        return "passed"
    # Of the last words of a unit an unknown acronym is the body that it belongs to: `Bagian Logistik | BUB`.
    fielded = reading.key in word_class("field_acronyms") or at == reading.behind_head or reading.behind_joiner
    if reading.kind == "unit" and not fielded and not own_word(table, at, reading.limit):
        return "ends"
    return reading.take(at + 1)


def _unit_word(reading: BodyReading) -> Outcome:
    """A word of a unit's own, where the body that it belongs to follows: `Tim Peneliti | GeNose | UGM`."""
    table, at, limit = reading.table, reading.at, reading.limit
    if table.keys[at - 1] == "cabang" and at == reading.behind_head:
        return reading.take(at + 1)  # `Cabang | Merak`
    if reading.kind not in ("soft", "unit") or is_body(table, at, limit) or not own_word(table, at, limit):
        return "passed"
    return reading.take(at + 1)


def _agency_word(reading: BodyReading) -> Outcome:
    """A word of an agency's own, where the person, or a territory, comes later."""
    if reading.kind not in ("agency", "soft") or reading.own >= MAX_OWN_WORDS:
        return "passed"
    if not person_later(reading.table, reading.at, reading.limit):
        return "passed"
    return reading.take(reading.at + 1, own=True)


def _number(reading: BodyReading) -> Outcome:
    """`SMP | 3 Melati`, `Dapil | vi`."""
    roman = reading.key in word_class("roman_numerals")
    if not roman and not reading.key.isdigit():
        return "passed"
    inside = reading.proper or roman or reading.at == reading.behind_head
    return reading.take(reading.at + 1) if inside else "ends"


def _joined(reading: BodyReading) -> Outcome:
    """`Kementerian Politik|, Hukum|, dan Keamanan`, `Tim Medis | dan Kesehatan | PMI`, `pemerintah | pusat`."""
    table, at, limit = reading.table, reading.at, reading.limit
    behind = at + 2 if reading.key == "," and table.keys[at + 1 : at + 2] in (["dan"], ["serta"]) else at + 1
    if table.keys[reading.start] in _COMPANIES and table.words.heads.match(table.keys, behind, limit) is not None:
        return "passed"  # `PT Melati | dan Bank Jatim`
    goes_on = (
        (reading.kind in ("soft", "unit") and reading.key in ("dan", "&") and own_word(table, at + 1, limit))
        or continues(table, at, limit)
        or (not table.capital[reading.start] and reading.key in table.words.institution_words)
    )
    return reading.take(at + 1) if goes_on else "passed"


def _hyphen(reading: BodyReading) -> Outcome:
    """`Covid | -19`."""
    at, keys = reading.at, reading.table.keys
    if reading.key != "-" or at + 1 >= reading.limit or not keys[at + 1].isdigit():
        return "passed"
    return reading.take(at + 2)


# In the order in which they are asked; where none takes the word, the name ends.
CAPITALISED: tuple[Step, ...] = (
    _to_legal_form,
    _board,
    _station,
    _cause,
    _eponym,
    _roman,
    territory,
    person,
    nested_body,
    nested_head,
    post,
    _field,
    _function_word,
    _own_name,
    _acronym,
    _unit_word,
    _agency_word,
)


SMALL: tuple[Step, ...] = (_eponym, _number, _joined, _hyphen)
