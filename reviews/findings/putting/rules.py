"""When a factor can be put on a finding by itself, where it stands there, and when it can come off. Pure."""

from collections.abc import Collection

from reviews.findings.rules import FindingKind, TagDraft, check_tags
from reviews.findings.steps import PLACES, Step, usual_step
from taxonomy.vocabulary.rules import Factor
from workbench.errors import Invalid


def stands_at(words_at: str, factor: Factor) -> Step:
    """The step of the words, where a factor of this level may stand at it; else where such a one usually stands."""
    return next((step for step in PLACES[factor.level] if step.value == words_at), usual_step(factor.level))


def check_put(number: int, kind: FindingKind, there: Collection[str], code: str, factors: tuple[Factor, ...]) -> Factor:
    """The factor. Raises `Invalid` unless it fits the finding and (by GUID) is not among those that are `there`."""
    check_tags(kind, (TagDraft(code),), factors)
    factor = next(one for one in factors if one.code == code)
    if factor.guid in there:
        raise Invalid(f"Finding {number} has {code} already. Nothing was changed.", "tags")
    return factor


def check_take_off(number: int, codes: Collection[str], code: str) -> None:
    """Raise `Invalid` unless the factor is on the finding, and another one stays there."""
    if code not in codes:
        raise Invalid(f"{code} is not on finding {number} any more.", "tags")
    if len(codes) == 1:
        raise Invalid(
            f"{code} is the only factor of finding {number}, and a finding has at least one. Put another there first.",
            "tags",
        )
