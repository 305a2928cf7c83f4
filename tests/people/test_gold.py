"""People of the annotated rows: floors, no wrong join at all, and no people that are none."""

from __future__ import annotations

from beritaextract.people import join
from beritaextract.people.nobody import sort_out
from tests.people.scoring import NOBODY, gold, score

BODIES = {"Badan Gizi Nasional": 3}


def test_the_annotated_rows() -> None:
    rows = gold()
    assert len(rows.appearances) >= 600
    found = score(join(sort_out(rows.appearances, BODIES).people), rows.person_of)
    assert not found.wrong_pairs
    assert found.f1 >= 0.993, found[:4]
    assert found.pair_recall >= 0.98, found[:4]


def test_what_is_no_person_and_nobody_else_is_left_out() -> None:
    rows = gold()
    left = {
        (one.appearance.article_id, one.appearance.speaker_id): one for one in sort_out(rows.appearances, BODIES)[1]
    }
    assert {key for key, person in rows.person_of.items() if person == NOBODY} == set(left)
    assert all(one.why for one in left.values())


def test_the_score_sees_wrong_joins_and_missing_ones() -> None:
    rows = gold()
    people = join(rows.appearances)
    moved = people[0]._replace(members=(*people[0].members, *people[1].members))
    wrong = score([moved, *people[2:]], rows.person_of)
    assert wrong.wrong_pairs and wrong.precision < score(people, rows.person_of).precision
    alone = [people[0]._replace(id=str(at), members=(member,)) for at, member in enumerate(people[0].members)]
    assert score([*alone, *people[1:]], rows.person_of).recall < score(people, rows.person_of).recall
