"""The least that a Streamlit page can do: what every page of the workbench is compared with."""

import streamlit as st

st.write("Nothing")
