from __future__ import annotations

import datetime

import pytest

from beritaextract.sources.dates import iso_date

READ = [
    ("2022-11-17", "2022-11-17"),
    ("2022-11-17 10:00:00", "2022-11-17"),
    ("2022-11-17T10:00:00+07:00", "2022-11-17"),
    ("2022-11-17T23:30:00+09:00", "2022-11-17"),  # in Jayapura it is the 17th, whatever Jakarta says
    ("2022-11-17T20:00:00Z", "2022-11-18"),  # 3 o'clock in the morning in Jakarta
    ("2022-11-17T20:00:00.000000000Z", "2022-11-18"),
    ("2022/11/17 10:00", "2022-11-17"),
    ("20221117", "2022-11-17"),
    ("17/11/2022", "2022-11-17"),
    ("11/12/2022", "2022-12-11"),
    ("17-11-2022 10:15 WIB", "2022-11-17"),
    ("17.11.2022", "2022-11-17"),
    ("Kamis, 17 November 2022 10:15 WIB", "2022-11-17"),
    ("Kamis, 17 Nopember 2022", "2022-11-17"),
    ("17 Agt 2022", "2022-08-17"),
    ("Kamis, 17-Nov-2022", "2022-11-17"),
    ("November 17, 2022", "2022-11-17"),
    ("Thu, 17 Nov 2022 20:00:00 GMT", "2022-11-18"),
    (1668655200, "2022-11-17"),
    (1668655200000, "2022-11-17"),
    ("1668655200", "2022-11-17"),
    (datetime.date(2022, 11, 17), "2022-11-17"),
    (datetime.datetime(2022, 11, 17, 20, tzinfo=datetime.UTC), "2022-11-18"),
    ("", None),
    ("null", None),
    (None, None),
    (float("nan"), None),
    ("0000-00-00 00:00:00", None),
    ("2019-09-28WIB19:17:34+07:00", "2019-09-28"),
    ("5\u00a0Peb 2020", "2020-02-05"),
    ("12 Agst 2020", "2020-08-12"),
    ("13 Mei 24", "2024-05-13"),
    ("Senin (13/5/24)", "2024-05-13"),
    ("13 / 05 / 2024", "2024-05-13"),
    ("Contoh.com - 13/05/2024, 05:28 WIB", "2024-05-13"),
    ("Minggu, 01 Des 2024 23:40 WIB", "2024-12-01"),
    ("Jum'at, 17 Mei 2024", "2024-05-17"),
    ("12/05/2025 10:15", "2025-05-12"),
    ("10:15 13/05/2024", "2024-05-13"),
    ("15.30 WIB, 13 Mei 2024", "2024-05-13"),
    ("Terbit: 13 Mei 2024 10:00 | Diperbarui: 14 Mei 2024", "2024-05-13"),
    ("May 13, 2024 8:00 PM UTC", "2024-05-14"),
    ("Mon May 13 2024 20:28:00 GMT+0000 (Coordinated Universal Time)", "2024-05-14"),
    ("Mon May 13 05:28:00 2024", "2024-05-13"),
    (20240513, "2024-05-13"),
    (1715550000000000000, "2024-05-13"),
    (45432.5, "2024-05-20"),
    ("45432", "2024-05-20"),
]
REFUSED = ["13 Mei 2024 14 Mei 2024", "24-05-13", "13.05.24", "17 Nov 22:15", "2 jam lalu", 2024, 12345, "12345"]
REFUSED += ["12/25/2022", "17/13/2022", "kemarin", "Kamis", "2022", "30 Februari 2022", "99", True, [2022], 12.5]
REFUSED += [10**400, -(10**400), float("inf"), float("-inf"), "9" * 400, "1" * 12 + ".5e9"]


@pytest.mark.parametrize(("value", "date"), READ)
def test_read(value: object, date: str | None) -> None:
    assert iso_date(value) == date


@pytest.mark.parametrize("value", REFUSED)
def test_refused_with_the_accepted_forms(value: object) -> None:
    with pytest.raises(ValueError, match="ISO 8601"):
        iso_date(value)


def test_month_first_is_read_when_asked() -> None:
    assert iso_date("11/12/2022", month_first=True) == "2022-11-12"
