"""The pieces of the page on which findings are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.coding.drawing.queries import Drawn, Lot
from reviews.coding.rules import LEAST, ONE_IN
from workbench.errors import Invalid
from workbench.ui.forms import field_error
from workbench.ui.tables import table
from workbench.ui.words import count

RULE = (
    f"By the rule, one finding in {ONE_IN} is drawn, and at least {LEAST}, from the findings of the region's approved "
    "reviews that nobody has drawn yet. Restricted reviews are left out. Each finding is as likely as any other, and "
    "the seed is on record, so that anybody can draw the same lot again."
)


@dataclass(frozen=True)
class TypedNumber:
    """What was typed where a number belongs."""

    label: str
    field: str
    text: str

    def read(self) -> int:
        """The number. Raises `Invalid`, naming the field."""
        if not self.text.strip().isdigit():
            raise Invalid(f"{self.label}: write a whole number, such as 7.", self.field)
        return int(self.text)


def show_drawn(drawn: Sequence[Drawn]) -> None:
    """What was drawn and coded so far, by region."""
    if not drawn:
        st.info("Nothing has been drawn yet.")
        return
    rows = [(one.region, one.drawn, one.taken, one.coded) for one in drawn]
    table("Drawn for second coding", ("Region", "Drawn", "Being coded", "Coded"), rows, show_caption=True)


def ask_lot(name: str, key: str, lot: Lot, seed: int) -> tuple[TypedNumber, TypedNumber]:
    """How many to draw, and with which seed."""
    st.markdown(
        f"{lot.region} has {count(lot.there, 'finding', 'findings')} that can be drawn. "
        f"By the rule {lot.by_rule} would be."
    )
    size = st.text_input("How many to draw", value=str(lot.by_rule), key=f"{key}-{lot.region}-size-{lot.by_rule}")
    field_error(name, "size")
    seed_typed = st.text_input("Seed of the lot", value=str(seed), key=f"{key}-{lot.region}-seed-{seed}")
    field_error(name, "seed")
    return TypedNumber("How many to draw", "size", size or ""), TypedNumber("Seed of the lot", "seed", seed_typed or "")


def ask_by_hand(name: str, key: str) -> tuple[str, TypedNumber]:
    """Which finding of which review."""
    reference = st.text_input("Reference of the review", key=f"{key}-reference")
    field_error(name, "reference")
    number = st.text_input("Number of the finding in it", key=f"{key}-number")
    field_error(name, "number")
    return (reference or "").strip(), TypedNumber("Number of the finding", "number", number or "")
