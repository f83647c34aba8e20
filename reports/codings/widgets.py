"""Codings as files, on the screen: of which reviews, in what form, what is lost; and a project of another program."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reports.codings.contents import Codings
from reports.codings.making import LARGE, LIMITS, MadeFile, make_file
from reports.codings.rules import CANNOT_HOLD, NAMES, WHAT_IS_IN_IT, Form
from reviews.cases.queries import CaseView
from reviews.stages import APPROVED
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.project_reading import LARGEST_FILE, ReadProject, read_project
from taxonomy.interchange.project_reading import LIMITS as READING
from workbench.ui.progress import working
from workbench.ui.tables import facts
from workbench.ui.words import count

FORMS = list(Form)
EVERY, FINISHED = "Every review I may read", "Approved reviews"
LARGEST_MB = LARGEST_FILE // 1_000_000
READS = (
    "It is read and listed for you. No review is changed, and nothing of it is kept. To put its codings on the words "
    "of a review as tags, open that review, then **Tags on words**, and choose the file there."
)
READ = "codings-project-read"  # this session's alone: the project, so that it is read once


@dataclass(frozen=True)
class Wanted:
    """What somebody has just asked to be made."""

    references: tuple[str, ...]
    form: Form
    every_entry: bool


def ask(cases: Sequence[CaseView]) -> Wanted | None:
    """Of which reviews, and in what form. Gives it once the button is pressed."""
    approved = tuple(case.reference for case in cases if case.stage in APPROVED)
    every = tuple(case.reference for case in cases)
    groups = ({FINISHED: approved} if approved else {}) | {EVERY: every}
    named = groups | {reference: (reference,) for reference in every}
    which = st.selectbox("Of which reviews", list(named), key="codings-which")
    form = st.selectbox("In what form", FORMS, format_func=NAMES.__getitem__, key="codings-form")
    every_entry = st.checkbox("Every entry of the chronology, not only those a finding rests on", key="codings-entries")
    st.info(CANNOT_HOLD[form])
    with st.expander("What is in the file"):
        st.markdown(WHAT_IS_IN_IT)
    pressed = st.button("Make the file", key="codings-make", type="primary")
    return Wanted(named[which], form, every_entry) if pressed else None


def make(codings: Codings, form: Form) -> MadeFile:
    """The file, made at once where that is quick, and in a child process with its progress shown where it is not."""
    if sum(1 for _ in codings.texts()) > LARGE:
        return working(make_file, codings, form, limits=LIMITS)
    return make_file(lambda _share, _words: None, codings, form)


def tell(made: MadeFile) -> None:
    """What was made, and what was left out or changed."""
    of = count(len(made.references), "review", "reviews")
    st.success(f"The file is ready: {count(made.codings, 'factor', 'factors')} on findings of {of}.")
    warn(made.drops)


def ask_project() -> ReadProject | None:
    """A project of another program, once it is chosen and read. It is read beside the page, with limits."""
    file = st.file_uploader("Project file (.qdpx)", type=["qdpx"], key="codings-project", max_upload_size=LARGEST_MB)
    if file is None:
        st.session_state.pop(READ, None)
        return None
    kept: tuple[str, ReadProject] | None = st.session_state.get(READ)
    if kept is None or kept[0] != file.file_id:
        kept = (file.file_id, working(read_project, file.getvalue(), limits=READING))
        st.session_state[READ] = kept
    return kept[1]


def show_project(said: dict[str, str | int], drops: Drops) -> None:
    """What is in it, and what was dropped."""
    facts([(name.replace("_", " ").capitalize(), str(value)) for name, value in said.items() if value != ""])
    warn(drops)


def warn(drops: Drops) -> None:
    """What was lost, with what it befell."""
    if not drops.found:
        return
    st.warning("Something was left out or changed.")
    st.text("\n".join(drops.in_short()))
    if any(drop.which for drop in drops.found.values()):
        with st.expander("Which"):
            st.text("\n".join(drops.in_words()))
