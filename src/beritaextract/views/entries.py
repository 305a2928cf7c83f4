"""The lists beside the article: findings, speakers with their claims, figures, dates, laws, warnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beritaextract.records import Claim, Extraction, Figure, Finding, Relation, Speaker
from beritaextract.views.markup import escaped, excerpt, tag
from beritaextract.views.people import NOBODY, Look
from beritaextract.views.values import computed, figure_value, number
from beritaextract.views.words import Words

_EXCERPT = 160


def lists(extraction: Extraction, looks: dict[str, Look], words: Words) -> str:
    """HTML of all lists that have an entry.

    Each entry has the id `n-` and the record's id, and links to the words in the article; what a screen reader tells
    about those words stands in the element with `v-` and the id.
    """
    figures = {figure.id: figure for figure in extraction.figures}
    doubts = enumerate(extraction.warnings, start=1)
    return (
        _list("findings", words, (_finding(finding, figures, words) for finding in extraction.findings))
        + _list("speakers", words, _voices(extraction, looks, words), len(extraction.speakers))
        + _list("figures", words, _figures(extraction, looks, figures, words))
        + _list("dates", words, (_entry(date.id, date.value or "—", date.text) for date in extraction.dates))
        + _list("references", words, (_entry(law.id, law.text) for law in extraction.references))
        + _list("warnings", words, (_entry(f"w{n}", doubt.message, doubt.text) for n, doubt in doubts))
    )


def _list(name: str, words: Words, entries: Iterable[str], count: int | None = None) -> str:
    items = list(entries)
    if not items:
        return ""
    number_of = tag("span", str(len(items) if count is None else count), cls="count")
    heading = tag("h2", f"{words[name]} {number_of}", id=f"h-{name}")
    return tag("section", heading + tag("ul", "".join(items)), cls=f"list {name}", aria_labelledby=f"h-{name}") + "\n"


def _voices(extraction: Extraction, looks: dict[str, Look], words: Words) -> Iterator[str]:
    said: dict[str, list[Claim]] = {}
    for claim in extraction.claims:
        said.setdefault(claim.speaker_id if claim.speaker_id in looks else "", []).append(claim)
    for speaker in extraction.speakers:
        yield _speaker(speaker, said.get(speaker.id, []), looks[speaker.id], words)
    if "" in said:
        name = tag("p", f"{_badge(NOBODY)} {words['no_speaker']}", cls="name")
        yield tag("li", name + _claims(said[""], words), cls=f"voice {NOBODY.classes}")


def _speaker(speaker: Speaker, claims: list[Claim], look: Look, words: Words) -> str:
    name = tag("a", escaped(speaker.name), href=f"#{speaker.id}", lang="id")
    post = ", ".join(part for part in (speaker.role, speaker.affiliation) if part)
    lines = tag("span", escaped(post), cls="post", lang="id") if post else ""
    if speaker.kind != "person":
        lines += tag("span", words[speaker.kind], cls="tag")
    if speaker.aliases:
        lines += tag("span", f"{words['also']} {escaped(', '.join(speaker.aliases))}", cls="aliases")
    content = (
        tag("p", f"{_badge(look)} {name}", cls="name")
        + tag("p", lines, cls="about", id=f"v-{speaker.id}")
        + _claims(claims, words)
    )
    return tag("li", content, cls=f"voice {look.classes}", id=f"n-{speaker.id}", data_r=speaker.id)


def _claims(claims: list[Claim], words: Words) -> str:
    if not claims:
        return ""
    summary = words["one_claim"] if len(claims) == 1 else words("n_claims", n=len(claims))
    items = "".join(_claim(claim, words) for claim in claims)
    return tag("details", tag("summary", summary) + tag("ol", items))


def _claim(claim: Claim, words: Words) -> str:
    said = escaped(excerpt(claim.text, _EXCERPT))
    link = tag("a", f"“{said}”" if claim.kind == "direct" else said, href=f"#{claim.id}", lang="id")
    cue = " " + tag("span", escaped(claim.cue.text), cls="act", lang="id") if claim.cue else ""
    kind = tag("span", words[claim.kind] + cue + _caution(claim, words), cls="kind", id=f"v-{claim.id}")
    return tag("li", f"{link} {kind}{_situation(claim)}", cls=f"said {claim.kind}", id=f"n-{claim.id}", data_r=claim.id)


def _caution(claim: Claim, words: Words) -> str:
    """What keeps the claim from being a plain statement: that it is denied, or hedged."""
    notes = [words["denied"]] if claim.polarity == "denied" else []
    notes += [f"{words['hedged']} {escaped(excerpt(hedge.text, _EXCERPT))}" for hedge in claim.hedges]
    return "".join(" · " + tag("strong", note) for note in notes)


def _situation(claim: Claim) -> str:
    """Where, at what, through what and to whom it was said, in words of the article."""
    parts = [part.text for part in (claim.place, claim.event, claim.medium, claim.addressee) if part]
    return tag("span", escaped(excerpt(" · ".join(parts), _EXCERPT)), cls="where", lang="id") if parts else ""


def _figures(extraction: Extraction, looks: dict[str, Look], figures: dict[str, Figure], words: Words) -> Iterator[str]:
    names = {speaker.id: speaker.name for speaker in extraction.speakers}
    ties: dict[str, list[Relation]] = {}
    for relation in extraction.relations:
        ties.setdefault(relation.from_id, []).append(relation)
    for figure in extraction.figures:
        value = figure_value(figure, words)
        about = (
            [tag("span", escaped(excerpt(figure.subject, _EXCERPT)), cls="what", lang="id")] if figure.subject else []
        )
        if value != figure.text:
            about.append(_as_written(figure.text))
        who = ""
        if figure.speaker_id in looks:
            look = looks[figure.speaker_id]
            who = tag(
                "span",
                cls=f"badge {look.classes}",
                role="img",
                aria_label=names[figure.speaker_id],
                data_b=look.initials,
            )
        content = (
            tag("a", escaped(value), cls="value", id=f"v-{figure.id}", href=f"#{figure.id}")
            + who
            + tag("p", " ".join(about), cls="about")
            + "".join(_tie(relation, figures, words) for relation in ties.get(figure.id, ()))
        )
        yield tag("li", content, id=f"n-{figure.id}", data_r=figure.id)


def _tie(relation: Relation, figures: dict[str, Figure], words: Words) -> str:
    other = figures.get(relation.to_id)
    if other is None:
        return ""
    link = tag("a", escaped(figure_value(other, words)), href=f"#n-{other.id}", data_r=other.id)
    # A change whose outcome is not stated leads back to where it started.
    backwards = relation.kind == "change" and relation.base == relation.to_id
    return tag("p", f"{words['change_from' if backwards else relation.kind]} {link}", cls="tie")


def _finding(finding: Finding, figures: dict[str, Figure], words: Words) -> str:
    kind = words.get("finding_change" if finding.kind == "change" else finding.kind) or finding.kind
    values = (
        tag("span", f"{words[name]} {tag('strong', written(value, words.language))}")
        for name, value, written in (("stated", finding.stated, number), ("expected", finding.expected, computed))
        if value is not None
    )
    places = (
        tag("a", escaped(figures[id_].text), href=f"#{id_}", data_r=id_, lang="id")
        for id_ in finding.figure_ids
        if id_ in figures
    )
    content = (
        tag("p", escaped(kind), cls="name")
        + tag("p", escaped(finding.message), cls="message", lang="en")
        + tag("p", " ".join(values), cls="values")
        + tag("p", " ".join(places), cls="places")
    )
    return tag("li", content, cls="finding", data_r=" ".join(finding.figure_ids))


def _entry(id_: str, value: str, as_written: str = "") -> str:
    written = tag("p", _as_written(as_written), cls="about") if as_written else ""
    return tag(
        "li",
        tag("a", escaped(value), cls="value", id=f"v-{id_}", href=f"#{id_}") + written,
        id=f"n-{id_}",
        data_r=id_,
    )


def _as_written(text: str) -> str:
    return tag("span", f"“{escaped(excerpt(text, _EXCERPT))}”", cls="as", lang="id")


def _badge(look: Look) -> str:
    return tag("span", cls=f"badge {look.classes}", aria_hidden="true", data_b=look.initials)
