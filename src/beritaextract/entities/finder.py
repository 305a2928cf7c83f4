"""One walk over the tokens: at each, the longest thing that a grammar of the room finds there."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, count

from beritaextract.entities.mentions.name_modifiers import called_name
from beritaextract.entities.mentions.by_name import person_by_name
from beritaextract.entities.results import Results
from beritaextract.entities.mentions.common_noun_mentions import Group, find_group
from beritaextract.entities.matches import EntityMatch, Mention
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.person_names import Name, find_name
from beritaextract.entities.triggers import BODY, COMMON, GROUP, INITIALS, JOB, NAME, POST, REGION, TITLE
from beritaextract.entities.bodies.organisations import Organisation, find_organisation
from beritaextract.entities.mentions.persons import Person, person_behind_post
from beritaextract.entities.mentions.name_evidence import doubt_about, initials_alone
from beritaextract.entities.posts.posts import PostPhrase, find_post
from beritaextract.entities.regions import certain_code, find_region, regions_behind
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.bodies.acronyms import spelt_out
from beritaextract.entities.bodies.whole_organisations import find_whole_organisation

_PLACE_BEFORE = frozenset(
    "di ke tujuan jurusan arah menuju rute trayek daerah kawasan wilayah jalan gunung desa kampung kota kabupaten "
    "kecamatan kelurahan".split()
)

# `Ganda putri Indonesia` is a side, nobody's daughter.
_SIDES = frozenset("ganda tunggal tim timnas regu voli basket bola beregu kelas sektor nomor".split())


def _without_bracket(table: TokenTable, start: int, end: int) -> int:
    """Index behind the name without an acronym in brackets at its end."""
    if table.texts[end - 1] == ")":
        for at in range(end - 2, start, -1):
            if table.texts[at] == "(":
                return at
    return end


class Finder(Results):
    """Walks over one article; `mentions` and `entities` then hold what it found."""

    __slots__ = ()

    def run(self) -> None:
        """Walks over all tokens."""
        table = self._table
        done = 0
        for at in compress(count(), table.triggers):  # the tokens that open anything
            if at >= done:
                done = self._at(at, table.limits[at], table.triggers[at])

    def _at(self, at: int, limit: int, opening: int) -> int:
        """Whatever starts at token `at`, of what it can open; returns the index behind it, 0 if nothing does."""
        if opening == NAME | COMMON and self._is_nobody(at, limit):
            return 0
        group = find_group(self._table, at, limit) if opening & GROUP else None
        return (
            ((opening & POST or (opening & JOB and self._capital_behind(at, limit))) and self._post(at, limit, group))
            or (group is not None and self._group(group, limit))
            or (opening & TITLE and self._titled(at, limit))
            or (opening & INITIALS and self._initials(at, limit))
            or self._organisation(at, limit, opening)
            or (opening & REGION and self._region(at, limit))
            or (opening & NAME and self._name(at, limit))
        )

    def _is_nobody(self, at: int, limit: int) -> bool:
        """Whether neither the article nor the model takes the common word at token `at` for part of a name."""
        table = self._table
        return (
            table.keys[at] not in table.names
            and at not in table.tagged.person
            and at not in table.tagged.other
            and table.texts[at] not in table.acronyms
            and not opens_name(table, at, limit)
        )

    def _capital_behind(self, at: int, limit: int) -> bool:
        """Whether a name may follow: a capitalised token between token `at` and `limit`."""
        capitals = self._table.capitals
        following = bisect_right(capitals, at)
        return following < len(capitals) and capitals[following] < limit

    def _post(self, at: int, limit: int, group: Group | None) -> int:
        table = self._table
        start = at
        if table.keys[at] in ("seorang", "salah"):
            start += 1
            if start < limit and table.keys[start] in ("satu", "seorang"):
                start += 1
        post = find_post(table, start, limit)
        if post is None or (table.keys[at] in ("putra", "putri") and at and table.keys[at - 1] in _SIDES):
            return 0
        described = group is not None and group.kind == "description" and group.end >= post.end
        if described and called_name(table, post.end, limit) is None:
            return 0
        person = person_behind_post(table, post, limit)
        if person is not None:
            self._add_person(person)
            return person.end
        if start > at:
            return 0
        return self._bare_post(post, limit)

    def _bare_post(self, post: PostPhrase, limit: int) -> int:
        table = self._table
        named = (
            table.capital[post.start]
            or post.affiliation is not None
            or post.post.kind in ("state", "region", "minister")
        )
        if post.post.kind == "job" or not named:
            return 0
        role = table.range_of(post.start, post.role_end)
        phrase = table.range_of(post.start, post.end)
        self.mentions.append(
            Mention(
                phrase=phrase,
                range=phrase,
                kind="post",
                name=role,
                role=role,
                affiliation=table.range_of(*post.affiliation) if post.affiliation else None,
                region_code=post.region_code,
                rule="entities.post.alone",
            )
        )
        self._tell(post.start, post.end, "entities.post.alone", "a post without the name of its holder")
        if post.affiliation is not None:
            self._affiliation(table.range_of(*post.affiliation), post.region_code)
        return post.end

    def _group(self, group: Group, limit: int) -> int:
        at = group.start
        if (called := self._called_inside(group, limit)) is not None:
            return called
        if (self._table.capital[at] and group.kind == "organisation") or group.rule == "entities.group.bare":
            longer = find_organisation(self._table, at, limit)
            if longer is not None and longer.end > group.end:
                return 0
        where = self._table.range_of(group.start, group.end)
        end = self._located(group.end, limit) if group.kind == "organisation" else group.end
        phrase = self._table.range_of(group.start, end)
        self.mentions.append(Mention(phrase=phrase, range=where, kind=group.kind, name=where, rule=group.rule))
        self._tell(group.start, group.end, group.rule, "a noun phrase for somebody without a name")
        return end

    def _called_inside(self, group: Group, limit: int) -> int | None:
        """Index behind a group that holds a name or ends before one: `perempuan yang akrab disapa Lis itu`."""
        for at in range(group.start + 1, min(group.end + 1, limit)):
            if self._table.keys[at] == "yang" and (called := self._called(group.start, at, limit)):
                return called
        return None

    def _called(self, start: int, at: int, limit: int) -> int:
        """`Perempuan yang akrab disapa Didin itu` names a person."""
        name = called_name(self._table, at, limit)
        if name is None:
            return 0
        table = self._table
        mention = Mention(
            phrase=table.range_of(start, name.end + 1),
            range=table.range_of(name.start, name.end),
            kind="person",
            name=table.range_of(name.name_start, name.name_end),
            rule="entities.person.called",
        )
        self._add_person(Person(mention, name.end + 1, True))
        return name.end + 1

    def _titled(self, at: int, limit: int) -> int:
        name = find_name(self._table, at, limit)
        if name is None or not name.titled:
            return 0
        return self._person(name, limit)

    def _initials(self, at: int, limit: int) -> int:
        """Initials with an age are a person even where they are a body's elsewhere: `AD (33)`."""
        name = initials_alone(self._table, at, limit)
        return self._person(name, limit) if name is not None else 0

    def _person(self, name: Name, limit: int) -> int:
        person = person_by_name(self._table, name, limit)
        self._add_person(person)
        return person.end

    def _organisation(self, at: int, limit: int, opening: int) -> int:
        table = self._table
        if not opening & BODY and at not in table.tagged.other and table.texts[at] not in table.acronyms:
            return 0
        found = find_whole_organisation(table, at, limit)
        spelt = spelt_out(table, at, limit)
        if spelt is not None and (found is None or found.end < spelt.end):
            found = spelt
        if found is None and table.texts[at] in table.acronyms:
            found = Organisation(at, at + 1, "known", None)
        return self._body(found, limit) if found is not None else 0

    def _body(self, found: Organisation, limit: int) -> int:
        """Takes a body, or a place; returns the index behind it."""
        table = self._table
        where = table.range_of(found.start, found.end)
        if found.kind == "place":
            code = certain_code(found.region) if found.region is not None else None
            self.entities.append(EntityMatch(*where, "LOC", code, "entities.place.head"))
            return found.end
        rule = "entities.organisation.known" if found.kind == "known" else "entities.organisation.head"
        code = certain_code(found.region) if found.region is not None else None
        located = self._located(found.end, limit)
        self.mentions.append(
            Mention(
                phrase=table.range_of(found.start, located),
                range=where,
                kind="organisation",
                name=table.range_of(found.start, _without_bracket(table, found.start, found.end)),
                region_code=code,
                rule=rule,
            )
        )
        if table.texts[found.end - 1] == ")":
            table.acronyms.add(table.texts[found.end - 2])
        if table.capital[found.start]:
            self.entities.append(EntityMatch(*where, "ORG", None, rule))
        self._tell(found.start, found.end, rule, "the name of an organisation")
        return located

    def _located(self, at: int, limit: int) -> int:
        """Index behind the regions in which the body that ends at token `at` lies."""
        for region in regions_behind(self._table, at, limit):
            where = self._table.range_of(region.start, region.end)
            self.entities.append(EntityMatch(*where, "LOC", certain_code(region), "entities.region.name"))
            at = region.end
        return at

    def _region(self, at: int, limit: int) -> int:
        table = self._table
        region = find_region(table, at, limit)
        if region is None:
            return 0
        name = find_name(table, at, limit)
        if name is not None and name.name_end > region.end:
            return 0
        where = table.range_of(region.start, region.end)
        code = certain_code(region)
        rule = "entities.region.name"
        self.entities.append(EntityMatch(*where, "LOC", code, rule))
        located = self._located(region.end, limit) if table.keys[region.start] == "pemerintah" else region.end
        if region.level or region.end > region.start:
            self.mentions.append(
                Mention(
                    phrase=table.range_of(region.start, located),
                    range=where,
                    kind="organisation",
                    name=where,
                    region_code=code,
                    rule=rule,
                )
            )
        return located

    def _name(self, at: int, limit: int) -> int:
        table = self._table
        name = find_name(table, at, limit)
        if name is None:
            return 0
        if name.name_end - at > 1 and table.keys[name.name_end - 1] in table.words.ends and not name.titled:
            return self._body(Organisation(at, name.name_end, "known", None), limit)  # `Melati Watch`
        if at and table.keys[at - 1] in _PLACE_BEFORE and not table.initial[at]:
            self._refuse(name, "entities.person.behind-place", "the word in front says that a place follows")
            return 0
        reason = doubt_about(table, name, limit)
        if reason is not None:
            self._refuse(name, *reason)
            return 0
        return self._person(name, limit)
