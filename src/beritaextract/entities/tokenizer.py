"""A tokenizer that makes spaCy Docs, several times as fast as the one spaCy has for Indonesian.

>>> import spacy
>>> from beritaextract.entities.tokenizer import use_tokenizer
>>> nlp = use_tokenizer(spacy.blank("id"))
>>> [token.text for token in nlp("Anak-anak itu menerima Rp1.500.000 di Kab. Sidoarjo (19/2/2022).")]
['Anak-anak', 'itu', 'menerima', 'Rp', '1.500.000', 'di', 'Kab.', 'Sidoarjo', '(', '19/2/2022', ')', '.']

spaCy's own tokenizer tries 16,000 exceptions on every word, most of them reduplications, and cuts those that are not
among them.  Here one pattern finds the words, built on the one that the rooms of this package read by.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from beritaextract.text.tokens import token_pattern

NAME = "beritaextract.Tokenizer.v1"
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    """One token and the blank behind it.  Blanks beyond a single one are tokens, as everywhere in spaCy."""
    # The additions are pieces that the rooms need not see whole, but that a reader of Docs expects to be.
    return re.compile(
        rf"""
        (
            [a-zA-Z]++(?=[\s,;!?)”"])                               # most words, first for speed
          | (?i:rp|idr|us\$|usd|sgd|rm)(?=\d)                       # Rp15.000: the currency apart from the amount
          | \d{{1,2}}[/-]\d{{1,2}}[/-](?:\d{{4}}|\d{{2}})(?![\w/-]) # 19/2/2022
          | \d{{1,2}}/\d{{1,2}}(?=\))                               # (17/11)
          | \d{{1,20}}-an(?!\w)                                     # 1980-an, 120-an
          | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}} # address of mail
          | {token_pattern()}
          | \s++
        )
        ([ ]?)
        """,
        re.X,
    )


class Tokenizer:
    """Turns a text into a spaCy Doc: `nlp.tokenizer = Tokenizer(nlp.vocab)`.

    Kept in one piece: reduplication (`anak-anak`), abbreviations with their stop (`Kab.`, `Prof.`, `S.H.`), numbers
    with their separators (`1.500.000`), dates (`19/2/2022`), clock times (`13.47`), domains, addresses, handles, words
    with a hyphen, slash or apostrophe inside (`kab/kota`, `Ma’ruf`).  Cut off: currency signs, quotation marks
    wherever they cling (`ini."Kata`), every other mark.

    It has no settings and no state, so that saving and loading only check that the same kind of tokenizer is meant.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of `text`; `doc.text == text`, save that lone surrogates, which spaCy cannot hold, become U+FFFD."""
        if _SURROGATE.search(text):
            text = _SURROGATE.sub("\ufffd", text)
        pairs = _token().findall(text)
        return Doc(self.vocab, words=[word for word, _ in pairs], spaces=[blank == " " for _, blank in pairs])

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """The Docs of many texts, lazily and in order."""
        for text in texts:
            yield self(text)

    # Language pickles its tokenizer where processes are spawned.
    def __reduce__(self) -> tuple[type[Tokenizer], tuple[Vocab]]:
        return Tokenizer, (self.vocab,)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The name of this tokenizer, as JSON."""
        return json.dumps({"tokenizer": NAME}).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Tokenizer:
        """Checks what `to_bytes` made.

        Raises:
            ValueError: the data comes from another tokenizer.
        """
        try:
            fine = json.loads(data) == {"tokenizer": NAME}
        except ValueError:
            fine = False
        if not fine:
            raise ValueError(f"the pipeline was saved with another tokenizer than {NAME}")
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes what `to_bytes` gives."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Tokenizer:
        """Checks what `to_disk` wrote; raises as `from_bytes`."""
        return self.from_bytes(Path(path).read_bytes())


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create_tokenizer() -> _Factory:
    """The factory that a config names: `{"@tokenizers": "beritaextract.Tokenizer.v1"}`."""
    return _Factory()


class _Factory:
    def __call__(self, nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)


def use_tokenizer(nlp: Language) -> Language:
    """Gives `nlp` this tokenizer, in its config too, so that `spacy.load` of the saved pipeline brings it back."""
    nlp.tokenizer = Tokenizer(nlp.vocab)
    nlp.config["nlp"]["tokenizer"] = {"@tokenizers": NAME}
    return nlp
