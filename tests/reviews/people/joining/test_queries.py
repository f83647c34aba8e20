"""The same person in other reviews, read while names are hidden."""

from dataclasses import replace
from datetime import date

from sqlmodel import Session

from reviews.people.commands import change_supervised
from reviews.people.joining.commands import decide
from reviews.people.joining.queries import elsewhere
from reviews.people.joining.rules import Verdict
from reviews.people.queries import people_in
from reviews.people.rules import SupervisedDraft
from tests.cast import Cast
from tests.factories import notified


def test_the_names_that_another_review_has_are_hidden_as_well(db: Session, cast: Cast) -> None:
    here, there, more = (notified(db, cast, crn=crn) for crn in ("X000001", "X000002", "X000003"))
    for case_id, crn, given, family in ((there, "X000002", "Aleks", "Exampel"), (more, "X000003", "Alexa", "Exemple")):
        person = people_in(db, case_id).supervised
        assert person is not None
        draft = SupervisedDraft(crn, family, given, date(1990, 5, 17))
        change_supervised(db, cast.rita, case_id, draft, person.version)
    other = people_in(db, there).supervised
    assert other is not None
    decide(db, cast.rita, here, other.id, Verdict.JOINED, "Aleks Exampel gave this CRN.")
    shown = elsewhere(db, cast.rita, here)
    assert (len(shown.possible), len(shown.decided), len(shown.joined)) == (1, 1, 1)
    hidden = elsewhere(db, replace(cast.rita, only_reads=True), here)
    assert [name for name in ("Aleks", "Exampel", "Alexa", "Exemple") if name in str(hidden)] == []
    assert [one.name for one in (*hidden.possible, *hidden.decided)] == ["the person there", "the person there"]
    assert hidden.decided[0].reason == "The person there gave this CRN."
