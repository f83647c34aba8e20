"""The words and drafts of a review's notification, and what makes one acceptable. Pure."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from workbench.accounts import rules as accounts
from workbench.errors import Invalid

CRN = re.compile(r"[A-Z]\d{6}")
REFERENCE = re.compile(r"SFO-\d{4}-\d{4}")

REGIONS = accounts.REGIONS  # a review stands in one, as the roles of those who work on it do


class ReviewType(StrEnum):
    """The kinds of review form (PI 15/2014 annexes E to G)."""

    STANDARD = "standard"
    SHORTENED = "shortened"
    TEMPORARY_RELEASE = "release on temporary licence"


class Supervision(StrEnum):
    """What the person on probation was subject to."""

    LICENCE = "licence"
    COMMUNITY_ORDER = "community order"
    SUSPENDED_SENTENCE = "suspended sentence order"
    POST_SENTENCE = "post-sentence supervision"


class RiskLevel(StrEnum):
    """Risk of serious harm as last assessed before the offence; no assessment is an answer of its own."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very high"
    NOT_ASSESSED = "not assessed"


class ParallelProcess(StrEnum):
    """Another process about the same events. The workbench records that it exists, and nothing of what it says."""

    INQUEST = "inquest"
    MAPPA_REVIEW = "mappa serious case review"
    DOMESTIC_HOMICIDE = "domestic homicide review"
    CHILD_SAFEGUARDING = "child safeguarding review"
    MISCONDUCT = "misconduct"


class Outcome(StrEnum):
    """What became of a charge. Until one is recorded the person is *charged with* the offence, and nothing more."""

    AWAITED = "awaited"
    CONVICTED = "convicted"
    CONVICTED_OTHER = "convicted of another offence"
    ACQUITTED = "acquitted"
    DISCONTINUED = "discontinued"


@dataclass(frozen=True)
class OffenceDraft:
    """One offence charged. `on` is when it is said to have happened."""

    kind: str
    on: date | None
    charged_on: date
    first_court_on: date | None = None


@dataclass(frozen=True)
class CaseDraft:
    """What a notification says of the review itself (people are told apart, in `reviews.people`)."""

    offences: tuple[OffenceDraft, ...]
    supervision: Supervision
    started_on: date | None
    ended_on: date | None
    region: str
    notified_on: date
    unit: str = ""
    risk_level: RiskLevel = RiskLevel.NOT_ASSESSED
    mappa_level: int | None = None
    review_type: ReviewType = ReviewType.STANDARD
    period_from: date | None = None
    parallel: tuple[ParallelProcess, ...] = ()
    reference: str = ""
    is_restricted: bool = field(default=False)


def check_case(draft: CaseDraft, offence_kinds: frozenset[str], today: date) -> None:
    """Raise `Invalid`, naming the field, when the notification contradicts itself or leaves out what must be there."""
    if draft.region not in REGIONS:
        raise Invalid(
            f"“{draft.region}” is not one of the twelve probation regions. Choose one from the list.", "region"
        )
    if draft.reference and not REFERENCE.fullmatch(draft.reference):
        raise Invalid("Write the reference as SFO-2026-0001, or leave it empty to have one given.", "reference")
    if not draft.offences:
        raise Invalid("Add at least one offence that the person is charged with.", "offences")
    for offence in draft.offences:
        check_offence(offence, offence_kinds, today)
    if draft.started_on and draft.ended_on and draft.ended_on < draft.started_on:
        raise Invalid("The end of supervision is before its start. Check both dates.", "ended_on")
    if draft.started_on and draft.started_on > today:
        raise Invalid("The start of supervision is in the future. Check the year.", "started_on")
    if draft.mappa_level not in (None, 1, 2, 3):
        raise Invalid("The MAPPA level is 1, 2 or 3, or left empty.", "mappa_level")
    if draft.notified_on > today:
        raise Invalid("The notification date is in the future. Check the year.", "notified_on")
    if draft.period_from and draft.period_from > draft.notified_on:
        raise Invalid("The period under review starts after the notification. Check both dates.", "period_from")


def check_offence(offence: OffenceDraft, offence_kinds: frozenset[str], today: date) -> None:
    """Raise `Invalid` when an offence is not of the list or its dates are out of order."""
    if offence.kind not in offence_kinds:
        raise Invalid(f"“{offence.kind}” is not on the list of offences. Choose one from the list.", "kind")
    if offence.charged_on > today:
        raise Invalid("The charge date is in the future. Check the year.", "charged_on")
    if offence.on and offence.on > offence.charged_on:
        raise Invalid("The charge is dated before the offence. Check both dates.", "charged_on")
    if offence.first_court_on and offence.first_court_on < offence.charged_on:
        raise Invalid("The first court appearance is before the charge. Check both dates.", "first_court_on")


def charge_in_words(kind: str, outcome: Outcome) -> str:
    """How an offence may be spoken of: never guilt before a recorded conviction (domain facts, 6.1)."""
    return {
        Outcome.AWAITED: f"charged with {kind}",
        Outcome.CONVICTED: f"convicted of {kind}",
        Outcome.CONVICTED_OTHER: f"charged with {kind}; convicted of another offence",
        Outcome.ACQUITTED: f"charged with {kind}; acquitted",
        Outcome.DISCONTINUED: f"charged with {kind}; the charge was discontinued",
    }[outcome]
