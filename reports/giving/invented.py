"""Disclosure in the reviews of a demonstration, by the same commands as on the screen. Nobody in it is real."""

import random
from datetime import timedelta

from sqlmodel import Session

from reports.disclosure.commands import approve, clear, prepare
from reports.disclosure.queries import disclosures_of, draft_now
from reports.disclosure.rules import ClearDraft, is_convicted
from reports.giving.commands import give, offer
from reports.giving.rules import GivingDraft, OfferDraft, Recipient, Wish
from reviews.demonstration.plan import PlannedReview
from reviews.people.rules import Relation
from workbench import clock
from workbench.access import Actor

WAITED = timedelta(days=9)  # from the offer to the meeting
WANTED = 0.6  # of those to whom it is offered
DEATHS = frozenset({"murder", "manslaughter", "another specified offence causing death", "causing death by driving"})
READ = "Read in its place: it could tell who somebody is"


def disclose(db: Session, reviewer: Actor, manager: Actor, case_id: str, plan: PlannedReview) -> None:
    """Prepare, clear, approve, offer and, where it is wanted, give. Nothing of it without a conviction."""
    if not is_convicted((plan.outcome,)):
        return
    disclosure_id = prepare(db, reviewer, case_id)
    if keys := tuple(place.key for _, place in draft_now(db, manager, case_id).left):
        clear(db, manager, case_id, ClearDraft(keys, goes=True, reason=READ))
    (edition,) = disclosures_of(db, manager, case_id)
    approve(db, manager, case_id, disclosure_id, edition.version)
    wants = random.Random(f"disclosure {plan.seed}").random() < WANTED  # noqa: S311 - the same each time
    today = clock.today()
    wish = Wish.WANTED if wants else Wish.DECLINED
    offered_on = max(today - WAITED, plan.outcome_on or today)
    draft = OfferDraft(_recipient(plan), offered_on, wish, today if wants else None, "10:30am" if wants else "")
    offer_id = offer(db, manager, case_id, draft)
    if wants:
        give(db, manager, case_id, offer_id, GivingDraft(today))


def _recipient(plan: PlannedReview) -> Recipient:
    relation = plan.victims[0][0] if plan.victims else Relation.KNOWN
    if relation is Relation.CHILD:
        return Recipient.PARENT
    if plan.offence not in DEATHS:
        return Recipient.VICTIM
    return Recipient.SIBLING if relation is Relation.PARTNER else Recipient.RELATIVE
