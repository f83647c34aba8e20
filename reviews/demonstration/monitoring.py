"""What invented people are said to have answered on protected characteristics. Assumptions all, in round numbers. Pure.

Groups are not as large as in the population, and not all are answered as often: a lens on them has something to show.
"""

import random
from collections.abc import Mapping

from reviews.demonstration.chance import one_of
from reviews.people.characteristics.rules import NOT_KNOWN, NOT_SAID

WOMEN = 0.06  # share of those charged

# How often there is an answer: a group, “not known”, or “preferred not to say”. The rest is left open.
ANSWERED: dict[str, tuple[float, float, float]] = {
    "ethnicity": (0.90, 0.04, 0.04),
    "disability": (0.80, 0.09, 0.03),
    "religion-or-belief": (0.72, 0.12, 0.08),
    "sexual-orientation": (0.62, 0.14, 0.14),
    "gender-reassignment": (0.70, 0.14, 0.06),
    "marriage-and-civil-partnership": (0.76, 0.14, 0.02),
    "pregnancy-and-maternity": (0.82, 0.08, 0.01),
}
GROUPS: dict[str, dict[str, float]] = {
    "ethnicity": {
        "white-british": 66, "white-irish": 1, "white-traveller": 1.5, "white-roma": 0.5, "white-other": 5,
        "black-african": 3, "black-caribbean": 5, "black-other": 2, "asian-indian": 1, "asian-pakistani": 3,
        "asian-bangladeshi": 1.5, "asian-other": 1.5, "mixed-white-and-black-caribbean": 4, "mixed-white-and-asian": 1,
        "mixed-other": 1.5, "other-arab": 0.5, "other-any": 1.5,
    },
    "disability": {"disabled": 38, "not-disabled": 62},
    "religion-or-belief": {
        "none": 49, "christian": 33, "muslim": 13, "sikh": 1, "hindu": 0.5, "buddhist": 2, "other": 1.5,
    },
    "sexual-orientation": {"straight": 95, "gay-or-lesbian": 2, "bisexual": 2, "other": 1},
    "gender-reassignment": {"same": 99.2, "different": 0.8},
    "marriage-and-civil-partnership": {"never": 74, "married": 10, "separated": 6, "divorced": 9, "widowed": 1},
    "pregnancy-and-maternity": {"no": 1},
}  # fmt: skip
OF_WOMEN = {"pregnancy-and-maternity": {"yes": 7, "no": 93}}
IN_LONDON = {"white-british": 0.45, "black-african": 3, "black-caribbean": 3, "asian-bangladeshi": 2.5, "other-any": 2}


def answers_of(chance: random.Random, *, is_woman: bool, region: str) -> Mapping[str, str]:
    """What somebody answered, by characteristic. Their age group follows from the date of birth."""
    answers = {"sex": "female" if is_woman else "male"}
    for code, (known, not_known, not_said) in ANSWERED.items():
        groups = dict((OF_WOMEN if is_woman else {}).get(code, GROUPS[code]))
        if code == "ethnicity" and region == "London":
            groups = {group: weight * IN_LONDON.get(group, 1) for group, weight in groups.items()}
        group = one_of(chance, groups)
        left_open = 1 - known - not_known - not_said
        said = one_of(chance, {group: known, NOT_KNOWN: not_known, NOT_SAID: not_said, "": left_open})
        if said:
            answers[code] = said
    return answers
