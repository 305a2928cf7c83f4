"""The headline, where the text as scraped opens with one."""

from __future__ import annotations

from typing import Final

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text.words import words

HEADLINE = Rule(
    "text.headline.first-line",
    "the first paragraph is short, ends in no full stop and writes most of its words with capitals",
    examples=("Pasar Lama Terbakar Lagi\nApi berkobar sejak pagi.",),
    counterexamples=("Pasar lama terbakar lagi.\nApi berkobar sejak pagi.", "Pasar Lama Terbakar Lagi"),
)

_WORD: Final = regex.compile(r"[^\W\d_][\w'’-]*+")
# A list item or a heading in mark-up, members of a list.
_LISTED: Final = regex.compile(r"^(?:\d{1,2}[.)]|[^\w“\"‘'(])|[;|]")
_NUMBER: Final = regex.compile(r"\d[\d.,]*+")
_MOST_NUMBERS: Final = 3
_MAX_WORDS: Final = 25
_LONGEST: Final = 250
# The heading above what a press release says of its issuer.
_ABOUT: Final = ("Tentang ", "TENTANG ", "About ")


def find_headline(view: str, paragraphs: tuple[Range, ...], title: str | None, log: Log) -> Range | None:
    """The first paragraph, if it reads like a headline and an article follows it; else None.

    A first paragraph that equals the title given by the caller is one whatever it looks like.
    """
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    line = first.of(view)
    if title is not None and line.strip() == title.strip():
        log.took(HEADLINE, *first, "the first paragraph is the title that the caller gave")
        return first
    if reads_like_headline(line):
        log.took(HEADLINE, *first)
        return first
    return None


def reads_like_headline(line: str) -> bool:
    """Whether a line is short, ends in no full stop, and writes most of its words with capitals."""
    if len(line) > _LONGEST or line.endswith((".", "-", "–", "—", ":", ",")):
        return False
    small = words("headline_small_words")
    content = [word for word in _WORD.findall(line) if word.lower() not in small]
    if not 2 <= len(content) <= _MAX_WORDS:
        return False
    capitals = sum(word[0].isupper() for word in content)
    # a line that closes with a quotation mark is a sentence of somebody, unless all of it is written like a headline
    least = 0.9 if line.endswith(("”", '"', "'", "’")) else 0.7
    return bool(capitals >= least * len(content))


def is_teaser(line: str, least: int) -> bool:
    """Whether a line is a headline beyond doubt: `least` words or more, each but the small ones with a capital."""
    if len(line) > _LONGEST or line.endswith((".", "-", "–", "—", ":", ",", "”", '"')) or _LISTED.search(line):
        return False
    if len(_NUMBER.findall(line)) > _MOST_NUMBERS:  # a schedule, a table
        return False
    if line.startswith(_ABOUT):
        return False
    small = words("headline_small_words")
    content = [word for word in _WORD.findall(line) if word not in small]
    return least <= len(content) <= _MAX_WORDS and all(word[0].isupper() for word in content)
