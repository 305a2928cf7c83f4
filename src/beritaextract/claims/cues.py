"""Finds the cue words of an article, and tells them from words that only look like one."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from beritaextract.claims.words import words
from beritaextract.language import printed
from beritaextract.language.reporting_verbs import Form, active_forms, forms
from beritaextract.lexicon import load_rows
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

MENURUT = Form("menurut", "say", "base", "any", null=False, person=False, only="", inverted=True)
MASIH = MENURUT._replace(lemma="masih", act="add")
BAGI = MENURUT._replace(lemma="bagi", act="assess")
# Why a word that has the form of a cue is none: rule and reason.
QUOTED_CUE = Rule(
    "claims.cue.quoted",
    "it stands inside somebody's direct speech, and is part of what is said",
    examples=("“Saya berharap panen membaik,” kata Camat Rina Wijaya.",),
    counterexamples=("Camat Rina Wijaya berharap panen membaik.",),
)
PSEUDO_CUE = Rule(
    "claims.cue.pseudo",
    "the word beside it shows that it is an ordinary word here, as in `kata kunci`",
    examples=("Masukkan kata sandi, lalu klik tombol itu.", "Terus terang, warga kecewa."),
    counterexamples=("Sandi itu, kata Camat Rina Wijaya, sudah diganti.",),
)
HEADLINE_CUE = Rule(
    "claims.cue.headline",
    "reported speech is not read in the headline, which the article says again",
    examples=(
        "Camat Rina Berharap Panen Membaik\n\nCamat Rina Wijaya hadir di balai desa pada Senin. Warga sudah menunggu.",
    ),
    counterexamples=("Camat Rina Wijaya berharap panen membaik.",),
)
_PREFIX: Final = frozenset(("di", "Di"))
_TWO_WORDS: Final = frozenset(("mengambil", "memberi"))
_UNLISTED: Final = _TWO_WORDS | {"menurut", "menurutnya", "bagi", "baginya", "masih"}


@lru_cache(maxsize=1)
def _unmasked() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Forms that may be no cue: the words before and behind that show it."""
    rows = load_rows(
        "beritaextract.claims", "pseudo_cues.toml", key="form", required=("example",), optional=("before", "after")
    )
    return {
        form: (frozenset(row.get("before", "").split()), frozenset(row.get("after", "").split()))
        for form, row in rows.items()
    }


class Cue(NamedTuple):
    """A cue where it stands.

    Attributes:
        first, token: indexes of its first and last token (two for `mengambil contoh`).
        start, end: its offsets; a glued cue (`Rinamenyampaikan`) begins inside its token.
        form: which cue it is.
    """

    first: int
    token: int
    start: int
    end: int
    form: Form


def find_cues(
    document: Document, quoted: RangeSet, used: Container[int], *, log: Log, silent: RangeSet | None = None
) -> Iterator[Cue]:
    """Every cue word, in text order, outside direct speech (`quoted`), titles (`silent`), headline and furniture.

    Not those at the offsets `used`.

    `log` takes the words that look like a cue and are not one.
    """
    table = forms()
    tokens = document.tokens
    headline = document.headline
    glued = {word for word in document.vocabulary if len(word) > 9 and word.find("me", 3) > 0 and word[0].isupper()}
    parted = _PREFIX if not _stems().isdisjoint(document.vocabulary) else frozenset()
    for number in document.where(_listed() | glued | parted if glued or parted else _listed()):
        token = tokens[number]
        word = token.text
        form = table.get(word) or (table.get(word.lower()) if word[0].isupper() else None)
        start, last = token.start, number
        if form is None:
            lower = word.lower()
            if lower in ("menurut", "menurutnya"):
                form = MENURUT
            elif lower == "masih":
                form = MASIH if _goes_on_with_name(tokens, number) else None
            elif lower in ("bagi", "baginya"):
                form = BAGI if _opinion(tokens, number) else None
            elif lower in _TWO_WORDS and number + 1 < len(tokens):
                form, last = table.get(f"{lower} {tokens[number + 1].text.lower()}"), number + 1
            elif lower == "di" and number + 1 < len(tokens):
                form, last = _parted_passive(tokens[number + 1], table), number + 1
            elif len(word) > 9 and word[0].isupper() and tokens[number - 1].text.lower() not in words("place_heads"):
                form, start = _glued(token, table)  # but `Kelurahan Waymengaku`
            if form is None:
                continue
        if form.voice in ("base", "passive") and last + 1 < len(tokens) and tokens[last + 1].text == "nya":
            joined = table.get(word.lower() + "nya") if last == number else None  # `Ditambahkan nya`
            form, last = (joined, last + 1) if joined is not None else (form, last)
        if start in used or document.blocked.hit(start, token.end):
            continue
        refusal = None
        if quoted.hit(start, token.end) or (silent is not None and silent.hit(start, token.end)):
            refusal = QUOTED_CUE
        elif _pseudo(tokens, number):
            refusal = PSEUDO_CUE
        elif (headline is not None and headline.start <= start < headline.end) or _in_heading(document, number, form):
            refusal = HEADLINE_CUE
        if refusal is not None:
            log.refused(refusal, start, tokens[last].end)
            continue
        yield Cue(number, last, start, tokens[last].end, form)


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    """Every word that may be a cue, as it is printed."""
    return printed({*forms(), *_UNLISTED})


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    """What stands behind the prefix of a passive that a blank has parted from it: `di sayangkan`."""
    return frozenset(word[2:] for word in forms() if word.startswith("di"))


