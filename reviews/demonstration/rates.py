"""The numbers that invented reviews are made to. Pure.

Where a figure was published it is named with its source; the rest are assumptions, and are marked so.
"""

from dataclasses import dataclass

from reviews.cases.rules import Outcome, RiskLevel, Supervision
from reviews.quality.rules import Mark
from reviews.stages import Stage

# Written answer of 21 October 2019 (people charged, 2018), with rape and others that its table leaves out put in by the
# proportions of the sample of HM Inspectorate of Probation's report for 2022 to 2023 (30 murder to 20 rape).
OFFENCES: dict[str, float] = {
    "murder": 132,
    "attempted murder or conspiracy to murder": 79,
    "manslaughter": 13,
    "another specified offence causing death": 5,
    "rape": 88,
    "assault by penetration": 22,
    "a sexual offence against a child under 13": 28,
    "a qualifying terrorism offence": 2,
    "another qualifying sexual offence": 21,
    "wounding or causing grievous bodily harm with intent": 28,
    "aggravated burglary": 35,
    "robbery with a firearm or imitation firearm": 14,
    "kidnapping": 28,
    "false imprisonment": 17,
    "arson with intent to endanger life": 18,
    "a firearms offence": 17,
    "causing death by driving": 16,
    "an explosives offence": 2,
    "another serious violent offence": 3,
}
SEXUAL = frozenset({
    "rape", "assault by penetration", "a sexual offence against a child under 13", "another qualifying sexual offence",
})  # fmt: skip

# Risk of serious harm when the offence is said to have happened: a rounding of the inspectorate's 2022 to 2023 sample.
RISK: dict[RiskLevel, float] = {
    RiskLevel.VERY_HIGH: 0.04,
    RiskLevel.HIGH: 0.41,
    RiskLevel.MEDIUM: 0.42,
    RiskLevel.LOW: 0.10,
    RiskLevel.NOT_ASSESSED: 0.03,
}

# Assumption, between the published shares for murder in 2020 to 2021 and those of earlier years.
SUPERVISION: dict[Supervision, float] = {
    Supervision.LICENCE: 0.52,
    Supervision.COMMUNITY_ORDER: 0.20,
    Supervision.SUSPENDED_SENTENCE: 0.18,
    Supervision.POST_SENTENCE: 0.10,
}

# Assumption: by caseload, in round numbers.
REGIONS: dict[str, float] = {
    "East Midlands": 0.08,
    "East of England": 0.08,
    "Greater Manchester": 0.09,
    "Kent, Surrey and Sussex": 0.06,
    "London": 0.17,
    "North East": 0.06,
    "North West": 0.10,
    "South Central": 0.05,
    "South West": 0.05,
    "Wales": 0.05,
    "West Midlands": 0.10,
    "Yorkshire and the Humber": 0.11,
}

# Of those charged, 50 to 60 per cent are convicted of such an offence (inspectorate, 2024). The rest is an assumption.
OUTCOMES: dict[Outcome, float] = {
    Outcome.CONVICTED: 0.55,
    Outcome.CONVICTED_OTHER: 0.17,
    Outcome.ACQUITTED: 0.17,
    Outcome.DISCONTINUED: 0.11,
}
EXTENDED = 0.77  # share of reviews with an extension (inspectorate, 2025)
EXTENSION_DAYS = (7, 365)  # from weeks to a year (inspectorate, 2025)
QA_DAYS = 180  # mean days in quality assurance, against a target of 20 (The Guardian, May 2020); skewed: assumption
QA_SHAPE = 2.0
# Ratings (inspectorate, 2025): 1 per cent outstanding, 46 good, 53 requires improvement.
MARKS: dict[Mark, float] = {
    Mark.OUTSTANDING: 0.01,
    Mark.GOOD: 0.46,
    Mark.REQUIRES_IMPROVEMENT: 0.51,
    Mark.INADEQUATE: 0.02,
}
RETURNED_BY_QA = 0.14  # assumption
RETURNED_BY_MANAGER = 0.06  # assumption
ALL_STEPS_TAKEN = 0.38  # assumption: share of reviews that answer yes on reasonable steps
YEARS = 5  # over which approvals are spread, a little denser towards the present
MANDATORY_SHORTENED = 0.06  # assumption: share of reviews on the shortened form

# Where a review stands, out of 600. Approved reviews are final until the outcome of the charge is recorded.
STAGES: dict[Stage, int] = {
    Stage.NOTIFIED: 5,
    Stage.COMMISSIONED: 5,
    Stage.DRAFTING: 11,
    Stage.REPLYING: 7,
    Stage.COUNTERSIGNING: 5,
    Stage.QUALITY_ASSURANCE: 13,
    Stage.RETURNED: 4,
    Stage.FINAL: 60,
    Stage.CLOSED: 478,
    Stage.WITHDRAWN: 12,
}

# What a review names: individual factors alone, systemic ones alone, or both. Assumption, after the statement of the
# Ministry of Justice (2020) that most reviews find errors by individuals, and that of the unions, that they look at
# little else.
NAMED = {"individual": 0.34, "systemic": 0.18, "both": 0.48}


