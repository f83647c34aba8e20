"""What is said of a group once chance is allowed for."""

from reports.disproportionality.rules import Verdict, verdict


def test_a_group_stands_out_only_when_the_adjusted_p_is_under_five_in_a_hundred() -> None:
    assert verdict(60, 38.2, 0.001) is Verdict.MORE
    assert verdict(20, 38.2, 0.049) is Verdict.FEWER
    assert verdict(60, 38.2, 0.05) is Verdict.CHANCE
