"""Posts that stand alone: the person of the article who holds the post, or a speaker known by the post only."""

from __future__ import annotations

from collections.abc import Mapping

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster, new_cluster, tell_owner
from beritaextract.speakers.comparison import name_words, post_words
from beritaextract.speakers.person_clusters import MANY, PersonClusters

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
PLACE_OF_POST = Rule(
    "speakers.coreference.place-of-post",
    "what stands behind a post like a name is the place where a person of the article holds it",
    examples=("Kepala Desa Karanglo, Mulyono Harjo, hadir. “Air surut,” kata Kades Karanglo.",),
    counterexamples=("Kepala Desa Karanglo, Mulyono Harjo, hadir. “Air surut,” kata Camat Karanglo.",),
)
# What papers call the holders of some posts by.
_EPITHETS = {"kepala negara": "presiden", "bendahara negara": "menteri keuangan"}
# Of one person the first so many posts are looked at where that is done again and again.
_POSTS = 20


class PostHolders:
    """Who holds which post, as the article states it."""

    __slots__ = ("_by_post", "_persons")

    def __init__(self, persons: PersonClusters) -> None:
        self._persons = persons
        self._by_post: dict[str, list[SpeakerCluster]] | None = None

    def find(self, mention: Mention, view: str) -> SpeakerCluster | None:
        """The person who holds the post, where the article says so; the one mentioned last, of several."""
        named = (mention.role or mention.name).of(view)
        role = _EPITHETS.get(" ".join(named.lower().split()), named)
        body = mention.affiliation.of(view) if mention.affiliation is not None else None
        wanted = post_words(role) if body is None else post_words(role) | post_words(body)
        if not wanted:
            return None
        index = self._by_post_words()
        rarest = min((index.get(word, []) for word in wanted), key=len)
        fitting = [p for p in rarest[-MANY:] if any(post.is_held_as(role, body, wanted) for post in p.posts)]
        if not fitting:
            return self._only_holder_of_role(mention, view)
        before = [p for p in fitting if p.last_before(mention.range.start) >= 0]
        return max(before or fitting, key=lambda p: p.last_before(mention.range.start))

    def in_place(self, mention: Mention, words: tuple[str, ...], view: str) -> SpeakerCluster | None:
        """The person who holds the post in the place that a single unknown word behind it names: `Kades Karanglo`."""
        if mention.role is None or len(words) != 1 or words[0] in lexicon().given_names:
            return None
        role, place = mention.role.of(view), mention.name.of(view)
        wanted = post_words(role) | post_words(place)
        for person in self._persons.clusters[-MANY:]:
            for post in person.posts[:_POSTS]:
                there = post.affiliation is not None and words[0] in post_words(post.affiliation.of(view))
                if there and post.is_held_as(role, place, wanted):
                    return person
        return None

    def _only_holder_of_role(self, mention: Mention, view: str) -> SpeakerCluster | None:
        """The one person with this role, where the body it belongs to is stated of the post or of him alone."""
        if mention.role is None or mention.affiliation is None:
            return None
        role = post_words(mention.role.of(view))
        if len(role) < 2:
            return None  # there are many heads
        found = [
            p
            for p in self._persons.clusters[-MANY:]
            for post in p.posts
            if post.affiliation is None and post.is_held_as(mention.role.of(view), None, role)
        ]
        return found[0] if len({id(p) for p in found}) == 1 else None

    def _by_post_words(self) -> dict[str, list[SpeakerCluster]]:
        if self._by_post is None:
            self._by_post = {}
            for cluster in self._persons.clusters:
                for word in {word for post in cluster.posts for word in post.words}:
                    self._by_post.setdefault(word, []).append(cluster)
        return self._by_post


def file_posts(
    posts: Mapping[Mention, Mention],
    holders: PostHolders,
    cluster_of: dict[Mention, SpeakerCluster],
    view: str,
    log: Log,
) -> list[SpeakerCluster]:
    """Posts alone: the person who holds the post, else a speaker known by the post only; returns the latter.

    `posts` says for each mention how it is read.
    """
    nameless: list[SpeakerCluster] = []
    for mention, post in posts.items():
        owner, rule = holders.find(post, view), HOLDER
        if owner is None:
            phrase = post.phrase.of(view)
            owner, rule = next((p for p in nameless[-MANY:] if same_post(p, phrase)), None), SAME_POST
        if owner is None:
            owner = new_cluster(mention, name_words(mention.name.of(view)), view)
            nameless.append(owner)
        else:
            tell_owner(log, rule, mention, owner, view)
            owner.add(mention, view)
        cluster_of[mention] = owner
    return nameless


def same_post(cluster: SpeakerCluster, phrase: str) -> bool:
    """Whether somebody known by his post alone holds the post that the phrase names."""
    return any(post.is_same_as(phrase) for post in cluster.posts)
