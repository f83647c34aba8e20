"""The file that somebody wants to restore a review from, and what it says of itself, before anything is written."""

from datetime import datetime

import streamlit as st

from reports.whole_case.opening import Here, OpenedCase, open_case_file
from reports.whole_case.rules import LARGEST, READING, missed
from workbench.ui.progress import working
from workbench.ui.tables import facts
from workbench.ui.words import count, moment

READ = "whole-case-read"  # this session's alone, and gone when it is restored
LARGEST_MB = LARGEST // 1_000_000


def ask_file(here: Here) -> OpenedCase | None:
    """The file, once it is chosen and was read. It is read beside the page, with limits. Raises `Refused`."""
    file = st.file_uploader("File of a whole review (.zip)", type=["zip"], key="whole-case", max_upload_size=LARGEST_MB)
    if file is None:
        forget_file()
        return None
    kept: tuple[str, OpenedCase] | None = st.session_state.get(READ)
    if kept is None or kept[0] != file.file_id:
        kept = (file.file_id, working(open_case_file, file.getvalue(), here, limits=READING))
        st.session_state[READ] = kept
    return kept[1]


def forget_file() -> None:
    """Keep nothing of it."""
    st.session_state.pop(READ, None)


def show(opened: OpenedCase) -> None:
    """Which review it is, how much of it, and when it left; nothing that stands in it."""
    manifest = opened.manifest
    facts(
        [
            ("Review", manifest.reference),
            ("Made", moment(datetime.fromisoformat(manifest.exported_at))),
            ("Rows", f"{manifest.rows:,}"),
            ("People it names", count(len(opened.accounts), "account", "accounts")),
            *([("Not in it", "; ".join(behind))] if (behind := missed(manifest.left_behind)) else []),
            ("SHA-256 of the file", opened.sha256),
        ]
    )
