"""What the grammar of posts works on: the post as read so far, and the steps that read on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from beritaextract.entities.bodies.organisations import Organisation, find_organisation
from beritaextract.entities.lexicons import Post
from beritaextract.entities.token_table import TokenTable
from beritaextract.rules import Rule

LINKS: Final = frozenset({"dari", "di", "pada", "of", "for", "at"})
# What a step did: nothing, because it does not apply here; took tokens; found that the phrase ends here.
Outcome = Literal["passed", "took", "ends"]


class Taken(NamedTuple):
    """One step of a grammar: the tokens `start:end` were taken by `rule`."""

    rule: Rule
    start: int
    end: int


class PostPhrase(NamedTuple):
    """A post in the text; all fields but `post`, `lemma`, `region_code` and `steps` are indexes of tokens.

    Attributes:
        start, end: the whole phrase.
        role_end: index behind the role, which starts at `start`.
        affiliation: start and end of the organisation or territory, or None.
        post: the entry of the lexicon; `lemma` its words.
        region_code: Kemendagri code of a territorial affiliation.
        steps: by which steps it was read.
    """

    start: int
    end: int
    role_end: int
    affiliation: tuple[int, int] | None
    post: Post
    lemma: str
    region_code: str | None
    steps: tuple[Taken, ...] = ()


@dataclass(slots=True)
class PostReading:
    """A post as far as it is read; indexes of tokens.

    Attributes:
        start: the first token of the phrase, a modifier such as `Plt.` included.
        at: the next token to read.
        limit: index behind the last token to look at.
        closing: whether the name stood in front, so that none is expected behind.
        joined: how many posts `dan` has joined in front.
        role_end, affiliation, region_code: as in `PostPhrase`.
        tail: index behind words that belong to neither role nor affiliation, or 0.
        complete: whether a second post has brought its own affiliation, with all that belongs to it.
        has_field: whether the role has a field.
        small_fields: how many words in small letters the role has taken.
    """

    table: TokenTable
    start: int
    at: int
    limit: int
    post: Post
    lemma: str
    closing: bool
    joined: int
    role_end: int = 0
    affiliation: tuple[int, int] | None = None
    region_code: str | None = None
    tail: int = 0
    complete: bool = False
    small_fields: int = 0
    has_field: bool = False
    steps: list[Taken] = field(default_factory=list)
    _body_at: int = -1
    _body: Organisation | None = None

    @property
    def key(self) -> str:
        """The key of the next token."""
        return self.table.keys[self.at]

    @property
    def link(self) -> int:
        """Index of the next token that is no preposition in front of a body: `Kepala Seksi | di | Dinas Sosial`."""
        return self.at + 1 if self.key in LINKS else self.at

    def body(self) -> Organisation | None:
        """The body, or the unit of one, that begins at `link`; ministers and their like have none."""
        if self.post.kind == "minister":
            return None
        if self._body_at != self.at:
            self._body_at, self._body = self.at, find_organisation(self.table, self.link, self.limit)
        return self._body

    def note(self, rule: Rule, start: int, end: int) -> None:
        """The tokens `start:end` were taken by `rule`."""
        self.steps.append(Taken(rule, start, end))

    def into_role(self, rule: Rule, end: int) -> Outcome:
        """The tokens up to `end` belong to the role."""
        self.note(rule, self.at, end)
        self.at = self.role_end = end
        return "took"

    def into_affiliation(self, rule: Rule, start: int, end: int, region_code: str | None = None) -> Outcome:
        """The tokens `start:end` are the affiliation."""
        self.note(rule, start, end)
        self.affiliation = (start, end)
        self.region_code = region_code or self.region_code
        self.at = end
        return "took"


Step = Callable[[PostReading], Outcome]
