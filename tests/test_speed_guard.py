"""Guards against becoming slow that hold on a busy machine.

Calls of functions, Python's and C's, are counted and not timed: the count is the same on every machine.  What it does
not see, patterns and matrix products that take long in one call, a generous ratio against the stock tokenizer does.

Where a change is worth more calls, the limit may be raised, with the reason in the commit message.
`benchmarks/speed.py` measures what they cost.
"""

import gc
import sys
import time

import pytest
import spacy

from beritaextract import extract

from .quality.gold import articles

CALLS_A_WORD = 125  # 93 when this was written; the articles are dense with figures and claims
RATIO = 8  # against the stock tokenizer; measured by docs/performance.md in less company


@pytest.fixture(scope="module")
def texts():
    found = [gold.text for gold in articles()]
    for text in found:  # loads every lexicon that they need
        extract(text)
    return found


def calls(work):
    """How many functions `work` calls."""
    count = 0

    def seen(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def test_calls_a_word_stay_below_the_limit(texts):
    some = texts[::4]
    words = sum(len(text.split()) for text in some)
    counted = calls(lambda: [extract(text) for text in some])
    assert counted / words <= CALLS_A_WORD


SENTENCES = {
    "direct": "“Harga naik 5 persen,” kata Tono Sudiro, Senin (3/2/2020). ",
    "indirect": "Rina Wati mengatakan harga beras naik Rp 500 per kilogram. ",
    "pronoun": "Menurut dia, stok 200 ton cukup. “Tenang saja,” ujarnya. ",
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_calls_grow_with_the_length_of_one_line(sentence):
    extract(sentence * 10)
    short = calls(lambda: extract(sentence * 50))
    long = calls(lambda: extract(sentence * 500))
    assert long <= 11 * short


def test_an_extraction_leaves_no_cycles(texts):
    """Reading an article leaves nothing for the garbage collector: all memory goes at once."""
    gc.collect()
    gc.disable()
    try:
        for text in texts[::4]:
            extract(text)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_ratio_against_the_stock_tokenizer(texts):
    tokenizer = spacy.blank("id").tokenizer
    tokenizer(texts[0])

    def seconds(read, some):
        begun = time.process_time()
        for text in some:
            read(text)
        return time.process_time() - begun

    # the tokenizer keeps words that it has seen, so every round needs other texts
    ratios = []
    for part in range(4):
        some = texts[part::4]
        stock = seconds(tokenizer, some)
        ratios.append(seconds(extract, some) / stock)
    assert min(ratios) <= RATIO
