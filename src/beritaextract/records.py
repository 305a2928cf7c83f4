"""The contract with the user: frozen pydantic models of everything that an extraction holds.

Offsets count code points of the text exactly as it was passed, end exclusive: `text[r.start:r.end] == r.text`
for every record.  Decimals become plain JSON strings (`"6250000000000"`, never an exponent).  Ids are unique inside
one extraction (`s1`, `c1`, `f1`, `d1`, `e1`, `r1`, …) and stable: the same text gives the same ids.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, PlainSerializer

from beritaextract import notebooks

SCHEMA_VERSION = 2

Exact = Annotated[Decimal, PlainSerializer(lambda value: format(value, "f"), return_type=str, when_used="json")]

SpeakerKind = Literal["person", "organisation", "unnamed"]
ClaimKind = Literal["direct", "indirect"]
FigureKind = Literal["money", "percent", "count", "measure", "share"]
Modifier = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]
EntityKind = Literal["PER", "ORG", "LOC"]
Polarity = Literal["affirmed", "denied"]
DoubtKind = Literal["text", "quotation", "claim", "speaker", "number", "date"]


class Record(BaseModel):
    """Base of all records: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Record):
    """A stretch of the text.

    Attributes:
        start: offset of the first code point.
        end: offset behind the last code point.
        text: the characters themselves, verbatim.
    """

    start: int
    end: int
    text: str


class Dateline(Span):
    """The opening line of agency style, `SURABAYA, KOMPAS —`.

    Attributes:
        place: the town, or None.
        outlet: the paper or agency, or None.
    """

    place: Span | None
    outlet: Span | None


class Furniture(Span):
    """A stretch of the page that is not the article: a link to another article, a comment form, a tag list.

    Attributes:
        kind: `related`, `advert`, `media`, `comments`, `byline`, `credits`, `contact`, `tags`, `share`,
            `repeated` (the same words stand further up).
    """

    kind: str


class Speaker(Record):
    """Somebody to whom at least one claim of the article is attributed.

    Attributes:
        id: `s1`, `s2`, … in order of first claim.
        kind: a person, an organisation (data sources too), or an unnamed source (`seorang warga`).
        name: the fullest form in the article without rank, title or degree.
        name_span: where that form stands.
        role: the post as the article states it most fully, without the organisation where the two can be split.
        role_span, affiliation_span: where they stand; they never overlap a mention.
        affiliation: the organisation or territory that the post belongs to.
        region_code: Kemendagri code of a territorial affiliation (`35.15`), where unambiguous.
        aliases: other names in the article (`BPJSTK`, `Adhy`, `Jokowi`), without repetition, in order.
        mentions: names as they stand, with rank, title or degree, in text order.
        confidence: the probability that this is somebody who speaks in the article, under the right name.
    """

    id: str
    kind: SpeakerKind
    name: str
    name_span: Span
    role: str | None
    role_span: Span | None
    affiliation: str | None
    affiliation_span: Span | None
    region_code: str | None
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    confidence: float | None = None


