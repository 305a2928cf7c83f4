"""Names from a pipeline of the caller's in place of the shipped tagger."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from beritaextract import Extractor
from beritaextract.entities.foreign_names import NamedSpan, spans_of_names
from beritaextract.text.document import Token
from tests.model.blank import blank, blank_with_ours

# `Embun Pagi` is dew; only the pipeline knows that somebody is called so.
TEXT = "Harga beras naik 5 persen. “Kami rugi,” kata Embun Pagi."


def pipeline(label: str = "PER", start: Callable[[], Language] = blank) -> Language:
    nlp = start()
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": "Embun Pagi"}])
    return nlp


def kinds(extractor: Extractor, text: str = TEXT) -> set[tuple[str, str | None]]:
    return {(speaker.kind, speaker.name) for speaker in extractor.extract(text).speakers}


def test_the_names_of_the_pipeline_count() -> None:
    assert ("person", "Embun Pagi") in kinds(Extractor(nlp=pipeline()))
    assert ("person", "Embun Pagi") not in kinds(Extractor())


def test_labels_can_be_said() -> None:
    assert ("person", "Embun Pagi") in kinds(Extractor(nlp=pipeline("TOKOH"), labels={"TOKOH": "PER"}))
    assert ("person", "Embun Pagi") not in kinds(Extractor(nlp=pipeline("TOKOH")))


@pytest.mark.usefixtures("quick_workers")
@pytest.mark.parametrize("workers", [1, 2])
def test_batches_give_what_one_at_a_time_gives(workers: int) -> None:
    extractor = Extractor(nlp=pipeline(start=blank_with_ours))
    texts = [TEXT, "Harga beras naik 5 persen.", "", TEXT + " Warga mengungsi."] * 6
    assert list(extractor.extract_many(texts, workers=workers)) == [extractor.extract(text) for text in texts]


def test_a_wrong_article_costs_itself_alone() -> None:
    found = Extractor(nlp=pipeline()).extract_many([TEXT, {"text": TEXT, "published": "kemarin"}, TEXT])
    assert next(found).speakers
    with pytest.raises(ValueError, match="published"):
        next(found)


def test_furniture_and_broken_marks_keep_offsets_right() -> None:
    text = "Baca juga: Harga Naik\n\nâ€œKami rugi,â€ kata Embun Pagi."
    for claim in Extractor(nlp=pipeline()).extract(text).claims:
        assert text[claim.start : claim.end] == claim.text


def test_a_pipeline_without_names_is_told() -> None:
    with pytest.raises(ValueError, match="no component"):
        Extractor(nlp=blank())
    with pytest.raises(TypeError, match="spaCy pipeline"):
        Extractor(nlp="xx_ent_wiki_sm")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="PER, ORG or LOC"):
        Extractor(nlp=pipeline(), labels={"TOKOH": "WHO"})  # type: ignore[dict-item]
    with pytest.raises(ValueError, match="give nlp too"):
        Extractor(labels={"TOKOH": "PER"})


def test_a_pipeline_that_changes_the_text_is_told() -> None:
    nlp = pipeline()
    nlp.add_pipe("shortens")
    with pytest.raises(ValueError, match="changes the text"):
        Extractor(nlp=nlp).extract(TEXT)


@Language.component("shortens")
def shortens(doc: Doc) -> Doc:
    return doc[:3].as_doc()


def test_misaligned_and_overlapping_names() -> None:
    tokens = [Token(0, 4, "Kata"), Token(5, 9, "Rina"), Token(10, 14, "Dewi"), Token(15, 16, ".")]
    names = [NamedSpan(7, 9, "PER"), NamedSpan(5, 14, "PER"), NamedSpan(12, 14, "ORG"), NamedSpan(90, 99, "LOC")]
    spans = spans_of_names(names, tokens)
    assert spans.persons == {1: 3}
    assert spans.person == {1, 2}
    assert spans.other == frozenset()


def test_an_extractor_with_a_pipeline_can_be_pickled() -> None:
    extractor = pickle.loads(pickle.dumps(Extractor(nlp=pipeline(start=blank_with_ours))))
    assert ("person", "Embun Pagi") in kinds(extractor)
