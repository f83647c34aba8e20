from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.gaps.queries import end_of, gaps_of
from reviews.chronology.gaps.visits import Visited
from reviews.chronology.gaps.widgets import in_words, not_said
from reviews.permissions import Permission
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry
from workbench.errors import NotAllowed


def add(db: Session, cast: Cast, case_id: str, when: str, kind: str, agency: str = "Probation", **details) -> str:
    draft = an_entry(when, agency=agency, kind=kind, details=details or None)
    return add_entry(db, cast.rita, case_id, draft)


def test_a_gap_is_found_between_contacts_of_probation_alone(db: Session, cast: Cast, case_id: str) -> None:
    level = add(db, cast, case_id, "2/6/2025", "risk level", level="high", group="overall")
    first = add(db, cast, case_id, "2/6/2025", "Supervision_Contact", kept="kept")
    add(db, cast, case_id, "20/6/2025", "contact", "Drug service", kept="kept")
    add(db, cast, case_id, "21/6/2025", "contact", kept="missed")
    last = add(db, cast, case_id, "1/7/2025", "contact", kept="kept")
    reckoned = gaps_of(db, cast.rita, case_id)
    gap = reckoned.contact[0]
    assert gap.entry_ids == (first, last)
    assert (gap.in_words, gap.due_on, gap.expected.entry_id) == ("29 days", date(2025, 6, 9), level)
    assert reckoned.contact[-1].after.words == "the offence with which they are charged"


def test_a_home_visit_or_an_assessment_of_another_agency_does_not_stand_for_probations(
    db: Session, cast: Cast, case_id: str
) -> None:
    add(db, cast, case_id, "2/6/2025", "risk_level", level="high", group="overall")
    add(db, cast, case_id, "3/6/2025", "home_visit", "Police", done=True)
    add(db, cast, case_id, "1/12/2025", "assessment", "Housing", completed=True)
    reckoned = gaps_of(db, cast.rita, case_id)
    assert [due.visited for due in reckoned.visits] == [Visited.MISSING]
    assert [gap.after.words for gap in reckoned.assessment] == ["the offence with which they are charged"]
    own = add(db, cast, case_id, "4/6/2025", "home_visit", done=True)
    add(db, cast, case_id, "1/12/2025", "assessment", completed=True)
    reckoned = gaps_of(db, cast.rita, case_id)
    assert [due.visit_id for due in reckoned.visits] == [own]
    assert reckoned.assessment == ()


def test_a_level_of_another_agency_or_that_none_was_assessed_is_no_assessment_of_probations(
    db: Session, cast: Cast, case_id: str
) -> None:
    add(db, cast, case_id, "2/6/2025", "risk_level", level="high", group="overall")
    add(db, cast, case_id, "1/10/2025", "risk_level", "Police", level="high", group="overall")
    add(db, cast, case_id, "1/11/2025", "risk_level", level="not assessed", group="children")
    (gap,) = gaps_of(db, cast.rita, case_id).assessment
    assert gap.after.words == "the offence with which they are charged"
    add(db, cast, case_id, "1/11/2025", "risk_level", level="low", group="children")
    assert gaps_of(db, cast.rita, case_id).assessment == ()


def test_the_day_of_a_charge_is_not_said_to_be_that_of_the_offence(db: Session, cast: Cast, case_id: str) -> None:
    case = the_case(db, cast.rita, Permission.READ_CASE, case_id)
    charge = replace(case.offences[0], happened_on=None)
    assert end_of(case).words == "the offence with which they are charged"
    end = end_of(replace(case, offences=(charge,)))
    assert (end.on, end.words) == (charge.charged_on, "the charge: the day of the offence is not established")


def test_an_offence_from_before_the_supervision_does_not_end_it(db: Session, cast: Cast, case_id: str) -> None:
    case = the_case(db, cast.rita, Permission.READ_CASE, case_id)
    (offence,) = case.offences
    earlier = replace(offence, happened_on=date(2019, 5, 1))
    assert end_of(replace(case, offences=(earlier, offence))).on == date(2026, 1, 9)
    assert end_of(replace(case, offences=(earlier,))).on == date(2019, 5, 1)
    assert end_of(replace(case, offences=(earlier, offence), started_on=None)).on == date(2019, 5, 1)


def test_of_changes_on_one_day_the_last_counts_though_an_earlier_one_said_the_same(
    db: Session, cast: Cast, case_id: str
) -> None:
    for at_time, level in (("9:00am", "low"), ("11:00am", "high"), ("3:00pm", "low")):
        add(db, cast, case_id, f"2/6/2025 {at_time}", "risk_level", level=level, group="overall")
    for at_time, movement in (("9:00am", "in"), ("11:00am", "out"), ("3:00pm", "in")):
        add(db, cast, case_id, f"1/12/2025 {at_time}", "custody", "Prison", movement=movement)
    reckoned = gaps_of(db, cast.rita, case_id)
    assert {gap.expected.because for gap in reckoned.contact} == {"risk level low"}
    assert [one.end.on for one in reckoned.stretches] == [date(2025, 12, 1)]


def test_custody_is_no_gap(db: Session, cast: Cast, case_id: str) -> None:
    add(db, cast, case_id, "2/6/2025", "risk_level", level="high", group="overall")
    add(db, cast, case_id, "5/6/2025", "custody", "Prison", movement="in")
    add(db, cast, case_id, "5/1/2026", "custody", "Prison", movement="out")
    assert gaps_of(db, cast.rita, case_id).contact == ()


def test_time_that_is_not_counted_because_of_custody_is_said(db: Session, cast: Cast, case_id: str) -> None:
    add(db, cast, case_id, "2/6/2025", "risk_level", level="high", group="overall")
    add(db, cast, case_id, "1/7/2025", "custody", "Police", movement="in")
    add(db, cast, case_id, "", "custody", "Prison", movement="out")
    add(db, cast, case_id, "1/8/2025", "remanded", "Prison")
    words = not_said(gaps_of(db, cast.rita, case_id))
    assert (
        "taken to have been in custody from 1 July 2025 to 9 January 2026 (no release surely after that is on record)"
        in words
    )
    assert "2 entries about custody have no date, or do not say in or out" in words
    add(db, cast, case_id, "5/8/2025", "custody", "Prison", movement="out")
    assert "from 1 July 2025 to 5 August 2025: nothing is expected there." in not_said(gaps_of(db, cast.rita, case_id))


def test_in_custody_for_the_whole_time_it_is_not_said_to_be_unknown(db: Session, cast: Cast, case_id: str) -> None:
    add(db, cast, case_id, "1/6/2025", "custody", "Prison", movement="in")
    reckoned = gaps_of(db, cast.rita, case_id)
    assert in_words(reckoned) == "By the record, none of the time under supervision was at liberty."
    assert "from 2 June 2025 to 9 January 2026 (no release surely after that is on record)" in not_said(reckoned)


def test_where_nothing_is_established_nothing_is_expected_and_that_is_said(
    db: Session, cast: Cast, case_id: str
) -> None:
    add(db, cast, case_id, "", "contact", kept="kept")
    reckoned = gaps_of(db, cast.rita, case_id)
    assert reckoned.contact == ()
    assert reckoned.nothing_expected == ((date(2025, 6, 2), date(2026, 1, 9)),)
    assert reckoned.undated == 1


def test_only_who_may_read_the_review_reads_its_gaps(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    for actor in (cast.otto, cast.stef, cast.nat, cast.quinn):
        with pytest.raises(NotAllowed):
            gaps_of(db, actor, case_id)
