#!/usr/bin/env bash
# python-docx 1.2.0, Python 3.11 or newer.
#
# Input: a paragraph of Word in which an editor has put in a word while changes were tracked: "Biaya Rp 5 ", then the
# insertion "miliar", then ", kata Bupati."  Word shows the whole sentence.
#
# A good guess: `paragraph.text` is what Word shows, "Biaya Rp 5 miliar, kata Bupati."; the documentation calls it the
# text of the runs and hyperlinks of the paragraph.
#
# What happens: runs inside `w:ins` are none of the paragraph's, so what was inserted is missing, and what was deleted is
# missing as well.  The sentence holds neither the old words nor the new ones: five rupiah instead of five billion.
#
# Seen:
#   text  'Biaya Rp 5 , kata Bupati.'
#   w:t   'Biaya Rp 5 miliar, kata Bupati.'
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'python-docx==1.2.0'
"$work/venv/bin/python" - <<'PY'
import io

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

document = docx.Document()
paragraph = document.add_paragraph("Biaya Rp 5 ")
insertion = f'<w:ins {nsdecls("w")} w:id="1" w:author="a" w:date="2024-06-10T08:00:00Z"><w:r><w:t>miliar</w:t></w:r></w:ins>'
paragraph._p.append(parse_xml(insertion))
paragraph.add_run(", kata Bupati.")
file = io.BytesIO()
document.save(file)
read = docx.Document(file).paragraphs[0]
words = "".join(node.text for node in read._p.iter(qn("w:t")))
print("text ", repr(read.text))
print("w:t  ", repr(words))
assert words == "Biaya Rp 5 miliar, kata Bupati."
assert read.text == "Biaya Rp 5 , kata Bupati."
PY
