"""Steps of the grammar of posts that lengthen the role: units, fields, numbers, a post inside a post."""

from __future__ import annotations

from beritaextract.entities.bodies.acronyms import acronym_end, repeats
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.predicates import person_starts, ranked_person_starts, title_starts
from beritaextract.entities.posts.fields import is_field, list_end
from beritaextract.entities.posts.post_predicates import before_body, ends_phrase, stays_with_role
from beritaextract.entities.posts.reading import Outcome, PostReading
from beritaextract.entities.regions import has_known_regions
from beritaextract.entities.words import word_class
from beritaextract.rules import Rule

_MAX_SMALL_FIELDS = 4
_ACTING = frozenset({"penjabat", "pejabat", "pelaksana tugas", "pelaksana harian"})
_NEIGHBOURHOODS = frozenset({"ketua rt", "ketua rw"})

QUALIFIER = Rule(
    "entities.post.qualifier",
    "`setempat` or the number on the ballot belongs to the post",
    examples=("Calon bupati nomor urut 2 Budi Santoso berjanji membangun jembatan.",),
    counterexamples=("Calon bupati Budi Santoso berjanji membangun jembatan.",),
)
NEIGHBOURHOOD = Rule(
    "entities.post.neighbourhood",
    "the number of the neighbourhood belongs to its head's post",
    examples=("Ketua RT 03 RW 07 Budi Santoso mengatakan air surut.",),
)
SMALL_BODY = Rule(
    "entities.post.small-body",
    "a body of one or two small words belongs to the role",
    examples=("Kapten tim Budi Santoso mengatakan laga berat.",),
)
UNIT = Rule(
    "entities.post.unit",
    "a unit of a body stays with the role",
    examples=("Kepala Bidang Humas Polda Jatim Budi Santoso mengatakan jalan ditutup.",),
)
NESTED = Rule(
    "entities.post.nested",
    "a second noun of a post belongs to the role",
    examples=("Penjabat Bupati Sidoarjo Budi Santoso mengatakan anggaran cukup.",),
)
LISTED_FIELD = Rule(
    "entities.post.listed-field",
    "the field of the post goes on behind the comma of a list",
    examples=("Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Budi Santoso mengatakan aman.",),
)
ACRONYM = Rule(
    "entities.post.acronym",
    "an acronym in brackets repeats the words in front of it",
    examples=("Menteri Ketenagakerjaan (Menaker) Budi Santoso mengatakan pelatihan dimulai.",),
)
NUMERAL = Rule(
    "entities.post.numeral",
    "a number tells this post from others of its kind",
    examples=("Asisten II Budi Santoso mengatakan anggaran cukup.",),
)
FIELD = Rule(
    "entities.post.field",
    "the word names the field of the post",
    examples=("Pengamat politik Budi Santoso menilai pemilu lancar.",),
)
UNKNOWN_FIELD = Rule(
    "entities.post.unknown-field",
    "one unknown word before a body names the field of the post",
    examples=("Direktur Jenderal Tapol Kementerian Pertanian Budi Santoso mengatakan pupuk cukup.",),
)


ENDED_BODY = Rule(
    "entities.post.ended-body",
    "an unknown word before one that ends names of bodies is the body's",
    examples=("Menurut ekonom Mawar Institute Budi Santoso, harga naik.",),
)


def rank(reading: PostReading) -> Outcome:
    """A rank ends the post: it belongs to the name, `Kapolri | Jenderal Pol Budi Santoso`."""
    return "ends" if ranked_person_starts(reading.table, reading.at, reading.limit) else "passed"


def qualifier(reading: PostReading) -> Outcome:
    """`Lurah setempat`, `calon bupati nomor urut 2`."""
    at, keys = reading.at, reading.table.keys
    if reading.key == "setempat":
        end = at + 1
    elif reading.key == "nomor" and keys[at + 1 : at + 2] == ["urut"]:
        end = min(at + 3, reading.limit)
    else:
        return "passed"
    reading.at = reading.tail = end
    reading.note(QUALIFIER, at, end)
    return "took"


