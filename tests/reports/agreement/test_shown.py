"""No small number is shown to a national analyst."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.agreement import sentences
from reports.agreement.shown import picture_of
from reports.national.suppression import is_small
from tests.reports.agreement.made import many, pair, vocabulary

CODES = st.sampled_from(["IP01", "IP02", "MO01", "PD01", "IP01 MO01"])
SOME = st.lists(st.builds(pair, CODES, CODES, region=st.sampled_from(["London", "Wales", "East"])), max_size=40)


def test_quality_assurance_sees_every_figure() -> None:
    picture = picture_of(many(), vocabulary(), True)
    assert picture.size == 80
    assert all(one.line for one in (*picture.factors, *picture.levels, *picture.regions))


def test_an_analyst_does_not_see_what_fewer_than_five_name() -> None:
    picture = picture_of((*many(), *[pair("IP02", "MO02")] * 2), vocabulary(), False)
    rows = {row[0]: row[1:] for row in sentences.cells(picture.factors)}
    assert rows["PD01 High caseload"] == ("not shown",) * 4
    assert all(one.times >= 5 for one in picture.confused)
    assert len(picture.confused) == 1


@settings(max_examples=40, deadline=None)
@given(SOME)
def test_whatever_was_coded_no_small_number_is_shown(pairs: list) -> None:
    picture = picture_of(tuple(pairs), vocabulary(), False)
    assert picture.size is None or picture.size >= 5
    for one in (*picture.factors, *picture.levels):
        assert one.line is None or not is_small(one.line.either, one.line.of)
        assert one.line is None or not is_small(one.line.both, one.line.either)
    left_out = sum(one.line is None for one in picture.regions)
    assert left_out != 1 or picture.regions[0].line is None or len(picture.regions) > 1
    for region in picture.regions:
        assert region.line is None or region.line.either >= 5
    assert picture.same is None or not is_small(picture.same, len(pairs))


def test_what_the_page_says_when_little_is_coded() -> None:
    few = picture_of((pair("IP01", "IP01"),) * 3, vocabulary(), False)
    assert sentences.describe_whole(few).startswith("So few findings")
    exact = picture_of((pair("IP01", "IP01"),) * 3, vocabulary(), True)
    assert "too few to say" in sentences.describe_whole(exact)
    assert sentences.describe_lines(exact.factors, "factor") == "There is too little to say of any factor yet."
    assert sentences.describe_confused(exact, {}).startswith("No two factors")


def test_a_factor_seldom_chosen_has_no_figure_however_much_was_compared() -> None:
    """That both left it out a hundred times says nothing of how they would agree on it."""
    rows = {row[0]: row[1:] for row in sentences.cells(picture_of(many(), vocabulary(), True).factors)}
    assert rows["PD01 High caseload"] == (80, 3, 3, "too few to say")
    assert rows["IP01 Risk level recorded below the evidence"][3] != "too few to say"
