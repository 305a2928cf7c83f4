"""A JSON schema for a language model to fill in: small, flat, without offsets, every field explained."""

from __future__ import annotations

from typing import Any


def model_schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12); what a model returns by it can be given to `verify`.

    A model is not asked for offsets, which it cannot count, nor for values that it would have to work out: words are
    verbatim, numbers as the article writes them.
    """
    nullable = {"type": ["string", "null"]}
    speaker = {
        "name": {"type": "string", "description": "Fullest name in the article, without rank, title or degree."},
        "kind": {"enum": ["person", "organisation", "unnamed"]},
        "role": {**nullable, "description": "The post, verbatim, without the body it belongs to; null if not stated."},
        "affiliation": {**nullable, "description": "Body or territory of the post, verbatim; null if not stated."},
    }
    claim = {
        "quote": {"type": "string", "description": "What is said, verbatim: copied from the article, nothing changed."},
        "kind": {"enum": ["direct", "indirect"], "description": "direct: between quotation marks."},
        "speaker": {**nullable, "description": "Name of the speaker as in `speakers`; null if left open."},
        "cue": {**nullable, "description": "The verb of saying as written, such as `ujarnya`."},
    }
    figure = {
        "text": {"type": "string", "description": "The number as written, with currency, scale word and unit."},
        "subject": {**nullable, "description": "What is counted or measured, in words of the article."},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Speakers, claims and figures of one Indonesian news article",
        **_object(speakers=_list(speaker), claims=_list(claim), figures=_list(figure)),
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _list(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": _object(**properties)}
