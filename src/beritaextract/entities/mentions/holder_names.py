"""The name of a holder read more closely: initials behind it, a body without a head word in front of it."""

from __future__ import annotations

from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.mentions.name_modifiers import (
    closed_name,
)
from beritaextract.entities.names.degrees import skip_degrees
from beritaextract.entities.names.person_names import Name
from beritaextract.entities.posts.posts import PostPhrase
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import behind_speaker


def with_initials(table: TokenTable, name: Name, limit: int) -> Name:
    """The name with initials that close it, `Wali Kota Melati Budi | HN | mengatakan`, unless they are a body's."""
    at = name.name_end
    if name.end != at or at + 1 >= limit or not (table.texts[at].isupper() and len(table.texts[at]) in (2, 3)):
        return name
    following = table.keys[at + 1]
    if not (following == "," or following in behind_speaker()) or skip_degrees(table, at, limit) > at:
        return name
    known = find_organisation(table, at, limit) is not None or find_region(table, at, limit) is not None
    return name if known else name._replace(name_end=at + 1, end=at + 1)


def end_of_body(table: TokenTable, name: Name) -> int:
    """Index behind a word that ends names of bodies, inside the name: `Melati Futures | Budi Santoso`; 0 for none."""
    ends = [at + 1 for at in range(name.name_start + 1, name.name_end - 1) if table.keys[at] in table.words.ends]
    return ends[-1] if ends and not name.titled else 0


def person_behind_body(table: TokenTable, post: PostPhrase, name: Name, limit: int) -> Name | None:
    """The person behind the comma, where no word in front is known: `Direktur Erabaya Swadaya|, Budi Santoso,`."""
    given = table.words.given_names
    if post.post.kind != "head" or name.titled or not table.is_a(name.end, limit, ","):
        return None
    second = closed_name(table, name.end + 1, limit)
    if (
        second is None
        or second.name_end - second.name_start < 2
        or any(key in given for key in table.keys[name.start : name.end])
    ):
        return None
    known = table.keys[second.name_start] in given or second.name_start in table.tagged.persons
    return second if known else None
