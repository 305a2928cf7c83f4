"""The article page in a real browser."""

from __future__ import annotations

import pytest

from beritaextract import Extraction
from beritaextract.views import article_page
from tests.views.sample import EXTRACTION, TEXT


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "article.html"
    path.write_text(article_page(TEXT, EXTRACTION), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser, page):
    browser.open(page)
    yield browser
    assert browser.complaints() == []
    assert {address for address in browser.requests() if not address.startswith("data:")} == {page.as_uri()}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1440])
def test_accessible_at_every_width_in_light_and_dark(browser, page, width, scheme):
    browser.open(page, width=width, scheme=scheme)
    browser.js("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert browser.violations() == []
    assert browser.js("return document.documentElement.scrollWidth <= window.innerWidth")


def test_accessible_in_english(browser, tmp_path):
    path = tmp_path / "english.html"
    path.write_text(article_page(TEXT, EXTRACTION, lang="en"), encoding="utf-8")
    browser.open(path)
    assert browser.violations() == []
    assert browser.js("return [document.documentElement.lang, document.getElementById('article').lang]") == ["en", "id"]


def test_hovering_words_lights_up_the_entry_and_the_other_way_round(opened):
    opened.hover("#f2")
    assert opened.lit() == {"f2"}
    assert opened.js("return document.getElementById('n-f2').classList.contains('on')")
    assert opened.js("return document.querySelector('.subject.on').textContent") == "tinggi air"
    assert opened.find("#tip").text.startswith("sekitar 40 cm")
    opened.hover("#n-f7")
    assert opened.lit() == {"f7"}
    assert opened.js("return document.getElementById('f7').classList.contains('on')")


def test_a_speaker_lights_up_all_that_was_said(opened):
    opened.hover("#n-s1 .name")
    assert opened.lit() == {"s1", "c1", "c2"}


def test_a_finding_lights_up_its_figures(opened):
    opened.hover(".finding .message")
    assert opened.lit() >= {"f7", "f8", "f9"}


def test_a_click_pins_and_escape_lets_go(opened):
    opened.find("#f5").click()
    opened.hover("h1")
    assert opened.lit() == {"f5"}
    assert opened.js("return location.hash") == ""
    opened.press("\ue00c")
    assert opened.lit() == set()
    assert opened.js("return document.getElementById('tip').hidden")


def test_j_and_k_walk_through_the_records(opened):
    walked = []
    for key in ("j", "j", "j", "k", "\ue014", "\ue012"):
        opened.press(key)
        walked.append(opened.js("return document.activeElement.id"))
    assert walked == ["f1", "d1", "c1", "d1", "c1", "d1"]


def test_tab_goes_skip_link_switches_then_words_in_order(opened):
    reached = []
    for _ in range(9):
        opened.press("\ue004")
        reached.append(opened.js("const e = document.activeElement; return e.id || e.value || e.className"))
    assert reached == ["skip", "direct", "indirect", "figure", "date", "f1", "d1", "c1", "f2"]


def test_enter_follows_the_link_to_the_list_and_opens_what_is_folded(opened):
    opened.js("document.getElementById('c2').focus()")
    opened.press("\ue007")
    assert opened.js("return location.hash") == "#n-c2"
    assert opened.js("return document.getElementById('n-c2').closest('details').open")


def test_switches_hide_a_kind_of_mark(opened):
    opened.find(".switch.direct input").click()
    assert not opened.js("return document.getElementById('c2').checkVisibility()")
    assert opened.js("return document.getElementById('c1').checkVisibility()")


def test_a_finger_on_a_figure_brings_up_a_sheet_at_the_foot_of_the_screen(browser, page):
    browser.open(page, width=390, height=800)
    browser.find("#f7").click()
    foot = browser.js("return document.getElementById('tip').getBoundingClientRect().bottom - innerHeight")
    assert abs(foot) < 1


def test_paper_has_everything_unfolded(opened):
    opened.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert opened.js(
        "dispatchEvent(new Event('beforeprint')); return document.getElementById('n-c2').checkVisibility()"
    )
    assert not opened.js("return document.querySelector('.switches').checkVisibility()")


def test_hostile_text_does_nothing(browser, tmp_path):
    words = "<script>document.title='ha'</script><img src=x onerror=\"document.title='ha'\"> \u202ekanan"
    path = tmp_path / "hostile.html"
    path.write_text(article_page(f"{words}\n\n{words}", Extraction(title=words)), encoding="utf-8")
    browser.open(path)
    assert browser.js("return document.title") != "ha"
    assert browser.js("return document.querySelectorAll('img, article script').length") == 0
    assert browser.complaints() == []
    assert browser.violations() == []


def test_in_a_notebook_cell(browser, tmp_path):
    path = tmp_path / "cell.html"
    cell = EXTRACTION._repr_html_()
    path.write_text(f"<!doctype html><html lang=id><title>x</title><main><h1>x</h1>{cell}</main>", encoding="utf-8")
    browser.open(path)
    assert browser.violations() == []
