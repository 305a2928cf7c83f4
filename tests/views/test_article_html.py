"""The article page as text: what it holds, and that nothing in an article can be more than text."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beritaextract.views
from beritaextract import Dateline, Extraction, extract
from beritaextract.records import ClaimKind, Modifier, Relation, SpeakerKind
from beritaextract.views import article_page
from beritaextract.views.values import computed, figure_value
from beritaextract.views.words import LANGUAGES, words_in
from tests.profiles import examples
from tests.views.sample import EXTRACTION, TEXT


class Reader(HTMLParser):
    """The article's text as a browser shows it, and every element of the page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.lines: list[str] = []
        self._open: list[tuple[bool, bool]] = [(False, False)]
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if tag in {"meta", "link", "input"}:
            return
        text, line = self._open[-1]
        text = text or "text" in (attributes.get("class") or "").split()
        if text and not line and tag in {"p", "h1"}:
            line = True
            self.lines.append("")
        self._open.append((text, line))
        if line and "data-code" in attributes:
            self.lines[-1] += chr(int(attributes["data-code"][2:], 16))

    def handle_endtag(self, tag):
        self._open.pop()

    def handle_data(self, data):
        if self._open[-1][1]:
            self.lines[-1] += data


def lines_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def shown(page: str) -> list[str]:
    return Reader(page).lines


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_article_stands_on_its_page_word_for_word(lang):
    assert shown(article_page(TEXT, EXTRACTION, lang=lang)) == lines_of(TEXT)


def test_every_record_has_its_words_and_its_entry():
    elements = Reader(article_page(TEXT, EXTRACTION)).elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for records in (
        EXTRACTION.speakers,
        EXTRACTION.claims,
        EXTRACTION.figures,
        EXTRACTION.dates,
        EXTRACTION.references,
    ):
        for record in records:
            assert {record.id, f"n-{record.id}", f"v-{record.id}"} <= set(ids)
    links = {attributes["href"] for tag, attributes in elements if tag == "a"}
    assert {link[1:] for link in links} <= set(ids)
    described = {attributes["aria-describedby"] for _, attributes in elements if "aria-describedby" in attributes}
    assert described <= set(ids)


IN_INDONESIAN = "Rp 15.000.000.000–20.000.000.000|sekitar 40 cm|27,68%|USD 2.500.000|Rp 7.150 per kilogram|28,67"
IN_ENGLISH = "Rp 15,000,000,000–20,000,000,000|about 40 cm|27.68%|USD 2,500,000|Rp 7,150 per kilogram|28.67"


@pytest.mark.parametrize(("lang", "words"), [("id", IN_INDONESIAN), ("en", IN_ENGLISH)])
def test_values_are_written_in_full_in_the_language_of_the_page(lang, words):
    page = article_page(TEXT, EXTRACTION, lang=lang)
    for word in words.split("|"):
        assert f">{word}<" in page


def test_the_policy_allows_only_the_scripts_and_styles_that_are_in_the_page():
    page = article_page(TEXT, EXTRACTION)
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1))
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert parts["default-src"] == "'none'"
    for name in ("style", "script"):
        source = re.search(f"<{name}>(.*?)</{name}>", page, re.DOTALL).group(1)
        assert parts[f"{name}-src"] == f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def test_the_page_is_small():
    assert len(article_page(TEXT, EXTRACTION).encode()) < 60_000


def test_a_language_without_words_is_refused():
    with pytest.raises(ValueError, match="en, id"):
        article_page(TEXT, EXTRACTION, lang="fr")


def test_an_extraction_of_another_text_is_refused():
    with pytest.raises(ValueError, match="not of this text"):
        article_page(TEXT.replace("Banjir", "Air"), EXTRACTION)


HOSTILE = [
    "<script>alert(1)</script> \"kata\" 'dia' & <img src=x onerror=alert(1)>",
    "</article></main><h1>bukan judul</h1><!-- ",
    "kanan\u202eke kiri\u202c dan \u2066isolasi",
    "nul\x00 dan \x1b[31m dan \ud800 pengganti",
    "a" * 500 + "\u200f",
    "]]> {{7*7}} ${7*7} &lt;b&gt; &amp;amp;",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words):
    text = f"Judul {words}\n\nPak {words} berkata Rp 5 juta.\n"
    start = text.index("Rp 5 juta")
    amount = EXTRACTION.figures[5].model_copy(
        update={"start": start, "end": start + 9, "text": "Rp 5 juta", "subject": words, "unit": words}
    )
    page = article_page(text, Extraction(title=words, figures=(amount,)))
    page.encode()
    assert shown(page) == lines_of(text)
    elements = Reader(page).elements
    harmless = {tag for tag, _ in Reader(article_page(TEXT, EXTRACTION)).elements}
    assert {tag for tag, _ in elements} <= harmless
    assert [tag for tag, _ in elements].count("script") == 1
    assert not any(key.startswith("on") for _, attributes in elements for key in attributes)


