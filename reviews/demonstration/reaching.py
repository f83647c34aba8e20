"""How far the chain of an invented concern reaches. Pure."""

from collections.abc import Sequence

from reviews.demonstration.causes import SYSTEMIC
from reviews.demonstration.wording import phrases
from reviews.findings.rules import Strength


def none_found(seed: int, tags: Sequence[tuple[str, Strength]]) -> str:
    """Why no factor of the system was found; nothing where one bore on what was done, or contributed.

    It takes nothing from chance: what else is told stays as it was.
    """
    if any(code[:2] in SYSTEMIC and strength is not Strength.PRESENT for code, strength in tags):
        return ""
    reasons = phrases()["none_found"]["reasons"]
    return reasons[seed % len(reasons)]
