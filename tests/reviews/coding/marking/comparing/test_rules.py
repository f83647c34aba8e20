"""Two people's marks on one text: put together where they agree, and every one of them shown once."""

from hypothesis import given
from hypothesis import strategies as st

from reviews.coding.marking.comparing.rules import Span, Verdict, paired

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from("abc")).map(
        lambda found: (found[0], found[0] + found[1], found[2])
    ),
    max_size=6,
)


def spans(who: str, *found: tuple[int, int, str]) -> list[Span]:
    return [Span(f"{who}{number}", *one) for number, one in enumerate(found)]


def verdicts(first: list[Span], second: list[Span]) -> list[Verdict]:
    return [pair.verdict for pair in paired(first, second)]


def test_the_same_words_with_the_same_factor_agree() -> None:
    assert verdicts(spans("x", (0, 5, "a")), spans("y", (0, 5, "a"))) == [Verdict.SAME]


def test_overlapping_words_agree_by_their_factor() -> None:
    assert verdicts(spans("x", (0, 9, "a")), spans("y", (4, 12, "a"))) == [Verdict.NEARLY]
    assert verdicts(spans("x", (0, 9, "a")), spans("y", (4, 12, "b"))) == [Verdict.OTHER]


def test_what_touches_nothing_stands_alone() -> None:
    assert verdicts(spans("x", (0, 5, "a")), spans("y", (5, 9, "a"))) == [Verdict.ALONE, Verdict.ALONE]


def test_agreement_is_looked_for_before_difference() -> None:
    first, second = spans("x", (0, 5, "a"), (0, 5, "b")), spans("y", (0, 5, "b"), (3, 8, "a"))
    assert sorted(verdicts(first, second)) == sorted([Verdict.SAME, Verdict.NEARLY])


@given(SPANS, SPANS)
def test_every_mark_is_in_one_pair_and_the_order_of_people_does_not_matter(one: list, other: list) -> None:
    first, second = spans("x", *one), spans("y", *other)
    pairs = paired(first, second)
    assert sorted(pair.first.id for pair in pairs if pair.first) == sorted(span.id for span in first)
    assert sorted(pair.second.id for pair in pairs if pair.second) == sorted(span.id for span in second)
    agree = sum(pair.verdict.agrees for pair in pairs)
    assert agree == sum(pair.verdict.agrees for pair in paired(second, first))