@given(st.text(alphabet=st.sampled_from("ab <>&\"'“”.,\n\r\t\u2028\x0b\x1c\u202e1 Rp5"), max_size=80), st.data())
@examples(150)
def test_any_text_with_any_crossing_records_stands_word_for_word(text, data):
    offsets = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    ranges = [tuple(sorted(pair)) for pair in data.draw(st.lists(offsets, max_size=6))]
    claims = []
    figures = []
    for number, (start, end) in enumerate(ranges):
        where = {"start": start, "end": end, "text": text[start:end]}
        if number % 2:
            claims.append(
                EXTRACTION.claims[0].model_copy(update={"id": f"c{number}", "speaker_id": None, "cue": None, **where})
            )
        else:
            figures.append(EXTRACTION.figures[0].model_copy(update={"id": f"f{number}", **where}))
    page = article_page(text, Extraction(claims=tuple(claims), figures=tuple(figures)))
    assert shown(page) == lines_of(text)


def test_the_extractor_and_the_page_go_together():
    assert shown(article_page(TEXT, extract(TEXT))) == lines_of(TEXT)


def test_an_empty_article_has_a_page():
    assert shown(article_page("", Extraction())) == []


def test_an_article_without_headline_is_named_by_its_opening_words():
    text = "Semarang, BN – " + "Sidang itu digelar terbuka untuk umum di aula besar, " * 5 + "kata panitera.\n"
    dateline = Dateline(start=0, end=14, text=text[:14], place=None, outlet=None)
    page = article_page(text, Extraction(dateline=dateline))
    assert re.search("<h1>Sidang itu digelar [^<]* …</h1>", page)


def test_a_rate_within_a_period_reads_as_one():
    words = words_in("id")
    rate = EXTRACTION.figures[11].model_copy(update={"per": "setahun", "unit": "m3", "kind": "measure"})
    assert figure_value(rate, words) == "7.150 m³ setahun"


def test_english_has_one_day_and_two_days():
    day = EXTRACTION.figures[1].model_copy(update={"unit": "day", "modifier": "exact", "value": Decimal(1)})
    words = words_in("en")
    assert figure_value(day, words) == "1 day"
    assert figure_value(day.model_copy(update={"value": Decimal(2)}), words) == "2 days"


# Words whose key a script puts together.
FAMILIES = ("unit_", "by_", "class_", "group_", "agreement_", "status_", "basis_", "reading_")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_used_and_every_place_filled(language):
    room = Path(beritaextract.views.__file__).parent
    sources = "".join(p.read_text(encoding="utf-8") for p in (*room.glob("*.py"), *room.glob("static/*.js")))
    kinds = {name for field in (SpeakerKind, ClaimKind, Modifier) for name in get_args(field)}
    kinds |= {"equals", "share_of", "part_of", "change", "share", "sum", "exchange", "scale", "product"}
    kinds |= {"contradiction"}
    sources = sources.replace("'", '"')
    for key, word in words_in(language).as_dict().items():
        named = f'"{key}"' in sources or f".{key}" in sources or key.startswith(FAMILIES) or key in kinds
        assert named or key.removesuffix("_hint") in sources, f"no page says {key}"
        assert word.strip() == word != ""


def test_a_claim_says_that_it_is_denied_or_hedged_and_where_it_was_made():
    page = article_page(TEXT, EXTRACTION)
    denied, hedged = (re.search(f'id="v-{id_}".*?</li>', page).group() for id_ in ("c4", "c6"))
    assert "<strong>dibantah</strong>" in denied
    assert "<strong>belum pasti: masih</strong>" in hedged
    assert ">balai desa · dana darurat<" in hedged


def test_a_change_without_outcome_leads_back_to_where_it_started():
    relation = Relation(kind="change", from_id="f9", to_id="f7", base="f7", delta="f9")
    page = article_page(TEXT, EXTRACTION.model_copy(update={"relations": (relation,)}))
    assert re.search('class="tie">dari <a href="#n-f7"', page)


@pytest.mark.parametrize(
    ("value", "written"),
    [("28.666666666666666666", "≈ 28,67"), ("28.5", "28,5"), ("1600", "1.600"), ("0.125", "≈ 0,12")],
)
def test_a_value_that_was_worked_out_is_rounded_and_says_so(value, written):
    assert computed(Decimal(value), "id") == written
