"""An extraction as tables for people."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from beritaextract.records import Extraction, Figure


def print_extraction(extraction: Extraction) -> None:
    """Print speakers, claims and figures of an article to stdout."""
    console = Console(highlight=False)
    names = {speaker.id: speaker.name for speaker in extraction.speakers}
    head = [part for part in (extraction.id, extraction.title, extraction.published) if part]
    if head:
        console.print(Text(" · ".join(map(printable, head)), style="bold"))
    _print(
        console,
        "Speakers",
        ("name", "role", "affiliation", "also called"),
        [
            (speaker.name, speaker.role, speaker.affiliation, ", ".join(speaker.aliases))
            for speaker in extraction.speakers
        ],
    )
    _print(
        console,
        "Claims",
        ("who", "kind", "claim"),
        [(names.get(claim.speaker_id or ""), claim.kind, claim.text) for claim in extraction.claims],
    )
    _print(
        console,
        "Figures",
        ("stands there", "value", "unit", "of what", "said by"),
        [
            (figure.text, value_of(figure), figure.unit, figure.subject, names.get(figure.speaker_id or ""))
            for figure in extraction.figures
        ],
    )


def value_of(figure: Figure) -> str:
    """The value of a figure with its bounds, digits grouped as in Indonesian: `lebih dari` 5.000 is `> 5.000`."""
    signs = {"about": "± ", "at_least": "≥ ", "at_most": "≤ ", "more_than": "> ", "less_than": "< "}

    def shown(number: object) -> str:
        return f"{number:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")

    if figure.value is not None:
        said = shown(figure.value)
    elif figure.low is not None or figure.high is not None:
        ends = (figure.low, figure.high)
        said = " – ".join("…" if end is None else shown(end) for end in ends)
    else:
        said = "vague" if figure.vague else ""
    rate = f" / {figure.per}" if figure.per else ""
    return f"{signs.get(figure.modifier, '')}{said}{rate}"


def _print(console: Console, name: str, header: tuple[str, ...], rows: list[tuple[str | None, ...]]) -> None:
    if not rows:
        console.print(Text(f"{name}: none"))
        return
    table = Table(*header, title=f"{name} ({len(rows)})", title_justify="left")
    for row in rows:
        table.add_row(*(Text(printable(cell or "")) for cell in row))
    console.print(table)


def printable(text: str) -> str:
    """Without control characters, which could move the cursor of a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
