"""The report in a real browser."""

from __future__ import annotations

import csv
import io
import time

import pytest

from beritaextract.records import Claim, Extraction, Span, Speaker
from beritaextract.tables.outcome import Outcome
from beritaextract.views import report_page
from tests.views.sample_run import write_beside, write_run

HOSTILE = "<script>document.title='ha'</script><img src=x onerror=\"document.title='ha'\"> \u202ekanan"


def written(folder, articles, lang="id", most_articles=30_000, **more):
    write_run(folder / "run", articles, **more)
    path = folder / "report.html"
    path.write_text(report_page(folder / "run", lang=lang, most_articles=most_articles), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    return written(tmp_path_factory.mktemp("report"), 40)


def ready(browser, seconds=20.0):
    end = time.monotonic() + seconds
    while not browser.js("return document.documentElement.dataset.ready === 'true'"):
        assert time.monotonic() < end, browser.complaints()
        time.sleep(0.02)


@pytest.fixture
def opened(browser, page):
    browser.open(page)
    ready(browser)
    yield browser
    assert browser.complaints() == []
    asked = {address for address in browser.requests() if not address.startswith(("data:", "blob:"))}
    assert asked == {page.as_uri()}


def names(browser):
    return browser.js("return [...document.querySelectorAll('#voice tbody th')].map(e => e.firstChild.textContent)")


def number(browser, selector):
    return int(browser.js("return document.querySelector(arguments[0]).textContent", selector).replace(".", ""))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1440])
def test_accessible_at_every_width_in_light_and_dark(browser, page, width, scheme):
    browser.open(page, width=width, scheme=scheme)
    ready(browser)
    assert browser.violations() == []
    assert browser.js("return document.documentElement.scrollWidth <= window.innerWidth")
    browser.find("#voice td button").click()
    assert browser.violations() == []
    browser.js("document.querySelector('#sentences a[href^=\"#article\"]').click()")
    time.sleep(0.1)
    assert browser.find(".whole").text
    assert browser.violations() == []


def test_in_english(browser, tmp_path):
    browser.open(written(tmp_path, 5, lang="en"))
    ready(browser)
    assert browser.find("h1").text == "Corpus report"
    assert browser.violations() == []


def test_each_count_leads_to_as_many_sentences(opened):
    said = number(opened, "#voice td button")
    opened.find("#voice td button").click()
    while opened.js("return !document.getElementById('more').hidden"):
        opened.js("document.getElementById('more').click()")
    assert opened.js("return document.querySelectorAll('#sentences li').length") == said
    assert "Ratna Dewanti" in opened.find("#sentences .origin").text
    opened.press("\ue00c")
    assert not opened.js("return document.getElementById('behind').open")


def test_a_month_leads_to_its_articles(opened):
    opened.hover("#overview [data-mark=rect] rect")
    opened.js("document.querySelector('#overview svg').dispatchEvent(new MouseEvent('click'))")
    listed = opened.js("return [...document.querySelectorAll('#sentences li')].map(e => e.textContent.split(' · ')[1])")
    assert len({date[:7] for date in listed}) == 1


def test_an_amount_leads_to_its_sentence_with_the_words_marked(opened):
    opened.js("document.querySelector('#biggest td button').click()")
    mark, sentence = opened.js(
        "return ['mark', 'blockquote'].map(name => document.querySelector('#sentences ' + name).textContent)"
    )
    assert mark.startswith("IDR")
    assert f"tercatat {mark}" in sentence


def test_the_biggest_amount_comes_first_whatever_its_length(opened):
    shown = opened.js(
        "return [...document.querySelectorAll('#biggest td:first-child')].map(c => c.title || c.textContent)"
    )
    amounts = [int("".join(filter(str.isdigit, text.split(" per ")[0]))) for text in shown]
    assert amounts == sorted(amounts, reverse=True)


