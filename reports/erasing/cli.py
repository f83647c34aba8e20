"""`sfo review erase`: words out of the frozen texts of a review. Put together in `sfo.py`."""

from pathlib import Path
from typing import Annotated

import typer

from reports.erasing.commands import erase_frozen_words
from reports.erasing.rules import ErasureDraft, Ground
from reviews.cases.queries import case_by_reference
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import Invalid
from workbench.ui.words import count

STILL = "What stands in the record itself, in disclosure editions and in backups is not touched."


@refusals()
def erase(
    reference: Annotated[str, typer.Argument(metavar="REF", help="The review, such as SFO-2026-0001.")],
    words: Annotated[Path, typer.Option("--words", metavar="FILE", help="What is erased: one name or form a line.")],
    reason: Annotated[str, typer.Option("--reason", help="Who decided it, and where that is recorded.")],
    ground: Annotated[Ground, typer.Option("--ground", help="On what ground.")] = Ground.PART_3,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Take words out of every frozen text of a review, for good, because the law says so.

    The words are read from a file, so that they stand in no history of commands.
    """
    actor = acting(as_, usually=Role.ADMINISTRATOR)
    draft = ErasureDraft(tuple(_lines(words)), ground, reason)
    with reading() as db:
        case_id = case_by_reference(db, actor, Permission.ERASE_FROZEN, reference).id
    with transaction() as db:
        erased = erase_frozen_words(db, actor, case_id, draft)
    if as_json:
        print_json(erased)
        return
    typer.echo(
        f"Erased in {count(erased.places, 'place', 'places')} of {count(erased.texts, 'frozen text', 'frozen texts')}. "
        f"{count(erased.files, 'file', 'files')} emptied, {count(erased.values, 'value', 'values')} of history gone."
    )
    typer.echo(STILL)


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Invalid(f"{file} cannot be read as text. Check the name.", "words") from None
