"""Names in headlines, where every word has a capital: the words that the article bears out are the name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.comparison import name_words
from beritaextract.text import Document
from beritaextract.text.headline import reads_like_headline

IN_HEADLINE = Rule(
    "speakers.coreference.in-headline",
    "words beside a name in a headline that neither the article nor the list of given names knows are none of it",
    examples=("Mobil Sukirman Terbakar di Jalan\nAir naik. “Saya kaget,” kata Sukirman.",),
    counterexamples=("Pesan Sukirman Hadi untuk Warga Desa\nAir naik. “Saya kaget,” kata Sukirman Hadi.",),
)
_WORD = regex.compile(r"\S+")


def names_in_headlines(named: Sequence[Mention], document: Document, log: Log) -> Mapping[Mention, Mention]:
    """The mentions in headlines that hold words of the sentence, each with its name alone.

    Args:
        named: the mentions of persons, in text order.
        document: the article.
        log: is told of each.
    """
    view = document.view
    loud: dict[int, bool] = {}
    in_headline: list[Mention] = []
    told: set[str] = set()
    for mention in named:
        number = document.paragraph_at(mention.range.start)
        if number not in loud:
            loud[number] = number >= 0 and reads_like_headline(document.paragraphs[number].of(view))
        if loud[number]:
            in_headline.append(mention)
        else:
            told.update(name_words(mention.name.of(view)))
    found: dict[Mention, Mention] = {}
    given = lexicon().given_names
    for mention in in_headline if told else ():
        words = [(match.group(), *match.span()) for match in _WORD.finditer(view, *mention.name)]
        sure = [
            bool(keys := name_words(word)) and all(key in told or key in given for key in keys) for word, _, _ in words
        ]
        known = [any(key in told for key in name_words(word)) for word, _, _ in words]
        if all(sure) or not any(known):
            continue
        first = last = known.index(True)
        while last + 1 < len(words) and sure[last + 1]:
            last += 1
        while first > 0 and sure[first - 1]:
            first -= 1
        name = Range(words[first][1], words[last][2])
        log.refused(IN_HEADLINE, *mention.name, f"only {name.of(view)} is the name")
        start = mention.range.start if first == 0 else name.start
        end = mention.range.end if last == len(words) - 1 else name.end
        found[mention] = replace(mention, name=name, range=Range(start, end))
    return found
