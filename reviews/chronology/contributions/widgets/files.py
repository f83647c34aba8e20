"""The workbook that goes to an agency, the files that came, and where an entry came from."""

from collections.abc import Sequence

import streamlit as st

from reviews.chronology.contributions.commands import FILE_KIND
from reviews.chronology.contributions.origins import origins_of
from reviews.chronology.contributions.queries import ContributionView
from reviews.chronology.importing.files import ImportView
from workbench.access import Actor
from workbench.db import reading
from workbench.ui.files import file_button


def show_pack(view: ContributionView) -> None:
    """The workbook for this agency, and what to do when it comes back."""
    st.markdown(
        f"Send {view.agency} a workbook to write its account in. It holds the reference {view.reference}, the "
        "period, and nothing about the person. When it comes back, take it in under “Take in a file”: it is known by "
        "that reference."
    )
    file_button("Get the workbook for this agency", FILE_KIND, view.id, key=f"pack-{view.id}")


def show_origin(actor: Actor, case_id: str, entry_id: str) -> None:
    """Where an entry came from, which stays so whatever is changed in it."""
    with reading() as db:
        origin = origins_of(db, actor, case_id, [entry_id]).get(entry_id)
    if origin is not None:
        st.caption(origin.in_words)


def ask_whose(view: ContributionView, files: Sequence[ImportView]) -> tuple[str, str | None] | None:
    """A file that is this agency's account, sent in its own form, or one that is not: its id, and the request's."""
    loose = {file.id: file.in_words for file in files if file.contribution_id is None}
    if loose:
        chosen = st.selectbox(
            "A file already taken in that is its account",
            list(loose),
            index=None,
            format_func=lambda file_id: loose[file_id],
            placeholder="Choose a file",
            key=f"whose-{view.id}",
        )
        if st.button("Keep this file with the request", key=f"whose-{view.id}-keep") and chosen:
            return chosen, view.id
    for file in view.files:
        if st.button(f"“{file.file_name}” is not its account", key=f"whose-{file.id}-not"):
            return file.id, None
    return None
