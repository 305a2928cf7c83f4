"""The spaCy components give what the extractor gives, in one process, in two, and after a trip to disk."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from beritaextract import Config, Extractor, InputTooLarge, extract
from beritaextract.entities.tokenizer import use_tokenizer
from beritaextract.spacy_components import load
from tests.model.blank import blank, blank_with_ours

ARTICLES = [
    "Bupati Sidoarjo Rahmat Hidayat mengatakan, stok beras aman. “Kami punya 1.200 ton,” ujarnya, Kamis (17/11/2022).",
    "Kepala BPBD Jawa Barat Dedi Kurnia menyebut 350 rumah rusak di Kabupaten Cianjur.",
    "",
    "Hujan turun.",
]
NAMES = ["berita_entities", "berita_figures", "berita_claims"]


def with_components(nlp: Language) -> Language:
    for name in NAMES:
        nlp.add_pipe(name)
    return nlp


@pytest.fixture(params=["stock tokenizer", "our tokenizer"])
def nlp(request: pytest.FixtureRequest) -> Language:
    nlp = blank()
    return with_components(use_tokenizer(nlp) if request.param == "our tokenizer" else nlp)


def check(doc: Doc, text: str) -> None:
    """The Doc holds exactly the records of the extractor."""
    expected = Extractor().extract(text)
    assert doc._.berita == expected
    assert doc._.berita_figures == expected.figures
    assert doc._.berita_claims == expected.claims
    assert doc._.berita_speakers == expected.speakers
    for spans, records in (
        (doc.ents, expected.entities),
        (doc.spans["berita_figures"], expected.figures),
        (doc.spans["berita_claims"], expected.claims),
    ):
        assert [span.label_ for span in spans] == [record.kind for record in records]
        for span, record in zip(spans, records, strict=True):
            assert span.start_char <= record.start < record.end <= span.end_char


def test_one_process(nlp: Language) -> None:
    for text in ARTICLES:
        check(nlp(text), text)


def test_finds_entities(nlp: Language) -> None:
    assert {(entity.text, entity.label_) for entity in nlp(ARTICLES[0]).ents} >= {("Rahmat Hidayat", "PER")}


def test_two_processes(nlp: Language) -> None:
    for doc, text in zip(nlp.pipe(ARTICLES, n_process=2, batch_size=2), ARTICLES, strict=True):
        check(doc, text)


@pytest.mark.parametrize(
    "start", [lambda: spacy.blank("id"), blank_with_ours], ids=["stock tokenizer", "our tokenizer"]
)
def test_to_disk_and_back(start: Callable[[], Language], tmp_path: Path) -> None:
    with_components(start()).to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert loaded.pipe_names == NAMES
    for text in ARTICLES:
        check(loaded(text), text)


def test_doc_to_bytes_and_back(nlp: Language) -> None:
    doc = nlp(ARTICLES[0])
    check(Doc(nlp.vocab).from_bytes(doc.to_bytes()), ARTICLES[0])


def test_publication_date(nlp: Language) -> None:
    text = "Rapat digelar Kamis (17/11)."
    doc = nlp.make_doc(text)
    doc._.berita_published = "2022-11-18"
    assert nlp(doc)._.berita == Extractor().extract(text, published="2022-11-18")


@pytest.mark.parametrize("overwrite", [True, False])
def test_earlier_entities(overwrite: bool) -> None:
    nlp = blank()
    nlp.add_pipe("berita_entities", config={"overwrite": overwrite})
    doc = nlp.make_doc(ARTICLES[0])
    mine = doc.char_span(ARTICLES[0].index("Hidayat"), ARTICLES[0].index(" mengatakan"), label="NAMA")
    assert isinstance(mine, Span)
    doc.ents = [mine]
    labels = {entity.text: entity.label_ for entity in nlp(doc).ents}
    assert labels.get("Rahmat Hidayat") == ("PER" if overwrite else None)
    assert labels.get("Hidayat") == (None if overwrite else "NAMA")


def test_load_is_a_pipeline_that_can_be_saved(tmp_path):
    nlp = load()
    text = "Harga beras di Sidoarjo naik 5 persen, kata Menteri Perdagangan Budi Santoso."
    nlp.to_disk(tmp_path / "berita")
    again = spacy.load(tmp_path / "berita")
    assert again(text)._.berita == nlp(text)._.berita == extract(text)


def test_records_of_spans():
    doc = load()("“Stok aman,” kata Bupati Demak Eko Prasetyo. Harganya naik 5 persen.")
    (figure,), (claim,) = doc.spans["berita_figures"], doc.spans["berita_claims"]
    assert (figure._.berita_value, figure._.berita_unit, figure._.berita_speaker) == (5, "percent", None)
    assert claim._.berita_speaker.name == "Eko Prasetyo"
    assert claim._.berita_cue.text == "kata"
    assert doc[0:1]._.berita is None


def test_the_date_of_publication_as_context():
    nlp = load()
    pairs = [("Rapat digelar Kamis (17/11).", {"published": "2022-11-18"})] * 2
    found = [doc._.berita.dates[0].value for doc, _ in nlp.pipe(pairs, as_tuples=True)]
    assert found == ["2022-11-17"] * 2


def test_settings_of_the_components():
    nlp = blank()
    nlp.add_pipe("berita_claims", config={"entities": "off"})
    doc = nlp("“Stok aman,” kata Bupati Demak Eko Prasetyo.")
    assert {speaker.kind for speaker in doc._.berita_speakers} <= {"unnamed"}
    nlp = blank()
    nlp.add_pipe("berita_figures", config={"max_chars": 3})
    with pytest.raises(InputTooLarge):
        nlp("Harga naik.")


def test_the_tagger_alone():
    nlp = blank()
    nlp.add_pipe("berita_tagger")
    doc = nlp("Menteri Budi Santoso bertemu Joko Widodo di Surabaya.\n\nWarga pulang.")
    assert ("Joko Widodo", "PER") in [(ent.text, ent.label_) for ent in doc.ents]
    assert not nlp("").ents


def test_a_doc_that_fails_costs_itself_alone():
    nlp = blank()
    nlp.add_pipe("berita_figures", config={"max_chars": 100})
    failed = []
    nlp.set_error_handler(lambda name, component, docs, error: failed.extend((doc.text, error) for doc in docs))
    texts = ["Harga naik 5 persen.", "Harga naik 6 persen. " * 20, "Harga naik 7 persen."]
    assert [doc._.berita_figures[0].text for doc in nlp.pipe(texts)] == ["5 persen", "7 persen"]
    assert [(text, type(error)) for text, error in failed] == [(texts[1], InputTooLarge)]


def test_a_package_of_the_pipeline_asks_for_this_one(tmp_path: Path) -> None:
    load().to_disk(tmp_path)
    meta = json.loads((tmp_path / "meta.json").read_text(encoding="utf-8"))
    assert meta["requirements"][0].startswith("beritaextract>=")


def test_records_of_another_text_are_told() -> None:
    nlp = load()
    doc = nlp("Harga beras naik 5 persen.")
    changed = Doc(nlp.vocab, words=["Harga", "beras", "turun"], user_data=dict(doc.user_data))
    with pytest.raises(ValueError, match="not the one that its records are of"):
        _ = changed._.berita


def test_settings_are_those_of_config(tmp_path: Path) -> None:
    nlp = blank_with_ours()
    lexicon = tmp_path / "mine.toml"
    lexicon.write_text('[units]\nrenteng = { words = ["renteng"], example = "5 renteng", reads = "5 renteng" }\n')
    nlp.add_pipe("berita_figures", config={"lexicon": str(lexicon), "language": "id", "min_confidence": 0.01})
    assert nlp("Kami jual 5 renteng kopi.")._.berita_figures[0].kind == "measure"
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again("Kami jual 5 renteng kopi.")._.berita_figures[0].kind == "measure"
    assert set(nlp.get_pipe_meta("berita_figures").default_config) == {field.name for field in fields(Config)}
