"""Articles as other scrapers would have left them: the same words, other typography, and the same records."""

import re

import pytest

from beritaextract import extract
from beritaextract.text import LegibleText

ARTICLE = (
    "Stok beras di Demak aman. “Stok beras aman sampai Lebaran,” kata Bupati Demak Eko Prasetyo, Senin (3/2/2025).\n\n"
    "Menurut dia, harga beras turun 5 persen menjadi Rp 12.000 per kilogram. “Warga jangan panik. Pasar tetap buka,” "
    "ujarnya. Hal itu disampaikan di Pasar ‘Lama’ hari Jum’at – pasar terbesar di sana.\n\n"
    "Kepala Dinas Perdagangan Demak Ma’ruf Hidayat mengatakan, 20 ton beras sudah tiba. “Nanti tiba lagi 30 ton,” "
    "tutur Ma’ruf."
)


def swapped(**marks):
    """A function that replaces characters by what stands for them."""
    table = {"“": marks["left"], "”": marks["right"], "’": marks.get("apostrophe", "’"), "‘": marks.get("left1", "‘")}
    return lambda text: "".join(table.get(char, char) for char in text)


def read_as(encoding, times=1):
    """A function that encodes UTF-8 and reads it in another encoding."""

    def damage(text):
        for _ in range(times):
            text = "".join(
                char if char.isascii() else "".join(_decoded(byte, encoding) for byte in char.encode()) for char in text
            )
        return text

    return damage


def _decoded(byte, encoding):
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


def wrapped(width):
    """A function that breaks the lines of each paragraph at `width` columns."""

    def damage(text):
        return "\n\n".join(
            re.sub(rf"(.{{1,{width}}})(?:\s|$)", r"\1\n", paragraph).rstrip() for paragraph in text.split("\n\n")
        )

    return damage


DAMAGES = {
    # in the wild: mojibake
    "windows-1252": read_as("cp1252"),
    "windows-1252-twice": read_as("cp1252", 2),
    "latin-1": read_as("latin-1"),
    "windows-1252-no-controls": lambda text: re.sub("[\x80-\x9f]", "", read_as("cp1252")(text)),
    # in the wild: references and escapes
    "named": swapped(left="&ldquo;", right="&rdquo;", apostrophe="&rsquo;", left1="&lsquo;"),
    "numbers": swapped(left="&#8220;", right="&#8221;", apostrophe="&#8217;", left1="&#8216;"),
    "hexadecimal": swapped(left="&#x201C;", right="&#x201D;", apostrophe="&#x2019;"),
    "windows-numbers": swapped(left="&#147;", right="&#148;", apostrophe="&#146;"),
    "straight": swapped(left="&quot;", right="&quot;", apostrophe="&#39;", left1="&#39;"),
    "twice": swapped(left="&amp;ldquo;", right="&amp;rdquo;", apostrophe="&amp;#39;"),
    "no-semicolon": swapped(left="&quot;", right="&quot "),
    "json": swapped(left=r"\u201c", right=r"\u201d", apostrophe=r"\u2019", left1=r"\u2018"),
    "json-straight": swapped(left=r"\"", right=r"\""),
    "blanks": lambda text: text.replace(" ", "&nbsp;"),
    "some-blanks": lambda text: re.sub(r"(?<=\d) (?=\w)", "&nbsp;", text),
    # in the wild: lost and exchanged marks
    "question-marks": swapped(left="?", right="?", apostrophe="?", left1="?"),
    "replacement-characters": swapped(left="\ufffd", right="\ufffd", apostrophe="\ufffd", left1="\ufffd"),
    "single": swapped(left="'", right="'", apostrophe="'", left1="'"),
    "single-typographic": swapped(left="‘", right="’"),
    "one-mark-for-both": swapped(left="”", right="”"),
    "wrong-way-round": swapped(left="”", right="“"),
    "mixed": swapped(left='"', right="”"),
    "doubled": swapped(left="““", right="””"),
    "doubled-single": swapped(left="''", right="''"),
    "backticks": swapped(left="``", right="''"),
    "commas": swapped(left=",,", right="”"),
    "guillemets": swapped(left="«", right="»"),
    "angles": swapped(left="<<", right=">>"),
    # synthetic: lines and blanks
    "wrapped-70": wrapped(70),
    "wrapped-76": wrapped(76),
    "one-line": lambda text: text.replace("\n\n", " "),
    "carriage-returns": lambda text: text.replace("\n", "\r\n"),
    "doubled-blanks": lambda text: text.replace(" ", "  "),
    "zero-width": lambda text: text.replace(" ", "\u200b "),
    "soft-hyphens": lambda text: text.replace("isampaikan", "i\xadsampai\xadkan"),
    "tags": lambda text: "<p>" + text.replace("\n\n", "</p><p>").replace("aman", "<b>aman</b>") + "</p>",
    "breaks": lambda text: text.replace("\n\n", "<br /><br />"),
    "comma-glued": lambda text: re.sub("(?<=”) (?=kata|ujar|tutur)", "", text),
}
# Two at once.
MIXTURES = [
    ("windows-1252", "wrapped-70"),
    ("windows-1252", "one-line"),
    ("latin-1", "doubled-blanks"),
    ("named", "wrapped-70"),
    ("straight", "one-line"),
    ("straight", "comma-glued"),
    ("question-marks", "wrapped-76"),
    ("question-marks", "comma-glued"),
    ("single", "wrapped-70"),
    ("single", "carriage-returns"),
    ("wrapped-70", "carriage-returns"),
    ("wrapped-70", "zero-width"),
    ("guillemets", "windows-1252"),
    ("twice", "carriage-returns"),
    ("tags", "named"),
    ("json", "one-line"),
]
_MARKS = str.maketrans(dict.fromkeys("’‘`\ufffd?", "'"))


def words(text):
    """The words of a damaged stretch: legible, in one line, apostrophes made one."""
    return " ".join(LegibleText(text).text.split()).translate(_MARKS)


def records(text):
    found = extract(text)
    names = {speaker.id: words(speaker.name) for speaker in found.speakers}
    return (
        [(claim.kind, words(claim.text), names.get(claim.speaker_id)) for claim in found.claims],
        [(figure.kind, figure.value, figure.unit) for figure in found.figures],
        [date.value for date in found.dates],
        sorted(names.values()),
    )


WHOLE = records(ARTICLE)


def test_the_whole_article():
    claims, figures, dates, names = WHOLE
    assert [claim[0] for claim in claims] == ["direct", "indirect", "direct", "indirect", "direct"]
    assert names == ["Eko Prasetyo", "Ma'ruf Hidayat"]
    assert len(figures) == 4
    assert dates == ["2025-02-03"]


@pytest.mark.parametrize("kind", DAMAGES)
def test_one_damage_changes_no_record(kind):
    assert records(DAMAGES[kind](ARTICLE)) == WHOLE


@pytest.mark.parametrize(("first", "second"), MIXTURES)
def test_two_damages_change_no_record(first, second):
    kinds = (second, first) if second == "comma-glued" else (first, second)  # glue is seen beside whole marks
    text = ARTICLE
    for kind in kinds:
        text = DAMAGES[kind](text)
    assert records(text) == WHOLE


def test_offsets_are_those_of_the_damaged_text():
    for damage in DAMAGES.values():
        text = damage(ARTICLE)
        found = extract(text)
        for record in (*found.claims, *found.figures, *found.dates, *found.entities, *found.furniture):
            assert text[record.start : record.end] == record.text
