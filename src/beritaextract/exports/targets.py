"""The list of targets.  A new one is a module with a function `export(run, out)`, and one line here.

The tools of annotators are one function each of `annotation_tools`; their formats lie in `beritaextract.annotation`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import NamedTuple


class Exported(NamedTuple):
    """What a target has written.

    Attributes:
        files: the files, in the order in which they were made.
        notes: what the reader should know of them, a sentence each: what was left out, how to go on.
    """

    files: list[Path]
    notes: list[str]


class Target(NamedTuple):
    """A tool, or a format, that a run can be exported to.

    Attributes:
        module: the module below `beritaextract.exports` whose function writes the files.
        meaning: what is written, in a few words, for the help.
        function: its name; it takes the run and the folder for the files.
    """

    module: str
    meaning: str
    function: str = "export"

    @property
    def of_gold(self) -> bool:
        """Whether a gold file can be exported as well as a run: for annotators."""
        return self.module == "annotation_tools"


#: Every target by the name that `--to` takes.
TARGETS: dict[str, Target] = {
    "datasette": Target("datasette", "metadata.json for the SQLite tables, with the meaning of every column"),
    "frictionless": Target("frictionless", "datapackage.json for the CSV or JSONL tables"),
    "ftm": Target("ftm", "FollowTheMoney entities of people, posts, organisations and articles (extra ftm)"),
    "labelstudio": Target("annotation_tools", "tasks with predictions to be corrected in Label Studio", "labelstudio"),
    "doccano": Target("annotation_tools", "annotated articles to be corrected in doccano", "doccano"),
    "brat": Target("annotation_tools", "annotated articles to be corrected in brat", "brat"),
    "inception": Target("annotation_tools", "UIMA CAS XMI to be corrected in INCEpTION (extra inception)", "inception"),
    "spacy": Target("annotation_tools", "annotated articles as a DocBin, to train spaCy with", "spacy"),
}


def export(run: Path, target: str, out: Path | None = None) -> Exported:
    """Write what a run holds in the form that another tool reads.

    Args:
        run: the folder of a run; for annotators a gold file too.
        target: one of `TARGETS`.
        out: folder for the files, made where it is missing; None is the folder of the run.

    Raises:
        ValueError: an unknown target.
        SourceError: the folder lacks the tables that the target needs; the message says how to make them.
        GoldError: a malformed gold file, or a folder that may hold what annotators have corrected.
        MissingExtra: the library of the target is not installed.
        OSError: the files cannot be written.
    """
    if target not in TARGETS:
        raise ValueError(f"the target must be one of {', '.join(TARGETS)}, not {target!r}")
    folder = (run if run.is_dir() else run.parent) if out is None else out
    wanted = TARGETS[target]
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        exported: Exported = getattr(import_module(f"beritaextract.exports.{wanted.module}"), wanted.function)(
            run, folder
        )
    finally:
        if made and not any(folder.iterdir()):
            folder.rmdir()  # nothing could be written: no empty folder stays behind
    return exported
