"""Bodies and places as results: what each is noted as, with the regions in which it lies."""

from __future__ import annotations

from beritaextract.entities.bodies.organisations import Organisation, find_organisation
from beritaextract.entities.matches import Mention
from beritaextract.entities.regions import Region, certain_code, find_region, regions_behind
from beritaextract.entities.results import Results
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.rules import Rule

KNOWN_BODY = Rule(
    "entities.organisation.known",
    "the name of an organisation, known as a whole or by the acronym that the article gives",
    examples=("KPK menahan tersangka.",),
    counterexamples=("Dinas Kesehatan menahan tersangka.",),
)
HEADED_BODY = Rule(
    "entities.organisation.head",
    "the name of an organisation, by its head word",
    examples=("Dinas Kesehatan Kota Surabaya membuka posko.",),
    counterexamples=("KPK membuka posko.",),
)
PLACE = Rule(
    "entities.place.head",
    "the name of a place, by its head word",
    examples=("Banjir merendam Desa Sukamaju.",),
    counterexamples=("Banjir merendam Sidoarjo.",),
)
REGION_NAME = Rule(
    "entities.region.name",
    "the name of a province, a kabupaten, a kota or a country",
    examples=("Banjir merendam Sidoarjo.",),
    counterexamples=("Banjir merendam sawah.",),
)


def add_body(results: Results, found: Organisation, limit: int, *, noun: int | None = None) -> int:
    """Notes a body, or a place; returns the index behind it and the regions in which it lies.

    Args:
        results: takes it.
        found: the body.
        limit: index behind the last token of the sentence.
        noun: index of the noun in front that says what it is, `harian` of `harian Al-Thawra`.
    """
    table = results.table
    where = table.range_of(found.start, found.end)
    region, head = found.region, table.keys[found.start : found.end]
    if found.kind == "place":
        own = region is not None and region.start == found.start + 1
        if own and region is not None and not table.capital[found.start] and region.end == found.end:
            add_region(results, region)  # `pasar Jakarta`
            return found.end
        code = certain_code(region, head if own else ()) if region is not None else None
        results.add_place(PLACE, where, code)
        return found.end
    code = certain_code(region, head) if region is not None else None
    rule = KNOWN_BODY if found.kind == "known" else HEADED_BODY
    located = add_regions_behind(results, found.end, limit)
    mention = Mention(
        phrase=table.range_of(found.start if noun is None else noun, located),
        range=where,
        kind="organisation",
        name=table.range_of(found.start, _without_bracket(table, found.start, found.end)),
        region_code=code,
        rule=rule.id,
    )
    results.add_mention(rule, mention)
    if table.texts[found.end - 1] == ")" and _is_short_form(table, found.end - 2):
        table.acronyms.add(table.texts[found.end - 2])
    if table.capital[found.start] and not _is_no_name(table, found):
        results.add_entity(rule, where, "ORG")
    return located


def _is_no_name(table: TokenTable, found: Organisation) -> bool:
    """Whether the body is told by its kind alone, `SPBU`, `Komisi III`, or a building is: `Gedung | DPR`."""
    if found.start and table.keys[found.start - 1] in word_class("buildings"):
        return True
    head = table.words.heads.match(table.keys, found.start, found.end)
    if head is None:
        return False
    common = head.value == "agency" and table.keys[found.start] in table.words.institution_words
    if not common and head.value not in ("proper", "soft", "unit"):
        return False
    behind = table.keys[head.end : found.end]
    return all(key in word_class("roman_numerals") or key.isdigit() for key in behind)


def _is_short_form(table: TokenTable, at: int) -> bool:
    """Whether what stands in brackets behind a body is short for it: no legal form, no region, as `(Jabar)` is one."""
    return table.keys[at] not in ("persero", "tbk") and find_region(table, at, at + 1) is None


def _without_bracket(table: TokenTable, start: int, end: int) -> int:
    """Index behind the name without an acronym in brackets at its end."""
    if table.texts[end - 1] == ")":
        for at in range(end - 2, start, -1):
            if table.texts[at] == "(":
                return at
    return end


def add_regions_behind(results: Results, at: int, limit: int) -> int:
    """Notes the regions in which the body that ends at token `at` lies; returns the index behind them."""
    for region in regions_behind(results.table, at, limit):
        add_region(results, region)
        at = region.end
    return at


def add_places_inside(results: Results, at: int, limit: int) -> None:
    """Notes the places and bodies inside a noun phrase: `warga Karawang`, `pedagang di Kecamatan Cicalengka`."""
    table = results.table
    while at < limit:
        body = find_organisation(table, at, limit) if table.capital[at] else None
        if body is not None:
            if body.kind == "place":
                add_body(results, body, limit)
            elif not _is_no_name(table, body):
                rule = KNOWN_BODY if body.kind == "known" else HEADED_BODY
                results.add_entity(rule, table.range_of(body.start, body.end), "ORG")
            at = body.end
        elif table.capital[at] and (region := find_region(table, at, limit)) is not None:
            add_region(results, region)
            at = region.end
        else:
            at += 1


def add_region(results: Results, region: Region) -> None:
    """Notes a region."""
    results.add_place(REGION_NAME, results.table.range_of(region.start, region.end), certain_code(region))
