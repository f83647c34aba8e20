"""What is said of a review that was restored, line by line. Pure."""

from collections.abc import Iterator

from reports.whole_case.restoring.commands import Restored
from reports.whole_case.rules import missed
from workbench.ui.words import count

NO_SIGN_IN = "A disabled account was made for each of these, so that what they did bears their name. Nobody can sign in"


def told_of(restored: Restored) -> tuple[str, ...]:
    """How much was restored, who was found, for whom an account was made, and what stayed behind."""
    return tuple(_lines(restored))


def _lines(restored: Restored) -> Iterator[str]:
    yield f"Review {restored.reference} is restored: {count(restored.rows, 'row', 'rows')}."
    if restored.accounts_found:
        yield f"Found here: {count(restored.accounts_found, 'person', 'people')} whom the review names."
    if restored.accounts_made:
        yield f"{NO_SIGN_IN} with it until you give them a role and a way in:"
        yield from (f"  {one.name}, {one.email}" for one in restored.accounts_made)
    for words in missed(restored.left_behind):
        yield f"Left behind where it came from: {words}."
