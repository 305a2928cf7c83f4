"""Names without title and post: what stands around them, and the model, must speak for them."""

from __future__ import annotations

from beritaextract.entities.appositions import plain_apposition
from beritaextract.entities.names import Name
from beritaextract.entities.openings import INITIALS
from beritaextract.entities.sheet import BEHIND_SPEAKER, Sheet

_PERSONAL = 3  # letters of initials that stand for a person


def doubt_about(sheet: Sheet, name: Name, limit: int) -> tuple[str, str] | None:
    """Rule and reason for which a capitalised run is refused as the name of a person; None if it is one."""
    if name.titled:
        return None
    known = sheet.keys[name.name_start] in sheet.names or sheet.keys[name.name_start] in sheet.words.given_names
    expected = not sheet.opinion.person.isdisjoint(range(name.name_start, name.name_end))
    if known or expected or is_introduced(sheet, name.start, name.end, limit):
        return None
    if name.name_end - name.name_start == 1 and sheet.initial[name.name_start]:
        if sheet.keys[name.name_start] in sheet.mentioned:
            return None
        return "entities.person.initial", "one unknown word, whose capital only opens the sentence"
    if not sheet.opinion.other.isdisjoint(range(name.name_start, name.name_end)):
        return "entities.person.other", "the trained model takes the words for an organisation or a place"
    if name.name_end - name.name_start == 1:
        return "entities.person.single", "one unknown word, for which nothing around it speaks"
    return None


def is_introduced(sheet: Sheet, start: int, at: int, limit: int) -> bool:
    """Whether an age or a noun phrase about a person follows: `Epul (31)`, `Epul, 31 tahun,`, `Epul, buruh pabrik,`."""
    return has_age(sheet, at, limit) or plain_apposition(sheet, start, at, limit) is not None


def has_age(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether `(31)`, `(31 tahun)`, `, 31,` or `, 31 tahun,` stands here."""
    if at + 2 >= limit or not (sheet.keys[at + 1].isdigit() and len(sheet.keys[at + 1]) == 2):
        return False
    following = sheet.keys[at + 2]
    if sheet.keys[at] == "(":
        return following in (")", "tahun", "th", "thn")
    return sheet.keys[at] == "," and (following == "," or (following == "tahun" and sheet.is_a(at + 3, limit, ",")))


def _has_occupation(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether an occupation stands behind initials that are no known body's: `FN, mahasiswa berusia 21 tahun,`."""
    if len(sheet.keys[at]) > _PERSONAL or sheet.texts[at] in sheet.acronyms or not sheet.is_a(at + 1, limit, ","):
        return False
    post = sheet.words.posts.match(sheet.keys, at + 2, limit)
    if post is None or post.value.kind != "job" or sheet.capital[at + 2]:
        return False
    if sheet.words.organisations.match(sheet.keys, at, at + 1) or sheet.words.heads.match(sheet.keys, at, at + 1):
        return False
    return plain_apposition(sheet, at, at + 1, limit) is not None


def initials_alone(sheet: Sheet, at: int, limit: int) -> Name | None:
    """Initials that stand for a person: `MR mengaku`, `SW (39), salah satu korban`."""
    if not sheet.opens[at] & INITIALS:
        return None
    key, words = sheet.keys[at], sheet.words
    if key not in sheet.names and not has_age(sheet, at + 1, limit) and not _has_occupation(sheet, at, limit):
        says = at + 1 < limit and sheet.keys[at + 1] in BEHIND_SPEAKER and at in sheet.opinion.person
        if not says or words.organisations.match(sheet.keys, at, at + 1) or words.heads.match(sheet.keys, at, at + 1):
            return None
    sheet.names.add(key)
    return Name(at, at, at + 1, at + 1, False)
