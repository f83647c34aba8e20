"""`sfo chronology export`: the chronology out, in any form."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from reviews.cases.queries import CaseView, case_by_reference
from reviews.chronology.entries.counting import ALL, count_of
from reviews.chronology.entries.streaming import detail_names
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.commands import note_export
from reviews.chronology.exporting.making import LIMITS, is_text, make_export, maker_of, pieces_of
from reviews.chronology.exporting.queries import exported, lines_of
from reviews.chronology.exporting.rules import CANNOT_HOLD, NAMES, Form
from reviews.permissions import Permission
from workbench import jobs
from workbench.access import Actor, Role
from workbench.cli import As, AsJson, acting, refusals
from workbench.collection import paused
from workbench.db import reading, transaction
from workbench.errors import Invalid

_WITHOUT_NAMES = "Put a role and number in the place of every name on record, as on a screen without names."
Review = Annotated[str, typer.Option("--review", metavar="REF", help="The review's reference, such as SFO-2026-0001.")]


@refusals()
@paused()
def hand_out(
    review: Review,
    form: Annotated[Form, typer.Option("--format", help="How it is written.")] = Form.CSV,
    out: Annotated[Path | None, typer.Option("--out", help="The file to write. Without one it is printed.")] = None,
    is_without_names: Annotated[bool, typer.Option("--without-names", help=_WITHOUT_NAMES)] = False,
    email: As = None,
    in_json: AsJson = False,
) -> None:
    """Write the whole chronology, in order. The audit record says that it was handed out.

    It names people, unless names are taken out. What the form cannot hold is said on standard error, entry by entry.
    """
    actor = replace(acting(email, usually=Role.REVIEWER), only_reads=is_without_names)
    form = Form.JSON if in_json else form
    if out is None and not is_text(form) and sys.stdout.isatty():
        raise Invalid(f"{NAMES[form]} is not text. Say with --out which file to write.", "out")
    changes = Changes()
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, review)
    pieces = _text(actor, case, form, changes) if is_text(form) else _made(actor, case, form, changes)
    with transaction() as db:
        note_export(db, actor, case.id, form, count_of(db, actor, case.id))
    if out is None:
        _write(pieces, sys.stdout.buffer)
    else:
        try:
            with out.open("wb") as file:
                _write(pieces, file)
        except OSError as error:
            raise Invalid(f"{out} cannot be written: {error.strerror}. Choose another place.", "out") from None
    _tell(form, changes)


def _text(actor: Actor, case: CaseView, form: Form, changes: Changes) -> Iterable[bytes]:
    """Text is written as it is read, so that a chronology of any length takes little memory."""
    with reading() as db:
        names = detail_names(db, actor, case.id, ALL)
        for piece in pieces_of(form, lines_of(db, actor, case.id), names, changes):
            yield piece.encode()


def _made(actor: Actor, case: CaseView, form: Form, changes: Changes) -> Iterable[bytes]:
    """What is not text is made whole, in a child process, before anything is recorded."""
    with reading() as db:
        whole = exported(db, actor, case.id)
    made = jobs.run(make_export, whole, form, maker_of(form), limits=LIMITS)
    changes.found.update(made.changes.found)
    return (made.content,)


def _write(pieces: Iterable[bytes], file: BinaryIO) -> None:
    for piece in pieces:
        file.write(piece)
    file.flush()


def _tell(form: Form, changes: Changes) -> None:
    """On standard error, so that it never stands among the data."""
    if not changes.found:
        return
    typer.echo(f"{NAMES[form]}: {CANNOT_HOLD[form]}", err=True)
    for words in changes.in_words():
        typer.echo(words, err=True)
