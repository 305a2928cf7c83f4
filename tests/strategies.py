"""Hypothesis strategies: texts like news, and texts that nobody should write."""

from hypothesis import strategies as st

PIECES = [
    "Rp",
    " 1,5 ",
    "M",
    " juta",
    " miliar",
    " persen",
    " dari ",
    "4.3",
    "15.000",
    " hingga ",
    " sekitar ",
    "dua ratus",
    "puluhan ",
    " orang",
    " km",
    "/",
    " per ",
    "Kamis (17/11)",
    "2021",
    "19 Februari 2022",
    "pukul 13.47 WIB",
    "UU No 7/2016",
    "“",
    "”",
    '"',
    "‘",
    "’",
    "''",
    " kata ",
    "ujarnya",
    "mengatakan, ",
    " bahwa ",
    " menurut ",
    "Menurutnya, ",
    ", ",
    ". ",
    ".",
    "Ia ",
    "Tono Sudiro",
    " Bupati Sidoarjo ",
    "Kapolsek ",
    "Dr. ",
    ", S.H., ",
    "PT Maju Jaya Tbk",
    "BMKG",
    " sejumlah warga ",
    "Baca juga: ",
    "SCROLL TO CONTINUE WITH CONTENT",
    "\n",
    "\n\n",
    "(37)",
    "&quot;",
    "&nbsp;",
    "<br>",
    "Surabaya, JP – ",
    ":",
    "!",
    "?",
]
# Characters of broken and hostile pages.
NASTY = list("\t\x00\u00a0\u200b\u202e\ud800\ufeff<>[]{}=+-@#%^*_|\\~`$€£¥½²٣三é😀")

news_like = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
hostile = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(NASTY), st.characters(), st.text(max_size=8)), max_size=60
).map("".join)
texts = st.one_of(news_like, hostile)
