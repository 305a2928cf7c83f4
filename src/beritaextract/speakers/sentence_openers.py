"""How sentences open whose subject is the next to speak."""

from __future__ import annotations

from functools import lru_cache

import regex

from beritaextract.language.reporting_verbs import passive_cues
from beritaextract.speakers.words import word_class

# A subject that only undergoes something is not the next to speak.
PASSIVE = regex.compile(
    r"(?:\s?\([^()]{1,30}\))?,?\s(?:(?:juga|telah|sudah|akan|pun|masih|kini|kemudian|langsung|tidak|belum)\s){0,3}+"
    r"di(?!a\b|rinya\b)\p{Ll}{3,}"
)
# What may stand before the subject of a sentence.
ADVERBIAL = regex.compile(
    r"(?:Namun|Sementara(?: itu)?|Adapun|Sedangkan|Kemudian|Selanjutnya|Lalu|Sebelumnya|Saat itu|Kini|Lebih lanjut|"
    r"Di sisi lain|Selain itu|Bahkan|Karena itu|Oleh karena itu|Meski demikian|Pun|Lantas|Hal (?:itu|ini|senada)|"
    r"Sebagai|Menurut|Bagi),?|"
    r"(?:Salah (?:satu|seorang)|Satu|Seorang|Dua)(?:nya| di antara(?:nya| mereka))?"
    r"(?:,? (?:yakni|yaitu|adalah|ialah))?,?"
)
# A story told by whoever spoke last goes on: its persons are not the next to speak.
MEANWHILE = regex.compile(r"(?:Saat|Ketika|Kala|Waktu) itu\b")
# Quoted words about somebody else, who is not the one that says them: `“Dia baru pulih.”`
ABOUT_ANOTHER = regex.compile(r"\W{0,3}(?:Dia|Ia|Beliau)\b(?! dan saya\b)")
# Somebody without a name whom the article lets speak all the same.
ONE = regex.compile(r"(?i)(?:seorang|salah (?:satu|seorang))\b")


@lru_cache(maxsize=1)
def said_by() -> regex.Pattern[str]:
    """What ends before the agent of a passive of saying: `Hal senada disampaikan Budi.`"""
    passives = "|".join(sorted(passive_cues() | word_class("experiences")))
    return regex.compile(rf"\b(?:{passives})(?: (?:langsung|juga))?(?: oleh)?$")
