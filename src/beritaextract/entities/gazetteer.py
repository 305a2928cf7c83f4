"""All names and short forms of regions, loaded once on first use."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.entities.lexicons import rows
from beritaextract.entities.phrases import PhraseIndex


@lru_cache(maxsize=1)
def region_names() -> PhraseIndex[tuple[str, ...]]:
    """All names and short forms, each with the codes that it may mean."""
    codes: dict[str, list[str]] = {}
    for code, row in rows("regions", "code", "name").items():
        name = str(row["name"]).lower()
        for prefix in ("kabupaten administrasi ", "kota administrasi ", "kabupaten ", "kota "):
            if name.startswith(prefix):
                name = name.removeprefix(prefix)
                break
        codes.setdefault(name, []).append(code)
    for form, row in rows("region_forms", "form", "example", optional=("code",)).items():
        known = codes.setdefault(form.lower(), [])
        known.extend(code for code in str(row.get("code", "")).split() if code not in known)
    return PhraseIndex((name, tuple(found)) for name, found in codes.items())
