"""Section 4: what happened, and who knew of it."""

from collections.abc import Sequence

from reviews.chronology.sentences import describe, describe_bands
from reviews.editions.record import Conflict, KeyEntry, ReportRecord
from reviews.editions.rules import FrozenEntry, line_as_cell
from reviews.editions.sections.writing import Section
from workbench.ui.words import sentence

TITLE = "What happened"
WHERE_THEY_DIFFER = "Where accounts differ"
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
    if record.judged_by:
        section.text(
            f"Practice is judged {record.judged_by}, and not by what is known now. The last column says on which side "
            "of that line each entry lies. That an agency knew does not show that a member of its staff did."
        )
    drawn = [FrozenEntry(entry.agency, entry.happened) for entry in record.entries]
    dated = tuple(entry.as_cell() for entry in drawn if not entry.happened.is_undated)
    if dated:
        said = " ".join(filter(None, (f"The chronology by agency. {describe(drawn)}", describe_bands(record.lines))))
        section.figure(said, (*dated, *(line_as_cell(line) for line in record.lines)))
    rows = {
        entry.id: section.row((_when(entry), entry.agency, entry.what, entry.source, known_by(entry)), entry.id)
        for entry in record.entries
    }
    if record.conflicts:
        _write_conflicts(section, record.conflicts)
    return rows


def _write_conflicts(section: Section, conflicts: Sequence[Conflict]) -> None:
    """What is told in conflict, side by side, with nothing chosen between the accounts."""
    section.subheading(WHERE_THEY_DIFFER)
    section.text("These are told differently, and it could not be established which account is right.")
    for conflict in conflicts:
        section.label(conflict.heading, conflict.id)
        for account in conflict.accounts:
            section.item(f"{account.agency}, {account.when}: {account.what}", conflict.id)
        section.text(conflict.words, conflict.id)


def _when(entry: KeyEntry) -> str:
    """When it happened, and below it when it was recorded."""
    return "\n".join(filter(None, (sentence(entry.when), sentence(entry.recorded))))


def known_by(entry: KeyEntry) -> str:
    """Who knew of an entry, one on a line, and what that says of the time."""
    if not entry.knew and not entry.hindsight.startswith("Only"):
        return NOT_ESTABLISHED
    return "\n".join(filter(None, (*entry.knew, entry.hindsight)))
