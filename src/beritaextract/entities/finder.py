"""One walk over the tokens: at each, the longest thing that a grammar of the room finds there."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, count

from beritaextract.entities.beside_names import called_name
from beritaextract.entities.by_name import person_by_name
from beritaextract.entities.collector import Collector
from beritaextract.entities.groups import Group, find_group
from beritaextract.entities.matches import EntityMatch, Mention
from beritaextract.entities.name_openings import opens_name
from beritaextract.entities.names import Name, find_name
from beritaextract.entities.openings import BODY, COMMON, GROUP, INITIALS, JOB, NAME, POST, REGION, TITLE
from beritaextract.entities.organisations import Organisation, find_organisation
from beritaextract.entities.people import Person, person_behind_post
from beritaextract.entities.plain_names import doubt_about, initials_alone
from beritaextract.entities.posts import PostPhrase, find_post
from beritaextract.entities.regions import Region, certain_code, find_region, regions_behind
from beritaextract.entities.sheet import Sheet
from beritaextract.entities.spelt_out import spelt_out
from beritaextract.entities.whole_organisations import find_whole_organisation

_PLACE_BEFORE = frozenset(
    "di ke tujuan jurusan arah menuju rute trayek daerah kawasan wilayah jalan gunung desa kampung kota kabupaten "
    "kecamatan kelurahan".split()
)

# `Ganda putri Indonesia` is a side, nobody's daughter.
_SIDES = frozenset("ganda tunggal tim timnas regu voli basket bola beregu kelas sektor nomor".split())


def _without_bracket(sheet: Sheet, start: int, end: int) -> int:
    """Index behind the name without an acronym in brackets at its end."""
    if sheet.texts[end - 1] == ")":
        for at in range(end - 2, start, -1):
            if sheet.texts[at] == "(":
                return at
    return end


class Finder(Collector):
    """Walks over one article; `mentions` and `entities` then hold what it found."""

    __slots__ = ()

    def run(self) -> None:
        """Walks over all tokens."""
        sheet = self._sheet
        done = 0
        for at in compress(count(), sheet.opens):  # the tokens that open anything
            if at >= done:
                done = self._at(at, sheet.limits[at], sheet.opens[at])

    def _at(self, at: int, limit: int, opening: int) -> int:
        """Whatever starts at token `at`, of what it can open; returns the index behind it, 0 if nothing does."""
        if opening == NAME | COMMON and self._is_nobody(at, limit):
            return 0
        group = find_group(self._sheet, at, limit) if opening & GROUP else None
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
        sheet = self._sheet
        return (
            sheet.keys[at] not in sheet.names
            and at not in sheet.opinion.person
            and at not in sheet.opinion.other
            and sheet.texts[at] not in sheet.acronyms
            and not opens_name(sheet, at, limit)
        )

    def _capital_behind(self, at: int, limit: int) -> bool:
        """Whether a name may follow: a capitalised token between token `at` and `limit`."""
        capitals = self._sheet.capitals
        following = bisect_right(capitals, at)
        return following < len(capitals) and capitals[following] < limit

    def _post(self, at: int, limit: int, group: Group | None) -> int:
        sheet = self._sheet
        start = at
        if sheet.keys[at] in ("seorang", "salah"):
            start += 1
            if start < limit and sheet.keys[start] in ("satu", "seorang"):
                start += 1
        post = find_post(sheet, start, limit)
        if post is None or (sheet.keys[at] in ("putra", "putri") and at and sheet.keys[at - 1] in _SIDES):
            return 0
        described = group is not None and group.kind == "description" and group.end >= post.end
        if described and called_name(sheet, post.end, limit) is None:
            return 0
        person = person_behind_post(sheet, post, limit)
        if person is not None:
            self._add_person(person)
            return person.end
        if start > at:
            return 0
        return self._bare_post(post, limit)

    def _bare_post(self, post: PostPhrase, limit: int) -> int:
        sheet = self._sheet
        named = (
            sheet.capital[post.start]
            or post.affiliation is not None
            or post.post.kind in ("state", "region", "minister")
        )
        if post.post.kind == "job" or not named:
            return 0
        role = sheet.range_of(post.start, post.role_end)
        phrase = sheet.range_of(post.start, post.end)
        self.mentions.append(
            Mention(
                phrase=phrase,
                range=phrase,
                kind="post",
                name=role,
                role=role,
                affiliation=sheet.range_of(*post.affiliation) if post.affiliation else None,
                region_code=post.region_code,
                rule="entities.post.alone",
            )
        )
        self._tell(post.start, post.end, "entities.post.alone", "a post without the name of its holder")
        if post.affiliation is not None:
            self._affiliation(sheet.range_of(*post.affiliation), post.region_code)
        return post.end

    def _group(self, group: Group, limit: int) -> int:
        at = group.start
        if (called := self._called_inside(group, limit)) is not None:
            return called
        if (self._sheet.capital[at] and group.kind == "organisation") or group.rule == "entities.group.bare":
            longer = find_organisation(self._sheet, at, limit)
            if longer is not None and longer.end > group.end:
                return 0
        where = self._sheet.range_of(group.start, group.end)
        end = self._located(group.end, limit) if group.kind == "organisation" else group.end
        phrase = self._sheet.range_of(group.start, end)
        code = self._region_of(group) if group.kind == "organisation" else None
        self.mentions.append(
            Mention(phrase=phrase, range=where, kind=group.kind, name=where, region_code=code, rule=group.rule)
        )
        self._tell(group.start, group.end, group.rule, "a noun phrase for somebody without a name")
        if group.kind != "organisation" or not self._sheet.capital[at]:
            self._places(group.start + 1, group.end)
        return end

    def _region_of(self, group: Group) -> str | None:
        """The code of the region that a body without a name of its own has: `pemkot Malang`."""
        sheet = self._sheet
        for at in range(group.start + 1, group.end):
            region = find_region(sheet, at, group.end)
            if region is not None and region.end == group.end:
                return certain_code(region, sheet.keys[group.start : group.end])
        return None

    def _called_inside(self, group: Group, limit: int) -> int | None:
        """Index behind a group that holds a name or ends before one: `perempuan yang akrab disapa Lis itu`."""
        for at in range(group.start + 1, min(group.end + 1, limit)):
            if self._sheet.keys[at] == "yang" and (called := self._called(group.start, at, limit)):
                return called
        return None

    def _called(self, start: int, at: int, limit: int) -> int:
        """`Perempuan yang akrab disapa Didin itu` names a person."""
        name = called_name(self._sheet, at, limit)
        if name is None:
            return 0
        sheet = self._sheet
        mention = Mention(
            phrase=sheet.range_of(start, name.end + 1),
            range=sheet.range_of(name.start, name.end),
            kind="person",
            name=sheet.range_of(name.name_start, name.name_end),
            rule="entities.person.called",
        )
        self._add_person(Person(mention, name.end + 1, True))
        return name.end + 1

    def _titled(self, at: int, limit: int) -> int:
        name = find_name(self._sheet, at, limit)
        if name is None or not name.titled:
            return 0
        return self._person(name, limit)

    def _initials(self, at: int, limit: int) -> int:
        """Initials with an age are a person even where they are a body's elsewhere: `AD (33)`."""
        name = initials_alone(self._sheet, at, limit)
        return self._person(name, limit) if name is not None else 0

    def _person(self, name: Name, limit: int) -> int:
        person = person_by_name(self._sheet, name, limit)
        self._add_person(person)
        return person.end

    def _organisation(self, at: int, limit: int, opening: int) -> int:
        sheet = self._sheet
        if not opening & BODY and at not in sheet.opinion.other and sheet.texts[at] not in sheet.acronyms:
            return 0
        found = find_whole_organisation(sheet, at, limit)
        spelt = spelt_out(sheet, at, limit)
        if spelt is not None and (found is None or found.end < spelt.end):
            found = spelt
        if found is None and sheet.texts[at] in sheet.acronyms:
            found = Organisation(at, at + 1, "known", None)
        return self._body(found, limit) if found is not None else 0

    def _body(self, found: Organisation, limit: int) -> int:
        """Takes a body, or a place; returns the index behind it."""
        sheet = self._sheet
        where = sheet.range_of(found.start, found.end)
        if found.kind == "place":
            own = found.region is not None and found.region.start == found.start + 1
            if own and found.region is not None and not sheet.capital[found.start] and found.region.end == found.end:
                self._place(found.region)  # `pasar Jakarta`
                return found.end
            head = sheet.keys[found.start : found.end] if own else ()
            code = certain_code(found.region, head) if found.region is not None else None
            self.entities.append(EntityMatch(*where, "LOC", code, "entities.place.head"))
            return found.end
        rule = "entities.organisation.known" if found.kind == "known" else "entities.organisation.head"
        head = sheet.keys[found.start : found.end]
        code = certain_code(found.region, head) if found.region is not None else None
        located = self._located(found.end, limit)
        self.mentions.append(
            Mention(
                phrase=sheet.range_of(found.start, located),
                range=where,
                kind="organisation",
                name=sheet.range_of(found.start, _without_bracket(sheet, found.start, found.end)),
                region_code=code,
                rule=rule,
            )
        )
        if sheet.texts[found.end - 1] == ")":
            sheet.acronyms.add(sheet.texts[found.end - 2])
        if sheet.capital[found.start]:
            self.entities.append(EntityMatch(*where, "ORG", None, rule))
        self._tell(found.start, found.end, rule, "the name of an organisation")
        return located

    def _located(self, at: int, limit: int) -> int:
        """Index behind the regions in which the body that ends at token `at` lies."""
        for region in regions_behind(self._sheet, at, limit):
            self._place(region)
            at = region.end
        return at

    def _places(self, at: int, limit: int) -> None:
        """Takes the places inside a noun phrase: `warga Karawang`, `pedagang di Kecamatan Cicalengka`."""
        sheet = self._sheet
        while at < limit:
            body = find_organisation(sheet, at, limit) if sheet.capital[at] else None
            if body is not None:
                if body.kind == "place":
                    self._body(body, limit)
                at = body.end
            elif sheet.capital[at] and (region := find_region(sheet, at, limit)) is not None:
                self._place(region)
                at = region.end
            else:
                at += 1

    def _place(self, region: Region) -> None:
        where = self._sheet.range_of(region.start, region.end)
        self.entities.append(EntityMatch(*where, "LOC", certain_code(region), "entities.region.name"))

    def _region(self, at: int, limit: int) -> int:
        sheet = self._sheet
        region = find_region(sheet, at, limit)
        if region is None:
            return 0
        name = find_name(sheet, at, limit)
        if name is not None and name.name_end > region.end:
            return 0
        where = sheet.range_of(region.start, region.end)
        code = certain_code(region)
        rule = "entities.region.name"
        self.entities.append(EntityMatch(*where, "LOC", code, rule))
        located = self._located(region.end, limit) if sheet.keys[region.start] == "pemerintah" else region.end
        if region.level or region.end > region.start:
            self.mentions.append(
                Mention(
                    phrase=sheet.range_of(region.start, located),
                    range=where,
                    kind="organisation",
                    name=where,
                    region_code=code,
                    rule=rule,
                )
            )
        return located

    def _name(self, at: int, limit: int) -> int:
        sheet = self._sheet
        name = find_name(sheet, at, limit)
        if name is None:
            return 0
        if name.name_end - at > 1 and sheet.keys[name.name_end - 1] in sheet.words.ends and not name.titled:
            return self._body(Organisation(at, name.name_end, "known", None), limit)  # `Melati Watch`
        if at and sheet.keys[at - 1] in _PLACE_BEFORE and not sheet.initial[at]:
            self._refuse(name, "entities.person.behind-place", "the word in front says that a place follows")
            return 0
        reason = doubt_about(sheet, name, limit)
        if reason is not None:
            self._refuse(name, *reason)
            return 0
        return self._person(name, limit)
