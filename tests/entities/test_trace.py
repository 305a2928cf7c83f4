"""What `explain` gets to see: what was taken, what was refused, and why."""

from beritaextract import entities
from beritaextract.text import analyse


def test_taken_and_refused_candidates_are_told():
    text = "Banjir melanda kawasan Melawati. Camat Sukamaju Rudi Hartono mengatakan, warga aman."
    trace = []
    entities.find(analyse(text), trace=trace)
    told = {(text[d.start : d.end], d.taken, d.rule) for d in trace}
    assert ("Camat Sukamaju Rudi Hartono", True, "entities.person.post-name") in told
    assert ("warga", True, "entities.group.bare") in told
    assert ("Melawati", False, "entities.person.behind-place") in told
    assert all(d.room == "entities" and d.reason for d in trace)
