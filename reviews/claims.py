"""The named claims of the permission table: what somebody is to a review. Pure."""

from reviews.stages import APPROVED, FOLLOWED, HELD_BY, READABLE_BY_STAFF, WRITING, Stage
from reviews.subject import Subject
from workbench.access import Actor, Role


def reviews_here(actor: Actor, region: str) -> bool:
    """Reviewer or countersigning manager for the region in which a new review would stand."""
    return actor.covers(Role.REVIEWER, region) or manages_here(actor, region)


def reviews_anywhere(actor: Actor) -> bool:
    """Reviewer or countersigning manager for any region: whether to offer the notification form at all."""
    return actor.has(Role.REVIEWER) or actor.has(Role.COUNTERSIGNER)


def manages_here(actor: Actor, region: str) -> bool:
    """Countersigning manager for this region."""
    return actor.covers(Role.COUNTERSIGNER, region)


def is_its_reviewer(actor: Actor, case: Subject) -> bool:
    """The reviewer it was allocated to. Never somebody whose own practice is reviewed."""
    return (
        case.reviewer_id == actor.account_id
        and actor.covers(Role.REVIEWER, case.region)
        and actor.account_id not in case.staff_ids | case.blind_ids
    )


def is_its_reviewer_writing(actor: Actor, case: Subject) -> bool:
    """Its reviewer, while the text is open."""
    return is_its_reviewer(actor, case) and case.stage in WRITING


def is_its_reviewer_preparing(actor: Actor, case: Subject) -> bool:
    """Its reviewer, from commissioning until it leaves their hands."""
    return is_its_reviewer(actor, case) and (case.stage in WRITING or case.stage is Stage.COMMISSIONED)


def is_its_manager(actor: Actor, case: Subject) -> bool:
    """Countersigning manager: the one named on it, or (unless it is restricted) any for its region."""
    if not actor.covers(Role.COUNTERSIGNER, case.region) or actor.account_id in case.staff_ids | case.blind_ids:
        return False
    return case.countersigner_id == actor.account_id or not case.is_restricted


def is_its_countersigner_now(actor: Actor, case: Subject) -> bool:
    """Its manager while it waits for countersignature, and not the reviewer of the same review."""
    return (
        is_its_manager(actor, case)
        and case.stage is Stage.COUNTERSIGNING
        and case.countersigner_id in (None, actor.account_id)
        and case.reviewer_id != actor.account_id
    )


def is_its_manager_before_work(actor: Actor, case: Subject) -> bool:
    """Its manager, until it is approved or withdrawn."""
    return is_its_manager(actor, case) and case.stage not in APPROVED | {Stage.WITHDRAWN}


def notified_it(actor: Actor, case: Subject) -> bool:
    """Reviewer for its region, while it is only notified and allocated to nobody else."""
    return (
        case.stage is Stage.NOTIFIED
        and actor.covers(Role.REVIEWER, case.region)
        and case.reviewer_id in (None, actor.account_id)
        and not (case.is_restricted and case.reviewer_id is None)
        and actor.account_id not in case.staff_ids
    )


def assures_it(actor: Actor, case: Subject) -> bool:
    """QA for its region, once it has come to QA; only the one named on it when it is restricted.

    Not while they code one of its findings a second time.
    """
    reached = case.stage in APPROVED | {Stage.QUALITY_ASSURANCE} or (
        case.stage in {Stage.RETURNED, Stage.COUNTERSIGNING} and case.qa_id == actor.account_id
    )
    named = case.qa_id == actor.account_id
    independent = actor.account_id not in case.staff_ids | case.blind_ids | {case.reviewer_id, case.countersigner_id}
    return actor.covers(Role.QA, case.region) and reached and independent and (named or not case.is_restricted)


def assures_it_now(actor: Actor, case: Subject) -> bool:
    """QA while it is in QA, and not already taken by another."""
    return assures_it(actor, case) and case.stage is Stage.QUALITY_ASSURANCE and case.qa_id in (None, actor.account_id)


def assures_it_next(actor: Actor, case: Subject) -> bool:
    """QA while it is in QA, also when another has taken it: whoever took it may be ill, or have left."""
    return assures_it(actor, case) and case.stage is Stage.QUALITY_ASSURANCE


def is_its_staff(actor: Actor, case: Subject) -> bool:
    """A practitioner named in it, once its draft has been opened to staff."""
    return actor.account_id in case.staff_ids and case.stage in READABLE_BY_STAFF


def is_its_staff_replying(actor: Actor, case: Subject) -> bool:
    """A practitioner named in it, while replies are open; a final report can be commented on too."""
    return is_its_staff(actor, case) and case.stage in APPROVED | {Stage.REPLYING}