def neighbourhood(reading: PostReading) -> Outcome:
    """`Ketua RT | 003 RW 007`."""
    body = reading.body()
    if body is None or reading.lemma not in _NEIGHBOURHOODS or reading.table.keys[reading.link] not in ("rt", "rw"):
        return "passed"
    return reading.into_role(NEIGHBOURHOOD, body.end)


def field_of_unit(reading: PostReading) -> Outcome:
    """`Kabid | Koperasi | dan UMKM`: a head of bodies that names a field too, where no name of its own follows."""
    table, at = reading.table, reading.at
    if "unit" not in reading.post.relations or at != reading.role_end or not table.capital[at]:
        return "passed"
    body = reading.body()
    plain = body is not None and body.kind in ("proper", "agency") and reading.key in table.words.institution_words
    if not plain or (at + 1 < reading.limit and table.capital[at + 1]):
        return "passed"
    return reading.into_role(FIELD, at + 1)


def small_body(reading: PostReading) -> Outcome:
    """`kapten tim`, `anggota kelompok`, `pengelola bank sampah`."""
    body = reading.body()
    bare = body is not None and body.kind == "place" and body.end == reading.link + 1 == reading.at + 1
    if bare and person_starts(reading.table, reading.at + 1, reading.limit):
        return reading.into_role(SMALL_BODY, reading.at + 1)  # `Kepala | Pasar | Budi Hartono`
    if body is None or any(reading.table.capital[reading.link : body.end]) or body.end > reading.link + 2:
        return "passed"
    if body.end > reading.link + 1 and "spokesman" in reading.post.relations:
        return "passed"  # `juru bicara | tim pemenangan`
    if body.kind == "known":
        return "passed"  # `Direktur Utama | bank bjb`
    return reading.into_role(SMALL_BODY, body.end)


def unit(reading: PostReading) -> Outcome:
    """`Kepala | Bidang Humas | Polda Jatim`; of a job the unit is what somebody belongs to, if no body follows."""
    body = reading.body()
    if body is None or not stays_with_role(reading.table, body, reading.limit):
        return "passed"
    if reading.post.kind == "job" and ends_phrase(reading.table, body.end, reading.limit):
        return "passed"
    # `Kepala Bidang Ketahanan Pangan | Kota Metro`: the territory is what the post belongs to
    table, end = reading.table, body.end
    closed = not table.is_capital(end, reading.limit) or title_starts(table, end, reading.limit)
    alone = ends_phrase(table, end, reading.limit) and (closed or person_starts(table, end, reading.limit))
    if body.region is not None and alone:
        end = body.region.start
    return reading.into_role(UNIT, end)


def nested_post(reading: PostReading) -> Outcome:
    """`Staf Khusus | Menteri | Keuangan`."""
    at, words = reading.at, reading.table.words
    if at != reading.role_end or reading.key not in words.posts.first_words or not reading.table.capital[at]:
        return "passed"
    inner = words.posts.match(reading.table.keys, at, reading.limit)
    between = reading.post.kind == "minister" and reading.has_field
    if inner is None or between or "relative" in inner.value.relations or reading.post.kind not in ("head", "minister"):
        return "passed"
    if reading.key in words.institution_words and inner.end - at == 1:
        return "passed"
    if reading.lemma in _ACTING and inner.value.kind == "region":
        reading.post, reading.lemma = inner.value, " ".join(reading.table.keys[at : inner.end])
    return reading.into_role(NESTED, inner.end)


def listed_field(reading: PostReading) -> Outcome:
    """`Menteri Koordinator Politik|, Hukum|, dan Keamanan`."""
    if reading.key == "," and _is_english_field(reading, reading.at - 1) and _is_english_field(reading, reading.at + 1):
        return reading.into_role(LISTED_FIELD, reading.at + 2)  # `Area Manager Comm|, Rel| & CSR`
    if reading.key != "," or not (end := list_end(reading.table, reading.at, reading.limit, reading.post)):
        return "passed"
    return reading.into_role(LISTED_FIELD, end)


