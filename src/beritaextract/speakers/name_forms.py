"""Short and misspelt forms of the name of a person, compared with the full one."""

from __future__ import annotations

from beritaextract.speakers.comparison import initials, misspelt, within


def is_short_for(short: str, full: tuple[str, ...]) -> bool:
    """`Jokowi` for Joko Widodo, `Risma` for Rismaharini, `AHY` for Agus Harimurti Yudhoyono."""
    if len(short) == 3 and short.isalpha() and full[0].startswith(short) and len(full[0]) >= 5:
        return True
    if len(full) >= 3 and len(short) == len(full) and initials(full) == short:
        return True
    if len(short) >= 4 and any(len(word) >= len(short) + 2 and word.startswith(short) for word in full):
        return True
    if len(short) >= 5 and len(full) > 1:
        for cut in range(2, len(short) - 1):
            if full[0].startswith(short[:cut]) and full[1].startswith(short[cut:]):
                return True
    return False


def is_ending_of(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Lastri` for Sulastri, `Tina` for Kristina: Indonesian nicknames keep the last syllables of a given name."""
    if len(words) != 1 or len(words[0]) < 4:
        return False
    return any(len(word) >= len(words[0]) + 2 and word.endswith(words[0]) for word in full)


def is_clipped(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Wira Kencoro` for Wirayuda Salim Kencoro: the first word is the beginning of the first, the others stand."""
    first, start = words[0], full[0]
    return 4 <= len(first) < len(start) and start.startswith(first) and within(words[1:], full[1:])


def is_one_letter_off(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Ben Alwar` for Ben Alward: all words are equal but one, and that in all letters but one."""
    wrong = [(one, other) for one, other in zip(words, full, strict=True) if one != other]
    return len(wrong) == 1 and min(map(len, wrong[0])) >= 5 and misspelt(*wrong[0], shortest=5)


def is_misspelt_name(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one word of the name is misspelt and the others, if any, are equal."""
    wrong = [word for word in words if word not in full]
    return len(wrong) == 1 and any(misspelt(wrong[0], other) for other in full)
