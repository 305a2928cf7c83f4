"""`beritaextract view` and `beritaextract report`."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from beritaextract.cli.app import app
from tests.views.sample import TEXT
from tests.views.sample_run import write_run


def call(*arguments: object, stdin: str | None = None):
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "banjir.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_view_writes_a_page_and_says_where(article, tmp_path):
    page = tmp_path / "banjir.html"
    result = call("view", article, "-o", page)
    assert result.exit_code == 0, result.stderr
    assert str(page) in result.stderr
    assert "Sungai Meluap" in page.read_text(encoding="utf-8")
    assert '<html lang="id">' in page.read_text(encoding="utf-8")


def test_view_prints_and_reads_pipes():
    result = call("view", "-", "--lang", "en", "--published", "2025-01-08", stdin=TEXT)
    assert result.stdout.startswith('<!doctype html>\n<html lang="en">')
    assert "2025-01-08" in result.stdout


def test_view_takes_the_nth_article_of_a_file(tmp_path):
    path = tmp_path / "dua.jsonl"
    path.write_text("".join(json.dumps({"title": t, "text": TEXT}) + "\n" for t in ("Satu", "Dua")), encoding="utf-8")
    assert "<h1>Dua</h1>" in call("view", path, "--nth", 2).stdout
    missing = call("view", path, "--nth", 3)
    assert missing.exit_code == 1
    assert "holds 2 readable articles" in missing.stderr


def test_report_writes_a_page(tmp_path):
    write_run(tmp_path / "run", 3)
    result = call("report", tmp_path / "run", "-o", tmp_path / "report.html", "--lang", "en")
    assert result.exit_code == 0, result.stderr
    assert "Corpus report" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("view", "tidak-ada.txt"), 2, "does not exist"),
        (("report", "."), 2, "beritaextract run"),
        (("view", "-", "--published", "kapan"), 2, "--published"),
        (("view", "-", "-o", "tidak/ada/page.html"), 3, "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, code, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = call(*arguments, stdin=TEXT)
    assert result.exit_code == code
    assert words in " ".join(result.stderr.split())
