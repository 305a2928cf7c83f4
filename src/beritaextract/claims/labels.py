"""Labels that say who speaks: `Khofifah: “…”`, `“…” — Menkeu`, and the questions and answers of an interview.

Behind a label of the interview itself (`Jawab: “…”`), and below a question that stands alone, the interviewee speaks:
the one whom the article says it talked with, or the only person that it names.  With two to choose from, nobody is
chosen.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import MentionIndex
from beritaextract.claims.words import words
from beritaextract.entities.matches import Mention
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

_LONGEST: Final = 80
_LONGEST_QUESTION: Final = 300
_NAME: Final = regex.compile(r"(?:\p{Lu}[\p{L}.'’-]*+)(?:\s\p{Lu}[\p{L}.'’-]*+){0,4}+")
# `wawancara wartawan kami, Tia, dengan <Rina>`, `berbincang dengan <Rina>`
_TALK: Final = regex.compile(
    r"\b(?:wawancara|mewawancarai|berbincang|perbincangan|bincang-bincang|bercakap|percakapan|menemui|tanya jawab)\b"
    r"(?:(?!\b(?:dengan|bersama)\b)[^.?!\n]){0,120}+\b(?:dengan|bersama)\s",
    regex.I,
)


@dataclass(slots=True)
class Labels:
    """Reads the labels of one article; what an article says once is looked up once."""

    document: Document
    mentions: MentionIndex
    _spoken: Counter[str] | None = field(default=None)
    _names: frozenset[str] | None = field(default=None)
    _partner: Mention | None = None
    _known: bool = False

    def source(self, opening: int, closing: int) -> Source | None:
        """Who a label around the quotation at `opening:closing` names.

        None without a label; a label of kind `none` where there is one that leaves the speaker open.
        """
        number = self.document.paragraph_at(opening)
        if number < 0:
            return None
        paragraph = self.document.paragraphs[number]
        return (
            self._before(paragraph, opening, closing)
            or self._behind(paragraph, closing)
            or self._above(number, paragraph, opening, closing)
        )

    def _before(self, paragraph: Range, opening: int, closing: int) -> Source | None:
        """A paragraph that opens with a name and a colon, right before the quotation mark."""
        if opening - paragraph.start > _LONGEST:
            return self._inside(opening)
        if self.document.view[closing : closing + 3].strip()[:1].islower():
            return None
        line = self.document.view[paragraph.start : opening].rstrip()
        if not line.endswith(":"):
            return None
        label = Range(paragraph.start, paragraph.start + len(line[:-1].rstrip()))
        named = label.of(self.document.view)
        if named.lower() in words("answer_labels"):
            return self._interviewee(label)
        if named.lower() in words("question_labels"):
            return Source("label", label)
        return self._covered(label, label.end) or self._unknown(label, named) or self._inside(opening)

    def _inside(self, opening: int) -> Source | None:
        """A person and a colon that open a sentence inside a paragraph, right before the quotation mark."""
        line = self.document.view[max(0, opening - 3) : opening].rstrip()
        colon = max(0, opening - 3) + len(line) - 1
        if not line.endswith(":"):
            return None
        sentence = self.document.sentences[max(0, self.document.sentence_at(colon))]
        if not sentence.start < colon <= sentence.start + _LONGEST * 2:
            return None
        found = self._covered(Range(sentence.start, colon), colon)
        return found if found is not None and found.mention is not None and found.mention.kind == "person" else None

    def unmarked(self, label: Range) -> Source | None:
        """Who a label before words without quotation marks names; None where it names nobody who speaks."""
        named = label.of(self.document.view).rstrip()
        if named.lower() in words("question_labels"):
            return None  # `Tanya: …`: the paper asks
        if named.lower() in words("answer_labels"):
            return self._interviewee(label)
        found = self._covered(label, label.start + len(named))
        if found is not None and found.mention is not None and found.mention.kind == "person":
            return found
        return self._unknown(Range(label.start, label.start + len(named)), named)

    def _covered(self, label: Range, end: int) -> Source | None:
        """The mention that a label is, with nothing behind it but an apposition: `Rina (Camat Melati)`."""
        found = self._named(label.start, end)
        if found is None or found.mention is None:
            return None
        rest = self.document.view[found.mention.phrase.end : end].strip()
        whole = not rest or rest[0] == "," or (rest[0] == "(" and rest[-1] == ")")
        return found if whole else None

    def interviewed(self) -> Source | None:
        """The one whom the article says it talked with, as the source of an answer."""
        partner = self._partner_of_talk()
        return Source("label", partner.range, partner) if partner is not None else None

    def _unknown(self, label: Range, named: str) -> Source | None:
        """A label that no mention covers: part of a name of the article (`Hesti:`), or one that comes again."""
        if _NAME.fullmatch(named) is None or named.lower() in words("labels_of_the_page"):
            return None
        if named not in self._name_words() and self._count(named) < 2:
            return None
        return Source("label", label, Mention(label, label, "person", label), listed=False)

    def _name_words(self) -> frozenset[str]:
        """The names of the article's persons, and the words of them."""
        if self._names is None:
            names = [person.name.of(self.document.view) for person in self.mentions.persons()]
            self._names = frozenset(names).union(*map(str.split, names))
        return self._names

    def _count(self, named: str) -> int:
        """How many paragraphs open with these words and a colon."""
        if self._spoken is None:
            view = self.document.view
            openings = (view[p.start : min(p.end, p.start + _LONGEST)] for p in self.document.paragraphs)
            self._spoken = Counter(opening.partition(":")[0].rstrip() for opening in openings if ":" in opening)
        return self._spoken[named]

    def _behind(self, paragraph: Range, closing: int) -> Source | None:
        """A dash and a name behind the quotation, and nothing else in the paragraph."""
        if paragraph.end - closing > _LONGEST:
            return None
        rest = self.document.view[closing : paragraph.end]
        dashed = rest.lstrip()
        if not dashed.startswith(("—", "–", "- ", "--", "~")):
            return None
        name = dashed.lstrip("—–-~ ")
        return self._named(paragraph.end - len(name), paragraph.end)

    def _above(self, number: int, paragraph: Range, opening: int, closing: int) -> Source | None:
        """The paragraph above one that is all quotation: a caption with a name, or a question to the interviewee."""
        view = self.document.view
        if number == 0 or view[paragraph.start : opening].strip() or view[closing : paragraph.end].strip(" .,"):
            return None
        above = self.document.paragraphs[number - 1]
        words = above.of(view) if above.end - above.start <= _LONGEST_QUESTION else ""
        if words.endswith("?") and words[0] not in "“”\"‘'«":
            return self._interviewee(Range(opening, opening)._replace(start=above.start, end=above.end))
        if words and len(words) <= _LONGEST * 2 and words[-1] not in '.?!:;,”"':
            mention = self.mentions.at(above.start)
            if mention is not None and mention.kind == "person" and mention.phrase.end >= above.end - 1:
                return Source("label", mention.range, mention)
        return None

    def _interviewee(self, label: Range) -> Source | None:
        partner = self._interview_partner()
        if partner is not None:
            return Source("label", partner.range, partner)
        return Source("label", label) if label.end - label.start <= _LONGEST // 4 else None

    def _interview_partner(self) -> Mention | None:
        """The person whom the article says it talked with, else the only one that it names."""
        if self._known:
            return self._partner
        self._known = True
        view = self.document.view
        self._partner = self._partner_of_talk()
        if self._partner is None:
            names = {person.name.of(view): person for person in reversed(self.mentions.persons())}
            fullest = max(names, key=len, default="")
            if fullest and all(set(name.split()) <= set(fullest.split()) for name in names):
                self._partner = names[fullest]
        return self._partner

    def _partner_of_talk(self) -> Mention | None:
        """The person with whom the article says that it talked, where it names one."""
        talk = _TALK.search(self.document.view)
        if talk is None:
            return None
        sentence = self.document.sentences[max(0, self.document.sentence_at(talk.end() - 1))]
        partners = [m for m in self.mentions.within(talk.end(), sentence.end) if m.kind == "person"]
        return partners[0] if len(partners) == 1 else None

    def _named(self, start: int, end: int) -> Source | None:
        for mention in self.mentions.within(start, end):
            if mention.phrase.start - start <= 2 and not mention.territory:
                return Source("label", mention.range, mention)
        return None
