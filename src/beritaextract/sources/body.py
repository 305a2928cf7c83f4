"""The value of a body field to one text: strings, lists of paragraphs, block editors, and what tables make of them.

Known are Editor.js, ProseMirror, Draft.js, Slate, Lexical, Quill, Portable Text, Contentful and Gutenberg, and JSON or
a Python list written into one cell.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from beritaextract.errors import SourceError
from beritaextract.sources.editor_marks import level_of, text_of_ranges
from beritaextract.sources.fragments import fragment_text, looks_like_markup
from beritaextract.sources.json_values import too_many_values
from beritaextract.sources.literals import bytes_to_text, python_to_json, without_escapes
from beritaextract.sources.prose import is_nothing
from beritaextract.sources.shortcodes import without_shortcodes
from beritaextract.sources.values import in_indonesian
from beritaextract.text.superscript_tags import holds_struck
from beritaextract.text.superscripts import off_the_line

_DEEPEST = 40
_LOOKED_AT = 200
# Of these an object has one, the same words in several forms.
_WORDS_KEYS = (
    "text",
    "$t",
    "#text",
    "_text",
    "__cdata",
    "_cdata",
    "html",
    "rendered",
    "innerHTML",
    "plain",
    "value",
    "insert",
    "textData",
    "S",
    "stringValue",
    "raw",
    "string",
    "message",
)
# In the order in which a page shows them.
_PART_KEYS = (
    *("headline", "header", "heading", "subheading", "intro", "introtext", "summary", "lead"),
    *("isi", "konten", "content", "contents", "content_elements", "body", "teks", "fulltext"),
    *("paragraph", "paragraphs", "paragraf", "p", "sections", "section", "blocks", "innerBlocks", "children", "ops"),
    *(
        "nodes",
        "items",
        "root",
        "rich_text",
        "arrayValue",
        "values",
        "L",
        "document",
        "doc",
        "data",
        "pages",
        "bodyModel",
    ),
)
_NO_TEXT = frozenset(
    "image img picture photo gallery video audio embed iframe ad ads advertisement related relatedarticle bacajuga "
    "media figure caption social twitter tweet instagram youtube code script style divider delimiter separator hr file "
    "attachment linkcard linktool button raw_html newsletter".split()
)
_INLINE = frozenset(
    "text span link a strong em bold italic mark hyperlink linebreak hardbreak br textnode mention".split()
)
_BREAKS = frozenset({"linebreak", "hardbreak", "br"})
_WHOLES = frozenset({"doc", "document", "root", "article", "page", "body"})
_PAGE_KEY = re.compile(r"(?:page|halaman|hal|p|par|paragraf|paragraph|bagian|part)?[\s_-]?\d{1,3}$", re.I)
_BEFORE_MARK = re.compile(r" ([.,!?;:)\]”’%])(?= |$)")
_AFTER_OPENING = re.compile(r"((?:^| )[(\[“‘]) ")
_ENDS_SENTENCE = re.compile(r"[.!?…:;)\]\"”’'»]\s*$")
_GOES_ON = re.compile(r"\s|[a-z,.;:!?)\]”’%]")
_GOES_ON_WITHOUT_BLANK = re.compile(r"[\s,.;:!?)\]”’%]")


class Body(NamedTuple):
    """A text, and whether it was put together, so that it stands nowhere in the input as it is."""

    text: str
    made: bool
    #: Words of it were struck through, and are not in the text.
    struck: bool = False


def body_of(value: Any) -> Body:
    """The text of the value of a body field; empty for what holds none.

    Raises:
        SourceError: lists in lists without an end.
    """
    text = "" if isinstance(value, str) else _joined(value, 0)
    if isinstance(value, str):
        if is_nothing(value):
            return Body("", False)
        if (decoded := bytes_to_text(value)) is not None:
            return _plain(decoded, made=True)
        inner = _packed(value)
        if inner is None:
            plain = without_escapes(value)
            return _plain(value, made=False) if plain is None else _plain(plain, made=True)
        text = _joined(inner, 0)
        if not text.strip():
            return Body("", True) if not _any_text(inner) else _plain(value, made=False)
    return Body("", True) if is_nothing(text) else _plain(text, made=True)


_TAG_LIST = re.compile(r"\s*\[\s*<.*>\s*\]\s*", re.S)
_BETWEEN_TAGS = re.compile(r">,\s*<")


_TWICE_ESCAPED = re.compile(r"&amp;(?=(?:lt|gt|nbsp|quot|[lr][ds]quo);)")


def _without_brackets(text: str) -> str:
    """The tags of a list of tags, as `str(soup.find_all("p"))` writes it."""
    return _BETWEEN_TAGS.sub("><", text.strip()[1:-1]) if _TAG_LIST.fullmatch(text) else text


def _plain(text: str, *, made: bool) -> Body:
    text = _TWICE_ESCAPED.sub("&", text)
    if (without := without_shortcodes(text)) is not None:
        text, made = without, True
    if not looks_like_markup(text):
        return Body(text, made)
    return Body(fragment_text(_without_brackets(text)), True, holds_struck(text))


def _packed(text: str) -> Any:
    """The list or object that a string holds, as JSON or as Python writes it; None for anything else."""
    start, end = text.lstrip()[:2], text.rstrip()[-1:]
    if (
        (start[:1] + end not in {"[]", "{}"} and start + end not in {"(')", '(")'})
        or start[1:].isalnum()
        or ('"' not in text and "'" not in text)
    ):
        return None
    for read in (str, python_to_json):
        source = read(text)
        if source is None or too_many_values(source, 0, len(source)):
            continue
        try:
            value = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        return value if isinstance(value, (list, dict)) else None
    return None


def _any_text(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(item, str) and not is_nothing(item) for item in value)


def _joined(value: Any, depth: int, *, inline: bool = False, apart: bool = False) -> str:
    if isinstance(value, str):
        return value
    if depth > _DEEPEST:
        raise SourceError("json", "the text is nested too deeply to be an article; store it as one string")
    if isinstance(value, Mapping):
        return _of_object(value, depth)
    if isinstance(value, (list, tuple)):
        return _of_list(value, depth, inline=inline, apart=apart)
    return ""


def _of_list(values: list[Any] | tuple[Any, ...], depth: int, *, inline: bool, apart: bool) -> str:
    """Paragraphs, or the pieces of one.

    Args:
        values: strings, objects and lists.
        depth: how deep the list lies.
        inline: the list belongs to a paragraph, so that its text nodes are one line.
        apart: its strings are lines of their own, such as the items of a list.
    """
    if _are_tokens(values):
        return _from_tokens(values)
    parts: list[str] = []
    within_line = False
    nodes = _are_text_nodes(values)
    for number, value in enumerate(values):
        part = _joined(value, depth + 1, inline=inline, apart=apart)
        if part and isinstance(value, Mapping) and (level := level_of(value)) is not None:
            after = _joined(values[number + 1], depth + 1, inline=inline) if number + 1 < len(values) else ""
            part = off_the_line(parts[-1] if parts else "", part, after, level)
        if not part:
            continue
        before, within_line = within_line, inline and isinstance(value, Mapping) and _is_inline(value)
        if not parts or (before and within_line):
            parts.append(part)
        elif apart and isinstance(value, str):
            parts += ("\n", part)
        elif isinstance(value, str) and _goes_on(parts[-1], part, nodes=nodes):
            parts.append(part if _touches(parts[-1], part) else " " + part)
        elif part.strip():
            parts += ("\n\n", part)
    return "".join(parts)


def _are_text_nodes(values: Sequence[Any]) -> bool:
    """Whether strings are the text nodes of a page, one by one, rather than its paragraphs: few end a sentence."""
    texts = [value for value in values[:_LOOKED_AT] if isinstance(value, str) and value.strip()]
    return sum(_ENDS_SENTENCE.search(text[-20:]) is None for text in texts[:-1]) * 3 > len(texts)


def _are_tokens(values: Sequence[Any]) -> bool:
    """Whether strings are the words and marks of a sentence, as in IndoSum and Liputan6."""
    sample = values[:_LOOKED_AT]
    if len(values) < 3 or not all(isinstance(value, str) and value for value in sample):
        return False
    return not any(" " in value for value in sample) and sum(map(len, sample)) < 12 * len(sample)


def _from_tokens(tokens: Sequence[Any]) -> str:
    line = " ".join(token for token in tokens if isinstance(token, str))
    return _AFTER_OPENING.sub(r"\1", _BEFORE_MARK.sub(r"\1", line))


def _goes_on(before: str, after: str, *, nodes: bool) -> bool:
    """Whether two neighbouring strings belong to one paragraph."""
    if not before.strip() or not after.strip() or before.endswith("\n") or after.startswith("\n"):
        return False
    if _ENDS_SENTENCE.search(before[-20:]) is None:
        return before.endswith(" ") or _GOES_ON.match(after) is not None
    return nodes and after.startswith(" ")


def _touches(before: str, after: str) -> bool:
    return before[-1:].isspace() or _GOES_ON_WITHOUT_BLANK.match(after) is not None


def _kind(value: Mapping[Any, Any]) -> str:
    for name in ("type", "_type", "nodeType", "object", "blockName", "kind"):
        kind = value.get(name)
        if isinstance(kind, str):
            return kind.lower().rpartition("/")[2].replace("-", "")
    return ""


def _is_inline(value: Mapping[Any, Any]) -> bool:
    kind = _kind(value)
    return kind in _INLINE if kind else "children" not in value  # leaves of Slate and Quill have no type


def _of_object(value: Mapping[Any, Any], depth: int) -> str:
    if (own := in_indonesian(value)) is not None:
        return _joined(own, depth + 1)
    kind = _kind(value)
    if (text := text_of_ranges(value)) is not None:
        return text
    if kind in _NO_TEXT:
        return ""
    if kind in _BREAKS:
        return "\n"
    keys = [key for key in _WORDS_KEYS if value.get(key)][:1] + [key for key in _PART_KEYS if value.get(key)]
    if not keys:
        pages = [key for key in value if isinstance(key, str) and _PAGE_KEY.match(key)]
        keys = sorted(pages, key=lambda key: int("".join(filter(str.isdigit, key))))
    inside = bool(kind) and kind not in _WHOLES
    parts = [
        _joined(value[key], depth + 1, inline=inside or key in {"children", "ops"}, apart=key == "items")
        for key in keys
    ]
    # The same words under two names, such as `content` and `html`, count once.
    return "\n\n".join(dict.fromkeys(part for part in parts if part))
