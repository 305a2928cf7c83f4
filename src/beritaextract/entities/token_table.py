"""The article as the grammars of this room read it: its tokens with what one look-up says about each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, fields
from functools import partial
from typing import Any, Final

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.lexicons import Lexicon, lexicon
from beritaextract.entities.tagger.features import PLAIN, sentence_case
from beritaextract.entities.tagger.tagger_spans import TaggerSpans, spans_of_tagger
from beritaextract.entities.token_columns import TokenColumns, token_columns_of
from beritaextract.entities.words import before_speaker, verbs_of_speech, word_class
from beritaextract.language import looks_like_event
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

# `Kepala Desa Dedi Hartono` names a person.
HEADS_OF_PLACES: Final = frozenset({"kepala", "sekretaris", "imam", "wali", "wakil", "ketua", "perangkat"})


_SHORTEST_HEADLINE: Final = 4


_BEFORE_CUE: Final = frozenset(",\"”’'?!")


_APOSTROPHE: Final = regex.compile(r"\p{Lu}\p{L}{0,12}['’]\p{L}\p{Ll}{1,12}")

# Spares the keyword handling of a NamedTuple: of its cost half, and a hundred are made of an article.
_new_range: Final = partial(tuple.__new__, Range)


@dataclass(slots=True)
class TokenTable(TokenColumns):
    """Tokens and what is known of each: the columns, and what the tagger and the article itself say.

    Attributes:
        names: keys of words that the article itself uses as names of persons (`kata Yayat`).
        mentioned: keys of words of doubtful names: alone at the start of a sentence they mean the person.
        acronyms: short forms that the article has given in brackets behind the name of a body.
        tagged: what the trained model takes for persons, organisations and places.
    """

    document: Document
    words: Lexicon
    tagged: TaggerSpans
    names: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    _places: frozenset[str] | None = None
    _located: frozenset[str] | None = None
    _brackets: list[int] | None = None
    _headlines: dict[int, bool] = field(default_factory=dict)

    def is_capital(self, at: int, limit: int) -> bool:
        """Whether token `at` is before `limit` and begins with a capital."""
        return at < limit and self.capital[at]

    def in_headline(self, at: int, limit: int) -> bool:
        """Whether hardly a word of the sentence around token `at`, which ends before `limit`, is written small."""
        if limit not in self._headlines:
            start = self.borders[bisect_right(self.borders, at) - 1] if self.borders and self.borders[0] <= at else at
            words = self.texts[start:limit]
            self._headlines[limit] = len(words) > _SHORTEST_HEADLINE and sentence_case(words) != PLAIN
        return self._headlines[limit]

    def bracket_behind(self, at: int) -> int:
        """Index of the next opening bracket behind token `at`; 0 where none follows."""
        if self._brackets is None:
            self._brackets = [here for here, text in enumerate(self.texts) if text == "("]
        following = bisect_right(self._brackets, at)
        return self._brackets[following] if following < len(self._brackets) else 0

    @property
    def places(self) -> frozenset[str]:
        """Keys of words that the article calls a place somewhere: `Melati` of `Desa Melati`."""
        if self._places is None:
            heads = word_class("place_heads")
            self._places = frozenset(
                self.keys[at]
                for at in self.capitals
                if at and self.keys[at - 1] in heads and (at == 1 or self.keys[at - 2] not in HEADS_OF_PLACES)
            )
        return self._places

    @property
    def located(self) -> frozenset[str]:
        """Keys of single words that the article uses like a place: `Melati` of `di Melati`, `Polres Melati`."""
        if self._located is None:
            before = word_class("before_places")
            self._located = frozenset(
                self.keys[at]
                for at in self.capitals
                if at and self.keys[at - 1] in before and self.keys[at] not in self.words.given_names
                if at == 1 or self.keys[at - 2] not in HEADS_OF_PLACES
            )
        return self._located

    def range_of(self, start: int, end: int) -> Range:
        """The characters from token `start` up to, not including, token `end`."""
        return _new_range((self.starts[start], self.tokens[end - 1][1]))

    def is_a(self, at: int, limit: int, text: str) -> bool:
        """Whether token `at` is before `limit` and reads `text`."""
        return at < limit and self.texts[at] == text


_COLUMNS: Final = tuple(column.name for column in fields(TokenColumns))


def token_table_of(
    document: Document, columns: TokenColumns | None = None, tagged: TaggerSpans | None = None
) -> TokenTable:
    """The table of a document.

    Args:
        document: the article.
        columns: its `token_columns_of`, if they are at hand.
        tagged: its persons, organisations and places; by default the tagger is asked.
    """
    columns = columns or token_columns_of(document)
    if tagged is None:
        (tagged,) = spans_of_tagger([columns.question()])
    known: dict[str, Any] = {name: getattr(columns, name) for name in _COLUMNS}
    table = TokenTable(document=document, words=lexicon(), tagged=tagged, **known)
    _learn_names(table)
    return table


def _inverted(table: TokenTable, at: int) -> bool:
    """Whether the bare form at token `at` stands behind a quotation or a comma, and in no headline."""
    return at > 0 and not table.capital[at] and table.texts[at - 1][0] in _BEFORE_CUE


def _ends_region(keys: list[str], at: int) -> bool:
    """Whether token `at` is the second word of the name of a region: `Fak | Fak`."""
    hit = region_names().match(keys, at - 1, at + 1)
    return hit is not None and hit.end == at + 1


def _with_apostrophe(table: TokenTable) -> set[str]:
    """Keys of capitalised words with an apostrophe inside: `Nur'aini`, `Ma’ruf`; hardly any but names are built so."""
    if "'" not in table.document.view and "’" not in table.document.view:
        return set()
    nouns = word_class("apostrophe_nouns")
    keys = {table.keys[at].replace("’", "'") for at in table.capitals if _APOSTROPHE.fullmatch(table.texts[at])}
    return {key for key in keys - nouns for key in (key, key.replace("'", "’"))}


def _learn_names(table: TokenTable) -> None:
    """Collects single capitalised words beside verbs of saying: they are parts of names in this article."""
    keys, words, regions = table.keys, table.words, region_names()
    table.names |= _with_apostrophe(table)
    before, speech = before_speaker(), verbs_of_speech("base") | {"menurut"}
    behind = verbs_of_speech("active")
    for at in table.capitals:
        # A bare form is surely a cue only behind a quotation or a comma: `”, janji Rina`, but `ingkar janji`.
        # `kata Pak Tono`: the form of address is none of the name
        cue = at - 2 if at > 1 and keys[at - 1] in words.honorifics else at - 1
        says_before = at > 0 and (keys[cue] in speech or (keys[cue] in before and _inverted(table, cue)))
        if not says_before and not (at + 1 < len(keys) and keys[at + 1] in behind):
            continue
        name = keys[at]
        if (
            len(name) > 2
            and not name.endswith("nya")
            and not (looks_like_event(name) and name not in words.given_names)
            and name.replace("’", "").replace("'", "").isalpha()
            and not table.texts[at].isupper()
            and name not in words.first_words
            and name not in words.function_words
            and name not in words.institution_words
            and name not in word_class("event_ends")
            and not regions.match(keys, at, at + 1)
            and not (at and _ends_region(keys, at))
        ):
            table.names.add(name)
