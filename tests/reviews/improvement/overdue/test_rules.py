"""Which improvements of many are listed, and in what order."""

from datetime import date

import pytest

from reviews.improvement.following.rules import Due, State
from reviews.improvement.overdue.rules import (
    NOT_SAID,
    Choice,
    Listed,
    by_level_and_strength,
    choice_in,
    chosen,
    how_many,
)
from reviews.improvement.rules import ImprovementLevel
from reviews.improvement.strength import ChangeStrength
from workbench.errors import Invalid


def listed(name: str, due: Due, day: int = 1, region: str = "London", **facts) -> Listed:
    given = {"level": ImprovementLevel.TEAM, "strength": ChangeStrength.WEAKER, **facts}
    return Listed(
        improvement_id=name, case_id="c", reference=f"SFO-{name}", region=region, number=1, what="What",
        how_known="How", owner="Head", state=State.OPEN, due_on=date(2026, 4, day), due=due, **given,
    )  # fmt: skip


EVERY = (
    listed("a", Due.LATER),
    listed("b", Due.OVERDUE, 9),
    listed("c", Due.WAITING, region="Wales", strength=None),
    listed("d", Due.OVERDUE, 2, level=ImprovementLevel.NATION, strength=ChangeStrength.STRONGER),
    listed("e", Due.OVERDUE, 9),
)


def names(choice: Choice) -> str:
    return "".join(one.improvement_id for one in chosen(EVERY, choice))


def test_the_most_pressing_come_first_and_no_two_in_one_place() -> None:
    assert names(Choice()) == "dbeca"
    assert chosen(EVERY[::-1], Choice()) == chosen(EVERY, Choice())


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(due="overdue"), "dbe"),
        (Choice(region="Wales"), "c"),
        (Choice(level="nation"), "d"),
        (Choice(strength=NOT_SAID), "c"),
        (Choice(strength="weaker", due="overdue"), "be"),
        (Choice(region="Wales", level="nation"), ""),
    ],
)
def test_a_choice_leaves_the_others_out(choice: Choice, expected: str) -> None:
    assert names(choice) == expected
    assert choice_in(choice.as_text) == choice


def test_a_choice_that_is_none_is_refused() -> None:
    with pytest.raises(Invalid):
        choice_in("overdue")


def test_the_numbers_beside_the_choice_do_not_hang_on_it() -> None:
    assert how_many(EVERY, Choice(due="overdue", region="London")) == {Due.OVERDUE: 3, Due.LATER: 1}


def test_each_is_counted_once_by_level_and_strength() -> None:
    rows = dict(by_level_and_strength(EVERY))
    assert rows["team"] == (0, 0, 3, 1)
    assert rows["nation"] == (1, 0, 0, 0)
    assert sum(map(sum, rows.values())) == len(EVERY)
