"""What `inspect` shows, and that it makes nothing."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.helpers import call
from tests.sources.helpers import write

BODY = (
    "Harga cabai di pasar naik 12 persen, kata pedagang bernama Rini Astuti kepada wartawan di Kota Malang, Senin, "
    "di sela rapat."
)


def rows(*records: dict[str, object]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_which_field_is_what(tmp_path: Path) -> None:
    record = {"judul": "Cabai Naik", "tanggal": "13/05/2024", "isi_berita": BODY, "kategori": "ekonomi"}
    write(tmp_path, {"a.jsonl": rows(record, {**record, "tanggal": "14/05/2024"}, {**record, "tanggal": "?"})})
    answer = call("inspect", tmp_path)
    assert answer.code == 0
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert lines[0] == f"{tmp_path}/a.jsonl (jsonl): 3 articles"
    for line in (
        "text isi_berita",
        "title judul",
        "dates 2024-05-13 to 2024-05-14, 2 of them dated; of the others a run takes it from the text where that tells",
        "not used kategori",
    ):
        assert line in lines
    assert "published tanggal (2)" in lines
    assert any(line.startswith("1. 2024-05-13 Cabai Naik: Harga cabai") for line in lines)
    assert any(line.startswith("odd 1 x published: line 3: the publication date was left out") for line in lines)
    assert answer.err == "3 articles in 1 file\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl"]


def test_how_to_change_it(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": rows({"kolom_a": "Cabai Naik Lagi", "kolom_b": BODY, "kolom_c": "13 Mei 2024"})})
    answer = call("inspect", tmp_path)
    assert "'kolom_b' was taken, which holds prose" in answer.out
    assert "--map published=kolom_c" in answer.out
    mapped = call("inspect", tmp_path, "--map", "published=kolom_c", "--map", "title=kolom_a")
    assert "2024-05-13  Cabai Naik Lagi: " in mapped.out


def test_files_of_one_article_are_one_entry(tmp_path: Path) -> None:
    write(tmp_path, {f"in/{number}.txt": BODY for number in range(5)})
    answer = call("inspect", tmp_path / "in")
    assert f"{tmp_path}/in/*.txt (txt, 5 files): 5 articles" in answer.out
    assert answer.out.count(" 1. ") == 1 and answer.out.count(" 4. ") == 0


def test_json(tmp_path: Path) -> None:
    write(
        tmp_path, {"a.json": json.dumps([{"judul": "Cabai", "konten": BODY}]), "b.json": "{", "c.q": "x", "d.pdf": "x"}
    )
    answer = call("inspect", tmp_path, "--format", "json")
    assert answer.code == 1
    looks = json.loads(answer.out)
    assert {look["source"].rsplit("/", 1)[1]: (look["articles"], look["lost"]) for look in looks} == {"*.json": (1, 1)}
    assert looks[0]["fields"]["text"] == {"konten": 1}
    assert "1 input would be lost" in answer.err and "1 .q;" in answer.err
    assert "1 .pdf; take its text out" in answer.err


def test_a_limit_and_a_path_that_is_not_there(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": rows(*({"isi": f"{number} {BODY}"} for number in range(10)))})
    assert "(jsonl): 4 articles" in call("inspect", tmp_path / "a.jsonl", "--limit", "4").out
    answer = call("inspect", tmp_path / "tiada.jsonl")
    assert (answer.code, answer.out) == (2, "") and "does not exist" in answer.err


def test_names_of_fields_move_no_cursor(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": rows({"isi": BODY, "x\x1b[2Jy": "1", "judul": "a\x1b[1mb"})})
    assert "\x1b" not in call("inspect", tmp_path).out
