"""Mails: what hangs on them is read or told of, and what they answer is no text of theirs."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from beritaextract.errors import Problem
from beritaextract.sources import SourceArticle
from beritaextract.sources.mail_text import own_html, own_text
from tests.linear import assert_linear
from tests.sources.helpers import items, write
from tests.sources.test_documents import docx

OWN = "Harga cabai naik 12 persen, kata Bupati Andi Wijaya.\n"
RELEASE = "Pemerintah Kabupaten Sidoarjo menyalurkan 40 ton beras, kata Bupati Andi Wijaya."


def mail(text: str = OWN, subject: str = "Harga cabai", *, html: bool = False) -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["Date"] = subject, "Mon, 10 Jun 2024 08:00:00 +0700"
    message.set_content(text, subtype="html" if html else "plain")
    return message


def read(folder: Path, message: EmailMessage) -> tuple[list[str], list[Problem]]:
    found = items(write(folder, {"a.eml": message.as_bytes()}))
    articles = [item for item in found if isinstance(item, SourceArticle)]
    told = [note for article in articles for note in article.notes]
    return [article.text.strip() for article in articles], told + [item for item in found if isinstance(item, Problem)]


def test_attachments_are_read_or_told_of(tmp_path: Path) -> None:
    message = mail()
    for name, data, kind in (
        ("rilis.txt", RELEASE.encode(), ("text", "plain")),
        ("rilis 2.docx", docx(f"<w:p><w:t>{RELEASE}</w:t></w:p>"), ("application", "octet-stream")),
        ("data.csv", f'judul,isi\nBeras,"{RELEASE}"\n'.encode(), ("text", "csv")),
        ("koran.pdf", b"%PDF-1.7", ("application", "pdf")),
        ("foto.jpg", b"\xff\xd8", ("image", "jpeg")),
        ("surat", b"x", ("application", "octet-stream")),
        ("smime.p7s", b"x", ("application", "pkcs7-signature")),
    ):
        message.add_attachment(data, maintype=kind[0], subtype=kind[1], filename=name)
    texts, problems = read(tmp_path, message)
    assert texts == [OWN.strip(), RELEASE, RELEASE, RELEASE]
    assert [(problem.kind, problem.lost) for problem in problems] == [("left-out", False)] * 3
    assert "'koran.pdf'" in problems[0].message and "pdftotext" in problems[0].message


def test_a_mail_on_a_mail(tmp_path: Path) -> None:
    inner = mail(RELEASE, "Rilis")
    inner.add_attachment(b"\xff\xd8", maintype="image", subtype="png", filename="a.png", disposition="inline")
    outer = mail()
    outer.add_attachment(inner)
    assert read(tmp_path, outer) == ([OWN.strip(), RELEASE], [])


def test_mails_on_mails_without_an_end(tmp_path: Path) -> None:
    message = mail(RELEASE)
    for _ in range(12):
        outer = mail()
        outer.add_attachment(message)
        message = outer
    texts, problems = read(tmp_path, message)
    assert len(texts) == 4 and [problem.kind for problem in problems] == ["left-out"]


def test_a_damaged_attachment_is_lost_alone(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="a.docx")
    texts, problems = read(tmp_path, message)
    assert texts == [OWN.strip()] and [(one.kind, one.lost) for one in problems] == [("damaged", True)]


@pytest.mark.parametrize(
    "rest",
    [
        "-- \nAndi Wijaya\nHumas Kabupaten\n0812 3456\n",
        "--\nAndi\n",
        "\nPada Sen, 10 Jun 2024 08.00, Redaksi <meja@contoh.id> menulis:\n> Stok 900 ton?\n>\n> Salam\n",
        "\nOn Mon, 10 Jun 2024 at 08:00, Redaksi <\nmeja@contoh.id> wrote:\n\n> Stok 900 ton?\n",
        "\nOn Mon, Jun 10, 2024 at 8:00 AM Redaksi wrote:\nStok 900 ton?\n",
        "\n-----Original Message-----\nFrom: Redaksi\nStok 900 ton?\n",
        "\n-----Pesan Asli-----\nStok 900 ton?\n",
        "\nDari: Redaksi\nDikirim: Senin, 10 Juni 2024\nKepada: Humas\nPerihal: Stok\n\nStok 900 ton?\n",
        "\n> Stok 900 ton?\n> Salam\n",
    ],
)
def test_what_is_not_the_text_of_the_mail(rest: str) -> None:
    assert own_text(OWN + rest, "Re: Stok") == (OWN, True)


def test_an_answer_below_what_it_answers() -> None:
    quoted = "Pada Sen, 10 Jun 2024 08.00, Redaksi <meja@contoh.id> menulis:\n> Stok 900 ton?\n"
    assert own_text(quoted + "\n" + OWN + "\n-- \nAndi\n", None) == (OWN, True)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("---------- Forwarded message ---------\nFrom: A\nDate: 10/6\nSubject: Rilis\n\n" + OWN, None),
        ("Mohon dimuat.\n\nFrom: A\nSent: 10/6\nTo: B\nSubject: Rilis\n\n" + OWN, "Fwd: Rilis"),
        ("> Seluruh surat ini\n> sebuah kutipan.\n", None),
        ("Pada akun media sosialnya, bupati menulis:\n“Stok cukup.”\n", None),
        ("Suhu naik\n> 40 derajat di Sidoarjo.\n", None),
        ("Bagian satu.\n--\n" + "Baris yang panjang sekali. " * 9 + "\n", None),
        (OWN, None),
    ],
)
def test_what_stays(text: str, subject: str | None) -> None:
    assert own_text(text, subject) == (text, False)


def test_a_mail_in_html(tmp_path: Path) -> None:
    page = (
        f"<div>{OWN}</div><div class='gmail_signature'>Andi<br>Humas</div><br><div class=\"gmail_quote\">"
        "<div>Pada Sen, 10 Jun 2024 08.00, A &lt;a@b.id&gt; menulis:</div><blockquote>Stok 900 ton?</blockquote></div>"
    )
    texts, problems = read(tmp_path, mail(page, html=True))
    assert texts == [OWN.strip()] and [one.kind for one in problems] == ["quoted-mail"]
    forwarded = f"<div class='gmail_quote'>---------- Forwarded message ---------<blockquote>{OWN}</blockquote></div>"
    assert own_html(forwarded) == (forwarded, False)


@pytest.mark.parametrize(
    "unit",
    ["> a\n", "On 1@ ", "On 08:00\n", "Pada a\nb\nc\n", "From: a\n", "--\n", "-- \na\n", "Dari: a\nTanggal: b\n"],
)
def test_linear_time(unit: str) -> None:
    assert_linear(unit, lambda text: text, lambda text: own_text(text, None))


@pytest.mark.parametrize(
    "unit", ["<div ", "<div class='gmail_signature'>", "<blockquote type=cite>", "<div class=gmail_quote>"]
)
def test_linear_time_of_html(unit: str) -> None:
    assert_linear(unit, lambda text: text, own_html)
