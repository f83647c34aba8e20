"""The steps by which a finding explains itself, from an entry of the chronology to the system around it. Pure."""

from enum import StrEnum

from taxonomy.vocabulary.rules import Level


class Step(StrEnum):
    """A step of the why-chain, in the order in which it is read."""

    RECORD = "what the record shows"
    KNOWN = "what was known at the time"
    ACT = "what was done, or not done"
    CONDITIONS = "conditions at the time"
    SYSTEM = "organisation or system"


# Where a factor may stand: what a person did is no condition, and a condition is nothing that a person did. The first
# is where it usually stands.
PLACES: dict[Level, tuple[Step, ...]] = {
    Level.PRACTITIONER: (Step.ACT,),
    Level.MANAGEMENT: (Step.CONDITIONS, Step.ACT),
    Level.TEAM: (Step.CONDITIONS, Step.SYSTEM),
    Level.ORGANISATION: (Step.SYSTEM, Step.CONDITIONS),
    Level.NATIONAL: (Step.SYSTEM, Step.CONDITIONS),
    Level.PARTNERS: (Step.SYSTEM, Step.CONDITIONS),
    Level.SYSTEMS: (Step.SYSTEM, Step.CONDITIONS),
    Level.GOOD_PRACTICE: (Step.ACT, Step.CONDITIONS, Step.SYSTEM),
    Level.APART: (Step.CONDITIONS, Step.ACT, Step.SYSTEM),
}


def usual_step(level: Level) -> Step:
    """Where a factor of this level stands unless the reviewer says otherwise."""
    return PLACES[level][0]
