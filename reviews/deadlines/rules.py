"""What makes an extension acceptable. Pure."""

from dataclasses import dataclass
from datetime import date

from workbench.errors import Invalid, NotYet


@dataclass(frozen=True)
class ExtensionDraft:
    """A new due date, and why."""

    due_on: date
    reason: str


def check_grantor(actor_id: str, reviewer_id: str | None) -> None:
    """Raise `NotYet` when a reviewer who is a manager too would give themselves more time."""
    if actor_id == reviewer_id:
        raise NotYet("You review this, so another countersigning manager for the region has to give it more time.")


def check_extension(draft: ExtensionDraft, due_on: date | None) -> None:
    """Raise `Invalid`, naming the field, unless the new date is later and the reason is given."""
    if not draft.reason.strip():
        raise Invalid("Give the reason for the extension.", "reason")
    if due_on is not None and draft.due_on <= due_on:
        raise Invalid("The new due date must be later than the present one.", "due_on")
