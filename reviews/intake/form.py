"""The intake form as JSON, both ways. Unknown keys are refused by name."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from reviews.cases.queries import CaseView
from reviews.cases.rules import CaseDraft, OffenceDraft, ParallelProcess, ReviewType, RiskLevel, Supervision
from reviews.intake.rules import IntakeDraft
from reviews.people.queries import People
from reviews.people.rules import AliasDraft, NameKind, Relation, SupervisedDraft, VictimDraft
from workbench.errors import Invalid


def _known(value: Any) -> Any:
    """“not known” is a lawful answer wherever a reviewer would meet it."""
    return None if value == "not known" else value


MaybeDate = Annotated[date | None, BeforeValidator(_known)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class _Alias(_Part):
    name: str
    kind: NameKind = NameKind.OTHER


class _Person(_Part):
    crn: str
    family_name: str
    given_names: str
    date_of_birth: MaybeDate = None
    aliases: tuple[_Alias, ...] = ()
    characteristics: dict[str, str] = Field(default_factory=dict)


class _Offence(_Part):
    kind: str
    on: MaybeDate = None
    charged_on: date
    first_court_on: MaybeDate = None


class _Victim(_Part):
    relation: Relation
    name: str = ""


class _Supervision(_Part):
    kind: Supervision
    started_on: MaybeDate = None
    ended_on: MaybeDate = None
    region: str
    unit: str = ""
    risk_level: RiskLevel
    mappa_level: Annotated[int | None, BeforeValidator(_known)] = None


class _Intake(_Part):
    reference: str = ""
    review_type: ReviewType = ReviewType.STANDARD
    person: _Person
    offence: _Offence | None = None
    offences: tuple[_Offence, ...] = ()
    victims: tuple[_Victim, ...] = ()
    supervision: _Supervision
    period_from: MaybeDate = None
    parallel: tuple[ParallelProcess, ...] = ()
    notified_on: date
    reviewer: str = ""


def read_form(data: Any) -> IntakeDraft:
    """The notification in a JSON form. Raises `Invalid`, naming the first thing wrong and its field."""
    try:
        form = _Intake.model_validate(data)
    except ValidationError as error:
        raise _in_words(error) from None
    charged = (*((form.offence,) if form.offence else ()), *form.offences)
    return IntakeDraft(
        case=CaseDraft(
            offences=tuple(OffenceDraft(o.kind, o.on, o.charged_on, o.first_court_on) for o in charged),
            supervision=form.supervision.kind,
            started_on=form.supervision.started_on,
            ended_on=form.supervision.ended_on,
            region=form.supervision.region,
            unit=form.supervision.unit,
            risk_level=form.supervision.risk_level,
            mappa_level=form.supervision.mappa_level,
            review_type=form.review_type,
            period_from=form.period_from,
            parallel=form.parallel,
            notified_on=form.notified_on,
            reference=form.reference,
        ),
        person=SupervisedDraft(
            crn=form.person.crn,
            family_name=form.person.family_name,
            given_names=form.person.given_names,
            date_of_birth=form.person.date_of_birth,
            aliases=tuple(AliasDraft(alias.name, alias.kind) for alias in form.person.aliases),
            characteristics=form.person.characteristics,
        ),
        victims=tuple(VictimDraft(victim.relation, victim.name) for victim in form.victims),
        reviewer=form.reviewer,
    )


def write_form(
    case: CaseView, people: People, reviewer: str, characteristics: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The review in the shape of the intake form, ready for JSON; `characteristics` only for whoever may see them."""
    offences = [
        {"kind": o.kind, "on": o.happened_on, "charged_on": o.charged_on, "first_court_on": o.first_court_on}
        for o in case.offences
    ]
    person = people.supervised
    return {
        "reference": case.reference,
        "review_type": case.review_type,
        "person": person
        and {
            "crn": person.crn,
            "family_name": person.family_name,
            "given_names": person.given_names,
            "date_of_birth": person.date_of_birth,
            "aliases": [{"name": alias.name, "kind": alias.kind} for alias in person.aliases],
            **({} if characteristics is None else {"characteristics": dict(characteristics)}),
        },
        "offence": offences[0] if offences else None,
        "offences": offences[1:],
        "victims": [{"relation": victim.relation, "name": victim.name} for victim in people.victims],
        "supervision": {
            "kind": case.supervision,
            "started_on": case.started_on,
            "ended_on": case.ended_on,
            "region": case.region,
            "unit": case.unit,
            "risk_level": case.risk_level,
            "mappa_level": case.mappa_level,
        },
        "period_from": case.period_from,
        "parallel": list(case.parallel),
        "notified_on": case.notified_on,
        "reviewer": reviewer,
    }


def _in_words(error: ValidationError) -> Invalid:
    """The first thing wrong, as one sentence."""
    first = error.errors()[0]
    where = ".".join(str(step) for step in first["loc"])
    if first["type"] == "extra_forbidden":
        return Invalid(f"“{where}” is not part of the intake form. Take it out, or check its spelling.", where)
    if first["type"] == "missing":
        return Invalid(f"“{where}” is missing. Add it to the form.", where)
    given = first.get("input")
    said = f"“{given}” " if isinstance(given, str | int | float) else "What was given "
    if first["type"] == "enum":
        return Invalid(f"{where}: {said}is not one of the answers: {first['ctx']['expected']}.", where)
    if first["type"].startswith("date"):
        return Invalid(f"{where}: {said}is not a date. Write it as 2026-04-03.", where)
    return Invalid(f"{where}: {said}cannot be read. {first['msg']}.", where)
