"""Choosing one of many things that have to be read before they are chosen, with the keyboard alone.

Streamlit's own list shows each option as one line, cut at the width of the box, and nothing beside it while somebody
moves through the options. Here what is said of the option at hand stands beside the list before it is chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import streamlit as st


@dataclass(frozen=True)
class Option:
    """One thing to choose. It is found by its label first, then by `also`, then by its group and `facts[0]`."""

    id: str
    label: str
    group: str
    facts: tuple[tuple[str, str], ...]  # what is said of it before it is chosen: a name and a text each
    also: tuple[str, ...] = ()  # other words for it

    @property
    def as_data(self) -> dict[str, Any]:
        """As the browser takes it."""
        return {"id": self.id, "label": self.label, "group": self.group, "facts": self.facts, "also": self.also}


def pick(label: str, *, key: str, options: Sequence[Option], hint: str = "", recent: Sequence[str] = ()) -> str | None:
    """Draw the box. Gives the id of what was chosen, as long as it is among the options.

    `recent` are ids that stand first while nothing is typed. To choose several, give the box a new key after each.
    """
    kept: dict[str, Any] = st.session_state.get(key) or {}
    found = _component()(
        key=key,
        data={
            "label": label,
            "hint": hint,
            "options": [option.as_data for option in options],
            "recent": list(recent),
            "chosen": kept.get("chosen"),
        },
        default={"chosen": None},
        on_chosen_change=lambda: None,
    )
    chosen = found.get("chosen")
    return chosen if chosen in {option.id for option in options} else None


@cache
def _component() -> Any:
    # A packaged script: one written into the page would come from a blob, which the content security policy forbids.
    return st.components.v2.component("workbench.picking", js="index.js", css="index.css", html="<div></div>")
