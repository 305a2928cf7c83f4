"""HTML in a field of a record: its words, whatever became of its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.sources.fragments import fragment_text, looks_like_markup
from tests.linear import assert_linear
from tests.profiles import examples

CASES = {
    "blocks": ("<p>Satu</p>\n<p>dua<br>tiga</p>", "Satu\n\ndua\n\ntiga"),
    "inline": ("<p>Harga <b>beras</b> naik</p>", "Harga beras naik"),
    "references": ("<p>&ldquo;Kami&nbsp;siap,&rdquo; 5 &lt; 6 &#8220;</p>", "“Kami siap,” 5 < 6 “"),
    "a reference of no character": ("<p>a &#99999999999; b</p>", "a \ufffd b"),
    "scripts": ("<p>Satu<script>if (a < b) x('</p>')</script> dua</p>", "Satu dua"),
    "a script without end": ("<p>Satu</p><script>x()", "Satu"),
    "nested and dropped": ("<p>Satu<svg><g><text>x</text></g></svg> dua</p>", "Satu dua"),
    "a dropped element that closes itself": ("<p>Satu <iframe src='x'/> dua</p>", "Satu dua"),
    "an end of nothing": ("<p>Satu</noscript> dua</p>", "Satu dua"),
    "a mark between quotation marks": ("<p title='a > b'>Satu</p>", "Satu"),
    "a quotation mark without end": ("<p>Satu</p><a href='x>dua</a> 1 > 0", "Satu\n\ndua 1 > 0"),
    "comments": ("<p>Satu<!-- <p>x</p> --> dua</p>", "Satu dua"),
    "a comment without end": ("<p>Satu <!-- dua", "Satu <!-- dua"),
    "character data": ("<![CDATA[<p>Satu</p>]]>", "Satu"),
    "an unknown declaration": ("<p>Satu <![foo[ dua", "Satu <![foo[ dua"),
    "a tag without end": ("<p>Satu <a href=", "Satu <a href="),
    "signs": ("<p>Nilai a < b, 3 <4</p>", "Nilai a < b, 3 <4"),
    "capitals": ("<P>Satu<SCRIPT>x</sCript>dua<BR/>tiga", "Satudua\n\ntiga"),
}


@pytest.mark.parametrize(("markup", "text"), CASES.values(), ids=CASES)
def test_words_of_a_fragment(markup: str, text: str) -> None:
    assert fragment_text(markup) == text


PIECES = st.sampled_from(
    [*"<p> </p> <a =' \" > < <!-- --> <! <? <script> </script> <![CDATA[ ]]> &# &lt; kata <svg> />".split(), "9" * 5000]
)


@examples(300)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_order_of_marks(markup: str) -> None:
    looks_like_markup(markup)
    assert fragment_text(markup).strip() == fragment_text(markup)


@pytest.mark.parametrize(
    "unit",
    ["<!--", "<a ", "<", "</", "<?", "&", "&#1", "<a b='", "<a b=\"'", "<p>", "<script>", "<p><!--x--", "<![CDATA["],
)
@pytest.mark.parametrize("end", ["", ">", "'>", "-->"])
def test_linear_time(unit: str, end: str) -> None:
    assert_linear(unit, lambda text: text + end, fragment_text)
