"""Which fields of a record may be its text, title, date, id, address and outlet, told by their names alone.

First count the names of `field_names.tsv`, in that order; then, for texts and dates, names that say it in a word
(`isi_lengkap`, `wkt_terbit`) and in no other word say otherwise (`jumlah_isi`, `tanggal_crawl`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from beritaextract.lexicon import load_rows

ROLES = ("text", "title", "published", "id", "url", "outlet")
_FOLDED = re.compile(r"[\s_\-:./]+")
_WORDS = re.compile(r"[^\W\d_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PARAGRAPH = re.compile(r"(?:p|par|para|alinea|hal|halaman|bagian|part|page)[ _-]?\d{1,2}", re.I)
_LONGEST_NAME = 200
_MOST_NAMES = 1000

_TEXT_WORDS = frozenset(
    "isi konten content contents body text teks article artikel berita naskah paragraf paragraph paragraphs "
    "fulltext story narasi tulisan".split()
)
_TITLE_WORDS = frozenset("judul title headline".split())
_DATE_WORDS = frozenset(
    "date dates tanggal tgl waktu wkt time datetime timestamp terbit publish published publication pub posted rilis "
    "release released tayang created dibuat upload diunggah unggah dimuat".split()
)
# Of dates: other days than that of publication.
_OTHER_DAYS = frozenset(
    "update updated updatedat modified modification edited diperbarui diubah perubahan revisi crawl crawled crawling "
    "scrape scraped scraping scrap scrapping download downloaded fetch fetched retrieved retrieval index indexed "
    "inserted insert expired expires expiry event acara kejadian peristiwa lahir birth deadline akses access accessed "
    "import imported export exported ambil pengambilan diambil deleted hapus last terakhir now sync ingested "
    "processed warc".split()
)
_BESIDE_DAYS = _DATE_WORDS | {"at", "on", "by", "pada", "di"}
# What makes of a name with such a word the name of something else.
_OTHER_THINGS = frozenset(
    "id ids url link href slug path file image images img gambar foto photo thumbnail thumb caption video audio author "
    "authors penulis editor reporter wartawan source sumber media portal category kategori tag tags topic topik type "
    "jenis tipe format lang language bahasa length len panjang jumlah count total num nomor no size words wordcount "
    "char chars status label sentiment sentimen score skor kode code summary ringkasan excerpt description deskripsi "
    "desc lead teaser keyword keywords kata kunci hash checksum rank section kanal domain zone timezone reading baca "
    "durasi duration lokasi tempat comment comments komentar related terkait class css selector xpath".split()
)
_COPY_WORDS = frozenset(
    "clean cleaned cleaning bersih stem stemmed stemming stemmer preprocessed preprocessing preprocess processed token "
    "tokens tokenized tokenize lemma lemmatized normalized normalisasi normalised stopword stopwords filtered "
    "filtering casefolding casefold lower lowercase vector embedding".split()
)


class Roles(NamedTuple):
    """The fields that may fill each role, best first.

    Attributes:
        by_role: for each of `ROLES`; a field that was asked for is the only one.
        copies: fields with a cleaned, stemmed or shortened copy of the text, for where there is no other text; before
            them, those of a name that often means something else.
        weak: the latter alone.
        other_days: fields that hold some other day, for people to know of where there is no date of publication.
        rest: all others.
    """

    by_role: dict[str, tuple[str, ...]]
    copies: tuple[str, ...]
    other_days: tuple[str, ...]
    rest: tuple[str, ...]
    weak: tuple[str, ...] = ()


def fold(name: str) -> str:
    """A field name without case, blanks, `_`, `-`, `:`, `.` and `/`."""
    return _FOLDED.sub("", name.strip().lower())


def roles_of(names: tuple[str, ...], asked: tuple[tuple[str, str], ...] = ()) -> Roles:
    """The roles that fields of these names may have; `asked` holds the fields that the user has named."""
    if len(names) > _MOST_NAMES:  # no table has so many; such a record must not fill the cache
        return _roles.__wrapped__(names[:_MOST_NAMES], asked)
    return _roles(names, asked)


def names_something_else(name: str) -> bool:
    """Whether a name is that of something beside an article, such as `penulis` or `kategori`."""
    return bool({word.lower() for word in _WORDS.findall(_CAMEL.sub(" ", name))} & _OTHER_THINGS)


def is_called_clean(name: str) -> bool:
    """Whether a name says that its text was cleaned, of page furniture as a rule: `cleaned_text` of goose3."""
    return bool({word.lower() for word in _WORDS.findall(_CAMEL.sub(" ", name))} & {"clean", "cleaned", "bersih"})


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[str, int]]:
    """Role and rank by folded name."""
    rows = load_rows("beritaextract.sources", "field_names.tsv", key="name", required=("role", "seen"))
    return {fold(name): (row["role"], rank) for rank, (name, row) in enumerate(rows.items())}


@lru_cache(maxsize=1024)
def _roles(names: tuple[str, ...], asked: tuple[tuple[str, str], ...]) -> Roles:
    wanted = dict(asked)
    ranked: dict[str, list[tuple[int, str]]] = {role: [] for role in (*ROLES, "weak", "copy", "days")}
    rest = []
    for at, name in enumerate(names):
        role, rank = _role(name)
        if role is None:
            rest.append(name)
        else:
            ranked[role].append((rank * len(names) + at, name))
    found = {role: tuple(name for _, name in sorted(ranked[role])) for role in ranked}
    for role, field in wanted.items():
        found[role] = _asked(field, names)
    taken = {name for role in wanted for name in found[role]}
    by_role = {
        role: found[role] if role in wanted else tuple(name for name in found[role] if name not in taken)
        for role in ROLES
    }
    weak = tuple(name for name in found["weak"] if name not in taken)
    copies = weak + tuple(name for name in found["copy"] if name not in taken)
    return Roles(by_role, () if "text" in wanted else copies, found["days"], tuple(rest), weak)


def _asked(field: str, names: tuple[str, ...]) -> tuple[str, ...]:
    if field in names:
        return (field,)
    return tuple(name for name in names if fold(name) == fold(field))[:1]


def _role(name: str) -> tuple[str | None, int]:
    """The role of a name and its rank, lower before higher."""
    if len(name) > _LONGEST_NAME:
        return None, 0
    known = _known()
    # `content.rendered`, `_source.isi` and `attributes.judul` come of tables made of nested records.
    for depth, form in enumerate((name, name.removesuffix(".rendered"), name.rpartition(".")[2])):
        if (entry := known.get(fold(form))) is not None:
            return entry[0], entry[1] + depth
    words = {word.lower() for word in _WORDS.findall(_CAMEL.sub(" ", name))}
    last = len(known)
    if _PARAGRAPH.fullmatch(name):
        return "text", last
    if words & _OTHER_DAYS and words - _OTHER_DAYS <= _BESIDE_DAYS:
        return "days", last
    if words & _OTHER_THINGS:
        return None, 0
    if words & _DATE_WORDS:
        return "published", last
    if words & _TITLE_WORDS:
        return "title", last
    if words & _TEXT_WORDS:
        return ("copy" if words & _COPY_WORDS else "text"), last
    return ("copy", last) if words & _COPY_WORDS else (None, 0)