class Claim(Span):
    """A stretch of direct or reported speech, verbatim.

    Attributes:
        id: `c1`, `c2`, … in text order.
        kind: `direct` (between quotation marks) or `indirect` (governed by a cue).
        speaker_id: the speaker, or None where the text leaves it open.
        speaker_span: the words that name the speaker for this claim, where there are any.
        cue: the cue as written (`ungkapnya`), or None.
        cue_lemma: the dictionary form of the cue (`ungkap`).
        act: what is done by saying it: say, ask, hope, deny, affirm, admit, promise, warn, estimate, …
        basis: why this speaker was chosen: adjacent, clitic, pronoun, carried, label, …; None without a speaker.
        figure_ids: figures inside the claim.
        polarity: `denied` where the speaker denies what the claim says (`membantah bahwa …`), else `affirmed`; None
            where the text leaves open which of the two is meant.
        hedges: words that leave open whether it is so (`diduga`, `kabarnya`, `konon`), inside the claim or opening its
            sentence.
        date_id: the date on which it was said, where the clause of the cue states it.
        place: where it was said (`Gedung DPR`), without the preposition.
        event: what was going on: `rapat kerja`, `usai rapat`, `dihubungi Antara`.
        medium: what the words came through: `keterangan tertulis`, `akun Instagram-nya`.
        addressee: who was spoken to: `wartawan`.  Place, event, medium and addressee never overlap a claim.
        topic: the subject of what is said, where it stands before the cue: `Harga beras` in `Harga beras, kata Rina,
            naik 5 persen`.  It never overlaps the claim.
        confidence: the probability that this is a claim, and its speaker the right one.
    """

    id: str
    kind: ClaimKind
    speaker_id: str | None
    speaker_span: Span | None
    cue: Span | None
    cue_lemma: str | None
    act: str | None
    basis: str | None
    figure_ids: tuple[str, ...]
    polarity: Polarity | None = "affirmed"
    hedges: tuple[Span, ...] = ()
    date_id: str | None = None
    place: Span | None = None
    event: Span | None = None
    medium: Span | None = None
    addressee: Span | None = None
    topic: Span | None = None
    confidence: float | None = None


class Figure(Span):
    """A stated quantity.

    Attributes:
        id: `f1`, `f2`, … in text order.
        kind: money, percent, count, measure, or share: a fraction of something (`separuh warga`).
        value: the exact full value (`Rp 1,5 miliar` is 1500000000; of `separuh` 0.5), or None for a range or a vague
            amount.
        low, high: the ends of a range; of a vague amount what it lies between (`puluhan` 20 and 99).
        unit: ISO 4217 code; `percent`, `percentage_point`; standard symbol; the counted noun, lower case; `kali` counts
            how often something happens, `kali lipat` is a factor.
        modifier: exact, about, at_least, at_most, more_than, less_than.
        vague: True for `puluhan rumah`, `ratusan juta rupiah`; the modifier then is `about` at least.
        per: denominator of a rate as written (`liter`).
        subject: what is counted or measured, in words of the article; `subject_span` where.
        claim_id: the claim that the figure stands in; `speaker_id` its speaker.
        confidence: the probability that value, unit and kind are right.
    """

    id: str
    kind: FigureKind
    value: Exact | None
    low: Exact | None
    high: Exact | None
    unit: str | None
    modifier: Modifier
    vague: bool
    per: str | None
    subject: str | None
    subject_span: Span | None
    claim_id: str | None
    speaker_id: str | None
    confidence: float | None = None


class Date(Span):
    """A calendar expression.

    Attributes:
        value: ISO 8601 as precise as stated: `2022-11-17`, `2024-09`, `2021`, or an interval `2022-01/2022-11`.
        basis: `explicit`, `weekday` (year fixed by weekday), `context` (year of the article), `published`, …
    """

    id: str
    value: str | None
    basis: str


class Entity(Span):
    """A named person, organisation or place.

    Attributes:
        region_code: Kemendagri code of an Indonesian province, kabupaten or kota, where unambiguous.
    """

    id: str
    kind: EntityKind
    region_code: str | None


class Reference(Span):
    """A law, regulation or ruling: `Inpres Nomer 2 Tahun 2021`.

    Attributes:
        id: `r1`, `r2`, … in text order.
        kind: short name of the kind of law (`UU`, `PP`, `Inpres`), `Pasal` for an article whose law is not named beside
            it, `perkara` for a court case, `other` where the kind is left unsaid.
        number: as written, without the year where a slash or `Tahun` parts the two.
        year: year of the law, or None.
        issuer: who made it, where the text names that between kind and number: `Perhubungan`, `MK`.
        article: the article meant: `112 Ayat (2)`.
    """

    id: str
    kind: str
    number: str | None
    year: int | None
    issuer: str | None = None
    article: str | None = None


