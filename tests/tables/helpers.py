"""Extractions built by hand, so that the tests of tables do not hang on what the extractor finds."""

from __future__ import annotations

from decimal import Decimal

from beritaextract.records import Claim, Date, Dateline, Extraction, Figure, Finding, Relation, Span, Speaker

TEXT = 'JAKARTA — "Naik 5 persen," kata Menteri Ani.'


def figure(id_: str, value: str | None, text: str = "5 persen", **rest: object) -> Figure:
    fields: dict[str, object] = {
        "low": None,
        "high": None,
        "unit": "percent",
        "modifier": "exact",
        "vague": False,
        "per": None,
        "subject": None,
        "subject_span": None,
        "claim_id": "c1",
        "speaker_id": "s1",
        **rest,
    }
    number = None if value is None else Decimal(value)
    return Figure(id=id_, kind="percent", start=16, end=24, text=text, value=number, **fields)  # type: ignore[arg-type]


def extraction(id_: str | None = "a1", *figures: Figure) -> Extraction:
    name = Span(start=40, end=43, text="Ani")
    mention = Span(start=32, end=43, text="Menteri Ani")
    return Extraction(
        id=id_,
        title="Harga naik",
        published="2022-11-17",
        published_basis="given",
        dateline=Dateline(start=0, end=9, text="JAKARTA —", place=Span(start=0, end=7, text="JAKARTA"), outlet=None),
        speakers=(
            Speaker(
                id="s1",
                kind="person",
                name="Ani",
                name_span=name,
                role="Menteri",
                role_span=Span(start=32, end=39, text="Menteri"),
                affiliation=None,
                affiliation_span=None,
                region_code=None,
                aliases=("Bu Ani",),
                mentions=(mention,),
            ),
        ),
        claims=(
            Claim(
                id="c1",
                kind="direct",
                start=11,
                end=25,
                text="Naik 5 persen,",
                speaker_id="s1",
                speaker_span=mention,
                cue=Span(start=27, end=31, text="kata"),
                cue_lemma="kata",
                act="say",
                basis="adjacent",
                figure_ids=("f1",),
            ),
        ),
        figures=figures or (figure("f1", "5"),),
        dates=(Date(id="d1", start=0, end=5, text="Kamis", value="2022-11-17", basis="published"),),
        relations=(Relation(kind="equals", from_id="f1", to_id="f2"),),
        findings=(
            Finding(kind="share", figure_ids=("f1",), message="tidak cocok", expected=Decimal("1.50"), stated=None),
        ),
    )
