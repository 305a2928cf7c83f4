"""What exports say of their objects: that one is no article, or that it was never published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

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
_STATUS = frozenset({"status", "wpstatus", "poststatus", "moderationstate", "bloggerstatus"})
_UNPUBLISHED = frozenset({"draft", "auto-draft", "pending", "future", "private", "trash", "scheduled", "unpublished"})
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
    """The word with which an export says of an article that it was not published, such as `draft`; or None."""
    for name, value in fields.items():
        if isinstance(name, str) and (value is True or (isinstance(value, str) and len(value) <= _LONGEST_STATUS)):
            said = str(value).strip().lower()
            if said in _UNPUBLISHED and fold(name) in _STATUS:
                return said
            if said == "true" and fold(name) == "draft":
                return "draft"
    return None