@dataclass(frozen=True)
class Rate:
    """How often a factor is found, of a hundred reviews in which it can be and which name factors of its kind.

    `when` says in which reviews it can be; `trend` multiplies the rate per year after 2023; `regions` multiplies it.
    """

    code: str
    percent: float
    when: str = ""
    trend: float = 1.0
    regions: tuple[tuple[str, float], ...] = ()


# Assumptions all: plausible, and in the order in which inspections most often speak of them.
FACTORS: tuple[Rate, ...] = (
    Rate("IP01", 30, regions=(("South West", 1.4),)),
    Rate("IP02", 34, trend=1.02),
    Rate("IP03", 12),
    Rate("IP04", 12),
    Rate("IP05", 42, when="sexual"),
    Rate("IP06", 55, when="partner", regions=(("North East", 1.3),)),
    Rate("IP07", 40, when="child"),
    Rate("IP08", 7),
    Rate("IP09", 10),
    Rate("IP10", 31, trend=1.05),
    Rate("IP11", 11),
    Rate("IP12", 4),
    Rate("IP13", 18),
    Rate("IP14", 29),
    Rate("IP15", 16, when="licence"),
    Rate("IP16", 11),
    Rate("IP17", 3, when="licence"),
    Rate("IP18", 10),
    Rate("IP19", 20, regions=(("London", 1.3), ("Wales", 0.6))),
    Rate("IP20", 8),
    Rate("IP21", 23, trend=1.08),
    Rate("IP22", 9),
    Rate("IP23", 13, when="order"),
    Rate("IP24", 12),
    Rate("IP25", 4),
    Rate("IP26", 5),
    Rate("IP27", 2),
    Rate("IP28", 3),
    Rate("IP29", 18, trend=0.93),
    Rate("IP30", 4),
    Rate("IP31", 10),
    Rate("MO01", 36, trend=0.97),
    Rate("MO02", 5),
    Rate("MO03", 8),
    Rate("MO04", 2),
    Rate("MO05", 2),
    Rate("MO06", 2),
    Rate("MO07", 12, regions=(("London", 1.8),)),
    Rate("MO08", 14, trend=1.05),
    Rate("MO09", 2),
    Rate("MO10", 4, when="licence"),
    Rate("MO11", 5, trend=0.75),
    Rate("PD01", 40, trend=1.06, regions=(("London", 1.5), ("Wales", 0.6), ("South West", 0.8))),
    Rate("PD02", 25, trend=1.04, regions=(("London", 1.9), ("East of England", 1.4), ("North East", 0.5))),
    Rate("PD03", 18),
    Rate("PD04", 5),
    Rate("PD05", 16),
    Rate("PD06", 6),
    Rate("PD07", 12, regions=(("London", 1.4),)),
    Rate("PD08", 5),
    Rate("PD09", 2),
    Rate("PD10", 5),
    Rate("OR01", 17),
    Rate("OR02", 6, trend=0.7),
    Rate("OR03", 2),
    Rate("OR04", 3),
    Rate("OR05", 3),
    Rate("OR06", 4),
    Rate("OR07", 8),
    Rate("OR08", 9, when="licence"),
    Rate("OR10", 2),
    Rate("OR11", 4),
    Rate("NP01", 3, when="licence"),
    Rate("NP02", 2, when="licence"),
    Rate("NP03", 4, trend=0.8),
    Rate("NP04", 1),
    Rate("NP06", 1),
    Rate("NP07", 45, when="pandemic"),
    Rate("NP08", 2, when="licence"),
    Rate("PA01", 11, when="licence", trend=1.04),
    Rate("PA02", 22, regions=(("Greater Manchester", 1.4),)),
    Rate("PA03", 12),
    Rate("PA04", 20, when="mappa"),
    Rate("PA05", 14),
    Rate("PA06", 5),
    Rate("PA07", 12, when="mappa"),
    Rate("PA08", 3, when="licence"),
    Rate("PA10", 3),
    Rate("PA11", 12, when="mappa"),
    Rate("PA12", 1),
    Rate("PA13", 12, trend=1.06),
    Rate("IS01", 6),
    Rate("IS02", 4),
    Rate("IS03", 4),
    Rate("IS04", 15),
    Rate("IS05", 5, when="licence"),
    Rate("IS06", 6),
    Rate("IS07", 1),
    Rate("IS08", 1),
    Rate("IS09", 3),
    Rate("IS10", 8),
    Rate("IS11", 3),
)
GOOD: tuple[Rate, ...] = (
    Rate("GP02", 12, when="mappa"),
    Rate("GP06", 5),
    Rate("GP07", 4),
    Rate("GP09", 4),
    Rate("GP10", 10),
    Rate("GP11", 6),
    Rate("GP12", 20, when="mappa"),
    Rate("GP13", 9),
    Rate("GP14", 11),
    Rate("GP15", 3),
    Rate("GP16", 3),
    Rate("GP18", 3),
)
