"""Words beside a cue that mean a person of the article, though they were taken for a place, a day or a noun phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Final

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.comparison import name_words
from beritaextract.speakers.name_resolution import KNOWN_NICKNAME, PART_OF_NAME, find_by_name
from beritaextract.speakers.person_clusters import PersonClusters

NAMESAKE = Rule(
    "speakers.coreference.namesake",
    "what speaks is called like a place or a day, and is a word of the name of one person",
    examples=("Wakil Menteri Bima Satria Wibawa hadir. “Air surut,” kata Bima.",),
    counterexamples=("Wakil Menteri Rudi Satria Wibawa hadir. “Air surut,” kata Bima.",),
)
TAKEN_FOR_PLACE = Rule(
    "speakers.coreference.taken-for-place",
    "what speaks is called like the place right before the name of a person: it is his first name",
    examples=("Kepala Dinas Perikanan Sleman Padang Utomo hadir. “Air surut,” ungkap Padang.",),
    counterexamples=("Wali Kota Padang Rudi Utomo hadir. “Air surut,” ungkap Rudi.",),
)
HOLDS_NAME = Rule(
    "speakers.coreference.holds-name",
    "a plain phrase beside the cue that holds the name of a person",
    examples=(
        "Agus Harimurti Yudhoyono hadir. “Air surut,” kata AHY.",
        "Burhan Lahadi hadir. Burhan Lahadi sebelumnya dalam laporannya menyampaikan bahwa proyek berjalan.",
    ),
    counterexamples=("Agus Harimurti Yudhoyono hadir. “Air surut,” kata sejumlah warga.",),
)
# So many persons at most are looked at inside of one phrase.
_FEW: Final = 3


class NamesBesideCues:
    """The mentions of persons, and whose words beside a cue mean one of them though they are no such mention."""

    def __init__(
        self,
        named: Sequence[Mention],
        persons: PersonClusters,
        cluster_of: Mapping[Mention, SpeakerCluster],
        view: str,
    ) -> None:
        self._named = named
        self._persons = persons
        self._cluster_of = cluster_of
        self._view = view
        self._behind_places: dict[str, tuple[SpeakerCluster, Range]] | None = None

    def meant_by(self, mention: Mention) -> tuple[Rule, SpeakerCluster, Range] | None:
        """The person whom a place, a day or a plain noun phrase beside a cue means, if it means one, and his name."""
        name = mention.range.of(self._view)
        if mention.territory and " " not in name and (behind := self._behind_place(name)) is not None:
            return TAKEN_FOR_PLACE, *behind
        if mention.territory or (mention.kind == "unnamed" and " " not in name):
            person = self._namesake(name)
            if person is not None:
                return NAMESAKE, person, person.name
        if mention.kind != "unnamed" or not name[0].isupper():
            return None
        person = self._inside(mention) or self._by_capitals(name, mention)
        return (HOLDS_NAME, person, person.name) if person is not None else None

    def _behind_place(self, place: str) -> tuple[SpeakerCluster, Range] | None:
        """The person whose first name was taken for a place, and his whole name: `Kepala Dinas <Padang> Utomo`."""
        if self._behind_places is None:
            self._behind_places = {}
            for mention in self._named:
                post = mention.affiliation
                if post is None or not 0 < mention.range.start - post.end <= 1 or mention not in self._cluster_of:
                    continue
                body, _, last = post.of(self._view).rpartition(" ")
                if body:
                    whole = Range(post.end - len(last), mention.name.end)
                    self._behind_places.setdefault(last, (self._cluster_of[mention], whole))
        return self._behind_places.get(place)

    def _namesake(self, name: str) -> SpeakerCluster | None:
        """The one person of whose name a single word is part: `kata Bima`, `ujar Ahad`."""
        if " " in name or not name[0].isupper() or name.isupper():
            return None
        words = name_words(name)
        found = [p for p in self._persons.sharing(words) if words and words[0] in p.words]
        return found[0] if len(found) == 1 else None

    def _inside(self, mention: Mention) -> SpeakerCluster | None:
        """The person whose name opens the phrase, or ends it behind a post: `Burhan sebelumnya`, `Presiden Wirawan`."""
        start, end = mention.range
        first = bisect_left(self._named, start, key=lambda other: other.range.start)
        for other in self._named[first : first + _FEW]:
            if other.range.end > end:
                break
            opens = other.range.start == start
            post = self._view[start:end].split()[0].lower() in lexicon().posts.first_words
            if (opens or (post and other.range.end == end)) and other in self._cluster_of:
                return self._cluster_of[other]
        return None

    def _by_capitals(self, name: str, mention: Mention) -> SpeakerCluster | None:
        """The person whose name or nickname the capitalised words are that open the phrase: `SBY`."""
        run = list(takewhile(lambda word: word[0].isupper(), name.split()))
        words = name_words(" ".join(run))
        found = find_by_name(self._persons, words, mention, once=False) if words else None
        if found is None or found.cluster is None or found.rivals:
            return None
        whole = found.rule is PART_OF_NAME and set(words) <= set(found.cluster.words)  # no word for an initial
        return found.cluster if whole or found.rule is KNOWN_NICKNAME else None
