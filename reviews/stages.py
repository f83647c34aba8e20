"""The life of a review: its stages, who holds it at each, and what may follow what. Pure, and one screen long."""

from enum import StrEnum

from workbench.access import Role


class Stage(StrEnum):
    """Where a review stands. Final: passed by QA and frozen. Closed: outcome of the charge recorded as well."""

    NOTIFIED = "notified"
    COMMISSIONED = "commissioned"
    DRAFTING = "drafting"
    REPLYING = "replying"
    COUNTERSIGNING = "countersigning"
    QUALITY_ASSURANCE = "quality_assurance"
    RETURNED = "returned"
    FINAL = "final"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


S = Stage

MAY_FOLLOW: dict[Stage, frozenset[Stage]] = {
    S.NOTIFIED: frozenset({S.COMMISSIONED, S.WITHDRAWN}),
    S.COMMISSIONED: frozenset({S.DRAFTING, S.WITHDRAWN}),
    S.DRAFTING: frozenset({S.REPLYING, S.WITHDRAWN}),
    S.REPLYING: frozenset({S.COUNTERSIGNING, S.DRAFTING, S.WITHDRAWN}),
    S.COUNTERSIGNING: frozenset({S.QUALITY_ASSURANCE, S.RETURNED, S.WITHDRAWN}),
    S.QUALITY_ASSURANCE: frozenset({S.FINAL, S.RETURNED, S.WITHDRAWN}),
    S.RETURNED: frozenset({S.REPLYING, S.COUNTERSIGNING, S.QUALITY_ASSURANCE, S.WITHDRAWN}),
    S.FINAL: frozenset({S.CLOSED}),
    S.CLOSED: frozenset(),
    S.WITHDRAWN: frozenset(),
}

HELD_BY: dict[Stage, Role | None] = {
    S.NOTIFIED: Role.COUNTERSIGNER,
    S.COMMISSIONED: Role.REVIEWER,
    S.DRAFTING: Role.REVIEWER,
    S.REPLYING: Role.REVIEWER,
    S.COUNTERSIGNING: Role.COUNTERSIGNER,
    S.QUALITY_ASSURANCE: Role.QA,
    S.RETURNED: Role.REVIEWER,
    S.FINAL: Role.REVIEWER,
    S.CLOSED: None,
    S.WITHDRAWN: None,
}

FORWARD = (
    S.NOTIFIED, S.COMMISSIONED, S.DRAFTING, S.REPLYING, S.COUNTERSIGNING, S.QUALITY_ASSURANCE, S.FINAL, S.CLOSED,
)  # fmt: skip
WRITING = frozenset({S.DRAFTING, S.REPLYING, S.RETURNED})
APPROVED = frozenset({S.FINAL, S.CLOSED})
# From quality assurance on, improvements are followed: nobody waits for a review to be final to begin with the work.
FOLLOWED = APPROVED | {S.QUALITY_ASSURANCE, S.RETURNED}
READABLE_BY_STAFF = frozenset({S.REPLYING, S.COUNTERSIGNING, S.QUALITY_ASSURANCE, S.RETURNED, S.FINAL, S.CLOSED})

IN_WORDS: dict[Stage, str] = {
    S.NOTIFIED: "Notified",
    S.COMMISSIONED: "Commissioned",
    S.DRAFTING: "Drafting",
    S.REPLYING: "With staff for reply",
    S.COUNTERSIGNING: "With the countersigning manager",
    S.QUALITY_ASSURANCE: "In quality assurance",
    S.RETURNED: "Returned to the reviewer",
    S.FINAL: "Final",
    S.CLOSED: "Closed",
    S.WITHDRAWN: "Withdrawn",
}


def way(current: Stage, goal: Stage) -> tuple[Stage, ...]:
    """The stages to pass on the way from `current` to `goal`, goal included; empty when there is no way forward."""
    if goal in MAY_FOLLOW[current]:
        return (goal,)
    start = S.REPLYING if current is S.RETURNED else current
    if start not in FORWARD or goal not in FORWARD:
        return ()
    return FORWARD[FORWARD.index(start) + 1 : FORWARD.index(goal) + 1]
