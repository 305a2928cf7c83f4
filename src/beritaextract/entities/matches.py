"""What the entity layer hands upward: named entities, and the mentions of those who may speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from beritaextract.matches import Range


class EntityMatch(NamedTuple):
    """A named person, organisation or place.

    Attributes:
        kind: PER, ORG or LOC.
        region_code: Kemendagri code where it is one region for certain.
        rule: id of the rule that found it.
        evidence: what speaks for it: a rule that knows the words or what stands around them, the name by itself, or
            the tagger alone.
    """

    start: int
    end: int
    kind: Literal["PER", "ORG", "LOC"]
    region_code: str | None
    rule: str
    evidence: Literal["rule", "name", "tagger"] = "rule"


@dataclass(slots=True)  # frozen ones take three times as long to make, and an article has sixty; nobody changes one
class Mention:
    """A noun phrase that names somebody who may speak.

    `Sekretaris Daerah Prov. Jatim Dr. Adhy Karyono, M.Si.` is one mention: `phrase` is all of it, `range` is
    `Dr. Adhy Karyono, M.Si.`, `name` is `Adhy Karyono`, `role` is `Sekretaris Daerah`, `affiliation` is `Prov. Jatim`.
    `Yayat Sudrajat, Kepala Bidang Angkutan Jalan,` is one mention too: the apposition belongs to `phrase`.

    Attributes:
        phrase: the whole noun phrase, post and apposition included (without a closing comma).
        range: the name as it stands with rank, title or degree; for kinds without a proper name, the noun phrase.
        kind: `person` (has a proper name), `organisation`, `post` (a post alone: `Sekdaprov`, `Presiden`),
            `description` (`politisi PKB itu`, `pria 32 tahun itu`), `unnamed` (`seorang warga`, `sejumlah korban`).
        name: the bare name of a person or organisation, the post of kind `post`; otherwise equal to `range`.
        role, affiliation: where they stand, or None.
        region_code: Kemendagri code of a territorial affiliation.
        tagged: whether the tagger, too, finds a person, organisation or place where the name begins.
        territory: whether it is a region, which speaks only where its government can be meant.
        rule: id of the rule that found it.
    """

    phrase: Range
    range: Range
    kind: Literal["person", "organisation", "post", "description", "unnamed"]
    name: Range
    role: Range | None = None
    affiliation: Range | None = None
    region_code: str | None = None
    tagged: bool = False
    territory: bool = False
    rule: str = ""

    def __hash__(self) -> int:
        # Mentions are the keys of many look-ups, and hardly two of an article have one range: its hash will do, at a
        # fourth of the cost of one made of all attributes.
        return hash(self.range)
