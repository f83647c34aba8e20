"""Finding people by name, number and date of birth, in the reviews that the person asking may read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.readable import readable_among
from reviews.people.matching.likely import likely_people, named
from reviews.people.matching.rules import BirthMatch, best_name, birth_fits, check_sought, why_in_words
from reviews.people.matching.words import is_telling, ways_typed, words_in
from reviews.people.models import Person
from reviews.people.names.models import PersonIdentifier
from reviews.people.names.rules import number_key
from workbench.access import Actor

MOST = 50
MOST_READ = 200  # people whose names are read whole, the likeliest first


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


def people_matching(db: Session, actor: Actor, name: str, born_on: date | None = None) -> Search:
    """Whoever may be meant by a name or number, in the reviews this person may read. Raises `Invalid` for nothing."""
    check_sought(name)
    by_number = _by_number(db, actor, name)
    have = {found.person_id for found in by_number}
    by_name = [found for found in _by_name(db, actor, words_in(name), born_on) if found.person_id not in have]
    everybody = [*by_number, *by_name]
    return Search(tuple(everybody[:MOST]), max(0, len(everybody) - MOST))


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
    readable = readable_among(db, actor, {case_id for case_id, _ in likely.values()})
    ranked = sorted((-worth, one) for one, (case_id, worth) in likely.items() if case_id in readable)
    people = named(db, [one for _, one in ranked[:MOST_READ]])
    hits = []
    for one in people:
        birth = birth_fits(born_on, one.person.date_of_birth, one.births)
        if birth is not BirthMatch.OTHER:
            kind, matched, match = best_name(typed, one.names)
            hits.append((match, birth, kind, matched, one.person))
    whole = [hit for hit in hits if hit[0].is_whole] or hits
    found = [
        _found(
            person,
            readable[person.case_id],
            kind,
            matched,
            why_in_words(kind, matched, match, birth),
            round(match.score),
        )
        for match, birth, kind, matched, person in whole
        if match.score > 0
    ]
    return sorted(found, key=lambda one: (-one.score, one.name, one.reference, one.person_id))


def _found(person: Person, reference: str, kind: str, matched: str, why: str, score: int) -> Found:
    name = f"{person.given_names} {person.family_name}".strip()
    return Found(
        person.case_id, reference, person.id, name, person.crn or "", person.date_of_birth, kind, matched, why, score
    )
