"""Lists the ordinary words of the language: those that the corpora write small and never inside the name of a person.

`python -m training.vocabulary --ner ../shared/ner` writes `language/ordinary_words.txt`.
"""

from __future__ import annotations

import argparse
from importlib import resources
from pathlib import Path

from beritaextract.language import given_names
from training.data import read

_CORPORA = ("idner-news-2k.train", "idner-news-2k.dev", "nergrit.train", "nergrit.valid")
_SHORTEST = 4
_NAMES_TOO = frozenset({"bintang", "bunga", "cinta", "cipta", "flora", "indah", "jaya", "mari", "mulya", "raya"})
_HEAD = """\
# Words that Indonesian news writes small and that never stand inside the name of a person: gathered by
# training/vocabulary.py from the corpora that NOTICE.md names.  Given names are left out.
"""


def ordinary_words(corpora: list[Path]) -> list[str]:
    """The words, lower case, in the order of the alphabet."""
    small: set[str] = set()
    named: set[str] = set()
    for path in corpora:
        for sentence in read(path):
            small.update(word for word in sentence.words if word.islower() and word.isalpha() and word.isascii())
            for start, end, kind in sentence.spans:
                if kind == "PER":
                    named.update(word.lower() for word in sentence.words[start:end])
    return sorted(word for word in small - named - given_names() - _NAMES_TOO if len(word) >= _SHORTEST)


def main() -> None:
    """Writes the list into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ner", type=Path, required=True, help="folder of the corpora")
    folder = parser.parse_args().ner
    words = ordinary_words([folder / f"{name}.conll" for name in _CORPORA])
    target = Path(str(resources.files("beritaextract.language"))) / "ordinary_words.txt"
    target.write_text(_HEAD + "\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words):,} words in {target}")


if __name__ == "__main__":
    main()
