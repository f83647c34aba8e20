"""The files a report can be made into, what they are called, and to whom they are given. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from reports.leaving import check_to_whom_and_why
from reviews.editions.kinds import FileFormat
from workbench.errors import Invalid

LAYOUT = 3  # raised when the templates change: files are then made again from the same frozen words


MEDIA_TYPES = {
    FileFormat.PDF: "application/pdf",
    FileFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileFormat.HTML: "text/html; charset=utf-8",
}


class Channel(StrEnum):
    """How a file reaches somebody."""

    WORKBENCH = "taken in the workbench"
    IN_PERSON = "in person"
    SECURE_EMAIL = "secure email"
    POST = "recorded post"


OUTSIDE = tuple(channel for channel in Channel if channel is not Channel.WORKBENCH)


@dataclass(frozen=True)
class GivingDraft:
    """A file that is to go to somebody outside: to whom, why, and by which channel."""

    file_id: str
    to_whom: str
    why: str
    channel: Channel | None


def check_giving(draft: GivingDraft) -> None:
    """All of it is said before the file is taken."""
    if not draft.file_id:
        raise Invalid("Choose the file.", "file_id")
    check_to_whom_and_why(draft.to_whom, draft.why, "Say why they are given it.")
    if draft.channel not in OUTSIDE:
        raise Invalid("Choose how it reaches them.", "channel")


def file_name(reference: str, kind: str, version: str, file_format: FileFormat) -> str:
    """“SFO-2026-0007-full-draft-2.pdf”: never a name of a person."""
    words = "-".join(version.lower().replace(",", "").split())
    return f"{reference}-{kind}-{words}.{file_format.value}"
