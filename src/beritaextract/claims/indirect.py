"""Reported speech without quotation marks: a cue, whose it is, and the content that it governs.

Every sentence is read once for cue words.  A cue that shows the shape of speech takes the content, and cues inside that
content stay silent: of nested cues only the outer one makes a record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from beritaextract.claims import who
from beritaextract.claims.borders import Opening, content_between, next_clause, open_content
from beritaextract.claims.lexicon import Form, active_forms, forms
from beritaextract.claims.matches import ClaimMatch, Source
from beritaextract.claims.mentions import Mentions, of_mention
from beritaextract.claims.words import PRONOUNS, SUBORDINATORS, looks_like_clause, looks_like_verb
from beritaextract.matches import Decision, Range, RangeSet
from beritaextract.text import Document, Token

MENURUT = Form("menurut", "say", "base", "any", False, False, "", True)
BAGI = MENURUT._replace(lemma="bagi", act="assess")
# Objects that only point back or are a courtesy: `mengatakan hal itu`, `menyampaikan terima kasih`.
_NO_CONTENT = frozenset(
    "dengan atas terhadap tentang soal mengenai seputar terima duka belasungkawa ucapan salam rasa permohonan apresiasi selamat "
    "simpati dukungan penghargaan demikian begitu hal pertanyaan pidato sambutan pernyataan keterangan".split()
)
# What stands behind a passive that states a rank or sends somebody somewhere: `dinyatakan positif`, `dilaporkan ke polisi`.
_STATUS = frozenset(
    "oleh . , sebagai ke kepada positif negatif sembuh meninggal tewas lulus lolos reaktif nonreaktif hilang bersalah sah bebas "
    "selesai gugur menang kalah juga p21 lengkap".split()
)
# Singular nouns that open an apposition behind a name.
_APPOSED = frozenset(
    "ketua kepala direktur anggota salah seorang sekretaris wakil koordinator manajer pengamat pakar peneliti dosen juru pendiri "
    "pemilik mantan staf pejabat komisaris presiden ahli ekonom analis dokter istri suami ayah ibu selaku yang pegiat aktivis "
    "guru besar pengajar rektor dekan gubernur bupati wali camat lurah menteri deputi komandan kapolres kapolda general "
    "chief vice manager founder co-founder ceo".split()
)
_WORTH = frozenset("pentingnya perlunya urgensi".split())
_TWO_WORDS = frozenset(("mengambil", "memberi"))
# What `menurut` may govern without quoting anybody: plans, laws, kinds.
_NOT_QUOTED = frozenset(
    "rencana jadwal undang-undang uu pasal peraturan perpres permen kuhp hukum aturan ketentuan jenis kategori kelompok urutan "
    "tradisi kepercayaan adat agama islam alkitab alquran al-quran hadis usia umur wilayah provinsi kebutuhan kemampuan saya "
    "kami kita anda kamu aku perhitungan kalender logika definisi kamus".split()
)
# `kata kunci`, `terus terang`: words that look like a cue and are none, by the word beside them.
_PSEUDO_AFTER = {
    "kata": frozenset("kunci sandi lain benda kerja sifat ganti pengantar sambutan per demi dasar ulang kasar mutiara hati tersebut itu ini yang".split()),
    "pesan": frozenset("singkat berantai suara moral teks instan elektronik whatsapp".split()),
    "tanya": frozenset("jawab".split()),
    "tulis": frozenset("tangan ulang".split()),
    "nilai": frozenset("tukar tambah jual rata-rata ekspor impor transaksi".split()),
}
_PSEUDO_BEFORE = {
    "terang": frozenset("terus lebih sangat cukup yang paling bulan".split()),
    "jelas": frozenset("tidak belum kurang sudah sangat lebih cukup yang tak secara dengan jelas paling makin semakin begitu tampak terlihat".split()),
    "tegas": frozenset("secara dengan lebih yang tindakan sanksi langkah sangat tidak sikap harus".split()),
    "mendesak": frozenset("keadaan kebutuhan keperluan kondisi situasi sangat lebih paling dan cukup semakin makin yang kian hal".split()),
    "mengkhawatirkan": frozenset("kian sangat makin semakin cukup lebih dan yang paling".split()),
    "mencemaskan": frozenset("kian sangat makin semakin cukup lebih dan yang paling".split()),
    "mengherankan": frozenset("tidak tak sangat yang".split()),
    "jawab": frozenset("tanggung penanggung tanya".split()),
    "tambah": frozenset("nilai daya uang".split()),
    "lanjut": frozenset("lebih tindak berkelanjutan usia tingkat".split()),
    "kata": frozenset("dengan dua tiga kata satu sepatah beberapa kata-kata dalam".split()),
}


class _Cue(NamedTuple):
    """A cue word in its sentence: index of its token, offsets (a glued cue begins inside its token), and form."""

    token: int
    start: int
    end: int
    form: Form


class _Record(NamedTuple):
    """What a cue amounts to."""

    content: Range
    source: Source
    rule: str
    agentless: bool = False


class Reader:
    """Reads the sentences of one document for reported speech."""

    def __init__(
        self,
        document: Document,
        mentions: Mentions,
        quoted: RangeSet,
        used: set[int],
        trace: list[Decision] | None,
    ) -> None:
        """`quoted` are the direct claims with their marks, `used` the offsets of cues that those have taken."""
        self.document = document
        self.mentions = mentions
        self.quoted = quoted
        self.used = used
        self.trace = trace

    def read(self) -> Iterator[ClaimMatch]:
        """The indirect claims, in text order."""
        by_sentence: dict[int, list[_Cue]] = {}
        for cue in self._cues():
            by_sentence.setdefault(self.document.sentence_at(cue.start), []).append(cue)
        for number, cues in by_sentence.items():
            if number >= 0:
                yield from self._sentence(self.document.sentences[number], cues)

    # --- finding cue words ---------------------------------------------------------------------------------------

    def _cues(self) -> Iterator[_Cue]:
        """Every cue word outside direct quotations and headline, in text order."""
        table = forms()
        tokens = self.document.tokens
        headline = self.document.headline
        for number, token in enumerate(tokens):
            word = token.text
            form = table.get(word) or (table.get(word.lower()) if word[0].isupper() else None)
            start = token.start
            if form is None:
                lower = word.lower()
                if lower in ("menurut", "menurutnya"):
                    form = MENURUT
                elif lower in ("bagi", "baginya") and self._opinion(number, token):
                    form = BAGI
                elif lower in _TWO_WORDS and number + 1 < len(tokens):
                    form = table.get(f"{lower} {tokens[number + 1].text.lower()}")
                elif len(word) > 9 and word[0].isupper():
                    form, start = self._glued(token, table)
            if form is None or self._pseudo(number, token):
                continue
            if start in self.used or self.quoted.hit(start, token.end) or self.document.blocked.hit(start, token.end):
                continue
            if headline is not None and headline.start <= start < headline.end:
                continue
            end = tokens[number + 1].end if word.lower() in _TWO_WORDS else token.end
            yield _Cue(number + (end != token.end), start, end, form)

    @staticmethod
    def _glued(token: Token, table: dict[str, Form]) -> tuple[Form | None, int]:
        """A cue that a scraper glued behind a name: `Sulaimanmenyampaikan`."""
        word = token.text
        at = word.find("me", 3)
        while at > 0:
            if word[at:] in active_forms():
                return table[word[at:]], token.start + at
            at = word.find("me", at + 1)
        return None, token.start

    def _opinion(self, number: int, token: Token) -> bool:
        """`Bagi dia, …` and `Baginya, …` at the start of a sentence give an opinion."""
        tokens = self.document.tokens
        if not token.text[0].isupper() or number + 2 >= len(tokens):
            return False
        if token.text == "Baginya":
            return tokens[number + 1].text == ","
        return tokens[number + 1].text.lower() in PRONOUNS and tokens[number + 2].text == ","

    def _pseudo(self, number: int, token: Token) -> bool:
        tokens = self.document.tokens
        word = token.text.lower()
        after = _PSEUDO_AFTER.get(word)
        if after is not None and number + 1 < len(tokens) and tokens[number + 1].text.lower() in after:
            return True
        before = _PSEUDO_BEFORE.get(word)
        return before is not None and number > 0 and tokens[number - 1].text.lower() in before

    # --- reading a sentence --------------------------------------------------------------------------------------

    def _sentence(self, sentence: Range, cues: list[_Cue]) -> Iterator[ClaimMatch]:
        document = self.document
        first = document.token_at(sentence.start)
        if document.tokens[first].start < sentence.start:
            first += 1
        offsets = {cue.start for cue in cues}
        covered = sentence.start
        shared: Source | None = None
        for number, cue in enumerate(cues):
            if cue.start < covered:
                self._refuse(cue, "claims.indirect.nested", "it stands inside the content of another cue")
                continue
            limit = self._limit(cue.end, sentence.end)
            if self._yields(cue, cues[number + 1 :], first, limit):
                self._refuse(cue, "claims.indirect.outer", "the sentence as a whole is told by a later cue")
                continue
            record = self._record(cue, first, sentence.start, limit, offsets, shared)
            if record is None:
                continue
            covered = max(covered, record.content.end)
            shared = record.source
            if self.trace is not None:
                reason = f"what {document.text[cue.start : cue.end]!r} governs"
                self.trace.append(Decision(*record.content, "claims", True, record.rule, reason))
            yield ClaimMatch(
                range=record.content,
                kind="indirect",
                cue=Range(cue.start, cue.end),
                cue_lemma=cue.form.lemma,
                act=cue.form.act,
                source=record.source,
                agentless=record.agentless,
                rule=record.rule,
            )

    def _limit(self, start: int, end: int) -> int:
        """The end of the sentence, or the direct quotation that begins before it."""
        view = self.document.view
        if not self.quoted.hit(start, end):
            return end
        low, high = start, end
        while high - low > 1:  # the smallest end that still touches no quotation
            middle = (low + high) // 2
            if self.quoted.hit(start, middle):
                high = middle
            else:
                low = middle
        while low > start and view[low - 1].isspace():
            low -= 1
        return low

    def _yields(self, cue: _Cue, later: list[_Cue], first: int, limit: int) -> bool:
        """Whether a later cue of the sentence tells more: passives and opening subordinate clauses give way."""
        tokens = self.document.tokens
        opener = tokens[first].text.lower()
        subordinate = opener in SUBORDINATORS or opener in ("dalam", "selain")
        weak = cue.form.voice == "passive" or cue.form.voice == "noun"
        if not (weak or (subordinate and cue.form.voice == "active")):
            return False
        for other in later:
            if other.start >= limit:
                break
            comma = other.token > 0 and any(token.text == "," for token in tokens[cue.token + 1 : other.token])
            if not comma:
                continue
            if other.form.voice in ("base", "clitic") and self._parenthetical(other, limit) is not None:
                return True
            if other.form is MENURUT:
                return True
            if subordinate and other.form.voice == "active":
                found = who.before(self.document, self.mentions, first, other.token)
                index = self.document.token_at(found.start) - 1
                if found.source.kind != "none" and index > cue.token and tokens[index].text == ",":
                    return True
        return False

    def _record(
        self, cue: _Cue, first: int, start: int, limit: int, offsets: set[int], shared: Source | None
    ) -> _Record | None:
        voice = cue.form.voice
        if cue.form.only == "direct":
            return None
        if cue.form is MENURUT or cue.form is BAGI:
            return self._menurut(cue, first, start, limit)
        if voice in ("base", "clitic") and not (cue.form.inverted and voice == "active"):
            return self._inverted(cue, first, start, limit)
        if voice == "passive":
            return self._passive(cue, first, limit, offsets)
        if voice == "active":
            return self._active(cue, first, limit, offsets, shared)
        return self._noun(cue, first, limit)

    # --- the shapes ----------------------------------------------------------------------------------------------

    def _active(self, cue: _Cue, first: int, limit: int, offsets: set[int], shared: Source | None) -> _Record | None:
        """`Rina mengatakan, …`, `Rina menyebut bahwa …`, `Rina meminta warga …`."""
        document = self.document
        found = self._subject(cue, first)
        if found.reason in ("negated", "modal", "relative", "purpose", "thing"):
            return self._refuse(cue, f"claims.indirect.{found.reason}", _WHY[found.reason])
        opening = open_content(document, cue.token, limit, person=cue.form.person)
        source = found.source
        chained = cue.token - 1 - cue.form.lemma.count(" ")
        if not opening.joint and chained >= first and looks_like_verb(self.document.tokens[chained].text):
            return self._refuse(cue, "claims.indirect.modal", "it hangs on another verb, and says nothing yet")
        if source.kind == "none":
            if found.reason == "coordinated" and shared is not None:
                source = shared
            elif opening.joint != "bahwa":
                return self._refuse(cue, "claims.indirect.no-subject", "nobody is named who says it")
        if not self._governs(cue.form, opening, limit):
            return self._refuse(cue, "claims.indirect.no-content", f"what follows is no content of {cue.form.lemma!r}")
        content = self._content(opening, limit, offsets)
        if content is None:
            return self._refuse(cue, "claims.indirect.empty", "nothing follows it")
        return _Record(content, source, "claims.indirect.active")

    def _subject(self, cue: _Cue, first: int) -> who.Found:
        token = self.document.tokens[cue.token]
        if cue.start > token.start:  # the name that the cue is glued to
            mention = self.mentions.around(cue.start - 1) or self.mentions.at(token.start)
            if mention is not None:
                return who.Found(of_mention(mention), mention.phrase.start, cue.start)
        two = cue.end - cue.start > 0 and self.document.tokens[cue.token].start > cue.start and cue.form.lemma.count(" ")
        return who.before(self.document, self.mentions, first, cue.token - (1 if two else 0))

    def _governs(self, form: Form, opening: Opening, limit: int) -> bool:
        if opening.joint in (",", "bahwa", ":"):
            return True
        tokens = self.document.tokens_in(
            self.document.tokens[opening.first].start if opening.first < len(self.document.tokens) else limit, limit
        )
        if not tokens:
            return False
        head = tokens[0].text.lower()
        if head == "hal" and not looks_like_clause(tokens):
            return False
        if head != "hal" and (form.bare != "any" and head in _NO_CONTENT):
            return False
        if head in _WORTH:
            return True
        if opening.joint == "agar":
            return form.bare in ("any", "bid", "clause")
        if form.lemma == "ingin" and (looks_like_verb(head) or looks_like_verb(tokens[-1].text) and len(tokens) < 3):
            return False
        if form.bare == "any":
            return len(tokens) > 2 or tokens[-1].text not in (".", "?", "!") and len(tokens) > 1
        if form.bare == "clause":
            return looks_like_clause(tokens)
        if form.bare == "bid":
            return looks_like_clause(tokens) or any(token.text.lower() in ("agar", "untuk", "supaya") for token in tokens[:15])
        return False

    def _content(self, opening: Opening, limit: int, offsets: set[int]) -> Range | None:
        tokens = self.document.tokens
        if opening.first >= len(tokens) or tokens[opening.first].start >= limit:
            return None
        start = tokens[opening.first].start
        if opening.joint == "bahwa" and tokens[opening.first - 1].text.lower() not in ("bahwa", "bahwasanya", "bahwasannya", ","):
            start = tokens[opening.first].start
        cut = next_clause(self.document, opening.first, limit, offsets)
        return content_between(self.document, start, limit if cut is None else cut)

    def _menurut(self, cue: _Cue, first: int, start: int, limit: int) -> _Record | None:
        """`Menurut Rina, …`, `menurutnya, …`, `…, menurut data BPS.`"""
        document = self.document
        tokens = document.tokens
        if tokens[cue.token].text.lower() in ("menurutnya", "baginya"):
            place = Range(cue.end - 3, cue.end)
            behind = content_between(document, cue.end, limit)
            content = behind or content_between(document, start, cue.start)
            return _Record(content, Source("clitic", place), "claims.indirect.menurut") if content else None
        follower = tokens[cue.token + 1] if cue.token + 1 < len(tokens) else None
        if follower is None or follower.start >= limit:
            return None
        if follower.text.lower() in _NOT_QUOTED:
            return self._refuse(cue, "claims.indirect.menurut-rule", f"{follower.text!r} is a rule or plan, nobody who speaks")
        found = who.after(document, self.mentions, cue.token + 1, limit)
        if found is None:
            return self._refuse(cue, "claims.indirect.no-subject", "nobody is named who says it")
        return self._around(cue, found, first, start, limit, "claims.indirect.menurut")

    def _inverted(self, cue: _Cue, first: int, start: int, limit: int) -> _Record | None:
        """`…, kata Rina, …`, `…, kata Rina.`, `…, ujarnya.`"""
        found = self._parenthetical(cue, limit)
        if found is None:
            return self._refuse(cue, "claims.indirect.no-cue", "it does not stand between commas with a speaker: an ordinary word")
        return self._around(cue, found, first, start, limit, "claims.indirect.inverted")

    def _parenthetical(self, cue: _Cue, limit: int) -> who.Found | None:
        """Who stands with an inverted cue that is set off from its sentence, or None."""
        document = self.document
        tokens = document.tokens
        before = tokens[cue.token - 1] if cue.token else None
        begins = before is None or document.sentence_at(cue.start) != document.sentence_at(before.start)
        if cue.form.only and cue.form.only != "":
            return None
        if not begins and before is not None and before.text not in (",", "—", "–", "-", ":") and before.text.lower() not in ("demikian", "begitu"):
            return None
        if cue.form.voice == "clitic":
            after = tokens[cue.token + 1].text if cue.token + 1 < len(tokens) else "."
            if begins and document.view[cue.start].isupper() and after != "," and after.lower() != "bahwa":
                return None
            if begins and cue.form.lemma == "kata":
                return None  # `Katanya, …` is hearsay
            if not begins and tokens[cue.token + 1 : cue.token + 2] and tokens[cue.token + 1].start < limit and after not in ",.;)" and not after[0].isupper() and after.lower() not in ("saat", "di", "dalam", "kepada", "ketika", "usai", "pada", "lagi", "melalui", "seusai", "dikutip", "seperti", "lewat"):
                return None
            return who.Found(Source("clitic", Range(cue.end - 3, cue.end)), cue.start, cue.end)
        found = who.after(document, self.mentions, cue.token + 1, limit)
        if found is None:
            return None
        if found.source.mention is not None and found.source.mention.rule.startswith("claims.who") and cue.form.lemma not in ("kata", "ujar", "tutur", "ungkap", "ucap"):
            return None
        return found

    def _around(self, cue: _Cue, found: who.Found, first: int, start: int, limit: int, rule: str) -> _Record | None:
        """The content behind a parenthetical cue, or before it where nothing is behind."""
        document = self.document
        tokens = document.tokens
        at = document.token_at(max(found.end, cue.end) - 1) + 1
        behind: Range | None = None
        comma = self._closing_comma(at, limit)
        if comma is not None:
            opening = open_content(document, comma - 1, limit, person=False)
            if opening.first < len(tokens) and tokens[opening.first].start < limit:
                behind = content_between(document, tokens[opening.first].start, limit)
        content = behind or content_between(document, start, cue.start)
        if content is None:
            return self._refuse(cue, "claims.indirect.empty", "nothing stands before or behind it")
        return _Record(content, found.source, rule)

    def _closing_comma(self, at: int, limit: int) -> int | None:
        """Index of the comma (or `bahwa`) that ends a parenthetical cue, past date, place and occasion; else None."""
        tokens = self.document.tokens
        for index in range(at, min(at + 40, len(tokens))):
            token = tokens[index]
            if token.start >= limit:
                return None
            if token.text.lower() == "bahwa":
                return index
            if token.text != ",":
                continue
            follower = tokens[index + 1] if index + 1 < len(tokens) else token
            if index == at and follower.text.lower() in _APPOSED and self._closes(index + 1, limit):
                continue
            return index
        return None

    def _closes(self, at: int, limit: int) -> bool:
        """Whether an apposition from token `at` ends in a comma before any verb of its own."""
        tokens = self.document.tokens
        relative = tokens[at].text.lower() == "yang"
        for index in range(at, min(at + 25, len(tokens))):
            if tokens[index].start >= limit:
                return False
            if tokens[index].text == ",":
                return True
            if not relative and looks_like_verb(tokens[index].text):
                return False
            if tokens[index].text.lower() == "yang":
                relative = True
        return False

    def _passive(self, cue: _Cue, first: int, limit: int, offsets: set[int]) -> _Record | None:
        """`Diakui Rina, …`, `Disampaikannya, bahwa …`, and without an agent `… dinilai …`."""
        document = self.document
        tokens = document.tokens
        found = who.after(document, self.mentions, cue.token + 1, limit)
        begins = cue.token == first or tokens[cue.token - 1].text in (",", "Seperti", "seperti", "Sebagaimana")
        if found is not None and begins:
            at = document.token_at(found.end - 1) + 1
            comma = self._closing_comma(at, limit)
            if comma is not None and not (at == comma and found.source.kind == "none"):
                opening = open_content(document, comma - 1, limit, person=False)
                content = self._content(opening, limit, offsets)
                known = found.source.kind == "pronoun" or (
                    found.source.mention is not None and not found.source.mention.rule.startswith("claims.who")
                )
                if content is not None and known:
                    return _Record(content, found.source, "claims.indirect.passive")
        if not cue.form.null:
            return self._refuse(cue, "claims.indirect.passive-plain", "a passive that neither names who says it nor is a judgement")
        follower = tokens[cue.token + 1].text.lower() if cue.token + 1 < len(tokens) else "."
        before = tokens[cue.token - 1].text.lower() if cue.token > first else ""
        if before in ("yang", "tidak", "belum", "untuk", "akan", "bisa", "dapat") or follower in _STATUS:
            return self._refuse(cue, "claims.indirect.passive-plain", "it describes something, and reports nobody's words")
        opening = open_content(document, cue.token, limit, person=False)
        content = self._content(opening, limit, offsets)
        if content is None:
            return None
        return _Record(content, who.NOBODY, "claims.indirect.agentless", agentless=True)

    def _noun(self, cue: _Cue, first: int, limit: int) -> _Record | None:
        """`Pesannya: …`: a noun with -nya that opens its sentence and a colon behind it; with a comma it is an adverb."""
        document = self.document
        tokens = document.tokens
        word = tokens[cue.token].text
        after = tokens[cue.token + 1].text if cue.token + 1 < len(tokens) else "."
        if cue.token != first or not word.endswith("nya") or after != ":":
            return self._refuse(cue, "claims.indirect.noun", "a noun inside a sentence, and no cue")
        content = content_between(document, tokens[cue.token + 1].end, limit)
        if content is None:
            return None
        return _Record(content, Source("clitic", Range(cue.end - 3, cue.end)), "claims.indirect.noun")

    def _refuse(self, cue: _Cue, rule: str, reason: str) -> None:
        if self.trace is not None:
            self.trace.append(Decision(cue.start, cue.end, "claims", False, rule, reason))


_WHY = {
    "negated": "it is denied that this was said",
    "modal": "it has not been said yet",
    "relative": "a relative clause about somebody, not a statement of the sentence",
    "purpose": "a purpose or circumstance, not a statement",
    "thing": "its subject is a thing and cannot speak",
}
