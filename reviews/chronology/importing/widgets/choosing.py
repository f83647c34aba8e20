"""A file to be taken in: chosen, read back as it would be, and only then taken in."""

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.contributions.requests import asked_agencies
from reviews.chronology.importing.mapping import Mapping
from reviews.chronology.importing.queries import preview
from reviews.chronology.importing.reading import Choices, answers_in, chosen_sheet
from reviews.chronology.importing.rules import MAX_BYTES, Reading
from reviews.chronology.importing.sheet import Opened
from reviews.chronology.importing.widgets import keeping, reporting
from reviews.chronology.importing.widgets.columns import ask_columns
from workbench.access import Actor
from workbench.db import reading
from workbench.errors import Refused
from workbench.ui.forms import form_key
from workbench.ui.saving import say_what_was_refused
from workbench.ui.words import count, sentence

MEGABYTE = 1_000_000
KINDS = "CSV, TSV, Excel (XLSX), a table in Word (DOCX), JSON or JSONL"


@dataclass(frozen=True)
class Chosen:
    """A reading that is to be taken in, and the mapping to be remembered when a person chose one."""

    reading: Reading
    keep_rejected: bool
    headings: tuple[str, ...]
    agency: str
    mapping: Mapping | None

    @property
    def done(self) -> str:
        """What is said once it is taken in."""
        kept = len(self.reading.kept_out)
        return (
            f"File taken in. {sentence(count(kept, 'row', 'rows'))} to be put right below." if kept else "File taken in"
        )


def ask(form: str, actor: Actor, case_id: str) -> Chosen | None:
    """The file, read back as soon as it is chosen. Gives it once the reviewer says that it is to be taken in."""
    say_what_was_refused(form)
    key = form_key(form)
    st.markdown(f"Choose a file: {KINDS}. It is read back to you first. It goes in whole, or not at all.")
    left, right = st.columns(2)
    agency = left.text_input("Agency, if the rows do not say", key=f"{key}-agency", max_chars=120)
    source = right.text_input("Where it is written, if the rows do not say", key=f"{key}-source", max_chars=400)
    file = st.file_uploader("Chronology file", key=f"{key}-file", max_upload_size=MAX_BYTES // MEGABYTE)
    if file is None:
        keeping.forget(key)
        return None
    try:
        there = keeping.opened_once(key, file.file_id, file.name, file.getvalue)
        with reading() as db:
            requests = asked_agencies(db, actor, case_id)
        choices = _with_sheet(key, there, requests, Choices(agency.strip(), source.strip()))
        return None if choices is None else _read_back(key, actor, case_id, there, choices, requests)
    except Refused as refusal:
        st.error(refusal.sentence, icon=":material/error:")
        return None


def _with_sheet(key: str, there: Opened, requests: Dictionary[str, str], choices: Choices) -> Choices | None:
    """The choices with the sheet, which is asked for where there are several. Nothing while it is not chosen."""
    if len(there.sheets) == 1 or len(answers_in(there, requests)) == 1:
        return choices
    names = [sheet.name for sheet in there.sheets]
    sheet = st.selectbox(
        "Sheet or table", names, index=None, key=f"{key}-{there.sha256}-sheet", placeholder="Choose the one to take in"
    )
    return Choices(choices.agency, choices.source, sheet) if sheet else None


def _read_back(
    key: str, actor: Actor, case_id: str, there: Opened, choices: Choices, requests: Dictionary[str, str]
) -> Chosen | None:
    sheet, agency = chosen_sheet(there, choices, requests)
    columns = ask_columns(key, actor, case_id, there, sheet, choices, agency)
    if columns.mapping is None:
        return None
    choices = Choices(choices.agency, choices.source, choices.sheet, columns.mapping)
    found = keeping.read_once(key, there, choices, requests)
    with reading() as db:
        report = preview(db, actor, case_id, found)
    if found.request:
        st.info(f"This is the account that {requests[found.request]} was asked for. It is kept with that request.")
    reporting.show(found, report)
    rejected = len(found.kept_out)
    if not report.new and not rejected:
        return None
    label = f"Take in {count(report.accepted, 'entry', 'entries')}"
    if rejected:
        label += f", and keep {count(rejected, 'row', 'rows')} to be put right"
    chosen = Chosen(found, bool(rejected), sheet.headings, agency, columns.mapping if columns.is_chosen else None)
    return chosen if st.button(label, key=f"{key}-take-in", type="secondary" if rejected else "primary") else None
