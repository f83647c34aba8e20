"""Where entries came from: who added each, and with which row of whose account."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from reviews.chronology.contributions.queries import contributions_of
from reviews.chronology.entries.compared import entries_with_set_aside
from reviews.chronology.importing.files import imports_of
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.audit.queries import who_did, who_did_in_acts
from workbench.ui.words import moment


@dataclass(frozen=True)
class Origin:
    """Where an entry came from: who added it and when, and with which row of which file of which agency."""

    added_by: str
    added_at: datetime
    file_name: str  # empty: added by hand
    row_number: int | None
    agency: str  # whose account the file is; empty where the file belongs to no request
    request: int | None

    @property
    def in_words(self) -> str:
        """“Row 14 of account.xlsx, the account of Police (request 2). Taken in by Rita Reed, 3 April 2026, 11:42am”."""
        if not self.file_name:
            return f"Added by {self.added_by}, {moment(self.added_at)}"
        whose = f", the account of {self.agency} (request {self.request})" if self.agency else ""
        return f"Row {self.row_number} of {self.file_name}{whose}. Taken in by {self.added_by}, {moment(self.added_at)}"


def origins_of(db: Session, actor: Actor, case_id: str, entry_ids: Collection[str]) -> Mapping[str, Origin]:
    """Where each of these entries came from, by its id. It stays so, whatever is changed in the entry."""
    entries = entries_with_set_aside(db, actor, case_id, entry_ids)
    files = {file.id: file for file in imports_of(db, actor, case_id)}
    requests = {view.id: view for view in contributions_of(db, actor, case_id)}
    by_hand = _added_by(db, case_id, [entry.id for entry in entries.values() if not entry.import_id])
    names = names_of(db, by_hand.values())
    found = {}
    for entry in entries.values():
        file = files.get(entry.import_id or "")
        request = requests.get((file.contribution_id or "") if file else "")
        found[entry.id] = Origin(
            added_by=file.taken_in_by if file else names.get(by_hand.get(entry.id, ""), "somebody not recorded"),
            added_at=entry.created_at,
            file_name=file.file_name if file else "",
            row_number=entry.row_number,
            agency=request.agency if request else "",
            request=request.number if request else None,
        )
    return found


def _added_by(db: Session, case_id: str, entry_ids: Collection[str]) -> dict[str, str]:
    """The account that added each of these entries, one by one or several at once."""
    found = who_did(db, "entry_added", entry_ids) if entry_ids else {}
    if len(found) < len(set(entry_ids)):
        found = who_did_in_acts(db, "entries_added", case_id) | found
    return {entry_id: found[entry_id] for entry_id in entry_ids if entry_id in found}
