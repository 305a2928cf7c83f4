"""Values of fields other than the text: scalars that stand in objects and lists, or are spread over several fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from beritaextract.sources.field_names import fold
from beritaextract.sources.prose import is_nothing

_NUMBERED = re.compile(r"(.*?[^\d])(\d{1,3})$", re.S)
_MONTH_AND_YEAR = (("bulan", "month", "bln"), ("tahun", "year", "thn"))
# What an object that stands for one value holds it as.
_INDONESIAN = frozenset({"id", "ind", "in"})
_LANGUAGES = _INDONESIAN | frozenset("en eng ms zh ja ar nl jv su de fr".split())
_SCALARS = (
    "$oid",
    "$date",
    "$numberLong",
    "S",
    "N",
    "stringValue",
    "timestampValue",
    "integerValue",
    "_seconds",
    "seconds",
    "rendered",
    "$t",
    "#text",
    "_text",
    "date",
    "datetime",
    "iso",
    "value",
    "name",
    "@id",
    "raw",
    "text",
)


def in_indonesian(value: Mapping[Any, Any]) -> Any:
    """The Indonesian of a value that stands in several languages, `{"en": …, "id": …}`; None for any other object."""
    if not 2 <= len(value) <= len(_LANGUAGES) or not all(
        isinstance(key, str) and key[:3].lower().rstrip("_-") in _LANGUAGES for key in value
    ):
        return None
    return next((said for key, said in value.items() if key[:3].lower().rstrip("_-") in _INDONESIAN and said), None)


def with_siblings(name: str, fields: Mapping[str, Any]) -> Any:
    """The value of a field, or those of `isi_1`, `isi_2` and so on, in that order; in Joomla a beginning and a rest."""
    if fold(name) == "fulltext":
        begun = next((fields[other] for other in fields if isinstance(other, str) and fold(other) == "introtext"), None)
        if isinstance(begun, str) and begun.strip():
            return [{"text": begun}, {"text": fields[name]}]
        return fields[name]
    numbered = _NUMBERED.match(name)
    if numbered is None:
        return fields[name]
    siblings = [match for other in fields if isinstance(other, str) and (match := _NUMBERED.match(other))]
    siblings = [match for match in siblings if match[1] == numbered[1]]
    if len(siblings) == 1:
        return fields[name]
    siblings.sort(key=lambda match: int(match[2]))
    return [{"text": fields[match.group()]} for match in siblings if isinstance(fields[match.group()], str)]


def with_month_and_year(value: Any, fields: Mapping[str, Any]) -> Any:
    """The day of a month with the month and year of two other fields: `tanggal`, `bulan`, `tahun`."""
    if not str(value).strip().isdigit() or len(str(value).strip()) > 2:
        return value
    by_name = {fold(str(name)): cell for name, cell in fields.items()}
    month, year = (next((by_name[name] for name in names if by_name.get(name)), "") for names in _MONTH_AND_YEAR)
    joint = "/" if str(month).strip().isdigit() else " "
    return joint.join(str(part).strip() for part in (value, month, year))


def scalar(value: Any) -> Any:
    """A value that may stand in a list of one or in an object: MongoDB, WordPress, Solr, Firestore, Java."""
    for _ in range(3):
        if isinstance(value, Mapping):
            if {"year", "month", "day"} <= value.keys():
                return "-".join(str(value[name]) for name in ("year", "month", "day"))
            own = in_indonesian(value)
            value = own or next((value[name] for name in _SCALARS if value.get(name)), None)
        elif isinstance(value, (list, tuple)) and value:
            if len(value) >= 3 and all(type(item) is int for item in value):  # LocalDateTime as Jackson writes it
                return "-".join(map(str, value[:3]))
            value = value[0] if len(value) == 1 or all(isinstance(item, str) for item in value) else None
        else:
            break
    return value


def short(fields: Mapping[str, Any], names: tuple[str, ...]) -> tuple[str | None, str]:
    """The first of the fields that has a value, as text, and its name."""
    for name in names:
        value = scalar(fields[name])
        if isinstance(value, (list, Mapping, bytes, bool)) or value is None or value != value:
            continue
        if isinstance(value, float) and value.is_integer():  # a table with an empty cell makes floats of its numbers
            value = int(value)
        text = str(value).strip()
        if text and not is_nothing(text):
            return text, name
    return None, ""


def host_of(url: str) -> str | None:
    """The host of an address, without `www.`; None for what is no address."""
    scheme, mark, rest = url.partition("://")
    if not mark or not scheme.isalpha():
        return None
    host = re.split(r"[/?#:]", rest.rpartition("@")[2] if "@" in rest.split("/")[0] else rest, maxsplit=1)[0].lower()
    return host.removeprefix("www.") or None
