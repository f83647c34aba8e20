"""The contacts of a case, as probation's case record hands them out in JSON. Pure.

When a contact took place (`startDateTime`) and when its record was last written (`lastUpdated`) are two things, and
both are kept. What became of it is kept in the fields of its kind; a note that was cut short is said to have been.
"""

from dataclasses import dataclass, field
from typing import Any

from reviews.chronology.importing.formats.attendance import details_of, kind_of_contact
from reviews.chronology.importing.formats.moments import day_and_time, day_of
from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.sheet import FIELD
from workbench.ui.words import count as counted

_SAID = (
    ("outcome", "Outcome"), ("action", "Action"), ("acceptableAbsenceReason", "Reason given for the absence"),
    ("nonComplianceReason", "Reason given"), ("rearrangeOrCancelReason", "Why it was rearranged or cancelled"),
    ("location", "Where"),
)  # fmt: skip
_PEOPLE = ("officer", "createdBy", "lastUpdatedBy", "rescheduledBy", "rescheduledByOfficer")
_READ = frozenset({
    *(name for name, _ in _SAID), "id", "eventNumber", "type", "displayName", "startDateTime", "endDateTime",
    "description", "appointmentNotes", "appointmentNote", "notes", "lastUpdated", "enforcementAction", "isSensitive",
    "isVisor", "hasOutcome", "wasAbsent", "didTheyComply", "acceptableAbsence", "absentWaitingEvidence",
    "isAppointment", "isCommunication", "isPhoneCallFromPop", "isPhoneCallToPop", "isEmailOrTextFromPop",
    "isEmailOrTextToPop", "rescheduled",
})  # fmt: skip


@dataclass
class Contacts:
    """The contacts of a file under the headings of a chronology, with what is odd about them and what is dropped."""

    records: list[Any]
    notes: list[Note] = field(default_factory=list)
    dropped: list[Note] = field(default_factory=list)


def contact_records(value: Any) -> Contacts | None:
    """The contacts, when this is such a file."""
    activities = value.get("activities") if isinstance(value, dict) else None
    if not isinstance(activities, list):
        return None
    found = Contacts([_record(each) if isinstance(each, dict) else each for each in activities])
    found.notes += _notes_on_the_file(value, len(activities))
    names: dict[str, int] = {}
    for number, activity in enumerate(activities, 1):
        if isinstance(activity, dict):
            found.notes += _notes_on(number, activity)
            for name in activity.keys() - _READ:
                names[name] = names.get(name, 0) + (activity[name] not in (None, "", [], {}))
    for name, count in sorted(names.items()):
        if count:
            what = "Names of staff are" if name in _PEOPLE else "This is"
            found.dropped.append(
                Note(0, name, "", f"{what} not taken in. {counted(count, 'contact has', 'contacts have')} it.")
            )
    return found


def _record(activity: dict[str, Any]) -> dict[str, Any]:
    day, time = day_and_time(_text(activity, "startDateTime"))
    end_day, end_time = day_and_time(_text(activity, "endDateTime"))
    number = _text(activity, "id")
    return {
        "date": day,
        "time": time,
        "end date": end_day if end_day != day else "",
        "end time": end_time if time else "",
        "agency": "Probation",
        "type": kind_of_contact(activity),
        "what happened": _summary(activity),
        "source": f"Probation case record, contact {number}" if number else "Probation case record",
        "recorded on": day_of(_text(activity, "lastUpdated")),
        **{f"details.{name}": words for name, words in details_of(activity).items()},
    }


def _summary(activity: dict[str, Any]) -> str:
    """What it was, and under it everything that the record says of it."""
    head = _text(activity, "displayName") or _text(activity, "type")
    lines = [head, _text(activity, "description"), *_written(activity)]
    lines += [f"{words}: {_text(activity, name)}" for name, words in _SAID if _text(activity, name)]
    enforcement = activity.get("enforcementAction")
    if isinstance(enforcement, dict) and (name := _text(enforcement, "name") or _text(enforcement, "description")):
        by = _text(enforcement, "responseByDate")
        lines.append(f"Enforcement: {name}{f', response by {by}' if by else ''}")
    if activity.get("rescheduled") is True:
        lines.append("Rescheduled")
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _written(activity: dict[str, Any]) -> list[str]:
    """The words of its notes."""
    return [_text(note, "note") for note in _note_parts(activity)] + [_text(activity, "notes")]


def _note_parts(activity: dict[str, Any]) -> list[dict[str, Any]]:
    several, one = activity.get("appointmentNotes"), activity.get("appointmentNote")
    parts = [*(several if isinstance(several, list) else []), one]
    return [part for part in parts if isinstance(part, dict)]


def _notes_on(number: int, activity: dict[str, Any]) -> list[Note]:
    """What a person should see of one contact before it is taken in."""
    said = []
    if any(part.get("hasNoteBeenTruncated") is True for part in _note_parts(activity)):
        said.append(("notes", "The note of this contact was cut short where it comes from. Read it there in full."))
    if activity.get("isSensitive") is True:
        said.append(("isSensitive", "This contact is marked sensitive where it comes from."))
    if activity.get("isVisor") is True:
        said.append(("isVisor", "This contact is marked as one for ViSOR. Check that it may be used in a review."))
    return [Note(number, name, "", words) for name, words in said]


def _notes_on_the_file(value: dict[str, Any], here: int) -> list[Note]:
    said = []
    person = value.get("personSummary")
    if isinstance(person, dict) and (crn := _text(person, "crn")):
        said.append(
            Note(0, "crn", crn, "These are the contacts of the person with this number. Check that it is this case.")
        )
    pages, total = value.get("totalPages"), value.get("totalResults")
    if isinstance(pages, int) and pages > 1:
        of_all = f"{total:,}" if isinstance(total, int) else "all"
        words = f"This is one page of {pages:,}: {here:,} of {of_all} contacts. Take in the others too."
        said.append(Note(0, FIELD, "", words))
    return said


def _text(value: dict[str, Any], name: str) -> str:
    found = value.get(name)
    return str(found).strip() if isinstance(found, str | int) and not isinstance(found, bool) else ""
