"""Reading who may be the same person in other reviews, who was joined and who was kept apart."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.cases.readable import concealed_among, readable_among
from reviews.people.hiding.names import Known, Names
from reviews.people.joining.models import SamePerson
from reviews.people.joining.rules import Births, Verdict, best_birth, why_one
from reviews.people.joining.standing import joined_with, standing_about
from reviews.people.matching.likely import Named, likely_people, named
from reviews.people.matching.rules import BirthMatch, best_name, why_in_words
from reviews.people.matching.words import is_telling, words_in
from reviews.people.models import Person
from reviews.people.names.models import PersonIdentifier
from reviews.people.rules import Part
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.remembering import remembered

MOST_READ = 200
THERE = "the person there"


@dataclass(frozen=True)
class Possible:
    """Somebody in another review who may be the same person, and what speaks for it."""

    person_id: str
    case_id: str
    reference: str
    name: str
    why: str


@dataclass(frozen=True)
class Decided:
    """A decision that stands about the person and somebody in a review that the reader may open."""

    id: str
    version: int
    verdict: Verdict
    case_id: str
    reference: str
    name: str
    reason: str
    by: str


@dataclass(frozen=True)
class Elsewhere:
    """What is known of the same person in other reviews.

    `is_elsewhere` when they may be in reviews that the reader may not open; of those nothing more is told, and of
    restricted ones not even this. `joined` are the reviews of the same person, straight or through another joining.
    """

    possible: tuple[Possible, ...] = ()
    decided: tuple[Decided, ...] = ()
    joined: tuple[Possible, ...] = ()
    is_elsewhere: bool = False


@remembered()
def elsewhere(db: Session, actor: Actor, case_id: str) -> Elsewhere:
    """The same person in other reviews: who may be, who was joined, who was kept apart."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    here = db.exec(select(Person).where(Person.case_id == case_id, Person.part == Part.SUPERVISED)).first()
    if here is None:
        return Elsewhere()
    (one,) = named(db, [here.id])
    shared = _sharing_a_number(db, here)
    standing = standing_about(db, {here.id})
    same = joined_with(db, here.id) - {here.id}
    known = {row.other_id if row.person_id == here.id else row.person_id for row in standing} | same
    telling = tuple(word for _, name in one.names for word in words_in(name) if is_telling(word))
    likely = likely_people(db, telling)
    ranked = sorted(likely, key=lambda person: (-likely[person].worth, person))
    ids = [*shared, *known, *(person for person in ranked if person not in shared and person not in known)][
        : MOST_READ + len(known)
    ]
    others = [other for other in named(db, ids) if other.person.case_id != case_id]
    cases = {other.person.case_id for other in others}
    readable = readable_among(db, actor, cases)
    by_id = {other.person.id: other for other in others}
    reasons = {
        person: _why(one, other, shared.get(person, ())) for person, other in by_id.items() if person not in known
    }
    hidden = {by_id[person].person.case_id for person, why in reasons.items() if why} - set(readable)
    who = names_of(db, [row.decided_by for row in standing])
    found = Elsewhere(
        possible=tuple(
            _possible(by_id[person], readable, why)
            for person, why in reasons.items()
            if why and by_id[person].person.case_id in readable
        ),
        decided=tuple(
            _decided(row, by_id[person], readable, who.get(row.decided_by, ""))
            for row in standing
            for person in (row.other_id if row.person_id == here.id else row.person_id,)
            if person in by_id and by_id[person].person.case_id in readable
        ),
        joined=tuple(
            _possible(by_id[person], readable, "")
            for person in sorted(same)
            if by_id[person].person.case_id in readable
        ),
        is_elsewhere=bool(concealed_among(db, hidden)),
    )
    return _without_names(found, by_id) if actor.only_reads else found


def _without_names(found: Elsewhere, others: Mapping[str, Named]) -> Elsewhere:
    """The same, with nobody named: who is in another review is on record under names that this one may not have."""
    change = Names([Known(THERE, tuple(name for one in others.values() for _, name in one.names))]).replaced
    return replace(
        found,
        possible=tuple(replace(one, name=THERE, why=change(one.why)) for one in found.possible),
        decided=tuple(replace(one, name=THERE, reason=change(one.reason)) for one in found.decided),
        joined=tuple(replace(one, name=THERE) for one in found.joined),
    )


def _sharing_a_number(db: Session, here: Person) -> dict[str, tuple[str, ...]]:
    """Everybody with the same CRN or the same number of the same kind, and which."""
    found: dict[str, list[str]] = {}
    for person in db.exec(
        select(Person.id).where(Person.crn == here.crn, Person.id != here.id).order_by(col(Person.id))
    ):
        found.setdefault(person, []).append("CRN")
    for number in db.exec(select(PersonIdentifier).where(PersonIdentifier.person_id == here.id)).all():
        same = select(PersonIdentifier.person_id).where(
            PersonIdentifier.kind == number.kind,
            PersonIdentifier.sought_as == number.sought_as,
            PersonIdentifier.person_id != here.id,
        )
        for person in db.exec(same.order_by(col(PersonIdentifier.person_id))):
            found.setdefault(person, []).append(number.kind.value)
    return {person: tuple(kinds) for person, kinds in found.items()}


def _why(one: Named, other: Named, shared: tuple[str, ...]) -> str:
    """What speaks for the two being one: the best of each name of the one against all of the other's."""
    births = (Births(one.person.date_of_birth, one.births), Births(other.person.date_of_birth, other.births))
    if not shared and best_birth(*births) is BirthMatch.OTHER:
        return ""  # whatever they are called
    tried = [(name, *best_name(words_in(name), other.names)) for _, name in one.names]
    name, kind, matched, match = max(tried, key=lambda one: (one[3].is_whole, one[3].score))
    in_words = f"“{name}” is like the {why_in_words(kind, matched, match)}"
    return why_one(shared, match, in_words, births)


def _possible(other: Named, readable: dict[str, str], why: str) -> Possible:
    return Possible(other.person.id, other.person.case_id, readable[other.person.case_id], other.names[0][1], why)


def _decided(row: SamePerson, other: Named, readable: dict[str, str], by: str) -> Decided:
    case_id = other.person.case_id
    return Decided(row.id, row.version, row.verdict, case_id, readable[case_id], other.names[0][1], row.reason, by)
