"""Giving a review more time."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.deadlines.commands import extend
from reviews.deadlines.queries import extensions_of
from reviews.deadlines.rules import ExtensionDraft
from reviews.intake.commands import create_review
from reviews.intake.form import read_form
from reviews.permissions import Permission
from tests.cast import Cast
from tests.reviews.intake.test_form import form
from workbench.errors import Invalid, NotYet

MORE = ExtensionDraft(date(2026, 5, 29), "Two members of staff are away until May.")


def test_an_extension_keeps_its_reason_and_who_granted_it(db: Session, cast: Cast) -> None:
    case = create_review(db, cast.rita, read_form(form()))
    extend(db, cast.colin, case.id, MORE)
    assert the_case(db, cast.rita, Permission.READ_CASE, case.id).due_on == MORE.due_on
    (kept,) = extensions_of(db, cast.rita, case.id)
    assert (kept.due_on_before, kept.granted_by_id) == (case.due_on, cast.colin.account_id)


def test_a_reviewer_does_not_extend_their_own_date(db: Session, cast: Cast) -> None:
    case = create_review(db, cast.rita, read_form(form()))
    with pytest.raises(NotYet):
        extend(db, cast.rita, case.id, MORE)
    both = replace(cast.rita, grants=cast.rita.grants | cast.colin.grants)
    with pytest.raises(NotYet, match="another countersigning manager"):
        extend(db, both, case.id, MORE)


@pytest.mark.parametrize(
    ("draft", "field"),
    [(ExtensionDraft(MORE.due_on, " "), "reason"), (ExtensionDraft(date(2026, 4, 14), "Because"), "due_on")],
)
def test_an_extension_is_later_and_has_a_reason(db: Session, cast: Cast, draft: ExtensionDraft, field: str) -> None:
    case = create_review(db, cast.rita, read_form(form()))
    with pytest.raises(Invalid) as refused:
        extend(db, cast.colin, case.id, draft)
    assert refused.value.field == field
