"""Posts that stand alone: the person of the article who holds the post, or a speaker known by the post only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.entities.phrases import keys_of
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster, StatedPost, new_cluster, tell_owner
from beritaextract.speakers.comparison import name_words, post_words
from beritaextract.speakers.name_resolution import NameMatch
from beritaextract.speakers.person_clusters import MANY, PersonClusters
from beritaextract.text import Document

HOLDER = Rule(
    "speakers.coreference.holder",
    "the post of a person named in the article",
    examples=("Bupati Bogor Agus Salim datang. “Air surut,” kata Bupati.",),
    counterexamples=(
        "Bupati Bogor Agus Salim datang. “Air surut,” kata Gubernur.",
        "Wakil Bupati Bogor Agus Salim datang. “Air surut,” kata Bupati.",
        "Kuasa hukum Menteri Keuangan, Agus Salim, datang. “Air surut,” kata Menteri Keuangan.",
        "Kepala Bidang Sarana Dinas Perikanan Agus Salim datang. “Air surut,” kata Kepala Dinas.",
    ),
)
SAME_POST = Rule(
    "speakers.coreference.same-post",
    "the post of somebody whose name the article does not tell",
    examples=("“Air surut,” kata Gubernur. Gubernur mengatakan, warga pulang.",),
    counterexamples=(
        "“Air surut,” kata Gubernur. Presiden mengatakan, warga pulang.",
        "“Air surut,” kata Wakil Gubernur. Gubernur mengatakan, warga pulang.",
    ),
)
SEVERAL_HOLDERS = Rule(
    "speakers.coreference.several-holders",
    "several persons of the article hold this post, and one sentence names them last",
    examples=("Ketua KPU Bogor, Agus Salim, menerima Ketua Bawaslu Bogor, Dewi Lestari. “Aman,” kata Ketua.",),
    counterexamples=(
        "Ketua KPU Bogor, Agus Salim, menerima Ketua Bawaslu Bogor, Dewi Lestari. “Aman,” kata Ketua KPU.",
    ),
)
PLACE_OF_POST = Rule(
    "speakers.coreference.place-of-post",
    "what stands behind the post of a territory like a name is a place that the article names in another post",
    examples=(
        "Kepala Desa Karanglo, Mulyono Harjo, hadir. “Air surut,” kata Kades Karanglo.",
        "Bupati Wonoasri Agus Salim hadir. “Air surut,” kata Agus. “Ya,” kata Kapolres Wonoasri.",
    ),
    counterexamples=("Bupati Wonoasri Agus Salim hadir. “Air surut,” kata Agus. “Ya,” kata Kapolres Sukirman.",),
)
# What papers call the holders of some posts by.
_EPITHETS = {"kepala negara": "presiden", "bendahara negara": "menteri keuangan"}
# Of one person the first so many posts are looked at: an article asks again and again.
_POSTS = 20


class Holder(NamedTuple):
    """Who holds a post: the person, or None and how many persons of the article may."""

    cluster: SpeakerCluster | None
    rivals: int = 0


class PostHolders:
    """Who holds which post, as the article states it."""

    __slots__ = ("_by_post", "_document", "_persons")

    def __init__(self, document: Document, persons: PersonClusters) -> None:
        self._document = document
        self._persons = persons
        self._by_post: dict[str, list[SpeakerCluster]] | None = None

    def find(self, mention: Mention, view: str) -> Holder:
        """Who holds the post: of several, who holds just this one, then the one named last."""
        named = (mention.role or mention.name).of(view)
        epithet = _EPITHETS.get(" ".join(named.lower().split()))
        asked = StatedPost(
            mention.role or mention.name,
            mention.affiliation,
            None,
            view,
            post_words(epithet) if epithet is not None and mention.affiliation is None else None,
        )
        if not asked.words:
            return Holder(None)
        index = self._by_post_words()
        rarest = min((index.get(word, []) for word in asked.words), key=len)
        fitting = [p for p in rarest[-MANY:] if any(post.is_held_as(asked) for post in p.posts[:_POSTS])]
        if not fitting:
            return Holder(self._only_holder_of_role(mention, view))
        return self._of_several(fitting, asked, mention.range.start)

    def find_nameless(self, nameless: Sequence[SpeakerCluster], mention: Mention, view: str) -> Holder:
        """Whom of those known by their posts only a post means."""
        asked = StatedPost(mention.role or mention.name, mention.affiliation, None, view)
        fitting = [p for p in nameless[-MANY:] if any(post.is_same_as(asked) for post in p.posts[:_POSTS])]
        return self._of_several(fitting, asked, mention.range.start)

    def _of_several(self, fitting: list[SpeakerCluster], asked: StatedPost, offset: int) -> Holder:
        just = [p for p in fitting if any(post.is_just(asked) for post in p.posts[:_POSTS])]
        fitting = just or fitting
        before = sorted(
            [p for p in fitting if p.last_before(offset) >= 0] or fitting, key=lambda p: p.last_before(offset)
        )
        if len(before) > 1:
            sentence = self._document.sentence_at
            last, other = before[-1].last_before(offset), before[-2].last_before(offset)
            if min(last, other) >= 0 and sentence(last) == sentence(other):
                return Holder(None, len(fitting))
        return Holder(before[-1] if before else None)

    def _only_holder_of_role(self, mention: Mention, view: str) -> SpeakerCluster | None:
        """The one person with this role, where the body it belongs to is stated of the post or of him alone."""
        if mention.role is None or mention.affiliation is None:
            return None
        asked = StatedPost(mention.role, None, None, view)
        if len(asked.words) < 2:
            return None  # there are many heads
        found = [
            p
            for p in self._persons.clusters[-MANY:]
            for post in p.posts
            if post.affiliation is None and post.is_held_as(asked)
        ]
        return found[0] if len({id(p) for p in found}) == 1 else None

    def _by_post_words(self) -> dict[str, list[SpeakerCluster]]:
        if self._by_post is None:
            self._by_post = {}
            for cluster in self._persons.clusters:
                for word in {word for post in cluster.posts for word in post.words}:
                    self._by_post.setdefault(word, []).append(cluster)
        return self._by_post


def posts_in_places(named: Sequence[Mention], view: str, log: Log) -> dict[Mention, Mention]:
    """Mentions of persons that are posts in a place which another post of the article names, each read so."""
    single = [m for m in named if m.role is not None and m.affiliation is None and m.range == m.name]
    single = [m for m in single if m.range.of(view).isalpha()]
    if not single:
        return {}
    places = {word for m in named if m.affiliation is not None for word in m.affiliation.of(view).split()}
    found: dict[Mention, Mention] = {}
    for mention in single:
        name, role = mention.range.of(view), mention.role
        if role is None or name not in places or name.lower() in lexicon().given_names:
            continue
        keys = keys_of(role.of(view))
        hit = lexicon().posts.match(keys, 0, len(keys))
        if hit is not None and hit.end == len(keys) and hit.value.kind == "region":
            log.refused(PLACE_OF_POST, *mention.range)
            post = Range(role.start, mention.range.end)
            found[mention] = replace(
                mention, kind="post", phrase=post, range=post, name=role, affiliation=mention.range, territory=False
            )
    return found


def file_posts(
    posts: Mapping[Mention, Mention],
    holders: PostHolders,
    cluster_of: dict[Mention, SpeakerCluster],
    ambiguous: dict[Mention, NameMatch],
    view: str,
    log: Log,
) -> list[SpeakerCluster]:
    """Posts alone: the person who holds the post, else a speaker known by the post only; returns the latter.

    `posts` says for each mention how it is read; those that several hold are left open and go into `ambiguous`.
    """
    nameless: list[SpeakerCluster] = []
    for mention, post in posts.items():
        found, rule = holders.find(post, view), HOLDER
        if found.cluster is None and not found.rivals:
            found, rule = holders.find_nameless(nameless, post, view), SAME_POST
        owner = found.cluster
        if found.rivals:
            log.refused(SEVERAL_HOLDERS, *mention.range)
            ambiguous[mention] = NameMatch(None, SEVERAL_HOLDERS, found.rivals)
            continue
        shown = post if post.affiliation is not None else mention  # `Pak Lurah` stays what it is
        if owner is None:
            owner = new_cluster(shown, name_words(shown.name.of(view)), view)
            nameless.append(owner)
        else:
            tell_owner(log, rule, mention, owner, view)
            owner.add(shown, view)
        cluster_of[mention] = owner
    return nameless
