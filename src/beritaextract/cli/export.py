"""`beritaextract export`: the tables of a run for other people's tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from beritaextract.cli.common import CANNOT_GO_ON, USAGE, say, stop, unusable
from beritaextract.exports.targets import TARGETS

HELP = "Write a run in the form that another tool reads.\n\n" + "\n\n".join(
    f"{name}: {target.meaning}." for name, target in TARGETS.items()
)


def export(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="Folder of a run; for annotators a gold file too.")],
    to: Annotated[str, typer.Option("--to", metavar="TARGET", help=f"One of {', '.join(TARGETS)}.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FOLDER", help="Where the files go; else into OUT.")
    ] = None,
) -> None:
    from beritaextract.errors import GoldError, SourceError
    from beritaextract.exports import targets
    from beritaextract.extras import MissingExtra

    if to not in TARGETS:
        raise stop(f"--to {to}: known are {', '.join(TARGETS)}", USAGE)
    if not folder.is_dir() and not (folder.is_file() and TARGETS[to].of_gold):
        raise stop(f"{folder} is no folder of a run; make one with: beritaextract run PATH --out {folder}", USAGE)
    try:
        exported = targets.export(folder, to, out)
    except MissingExtra as error:
        raise stop(str(error), CANNOT_GO_ON) from None
    except SourceError as error:
        raise unusable(error) from None
    except GoldError as error:
        raise stop(str(error), USAGE) from None
    except OSError as error:
        raise stop(f"{out or folder} cannot be written: {error.strerror or error}", CANNOT_GO_ON) from None
    for note in exported.notes:
        say(note)
    say(f"wrote {', '.join(map(str, exported.files))}")
