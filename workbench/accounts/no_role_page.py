"""Welcome: for somebody who has an account and nothing to do in it yet."""

import streamlit as st

from workbench.ui import theme
from workbench.ui.who import signed_in_actor

actor = signed_in_actor()
theme.put_on()
st.title("Welcome")
st.write(f"You are signed in as {actor.name}. Your account has no role yet, so there is nothing here for you to open.")
st.write("Ask your administrator for the role that your work needs. It is there at your next click.")
