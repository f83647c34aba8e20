"""Every table in one import, those of the reports with those of the reviews: the schema is whole here."""

import reports.caseload.models
import reports.codings.models
import reports.disclosure.models
import reports.documents.models
import reports.erasing.models
import reports.giving.models  # noqa: F401
from reviews.tables import metadata

__all__ = ["metadata"]
