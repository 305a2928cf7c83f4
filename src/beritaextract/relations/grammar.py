"""The words between and around figures that say how the two hang together."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from beritaextract.lexicon import load_rows

# Words that end a run of plain nouns: they carry a relation or open a clause.
_STOP = (
    "dari|atau|dan|serta|menjadi|jadi|ke|dibanding|dibandingkan|ketimbang|sedangkan|sementara|sehingga|untuk|dengan|"
    "terhadap|daripada|namun|tetapi|karena|setara|kemudian|lalu|per|pada|di|bagi|kepada|oleh"
)
WORD = r"[\w’'/-]++ "
NOUN = rf"(?!(?:{_STOP}) )[\w’'/-]++ "
HEDGE = (
    "(?:(?:sekitar|sekira|kira-kira|kurang|lebih|hampir|nyaris|sebesar|sebanyak|senilai|sejumlah|mencapai|total|"
    "totalnya|rata-rata|hanya|dengan|dari|seluas|sepanjang|setidaknya|sedikitnya|minimal|maksimal|tinggal|baru|cuma|"
    "adalah|berjumlah|jumlah|seluruh|keseluruhan|kisaran|posisi|angka|level|semula|sebelumnya|awalnya|tadinya|kini|"
    "tersebut|itu|nilai|paling|banyak|sedikit|sampai|yang|nilainya|harganya|jumlahnya|harga|rencana|usulan|sekadar|kapasitas|target|kebutuhan|kuota|"
    "alokasi|anggaran|daya|tampung|tahun|lalu|tarif|lama|baru|pekan|bulan|pagu|plafon|dana|stok|populasi|penduduk|potensi|"
    "luas|modal|pinjaman|rekor) )"
)
# `dari` behind these opens no share: more than, made of, coming from.
_NO_SHARE = "(?:lebih|kurang|terdiri|berasal|selain|mulai|datang|diambil|dibeli|jauh|beda|tidak|dimulai) "
_ABOUT = (
    "(?:(?:sekitar|sekira|kira-kira|kurang lebih|lebih kurang|hampir|nyaris|sebesar|sebanyak|senilai|sejumlah|mencapai|"
    "lebih dari|kurang dari|seluas|dengan|total|rata-rata|±|yakni|yaitu) )"
)


_SHORT = (
    "yoy|y-o-y|mtm|m-t-m|qtq|q-to-q|ytd|ctc|year on year|year-on-year|month to month|month-to-month|"
    "quarter to quarter|secara tahunan|secara bulanan"
)
# Adjectives behind `lebih`: the value is higher, lower, or (`cepat`) it depends on what is measured.
COMPARATIVES = {
    **dict.fromkeys("tinggi besar banyak mahal panjang luas berat tebal dalam lama jauh".split(), "up"),
    **dict.fromkeys("rendah kecil sedikit murah pendek sempit ringan tipis dangkal singkat dekat".split(), "down"),
    **dict.fromkeys("cepat lambat baik buruk".split(), "either"),
}


class Grammar(NamedTuple):
    """Compiled once, on first use."""

    equals_said: regex.Pattern[str]
    equals_or: regex.Pattern[str]
    equals_bracket: regex.Pattern[str]
    of: regex.Pattern[str]
    percent_of: regex.Pattern[str]
    then_some: regex.Pattern[str]
    among: regex.Pattern[str]
    from_before: regex.Pattern[str]
    then_part: regex.Pattern[str]
    to: regex.Pattern[str]
    changed: regex.Pattern[str]
    changed_to: regex.Pattern[str]
    changed_from: regex.Pattern[str]
    formerly: regex.Pattern[str]
    against: regex.Pattern[str]
    period: regex.Pattern[str]
    delta_before: regex.Pattern[str]
    delta_after: regex.Pattern[str]
    parts: regex.Pattern[str]
    next_part: regex.Pattern[str]
    total: regex.Pattern[str]


class ChangeWord(NamedTuple):
    """A word of change: `up`, `down` or `either`; `inverse` as `changes.toml` explains."""

    direction: str
    inverse: bool


@lru_cache(maxsize=1)
def change_words() -> dict[str, ChangeWord]:
    """Rows of `changes.toml`."""
    rows = load_rows(
        "beritaextract.relations", "changes.toml", key="word", required=("direction", "example"), optional=("inverse",)
    )
    return {word: ChangeWord(row["direction"], bool(row.get("inverse"))) for word, row in rows.items()}


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """All patterns of the room."""
    words = "|".join(sorted(change_words(), key=len, reverse=True))
    change = rf"(?P<cue>{words}|lebih (?:{'|'.join(COMPARATIVES)}))"
    # (yoy) stands between a change and what it is counted from
    yearly = rf"(?:[(] (?:{_SHORT}) [)] )?+"
    than = "(?:dari|dibanding|dibandingkan|ketimbang|daripada|terhadap) (?:dengan )?+"
    # what an old value is called: `dari posisi bulan sebelumnya yang sebesar …`
    old = rf"(?:(?!(?:menjadi|jadi|dan|atau|sementara|sedangkan|hingga|sampai) ){WORD}|[(] ){{0,8}}"
    few, some, many = (rf"(?:{NOUN}){{0,{most}}}?" for most in (2, 5, 8))
    near = rf"{few}{HEDGE}{{0,3}}$"
    mark = "(?P<mark>, |[(] |atau )?(?:atau |yang |juga |dan |yakni |yaitu )?"
    going_on = "(?:menjadi|hingga|sampai|ke|jadi|kini|sekarang|tinggal|turun|naik|berkurang|bertambah|lalu|dari) "
    breakdown = (
        "terdiri (?:dari|atas)|dengan rincian|rinciannya|rincian|dengan perincian|terbagi (?:atas|menjadi|dalam)|"
        "meliputi|mencakup|yakni|yaitu|masing-masing|berasal dari|bersumber dari"
    )
    return Grammar(
        equals_said=regex.compile(
            rf"{some}(?:, )?(?:[(] )?(?:atau )?(?:yang )?(?:setara|ekuivalen|sama|sepadan) (?:dengan )?"
            rf"{_ABOUT}{{0,3}}$"
        ),
        equals_or=regex.compile(rf"{some}(?:, )?(?:[(] )?atau {_ABOUT}{{0,3}}$"),
        equals_bracket=regex.compile(rf"{some}[(] {_ABOUT}{{0,3}}$"),
        of=regex.compile(
            rf"(?:(?!{_NO_SHARE}){NOUN}){{0,5}}(?:, )?(?:di antaranya )?dari {HEDGE}{{0,4}}"
            rf"(?:yang (?:ada|terdaftar) )?$"
        ),
        percent_of=regex.compile(
            rf"(?:lebih )?(?:, )?dari (?:(?!(?:menjadi|dan|atau|pada|di|tahun|bulan|sementara) ){WORD}){{0,6}}$"
        ),
        then_some=regex.compile(rf"{many}(?:, |; |dan |tetapi )(?:yang |dan |namun |tetapi )?{HEDGE}{{0,2}}$"),
        among=regex.compile(rf"(?:{NOUN}){{0,3}}?(?:di antara(?:nya)?|diantaranya|dari jumlah (?:itu|tersebut)) "),
        from_before=regex.compile(rf"(?:^|(?<!\b{_NO_SHARE}))\bdari {HEDGE}{{0,4}}$"),
        then_part=regex.compile(
            rf"(?:(?!{going_on}){WORD}|[()] ){{0,12}}?"
            rf"(?:, (?:(?!{going_on}){WORD}){{0,5}}|\b(?:hanya|baru|sebanyak|sejumlah|ada|terdapat) {HEDGE}{{0,2}})$"
        ),
        to=regex.compile(
            rf"(?:(?!(?:menjadi|jadi|dan|atau) ){WORD}|[()] |, ){{0,14}}(?:menjadi|jadi|ke) {HEDGE}{{0,3}}{few}$"
        ),
        changed=regex.compile(rf"\b{change} {near}"),
        changed_to=regex.compile(
            rf"\b{change} {some}(?:menjadi|jadi|ke|di|hingga|sampai|mencapai) {HEDGE}{{0,3}}{few}$"
        ),
        changed_from=regex.compile(
            rf"{some}{mark}(?:kasus |angka itu )?{change} (?:tajam |signifikan |drastis |tipis |jauh )?{than}{old}$"
        ),
        formerly=regex.compile(
            rf"{some}(?:, |[(] )dari (?:yang )?(?:sebelumnya|semula|awalnya|tadinya) {HEDGE}{{0,3}}$"
        ),
        against=regex.compile(rf"{some}{yearly}(?:, )?{than}{old}$"),
        period=regex.compile(
            rf"{some}(?:[(] )?(?:(?P<short>{_SHORT})\b|"
            rf"{than}(?P<long>(?:{NOUN}|pada |di ){{0,5}}?(?:sebelumnya|lalu|sama)(?: tahun (?:lalu|sebelumnya))?))"
        ),
        delta_before=regex.compile(rf"{many}{mark}{change} {near}"),
        delta_after=regex.compile(
            rf"{some}(?:, )?(?P<mark>[(] |atau |artinya )?(?:atau |artinya |ada )?(?:{change} )?{near}"
        ),
        parts=regex.compile(
            rf"{many}(?:, )?(?:yang |dan |itu |tersebut )?(?P<mark>{breakdown}|:) (?:: )?(?:{NOUN}|, ){{0,6}}$"
        ),
        next_part=regex.compile(
            rf"(?:(?!(?:dari|menjadi|terdiri|sehingga|total|totalnya) ){WORD}|[()] ){{0,10}}?"
            rf"(?:, (?:dan |serta |ditambah )?|dan |serta |ditambah |; )"
            rf"(?:(?!(?:dari|menjadi|terdiri|total|totalnya|naik|turun) ){WORD}){{0,7}}$"
        ),
        total=regex.compile(
            rf"{some}(?:, |[(] )?(?:sehingga |dengan |atau |jadi )?(?:secara )?"
            rf"(?:total|totalnya|jumlahnya|seluruhnya|jumlah) {few}(?:ada |menjadi |adalah )?{HEDGE}{{0,2}}$"
        ),
    )
