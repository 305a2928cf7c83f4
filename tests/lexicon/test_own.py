"""Rows of one's own: they are added or take the place of shipped ones, and everything that does not fit is told."""

from __future__ import annotations

import threading
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beritaextract import Config, Extractor, LexiconError, NumberError, parse_money
from beritaextract.adaptation import _LOADERS, own_lexicon
from beritaextract.batch.options import RunOptions
from beritaextract.batch.parts import settings_digest
from beritaextract.cli.app import app
from beritaextract.lexicon.loader import shipped_rows
from beritaextract.lexicon.overlay import Overlay, Placed, using
from beritaextract.lexicon.own import adaptable
from tests.quality.gold import articles

TEXT = (
    "Pasar Sepi\n\nPASAR – Lurah Gerai Melati Rina Wijaya menyenyir, kopi 5 renteng belum laku.\n\n"
    "Denyut warga hari ini, klik\n\n“Sepi sekali,” nyenyir Rina. Ia rugi 20 ketip."
)
FILES = {
    "posts.tsv": "# ours\npost\tkind\texample\nlurah gerai\thead\tLurah Gerai Melati\n",
    "reporting_verbs.toml": (
        'nyenyir = { act = "say", base = "nyenyir", active = "menyenyir", bare = "any", example = "Rina menyenyir." }\n'
    ),
    "units.toml": '\nrenteng = { words = ["renteng"], example = "5 renteng", reads = "5 renteng" }\n',
    "currencies.toml": 'KTP = { before = [], behind = ["ketip"], example = "20 ketip" }\n',
    "furniture.toml": (
        '[denyut]\nkind = "related"\nscope = "line"\nreason = "a link of our outlet"\ntrigger = ["Denyut"]\n'
        "pattern = '''Denyut warga[^\\n]++'''\nexample = \"Denyut warga\"\n"
    ),
}
ONE_FILE = """
[posts]
"lurah gerai" = { kind = "head", example = "Lurah Gerai Melati" }

[reporting_verbs.nyenyir]
act = "say"
base = "nyenyir"
active = "menyenyir"
bare = "any"
example = "Rina menyenyir."
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "README.md").write_text("ours", encoding="utf-8")
    return folder


def extractor(path: Path) -> Extractor:
    return Extractor(Config(lexicon=path))


def test_rows_are_added_to_the_shipped_ones(mine: Path) -> None:
    found = extractor(mine).extract(TEXT)
    (speaker,) = found.speakers
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Rina Wijaya", "Lurah Gerai", "Melati")
    assert [(claim.cue.text, claim.cue_lemma) for claim in found.claims if claim.cue] == [
        ("menyenyir", "nyenyir"),
        ("nyenyir", "nyenyir"),
    ]
    assert [(figure.value, figure.unit) for figure in found.figures] == [(5, "renteng"), (20, "KTP")]
    assert [piece.text for piece in found.furniture] == ["Denyut warga hari ini, klik"]


def test_one_file_with_a_table_for_each_lexicon(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(ONE_FILE, encoding="utf-8")
    assert [(row.key, row.place) for row in own_lexicon(path).rows] == [
        ("lurah gerai", f"{path}:3"),
        ("nyenyir", f"{path}:5"),
    ]
    assert extractor(path).extract(TEXT).speakers[0].role == "Lurah Gerai"


def test_a_row_takes_the_place_of_a_shipped_one_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[nicknames]\nahok = { name = "rudi hartono", example = "kata Ahok" }\n', encoding="utf-8")
    assert own_lexicon(path).notes == [f"{path}:2: 'ahok' takes the place of the shipped row of nicknames"]
    text = "Presiden Rudi Hartono datang. “Harga stabil,” kata Ahok."
    assert [speaker.name for speaker in extractor(path).extract(text).speakers] == ["Rudi Hartono"]
    assert [speaker.name for speaker in Extractor().extract(text).speakers] == ["Ahok"]
    result = CliRunner().invoke(app, ["explain", "-", "--lexicon", str(path)], input=text)
    assert f"{path}:2: 'ahok' takes the place of the shipped row" in result.output


def test_extractors_with_and_without_take_turns(mine: Path) -> None:
    plain, own = Extractor(), extractor(mine)
    some = [TEXT, *(one.text for one in articles()[:3])]
    before = [plain.extract(text) for text in some]
    with_rows = [own.extract(text) for text in some]
    assert before[0] != with_rows[0]
    assert [plain.extract(text) for text in some] == before
    assert list(own.extract_many(some, workers=2)) == with_rows
    assert [one.extract(TEXT) for one in (own, plain, own)] == [with_rows[0], before[0], with_rows[0]]


def test_threads_with_different_lexicons_wait_for_each_other(mine: Path) -> None:
    kinds = [Extractor(), extractor(mine)]
    expected = [kind.extract(TEXT) for kind in kinds]
    wrong: list[int] = []

    def work(number: int) -> None:
        for _ in range(2):
            if kinds[number % 2].extract(TEXT) != expected[number % 2]:
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert not wrong and not any(thread.is_alive() for thread in threads)


def test_another_lexicon_inside_of_one_is_refused(mine: Path) -> None:
    with using(own_lexicon(mine).overlay()), pytest.raises(RuntimeError, match="a different lexicon"):
        Extractor().extract("Harga naik.")


def test_what_is_parsed_by_itself_knows_the_shipped_rows_alone(mine: Path) -> None:
    extractor(mine).extract(TEXT)
    with pytest.raises(NumberError):
        parse_money("20 ketip")
    assert parse_money("Rp 20 ribu").value == Decimal(20_000)


def test_explain_names_file_and_line(mine: Path) -> None:
    lines = [line for line in extractor(mine).explain(TEXT).lines() if " own." in line]
    for line, file in (
        (0, "posts.tsv:3"),
        (1, "reporting_verbs.toml:1"),
        (2, "units.toml:2"),
        (3, "furniture.toml:1"),
        (5, "currencies.toml:1"),
    ):
        assert lines[line].endswith(f"your row {mine / file}"), lines
        assert " taken " in lines[line]
    unused = [line for line in extractor(mine).explain("Kata nyenyir tidak baku.").lines() if " own." in line]
    assert "refused own.reporting_verbs" in unused[0] and "no record has them" in unused[0]


def test_a_run_with_other_rows_is_another_run(mine: Path, tmp_path: Path) -> None:
    def digest() -> str:
        return settings_digest(RunOptions(out=tmp_path, lexicon=mine))

    before = digest()
    assert before == digest() != settings_digest(RunOptions(out=tmp_path))
    (mine / "posts.tsv").write_text(FILES["posts.tsv"] + "wali gerai\thead\tWali Gerai\n", encoding="utf-8")
    assert digest() != before


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("posts.tsv", "post\tkind\texample\na\tboss\tA\n", "posts.tsv:2: kind of 'a' is 'boss'; take one of head, job"),
        ("posts.tsv", "post\tkind\texample\na\thead\tA\n\na\tjob\tA\n", "posts.tsv:4: 'a' stands in line 2 already"),
        ("posts.tsv", "post\tkind\texample\n\thead\tA\n", "posts.tsv:2: a row without post"),
        ("posts.tsv", "post\tkind\texample\na\thead\n", "posts.tsv:2: 'a' lacks 'example'"),
        ("posts.tsv", "post\tkind\tboss\na\thead\tB\n", "posts.tsv:2: 'a' has an unknown field 'boss'"),
        ("posts.tsv", "post\tkind\na\tb\tc\n", "posts.tsv:2: 'a\\\\tb\\\\tc' has more cells"),
        ("posts.tsv", "name\tkind\na\tb\n", "posts.tsv:1: no column 'post'"),
        ("posts.tsv", "# nothing\n", "posts.tsv: no header line"),
        ("posts.tsv", "post\tkind\texample\n", "mine: no rows in it; known are brands.toml"),
        ("posts.toml", "", "posts.toml: no lexicon has that name; known are"),
        ("words.toml", "", "words.toml: no lexicon has that name"),
        ("units.toml", "a = 1\n", "units.toml: 'a' is no table"),
        ("units.toml", "a = {\n", "units.toml: .*line"),
        (
            "units.toml",
            "\n[a]\nexample = 'x'\nreads = 'x'\nwords = 'kodi'\n",
            "units.toml:2: words of 'a' is 'kodi'; a list",
        ),
        (
            "units.toml",
            "\n[a]\nexample = 'x'\nreads = 'x'\nfactor = 'lima'\n",
            "units.toml:2: 'a' of units does not fit: ",
        ),
        (
            "units.toml",
            "[galah]\nexample = 'x'\nreads = 'x'\nwords = ['meter']\n",
            "units.toml:1: 'galah' of units does not fit: units.toml: 'meter' stands for 'm' and for 'galah'",
        ),
        (
            "reporting_verbs.toml",
            "omong = { act = 'say', base = 'kata', bare = 'any', example = 'x' }\n",
            "reporting_verbs.toml:1: .*'kata' stands under 'kata' and 'omong'",
        ),
        (
            "reporting_verbs.toml",
            "".join(f"omong{n} = {{ act = 'say', base = 'omong', bare = 'any', example = 'x' }}\n" for n in (1, 2)),
            "reporting_verbs.toml:2: 'omong2' .*'omong' stands under 'omong1' and 'omong2'",
        ),
        (
            "posts.tsv",
            "post\tkind\texample\nwali (kota|desa)\thead\tA\n",
            r"posts.tsv:2: .* holds '\|' as a pattern does",
        ),
        (
            "units.toml",
            "[kodi]\nexample = 'x'\nreads = 'x'\nwords = ['kodi', '']\n",
            "units.toml:1: 'kodi' has an empty word",
        ),
        (
            "units.toml",
            "[kodi]\nexample = 'x'\nreads = 'x'\nwords = ['kodi ']\n",
            "units.toml:1: 'kodi ' of 'kodi' has a blank too many",
        ),
        (
            "reporting_verbs.toml",
            "omong = { act = 'say', base = 'omong.*', bare = 'any', example = 'x' }\n",
            "reporting_verbs.toml:1: .* holds '\\*' as a pattern does",
        ),
        (
            "furniture.toml",
            FILES["furniture.toml"].replace("[^", "([^"),
            "furniture.toml:1: 'denyut' of furniture does not fit: missing",
        ),
    ],
)
def test_what_does_not_fit_is_told_with_file_and_line(name: str, content: str, message: str, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        extractor(folder)
    result = CliRunner().invoke(app, ["extract", "-", "--lexicon", str(folder)], input="Harga naik.")
    assert result.exit_code == 2 and "--lexicon " in result.output


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("mine.toml", "[postst]\na = {}\n", "mine.toml:1: no lexicon 'postst'; known are brands, "),
        ("mine.toml", "[posts]\na = { kind = 'head' }\n", "mine.toml:2: 'a' lacks 'example'"),
        ("mine.tsv", "post\n", "one file must be TOML"),
        ("mine.toml", "\udcff", "mine.toml: not UTF-8; save it as UTF-8"),
    ],
)
def test_what_does_not_fit_in_one_file(name: str, content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(LexiconError, match=message):
        extractor(path)


def test_a_path_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="does not exist; give a folder of lexicon files, or one TOML file"):
        extractor(tmp_path / "mine")
    with pytest.raises(TypeError, match="lexicon must be a path, not int"):
        Config(lexicon=7)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", adaptable())
def test_every_file_is_loaded_with_its_rows_on_top(name: str) -> None:
    target = adaptable()[name]
    assert shipped_rows(target.package, target.file, target.key)
    wrong = {(target.package, target.file): {"a": Placed({"no such field": "x"}, "mine:1")}}
    with using(Overlay(f"wrong {name}", wrong)), pytest.raises(LexiconError, match="mine:1: 'a' has unknown fields"):
        for load in _LOADERS:
            load()
    with using(None):  # rooms that later tests call by themselves have the shipped rows again
        pass