class Relation(Record):
    """How two figures hang together.

    Attributes:
        kind: `equals`: one amount said twice, never as a percentage.  `share_of`: the first is that much of the second.
            `part_of`: the first is one of the parts that make up the second.  `change`: from the first to the second.
        from_id, to_id: ids of figures.  Of a change, `to_id` is the new value where the text states it, else the old
            one; `from_id` is the old value where both are stated, else the figure that states the change itself.
        base: of a change, id of the figure that it starts from, or None.
        delta: of a change, id of the figure that states it (`5 persen`), or None.
        ratio: of a share, id of the percentage that the text gives for it; of a change, of the percentage or amount
            that says `delta` again; or None.
        direction: of a change, `up` or `down`, as its words say.
        period: of a change, what it is counted against, in words of the text: `tahun sebelumnya`, `yoy`.
    """

    kind: Literal["equals", "share_of", "part_of", "change"]
    from_id: str
    to_id: str
    base: str | None = None
    delta: str | None = None
    ratio: str | None = None
    direction: Literal["up", "down"] | None = None
    period: str | None = None


class Finding(Record):
    """Stated figures that do not fit together.

    Attributes:
        kind: `share`, `sum`, `change`, `exchange`, `scale`, `product`, `contradiction`.
        figure_ids: the figures concerned.
        message: one sentence for an editor.
        expected, stated: the two values that differ, or None for a direction that contradicts its figures.  `expected`
            is worked out and rounded to two decimals more than `stated` has.
        tolerance: by how much they could differ and still agree, for rounding; None where that makes no sense.
    """

    kind: str
    figure_ids: tuple[str, ...]
    message: str
    expected: Exact | None
    stated: Exact | None
    tolerance: Exact | None = None


class Doubt(Span):
    """Something doubtful, with the stretch that it is about.

    Attributes:
        message: what is doubtful, in one sentence.
        kind: `text` (it comes lower-cased, stemmed …), `quotation` (a mark is missing), `claim`, `speaker`, `number`
            or `date`.
        ids: the claims, speakers, figures or dates that it is about, as far as there are records: of a doubtful
            quotation the claims in it.
    """

    message: str
    kind: DoubtKind = "text"
    ids: tuple[str, ...] = ()


class Extraction(Record):
    """Everything found in one article.

    Attributes:
        schema_version: version of this contract.
        id, title: as given by the caller.
        published: publication date in ISO form, given or inferred; `published_basis` is `given`, `inferred` or None.
        dateline: the opening line of agency style, or None.
        furniture: stretches of page that are not article; no record lies in them.
        warnings: what is doubtful.
    """

    schema_version: int = SCHEMA_VERSION
    id: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: Literal["given", "inferred"] | None = None
    dateline: Dateline | None = None
    speakers: tuple[Speaker, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    entities: tuple[Entity, ...] = ()
    references: tuple[Reference, ...] = ()
    relations: tuple[Relation, ...] = ()
    findings: tuple[Finding, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    warnings: tuple[Doubt, ...] = ()

    def quotes(self, text: str | None = None) -> list[dict[str, Any]]:
        """One row for each claim, with its speaker, as in the table `quotes` of a run.

        Args:
            text: the article; with it the column `sentence` is filled.
        """
        return notebooks.listing[0](self, "quotes", text) if notebooks.listing else []

    def numbers(self, text: str | None = None) -> list[dict[str, Any]]:
        """One row for each figure, with who stated it, as in the table `numbers` of a run.

        Args:
            text: the article; with it the column `sentence` is filled.
        """
        return notebooks.listing[0](self, "numbers", text) if notebooks.listing else []

    def _repr_html_(self) -> str | None:
        """What a Jupyter notebook shows: claims by speaker, figures, findings."""
        return notebooks.drawing[0](self) if notebooks.drawing else None
