"""The article as the grammars of this room read it: its tokens with what one look-up says about each."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

import regex

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.lexicons import Lexicon, lexicon
from beritaextract.entities.opinion import Opinion, opinion_on
from beritaextract.entities.phrases import key_of
from beritaextract.matches import Range
from beritaextract.text import Document
from beritaextract.text.document import Token

# Verbs of saying that stand directly before a speaker; enough to learn which single words are names.
BEFORE_SPEAKER = frozenset(
    "kata ujar tutur ungkap ucap jelas tegas sebut papar imbuh tambah lanjut terang beber tandas pungkas cetus urai "
    "menurut tulis cerita keluh harap kenang aku".split()
)
# Verbs of saying that stand directly behind their subject.
BEHIND_SPEAKER = frozenset(
    "mengatakan menyatakan menuturkan mengungkapkan menjelaskan menegaskan menyebut menyebutkan menambahkan "
    "memaparkan menilai berharap mengaku mengakui mengimbau meminta menyampaikan menerangkan membeberkan menceritakan "
    "memastikan mengingatkan melanjutkan berpendapat berujar menyarankan menjawab membantah mengklaim "
    "mengusulkan".split()
)
_GLUED = regex.compile(
    r"(?<=^\p{Lu}\p{L}{3,30})(?:pada|dalam|kepada|yang|untuk|dengan|telah|saat|juga|akan|adalah|"
    r"me(?:nyampaikan|ngatakan|nyebut(?:kan)?|nuturkan|njelaskan|negaskan|mastikan|minta|nilai|ngaku|ngungkapkan|nambahkan))$"
)
_SLASHED = regex.compile(r"\p{Lu}\p{Ll}{3,}/\p{Lu}\p{Ll}{2,}")
_OPENING = frozenset("\"“”'‘’:;.!?…—–-(")


@dataclass(slots=True)
class Sheet:
    """Tokens and what is known of each.

    Attributes:
        keys: lower case, without final stop.
        capital: whether the token begins with a capital letter.
        initial: whether it begins a sentence or a quotation, where a capital says nothing.
        limits: for each token the index behind the last token of its sentence.
        common: keys that the article also writes in lower case: no names.
        names: keys of words that the article itself uses as names of persons (`kata Yayat`).
        mentioned: keys of words of doubtful names: alone at the start of a sentence they mean the person.
        acronyms: short forms that the article has given in brackets behind the name of a body.
        opinion: what the trained model takes for persons, organisations and places.
    """

    document: Document
    words: Lexicon
    tokens: tuple[Token, ...]
    keys: list[str]
    capital: list[bool]
    initial: list[bool]
    limits: list[int]
    common: frozenset[str]
    opinion: Opinion
    names: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)

    def range_of(self, start: int, end: int) -> Range:
        """The characters from token `start` up to, not including, token `end`."""
        return Range(self.tokens[start].start, self.tokens[end - 1].end)

    def is_a(self, at: int, limit: int, text: str) -> bool:
        """Whether token `at` is before `limit` and reads `text`."""
        return at < limit and self.tokens[at].text == text


def read(document: Document) -> Sheet:
    """The sheet of a document."""
    words = lexicon()
    tokens = _unglued(document.tokens, words)
    keys = [token.text.lower() if token.text[-1] != "." else key_of(token.text) for token in tokens]
    capital = [token.text[0].isupper() for token in tokens]
    limits = [0] * len(tokens)
    initial = [False] * len(tokens)
    starts = [token.start for token in tokens]
    borders: list[int] = []
    for sentence in document.sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if first < last:
            limits[first:last] = [last] * (last - first)
            initial[first] = True
            borders.append(first)
    for at, token in enumerate(tokens):
        if not limits[at]:
            limits[at] = at + 1
        if at and token.text[0].isalnum() and tokens[at - 1].text[0] in _OPENING and tokens[at - 1].text != "(":
            initial[at] = True
    common = frozenset(key for key, upper in zip(keys, capital, strict=True) if not upper)
    # A capital letter that only opens a sentence, or a word written small elsewhere, gives the model nothing to find.
    plain = words.function_words | common
    promising = [upper and key not in plain for key, upper in zip(keys, capital, strict=True)]
    opinion = opinion_on([token.text for token in tokens], borders, capital, promising)
    sheet = Sheet(document, words, tokens, keys, capital, initial, limits, common, opinion)
    _learn_names(sheet)
    return sheet


def _unglued(tokens: tuple[Token, ...], words: Lexicon) -> tuple[Token, ...]:
    """Cuts `Mulyadimenyampaikan` and `Armujipada`, where the name also stands by itself.

    Scrapers drop the blank behind a link; only long words that follow names often are looked for.
    """
    slashed = [at for at, token in enumerate(tokens) if "/" in token.text and _SLASHED.fullmatch(token.text)]
    suspects = [at for at, token in enumerate(tokens) if len(token.text) > 7 and _GLUED.search(token.text)]
    if not suspects and not slashed:
        return tokens
    seen = {token.text for token in tokens}
    cut = list(tokens)
    for at in sorted(slashed, reverse=True):
        token = tokens[at]
        middle = token.start + token.text.index("/")
        cut[at : at + 1] = [
            Token(token.start, middle, token.text[: middle - token.start]),
            Token(middle, middle + 1, "/"),
            Token(middle + 1, token.end, token.text[middle + 1 - token.start :]),
        ]
    if slashed:
        return _unglued(tuple(cut), words)
    for at in reversed(suspects):
        token = tokens[at]
        match = _GLUED.search(token.text)
        if match is None:
            continue
        stem = token.text[: match.start()]
        if stem in seen or stem.lower() in words.given_names:
            middle = token.start + len(stem)
            cut[at : at + 1] = [Token(token.start, middle, stem), Token(middle, token.end, match.group())]
    return tuple(cut)


def _learn_names(sheet: Sheet) -> None:
    """Collects single capitalised words beside verbs of saying: they are parts of names in this article."""
    keys, words, regions = sheet.keys, sheet.words, region_names()
    for at, key in enumerate(keys):
        if key in BEFORE_SPEAKER:
            other = at + 1
        elif key in BEHIND_SPEAKER:
            other = at - 1
        else:
            continue
        if not 0 <= other < len(keys) or not sheet.capital[other]:
            continue
        name, text = keys[other], sheet.tokens[other].text
        if (
            len(name) > 2
            and name.isalpha()
            and not text.isupper()
            and name not in words.triggers
            and name not in words.function_words
            and name not in words.institution_words
            and not regions.match(keys, other, other + 1)
        ):
            sheet.names.add(name)
