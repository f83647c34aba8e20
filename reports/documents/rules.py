"""The files a report can be made into, and what they are called. Pure."""

from reviews.editions.kinds import FileFormat

LAYOUT = 1  # raised when the templates change: files are then made again from the same frozen words


MEDIA_TYPES = {
    FileFormat.PDF: "application/pdf",
    FileFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileFormat.HTML: "text/html; charset=utf-8",
}


def file_name(reference: str, kind: str, version: str, file_format: FileFormat) -> str:
    """“SFO-2026-0007-full-draft-2.pdf”: never a name of a person."""
    words = "-".join(version.lower().replace(",", "").split())
    return f"{reference}-{kind}-{words}.{file_format.value}"
