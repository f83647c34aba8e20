"""The one page of a case, gathered from every feature."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from reports.case_page.contents import LONGEST_LABEL, CasePage
from reports.case_page.queries import case_page_of
from reviews.chronology.entries.commands import add_entry
from reviews.people.names.commands import add_name
from reviews.people.rules import AliasDraft, NameKind
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, view_of
from tests.reviews.chronology.drafts import an_entry
from workbench import clock
from workbench.errors import NotAllowed
from workbench.ui.words import day


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.DRAFTING)


def said(page: CasePage, heading: str) -> list[str]:
    card = next(card for card in page.cards if card.heading.startswith(heading))
    return [f"{fact.label}: {fact.value}".removeprefix(": ") for fact in card.facts]


def asks(page: CasePage) -> list[str]:
    return [fact.value for card in page.cards for fact in card.facts if fact.asks]


def add(db: Session, cast: Cast, case_id: str, kind: str, when: date, **details: Any) -> None:
    draft = an_entry(when.isoformat(), agency="Probation", kind=kind, details=details)
    add_entry(db, cast.rita, case_id, draft)


def test_everything_stands_on_the_page(db: Session, cast: Cast, case_id: str) -> None:
    case = view_of(db, cast, case_id)
    start = case.started_on
    assert start is not None
    later = start + timedelta(days=20)
    add(db, cast, case_id, "risk level", start, group="overall", level="medium")
    add(db, cast, case_id, "risk level", later, group="overall", level="high")
    add(db, cast, case_id, "responsible", start, who="first practitioner")
    add(db, cast, case_id, "responsible", later, nobody=True)
    add(db, cast, case_id, "address", start, address="hostel", result="never verified")
    add(db, cast, case_id, "mappa meeting", later, level="2")
    page = case_page_of(db, cast.rita, case_id)
    assert page.reference == case.reference
    assert any("Charged with" in words for words in said(page, "Person"))
    assert [words.split(",")[0] for words in said(page, "Risk")][1:3] == ["Overall: Medium", "Overall: High"]
    assert "MAPPA level 2 from" in said(page, "Risk")[-1]
    assert said(page, "Responsible")[0].endswith("First practitioner")
    assert any("Nobody, by the record" in words for words in asks(page))
    assert said(page, "Addresses")[0].startswith("Hostel: since when is not established; not verified")
    assert said(page, "Where the review stands")[0] == "Stage: Drafting, with the reviewer"
    assert any("Probation (6)" in words for words in said(page, "Agencies"))


def test_a_level_set_before_the_time_under_review_is_not_said_to_begin_with_it(
    db: Session, cast: Cast, case_id: str
) -> None:
    start = view_of(db, cast, case_id).started_on
    assert start is not None
    add(db, cast, case_id, "mappa meeting", start - timedelta(days=900), level="2")
    add(db, cast, case_id, "tier", start + timedelta(days=9), tier="B2")
    words = said(case_page_of(db, cast.rita, case_id), "Risk")[-1]
    assert words == f"MAPPA level 2 throughout; tier B2 from {day(start + timedelta(days=9))}."


def test_every_earlier_level_that_is_left_out_is_counted(db: Session, cast: Cast, case_id: str) -> None:
    start = view_of(db, cast, case_id).started_on
    assert start is not None
    for group in ("overall", "public", "children"):
        for number, level in enumerate(("low", "medium", "high", "medium", "low", "high")):
            add(db, cast, case_id, "risk level", start + timedelta(days=number), group=group, level=level)
    page = case_page_of(db, cast.rita, case_id)
    (risk,) = (card for card in page.cards if card.heading.startswith("Risk"))
    assert risk.more == "12 earlier, under “On each day”."  # two overall, five of each group


def test_no_other_name_and_no_day_is_cut(db: Session, cast: Cast, case_id: str) -> None:
    names = [f"Alexandria Featherstonehaugh-Ampleforth {part}" for part in ("One", "Two", "Three", "Four")]
    for name in names:
        add_name(db, cast.rita, case_id, AliasDraft(name, NameKind.SPELLING))
    add(db, cast, case_id, "responsible", date(2025, 9, 30), who="first practitioner")
    page = case_page_of(db, cast.rita, case_id)
    assert [name for name in names if name not in str(page)] == []
    assert said(page, "Responsible")[-1] == "30 September 2025 to 9 January 2026: First practitioner"


def test_an_empty_review_says_what_is_not_established(db: Session, cast: Cast, case_id: str) -> None:
    page = case_page_of(db, cast.rita, case_id)
    assert said(page, "Responsible")[0].endswith(": Not established")
    assert "In the chronology: No level is on record" in said(page, "Risk")
    assert said(page, "Agencies") == ["No entries yet."]
    assert said(page, "Open warnings") == ["None."]


def test_a_late_review_asks_to_be_looked_at(db: Session, cast: Cast, case_id: str) -> None:
    due = view_of(db, cast, case_id).due_on
    assert due is not None
    with clock.stopped_at(clock.now() + timedelta(days=400)):
        assert any("(overdue)" in words for words in asks(case_page_of(db, cast.rita, case_id)))


def test_it_is_for_those_who_may_read_the_case(db: Session, cast: Cast, case_id: str) -> None:
    for actor in (cast.stef, cast.quinn, cast.otto, cast.nat):
        with pytest.raises(NotAllowed):
            case_page_of(db, actor, case_id)


def test_nobody_is_named_while_this_person_sees_no_names(db: Session, cast: Cast, case_id: str) -> None:
    assert "Alex Example" in str(case_page_of(db, cast.rita, case_id))
    without = case_page_of(db, replace(cast.rita, only_reads=True), case_id)
    assert [name for name in ("Alex", "Example", "X123456") if name in str(without)] == []
    assert "person on probation" in str(without)


def test_a_name_that_stands_where_a_long_value_is_cut_is_hidden_whole(db: Session, cast: Cast, case_id: str) -> None:
    start = view_of(db, cast, case_id).started_on
    assert start is not None
    for number in range(3):  # so that the label of an address is cut after “A”, “Alex” and “Alex Exa”
        where = f"{'x' * (LONGEST_LABEL - 2 - 4 * number)} Alex Example"
        add(db, cast, case_id, "address", start + timedelta(days=number), address=where, result="never verified")
    draft = an_entry(start.isoformat(), agency="Clinic for the family of Alex Example")
    add_entry(db, cast.rita, case_id, draft)
    assert "Alex E…" in str(case_page_of(db, cast.rita, case_id))
    without = case_page_of(db, replace(cast.rita, only_reads=True), case_id)
    assert "Clinic for the family of the" in str(without)
    labels = [fact.label for card in without.cards for fact in card.facts if fact.label.startswith("Xxx")]
    assert len(labels) == 3
    assert [label for label in labels if " A" in label] == []
