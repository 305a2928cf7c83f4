"""What a cue governs: whether the words behind it are its content, or an object that says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from beritaextract.claims.matches import Source
from beritaextract.claims.words import looks_like_clause, words
from beritaextract.language import looks_like_verb, without_nya, word_class
from beritaextract.language.reporting_verbs import Form
from beritaextract.text import Token

# Prepositions: what they open is an adjunct of the verb.
_NO_OBJECT: Final = frozenset("hingga sampai sebagai ke dari atas dengan terhadap".split())
_BIDDEN: Final = frozenset(("agar", "untuk", "supaya"))
_ADDRESSEE: Final = frozenset(("kepada", "ke"))
# Who speaks, as the subject of what he says.
_SELF: Final = frozenset(("dirinya", "pihaknya", "ia", "dia"))
# Behind a noun of speech they open what was said: `menyampaikan permintaan agar …`.
_SAID: Final = _BIDDEN | {"bahwa", "yang", "karena", "lantaran"}
# Acts whose object may only point at what was said before: `membenarkan peristiwa itu`.  Who deplores it judges it.
_POINTING_ACTS: Final = frozenset("say affirm admit ask demand".split())


def is_complement(form: Form, joint: str, tokens: Sequence[Token], source: Source, named: str) -> bool:
    """Whether `tokens`, joined to the cue by `joint` (`bahwa`, a comma, `agar` or nothing), are its content.

    `source` is the subject, and `named` its words.
    """
    if joint in (",", "bahwa", ":"):
        # `sehat, optimis, dan berguna`: an enumeration goes on
        return joint != "," or not tokens or tokens[0].text.lower() not in words("coordinators")
    solid = [token for token in tokens[:30] if token.text[0].isalnum()]
    if not solid:
        return False
    head = solid[0].text.lower()
    if head == "hal":
        return looks_like_clause(tokens)
    if _says_nothing(form, tokens, solid):
        return False
    # What somebody makes sure of himself, `memastikan pihaknya segera memeriksa`, he says.
    if form.lemma == "pasti" and head not in word_class("personal_pronouns") and _ensures(source, named):
        return False
    if _is_judgement(head) or (head in words("interrogatives") and form.bare != "never"):
        return form.lemma != "paham"  # `makin memahami pentingnya gizi` tells a state of mind
    if joint == "agar":
        return form.bare != "never"
    if head in _ADDRESSEE and not form.person:
        return False  # `bertanya kepada camat soal pompa`: whom, and nothing that is said
    if form.lemma == "catat" and head in words("own_results"):
        return False
    if form.lemma == "lapor" and head in words("human_determiners") and _is_joined_phrase(solid):
        return False  # `melaporkan sejumlah pihak dan menghormati penyidik`: to the police
    if form.only != "direct" and head in _SELF and looks_like_clause(tokens):
        return True  # `melanjutkan dirinya bangga`
    if form.lemma == "kata" and head in words("fronted_adjuncts") and looks_like_clause(tokens):
        return True
    if form.lemma == "ingin" and (looks_like_verb(head) or head in words("predicates")):
        return False  # `ingin membeli` is a wish for oneself, not a word to others
    if form.bare == "any":
        if len(solid) == 1:
            return form.lemma == "aku"  # `mengaku kaget`
        return head not in _NO_OBJECT or looks_like_clause(tokens)
    if form.bare == "clause":
        return looks_like_clause(tokens) or (form.lemma == "catat" and _keeps_records(source, named))
    if form.bare == "charge":
        return head in words("deniable_objects")
    if form.bare == "errand":
        return any(token.text.lower() in _BIDDEN for token in tokens[:15])
    if form.bare == "bid":
        return looks_like_clause(tokens) or any(token.text.lower() in _BIDDEN for token in tokens[:15])
    return False


def _says_nothing(form: Form, tokens: Sequence[Token], solid: Sequence[Token]) -> bool:
    """Whether the object only names an act of speech, a courtesy, or what was said before."""
    spelt = [token.text.lower() for token in solid]
    head = next((word for word in spelt if word not in word_class("human_determiners")), "")
    if form.bare != "any" and head in words("courtesy_objects"):
        return head not in words("fronted_adjuncts") or not looks_like_clause(tokens)
    if form.act in ("ask", "demand") and (head in words("request_objects") or head in words("speech_objects")):
        return not _BIDDEN.intersection(spelt[:15])
    if form.act in ("ask", "demand") and head in ("namanya", "identitasnya"):
        return True  # `sumber yang meminta namanya tidak ditulis`
    if form.lemma == "tuntut" and _is_sentence_of_court(spelt[:15]):
        return True
    grounds = head in words("grounds") and form.act != "inquire"
    if (without_nya(head) in words("speech_objects") and not form.denies) or grounds:
        said = any(word in _SAID or word.endswith("nya") for word in spelt[1:8])
        governs = grounds and len(spelt) > 1 and looks_like_verb(spelt[1])
        return not said and (governs or not looks_like_clause(tokens))
    if form.lemma == "kata" and head not in word_class("demonstratives"):
        return False  # `mengatakan kasus tersebut terkait suap`: only clauses are said
    return form.act in _POINTING_ACTS and not _is_judgement(head) and _only_points(tokens)


def _is_sentence_of_court(spelt: Sequence[str]) -> bool:
    """`menuntut terdakwa dengan pidana lima tahun`, `menuntut hukuman mati`: an act of the trial."""
    court = words("sentences_of_court")
    return spelt[0] in court or any(
        word == "dengan" and court.intersection(spelt[at + 1 : at + 3]) for at, word in enumerate(spelt)
    )


def _only_points(tokens: Sequence[Token]) -> bool:
    """`peristiwa tersebut`, `hal itu`: one noun and a demonstrative, and nothing behind them but an adjunct."""
    head = tokens[0].text.lower()
    if head in word_class("demonstratives"):  # `mengatakan itu saat rapat`, but `itu saat ini belum perlu`
        adjunct = [token.text.lower() for token in tokens[1:3]]
        now = len(adjunct) > 1 and adjunct[1] in word_class("demonstratives")
        return bool(adjunct) and adjunct[0] in words("circumstances_of_saying") and not now
    for number, token in enumerate(tokens[:4]):
        word = token.text.lower()
        if number and word in word_class("demonstratives"):
            follower = tokens[number + 1].text.lower() if number + 1 < len(tokens) else "."
            # `menyebut peran itu sebagai yang terberat` says what it is.
            behind = follower != "sebagai" and (not follower[0].isalnum() or follower in words("adjunct_openers"))
            return behind and not _goes_on(tokens[number + 1 :])
        if not number and word in words("time_nouns"):
            return False  # `saat ini`
        if not word.isalpha() or word in words("predicates") or looks_like_verb(word):
            return False
    return False


def _goes_on(tokens: Sequence[Token]) -> bool:
    """Whether a predicate follows that nothing governs: `tarif itu untuk sementara <hanya> …`."""
    before = ""
    for token in tokens[:30]:
        word = token.text.lower()
        if word == "yang":
            return False
        governed = before in words("adjunct_openers") or before in words("subordinators")
        if not governed and (word in words("predicates") or looks_like_verb(word)):
            return True
        before = word
    return False


def _is_joined_phrase(solid: Sequence[Token]) -> bool:
    """Whether no predicate stands before `dan`, so that the verb behind it belongs to the subject."""
    spelt = [token.text.lower() for token in solid]
    joint = spelt.index("dan") if "dan" in spelt else len(spelt)
    return joint < len(spelt) and not any(
        word in words("predicates") or looks_like_verb(word) for word in spelt[:joint]
    )


def _ensures(source: Source, named: str) -> bool:
    """`Program ini memastikan mutu terjaga` tells an effect; `Rina memastikan stok aman` speaks."""
    spelt = named.lower().split()
    if not spelt or spelt[-1] in word_class("demonstratives"):
        return True
    # `Gusti Melati memastikan`: a name that the entity layer does not know
    name = source.mention is not None and source.mention.kind == "person" and len(spelt) > 1
    return spelt[0] not in words("speaking_nouns") and not source.listed and not name


def _is_judgement(head: str) -> bool:
    """`pentingnya irigasi`, `adanya korban`, `terjadinya banjir`: a property or an event made a noun by -nya."""
    return head in words("judgement_nominals") or (head.endswith("nya") and looks_like_verb(head[:-3]))


def _keeps_records(source: Source, named: str) -> bool:
    """`BPS mencatat 29 kejadian` reports; a country or a company that `mencatat kenaikan` does not.

    `named` is the name; an agency goes by letters or by more than one word.
    """
    mention = source.mention
    if mention is None:
        return False
    if named.isupper() or named.lower().partition(" ")[0] in words("record_keepers"):
        return True
    return mention.kind == "organisation" and " " in named
