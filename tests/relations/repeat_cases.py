"""Written cases of one figure stated twice: small articles in the manner of news, published on 14 June 2022.

`DIFFERENT`: the two figures differ by a slip, and an editor would want to know; with the two as written.
`AGREED`: what looks alike and is none: updates, parts, other places, other days, other sources, rounding.

Two rounds of these were written before the rules were mended after them.  At first sight: 14 of 20 slips found and 3
of 22 sound articles blamed, then 10 of 12 and 3 of 14.
"""

# What was counted or paid is said twice, and once wrongly.
DIFFERENT = [
    (
        "Kecelakaan maut di Tol Cipali menewaskan 12 orang, Senin (13/6/2022).\n\n"
        "Bus itu menabrak truk yang berhenti di bahu jalan. Sebanyak 11 orang tewas dan 20 penumpang dirawat.",
        ("12", "11"),
    ),
    (
        "Tanah longsor menewaskan sedikitnya 15 orang di Kabupaten Banjarnegara.\n\n"
        "Hujan turun sejak pagi. Longsor itu merenggut 14 nyawa dan menutup jalan desa.",
        ("15", "14"),
    ),
    (
        "Kebakaran menghanguskan 45 kios di Pasar Kliwon, Minggu malam.\n\n"
        "Api berasal dari kios pakaian. Sebanyak 54 kios ludes terbakar, kata kepala pasar.",
        ("45", "54"),
    ),
    (
        "Banjir merendam 320 rumah di Kecamatan Sukorejo.\n\nAir naik setelah tanggul jebol. "
        "Kepala desa mengatakan, 302 rumah warga terendam sejak subuh.",
        ("320", "302"),
    ),
    (
        "Angin puting beliung merusak 125 rumah di Desa Karangsari.\n\n"
        "Tidak ada korban dalam peristiwa itu. Rumah yang rusak sebanyak 152 unit.",
        ("125", "152"),
    ),
    (
        "Pemerintah Kota Salatiga menyiapkan anggaran pembangunan Jembatan Tuntang sebesar Rp 2,4 miliar.\n\n"
        "Jembatan itu ditargetkan rampung akhir tahun. "
        "Anggaran pembangunan Jembatan Tuntang Rp 2,3 miliar itu bersumber dari APBD.",
        ("Rp 2,4 miliar", "Rp 2,3 miliar"),
    ),
    (
        "Dana Hibah Pramuka Rp 1,75 miliar diduga dikorupsi.\n\n"
        "Jaksa memeriksa bendahara. Dana Hibah Pramuka sebesar Rp 1,57 miliar itu berasal dari APBD.",
        ("Rp 1,75 miliar", "Rp 1,57 miliar"),
    ),
    (
        "Jalan Tol Probolinggo-Situbondo sepanjang 49,7 kilometer mulai dikerjakan.\n\n"
        "Lahan sudah dibebaskan. Jalan Tol Probolinggo-Situbondo sepanjang 47,9 kilometer menghubungkan dua kabupaten.",
        ("49,7 kilometer", "47,9 kilometer"),
    ),
    (
        "Polres Magelang mengerahkan 1.250 personel gabungan untuk mengamankan konser.\n\n"
        "Jalan ditutup sejak sore. Sebanyak 1.520 personel gabungan dikerahkan, kata kapolres.",
        ("1.250", "1.520"),
    ),
    (
        "Bupati melantik 36 kepala desa di pendapa.\n\nAcara berjalan tertib. "
        "Sebanyak 35 kepala desa dilantik untuk masa jabatan enam tahun.",
        ("36", "35"),
    ),
    (
        "Sebanyak 62 siswa keracunan setelah menyantap nasi kotak.\n\n"
        "Mereka dirawat di puskesmas. Kepala sekolah membenarkan 26 siswa keracunan.",
        ("62", "26"),
    ),
    (
        "Universitas Mataram Raya mewisuda 512 lulusan.\n\nUpacara dipimpin rektor. Sebanyak 521 lulusan diwisuda.",
        ("512", "521"),
    ),
    (
        "Sebanyak 393 calon haji diberangkatkan dari Bandara Adi Soemarmo.\n\n"
        "Keluarga mengantar dengan haru. Sebanyak 339 calon haji diberangkatkan, kata ketua rombongan.",
        ("393", "339"),
    ),
    (
        "Gempa melukai 84 orang di Pasaman.\n\nWarga masih tidur ketika gempa terjadi. "
        "Sebanyak 48 orang terluka akibat tertimpa bangunan.",
        ("84", "48"),
    ),
    (
        "Banjir bandang memaksa 1.204 jiwa mengungsi.\n\n"
        "Tenda didirikan di lapangan. Jumlah pengungsi 1.240 jiwa, kata camat.",
        ("1.204", "1.240"),
    ),
    (
        "Harga tiket masuk Taman Satwa Lembah naik.\n\nHarga tiket masuk Taman Satwa Lembah Rp 35.000 per orang. "
        "Pengunjung mengeluh. Harga tiket masuk Taman Satwa Lembah Rp 53.000 per orang, tulis pengelola.",
        ("Rp 35.000", "Rp 53.000"),
    ),
    (
        "Kapal Motor Sinar Bahari tenggelam, 17 orang hilang.\n\n"
        "Pencarian melibatkan nelayan. Tim SAR mencatat 19 orang hilang dalam kecelakaan itu.",
        ("17", "19"),
    ),
    (
        "Angin kencang menumbangkan 31 pohon.\n\nLalu lintas macet. Sebanyak 13 pohon tumbang, kata petugas.",
        ("31", "13"),
    ),
    (
        "Pabrik sepatu itu merumahkan 240 karyawan.\n\nPesanan dari Eropa sepi. "
        "Sebanyak 420 karyawan dirumahkan tanpa kepastian.",
        ("240", "420"),
    ),
    (
        "”Kami membutuhkan tambahan 350 dokter spesialis untuk rumah sakit daerah,” kata "
        "Direktur RSUD Melati, Hartini.\n\n"
        "Rumah sakit itu kewalahan melayani pasien.\n\n"
        "”Kami membutuhkan tambahan 530 dokter spesialis untuk rumah sakit daerah,” kata Hartini lagi.",
        ("350", "530"),
    ),
    (
        "Petugas memusnahkan 1.540 botol minuman keras.\n\n"
        "Barang itu hasil razia. Sebanyak 1.450 botol minuman keras dimusnahkan dengan alat berat.",
        ("1.540", "1.450"),
    ),
    (
        "Tembok sekolah ambruk, 13 orang luka-luka.\n\nHujan deras mengguyur sejak siang. "
        "Polisi menyebut 31 orang luka-luka akibat kejadian itu.",
        ("13", "31"),
    ),
    (
        "Ledakan tabung gas di Warakas, Jakarta Utara, melukai 9 orang.\n\n"
        "Warga panik dan berlarian. Delapan orang terluka dalam ledakan tersebut, kata Kapolsek.",
        ("9", "Delapan"),
    ),
    (
        "Dua bus bertabrakan di jalur pantura, 14 penumpang tewas.\n\n"
        "Polisi masih menyelidiki penyebab kecelakaan. Tercatat 41 penumpang tewas akibat tabrakan itu.",
        ("14", "41"),
    ),
    (
        "SIDOARJO - Puting beliung merusak 78 rumah di Desa Tambak Sawah.\n\n"
        "Angin datang tiba-tiba. Jumlah rumah rusak mencapai 87 unit.",
        ("78", "87"),
    ),
    (
        "Nilai kontrak pembangunan Pasar Legi Rp 32,5 miliar.\n\n"
        "Kontraktor diminta bekerja cepat. Nilai kontrak pembangunan Pasar Legi Rp 35,2 miliar.",
        ("Rp 32,5 miliar", "Rp 35,2 miliar"),
    ),
    (
        "Kebakaran melalap 23 rumah di permukiman padat Kampung Pulo.\n\n"
        "Sebanyak 32 rumah hangus dan puluhan keluarga kehilangan tempat tinggal.",
        ("23", "32"),
    ),
    (
        "Kapal tenggelam, 6 orang hilang.\n\nBasarnas menerjunkan dua kapal. Lima orang hilang dalam musibah itu.",
        ("6", "Lima"),
    ),
    (
        "Rektor mewisuda 1.304 mahasiswa.\n\n"
        "Ia berpesan agar lulusan tidak berhenti belajar. Sebanyak 1.340 mahasiswa diwisuda hari itu.",
        ("1.304", "1.340"),
    ),
    (
        "Polda Jawa Timur menerjunkan 2.150 personel untuk mengawal laga derbi.\n\n"
        "Suporter tamu dilarang hadir. Sebanyak 2.510 personel diterjunkan, ujar kapolda.",
        ("2.150", "2.510"),
    ),
    (
        "Gempa merusakkan 412 rumah.\n\nSebagian warga tidur di tenda. Sebanyak 421 rumah rusak akibat gempa tersebut.",
        ("412", "421"),
    ),
    (
        "Bupati meresmikan 14 jembatan gantung.\n\n"
        "Warga menyambut gembira. Sebanyak 15 jembatan gantung diresmikan secara simbolis.",
        ("14", "15"),
    ),
    (
        "Tim gabungan mengevakuasi 57 pendaki.\n\n"
        "Cuaca memburuk sejak pagi. Sebanyak 75 pendaki dievakuasi dengan selamat.",
        ("57", "75"),
    ),
    (
        "Banjir bandang menewaskan 8 orang di Kabupaten Luwu.\n\nJembatan putus. Bencana ini merenggut 9 nyawa.",
        ("8", "9"),
    ),
    (
        "Keracunan massal menimpa warga. Sebanyak 104 orang keracunan usai hajatan.\n\n"
        "Mereka dilarikan ke puskesmas. Camat menyebut 140 orang keracunan.",
        ("104", "140"),
    ),
    (
        "”Kita sudah menyalurkan 4.500 paket sembako kepada warga terdampak banjir,” ujar Bupati Sri.\n\n"
        "Bantuan berasal dari donatur.\n\n"
        "”Kita sudah menyalurkan 5.400 paket sembako kepada warga terdampak banjir,” ujar Sri.",
        ("4.500", "5.400"),
    ),
    (
        "Korban meninggal akibat longsor 16 orang.\n\n"
        "Warga bergotong royong. Tercatat 17 orang meninggal dunia akibat longsor itu.",
        ("16", "17"),
    ),
    (
        "Sebanyak 274 rumah terendam banjir.\n\n"
        "Tinggi air selutut orang dewasa. Banjir merendam 247 rumah, kata lurah.",
        ("274", "247"),
    ),
    (
        "Harga eceran tertinggi Minyakita Rp 15.700 per liter.\n\n"
        "Pedagang menjual di atas itu. Harga eceran tertinggi Minyakita Rp 17.500 per liter, kata pedagang.",
        ("Rp 15.700", "Rp 17.500"),
    ),
    (
        "Jumlah korban jiwa 22 orang.\n\n"
        "Korban luka dirawat di rumah sakit. Kecelakaan kereta itu menewaskan 23 orang.",
        ("22", "23"),
    ),
    (
        "Tawuran pelajar di Depok menewaskan 2 orang.\n\nPolisi memburu pelaku. Tiga orang tewas dalam tawuran itu.",
        ("2", "Tiga"),
    ),
    (
        "Kebakaran pabrik melukai 37 pekerja.\n\n"
        "Api padam tiga jam kemudian. Sebanyak 73 pekerja terluka, kata kapolres.",
        ("37", "73"),
    ),
    (
        "MALANG – Gempa merusak 1.189 rumah.\n\n"
        "Warga mulai membersihkan puing. Data BPBD menunjukkan 1.198 rumah rusak.",
        ("1.189", "1.198"),
    ),
    (
        "Bupati melantik 128 pejabat eselon.\n\nPelantikan digelar tertutup. Sebanyak 182 pejabat eselon dilantik.",
        ("128", "182"),
    ),
    (
        "Banjir rob merendam 640 rumah di Kecamatan Sayung.\n\nRob datang setiap sore. Akibatnya, 460 rumah terendam.",
        ("640", "460"),
    ),
    (
        "Longsor menyebabkan 245 jiwa mengungsi.\n\nMereka tinggal di tenda. Sebanyak 254 orang mengungsi.",
        ("245", "254"),
    ),
    (
        "Sebanyak 88 siswa keracunan.\n\nSampel makanan diperiksa. Menurut kepala puskesmas, 89 siswa keracunan.",
        ("88", "89"),
    ),
    (
        "Perahu terbalik, 4 orang tewas.\n\n"
        "Korban dibawa ke rumah sakit. Lima orang meninggal dunia dalam kecelakaan tersebut.",
        ("4", "Lima"),
    ),
    (
        "Puting beliung merobohkan 26 rumah.\n\nListrik padam. Sebanyak 62 rumah roboh, kata camat.",
        ("26", "62"),
    ),
    (
        "Polisi mengerahkan 750 personel.\n\nJalan protokol ditutup. Sebanyak 570 personel dikerahkan.",
        ("750", "570"),
    ),
]

