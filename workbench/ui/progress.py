"""Work in a child process, with a bar that says how far it is."""

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from workbench import jobs
from workbench.errors import Refused
from workbench.jobs import Limits, Progress

T = TypeVar("T")


def working(
    work: Callable[..., T],
    *args: Any,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    **kwargs: Any,
) -> T:
    """Do slow work outside the page and show how far it is; never inside a transaction.

    Leaving the page, or pressing something else, ends the work. Raises `Refused` as `jobs.run` does; use it inside
    `saving`, or catch that.
    """
    bar = st.progress(0.0, text="Starting")

    def tell(progress: Progress) -> None:
        bar.progress(progress.share, text=progress.words)

    try:
        result = jobs.run(work, *args, limits=limits, tell=tell, **kwargs)
    except Refused:
        bar.empty()
        raise
    bar.empty()
    return result
