"""Messages in Indonesian: each that the code can say is known, and values stand where they belong."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

import beritaextract
from beritaextract import Config, Extractor
from beritaextract.cli.app import app
from beritaextract.messages import Catalogue, catalogue, language_of, translated

SOURCE = Path(beritaextract.__file__).parent


def template(node: ast.expr) -> str | None:
    """The words of a literal, with `{}` for each value."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def literals(*names: str, argument: int) -> set[str]:
    """What is given to these functions as a literal, anywhere in the code."""
    found = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            called = getattr(node, "func", None)
            name = getattr(called, "attr", getattr(called, "id", None))
            if name in names and node.args and (said := template(node.args[argument])):
                found.add(said)
    return found


def test_every_warning_is_known_in_indonesian():
    said = literals("doubt", argument=-1)
    assert len(said) > 10
    assert {words for words in said if catalogue("warnings")[words.replace("{}", "7")] == words.replace("{}", "7")} == {
        # their values are words of ours; each message that comes of it is known
        "two {} say this; the one named first is given as the speaker",
        "{}; {}",
    }
    for message in (
        "two people say this; the one named first is given as the speaker",
        "several persons of the article hold this post; left open",
        "the name fits several persons of the article; taken for the one mentioned last",
    ):
        assert catalogue("warnings")[message] != message


def problems_in_the_code() -> set[str]:
    """What is said of files and articles, part by part, values as `7`."""
    said = set()
    files = [*(SOURCE / "sources").glob("*.py"), SOURCE / "tables/extracting.py", *(SOURCE / "batch").glob("pool.py")]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            literal = None
            called = getattr(node, "func", None)
            if getattr(called, "attr", getattr(called, "id", None)) in {"Problem", "SourceError", "once"}:
                literal = template(node.args[1]) if len(node.args) > 1 else None
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "message":
                literal = template(node.value)
            said.add(literal or "")
    parts = {part.replace("{}", "7") for literal in said for part in [literal, *literal.split("; ")] if " " in literal}
    return {part for part in parts if " " in part and "; " not in part}


def test_every_problem_is_known_in_indonesian():
    said = problems_in_the_code()
    assert len(said) > 100
    assert [words for words in sorted(said) if catalogue("problems")[words] == words] == []


@pytest.mark.parametrize("file", ["catalogue.toml", "problems.toml", "warnings.toml"])
def test_a_translation_takes_the_values_that_the_message_has(file):
    for english, said in tomllib.loads((SOURCE / "messages" / file).read_text(encoding="utf-8")).items():
        assert english.count("{}") == said.count("{}"), english
        assert said.strip() == said != ""


def test_every_command_has_help_in_indonesian():
    for command in app.registered_commands:
        assert catalogue("catalogue")[f"help {command.name}"] != f"help {command.name}"


def test_values_stay_and_numbers_are_written_as_in_indonesian():
    known = Catalogue({"{} of {} read": "{} dari {} terbaca", "all": "semua", "some": "sebagian", "it is {}": "ini {}"})
    assert known["2,684 of 3.5 read"] == "2.684 dari 3,5 terbaca"
    assert known["{} of \\1 read; all; else"] == "{} dari \\1 terbaca; semua; else"
    assert known["it is all and some"] == "ini semua dan sebagian"
    assert known["it is all and else"] == "ini all and else"
    assert translated("all", "catalogue", "en") == "all"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LC_ALL": "en_GB"}, "en"),
        ({"LC_MESSAGES": "id", "LANG": "de_DE.UTF-8"}, "id"),
        ({"LANG": "ja_JP"}, "en"),
        ({"LANG": "C.UTF-8"}, None),
        ({"LC_ALL": "POSIX"}, None),
        ({}, None),
    ],
)
def test_the_language_of_a_locale(environment, language):
    for default in ("id", "en"):
        assert language_of(environment, default) == (language or default)


def test_warnings_and_findings_follow_the_setting():
    text = "Harganya Rp 1.500 atau 2,5 persen dari gaji. “Kami menolak, kata Budi Santoso. Ia pergi ke pasar itu."
    english, indonesian = (Extractor(Config(language=language)).extract(text) for language in ("en", "id"))
    assert [(w.start, w.end, w.kind) for w in english.warnings] == [
        (w.start, w.end, w.kind) for w in indonesian.warnings
    ]
    assert english.warnings
    for one, other in zip(english.warnings, indonesian.warnings, strict=True):
        assert other.message == translated(one.message, "warnings", "id") != one.message


@pytest.fixture
def command(monkeypatch):
    def call(*arguments, lang=None):
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        if lang:
            monkeypatch.setenv("LANG", lang)
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return call


def test_commands_speak_the_language_of_the_locale_or_that_asked_for(command, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Dari 40 siswa, 10 siswa atau 50 persen lulus.")
    assert "temuan dalam" in command("check", article, "--lang", "id").stderr
    assert "temuan dalam" in command("check", article, lang="id_ID.UTF-8").stderr
    assert "1 finding in" in command("check", article).stderr
    assert "1 finding in" in command("check", article, "--lang", "en", lang="id_ID.UTF-8").stderr
    refused = command("check", article, "--lang", "fr")
    assert refused.exit_code == 2
    assert "known are en, id, not fr" in " ".join(refused.stderr.split())


def test_records_do_not_follow_the_locale(command, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Dari 40 siswa, 10 siswa atau 50 persen lulus.")
    plain = command("extract", article).stdout
    assert command("extract", article, lang="id_ID.UTF-8").stdout == plain
    asked = command("extract", article, "--lang", "id").stdout
    assert "teks menyebut" in asked
    assert "the text says" in plain
    assert re.sub(r'"message": "[^"]*"', "", asked) == re.sub(r'"message": "[^"]*"', "", plain)


def test_the_table_of_errors_is_in_the_language_asked_for(command, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.json").write_text('[{"judul": "Harga"}')
    for lang in ("en", "id"):
        answer = command(
            "run", tmp_path / "in", "--out", tmp_path / lang, "--format", "jsonl", "--workers", 1, "--lang", lang
        )
        assert answer.exit_code == 1
    errors = {lang: (tmp_path / lang / "errors.jsonl").read_text(encoding="utf-8") for lang in ("en", "id")}
    assert "name the right one with --map text=FIELD" in errors["en"]
    assert "sebutkan yang benar dengan --map text=KOLOM" in errors["id"]
    assert "hilang" in answer.stderr and "sebutkan yang benar" in answer.stderr


def test_pages_follow_the_locale(command, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("“Harga naik,” kata Budi Santoso.")
    assert '<html lang="id">' in command("view", article).stdout
    assert '<html lang="en">' in command("view", article, lang="en_US.UTF-8").stdout
    assert '<html lang="id">' in command("view", article, "--lang", "id", lang="en_US.UTF-8").stdout
    assert "beritaextract: menulis" in command("view", article, "--lang", "id", "-o", tmp_path / "a.html").stderr
