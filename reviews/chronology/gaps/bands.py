"""Gaps as a figure of the chronology hatches them: those between contacts that were surely longer than expected."""

from reviews.chronology.gaps.reckoning import Reckoned
from reviews.chronology.gaps.rules import Gap
from reviews.chronology.lanes import Band


def drawn_gaps(reckoned: Reckoned) -> tuple[Band, ...]:
    """Each of them with its words, the earliest first."""
    return tuple(
        Band(gap.before.on, gap.after.on, f"no contact with probation for {_words(gap)}")
        for gap in reckoned.contact
        if gap.is_sure
    )


def _words(gap: Gap) -> str:
    return f"{gap.in_words}, expected every {gap.expected.days} days"
