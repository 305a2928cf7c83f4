"""What `explain` gets to see: what was taken, what was refused, and why."""

from beritaextract import entities
from beritaextract.log import Log
from beritaextract.text import analyse


def test_taken_and_refused_candidates_are_told():
    text = "Banjir melanda kawasan Melawati. Camat Sukamaju Rudi Hartono mengatakan, warga aman."
    log = Log(explaining=True)
    entities.find(analyse(text), log=log)
    told = {(text[d.start : d.end], d.taken, d.rule) for d in log.decisions}
    assert ("Camat Sukamaju Rudi Hartono", True, "entities.person.post-name") in told
    assert ("Sukamaju", True, "entities.post.unknown-place") in told
    assert ("warga", True, "entities.group.bare") in told
    assert ("Melawati", False, "entities.person.behind-place") in told
    assert all(d.room == "entities" and d.reason for d in log.decisions)
