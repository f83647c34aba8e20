"""The life of a review."""

from docs.generate.markdown import table
from reviews.stages import HELD_BY, IN_WORDS, MAY_FOLLOW, READABLE_BY_STAFF, WRITING, Stage
from workbench.access import Role

ROLES = {
    Role.REVIEWER: "the reviewer",
    Role.COUNTERSIGNER: "the countersigning manager",
    Role.PRACTITIONER: "a practitioner",
    Role.QA: "quality assurance",
    Role.ANALYST: "the national analyst",
    Role.ADMINISTRATOR: "an administrator",
}


def stages() -> str:
    """The life of a review, as a diagram and as a table."""
    arrows = [
        f"    {stage.value} --> {after.value}"
        for stage in Stage
        for after in Stage
        if after in MAY_FOLLOW[stage] and after is not Stage.WITHDRAWN
    ]
    names = [f"    {stage.value}: {IN_WORDS[stage]}" for stage in Stage if stage is not Stage.WITHDRAWN]
    rows = [
        (
            IN_WORDS[stage],
            f"`{stage.value}`",
            ROLES[holder] if (holder := HELD_BY[stage]) else "nobody",
            ", ".join(IN_WORDS[after] for after in Stage if after in MAY_FOLLOW[stage]) or "nothing",
            "yes" if stage in WRITING else "no",
            "yes" if stage in READABLE_BY_STAFF else "no",
        )
        for stage in Stage
    ]
    headings = ("Stage", "In scripts", "Held by", "May be followed by", "Text is open", "Staff may read")
    return "\n".join(
        [
            "# The life of a review",
            "",
            "Where a review stands, who holds it there, and what may come next. A review can be withdrawn at every",
            "stage before it is final; the diagram leaves those arrows out.",
            "",
            "```mermaid",
            "stateDiagram-v2",
            *names,
            "    [*] --> notified",
            *arrows,
            "    closed --> [*]",
            "```",
            "",
            *table(headings, rows),
        ]
    )
