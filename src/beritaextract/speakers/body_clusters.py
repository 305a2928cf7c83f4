"""Organisations and groups: which mentions mean the same one, and its full name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.matches import Mention
from beritaextract.entities.regions import levels_of
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster, new_cluster
from beritaextract.speakers.comparison import initials, name_words, organisation_words, spelling, within, written_out
from beritaextract.speakers.person_clusters import MANY
from beritaextract.speakers.words import word_class

_ACRONYM: Final = regex.compile(r"\(\s?(?P<short>[\p{Lu}][\p{L}\d&.-]{1,14}+)\s?\)")
_ANY: Final = ""
SAME_BODY = Rule(
    "speakers.coreference.same-body",
    "one body: equal names, short form and long form, acronym, or one name that the other goes on from",
    examples=("Pemkot Malang menyebutkan jalan rusak. Pemerintah Kota Malang mengatakan dana ada.",),
    counterexamples=(
        "Pemkot Malang menyebutkan jalan rusak. Pemkab Malang mengatakan dana ada.",
        "BPS menyebutkan harga naik. BPS Kediri mengatakan beras mahal.",
    ),
)
SAME_GROUP = Rule(
    "speakers.coreference.same-group",
    "one noun for people without a name, whatever stands in front of it",
    examples=("Para korban mengatakan air naik. Sejumlah korban mengaku lapar.",),
    counterexamples=("Para korban mengatakan air naik. Sejumlah pedagang mengaku rugi.",),
)
ClusterOf = dict[Mention, SpeakerCluster]


class BodyClusters:
    """The organisations and unnamed sources of an article, with look-up by what the names of one body share."""

    __slots__ = ("_by_handle", "_cluster_of", "_exact", "_view", "clusters")

    def __init__(self, view: str, cluster_of: ClusterOf) -> None:
        """`view` is the legible text; `cluster_of` takes the cluster of each mention."""
        self.clusters: list[SpeakerCluster] = []
        self._view = view
        self._cluster_of = cluster_of
        self._exact: dict[tuple[str, tuple[str, ...]], int] = {}
        self._by_handle: dict[tuple[str, str], list[int]] = {}

    def file(self, mention: Mention, log: Log) -> None:
        """Files a mention of kind `organisation` or `unnamed` under the cluster that it means, or opens a new one."""
        name = mention.name.of(self._view)
        words = name_words(name)
        number = self._exact.get((mention.kind, words))
        handles: set[str] = set()
        if number is None and len(self.clusters) <= MANY:
            handles = _handles(mention.kind, name, words)
            number = self._like(mention, words, handles)
        if number is None:
            number = len(self.clusters)
            self._index(number, mention.kind, handles)
            cluster = new_cluster(mention, words, self._view)
            self.clusters.append(cluster)
        else:
            cluster = self.clusters[number]
            cluster.add(mention, self._view)
            if log.explaining:
                rule = SAME_BODY if mention.kind == "organisation" else SAME_GROUP
                log.took(rule, *mention.range, f"means {cluster.name.of(self._view)}: {rule.reason}")
        self._exact.setdefault((mention.kind, words), number)
        self._cluster_of[mention] = cluster
        if mention.kind == "organisation":
            self._take_acronym(number, mention.range)

    def _like(self, mention: Mention, words: tuple[str, ...], handles: set[str]) -> int | None:
        """The first cluster that the mention means by likeness."""
        same = same_organisation if mention.kind == "organisation" else same_noun
        if _ANY in handles:
            near: Iterable[int] = range(len(self.clusters))
        else:
            by_handle = self._by_handle
            found = set(by_handle.get((mention.kind, _ANY), ()))
            for handle in handles:
                found.update(by_handle.get((mention.kind, handle), ()))
            near = sorted(found)
        return next((n for n in near if same(self.clusters[n], words, mention, self._view)), None)

    def _index(self, number: int, kind: str, handles: Iterable[str]) -> None:
        """Lets mentions with one of the handles find the cluster."""
        for handle in handles:
            self._by_handle.setdefault((kind, handle), []).append(number)

    def _take_acronym(self, number: int, name: Range) -> None:
        """`Komisi Pemilihan Umum (KPU)`: the name in brackets inside a mention or right behind it."""
        view = self._view
        if view.find("(", name.start, name.end + 2) < 0:
            return
        cluster = self.clusters[number]
        for match in _ACRONYM.finditer(view, name.start, min(len(view), name.end + 20)):
            legal_form = match.group("short").lower() in ("persero", "tbk")  # `PT Melati (Persero)`
            if match.start() <= name.end + 1 and not legal_form:
                short = name_words(match.group("short"))
                cluster.names.add(short)
                cluster.aliases.append(Range(*match.span("short")))
                self._index(number, "organisation", short[:1])


def _handles(kind: str, name: str, words: tuple[str, ...]) -> set[str]:
    """Short strings of which two names of one body have at least one in common; `_ANY` may be like every other name.

    They only choose what is compared in full: most of an article's bodies have nothing to do with each other.
    """
    if kind == "unnamed":
        content = [word for word in words if word not in word_class("source_fillers")]
        if not content or any(len(word) == 1 for word in content):  # one letter stands for all words that begin so
            return {_ANY}
        return {spelling(word) for word in content}
    if not words:
        return {_ANY}
    again = _again(words)
    # The words of an ordinary name are all there is of it.
    long = again if _is_plain(words) and " ".join(words) == name.lower() else organisation_words(name)
    return {words[0], long[0] if long else _ANY, initials(words), initials(again)}


def _again(words: tuple[str, ...]) -> tuple[str, ...]:
    """`organisation_words` of words that are told apart already."""
    return written_out(words) if _is_plain(words) else organisation_words(" ".join(words))


def _is_plain(words: tuple[str, ...]) -> bool:
    """Whether the words of a name are letters alone, so that cutting them again gives the same words."""
    letters = "".join(words)
    return letters.isascii() and letters.isalpha()


def same_organisation(cluster: SpeakerCluster, words: tuple[str, ...], mention: Mention, view: str) -> bool:
    """Equal names, short forms, acronyms, and names that go on with a territory (`KPU`, `KPU Kota Metro`)."""
    if cluster.kind != "organisation":
        return False
    if words == cluster.words or words in cluster.names:
        return True
    if mention.region_code is not None and cluster.region_codes - {mention.region_code}:
        return False  # the government of a town is not that of the kabupaten around it
    mine, theirs = organisation_words(mention.name.of(view)), organisation_words(cluster.name.of(view))
    if mine == theirs:
        return True
    if mention.territory or cluster.mentions[0].territory:
        return False  # `Jakarta` is no short form of `Bank Jakarta`
    for short, long in ((words, cluster.words), (cluster.words, words)):
        if len(short) == 1 and len(short[0]) >= 3 and short[0] in (initials(long), initials(_again(long))):
            return True
    short_form, long_form = sorted((mine, theirs), key=len)
    if short_form == ("pemerintah",):
        return False  # the government is not that of a town
    if mine == long_form != short_form and _in_a_region(mention, long_form[len(short_form) :], cluster):
        return False  # `BPS mencatat …`, and only then `Kepala BPS Kediri`: the whole is not its branch
    return bool(short_form) and long_form[: len(short_form)] == short_form


def _in_a_region(mention: Mention, behind: tuple[str, ...], cluster: SpeakerCluster) -> bool:
    """Whether a mention is the office in some region of a body that has a centre of its own, as the cluster's has."""
    known = mention.region_code is not None or region_names().match(list(behind), 0, len(behind)) is not None
    return known and not levels_of(cluster.words) and cluster.words[0] not in word_class("local_bodies")


