"""Where a headline ends that a scraper spliced into running text.

In `Baca juga: Harga Beras Naik di Garut Lebih dari itu, ia …` the headline ends before `Lebih`.  A headline writes its
words with capitals, but for small words; an article goes on with a sentence, whose second or third word is in lower
case.  So the article goes on at the last capital before the first ordinary words in lower case, or at one of the words
that open sentences and not headlines.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from beritaextract.language import abbreviations, camel_case_names, given_names
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.text.words import words

LONGEST: Final = 400
# A line of its own that is no longer than this, and holds no finished sentence, is headline as a whole.
LONGEST_LINE: Final = 190
# How far around to look for another mention of a name; bounded, so that many links cost no more than their number.
_NEARBY: Final = 4000
_WORD: Final = regex.compile(r"\S++")
_FINISHED: Final = regex.compile(r"(?<![.!?])[.!?]++[”\"’]?\s++\S|(?<!\.\.)[.]$")
_ACRONYM: Final = regex.compile(r"\(([A-Z]{2,8})\)[,.]?")
_GLUE: Final = regex.compile(r"(?<=\p{Ll}[\p{Ll}\d])(?=[\"“‘]?\p{Lu}\p{Ll})|(?<=\p{Ll}{2}[?!])(?=\p{Lu}\p{Ll})")
# Words of a subject that begins behind the glue.
_LONGEST_GLUED: Final = 8
# Words of a post and a body at the most.
_LONGEST_POST: Final = 10
# A post with one of these behind it is the subject of the headline.
_HEADLINE_VERBS: Final = ("kan", "nya")
_MARKS: Final = "“”\"‘’'(),.:;!?…"


def headline_end(view: str, start: int) -> int:
    """Offset behind the headline that begins at or after `start`, on the same line."""
    line_end = view.find("\n", start)
    line_end = len(view) if line_end < 0 else line_end
    if line_end - start <= LONGEST_LINE and not _FINISHED.search(view, start, line_end):
        return line_end
    limit = min(line_end, start + LONGEST)
    chunks = list(_WORD.finditer(view, start, limit))
    if not chunks:
        return start
    found = _resumption(view, chunks, line_end)
    if found is not None:
        return found
    return line_end if line_end <= limit else chunks[-1].end()


def _resumption(view: str, chunks: list[regex.Match[str]], line_end: int) -> int | None:
    """Where the article goes on, or None where the headline fills the line."""
    small, openers = words("headline_function_words"), words("article_openers")
    set_off = words("set_off_openers")
    capital = 0  # index of the last word with a capital
    opener: int | None = None
    for index, (before, here) in enumerate(pairwise(chunks), 1):
        word = here.group()
        bare = word.strip(_MARKS)
        if word[0] in '“”"' and bare[:1].isupper() and _closes(view, here.start(), line_end):
            return here.start()  # a long quotation does not open inside a headline
        if not bare or not bare[0].islower():
            capital = index
            # behind a colon, comma or stop a headline writes small words with a capital too
            free = not before.group().endswith((":", ",", "-", "–"))
            opens = bare.lower() in openers or (word.endswith(",") and bare.lower() in set_off)
            if opens or (bare.lower() in small and free):
                opener = index
            continue
        follower = chunks[index + 1].group().strip(_MARKS) if index + 1 < len(chunks) else ""
        sentence = follower[:1].islower() or (bare not in small and (opener == capital or word.endswith(",")))
        if sentence and capital:
            glued = _glued(chunks, capital)
            if glued is not None:
                return glued
            return chunks[opener].start() if opener is not None else _subject_start(view, chunks, capital)
    return None


def _subject_start(view: str, chunks: list[regex.Match[str]], index: int) -> int:
    """Where the subject begins whose last word is at `index`, behind the headline."""
    for earlier in range(index, 0, -1):
        follow_up = chunks[earlier].group().lower() in words("headline_follow_ups")
        if _ends_sentence(chunks[earlier - 1].group()) and not follow_up:
            return chunks[earlier].start()  # the headline ends in a stop of its own
    spelt = _spelt_out(chunks, index)
    if spelt is not None:
        return chunks[spelt].start()
    post = _post_start(chunks, index)
    if post is not None:
        return chunks[post].start()
    return chunks[_name_start(view, chunks, index)].start()


def _glued(chunks: list[regex.Match[str]], index: int) -> int | None:
    """Where a scraper glued the article to the headline, near the word at `index`: `Kalah TelakPelatih itu`."""
    for at in range(index, max(0, index - _LONGEST_GLUED), -1):
        chunk = chunks[at]
        cuts = [cut.start() for cut in _GLUE.finditer(chunk.group())]
        if cuts and chunk.group() not in camel_case_names():
            return chunk.start() + cuts[-1]
    return None


def _ends_sentence(chunk: str) -> bool:
    return chunk[-1] in ".!?" and chunk.rstrip(".!?") not in abbreviations() and len(chunk) > 2


def _spelt_out(chunks: list[regex.Match[str]], index: int) -> int | None:
    """The first word of a name that the acronym at `index` closes: Otoritas Jasa Keuangan (OJK)."""
    acronym = _ACRONYM.fullmatch(chunks[index].group())
    if acronym is None:
        return None
    letters = acronym.group(1)
    first = max(1, index - len(letters))
    spelt = chunks[first:index]
    return first if "".join(chunk.group()[0] for chunk in spelt) == letters else None


def _post_start(chunks: list[regex.Match[str]], index: int) -> int | None:
    """The first word of the post before the name at `index` (Direktur Utama PT Tol Jaya, Rina), no verb between."""
    heads = words("post_heads")
    found: int | None = None
    for at in range(index - 1, max(1, index - _LONGEST_POST), -1):
        word = chunks[at].group().strip(_MARKS).lower()
        if word in heads:
            found = at
        elif found is not None:
            break
        elif word.endswith(_HEADLINE_VERBS) or word in bare_cues():
            return None
    return found


def _name_start(view: str, chunks: list[regex.Match[str]], index: int) -> int:
    """The first word of the name that ends at `index`: given names, and words that stand together elsewhere."""
    end = chunks[index].end()
    while index > 1 and chunks[index - 1].group()[0].isupper() and chunks[index - 1].group()[-1].isalnum():
        before = chunks[index - 1].group()
        name = view[chunks[index - 1].start() : end]
        known = before.lower() in given_names() and chunks[index].group()[0].isupper()
        if not known and view.count(name, max(0, end - _NEARBY), end + _NEARBY) < 2:
            break
        index -= 1
    return index


def _closes(view: str, start: int, end: int) -> bool:
    """Whether the quotation that opens at `start` is longer than a catchword."""
    closing = regex.compile(r"[”\"]").search(view, start + 1, min(end, start + 1500))
    return closing is not None and closing.start() - start > 40
