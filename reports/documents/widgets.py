"""The frozen editions on the screen, with the files that are made or can be made of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from reports.documents.commands import FILE_KIND
from reports.documents.queries import EditionFiles, FileView
from reviews.editions.kinds import EDITIONS, FileFormat
from reviews.editions.queries import EditionView
from workbench.ui.files import file_button
from workbench.ui.words import count, moment

NAMES = {FileFormat.PDF: "PDF", FileFormat.DOCX: "Word file", FileFormat.HTML: "web page"}


@dataclass(frozen=True)
class Wanted:
    """A file that somebody has just asked to be made, and the place on the screen where its progress is shown."""

    edition: EditionView
    format: FileFormat
    place: Any


def show(editions: Sequence[EditionFiles]) -> Wanted | None:
    """Draw the editions. Returns the file that somebody wants made, if they just said so."""
    wanted = None
    for item in editions:
        st.subheader(item.edition.label)
        st.text(f"Frozen {moment(item.edition.frozen_at)}. Digest of the text: {item.edition.digest[:12]}")
        formats = EDITIONS[item.edition.kind].formats
        *columns, _rest = st.columns([1] * len(formats) + [2])
        place = st.container()
        for file_format, column in zip(formats, columns, strict=True):
            with column:
                file = item.file(file_format)
                key = f"{item.edition.id}-{file_format.value}"
                if file is not None:
                    file_button(f"Get the {NAMES[file_format]}", FILE_KIND, file.id, key=key)
                    st.caption(_size(file))
                elif st.button(f"Make the {NAMES[file_format]}", key=key):
                    wanted = Wanted(item.edition, file_format, place)
    return wanted


def _size(file: FileView) -> str:
    size = f"{max(1, round(file.size / 1000)):,} kB"
    return f"{count(file.pages, 'page', 'pages')}, {size}" if file.pages else size
