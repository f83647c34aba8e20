"""What may be done to many entries at once. Pure."""

from collections.abc import Collection
from dataclasses import dataclass, fields

from reviews.chronology.entries.rules import EntryDraft
from workbench.errors import Invalid

MOST = 1_000  # entries in one act: it is kept whole, so that it can be undone


@dataclass(frozen=True)
class ChangedEntry:
    """An entry as it is to be, and the version of it that stood on the writer's screen."""

    id: str
    draft: EntryDraft
    seen_version: int


@dataclass(frozen=True)
class BulkChange:
    """What is to be the same in all of the chosen entries. What is not given stays as it is in each."""

    agency: str | None = None
    kind: str | None = None
    source: str | None = None
    is_key: bool | None = None
    position: int | None = None  # order set by hand among entries of one date

    def of(self, draft: EntryDraft) -> EntryDraft:
        """The entry with the change made."""
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        return draft._replace(**{name: value for name, value in given.items() if value is not None})


def check_chosen(chosen: Collection[object]) -> None:
    """Raise `Invalid` unless some entries are chosen, and no more than one act can hold."""
    if not chosen:
        raise Invalid("Choose at least one entry.", "entries")
    if len(chosen) > MOST:
        raise Invalid(
            f"These are {len(chosen):,} entries. Choose at most {MOST:,} at a time, such as those of one year.",
            "entries",
        )


def check_change(change: BulkChange) -> None:
    """Raise `Invalid`, naming the field, unless something is to change and every entry can bear it."""
    if change == BulkChange():
        raise Invalid("Say what is to change.", "entries")
    for name, words in (("agency", "Say which agency."), ("source", "Say where they are written.")):
        said = getattr(change, name)
        if said is not None and not said.strip():
            raise Invalid(words, name)
    if change.position is not None and not 0 <= change.position <= 999:
        raise Invalid("Give the order as a number between 0 and 999.", "position")


def check_group(entry_ids: Collection[str], parent_id: str, grandparent_id: str | None, with_parts: str) -> None:
    """Raise `Invalid` unless these entries can be put under this one. A group is one level deep.

    `grandparent_id` is what the parent is part of; `with_parts` names a chosen entry that has others under it.
    """
    if parent_id in entry_ids:
        raise Invalid("An entry cannot be put under itself. Take it out of those chosen, or choose another.", "parent")
    if grandparent_id is not None:
        raise Invalid(
            "The entry you want to put them under is itself part of another. Choose the one at the top of that group.",
            "parent",
        )
    if with_parts:
        raise Invalid(f"{with_parts} has entries under it. Take those out first: a group is one level deep.", "parent")
