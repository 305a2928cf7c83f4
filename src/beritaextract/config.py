"""Settings of an extractor."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

DEFAULT_MAX_CHARS = 1_000_000
EntityMode = Literal["accurate", "fast", "off"]
Language = Literal["en", "id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What can be set when an `Extractor` is built.

    Attributes:
        max_chars: longest text accepted, in code points; a longer one raises `InputTooLarge`.
        entities: how names are found.  `accurate`: by rules and the trained model.  `fast`: by rules alone, which saves
            a quarter of the time and costs some unknown names and bodies.  `off`: not at all, for figures and dates;
            who is said to speak is then left as the words beside the cue, of kind unnamed.
        min_confidence: claims, speakers and figures less sure than this are left out, and what refers to them
            with them; the others keep their ids.
        language: of the messages of findings and warnings, `en` for English or `id` for Indonesian.
        lexicon: a folder or TOML file with rows of your own (posts, bodies, cues, units, furniture, …), which are added
            to the shipped ones or take their place; read when the extractor is built.

    Raises:
        TypeError, ValueError: a setting of the wrong type or an impossible one.
    """

    max_chars: int = DEFAULT_MAX_CHARS
    entities: EntityMode = "accurate"
    min_confidence: float = 0.0
    language: Language = "en"
    lexicon: str | Path | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.max_chars, int) or isinstance(self.max_chars, bool):
            raise TypeError(f"max_chars must be an int, not {type(self.max_chars).__name__}")
        if self.max_chars < 1:
            raise ValueError(f"max_chars must be at least 1, not {self.max_chars}")
        if self.entities not in get_args(EntityMode):
            raise ValueError(f"entities must be one of {', '.join(get_args(EntityMode))}, not {self.entities!r}")
        if not isinstance(self.min_confidence, (int, float)) or isinstance(self.min_confidence, bool):
            raise TypeError(f"min_confidence must be a float, not {type(self.min_confidence).__name__}")
        if not 0 <= self.min_confidence <= 1:
            raise ValueError(f"min_confidence must be between 0 and 1, not {self.min_confidence}")
        if self.language not in get_args(Language):
            raise ValueError(f"language must be one of {', '.join(get_args(Language))}, not {self.language!r}")
        if self.lexicon is not None and not isinstance(self.lexicon, (str, Path)):
            raise TypeError(f"lexicon must be a path, not {type(self.lexicon).__name__}")
