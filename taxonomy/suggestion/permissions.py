"""Who may have suggestions learn from what people coded."""

from workbench import access
from workbench.access import Actor, Role


class Permission(access.Permission):
    """What may be done with suggestions."""

    TRAIN_SUGGESTIONS = "train_suggestions"


def codes_for_the_nation(actor: Actor, _subject: object) -> bool:
    """National analyst: answers for the vocabulary and for how alike it is used."""
    return actor.covers(Role.ANALYST, "")


access.permit({Permission.TRAIN_SUGGESTIONS: (codes_for_the_nation,)})
