"""Welcome: for somebody who has an account and nothing to do in it yet."""

import streamlit as st

from workbench.ui.screen import head
from workbench.ui.who import signed_in_actor

actor = signed_in_actor()
head("Welcome")
st.write(f"You are signed in as {actor.name}. Your account has no role yet, so there is nothing here for you to open.")
st.write("Ask your administrator for the role that your work needs. It is there at your next click.")
