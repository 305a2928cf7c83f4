"""The words between and around figures that say how the two hang together."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from beritaextract.language import LANGUAGE
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_rows, load_word_classes

WORD = r"[\w’'/-]{1,60}+ "

Direction = Literal["up", "down", "either"]


@lru_cache(maxsize=64)
def words(name: str) -> frozenset[str]:
    """The class `name` of `words.toml`, lower case."""
    classes = load_word_classes("beritaextract.relations", "words.toml", below=LANGUAGE)
    return frozenset(word.replace("~", " ") for word in classes[name])


def any_of(*names: str) -> str:
    """A pattern for one word of the classes, longest first."""
    listed = frozenset[str]().union(*map(words, names))
    return "|".join(regex.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def comparatives() -> dict[str, Direction]:
    """Adjectives behind `lebih`: the value is higher, lower, or (`cepat`) it depends on what is measured."""
    ways: tuple[Direction, ...] = ("up", "down", "either")
    return {word: way for way in ways for word in words(f"comparatives_{way}")}


class Grammar(NamedTuple):
    """Compiled once, on first use."""

    equals_said: regex.Pattern[str]
    equals_or: regex.Pattern[str]
    equals_bracket: regex.Pattern[str]
    of: regex.Pattern[str]
    percent_of: regex.Pattern[str]
    then_some: regex.Pattern[str]
    among: regex.Pattern[str]
    included: regex.Pattern[str]
    from_before: regex.Pattern[str]
    then_part: regex.Pattern[str]
    to: regex.Pattern[str]
    changed: regex.Pattern[str]
    changed_to: regex.Pattern[str]
    changed_from: regex.Pattern[str]
    formerly: regex.Pattern[str]
    against: regex.Pattern[str]
    period: regex.Pattern[str]
    delta_before: regex.Pattern[str]
    delta_after: regex.Pattern[str]
    parts: regex.Pattern[str]
    next_part: regex.Pattern[str]
    total: regex.Pattern[str]


class ChangeWord(NamedTuple):
    """A word of change: `up`, `down` or `either`; `inverse` as `changes.toml` explains."""

    direction: Direction
    inverse: bool


@lru_cache(maxsize=1)
def change_words() -> dict[str, ChangeWord]:
    """Rows of `changes.toml`."""
    rows = load_rows(
        "beritaextract.relations", "changes.toml", key="word", required=("direction", "example"), optional=("inverse",)
    )
    return {word: ChangeWord(row["direction"], bool(row.get("inverse"))) for word, row in rows.items()}


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """All patterns of the room."""
    moved = "|".join(sorted(change_words(), key=len, reverse=True))
    change = rf"(?P<cue>{moved}|lebih (?:{'|'.join(sorted(comparatives()))}))"
    noun = rf"(?!(?:{any_of('relation_stops')}) ){WORD}"
    hedge = f"(?:(?:{any_of('amount_hedges')}) )"
    about = f"(?:(?:{any_of('approximations')}) )"
    no_share = f"(?:{any_of('old_value_blockers')}) "
    short = any_of("periods_of_comparison")
    # (yoy) stands between a change and what it is counted from
    yearly = rf"(?:[(] (?:{short}) [)] )?+"
    than = "(?:dari|dibanding|dibandingkan|ketimbang|daripada|terhadap) (?:dengan )?+"
    # what an old value is called: `dari posisi bulan sebelumnya yang sebesar …`
    old = rf"(?:(?!(?:menjadi|jadi|dan|atau|sementara|sedangkan|hingga|sampai) ){WORD}|[(] ){{0,8}}"
    few, some, many = (rf"(?:{noun}){{0,{most}}}?" for most in (2, 5, 8))
    near = rf"{few}{hedge}{{0,3}}$"
    mark = "(?P<mark>, |[(] |atau )?(?:atau |yang |juga |dan |yakni |yaitu )?"
    going_on = f"(?:{any_of('going_on')}) "
    breakdown = any_of("breakdown_announcers", "list_announcers", "open_announcers")
    return Grammar(
        equals_said=regex.compile(
            rf"{some}(?:, )?(?:[(] )?(?:atau )?(?:yang )?(?:setara|ekuivalen|sama|sepadan) (?:dengan )?"
            rf"{about}{{0,3}}$"
        ),
        equals_or=regex.compile(rf"{some}(?:, )?(?:[(] )?atau {about}{{0,3}}$"),
        equals_bracket=regex.compile(rf"{some}[(] {about}{{0,3}}$"),
        of=regex.compile(
            rf"(?:(?!{no_share}){noun}){{0,5}}(?:, )?(?:di antaranya )?dari {hedge}{{0,4}}"
            rf"(?:yang (?:ada|terdaftar) )?$"
        ),
        percent_of=regex.compile(
            rf"(?:lebih )?(?:, )?dari (?:(?!(?:menjadi|dan|atau|pada|di|tahun|bulan|sementara) ){WORD}){{0,6}}$"
        ),
        then_some=regex.compile(rf"{many}(?:, |; |dan |tetapi )(?:yang |dan |namun |tetapi )?{hedge}{{0,2}}$"),
        among=regex.compile(rf"(?:{noun}){{0,3}}?(?:di antara(?:nya)?|diantaranya|dari jumlah (?:itu|tersebut)) "),
        included=regex.compile(
            rf"(?:{noun}){{0,5}}?(?:, |[(] )?termasuk {hedge}{{0,1}}(?:di antaranya |di dalamnya )?$"
        ),
        from_before=regex.compile(rf"(?:^|(?<!\b{no_share}))\bdari {hedge}{{0,4}}$"),
        then_part=regex.compile(
            rf"(?:(?!{going_on}){WORD}|[()] ){{0,12}}?"
            rf"(?:, (?:(?!{going_on}){WORD}){{0,5}}|\b(?:hanya|baru|sebanyak|sejumlah|ada|terdapat) {hedge}{{0,2}})$"
        ),
        to=regex.compile(
            rf"(?:(?!(?:menjadi|jadi|dan|atau) ){WORD}|[()] |, ){{0,14}}(?:menjadi|jadi|ke) {hedge}{{0,3}}{few}$"
        ),
        changed=regex.compile(rf"\b{change} {near}"),
        changed_to=regex.compile(
            rf"\b{change} {some}(?:menjadi|jadi|ke|di|hingga|sampai|mencapai) {hedge}{{0,3}}{few}$"
        ),
        changed_from=regex.compile(
            rf"{some}{mark}(?:kasus |angka itu )?{change} (?:tajam |signifikan |drastis |tipis |jauh )?{than}{old}$"
        ),
        formerly=regex.compile(
            rf"{some}(?:, |[(] )dari (?:yang )?(?:sebelumnya|semula|awalnya|tadinya) {hedge}{{0,3}}$"
        ),
        against=regex.compile(rf"{some}{yearly}(?:, )?{than}{old}$"),
        period=regex.compile(
            rf"{some}(?:[(] )?(?:(?P<short>{short})\b|"
            rf"{than}(?P<long>(?:{noun}|pada |di ){{0,5}}?(?:sebelumnya|lalu|sama)(?: tahun (?:lalu|sebelumnya))?))"
        ),
        delta_before=regex.compile(rf"{many}{mark}{change} {near}"),
        delta_after=regex.compile(
            rf"{some}(?:, )?(?P<mark>[(] |atau |artinya )?(?:atau |artinya |ada )?(?:{change} )?{near}"
        ),
        parts=regex.compile(
            rf"{many}(?:, )?(?:yang |dan |itu |tersebut )?(?P<mark>{breakdown}|:) (?:: )?(?:{noun}|, ){{0,6}}$"
        ),
        next_part=regex.compile(
            rf"(?:(?!(?:dari|menjadi|terdiri|sehingga|total|totalnya) ){WORD}|[()] ){{0,10}}?"
            rf"(?:, (?:dan |serta |ditambah )?|dan |serta |ditambah |; )"
            rf"(?:(?!(?:dari|menjadi|terdiri|total|totalnya|naik|turun) ){WORD}){{0,7}}$"
        ),
        total=regex.compile(
            rf"{some}(?:, |[(] )?(?:sehingga |dengan |atau |jadi )?(?:secara )?"
            rf"(?:{any_of('whole_words')}) {few}(?:ada |menjadi |adalah )?{hedge}{{0,2}}$"
        ),
    )
