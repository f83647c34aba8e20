"""Who works in a demonstration: the cast, and invented colleagues in every region. None of them is real."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from faker import Faker
from sqlmodel import Session

from reviews.cases.rules import REGIONS
from workbench.access import Actor, Grant, Role
from workbench.accounts.commands import add_account, mark_demonstration
from workbench.accounts.queries import actor_by_id

MAIL = "demo.example"
# The cast works in every region, so that whatever is tried with them finds somebody who may do it.
CAST: dict[str, tuple[str, tuple[Grant, ...]]] = {
    "rita": ("Rita Reed", (Grant(Role.REVIEWER),)),
    "colin": ("Colin Marsh", (Grant(Role.COUNTERSIGNER),)),
    "stef": ("Stef Okoro", (Grant(Role.PRACTITIONER),)),
    "quinn": ("Quinn Hale", (Grant(Role.QA),)),
    "nat": ("Nat Bell", (Grant(Role.ANALYST),)),
    "ada": ("Ada Finch", (Grant(Role.ADMINISTRATOR),)),
    "otto": ("Otto Lane", ()),
}
# Colleagues: so many of each role in each region, and QA for all of them.
IN_EACH_REGION = {Role.REVIEWER: 2, Role.COUNTERSIGNER: 1, Role.PRACTITIONER: 2}
QA_STAFF = 4


@dataclass(frozen=True)
class Company:
    """The cast by first name, and their colleagues by role and region (QA under no region)."""

    cast: Mapping[str, Actor]
    colleagues: Mapping[tuple[Role, str], tuple[Actor, ...]]

    def one(self, role: Role, region: str, seed: int) -> Actor:
        """The colleague who does this for a review; always the same one for the same seed."""
        people = self.colleagues[role, region]
        return people[seed % len(people)]


def emails() -> tuple[str, ...]:
    """The addresses of the cast, in the order in which they appear on the sign-in page."""
    return tuple(f"{part}@{MAIL}" for part in CAST)


def engage(db: Session, first: Actor, seed: int) -> Company:
    """Give the cast and their colleagues accounts, and mark the database as a demonstration. `first` sets it up."""
    cast = {}
    for part, (name, grants) in CAST.items():
        cast[part] = actor_by_id(db, add_account(db, first, email=f"{part}@{MAIL}", name=name, grants=grants))
    mark_demonstration(db, first, emails())
    new_name = _names(seed)

    def colleague(role: Role, region: str) -> Actor:
        name, email = new_name()
        return actor_by_id(db, add_account(db, cast["ada"], email=email, name=name, grants=(Grant(role, region),)))

    colleagues = {
        (role, region): tuple(colleague(role, region) for _ in range(number))
        for region in REGIONS
        for role, number in IN_EACH_REGION.items()
    }
    colleagues[Role.QA, ""] = tuple(colleague(Role.QA, "") for _ in range(QA_STAFF))
    return Company(cast, colleagues)


def _names(seed: int) -> Callable[[], tuple[str, str]]:
    """A source of invented names, each with its own address."""
    faker = Faker("en_GB")
    faker.seed_instance(seed + 7)
    used: set[str] = set(emails())
    chance = random.Random(seed)  # noqa: S311 - invents, and keeps no secret

    def new_name() -> tuple[str, str]:
        while True:
            first = faker.first_name_female() if chance.random() < 0.6 else faker.first_name_male()
            last = faker.last_name()
            email = f"{first}.{last}@{MAIL}".lower().replace("'", "")
            if email not in used:
                used.add(email)
                return f"{first} {last}", email

    return new_name
