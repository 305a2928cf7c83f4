"""Other names and decisions by hand: followed, kept for the next run, and refused with the line that is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from beritaextract.errors import SourceError
from beritaextract.people import Person, decide, people_in_folder, write_people
from beritaextract.people.by_hand import FILE
from tests.cli.helpers import call

pytestmark = pytest.mark.usefixtures("quick_workers")

SPEAKERS = [
    ("a", "Tono Sudiro", "Bupati", "Sidoarjo"),
    ("b", "Cak Ton", None, None),
    ("c", "Rina Wahyuni", "warga", None),
    ("d", "Rina Wahyuni", "dokter", "RSUD Bantul"),
]


def write_tables(out: Path, speakers: list[tuple[str, str, str | None, str | None]]) -> None:
    out.mkdir(exist_ok=True)
    articles = [{"article_id": id_, "published": "2024-01-01"} for id_ in sorted({row[0] for row in speakers})]
    rows = [
        {"article_id": id_, "id": "s1", "kind": "person", "name": name, "role": role, "affiliation": affiliation}
        for id_, name, role, affiliation in speakers
    ]
    for name, table in {"articles": articles, "speakers": rows, "claims": []}.items():
        (out / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in table))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write_tables(tmp_path / "out", SPEAKERS)
    return tmp_path / "out"


def made(out: Path, **options: object) -> dict[str, Person]:
    """The people by the articles in which they speak, and their tables written."""
    people = people_in_folder(out, **options)  # type: ignore[arg-type]
    write_people(people, out, ["jsonl"])
    return {"".join(member.article_id for member in person.members): person for person in people}


def test_aliases(out: Path, tmp_path: Path) -> None:
    file = tmp_path / "nama.csv"
    file.write_text("name,aliases\nTono Sudiro,Cak Ton; Pak Tono\n")
    assert set(made(out)) == {"a", "b", "cd"}
    assert set(made(out, aliases=file)) == {"ab", "cd"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name,aliases\nTono Sudiro,Cak Ton\nRina Wahyuni,Cak Ton\n", "line 3: 'cak ton' stands for somebody else"),
        ("name,aliases\nTono Sudiro,Cak Ton\nBudi Lain,Cak Bud\n", "line 3: nobody in the tables is called 'budi"),
        ("name,aliases\n,Cak Ton\n", "line 2: there is no name"),
        ("name,aliases\nTono Sudiro,Cak Ton\nCak Ton,Ton\n", "is an alias of another line itself"),
        ("nama;alias\n", "needs the columns name and aliases"),
    ],
)  # fmt: skip
def test_aliases_that_cannot_be(out: Path, tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "nama.csv"
    file.write_text(content)
    with pytest.raises(SourceError, match=said):
        people_in_folder(out, aliases=file)
    assert call("people", out, "--aliases", file).code == 2


def test_decisions_and_ids_stay_when_the_archive_grows(out: Path) -> None:
    before = made(out)
    decide(out, before["a"].id, before["b"].id, same=True)
    decided = made(out)
    assert set(decided) == {"ab", "cd"}
    assert {member.joined_by for member in decided["ab"].members} == {"first", "by-hand"}
    write_tables(out, [("0", "Wahyu Baru", "Menteri Agama", None), *SPEAKERS])
    grown = made(out)
    assert (grown["ab"].id, grown["cd"].id) == (decided["ab"].id, decided["cd"].id)
    assert grown["0"].id not in {person.id for person in before.values()}


def test_two_people_of_one_name(out: Path) -> None:
    whole = made(out)["cd"]
    decide(out, "c/s1", "d/s1", same=False)
    apart = made(out)
    assert {"c", "d"} < set(apart)
    assert whole.id in {apart["c"].id, apart["d"].id}
    with pytest.raises(SourceError, match="no person 'p99'"):
        decide(out, "c/s1", "p99", same=True)
    with pytest.raises(SourceError, match="are one speaker"):
        decide(out, "c/s1", "c/s1", same=True)


def test_a_later_decision_goes_before_an_earlier_one(out: Path) -> None:
    before = made(out)
    decide(out, before["a"].id, before["b"].id, same=True)
    decide(out, before["a"].id, before["b"].id, same=False)
    assert set(made(out)) == {"a", "b", "cd"}


def test_a_damaged_file_of_decisions(out: Path) -> None:
    made(out)
    (out / FILE).write_text('[{"decision": "perhaps"}]')
    with pytest.raises(SourceError, match="mend it, or delete it"):
        people_in_folder(out)


def test_the_command(out: Path) -> None:
    assert call("people", out, "--format", "jsonl").code == 0
    people = {row["name"]: row["person_id"] for row in map(json.loads, (out / "people.jsonl").read_text().splitlines())}
    answer = call("people", out, "--format", "jsonl", "--same", people["Tono Sudiro"], people["Cak Ton"])
    assert answer.code == 0 and "2 people out of 4 speakers" in answer.err
    assert call("people", out, "--same", "p77", "p78").code == 2
