"""Which claims of a corpus report one utterance.

The longest wording is the centre; around it gather the wordings that agree with it (greedy star clustering: Aslam,
Pelekhov and Rus 2004), so that nothing is joined by a chain.  Common phrases recur without being one utterance: a short
wording counts only within days and with the same speaker.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice

from beritaextract.corpus.quotations.attribution import agreement, same_speaker
from beritaextract.corpus.quotations.model import Occurrence, Quotation, Utterance
from beritaextract.corpus.quotations.wording import Overlap, overlap, words_of

# With so many words in both, words alone are evidence, also against what articles say of the speaker.
_LONG = 12
# So much of the shorter wording must stand in the other where articles name different speakers.
_COVERED_BY_OTHERS = 0.9
# Days between two reports of one utterance: of a shorter wording, which offices repeat, and of a long one.
_DAYS = 14
_DAYS_LONG = 400
# A centre looks at so many claims of one wording.  Keeps time linear.
_MOST = 2000


def quotations_of(utterances: Iterable[Utterance], alike: Mapping[int, Sequence[int]]) -> list[Quotation]:
    """The utterances that at least two articles report, copies of one left out; most articles first.

    Args:
        utterances: claims, in any order.
        alike: for each form the other forms whose wording agrees.
    """
    forms: dict[int, list[Utterance]] = {}
    for utterance in sorted(utterances, key=_order):
        forms.setdefault(utterance.form, []).append(utterance)
    words = {form: words_of(group[0].text) for form, group in forms.items()}
    taken: set[tuple[str, str]] = set()
    found: list[list[Occurrence]] = []
    for form in sorted(forms, key=lambda form: (-len(words[form]), _order(forms[form][0]))):
        near = [form, *(other for other in alike.get(form, ()) if other in forms)]
        for centre in forms[form]:
            if (centre.article_id, centre.claim_id) in taken:
                continue
            group = _around(centre, near, forms, words, taken)
            if len({occurrence.utterance.story for occurrence in group}) > 1:
                taken.update((one.utterance.article_id, one.utterance.claim_id) for one in group)
                found.append(group)
    ranked = sorted(found, key=_rank)
    return [_quotation(f"q{number}", group) for number, group in enumerate(ranked, start=1)]


def _around(
    centre: Utterance,
    near: Sequence[int],
    forms: Mapping[int, Sequence[Utterance]],
    words: Mapping[int, tuple[str, ...]],
    taken: set[tuple[str, str]],
) -> list[Occurrence]:
    group = [Occurrence(centre, 1.0)]
    for form in near:
        shared = overlap(words[centre.form], words[form])
        if shared is None:
            continue
        for other in islice(forms[form], _MOST):
            if other is centre or (other.article_id, other.claim_id) in taken:
                continue
            if _is_one(centre, other, shared):
                group.append(Occurrence(other, round(shared.covered, 3)))
    return group


def _is_one(centre: Utterance, other: Utterance, shared: Overlap) -> bool:
    """Whether two claims whose wording agrees report one utterance."""
    if centre.story == other.story:
        return True
    said = same_speaker(centre, other)
    long = shared.words >= _LONG
    if not long and said not in {"same", "body"}:
        return False
    if said == "different" and shared.covered < _COVERED_BY_OTHERS:
        return False
    if centre.day is None or other.day is None:
        return True
    apart = abs((date.fromisoformat(centre.day) - date.fromisoformat(other.day)).days)
    return apart <= (_DAYS_LONG if long and said != "different" else _DAYS)


def _order(utterance: Utterance) -> tuple[str, str, int, str]:
    """By day, those without one last, then article, then claim."""
    id_ = utterance.claim_id
    return (utterance.day or "9999", utterance.article_id, len(id_), id_)


def _rank(group: Sequence[Occurrence]) -> tuple[int, int, tuple[str, str, int, str]]:
    stories = {occurrence.utterance.story for occurrence in group}
    return -len(stories), -len(words_of(group[0].utterance.text)), _order(group[0].utterance)


def _quotation(id_: str, group: Sequence[Occurrence]) -> Quotation:
    centre = group[0].utterance
    occurrences = sorted(group, key=lambda occurrence: _order(occurrence.utterance))
    utterances = [occurrence.utterance for occurrence in occurrences]
    longest = max(utterances, key=lambda one: len(words_of(one.text)))
    stories = {one.story for one in utterances}
    names = Counter(one.speaker for one in utterances if one.speaker is not None)
    identities = Counter(one.identity for one in utterances if one.identity is not None)
    days = [one.day for one in utterances if one.day is not None]
    return Quotation(
        id=id_,
        text=longest.text,
        kind="direct" if any(one.kind == "direct" for one in utterances) else "indirect",
        words=len(words_of(centre.text)),
        articles=len(stories),
        copies=len({one.article_id for one in utterances if one.original is not None}),
        outlets=tuple(dict.fromkeys(one.outlet for one in utterances if one.outlet is not None)),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        first_article=utterances[0].article_id,
        first_outlet=utterances[0].outlet,
        speaker=_most(names),
        speakers=tuple(sorted(names, key=lambda name: (-names[name], name))),
        identity=_most(identities),
        attributed=sum(names.values()),
        agreement=agreement(utterances),
        forms=len({one.form for one in utterances}),
        occurrences=tuple(occurrences),
    )


def _most(counts: Counter[str]) -> str | None:
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None
