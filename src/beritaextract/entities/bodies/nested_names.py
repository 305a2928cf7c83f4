"""Names inside the name of a body: a territory, a person, another body or a post closes it, or belongs to it."""

from __future__ import annotations

from beritaextract.entities.bodies.body_reading import BodyReading, Outcome
from beritaextract.entities.bodies.body_words import own_word
from beritaextract.entities.names.predicates import initial_starts, is_person_instead, title_starts
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import HEADS_OF_PLACES, TokenTable
from beritaextract.entities.words import behind_speaker, word_class
from beritaextract.language import is_abstract


def territory(reading: BodyReading) -> Outcome:
    """A territory closes the name; `RSUD Budi Santoso` is named after a person whose name is a place's too."""
    table, at, limit = reading.table, reading.at, reading.limit
    region = find_region(table, at, limit)
    if region is None or (region.end == at + 1 and _opens_two_words(reading)):
        return "passed"
    given = table.words.given_names
    person = table.keys[at] in given and at + 1 < limit and table.keys[at + 1] in given
    return "passed" if reading.proper and not reading.own and person else "ends"


def _opens_two_words(reading: BodyReading) -> bool:
    """Whether the name of a region opens the two words of a smaller place: `Kecamatan | Banjar Agung,`."""
    table, at, limit = reading.table, reading.at, reading.limit
    if reading.kind != "place" or at != reading.behind_head or table.keys[at - 1] not in word_class("place_heads"):
        return False
    if not table.is_capital(at + 1, limit) or find_region(table, at + 1, limit) is not None:
        return False
    return at + 2 >= limit or not (table.capital[at + 2] or table.keys[at + 2] in behind_speaker())


def person(reading: BodyReading) -> Outcome:
    """A person begins: `Polsek Melati | AKP Budi`, `Dinas Sosial | M Karim`."""
    table, at, limit = reading.table, reading.at, reading.limit
    begins = (
        (reading.kind == "post" and is_person_instead(table, at, limit))
        or (reading.kind == "place" and at > reading.behind_head and _is_person_of_place(reading))
        or (reading.kind == "place" and at == reading.behind_head and _is_head_of_place(reading))
        or (reading.own and reading.key in table.names)
        or (at > reading.behind_head and title_starts(table, at, limit))
        or (at > reading.start + 1 and initial_starts(table, at, limit))
        or (at > reading.behind_head and _short_first_name(table, at, limit))
    )
    return "ends" if begins else "passed"


def _is_head_of_place(reading: BodyReading) -> bool:
    """Whether two known names alone stand behind a post and the noun of a place: `Kepala Pasar | Budi Hartono`."""
    table, at, limit, given = reading.table, reading.at, reading.limit, reading.table.words.given_names
    if (
        reading.start == 0
        or table.keys[reading.start - 1] not in HEADS_OF_PLACES
        or not table.is_capital(at + 1, limit)
    ):
        return False
    return table.keys[at] in given and table.keys[at + 1] in given and not table.is_capital(at + 2, limit)


def _short_first_name(table: TokenTable, at: int, limit: int) -> bool:
    """Whether two or three capitals before a known name open it, and are no body: `Fraksi PDI-P | TB Hasanuddin`."""
    if not table.texts[at].isupper() or not 1 < len(table.keys[at]) <= 3 or not table.is_capital(at + 1, limit):
        return False
    known = table.words.organisations.match(table.keys, at, at + 1) or table.words.heads.match(table.keys, at, at + 1)
    return known is None and table.keys[at + 1] in table.words.given_names and table.texts[at + 1].istitle()


def nested_body(reading: BodyReading) -> Outcome:
    """A known body inside: `Yayasan | DPR`; behind an agency or a unit it is another body."""
    table, at = reading.table, reading.at
    if at == reading.behind_head and reading.kind not in ("unit", "soft"):
        return "passed"
    known = table.words.organisations.match(table.keys, at, reading.limit)
    if known is None:
        return "passed"
    if at == reading.behind_head and table.keys[reading.start] == "fraksi":
        return reading.take(known.end)  # `Fraksi | PKS | DPRD Melati`
    if reading.kind == "unit" and known.end > at + 1 and not reading.behind_joiner:
        return "ends"  # `Wilayah 1 | Bursa Efek Indonesia`
    if not table.texts[at].isupper():
        return "passed"
    if reading.kind in ("agency", "soft", "unit") and not reading.behind_joiner:
        return "ends"
    return reading.take(at + 1)


