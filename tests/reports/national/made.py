"""Approved reviews to count, made up by a seed: plain values for the pure tests, rows for the others."""

import random
from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session

from reports.national.measures import Approved, Theme
from reviews.cases.models import Case
from reviews.cases.rules import ReviewType, RiskLevel, Supervision
from reviews.findings.depth import Explains
from reviews.stages import Stage
from reviews.workflow.models import ApprovedFactor, ApprovedReview
from taxonomy.vocabulary.rules import Factor, read_version
from taxonomy.vocabulary.versions import published_files

VERSION = read_version(published_files()[0])
THEMES = tuple(
    Theme(factor.guid, factor.code, factor.name, factor.level, factor.is_about_reviews) for factor in VERSION.factors
)
GUID = {theme.code: theme.guid for theme in THEMES}
DEPTH = (Explains.SOME, 40, 10)
REGIONS = ("London", "North East", "Wales")
OFFENCES = ("murder", "rape", "kidnapping")


def approved(*codes: str, quarter: str = "2025-Q2", region: str = "London", answer: str = "no") -> Approved:
    """One approved review that names these factors."""
    return Approved(quarter, region, "murder", answer, 100, frozenset(GUID[code] for code in codes), *DEPTH)


def many(number: int, seed: int = 1, codes: Sequence[str] = ("IP01", "IP10", "PD01", "MO01")) -> tuple[Approved, ...]:
    """So many approved reviews over three years and three regions, each naming about half of these factors."""
    chance = random.Random(seed)
    return tuple(
        Approved(
            quarter=f"{chance.choice((2023, 2024, 2025))}-Q{chance.randint(1, 4)}",
            region=chance.choice(REGIONS),
            offence=chance.choice(OFFENCES),
            answer=chance.choice(("yes", "no")),
            qa_days=chance.randint(20, 400),
            factors=frozenset(GUID[code] for code in codes if chance.random() < 0.5),
            explains=tuple(Explains)[place % 4],
            entries=40,
            entries_used=10,
        )
        for place in range(number)
    )


def store(db: Session, reviews: Sequence[Approved], vocabulary: Iterable[Factor] = VERSION.factors) -> None:
    """Put approved reviews, coded in this vocabulary, into the database as approval leaves them."""
    factors = {factor.guid: factor for factor in vocabulary}
    for number, review in enumerate(reviews, start=1):
        on = date(review.year, int(review.quarter[-1]) * 3 - 1, 10)
        case = Case(
            reference=f"SFO-{review.year}-{number:04d}",
            review_type=ReviewType.STANDARD,
            stage=Stage.FINAL,
            region=review.region,
            supervision=Supervision.LICENCE,
            risk_level=RiskLevel.MEDIUM,
            notified_on=date(review.year - 1, 5, 1),
            approved_on=on,
        )
        db.add(case)
        db.flush()
        part = {"case_id": case.id, "approved_on": on, "quarter": review.quarter, "region": review.region}
        depth = {"explains": review.explains, "entries": review.entries, "entries_used": review.entries_used}
        counted = {"offence": review.offence, "answer": review.answer, "qa_days": review.qa_days, **depth}
        db.add(ApprovedReview(**part, **counted))
        for guid in sorted(review.factors):
            factor = factors[guid]
            db.add(
                ApprovedFactor(
                    **part, factor_guid=guid, factor_code=factor.code, factor_name=factor.name, level=factor.level.value
                )
            )
    db.flush()
