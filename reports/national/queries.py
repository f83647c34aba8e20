"""Reading what the national page is made of: approved reviews as numbers, and the words of the vocabulary."""

from sqlmodel import Session

from reports.national.measures import Theme
from reports.national.published import Picture, picture_of
from reviews.workflow.approved import approved_factors, approved_reviews
from taxonomy.vocabulary.queries import factors_of
from taxonomy.vocabulary.rules import Level
from workbench.access import Actor


def themes(db: Session, actor: Actor) -> tuple[Theme, ...]:
    """Every factor of the version in force, in its order, then those that only older reviews name."""
    current = [
        Theme(factor.guid, factor.code, factor.name, factor.level, factor.is_about_reviews) for factor in factors_of(db)
    ]
    known = {theme.guid for theme in current}
    older = [
        Theme(found.guid, found.code, found.name, Level(found.level))
        for found in approved_factors(db, actor)
        if found.guid not in known
    ]
    return (*current, *older)


def picture(db: Session, actor: Actor) -> Picture:
    """Every figure of the nation that may be shown."""
    return picture_of(approved_reviews(db, actor), themes(db, actor))
