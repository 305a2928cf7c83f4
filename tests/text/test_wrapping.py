"""Lines broken in the middle of a sentence."""

import pytest

from beritaextract.log import Log
from beritaextract.text.wrapping import unwrap

# ⏎ is a break that stays, ␣ one that is undone
CASES = [
    # synthetic: the next line begins in lower case
    "Harga beras di pasar itu␣naik lagi.⏎Warga resah.",
    "Bantuan itu,␣kata dia, tepat.⏎⏎Warga senang.",
    # synthetic: wrapped all through
    "Kepala dinas itu menyebut bahwa dari 15 juta pekerja, sebanyak␣"
    "4,3 juta sudah terlindungi oleh program jaminan sosial di␣Jawa Timur dan sekitarnya sampai kini.⏎Warga senang.",
    "Dinas itu menyebut bahwa dari 15 juta pekerja, sebanyak␣4,3 juta sudah terlindungi.",
    # negative: sentences end with their lines
    "Harga naik.⏎Warga resah.⏎Petani senang.",
    # negative: a heading, a list, a name alone
    "Harga Beras Naik Lagi di Pasar Lama⏎Warga resah.",
    "Inilah syarat yang harus dipenuhi oleh semua peserta seleksi⏎1. surat sehat⏎2. surat kerja",
    "Total kasus⏎1.548",
    "Syaratnya:⏎- surat sehat⏎- surat kerja",
    "SCROLL TO CONTINUE⏎Warga resah.",
    # negative: an empty line parts paragraphs whatever follows
    "Harga naik⏎⏎karena hujan.",
]


@pytest.mark.parametrize("marked", CASES)
def test_breaks_inside_sentences_become_blanks(marked):
    broken = marked.replace("⏎", "\n").replace("␣", "\n")
    assert unwrap(broken, Log()) == marked.replace("⏎", "\n").replace("␣", " ")
