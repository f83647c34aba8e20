from dataclasses import replace

import pytest
from sqlmodel import Session, select

from reviews.chronology.importing.mapping import DateOrder, Mapping
from reviews.chronology.importing.remembered.commands import remember_mapping
from reviews.chronology.importing.remembered.models import RememberedMapping
from reviews.chronology.importing.remembered.queries import offer_for
from tests.cast import Cast
from workbench.audit.queries import verify
from workbench.errors import NotAllowed, NotYet

HEADINGS = ("Datum", "Title", "Text", "Log")
MAPPING = Mapping((("date", ("Datum",)), ("summary", ("Title", "Text"))), (("agency", "Police"),))


def test_the_same_headings_are_offered_the_same_mapping_whatever_the_review(db, cast, case_id, noise) -> None:
    remember_mapping(db, cast.rita, case_id, HEADINGS, "Police", MAPPING)
    offer = offer_for(db, cast.rita, case_id, HEADINGS, "")
    assert offer is not None
    assert offer.is_same
    assert (offer.mapping.headings, offer.mapping.words) == (MAPPING.headings, ())
    assert "Police with these headings" in offer.in_words


def test_that_a_file_had_the_month_first_is_told_and_never_taken_over(db, cast, case_id) -> None:
    remember_mapping(db, cast.rita, case_id, HEADINGS, "Police", replace(MAPPING, date_order=DateOrder.MONTH_FIRST))
    for headings in (HEADINGS, ("Datum", "Words")):
        offer = offer_for(db, cast.rita, case_id, headings, "Police")
        assert offer is not None
        assert offer.mapping.date_order is DateOrder.DAY_FIRST
        assert "had the month first. If these have too, say so below." in offer.in_words


def test_other_headings_of_the_agency_are_offered_what_is_the_same_and_told_so(db, cast, case_id) -> None:
    remember_mapping(db, cast.rita, case_id, HEADINGS, "Police", MAPPING)
    offer = offer_for(db, cast.rita, case_id, ("Datum", "Words"), "Police")
    assert offer is not None
    assert (offer.is_same, offer.mapping.headings) == (False, (("date", ("Datum",)),))
    assert "had other headings" in offer.in_words


def test_other_headings_of_another_agency_are_offered_nothing(db, cast, case_id) -> None:
    remember_mapping(db, cast.rita, case_id, HEADINGS, "Police", MAPPING)
    assert offer_for(db, cast.rita, case_id, ("Datum", "Words"), "Prison") is None
    assert offer_for(db, cast.rita, case_id, ("Datum", "Words"), "") is None
    assert offer_for(db, cast.rita, case_id, ("Words",), "Police") is None


def test_what_was_said_last_is_what_is_offered(db, cast, case_id) -> None:
    remember_mapping(db, cast.rita, case_id, HEADINGS, "Police", MAPPING)
    remember_mapping(db, cast.rita, case_id, HEADINGS, "Police", Mapping((("date", ("Log",)),)))
    offer = offer_for(db, cast.rita, case_id, HEADINGS, "Police")
    assert offer is not None
    assert offer.mapping.headings == (("date", ("Log",)),)
    assert len(db.exec(select(RememberedMapping)).all()) == 1
    assert verify(db).intact


def test_only_who_may_write_is_offered_anything_or_remembered(db: Session, cast: Cast, case_id: str) -> None:
    for stranger in (cast.otto, cast.stef, cast.nat, cast.ada):
        with pytest.raises(NotAllowed):
            remember_mapping(db, stranger, case_id, HEADINGS, "Police", MAPPING)
        with pytest.raises(NotAllowed):
            offer_for(db, stranger, case_id, HEADINGS, "Police")
    with pytest.raises(NotYet):
        remember_mapping(db, cast.colin, case_id, HEADINGS, "Police", MAPPING)
    assert db.exec(select(RememberedMapping)).all() == []
