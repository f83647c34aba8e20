"""What the register says of a document, and what makes a line of it acceptable. Pure."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import BytesIO

from workbench.errors import Invalid

SHA256 = re.compile(r"[0-9a-f]{64}")


class DocumentKind(StrEnum):
    """What sort of document it is."""

    CASE_RECORD = "case record"
    ASSESSMENT = "assessment or plan"
    REPORT = "report"
    LOG = "log"
    LETTER = "letter or e-mail"
    MINUTES = "minutes of a meeting"
    STATEMENT = "statement"
    POLICY = "policy or guidance"
    RECORDING = "recording or picture"
    OTHER = "other"


class Marking(StrEnum):
    """The security marking that the document itself bears."""

    NONE = "not marked"
    OFFICIAL = "OFFICIAL"
    SENSITIVE = "OFFICIAL-SENSITIVE"
    SECRET = "SECRET"  # noqa: S105 - a marking, no password


@dataclass(frozen=True)
class DocumentDraft:
    """A document as the reviewer registers it. The document itself stays where it is kept."""

    title: str
    given_by: str  # agency or role
    received_on: date | None = None
    kept_at: str = ""  # where the document itself can be found
    sha256: str = ""  # of the file, when it was at hand
    kind: DocumentKind = DocumentKind.OTHER
    given_role: str = ""  # in what role whoever gave it did so, never a name of staff
    marking: Marking = Marking.NONE


def check_document(draft: DocumentDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless the document could be found and recognised again."""
    for text, what, field, longest in (
        (draft.title, "title", "title", 200),
        (draft.given_by, "name of who gave it", "given_by", 200),
        (draft.given_role, "role of who gave it", "given_role", 200),
        (draft.kept_at, "place where it is kept", "kept_at", 400),
    ):
        check_words(text, what, field, longest)
    if not draft.title.strip():
        raise Invalid("Enter a title that says which document it is.", "title")
    if not draft.given_by.strip():
        raise Invalid("Enter the agency or role that gave the document.", "given_by")
    if draft.received_on is not None and draft.received_on > today:
        raise Invalid("The day it was received is in the future. Check the year.", "received_on")
    if draft.sha256 and not SHA256.fullmatch(draft.sha256):
        raise Invalid("A SHA-256 digest is 64 characters, digits and letters a to f. Check that it is whole.", "sha256")


def check_words(text: str, what: str, field: str, longest: int | None = None) -> None:
    """Raise `Invalid` for words that could not be kept as they are: too long, or with a character of no use."""
    if longest is not None and len(text.strip()) > longest:
        raise Invalid(f"The {what} is longer than {longest} characters. Shorten it.", field)
    if "\0" in text:
        raise Invalid(f"The {what} has a character in it that cannot be kept. Type it again.", field)


def short_reference(number: int) -> str:
    """The short reference by which an entry's source names a document: “D03”."""
    return f"D{number:02}"


def sha256_of(file: BytesIO) -> str:
    """The SHA-256 (hex) of a file's content: proof later that a file is the one that was read."""
    return hashlib.file_digest(file, "sha256").hexdigest()
