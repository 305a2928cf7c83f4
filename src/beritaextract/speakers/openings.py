"""How sentences open whose subject is the next to speak."""

from __future__ import annotations

import regex

# `Hal senada disampaikan Budi.`
SAID_BY = regex.compile(
    r"\bdi(?:ungkapkan|sampaikan|katakan|kemukakan|tegaskan|jelaskan|tuturkan|nyatakan|utarakan|akui|benarkan|lontarkan)"
    r"(?: oleh)?$"
)
# A subject that only undergoes something is not the next to speak.
PASSIVE = regex.compile(
    r"(?:\s?\([^()]{1,30}\))?,?\s(?:(?:juga|telah|sudah|akan|pun|masih|kini|kemudian|langsung|tidak|belum)\s){0,3}+"
    r"di(?!a\b|rinya\b)\p{Ll}{3,}"
)
# What may stand before the subject of a sentence.
ADVERBIAL = regex.compile(
    r"(?:Namun|Sementara(?: itu)?|Adapun|Sedangkan|Kemudian|Selanjutnya|Lalu|Sebelumnya|Saat itu|Kini|Lebih lanjut|"
    r"Di sisi lain|Selain itu|Bahkan|Karena itu|Oleh karena itu|Meski demikian|Pun|Lantas|Hal (?:itu|ini|senada)|"
    r"Sebagai|Menurut|Bagi),?"
)