def acronym(reading: PostReading) -> Outcome:
    """`Kepala Bidang Sumber Daya Manusia | (SDM)`."""
    if reading.key != "(" or (end := acronym_end(reading.table, reading.at, reading.limit)) == reading.at:
        return "passed"
    if not repeats(reading.table, reading.start, reading.at, end):
        return "passed"  # `peneliti | (INDEF)`
    return reading.into_role(ACRONYM, end)


def numeral(reading: PostReading) -> Outcome:
    """`Asisten | II`."""
    table, at = reading.table, reading.at
    roman = reading.key in word_class("roman_numerals") and table.texts[at].isupper()
    ordinal = reading.key.startswith("ke-") and reading.key[3:].isdigit()  # `Presiden ke-7 RI`
    if not reading.key.isdigit() and not ordinal and (not roman or opens_name(table, at, reading.limit)):
        return "passed"
    return reading.into_role(NUMERAL, at + 1)


def small_link(reading: PostReading) -> Outcome:
    """A small word of a foreign title, `Head | of | Corporate`: role and affiliation are told by what follows."""
    following, table = reading.at + 1, reading.table
    if following >= reading.limit or not table.capital[following]:
        return "passed"
    if reading.key in ("of", "for", "and", "&"):
        reading.at = following
        return "took"
    # `Pengabdian | kepada | Masyarakat`
    inside = reading.key in ("kepada", "atas", "antar", "bagi", "terhadap") and table.capital[reading.at - 1]
    if not inside or not is_field(table, following, reading.post):
        return "passed"
    return reading.into_role(FIELD, following + 1)


def field(reading: PostReading) -> Outcome:
    """`pengamat | politik`, `Kepala | Humas`; who heads a whole body has none: `Ketua Umum | Sahabat Lingkungan`."""
    english = reading.key in word_class("english_post_modifiers") and reading.table.capital[reading.at]
    nouns = (reading.table.keys[reading.start], reading.lemma.rsplit(" ", 1)[-1])
    english = english and not word_class("english_post_heads").isdisjoint(nouns)
    whole = "whole" in reading.post.relations and not english and _is_own_name(reading)
    # the head of a territory has a place and no field: `Bupati | Kendalan`
    place = has_known_regions(reading.lemma) and reading.table.capital[reading.at]
    if whole or place or not (english or is_field(reading.table, reading.at, reading.post)):
        return "passed"
    if not reading.table.capital[reading.at]:
        reading.small_fields += 1
        if reading.small_fields > _MAX_SMALL_FIELDS:
            return "ends"
    reading.has_field = True
    return reading.into_role(FIELD, reading.at + 1)


def _is_english_field(reading: PostReading, at: int) -> bool:
    """Whether token `at` is a capitalised field of an English post: `Manager | Legal`."""
    modifiers = word_class("english_post_modifiers")
    return reading.table.is_capital(at, reading.limit) and reading.table.keys[at] in modifiers and at > reading.start


def _is_own_name(reading: PostReading) -> bool:
    """Whether two capitalised words or more, closed by a comma or a person, stand here: the name of a body."""
    table, end = reading.table, reading.at
    while end < reading.limit and (table.capital[end] or table.keys[end] in word_class("name_joiners")):
        if end > reading.at and end in table.tagged.persons:
            break
        end += 1
    return table.capital[reading.at] and end - reading.at > 1


def unknown_field(reading: PostReading) -> Outcome:
    """`Direktur Jenderal | Dukcapil | Kemendagri`."""
    at = reading.at
    if reading.post.kind not in ("head", "job") or at != reading.role_end:
        return "passed"
    table, limit = reading.table, reading.limit
    if before_body(table, at, limit):
        if table.keys[at + 1] in table.words.ends and not table.texts[at].isupper():
            return reading.into_affiliation(ENDED_BODY, at, at + 2)
        return reading.into_role(UNKNOWN_FIELD, at + 1)
    joined = at + 3 < limit and table.keys[at + 1] in ("dan", "&") and before_body(table, at + 2, limit)
    if joined and table.texts[at].isupper():
        return reading.into_role(UNKNOWN_FIELD, at + 3)  # `Dirjen | PHI dan Jamsos | Kemnaker`
    return "passed"
