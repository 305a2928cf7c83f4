"""FollowTheMoney entities (extra `ftm`): people, their posts, organisations, and the articles in which they speak.

One JSON object a line, as `ftm`, Aleph and OpenAleph read it.  Ids are made of the ids of the tables, so an entity
keeps its id as long as a person keeps hers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from beritaextract.errors import SourceError
from beritaextract.exports.targets import Exported
from beritaextract.extras import needed
from beritaextract.people.tables import PEOPLE_COLUMNS
from beritaextract.tables.run_folder import Row, RunFolder, named_rows
from beritaextract.tables.table_set import PEOPLE, TableSet, beside_is_current
from beritaextract.views.voices import folded

_ARTICLES = ("article_id", "status", "title", "url", "outlet", "published")
_ADDRESS = re.compile(r"https?://\S+", re.I)
_VOICES = (
    ("people_speakers", "person", "person_id"),
    ("organisation_speakers", "organisation", "organisation_id"),
)
# Regions with a Kemendagri code lie in Indonesia.
_COUNTRY = "id"


def export(run: Path, out: Path) -> Exported:
    """Write `entities.ftm.json`.

    Raises:
        SourceError: the folder lacks tables of people, or they are half written.
        MissingExtra: followthemoney is not installed.
    """
    model = needed("followthemoney", "ftm").model
    TableSet(run, PEOPLE).refuse_half()
    if next(named_rows(run, "people", ("person_id",)), None) is None:
        raise SourceError("no-tables", f"{run} holds no people; find them first with: beritaextract people {run}")
    if not beside_is_current(run, PEOPLE):
        message = f"the people in {run} are of an earlier run; find them anew with: beritaextract people {run}"
        raise SourceError("no-tables", message)
    file = out / "entities.ftm.json"
    aside = out / ".entities.ftm.json.tmp"
    written = 0
    with aside.open("w", encoding="utf-8", newline="\n") as lines:
        for entity in _entities(run, model.make_entity):
            lines.write(json.dumps(entity.to_dict(), ensure_ascii=False) + "\n")
            written += 1
    aside.replace(file)
    return Exported([file], [f"{written:,} entities; check them with: ftm validate -i {file}"])


def _entities(run: Path, make: Callable[[str], Any]) -> Iterator[Any]:
    def entity(schema: str, kind: str, *key: str | None, **properties: Any) -> Any:
        made = make(schema)
        made.key_prefix = "beritaextract"
        made.make_id(kind, *key)
        for name, value in properties.items():
            made.add(name, value)
        return made

    def id_of(kind: str, *key: str | None) -> str:
        return str(entity("Thing", kind, *key).id)

    heard: set[str] = set()
    bodies: dict[str, set[str]] = {}
    positions: set[str] = set()
    for row in _rows(run, "people"):
        yield entity("Person", "person", row["person_id"], name=row["name"], alias=_also(row), position=row["posts"])
    for row in _rows(run, "organisations"):
        body = entity(
            "Organization", "organisation", row["organisation_id"], name=row["name"], alias=_also(row), country=_of(row)
        )
        for name in (row["name"], *_also(row)):
            bodies.setdefault(folded(name), set()).add(body.id)
        yield body
    for row in _rows(run, "people_posts"):
        post = (row["role"], row["affiliation"])
        name = ", ".join(" ".join(part.split()) for part in post if part)
        if not name:
            continue
        of = bodies.get(folded(row["affiliation"] or ""), set())
        position = entity(
            "Position",
            "position",
            *(part and folded(part) for part in post),
            name=name,
            organization=of if len(of) == 1 else None,  # a name that two bodies have leads to neither
            subnationalArea=row["affiliation"] if row["region_code"] else None,
            country=_of(row),
        )
        if position.id not in positions:
            positions.add(position.id)
            yield position
        # The days of the first and last article say when the post was seen, not when it was held.
        yield entity(
            "Occupancy",
            "occupancy",
            row["person_id"],
            position.id,
            holder=id_of("person", row["person_id"]),
            post=position.id,
            date=[row["first_seen"], row["last_seen"]],
        )
    for table, kind, key in _VOICES:
        for row in _rows(run, table):
            heard.add(row["article_id"])
            article = id_of("article", row["article_id"])
            yield entity(
                "Documentation",
                kind,
                row[key],
                row["article_id"],
                row["speaker_id"],
                document=article,
                entity=id_of(kind, row[key]),
                role=_role(row),
                recordId=f"{row['article_id']}/{row['speaker_id']}",
            )
    for row in RunFolder(run).rows("articles", *_ARTICLES):
        if row["article_id"] not in heard:
            continue
        address = row["url"] if row["url"] and _ADDRESS.fullmatch(row["url"]) else None
        yield entity(
            "Article",
            "article",
            row["article_id"],
            title=row["title"] or row["article_id"],
            sourceUrl=address,
            publisher=row["outlet"],
            publishedAt=row["published"],
            language="ind",
        )


def _rows(run: Path, table: str) -> Iterator[Row]:
    return named_rows(run, table, tuple(column.name for column in PEOPLE_COLUMNS[table]))


def _also(row: Row) -> list[str]:
    return [*(row["variants"] or ()), *(row.get("aliases") or ())]


def _of(row: Row) -> str | None:
    return _COUNTRY if row["region_code"] else None


def _role(row: Row) -> str:
    """Whether the entity speaks, or somebody for it."""
    return "speaks through the holder of a post" if row.get("speaks") == "holder" else "speaks"
