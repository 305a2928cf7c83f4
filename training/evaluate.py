"""Accuracy and speed of the shipped weights, computed as users do, in numpy: `python -m training.evaluate`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from beritaextract.entities.tagger import tag
from training import data, scoring


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conll", type=Path, default=Path("../shared/ner/idner-news-2k.dev.conll"))
    args = parser.parse_args()
    sentences = data.read(args.conll)
    same: Callable[[str], str] = str
    for name, change in (("as annotated", same), ("Title Case", str.title), ("ALL CAPS", str.upper)):
        found = [[span[:3] for span in tag([change(word) for word in sentence.words])] for sentence in sentences]
        print(name, scoring.f1([sentence.spans for sentence in sentences], found))
    own = [data.retokenised(sentence) for sentence in sentences]
    found = [[span[:3] for span in tag(sentence.words)] for sentence in own]
    print("own tokens", scoring.f1([sentence.spans for sentence in own], found))
    # All sentences as one article, as the extractor tags them; processor time, words already met.
    words = [word for sentence in own for word in sentence.words]
    starts = [sum(len(sentence.words) for sentence in own[:at]) for at in range(len(own))]
    took = []
    for _ in range(7):
        start = time.process_time()
        tag(words, starts)
        took.append(time.process_time() - start)
    print(f"{len(words) / sorted(took)[3]:,.0f} words a second")


if __name__ == "__main__":
    main()
