"""Which grammars a word can open: one look-up for each token, instead of a question to each grammar.

Of a hundred tokens eighty open nothing, and most others one or two of the grammars; those that a word cannot open are
not asked at all.  The word lists of the grammars that are no data files, because they are grammar, stand here too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.lexicons import lexicon

# Bits of an opening.
POST, GROUP, TITLE, BODY, REGION, NAME = 1, 2, 4, 8, 16, 32
# A post that says something only with the name of its holder behind it: `pelatih`, `seorang …`.
JOB = 64
# A post inside a phrase: behind a name, behind a post that it is joined to.  Most words in front of a post, such as
# `mantan`, open one only there when they are written small.
INNER_POST = 128
# Letters that may stand for a person: `MR (31)`; and how many at most.
INITIALS, MAX_INITIALS = 256, 4
# A word of every text, which is a name only where the article or the model says so: `Namun`, `Ekonomi`.
COMMON = 512

# What may stand in front of a post.
POST_ARTICLES = frozenset("seorang salah".split())
POST_MODIFIERS = frozenset(
    "plt plh pj pjs pth pgs mantan eks calon bakal almarhum wakil asisten deputi salah satu".split()
)
LONG_POST_MODIFIERS = frozenset(
    {("pelaksana", "tugas"), ("pelaksana", "harian"), ("pejabat", "sementara"), ("penjabat", "sementara")}
)
# What may open a noun phrase for somebody without a name, besides the nouns of `groups.tsv`.
DETERMINERS = frozenset(
    "seorang para sejumlah beberapa sebagian banyak pihak kalangan puluhan belasan ratusan ribuan kedua ketiga semua "
    "seluruh salah sesama rata-rata mayoritas dua tiga empat lima mantan segenap".split()
)
# Those that open one when they are written small.
LOWER_DETERMINERS = frozenset("seorang salah para sejumlah beberapa dua tiga kedua".split())
PERSON_NOUNS = frozenset(
    "pria lelaki laki-laki perempuan wanita ibu bapak pemuda remaja gadis lansia politisi politikus kader orang "
    "alumnus alumni lulusan jebolan menteri presiden gubernur bupati aktor aktris artis penyanyi pelatih pemain bek "
    "kiper gelandang penyerang striker pengusaha jenderal purnawirawan mantan eks sosok ayah tokoh musisi "
    "pesepak peraih pemilik pebulutangkis dokter guru dosen ketua kepala direktur anggota kapten manajer vokalis "
    "gitaris sutradara penulis wasit petinju pelari perenang peneliti pengamat pengacara wartawan pendeta ustaz "
    "kiai wakil".split()
)
# Titles that are written small as often.
LOWER_TITLES = frozenset("dr drg drh".split())
# Heads that name an institution in lower case as well: `pemerintah Amerika Serikat`.
LOWER_HEADS = frozenset(
    "pemerintah kepolisian kementerian militer manajemen perusahaan kelurahan kecamatan desa dusun klub kampung "
    "masjid pasar provinsi kabupaten kota sekolah komunitas kelompok tim rt rw akun".split()
)
LONGEST_SHORT_NAME = 4  # letters of a known body that may be written `kBRI`
# Words before the name of a region that say which kind of region it is.
REGION_LEVELS = {
    "provinsi": "province",
    "prov": "province",
    "propinsi": "province",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "kotamadya": "kota",
    "daerah": "",
    "administrasi": "",
    "adm": "",
    "wilayah": "",
    "pemerintah": "",
}


class TriggerTable(NamedTuple):
    """What each word (key of a token) can open, by how it is written; words that are missing open nothing else.

    Attributes:
        small: written small; all others open nothing.
        capitalised: written with a capital; all others open the name of a person at most.
    """

    small: dict[str, int]
    capitalised: dict[str, int]


@lru_cache(maxsize=1)
def trigger_table() -> TriggerTable:
    """The openings of all words of the lexicons and of the lists above."""
    words = lexicon()
    common = (words.function_words | words.institution_words) - words.given_names
    small: dict[str, int] = {}
    capitalised: dict[str, int] = {}
    modifiers = POST_MODIFIERS.union(first for first, _ in LONG_POST_MODIFIERS)
    _open(small, INNER_POST, modifiers)
    heads = words.posts.first_words_of(lambda post: post.kind != "job")
    speaking = words.groups.first_words_of(lambda group: group.bare)
    _open(small, JOB | INNER_POST, words.posts.first_words, POST_ARTICLES)
    _open(small, POST | INNER_POST, heads, modifiers & words.first_words)
    _open(small, GROUP, speaking, (DETERMINERS | PERSON_NOUNS) & words.first_words, LOWER_DETERMINERS)
    for listed in (small, capitalised):
        _open(listed, GROUP, words.posts.first_words)  # `pengasuh pesantren di Ngawi itu`
    _open(small, TITLE, LOWER_TITLES)
    _open(small, BODY, LOWER_HEADS, {key for key in words.organisations.first_words if len(key) <= LONGEST_SHORT_NAME})
    _open(capitalised, NAME | JOB | INNER_POST, words.posts.first_words, POST_ARTICLES)
    _open(capitalised, NAME | POST | INNER_POST, heads, modifiers)
    _open(capitalised, NAME | GROUP, speaking, DETERMINERS, PERSON_NOUNS)
    _open(capitalised, NAME | TITLE, words.titles.first_words)
    _open(capitalised, NAME | BODY, words.heads.first_words, words.organisations.first_words)
    _open(capitalised, NAME | COMMON, common)
    _open(capitalised, NAME | REGION, region_names().first_words, REGION_LEVELS)
    return TriggerTable(small, capitalised)


def _open(openings: dict[str, int], bits: int, *lists: Iterable[str]) -> None:
    for words in lists:
        for word in words:
            openings[word] = openings.get(word, 0) | bits
