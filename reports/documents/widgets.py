"""The frozen editions on the screen, with the files that are made or can be made of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from reports.documents.commands import FILE_KIND, GIVING_KIND
from reports.documents.keeping import FileView
from reports.documents.queries import EditionFiles, Taking
from reports.documents.rules import OUTSIDE, GivingDraft
from reviews.editions.kinds import EDITIONS, FileFormat
from reviews.editions.queries import EditionView
from workbench.ui.files import file_button
from workbench.ui.forms import field_error
from workbench.ui.tables import table
from workbench.ui.words import count, moment

NAMES = {FileFormat.PDF: "PDF", FileFormat.DOCX: "Word file", FileFormat.HTML: "web page"}


@dataclass(frozen=True)
class Wanted:
    """A file that somebody has just asked to be made, and the place on the screen where its progress is shown."""

    edition: EditionView
    format: FileFormat
    place: Any


def show(editions: Sequence[EditionFiles]) -> Wanted | None:
    """Draw the editions, the latest of each kind first. Returns the file that somebody wants made, if they said so."""
    latest = list({item.edition.kind: item for item in reversed(editions)}.values())
    earlier = [item for item in editions if item not in latest]
    wanted = _show_each([item for item in editions if item in latest])
    if not earlier:
        return wanted
    with st.expander(f"Earlier versions ({len(earlier)})"):
        return _show_each(earlier) or wanted


def _show_each(editions: Sequence[EditionFiles]) -> Wanted | None:
    wanted = None
    for item in editions:
        st.subheader(item.edition.label)
        st.text(f"Frozen {moment(item.edition.frozen_at)}. Digest of the text: {item.edition.digest[:12]}")
        formats = EDITIONS[item.edition.kind].formats
        *columns, _rest = st.columns([1] * len(formats) + [2])
        place = st.container()
        for file_format, column in zip(formats, columns, strict=True):
            with column:
                wanted = _show_file(item, file_format, place) or wanted
    return wanted


def _show_file(item: EditionFiles, file_format: FileFormat, place: Any) -> Wanted | None:
    file, key = item.file(file_format), f"{item.edition.id}-{file_format.value}"
    if file is not None:
        file_button(f"Get the {NAMES[file_format]}", FILE_KIND, file.id, key=key)
        st.caption(_size(file))
    elif st.button(f"Make the {NAMES[file_format]}", key=key):
        return Wanted(item.edition, file_format, place)
    return None


def _size(file: FileView) -> str:
    size = f"{max(1, round(file.size / 1000)):,} kB"
    return f"{count(file.pages, 'page', 'pages')}, {size}" if file.pages else size


def ask_giving(form: str, key: str, editions: Sequence[EditionFiles]) -> GivingDraft:
    """To whom a file goes, why, and how."""
    names = {file.id: f"{item.edition.label}, {NAMES[file.format]}" for item in editions for file in item.files}
    file_id = st.selectbox("File", list(names), index=None, format_func=names.__getitem__, key=f"{key}-file")
    field_error(form, "file_id")
    to_whom = st.text_input("To whom", key=f"{key}-whom", help="Such as: the coroner’s officer.")
    field_error(form, "to_whom")
    why = st.text_input("Why", key=f"{key}-why")
    field_error(form, "why")
    channel = st.radio("How it reaches them", OUTSIDE, index=None, key=f"{key}-channel")
    field_error(form, "channel")
    return GivingDraft(file_id or "", to_whom, why, channel)


def show_takings(takings: Sequence[Taking]) -> None:
    """What was given to whom; and the file itself for whoever has just said to whom it goes."""
    for taking in takings:
        if taking.is_mine and taking.to_whom and taking.taken_at is None:
            st.text(f"{taking.edition}, for {taking.to_whom}")
            file_button(f"Get the {NAMES[taking.format]} for them", GIVING_KIND, taking.id, key=f"giving-{taking.id}")
    rows = [
        (
            moment(taking.taken_at) if taking.taken_at else "not fetched yet",
            f"{taking.edition}, {NAMES[taking.format]}",
            f"{taking.to_whom} (by {taking.who})" if taking.to_whom else taking.who,
            taking.why or "to read",
            taking.channel.value,
        )
        for taking in takings
    ]
    if rows:
        table("What was given to whom", ("When", "What", "To whom", "Why", "How"), rows)
    else:
        st.text("No file has been taken yet.")