# Seen, and not found yet: named by a noun here and by a verb's object there, narrowed by `dengan`, cut by a number.
MISSED = [
    (
        "Proyek rehabilitasi Stadion Gelora Joko Samudro menelan anggaran Rp 12,6 miliar.\n\n"
        "Anggaran proyek rehabilitasi Stadion Gelora Joko Samudro sebesar Rp 16,2 miliar itu diambil dari APBD.",
        ("Rp 12,6 miliar", "Rp 16,2 miliar"),
    ),
    (
        "Panjang Jalan Lingkar Selatan Pati 11,8 kilometer.\n\n"
        "Pembebasan lahan selesai. Panjang Jalan Lingkar Selatan Pati 18,1 kilometer dengan dua jalur.",
        ("11,8 kilometer", "18,1 kilometer"),
    ),
    (
        "Biaya renovasi Gedung Juang 45 mencapai Rp 8,4 miliar.\n\n"
        "Pekerjaan dimulai Maret. Biaya renovasi Gedung Juang sebesar Rp 4,8 miliar ditanggung provinsi.",
        ("Rp 8,4 miliar", "Rp 4,8 miliar"),
    ),
    (
        "”Kami menargetkan pembangunan 1.500 rumah subsidi di empat kabupaten,” kata Direktur Perumahan, "
        "Joni.\n\n"
        "Pembangunan dimulai Agustus.\n\n"
        "”Kami menargetkan pembangunan 5.100 rumah subsidi di empat kabupaten,” kata Joni.",
        ("1.500", "5.100"),
    ),
]

