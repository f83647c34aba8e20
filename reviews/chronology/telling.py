"""An entry as rows of the table: when, whose, what, where it is written and who knew, with what stands under it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviews.chronology.entries.paging import EntriesPage
from reviews.chronology.entries.queries import EntryView
from reviews.chronology.hindsight.rules import MARKS, Side
from workbench.ui.words import count, sentence

HEADINGS = ("When", "Agency", "What happened", "Where it is written", "Known to")
Row = tuple[str, ...]


@dataclass(frozen=True)
class Telling:
    """What is said of the entries of a page, by their ids: `standing` adds a line about who knew, and `accounts` one
    about other accounts of the same thing.
    """

    page: EntriesPage
    opened: Mapping[str, Sequence[EntryView]]
    standing: Mapping[str, str]
    accounts: Mapping[str, str]

    def rows(self, entry: EntryView) -> tuple[Row, ...]:
        """The entry's own row, and below it those of what is grouped under it where that is opened."""
        under = self.opened.get(entry.id, ())
        more = self.page.under.get(entry.id, 0) - len(under)
        rows = [
            self._row(entry, self._of_the_group(entry)),
            *(self._row(one, "(part of the entry above)") for one in under),
        ]
        if under and more:
            rows.append(("", "", f"and {count(more, 'entry', 'entries')} more in this group", "", ""))
        return tuple(rows)

    def _of_the_group(self, entry: EntryView) -> str:
        if number := self.page.under.get(entry.id):
            return f"({count(number, 'entry is', 'entries are')} grouped under this)"
        parent = self.page.parents.get(entry.parent_id or "")
        return f"(part of: {parent.label})" if parent else ""

    def _of_accounts(self, entry: EntryView) -> str:
        words = self.accounts.get(entry.id)
        return f"({words})" if words else ""

    def _row(self, entry: EntryView, of_the_group: str) -> Row:
        kind = f"({sentence(entry.kind_with_details)})" if entry.kind else ""
        known = [known.in_words for known in entry.known_to]
        standing = self.standing.get(entry.id, "")
        if not known and standing.startswith(MARKS[Side.NOT_ESTABLISHED]):
            standing = ""  # nothing is recorded: the one is said by the other
        return (
            _lines(entry.in_words, entry.recorded_in_words, "(in the report)" if entry.is_key else ""),
            entry.agency,
            _lines(entry.summary, kind, of_the_group, self._of_accounts(entry)),
            entry.source,
            _lines(*known, standing) or "Not established",
        )


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
