"""Man or woman: what names, titles and kin words tell, for epithets such as `kata perempuan itu`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from beritaextract.lexicon import load_rows
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.comparison import name_words
from beritaextract.speakers.words import word_class

Gender = Literal["f", "m"]
# Titles and kin words stand where somebody is introduced.
_MENTIONS: Final = 20


@lru_cache(maxsize=1)
def _gendered_names() -> dict[str, Gender]:
    table = load_rows("beritaextract.speakers", "data/gendered_names.tsv", key="name", required=("gender",))
    return {name: "f" if row["gender"] == "f" else "m" for name, row in table.items()}


def gender_of_noun(phrase: str) -> Gender | None:
    """What the first word of a description says: `perempuan kelahiran Solo itu`."""
    noun = phrase.lower().split()[0]
    return "f" if noun in word_class("women") else "m" if noun in word_class("men") else None


def gender_of_person(cluster: SpeakerCluster, view: str) -> Gender | None:
    """What the titles, the kin words in front, and the name of a person say; None where they say nothing or differ."""
    said: set[Gender] = set()
    for mention in cluster.mentions[:_MENTIONS]:
        words = set(name_words(view[mention.range.start : mention.name.start]))
        if mention.role is not None:
            words.add(mention.role.of(view).lower().split()[0])
        before = view[max(0, mention.phrase.start - 12) : mention.phrase.start].lower().split()
        if before and before[-1] in ("suaminya,", "suaminya"):
            said.add("m")
        elif before and before[-1] in ("istrinya,", "istrinya", "isterinya,"):
            said.add("f")
        if words & (word_class("female_titles") | word_class("women")):
            said.add("f")
        if words & (word_class("male_titles") | word_class("men")):
            said.add("m")
    if not said and (gender := gender_of_name(cluster.words)) is not None:
        return gender
    return said.pop() if len(said) == 1 else None


def gender_of_name(words: tuple[str, ...]) -> Gender | None:
    """What the words of a name tell: the first that is known, else the ending of one."""
    names = _gendered_names()
    for word in words:
        if (gender := names.get(word)) is not None:
            return gender
    for word in words:
        if len(word) > 5 and word.endswith(tuple(word_class("female_endings"))):
            return "f"
        if len(word) > 5 and word.endswith(tuple(word_class("male_endings"))):
            return "m"
    return None