def same_noun(cluster: SpeakerCluster, words: tuple[str, ...], mention: Mention, view: str) -> bool:
    """The same noun, whatever the determiner: `para korban`, `korban`."""
    if cluster.kind != "unnamed":
        return False
    mine = tuple(word for word in words if word not in word_class("source_fillers"))
    theirs = tuple(word for word in cluster.words if word not in word_class("source_fillers"))
    return bool(mine) and (within(mine, theirs) or within(theirs, mine))


def full_names(clusters: list[SpeakerCluster], mentions: Sequence[Mention], view: str) -> None:
    """Bodies are often named in full only as an affiliation: `Kemenhub` is the ministry of the man quoted above."""
    named: dict[tuple[str, ...], Range] = {}
    for mention in mentions:
        if mention.affiliation is not None:
            words = organisation_words(mention.affiliation.of(view))
            best = named.get(words)
            if best is None or mention.affiliation.end - mention.affiliation.start > best.end - best.start:
                named[words] = mention.affiliation
    for cluster in clusters:
        if cluster.kind == "organisation":
            full = named.get(organisation_words(cluster.name.of(view)))
            if full is not None and full.of(view).endswith(")") and "(" in full.of(view):
                full = Range(full.start, full.start + len(full.of(view)[: full.of(view).rindex("(")].rstrip()))
            if full is not None and len(name_words(full.of(view))) > len(cluster.words):
                cluster.name = full
                cluster.words = name_words(full.of(view))
