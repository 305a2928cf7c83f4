"""Words that open a name only with another behind them: `Ni Luh`, `La Ode`, `Anak Agung`."""

from __future__ import annotations

from beritaextract.entities.sheet import Sheet

_BALINESE = frozenset(
    "gusti gst made md nyoman nym wayan wyn ketut kt gede gde dewa komang putu kadek nengah ngurah luh desak sagung "
    "ayu cening pande pasek rai ngakan".split()
)
# The first word, with those that may follow it.
_FOLLOWERS = {
    "i": _BALINESE,
    "ni": _BALINESE,
    "si": frozenset({"made", "putu", "ngurah", "gede"}),
    "anak": frozenset({"agung"}),
    "sang": frozenset({"ayu", "made", "putu", "nyoman", "ketut", "gede", "ngurah"}),
    "la": frozenset({"ode"}),
    "wa": frozenset({"ode"}),
}


def opens_name(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether token `at` and the one behind it open a name."""
    if sheet.keys[at] == "lalu":  # a Sasak name, where it is not `then`
        return at + 1 < limit and sheet.capital[at] and sheet.capital[at + 1] and not sheet.initial[at]
    followers = _FOLLOWERS.get(sheet.keys[at])
    return (
        followers is not None
        and at + 1 < limit
        and sheet.capital[at]
        and sheet.capital[at + 1]
        and sheet.keys[at + 1] in followers
    )
