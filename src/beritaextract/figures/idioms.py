"""Number words that count nothing: names, idioms, and parts of other words."""

from __future__ import annotations

import regex

# Right behind `satu` and others: `satu sama lain`, `satu per satu`, `satu-satunya`.
BEHIND = regex.compile(
    r"(?:\s(?:sama lain|per satu|demi satu|persatu|satunya|pun\b|kesatuan|suara untuk|atap\b|visi\b|padu|frekuensi|komando"
    r"|belah pihak|padu)|-\p{L}|\s?/\s?\p{L})",
    regex.I,
)
# Right before: `salah satu`, `nomor satu`, `tak satu pun`, `bersatu`.
BEFORE = regex.compile(
    r"(?:^|\P{L})(?:salah|satu per|per|demi|nomor|serba|segi|the|in|at) $",
    regex.I,
)
HALF_BEHIND = regex.compile(
    r"\s(?:mati|hati|jadi|matang|sadar|telanjang|badan|baya|sengaja|gila|percaya|dewa|bugil|main|tiang|hari lagi"
    r"|ber\p{Ll}{3,}|me[mnlr]\p{Ll}{3,}|ter\p{Ll}{3,})\b",
    regex.I,
)
