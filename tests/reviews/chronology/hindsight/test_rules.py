"""The hindsight line: which side an entry lies on."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.hindsight.line import HindsightLine, Judged
from reviews.chronology.hindsight.rules import PracticeDraft, Side, check_practice, hindsight
from tests.reviews.chronology.dates.strategies import dates, days
from tests.reviews.chronology.drafts import TODAY, on
from workbench.errors import Invalid

THEN = date(2015, 6, 1)
ONE = Judged("p1", "Probation practitioner 1", THEN)
TWO = Judged("p2", "Senior probation officer 2", THEN)
UP = [Side.LATER, Side.NOT_ESTABLISHED, Side.OTHERS, Side.PRACTITIONER]


@dataclass(frozen=True)
class Said:
    """Something recorded of who knew."""

    name: str
    known_from: ImpreciseDate
    staff_id: str | None = None


def said(name: str, since: str = "", staff_id: str | None = None) -> Said:
    return Said(name, on(since), staff_id)


def side(*recorded: Said, happened: str = "3 May 2015", judged: tuple[Judged, ...] = (ONE,)) -> tuple[Side, str]:
    found = hindsight(recorded, on(happened), HindsightLine(THEN, judged, is_chosen=True))
    return found.side, found.in_words


def test_what_the_practitioner_knew_is_on_their_side():
    assert side(said("Probation (Probation practitioner 1)", "4 May 2015", "p1"), said("Police", "3 May 2015")) == (
        Side.PRACTITIONER,
        "Known at the time to Probation practitioner 1",
    )


def test_what_their_agency_knew_is_not_shown_to_be_known_to_them():
    assert side(said("Probation", "4 May 2015"), said("Police", "3 May 2015")) == (
        Side.OTHERS,
        "Known at the time to Probation and Police; not shown to be known to Probation practitioner 1",
    )


def test_what_came_after_is_only_known_later():
    assert side(said("Police", "3 July 2015"))[0] is Side.LATER
    assert side(happened="2 June 2015") == (Side.LATER, "Only known later: it had not happened yet")


@pytest.mark.parametrize("recorded", [(), (said("Police"),), (said("Police", "2015"), said("Prison", "2017"))])
def test_what_cannot_be_told_is_not_established(recorded):
    assert side(*recorded)[0] is Side.NOT_ESTABLISHED


def test_a_practitioner_who_came_to_know_later_did_not_know_at_the_time():
    assert side(said("Probation (Probation practitioner 1)", "3 July 2015", "p1"))[0] is Side.LATER


def test_of_several_whose_practice_is_judged_each_is_named():
    assert side(said("Probation (Senior probation officer 2)", "4 May 2015", "p2"), judged=(ONE, TWO)) == (
        Side.PRACTITIONER,
        "Known at the time to Senior probation officer 2; not shown to be known to Probation practitioner 1",
    )


def test_each_is_judged_by_a_day_of_their_own():
    earlier = Judged("p1", "Probation practitioner 1", date(2015, 5, 1))
    line = HindsightLine(THEN, (earlier, TWO), is_chosen=True)
    assert line.days == (date(2015, 5, 1), THEN)
    assert line.in_words == (
        "by what was known to Probation practitioner 1 by 1 May 2015 and to Senior probation officer 2 by 1 June 2015"
    )
    recorded = [said("Probation (Probation practitioner 1)", "4 May 2015", "p1")]
    assert hindsight(recorded, on("3 May 2015"), line).side is Side.OTHERS  # by June, and not when they are judged


def test_of_one_who_knew_after_their_own_decision_it_is_not_said_that_they_knew_at_the_time():
    earlier = Judged("p1", "Probation practitioner 1", date(2015, 5, 1))
    line = HindsightLine(THEN, (earlier, TWO), is_chosen=True)
    late = said("Probation (Probation practitioner 1)", "4 May 2015", "p1")
    not_two = "; not shown to be known to Senior probation officer 2"
    found = hindsight([late], on("3 April 2015"), line)
    assert found.in_words == f"Known after their own decision to Probation (Probation practitioner 1){not_two}"
    found = hindsight([late, said("Police", "4 April 2015")], on("3 April 2015"), line)
    assert found.side is Side.OTHERS
    assert found.in_words == (
        "Known at the time to Police, and after their own decision to Probation (Probation practitioner 1)" + not_two
    )


def test_what_had_surely_not_happened_was_known_to_nobody_whatever_is_recorded():
    recorded = said("Probation (Probation practitioner 1)", "4 May 2015", "p1"), said("Police", "3 May 2015")
    assert side(*recorded, happened="2 June 2015") == (Side.LATER, "Only known later: it had not happened yet")


def test_what_was_written_down_at_the_time_is_not_said_to_be_known_only_later():
    line = HindsightLine(THEN, (ONE,), is_chosen=True)
    told = [said("Police", "3 July 2015")]
    assert hindsight(told, on("3 May 2015"), line, date(2015, 6, 1)).side is Side.NOT_ESTABLISHED
    assert hindsight(told, on("3 May 2015"), line, date(2015, 6, 2)).side is Side.LATER
    assert hindsight(told, on("2 June 2015"), line, date(2015, 6, 1)).side is Side.LATER  # it had not happened yet


def test_a_line_by_the_charge_says_so():
    line = HindsightLine(THEN, (ONE,), is_chosen=False, is_charge=True)
    assert line.in_words == (
        "by what was known to Probation practitioner 1 by 1 June 2015 (the day of the charge, as that of the offence "
        "is not established)"
    )


def test_without_anybody_whose_practice_is_judged_others_are_still_told_apart():
    assert side(said("Police", "3 May 2015"), judged=()) == (Side.OTHERS, "Known at the time to Police")


def test_each_side_has_a_mark_of_its_own():
    marks = {
        hindsight(recorded, on("3 May 2015"), HindsightLine(THEN, (ONE,), is_chosen=True)).marked[0]
        for recorded in ([], [said("Police", "3 May 2015")], [said("P", "3 May 2015", "p1")], [said("P", "2016")])
    }
    assert len(marks) == 4


recorded_lists = st.lists(
    st.builds(Said, st.sampled_from(["Police", "Probation"]), dates, st.sampled_from([None, "p1", "p2"])), max_size=4
)


@settings(deadline=None)
@given(recorded_lists, dates, st.sampled_from([(), (ONE,), (ONE, TWO)]), days, days)
def test_as_the_day_moves_on_an_entry_only_comes_nearer_to_the_practitioner(recorded, happened, judged, one, other):
    sides = []
    for day in sorted((one, other)):
        line = HindsightLine(day, tuple(Judged(who.staff_id, who.label, day) for who in judged), is_chosen=True)
        sides.append(hindsight(recorded, happened, line).side)
    assert UP.index(sides[0]) <= UP.index(sides[1])


@settings(deadline=None)
@given(recorded_lists, dates, st.sampled_from([(), (ONE,), (ONE, TWO)]))
def test_every_entry_is_on_exactly_one_side_and_never_the_better_without_a_record(recorded, happened, judged):
    found = hindsight(recorded, happened, HindsightLine(THEN, judged, is_chosen=True))
    assert [found.side is one for one in Side].count(True) == 1
    ids = {one.staff_id for one in judged}
    knew = [one for one in recorded if one.known_from.surely_by(THEN) and not happened.surely_after(THEN)]
    assert (found.side is Side.PRACTITIONER) == any(one.staff_id in ids for one in knew)
    assert (found.side in (Side.PRACTITIONER, Side.OTHERS)) == bool(knew)


@pytest.mark.parametrize(
    ("draft", "field"), [(PracticeDraft(""), "staff_id"), (PracticeDraft("p1", date(2026, 4, 4)), "judged_on")]
)
def test_whose_practice_is_judged_is_refused_naming_the_field(draft, field):
    with pytest.raises(Invalid) as refusal:
        check_practice(draft, TODAY)
    assert refusal.value.field == field


def test_beside_many_others_it_is_not_said_of_each_to_whom_it_is_not_shown_to_be_known() -> None:
    found = hindsight([said("Police", "4 May 2015")], on("3 May 2015"), HindsightLine(THEN, (ONE, TWO), is_chosen=True))
    assert "not shown to be known to Probation practitioner 1" in found.marked
    assert found.beside == "◇ Known at the time to Police"
