"""How sure records are: weights, traits, and what `Config(min_confidence=…)` leaves out."""

import pytest

from beritaextract import Config, Extractor, extract
from beritaextract.confidence import EVERY, probability, weights
from tests.invariants import check_offsets
from tests.quality.gold import articles

LIKELY = "Bupati Bogor Agus Salim mengatakan bahwa air surut. “Warga sudah pulang ke rumah masing-masing,” kata Agus."
UNLIKELY = (
    "Bupati Bogor Agus Salim mengatakan bahwa air surut. Dewi Lestari ditemani Rudi Hartono, Siti Aminah, dan Budi. "
    "Bantuan 12 datang. " * 12 + "Langkah itu disebut keliru oleh pihaknya. “Aman,” katanya."
)


def test_every_group_has_weights_and_not_too_many():
    assert set(weights()) == {"claims", "speakers", "figures"}
    for group in weights().values():
        assert EVERY in group
        assert 5 < len(group) < 60


def test_a_trait_without_a_weight_says_nothing():
    assert probability("claims", ["no such trait"]) == probability("claims", [])


@pytest.mark.parametrize("group", ["claims", "speakers", "figures"])
def test_probabilities_are_between_none_and_all(group):
    for gold in list(articles())[:20]:
        for record in getattr(extract(gold.text), group):
            assert record.confidence is not None
            assert 0 <= record.confidence <= 1


def test_a_named_speaker_is_surer_than_a_pronoun_far_away():
    first, *_, last = (claim.confidence for claim in extract(UNLIKELY).claims)
    assert first > last


def test_less_sure_records_are_left_out_with_what_hangs_on_them():
    everything = extract(UNLIKELY)
    least = min(claim.confidence for claim in everything.claims) + 0.01
    sure = Extractor(Config(min_confidence=least)).extract(UNLIKELY)
    assert 0 < len(sure.claims) < len(everything.claims)
    assert {claim.id for claim in sure.claims} <= {claim.id for claim in everything.claims}  # ids stay
    for group in (sure.claims, sure.speakers, sure.figures):
        assert all(record.confidence >= least for record in group)
    check_offsets(UNLIKELY, sure)
    claims, speakers = {claim.id for claim in sure.claims}, {speaker.id for speaker in sure.speakers}
    assert {claim.speaker_id for claim in sure.claims} - {None} == speakers
    assert {figure.claim_id for figure in sure.figures} - {None} <= claims
    assert {figure.speaker_id for figure in sure.figures} - {None} <= speakers
    figures = {figure.id for figure in sure.figures}
    assert all(figures.issuperset(claim.figure_ids) for claim in sure.claims)
    assert all({relation.from_id, relation.to_id} <= figures for relation in sure.relations)


def test_nothing_is_left_out_by_default():
    assert extract(UNLIKELY) == Extractor(Config(min_confidence=0.0)).extract(UNLIKELY)


def test_all_goes_where_nothing_is_sure_enough():
    none = Extractor(Config(min_confidence=1.0)).extract(LIKELY)
    assert (none.claims, none.speakers, none.figures, none.relations) == ((), (), (), ())


@pytest.mark.parametrize("wrong", [-0.1, 1.5])
def test_impossible_thresholds_are_refused(wrong):
    with pytest.raises(ValueError, match="min_confidence must be between 0 and 1"):
        Config(min_confidence=wrong)


def test_a_threshold_is_a_number():
    with pytest.raises(TypeError, match="min_confidence must be a float"):
        Config(min_confidence="0.9")  # type: ignore[arg-type]
