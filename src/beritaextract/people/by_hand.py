"""Where decisions about people are kept: a file of other names, and what was decided beside the tables of a run."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from beritaextract.errors import SourceError
from beritaextract.people.decisions import Anchor, Decisions, Pair
from beritaextract.people.model import Appearance
from beritaextract.people.names import Name, folded
from beritaextract.tables.run_folder import named_rows
from beritaextract.tables.table_set import PEOPLE, TableSet

FILE = "people-decisions.json"


def read_names(path: Path) -> dict[Name, tuple[Name, int]]:
    """Other names of people: each with the full name that it stands for, and the line of the file that says so.

    The file is CSV with the columns `name` and `aliases`, several aliases with `;` between them.

    Raises:
        SourceError: the file cannot be read, or gives one alias to two people; the message names the lines.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if not {"name", "aliases"} <= set(rows.fieldnames or ()):
                raise SourceError("aliases", f"{path} needs the columns name and aliases in its first line")
            found: dict[Name, tuple[Name, int]] = {}
            for row in rows:
                line = rows.line_num
                name = folded(row["name"] or "")
                if not name:
                    raise SourceError("aliases", f"{path}, line {line}: there is no name")
                for alias in filter(None, map(folded, (row["aliases"] or "").split(";"))):
                    known, before = found.get(alias, (name, line))
                    if known != name:
                        raise SourceError(
                            "aliases",
                            f"{path}, line {line}: {' '.join(alias)!r} stands for somebody else in line {before}; "
                            "keep one of the two",
                        )
                    found[alias] = (name, line)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SourceError("aliases", f"{path} cannot be read as CSV in UTF-8 ({error})") from error
    chained = next((alias for alias, (name, _) in found.items() if name in found and alias != name), None)
    if chained is not None:
        name, line = found[chained]
        raise SourceError("aliases", f"{path}, line {line}: {' '.join(name)!r} is an alias of another line itself")
    return found


def checked_names(
    names: Mapping[Name, tuple[Name, int]], appearances: Iterable[Appearance], path: Path
) -> dict[Name, Name]:
    """The aliases as `Decisions` takes them.

    Raises:
        SourceError: a line names nobody who speaks in the corpus.
    """
    there = {folded(appearance.name) for appearance in appearances}
    lines: dict[int, list[Name]] = {}
    for alias, (name, line) in names.items():
        lines.setdefault(line, [name]).append(alias)
    for line, listed in lines.items():
        if there.isdisjoint(listed):
            raise SourceError(
                "aliases",
                f"{path}, line {line}: nobody in the tables is called {' '.join(listed[0])!r} or an alias of it",
            )
    return {alias: name for alias, (name, _) in names.items()}


def kept_decisions(folder: Path) -> Decisions:
    """What was decided for the people of a folder, and the ids that they had.

    Raises:
        SourceError: the file of decisions is damaged.
    """
    last = TableSet(folder, PEOPLE).said.get("last_id")
    return Decisions(
        pairs=_pairs(folder),
        kept={anchor: id_ for id_, anchor in _members(folder)},
        last=last if isinstance(last, int) else 0,
    )


def decide(folder: Path, one: str, other: str, *, same: bool) -> None:
    """Keep the decision that two people of the last `beritaextract people` are the same, or are not.

    Of decisions that contradict each other the later one counts.

    Args:
        folder: of the run.
        one: a person by id, or one of her appearances as `ARTICLE_ID/SPEAKER_ID`, to tell two of one name apart.
        other: likewise.
        same: the decision.

    Raises:
        SourceError: there is no such person.
        OSError: the folder cannot be written.
    """
    anchors: dict[str, tuple[Anchor, str]] = {}
    for row in named_rows(folder, "people_speakers", ("person_id", "article_id", "speaker_id", "name")):
        found = (Anchor(row["article_id"], folded(row["name"] or "")), row["name"] or "")
        anchors.setdefault(row["person_id"], found)
        anchors.setdefault(f"{row['article_id']}/{row['speaker_id']}", found)
    for id_ in (one, other):
        if id_ not in anchors:
            raise SourceError(
                "people",
                f"there is no person {id_!r} in {folder}; the ids are those of the table people there, "
                "or ARTICLE_ID/SPEAKER_ID of people_speakers",
            )
    if anchors[one] == anchors[other]:
        raise SourceError("people", f"{one} and {other} are one speaker; name two")
    pairs = [*_pairs(folder), _pair(folder, anchors, one, other, same)]
    said = [
        {
            "decision": "same" if pair.same else "different",
            "one": {"article_id": pair.one.article_id, "name": " ".join(pair.one.name), "shown": pair.names[0]},
            "other": {"article_id": pair.other.article_id, "name": " ".join(pair.other.name), "shown": pair.names[1]},
        }
        for pair in pairs
    ]
    aside = folder / f".{FILE}.tmp"
    aside.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    aside.replace(folder / FILE)


def _pair(folder: Path, anchors: Mapping[str, tuple[Anchor, str]], one: str, other: str, same: bool) -> Pair:
    (first, shown), (second, other_shown) = anchors[one], anchors[other]
    return Pair(first, second, same, (shown, other_shown))


def _pairs(folder: Path) -> tuple[Pair, ...]:
    path = folder / FILE
    if not path.exists():
        return ()
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return tuple(
            Pair(
                Anchor(item["one"]["article_id"], folded(item["one"]["name"])),
                Anchor(item["other"]["article_id"], folded(item["other"]["name"])),
                {"same": True, "different": False}[item["decision"]],
                (item["one"]["shown"], item["other"]["shown"]),
            )
            for item in said
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(
            "damaged", f"{path} cannot be read ({error!r}); mend it, or delete it and decide anew"
        ) from error


def _members(folder: Path) -> Iterator[tuple[str, Anchor]]:
    # As many as there are speakers: equal texts share one.
    known: dict[str, str] = {}
    share = known.setdefault
    for row in named_rows(folder, "people_speakers", ("person_id", "article_id", "name")):
        id_, article_id = row["person_id"], row["article_id"]
        yield share(id_, id_), Anchor(share(article_id, article_id), folded(row["name"] or ""))
