"""Persons with rank, degree, post and affiliation, as `range | role | affiliation`."""

import pytest

from beritaextract.log import Log
from tests.entities.reading import mentions

IN_THE_WILD = [
    (
        "Kepala Bidang Humas Polda Metro Jaya Komisaris Besar Yusri Yunus mengatakan, tersangka ditahan.",
        ["Komisaris Besar Yusri Yunus | Kepala Bidang Humas | Polda Metro Jaya"],
    ),
    (
        "kata Sekretaris Daerah Prov. Jatim Adhy Karyono, Kamis.",
        ["Adhy Karyono | Sekretaris Daerah | Prov. Jatim"],
    ),
    (
        "Yayat Sudrajat, Kepala Bidang Angkutan Jalan, mengatakan hal itu.",
        ["Yayat Sudrajat | Kepala Bidang Angkutan Jalan | -"],
    ),
    ("ujar Rafael Sugito, Ketua RT 003 RW 007.", ["Rafael Sugito | Ketua RT 003 RW 007 | -"]),
    (
        "Menurut Irma Hidayana, salah satu pendiri Laporcovid19, data itu benar.",
        ["Irma Hidayana | salah satu pendiri | Laporcovid19"],
    ),
    ("ujar I Nyoman Giri Prasta di Badung.", ["I Nyoman Giri Prasta | - | -"]),
    ("kata Amr bin Aus kemarin.", ["Amr bin Aus | - | -"]),
    ("ujar Ma’ruf Amin.", ["Ma’ruf Amin | - | -"]),
]
SYNTHETIC = [
    (
        "Direktur Keuangan PT Maju Bersama Sejahtera (Persero) Tbk Rudi Hartono menyatakan laba naik.",
        ["Rudi Hartono | Direktur Keuangan | PT Maju Bersama Sejahtera (Persero) Tbk"],
    ),
    (
        "Kepala Dinas Kesehatan Kota Surabaya dr. Nanik Lestari, M.Kes., menjelaskan.",
        ["dr. Nanik Lestari, M.Kes. | Kepala | Dinas Kesehatan Kota Surabaya"],
    ),
    ("Gubernur Jawa BaratAgus Salim meninjau lokasi.", ["Agus Salim | Gubernur | Jawa Barat"]),
    (
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Wahyu Hidayat menilai.",
        ["Wahyu Hidayat | Menteri Koordinator Bidang Politik, Hukum, dan Keamanan | -"],
    ),
    ("Menteri Luar Negeri AS John Carter bertemu kemarin.", ["John Carter | Menteri Luar Negeri | AS"]),
    (
        "Edi Sembiring selaku Kepala Divisi Pemasaran PD Pasar Melati menjelaskan.",
        ["Edi Sembiring | Kepala Divisi Pemasaran | PD Pasar Melati"],
    ),
    (
        "Dina Mulya, Director of Public Affairs and Communications Kirimin, mengatakan.",
        ["Dina Mulya | Director of Public Affairs and Communications | Kirimin"],
    ),
    (
        "Development Director Green Energy Academy Estonia Peter Kask mengatakan.",
        ["Peter Kask | Development Director | Green Energy Academy Estonia"],
    ),
    (
        "Juru bicara Satuan Tugas Penanganan Covid-19 Kabupaten Sleman, Hendra Wijaya, menyampaikan.",
        ["Hendra Wijaya | Juru bicara | Satuan Tugas Penanganan Covid-19 Kabupaten Sleman"],
    ),
    (
        "Kepala Bagian Hukum dan Humas, Rumah Sakit Umum Pusat Dr Kariadi, Banu Setiawan, saat dihubungi.",
        ["Banu Setiawan | Kepala Bagian Hukum dan Humas | Rumah Sakit Umum Pusat Dr Kariadi"],
    ),
    ("Menteri Riset dan Teknologi/Kepala Badan Riset dan Inovasi Nasional Bambang Sutrisno hadir.", None),
    ("Seorang pedagang, Siti Aminah (37), mengaku rugi.", ["Siti Aminah | pedagang | -"]),
    ("Camat Sukamaju Jajang Nurjaman berkata.", ["Jajang Nurjaman | Camat | Sukamaju"]),
    ("Wali Kota Bogor Bima Permana hadir.", ["Bima Permana | Wali Kota | Bogor"]),
    (
        "kata anggota Tim Peneliti NafasKu dari UGM, Dian Kusuma, seusai rapat.",
        ["Dian Kusuma | anggota Tim Peneliti NafasKu | UGM"],
    ),
    ("ujar Salim Wahab dari KKP.", ["Salim Wahab | - | KKP"]),
    ("Sugeng, wisatawan asal Bandung, senang.", ["Sugeng | wisatawan | Bandung"]),
    ("Plt Kadis Kesehatan Sultra dr Ridwan Saleh belum menjawab.", ["dr Ridwan Saleh | Plt Kadis Kesehatan | Sultra"]),
    (
        "Pengamat transportasi dan Direktur Eksekutif Institut Studi Jalan (Insja) Dedi Kurnia menilai.",
        ["Dedi Kurnia | Pengamat transportasi dan Direktur Eksekutif | Institut Studi Jalan (Insja)"],
    ),
    ("Kapolsek Tegalsari Kompol Budi Raharjo, S.I.K., M.H., membenarkan.", None),
]
NEGATIVE = [
    ("Namun hujan turun.", []),
    ("Diakui warga, air naik.", ["unnamed: warga"]),
    ("Kata sandi itu diganti.", []),
    ("Pada Senin pagi, Jalan Sudirman ditutup.", []),
    ("Angka ODP naik.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case for case in IN_THE_WILD + SYNTHETIC if case[1] is not None])
def test_persons(text, expected):
    assert [line for line in mentions(text) if ": " not in line] == expected


@pytest.mark.parametrize(("text", "expected"), NEGATIVE)
def test_no_persons(text, expected):
    assert mentions(text) == expected


def test_posts_joined_by_a_slash():
    text = "Menteri Riset dan Teknologi/Kepala Badan Riset dan Inovasi Nasional Bambang Sutrisno hadir."
    assert mentions(text) == [
        "Bambang Sutrisno | Menteri Riset dan Teknologi/Kepala | Badan Riset dan Inovasi Nasional"
    ]


def test_rank_and_degrees_belong_to_the_mention_but_not_to_the_name():
    from beritaextract import entities
    from beritaextract.text import analyse

    text = "Kapolsek Tegalsari Kompol Budi Raharjo, S.I.K., M.H., membenarkan."
    (mention,) = entities.find(analyse(text), log=Log()).mentions
    assert mention.range.of(text) == "Kompol Budi Raharjo, S.I.K., M.H."
    assert mention.name.of(text) == "Budi Raharjo"
    assert mention.phrase.of(text).startswith("Kapolsek Tegalsari")
    assert (mention.role.of(text), mention.affiliation.of(text)) == ("Kapolsek", "Tegalsari")
