"""Giving the list of improvements as a file, and recording that it was handed out."""

import hashlib

from sqlmodel import Session

from reviews.chronology.exporting.forms.delimited import as_text, written
from reviews.improvement.overdue.listing import following_of
from reviews.improvement.overdue.rules import NOT_SAID, Listed, choice_in, chosen
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor, check
from workbench.files import ServedFile, register_file_kind

FILE_KIND = "improvements"
HEADINGS = (
    "Review", "Improvement", "What will change", "Whose job", "Level", "Strength", "Due on", "Where it stands",
    "How it stands to its day", "How anyone will know", "Region",
)  # fmt: skip


def open_list(db: Session, actor: Actor, choice: str) -> ServedFile:
    """The list as this person may see it now, as a table; with each review in it the disclosure is recorded."""
    check(actor, Permission.READ_FOLLOWING)
    listed = chosen(following_of(db, actor), choice_in(choice))
    content = "".join(written((_cells(one) for one in listed), HEADINGS)).encode("utf-8-sig")
    facts = {"format": "csv", "improvements": len(listed), "sha256": hashlib.sha256(content).hexdigest()}
    for case_id in sorted({one.case_id for one in listed}):
        audit.record(db, actor, audit.Operation.DISCLOSURE, "improvements_taken", case_id=case_id, facts=facts)
    return ServedFile("improvements.csv", "text/csv; charset=utf-8", content)


def _cells(one: Listed) -> list[str]:
    cells = (
        one.reference, str(one.number), one.what, one.owner, one.level, one.strength or NOT_SAID,
        one.due_on.isoformat(), one.state, one.due, one.how_known, one.region,
    )  # fmt: skip
    return [as_text(cell) for cell in cells]


register_file_kind(FILE_KIND, open_list)