def test_search_narrows_every_section(opened):
    before = number(opened, ".tiles button:nth-of-type(2) strong")
    opened.find("#query").send_keys("gabah hakiki")
    opened.press("\ue007")
    assert names(opened) == ["Lukman Hakiki"]
    assert number(opened, ".tiles button strong") < 40
    assert number(opened, ".tiles button:nth-of-type(2) strong") < before
    assert "pernyataan dari" in opened.find("#matches").text
    opened.find("#filters [type=reset]").click()
    time.sleep(0.1)
    assert number(opened, ".tiles button:nth-of-type(2) strong") == before


def test_nothing_found_says_so(opened):
    opened.find("#query").send_keys("zzzz")
    opened.press("\ue007")
    assert opened.find("#voice .nothing").text == "Tidak ada yang cocok."


def test_a_period_leaves_out_what_is_before_and_after(opened):
    opened.js("document.getElementById('from').value = '2025-03-01'")
    opened.js("document.getElementById('from').dispatchEvent(new Event('change'))")
    opened.js("document.querySelector('.tiles button').click()")
    dates = opened.js("return [...document.querySelectorAll('#sentences li')].map(e => e.textContent.split(' · ')[1])")
    assert dates
    assert min(dates) >= "2025-03-01"


def test_a_subject_shows_its_figures_over_time(opened):
    opened.js("document.querySelectorAll('#subjects tr[data-key] button')[1].click()")
    name = opened.js("return document.querySelector('#subjects tr[aria-current=true] th').textContent")
    assert opened.find("#subjects figcaption").text.startswith(name)
    figures = number(opened, "#subjects tr[aria-current=true] button")
    assert opened.js("return document.querySelectorAll('#subjects svg [data-mark=dot] circle').length") == figures


def test_only_web_addresses_become_links(opened):
    opened.js("document.querySelector('.tiles button').click()")
    links = opened.js("return [...document.querySelectorAll('#sentences a[rel]')].map(a => a.protocol)")
    assert set(links) == {"https:"}


def test_words_and_articles_order_the_voices_too(opened):
    for column, name in ((5, "words"), (6, "articles"), (4, "claims")):
        opened.js(f"document.querySelector('input[name=measure][value={name}]').click()")
        cells = opened.js(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)",
            f"#voice tbody td:nth-child({column})",
        )
        numbers = [int(cell.replace(".", "")) for cell in cells]
        assert numbers == sorted(numbers, reverse=True)
        assert opened.js("return document.activeElement.value") == name


def exported(browser, selector):
    """What a button for CSV gives, without the mark of a spreadsheet."""
    return browser.driver.execute_async_script(
        """const [selector, done] = arguments; const real = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then(done); URL.createObjectURL = real; return real(blob); };
        document.querySelector(selector).click();""",
        selector,
    )


def test_what_is_seen_can_be_taken_along_as_csv(opened):
    opened.find("#query").send_keys("gabah hakiki")
    opened.press("\ue007")
    rows = list(csv.reader(io.StringIO(exported(opened, "#voice .csv")), delimiter=";"))
    assert rows[0][:2] == ["Pembicara", "Jenis"]
    assert [row[0] for row in rows[1:]] == ["Lukman Hakiki"]
    said = number(opened, "#voice td button")
    opened.find("#voice td button").click()
    rows = list(csv.reader(io.StringIO(exported(opened, "#behind-csv .csv")), delimiter=";"))
    assert len(rows) == said + 1
    assert all("gabah" in row[4] and row[2] == "Lukman Hakiki" for row in rows[1:])


def test_one_person_has_a_page_and_the_way_back_leads_back(opened):
    opened.js("document.querySelector('#voice tbody a').click()")
    time.sleep(0.1)
    name = opened.find("#person h2").text
    assert names(opened) == [name]
    assert name in opened.find("#person .latest").text
    assert number(opened, "#voice td button") == number(opened, ".tiles button:nth-of-type(2) strong")
    opened.driver.back()
    time.sleep(0.1)
    assert not opened.find("#person").is_displayed()
    assert len(names(opened)) > 1


