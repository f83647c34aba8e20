"""What is said before a whole review leaves as a file, and the limits of such a file. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reports.leaving import check_to_whom_and_why
from workbench.errors import Invalid
from workbench.jobs import Limits
from workbench.ui.words import count

LARGEST = 200_000_000  # bytes of the file
MOST_UNPACKED = 500_000_000  # bytes of all its parts
MAKING = Limits(seconds=300, memory_mb=3000)
READING = Limits(seconds=300, memory_mb=3000)

WHAT_IT_IS = (
    "The file holds everything that is kept of this review: names, interviews, what staff replied, every version of "
    "the report. It is not encrypted, and once it has left nobody here can say who reads it."
)
NOT_IN_IT = (
    "What somebody has typed and not yet sent is not in it, nor what was decided about the same person in other "
    "reviews."
)

WHO_CAN = "The countersigning manager of this review can have the file made."
SHOW_NAMES = "Names are hidden, and the file holds them all. Show them again to have it made."
# What is worth saying of the rows that stay behind, by table: one, and several. Of the rest nobody misses anything.
MISSED = {
    "same_person": ("decision about the same person in other reviews", "decisions about the same person elsewhere"),
    "unsent_text": ("text that was typed and not sent", "texts that were typed and not sent"),
    "unsent_finding": ("part of a finding that was typed and not sent", "parts of findings typed and not sent"),
    "chronology_unsent_rows": ("list of rows that was typed and not sent", "lists of rows typed and not sent"),
}


class Channel(StrEnum):
    """How the file leaves."""

    OWN_STORE = "to a store of the service, encrypted"
    TRANSFER = "by secure transfer within the service"
    EMAIL = "by secure email"
    BY_HAND = "by hand, on an encrypted disk"


@dataclass(frozen=True)
class LeavingDraft:
    """To whom a whole review goes, why, and how."""

    to_whom: str
    why: str
    channel: Channel | None


def check_leaving(draft: LeavingDraft) -> Channel:
    """Raise `Invalid`, naming the field, unless all of it is said; gives the channel."""
    check_to_whom_and_why(draft.to_whom, draft.why, "Say why it leaves the workbench.")
    if draft.channel is None:
        raise Invalid("Choose how it leaves.", "channel")
    return draft.channel


def check_size(size: int) -> None:
    """Raise `Invalid` for a file larger than is read."""
    if size > LARGEST:
        raise Invalid(
            f"The file is larger than {LARGEST // 1_000_000} MB, which is more than is read. "
            "Move the whole database instead: see “Back up by hand”.",
            "file",
        )


def missed(left_behind: Mapping[str, int]) -> tuple[str, ...]:
    """“2 decisions about the same person elsewhere”: what somebody may miss of what stays behind."""
    return tuple(count(left_behind[table], *words) for table, words in MISSED.items() if left_behind.get(table))


def file_name(reference: str) -> str:
    """“SFO-2026-0007-whole-review.zip”: never a name of a person."""
    return f"{reference}-whole-review.zip"


def not_this_file(why: str) -> Invalid:
    """The refusal of a file that cannot be restored: what is wrong with it, and what to do."""
    return Invalid(f"This file cannot be restored: {why} Nothing was changed. Have the file made again.", "file")