def nested_head(reading: BodyReading) -> Outcome:
    """The head of another body inside: `Yayasan | Sekolah Melati`, `UPT | Pasar Baru`."""
    table, at, words = reading.table, reading.at, reading.table.words
    if reading.key not in words.heads.first_words or _opens_two_words(reading):
        return "passed"
    head = words.heads.match(table.keys, at, reading.limit)
    if head is None:
        return "passed"
    if reading.kind == "proper" and not reading.own and table.texts[at].isupper():
        return reading.take(at + 1, own=True)
    is_field = reading.key in words.institution_words
    if reading.kind == "post" and head.value == "place" and not reading.own:
        return reading.take(head.end)  # `Puskesmas | Kecamatan | Melati`
    if is_field and head.value == "proper" and reading.kind == "agency":
        return reading.take(head.end)
    if at == reading.behind_head and table.keys[reading.start] == "fraksi" and head.value == "proper":
        return reading.take(min(head.end + 1, reading.limit))  # `Fraksi | Partai Melati`
    if reading.kind == "unit" and is_field and head.value in ("proper", "agency") and head.end == at + 1:
        plain = at == reading.behind_head or reading.behind_joiner
        alone = head.value == "proper" or not table.is_capital(at + 1, reading.limit)
        if plain and alone and not _starts_own_name(table, at + 1, reading.limit):
            return reading.take(at + 1)  # `Bidang | Koperasi | dan UMKM`
    behind = table.keys[head.end] if table.is_capital(head.end, reading.limit) else ""
    village = reading.key in word_class("place_heads")
    if reading.kind == "unit" and village and behind in words.institution_words:
        return reading.take(head.end)  # `Bidang Pemerintahan | Kampung | Pemberdayaan Masyarakat`
    if reading.kind in ("unit", "soft"):
        inside = head.value in ("place", "soft") and own_word(table, at, reading.limit)
        return reading.take(at + 1) if inside else "ends"
    if head.value in ("post", "proper") or at == reading.start:
        return "ends"
    return reading.take(head.end) if is_field or reading.behind_joiner else "ends"


def _starts_own_name(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a body's own name begins here: an unknown capitalised word, which is no field."""
    if at >= limit or not table.capital[at]:
        return False
    key = table.keys[at]
    return not (key in table.words.institution_words or is_abstract(key) or key in table.words.given_names)


def post(reading: BodyReading) -> Outcome:
    """A post begins, unless it is a field too."""
    words = reading.table.words
    if reading.behind_joiner or reading.key in words.institution_words:
        return "passed"
    if reading.kind == "place" and reading.at > reading.behind_head and reading.key in word_class("name_titles"):
        return "passed"  # `Desa Negara | Ratu`
    post = words.posts.match(reading.table.keys, reading.at, reading.limit)
    # `Bidang Pengawasan | Pelaku Usaha | Jasa Keuangan`: whom a unit is for
    ends = post is not None and not (reading.kind == "unit" and post.value.kind == "job")
    return "ends" if ends else "passed"


def _is_person_of_place(reading: BodyReading) -> bool:
    person = is_person_instead(reading.table, reading.at, reading.limit)
    return person and not is_second_word_of_place(reading)


def is_second_word_of_place(reading: BodyReading) -> bool:
    """Of three words behind `Kecamatan` two are the place, unless both others are known names; of two both."""
    table, following, limit = reading.table, reading.at + 1, reading.limit
    if reading.kind != "place" or reading.at != reading.behind_head + 1:
        return False
    if following < limit and table.keys[following] in word_class("name_bridges"):
        return False  # `Desa Melati | Lasma br. Sinaga`
    closed = following >= limit or not (table.capital[following] or table.keys[following] in behind_speaker())
    return closed or _one_word_follows(table, following, limit)


def _one_word_follows(table: TokenTable, at: int, limit: int) -> bool:
    """Whether exactly one capitalised word, and no known name, stands here."""
    if not table.is_capital(at, limit) or table.is_capital(at + 1, limit):
        return False
    return table.keys[at] not in table.words.given_names