def test_a_sentence_leads_to_its_article_with_the_records_marked(opened):
    opened.js("document.querySelector('#biggest td button').click()")
    words = opened.js("return document.querySelector('#sentences mark').textContent")
    opened.js("document.querySelector('#sentences a[href^=\"#article\"]').click()")
    time.sleep(0.1)
    assert opened.find("#behind-title").text.startswith("Kabar Tirtasari")
    marked = opened.js("return [...document.querySelectorAll('.whole b')].map(e => [e.textContent, e.title])")
    assert words in [text for text, _ in marked]
    assert any(title.startswith(("IDR", "Rp")) for _, title in marked)
    assert opened.js("return document.querySelectorAll('.whole .said').length") > 0


def test_outlet_and_group_narrow_the_page(opened):
    whole = number(opened, ".tiles button:nth-of-type(2) strong")
    opened.js("const s = document.getElementById('speaks'); s.value = 'expert'; s.dispatchEvent(new Event('change'))")
    assert names(opened) == ["Yohanes Keban"]
    shares = opened.js("return [...document.querySelectorAll('#classes tbody th')].map(e => e.textContent)")
    assert len(shares) == 1
    assert number(opened, ".tiles button:nth-of-type(2) strong") < whole


def test_the_exact_value_is_under_the_pointer(opened):
    title, shown = opened.js("const c = document.querySelector('#biggest td[title]'); return [c.title, c.textContent]")
    assert "miliar" in shown
    assert len(title) > len(shown)


def test_no_bar_is_under_a_pixel(browser, tmp_path):
    browser.open(written(tmp_path, 300, extra=(rare_outcome(),)))
    ready(browser)
    heights = browser.js(
        "return [...document.querySelectorAll('#overview [data-mark=rect] rect, #classes [data-mark=rect] rect')]"
        ".map(e => e.getBoundingClientRect().height)"
    )
    assert min(heights) >= 1


def rare_outcome():
    return Outcome("ok", "rare", published="2024-06-01", text="Sepi.", extraction=Extraction(published="2024-06-01"))


@pytest.mark.parametrize("width", [390, 1440])
def test_a_large_run_opens_searches_and_says_what_it_carries(browser, tmp_path, width):
    pytest.importorskip("duckdb")
    browser.open(written(tmp_path, 60, most_articles=0), width=width)
    ready(browser)
    assert browser.violations() == []
    whole = number(browser, ".tiles button:nth-of-type(2) strong")
    assert (
        sum(
            int(cell.replace(".", ""))
            for cell in browser.js(
                "return [...document.querySelectorAll('#voice td.n:nth-child(4)')].map(e => e.textContent)"
            )
        )
        == whole
    )
    browser.find("#query").send_keys("gabah hakiki")
    browser.press("\ue007")
    assert "Lukman Hakiki" in names(browser)
    assert "beritaextract query" in browser.find("#overview").text
    assert browser.find("#matches").text.startswith("≥")
    browser.find("#filters [type=reset]").click()
    time.sleep(0.1)
    browser.js("const f = document.getElementById('from'); f.value = '2025-06'; f.dispatchEvent(new Event('change'))")
    assert 0 < number(browser, ".tiles button:nth-of-type(2) strong") < whole
    assert browser.complaints() == []


def hostile_outcome():
    span = Span(start=0, end=4, text="kata")
    plain = dict.fromkeys(("role_span", "affiliation_span", "region_code"))
    speaker = Speaker(
        id="s1",
        kind="person",
        name=HOSTILE,
        name_span=span,
        role=HOSTILE,
        affiliation=HOSTILE,
        aliases=(),
        mentions=(span,),
        **plain,
    )
    empty = dict.fromkeys(("speaker_span", "cue", "cue_lemma", "act", "basis"))
    claim = Claim(id="c1", kind="direct", start=0, end=4, text=HOSTILE, speaker_id="s1", figure_ids=(), **empty)
    found = Extraction(id="</script>", title=HOSTILE, speakers=(speaker,), claims=(claim,))
    return Outcome(
        "ok", "</script><b>", title=HOSTILE, source=HOSTILE, url='https://x/"><b>', text="kata", extraction=found
    )


