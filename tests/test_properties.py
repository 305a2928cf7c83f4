"""What holds for any text at all."""

from itertools import pairwise

from hypothesis import given, settings

from beritaextract import Extraction, extract, extract_many
from beritaextract.records import Record, Span
from tests.strategies import texts


def spans(record):
    """All spans in a record, at any depth."""
    if isinstance(record, Span):
        yield record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if hasattr(type(item), "model_fields"):
                yield from spans(item)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_extract_never_raises_and_every_offset_is_exact(text):
    extraction = extract(text)
    for span in spans(extraction):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text


@settings(max_examples=200, deadline=None)
@given(texts)
def test_records_are_in_text_order_with_ids_that_join(text):
    extraction = extract(text)
    for family in ("claims", "figures", "dates", "entities", "references", "furniture"):
        records = getattr(extraction, family)
        assert [record.start for record in records] == sorted(record.start for record in records)
    for family in ("figures", "dates", "entities"):
        records = getattr(extraction, family)
        assert all(first.end <= second.start for first, second in pairwise(records))
    claim_ids = {claim.id for claim in extraction.claims}
    speaker_ids = {speaker.id for speaker in extraction.speakers}
    figures = {figure.id: figure for figure in extraction.figures}
    assert {claim.speaker_id for claim in extraction.claims} - {None} == speaker_ids
    for figure in extraction.figures:
        assert figure.claim_id is None or figure.claim_id in claim_ids
        assert figure.speaker_id is None or figure.speaker_id in speaker_ids
        assert (figure.value is None) or (figure.low is None and figure.high is None and not figure.vague)
        assert figure.low is None or figure.high is None or figure.low <= figure.high
    for claim in extraction.claims:
        assert all(figures[id].claim_id == claim.id for id in claim.figure_ids)
    for speaker in extraction.speakers:
        for post in (speaker.role_span, speaker.affiliation_span):
            if post is not None:
                assert all(post.end <= mention.start or mention.end <= post.start for mention in speaker.mentions)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_records_are_valid_by_their_own_schema(text):
    readable = text.encode("utf-8", "replace").decode()
    extraction = extract(readable)
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


def records_in(value):
    """All records in a record, at any depth, itself included."""
    yield value
    for inner in vars(value).values():
        for item in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(item, Record):
                yield from records_in(item)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_records_are_made_as_validation_makes_them(text):
    """They are made without it: all fields, in the order of the model, of the very types."""
    extraction = extract(text.encode("utf-8", "replace").decode())
    for made in records_in(extraction):
        checked = type(made).model_validate(made.model_dump(), strict=True)
        assert list(vars(made)) == list(vars(checked)) == list(type(made).model_fields)
        assert [type(value) for value in vars(made).values()] == [type(value) for value in vars(checked).values()]
        assert made.model_fields_set == checked.model_fields_set
        assert made.__pydantic_extra__ is checked.__pydantic_extra__ is None
        assert made.__pydantic_private__ is checked.__pydantic_private__ is None
        assert made == checked


@settings(max_examples=100, deadline=None)
@given(texts)
def test_no_record_lies_in_furniture(text):
    extraction = extract(text)
    for record in (*extraction.claims, *extraction.figures, *extraction.dates):
        for piece in extraction.furniture:
            assert not (piece.start <= record.start and record.end <= piece.end)


@settings(max_examples=50, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_records(text):
    first, second = extract_many([text, text])
    assert first == second
