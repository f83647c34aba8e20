"""Taking the chronology out, on the screen: which entries, in what form, what is lost, and the link."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.lines import Exported
from reviews.chronology.exporting.making import LIMITS, MadeExport, forms_made, make_export, maker_of
from reviews.chronology.exporting.rules import CANNOT_HOLD, LARGE, NAMES, Form
from reviews.chronology.views.rules import EntryFilter
from workbench.errors import Invalid
from workbench.ui.progress import working
from workbench.ui.words import count

EVERYTHING = "All entries"
SLOW = frozenset({Form.SVG, Form.PDF, Form.XLSX, Form.DOCX})


@dataclass(frozen=True)
class Wanted:
    """What somebody has just asked to be made."""

    form: Form
    choice: EntryFilter


def ask(case_id: str, choices: Mapping[str, EntryFilter]) -> Wanted | None:
    """Which entries, and in what form. Gives it once the button is pressed."""
    named = {EVERYTHING: EntryFilter(), **choices}
    which = st.selectbox("Which entries", list(named), key=f"take-out-{case_id}-which")
    forms = list(forms_made())
    form = st.selectbox("In what form", forms, format_func=NAMES.__getitem__, key=f"take-out-{case_id}-form")
    if CANNOT_HOLD[form]:
        st.info(CANNOT_HOLD[form])
    pressed = st.button("Make the file", key=f"take-out-{case_id}-make", type="primary")
    return Wanted(form, named[which]) if pressed else None


def make(exported: Exported, form: Form) -> MadeExport:
    """The file, made at once where that is quick, and in a child process with its progress shown where it is not."""
    if not exported.lines:
        raise Invalid("There is no entry to take out. Choose other entries, or add some first.", "form")
    if form in SLOW or len(exported.lines) > LARGE:
        return working(make_export, exported, form, maker_of(form), limits=LIMITS)
    return make_export(lambda _share, _words: None, exported, form)


def tell(made: MadeExport) -> None:
    """What was made."""
    size = f"{max(1, round(len(made.content) / 1000)):,} kB"
    st.success(f"{NAMES[made.form]}, made from {count(made.entries, 'entry', 'entries')}, is ready ({size}).")


def warn(changes: Changes) -> None:
    """What was left out or changed on the way, with the entries."""
    if not changes.found:
        return
    said = "; ".join(f"{count(each.number, 'entry', 'entries')}: {what}" for what, each in changes.found.items())
    st.warning(f"This form cannot hold everything. {said}.")
    with st.expander("Which entries"):
        st.text("\n".join(changes.in_words()))
