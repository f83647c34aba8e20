"""Section 4: what happened, and who knew of it."""

from reviews.editions.record import KeyEntry, ReportRecord
from reviews.editions.rules import Mark
from reviews.editions.sections.writing import Section
from workbench.ui.words import sentence

TITLE = "What happened"
NOT_ESTABLISHED = "Not established"


def write(section: Section, record: ReportRecord) -> dict[str, str]:
    """Returns the number of each entry's row, by the entry's id."""
    if not record.entries:
        section.text("The chronology has no entries.")
        return {}
    section.text(
        "The table shows what happened, as far as the records say, in order of time. Dates are given as they are "
        "known. What has no date stands at the end."
    )
    section.text(
        "The last column says who is shown to have known of it, and from when. “Not established” means that the "
        "records do not show it. It does not mean that nobody knew."
    )
    marks = tuple(Mark(entry.agency, entry.edtf, entry.as_written) for entry in record.entries if entry.is_dated)
    if marks:
        section.figure(_caption(record), tuple(mark.as_cell() for mark in marks))
    return {
        entry.id: section.row((sentence(entry.when), entry.agency, entry.what, entry.source, known_by(entry)), entry.id)
        for entry in record.entries
    }


def known_by(entry: KeyEntry) -> str:
    """Who knew of an entry, one on a line."""
    return "\n".join(entry.knew) or NOT_ESTABLISHED


def _caption(record: ReportRecord) -> str:
    undated = sum(not entry.is_dated for entry in record.entries)
    left_out = f" What has no date ({undated}) is in the table only." if undated else ""
    return f"The chronology by agency. The table that follows says the same in words.{left_out}"
