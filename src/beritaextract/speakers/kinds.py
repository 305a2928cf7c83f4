"""Nouns that stand for somebody named before: `Yayasan itu`, `lembaga tersebut`, `menurut catatannya`."""

from __future__ import annotations

from beritaextract.speakers.words import name_words, organisation_words

# Nouns that any body may be called by, with the words its name must not or need not have.
_ANY_BODY = frozenset("lembaga organisasi badan instansi institusi otoritas tim pihak".split())
_COMPANY = frozenset("perusahaan perseroan emiten maskapai produsen korporasi pengembang startup".split())
_COMPANY_NAMES = frozenset("pt cv tbk persero air airlines airways group grup corp inc ltd".split())
_POINTERS = frozenset("itu ini tersebut pihak".split())
# What somebody makes himself, so that its words are his.
_WORKS = frozenset(
    "catatan penelitian riset studi survei kajian analisis perhitungan hitungan pengamatan pemantauan pengalaman "
    "laporan data temuan tulisan buku unggahan cuitan pengakuan penuturan cerita keterangan kesaksian pandangan "
    "pendapat penilaian perkiraan prediksi pernyataan penjelasan disertasi makalah jajak kalkulasi estimasi".split()
)
# Posts of which an article has one holder; `polisi`, `jaksa`, `warga` speak for many.
_SINGLE_POSTS = frozenset(
    "hakim pelatih dokter sutradara penulis penyanyi vokalis kurator nakhoda pilot rektor dekan lurah camat kades "
    "manajer direktur kapten".split()
)
# Those who are `orang nomor satu` of a territory, a force or a house.
HEADS = frozenset(
    "gubernur|bupati|walikota|wali kota|kapolri|kapolda|kapolres|presiden|rektor|kepala desa|panglima tni".split("|")
)
_NOBODY = frozenset(
    "januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis "
    "jumat sabtu minggu rp us$ c m t km kg persen juta miliar triliun tahun bulan pekan hari".split()
)


def is_single_post(noun: str) -> bool:
    """Whether the noun alone means the one person of the article who holds that post."""
    return noun in _SINGLE_POSTS


def is_nobody(phrase: str) -> bool:
    """Whether the phrase is a time, a unit or a number."""
    words = name_words(phrase)
    return all(word in _NOBODY or word.isdigit() for word in words)


def is_of_kind(description: str, name: str) -> bool:
    """Whether a body of that name may be called so: `Yayasan itu` for Yayasan Melati, `kementerian itu`: Kemenkes."""
    noun = next((word for word in name_words(description) if word not in _POINTERS), "")
    if not noun:
        return False
    if noun in _ANY_BODY:
        return True
    words = name_words(name)
    if noun in _COMPANY:
        return any(word in _COMPANY_NAMES for word in words)
    return noun in words or noun in organisation_words(name) or (noun == "kementerian" and words[0].startswith("kemen"))


def is_own_work(phrase: str) -> bool:
    """Whether the phrase is something of the speaker's own: `catatannya`, `survei lembaganya`."""
    words = name_words(phrase)
    if not words:
        return False
    if words[0].endswith("nya") and words[0].removesuffix("nya") in _WORKS:
        return True
    return words[0] in _WORKS and len(words) > 1 and words[1].endswith("nya")
