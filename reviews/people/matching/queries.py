"""Finding people by name, number and date of birth, in the reviews that the person asking may read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.readable import readable_among
from reviews.people.matching.likely import Likely, likely_people, named
from reviews.people.matching.rules import BirthMatch, NameMatch, best_name, birth_fits, check_sought, why_in_words
from reviews.people.matching.words import is_telling, ways_typed, words_in
from reviews.people.models import Person
from reviews.people.names.models import PersonIdentifier
from reviews.people.names.rules import number_key
from workbench.access import Actor
from workbench.ui.words import count, sentence

MOST = 50
MOST_READ = 100  # people whose names are read whole, the likeliest first


@dataclass(frozen=True)
class Found:
    """Somebody who may be meant: in which review, by which of their names or numbers, and why."""

    case_id: str
    reference: str
    person_id: str
    name: str
    crn: str
    date_of_birth: date | None
    matched_kind: str  # “name”, “nickname”, “PNC number” …
    matched: str
    why: str
    score: int


@dataclass(frozen=True)
class Search:
    """Whom a search found, the likeliest first, and how many more there were."""

    found: tuple[Found, ...]
    more: int
    is_at_least: bool = False  # so many were alike that not everybody was read

    @property
    def in_words(self) -> str:
        """“3 people”, “at least 100 people”."""
        return sentence(f"{self._least}{count(len(self.found) + self.more, 'person', 'people')}")

    @property
    def more_in_words(self) -> str:
        """“12 more”, “at least 50 more”."""
        return sentence(f"{self._least}{self.more:,} more")

    @property
    def _least(self) -> str:
        return "at least " if self.is_at_least else ""


@dataclass(frozen=True)
class _Hit:
    """Somebody, the name that fits best, and how their date of birth stands."""

    person: Person
    reference: str
    kind: str
    matched: str
    match: NameMatch
    birth: BirthMatch

    def found(self) -> Found:
        """As the screen shows it."""
        why = why_in_words(self.kind, self.matched, self.match, self.birth)
        return _found(self.person, self.reference, self.kind, self.matched, why, round(self.match.score))


def people_matching(db: Session, actor: Actor, name: str, born_on: date | None = None) -> Search:
    """Whoever may be meant by a name or number, in the reviews this person may read. Raises `Invalid` for nothing."""
    check_sought(name)
    by_number = _by_number(db, actor, name)
    have = {found.person_id for found in by_number}
    by_name = [found for found in _by_name(db, actor, words_in(name), born_on) if found.person_id not in have]
    everybody = [*by_number, *by_name]
    is_at_least = born_on is None and len(everybody) >= MOST_READ
    return Search(tuple(everybody[:MOST]), max(0, len(everybody) - MOST), is_at_least)


def _by_number(db: Session, actor: Actor, typed: str) -> list[Found]:
    """People with exactly this CRN or number."""
    key = number_key(typed)
    if not any(map(str.isdigit, key)):
        return []
    matched = {row.id: ("CRN", row.crn or "") for row in db.exec(select(Person).where(Person.crn == key))}
    for row in db.exec(select(PersonIdentifier).where(PersonIdentifier.sought_as == key)):
        matched.setdefault(row.person_id, (row.kind.value, row.value))
    people = db.exec(select(Person).where(col(Person.id).in_(sorted(matched)))).all()
    readable = readable_among(db, actor, {person.case_id for person in people})
    found = [
        _found(person, readable[person.case_id], *matched[person.id], f"{' '.join(matched[person.id])}, exactly", 100)
        for person in people
        if person.case_id in readable
    ]
    return sorted(found, key=lambda one: (one.name, one.reference, one.person_id))


def _by_name(db: Session, actor: Actor, typed: Sequence[str], born_on: date | None) -> list[Found]:
    """People with a name like this one, the likeliest first. Those with every typed word, if there are any."""
    telling = tuple({word for way in ways_typed(typed) for word in way if is_telling(word)})
    if not telling:
        return []
    likely = likely_people(db, telling)
    most = max((one.words for one in likely.values()), default=0) - (len(ways_typed(typed)) - 1)
    nearest = {person: one for person, one in likely.items() if one.words >= most}
    hits = _hits(db, actor, nearest, typed, born_on)
    if not any(hit.match.is_whole for hit in hits) and len(nearest) < len(likely):
        hits = _hits(db, actor, likely, typed, born_on)
    found = [hit.found() for hit in [hit for hit in hits if hit.match.is_whole] or hits if hit.match.score > 0]
    return sorted(found, key=lambda one: (-one.score, one.name, one.reference, one.person_id))


def _hits(
    db: Session, actor: Actor, likely: Mapping[str, Likely], typed: Sequence[str], born_on: date | None
) -> list[_Hit]:
    """Each of the likeliest, with the name that fits best, but for those born on another day."""
    readable, ranked = _likeliest(db, actor, likely, MOST_READ if born_on is None else max(1, len(likely)))
    hits = []
    for one in named(db, ranked):
        birth = birth_fits(born_on, one.person.date_of_birth, one.births)
        if birth is not BirthMatch.OTHER:
            hits.append(_Hit(one.person, readable[one.person.case_id], *best_name(typed, one.names), birth))
    return hits


def _likeliest(db: Session, actor: Actor, likely: Mapping[str, Likely], most: int) -> tuple[dict[str, str], list[str]]:
    """The likeliest people in reviews that this person may read, and those reviews. Asks of no more than it needs."""
    order = sorted(likely, key=lambda person: (-likely[person].worth, person))
    readable: dict[str, str] = {}
    ranked: list[str] = []
    for start in range(0, len(order), most):
        some = order[start : start + most]
        readable |= readable_among(db, actor, {likely[person].case_id for person in some})
        ranked += [person for person in some if likely[person].case_id in readable]
        if len(ranked) >= most:
            break
    return readable, ranked[:most]


def _found(person: Person, reference: str, kind: str, matched: str, why: str, score: int) -> Found:
    name = f"{person.given_names} {person.family_name}".strip()
    return Found(
        person.case_id, reference, person.id, name, person.crn or "", person.date_of_birth, kind, matched, why, score
    )
