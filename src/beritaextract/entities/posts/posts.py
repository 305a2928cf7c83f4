"""Posts: `Kepala Bidang Humas Polda Metro Jaya` is a role and an affiliation."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.acronyms import repeats
from beritaextract.entities.bodies.body_words import own_word
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.posts import affiliation_steps, role_steps
from beritaextract.entities.posts.affiliations import skip_purpose, to_comma
from beritaextract.entities.posts.fields import is_field
from beritaextract.entities.posts.post_predicates import before_body, is_title_here, skip_modifiers
from beritaextract.entities.posts.reading import Outcome, PostPhrase, PostReading, Step
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import INNER_POST
from beritaextract.entities.words import word_class
from beritaextract.rules import Rule

__all__ = ["PostPhrase", "find_post"]

_JOINERS: Final = frozenset({"dan", "&", "and", "/", "sekaligus", "merangkap"})
_MAX_TOKENS: Final = 50
_MAX_JOINED: Final = 2

COORDINATED_POST = Rule(
    "entities.post.coordinated-post",
    "two posts of one person, joined by a small word",
    examples=("Ketua dan Sekretaris Umum Melati Budi Santoso mengatakan rapat ditunda.",),
)
COORDINATED_FIELD = Rule(
    "entities.post.coordinated-field",
    "a second field, joined by a small word, belongs to the role",
    examples=("Asisten Perekonomian dan Pembangunan Setda Sidoarjo Budi Santoso mengatakan banjir surut.",),
)


def _coordinated(reading: PostReading) -> Outcome:
    """`Ketua | dan Sekretaris`, `Kepala Bidang Kedaruratan | dan Logistik`; a small word before anything else ends."""
    table, at, limit = reading.table, reading.at, reading.limit
    if reading.key not in _JOINERS or at + 1 >= limit:
        return "passed"
    second_noun = skip_modifiers(table, at + 1, limit)
    if reading.joined < _MAX_JOINED and table.words.posts.match(table.keys, second_noun, limit) is not None:
        second = find_post(table, at + 1, limit, closing=reading.closing, joined=reading.joined + 1)
        if second is not None:
            outcome = reading.into_role(COORDINATED_POST, second.role_end)
            reading.steps.extend(second.steps)
            if second.affiliation is None:
                return outcome
            reading.affiliation, reading.region_code = second.affiliation, second.region_code
            reading.tail, reading.complete = second.end, True
            return "ends"
    leads_to_body = reading.key in ("dan", "&") and own_word(table, at + 1, limit) and reading.has_field
    if (
        leads_to_body
        or is_field(table, at + 1, reading.post)
        or (reading.key == "&" and before_body(table, at + 1, limit))
    ):
        return reading.into_role(COORDINATED_FIELD, at + 2)
    return "ends"


# In the order in which they are asked at each token behind the noun of the post, until the affiliation is found.
STEPS: Final[tuple[Step, ...]] = (
    role_steps.rank,
    affiliation_steps.origin,
    role_steps.qualifier,
    affiliation_steps.seat,
    role_steps.neighbourhood,
    affiliation_steps.small_spoken_for,
    affiliation_steps.numbered_station,
    role_steps.field_of_unit,
    role_steps.small_body,
    role_steps.unit,
    affiliation_steps.bracketed_body,
    affiliation_steps.body,
    affiliation_steps.unknown_place,
    affiliation_steps.territory,
    role_steps.nested_post,
    _coordinated,
    role_steps.listed_field,
    role_steps.acronym,
    role_steps.numeral,
    role_steps.small_link,
    role_steps.field,
    role_steps.unknown_field,
)


def find_post(table: TokenTable, at: int, limit: int, *, closing: bool = False, joined: int = 0) -> PostPhrase | None:
    """The post that starts at token `at`, or None.

    Args:
        table: the article.
        at: index of the first token.
        limit: index behind the last token to look at.
        closing: whether the name stood in front, so that none is expected behind.
        joined: how many posts `dan` has joined in front.
    """
    reading = _noun_of_post(table, at, limit, closing, joined)
    if reading is None:
        return None
    while reading.at < reading.limit and reading.affiliation is None:
        for step in STEPS:
            outcome = step(reading)
            if outcome != "passed":
                break
        else:
            break
        if outcome == "ends":
            break
    return _completed(reading)


def _noun_of_post(table: TokenTable, at: int, limit: int, closing: bool, joined: int) -> PostReading | None:
    """The noun of the post, with the words in front of it: `Plt. Wakil Ketua`."""
    if at >= limit or not table.triggers[at] & INNER_POST or opens_name(table, at, limit):  # `Anak Agung`
        return None
    keys, start = table.keys, at
    limit = min(limit, start + _MAX_TOKENS)
    at = skip_modifiers(table, at, limit)
    hit = table.words.posts.match(keys, at, limit)
    if hit is not None and hit.end - at > 1:
        body = table.words.organisations.match(keys, hit.end - 1, limit)
        if body is not None and body.end > hit.end:  # `anggota | Dewan Perwakilan Rakyat`
            hit = table.words.posts.match(keys, at, hit.end - 1)
    if hit is None or is_title_here(table, at, limit, hit) or table.is_a(hit.end, limit, "nama"):
        return None  # `pemilik nama asli Budi`
    short = hit.end == at + 1 and len(keys[at]) <= 3 and not table.texts[at].isupper()
    if short and hit.value.kind != "job" and keys[at] not in word_class("acting_markers"):
        return None
    reading = PostReading(table, start, hit.end, limit, hit.value, " ".join(keys[at : hit.end]), closing, joined)
    at = hit.end
    bracketed = table.is_a(at, limit, "(") and table.is_a(at + 2, limit, ")") and table.capital[at + 1]
    if bracketed and repeats(table, start, at, at + 3):
        reading.at += 3  # `Sekretaris Daerah (Sekda)`
    reading.role_end = reading.at
    return reading


def _completed(reading: PostReading) -> PostPhrase:
    """The phrase, with what else belongs to the affiliation."""
    table, limit = reading.table, reading.limit
    if not reading.complete:
        affiliation_steps.further_bodies(reading)
        affiliation_steps.headless_body(reading)
    affiliation, end = reading.affiliation, max(reading.role_end, reading.tail)
    if affiliation is not None and not reading.complete:
        if reading.closing:
            affiliation = (affiliation[0], to_comma(table, affiliation[1], limit))
        end = skip_purpose(table, max(affiliation[1], reading.tail), limit)
    if end < limit and table.keys[end] in ("lain", "lainnya"):
        end += 1  # `Legislator PKB lainnya, Burhan`
    if end < limit and table.keys[end] == "terpilih" and reading.post.kind in ("region", "state", "head"):
        end += 1  # `Gubernur Melati terpilih`: not the governor yet
        return PostPhrase(reading.start, end, end, None, reading.post, reading.lemma, None, tuple(reading.steps))
    return PostPhrase(
        reading.start,
        end,
        reading.role_end,
        affiliation,
        reading.post,
        reading.lemma,
        reading.region_code,
        tuple(reading.steps),
    )
