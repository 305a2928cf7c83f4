"""Every form of every cue, before and behind its speaker, gives the person, whatever he is called.

The names stand in no lexicon, and nothing but the cue says that somebody speaks.
"""

import pytest

from beritaextract import extract
from beritaextract.language.reporting_verbs import forms

NAMES = ("Tarwiyo", "Gandasuli Merapik")
WORDS = "Air naik cepat sekali"


def _sentences(word, form, name):
    """The ways in which a form may stand with its speaker."""
    if form.inverted or form.voice == "base":
        yield f"“{WORDS},” {word} {name}. Warga mengungsi."
        if not form.only and form.voice == "base":
            yield f"Air sungai, {word} {name}, naik cepat sekali."
    if form.voice == "active" and form.only != "opening":
        yield f"{name} {word}, “{WORDS}.” Warga mengungsi."
        yield f"Kemarin {name} {word}, “{WORDS}.” Warga mengungsi."
        if not form.only and not form.denies:
            yield f"{name} {word} bahwa air naik cepat sekali. Warga mengungsi."
    if form.voice == "clitic" and not word.startswith("di"):
        yield f"Pak {name} datang ke posko. “{WORDS},” {word}. Warga mengungsi."
    if form.voice == "object" and not form.only:
        yield f"Pak {name} datang ke posko. Ia {word} bahwa air naik cepat sekali."
    if form.voice == "passive" and not form.only and not form.null:
        yield f"{word.capitalize()} Pak {name}, air naik cepat sekali. Warga mengungsi."


@pytest.mark.parametrize(("word", "form"), forms().items(), ids=forms())
def test_every_form_with_any_name(word, form):
    beside = form.voice in ("base", "active")  # the others point back to a name
    for name in NAMES[: 1 + beside]:
        for text in _sentences(word, form, name):
            found = extract(text)
            named = {speaker.id: (speaker.kind, speaker.name) for speaker in found.speakers}
            claims = [claim for claim in found.claims if "naik cepat sekali" in claim.text]
            assert [named.get(claim.speaker_id) for claim in claims] == [("person", name)], text
