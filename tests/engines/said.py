"""Made-up articles that say some things several times, for the corpus on other engines."""

from __future__ import annotations

import pyarrow as pa

SAID = "Kami menambah pasokan beras dari gudang {place} sebanyak {tons} ton sampai akhir bulan depan"
ARTICLES = (
    ("a1", "Ketua Dinas Pangan (DPN) Rahmat Wibisana mengatakan, “{said},” Senin (4/11/2024).", ("Palu", "20")),
    ("a2", "“{said},” kata Rahmat Wibisana, Ketua DPN, Selasa (5/11/2024).", ("Palu", "dua puluh")),
    ("a3", "Menurut Rahmat, Ketua DPN, “{said}.”", ("Palu", "30")),
    ("a4", "“{said},” kata Rahmad Wibisana di kantor DPN, Rabu (6/11/2024).", ("Poso", "40")),
    ("a5", "Bupati Sragen Wulan Setyorini menyatakan, “{said},” Kamis (7/11/2024).", ("Sragen", "20")),
    ("a6", "“{said},” kata Bupati Sragen Wulan Setyorini. Dinas Pangan menyatakan stok aman.", ("Sragen", "20")),
    ("a7", "Warga berharap harga turun. “Harga turun,” ujar Kepala Polres Sragen Bima Prakasa.", ("", "")),
)  # fmt: skip


def rows(table: pa.Table) -> list[str]:
    return sorted(map(repr, table.to_pylist()))