def test_hostile_text_does_nothing(browser, tmp_path):
    browser.open(written(tmp_path, 1, extra=(hostile_outcome(),)))
    ready(browser)
    browser.find("#query").send_keys("onerror")
    browser.press("\ue007")
    assert browser.js("return document.querySelector('#voice tbody th').textContent").startswith(HOSTILE.split(" ")[0])
    browser.find("#voice td button").click()
    browser.js("document.querySelector('#sentences a[href^=\"#article\"]').click()")
    time.sleep(0.1)
    assert HOSTILE.split(" ")[0] in browser.find("#behind-title").text
    browser.js("document.getElementById('behind').close(); document.querySelector('#voice tbody a').click()")
    time.sleep(0.1)
    assert HOSTILE.split(" ")[0] in browser.find("#person").text
    assert browser.js("return document.title") == "Laporan korpus"
    assert browser.js("return document.querySelectorAll('main img, dialog img, b').length") == 0
    assert browser.complaints() == []


def test_hostile_words_do_nothing_in_a_large_run(browser, tmp_path):
    pytest.importorskip("duckdb")
    browser.open(written(tmp_path, 1, most_articles=0, extra=(hostile_outcome(),)))
    ready(browser)
    assert HOSTILE.split(" ")[0] in " ".join(names(browser))
    assert browser.js("return document.title") == "Laporan korpus"
    assert browser.js("return document.querySelectorAll('main img, dialog img, b').length") == 0
    assert browser.complaints() == []


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("most", [30_000, 0])
def test_series_repeated_words_and_differences_have_sections(browser, tmp_path, width, most):
    written(tmp_path, 4)
    write_beside(tmp_path / "run", HOSTILE)
    (tmp_path / "report.html").write_text(report_page(tmp_path / "run", most_articles=most), encoding="utf-8")
    browser.open(tmp_path / "report.html", width=width)
    ready(browser)
    assert browser.violations() == []
    assert browser.js("return document.documentElement.scrollWidth <= window.innerWidth")
    assert browser.js("return document.querySelectorAll('#series [data-mark=dot] circle').length") == 3
    assert "Maria Lontoh" in browser.find("#repeated").text
    assert "pembaruan" in browser.find("#disagreements").text
    browser.find("#query").send_keys("gabah panen")
    browser.press("\ue007")
    assert browser.js("return document.querySelectorAll('#repeated tbody tr').length") == 1
    assert browser.find("#series .nothing").text == "Tidak ada yang cocok."
    assert browser.js("return document.title") == "Laporan korpus"
    assert browser.complaints() == []


def test_sections_without_tables_are_not_there(opened):
    for name in ("series", "repeated", "disagreements"):
        assert not opened.find(f"#{name}").is_displayed()
        assert not opened.find(f"nav a[href='#{name}']").is_displayed()


def test_no_cell_of_a_csv_runs_in_a_spreadsheet(browser, page):
    browser.open(page)
    ready(browser)
    cells = browser.js("return Tools.csv([['=1+1', '+x', '@y', '\\u00a0-2', \"'=1\", 'a;b', -1.5, null]])")
    assert cells == "\ufeff'=1+1;'+x;'@y;'\u00a0-2;''=1;\"a;b\";-1,5;\r\n"


def test_a_thousand_articles_open_quickly(browser, tmp_path):
    path = written(tmp_path, 1000)
    begun = time.monotonic()
    browser.open(path)
    ready(browser)
    assert time.monotonic() - begun < 10