# What only looks like the same figure.
AGREED = [
    # the same
    "Kecelakaan itu menewaskan 12 orang.\n\nBus menabrak truk. Sebanyak 12 orang tewas dan 20 penumpang dirawat.",
    # rounded, hedged, bounded
    "Banjir merendam sekitar 1.200 rumah.\n\nAir naik sejak malam. Sebanyak 1.203 rumah terendam.",
    "Konser itu dijaga lebih dari 1.000 personel gabungan.\n\nSebanyak 1.203 personel gabungan dikerahkan.",
    "Dana Hibah Pramuka Rp 1,75 miliar dianggarkan.\n\nDana Hibah Pramuka sebesar Rp 1,57 miliar sudah dicairkan.",
    "Rumah sakit membutuhkan 350 dokter spesialis.\n\nSaat itu rumah sakit memiliki 340 dokter spesialis.",
    "Gubernur DKI Jakarta meminta pinjaman daerah Rp 12,5 triliun. "
    "Gubernur Banten meminta pinjaman daerah Rp 12,7 triliun.",
    "Ada 26 rumah sakit di kabupaten. Vaksinasi dilakukan 28 rumah sakit.",
    "Dana Hibah Pramuka Rp 1,7 miliar diperiksa.\n\nDana Hibah Pramuka sebesar Rp 1,72 miliar cair dua kali.",
    "Longsor menewaskan sedikitnya 12 orang.\n\nHujan belum reda. Sebanyak 13 orang tewas.",
    # updates
    "Gempa menewaskan 12 orang.\n\nPencarian dilanjutkan. Hingga Selasa malam, 13 orang tewas.",
    "Gempa menewaskan 12 orang.\n\nTim menemukan satu jenazah. Kini 13 orang tewas.",
    "Korban tewas 11 orang pada pagi hari.\n\nMenjelang sore korban tewas bertambah menjadi 12 orang.",
    "Sebanyak 12 orang tewas.\n\nSebelumnya polisi menyebut 11 orang tewas.",
    # other places, parts and wholes
    "Banjir menewaskan 12 orang.\n\n"
    "Di Kecamatan Pacet, 11 orang tewas. Satu orang terseret arus di Kecamatan Mojosari.",
    "Kecelakaan itu menewaskan 12 orang.\n\n"
    "Sebanyak 11 orang tewas di lokasi kejadian dan seorang meninggal di rumah sakit.",
    "Angin merusak 125 rumah.\n\nSebanyak 115 rumah rusak ringan, 10 rumah rusak berat.",
    "Kebakaran menghanguskan 45 kios.\n\nSebanyak 44 kios terbakar habis, sedangkan satu kios terbakar sebagian.",
    "Kecelakaan menewaskan 12 orang.\n\nDari jumlah itu, 11 orang tewas seketika.",
    "Longsor menewaskan 12 orang.\n\nSebanyak 11 orang tewas tertimbun, sisanya hanyut.",
    "Di Desa Cimanggu 31 rumah terendam. Di Desa Ciawi 32 rumah terendam.",
    "Kebakaran pasar menewaskan 3 orang. Sebanyak 2 anak tewas.",
    # other days, other events
    "Kecelakaan di tanjakan itu menewaskan 12 orang.\n\nPada 2018, kecelakaan serupa terjadi. Saat itu 11 orang tewas.",
    "Gempa menewaskan 12 orang.\n\nTiga tahun silam gempa menewaskan 13 orang.",
    "Kebakaran Senin (6/6/2022) menghanguskan 45 kios.\n\nKebakaran pada Sabtu (11/6/2022) menghanguskan 46 kios.",
    "Harga beras medium Rp 12.500 per kilogram. Harga beras premium Rp 12.700 per kilogram.",
    "Anggaran pembangunan Jembatan Tuntang Rp 2,4 miliar. Anggaran pembangunan Jembatan Serayu Rp 2,3 miliar.",
    "Anggaran pembangunan Jembatan Tuntang Rp 2,4 miliar.\n\n"
    "Tahun lalu anggaran pembangunan Jembatan Tuntang Rp 2,3 miliar.",
    "Upah minimum Kabupaten Demak Rp 2,68 juta. Upah minimum Kabupaten Jepara Rp 2,27 juta.",
    # claims of two sides
    "Menurut versi polisi, 12 orang tewas.\n\nNamun, menurut versi warga, 13 orang tewas.",
    "Kapolres Budi Santoso mengatakan, 12 orang terluka.\n\n"
    "Koordinator aksi Rina Wulandari mengatakan, 13 orang terluka.",
    # plans, rates, other things
    "Polisi mengerahkan 1.250 personel gabungan.\n\nPada hari kedua, 1.520 personel gabungan dikerahkan.",
    "Kuota tahap pertama 350 calon haji. Sebanyak 393 calon haji diberangkatkan.",
    "Target awal 512 lulusan diwisuda.\n\nSebanyak 521 lulusan diwisuda.",
    "Harga tiket masuk Taman Satwa Lembah Rp 35.000 per orang.\n\n"
    "Harga tiket masuk Taman Satwa Lembah Rp 53.000 untuk akhir pekan.",
    "Ia membayar uang muka rumah Rp 25 juta. Uang muka rumah di kota Rp 52 juta.",
    "Denda Rp 100 juta dijatuhkan kepada Rudi. Denda Rp 110 juta dijatuhkan kepada Tono.",
    "Jaksa menuntut 12 tahun penjara. Hakim memvonis 11 tahun penjara.",
    "Sebanyak 14 perempuan dan 12 laki-laki hadir. Sebanyak 13 laki-laki pulang.",
    "Gempa menewaskan 25 orang di Mamuju.\n\n"
    "Badan Nasional Penanggulangan Bencana mencatat, korban meninggal di Majene 24 orang.",
    "Kecelakaan menewaskan 4 orang.\n\n"
    "Tiga orang tewas terjepit badan mobil. Satu korban lain meninggal dalam perjalanan.",
    "Kebakaran menghanguskan 12 kios.\n\nSebanyak 13 kios terbakar pada kebakaran tahun 2019 di pasar yang sama.",
    "Polisi menembak 2 perampok. Satu orang tewas. Dua orang terluka. Warga bersyukur. Tiga orang terluka "
    "karena panik.",
    "Laba PT Bumi Jaya Rp 1,2 triliun. Laba PT Bumi Raya Rp 1,3 triliun.",
    "Tim putra membawa pulang 14 medali emas.\n\nTim putri membawa pulang 15 medali emas.",
    "Sebanyak 393 calon haji kloter pertama diberangkatkan Senin.\n\n"
    "Sebanyak 392 calon haji kloter kedua diberangkatkan Selasa.",
    "Rumah rusak berat 45 unit. Rumah rusak ringan 46 unit.",
    "Anggaran belanja pegawai Rp 2,4 miliar. Anggaran belanja modal Rp 2,3 miliar.",
    "Sebanyak 120 rumah terendam di RW 03. Sebanyak 112 rumah terendam di RW 04.",
    "BPBD semula mencatat 11 orang tewas.\n\nData terakhir menunjukkan 12 orang tewas.",
    "Longsor menewaskan 12 orang. Pencarian terus dilakukan.\n\nPada Rabu (15/6/2022), korban tewas 13 orang.",
    "Bentrokan menewaskan 5 orang, menurut pemerintah.\n\nMilisi menyebut 6 orang tewas.",
    "Dinas Kesehatan membutuhkan 1.200 tenaga perawat terlatih.\n\n"
    "Dinas Kesehatan baru memiliki 1.100 tenaga perawat terlatih.",
    "Harga emas Antam ukuran 1 gram Rp 985.000 per batang. Harga emas Antam ukuran 2 gram Rp 1.958.000 per batang.",
    "Universitas mewisuda 512 sarjana dan 125 magister.\n\nSebanyak 521 orang hadir.",
    "Gempa merusak 320 rumah. Di Kecamatan Pacet, gempa merusak 302 rumah.",
    "Nilai ekspor kopi Lampung Rp 2,4 triliun pada 2020. Nilai ekspor kopi Lampung Rp 2,5 triliun pada 2021.",
    "Kapal membawa 42 penumpang. Sebanyak 24 penumpang dievakuasi, 18 penumpang dalam pencarian.",
    "Tanggul jebol sepanjang 12 meter. Tanggul di seberang jebol sepanjang 13 meter.",
    "Suhu udara di puncak Gunung Lawu 8 derajat Celsius. Suhu udara di kaki Gunung Lawu 18 derajat Celsius.",
    "Satgas mencatat 1.204 orang mengungsi. Sebanyak 1.024 orang mengungsi ke gedung sekolah.",
    "Kebakaran menghanguskan 45 kios dan 12 rumah.\n\nPada lantai dua, 44 kios terbakar.",
    "Gempa menewaskan 25 orang. Gempa susulan menewaskan 24 orang.",
    "Banjir merendam 640 rumah.\n\nDi Sayung, 460 rumah terendam.",
    "Polisi mengerahkan 750 personel.\n\nTNI mengerahkan 570 personel.",
    "Bupati melantik 128 pejabat.\n\nBulan lalu bupati melantik 182 pejabat.",
    "Sebanyak 37 pekerja terluka.\n\nSetelah diperiksa ulang, 38 pekerja terluka.",
    "Sebanyak 88 siswa SD keracunan.\n\nSebanyak 89 siswa SMP keracunan.",
    "Korban tewas 12 orang.\n\nKorban tewas dari pihak militer 11 orang.",
    "Kecelakaan menewaskan 3 orang.\n\nTahun ini sudah 31 orang tewas di ruas itu.",
    "Harga sewa lapak Pasar Baru Rp 2,4 juta setahun.\n\nHarga sewa lapak Pasar Baru Rp 4,2 juta untuk blok depan.",
    "Perahu terbalik, 4 orang tewas.\n\nDua anak dan tiga orang dewasa selamat. Ada 5 orang hilang.",
    "Virus itu menewaskan 1.204 orang di Italia.\n\nDi Spanyol, virus itu menewaskan 1.240 orang.",
    "Jembatan sepanjang 120 meter ambruk.\n\nJembatan lain sepanjang 102 meter retak.",
    "Gubernur melantik 14 bupati. Wakil gubernur melantik 15 bupati.",
]
