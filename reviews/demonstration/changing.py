"""What kind of change an invented improvement is, from its own words. Pure."""

from reviews.improvement.reference import kind_sets

MOST = 2
USUAL = "passing-on"  # where the words speak of no kind


def kinds_in(change: str) -> tuple[str, ...]:
    """The kinds that the words speak of, the strongest two."""
    spoken = tuple(kind.code for kind in kind_sets()[-1].kinds if kind.speaks_in(change))
    return spoken[:MOST] or (USUAL,)
