"""An extraction as tables for people."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from beritaextract.cli.messages import told
from beritaextract.records import Claim, Extraction, Figure

# One colour a speaker, taken again from the start when there are more.
_COLOURS = ("cyan", "green", "magenta", "blue", "bright_cyan", "bright_green", "bright_magenta", "bright_blue")
_FIGURE = "bold yellow"
_SIGNS = {"about": "± ", "at_least": "≥ ", "at_most": "≤ ", "more_than": "> ", "less_than": "< "}
_NOBODY = Text("?", style="dim")


def print_extraction(extraction: Extraction) -> None:
    """Print speakers, claims with their figures beside them, other figures and findings of an article to stdout.

    In a terminal each speaker has a colour, figures stand out, and reported speech is in italics.
    """
    console = Console(highlight=False)
    people = {
        speaker.id: Text(printable(speaker.name), style=f"bold {_COLOURS[number % len(_COLOURS)]}")
        for number, speaker in enumerate(extraction.speakers)
    }
    head = [part for part in (extraction.id, extraction.title, extraction.published) if part]
    if head:
        console.print(Text(" · ".join(map(printable, head)), style="bold"))
    _print(
        console,
        told("speakers_of"),
        ("name", "role", "affiliation", "also called"),
        [
            (people[speaker.id], _plain(speaker.role), _plain(speaker.affiliation), _plain(", ".join(speaker.aliases)))
            for speaker in extraction.speakers
        ],
    )
    figures = {figure.id: figure for figure in extraction.figures}
    _print(
        console,
        told("claims_of"),
        ("who", "kind", "claim", "figures"),
        [
            (people.get(claim.speaker_id or "", _NOBODY), _kind(claim), *_claim(claim, inside))
            for claim in extraction.claims
            for inside in ([figures[id_] for id_ in claim.figure_ids if id_ in figures],)
        ],
        lines=True,
    )
    _print(
        console,
        told("figures_outside"),
        ("stands there", "value", "of what"),
        [
            (Text(printable(figure.text), style=_FIGURE), _plain(value_of(figure)), _plain(figure.subject))
            for figure in extraction.figures
            if figure.claim_id is None
        ],
    )
    for finding in extraction.findings:
        console.print(Text.assemble((f"{told('does_not_fit')}: ", "bold red"), printable(finding.message)))


def _kind(claim: Claim) -> Text:
    """Direct or indirect; and that the speaker denies what the words say, without which they would mislead."""
    kind = Text(claim.kind)
    return Text.assemble(kind, "\n", (told("denied"), "bold red")) if claim.polarity == "denied" else kind


def _claim(claim: Claim, figures: list[Figure]) -> tuple[Text, Text]:
    """The words of a claim with its figures marked, and beside them what each figure is."""
    words = Text(printable(claim.text), style="italic" if claim.kind == "indirect" else "")
    for figure in figures:
        words.stylize(_FIGURE, figure.start - claim.start, figure.end - claim.start)
    values = [
        Text.assemble((printable(figure.text), _FIGURE), " = ", printable(value_of(figure))) for figure in figures
    ]
    return words, Text("\n").join(values)


def _plain(text: str | None) -> Text:
    return Text(printable(text or ""))


def value_of(figure: Figure) -> str:
    """A figure with its bounds, unit and rate, digits grouped as in Indonesian: `lebih dari` 5.000 is `> 5.000`.

    Of a vague amount the bounds are said to be what it may be: `puluhan` is `vague, 20 – 99`.
    """

    def shown(number: object) -> str:
        return f"{number:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")

    sign = _SIGNS.get(figure.modifier, "")
    if figure.value is not None:
        said = shown(figure.value)
    elif figure.low is not None or figure.high is not None:
        ends = (figure.low, figure.high)
        said = " – ".join("…" if end is None else shown(end) for end in ends)
    else:
        said = ""
    if figure.vague:
        sign = "" if figure.modifier == "about" or not said else sign
        said = ", ".join(part for part in ("vague", sign + said) if part)
    else:
        said = sign + said
    parts = (said, figure.unit, f"/ {figure.per}" if figure.per else None)
    return " ".join(part for part in parts if part)


def _print(
    console: Console, name: str, header: tuple[str, ...], rows: list[tuple[Text, ...]], *, lines: bool = False
) -> None:
    if not rows:
        console.print(Text(f"{name}: {told('none')}"))
        return
    table = Table(*header, title=f"{name} ({len(rows)})", title_justify="left", show_lines=lines)
    for row in rows:
        table.add_row(*row)
    console.print(table)


def printable(text: str) -> str:
    """Without control characters, which could move the cursor of a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
