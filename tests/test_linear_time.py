"""Time grows linearly with the length of the text, for adversarial text too.

Each unit is repeated to 6,000 and to 60,000 characters; ten times the length may cost at most thirty times as much (a
quadratic pattern costs a hundred times).  Both are timed in the same run, the best of a few tries counts, and what is
too quick to be timed passes.
"""

import time

import pytest

from beritaextract import extract

UNITS = [
    "1",
    "1.",
    "1,0",
    "1 ",
    "1/",
    "1-",
    "juta ",
    "satu ",
    "dua puluh ",
    "koma ",
    "Rp",
    "Rp ",
    "Rp1 ",
    "5 - ",
    "% ",
    "per ",
    "“",
    "”",
    '"',
    "'",
    "''",
    "‘a’ ",
    "“a” ",
    '"a ',
    ", ",
    ",",
    ". ",
    "...",
    "? ",
    ": ",
    ";",
    "- ",
    "--",
    "—",
    "a",
    "a ",
    "A",
    "A ",
    "A. ",
    "Aa ",
    "Aa Bb, ",
    "a-",
    "’",
    "anak-",
    "(",
    "((",
    ") ",
    "[",
    "](",
    "<",
    "<b ",
    "&",
    "&amp;",
    "&#",
    "\n",
    "a\n",
    " ",
    "\t",
    "\u00a0",
    "kata ",
    "kata dia, ",
    "ujarnya, ",
    "mengatakan, ",
    "menurut ",
    "bahwa ",
    "ia ",
    "Ia ",
    "Senin (1/1) ",
    "1 Mei ",
    "2021 ",
    "(1/",
    "Mei-",
    "pukul 1.",
    "Pasal 5 ",
    "UU No ",
    "Nomor 1 Tahun ",
    "Kepala ",
    "Kepala Dinas ",
    "PT ",
    "Dr. ",
    "S.H., ",
    "bin ",
    "Bupati Sidoarjo ",
    "Kabupaten ",
    "sejumlah ",
    "seorang ",
    "Baca juga: ",
    "Baca juga: Aa ",
    "Tags: ",
    "#a ",
    "www.",
    "http://",
    "x@",
    "a.co",
    "Foto: ",
    "Dapatkan x ",
    "\x00",
    "\ud800",
    "😀",
]
SHORT, LONG = 6_000, 60_000
TOO_QUICK = 0.05


def seconds(text):
    start = time.perf_counter()
    extract(text)
    return time.perf_counter() - start


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_ten_times_the_length_costs_about_ten_times_the_time(unit):
    extract("Harga naik Rp 5 juta, kata Tono Sudiro.")
    short = (unit * (SHORT // len(unit) + 1))[:SHORT]
    long = (unit * (LONG // len(unit) + 1))[:LONG]
    for _ in range(3):
        of_long = seconds(long)
        if of_long < TOO_QUICK or of_long / seconds(short) <= 30:
            return
    pytest.fail(f"{LONG} characters cost more than 30 times as much as {SHORT}: {of_long:.2f} s")
