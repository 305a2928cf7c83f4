"""Nonsense of any size costs linear time."""

import pytest

from beritaextract import claims, entities, speakers
from beritaextract.log import Log
from beritaextract.text import analyse
from tests.linear import assert_linear

UNITS = [
    "Menteri Politik, ",
    "Kepala ",
    "Kepala Dinas ",
    "Bupati Sidoarjo ",
    "Budi Santoso, ",
    "seorang warga, ",
    "Kabid Humas Polda, kata Kapolda, ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit):
    def prepare(text):
        # broken off in the last unit: then the posts before are one person, who has thousands of mentions
        document = analyse(text[: len(text) // len(unit) * len(unit)] + unit[:6])
        mentions = entities.find(document, log=Log()).mentions
        return document, mentions, claims.find(document, mentions, log=Log())

    assert_linear(unit, prepare, lambda read: speakers.resolve(*read, log=Log()))
