"""What text before and behind an article may change of its records: what docs/explanation/context.md lists."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from beritaextract import Extraction, extract
from beritaextract.lexicon import load_rows
from beritaextract.text import analyse
from tests.profiles import examples
from tests.quality.gold import articles
from tests.strategies import texts

TEXTS = [gold.text for gold in articles()]
SENTENCES = [text[sentence.start : sentence.end] for text in TEXTS for sentence in analyse(text).sentences]
# Without quotation marks, names, dates and numbers: nothing before can hang on these.
PLAIN = [
    "Cuaca di daerah itu cerah sejak pagi.",
    "Jalan menuju lokasi sudah diperbaiki dan dapat dilalui kendaraan.",
    "Kegiatan berlangsung aman dan tertib.",
]
PUBLISHED = "2022-11-17"
# Read off the whole article; see `differences`.
LOOSE = {"id", "claim_id", "speaker_id", "figure_ids", "date_id", "speaker_span", "basis", "confidence"}


def _whole_furniture() -> list[tuple[str, str]]:
    """Scope and example of each kind of furniture whose example holds no article."""
    fields = ("kind", "scope", "reason", "trigger", "pattern", "example")
    optional = ("guard", "counterexample", "closes")
    rows = load_rows("beritaextract.text", "furniture.toml", key="name", required=fields, optional=optional).values()
    return [(row["scope"], row["example"]) for row in rows if not analyse(row["example"]).view.strip()]


FURNITURE = _whole_furniture()
# The heading of a list of headlines takes the headline behind it along, on a page as here.
HEADINGS = {line for _, line in FURNITURE if not analyse(f"{line}\n\nBus Seruduk Truk di Tikungan Melati").view.strip()}
AHEAD = st.lists(
    st.sampled_from([line for scope, line in FURNITURE if scope != "tail" and line not in HEADINGS]), max_size=4
)
BEHIND = st.lists(st.sampled_from([line for _, line in FURNITURE]), max_size=4)


def test_most_kinds_of_furniture_are_tried():
    assert len(FURNITURE) > 30


def moved(value: Any, by: int) -> Any:
    """Records as JSON with all offsets shifted."""
    if isinstance(value, dict):
        return {key: item + by if key in ("start", "end") else moved(item, by) for key, item in value.items()}
    return [moved(item, by) for item in value] if isinstance(value, list) else value


def within(value: Any, end: int) -> Any:
    """Records as dicts without those that begin behind `end`: a word of the added sentence may be a record itself."""
    if isinstance(value, dict):
        return {key: within(item, end) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(within(item, end) for item in value if not isinstance(item, dict) or item.get("start", 0) < end)
    return value


def records(extraction: Extraction) -> dict[str, Any]:
    return extraction.model_dump(mode="json", exclude={"furniture"})


INITIAL_AT_END = re.compile(r"\b[A-Z]\.$")


@examples(150)
@given(st.sampled_from(TEXTS), AHEAD, BEHIND, st.sampled_from(["\n", "\n\n"]))
def test_furniture_around_an_article_changes_nothing(text, ahead, behind, blank):
    before = "".join(line + "\n\n" for line in ahead)
    after = "".join(blank + line for line in behind)
    assert records(extract(before + text + after)) == moved(records(extract(text)), len(before))


@examples(150)
@given(st.sampled_from(TEXTS), st.integers(1, 40), st.sampled_from(PLAIN), st.sampled_from(["\n", "\n\n"]))
def test_a_plain_sentence_changes_nothing_before_it(text, paragraph, sentence, blank):
    text = _opening(text, paragraph)
    assume(not INITIAL_AT_END.search(text))  # whether the stop of `Gita W.` ends the sentence, what follows tells
    assert within(extract(text + blank + sentence).model_dump(), len(text)) == extract(text).model_dump()


def differences(text: str, more: str) -> list[Any]:
    """The records of `text` that differ once `more` follows, without those that are read off the whole article.

    Names and who is meant are settled by the whole article, so entities and speakers are left out, and so are figures
    whose separator can be read two ways, which the other figures settle.  Of claims, those of the last paragraph may
    still be open.
    """
    alone = extract(text, published=PUBLISHED)
    longer = extract(f"{text}\n\n{more}", published=PUBLISHED)
    unsure = {doubt.start for found in (alone, longer) for doubt in found.warnings}
    last = analyse(text).paragraphs[-1].start
    different = []
    for family in ("claims", "figures", "dates", "references", "furniture"):
        end = last if family == "claims" else len(text)
        before, after = (
            [record.model_dump(mode="json", exclude=LOOSE) for record in getattr(found, family) if record.end <= end]
            for found in (alone, longer)
        )
        different += [record for record in before if record not in after and record["start"] not in unsure]
        different += [record for record in after if record not in before and record["start"] not in unsure]
    return different


@examples(200)
@given(st.sampled_from(TEXTS), st.integers(2, 40), st.sampled_from(SENTENCES))
def test_a_sentence_changes_what_is_before_it_by_rule_only(text, paragraph, sentence):
    assert differences(_opening(text, paragraph), sentence) == []


@examples(100)
@given(st.sampled_from(TEXTS), st.integers(2, 40), texts)
def test_hostile_text_changes_nothing_but_open_quotations(text, paragraph, more):
    assert [record for record in differences(_opening(text, paragraph), more) if "hedges" not in record] == []


def _opening(text: str, paragraph: int) -> str:
    """The first paragraphs of a text: at least two, so that a headline is one."""
    paragraphs = analyse(text).paragraphs
    return text[: paragraphs[min(max(paragraph, 1), len(paragraphs) - 1)].end]
