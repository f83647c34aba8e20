"""The due date on screen: where it comes from, each time it was moved, and more time."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from reviews.deadlines.queries import ExtensionView
from reviews.deadlines.reference import Clock
from reviews.deadlines.rules import ExtensionDraft
from workbench.ui.forms import TypedDate, ask_date, field_error, form_key
from workbench.ui.tables import facts, table
from workbench.ui.words import day

FORM = "extension"


def show(due_on: date | None, limit: Clock, extensions: Sequence[ExtensionView], names: dict[str, str]) -> None:
    """The due date, the clock it was worked out with, and its history."""
    facts(
        [("Due", day(due_on, "not set")), ("How it was set", f"{limit.words} {limit.source}. Not the official text.")]
    )
    if extensions:
        table(
            "Extensions",
            ("From", "To", "Reason", "Granted by"),
            [
                (day(item.due_on_before), day(item.due_on), item.reason, names.get(item.granted_by_id, ""))
                for item in extensions
            ],
            show_caption=True,
        )
    else:
        st.caption("It has not been extended.")


def ask(form: str) -> tuple[TypedDate, str]:
    """A new due date, and why."""
    key = form_key(form)
    due_on = ask_date("New due date", key=f"{key}-due_on")
    field_error(form, "due_on")
    reason = st.text_area("Reason for the extension", key=f"{key}-reason", max_chars=2000)
    field_error(form, "reason")
    return due_on, reason or ""


def read(typed: tuple[TypedDate, str]) -> ExtensionDraft:
    """The extension as typed; raises `Invalid`, naming the field."""
    due_on, reason = typed
    return ExtensionDraft(due_on.required(), reason)
