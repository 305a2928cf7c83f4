"""The report as a file: what travels in it, from which tables, and how big it gets."""

from __future__ import annotations

import base64
import json
import re
import zlib

import pytest

from beritaextract import SourceError
from beritaextract.views import report_page
from tests.views.sample_run import write_run

FORMATS = ["parquet", "jsonl", "csv", "sqlite"]


def rows_of(page: str) -> dict:
    packed = re.search(r'id="rows">([^<]*)<', page).group(1)
    return json.loads(zlib.decompress(base64.b64decode(packed)))


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    write_run(folder, 12)
    return rows_of(report_page(folder))


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_gives_the_same_report(rows, tmp_path, format_):
    write_run(tmp_path, 12, format_)
    assert rows_of(report_page(tmp_path)) == rows


def test_it_carries_all_records_and_the_sentence_of_each_figure(rows):
    assert len(rows["articles"]) == 12
    assert [error[3:] for error in rows["errors"]] == [["encoding", "berkas ini bukan teks"]]
    outside = [figure for figure in rows["figures"] if figure[1] < 0]
    assert len(outside) == 12
    assert {figure[9] for figure in outside} == {"Hujan turun 12 hari berturut-turut di kaki gunung itu."}
    for figure in rows["figures"]:
        assert figure[8] in figure[9]
        if figure[1] >= 0:
            assert rows["claims"][figure[1]][0] == figure[0]
    assert all(rows["figures"][place][0] == finding[0] for finding in rows["findings"] for place in finding[3])


def test_without_texts_a_figure_has_its_claim_or_its_own_words(tmp_path):
    write_run(tmp_path, 3, text=False)
    carried = rows_of(report_page(tmp_path))
    assert {figure[9] for figure in carried["figures"]} == {""}
    assert carried["articles"][0][0] == "a1"


def test_values_are_exact_and_written_in_the_language(tmp_path):
    write_run(tmp_path, 12)
    for lang, mark in (("id", "."), ("en", ",")):
        rows = rows_of(report_page(tmp_path, lang=lang))
        for figure in rows["figures"]:
            if rows["pool"][figure[4]] == "IDR":
                assert figure[7].startswith(f"Rp {int(figure[6]):,}".replace(",", mark))


def test_one_name_is_one_voice_whatever_its_case(rows):
    names = [tuple(voice) for voice in rows["voices"]]
    assert len(names) == len(set(names))
    assert ("Ratna Dewanti", "person") in names


def test_a_thousand_articles_stay_under_five_megabytes(tmp_path):
    write_run(tmp_path, 1000)
    assert len(report_page(tmp_path).encode()) < 5_000_000


def test_a_folder_without_tables_says_how_to_make_them(tmp_path):
    with pytest.raises(SourceError, match="beritaextract run"):
        report_page(tmp_path)


def test_a_language_without_words_is_refused(tmp_path):
    with pytest.raises(ValueError, match="id, en"):
        report_page(tmp_path, lang="fr")


def test_more_articles_than_a_page_can_take_are_refused_with_advice(tmp_path, monkeypatch):
    monkeypatch.setattr("beritaextract.views.corpus.MOST_ARTICLES", 3)
    write_run(tmp_path, 3)
    report_page(tmp_path)
    write_run(tmp_path, 4)
    with pytest.raises(SourceError, match="beritaextract query"):
        report_page(tmp_path)
