"""Closed classes of words that the grammar of cue clauses turns on, and two rough tests for verbs and clauses."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from beritaextract.text import Token

PRONOUNS = frozenset("ia dia beliau mereka pihaknya dirinya keduanya ketiganya".split())
# May stand between a subject and its verb.
ADVERBS = frozenset(
    "juga pun lantas kemudian lalu bahkan sebelumnya sempat kembali turut ikut tetap terus sendiri telah sudah pernah "
    "hanya langsung masih kerap sering selalu kini mulai justru malah cuma lagi pula cukup sangat begitu sekaligus "
    "saja memang sebenarnya secara-terbuka terbuka tegas akhirnya sekali kali berulang rupanya sontak spontan "
    "sementara sedang tengah biasanya segera resmi lebih hari itu ini".split()
)
NEGATIONS = frozenset("tidak tak belum bukan enggan nggak enggak tanpa jangan batal gagal".split())
MODALS = frozenset("akan bisa dapat harus perlu mau hendak ingin wajib mesti bakal boleh berhak berencana siap kalau jika".split())
PREPOSITIONS = frozenset(
    "di ke dari dalam dengan oleh untuk pada bagi terhadap kepada melalui lewat via tentang soal antara bersama mengenai "
    "terkait sebagai selain tanpa hingga sampai seperti versi menurut atas demi guna sejak selama menjelang usai seusai "
    "setelah sebelum saat ketika selaku dibanding daripada berdasarkan mengutip dilansir dikutip akibat oleh beserta".split()
)
# Open an adjunct or a relative clause behind a subject.
ADJUNCTS = PREPOSITIONS | frozenset("yang sambil seraya sembari sewaktu tatkala sapaan panggilan akrab alias atau berinisial inisial , ( — – -".split())
COORDINATORS = frozenset("dan serta lalu kemudian sambil seraya sembari sekaligus atau namun tetapi tapi melainkan".split())
SUBORDINATORS = frozenset(
    "setelah sebelum karena lantaran meski meskipun walau walaupun kendati ketika saat sejak jika bila apabila kalau usai "
    "seusai sementara agar supaya sehingga andai seandainya begitu selama sembari sambil seraya".split()
)
# May open a sentence before its subject, without a comma.
CONNECTIVES = frozenset(
    "namun tetapi tapi sementara adapun sedangkan lalu kemudian selanjutnya akhirnya bahkan karena karenanya sebab padahal "
    "meski maka apalagi terlebih juga dan itu kini sebelumnya setelahnya kendati demikian begitu oleh sebagai hal selain "
    "lebih jauh lanjut dalam di saat ketika jika bila sebaliknya untuk terpisah senada serupa bagi hingga".split()
)
WEEKDAYS = frozenset("senin selasa rabu kamis jumat jum’at jum'at sabtu minggu ahad kemarin tadi".split())
# Heads of noun phrases that say nothing: `hal itu menegaskan bahwa …` is no speech.
THINGS = frozenset(
    "hal ini itu tersebut kondisi situasi kejadian peristiwa langkah upaya kebijakan keputusan program kegiatan angka fakta "
    "hasil kenyataan temuan bukti keberhasilan keberadaan kehadiran kunjungan pertemuan proses sistem teknologi acara "
    "gelaran kasus masalah persoalan jumlah tindakan sikap momen capaian prestasi harga nilai pasal ayat tahun bulan hari "
    "yang apa siapa untuk dengan agar guna demi cara hukum pembangunan penelitian foto video tayangan gambar saya kami kita aku anda kamu kalian".split()
)
# Heads and quantifiers of noun phrases that can speak.
PEOPLE = frozenset(
    "sejumlah seorang para salah beberapa sebagian banyak kedua ketiga keempat pihak warga korban saksi pelaku tersangka "
    "terdakwa petugas polisi penyidik jaksa hakim majelis keluarga orangtua orang istri suami ibu ayah bapak anak adik kakak "
    "kerabat tetangga teman rekan kolega sumber pedagang petani nelayan buruh pekerja karyawan guru dosen siswa mahasiswa "
    "pelajar peneliti pengamat pakar ahli ekonom analis epidemiolog dokter perawat pasien pengacara penasihat kuasa juru jubir "
    "pemain pelatih kapten manajer penonton suporter pengelola pemilik pengusaha pelaku pengurus penumpang sopir pengemudi "
    "driver pengguna konsumen pembeli penjual nasabah investor pemerintah pemprov pemkab pemkot kementerian dinas badan "
    "lembaga komisi dewan fraksi partai polri tni polda polres polsek kejaksaan kepolisian pengadilan mahkamah bank "
    "perusahaan perseroan manajemen maskapai panitia penyelenggara tim organisasi komunitas asosiasi serikat koalisi "
    "laporan survei studi riset evaluasi data rilis media surat agensi otoritas gubernur bupati wali camat lurah kepala "
    "presiden menteri wakil ketua sekretaris direktur komandan kapolres kapolda kapolsek pria wanita perempuan lelaki "
    "politisi politikus aktivis seniman penyanyi aktor aktris artis tokoh ulama kiai ustaz pendeta santri jemaah umat "
    "masyarakat publik rakyat penduduk narasumber pembicara peserta pimpinan anggota pejabat staf kubu terlapor pelapor "
    "penggugat tergugat pemohon termohon perempuan-perempuan badan-badan ilmuwan astronom arkeolog sejarawan sosiolog".split()
)
# Nouns of relation: who is named behind them is not the one who speaks (`kuasa hukum Rina mengatakan`).
RELATIONS = frozenset(
    "hukum pengacara istri suami anak ayah ibu kakak adik keluarga teman rekan bicara jubir ajudan asisten sahabat putra "
    "putri orangtua kerabat sepupu paman bibi mertua menantu cucu kakek nenek tetangga pengasuh manajer agen pendukung "
    "kubu tunangan kekasih mantan pembantu sopir penggemar".split()
)
# Words in front of a name inside the noun phrase that speaks (`laporan BMKG`, `pihak Polda`).
VOICES = frozenset("pihak laporan evaluasi survei data studi riset rilis catatan penilaian hasil kajian tim manajemen pernyataan".split())

_VERB = regex.compile(r"(?:me[mnl-]?\p{L}{3,}|ber\p{L}{3,}|ter\p{L}{3,}|di\p{L}{4,})(?<!nya)")
_NO_VERB = frozenset(
    "dengan terhadap tersebut terkait terkini terakhir terutama ternyata termasuk berikut bersama berbagai beras berat berita "
    "media meter meski meskipun menteri medis memang mereka merdeka metode merek mesin mental melalui menurut mengenai "
    "menjelang mendatang mendalam dinas direktur dirinya diskusi distribusi dinding digital dimensi diplomasi dividen "
    "dinamika direksi disiplin didi dewan bertahap berapa bernama berusia terbaru terbesar terbaik tertinggi terendah "
    "teror terminal tertentu terlalu tersangka terdakwa berupa berlian terapi disabilitas disertasi "
    "terima beringin berkas diaspora diabetes diesel".split()
)
_PREDICATES = frozenset(
    "akan telah sudah sedang tengah masih belum tidak tak bukan bisa dapat harus perlu wajib ada adalah merupakan ialah "
    "menjadi mulai siap ikut lebih sangat terus tetap kerap sering pernah ingin mau hanya juga cukup resmi kini aman naik "
    "turun tinggi rendah baik buruk selesai rusak sulit mudah mungkin percaya yakin butuh punya mesti bakal boleh tepat "
    "hampir justru malah tinggal datang pergi hadir lahir tumbuh jatuh tiba berada stabil normal kondusif lancar tewas "
    "meninggal sembuh positif negatif sah lengkap rampung bebas tuntas pulih surut membaik memburuk setuju "
    "sepakat sama masuk keluar kembali habis laku hilang hancur penuh kosong ramai sepi mahal murah gagal berhasil lulus kalah menang layak pantas wajar penting jauh kurang terlalu optimistis".split()
)
# Nominalisations name events and states, which do not speak.
_EVENT = regex.compile(r"(?:ke|pe[mnr]?)\p{L}{3,}an(?:nya)?")


def looks_like_event(word: str) -> bool:
    """Whether a word is a nominalisation, `penyebaran`, `keadaan`: no speaker."""
    return _EVENT.fullmatch(word) is not None


def looks_like_verb(word: str) -> bool:
    """Whether a lower-case word is a verb by its prefix."""
    return word not in _NO_VERB and _VERB.fullmatch(word) is not None


def looks_like_clause(tokens: Sequence[Token]) -> bool:
    """Whether a predicate comes before the first comma, outside relative clauses: a whole clause, not a noun phrase.

    `warga mulai mengungsi` is a clause; `terima kasih kepada warga yang membantu` is none.
    """
    before = ""
    relative = False
    for number, token in enumerate(tokens[:60]):
        word = token.text.lower()
        if word == "," and number > 3:
            return False
        if word == "yang":
            relative = True
        elif before not in ("untuk", "guna", "dalam", "dengan", "agar") and (word in _PREDICATES or looks_like_verb(word)):
            if not relative:
                return True
            relative = word in _PREDICATES  # `yang akan membantu`: the verb belongs to the relative clause too
        before = word
    return False
