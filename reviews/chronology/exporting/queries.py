"""Reading the chronology as it leaves."""

from collections.abc import Iterator

from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.chronology.entries.counting import ALL
from reviews.chronology.entries.line import Known, Line
from reviews.chronology.entries.streaming import detail_names, each_entry
from reviews.chronology.exporting.lines import Exported, without_names
from reviews.chronology.knowledge.queries import knowledge_of
from reviews.chronology.views.rules import EntryFilter
from reviews.people.hiding.screen import names_taken_out
from reviews.permissions import Permission
from workbench.access import Actor


def lines_of(db: Session, actor: Actor, case_id: str, choice: EntryFilter = ALL) -> Iterator[Line]:
    """The entries that the filter wants, in their order, one after another, with who knew of each.

    Without names while this person sees none.
    """
    change = names_taken_out(db, actor, case_id)
    known: dict[str, tuple[Known, ...]] = {}
    for view in knowledge_of(db, actor, case_id):
        since = view.known_from
        one = Known(view.agency, view.who, since.edtf, view.in_words, view.source, since.as_written)
        known[view.entry_id] = (*known.get(view.entry_id, ()), one)
    for entry in each_entry(db, actor, case_id, choice):
        line = entry._replace(known_to=known[entry.id]) if entry.id in known else entry
        yield line if change is None else without_names(line, change)


def exported(db: Session, actor: Actor, case_id: str, choice: EntryFilter = ALL) -> Exported:
    """What is to leave, whole, as it is handed to a child process; without names while this person sees none."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    names = detail_names(db, actor, case_id, choice)
    change = names_taken_out(db, actor, case_id)
    lines = tuple(lines_of(db, actor, case_id, choice))
    if change is None:
        return Exported(case.reference, choice.in_words, names, lines)
    return Exported(case.reference, change(choice.in_words), names, lines, is_without_names=True)
