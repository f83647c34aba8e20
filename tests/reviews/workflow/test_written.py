"""What is written in a review, page by page."""

from sqlmodel import Session

from reviews.stages import Stage
from reviews.workflow.written import written_in
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries


def test_every_word_of_a_finding_is_counted(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    with_concern(db, cast, case_id)
    findings, judgement, improvements = written_in(db, cast.rita, case_id)
    assert findings.texts[:3] == ("Home visits were not made", "", "No home visit was made.")
    assert (judgement.texts, improvements.texts) == ((), ())
    assert findings.url_path == "findings"