def is_its_staff_interviewed(actor: Actor, case: Subject) -> bool:
    """A practitioner named in it, once it is commissioned: for the note of their own interview, when it is sent."""
    return actor.account_id in case.staff_ids and case.stage not in {Stage.NOTIFIED, Stage.WITHDRAWN}


def is_its_staff_answering(actor: Actor, case: Subject) -> bool:
    """The same, while the text is open."""
    return is_its_staff_interviewed(actor, case) and (case.stage in WRITING or case.stage is Stage.COMMISSIONED)


def answers_replies(actor: Actor, case: Subject) -> bool:
    """Its reviewer: while replies are open, after a return, and for comments on a final report."""
    return is_its_reviewer(actor, case) and case.stage in APPROVED | {Stage.REPLYING, Stage.RETURNED}


def its_reviewer_after_approval(actor: Actor, case: Subject) -> bool:
    """Its reviewer, once it is final, or at any time before (an outcome may come early)."""
    return is_its_reviewer(actor, case) and case.stage is not Stage.WITHDRAWN


def is_its_reviewer_after_approval(actor: Actor, case: Subject) -> bool:
    """Its reviewer, once quality assurance has passed it."""
    return is_its_reviewer(actor, case) and case.stage in APPROVED


def is_its_manager_after_approval(actor: Actor, case: Subject) -> bool:
    """Its manager, once quality assurance has passed it."""
    return is_its_manager(actor, case) and case.stage in APPROVED


def assures_it_after_approval(actor: Actor, case: Subject) -> bool:
    """QA, once it has passed the review."""
    return assures_it(actor, case) and case.stage in APPROVED


def has_it_in_hand(actor: Actor, case: Subject) -> bool:
    """Whoever holds it at its stage, and so moves it on: its manager, its reviewer, or QA."""
    holder = HELD_BY[case.stage]
    if holder is Role.REVIEWER:
        return is_its_reviewer(actor, case)
    if holder is Role.QA:
        return assures_it_now(actor, case)
    if case.stage is Stage.COUNTERSIGNING:
        return is_its_countersigner_now(actor, case)
    return holder is Role.COUNTERSIGNER and is_its_manager(actor, case)


def follows_it(actor: Actor, case: Subject) -> bool:
    """Its reviewer or its manager, once it is with QA, returned or approved."""
    return case.stage in FOLLOWED and (is_its_reviewer(actor, case) or is_its_manager(actor, case))


def manages_what_follows(actor: Actor, case: Subject) -> bool:
    """Its manager, once it is with QA, returned or approved."""
    return case.stage in FOLLOWED and is_its_manager(actor, case)


def assures_what_follows(actor: Actor, case: Subject) -> bool:
    """QA for its region, once it is approved; never of evidence that they offered themselves."""
    return case.stage in APPROVED and assures_it(actor, case)


def follows_anywhere(actor: Actor, _subject: object) -> bool:
    """Reviewer, countersigning manager or QA: sees what becomes of the improvements of reviews they may read."""
    return any(actor.has(role) for role in (Role.REVIEWER, Role.COUNTERSIGNER, Role.QA))


def codes_it_again(actor: Actor, case: Subject) -> bool:
    """Reviewer or QA for its region who has no part in it, once it has come to QA, unless it is restricted."""
    has_part = actor.account_id in case.staff_ids | {case.reviewer_id, case.countersigner_id, case.qa_id}
    here = actor.covers(Role.REVIEWER, case.region) or actor.covers(Role.QA, case.region)
    return here and not has_part and not case.is_restricted and case.stage in APPROVED | {Stage.QUALITY_ASSURANCE}


def assures_here(actor: Actor, region: str) -> bool:
    """QA for this region."""
    return actor.covers(Role.QA, region)


def assures_anywhere(actor: Actor, _subject: object) -> bool:
    """QA: sees how far coders agree in the regions it works in."""
    return actor.has(Role.QA)


def reads_the_nation(actor: Actor, _subject: object) -> bool:
    """National analyst: sees approved reviews as numbers, never a case."""
    return actor.has(Role.ANALYST)


def restores_reviews(actor: Actor, _subject: object) -> bool:
    """Administrator: brings a review back from its file, and is shown nothing of it."""
    return actor.has(Role.ADMINISTRATOR)


def erases_by_law(actor: Actor, _subject: object) -> bool:
    """Administrator: takes words out of frozen texts where the law says so, and is shown no text."""
    return actor.has(Role.ADMINISTRATOR)
