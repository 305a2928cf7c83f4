"""Takes the pictures of the README: the page of one article, and the report of the articles in `fixtures`.

    python tools/screenshots.py

Needs Chromium and selenium (extra `test`).  Writes docs/images/article.png and docs/images/report.png.
"""

from __future__ import annotations

import base64
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.views.browser import Browser, missing  # noqa: E402

from beritaextract import extract  # noqa: E402
from beritaextract.batch.options import RunOptions  # noqa: E402
from beritaextract.batch.run import run  # noqa: E402
from beritaextract.views import article_page, report_page  # noqa: E402

ARTICLE = ROOT / "fixtures" / "articles" / "inflasi-sidoarjo.txt"

# What each page does before its picture is taken.
PAGES = {
    "article": "document.querySelectorAll('p .figure')[4].focus()",
    "report": "document.querySelector('#voice').scrollIntoView()",
}
WIDTH, HEIGHT = 1280, 800


def main() -> None:
    """Make both pages, open them, take their pictures."""
    reason = missing()
    if reason:
        sys.exit(f"no pictures: {reason}")
    images = ROOT / "docs" / "images"
    images.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = ARTICLE.read_text(encoding="utf-8")
        (folder / "article.html").write_text(article_page(text, extract(text), lang="en"), encoding="utf-8")
        run([ROOT / "fixtures" / "articles"], RunOptions(out=folder / "out", formats=("parquet",), keep_text=True))
        (folder / "report.html").write_text(report_page(folder / "out", lang="en"), encoding="utf-8")
        browser = Browser()
        try:
            _take(
                browser,
                folder / "article.html",
                images / "article.png",
                "document.querySelectorAll('p .figure')[4].focus()",
            )
            _take(
                browser,
                folder / "report.html",
                images / "report.png",
                "document.querySelector('#voice').scrollIntoView()",
            )
        finally:
            browser.close()


def _take(browser: Browser, page: Path, image: Path, first: str) -> None:
    browser.open(page, width=WIDTH, height=HEIGHT)
    time.sleep(2)
    browser.js(first)
    time.sleep(0.5)
    answer = browser.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": False})
    image.write_bytes(base64.b64decode(answer["data"]))


if __name__ == "__main__":
    main()
