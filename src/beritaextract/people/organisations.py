"""The same organisation across a corpus: bodies that speak themselves, or through the people who hold their posts.

Names are one organisation when they say the same once short forms are written out, and the territory is the same:
`OJK Jabar` is `Otoritas Jasa Keuangan (OJK) Provinsi Jawa Barat`, and is not `OJK`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from beritaextract.people.acronyms import learned, without_brackets
from beritaextract.people.names import Name, folded
from beritaextract.people.posts import without_region
from beritaextract.people.words import words_of

As = Literal["itself", "holder"]


class Voice(NamedTuple):
    """A speaker of an article who is an organisation, or holds a post in one.

    Attributes:
        article_id: with `speaker_id` the key of the row in the table `speakers`.
        name: the organisation, as the article has it.
        speaks: `itself`, or through the `holder` of a post.
        role: the post of the holder.
        region_code: territory of the organisation.
        published: day of the article, ISO 8601, or None.
        claims: how many claims of the article are attributed to the speaker.
        aliases: what the article calls the organisation besides; a short form among them is learned.
    """

    article_id: str
    speaker_id: str
    name: str
    speaks: As
    role: str | None = None
    region_code: str | None = None
    published: str | None = None
    claims: int = 0
    aliases: tuple[str, ...] = ()


class Organisation(NamedTuple):
    """An organisation that is heard in a corpus.

    Attributes:
        id: `o1`, `o2`, … by number of claims, then articles, then name.
        name: the most frequent of its names that is no short form, else the most frequent.
        variants: its other names, the most frequent first.
        region_code: of an organisation of a territory.
        articles: in how many articles it is heard, itself or through holders of its posts.
        claims_itself, claims_through_holders: claims of either kind, never added up here.
        first, last: days of its first and last article.
        voices: the speakers behind it, in the order of time.
    """

    id: str
    name: str
    variants: tuple[str, ...]
    region_code: str | None
    articles: int
    claims_itself: int
    claims_through_holders: int
    first: str | None
    last: str | None
    voices: tuple[Voice, ...]


_Key = tuple[Name, str | None]


def join_organisations(voices: Iterable[Voice]) -> list[Organisation]:
    """The organisations behind the voices, those with most claims first; the order of the input changes nothing."""
    found = sorted(voices, key=_order)
    explained = {voice.name for voice in found if "(" in voice.name}
    explained |= {f"{voice.name} ({alias})" for voice in found for alias in voice.aliases if _is_new(alias, voice.name)}
    acronyms = learned(sorted(explained))
    groups: dict[_Key, list[Voice]] = {}
    keys: dict[tuple[str, str | None], _Key] = {}
    for voice in found:
        said = (voice.name, voice.region_code)
        if said not in keys:
            keys[said] = _key(*said, acronyms)
        if keys[said][0]:
            groups.setdefault(keys[said], []).append(voice)
    ordered = sorted(groups.items(), key=lambda item: _rank(item[1]))
    return [_organisation(f"o{number}", key, group) for number, (key, group) in enumerate(ordered, start=1)]


def _is_new(alias: str, name: str) -> bool:
    """Whether another name may be a short form, and is no word of the name itself: `OJK`, and not `Otoritas`."""
    return alias[:1].isupper() and not set(folded(alias)) & set(folded(name))


def _key(name: str, region_code: str | None, acronyms: dict[str, Name]) -> _Key:
    """What an organisation is compared by: its words with short forms written out, and its territory."""
    drop = words_of("legal")
    plain = [word for word in folded(without_brackets(name)) if word not in drop]
    if not plain:
        return (), None
    long = tuple(part for word in plain for part in acronyms.get(word, (word,)) if part not in drop)
    if long[-2:] == ("republik", "indonesia") and len(long) > 2:
        long = long[:-2]
    elif long[-1:] == ("ri",) and len(long) > 1:
        long = long[:-1]
    if long in {("ri",), ("republik", "indonesia")}:
        long = ("indonesia",)
    body, region = without_region(long, region_code)
    if not body and len(plain) < len(folded(without_brackets(name))):
        return long, None  # a company that is called as a territory
    if not body:  # a territory that speaks: its government
        return ("pemerintah", *(() if region else long)), region
    # The seat of a body is no part of its name: only a territory that the name holds tells it apart.
    return tuple(word for word in body if word != "dan"), region if len(body) < len(long) else None


def _order(voice: Voice) -> tuple[str, str, int, str]:
    return (voice.published or "", voice.article_id, len(voice.speaker_id), voice.speaker_id)


def _rank(group: list[Voice]) -> tuple[int, int, str, tuple[str, str, int, str]]:
    claims = sum(voice.claims for voice in group)
    return -claims, -len({voice.article_id for voice in group}), group[0].name, _order(group[0])


def _organisation(id_: str, key: _Key, group: list[Voice]) -> Organisation:
    names = Counter(voice.name for voice in group)
    days = sorted(voice.published for voice in group if voice.published)
    by_frequency = sorted(names, key=lambda name: (len(folded(without_brackets(name))) < 2, -names[name], name))
    return Organisation(
        id=id_,
        name=by_frequency[0],
        variants=tuple(sorted(by_frequency[1:], key=lambda name: (-names[name], name))),
        region_code=key[1],
        articles=len({voice.article_id for voice in group}),
        claims_itself=sum(voice.claims for voice in group if voice.speaks == "itself"),
        claims_through_holders=sum(voice.claims for voice in group if voice.speaks == "holder"),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        voices=tuple(group),
    )
