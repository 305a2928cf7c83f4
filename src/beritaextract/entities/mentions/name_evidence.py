"""Names without title and post: what stands around them, and the model, must speak for them."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.ages import has_age
from beritaextract.entities.mentions.appositions import find_apposition
from beritaextract.entities.mentions.name_modifiers import skip_age
from beritaextract.entities.mentions.noun_appositions import noun_apposition
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.person_names import Name
from beritaextract.entities.tagger.tagger_spans import NO_SPANS
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import INITIALS
from beritaextract.entities.words import before_speaker, behind_speaker, word_class
from beritaextract.language import looks_like_event
from beritaextract.rules import Rule

_PERSONAL: Final = 3  # letters of initials that stand for a person

INITIAL = Rule(
    "entities.person.initial",
    "one unknown word, whose capital only opens the sentence",
    examples=("Kunyahan itu terdengar.",),
    counterexamples=("Budi tidur.",),
)
OTHER = Rule(
    "entities.person.other",
    "the tagger takes the words for an organisation or a place",
    examples=("Sebuah kunci letter T dan satu unit Honda BeAT disita.",),
    counterexamples=("Ia bekerja dengan Budi Santoso.",),
)
SINGLE = Rule(
    "entities.person.single",
    "one unknown word, for which nothing around it speaks",
    examples=("Ia membeli sebuah Xyloba kemarin.",),
    counterexamples=("Ia bertemu Budi kemarin.",),
)
EVENT = Rule(
    "entities.person.event",
    "the first word names an event or a state by its form",
    examples=("Daging itu dijual di Pasir Pengaraian sejak Selasa.",),
    counterexamples=("Ia bertemu Budi Santoso.",),
)
HEADLINE = Rule(
    "entities.person.headline",
    "unknown words of a headline, where every capital says nothing",
    examples=("Gelombang Zorya Terjang Xandria Melawi",),
    counterexamples=("Ia bertemu Zorya Melawi kemarin pagi.",),
)
UNSEEN = Rule(
    "entities.person.unseen",
    "unknown words in which the tagger sees no person, and beside which nobody speaks",
    examples=("Tatung dari berbagai kelenteng mengikuti pawai Cap Go Meh di kota itu.",),
    counterexamples=("Salep itu dijual Budi Santoso kemarin.",),
)
COMMON_WORD = Rule(
    "entities.person.common-word",
    "one of the words is a common one, and the tagger sees no person begin with the first",
    examples=("Film itu berjudul Ladang Garam Tembus kemarin.",),
    counterexamples=("Ia mengikuti Budi Santoso.",),
)
EVENT_NAME = Rule(
    "entities.person.event-name",
    "the last word says that it is a prize, an event or a programme",
    examples=("Ia menerima Melati Literacy Award kemarin.",),
    counterexamples=("Ia menerima Budi Santoso kemarin.",),
)
BEHIND_PLACE = Rule(
    "entities.person.behind-place",
    "the word in front says that a place follows",
    examples=("Banjir melanda kawasan Melawati.",),
    counterexamples=("Ia bertemu Budi Melawati.",),
)


def doubt_about(table: TokenTable, name: Name, limit: int) -> Rule | None:
    """The rule by which a capitalised run is refused as the name of a person; None if it is one."""
    if name.titled:
        return None
    if table.keys[name.name_end - 1] in word_class("event_ends"):
        return EVENT_NAME
    first = table.keys[name.name_start]
    known = first in table.names or first in table.words.given_names or opens_name(table, name.name_start, limit)
    expected = not table.tagged.person.isdisjoint(range(name.name_start, name.name_end))
    if not known and _has_common_word(table, name):
        return COMMON_WORD
    if known or expected or is_introduced(table, name.start, name.end, limit):
        return None
    if looks_like_event(table.keys[name.name_start]) and table.keys[name.name_start] not in table.mentioned:
        return EVENT
    if table.in_headline(name.name_start, limit):
        return HEADLINE
    if name.name_end - name.name_start == 1 and table.initial[name.name_start]:
        if table.keys[name.name_start] in table.mentioned:
            return None
        return INITIAL
    if not table.tagged.other.isdisjoint(range(name.name_start, name.name_end)):
        return OTHER
    if name.name_end - name.name_start == 1:
        return SINGLE
    return UNSEEN if table.tagged is not NO_SPANS and not _is_likely(table, name, limit) else None


def _is_likely(table: TokenTable, name: Name, limit: int) -> bool:
    """Whether a verb of saying or a post stands beside unknown words, or one of them is a known name."""
    before = name.start > 0 and table.keys[name.start - 1] in before_speaker()
    behind = name.end < len(table.keys) and table.keys[name.end] in behind_speaker()
    inside = table.keys[name.name_start : name.name_end]
    if before or behind or any(key in table.names or key in table.words.given_names for key in inside):
        return True
    return find_apposition(table, name.start, skip_age(table, name.end, limit), limit) is not None


def _has_common_word(table: TokenTable, name: Name) -> bool:
    """Whether a name of several words, of which no person begins with the first, has a common word or a short form.

    `Green Business Benchmark`, `Makan Bergizi Gratis (MBG)`: the short form in brackets is made of the initials.
    """
    inside, words = range(name.name_start, name.name_end), table.words
    if len(inside) < 2:
        return False
    common = any(table.keys[at] in words.institution_words and table.keys[at] not in words.given_names for at in inside)
    if common and name.name_start not in table.tagged.persons:
        return True
    short = "".join(table.texts[at][0] for at in inside)
    spelt = [table.texts[at] for at in range(name.name_end, min(name.name_end + 3, len(table.texts)))]
    unknown = not any(table.keys[at] in words.given_names or table.keys[at] in table.names for at in inside)
    return (common or unknown) and spelt == ["(", short, ")"]


def is_introduced(table: TokenTable, start: int, at: int, limit: int) -> bool:
    """Whether an age or a noun phrase about a person follows: `Epul (31)`, `Epul, 31 tahun,`, `Epul, buruh pabrik,`."""
    if has_age(table, at, limit):
        return True
    # Without a comma the noun may be what a quantifier counts: `Mayoritas pemasok mengaku`.
    found = find_apposition(table, start, at, limit) if table.is_a(at, limit, ",") else None
    if found is not None and found.by_post and found.affiliation is not None:
        return True  # `Aznar, Kepala Bagian Humas Pemkot Melati, mengatakan`
    marked = table.is_a(at, limit, ",") or table.is_a(at, limit, "salah") or table.is_a(at, limit, "seorang")
    return marked and noun_apposition(table, start, at, limit) is not None


def _has_occupation(table: TokenTable, at: int, limit: int) -> bool:
    """Whether an occupation stands behind initials that are no known body's: `FN, mahasiswa berusia 21 tahun,`."""
    if len(table.keys[at]) > _PERSONAL or table.texts[at] in table.acronyms or not table.is_a(at + 1, limit, ","):
        return False
    post = table.words.posts.match(table.keys, at + 2, limit)
    if post is None or post.value.kind != "job" or table.capital[at + 2]:
        return False
    if table.words.organisations.match(table.keys, at, at + 1) or table.words.heads.match(table.keys, at, at + 1):
        return False
    return noun_apposition(table, at, at + 1, limit) is not None


def initials_alone(table: TokenTable, at: int, limit: int) -> Name | None:
    """Initials that stand for a person: `MR mengaku`, `SW (39), salah satu korban`."""
    if not table.triggers[at] & INITIALS:
        return None
    key, words = table.keys[at], table.words
    told = has_age(table, at + 1, limit) or _aliased(table, at + 1, limit) or _has_occupation(table, at, limit)
    if key not in table.names and not told:
        says = at + 1 < limit and table.keys[at + 1] in behind_speaker() and at in table.tagged.person
        if not says or words.organisations.match(table.keys, at, at + 1) or words.heads.match(table.keys, at, at + 1):
            return None
    table.names.add(key)
    end = at + 3 if _aliased(table, at + 1, limit) else at + 1
    return Name(at, at, end, end, False)


def _aliased(table: TokenTable, at: int, limit: int) -> bool:
    """Whether another name of a person follows: `MS | alias Ucok`."""
    return at + 1 < limit and table.keys[at] in ("alias", "als") and table.capital[at + 1]
