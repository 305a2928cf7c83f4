"""Who published an article, under one name for all parts of its address."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.language import outlet_named
from beritaextract.tables.columns import clean

# Below these, in two labels, everybody registers names: `radarlampung.co.id` is one, `co.id` is none.
_SECOND_LEVELS = frozenset("co or go ac sch web my net mil desa biz com org gov edu".split())


def outlet_name(said: str | None, url: str | None, dateline: str | None) -> str | None:
    """The outlet by what the record says, else by the address, else by the opening line of the article.

    An outlet that the language data knows has its name from there, any other that of its address without subdomains.
    """
    if said and said.strip():
        return _outlet(said.strip())
    if url and (host := _host(url)):
        return _outlet(host)
    return _outlet(dateline) if dateline else None


@lru_cache(maxsize=4096)
def _outlet(name: str) -> str:
    """The name by which the outlet goes, where it is known, also by a part of its address: `inet.detik.com`."""
    form = name
    while True:
        if (found := outlet_named(form)) is not None:
            return found.name
        before, dot, form = form.partition(".")
        if not dot or "." not in form or " " in before:
            return clean(_registered(name)) or ""


def _registered(name: str) -> str:
    """A host without its subdomains: `medialampung.disway.id` is part of `disway.id`; other words as they are."""
    labels = name.lower().split(".")
    if len(labels) < 3 or not all(label.replace("-", "").isalnum() for label in labels):
        return name
    keep = 3 if labels[-2] in _SECOND_LEVELS and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def _host(url: str) -> str | None:
    mark, rest = url.partition("://")[1:]
    host = rest.split("/", 1)[0].split("?", 1)[0].rpartition("@")[2].partition(":")[0].lower()
    return host.removeprefix("www.") or None if mark else None
