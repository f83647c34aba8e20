"""Choosing a file of annotations, and saying what was left out of it."""

import hashlib
from dataclasses import dataclass

import streamlit as st

from reviews.coding.marking.taking_in.commands import Taken
from taxonomy.interchange.annotation_reading import LARGEST_FILE, LIMITS, ReadAnnotations, read_annotations
from workbench.errors import Refused
from workbench.ui.forms import form_key
from workbench.ui.progress import working
from workbench.ui.saving import say_what_was_refused
from workbench.ui.words import count

SAYS = (
    "Tags that another program put on words of this review, as W3C Web Annotations (JSON-LD) or as Hypothesis exports "
    "them. Each is put on its words where these stand once, and shown as put there by whom the file names."
)
READ = "annotations-read"  # this session's alone, so that a file is read once
LEFT_OUT = "annotations-left-out"


@dataclass(frozen=True)
class Given:
    """A file of annotations that somebody wants to take in."""

    read: ReadAnnotations
    sha256: str


def ask(form: str) -> Given | None:
    """The file, once it is read and the button is pressed."""
    with st.expander("Take in tags from a file"):
        st.markdown(SAYS)
        say_what_was_refused(form)
        key, most = form_key(form), LARGEST_FILE // 1_000_000
        file = st.file_uploader("File of annotations", type=["jsonld", "json"], key=f"{key}-file", max_upload_size=most)
        if file is None:
            st.session_state.pop(READ, None)
            return None
        kept: tuple[str, Given] | None = st.session_state.get(READ)
        if kept is None or kept[0] != file.file_id:
            content = file.getvalue()
            try:
                read = working(read_annotations, content, limits=LIMITS)
            except Refused as refusal:
                st.error(refusal.sentence, icon=":material/error:")
                return None
            kept = (file.file_id, Given(read, hashlib.sha256(content).hexdigest()))
            st.session_state[READ] = kept
        given = kept[1]
        st.markdown(f"The file has {count(len(given.read.annotations), 'annotation', 'annotations')} on words.")
        return given if st.button("Take these tags in", key=f"{key}-take") else None


def keep(given: Given, taken: Taken) -> None:
    """Keep what was left out, to be said once the page is drawn anew."""
    taken.drops.join(given.read.drops)
    words = [f"{count(taken.tags, 'tag was', 'tags were')} taken in.", *taken.drops.in_words()]
    st.session_state[LEFT_OUT] = "\n".join(words)


def say_what_was_left_out() -> None:
    """Say it, once."""
    words = st.session_state.pop(LEFT_OUT, "")
    if words:
        st.info("From the file:")
        st.text(words)
