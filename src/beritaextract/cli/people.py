"""`beritaextract people`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from beritaextract.cli.common import LOST, say, stop, without_collecting
from beritaextract.cli.corpus import FolderArgument, FormatOption, chosen_formats, print_rows, read, written
from beritaextract.cli.messages import LangOption, grouped, told

if TYPE_CHECKING:
    from beritaextract.people import Heard, Person


def people(
    folder: FolderArgument,
    formats: FormatOption = "csv,parquet",
    top: Annotated[int, typer.Option("--top", min=0, help="How many people to print.")] = 20,
    with_duplicates: Annotated[
        bool, typer.Option("--with-duplicates", help="Count articles that are copies of others too.")
    ] = False,
    aliases: Annotated[
        Path | None,
        typer.Option("--aliases", metavar="FILE", help="CSV of other names: name, and aliases with ; between."),
    ] = None,
    same: Annotated[
        tuple[str, str],
        typer.Option("--same", metavar="A B", help="Decide that two people, by id or ARTICLE/SPEAKER, are one."),
    ] = ("", ""),
    different: Annotated[
        tuple[str, str], typer.Option("--different", metavar="A B", help="Decide that two people are not one.")
    ] = ("", ""),
    called: Annotated[
        str | None, typer.Option("--name", help="Print the people of this name alone, with the reason of each join.")
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(
            "--speaker", metavar="ARTICLE/SPEAKER", help="Print the person that a speaker belongs to, and why."
        ),
    ] = None,
    lang: LangOption = None,
) -> None:
    """Join the speakers of a run into people and organisations, and say why.

    Equal full names are one person, unless an article or the regions they serve in say otherwise.  A part of a name
    joins the one person of the run who has it and whose post fits.  Writes the tables people, people_posts,
    people_speakers, organisations and organisation_speakers beside those of the run; people_speakers gives the reason
    for each speaker.  Ids and decisions stay when the command is given again.
    """
    from beritaextract.people import decide, heard_in_folder, write_people

    def heard() -> Heard:
        for pair, decision in ((same, True), (different, False)):
            if all(pair):
                decide(folder, *pair, same=decision)
        return heard_in_folder(folder, with_duplicates=with_duplicates, aliases=aliases)

    wanted = chosen_formats(formats)
    with without_collecting():
        found, organisations, left_out = written(folder, lambda: read(heard))
        files = written(folder, lambda: write_people(found, folder, wanted, organisations=organisations))
    wanted_alone = called is not None or speaker is not None
    shown = found[:top]
    if wanted_alone:
        shown = [
            person
            for person in found
            if (called is None or _is_called(person, called)) and (speaker is None or _has(person, speaker))
        ]
    _print(shown)
    if wanted_alone:
        for person in shown:
            _print_reasons(person)
    speakers = sum(len(person.members) for person in found)
    if not shown and speaker is not None:
        raise stop(told("no_such_speaker", folder=folder, speaker=speaker), LOST)
    if not shown and called is not None:
        raise stop(told("nobody_called", folder=folder, name=called, speakers=speakers), LOST)
    said = told("joined", people=len(found), speakers=speakers)
    if left_out:
        names = ", ".join(dict.fromkeys(left.appearance.name for left in left_out[:3]))
        said += "; " + told("no_people", number=grouped(len(left_out)), names=names)
    say(f"{said}; {told('first_shown', number=grouped(top))}" if len(found) > top and not wanted_alone else said)
    say(told("wrote", files=", ".join(map(str, files))))


def _is_called(person: Person, name: str) -> bool:
    """Whether one of the names of a person has all words of `name`, whatever their case."""
    words = set(name.casefold().split())
    return any(words <= set(known.casefold().split()) for known in (person.name, *person.variants, *person.aliases))


def _has(person: Person, speaker: str) -> bool:
    return any(f"{member.article_id}/{member.speaker_id}" == speaker for member in person.members)


def _print_reasons(person: Person) -> None:
    """Each appearance of a person: where, under which name, and why it is one of hers."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from beritaextract.cli.table import printable

    table = Table(title=f"{person.id} {printable(person.name)}")
    table.add_column("article/speaker", overflow="fold")  # to be copied whole, for --speaker
    for name in ("name", "sure", "why"):
        table.add_column(name)
    table.title_justify = "left"
    for member in person.members:
        cells = (f"{member.article_id}/{member.speaker_id}", member.name, member.confidence, member.reason)
        table.add_row(*(Text(printable(cell)) for cell in cells))
    Console(highlight=False).print(table)


def _print(people: list[Person]) -> None:
    rows = [
        (
            person.id,
            person.name,
            "\n".join(_in_words(post.role, post.affiliation, post.first, post.last) for post in person.posts),
            f"{person.articles:,}",
            f"{person.claims:,}",
            ", ".join(dict.fromkeys((*person.variants, *person.aliases))),
        )
        for person in people
    ]
    print_rows(("id", "name", "posts", "articles", "claims", "also"), rows)


def _in_words(role: str | None, affiliation: str | None, first: str | None, last: str | None) -> str:
    post = ", ".join(" ".join(part.split()) for part in (role, affiliation) if part)
    if first is None:
        return post
    return f"{post} ({first})" if first == last else f"{post} ({first} – {last})"
