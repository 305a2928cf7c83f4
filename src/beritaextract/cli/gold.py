"""`beritaextract gold`: corrected files of annotation tools, read back into gold."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from beritaextract.cli.common import CANNOT_GO_ON, USAGE, for_programs, say, stop
from beritaextract.cli.messages import told

EPILOG = (
    "Exit codes: 0 all was read; 2 something does not fit, nothing was written; 3 could not go on; 130 interrupted."
)


def gold(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Exports of annotation tools, gold files, or folders.")
    ],
    out: Annotated[str, typer.Option("--out", "-o", metavar="GOLD.jsonl|-", help="The gold file; - prints it.")] = "-",
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="TOOL", help="Read as labelstudio, doccano, brat, inception, spacy or gold."),
    ] = None,
    annotator: Annotated[
        str | None,
        typer.Option("--annotator", metavar="NAME", help="Whose annotation is read, where several have annotated."),
    ] = None,
) -> None:
    """Read corrected articles back from Label Studio, doccano, brat, INCEpTION or spaCy, for `evaluate`.

    Everything that does not fit is told with file, record and what to do, and then nothing is written.
    """
    from beritaextract.annotation import GOLD, TARGETS, lines_of, read_corrected
    from beritaextract.errors import BeritaError
    from beritaextract.extras import MissingExtra

    if from_ is not None and from_ not in (*TARGETS, GOLD):
        raise stop(f"--from {from_}: known are {', '.join((*TARGETS, GOLD))}", USAGE)
    try:
        read = read_corrected(files, format=from_, annotator=annotator)
    except MissingExtra as error:
        raise stop(str(error), CANNOT_GO_ON) from None
    except BeritaError as error:
        raise stop(f"{error}\nnothing was written; mend this and read again", USAGE) from None
    except OSError as error:
        raise stop(f"{error.filename}: {error.strerror}; check the path", USAGE) from None
    for note in read.notes:
        say(f"beritaextract: {note}")
    lines = "".join(lines_of(read.articles))
    if out == "-":
        for_programs()
        typer.echo(lines, nl=False)
    else:
        try:
            Path(out).write_text(lines, encoding="utf-8", newline="\n")
        except OSError as error:
            raise stop(
                f"{out} cannot be written: {error.strerror}; choose another file with -o", CANNOT_GO_ON
            ) from None
    say(told("annotated", articles=len(read.articles)))
