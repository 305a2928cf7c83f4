"""Sentences with their dates marked: `[[Kamis (17/11)=2022-11-17]]`.  All are read as published on 17 November 2022.

A value of `-` means a date without a value.  What is not marked must not be found.
"""

# Short forms as seen in articles.
WILD = [
    "Acara berlangsung di aula, [[Kamis (17/11)=2022-11-17]].",
    "Ditemui di kantornya, [[Sabtu (19/2/2022)=2022-02-19]], ia menolak.",
    "Hal itu terjadi pada [[19 Februari 2022=2022-02-19]].",
    "Program berjalan sejak [[Januari – November=2022-01/2022-11]].",
    "Data per [[September 2024=2024-09]] belum terbit.",
    "Sejak [[tahun 2021=2021]] jalan itu rusak.",
    "Masa bakti [[2016-2021=2016/2021]] berakhir.",
    "Musik [[1980-an=1980/1989]] kembali disukai.",
    "Ekonomi [[triwulan III-2021=2021-07/2021-09]] tumbuh.",
    "Kegiatan [[Rabu (16/11)=2022-11-16]] pukul 13.47 WIB batal.",
]

# Written for the forms of the room.
SYNTHETIC = [
    # days
    "Pameran [[28 Desember 2021-3 Januari 2022=2021-12-28/2022-01-03]] ramai.",
    "Rapat pada [[30 Oktober-2 November 2022=2022-10-30/2022-11-02]] batal.",
    "Libur ([[28 Mei–3 Juni 2022=2022-05-28/2022-06-03]]) tiba.",
    "Rapat digelar [[Selasa (10/8/2021)=2021-08-10]] dan [[Kamis (10/11)=2022-11-10]].",
    "Ia lahir di Medan, [[17 Agustus 1975=1975-08-17]].",
    "Surat terbit [[Senin, 5 September 2022=2022-09-05]], pukul 09.00-11.00 WIB.",
    "Kejadian [[Rabu malam (16/11/2022)=2022-11-16]] di rumahnya.",
    "Salat [[Jumat Kliwon (18/11/2022)=2022-11-18]] dan [[Jum'at (11/11/2022)=2022-11-11]].",
    "Hari [[Senin tanggal 14 November 2022=2022-11-14]] libur.",
    "Foto ([[14/11/2022=2022-11-14]]) dan arsip [[2022-10-05=2022-10-05]] serta [[05-10-2022=2022-10-05]].",
    "Jakarta ([[17/11=2022-11-17]]), ia berkata.",
    "Berlaku hingga [[10/11/22=2022-11-10]] malam.",
    "Terbit [[20 Oct 2021=2021-10-20]], [[5 Agt 2022=2022-08-05]], dan [[3 Sept. 2022=2022-09-03]].",
    # several days
    "Kegiatan berlangsung pada [[3 dan 4 Mei 2022=2022-05-03/2022-05-04]].",
    "Kegiatan berlangsung pada [[3=2022-05-03]] dan [[17 Mei 2022=2022-05-17]].",
    "Libur pada [[1=2022-06-01]], [[2=2022-06-02]], dan [[3 Juni 2022=2022-06-03]].",
    "Tutup [[Rabu-Kamis (1-2/6/2022)=2022-06-01/2022-06-02]].",
    "Tutup [[Sabtu dan Minggu (5-6/11)=2022-11-05/2022-11-06]].",
    "Tutup [[Jumat (30/9-1/10/2022)=2022-09-30/2022-10-01]].",
    "Mulai [[1 hingga 30 November 2022=2022-11-01/2022-11-30]].",
    "Dari tanggal [[28 November s.d. 3 Desember 2022=2022-11-28/2022-12-03]].",
    "Cuti [[28 Desember 2022 - 3 Januari 2023=2022-12-28/2023-01-03]].",
    "KTT pada [[15-16 November=2022-11-15/2022-11-16]] di Bali.",
    "Mulai [[Senin (7/11/2022) hingga Minggu (13/11/2022)=2022-11-07/2022-11-13]].",
    # months
    "Periode [[April-Juni 2022=2022-04/2022-06]] dan [[Januari s/d Maret 2022=2022-01/2022-03]].",
    "Periode [[Oktober 2021 - Maret 2022=2021-10/2022-03]].",
    "Pameran digelar [[20 Maret-14 April 2023=2023-03-20/2023-04-14]].",
    "Pada bulan [[maret 2021=2021-03]].",
    "Sejak [[Januari=2022-01]] harga naik, awal [[Mei=2022-05]] turun.",
    "Pada [[Maret tahun lalu=2021-03]] dan [[Desember tahun ini=2022-12]].",
    "[[Agustus=2022-08]] lalu ia pindah, [[Februari=2023-02]] mendatang ia kembali.",
    # quarters, semesters, years
    "Laba [[kuartal pertama 2022=2022-01/2022-03]] dan [[Q3 2021=2021-07/2021-09]].",
    "Laba [[kuartal II tahun ini=2022-04/2022-06]] naik.",
    "Laba [[semester I/2022=2022-01/2022-06]] naik.",
    "[[Tahun ajaran 2021/2022=2021/2022]] berakhir, liga musim [[2020/21=2020/2021]] juga.",
    "RPJMN [[2020-2024=2020/2024]] dan Piala Dunia [[2022=2022]] Qatar.",
    "Penjualan pada [[2021=2021]], [[2020=2020]], dan [[2019=2019]].",
    "Anggaran [[TA 2022=2022]] dan [[tahun anggaran 2023=2023]].",
    "Pilkada [[2020=2020]] diikuti dua calon, turun dari [[2015=2015]].",
    "Lagu [[tahun 90-an=1990/1999]] dan [[era 70-an=1970/1979]], awal [[2000-an=2000/2009]].",
    "Bangunan [[tahun 1800-an=1800/1899]] itu roboh.",
    "Film itu tayang kembali ([[2018=2018]]).",
    # relative
    "Ia tiba [[kemarin=2022-11-16]], [[dua hari lalu=2022-11-15]] ia sakit.",
    "[[Pekan lalu=2022-11-07/2022-11-13]] sepi, [[Senin depan=2022-11-21]] ramai.",
    "[[Senin pekan depan=2022-11-21]], [[Jumat lalu=2022-11-11]], [[bulan depan=2022-12]].",
    "Pada akhir [[tahun lalu=2021]] harga turun, [[tahun ini=2022]] naik.",
    "[[Setahun lalu=2021]], [[5 tahun silam=2017]], [[sebulan lagi=2022-12]].",
    "[[Hari ini=2022-11-17]] dan [[tadi malam=2022-11-16]] hujan.",
    "“Saya datang [[kemarin=-]],” katanya.",
    # years and days in words
    "Sejak [[tahun dua ribu lima=2005]] dan [[tahun dua ribu dua puluh tiga=2023]] harga turun.",
    "Pilkada [[dua ribu dua puluh empat=2024]] ricuh, [[tahun sembilan belas enam lima=1965]] kelam.",
    "[[Tahun seribu sembilan ratus empat puluh lima=1945]] negeri ini merdeka.",
    "Lagu [[tahun sembilan puluhan=1990/1999]] dan [[era delapan puluhan=1980/1989]] kembali.",
    "Upacara [[tujuh belas Agustus=2022-08-17]] digelar, ia menikah [[dua puluh Mei 2019=2019-05-20]].",
    "[[Angkatan '66=1966]], [[tahun '05=2005]], Reformasi [['98=1998]] dan tragedi [[Mei '98=1998-05]].",
    # days in a row
    "Rapat [[12=2022-05-12]], [[13=2022-05-13]] dan [[15 Mei=2022-05-15]] batal.",
    "Libur [[12-14=2022-05-12/2022-05-14]], [[16=2022-05-16]], dan [[18 Mei=2022-05-18]] tiba.",
    "Libur ([[24=2022-12-24]], [[25=2022-12-25]], [[27/12/2022=2022-12-27]]) tiba.",
    "Harga pada [[November=2020-11]] dan [[Desember 2020=2020-12]] turun.",
    "Periode [[Maret=2021-03]], [[April=2021-04]] dan [[Mei 2021=2021-05]] sepi.",
    # days counted from feasts
    "Arus mudik memuncak [[H-2 Lebaran 2025=2025-03-29]] dan [[H+3 Idul Fitri 1445 H/2024=2024-04-13]].",
    "Posko dibuka [[H-7 hingga H+7 Idulfitri 2023=2023-04-15/2023-04-29]].",
    "Harga naik [[H-3 Natal 2024=2024-12-22]] dan [[H-1 Lebaran=2022-05-01]].",
    "Tiket [[H-5 Lebaran 2045=2045]] belum dijual.",
    # two calendars
    "Idul Adha [[1446 Hijriah/2025=2025]] dan Nyepi Saka 1947 tiba, juga [[1446/2025=2025]].",
    "Dana [[Juli Sampai September 2022=2022-07/2022-09]] cair.",
    # intervals of unlike ends
    "Kerugian [[2017 hingga kuartal III 2021=2017/2021-09]] naik.",
    "Data [[2019 sampai Maret 2021=2019/2021-03]] dihimpun.",
    # numbers and letters together
    "Surat [[12-05-21=2021-05-12]] dan [[17Agustus 2021=2021-08-17]], [[30 September2015=2015-09-30]].",
    "Sejak [[September2015=2015-09]] dan [[Tahun2020=2020]] ia di sana, operasi pasca-[[1965=1965]] kelam.",
    "Acara [[17 Agus 2021=2021-08-17]] di alun-alun.",
    # years behind names and nouns
    "Kualifikasi Piala Dunia [[2026=2026]] zona Asia dan haji [[2025=2025]] seharusnya lancar.",
    "Festival Sarimbit (FSB) [[2015=2015]] hadir, Pilpres [[2024=2024]] sangat ketat.",
    "Pemilu [[2019=2019]] ricuh. Pada [[2021=2021]] penerima bertambah.",
    "Belanja [[2019=2019]] Rp 2 miliar, [[2020=2020]] Rp 3 miliar.",
    "“[[2005=2005]] itu tahun yang berat.",
    "Filipina [[Mei=2022-05]] lalu dan pekan ketiga [[Juni=2022-06]] sepi.",
    # what is said in a quotation counts from the day on which it is said
    "“[[Besok=2022-11-16]] kami pergi,” kata Budi, [[Selasa (15/11)=2022-11-15]].",
    # slips
    "Kejadian [[Kamis (16/11)=2022-11-16]] di rumahnya.",
    "Terbit [[17 Agutus 2021=2021-08-17]] dan [[3 Oktobr 2022=2022-10-03]].",
    "Terbit [[October 20, 2021=2021-10-20]] dan [[20th October 2021=2021-10-20]].",
    "Tertulis [[29 Februari 2021=-]] di surat itu.",
]

