"""Closed classes of words that the grammar of cue clauses turns on, and two rough tests for verbs and clauses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from beritaextract.language import looks_like_event, looks_like_verb, printed
from beritaextract.lexicon import load_rows
from beritaextract.text import Token

__all__ = ["looks_like_event", "looks_like_verb", "printed"]

PRONOUNS = frozenset("ia dia beliau mereka pihaknya dirinya keduanya ketiganya".split())
# May stand between a subject and its verb.
ADVERBS = frozenset(
    "juga pun lantas kemudian lalu bahkan sebelumnya sempat kembali turut ikut tetap terus sendiri telah sudah "
    "pernah hanya langsung masih kerap sering selalu kini mulai justru malah cuma lagi pula cukup sangat begitu "
    "sekaligus saja memang sebenarnya secara-terbuka terbuka tegas akhirnya sekali kali berulang rupanya sontak "
    "spontan sementara sedang tengah biasanya segera resmi lebih hari itu ini awalnya semula mulanya tadinya "
    "belakangan berkali-kali berulangkali terang-terangan blak-blakan perlahan singkat enteng lirih".split()
)
NEGATIONS = frozenset("tidak tak belum bukan enggan nggak enggak tanpa jangan batal gagal".split())
MODALS = frozenset(
    "akan bisa dapat harus perlu mau hendak ingin wajib mesti bakal boleh berhak berencana siap kalau jika".split()
)
PREPOSITIONS = frozenset(
    "di ke dari dalam dengan oleh untuk pada bagi terhadap kepada melalui lewat via tentang soal antara bersama "
    "mengenai terkait sebagai selain tanpa hingga sampai seperti versi menurut atas demi guna sejak selama menjelang "
    "usai seusai setelah sebelum saat ketika selaku dibanding daripada berdasarkan mengutip dilansir dikutip akibat "
    "oleh beserta".split()
)
# Open an adjunct or a relative clause behind a subject.
ADJUNCTS = PREPOSITIONS | frozenset(
    "yang sambil seraya sembari sewaktu tatkala sapaan panggilan akrab alias atau berinisial inisial , ( — – -".split()
)
COORDINATORS = frozenset(
    "dan serta lalu kemudian sambil seraya sembari sekaligus atau namun tetapi tapi melainkan".split()
)
SUBORDINATORS = frozenset(
    "setelah sebelum karena lantaran meski meskipun walau walaupun kendati ketika saat sejak jika bila apabila kalau "
    "usai seusai sementara agar supaya sehingga andai seandainya begitu selama sembari sambil seraya".split()
)
# May open a sentence before its subject, without a comma.
CONNECTIVES = frozenset(
    "namun tetapi tapi sementara adapun sedangkan lalu kemudian selanjutnya akhirnya bahkan karena karenanya sebab "
    "padahal meski maka apalagi terlebih juga dan itu kini sebelumnya setelahnya kendati demikian begitu oleh "
    "sebagai hal selain lebih jauh lanjut dalam di saat ketika jika bila sebaliknya untuk terpisah senada serupa "
    "bagi hingga".split()
)
WEEKDAYS = frozenset("senin selasa rabu kamis jumat jum’at jum'at sabtu minggu ahad kemarin tadi".split())


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    rows = load_rows("beritaextract.claims", "words.toml", key="name", required=("use", "example", "words"))
    return {name: frozenset(row["words"].split()) for name, row in rows.items()}


def words(name: str) -> frozenset[str]:
    """The open word class `name` of `words.toml`."""
    return _classes()[name]


def _past_apposition(tokens: Sequence[Token], comma: int) -> int:
    """Index behind an apposition that two commas close in (`nakhoda kapal, SA (43), sudah`); `comma` without one."""
    if comma + 1 >= len(tokens) or not tokens[comma + 1].text[0].isupper():
        return comma
    for index in range(comma + 2, min(comma + 9, len(tokens))):
        word = tokens[index].text
        if word == ",":
            return index + 1
        if word.lower() in _classes()["predicates"] or looks_like_verb(word.lower()):
            return comma
    return comma


# Never inside a relative clause: `uang yang masuk ke rekeningnya adalah hasil panen`.
_COPULAS = frozenset("adalah ialah merupakan".split())


def looks_like_clause(tokens: Sequence[Token]) -> bool:
    """Whether a predicate comes before the first comma, outside relative clauses: a whole clause, not a noun phrase.

    `warga mulai mengungsi` is a clause; `terima kasih kepada warga yang membantu` is none.
    """
    before = ""
    relative = False
    past = 0
    for number, token in enumerate(tokens[:60]):
        word = token.text.lower()
        if number < past:
            continue
        if word == ",":
            past = _past_apposition(tokens, number)
            if number > 3 and past == number:
                return False
        if word == "yang":
            relative = True
        elif before not in ("untuk", "guna", "dalam", "dengan", "agar") and (
            word in words("predicates") or looks_like_verb(word)
        ):
            if not relative or word in _COPULAS:
                return True
            relative = word in words("predicates")  # `yang akan membantu`: the verb belongs to the relative clause too
        before = word
    return False
