"""Units of text that are worst for a pattern or a search when they are repeated, by what they strain."""

from __future__ import annotations

WORST: dict[str, list[str]] = {
    "digits": ["1", "1.", "1,0", "1 ", "1/", "1-", "1.000.", "(1/", "1 2", "pukul 1."],
    "number words": ["juta ", "satu ", "dua puluh ", "koma ", "seratus juta ", "setengah ", "ribu "],
    "money": ["Rp", "Rp ", "Rp1 ", "5 - ", "% ", "per ", "Rp 5 juta ", "10 euro ", "5 persen "],
    "quotation marks": ['"', "“", "”", "'", "''", "‘a’ ", "“a” ", '"a ', '"kata', '"kata ', "“", "« "],
    "commas and stops": [", ", ",", ". ", "...", "? ", ": ", ";", "a, ", "a. ", "Aa Bb, "],
    "hyphens": ["- ", "--", "—", "a-", "anak-", "A-", "Mei-", "a—"],
    "apostrophes": ["’", "a’", "’a ", "a'a", "d'"],
    "capitals": ["A", "A ", "A. ", "Aa ", "AA ", "Aa Bb ", "PT ", "Dr. ", "S.H., ", "bin "],
    "brackets": ["(", "((", ") ", "[", "](", "()", "(a ", "(A) ", "<", "<b "],
    "spaces": [" ", "\n", "\t", "\u00a0", "a\n", "\n\n", " \n", "a  "],
    "words": ["a", "a ", "kata ", "kata dia, ", "ujarnya, ", "menurut ", "bahwa ", "ia ", "yang ", "sejumlah "],
    "posts": ["Kepala ", "Kepala Dinas ", "Bupati Sidoarjo ", "Kabupaten ", "seorang ", "Menteri Politik, "],
    "dates and laws": ["Senin (1/1) ", "1 Mei ", "2021 ", "Pasal 5 ", "UU No ", "Nomor 1 Tahun ", "kemarin "],
    "furniture": ["Baca juga: ", "Baca juga: Aa ", "Tags: ", "#a ", "Foto: ", "Dapatkan x ", "Editor: ", "(a/b) "],
    "damage": [
        "â€œ",
        "Ã¢â‚¬Å“",
        "â",
        "Â ",
        "&ldquo;",
        "&amp;amp;quot;",
        "\\u201c",
        "<b>",
        "? ",
        ",? ",
        "?A",
        "tu- ",
        " nya",
        "bahwa",
    ],
    "lines": [
        "a b c,\n",
        "Aa Bb Cc\n",
        "Terpopuler\nAa Bb Cc Dd\n",
        "Harga naik lagi di pasar lama itu sejak pekan lalu. ",
    ],
    "addresses and marks": ["www.", "http://", "x@", "a.co", "&", "&amp;", "&#", "\x00", "\ud800", "😀"],
    "mixed": ['"Aa 1, kata (b - ', "Rp 1 juta, “a” kata Aa. ", "A-1 (b) 'c', ", 'Aa, S.H., kata "b" 5% \n'],
}
