"""Steps of the grammar of posts that find the affiliation: a body, a territory, where an envoy serves."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.acronyms import acronym_end, repeats
from beritaextract.entities.bodies.body_words import is_body
from beritaextract.entities.bodies.headless_bodies import find_headless_body
from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.names.name_words import is_name_word
from beritaextract.entities.names.predicates import is_person_instead, person_starts
from beritaextract.entities.posts.affiliations import countries_end, more_affiliation
from beritaextract.entities.posts.places_of_posts import numbered_station_end, place_end
from beritaextract.entities.posts.reading import LINKS, Outcome, PostReading
from beritaextract.entities.regions import Region, certain_code, find_region, levels_of
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.rules import Rule

# Bodies that a spokesman speaks for, written small.
_SMALL_BODIES: Final = frozenset(
    "pemerintah kepolisian kejaksaan kementerian militer parlemen istana transisi federal setempat".split()
)

ORIGIN = Rule(
    "entities.post.origin",
    "where somebody comes from stands for what he belongs to",
    examples=("Menurut petani asal Sidoarjo Budi Santoso, panen gagal.",),
)
SEAT = Rule(
    "entities.post.seat",
    "an envoy speaks for a country, in the place that the post names",
    examples=("Konsul Jenderal RI di Johor Budi Santoso mengatakan warga aman.",),
)
SMALL_SPOKEN_FOR = Rule(
    "entities.post.spoken-for",
    "a spokesman speaks for a body that is written small",
    examples=("Juru bicara pemerintah Budi Santoso mengatakan vaksin aman.",),
)
BODY = Rule(
    "entities.post.body",
    "the body in which the post is held",
    examples=("Kepala Dinas Kesehatan Kota Surabaya Budi Santoso mengatakan vaksin cukup.",),
)
TERRITORY = Rule(
    "entities.post.territory",
    "the territory that the post belongs to",
    examples=("Gubernur Jawa Timur Budi Santoso mengatakan stok aman.",),
)
VILLAGE = Rule(
    "entities.post.unknown-place",
    "behind the head of a village or a station stands its place, known or not",
    examples=("Kapolsek Melatirejo AKP Budi Santoso mengatakan pelaku ditangkap.",),
)
STATION = Rule(
    "entities.post.numbered-station",
    "stations of the army have a number and a place",
    examples=("Dandim 0735/Surakarta Letkol Inf Budi Santoso mengatakan jalan ditutup.",),
)
HEADLESS = Rule(
    "entities.post.headless-body",
    "the words between post and person are a body without a head word",
    examples=("Direktur Kartu Melati Kencana Dr. Budi Santoso mengatakan peserta bertambah.",),
)
UNIT_NAME = Rule(
    "entities.post.unit-name",
    "unknown words behind the head of a unit are the name of the unit",
    examples=("Kasi Robotika Terapan Dr. Budi Santoso mengatakan lomba dimulai.",),
)
FURTHER = Rule(
    "entities.post.further-body",
    "a body or a region that follows the affiliation directly belongs to it",
    examples=("Kapolres Sidoarjo Polda Jatim AKBP Budi Santoso mengatakan jalan ditutup.",),
)


def origin(reading: PostReading) -> Outcome:
    """`petani asal Sidoarjo`, `sosiolog asal UGM`."""
    if reading.key != "asal" or reading.post.kind != "job":
        return "passed"
    region = find_region(reading.table, reading.at + 1, reading.limit)
    if region is None:
        found = find_organisation(reading.table, reading.at + 1, reading.limit)
        return "passed" if found is None else reading.into_affiliation(ORIGIN, found.start, found.end)
    return reading.into_affiliation(ORIGIN, region.start, region.end, certain_code(region))


def seat(reading: PostReading) -> Outcome:
    """`Konsul Jenderal | RI di Johor`, `Duta Besar | Inggris untuk Indonesia`: the sender alone would tell half."""
    if "envoy" not in reading.post.relations:
        return "passed"
    table, at, limit = reading.table, reading.at, reading.limit
    sender = find_region(table, at, limit)
    at = sender.end if sender is not None else at + 1 if table.keys[at] == "ri" else at
    if at + 1 >= limit or table.keys[at] not in ("di", "untuk") or not table.capital[at + 1]:
        return "passed"
    region = find_region(table, at + 1, limit)
    end = region.end if region is not None else at + 2
    return reading.into_affiliation(SEAT, reading.at, max(end, countries_end(table, at + 1, limit)))


def small_spoken_for(reading: PostReading) -> Outcome:
    """`juru bicara | pemerintah`."""
    table, at = reading.table, reading.at
    if "spokesman" not in reading.post.relations or reading.key not in _SMALL_BODIES or table.capital[at]:
        return "passed"
    body = reading.body()
    end = body.end if body is not None and body.start == at else at + 1
    if end < reading.limit and table.keys[end] in _SMALL_BODIES:
        end += 1
    return reading.into_affiliation(SMALL_SPOKEN_FOR, at, end)


def bracketed_body(reading: PostReading) -> Outcome:
    """`peneliti | (INDEF)`: an acronym in brackets that does not repeat the post is the body."""
    table, at = reading.table, reading.at
    if reading.key != "(" or reading.post.kind not in ("head", "job"):
        return "passed"
    end = acronym_end(table, at, reading.limit)
    if end != at + 3 or not table.texts[at + 1].isupper() or repeats(table, reading.start, at, end):
        return "passed"
    outcome = reading.into_affiliation(BODY, at + 1, at + 2)
    reading.at = reading.tail = end
    return outcome


def body(reading: PostReading) -> Outcome:
    """`Kepala | Dinas Kesehatan Kota Surabaya`."""
    found = reading.body()
    if found is None:
        return "passed"
    region = find_region(reading.table, reading.link, reading.limit) if found.kind == "place" else None
    if region is not None and levels_of(reading.lemma.split()):
        return "passed"  # `Kapolres | Banjar`: a region, no neighbourhood of Bali
    head = reading.table.keys[found.start : found.end]
    code = certain_code(found.region, head) if found.region is not None else None
    return reading.into_affiliation(BODY, found.start, found.end, code)


def _in_own_name(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a common word goes on with the name of a body that a region opens."""
    if not table.is_capital(at, limit) or table.texts[at].isupper():
        return False
    key, words = table.keys[at], table.words
    return (key in words.institution_words or key in words.ends) and key not in words.given_names


