"""The forms a report comes in."""

from docs.generate.markdown import table
from reviews.editions.kinds import EDITIONS


def editions() -> str:
    """The forms a report comes in."""
    rows = [
        (
            terms.name,
            f"`{kind.value}`",
            terms.readers,
            terms.marking,
            "; ".join(terms.headings),
            "with QA's pass" if terms.is_frozen_at_final else "on its own",
            "yes" if terms.has_replies else "no",
        )
        for kind, terms in EDITIONS.items()
    ]
    headings = ("Edition", "In scripts", "For", "Marking", "Contains", "Becomes final", "Replies of staff")
    return "\n".join(["# Editions of a report", "", *table(headings, rows)])
