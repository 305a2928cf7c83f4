"""Who speaks in a run: one voice for all speakers that are the same person, body or unnamed source."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.tables.run_folder import RunFolder, identities_in, named_rows
from beritaextract.tables.table_set import beside_is_current


class Voice(NamedTuple):
    """One voice.

    Attributes:
        name: the fullest form of the name.
        kind: person, organisation or unnamed.
        posts: posts of a person in the order of time, where `beritaextract people` has joined them.
    """

    name: str
    kind: str
    posts: tuple[str, ...] = ()


class Voices:
    """The voices of a run, numbered in the order of their first speaker.

    Where the tables of people and organisations stand beside those of the run, and are of this run, a voice is what
    they have joined.  Other speakers are one voice when kind and name are equal, letter case aside.

    Attributes:
        joined: whether the tables of people were there.
        stale: whether there are such tables, of an earlier run.
    """

    def __init__(self, folder: RunFolder) -> None:
        self.all: list[Voice] = []
        self._number: dict[tuple[str, str], int] = {}
        self._of: dict[tuple[str, str], int] = {}
        there = next(named_rows(folder.folder, "people", ("person_id",)), None) is not None
        self.joined = there and beside_is_current(folder.folder)
        self.stale = there and not self.joined
        self._known = self._read_known(folder) if self.joined else {}

    def add(self, article_id: str, speaker_id: str, kind: str, name: str) -> int:
        """The voice of a speaker; the same one for each call with the same speaker."""
        key = (article_id, speaker_id)
        if key not in self._of:
            voice_key, voice = self._known.get(key) or ((kind, folded(name)), Voice(name, kind))
            if voice_key not in self._number:
                self._number[voice_key] = len(self.all)
                self.all.append(voice)
            self._of[key] = self._number[voice_key]
        return self._of[key]

    def of(self, article_id: str, speaker_id: str | None) -> int:
        """The voice of a speaker that was added; -1 for nobody."""
        return self._of.get((article_id, speaker_id or ""), -1)

    @staticmethod
    def _read_known(folder: RunFolder) -> dict[tuple[str, str], tuple[tuple[str, str], Voice]]:
        run = folder.folder
        voices = {
            row["person_id"]: Voice(row["name"], "person", tuple(row["posts"] or ()))
            for row in named_rows(run, "people", ("person_id", "name", "posts"))
        }
        voices |= {
            row["organisation_id"]: Voice(row["name"], "organisation")
            for row in named_rows(run, "organisations", ("organisation_id", "name"))
        }
        return {key: (("table", id_), voices[id_]) for key, id_ in identities_in(run).items() if id_ in voices}


def folded(name: str) -> str:
    """A name for comparison: one blank between words, letter case aside."""
    return " ".join(name.split()).casefold()
