"""The public face: arguments, errors, laziness."""

import datetime
import subprocess
import sys

import pytest

import beritaextract
from beritaextract import Config, Extraction, Extractor, InputTooLarge, explain, extract, extract_many
from beritaextract.entities.tagger import tagger_spans

from .quality.gold import articles

MODES = ("accurate", "fast", "off")

ARTICLE = (
    "Surabaya, JP – Kepala Dinas Sosial Kota Surabaya Tono Sudiro mengatakan, bantuan Rp 1,5 miliar dibagikan kepada "
    "300 warga. “Semua sudah terdata,” ujarnya, Kamis (17/11/2022).\n\nBaca Juga  Harga Beras Naik 5 Persen\n"
)


@pytest.mark.parametrize("empty", ["", " ", "\n\n", "...", "12 34", "\x00", "🙂"])
def test_text_without_words_has_no_claims_and_no_speakers(empty):
    extraction = extract(empty)
    assert extraction.claims == extraction.speakers == extraction.entities == ()


def test_empty_text_is_an_empty_extraction():
    assert extract("") == Extraction()


@pytest.mark.parametrize("wrong", [None, 5, b"Halo", ["Halo"], {"text": "Halo"}])
def test_a_text_that_is_no_str_names_its_type(wrong):
    with pytest.raises(TypeError, match=type(wrong).__name__):
        extract(wrong)


def test_bytes_get_a_hint():
    with pytest.raises(TypeError, match="decode"):
        extract(b"Halo")


@pytest.mark.parametrize("name", ["title", "id"])
def test_other_arguments_name_themselves(name):
    with pytest.raises(TypeError, match=f"{name} must be a str or None, not int"):
        extract("Halo", **{name: 5})


@pytest.mark.parametrize(
    "published",
    ["2022-11-17", "2022-11-17T08:30:00+07:00", datetime.date(2022, 11, 17), datetime.datetime(2022, 11, 17, 8)],
)
def test_forms_of_publication_date(published):
    extraction = extract("Halo", published=published)
    assert (extraction.published, extraction.published_basis) == ("2022-11-17", "given")


@pytest.mark.parametrize("published", ["kemarin", "", "17/11/2022", "2022-13-01"])
def test_no_date_lists_the_forms_accepted(published):
    with pytest.raises(ValueError, match="ISO 8601"):
        extract("Halo", published=published)


def test_published_of_the_wrong_type():
    with pytest.raises(TypeError, match="int"):
        extract("Halo", published=20221117)


def test_too_large_says_by_how_much_and_what_to_do():
    extractor = Extractor(Config(max_chars=10))
    assert extractor.extract("1234567890").figures is not None
    with pytest.raises(InputTooLarge, match=r"11 characters.*limit of 10.*max_chars") as caught:
        extractor.extract("12345678901")
    assert (caught.value.length, caught.value.limit) == (11, 10)


@pytest.mark.parametrize(("bad", "error"), [(0, ValueError), (-1, ValueError), ("5", TypeError), (True, TypeError)])
def test_impossible_settings(bad, error):
    with pytest.raises(error, match="max_chars"):
        Config(max_chars=bad)


def test_extract_many_takes_strings_and_mappings_and_keeps_order():
    articles = [ARTICLE, {"text": "Halo", "id": "b", "published": "2022-11-17", "url": "ignored"}]
    first, second = extract_many(articles)
    assert first == extract(ARTICLE)
    assert second == extract("Halo", id="b", published="2022-11-17")


def test_extract_many_is_lazy():
    def articles():
        yield "Halo"
        raise RuntimeError("read too far")

    results = extract_many(articles())
    assert next(results) == extract("Halo")


def test_the_first_result_waits_for_one_article_alone():
    read = []

    def articles():
        for number in range(100):
            read.append(number)
            yield f"Harga beras naik {number} persen."

    results = extract_many(articles())
    assert next(results).figures[0].value == 0
    assert read == [0]
    next(results)
    assert len(read) <= 17


