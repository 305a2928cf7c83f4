"""What can be checked of an annotation without the system: `python -m tests.quality.check_gold` prints every doubt."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date

from .gold import Gold, articles

WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)}|jum'at|ahad)\b", re.IGNORECASE)
DATE_VALUE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")
OPENING, CLOSING = "\"'“”„‟‘’«»", "\"'“”’»;,"


def doubts(gold: Gold) -> Iterator[str]:
    """One line for everything in the annotation of `gold` that cannot be right."""
    yield from _speakers(gold)
    yield from _claims(gold)
    yield from _figures(gold)
    yield from _dates(gold)
    if not gold.id.startswith(gold.kind + "-"):
        yield f"filed as {gold.kind}"
    if not 90 <= len(gold.text.split()) <= 520:
        yield f"{len(gold.text.split())} words"


def _words(phrase: str) -> list[str]:
    return re.findall(r"\w+", phrase.casefold())


def _in(phrase: str, text: str) -> bool:
    return set(_words(phrase)) <= set(_words(text))


def _speakers(gold: Gold) -> Iterator[str]:
    used = {claim["speaker"] for claim in gold.claims}
    for speaker in gold.speakers:
        if speaker["key"] not in used:
            yield f"speaker {speaker['key']} says nothing"
        if speaker["name"].casefold() not in gold.text.casefold():
            yield f"name {speaker['name']!r} is not in the text"
        for post in ("role", "affiliation"):
            if speaker[post] and not _in(speaker[post], gold.text):
                yield f"{post} {speaker[post]!r} is not in the text"


def _claims(gold: Gold) -> Iterator[str]:
    ends = 0
    for claim in gold.claims:
        said = gold.text[claim["start"] : claim["end"]]
        if claim["cue"] and not re.search(
            rf"\b{re.escape(claim['cue'])}", gold.text[max(0, claim["start"] - 250) : claim["end"] + 200]
        ):
            yield f"cue {claim['cue']!r} is not near {said[:40]!r}"
        if said != said.strip() or said.endswith((",", "“")) or (said.endswith("”") and "“" not in said):
            yield f"untrimmed claim {said[:20]!r}…{said[-20:]!r}"
        if claim["kind"] == "direct":
            before = gold.text[: claim["start"]].rstrip("\u00a0 ")[-1:]
            after = gold.text[claim["end"] : claim["end"] + 6].lstrip(", ")[:1]
            if before not in OPENING + ";" and after not in CLOSING + "&" and not claim["cue"]:
                yield f"no quotation marks around {said[:40]!r}"
        elif said.endswith("."):
            yield f"full stop in {said[-40:]!r}"
        if claim["start"] < ends and claim["kind"] == "direct":
            yield f"direct speech inside another claim: {said[:40]!r}"
        ends = max(ends, claim["end"])


def _figures(gold: Gold) -> Iterator[str]:
    ends = 0
    for figure in gold.figures:
        said = gold.text[figure["start"] : figure["end"]]
        if figure["start"] < ends:
            yield f"overlapping figure {said!r}"
        ends = figure["end"]
        if figure["subject"] and not _in(figure["subject"], gold.text):
            yield f"subject {figure['subject']!r} of {said!r} is not in the text"
        if figure["subject"] and len(figure["subject"].split()) > 5:
            yield f"subject {figure['subject']!r} of {said!r} is longer than five words"
        if figure["per"] and not _in(figure["per"], gold.text) and not _in("se" + figure["per"], gold.text):
            yield f"per {figure['per']!r} of {said!r} is not in the text"
        if figure["kind"] == "count" and figure["unit"]:
            behind = gold.text[figure["start"] : figure["end"] + 60].casefold()
            if figure["unit"] not in behind and figure["unit"] != "kali":
                yield f"unit {figure['unit']!r} does not follow {said!r}"
        digits = re.sub(r"\D", "", said)
        stated = [figure[end] for end in ("value", "low", "high") if figure[end] is not None]
        plain = "".join(re.sub(r"\D", "", number) for number in stated)
        if digits and not re.search(r"[a-z]", said.replace("Rp", "")) and digits.rstrip("0") != plain.rstrip("0"):
            yield f"value {stated} of {said!r}?"
        sure = 1 if figure["high"] else 2
        if re.search(r"\dx\d", said):
            continue  # `3x24 jam`, a product
        if digits and digits.strip("0")[:sure] != plain.strip("0")[:sure]:
            yield f"value {stated} of {said!r}?"


def _dates(gold: Gold) -> Iterator[str]:
    for record in gold.dates:
        said, value = gold.text[record["start"] : record["end"]], record["value"]
        if not DATE_VALUE.fullmatch(value):
            yield f"date value {value!r}"
            continue
        try:
            days = [date.fromisoformat(part) for part in value.split("/") if len(part) == 10]
        except ValueError:
            yield f"no such day: {value}"
            continue
        named = WEEKDAY.search(said)
        if named and len(days) == 1 and len(value) == 10:
            name = named.group().lower().replace("'", "").replace("ahad", "minggu")
            if WEEKDAYS[days[0].weekday()] != name:
                yield f"{value} is a {WEEKDAYS[days[0].weekday()]}, not {said!r}"
        for day in days:
            if str(day.day) not in re.findall(r"[1-9]\d*", said):
                yield f"day of {value} not in {said!r}"
        for number in re.findall(r"\b(?:19|20)\d\d\b", said):
            if number not in value:
                yield f"year of {said!r} is not {value}"


def main() -> int:
    found = [f"{gold.id}: {doubt}" for gold in articles() for doubt in doubts(gold)]
    print("\n".join(found) or f"{len(articles())} articles, no doubts")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
