"""The words around a bare year or month that decide whether it is one."""

from __future__ import annotations

# Behind these, a four-digit number is a year whatever follows.
TIME_BEFORE = frozenset(
    "pada sejak sepanjang akhir awal pertengahan pengujung penghujung ujung medio menjelang jelang periode kurun "
    "musim edisi angkatan kelahiran lulusan keluaran produksi pasca pascapandemi semenjak mulai era per tahun- "
    "tahun antara setelah sebelum sesudah memasuki menyongsong menyambut target anggaran selama fiskal teranyar "
    "sisa tutup bulan dasar".split()
)
# Behind these it is one unless a counted noun follows.
OPEN_BEFORE = frozenset(
    "di dari hingga sampai dalam untuk dengan dibanding dibandingkan ketimbang daripada dan ke menuju atau "
    "terhadap serta ialah yakni yaitu adalah tanggal sekitar kira-kira realisasi".split()
)
# Behind these it is a count.
COUNT_BEFORE = frozenset(
    "sebanyak sejumlah sebesar total mencapai menjadi tercatat ada terdapat hampir lebih kurang naik turun "
    "bertambah berjumlah jumlah jumlahnya seharga senilai ratusan rata-rata hanya capai tembus rp usd idr rm no "
    "nomor nomer no. rp. pukul jam nilai harga minimal maksimal setidaknya sedikitnya seluas seberat setinggi "
    "sepanjang-panjangnya berisi pengeluaran populasi kapasitas berkapasitas skor indeks level peringkat ranking "
    "seri tipe".split()
)
# Before these a bare four-digit number is a count or a measure.
UNIT_AFTER = frozenset(
    "orang unit meter km kg ton hektar hektare ha jiwa kasus rupiah dollar dolar euro yen persen buah liter ekor "
    "kali warga juta ribu miliar milyar triliun personel butir paket siswa peserta kk rumah watt cc mah mdpl ml "
    "mm cm gram kilometer kilogram lembar pasien korban dosis sampel kamar kursi suara pemilih pekerja karyawan "
    "buruh pelajar mahasiswa guru penumpang kendaraan sepeda motor mobil kapal batang bibit pohon botol dus "
    "karung sak kalori volt megawatt mw mwp kwh hari jam menit detik poin halaman perusahaan desa sekolah masjid "
    "titik petugas tentara prajurit polisi anggota relawan pengunjung penonton pelari pedagang petani nelayan "
    "keluarga jemaah jamaah penerima usaha umkm kuintal rupee rupe yuan won ringgit riyal baht peso".split()
)
# Words that may follow a year and never follow a number that counts.
FREE_AFTER = frozenset(
    "dan yang ini itu lalu silam mendatang nanti dengan untuk di pada adalah menjadi mencapai hingga sampai akan "
    "telah sudah masih juga tidak tak belum bisa dapat harus ke dari oleh karena saat ketika sebagai serta atau "
    "tetapi namun sedangkan sementara bahwa agar jika bila maka sebesar sebanyak secara bersama tentang terkait "
    "atas dalam antara kepada kembali kemarin mulai sebelum setelah usai tersebut seperti kata ujar naik turun "
    "tumbuh sekitar baru ada hanya lebih pun ia dia mereka kami kita saya bahkan apabila hanyalah merupakan guna "
    "bagi tanpa melalui lewat berdasarkan menurut sehingga melainkan jadi kalau lantaran sebab masuk tumbuhnya "
    "hasil versi kini lagi akhirnya jelas tegas tutur imbuh ungkap".split()
)
# Words before a bracketed day and month without a weekday: `hari ini (17/4)`.
NOW = frozenset("ini lalu kemarin malam pagi siang sore petang tadi besok hari tanggal lusa wib wita wit pada".split())
# Before a number that is no day.
NUMBERED_BEFORE = frozenset({"no", "no.", "nomor", "nomer", "rp", "rp.", "skor"})
# Names in which a date or a year stands: streets, universities, stadiums.
NAME_BEFORE = frozenset(
    "jalan jl jl. jln jln. universitas untag stadion gedung lapangan taman kampus gor masjid museum monumen gang "
    "alun-alun kompleks perumahan sma smp sd smk boeing airbus windows nokia asrama".split()
)
# Beside a bare month: what tells that it is a month and not a name.
MONTH_BEFORE = frozenset(
    "pada sejak bulan awal akhir pertengahan pengujung penghujung medio hingga sampai selama sepanjang per di "
    "dari mulai antara dan atau untuk pekan minggu dengan dalam menjelang jelang setiap tiap semenjak masa "
    "periode kurun hari dibanding dibandingkan ketimbang data edisi memasuki sebelum setelah pasca ke inflasi "
    "kuartal".split()
)
MONTH_AFTER = frozenset("lalu ini mendatang nanti depan silam kemarin tahun hingga sampai ( - – , . ) ; : ? !".split())
SPEECH_BEFORE = frozenset(
    "kata ujar ucap jelas tutur ungkap tegas papar imbuh menurut oleh bernama ibu bu bapak pak mbak".split()
)


def is_verb(word: str) -> bool:
    """Whether a lower-case word has the look of a verb with a prefix: `meningkat`, `bertambah`, `dilaporkan`."""
    return len(word) > 5 and word.startswith(("me", "ber", "di", "ter"))
