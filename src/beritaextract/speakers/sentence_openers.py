"""How sentences open whose subject is the next to speak."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.language.reporting_verbs import passive_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.speakers.words import word_class


def _any_of(name: str) -> str:
    return "|".join(sorted(word_class(name)))


# A subject that only undergoes something is not the next to speak.
PASSIVE = regex.compile(
    rf"(?:\s?\([^()]{{1,30}}\))?,?\s(?:(?:{_any_of('before_passives')})\s){{0,3}}+di(?!a\b|rinya\b|(?:{_any_of('speakers_passives')})\b)\p{{Ll}}{{3,}}"
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
# What tells a man or a woman from others: `perempuan yang kini berusia 30 tahun`, `pria asal Medan`.
TOLD_APART = regex.compile(r"\s(?:yang|berusia|asal|kelahiran|\d{2} tahun)\b")
# A text that is shown, not said: `disertai narasi: “…”`.
SHOWN_TEXT = regex.compile(rf"\b(?:{_any_of('shown_texts')})\b[^.!?“”\"\n]{{0,60}}+[“”\"\s]*+$")
# Somebody without a name whom the article lets speak all the same.
ONE = regex.compile(r"(?i)(?:seorang|salah (?:satu|seorang))\b")


# What sets a person off as the one that the sentence is about: `Salah satu warga yang menolak adalah Budi.`
PRESENTED = regex.compile(
    r"(?:Salah (?:satu|seorang)|Satu|Seorang|Orang|Di antara|Mereka|Ada)\b[^“”\"]{0,150}+"
    r"(?<=\b(?:adalah|ialah|yakni|yaitu|bernama))"
)
# A thing is pointed at behind its name, a person is not: `Molis ini dilengkapi genset`.
POINTED_AT = regex.compile(r"\s(?:ini|tersebut)\s")
# A post that the grammar of posts does not know stands right before the name: words in capitals, and a verb behind it.
_POST_WORD = r"(?:\p{Lu}[\p{L}\d./&-]*+|dan|\([\p{L} ]{1,20}\)),?"
POST_BEFORE = regex.compile(
    rf"(?:(?:Sementara(?: itu)?|Adapun|Sedangkan|Namun|Kemudian|Selanjutnya|Sebelumnya),?\s++)?"
    rf"(?P<first>\p{{Lu}}[\p{{L}}-]*+)\.?,?(?:\s++{_POST_WORD}){{0,11}}+"
)
GOES_ON = regex.compile(r"\s\p{Ll}|\s?\(|,\s")


@lru_cache(maxsize=1)
def said_by() -> regex.Pattern[str]:
    """What ends before the agent of a passive of saying, or before a source: `Hal senada disampaikan | Budi`."""
    passives = "|".join(sorted(passive_cues() | word_class("experiences")))
    reactions = "|".join(sorted(word_class("reactions")))
    return regex.compile(
        rf"(?<!\byang )\b(?:(?:{passives})(?: (?:langsung|juga))?(?: oleh)?|"
        r"(?:datang|terlontar|muncul|keluar) (?:juga )?dari|"
        rf"(?:{reactions})(?: \p{{Ll}}{{3,12}})? dari)$"
    )
