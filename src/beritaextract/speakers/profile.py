"""The record of one speaker, drawn from all his mentions: fullest name, role and affiliation."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.matches import Range, RangeSet
from beritaextract.speakers.clusters import SpeakerCluster, without_alias
from beritaextract.speakers.comparison import name_words, without_address
from beritaextract.speakers.matches import SpeakerMatch
from beritaextract.text import Document


class _Stated(NamedTuple):
    """A role, an affiliation and the code of its region, where each is stated."""

    role: Range | None
    affiliation: Range | None
    code: str | None


def profile_of(document: Document, cluster: SpeakerCluster, *, ambiguous: bool = False) -> SpeakerMatch:
    """The speaker that a cluster amounts to.

    A post that stands alone (`kata Presiden`) is a mention, so it is no statement of the role as well: the two never
    overlap, and somebody known by a post only has the post for a name and no role.
    """
    view = document.view
    mentions = tuple(dict.fromkeys(m.name if m.kind == "post" else m.range for m in cluster.mentions))
    covered = RangeSet(mentions if cluster.posts else ())
    posts = [_Stated(_free(p.role, covered), _free(p.affiliation, covered), p.code) for p in cluster.posts]
    post = _fullest(posts, view)
    role, affiliation, code = post
    if affiliation is None and role is not None:
        for other in posts:
            if other.affiliation is not None and other.role is not None and _fits(other.role, role, view):
                affiliation, code = other.affiliation, other.code
                break
    if code is None and affiliation is not None:
        same = affiliation.of(view)
        code = next((p.code for p in posts if p.code and p.affiliation and p.affiliation.of(view) == same), None)
    if cluster.kind == "organisation":
        code = _own_region(cluster)
    aliases = list(cluster.aliases)
    explained = {without_address(name_words(alias.of(view))) for alias in aliases} | {cluster.words}
    named = [without_alias(m.name, view) for m in cluster.mentions if m.kind in ("person", "organisation")]
    names = _distinct(named, view)
    aliases += [name for name in names if name_words(name.of(view)) not in explained]
    return SpeakerMatch(
        kind=cluster.kind,
        name=cluster.name,
        role=role,
        affiliation=affiliation,
        region_code=code,
        aliases=tuple(_distinct(aliases, view)),
        mentions=mentions,
        tagged=any(mention.tagged for mention in cluster.mentions),
        territory=all(mention.territory for mention in cluster.mentions),
        ambiguous=ambiguous,
    )


def _own_region(cluster: SpeakerCluster) -> str | None:
    """The region in the names of a body, where they agree: `Pemkab Malang`."""
    return next(iter(cluster.region_codes)) if len(cluster.region_codes) == 1 else None


def _free(span: Range | None, covered: RangeSet) -> Range | None:
    return None if span is None or covered.hit(*span) else span


def _fullest(posts: list[_Stated], view: str) -> _Stated:
    """The post stated in most words; the first of equals."""
    return max(
        posts,
        key=lambda post: (
            post.role is not None,
            post.role is not None and post.affiliation is not None,
            len(_words(post.role, view)) + len(_words(post.affiliation, view)),
            -(post.role or post.affiliation or Range(0, 0)).start,
        ),
        default=_Stated(None, None, None),
    )


def _words(span: Range | None, view: str) -> list[str]:
    return span.of(view).split() if span is not None else []


def _fits(one: Range, other: Range, view: str) -> bool:
    return one.of(view).lower().split()[0] == other.of(view).lower().split()[0]


def _distinct(spans: list[Range], view: str) -> list[Range]:
    seen: set[str] = set()
    kept: list[Range] = []
    for span in sorted(spans):
        text = span.of(view)
        if text not in seen:
            seen.add(text)
            kept.append(span)
    return kept
