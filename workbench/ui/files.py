"""A button that gets a file ready, and the link to it. The link is for this person, once, for ten minutes."""

import streamlit as st

from workbench.db import transaction
from workbench.files import offer_file
from workbench.ui.who import signed_in_session


def file_button(label: str, kind: str, reference: str, key: str) -> None:
    """Draw the button; when it is pressed, draw the link. `kind` was named to `workbench.files.register_file_kind`."""
    if st.button(label, key=key):
        file_link(kind, reference)


def file_link(kind: str, reference: str) -> None:
    """Draw the link to a file that is ready."""
    session_id = signed_in_session()
    with transaction() as db:
        address = offer_file(db, session_id, kind, reference)
    st.markdown(f"[Download now]({address}) (this link works once, for ten minutes)")
