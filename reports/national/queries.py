"""Reading what the national page is made of: approved reviews as numbers, and the words of the vocabulary."""

from sqlmodel import Session

from reports.national.measures import Theme
from reports.national.published import Picture, picture_of
from reviews.workflow.approved import approved_factors, approved_reviews
from taxonomy.vocabulary.queries import counted_lines
from taxonomy.vocabulary.rules import Level
from workbench.access import Actor


def themes(db: Session, actor: Actor) -> tuple[Theme, ...]:
    """Every factor of any version, in the order of the one in force, as it is counted over all of them."""
    known = [
        Theme(
            guid=line.factor.guid,
            code=line.factor.code,
            name=line.factor.name,
            level=line.factor.level,
            is_about_reviews=line.factor.is_about_reviews,
            within=line.within,
            note=line.note,
            is_merged=line.is_merged,
        )
        for line in counted_lines(db)
    ]
    guids = {theme.guid for theme in known}
    others = [
        Theme(found.guid, found.code, found.name, Level(found.level))
        for found in approved_factors(db, actor)
        if found.guid not in guids
    ]
    return (*known, *others)


def picture(db: Session, actor: Actor) -> Picture:
    """Every figure of the nation that may be shown."""
    return picture_of(approved_reviews(db, actor), themes(db, actor))
