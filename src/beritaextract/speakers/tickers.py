"""Ticker symbols: the affiliation `ABCD` is the issuer that the article names in full, `PT Melati Tbk (ABCD)`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.speakers.clusters import SpeakerCluster

_ISSUER: Final = regex.compile(r"\b(?P<name>PT\s[^()\n]{3,80}?(?:\sTbk)?+)\.?+\s?\((?P<ticker>[A-Z]{4})\)")


def issuers_by_ticker(view: str) -> dict[str, Range]:
    """The names of the issuers by their ticker symbols; the first of each."""
    found: dict[str, Range] = {}
    if "PT " in view and "(" in view:
        for match in _ISSUER.finditer(view):
            found.setdefault(match.group("ticker"), Range(*match.span("name")))
    return found


def name_issuers(clusters: Iterable[SpeakerCluster], view: str) -> None:
    """Gives posts held at a ticker symbol the full name of the issuer."""
    known = issuers_by_ticker(view)
    if not known:
        return
    for cluster in clusters:
        for post in cluster.posts:
            if post.affiliation is not None and (full := known.get(post.affiliation.of(view))) is not None:
                post.affiliation = full
