"""Accounts of one thing on screen: what may be so, side by side; what was decided; and the form of a decision."""

from reviews.chronology.accounts.widgets.choosing import Part, choose_pair, choose_part, find_two, look, undecided
from reviews.chronology.accounts.widgets.deciding import ask, ask_group
from reviews.chronology.accounts.widgets.told import (
    WHOLE,
    ask_to_take_back,
    choose_apart,
    choose_group,
    show,
    show_set_aside,
)

__all__ = [
    "WHOLE", "Part", "ask", "ask_group", "ask_to_take_back", "choose_apart", "choose_group", "choose_pair",
    "choose_part", "find_two", "look", "show", "show_set_aside", "undecided",
]  # fmt: skip
