"""What is found in a text: where it stands, whom it may tell of, and how sure that is. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reports.redaction.forms import Reason, Sort, Whose, reason_for


class How(StrEnum):
    """How something was found. Only what is found as listed is taken out without asking."""

    LISTED = "as listed"
    SHORT = "a short name by itself"
    WORD = "a name that is also a word"
    PART = "part of an address"
    INITIALS = "initials by themselves"
    SPELLING = "spelled much like a name"
    UNLISTED = "listed by nobody, and much like what tells who somebody is"


FORMS = frozenset({How.LISTED, How.SHORT, How.WORD, How.PART, How.INITIALS})  # the rest only looks like one


@dataclass(frozen=True)
class Found:
    """A part of a text that tells, or may tell, who somebody is. `instead` is what would stand there."""

    start: int
    end: int
    whose: Whose
    sort: Sort
    how: How
    instead: str

    @property
    def is_sure(self) -> bool:
        """Whether it is taken out without asking."""
        return self.how is How.LISTED

    @property
    def must_go(self) -> bool:
        """Whether nobody may leave it in: whoever told of a sexual offence is anonymous in every form."""
        return self.whose is Whose.COMPLAINANT and self.how in FORMS

    @property
    def reason(self) -> Reason:
        """Why it is taken out."""
        return reason_for(self.whose, self.sort)


def merged(found: Iterable[Found]) -> tuple[Found, ...]:
    """One place where several overlap, in order: from the first to the last of them, as the surest and longest says.

    Nothing of any of them is left standing beside what another took out.
    """
    chosen: list[Found] = []
    for one in sorted(found, key=lambda place: (place.start, -place.end)):
        if chosen and one.start < chosen[-1].end:
            chosen[-1] = _both(chosen[-1], one)
        else:
            chosen.append(one)
    return tuple(chosen)


def _both(left: Found, right: Found) -> Found:
    best = max((left, right), key=_weight)
    is_complainant = any(one.whose is Whose.COMPLAINANT and one.must_go for one in (left, right))
    if is_complainant and best.whose is not Whose.COMPLAINANT:  # never less protected than either
        best = left if left.whose is Whose.COMPLAINANT else right
        best = replace(best, how=How.LISTED if left.is_sure or right.is_sure else best.how)
    return replace(best, start=min(left.start, right.start), end=max(left.end, right.end))


def _weight(place: Found) -> tuple[bool, bool, int]:
    return place.is_sure, place.how in FORMS, place.end - place.start


def outside(found: Sequence[Found], spans: Sequence[tuple[int, int]]) -> list[Found]:
    """Those that touch none of the spans."""
    return [one for one in found if all(one.end <= start or end <= one.start for start, end in spans)]
