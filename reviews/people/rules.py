"""Kinds of people and names, and what makes a person's details acceptable. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reviews.cases.rules import CRN
from workbench.errors import Invalid


class Part(StrEnum):
    """What part somebody has in a review."""

    SUPERVISED = "person on probation"
    VICTIM = "victim"
    STAFF = "staff"


class NameKind(StrEnum):
    """Why a person has this name as well."""

    NICKNAME = "nickname"
    BIRTH = "birth"
    MARRIED = "married"
    SPELLING = "spelling"
    OTHER = "other"


class Certainty(StrEnum):
    """How sure it is that this is theirs."""

    ESTABLISHED = "established"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class Relation(StrEnum):
    """What the victim was to the person charged."""

    STRANGER = "stranger"
    PARTNER = "partner or former partner"
    FAMILY = "family"
    KNOWN = "known"
    CHILD = "child"


@dataclass(frozen=True)
class AliasDraft:
    """Another name and its kind. `from_when` and `until_when` are days, months or years as EDTF, empty if not known."""

    name: str
    kind: NameKind = NameKind.OTHER
    from_when: str = ""
    until_when: str = ""
    source: str = ""
    certainty: Certainty = Certainty.ESTABLISHED


@dataclass(frozen=True)
class SupervisedDraft:
    """The person on probation as the notification names them."""

    crn: str
    family_name: str
    given_names: str
    date_of_birth: date | None = None
    aliases: tuple[AliasDraft, ...] = ()
    characteristics: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class VictimDraft:
    """A victim, by relation; the name may be left out."""

    relation: Relation
    name: str = ""


@dataclass(frozen=True)
class StaffDraft:
    """Somebody whose work the review looks at: their role then, and the account with which they may read and reply."""

    name: str
    job: str
    account_id: str | None = None


def check_supervised(draft: SupervisedDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless the person can be found again by these details."""
    if not CRN.fullmatch(draft.crn):
        raise Invalid("A CRN is one capital letter and six digits, such as X123456. Check it on nDelius.", "crn")
    if not draft.family_name.strip():
        raise Invalid("Enter the family name.", "family_name")
    if not draft.given_names.strip():
        raise Invalid("Enter the given names.", "given_names")
    if draft.date_of_birth and draft.date_of_birth >= today:
        raise Invalid("The date of birth is not in the past. Check the year.", "date_of_birth")
    for alias in draft.aliases:
        check_alias(alias)


def check_alias(draft: AliasDraft) -> None:
    """Raise `Invalid` when another name is empty."""
    if not draft.name.strip():
        raise Invalid("Enter the other name, or remove the line.", "alias")


def check_staff(draft: StaffDraft) -> None:
    """Raise `Invalid` when a member of staff has no name or no job title at the time."""
    if not draft.name.strip():
        raise Invalid("Enter the name of the member of staff. Reports show the role and number only.", "name")
    if not draft.job.strip():
        raise Invalid("Enter the role they held at the time, such as probation practitioner.", "job")


def staff_label(job: str, number: int) -> str:
    """How a report names a member of staff: role and number, never the name."""
    role = job.strip()
    return f"{role[:1].upper()}{role[1:]} {number}"
