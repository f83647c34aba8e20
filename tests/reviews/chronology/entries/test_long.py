"""Of a long chronology somebody chooses what the report shows; of a short one it shows all."""

import pytest
from sqlmodel import Session

from reviews.chronology.entries.queries import MOST_UNCHOSEN, entries_of, gaps
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.reading import read_chronology
from reviews.editions.gathering import shown_entries
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at


@pytest.mark.parametrize(("number", "is_asked"), [(MOST_UNCHOSEN, False), (MOST_UNCHOSEN + 1, True)])
def test_a_long_chronology_waits_until_entries_are_marked_for_the_report(
    db: Session, cast: Cast, number: int, is_asked: bool
) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    before = len(entries_of(db, cast.rita, case_id))
    lines = [f"1/5/2015,Police,Call {place:03},log" for place in range(number - before)]
    content = "\n".join(["date,agency,what happened,source", *lines]).encode()
    import_chronology(db, cast.rita, case_id, read_chronology(content, "many.csv"))
    assert [gap.where for gap in gaps(db, case_id)] == ["change-many"] * is_asked
    assert len(shown_entries(db, cast.rita, case_id, (), ())) == (0 if is_asked else number)
