"""The one page of a case, on screen."""

import streamlit as st

from reports.case_page.contents import CasePage
from reports.case_page.sheet import sheet_of


def show(page: CasePage) -> None:
    """Every card, in two columns where there is room."""
    st.html(sheet_of(page))
