"""Reading the requests to agencies, and from which of them an entry came."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.contributions.models import Contribution
from reviews.chronology.contributions.pack import reference_of
from reviews.chronology.contributions.rules import AgencyAnswer
from reviews.chronology.contributions.standing import reminder_due_on, reminder_in_words, standing_in_words
from reviews.chronology.importing.files import ImportView, imports_of
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.clock import day_of
from workbench.remembering import remembered
from workbench.ui.words import count


@dataclass(frozen=True)
class ContributionView:
    """A request to an agency, and what has come of it."""

    id: str
    version: int
    number: int
    reference: str  # stands in the file that the agency fills in
    agency: str
    contact_role: str
    period_from: date | None
    period_to: date | None
    asked_on: date | None
    asked_by: str
    due_on: date | None
    answer: AgencyAnswer
    received_on: date | None
    reminded_on: date | None
    reminders: int
    note: str
    files: tuple[ImportView, ...]
    today: date

    @property
    def label(self) -> str:
        """“Request 2, Police”."""
        return f"Request {self.number}, {self.agency}"

    @property
    def standing(self) -> str:
        """Where the request stands, in words."""
        return standing_in_words(self.asked_on, self.due_on, self.received_on, self.answer, self.today)

    @property
    def reminder_due_on(self) -> date | None:
        """From which day a reminder is due, if one is."""
        return reminder_due_on(self.asked_on, self.due_on, self.reminded_on, self.answer)

    @property
    def is_reminder_due(self) -> bool:
        """Whether one is due today."""
        return self.reminder_due_on is not None and self.reminder_due_on <= self.today

    @property
    def reminding(self) -> str:
        """What was done and is to be done about reminding, in words."""
        return reminder_in_words(self.reminder_due_on, self.reminded_on, self.reminders, self.today)

    @property
    def files_in_words(self) -> str:
        """“account.xlsx: 45 entries, taken in on 3 April 2026, 11:42am”, one on a line."""
        return "\n".join(file.in_words for file in self.files)


@remembered()
def contributions_of(db: Session, actor: Actor, case_id: str) -> tuple[ContributionView, ...]:
    """Every request of the review, by its number, with the files that came."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(Contribution).where(Contribution.case_id == case_id)
    rows = db.exec(chosen.order_by(col(Contribution.number), col(Contribution.id))).all()
    names = names_of(db, [row.asked_by_id for row in rows])
    files: dict[str, list[ImportView]] = {}
    for file in imports_of(db, actor, case_id) if rows else ():
        files.setdefault(file.contribution_id or "", []).append(file)
    today = clock.today()
    return tuple(
        _view(row, case.reference, names.get(row.asked_by_id, ""), files.get(row.id, []), today) for row in rows
    )


def due_in_words(views: Collection[ContributionView]) -> str:
    """“2 reminders are due: Police, Health.”, or nothing."""
    due = [view.agency for view in views if view.is_reminder_due]
    if not due:
        return ""
    return f"{count(len(due), 'reminder is', 'reminders are')} due: {', '.join(due)}."


def _view(
    row: Contribution, case_reference: str, asked_by: str, files: list[ImportView], today: date
) -> ContributionView:
    is_here = bool(files) and row.answer is AgencyAnswer.AWAITED  # a file says by itself that something was received
    return ContributionView(
        id=row.id,
        version=row.version,
        number=row.number,
        reference=reference_of(case_reference, row.code),
        agency=row.agency,
        contact_role=row.contact_role,
        period_from=row.period_from,
        period_to=row.period_to,
        asked_on=row.asked_on,
        asked_by=asked_by,
        due_on=row.due_on,
        answer=AgencyAnswer.RECEIVED if is_here else row.answer,
        received_on=day_of(files[0].taken_in_at) if is_here else row.received_on,
        reminded_on=row.reminded_on,
        reminders=row.reminders,
        note=row.note,
        files=tuple(files),
        today=today,
    )
