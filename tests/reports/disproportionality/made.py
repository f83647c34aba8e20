"""Approved reviews of people of known groups, made up by a seed."""

import random
from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session, col, select

from reports.caseload.commands import bring_return
from reports.caseload.rules import Caseload, Figure, ReturnDraft
from reviews.people.characteristics.reference import Characteristic, characteristics
from reviews.people.characteristics.rules import NOT_KNOWN
from reviews.people.models import Person
from reviews.people.rules import Part
from reviews.workflow.models import ApprovedReview
from tests.reports.national.made import store
from workbench.access import Actor

SEX: Characteristic = next(one for one in characteristics() if one.code == "sex")
ETHNICITY: Characteristic = next(one for one in characteristics() if one.code == "ethnicity")
SEX_IN_REVIEWS = {"female": 0.15, "male": 0.8, NOT_KNOWN: 0.05}
ETHNICITY_IN_REVIEWS = {"asian": 0.01, "black": 0.3, "mixed": 0.09, "white": 0.5, NOT_KNOWN: 0.1}


def told(number: int, seed: int = 2) -> list[dict[str, str]]:
    """What is told of so many people: sex and ethnicity."""
    chance = random.Random(seed)

    def one_of(often: Mapping[str, float]) -> str:
        return chance.choices(list(often), list(often.values()))[0]

    return [{"sex": one_of(SEX_IN_REVIEWS), "ethnicity": one_of(ETHNICITY_IN_REVIEWS)} for _ in range(number)]


def groups_of(people: Sequence[Mapping[str, str]]) -> tuple[tuple[str, ...], ...]:
    """The same as the query gives it."""
    return tuple(tuple(person.get(one.code, NOT_KNOWN) for one in characteristics()) for person in people)


def store_with_groups(db: Session, reviews: Sequence, people: Sequence[Mapping[str, str]]) -> None:
    """Put approved reviews into the database, each with the person it is about."""
    store(db, reviews)
    order = select(ApprovedReview.case_id).order_by(col(ApprovedReview.approved_on), col(ApprovedReview.id))
    for number, (case_id, characteristics_told) in enumerate(zip(db.exec(order).all(), people, strict=True)):
        db.add(
            Person(
                case_id=case_id,
                part=Part.SUPERVISED,
                number=1,
                crn=f"X{number:06d}",
                family_name="Doe",
                given_names="Alex",
                characteristics=characteristics_told,
            )
        )
    db.flush()


def caseload(as_at: date = date(2024, 6, 30), female: int = 1_000, male: int = 9_000) -> Caseload:
    """A return with sex, of invented figures."""
    figures = (("sex", "female", female), ("sex", "male", male), ("sex", NOT_KNOWN, 100))
    return Caseload(as_at, "Invented for tests", figures)


def bring(db: Session, actor: Actor, one: Caseload) -> None:
    """Bring a return."""
    figures = tuple(Figure(*figure) for figure in one.figures)
    bring_return(db, actor, ReturnDraft(one.as_at, one.source, figures, "0" * 64))
