"""The intake form: what a notification says of the review, the person on probation and the victims, together. Pure."""

from dataclasses import dataclass

from reviews.cases.rules import CaseDraft
from reviews.people.rules import SupervisedDraft, VictimDraft


@dataclass(frozen=True)
class IntakeDraft:
    """A whole notification. `reviewer` is the e-mail address of whoever is to review, if that is already known."""

    case: CaseDraft
    person: SupervisedDraft
    victims: tuple[VictimDraft, ...] = ()
    reviewer: str = ""
