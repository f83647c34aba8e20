"""Entries whose source names a document, offered to be linked to it. A person links them, never the workbench."""

from dataclasses import dataclass

from sqlmodel import Session

from reviews.chronology.entries.paging import entries_page
from reviews.chronology.entries.queries import EntryView
from reviews.chronology.views.rules import EntryFilter
from reviews.evidence.linking import LinkDraft, place_named
from reviews.evidence.queries import DocumentView, documents_of_entries
from workbench.access import Actor

LOOKED_AT = 200  # entries that have the words somewhere; so many are read to see whether their source has them


@dataclass(frozen=True)
class Suggestion:
    """An entry whose source names the document, and where in it."""

    entry: EntryView
    place: str

    @property
    def draft(self) -> LinkDraft:
        """The link, once a person accepts it."""
        return LinkDraft(self.entry.id, self.place)


def suggested_links(db: Session, actor: Actor, case_id: str, document: DocumentView) -> tuple[Suggestion, ...]:
    """The entries whose source names this document and that are not linked to it, in the order of the chronology."""
    found: dict[str, Suggestion] = {}
    for words in (document.short, f'"document {document.number}"'):
        for entry in entries_page(db, actor, case_id, EntryFilter(words=words), size=LOOKED_AT, is_flat=True).entries:
            place = place_named(entry.source, document.number)
            if place is not None:
                found[entry.id] = Suggestion(entry, place)
    linked = documents_of_entries(db, actor, case_id, found)
    return tuple(
        one
        for one in found.values()
        if document.id not in {source.document_id for source in linked.get(one.entry.id, ())}
    )
