"""Corpora made of crawls of the web, whose dates are the days on which pages were fetched: C4, FineWeb, Wayback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from beritaextract.sources.field_names import Roles, fold

#: What such corpora name as their source, which is no outlet.
OF_CRAWLS = ("mc4", "c4", "oscar", "cc-main", "commoncrawl", "common crawl", "culturax")


def is_of_a_crawl(fields: Mapping[str, Any], roles: Roles) -> bool:
    """Whether the date of a record is the day on which a crawler fetched the page, and no day of publication."""
    names = {fold(name) for name in fields if isinstance(name, str)}
    if "urlkey" in names or str(fields.get("dump", "")).startswith("CC-MAIN"):
        return True
    # C4 and what was made of it have an address, a time and a text, and no headline
    times = {fold(name) for name in roles.by_role["published"]}
    return times == {"timestamp"} and bool(roles.by_role["url"]) and not roles.by_role["title"]
