"""Word classes as far as figures need them: which words end a noun phrase, and which are no nouns.

Indonesian marks verbs by prefix (`me-`, `di-`, `ber-`, `ter-`), so a rule does for them, with the nouns that only look
like verbs as its exceptions.  Function words are a closed class and are listed.
"""

from __future__ import annotations

from functools import lru_cache

import regex

# Words that join, point or limit; none of them is inside a noun phrase.
FUNCTION = frozenset(
    "dan atau yang di ke dari pada untuk dengan oleh dalam sebagai sebagaimana karena sehingga agar supaya jika "
    "kalau bila apabila ketika saat sejak selama setelah sesudah usai seusai sebelum hingga sampai bahwa namun "
    "tetapi tapi sedangkan sementara serta maupun juga lagi pun saja hanya cuma sudah telah akan masih belum sedang "
    "bisa dapat harus perlu mampu boleh tidak tak bukan jangan adalah ialah merupakan yakni yaitu seperti antara "
    "tentang terhadap atas bawah kepada bagi per tiap setiap para sang itu ini tersebut tadi lalu kemudian lantas "
    "pula lebih kurang paling sangat amat terlalu cukup sekitar hampir maka malah justru bahkan apalagi meski "
    "meskipun walau walaupun kendati begitu demikian sekaligus masing-masing termasuk secara ada adanya jadi semula "
    "kini sekarang nanti mungkin rata-rata sebanyak sebesar senilai sejumlah seluas sepanjang setinggi selebar "
    "sedalam seberat setebal sejauh seharga setara sebab akibat guna demi lewat melalui via menurut ataupun "
    "walhasil baru tinggal mulai kecuali selain antaranya misalnya artinya sisanya lainnya lain dst dll kita kami "
    "saya ia dia mereka beliau anda aku nah ya pak bu bapak-ibu diri sendiri sesuai berdasarkan tanpa minus plus "
    "ditambah dikali dibagi kali-lipat totalnya jumlahnya maksimal minimal maksimum minimum alias atau/dan dan/atau "
    "s/d dibanding dibandingkan ketimbang daripada hanyalah semua seluruh seluruhnya tiap-tiap segera kembali rp idr "
    "usd lipat nyaris mendekati kira-kira kisaran berkisar lah deh sih dong kok loh silam mendatang terakhir "
    "berikutnya adapun dimana berarti bakal resmi pertama kedua ketiga sehari semalam seminggu sepekan sebulan "
    "setahun sejam sekali yoy mtm ytd qtq sebelumnya sesudahnya selanjutnya berturut-turut kemarin besok lusa wib "
    "wita wit pukul biasanya kadang kadang-kadang idealnya padahal sanggup bersama sebaliknya umumnya".split()
)
# Words for a state or a motion: what becomes of the people counted (`147.510 sembuh`), never what they are.
STATE = frozenset(
    "sembuh meninggal tewas luka luka-luka hilang selamat positif negatif aktif gagal lulus hadir absen lolos naik "
    "turun tumbuh datang pulang pergi masuk keluar tiba tinggal hidup mati jatuh muncul tutup buka rusak kritis "
    "hamil gugur wafat kabur lari hanyut roboh ambruk hangus terbakar tenggelam anjlok melonjak susut kalah menang "
    "imbang kosong penuh selesai rampung laku mundur maju lahir reaktif nihil ikut minta tahu mau ingin cair lunas "
    "ludes".split()
)
ADJECTIVE = frozenset(
    "besar kecil tinggi rendah banyak sedikit baik buruk lama cepat lambat murah mahal utama penting awal akhir "
    "tepat penuh tipis tajam drastis signifikan stagnan mulus pesat berat ringan jauh dekat muda tua kuat lemah "
    "panjang pendek luas sempit sama beda berbeda".split()
)
_VERBAL_NOUNS = frozenset(
    "balikan bentrokan berangkas beras bercak beringin berita berkah berkas berlian beruang bisikan cetakan colokan "
    "corakan desakan diabetes diagnosa diagnosis diagram dialek dialog diare diaspora diesel diet difabel difteri "
    "digit diktator dilema dimensi dinamika dinas dinasti dinding dingin diorama dipan diplomasi diplomat direksi "
    "direktorat direktur dirjen dirut disabilitas disertasi disinformasi disiplin diskon diskriminasi diskusi "
    "dispensasi disrupsi distribusi distributor distrik diversifikasi divestasi dividen divisi gebrakan gerakan "
    "gertakan hentakan ketukan kocokan kotakan kutipan ledakan letupan lompatan masukan mebel medali media meja "
    "melati melon member memoar memoir memori menantu menara menhir menir mentari mentega menteri mentimun mentor "
    "menu meranti mercon mercusuar merek meriam merica merpati mertua mesin mesjid mess meteor meter meteran metode "
    "metropolitan ombakan pasokan percikan petikan rusakan tarikan tekukan tembakan terapi terapis teras teratai "
    "terdakwa terduga tergugat terhukum terigu teritori teritorial terlapor termin terminal ternak terompet terong "
    "teroris terowongan terpal terpidana tersangka tertanggung terumbu tindakan tumpukan".split()
)
# Adjectives that look like verbs: `minyak mentah`, `laba bersih`, `kapasitas terpasang`.
_QUALITIES = frozenset(
    "berbahaya berdarah berkala berkelanjutan berlisensi bermasalah bermotor bermutu bernyawa bersama bersih "
    "bersubsidi beryodium digital diplomatik mendung menengah mentah mental merah merata meriah mewah terampil "
    "terbaru terbatas terbuka terdaftar terdampak terkait terlarang termal terpadu terpasang terpencil terpilih "
    "tersier tertentu tertutup".split()
)
# Superlatives are adjectives: `harga tertinggi`.
_SUPERLATIVE = regex.compile(
    r"ter(?:besar|kecil|tinggi|rendah|endah|banyak|sedikit|panjang|pendek|cepat|lambat|baik|buruk|luas|sempit|kuat|lemah|mahal|murah"
    r"|tua|muda|dekat|jauh|lama|dalam|berat|ringan|padat|kaya|miskin|depan|belakang|atas|bawah|parah|ramai|laris)$"
)
_VERB = regex.compile(
    r"(?:me(?:m|n|ng|ny|l|r|w|y)\p{Ll}{2,}+|di\p{Ll}{4,}+|ber\p{Ll}{3,}+|ter\p{Ll}{3,}+|(?!pe|ke)\p{Ll}{1,30}(?<=\p{Ll}{4}kan))$"
)
# Verbs without a prefix that news uses all the time, and verbs of saying with their clitic.
_BARE_VERBS = frozenset(
    "kata ujar tutur ucap jelas ungkap papar imbuh lanjut tambah tegas sebut katanya ujarnya tuturnya ucapnya "
    "jelasnya ungkapnya paparnya imbuhnya lanjutnya tambahnya tegasnya sebutnya dapat punya ikut naik turun tumbuh "
    "tembus capai raih jual beli bayar kirim buat beri pakai tahan sita habis butuh makan minum kerja duduk bilang "
    "tanya jawab ajak larang tolak terima".split()
)
# Words that carry a figure to its subject and are part of neither: `X mencapai 5`, `X naik dari 5 menjadi 6`.
COPULA = frozenset(
    "mencapai menjadi adalah sebesar sebanyak senilai sejumlah seluas sepanjang setinggi selebar sedalam seberat "
    "setebal sejauh seharga setara berjumlah bernilai berada ada adanya terdapat terdiri naik turun tumbuh "
    "meningkat menurun bertambah berkurang melonjak anjlok merosot melemah menguat menyusut menyentuh menembus "
    "tembus capai menanjak melambung melesat terpangkas terkoreksi membaik memburuk hanya cuma masih baru sudah "
    "telah akan bisa dapat mampu hingga sampai dari ke di pada angka kisaran level posisi sekitar hampir lebih "
    "kurang kira-kira minimal maksimal minimum maksimum paling sedikitnya setidaknya sekurang-kurangnya yakni yaitu "
    "ialah jadi juga pun kini saat tercatat diperkirakan ditaksir diprediksi diproyeksikan ditargetkan ditetapkan "
    "dipatok dibanderol dihargai dijual dibuka ditutup mendekati melebihi melampaui nyaris rata-rata tersisa "
    "tinggal sisa berkisar antara total totalnya jumlahnya tidak tak bukan merupakan dengan atau atas bawah sempat "
    "bahkan kembali lagi itu ini tersebut lalu terus mulai menelan memakan menghabiskan dikenai dikenakan "
    "senantiasa selalu harus selama dalam waktu lantas kemudian semula awalnya dibandingkan dibanding masing-masing "
    "genap persis tepat plus ditambah sekitaran sebelumnya menyebut bahwa bakal resmi cukup".split()
)
# Words before which a number in words without a noun is a quantity all the same.
COUNTING = frozenset(
    "ada adanya berjumlah jumlahnya menjadi jadi yakni yaitu hanya cuma tinggal sebanyak sejumlah total totalnya "
    "mencapai sekitar hampir dari tersisa sisa dan atau minimal maksimal setidaknya sedikitnya lebih adalah baru "
    "bertambah berkurang tercatat masing-masing selain antara dibagi menang kalah naik turun dikali kali".split()
)
TIME = frozenset(
    "pagi siang sore malam hari minggu pekan bulan tahun senin selasa rabu kamis jumat jum'at sabtu ahad januari "
    "februari maret april mei juni juli agustus september oktober november nopember desember kemarin besok lusa".split()
)


# The words around figures are few and come again and again.
_REMEMBERED = 8192


@lru_cache(maxsize=_REMEMBERED)
def is_verb(word: str) -> bool:
    """Whether a lower-case word is a verb, by its form."""
    if word in _BARE_VERBS:
        return True
    known = word in _VERBAL_NOUNS or word in _QUALITIES or word in FUNCTION
    return not known and _VERB.match(word) is not None and _SUPERLATIVE.match(word) is None


@lru_cache(maxsize=_REMEMBERED)
def can_be_counted(word: str) -> bool:
    """Whether a lower-case word can be the noun behind a number."""
    quality = word in ADJECTIVE or word in _QUALITIES or _SUPERLATIVE.match(word) is not None
    return not (quality or word in FUNCTION or word in STATE or is_verb(word))


@lru_cache(maxsize=_REMEMBERED)
def ends_noun_phrase(word: str) -> bool:
    """Whether a word (any case) cannot stand inside a noun phrase."""
    lower = word.lower()
    return (
        not word[:1].isalpha()
        or len(word) == 1
        or lower in FUNCTION
        or (word == lower and (lower in STATE or is_verb(lower)))
    )
