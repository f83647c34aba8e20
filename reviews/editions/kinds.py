"""The editions of a report in one table: for whom each is, what stands in it, how it is marked and given. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from reviews.permissions import Permission


class EditionKind(StrEnum):
    """A form of the report, made for one kind of reader."""

    FULL = "full"
    STAFF = "staff"
    DISCLOSURE = "disclosure"
    PLAIN = "plain"
    BRIEFING = "briefing"


class FileFormat(StrEnum):
    """What sort of file an edition is made into."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"


class Heading(StrEnum):
    """What a section of an edition is called."""

    ABOUT = "About this review"
    CHARGE = "The person on probation and the charge"
    METHOD = "How the review was done"
    HAPPENED = "What happened"
    KNOWN = "What was known at the time"
    FINDINGS = "Findings and why"
    FOUND = "What we found, and why"
    WHY = "Why it happened"
    JUDGEMENT = "Were all reasonable steps taken?"
    CHANGE = "What will change"
    TO_DO = "What to do"
    WORDS = "Words used in this report"


H = Heading
WHOLE = (H.ABOUT, H.CHARGE, H.METHOD, H.HAPPENED, H.FINDINGS, H.JUDGEMENT, H.CHANGE, H.WORDS)
EVERY_FORMAT = tuple(FileFormat)


@dataclass(frozen=True)
class Terms:
    """On what terms an edition is written, marked and given. Staff are roles with numbers in every edition."""

    name: str  # "Full edition"
    readers: str  # for whom it is, in words
    read_with: Permission  # what somebody must hold to read it in the workbench
    marking: str  # on each page
    headings: tuple[Heading, ...]  # the sections it contains, in their order
    names_person: bool = False  # whether the cover names the person on probation; the text never does
    has_replies: bool = False  # whether replies of staff stand in it
    is_edited: bool = False  # whether the reviewer words its paragraphs before they are frozen
    is_frozen_at_final: bool = False  # whether it is frozen in the moment QA passes the review
    most_pages: int | None = None
    formats: tuple[FileFormat, ...] = EVERY_FORMAT


EDITIONS: dict[EditionKind, Terms] = {
    EditionKind.FULL: Terms(
        name="Full edition",
        readers="for those who review, countersign and assure, and for the service",
        read_with=Permission.READ_CASE,
        marking="OFFICIAL-SENSITIVE",
        headings=WHOLE,
        names_person=True,
        is_frozen_at_final=True,
    ),
    EditionKind.STAFF: Terms(
        name="Staff edition",
        readers="for the staff it concerns: everybody named by role and number only",
        read_with=Permission.READ_REPORT,
        marking="OFFICIAL-SENSITIVE",
        headings=WHOLE,
        is_frozen_at_final=True,
    ),
    EditionKind.DISCLOSURE: Terms(
        name="Disclosure edition",
        readers="for victims and their families: redacted, approved by a second person, given in person",
        read_with=Permission.READ_CASE,
        marking="OFFICIAL-SENSITIVE: GIVEN IN CONFIDENCE",
        headings=(H.ABOUT, H.CHARGE, H.HAPPENED, H.FOUND, H.JUDGEMENT, H.CHANGE, H.WORDS),
    ),
    EditionKind.PLAIN: Terms(
        name="Plain summary",
        readers="for anyone who may read the review: in short sentences, with special words explained",
        read_with=Permission.READ_REPORT,
        marking="OFFICIAL-SENSITIVE",
        headings=(H.HAPPENED, H.KNOWN, H.FOUND, H.JUDGEMENT, H.CHANGE, H.WORDS),
        is_edited=True,
        is_frozen_at_final=True,
    ),
    EditionKind.BRIEFING: Terms(
        name="Learning briefing",
        readers="for the service at large: anonymised, one page",
        read_with=Permission.READ_REPORT,
        marking="OFFICIAL",
        headings=(H.HAPPENED, H.WHY, H.TO_DO),
        is_edited=True,
        is_frozen_at_final=True,
        most_pages=1,
    ),
}

AT_FINAL = tuple(kind for kind, terms in EDITIONS.items() if terms.is_frozen_at_final)
