"""The register of documents."""

from datetime import date

from sqlmodel import Field

from workbench.base import Record


class Document(Record, table=True):
    """A document that was read for the review. The register says what it is; the document stays where it is kept."""

    __tablename__ = "document"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review
    title: str = Field(max_length=200)
    given_by: str = Field(max_length=200)  # agency or role
    received_on: date | None = None
    kept_at: str = Field(default="", max_length=400)  # where the document itself can be found
    sha256: str = Field(default="", max_length=64)  # of the file, when it was at hand; empty when it was not
