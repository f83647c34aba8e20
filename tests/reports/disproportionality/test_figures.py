"""The dots stand where the figures are, and where there is too little to say the label says so."""

from reports.disproportionality.figures import differences, ratios

DOTS = (("Female", 1.7, 1.2, 2.4), ("A group with a name of some length", None, 0.0, 0.0))


def test_a_group_of_which_too_little_is_known_has_no_dot_and_says_so() -> None:
    (drawn,) = ratios(DOTS).data
    assert drawn.x == (1.7, None)
    assert drawn.y == ("Female", "A group with a name of<br>some length<br>(too few to say)")


def test_intervals_reach_from_their_low_to_their_high_end() -> None:
    (drawn,) = differences((("Female", 0.1, -0.05, 0.3),)).data
    assert abs(drawn.x[0] - drawn.error_x.arrayminus[0] - -0.05) < 1e-9
    assert abs(drawn.x[0] + drawn.error_x.array[0] - 0.3) < 1e-9


def test_half_and_twice_are_equally_far_from_one_and_one_is_always_in_view() -> None:
    for dots in (DOTS, (("Female", 4.0, 3.0, 5.0),), (("Female", 0.1, 0.05, 0.2),)):
        axis = ratios(dots).layout.xaxis
        assert axis.type == "log"
        assert axis.range[0] < 0 < axis.range[1]
