"""Names without title and post: what stands around them, and the model, must speak for them."""

from __future__ import annotations

from bisect import bisect_right

from beritaextract.entities.mentions.name_modifiers import has_age
from beritaextract.entities.mentions.noun_appositions import noun_apposition
from beritaextract.entities.names.person_names import Name
from beritaextract.entities.tagger.features import PLAIN, sentence_case
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import INITIALS
from beritaextract.entities.words import behind_speaker
from beritaextract.language import looks_like_event
from beritaextract.rules import Rule

_SHORTEST_HEADLINE = 4
_PERSONAL = 3  # letters of initials that stand for a person

INITIAL = Rule(
    "entities.person.initial",
    "one unknown word, whose capital only opens the sentence",
    examples=("Kunyahan itu terdengar.",),
    counterexamples=("Budi tidur.",),
)
OTHER = Rule(
    "entities.person.other",
    "the tagger takes the words for an organisation or a place",
    examples=("Laporan itu terbit di Google Cloud Platform.",),
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
    examples=("Pemugaran Candi Rimbi selesai.",),
    counterexamples=("Ia bertemu Budi Santoso.",),
)
HEADLINE = Rule(
    "entities.person.headline",
    "unknown words of a headline, where every capital says nothing",
    examples=("Gelombang Zorya Terjang Xandria Melawi",),
    counterexamples=("Ia bertemu Zorya Melawi kemarin pagi.",),
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
    known = table.keys[name.name_start] in table.names or table.keys[name.name_start] in table.words.given_names
    expected = not table.tagged.person.isdisjoint(range(name.name_start, name.name_end))
    if known or expected or is_introduced(table, name.start, name.end, limit):
        return None
    if looks_like_event(table.keys[name.name_start]) and table.keys[name.name_start] not in table.mentioned:
        return EVENT
    if _in_headline(table, name.name_start, limit):
        return HEADLINE
    if name.name_end - name.name_start == 1 and table.initial[name.name_start]:
        if table.keys[name.name_start] in table.mentioned:
            return None
        return INITIAL
    if not table.tagged.other.isdisjoint(range(name.name_start, name.name_end)):
        return OTHER
    if name.name_end - name.name_start == 1:
        return SINGLE
    return None


def _in_headline(table: TokenTable, at: int, limit: int) -> bool:
    """Whether hardly a word of the sentence around token `at` is written small."""
    start = max(bisect_right(table.borders, at) - 1, 0)
    words = table.texts[table.borders[start] : limit] if table.borders else ()
    return len(words) > _SHORTEST_HEADLINE and sentence_case(words) != PLAIN


def is_introduced(table: TokenTable, start: int, at: int, limit: int) -> bool:
    """Whether an age or a noun phrase about a person follows: `Epul (31)`, `Epul, 31 tahun,`, `Epul, buruh pabrik,`."""
    return has_age(table, at, limit) or noun_apposition(table, start, at, limit) is not None


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
