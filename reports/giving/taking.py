"""An approved disclosure edition taken as a file by a script: made and read back where it is not kept yet."""

from reports.disclosure.making import LIMITS, make_checked
from reports.disclosure.queries import contents_of, edition_to_give, listed_in
from reports.documents.outside import Taken
from reports.giving.commands import keep_file, note_refused_file, open_file
from reports.giving.queries import files_of
from reviews.cases.queries import case_by_reference
from reviews.editions.kinds import FileFormat
from reviews.permissions import Permission
from workbench import jobs
from workbench.access import Actor
from workbench.db import reading, transaction
from workbench.errors import NotYet, Refused


def take_file(actor: Actor, reference: str, file_format: FileFormat) -> Taken:
    """The file of the edition that may be given now. That it was taken is recorded as a disclosure.

    Raises `NotYet` while there is none, and `Refused` when the file still tells who somebody is: then nothing is kept.
    """
    with reading() as db:
        case = case_by_reference(db, actor, Permission.GIVE_DISCLOSURE, reference)
        edition = edition_to_give(db, actor, case.id)
        if edition is None:
            raise NotYet(
                f"There is no disclosure edition of {reference} to take. The reviewer prepares one after a conviction, "
                "and a second person approves it."
            )
        kept = [file for file in files_of(db, actor, case.id, edition.id) if file.format is file_format]
        contents = contents_of(db, actor, case.id, edition.id)
        people = listed_in(db, actor, case.id)
    if not kept:
        try:
            made = jobs.run(make_checked, contents, file_format, people, edition.left_in, limits=LIMITS)
        except Refused:
            with transaction() as db:
                note_refused_file(db, actor, case.id, edition.id, file_format)
            raise
        with transaction() as db:
            keep_file(db, actor, case.id, edition.id, made)
    with transaction() as db:
        (file,) = (one for one in files_of(db, actor, case.id, edition.id) if one.format is file_format)
        served = open_file(db, actor, file.id)
    return Taken(f"Disclosure edition, version {edition.number}", file.pages, file.sha256, served.content)
