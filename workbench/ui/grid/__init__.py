"""The grid: rows of text that are typed, pasted and put right in place, and kept as they are typed.

Streamlit's own editor was tried and not taken: docs/decisions says why. This one is a real table of text boxes. It
stands in a fragment that reads the rows anew each time.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from functools import cache, partial
from typing import Any

import streamlit as st

from workbench.ui.autosave import Kept, take_draft, watch
from workbench.ui.sheets import Column, Sheet, Typed
from workbench.ui.who import signed_in_actor


@dataclass
class _KeptRows(Kept):
    """What the page knows of one grid, and the notice that goes with the last keeping."""

    notice: str = ""


def editing_grid(
    label: str,
    *,
    key: str,
    columns: Sequence[Column],
    read: Callable[[], Sheet],
    keep: Callable[[Typed, int], tuple[int, str]],
    help: str = "",
    can_add: bool = False,
    can_tick: bool = False,
    most: int = 0,
    headings: Collection[str] = (),
) -> tuple[Sheet, tuple[str, ...]]:
    """Draw the grid, and keep what is typed into it. Gives the rows as they are kept, and the ids of those ticked.

    `key` belongs to one sheet of one person: put the review's id in it. `read()` and `keep(typed, version)` open their
    own sessions; `keep` gives the version it made and a notice for the person, or raises `Stale` when the version
    is not the one that stands. `headings` are those by which columns that are pasted are known.
    """
    kept: _KeptRows = st.session_state.setdefault(f"{key}-kept", _KeptRows())

    def save(text: str, version: int) -> int:
        kept.notice = ""
        made, kept.notice = keep(Typed.from_json(text), version)
        return made

    take = partial(take_draft, key, kept, save, signed_in_actor())
    watch(key, take)

    sheet = read()
    found = _component()(
        key=key,
        data={
            "label": label,
            "help": help,
            "columns": [asdict(column) for column in columns],
            "rows": [
                {
                    "id": row.id,
                    "cells": dict(row.cells),
                    "problems": dict(row.problems),
                    "notes": dict(row.notes),
                    "seen": row.seen_version,
                    "theirs": None if row.theirs is None else dict(row.theirs),
                }
                for row in sheet.rows
            ],
            "version": sheet.version,
            "can_add": can_add,
            "can_tick": can_tick,
            "most": most,
            "headings": sorted(headings),
            "answered": kept.answered,
            "at": kept.at,
            "problem": kept.problem,
            "conflict": kept.is_conflict,
            "notice": kept.notice,
        },
        default={"ticked": []},
        on_draft_change=take,
        on_ticked_change=lambda: None,
    )
    here = {row.id for row in sheet.rows}
    return sheet, tuple(key for key in found.get("ticked") or () if key in here)


@cache
def _component() -> Any:
    # A packaged script: one written into the page would come from a blob, which the content security policy forbids.
    return st.components.v2.component("workbench.grid", js="index.js", css="index.css", html="<div></div>")
