"""Whether an entry is what a rule asks for: yes, no, or not established. Pure.

A field left empty is not established: a rule that asks for a value gets no answer from it. Only where a rule asks for
the empty field itself (no acceptance is recorded) is the answer yes, and then only of an entry of which something else
of its kind was filled in: of an entry taken from a file with one word for its kind, nothing was asked yet.
"""

from collections.abc import Mapping
from typing import Any

from reviews.chronology.gaps.windows import Happening
from reviews.chronology.warnings.reference import Match, Values

NOT_KNOWN = "not known"
EMPTY = ""


def holds(where: Mapping[str, Values], details: Mapping[str, Any]) -> bool | None:
    """Whether the fields hold one of the values asked for; nothing when the record does not say."""
    answers = [_holds(details.get(name), values, bool(details)) for name, values in where.items()]
    if False in answers:
        return False
    return None if None in answers else True


def matches(match: Match, one: Happening) -> bool | None:
    """Whether an entry is of this kind and holds these values; nothing when the record does not say."""
    return holds(match.where, one.details) if one.kind == match.kind else False


def _holds(value: Any, values: Values, has_details: bool) -> bool | None:
    if value is None:
        return True if EMPTY in values and has_details else None
    if any(value == wanted and type(value) is type(wanted) for wanted in values):
        return True
    return None if value == NOT_KNOWN else False
