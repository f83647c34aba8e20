"""How like earlier improvements are, and in what order they stand."""

from hypothesis import given
from hypothesis import strategies as st

from reviews.improvement.similar.rules import Earlier, Likeness, likenesses, once_more, stems

VISITS = "Home visits are written into every plan, with a date for each."
TRAINED = "Practitioners are trained in assessing risk to partners."
CHECKS = "Safeguarding checks are sent and chased by an administrator."


def earlier(*texts: str, shares: tuple[int, ...] = ()) -> list[Earlier]:
    return [Earlier(str(at), text, at in shares) for at, text in enumerate(texts)]


def test_the_same_words_in_another_form_are_the_same_change() -> None:
    (first, *_) = likenesses("Write home visits into plans with dates.", earlier(CHECKS, VISITS, TRAINED))
    assert first.id == "1"
    assert first.score > 0.4
    assert likenesses(VISITS, earlier(CHECKS, VISITS))[0].is_same


def test_what_has_nothing_in_common_is_left_out() -> None:
    assert likenesses(TRAINED, earlier(CHECKS)) == ()
    assert likenesses("", earlier(CHECKS, VISITS)) == ()


def test_those_for_the_same_factor_come_first_and_stand_alone_while_nothing_is_typed() -> None:
    found = likenesses(VISITS, earlier(VISITS, "Home visits are in the plan.", shares=(1,)))
    assert [(one.id, one.shares_factor) for one in found] == [("1", True), ("0", False)]
    assert [one.id for one in likenesses("", earlier(VISITS, CHECKS, shares=(1,)))] == ["1"]


def test_a_word_that_everybody_uses_weighs_less_than_a_rare_one() -> None:
    usual = [f"The plan is looked at in {month}" for month in ("January", "March", "April", "August", "October")]
    found = likenesses("The plan names the householder", earlier(*usual, "Ask the householder"))
    assert found[0].id == "5"


@given(st.lists(st.text(alphabet="abcdefgh ", max_size=60), max_size=8), st.text(alphabet="abcdefgh ", max_size=60))
def test_likeness_is_a_share_and_the_order_does_not_hang_on_how_they_came(texts: list[str], text: str) -> None:
    before = earlier(*texts, shares=(0, 2))
    found = likenesses(text, before)
    assert found == likenesses(text, before[::-1])
    assert all(0 <= one.score <= 1 for one in found)
    if stems(text):
        assert all(one.is_same for one in found if stems(texts[int(one.id)]) == stems(text))


def test_how_often_the_same_was_asked_for_is_said_in_words() -> None:
    same = [Likeness(str(at), 0.9, True) for at in range(3)]
    other = Likeness("9", 0.3, True)
    assert once_more([other], []) == ""
    assert once_more([*same[:1], other], []) == "This was asked for once before."
    assert once_more(same[:1], ["0"]) == "This was asked for once before; it is overdue."
    assert once_more([*same, other], ["0", "2", "9"]) == "This was asked for 3 times before; 2 of them are overdue."
    assert once_more(same[:2], ["1"]) == "This was asked for twice before; 1 of them is overdue."
