"""Choosing a file of tags, and seeing what it would come to."""

import hashlib

import streamlit as st

from reviews.coding.marking.taking_in.preparing import Given
from reviews.coding.marking.taking_in.queries import foreseen
from taxonomy.interchange.annotation_reading import LIMITS, read_annotations
from taxonomy.interchange.project_reading import LARGEST_FILE, read_project
from taxonomy.interchange.project_reading import LIMITS as READING
from workbench.access import Actor
from workbench.db import reading
from workbench.errors import Refused
from workbench.ui.forms import form_key
from workbench.ui.progress import working
from workbench.ui.saving import say_what_was_refused
from workbench.ui.tables import table
from workbench.ui.words import count, sentence

SAYS = (
    "Tags that another program put on words of this review: a project of NVivo, ATLAS.ti, MAXQDA, QualCoder or "
    "Taguette (.qdpx), W3C Web Annotations (JSON-LD), or what Hypothesis exports. Each is put on its words where these "
    "are known for certain, and shown as put there by whom the file names. You see all of it before anything is done."
)
READ = "tags-read"  # this session's alone, so that a file is read once
LARGEST_MB = LARGEST_FILE // 1_000_000
SHOWN = 200  # tags listed before they are taken in


def ask(form: str, actor: Actor, case_id: str) -> Given | None:
    """The file, once it is read, what it would come to has been shown, and the button is pressed."""
    key = form_key(form)
    has_file = st.session_state.get(f"{key}-file") is not None  # stays open with it, whatever is drawn anew above
    with st.expander("Take in tags from a file", expanded=has_file):
        st.markdown(SAYS)
        say_what_was_refused(form)
        file = st.file_uploader(
            "File of tags", type=["qdpx", "jsonld", "json"], key=f"{key}-file", max_upload_size=LARGEST_MB
        )
        if file is None:
            st.session_state.pop(READ, None)
            return None
        try:
            given = _read(file.file_id, file.getvalue())
        except Refused as refusal:
            st.error(refusal.sentence, icon=":material/error:")
            return None
        tags = _show(actor, case_id, given)
        return given if tags and st.button(f"Take {count(tags, 'tag', 'tags')} in", key=f"{key}-take") else None


def _read(file_id: str, content: bytes) -> Given:
    kept: tuple[str, Given] | None = st.session_state.get(READ)
    if kept is None or kept[0] != file_id:
        kept = (file_id, _given(content))
        st.session_state[READ] = kept
    return kept[1]


def _given(content: bytes) -> Given:
    """The file as it was read beside the page, with limits: a project is a zip, annotations are text."""
    sha256 = hashlib.sha256(content).hexdigest()
    if content.startswith(b"PK"):
        project = working(read_project, content, limits=READING)
        return Given(sha256, project.project, project.drops)
    read = working(read_annotations, content, limits=LIMITS)
    return Given(sha256, read.annotations, read.drops)


def _show(actor: Actor, case_id: str, given: Given) -> int:
    """What would be taken in and what left out. Gives how many tags."""
    with reading() as db:
        found = foreseen(db, actor, case_id, given)
    left_out = count(found.left_out, "coding", "codings")
    rest = f" {left_out} would be left out: the reasons stand below." if found.left_out else ""
    st.markdown(f"{sentence(count(len(found.tags), 'tag', 'tags'))} can be taken in.{rest}")
    if found.tags:
        rows = [(f"“{words}”", factor, who, title) for words, factor, who, title in found.tags[:SHOWN]]
        table("Tags in the file", ("Words", "Factor", "Put there by", "Text"), rows)
    if len(found.tags) > SHOWN:
        st.caption(f"And {len(found.tags) - SHOWN:,} more.")
    if found.drops.found:
        st.warning("Something in the file would be left out.")
        st.text("\n".join(found.drops.in_words()))
    return len(found.tags)
