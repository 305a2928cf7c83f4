"""What holds for any text at all; `tests.invariants` says it."""

from hypothesis import given

from beritaextract import Extraction, extract, extract_many
from beritaextract.records import Record
from tests import invariants
from tests.profiles import examples
from tests.strategies import texts


@examples(400)
@given(texts)
def test_extract_never_raises_and_its_records_are_sound(text):
    invariants.check(text, extract(text))


@examples(100)
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


@examples(100)
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


@examples(50)
@given(texts)
def test_the_same_text_gives_the_same_records(text):
    first, second = extract_many([text, text])
    assert first == second
