"""What a run found, or a gold file holds, into the tools of annotators; `beritaextract gold` reads it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from beritaextract.annotation import TARGETS, articles_of
from beritaextract.annotation import export as write
from beritaextract.exports.targets import Exported


def _export(name: str, run: Path, out: Path) -> Exported:
    """Write the articles of a run, or of a gold file, for an annotation tool.

    Raises:
        SourceError: the run keeps no texts.
        GoldError: the gold file is malformed, there are no articles, or the folder holds files already.
    """
    folder = out / name if out in (run, run.parent) else out
    files = write(articles_of(run), folder, name)
    return Exported(list(files), [f"{TARGETS[name].then}; then read what was corrected with: beritaextract gold FILES"])


labelstudio, doccano, brat, inception, spacy = (
    partial(_export, name) for name in ("labelstudio", "doccano", "brat", "inception", "spacy")
)
