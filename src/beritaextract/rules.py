"""Rules as objects: what can decide about a stretch of text, declared once beside the code that decides.

    BARE_YEAR = Rule(
        "figures.refusals.year",
        "a bare year is a date",
        examples=("Ia lahir pada 1998.",),
        counterexamples=("Ada 1998 orang di sana.",),
    )

A rule is a value: code hands it to the log (`log.refused(BARE_YEAR, start, end)`) and branches on typed fields of its
own matches, never on the id or the reason of a rule.  The id is written out, so that a search for it leads here.  Tests
fire every declared rule by each of its examples, and see that none of its counterexamples fires it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType

_DECLARED: dict[str, Rule] = {}


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason why a stretch of text became a record, or did not.

    Attributes:
        id: `room.family.name`, the same for ever; written out in the source, or in a data file as the key of the row
            that the rule was made of.
        reason: one line for a reader who wonders why.
        examples: texts in which the rule decides something.
        counterexamples: texts that look alike, in which it decides nothing.

    Raises:
        ValueError: the id of another rule, or an empty reason.
    """

    id: str
    reason: str
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.reason:
            raise ValueError(f"rule {self.id!r} has no reason")
        if _DECLARED.setdefault(self.id, self) != self:
            raise ValueError(f"two rules have the id {self.id!r}")

    @property
    def room(self) -> str:
        """The room that declares the rule: the first part of the id."""
        return self.id.partition(".")[0]


def declared_rules() -> Mapping[str, Rule]:
    """Every rule declared so far, by id.  Rules of data files are declared when their file is first read."""
    return MappingProxyType(_DECLARED)


def forget_rules(ids: Iterable[str]) -> None:
    """Forget rules of a data file, which are declared anew when other rows lie on top of it."""
    for rule_id in ids:
        _DECLARED.pop(rule_id, None)


@lru_cache(maxsize=4096)
def where_declared(rule_id: str) -> str:
    """`file:line` of the declaration of a rule, relative to the package; empty where no file holds it.

    The whole id stands in the source of a rule made by hand; of a rule made of a row of a data file, the last part of
    the id is the key of the row, `[key]`.
    """
    room, _, rest = rule_id.partition(".")
    quoted, row = f'"{rule_id}"', f"[{rest.rpartition('.')[2]}]"
    for suffix, wanted in ((".py", quoted), (".toml", row)):
        for name, lines in _sources(suffix):
            if name.split("/")[0].removesuffix(".py") != room:
                continue
            for number, line in enumerate(lines, 1):
                if wanted in line:
                    return f"{name}:{number}"
    return ""


@lru_cache(maxsize=2)
def _sources(suffix: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name and lines of each file of the package with this ending, in the order of the names."""

    def files(folder: Traversable, prefix: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if entry.is_dir():
                yield from files(entry, f"{prefix}{entry.name}/")
            elif entry.name.endswith(suffix):
                yield prefix + entry.name, tuple(entry.read_text(encoding="utf-8").splitlines())

    return tuple(files(resources.files("beritaextract"), ""))
