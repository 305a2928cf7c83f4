"""Steps of the grammar of bodies with a head word: which word behind the head belongs to the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from beritaextract.entities.bodies.body_words import company_word, is_body, is_eponym, own_word, person_later
from beritaextract.entities.bodies.coordination import continues
from beritaextract.entities.names.person_names import is_name_word
from beritaextract.entities.names.predicates import initial_starts, is_person_instead, title_starts
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import behind_speaker, word_class
from beritaextract.language import is_abstract

MAX_OWN_WORDS = 4
MAX_EPONYM = 2
# What a step did: nothing, because it does not apply here; took tokens; found that the name ends here.
Outcome = Literal["passed", "took", "ends"]


@dataclass(slots=True)
class BodyReading:
    """A body as far as it is read; indexes of tokens.

    Attributes:
        at: the next token.
        behind_head: index behind the head.
        kind: kind of the head.
        titles: indexes behind the titles of a person whom the body is named after.
        own: how many words the body has that are its own: no field, place or other body.
    """

    table: TokenTable
    start: int
    at: int
    limit: int
    behind_head: int
    kind: str
    own: int = 0
    titles: set[int] = field(default_factory=set)

    @property
    def key(self) -> str:
        return self.table.keys[self.at]

    @property
    def proper(self) -> bool:
        """Whether the head is followed by a name of the body's own: `PT Maju Jaya`."""
        return self.kind in ("proper", "post", "place")

    @property
    def behind_joiner(self) -> bool:
        return self.table.keys[self.at - 1] in word_class("name_joiners")

    def take(self, end: int, *, own: bool = False) -> Outcome:
        self.at = end
        self.own += own
        return "took"


Step = Callable[[BodyReading], Outcome]


def _roman(reading: BodyReading) -> Outcome:
    """`Daop | VIII`."""
    table, at = reading.table, reading.at
    if reading.key not in word_class("roman_numerals") or not table.texts[at].isupper():
        return "passed"
    return "passed" if initial_starts(table, at, reading.limit) else reading.take(at + 1)


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


def _territory(reading: BodyReading) -> Outcome:
    """A territory closes the name; `RSUD Budi Santoso` is named after a person whose name is a place's too."""
    table, at, limit = reading.table, reading.at, reading.limit
    if find_region(table, at, limit) is None:
        return "passed"
    given = table.words.given_names
    person = table.keys[at] in given and at + 1 < limit and table.keys[at + 1] in given
    return "passed" if reading.proper and not reading.own and person else "ends"


def _person(reading: BodyReading) -> Outcome:
    """A person begins: `Polsek Melati | AKP Budi`, `Dinas Sosial | M Karim`."""
    table, at, limit = reading.table, reading.at, reading.limit
    begins = (
        (reading.kind == "post" and is_person_instead(table, at, limit))
        or (reading.kind == "place" and at > reading.behind_head and _is_person_of_place(reading))
        or (reading.own and reading.key in table.names)
        or (at > reading.behind_head and title_starts(table, at, limit))
        or (at > reading.start + 1 and initial_starts(table, at, limit))
        or (at > reading.behind_head and _short_first_name(table, at, limit))
    )
    return "ends" if begins else "passed"


def _short_first_name(table: TokenTable, at: int, limit: int) -> bool:
    """Whether two or three capitals before a known name open it, and are no body: `Fraksi PDI-P | TB Hasanuddin`."""
    if not table.texts[at].isupper() or not 1 < len(table.keys[at]) <= 3 or not table.is_capital(at + 1, limit):
        return False
    known = table.words.organisations.match(table.keys, at, at + 1) or table.words.heads.match(table.keys, at, at + 1)
    return known is None and table.keys[at + 1] in table.words.given_names and table.texts[at + 1].istitle()


def _nested_body(reading: BodyReading) -> Outcome:
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


def _nested_head(reading: BodyReading) -> Outcome:
    """The head of another body inside: `Yayasan | Sekolah Melati`, `UPT | Pasar Baru`."""
    table, at, words = reading.table, reading.at, reading.table.words
    if reading.key not in words.heads.first_words:
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


def _post(reading: BodyReading) -> Outcome:
    """A post begins, unless it is a field too."""
    words = reading.table.words
    if reading.behind_joiner or reading.key in words.institution_words:
        return "passed"
    post = words.posts.match(reading.table.keys, reading.at, reading.limit)
    # `Bidang Pengawasan | Pelaku Usaha | Jasa Keuangan`: whom a unit is for
    ends = post is not None and not (reading.kind == "unit" and post.value.kind == "job")
    return "ends" if ends else "passed"


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
    if _is_second_word_of_place(reading):
        return True
    if table.is_a(at + 1, limit, ",") and at + 2 < limit and is_name_word(table, at + 2, limit):
        return True
    return reading.kind == "proper" and company_word(table, at, limit)


def _is_person_of_place(reading: BodyReading) -> bool:
    person = is_person_instead(reading.table, reading.at, reading.limit)
    return person and not _is_second_word_of_place(reading)


def _is_second_word_of_place(reading: BodyReading) -> bool:
    """Of three words behind `Kecamatan` two are the place, unless both others are known names; of two both."""
    table, following, limit = reading.table, reading.at + 1, reading.limit
    if reading.kind != "place" or reading.at != reading.behind_head + 1:
        return False
    closed = following >= limit or not (table.capital[following] or table.keys[following] in behind_speaker())
    return closed or _one_word_follows(table, following, limit)


def _one_word_follows(table: TokenTable, at: int, limit: int) -> bool:
    """Whether exactly one capitalised word, and no known name, stands here."""
    if not table.is_capital(at, limit) or table.is_capital(at + 1, limit):
        return False
    return table.keys[at] not in table.words.given_names


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
    _eponym,
    _roman,
    _territory,
    _person,
    _nested_body,
    _nested_head,
    _post,
    _field,
    _function_word,
    _own_name,
    _acronym,
    _unit_word,
    _agency_word,
)
SMALL: tuple[Step, ...] = (_eponym, _number, _joined, _hyphen)
