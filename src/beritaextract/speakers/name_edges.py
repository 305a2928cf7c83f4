"""Words at the edges of a name that belong to the sentence: `Lanjut Burhanto`, `Gusman Berjanji`, `Kemasan Burhan`."""

from __future__ import annotations

from collections.abc import Set

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.entities.words import word_class
from beritaextract.language import looks_like_verb, ordinary_words
from beritaextract.language.reporting_verbs import active_cues, bare_cues, passive_cues
from beritaextract.matches import Range
from beritaextract.speakers.clusters import without_alias
from beritaextract.speakers.comparison import name_words
from beritaextract.speakers.words import word_class as own_class
from beritaextract.text import Document


def is_ordinary_before(word: str, document: Document) -> bool:
    """Whether a word at the beginning of a name is more likely one of the sentence: the article writes it small too.

    Args:
        word: lower case.
        document: the article.
    """
    words = lexicon()
    if word in words.given_names or len(word) < 3:
        return False
    return (
        word in document.vocabulary
        or word in words.function_words
        or word in words.institution_words
        or word in bare_cues()
        or word.endswith("nya")
        or word in ordinary_words()
    )


def is_ordinary_after(word: str, document: Document) -> bool:
    """Whether a word at the end of a name is more likely the verb behind it, or a word with `-nya`."""
    if word in lexicon().given_names or len(word) < 4:
        return False
    verb = word in active_cues() or word in bare_cues() or (looks_like_verb(word) and word in document.vocabulary)
    return verb or word.endswith("nya")


def opens_with_ordinary(words: tuple[str, ...], others: Set[tuple[str, ...]]) -> bool:
    """Whether a name begins with a word that names of persons never hold and that does not mean him alone.

    `Kisruh Burhan`, where he is else called `Burhan`; but `Damai Burhan`, where he is called `Damai`.
    """
    first = words[0]
    return len(words) > 1 and first in ordinary_words() and (first,) not in others and not _opens_name(words)


def opens_with_cue(name: str) -> bool:
    """Whether a name begins with a passive of saying: `Diungkap Burhan`."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first.lower() in passive_cues()


def is_sentence(words: tuple[str, ...]) -> bool:
    """Whether a name holds a verb or a small word, as headlines in capitals do: `Budi Ingin Mundur`."""
    lexicon_ = lexicon()
    small = lexicon_.function_words - lexicon_.given_names
    return any(len(word) > 3 and (word in small or word in active_cues()) for word in words[1:])


def is_glued(name: str, others: Set[str]) -> bool:
    """Whether a verb or a small word is glued to the end of another form of the name: `Burhanimembeberkan`."""
    low = name.lower()
    for other in others:
        if len(low) > len(other) > 3 and low.startswith(other.lower()):
            tail = low[len(other) :]
            if tail in active_cues() or tail in lexicon().function_words:
                return True
    return False


def trimmed(mention: Mention, others: Set[tuple[str, ...]], document: Document) -> Range:
    """A name without ordinary words at its edges, where another form of it bears that out.

    Args:
        mention: where the name was found; a rank or title in front of it confirms its first word.
        others: the words of the other forms of the name in the article; none where it is no person's.
        document: the article.
    """
    name = without_alias(mention.name, document.view)
    if not others:
        return name
    text = name.of(document.view)
    words = name_words(text)
    if len(words) < 2 or len(text.split()) != len(words):
        return name
    first, rest = words[0], words[1:]
    if opens_with_cue(text):
        return Range(name.end - len(text.split(maxsplit=1)[1]), name.end)
    titled = mention.range.start < name.start
    if not titled and (first,) not in others and is_ordinary_before(first, document) and not _opens_name(words):
        whole = len(rest) > 1 and (rest[0] in lexicon().given_names or (rest[0],) in others)
        if whole or (rest in others and first in bare_cues()):
            return Range(name.end - len(text.split(maxsplit=1)[1]), name.end)
    if is_ordinary_after(words[-1], document) and any(other[0] in words[:-1] for other in others if len(other) == 1):
        return Range(name.start, name.start + len(text.rsplit(maxsplit=1)[0]))
    return name


def _opens_name(words: tuple[str, ...]) -> bool:
    """Whether small words open the name: `Anak Agung`, `Lalu Muhammad`."""
    particles = word_class("balinese_name_words")
    return words[0] in own_class("name_openers") or words[0] in particles or words[1] in particles