def _ends_at_person(reading: PostReading, region: Region) -> bool:
    """Whether a person begins right behind the region of a post that has regions alone: `Kapolres Banjar | Budi`."""
    known = bool(levels_of(reading.lemma.split()))
    return known and person_starts(reading.table, region.end, reading.limit)


def territory(reading: PostReading) -> Outcome:
    """`Gubernur | Jawa Timur`."""
    table, link, limit = reading.table, reading.link, reading.limit
    region = find_region(table, link, limit) if link == reading.at or reading.post.kind != "job" else None
    if region is None:
        return "passed"
    if region.end < limit and table.keys[region.end] in ("for", "of"):
        return "ends"  # `Indonesia for Global Justice`
    if is_person_instead(table, region.start, limit):
        return "passed"
    if reading.post.kind in ("head", "job") and _in_own_name(table, region.end, limit):
        return "passed"  # `Managing Director | China Market Research Group`
    code = certain_code(region, reading.lemma.split())
    return reading.into_affiliation(TERRITORY, region.start, region.end, code)


def numbered_station(reading: PostReading) -> Outcome:
    """`Dandim | 0735/Surakarta`."""
    table, at = reading.table, reading.at
    if reading.post.kind != "region" or at != reading.role_end or not table.keys[at].isdigit():
        return "passed"
    end = numbered_station_end(table, at, reading.limit)
    return reading.into_affiliation(STATION, at, end) if end > at else "passed"


def unknown_place(reading: PostReading) -> Outcome:
    """`Kapolsek | Melatirejo`; known regions are left to `territory`."""
    table, at = reading.table, reading.at
    if reading.post.kind == "job" and at == reading.role_end and _is_place_before_person(reading):
        return reading.into_affiliation(VILLAGE, at, at + 2)
    if reading.post.kind != "region" or at != reading.role_end or not table.capital[at]:
        return "passed"
    end = place_end(table, at, reading.limit, reading.lemma, closing=reading.closing)
    region = find_region(table, at, reading.limit)
    if end == at or (region is not None and (region.end >= end or _ends_at_person(reading, region))):
        return "passed"
    return reading.into_affiliation(VILLAGE, at, end)


def _is_place_before_person(reading: PostReading) -> bool:
    """Whether a noun of the landscape, one word and a person stand here: `pengusaha kopi | Air Hitam | Budi`."""
    table, at = reading.table, reading.at
    if (
        not table.capital[at]
        or table.keys[at] not in word_class("place_nouns")
        or is_body(table, at + 1, reading.limit)
    ):
        return False
    if at + 1 >= reading.limit or table.keys[at + 1] in table.words.institution_words:
        return False  # `Analis Pasar Uang Budi`
    return table.is_capital(at + 1, reading.limit) and is_name_word(table, at + 2, reading.limit)


def headless_body(reading: PostReading) -> None:
    """Where no step found an affiliation: `Direktur | Kartu Prakerja | Budi Santoso`."""
    if reading.affiliation is not None or reading.tail or reading.post.kind not in ("head", "job"):
        return
    table, first = reading.table, reading.role_end
    if first < reading.limit and table.keys[first] in LINKS:
        first += 1
    found = find_headless_body(table, first, reading.limit, reading.closing)
    if found is None:
        return
    if "unit" in reading.post.relations and found[0] == reading.role_end:
        reading.at = found[0]
        reading.into_role(UNIT_NAME, found[1])
        if (of := reading.body()) is not None and table.capital[of.start]:
            reading.into_affiliation(BODY, of.start, of.end, certain_code(of.region) if of.region is not None else None)
        return
    if reading.post.kind == "head" and found[0] == reading.role_end and (agency := _agency_inside(reading, *found)):
        reading.at = found[0]
        reading.into_role(UNIT_NAME, agency)  # `Direktur Industri | Mesin dan Alat Pertanian | Kementerian Melati`
        found = (agency, found[1])
    reading.into_affiliation(HEADLESS, *found)
    further_bodies(reading)


def _agency_inside(reading: PostReading, start: int, end: int) -> int:
    """Index of the first token of an agency inside the words `start:end`, behind two words or more; 0 for none."""
    table = reading.table
    for at in range(start + 2, end):
        head = table.words.heads.match(table.keys, at, end)
        known = table.words.organisations.match(table.keys, at, end)
        if table.capital[at] and ((head is not None and head.value == "agency") or known is not None):
            return at
    return 0


def further_bodies(reading: PostReading) -> None:
    """Lengthens the affiliation by the bodies and regions that follow it."""
    while reading.affiliation is not None and reading.at < reading.limit:
        end = more_affiliation(reading.table, reading.at, reading.limit)
        if end == reading.at:
            return
        reading.into_affiliation(FURTHER, reading.affiliation[0], end)
