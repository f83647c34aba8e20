"""Keeping the words of a person's names in step with the names. Every command that changes a name ends with this.

It holds nothing that the names do not say, so the audit record speaks of the names alone.
"""

from dataclasses import asdict

from sqlmodel import Session, select

from reviews.people.matching.models import NameWord
from reviews.people.matching.words import kept_words, keys_of
from reviews.people.models import Person, PersonName
from workbench.db import add_many


def keep_words(db: Session, person_id: str) -> None:
    """Write down the words of every name this person has now."""
    db.flush()
    person = db.get(Person, person_id)
    assert person is not None
    names = db.exec(select(PersonName.name).where(PersonName.person_id == person_id)).all()
    wanted = words_of_names((f"{person.given_names} {person.family_name}", *names))
    kept = {row.word: row for row in db.exec(select(NameWord).where(NameWord.person_id == person_id))}
    for word, row in kept.items():
        if word not in wanted:
            db.delete(row)
    new = [asdict(keys_of(word)) for word in wanted if word not in kept]
    add_many(db, NameWord, [{"person_id": person_id, "case_id": person.case_id, **keys} for keys in new])


def words_of_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Every word of every name, once, no longer than is kept."""
    return tuple(dict.fromkeys(word[:160] for name in names for word in kept_words(name)))
