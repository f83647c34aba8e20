"""What is left out or changed on the way out, because the form cannot hold it. Filled while a file is written. Pure."""

from dataclasses import dataclass, field

from reviews.chronology.entries.line import Line
from workbench.ui.words import count

LISTED = 200  # of each change: past this they are counted


@dataclass
class Change:
    """One thing that was done to some entries, and which they were."""

    number: int = 0
    entries: list[str] = field(default_factory=list)


@dataclass
class Changes:
    """Everything that was left out or changed, by what was done."""

    found: dict[str, Change] = field(default_factory=dict)

    def note(self, what: str, line: Line) -> None:
        """Say that this was done to an entry."""
        change = self.found.setdefault(what, Change())
        change.number += 1
        if len(change.entries) < LISTED:
            change.entries.append(line.label)

    def note_left_out(self, line: Line, *, holds_key: bool = False) -> None:
        """Say which of an entry's other parts a form for other programs has no room for."""
        for has_it, what in (
            (line.known_to, "who knew is left out"),
            (line.recorded_on, "the day of recording is left out"),
            (line.details, "the fields of the type are left out"),
            (line.parent_id, "the grouping is left out"),
            (line.position, "the order set by hand is left out"),
            (line.is_key and not holds_key, "the mark as a key entry is left out"),
        ):
            if has_it:
                self.note(what, line)

    def in_words(self) -> list[str]:
        """Each change with its entries, as lines of text."""
        told = []
        for what, change in self.found.items():
            told.append(f"{count(change.number, 'entry', 'entries')}: {what}.")
            told += [f"  {label}" for label in change.entries]
            if change.number > len(change.entries):
                told.append(f"  and {change.number - len(change.entries):,} more")
        return told
