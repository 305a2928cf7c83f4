"""Where a headline ends that a scraper spliced into running text.

In `Baca juga: Harga Beras Naik di Garut Lebih dari itu, ia …` the headline ends before `Lebih`.  A headline writes its
words with capitals, but for small words; an article goes on with a sentence, whose second or third word is in lower
case.  So the article goes on at the last capital before the first ordinary words in lower case, or at one of the words
that open sentences and not headlines.
"""

from __future__ import annotations

from itertools import pairwise

import regex

LONGEST = 260
# A line of its own that is no longer than this, and holds no finished sentence, is headline as a whole.
LONGEST_LINE = 190
# How far around to look for another mention of a name; bounded, so that many links cost no more than their number.
_NEARBY = 4000
_WORD = regex.compile(r"\S++")
_FINISHED = regex.compile(r"[.!?]++[”\"’]?\s++\S|(?<!\.\.)[.]$")
_ACRONYM = regex.compile(r"\(([A-Z]{2,8})\)[,.]?")
_MARKS = "“”\"‘’'(),.:;!?…"
# Small words that a headline leaves in lower case; with a capital they begin a sentence.
_SMALL = frozenset(
    "di ke dari dan atau yang untuk pada dengan oleh dalam per bagi saat karena akan sebagai tentang antara "
    "the of in on for and to a an".split()
)
# Further words that begin sentences of articles far more often than they stand inside a headline.
_OPENERS = frozenset(
    "adapun akibatnya apalagi bahkan berdasarkan diketahui dia hal hingga ia lantas lebih meski meskipun menurut "
    "menurutnya namun padahal sebab sebagaimana sebelumnya sedangkan sehingga selain selanjutnya sementara seperti "
    "setelah terkait walau".split()
)


def headline_end(view: str, start: int) -> int:
    """Offset behind the headline that begins at or after `start`, on the same line."""
    line_end = view.find("\n", start)
    line_end = len(view) if line_end < 0 else line_end
    if line_end - start <= LONGEST_LINE and not _FINISHED.search(view, start, line_end):
        return line_end
    limit = min(line_end, start + LONGEST)
    words = list(_WORD.finditer(view, start, limit))
    if not words:
        return start
    found = _resumption(view, words, line_end)
    if found is not None:
        return found
    return line_end if line_end <= limit else words[-1].end()


def _resumption(view: str, words: list[regex.Match[str]], line_end: int) -> int | None:
    """Where the article goes on, or None where the headline fills the line."""
    capital = 0  # index of the last word with a capital
    opener: int | None = None
    for index, (before, here) in enumerate(pairwise(words), 1):
        word = here.group()
        bare = word.strip(_MARKS)
        if word[0] in '“”"' and bare[:1].isupper() and _closes(view, here.start(), line_end):
            return here.start()  # a long quotation does not open inside a headline
        if not bare or not bare[0].islower():
            capital = index
            # behind a colon, comma or stop a headline writes small words with a capital too
            free = not before.group().endswith((":", ",", "-", "–"))
            if bare.lower() in _OPENERS or (bare.lower() in _SMALL and free):
                opener = index
            continue
        follower = words[index + 1].group().strip(_MARKS) if index + 1 < len(words) else ""
        sentence = follower[:1].islower() or (bare not in _SMALL and (opener == capital or word.endswith(",")))
        if sentence and capital:
            return words[opener].start() if opener is not None else _name_start(view, words, capital)
    return None


def _name_start(view: str, words: list[regex.Match[str]], index: int) -> int:
    """The start of the name that ends at `index`: as far back as the same words stand together elsewhere."""
    acronym = _ACRONYM.fullmatch(words[index].group())
    if acronym is not None:  # Otoritas Jasa Keuangan (OJK)
        letters = acronym.group(1)
        spelt = words[max(1, index - len(letters)) : index]
        if "".join(word.group()[0] for word in spelt) == letters:
            return spelt[0].start()
    end = words[index].end()
    while index > 1 and words[index - 1].group()[0].isupper() and words[index - 1].group()[-1].isalnum():
        name = view[words[index - 1].start() : end]
        if view.count(name, max(0, end - _NEARBY), end + _NEARBY) < 2:
            break
        index -= 1
    return words[index].start()


def _closes(view: str, start: int, end: int) -> bool:
    """Whether the quotation that opens at `start` is longer than a catchword."""
    closing = regex.compile(r"[”\"]").search(view, start + 1, min(end, start + 1500))
    return closing is not None and closing.start() - start > 40
