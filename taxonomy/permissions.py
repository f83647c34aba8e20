"""What may be done to the shared vocabulary, and by whom. Everybody who is signed in may read what is published."""

from typing import Any

from workbench import access
from workbench.access import Actor, Role


class Permission(access.Permission):
    """Everything that can be done to the next version of the vocabulary."""

    DRAFT_VOCABULARY = "draft_vocabulary"
    READ_VOCABULARY_DRAFT = "read_vocabulary_draft"
    COMMENT_ON_VOCABULARY = "comment_on_vocabulary"
    PUBLISH_VOCABULARY = "publish_vocabulary"


def drafts(actor: Actor, _subject: object) -> bool:
    """National analyst: drafts the next version of the vocabulary."""
    return actor.has(Role.ANALYST)


def is_consulted(actor: Actor, draft: Any) -> bool:
    """Reviewer, countersigning manager or QA, from the day the draft goes out for consultation."""
    return draft.is_out and any(actor.has(role) for role in (Role.REVIEWER, Role.COUNTERSIGNER, Role.QA))


def is_asked_now(actor: Actor, draft: Any) -> bool:
    """National analyst, reviewer, countersigning manager or QA, until the last day of the consultation."""
    return draft.takes_comments and (drafts(actor, draft) or is_consulted(actor, draft))


def publishes_what_others_drafted(actor: Actor, draft: Any) -> bool:
    """National analyst who neither began the draft nor changed it last."""
    return actor.has(Role.ANALYST) and actor.account_id not in (draft.begun_by_id, draft.changed_by_id)


P = Permission
access.permit(
    {
        P.DRAFT_VOCABULARY: (drafts,),
        P.READ_VOCABULARY_DRAFT: (drafts, is_consulted),
        P.COMMENT_ON_VOCABULARY: (is_asked_now,),
        P.PUBLISH_VOCABULARY: (publishes_what_others_drafted,),
    }
)
