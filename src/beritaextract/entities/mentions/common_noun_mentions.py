"""Speakers without a name: `sejumlah warga`, `majelis hakim`, `politisi PKB itu`, `pria 32 tahun itu`."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import GROUP
from beritaextract.entities.words import before_speaker, behind_speaker, verbs_of_speech, word_class
from beritaextract.language import looks_like_verb
from beritaextract.rules import Rule

_POINTERS: Final = frozenset("itu tersebut ini".split())
_CAPITAL_NOUNS: Final = frozenset("pemerintah polisi kepolisian kejaksaan istana".split())
# Fixed phrases in which the noun is nobody.
_FIXED: Final = frozenset(
    {("media", "sosial"), ("publik", "figur"), ("sumber", "daya"), ("keluarga", "berencana"), ("dokter", "gigi")}
    | {("warga", "negara"), ("polisi", "tidur"), ("pelaku", "utama"), ("sumber", "air"), ("massa", "jenis")}
)
_MAX_POINTED: Final = 8
_MAX_RELATIVE: Final = 13
_MAX_MODIFIERS: Final = 4


POINTED = Rule(
    "entities.group.pointed",
    "a noun for people or a body, closed by a pointer",
    examples=("Polisi itu mengatakan jalan ditutup.",),
    counterexamples=("Polisi mengatakan jalan ditutup.",),
)
INSTITUTION = Rule(
    "entities.group.institution",
    "a common noun that stands for an institution",
    examples=("Menurut pemerintah, stok aman.",),
    counterexamples=("Menurut warga, stok aman.",),
)
COUNTED = Rule(
    "entities.group.counted",
    "a determiner opens a phrase for people without a name",
    examples=("Sejumlah warga mengeluhkan bau.",),
    counterexamples=("Warga mengeluhkan bau.",),
)
BARE = Rule(
    "entities.group.bare",
    "a noun for people, without a determiner",
    examples=("Warga mengeluhkan bau.",),
    counterexamples=("Sejumlah warga mengeluhkan bau.",),
)
DESCRIPTION = Rule(
    "entities.group.description",
    "a noun for one person, words about that person, and a pointer",
    examples=("Pria berusia 32 tahun itu mengaku lelah.",),
    counterexamples=("Dua pria mengeluhkan bau.",),
)


class CommonNounMention(NamedTuple):
    """A noun phrase without a name; indexes of tokens, and what it is."""

    start: int
    end: int
    kind: Literal["unnamed", "organisation", "description"]
    rule: Rule
    bare: bool = False


def find_common_noun_mention(table: TokenTable, at: int, limit: int) -> CommonNounMention | None:
    """The noun phrase without a name that starts at token `at`, or None."""
    if not table.triggers[at] & GROUP:
        return None
    keys = table.keys
    if table.capital[at] and not table.initial[at] and keys[at] not in _CAPITAL_NOUNS | word_class("person_nouns"):
        return None
    noun = keys[at] in word_class("person_nouns") or table.words.posts.match(keys, at, limit) is not None
    if noun and (pointed := _pointed(table, at, limit)) is not None:
        return pointed
    determined = at
    while determined < limit and keys[determined] in word_class("determiners") and determined - at < 3:
        determined += 1
        if keys[determined - 1] == "salah" and determined < limit and keys[determined] in ("satu", "seorang"):
            determined += 1
    if determined < limit and determined > at and keys[determined] in ("orang",) and determined + 1 < limit:
        further = table.words.groups.match(keys, determined + 1, limit)
        if further is not None:
            determined += 1
    hit = table.words.groups.match(keys, determined, limit)
    if hit is None and determined > at:
        hit = table.words.groups.match(keys, at, limit)
        determined = at
    if hit is None or (determined == at and not hit.value.bare):
        return None
    if hit.end < limit and (keys[determined], keys[hit.end]) in _FIXED:
        return None
    end = _qualified(table, hit.end, limit)
    if end + 1 < limit and keys[end + 1] in _POINTERS and not hit.value.organisation and _is_plain_noun(table, end):
        end += 1  # `pedagang eceran tersebut`
    if end < limit and keys[end] in _POINTERS:
        kind: Literal["unnamed", "organisation", "description"] = "description" if determined == at else "unnamed"
        if hit.value.organisation:
            kind = "organisation"
        return CommonNounMention(at, end + 1, kind, POINTED)
    if determined == at and hit.value.organisation:
        return CommonNounMention(at, end, "organisation", INSTITUTION)
    end = _modified(table, at, end, limit)
    return CommonNounMention(at, end, "unnamed", COUNTED if determined > at else BARE, bare=determined == at)


def _qualified(table: TokenTable, at: int, limit: int) -> int:
    """Runs over qualifiers, organisations and places behind the noun."""
    keys = table.keys
    for _ in range(4):
        if at >= limit:
            break
        if not table.capital[at] and (
            keys[at] in word_class("group_qualifiers")
            or (keys[at] in table.words.institution_words and keys[at] not in table.words.function_words)
        ):
            at += 1
            continue
        link = at + 1 if keys[at] in ("di", "dari", "asal", "pada") else at
        if link < limit and table.capital[link]:
            organisation = find_organisation(table, link, limit)
            if organisation is not None:
                at = organisation.end
                continue
            region = find_region(table, link, limit)
            if region is not None:
                at = region.end
                continue
        break
    return at


def _modified(table: TokenTable, start: int, at: int, limit: int) -> int:
    """Index behind the nouns in small letters that go on with the phrase, where its verb, or a mark, closes them.

    `pemilik usaha | balok es | mengatakan`, `“…,” kata pedagang | pengumpul nangka |,`; what may be a predicate is
    none of it: `warga resah dan mengatakan`.
    """
    keys, end = table.keys, at
    while end < min(at + _MAX_MODIFIERS, limit) and _is_plain_noun(table, end):
        end += 1
    if end == at:
        return at
    verb = end + 1 if end < limit and keys[end] in word_class("preverbal_adverbs") else end
    said = start > 0 and keys[start - 1] in before_speaker() and end - at > 1
    closed = end >= limit or not table.texts[end][0].isalnum()
    return end if (verb < limit and keys[verb] in behind_speaker()) or (said and closed) else at


def _is_plain_noun(table: TokenTable, at: int) -> bool:
    """Whether a word in small letters is neither verb nor function word nor a comment on the verb behind it."""
    key = table.keys[at]
    return (
        key.isalpha()
        and not table.capital[at]
        and key not in table.words.function_words
        and key not in word_class("preverbal_adverbs")
        and key not in behind_speaker()
        and key not in before_speaker()
        and not looks_like_verb(key)
    )


def _pointed(table: TokenTable, at: int, limit: int) -> CommonNounMention | None:
    """`pria 32 tahun itu`, `perempuan yang menjual jamu itu`: a noun for a person, words about it, and a pointer."""
    keys = table.keys
    stop = min(at + _MAX_RELATIVE, limit)
    if _POINTERS.isdisjoint(keys[at + 1 : stop]):
        return None  # spares the look at each word, nine times in ten
    relative = False
    for here in range(at + 1, stop):
        key = keys[here]
        if key in _POINTERS:
            if here + 1 < limit and keys[here + 1] == "sendiri":
                return None
            return CommonNounMention(at, here + 1, "description", DESCRIPTION)
        relative = relative or key == "yang"
        if relative:
            if not (key.replace("-", "").isalnum() and not _ends_clause(key)):
                return None
        elif here - at >= _MAX_POINTED or not _describes(table, here, limit):
            return None
    return None


def _ends_clause(key: str) -> bool:
    """Whether a word ends a relative clause before any pointer: another clause begins, or somebody speaks."""
    return key in word_class("clause_openers") or key in verbs_of_speech("base")


def _describes(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a word may stand between a noun for a person and its pointer: `bermarga`, `32 tahun`, `PKB`."""
    key = table.keys[at]
    return (
        table.capital[at]
        or key.isdigit()
        or key in word_class("description_words")
        or key.startswith("ber")
        or key in table.words.institution_words
        or key in word_class("person_nouns")
        or key in word_class("group_qualifiers")
        or key == "-"
        or table.words.groups.match(table.keys, at, limit) is not None
        or table.words.posts.match(table.keys, at, limit) is not None
    )
