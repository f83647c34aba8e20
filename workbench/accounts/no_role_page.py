"""Welcome: for somebody who has an account and no role yet."""

import streamlit as st

from workbench.ui.who import signed_in_actor

actor = signed_in_actor()
st.title("You are signed in")
st.markdown(
    "Your account has no role yet, so there is nothing here for you to open. "
    "Ask your administrator to give you the role you need for your work."
)
