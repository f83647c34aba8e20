"""Levels of risk, tiers, MAPPA levels and who was responsible, from the entries that tell of them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reviews.chronology.periods.courses import levels_by_group, mappa_levels, responsibility, tiers
from reviews.chronology.periods.rules import NOBODY, Period, at
from tests.reviews.chronology.periods.happened import FIRST, LAST, happened


def told(periods: tuple[Period, ...]) -> list[tuple[str, str]]:
    return [(one.first.isoformat(), one.in_words) for one in periods]


def test_each_group_at_risk_has_its_own_level() -> None:
    rows = [
        happened("risk_level", "2 June 2025", group="public", level="medium"),
        happened("risk_level", "1 August 2025", group="children", level="high"),
        happened("risk_level", "1 September 2025", group="public", level="very high"),
    ]
    levels = dict(levels_by_group(rows, FIRST, LAST))
    assert list(levels) == ["public", "children"]
    assert told(levels["public"]) == [("2025-06-02", "medium"), ("2025-09-01", "very high")]
    assert told(levels["children"]) == [("2025-06-02", "not established"), ("2025-08-01", "high")]


def test_an_entry_that_names_no_level_ends_what_was_known() -> None:
    rows = [
        happened("risk_level", "2 June 2025", group="public", level="medium"),
        happened("risk_level", "1 August 2025"),
    ]
    ((_, course),) = levels_by_group(rows, FIRST, LAST)
    assert told(course) == [("2025-06-02", "medium"), ("2025-08-01", "not established")]


def test_nothing_on_record_has_no_groups_and_no_tier() -> None:
    assert levels_by_group([], FIRST, LAST) == ()
    assert told(tiers([], FIRST, LAST)) == [("2025-06-02", "not established")]


def test_an_entry_without_a_date_changes_nothing() -> None:
    rows = [happened("tier", "", tier="A2"), happened("tier", "July 2025", tier="B1")]
    assert told(tiers(rows, FIRST, LAST)) == [
        ("2025-06-02", "not established"), ("2025-07-01", "not established: perhaps B1"), ("2025-07-31", "B1"),
    ]  # fmt: skip


def test_a_mappa_meeting_without_a_level_changes_none() -> None:
    rows = [happened("mappa_meeting", "1 July 2025", level="2"), happened("mappa_meeting", "1 August 2025")]
    assert told(mappa_levels(rows, FIRST, LAST)) == [("2025-06-02", "not established"), ("2025-07-01", "level 2")]


def test_days_with_nobody_are_shown_only_when_the_record_says_so() -> None:
    rows = [
        happened("responsible", "2 June 2025", who="first practitioner"),
        happened("responsible", "1 September 2025", nobody=True),
        happened("responsible", "10 September 2025", who="second practitioner"),
    ]
    assert told(responsibility(rows, FIRST, LAST)) == [
        ("2025-06-02", "first practitioner"), ("2025-09-01", NOBODY), ("2025-09-10", "second practitioner"),
    ]  # fmt: skip


def test_responsibility_passes_when_a_transfer_is_accepted() -> None:
    first = happened("responsible", "2 June 2025", who="Harbour unit")
    moved = {"from_": "Harbour unit", "to": "Quay unit", "notice_on": "2025-09-01"}
    accepted = happened("transfer", "1 September 2025", accepted_on="2025-09-20", **moved)
    assert told(responsibility([first, accepted], FIRST, LAST))[1:] == [("2025-09-20", "Quay unit")]
    waiting = happened("transfer", "1 September 2025", result="waiting", **moved)
    refused = happened("transfer", "1 September 2025", result="refused", accepted_on="2025-09-20", **moved)
    silent = happened("transfer", "1 September 2025", **moved)
    assert told(responsibility([first, waiting, refused, silent], FIRST, LAST)) == [("2025-06-02", "Harbour unit")]
    some_day = happened("transfer", "1 September 2025", result="accepted", **moved)
    assert told(responsibility([first, some_day], FIRST, LAST))[1:] == [
        ("2025-09-01", "not established: perhaps Harbour unit or Quay unit")
    ]


def test_what_says_outright_who_was_responsible_speaks_after_a_transfer_of_the_same_day() -> None:
    rows = [
        happened("transfer", "1 September 2025", to="Quay unit", accepted_on="2025-09-20"),
        happened("responsible", "20 September 2025", who="second practitioner"),
    ]
    assert told(responsibility(rows, FIRST, LAST))[-1] == ("2025-09-20", "second practitioner")


words = st.sampled_from([
    "2 June 2025", "July 2025", "about September 2025", "before August 2025", "", "2025", "after 3 November 2025",
    "between 1 and 20 October 2025", "1 December 2025, 9:00am",
])  # fmt: skip
said = st.one_of(
    st.builds(lambda when, who: ("responsible", when, {"who": who}), words, st.sampled_from(["a", "b", "nobody"])),
    st.builds(lambda when: ("responsible", when, {"nobody": True}), words),
    st.builds(lambda when: ("responsible", when, {}), words),
    st.builds(
        lambda when, day, result: ("transfer", when, {"to": "c", "accepted_on": day, "result": result}),
        words, st.sampled_from(["2025-07-04", "2025-10-10"]), st.sampled_from(["accepted", "refused", "waiting"]),
    ),
)  # fmt: skip


@given(st.lists(said, max_size=6))
def test_every_day_of_supervision_has_exactly_one_answer(rows: list) -> None:
    course = responsibility([happened(kind, when, **details) for kind, when, details in rows], FIRST, LAST)
    days: dict[date, int] = {}
    for one in course:
        for number in range(one.days):
            days[one.first + timedelta(days=number)] = days.get(one.first + timedelta(days=number), 0) + 1
    assert days == {FIRST + timedelta(days=number): 1 for number in range((LAST - FIRST).days + 1)}
    for day in (FIRST, date(2025, 9, 1), LAST):
        answer = at(course, day)
        assert answer is not None
        is_somebody, is_nobody = answer.value not in (None, NOBODY), answer.value == NOBODY
        assert is_somebody + is_nobody + (not answer.is_established) == 1
