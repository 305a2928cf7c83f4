"""Records of values that are known to be right, made without validation.

The rooms guarantee their types, and validation would refuse what a hostile page may well hold, a lone surrogate inside
a quotation.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel

_Model = TypeVar("_Model", bound=BaseModel)

# Where a model keeps its parts.
_set_values = BaseModel.__dict__["__dict__"].__set__
_set_names = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_set_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_set_private = BaseModel.__dict__["__pydantic_private__"].__set__


def maker(model: type[_Model]) -> Callable[[dict[str, Any]], _Model]:
    """A function that makes records of `model`.

    It takes the values of all fields in the order of the model and does what `model_construct` does, less the search
    for defaults and aliases: an article has hundreds of records.  They share one set of the names of their fields.
    """
    new = object.__new__
    names = set(model.model_fields)

    def make(values: dict[str, Any]) -> _Model:
        record = new(model)
        _set_values(record, values)
        _set_names(record, names)
        _set_extra(record, None)
        _set_private(record, None)
        return record

    return make
