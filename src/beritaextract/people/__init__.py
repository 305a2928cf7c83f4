"""The same person across a corpus: the speakers of many articles joined into people, every join with its reason.

Two speakers are one person when their full names are equal, or when the name of one is part of the name of a person of
the corpus whose post fits; posts are compared by what they mean.  Whatever is open stays apart.
"""

from beritaextract.people.by_hand import decide
from beritaextract.people.join import join
from beritaextract.people.model import Appearance, Member, Person, Post
from beritaextract.people.organisations import Organisation, Voice, join_organisations
from beritaextract.people.reading import (
    Heard,
    SpeakerRow,
    heard_in_folder,
    heard_in_rows,
    organisations_in_folder,
    people_in_extractions,
    people_in_folder,
    speakers_in_folder,
)
from beritaextract.people.tables import people_tables, write_people

__all__ = [
    "Appearance",
    "Heard",
    "Member",
    "Organisation",
    "Person",
    "Post",
    "SpeakerRow",
    "Voice",
    "decide",
    "heard_in_folder",
    "heard_in_rows",
    "join",
    "join_organisations",
    "organisations_in_folder",
    "people_in_extractions",
    "people_in_folder",
    "people_tables",
    "speakers_in_folder",
    "write_people",
]
