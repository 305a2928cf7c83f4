"""Reporting verbs, the cues of quotation and reported speech: which form of which lemma, in which voice."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, NamedTuple

from beritaextract.errors import LexiconError
from beritaextract.lexicon import load_rows

Voice = Literal["base", "clitic", "active", "object", "passive", "noun"]
_BARE: Final = ("any", "clause", "bid", "errand", "charge", "never")
_ONLY: Final = ("", "direct", "marked", "opening")


class Form(NamedTuple):
    """One form of a cue.

    Attributes:
        lemma, act: see `reporting_verbs.toml`.
        voice: `base` (`kata X`), `clitic` (`katanya`, `disampaikannya`), `active` (`X mengatakan`), `object`
            (`ia katakan`: the stem of a passive behind a pronoun or name), `passive` (`dikatakan X`), `noun`
            (`pernyataan X`).
        bare: what an active form may govern without `bahwa`, comma or colon.
        null: a passive without an agent is a claim of nobody in particular.
        person: the addressee may follow without `kepada`.
        only: `direct` beside quotation marks alone, `marked` never inverted without them, `opening` at the start of a
            sentence alone, or empty.
        inverted: may stand before its subject (`kata X`); `bilang` may stand on either side.
        denies: what it governs is denied.
        human: only people do it.
    """

    lemma: str
    act: str
    voice: Voice
    bare: str
    null: bool
    person: bool
    only: str
    inverted: bool
    denies: bool = False
    human: bool = False


@lru_cache(maxsize=1)
def forms() -> dict[str, Form]:
    """Every cue form, lower case, to what it is.

    Raises:
        LexiconError: a form that two lemmas claim, or an unknown value of a field.
    """
    rows = load_rows(
        "beritaextract.language",
        "reporting_verbs.toml",
        key="lemma",
        required=("act", "bare", "example"),
        optional=("base", "active", "passive", "noun", "null", "person", "only", "denies", "human"),
    )
    table: dict[str, Form] = {}

    def add(words: str, form: Form, ending: str = "") -> None:
        for word in words.split():
            word = word.replace("~", " ") + ending
            if word in table and table[word].lemma != form.lemma:
                raise LexiconError(
                    f"reporting_verbs.toml: {word!r} stands under {table[word].lemma!r} and {form.lemma!r}"
                )
            table.setdefault(word, form._replace(inverted=True) if word in bases and not ending else form)

    for lemma, row in rows.items():
        only = row.get("only", "")
        if row["bare"] not in _BARE or only not in _ONLY:
            raise LexiconError(f"reporting_verbs.toml: {lemma!r} has bare {row['bare']!r} and only {only!r}")
        bases = row.get("base", "").split()
        form = Form(
            lemma,
            row["act"],
            "active",
            row["bare"],
            null="null" in row,
            person="person" in row,
            only=only,
            inverted=False,
            denies="denies" in row,
            human="human" in row,
        )
        clitic = form._replace(voice="clitic")
        add(row.get("active", ""), form)
        add(row.get("base", ""), form._replace(voice="base"))
        add(row.get("base", ""), clitic, "nya")
        add(row.get("passive", ""), form._replace(voice="passive"))
        add(row.get("passive", ""), clitic, "nya")
        add(row.get("noun", ""), form._replace(voice="noun"))
        add(row.get("noun", ""), form._replace(voice="noun"), "nya")
    for word, form in list(table.items()):
        if form.voice == "passive" and word.startswith("di") and word.endswith("kan") and " " not in word:
            table.setdefault(word[2:], form._replace(voice="object", bare="never", null=False))
    return table


@lru_cache(maxsize=1)
def active_forms() -> frozenset[str]:
    """Active forms of one word: what a scraper may have glued behind a name."""
    return frozenset(w for w, form in forms().items() if form.voice == "active" and len(w) >= 7 and " " not in w)


@lru_cache(maxsize=1)
def bare_cues() -> frozenset[str]:
    """Bare forms of one word that stand before their speaker: `kata`, `ujar`, `jelas`.  Some are other words too."""
    return frozenset(word for word, form in forms().items() if form.voice == "base" and " " not in word)


@lru_cache(maxsize=1)
def clitic_cues() -> frozenset[str]:
    """Forms with the clitic -nya, which stands for the speaker: `katanya`, `disampaikannya`."""
    return frozenset(word for word, form in forms().items() if form.voice == "clitic" and " " not in word)


@lru_cache(maxsize=1)
def active_cues() -> frozenset[str]:
    """Active forms of one word, behind their subject: `mengatakan`, `berharap`."""
    return frozenset(word for word, form in forms().items() if form.voice == "active" and " " not in word)


@lru_cache(maxsize=1)
def passive_cues() -> frozenset[str]:
    """Passive forms of one word: `dikatakan`, `disebut`."""
    return frozenset(word for word, form in forms().items() if form.voice == "passive" and " " not in word)