@pytest.mark.parametrize("mode", MODES)
def test_a_batch_gives_what_one_at_a_time_gives(mode):
    texts = [gold.text for gold in articles()[:40]] + ["", "Halo", ARTICLE]
    extractor = Extractor(entities=mode)
    assert list(extractor.extract_many(texts)) == [extractor.extract(text) for text in texts]


@pytest.mark.usefixtures("quick_workers")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_wrong_article_comes_when_its_turn_comes(workers):
    given = [*["Halo"] * 9, {"text": "Halo", "published": "kemarin"}, "Halo"]
    results = extract_many(given, workers=workers)
    assert [next(results).claims for _ in range(9)] == [()] * 9
    with pytest.raises(ValueError, match="published"):
        next(results)


@pytest.mark.parametrize("bad", [{"body": "x"}, {}])
def test_an_article_without_text(bad):
    with pytest.raises(ValueError, match="'text'"):
        list(extract_many([bad]))


@pytest.mark.parametrize(("workers", "error"), [(0, ValueError), ("2", TypeError)])
def test_impossible_workers(workers, error):
    with pytest.raises(error, match="workers"):
        extract_many([], workers=workers)


def test_workers_change_nothing():
    articles = [{"text": ARTICLE.replace("300", str(n)), "id": str(n)} for n in range(300, 340)]
    assert list(extract_many(articles, workers=2)) == list(extract_many(articles))


def test_furniture_is_no_record():
    extraction = extract(ARTICLE)
    assert [piece.text for piece in extraction.furniture] == ["Baca Juga  Harga Beras Naik 5 Persen"]
    assert all(figure.kind != "percent" for figure in extraction.figures)


def test_explain_prints_a_line_for_each_decision():
    explanation = explain(ARTICLE)
    assert explanation.extraction == extract(ARTICLE)
    lines = str(explanation).splitlines()
    assert len(lines) == len(explanation.decisions) > 0
    assert any("taken" in line and "Rp 1,5 miliar" in line for line in lines)
    assert all(decision.rule and decision.reason for decision in explanation.decisions)
    assert explanation.about("Rp 1,5 miliar")


def test_all_names_are_there():
    for name in beritaextract.__all__:
        assert getattr(beritaextract, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        beritaextract.nothing  # noqa: B018


def test_import_is_clean_and_loads_no_room():
    code = (
        "import sys, beritaextract; "
        "heavy = {'spacy', 'dateparser', 'pyarrow', 'rich', 'typer', 'numpy'} & set(sys.modules); "
        "rooms = [m for m in sys.modules if m.startswith('beritaextract.') and m.count('.') > 1]; "
        "sys.exit(f'{heavy} {rooms}' if heavy or rooms else 0)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_entities_can_be_found_by_rules_alone_or_not_at_all(monkeypatch):
    asked = []
    tag = tagger_spans.tag
    monkeypatch.setattr(tagger_spans, "tag", lambda *words: asked.append(words) or tag(*words))
    found = {mode: Extractor(entities=mode).extract(ARTICLE) for mode in MODES}
    assert found["accurate"].speakers == found["fast"].speakers
    assert {one.kind for one in found["fast"].speakers} == {"person"}
    assert {one.kind for one in found["off"].speakers} == {"unnamed"}
    assert len(asked) == 1  # by the accurate one


def test_without_entities_figures_and_dates_stay_as_they_are():
    whole, part = extract(ARTICLE), Extractor(entities="off").extract(ARTICLE)
    assert part.entities == ()
    assert [one.text for one in part.figures] == [one.text for one in whole.figures]
    assert part.dates == whole.dates


def test_entities_as_an_argument_goes_before_the_config():
    extractor = Extractor(Config(max_chars=5, entities="off"), entities="fast")
    assert extractor.config == Config(max_chars=5, entities="fast")
    with pytest.raises(ValueError, match="accurate, fast, off"):
        Extractor(entities="best")
