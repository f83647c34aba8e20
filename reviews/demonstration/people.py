"""Invented people: names from Faker, and nobody real. Pure."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from faker import Faker

from reviews.demonstration import rates
from reviews.demonstration.chance import one_of
from reviews.demonstration.monitoring import WOMEN, answers_of
from reviews.people.rules import NameKind, Relation

JOBS = ("probation practitioner", "senior probation officer", "resettlement practitioner", "probation services officer")


@dataclass(frozen=True)
class PlannedPerson:
    """Somebody invented."""

    given_names: str
    family_name: str
    born_on: date | None = None
    crn: str = ""
    other_names: tuple[tuple[str, NameKind], ...] = ()
    characteristics: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PlannedStaff:
    """Somebody whose work the review looks at. `has_account` says that they sign in and reply themselves."""

    name: str
    job: str
    has_account: bool


def relation_to_victim(chance: random.Random, offence: str) -> Relation:
    """What the victim is to the person charged."""
    if "child" in offence:
        return Relation.CHILD
    if offence == "causing death by driving":
        return Relation.STRANGER
    return one_of(
        chance,
        {
            Relation.PARTNER: 0.28, Relation.KNOWN: 0.32, Relation.STRANGER: 0.26, Relation.FAMILY: 0.10,
            Relation.CHILD: 0.04,
        },
    )  # fmt: skip


def person_on_probation(chance: random.Random, faker: Faker, crn: int, offence_on: date, region: str) -> PlannedPerson:
    """The person on probation, some with a nickname or a birth name as well."""
    is_woman = chance.random() < WOMEN
    given = faker.first_name_female() if is_woman else faker.first_name_male()
    family = faker.last_name()
    others: list[tuple[str, NameKind]] = []
    if chance.random() < 0.18:
        others.append((f"{given[:1]}{faker.word()[:5]}".capitalize(), NameKind.NICKNAME))
    if chance.random() < 0.08:
        others.append((f"{given} {faker.last_name()}", NameKind.BIRTH))
    own_chance = random.Random(crn)  # noqa: S311 - invents, and keeps no secret
    return PlannedPerson(
        given_names=given,
        family_name=family,
        born_on=offence_on - timedelta(days=round(365.25 * min(max(chance.gauss(33, 9), 18.5), 70))),
        crn=f"{chance.choice('DEFG')}{crn}",
        other_names=tuple(others),
        characteristics=answers_of(own_chance, is_woman=is_woman, region=region),
    )


def victims(chance: random.Random, faker: Faker, offence: str, relation: Relation) -> Iterator[tuple[Relation, str]]:
    """Those harmed, by relation. Complainants of sexual offences are always anonymous, so they have no name here."""
    yield relation, "" if offence in rates.SEXUAL or chance.random() < 0.3 else faker.name_nonbinary()
    if chance.random() < 0.08:
        yield relation, ""


def staff(chance: random.Random, faker: Faker) -> Iterator[PlannedStaff]:
    """The practitioner, often a manager, sometimes one more. A practitioner who signs in has the account's name."""
    yield PlannedStaff(f"{faker.first_name()} {faker.last_name()}", JOBS[0], chance.random() < 0.3)
    for job, likely in ((JOBS[1], 0.3), (JOBS[2], 0.06), (JOBS[3], 0.04)):
        if chance.random() < likely:
            yield PlannedStaff(f"{faker.first_name()} {faker.last_name()}", job, False)
