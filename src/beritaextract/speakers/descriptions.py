"""Definite descriptions, nouns for somebody named before: `politisi PKB itu`, `lembaga tersebut`, `hakim`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from beritaextract.language import month_names, weekdays
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.comparison import name_words, organisation_words, post_words
from beritaextract.speakers.words import word_class

_POINTERS: Final = frozenset("itu ini tersebut pihak".split())


def points_back(phrase: str) -> bool:
    """Whether a noun phrase points back: `lembaga itu`, `badan antariksa tersebut`."""
    return phrase.endswith((" itu", " ini", " tersebut"))


def is_time_or_amount(phrase: str) -> bool:
    """Whether the phrase is a time, a unit or a number, and so nobody."""
    words = name_words(phrase)
    amounts = word_class("things_counted")
    return all(word in amounts or word.isdigit() or word in month_names() or word in weekdays() for word in words)


def is_own_work(phrase: str) -> bool:
    """Whether the phrase is something of the speaker's own: `catatannya`, `survei lembaganya`."""
    words, works = name_words(phrase), word_class("own_works")
    if not words:
        return False
    if words[0].endswith("nya") and words[0].removesuffix("nya") in works:
        return True
    return words[0] in works and len(words) > 1 and words[1].endswith("nya")


def is_text(phrase: str) -> bool:
    """Whether the phrase is a text or a study, which speaks for itself: `surat itu`, `laporan tersebut`."""
    words = name_words(phrase)
    return bool(words) and words[0] in word_class("texts")


def is_law(phrase: str) -> bool:
    """Whether the phrase is a law: `regulasi itu`, `beleid tersebut`."""
    words = name_words(phrase)
    return bool(words) and words[0] in word_class("laws")


def describes_body(phrase: str) -> bool:
    """Whether a description means a body: `perusahaan pelat merah itu`."""
    return phrase.lower().split()[0] in word_class("body_nouns")


def is_group(phrase: str) -> bool:
    """Whether a noun phrase means several people, whom `ia` and `dia` do not mean: `para korban`, `kelompok itu`."""
    return phrase.lower().split()[0] in word_class("groups")


def may_be_called(description: str, name: str) -> bool:
    """Whether a body of that name may be called so: `Yayasan itu` for Yayasan Melati, `kementerian itu`: Kemenkes."""
    noun = next((word for word in name_words(description) if word not in _POINTERS), "")
    if not noun:
        return False
    if noun in word_class("any_body_nouns"):
        return True
    words = name_words(name)
    if noun in word_class("company_nouns"):
        return organisation_words(name)[0] not in word_class("government_nouns")
    return noun in words or noun in organisation_words(name) or (noun == "kementerian" and words[0].startswith("kemen"))


def telling_words(phrase: str) -> frozenset[str]:
    """The words of a description that say who is meant: `politisi`, `pkb` of `politisi PKB berusia 50 tahun itu`."""
    return frozenset(word for word in post_words(phrase) - word_class("description_fillers") if not word.isdigit())


def is_former(phrase: str) -> bool:
    """Whether a description or a post means somebody who held it before: `mantan bupati itu`."""
    return not word_class("former").isdisjoint(name_words(phrase))


def only_holder(people: Iterable[SpeakerCluster], noun: str, view: str) -> SpeakerCluster | None:
    """Whom `tegas hakim` means in an article with one named judge."""
    noun = noun.lower()
    if noun not in word_class("single_posts"):
        return None
    return _only(
        cluster
        for cluster in people
        for post in cluster.posts
        if post.role is not None and post.role.of(view).lower().split()[0] == noun
    )


def first_citizen(people: Iterable[SpeakerCluster], phrase: str, view: str) -> SpeakerCluster | None:
    """`orang nomor satu di Pemkot Bogor ini` is its mayor; a head of another place is not meant."""
    places = {word for word in phrase.split() if word[0].isupper()}
    return _only(
        cluster
        for cluster in people
        for post in cluster.posts
        if post.role is not None
        and post.role.of(view).lower().replace(" ", "-") in word_class("first_citizens")
        and (post.affiliation is None or not places or places & set(post.affiliation.of(view).split()))
    )


def _only(clusters: Iterable[SpeakerCluster]) -> SpeakerCluster | None:
    found = {id(cluster): cluster for cluster in clusters}
    return next(iter(found.values())) if len(found) == 1 else None
