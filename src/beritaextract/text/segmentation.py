"""Paragraphs and sentences: where a full stop, question or exclamation mark ends a sentence, and where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Final

from beritaextract.language import abbreviations
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule

STOP = Rule(
    "text.sentences.stop",
    "a stop before a blank and a capital, a digit or an opening mark ends the sentence",
    examples=("Harga naik. Warga resah.",),
    counterexamples=("Harga naik 4.3 persen",),
)
GLUED = Rule(
    "text.sentences.glued",
    "a stop between a small and a capital letter ends the sentence: a scraper dropped the blank",
    examples=("Proses selesai.Polisi pulang.",),
    counterexamples=("Situs Kompas.com ramai.",),
)
JOINED = Rule(
    "text.sentences.joined",
    "a stop, a comma and a capital: a scraper joined the paragraphs by commas",
    examples=("Armada itu masih sedikit.,Dari seribu bus hanya dua memakai gas.",),
    counterexamples=("Rina Wijaya, S.Farm.,Apt. datang.",),
)
ABBREVIATION = Rule(
    "text.sentences.abbreviation",
    "the full stop belongs to an abbreviation",
    examples=("Warga menemui Dr. Sari.", "Penjabat (Pj.) Bupati hadir."),
    counterexamples=("Harga naik. Warga resah.",),
)
INITIAL = Rule(
    "text.sentences.initial",
    "the full stop belongs to the initials of a name",
    examples=("Hera F. Wati bicara.", "Hasilnya baik, kata M. Tono."),
    counterexamples=("Ia minum vitamin C. Dia sehat.",),
)
LIST_NUMBER = Rule(
    "text.sentences.list-number",
    "the full stop belongs to the number of a list item",
    examples=("Syaratnya:\n1. Surat sehat",),
    counterexamples=("Ia lahir pada 2001. Ibunya guru.",),
)

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“”‘’«([–—-"
# A stop with its closing marks, followed by a blank and something that can begin a sentence, or by nothing at all
# between the stop and a capitalised word (scrapes glue lines: `ini."Kata`, `selesai.Polisi`).
_STOP: Final = regex.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[{_CLOSERS}]*+)"
    rf"(?:(?=\s++[{_OPENERS}\s]*+[\p{{Lu}}\d@])"
    rf"|(?<=[\p{{Ll}}\d)%] ?[.!?…]{{1,3}}[{_CLOSERS}]{{0,2}})(?P<glued>(?=[“\"‘”]?\p{{Lu}}(?:\p{{Ll}}|\p{{Lu}}{{4}})))"
    rf"|(?<=(?<![.\p{{L}}])\p{{Lu}}{{3,6}}[.])(?P<acronym>(?=\p{{Lu}}\p{{Ll}}+ \p{{Ll}}))"
    rf"|(?<=\p{{Ll}}{{5}}[.])(?P<capitals>(?=\p{{Lu}}{{2,5}} \p{{Lu}}\p{{Ll}}))"
    rf"|(?<=(?<![.\p{{L}}])\p{{L}}{{3,20}}[.!?]|[\d)%][.!?])(?P<joined>\s?,)(?=\s?[“\"]?\p{{Lu}}\p{{Ll}}))"
)
_LAST_WORD = regex.compile(r"(?<![\w.'’])[\w.'’]++$")
_INITIALS = regex.compile(r"\p{Lu}(?:\.\p{Lu})++")  # of a name: G.S. Wati
_CASE_NUMBER = regex.compile(r"\p{L}{2,12}/")
_STATES = frozenset({"A.S", "U.S"})  # these may end a sentence
_NUMBERED = frozenset({"RT", "RW"})
# Spares the keyword handling of a NamedTuple: half of the cost of making one.
_new_range: Final = partial(tuple.__new__, Range)


def find_paragraphs(view: str) -> tuple[Range, ...]:
    """Non-empty lines of the view without surrounding blanks, in order."""
    paragraphs: list[Range] = []
    start = 0
    for line in view.split("\n"):
        left = len(line) - len(line.lstrip())
        right = len(line.rstrip())
        if right > left:
            paragraphs.append(_new_range((start + left, start + right)))
        start += len(line) + 1
    return tuple(paragraphs)


def find_sentences(view: str, paragraph: Range, log: Log) -> Iterator[Range]:
    """The sentences of one paragraph, in order, without surrounding blanks."""
    start = counted = paragraph.start
    last = paragraph.end
    quotes = 0
    for match in _STOP.finditer(view, start, last):
        end = match.end()
        if end >= last:
            continue
        glued = any(match.group(name) is not None for name in ("glued", "acronym", "capitals"))
        joined = match.group("joined") is not None
        if view[match.start()] == "." and (inside := _stop_within(view, start, match)) is not None:
            log.refused(inside, match.start(), end)
            continue
        # A straight mark between glued sentences, `ini."Kata`: it opens where an even number of marks went before.
        if view[end - 1] == '"' and glued:
            quotes += view.count('"', counted, end - 1)
            counted = end - 1
            if quotes % 2 == 0:
                end -= 1
        log.took(JOINED if joined else GLUED if glued else STOP, match.start(), end)
        yield _new_range((start, match.start("joined") if joined else end))
        start = end
        while start < last and view[start].isspace():
            start += 1
    if start < last:
        yield _new_range((start, last))


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    return frozenset(word[-4:] for word in abbreviations())


def _stop_within(view: str, start: int, stop: regex.Match[str]) -> Rule | None:
    """The rule by which a full stop ends no sentence, or None."""
    at = stop.start()
    ending = view[max(start, at - 4) : at]
    # four small letters end nine sentences in ten, and hardly an abbreviation
    if len(ending) == 4 and ending.isalpha() and ending.islower() and ending not in _endings():
        return None
    if stop.group("close") not in ("", ")") or stop.end("mark") > at + 1:
        return None
    if stop.group("glued") is not None and _CASE_NUMBER.match(view, at + 1) is not None:
        return ABBREVIATION  # `Nomor 4265 K/Pid.Sus/2023`
    word_match = _LAST_WORD.search(view, max(start, at - 12), at)
    word = word_match.group() if word_match else ""
    if stop.group("close"):  # `Penjabat (Pj.) Bupati`
        bracketed = word in abbreviations() and view[at - len(word) - 1] == "("
        return ABBREVIATION if bracketed else None
    if len(word) == 1 and view[start : at - 1].rstrip()[-4:].isdigit():
        return None  # `1446 H. Warga pulang`: the era of a year, and no title
    if word in abbreviations():
        # `ketua RW. Warga pulang`: only before a number is it the short form
        numbered = word not in _NUMBERED or view[stop.end() : stop.end() + 2].strip()[:1].isdigit()
        return ABBREVIATION if numbered else None
    if _INITIALS.fullmatch(word) and word not in _STATES:
        return INITIAL
    # An initial inside a name (`Hera F. Wati`), or at its start behind a cue (`kata M. Tono`); the letter of
    # `vitamin C.` has a lower-case word before it.
    if len(word) == 1 and word.isupper():
        before = view[max(start, at - 60) : at - 1].rstrip()
        last = before.rsplit(" ", 1)[-1] if before else ""
        said = last in bare_cues() or last in ("menurut", "oleh", "didampingi", "bersama")
        return INITIAL if said or not before or last[:1].isupper() or last.endswith(".") else None
    # `1. Beras` at the start of a line is list numbering
    return LIST_NUMBER if word.isdigit() and at - start <= 2 else None
