"""What each speaker is called: the fullest of the forms in which the article writes the name."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import partial
from typing import Final

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.matches import Range
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.comparison import name_words, organisation_words
from beritaextract.speakers.name_edges import is_glued, opens_with_ordinary, trimmed
from beritaextract.text import Document

_LONGEST_ACRONYM: Final = 5


def settle_name(cluster: SpeakerCluster, document: Document, sources: Set[Range]) -> None:
    """Settles on the fullest name, of equally full ones on that used most; glued and shouted forms come last.

    A group is called as where it speaks: the `korban jiwa` of another sentence are not the `korban` who ask for help.
    """
    view = document.view
    forms: dict[tuple[str, str], list[Mention]] = {}
    speaking = [m for m in cluster.mentions if cluster.kind == "unnamed" and m.range in sources]
    for mention in speaking or cluster.mentions:
        forms.setdefault((mention.kind, mention.name.of(view)), []).append(mention)
    written = {name for _, name in forms}
    others = {name_words(name) for name in written} if cluster.kind == "person" else set()
    # A function inside of this one would, compiled, hold the document until the garbage collector came.
    fullest = max(forms.values(), key=partial(_rank, cluster, document, written, others))
    cluster.name = trimmed(fullest[0], others, document)
    cluster.words = name_words(cluster.name.of(view))


def _rank(
    cluster: SpeakerCluster,
    document: Document,
    written: Set[str],
    others: Set[tuple[str, ...]],
    form: Sequence[Mention],
) -> tuple[bool, bool, bool, int, bool, int, bool, int, int, int]:
    """How good a form of a name is for all of them: the greater the better."""
    first = form[0]
    name = trimmed(first, others, document).of(document.view)
    words, letters = _fullness(cluster, name)
    titled = first.range.start < first.name.start
    loud = any(len(word) > _LONGEST_ACRONYM and word.isalpha() and word.isupper() for word in name.split())
    known = lexicon().given_names
    return (
        first.kind == "person",
        not is_glued(name, written),
        titled or not others or not opens_with_ordinary(name_words(name), others),
        words,
        " alias " in first.name.of(document.view),
        letters,
        not loud,
        sum(word in known for word in name_words(name)),
        len(form),
        -first.range.start,
    )


def _fullness(cluster: SpeakerCluster, name: str) -> tuple[int, int]:
    """How many words of a name tell something, and how many letters it has."""
    words = name_words(name)
    telling = organisation_words(name) if cluster.kind == "organisation" else words
    return len(telling), len("".join(words))
