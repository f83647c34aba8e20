"""The empty file in which a return is written: every characteristic and group that is counted, and no number."""

import csv
import io

from sqlmodel import Session

from reports.caseload.rules import COLUMNS
from reviews.people.characteristics.reference import characteristics
from reviews.people.characteristics.rules import NOT_KNOWN
from reviews.permissions import Permission
from workbench.access import Actor, check
from workbench.files import ServedFile, register_file_kind

FILE_KIND = "caseload-template"
NAME = "caseload-return.csv"


def template_csv() -> str:
    """One row for a group, and one for the people of whom it is not known."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for characteristic in characteristics():
        for code in (*(group.code for group in characteristic.counted), NOT_KNOWN):
            writer.writerow(("", characteristic.code, code, "", ""))
    return out.getvalue()


def open_template(_db: Session, actor: Actor, _reference: str) -> ServedFile:
    """The template, for national analysts. Nothing of any review or return is in it."""
    check(actor, Permission.READ_NATION)
    return ServedFile(NAME, "text/csv; charset=utf-8", template_csv().encode("utf-8-sig"))


register_file_kind(FILE_KIND, open_template)
