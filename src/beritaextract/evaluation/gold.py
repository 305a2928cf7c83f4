"""The gold format: annotated articles as JSON lines, one article a line.

Offsets are code points of `text`, end exclusive.  Fields that are not named here are left out of the comparison: a
line may carry what a newsroom needs beside them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from beritaextract.errors import GoldError
from beritaextract.evaluation.bounded import json_value, text_lines
from beritaextract.records import ClaimKind, FigureKind, Modifier, SpeakerKind

Key = Annotated[str, Field(min_length=1)]


class _Annotated(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Stretch(_Annotated):
    start: int = Field(ge=0)
    end: int


class GoldSpan(_Stretch):
    """A stretch of the text, kept for annotation tools; never compared."""


class GoldSpeaker(_Annotated):
    """Somebody to whom at least one claim is attributed.

    Attributes:
        key: short handle, by which the claims name the speaker.
        kind: `person`, `organisation` or `unnamed`.
        name: fullest form in the article, without rank, title or degree; of an unnamed source its noun phrase.
        role: the post, without the body or territory where the two can be told apart; None if never stated.
        affiliation: the body or territory that the post belongs to; None if never stated.
        name_span, role_span, affiliation_span: where name, role and affiliation stand, if known.
        mentions: every stretch that stands for the speaker, pronouns too, in text order, if known.
    """

    key: Key
    kind: SpeakerKind = "person"
    name: Key
    role: str | None = None
    affiliation: str | None = None
    name_span: GoldSpan | None = None
    role_span: GoldSpan | None = None
    affiliation_span: GoldSpan | None = None
    mentions: tuple[GoldSpan, ...] = ()


class GoldClaim(_Stretch):
    """What somebody says.

    Attributes:
        start, end: the words between quotation marks, or the content of reported speech.
        kind: `direct` or `indirect`.
        speaker: key of the speaker; None where the article leaves open who says it.
        cue: the cue as written, or None.
        cue_span: where the cue stands, if known.
    """

    kind: ClaimKind
    speaker: str | None = None
    cue: str | None = None
    cue_span: GoldSpan | None = None


class GoldFigure(_Stretch):
    """A stated quantity; the fields are those of `records.Figure`.

    Attributes:
        start, end: from the currency sign or first digit to the end of the scale word, unit or per cent word.
        kind: `money`, `percent`, `count`, `measure` or `share`.
        value: exact decimal, or None for a range or a vague amount.
        low, high: both ends of a range.
        unit: ISO 4217 code, symbol, or counted noun.
        modifier: how exact the number is said to be.
        per: denominator of a rate, as written.
        subject: what is counted or measured, in words of the article.
        vague: an amount without a value: `puluhan rumah`.
    """

    kind: FigureKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    modifier: Modifier = "exact"
    per: str | None = None
    subject: str | None = None
    vague: bool = False


class GoldDate(_Stretch):
    """A calendar expression that names at least a month or a year.

    Attributes:
        value: ISO 8601: a day, month, year, or an interval `2022-01/2022-11`.
    """

    value: str


class GoldArticle(_Annotated):
    """One annotated article.

    Attributes:
        id: tells the article from the others of the file.
        text: the article as it is given to `extract`.
        date: publication date (ISO 8601), if known to the caller.
        title: headline that is not part of the text, or None.
        speakers, claims, figures, dates: the annotation; a list that is left out is not compared.
    """

    id: Key
    text: str
    date: str | None = None
    title: str | None = None
    speakers: tuple[GoldSpeaker, ...] | None = None
    claims: tuple[GoldClaim, ...] | None = None
    figures: tuple[GoldFigure, ...] | None = None
    dates: tuple[GoldDate, ...] | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> GoldArticle:
        keys = [speaker.key for speaker in self.speakers or ()]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise ValueError(f"two speakers have the key {min(twice)!r}")
        for place, span in self._stretches():
            if not span.start < span.end <= len(self.text):
                where = f"{span.start}-{span.end}"
                raise ValueError(f"{place}: {where} is no stretch of a text of {len(self.text)} characters")
        for number, claim in enumerate(self.claims or ()):
            if claim.speaker is not None and claim.speaker not in keys:
                raise ValueError(f"claims[{number}]: no speaker has the key {claim.speaker!r}")
        return self

    def _stretches(self) -> Iterator[tuple[str, _Stretch]]:
        """Every stretch of the text, with its place in the line."""
        for group in ("claims", "figures", "dates"):
            for number, record in enumerate(getattr(self, group) or ()):
                yield f"{group}[{number}]", record
        for number, claim in enumerate(self.claims or ()):
            if claim.cue_span:
                yield f"claims[{number}].cue_span", claim.cue_span
        for number, speaker in enumerate(self.speakers or ()):
            for name in ("name_span", "role_span", "affiliation_span"):
                if span := getattr(speaker, name):
                    yield f"speakers[{number}].{name}", span
            for at, span in enumerate(speaker.mentions):
                yield f"speakers[{number}].mentions[{at}]", span


def read_gold(paths: Iterable[str | Path]) -> Iterator[GoldArticle]:
    """The annotated articles of `.jsonl` files, lazily and in order.

    Raises:
        GoldError: a line that is no annotated article, or an id that stands twice; names file, line and what to do.
        OSError: a file that cannot be read.
    """
    seen: dict[str, str] = {}
    for path in paths:
        try:
            for number, line in text_lines(Path(path)):
                if not line.strip():
                    continue
                article = _article(line, f"{path}:{number}")
                if article.id in seen:
                    raise GoldError(f"{path}:{number}: the id {article.id!r} stands in {seen[article.id]} already")
                seen[article.id] = f"{path}:{number}"
                yield article
        except UnicodeDecodeError as error:
            raise GoldError(f"{path}: not UTF-8 ({error.reason}); save the file as UTF-8") from None


def _article(line: str, place: str) -> GoldArticle:
    try:
        return GoldArticle.model_validate(json_value(line, place))
    except json.JSONDecodeError as error:
        raise GoldError(f"{place}: no JSON ({error.msg}); a gold file holds one JSON object a line") from None
    except RecursionError:
        raise GoldError(f"{place}: JSON nested too deeply; a gold file holds one JSON object a line") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"]).removeprefix(".")
        message = first["msg"].removeprefix("Value error, ")
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        raise GoldError(f"{place}: {f'{field}: ' if field else ''}{message}{more}") from None
