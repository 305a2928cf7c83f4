"""`beritaextract verify` and `schema --format llm` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beritaextract.agents import model_schema
from beritaextract.cli.app import app


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*arguments])
    return result.exit_code, result.output


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("“Stok aman,” kata Bupati Demak Eko Prasetyo.", encoding="utf-8")
    return path


def test_what_is_not_in_the_article_is_printed(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "output.json"
    output.write_text('{"quote": "Stok habis", "name": "Eko Prasetyo"}', encoding="utf-8")
    code, printed = run("verify", str(article), str(output))
    assert code == 1
    assert json.loads(printed.splitlines()[0])["text"] == "Stok habis"
    assert "2 checked, 1 not in the article" in printed


def test_all_is_well(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "output.txt"
    output.write_text("Eko berkata bahwa semua baik.", encoding="utf-8")
    assert run("verify", str(article), str(output), "--all")[0] == 0


def test_broken_json_is_told(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "output.json"
    output.write_text('{"quote": ', encoding="utf-8")
    code, printed = run("verify", str(article), str(output))
    assert code == 2
    assert "looks like JSON and is none" in printed


def test_the_schema_for_a_model_names_every_field() -> None:
    code, printed = run("schema", "--format", "llm")
    assert code == 0
    assert json.loads(printed) == model_schema()
    for group in model_schema()["properties"].values():
        assert group["items"]["required"] == list(group["items"]["properties"])
