"""The people who share a key of a name with what was typed: few of the many, found by the indexes alone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.people.matching.models import NameWord
from reviews.people.matching.reference import same_name
from reviews.people.matching.rules import WORTH, slip_between
from reviews.people.matching.words import SHORTEST_BEGINNING, SHORTEST_FORGIVEN, halves_sought, sound_of, swapped
from reviews.people.models import Person, PersonName
from reviews.people.names.models import PersonBirth

THE_NAME = "name"  # the one on the notification, as against a nickname or a married name
_LAST = "\U0010ffff"


@dataclass(frozen=True)
class Likely:
    """Somebody with a word like one that was typed: in which review, how many of the words, and how well they fit."""

    case_id: str
    words: int
    worth: float


@dataclass(frozen=True)
class Named:
    """Somebody with every name, (kind, name), and every other date of birth on record."""

    person: Person
    names: tuple[tuple[str, str], ...]
    births: tuple[date, ...]


def likely_people(db: Session, telling: Collection[str]) -> dict[str, Likely]:
    """People with a word like one of these, by id.

    For a caller that has checked whom it may show.
    """
    wanted = sorted(set(telling))
    worth: dict[str, tuple[str, dict[str, float]]] = {}
    for typed in wanted:
        words: dict[str, float] = {}  # many people share a word: each is held against what was typed once
        for person_id, case_id, word in db.execute(_sharing_a_key(typed)):
            value = words.get(word)
            if value is None:
                slip = slip_between(typed, word)
                value = words[word] = 0.0 if slip is None else WORTH[slip]
            if value:
                by_word = worth.setdefault(person_id, (case_id, {}))[1]
                by_word[typed] = max(by_word.get(typed, 0.0), value)
    return {
        person_id: Likely(case_id, len(by_word), sum(by_word.values()))
        for person_id, (case_id, by_word) in worth.items()
    }


def named(db: Session, ids: Sequence[str]) -> list[Named]:
    """These people, in this order, with their names. For a caller that has checked whom it may show."""
    people = {row.id: row for row in db.exec(select(Person).where(col(Person.id).in_(ids)))}
    names: dict[str, list[tuple[str, str]]] = {
        row.id: [(THE_NAME, f"{row.given_names} {row.family_name}".strip())] for row in people.values()
    }
    for other in db.exec(select(PersonName).where(col(PersonName.person_id).in_(ids)).order_by(col(PersonName.id))):
        names[other.person_id].append((kind_in_words(other.kind.value), other.name))
    births: dict[str, list[date]] = {}
    for birth in db.exec(select(PersonBirth).where(col(PersonBirth.person_id).in_(ids))):
        births.setdefault(birth.person_id, []).append(birth.born_on)
    here = [people[person_id] for person_id in ids if person_id in people]
    return [Named(row, tuple(names[row.id]), tuple(sorted(births.get(row.id, ())))) for row in here]


def kind_in_words(kind: str) -> str:
    """“nickname”, “birth name”, “other spelling”."""
    return {"nickname": "nickname", "spelling": "other spelling"}.get(kind, f"{kind} name")


def _sharing_a_key(word: str) -> sa.Select[str, str, str]:
    """The kept words that one typed word may be, by each index of its own."""
    may_be = [col(NameWord.word) == word, col(NameWord.word).in_(sorted(same_name(word)))]
    if len(word) == SHORTEST_FORGIVEN - 1:
        may_be.append(col(NameWord.word).in_(swapped(word)))
    if len(word) >= SHORTEST_BEGINNING:
        may_be.append(sa.and_(col(NameWord.word) >= word, col(NameWord.word) < word + _LAST))
    if len(word) >= SHORTEST_FORGIVEN - 1:
        firsts, lasts = zip(*halves_sought(word), strict=True)
        may_be += [col(NameWord.first_half).in_(firsts), col(NameWord.last_half).in_(lasts)]
        may_be.append(col(NameWord.letters) == "".join(sorted(word)))
    if sound_of(word):
        may_be.append(col(NameWord.sound) == sound_of(word))
    return sa.select(col(NameWord.person_id), col(NameWord.case_id), col(NameWord.word)).where(sa.or_(*may_be))
