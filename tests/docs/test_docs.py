"""Every code block of the documentation runs, and prints what the page says."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tomllib
from pathlib import Path

import pytest

from beritaextract.batch.options import RunOptions
from beritaextract.batch.run import run
from tests.docs.blocks import LANGUAGES, agree, blocks_of, needs, run_page
from tests.quality.floors import floors
from tests.quality.gold import articles as annotated
from tests.quick_workers import forked
from tests.warm_command import warm_command

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").rglob("*.md")])

# Rewrites the expected output of every page instead of checking it; read the diff before you commit it.
UPDATE = os.environ.get("BERITA_UPDATE_DOCS") == "1"


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """The tables of a run over the articles of the project."""
    out = tmp_path_factory.mktemp("run") / "out"
    with forked():
        run([ROOT / "fixtures" / "articles"], RunOptions(out=out, formats=("parquet",), workers=1))
    shutil.rmtree(out / ".beritaextract")
    return out


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """A folder whose `beritaextract` starts quickly; `python -m beritaextract` is a process as any."""
    with warm_command(tmp_path_factory.mktemp("bin")) as folder:
        yield folder or Path(sys.executable).parent


def lay_out(folder: Path) -> None:
    """The files that pages speak of: the articles of the project, and what is a reader's own.

    `article.txt` and `scraped/` are articles, `gold.jsonl` is an annotated one, `answer.json` is what a model cites.
    """
    (folder / "fixtures").symlink_to(ROOT / "fixtures")
    articles = ROOT / "fixtures" / "articles"
    (folder / "article.txt").symlink_to(articles / "inflasi-sidoarjo.txt")
    gold = next(gold for gold in annotated() if gold.fixture == "inflasi-sidoarjo.txt")
    (folder / "gold.jsonl").write_text(json.dumps(gold.as_row()) + "\n", encoding="utf-8")
    start, end = gold.claims[0]["start"], gold.claims[0]["end"]
    (folder / "answer.json").write_text(json.dumps({"quote": gold.text[start:end]}), encoding="utf-8")
    (folder / "scraped").mkdir()
    for file in ("kampung-apung.txt", "portal.jsonl"):
        (folder / "scraped" / file).symlink_to(articles / file)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_blocks_run_and_print_what_the_page_says(page, tables, programs, tmp_path):
    text = page.read_text(encoding="utf-8")
    for name_ in needs(text):
        if shutil.which(name_) is None:
            pytest.importorskip(name_)
    lay_out(tmp_path)
    shutil.copytree(tables, tmp_path / "out")
    results = run_page(text, tmp_path, programs)
    wrong = [(block, printed) for block, expected, printed in results if not agree(expected, printed)]
    if UPDATE:
        for block, printed in reversed(wrong):
            text = text[: block.start] + printed.rstrip("\n") + "\n" + text[block.end :]
        page.write_text(text, encoding="utf-8")
        return
    for block, printed in wrong:
        assert printed == block.body, "BERITA_UPDATE_DOCS=1 python -m pytest tests/docs rewrites the page"


def test_the_citation_names_this_version():
    cited = re.search(r"^version: (\S+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.M)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert cited and cited[1] == project["version"]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_says_what_it_is(page):
    languages = {block.language for block in blocks_of(page.read_text(encoding="utf-8"))}
    assert languages <= LANGUAGES


def test_every_page_is_in_the_navigation():
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = [str(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md")]
    missing = [page for page in pages if f" {page}" not in navigation]
    assert missing == []


def test_the_evaluation_shows_the_floors():
    """The figures of the page are those that the suite defends, not those of a good day."""
    page = ROOT / "docs" / "explanation" / "evaluation.md"
    rows = "".join(f"| `{score}` | {floor:.2f} |\n" for score, floor in sorted(floors().items()))
    table = f"<!-- floors -->\n| what | F1 of at least, per cent |\n| --- | --- |\n{rows}<!-- /floors -->"
    text = page.read_text(encoding="utf-8")
    if UPDATE:
        page.write_text(re.sub("<!-- floors -->.*<!-- /floors -->", table, text, flags=re.DOTALL), encoding="utf-8")
    else:
        assert table in text, "the floors have moved: BERITA_UPDATE_DOCS=1 python -m pytest tests/docs"


def test_the_indonesian_readme_is_a_twin():
    english, indonesian = ((ROOT / file).read_text(encoding="utf-8") for file in ("README.md", "README.id.md"))
    assert [block[:2] for block in blocks_of(indonesian)] == [block[:2] for block in blocks_of(english)]
    assert indonesian.count("\n## ") == english.count("\n## ")
