"""What can be said of a group once chance is allowed for, and what it does not say. Pure."""

from enum import StrEnum

SURE = 0.05  # an adjusted p below this is more than chance explains
FEWEST_EXPECTED = 5  # with fewer expected there is too little to say


class Verdict(StrEnum):
    """What is found of a group."""

    MORE = "more than chance explains"
    FEWER = "fewer than chance explains"
    CHANCE = "no more than chance explains"
    TOO_FEW = "too few to say"


def verdict(seen: float, expected: float, adjusted_p: float) -> Verdict:
    """What is found, by the p-value that allows for how many groups were compared."""
    if adjusted_p >= SURE:
        return Verdict.CHANCE
    return Verdict.MORE if seen > expected else Verdict.FEWER


WHAT_IT_SAYS = (
    "A difference is a question, not an answer. It can come from the age of the people in a group, from the sentences "
    "they serve, from the offences they are charged with or from how charges are brought, and it can come from how "
    "they are supervised. These figures cannot tell which. What to look at next: read some of the reviews with the "
    "question in mind, compare people of the same age and sentence, and ask those whom it concerns."
)
HOW_IT_IS_WORKED_OUT = (
    "So many groups are compared that some would stand out by chance alone. The verdicts allow for that: they use "
    "exact tests, adjusted by Holm’s method over the groups of a characteristic. Each interval is a 95% interval of "
    "one group by itself, so it can miss the line while the verdict is “no more than chance explains”."
)