# Nothing here is a date.
NEGATIVE = [
    "Ia membeli 2000 meter kain dan 2015 unit pompa.",
    "Sebanyak 2021 orang hadir, turun menjadi 1998 orang.",
    "Harga Rp 2020 per buah, US$ 2021 per ton, Nomor 2020.",
    "Skor 2-2 dan 3-1 pada pukul 13.47 WIB.",
    "Sidang mulai 09.00 WIB, buka 04.30-06.00.",
    "Jalan 17 Agustus macet, Universitas 17 Agustus 1945 tutup.",
    "Alumni Universitas Sebelas Maret itu menang.",
    "Ibu Mei datang, kata Juni, bersama Siti Maret.",
    "Puasa 17 Ramadan 1442 H, tahun 1442 Hijriah.",
    "Telepon 0812-2020-1998 atau 021-5550199.",
    "Pada tanggal 17 nanti, tanggal 5 dan 20 setiap bulan.",
    "Bagian 3/4 dari lahan, usia 2-4 tahun, 1/2 liter.",
    "Dalam enam bulan mendatang dan beberapa tahun lalu.",
    "Mahasiswa semester 3 itu lulus pada abad ke-21.",
    "Sekitar 2000-an warga dan 350-an rumah.",
    "Minggu ketiga, rabu rabu, jumatan, kamisan.",
    "Permen rasa mint, Agustusan, Maretha, Meiliana.",
    "Selama 24 jam 30 menit, dua jam 15 menit.",
    "UU Nomor 11 Tahun 2020 dan Perpres 63/2020 dicabut.",
    "Skor 1/2 dan 31/2 tertera di papan.",
    "Tahun Baru Imlek 2577, Waisak 2569 BE dan Tahun Baru Saka 1947.",
    "Hari Suci Nyepi 1947, Idul Adha 1446, tahun 300 SM.",
    "Mobil B 2019 XYZ dan kamar 1204.",
    "Skor 21-19, 12-05, dan 11-9.",
    "Sebanyak dua ribu dua puluh empat warga selama dua tahun dua bulan.",
    "Harga dua ribu dua puluh lima rupiah.",
    "Pembalap itu gagal lolos Q1 dan lanjut ke Q2.",
    "Gol pada menit 12 dan 17.",
    "Persiapan sudah H-2, pukul 13.00.",
    "Mahasiswa Institut Teknologi Sepuluh Nopember menang.",
    "Warga menanam 2021 sengon dan membeli 2015 karung.",
]
