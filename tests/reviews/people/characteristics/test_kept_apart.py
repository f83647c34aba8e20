"""What is told of protected characteristics is kept apart: nothing else of a review reads otherwise because of it."""

from dataclasses import replace

from sqlmodel import Session

from reports.case_page.queries import case_page_of
from reports.paper.queries import case_on_paper
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import draft_paragraphs
from reviews.people.characteristics.commands import record_characteristics
from reviews.people.characteristics.rules import characteristics
from reviews.people.matching.queries import people_matching
from reviews.people.queries import people_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_text

ANSWERS = {one.code: one.groups[0].code for one in characteristics() if one.code != "age-group"}
SAID = [one.groups[0].name for one in characteristics() if one.groups[0].name != "Yes"]


def everything_shown(db: Session, cast: Cast, case_id: str) -> list[str]:
    """Every edition, the pack for paper, the case on one page, the people and what a search for them finds."""
    editions = [repr(draft_paragraphs(db, cast.rita, case_id, kind)) for kind in EditionKind]
    people = people_of(db, cast.rita, case_id)
    assert people.supervised is not None
    return [
        *editions,
        repr(case_on_paper(db, cast.rita, case_id).paragraphs),
        repr(case_page_of(db, cast.rita, case_id)),
        repr(replace(people, supervised=replace(people.supervised, version=0))),
        repr(people_matching(db, cast.rita, "Example", None)),
    ]


def test_nothing_else_reads_otherwise_once_every_question_is_answered(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_text(db, cast, case_id)
    before = everything_shown(db, cast, case_id)
    record_characteristics(db, cast.rita, case_id, ANSWERS, 1)
    after = everything_shown(db, cast, case_id)
    assert after == before
    assert not [words for words in SAID if any(words in shown for shown in after)]
