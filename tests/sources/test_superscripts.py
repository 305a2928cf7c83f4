"""What stands above or below the line or is struck through: never a part of a number, in whatever form it comes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from beritaextract.sources.body import body_of
from beritaextract.sources.fragments import fragment_text
from beritaextract.text.superscript_tags import levelled
from tests.linear import assert_linear
from tests.sources.helpers import items, write

CASES = {
    "a footnote at a number": ("Ada 12<sup>3</sup> orang.", "Ada 12 orang."),
    "a footnote between number and word": ("<p>Ada 12<sup>3</sup>orang.</p>", "Ada 12 orang."),
    "a footnote at a scale": ("Rp 5<sup>1</sup> juta", "Rp 5 juta"),
    "a footnote at a name": ("kata Budi Hartono<sup>2</sup> kemarin", "kata Budi Hartono kemarin"),
    "footnotes at the end of a sentence": ("naik 5 persen.<sup>4, 5</sup> Harga", "naik 5 persen. Harga"),
    "signs of a table": ("1.234<sup>*)</sup> dan 15<sup>r</sup> dan 16<sup>a,b</sup>", "1.234 dan 15 dan 16"),
    "a footnote with a link": ('Ada 12<sup><a href="#cite_note-3">[3]</a></sup> orang', "Ada 12 orang"),
    "a link around a footnote": ('Ada 12<a href="#fn1"><sup>3</sup></a> orang', "Ada 12 orang"),
    "a link alone": ('Ada 12<a href="#_ftn1">[1]</a> orang', "Ada 12 orang"),
    "a link that touches": ('Ada 12<a href="#x">3</a> orang', "Ada 12 orang"),
    "a link to a chapter": ('di Bab <a href="#bab3">3</a> buku itu', "di Bab 3 buku itu"),
    "the number of a footnote itself": ("<p><sup>1</sup>Badan Pusat Statistik.</p>", "Badan Pusat Statistik."),
    "a style": ("Ada 12<span style='vertical-align: super'>3</span> orang", "Ada 12 orang"),
    "areas and volumes": ("500 m<sup>2</sup>, 5km<sup>2</sup>, 3 m<sup>3</sup>", "500 m², 5km², 3 m³"),
    "a density": ("120 jiwa/km<sup>2</sup>", "120 jiwa/km²"),
    "powers of ten": ("10<sup>6</sup> dan 10<sup>-3</sup>", "10⁶ dan 10⁻³"),
    "compounds": ("CO<sub>2</sub>, H<sub>2</sub>O, PM<sub>2,5</sub>, CO<sup>2</sup>", "CO₂, H₂O, PM2,5, CO²"),
    "ions and isotopes": ("Ca<sup>2+</sup> dan <sup>14</sup>C", "Ca²⁺ dan ¹⁴C"),
    "fractions": ("1<sup>1</sup>/<sub>2</sub> ton, <sup>3</sup>&frasl;<sub>4</sub>", "1 1/2 ton, 3⁄4"),
    "degrees": ("30<sup>o</sup>C dan 27<sup>0</sup> C", "30°C dan 27° C"),
    "prices": ("Rp 5.000<sup>,00</sup>, Rp 5.000<sup>00</sup>", "Rp 5.000,00, Rp 5.000"),
    "a sum set small": ("Rp<sup>15.000</sup>", "Rp 15.000"),
    "letters": ("1<sup>st</sup>, N<sup>o</sup> 5, 5<sup>rb</sup>", "1st, No 5, 5rb"),
    "words set small": ("<sup>Baca berita lain di sini</sup>", "Baca berita lain di sini"),
    "a correction": (
        "Ada <del>12</del> 15 orang <s>tua</s>, <strike class='x'>13</strike> 14.",
        "Ada 15 orang, 14.",
    ),
    "a correction by style": (
        '<span style="text-decoration:line-through"><span>12</span> lama</span> 15 baru',
        "15 baru",
    ),
    "a correction over paragraphs": ("<p>a <del>empat</p><p>lima</del> enam</p>", "a enam"),
    "marks of sentences": ("<s>Kalimat satu.</s> <s>Kalimat dua.</s>", "Kalimat satu. Kalimat dua."),
    "without an end": ("<p>satu <s>dua <sup>3</p>", "satu dua 3"),
    "escaped": ("&lt;p&gt;Ada 12&lt;sup&gt;3&lt;/sup&gt; orang&lt;/p&gt;", "Ada 12 orang"),
    "cells of a row": ("<table><tr><td>Beras</td> <td>12</td><td>345</td></tr></table>", "Beras | 12 | 345"),
    "cells without a row": ("12<td>345</td>", "12 | 345"),
}


@pytest.mark.parametrize(("markup", "text"), CASES.values(), ids=CASES)
def test_markup(markup: str, text: str) -> None:
    assert fragment_text(markup) == text


TEXT = "Ada 12 orang 16 m²."
EDITORS: dict[str, Any] = {
    "ProseMirror": [
        {"type": "text", "text": "Ada 12"},
        {"type": "text", "text": "3", "marks": [{"type": "superscript"}]},
        {"type": "text", "text": " orang "},
        {"type": "text", "text": "15", "marks": [{"type": "strike"}]},
        {"type": "text", "text": "16 m"},
        {"type": "text", "text": "2", "marks": [{"type": "superscript"}]},
        {"type": "text", "text": "."},
    ],
    "Portable Text": [
        {"_type": "span", "text": "Ada 12"},
        {"_type": "span", "text": "3", "marks": ["sup"]},
        {"_type": "span", "text": " orang "},
        {"_type": "span", "text": "15", "marks": ["strike-through"]},
        {"_type": "span", "text": "16 m²."},
    ],
    "Slate": [
        {"text": "Ada 12"},
        {"text": "3", "superscript": True},
        {"text": " orang "},
        {"text": "15", "strikethrough": True},
        {"text": "16 m²."},
    ],
    "Lexical": [
        {"type": "text", "format": 0, "text": "Ada 12"},
        {"type": "text", "format": 64, "text": "3"},
        {"type": "text", "format": 0, "text": " orang "},
        {"type": "text", "format": 5, "text": "15"},
        {"type": "text", "format": 1, "text": "16 m²."},
    ],
}


@pytest.mark.parametrize("name", EDITORS)
def test_block_editors(name: str) -> None:
    kind = "block" if name == "Portable Text" else "paragraph"
    assert body_of([{"type": kind, "children": EDITORS[name]}]).text == TEXT


def test_operations_of_quill() -> None:
    operations = [
        {"insert": "Ada 12"},
        {"insert": "3", "attributes": {"script": "super"}},
        {"insert": " orang "},
        {"insert": "15", "attributes": {"strike": True}},
        {"insert": "16 m²."},
    ]
    assert body_of({"ops": operations}).text == TEXT


def test_ranges_of_draft_js() -> None:
    ranges = [
        {"offset": 9, "length": 1, "style": "SUPERSCRIPT"},
        {"offset": 17, "length": 3, "style": "STRIKETHROUGH"},
        {"offset": 0, "length": 2, "style": "BOLD"},
    ]
    block = {"text": "😀 Ada 123 orang 15 16 m².", "type": "unstyled", "inlineStyleRanges": ranges}
    assert body_of({"blocks": [block]}).text == f"😀 {TEXT}"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


RAISED, FOOTNOTE = '<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="FootnoteReference"/>'
STRUCK, NOT_STRUCK = "<w:strike/>", '<w:strike w:val="0"/>'
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:rPr>'
    f"{STRUCK}</w:rPr></w:pPr>{run('Ada 12')}{run('1', RAISED)}{run('3', RAISED)}{run(' orang ')}{run('15', STRUCK)}"
    f"{run('1', FOOTNOTE)}{run('16 m')}{run('2', RAISED)}{run('.', NOT_STRUCK)}</w:p><w:tbl><w:tr><w:tc><w:p>"
    f"{run('Beras')}</w:p></w:tc><w:tc><w:p>{run('12')}</w:p></w:tc><w:tc><w:p>{run('345')}</w:p></w:tc></w:tr></w:tbl>"
    "</w:body></w:document>"
)
LIBRE = (
    '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b"><office:automatic-styles>'
    '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="T2"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '</office:automatic-styles><text:p>Ada 12<text:span text:style-name="T1">3</text:span> orang '
    '<text:span text:style-name="T2">15</text:span>16 m<text:span text:style-name="T1">2</text:span>.</text:p>'
    "<table:table><table:table-row><table:table-cell><text:p>Beras</text:p></table:table-cell><table:table-cell>"
    "<text:p>12</text:p></table:table-cell><table:table-cell><text:p>345</text:p></table:table-cell></table:table-row>"
    "</table:table></office:document-content>"
)


@pytest.mark.parametrize(
    ("name", "part", "content"), [("a.docx", "word/document.xml", WORD), ("a.odt", "content.xml", LIBRE)]
)
def test_documents(tmp_path: Path, name: str, part: str, content: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(part, content)
    (article,) = items(write(tmp_path, {name: packed.getvalue()}))
    assert article.text == f"{TEXT}\n\nBeras | 12 | 345"  # type: ignore[union-attr]
    assert [note.kind for note in article.notes] == ["struck"]  # type: ignore[union-attr]


def test_xml(tmp_path: Path) -> None:
    body = (
        '<p>Ada 12<sup>3</sup><note place="foot">Lihat tabel.</note> orang <del>15</del>16 m<hi rend="#sup">2</hi>.</p>'
    )
    xml = f"<items><item><title>Warga</title><content>{body}</content></item></items>"
    (article,) = items(write(tmp_path, {"a.xml": xml}))
    assert article.text == TEXT  # type: ignore[union-attr]


def test_a_web_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    from beritaextract.sources.markup import read_page

    line = "<p>" + "Harga beras di pasar itu naik lagi pada pekan ini, menurut para pedagang. " * 4 + "</p>"
    page = f"<html><body><article>{line}<p>Ada 12<sup>3</sup> “orang” <del>15</del> 16 m<sup>2</sup>.</p>{line}"
    assert "\nAda 12 “orang” 16 m².\n" in read_page(page.encode()).text


@pytest.mark.parametrize(
    "unit", ["<s>", "<sup>", '<a href="#fn">', "<s>x</s>", "<del><s>", "12<sup>3</sup>", "<span style='line-through'>"]
)
def test_linear_time(unit: str) -> None:
    assert_linear(unit, lambda text: text, levelled)
