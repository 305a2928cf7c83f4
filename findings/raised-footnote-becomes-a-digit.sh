#!/usr/bin/env bash
# trafilatura 2.3.1, markitdown 0.1.9, html2text 2025.4.15, inscriptis 2.7.6 and resiliparse 2.0.1
# (text of a web page), Python 3.11 or newer.
#
# Input: a page with a raised footnote mark behind a figure, as statistics offices and magazines print it: 12<sup>3</sup>
# persen, to be read "12 per cent, see note 3".
#
# A good guess: "12", with the mark as "[3]", "^3", "³" or left out; at least one of five libraries, two of which write Markdown
# (with a sign of its own for struck words), keeps them apart.
#
# What happens: all five put the mark behind the digits.  Twelve per cent becomes 123 per cent, and nothing in the text that they
# give tells that it was not so.
#
# Seen:
#   each of the five: "naik 123 persen"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'trafilatura==2.3.1' \
    'markitdown==0.1.9' 'html2text==2025.4.15' 'inscriptis==2.7.6' 'resiliparse==2.0.1' 'lxml_html_clean==0.4.6'
"$work/venv/bin/python" -W ignore - <<'PY'
import io

import html2text
import inscriptis
import trafilatura
from markitdown import MarkItDown
from resiliparse.extract.html2text import extract_plain_text

PAGE = """<html><head><title>Harga beras</title></head><body><article><h1>Harga beras</h1>
<p>Menurut dinas, harga beras naik 12<sup>3</sup> persen pada pekan ini, sedangkan stok di gudang kota masih cukup untuk dua
bulan ke depan.</p><p>Warga diminta tidak membeli berlebihan karena panen raya di beberapa kecamatan akan dimulai pada akhir
bulan ini dan harga biasanya turun sesudahnya.</p></article></body></html>"""


texts = {
    "trafilatura": trafilatura.extract(PAGE),
    "markitdown": MarkItDown().convert_stream(io.BytesIO(PAGE.encode()), file_extension=".html").text_content,
    "html2text": html2text.html2text(PAGE),
    "inscriptis": inscriptis.get_text(PAGE),
    "resiliparse": extract_plain_text(PAGE, main_content=True),
}
for library, text in texts.items():
    seen = "naik 123 persen" in " ".join(text.split())
    print(library, seen)
    assert seen, (library, text)
PY
