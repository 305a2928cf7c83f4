"""Word classes that the grammar of cue clauses turns on, and a rough test for clauses.

Those that several rooms need stand in `language/function_words.toml`, those of this room alone in `words.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from beritaextract.language import LANGUAGE, looks_like_verb, weekdays, word_class
from beritaextract.lexicon import load_word_classes
from beritaextract.text import Token


@lru_cache(maxsize=128)
def words(name: str) -> frozenset[str]:
    """The word class `name`, of this room or of the language, lower case.

    Raises:
        KeyError: there is no such class.
    """
    own = load_word_classes("beritaextract.claims", "words.toml", below=LANGUAGE)
    return own[name] if name in own else word_class(name)


@lru_cache(maxsize=1)
def day_words() -> frozenset[str]:
    """Weekdays, and the words for a day seen from today: `kemarin`."""
    return frozenset(weekdays()) | word_class("deictic_days")


def _past_apposition(tokens: Sequence[Token], comma: int) -> int:
    """Index after an apposition that two commas close in (`nakhoda kapal, SA (43), sudah`); `comma` without one."""
    if comma + 1 >= len(tokens) or not tokens[comma + 1].text[0].isupper():
        return comma
    for index in range(comma + 2, min(comma + 9, len(tokens))):
        word = tokens[index].text
        if word == ",":
            return index + 1
        if word.lower() in words("predicates") or looks_like_verb(word.lower()):
            return comma
    return comma


def looks_like_clause(tokens: Sequence[Token]) -> bool:
    """Whether a predicate comes before the first comma, outside relative clauses: a whole clause, not a noun phrase.

    `warga mulai mengungsi` is a clause; `terima kasih kepada warga yang membantu` is not one.
    """
    before = ""
    relative = False
    governed = False  # the last verb hangs on a preposition, and so does one joined to it: `untuk menanam dan menjual`
    past = 0
    # `dengan pompa itu, warga bisa …`: the comma after an adjunct in front of the clause does not end it.
    fronted = bool(tokens) and tokens[0].text.lower() in words("fronted_adjuncts")
    for number, token in enumerate(tokens[:60]):
        word = token.text.lower()
        if number < past:
            continue
        if "-" in word and word not in words("preverbal_adverbs"):
            word = word.partition("-")[0] or word  # `berubah-ubah`
        if word == ",":
            past = _past_apposition(tokens, number)
            if number > 3 and past == number:
                if not fronted:
                    return False
                fronted = relative = False
        if word == "yang":
            relative = True
        elif relative and word in word_class("demonstratives") and before not in words("time_nouns"):
            relative = False  # `desa yang ada di kabupaten itu masih …`: it closes the noun phrase
        elif before in ("ke", "di", "dari") and word in words("predicates"):
            pass  # `ke tengah lapangan`
        elif word in words("predicates") or (looks_like_verb(word) and (token.text.islower() or not number)):
            governed = before in words("verb_governors") or (governed and before in words("coordinators"))
            # A copula is never inside a relative clause: `uang yang masuk ke rekeningnya adalah hasil panen`.
            if not governed and (not relative or word in words("copulas")):
                return True
            if not governed:
                relative = word in words("predicates")  # `yang akan membantu`: the verb belongs to the clause too
        before = word
    return False
