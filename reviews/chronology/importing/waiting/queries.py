"""Reading the rows that wait."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlmodel import Session, col, func, select

from reviews.cases.queries import the_case
from reviews.chronology.importing.models import Import
from reviews.chronology.importing.rules import KeptOut, Reading, named
from reviews.chronology.importing.waiting.models import WaitingRow
from reviews.chronology.importing.waiting.rules import Outcome, Problem
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class WaitingRowView:
    """A row that could not be taken in, with its file."""

    id: str
    version: int
    file_name: str
    row_number: int
    cells: Mapping[str, str]
    problems: tuple[Problem, ...]
    outcome: Outcome
    reason: str

    @property
    def label(self) -> str:
        """The file and row, and the start of what it says happened: enough to choose it from a list."""
        start = " ".join(self.cells.get("summary", "").split())[:60]
        return f"{self.file_name}, row {self.row_number}{f': {start}' if start else ''}"


def waiting_rows(
    db: Session, actor: Actor, case_id: str, outcome: Outcome = Outcome.WAITING, most: int = 100
) -> tuple[WaitingRowView, ...]:
    """The first rows of this outcome, by file and row."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = (
        select(WaitingRow, Import.file_name, Import.sheet)
        .join(Import, col(Import.id) == col(WaitingRow.import_id))
        .where(WaitingRow.case_id == case_id, WaitingRow.outcome == outcome)
        .order_by(col(Import.created_at), col(WaitingRow.import_id), col(WaitingRow.row_number))
        .limit(most)
    )
    return tuple(_view(row, named(file_name, sheet)) for row, file_name, sheet in db.exec(chosen))


def count_waiting(db: Session, actor: Actor, case_id: str, outcome: Outcome = Outcome.WAITING) -> int:
    """How many rows of this outcome there are."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(func.count()).where(WaitingRow.case_id == case_id, WaitingRow.outcome == outcome)
    return db.exec(chosen.select_from(WaitingRow)).one()


def not_kept_yet(db: Session, case_id: str, reading: Reading) -> list[KeptOut]:
    """Those of the rejected rows of a file that it did not leave here before, for a caller that has checked."""
    same_file = select(Import.id).where(Import.case_id == case_id, Import.sha256 == reading.sha256)
    same_sheet = same_file.where(Import.sheet == reading.sheet)
    kept = set(db.exec(select(WaitingRow.row_number).where(col(WaitingRow.import_id).in_(same_sheet))))
    return [row for row in reading.kept_out if row.number not in kept]


def _view(row: WaitingRow, file_name: str) -> WaitingRowView:
    return WaitingRowView(
        row.id,
        row.version,
        file_name,
        row.row_number,
        MappingProxyType(row.cells),
        tuple(Problem(**each) for each in row.problems),
        row.outcome,
        row.reason,
    )