def _parted_passive(stem: Token, table: dict[str, Form]) -> Form | None:
    """`di sayangkan`: a passive whose prefix stands apart; a place behind `di` is none."""
    form = table.get("di" + stem.text) if stem.text.islower() else None
    return form if form is not None and form.voice in ("passive", "clitic") else None


def _glued(token: Token, table: dict[str, Form]) -> tuple[Form | None, int]:
    """A cue that a scraper glued behind a name: `Rinamenyampaikan`."""
    word = token.text[:60]
    at = word.find("me", 3)
    while at > 0:
        if word[at:] in active_forms():
            return table[word[at:]], token.start + at
        at = word.find("me", at + 1)
    return None, token.start


def _goes_on_with_name(tokens: Sequence[Token], number: int) -> bool:
    """`Kemudian, masih <Rina>, pompa itu …`: the name of whoever goes on speaking, set off by commas."""
    before = tokens[number - 1].text if number else "."
    named = [token.text for token in tokens[number + 1 : number + 6]]
    if before not in (",", ".") or "," not in named:
        return False
    return all(word[0].isupper() for word in named[: named.index(",")]) and named[0] != ","


def _in_place_name(tokens: Sequence[Token], number: int) -> bool:
    """`Kelurahan Way Mengaku`: a word of the name of a place."""
    before = tokens[number - 1].text, tokens[number - 2].text
    return before[0] == "Way" or (before[0][0].isupper() and before[1].lower() in words("place_heads"))


def _opinion(tokens: tuple[Token, ...], number: int) -> bool:
    """`Bagi dia, …` and `Baginya, …` at the start of a sentence give an opinion."""
    if not tokens[number].text[0].isupper() or number + 2 >= len(tokens):
        return False
    if tokens[number].text == "Baginya":
        return tokens[number + 1].text == ","
    return tokens[number + 1].text.lower() in words("personal_pronouns") and tokens[number + 2].text == ","


def _in_heading(document: Document, number: int, form: Form) -> bool:
    """`Kakak Puji Adik, Optimistis Sambut Panen`: a word with a capital among such words, inside a sentence."""
    tokens = document.tokens
    if form.voice not in ("active", "passive") or not tokens[number].text.istitle():
        return False
    if number < 2 or number + 1 >= len(tokens) or not tokens[number + 1].text.istitle():
        return False
    inside = document.sentences[document.sentence_at(tokens[number].start)].start < tokens[number].start
    before = tokens[number - 2 if tokens[number - 1].text == "," else number - 1].text
    return inside and before[0].isupper() and not tokens[number - 1].text.isupper()


def _pseudo(tokens: tuple[Token, ...], number: int) -> bool:
    """`kata kunci`, `terus terang`: no cue."""
    if tokens[number].text[0].isupper() and number > 1 and _in_place_name(tokens, number):
        return True
    unmasked = _unmasked().get(tokens[number].text.lower())
    if unmasked is None:
        return False
    before, after = unmasked
    if number > 0 and tokens[number - 1].text.lower() in before:
        return True
    return number + 1 < len(tokens) and tokens[number + 1].text.lower() in after
