"""Where a headline ends that a scraper spliced into running text.

In `Baca juga: Harga Beras Naik di Garut Lebih dari itu, ia …` the headline ends before `Lebih`.  A headline writes its
words with capitals, but for small words; an article goes on with a sentence, whose second or third word is in lower
case.  So the article goes on at the last capital before the first ordinary words in lower case, or at one of the words
that open sentences and not headlines.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from beritaextract.text.words import words

LONGEST = 260
# A line of its own that is no longer than this, and holds no finished sentence, is headline as a whole.
LONGEST_LINE = 190
# How far around to look for another mention of a name; bounded, so that many links cost no more than their number.
_NEARBY = 4000
_WORD = regex.compile(r"\S++")
_FINISHED = regex.compile(r"[.!?]++[”\"’]?\s++\S|(?<!\.\.)[.]$")
_ACRONYM = regex.compile(r"\(([A-Z]{2,8})\)[,.]?")
_MARKS = "“”\"‘’'(),.:;!?…"


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
            if bare.lower() in openers or (bare.lower() in small and free):
                opener = index
            continue
        follower = chunks[index + 1].group().strip(_MARKS) if index + 1 < len(chunks) else ""
        sentence = follower[:1].islower() or (bare not in small and (opener == capital or word.endswith(",")))
        if sentence and capital:
            return chunks[opener].start() if opener is not None else _name_start(view, chunks, capital)
    return None


def _name_start(view: str, chunks: list[regex.Match[str]], index: int) -> int:
    """The start of the name that ends at `index`: as far back as the same words stand together elsewhere."""
    acronym = _ACRONYM.fullmatch(chunks[index].group())
    if acronym is not None:  # Otoritas Jasa Keuangan (OJK)
        letters = acronym.group(1)
        spelt = chunks[max(1, index - len(letters)) : index]
        if "".join(word.group()[0] for word in spelt) == letters:
            return spelt[0].start()
    end = chunks[index].end()
    while index > 1 and chunks[index - 1].group()[0].isupper() and chunks[index - 1].group()[-1].isalnum():
        name = view[chunks[index - 1].start() : end]
        if view.count(name, max(0, end - _NEARBY), end + _NEARBY) < 2:
            break
        index -= 1
    return chunks[index].start()


def _closes(view: str, start: int, end: int) -> bool:
    """Whether the quotation that opens at `start` is longer than a catchword."""
    closing = regex.compile(r"[”\"]").search(view, start + 1, min(end, start + 1500))
    return closing is not None and closing.start() - start > 40
