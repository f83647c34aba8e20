from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.knowledge.rules import KnowledgeDraft, Standing, check_knowledge, standing_of
from tests.reviews.chronology.dates.strategies import dates, days
from tests.reviews.chronology.drafts import TODAY, known, on
from workbench.errors import Invalid

S = Standing


@pytest.mark.parametrize(
    ("since", "day", "standing"),
    [
        ("3 May 2015", date(2015, 5, 2), S.LATER),
        ("3 May 2015", date(2015, 5, 3), S.KNOWN),
        ("May 2015", date(2015, 5, 3), S.MAY_HAVE_KNOWN),
        ("May 2015", date(2015, 5, 31), S.KNOWN),
        ("by 3 May 2015", date(2014, 1, 1), S.MAY_HAVE_KNOWN),
        ("by 3 May 2015", date(2015, 5, 3), S.KNOWN),
        ("after 3 May 2015", date(2015, 5, 3), S.LATER),
        ("after 3 May 2015", date(2020, 5, 4), S.MAY_HAVE_KNOWN),
        ("about May 2015", date(2015, 6, 2), S.MAY_HAVE_KNOWN),
        ("about May 2015", date(2016, 6, 2), S.KNOWN),
        ("", date(2016, 6, 2), S.MAY_HAVE_KNOWN),
    ],
)
def test_how_an_agency_stood_on_a_day(since, day, standing):
    assert standing_of([known(since)], day) == (standing, ())


def test_nothing_recorded_means_not_established():
    assert standing_of([], date(2100, 1, 1)) == (S.NOT_ESTABLISHED, ())


def test_the_surest_record_counts_and_names_who():
    recorded = [known("2 May 2015", who="duty manager"), known("", who="case administrator"), known("2016")]
    assert standing_of(recorded, date(2015, 5, 3)) == (S.KNOWN, ("duty manager",))
    assert standing_of(recorded, date(2015, 5, 1)) == (S.MAY_HAVE_KNOWN, ("case administrator",))
    assert standing_of(recorded, date(2017, 5, 1)) == (S.KNOWN, ("duty manager",))


@settings(deadline=None)
@given(
    st.lists(dates.map(lambda since: KnowledgeDraft("Police", known_from=since)), min_size=1, max_size=4), days, days
)
def test_what_is_known_stays_known(recorded, one, other):
    before, after = sorted((one, other))
    order = [S.LATER, S.MAY_HAVE_KNOWN, S.KNOWN]
    assert order.index(standing_of(recorded, before)[0]) <= order.index(standing_of(recorded, after)[0])


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (known(agency=" "), "agency"),
        (known("4/4/2026"), "known_from"),
        (known("2 May 2015"), "known_from"),
        (known("by 2 May 2015"), "known_from"),
        (known(who="x" * 201), "who"),
        (known(source="x\0"), "source"),
    ],
)
def test_knowledge_is_refused_naming_its_field(draft, field):
    with pytest.raises(Invalid) as refusal:
        check_knowledge(draft, on("3 May 2015"), TODAY)
    assert refusal.value.field == field


@pytest.mark.parametrize("since", ["", "3 May 2015", "May 2015", "about 1 May 2015", "2020"])
def test_a_day_that_is_not_established_or_can_be_right_is_taken(since):
    check_knowledge(known(since), on("3 May 2015"), TODAY)
    check_knowledge(known(since), on(""), TODAY)
