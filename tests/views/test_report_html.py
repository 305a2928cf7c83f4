"""The report as a file: what travels in it, from which tables, and how big it gets."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections import Counter
from decimal import Decimal

import pytest

from beritaextract import SourceError
from beritaextract.people import organisations_in_folder, people_in_folder, write_people
from beritaextract.tables.schema import SCHEMAS
from beritaextract.views import report_page
from beritaextract.views.exchanges import Said, exchanges_of
from beritaextract.views.totals import LIMITS
from beritaextract.views.values import short_number
from beritaextract.views.words import words_in
from tests.views.sample_run import extracted_outcome, write_beside, write_run

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


def sentence_of(rows: dict, figure: list) -> str:
    """The words around a figure, from the article that travels with it."""
    text = rows["texts"][figure[0]]
    return text[text.rindex("\n", 0, figure[11]) + 1 : text.index(".", figure[12])]


def test_it_carries_all_records_and_where_they_stand(rows):
    assert len(rows["articles"]) == 12
    assert [error[3:] for error in rows["errors"]] == [["encoding", "berkas ini bukan teks"]]
    outside = [figure for figure in rows["figures"] if figure[1] < 0]
    assert {sentence_of(rows, figure) for figure in outside} == {
        "Hujan turun 12 hari berturut-turut di kaki gunung itu"
    }
    for figure in rows["figures"]:
        assert rows["texts"][figure[0]][figure[11] : figure[12]] == figure[9]
        if figure[1] >= 0:
            assert rows["claims"][figure[1]][0] == figure[0]
    assert all(rows["figures"][place][0] == finding[0] for finding in rows["findings"] for place in finding[3])


def test_places_count_as_a_browser_counts(tmp_path):
    write_run(tmp_path, 0, extra=(extracted_outcome("a", "😀😀 “Harga naik 5 persen,” kata Budi Santoso."),))
    rows = rows_of(report_page(tmp_path))
    units = rows["texts"][0].encode("utf-16-le")
    for record, words in ((rows["figures"][0], "5 persen"), (rows["claims"][0], "Harga naik 5 persen")):
        assert units[2 * record[-2] : 2 * record[-1]].decode("utf-16-le") == words


def test_without_texts_claims_and_figures_carry_their_words(tmp_path):
    write_run(tmp_path, 3, text=False)
    carried = rows_of(report_page(tmp_path))
    assert carried["texts"] == []
    assert all(claim[3] and claim[-1] == -1 for claim in carried["claims"])
    assert carried["articles"][0][0] == "a1"


def test_a_long_corpus_leaves_texts_at_home_and_carries_sentences(tmp_path, monkeypatch):
    text = "Hujan deras. “Harga naik 5 persen,” kata Budi Santoso. Warga cemas."
    write_run(tmp_path, 0, extra=(extracted_outcome("a", text),))
    monkeypatch.setattr("beritaextract.views.corpus.MOST_TEXT", 10)
    (figure,) = rows_of(report_page(tmp_path))["figures"]
    assert figure[10] == "“Harga naik 5 persen,” kata Budi Santoso."


@pytest.mark.parametrize(
    ("value", "id_", "en"),
    [
        ("8297800000000000", "8.297,8 triliun", "8,297.8 trillion"),
        ("1250000000", "1,25 miliar", "1.25 billion"),
        ("2000000", "2 juta", "2 million"),
        ("999999", "999.999", "999,999"),
        ("-1500000", "-1,5 juta", "-1.5 million"),
        ("0.5", "0,5", "0.5"),
    ],
)
def test_numbers_are_written_as_newspapers_write_them(value, id_, en):
    assert short_number(Decimal(value), words_in("id")) == id_
    assert short_number(Decimal(value), words_in("en")) == en


def test_a_shortened_value_keeps_its_exact_one(tmp_path):
    write_run(tmp_path, 12)
    for lang, mark in (("id", "."), ("en", ",")):
        rows = rows_of(report_page(tmp_path, lang=lang))
        rupiah = [figure for figure in rows["figures"] if rows["pool"][figure[4]] == "IDR"]
        assert any(figure[8] for figure in rupiah)
        for figure in rupiah:
            assert (figure[8] or figure[7]).startswith(f"Rp {int(figure[6]):,}".replace(",", mark))


def test_one_name_is_one_voice_whatever_its_case(rows):
    names = [tuple(voice[:2]) for voice in rows["voices"]]
    assert len(names) == len(set(names))
    assert ("Ratna Dewanti", "person") in names


def test_voices_are_the_people_of_the_run_where_it_has_them(tmp_path):
    texts = ("“Jalan kami perbaiki,” kata Bupati Sidoarjo Tono Sudiro.", "“Stok cukup,” ujar Bupati Sidoarjo Sudiro.")
    write_run(tmp_path, 0, extra=tuple(extracted_outcome(f"a{n}", text) for n, text in enumerate(texts)))
    assert {voice[0] for voice in rows_of(report_page(tmp_path))["voices"]} == {"Tono Sudiro", "Sudiro"}
    write_people(people_in_folder(tmp_path), tmp_path, ("csv",))
    for most in (30_000, 0):
        rows = rows_of(report_page(tmp_path, most_articles=most))
        joined = most > 0  # DuckDB reads Parquet alone
        assert rows["joined"] is joined
        if joined:
            assert rows["voices"] == [["Tono Sudiro", "person", ["Bupati, Sidoarjo"]]]
    write_people(people_in_folder(tmp_path), tmp_path, ("parquet",), organisations=organisations_in_folder(tmp_path))
    assert rows_of(report_page(tmp_path, most_articles=0))["voices"][0][0] == "Tono Sudiro"
    (tmp_path / "people.json").write_text('{"state": "whole", "tables_id": "other"}')
    (tmp_path / "run.json").write_text('{"state": "whole", "tables_id": "this"}')
    for most in (30_000, 0):
        assert rows_of(report_page(tmp_path, most_articles=most))["stale"] is True


ANSWERED = (
    "“Anggaran itu hilang,” kata Bupati Sidoarjo Rudi Hartono. Kepala Dinas Pertanian Lukman Hakiki membantah "
    "tuduhan itu. “Rudi Hartono keliru,” kata Lukman Hakiki. Warga menunggu."
)


def test_who_answers_whom(tmp_path):
    write_run(tmp_path, 0, extra=(extracted_outcome("a", ANSWERED),))
    rows = rows_of(report_page(tmp_path))
    told = {(rows["voices"][a][0], rows["voices"][b][0], answers) for a, b, answers, *_ in rows["exchanges"]}
    assert ("Lukman Hakiki", "Rudi Hartono", 0) in told
    said = [Said(0, "say", "", 0), Said(1, "say", "", 1), Said(0, "deny", "", 2), Said(0, "deny", "", 3)]
    assert [(e.other, e.before) for e in exchanges_of(said, ())] == [(1, 1), (1, 1)]
    assert list(exchanges_of([Said(0, "deny", "", 0), Said(-1, "deny", "Rudi", 1)], [("Rudi", 1)])) == []


def test_a_large_run_is_counted_as_a_small_one_is(tmp_path):
    pytest.importorskip("duckdb")
    write_run(tmp_path, 60, extra=(extracted_outcome("x", ANSWERED),))
    small, large = (rows_of(report_page(tmp_path, most_articles=most)) for most in (30_000, 0))
    totals = large["totals"]
    assert totals["articles"] == len(small["articles"])
    for name in ("claims", "figures", "findings", "errors"):
        assert totals[name] == len(small[name])
    assert totals["speakers"] == len({claim[1] for claim in small["claims"]} - {-1})

    def counted(rows):
        cells = Counter()
        for claim in rows["claims"]:
            article = rows["articles"][claim[0]]
            if claim[1] >= 0:
                key = (rows["voices"][claim[1]][0], article[1][:7], rows["pool"][article[5]], rows["pool"][claim[7]])
                cells[(*key, "claims")] += 1
                cells[(*key, "words")] += claim[4]
        return cells

    cells = Counter()
    for voice, _, rows in totals["voices"]:
        for month, outlet, class_, claims, words, _ in rows:
            key = (large["voices"][voice][0], *(large["pool"][place] for place in (month, outlet, class_)))
            cells[(*key, "claims")] += claims
            cells[(*key, "words")] += words
    assert cells == counted(small)
    pairs = Counter((small["voices"][a][0], small["voices"][b][0], kind) for a, b, kind, *_ in small["exchanges"])
    assert {(large["voices"][a][0], large["voices"][b][0], kind): n for a, b, kind, n in totals["pairs"]} == pairs
    subjects = Counter((small["pool"][f[5]], small["pool"][f[4]]) for f in small["figures"] if f[5])
    assert {(large["pool"][s], large["pool"][u]): n for s, u, n in totals["subjects"]} == subjects


def test_a_large_run_carries_only_the_rows_at_the_top(tmp_path, monkeypatch):
    pytest.importorskip("duckdb")
    write_run(tmp_path, 80)
    small = {"voices": 3, "often": 1, "many": 5, "few": 2, "subjects": 2, "points": 4, "amounts": 3, "findings": 1}
    for name, limit in small.items():
        monkeypatch.setitem(LIMITS, name, limit)
    rows = rows_of(report_page(tmp_path, most_articles=0))
    assert len(rows["totals"]["voices"]) == 3
    assert len(rows["claims"]) == 5 + 2 + 2
    assert len(rows["findings"]) == 1
    assert len(rows["figures"]) <= 2 * 4 + 2 * 3 + 2
    assert all(claim[0] < len(rows["articles"]) for claim in rows["claims"])


def test_a_large_run_without_parquet_says_what_to_do(tmp_path):
    pytest.importorskip("duckdb")
    write_run(tmp_path, 3, "csv")
    with pytest.raises(SourceError, match="--format parquet"):
        report_page(tmp_path, most_articles=2)


def test_a_thousand_articles_stay_under_five_megabytes(tmp_path):
    write_run(tmp_path, 1000)
    assert len(report_page(tmp_path).encode()) < 5_000_000


def test_a_folder_without_tables_says_how_to_make_them(tmp_path):
    with pytest.raises(SourceError, match="beritaextract run"):
        report_page(tmp_path)


def test_a_language_without_words_is_refused(tmp_path):
    with pytest.raises(ValueError, match="en, id"):
        report_page(tmp_path, lang="fr")


@pytest.mark.parametrize("most", [30_000, 0])
def test_tables_of_later_commands_are_carried_where_they_are_of_this_run(tmp_path, most):
    if not most:
        pytest.importorskip("duckdb")
    write_run(tmp_path, 3)
    assert rows_of(report_page(tmp_path, most_articles=most))["series"] == []
    write_beside(tmp_path)
    rows = rows_of(report_page(tmp_path, most_articles=most))
    assert [(row[0], row[3], row[4], row[6]) for row in rows["series"]] == [
        ("inflasi", "2.5", "2,5%", "2025-01"),
        ("inflasi", "3.25", "3,25%", "2025-02"),
        ("inflasi", "3.1", "3,1%", "2025-03-01"),
    ]
    assert [row[2] for row in rows["quotations"]] == [3, 2]
    (difference,) = rows["disagreements"]
    assert (difference[0], difference[1][2], difference[2][2], difference[3]) == (
        "korban",
        "24 orang",
        "30 orang",
        "update",
    )
    assert difference[2][5] == -1
    (tmp_path / "run.json").write_text('{"state": "whole", "tables_id": "this"}')
    (tmp_path / "series.json").write_text('{"state": "whole", "tables_id": "other"}')
    rows = rows_of(report_page(tmp_path, most_articles=most))
    assert (rows["series"], len(rows["quotations"])) == ([], 2)


@pytest.mark.parametrize(
    ("format_", "file", "spoil"),
    [
        ("csv", "figures.csv", lambda data: re.sub(rb"\r\na1,f1,", b"\r\na1,f1,money,ribu,tiga,", data, count=1)),
        ("jsonl", "claims.jsonl", lambda data: data[: len(data) // 2]),
        ("parquet", "speakers.parquet", lambda data: data[:-20]),
        ("sqlite", "tables.sqlite", lambda data: data[:4096] + b"\x00" * 4096 + data[8192:]),
    ],
)
def test_a_damaged_table_is_told_with_its_row(tmp_path, format_, file, spoil):
    write_run(tmp_path, 4, format_)
    (tmp_path / file).write_bytes(spoil((tmp_path / file).read_bytes()))
    with pytest.raises(SourceError, match=f"{re.escape(file)}: row [0-9]+ of "):
        report_page(tmp_path)


def test_empty_cells_and_ids_that_do_not_join_are_borne(tmp_path):
    (tmp_path / "articles.jsonl").write_text('{"article_id": "a"}\n')
    for name in SCHEMAS:
        if name != "articles":
            (tmp_path / f"{name}.jsonl").write_text("")
    for name, rows in {
        "speakers": [{"article_id": "a", "id": "s1"}],
        "claims": [{"article_id": "a", "id": "c1", "speaker_id": "s9"}, {"article_id": "b", "id": "c1"}],
        "figures": [{"article_id": "a", "id": "f1", "claim_id": "c7", "value_text": "x"}],
        "findings": [{"article_id": "a", "figure_ids": ["f4"]}],
    }.items():
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    rows = rows_of(report_page(tmp_path))
    assert [claim[1] for claim in rows["claims"]] == [-1]
    assert (rows["figures"][0][1], rows["findings"][0][3]) == (-1, [])
