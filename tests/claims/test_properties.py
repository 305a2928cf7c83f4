"""What holds for any text: claims lie in it, keep their order, and cost linear time."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import claims
from beritaextract.claims.adjuncts import FIELDS
from beritaextract.log import Log
from beritaextract.text import analyse
from tests.claims.reading import find, mentions_of, read
from tests.linear import assert_linear
from tests.profiles import examples

PIECES = st.sampled_from(
    [
        *"Rina Tono kata mengatakan bahwa ujarnya menurut Menurut dia yang meminta agar dan tidak Senin".split(),
        *", . \n \n\n ” “ \" ' ’ '' « » ( ) : —".split(" "),
        *"di dalam rapat kepada melalui telepon Sleman (5/3) saat dihubungi diduga konon".split(),
        *("pompa itu rusak", "Kami siap", "Disampaikannya", "3,5", "\ud800", "\x00", "&ldquo;"),
    ]
)


@examples(150)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=80))
def test_claims_lie_in_the_text_in_order(text):
    log = Log(explaining=True)
    found = find(text, log=log)
    assert [claim.range for claim in found] == sorted(claim.range for claim in found)
    for claim in found:
        content = claim.range.of(text)
        assert content == content.strip() != ""
        if claim.cue is not None:
            assert 0 <= claim.cue.start < claim.cue.end <= len(text)
            assert claim.kind == "direct" or not claim.cue.overlaps(claim.range)
        assert (claim.source.range is None) == (claim.source.kind == "none")
        for name in FIELDS:
            part = getattr(claim.context, name)
            assert part is None or part.of(text).strip() == part.of(text) != ""
            assert part is None or not any(part.overlaps(other.range) for other in found)
            assert part is None or not part.overlaps(claim.cue)
        assert list(claim.hedges) == sorted(claim.hedges)
    direct = [claim.range for claim in found if claim.kind == "direct"]
    assert all(a.end <= b.start for a, b in pairwise(direct))
    assert sum(decision.taken for decision in log.decisions) == len(found)


@given(st.lists(PIECES, max_size=30).map(" ".join))
@examples(50)
def test_tracing_changes_nothing(text):
    assert read(text) == read(text, log=Log(explaining=True))


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "”",
        "'",
        "''",
        '" ',
        ' "',
        "kata ",
        ", kata ",
        "mengatakan ",
        "Rina mengatakan, ",
        "menurut ",
        ",",
        "yang ",
        "“a ”\n",
        "kata dia, ",
        "ujarnya, ",
        "“a ”, kata Rina di ",
        "Rina, Senin (5/3), mengatakan di Sleman, ",
        "diduga ",
        "dinilai ",
        "menurut Rina air naik ",
        "Rina mengatakan kalau ",
        "kata Rina, dalam rapat ",
        "di sebut ",
        "Mengutip BMKG, ",
        "Rina: air naik.\n",
        "Kapan?\n\nSiap sedia.\n\n",
        "Rina dan Tono ",
        ", S.Pd",
        "mengatakan dan ",
        "menulis dan mengatakan dan warga ",
        "warga kata dia akan ",
        "”. Kata ",
        '12" a ',
        "” dikutip dari ",
        "pesan Rina ini ",
        "kepada a, b dan c, ",
        "baik a maupun b ",
    ],
)
def test_linear_time(unit):
    def prepare(text):
        return analyse(text), mentions_of(text)

    assert_linear(unit, prepare, lambda given: claims.find(*given, log=Log()))
