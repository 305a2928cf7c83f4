"""What exports say of their objects: that one is no article, or that it was never published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from beritaextract.lexicon import load_word_classes
from beritaextract.sources.field_names import fold
from beritaextract.sources.prose import is_prose

# What exports have among the articles, by the field that says so: whatever its words are, it is none.
_NEVER_TYPES = frozenset(
    {"nav_menu_item", "revision", "custom_css", "customize_changeset", "wp_navigation", "wp_global_styles"}
)
_NEVER = {
    "post_type": _NEVER_TYPES,
    "wp:post_type": _NEVER_TYPES,
    "blogger:type": frozenset({"COMMENT"}),
}
# These may be articles, where they hold prose.
_WITHOUT_PROSE = {
    "type": frozenset({"service", "header", "database"}),
    "post_type": frozenset({"attachment"}),
    "wp:post_type": frozenset({"attachment"}),
}
# In exports of Blogger a category says what an entry is.
_KIND = re.compile(r"http://schemas\.google\.com/blogger/2008/kind#(settings|template|comment)")
# In a message of Telegram: that it is one, and what it may be instead of words.
_OF_TELEGRAM = frozenset({"date_unixtime", "text_entities"})
_INSTEAD_OF_WORDS = ("photo", "media_type", "file", "poll", "location_information", "contact_information")
_NEVER_FILLED = frozenset({"", "none", "null", "nan", "nat", "-", "[]", "{}", "0000-00-00 00:00:00", "0000-00-00"})
_LONGEST_STATUS = 20
#: Of what is left out as a matter of course nothing is said.
UNTOLD = frozenset({"header", "database"})


def other_object(fields: Mapping[str, Any]) -> str | None:
    """What an export says that an object is, where it is no article; None for an article.

    WordPress keeps pictures, menus and older versions among the posts, Blogger its settings and comments, Telegram what
    happened to the channel, and phpMyAdmin tells of itself and of the database.
    """
    if (kind := _said(fields, _NEVER) or _of_blogger(fields)) is not None:
        return kind
    kind = _said(fields, _WITHOUT_PROSE)
    if kind is None and fields.keys() & _OF_TELEGRAM and not fields.get("text"):
        kind = next((name for name in _INSTEAD_OF_WORDS if fields.get(name)), None)
    if kind is None or any(is_prose(value) for value in fields.values() if isinstance(value, str)):
        return None
    return kind


def _said(fields: Mapping[str, Any], kinds: Mapping[str, frozenset[str]]) -> str | None:
    said = ((name, fields.get(name)) for name in kinds)
    return next((kind for name, kind in said if isinstance(kind, str) and kind in kinds[name]), None)


def _of_blogger(fields: Mapping[str, Any]) -> str | None:
    categories = fields.get("category")
    for category in categories if isinstance(categories, list) else [categories]:
        if isinstance(category, str) and (match := _KIND.fullmatch(category)) is not None:
            return match[1]
    return None


def unpublished(fields: Mapping[str, Any]) -> str | None:
    """What an export says of an article that was not published, such as `draft` or `is_published: 0`; or None."""
    known = load_word_classes("beritaextract.sources", "words.toml")
    no, yes = known["no"], known["yes"]
    for name, value in fields.items():
        if not isinstance(name, str):
            continue
        folded = fold(name)
        if folded in known["publication_fields"]:
            said = _said_short(value)
            # of a node of Drupal a number says so, elsewhere a number may say anything
            if fold(said) in known["unpublished_states"] or ("nid" in fields and said in no):
                return said
        elif folded in known["fields_of_published"] or folded in known["fields_of_unpublished"]:
            said = _said_short(value)
            if said in (no if folded in known["fields_of_published"] else yes):
                return f"{name}: {said}"
        elif folded in known["fields_filled_if_unpublished"] and _said_short(value) not in no | _NEVER_FILLED:
            return name
    return None


def _said_short(value: Any) -> str:
    """A short value as it may be written; empty for an object, a list, nothing."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, Mapping) and "value" in value:
        value = value["value"]
    if value is None or value != value or isinstance(value, (list, Mapping)):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    said = str(value).strip().lower()
    return said if len(said) <= _LONGEST_STATUS else "…"
