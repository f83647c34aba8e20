"""`sfo review advance`: a review moves on, or says every gate that is still closed. Put together in `reviews.cli`."""

from dataclasses import asdict
from typing import Annotated

import typer

from reviews.cases.queries import case_by_reference
from reviews.permissions import Permission
from reviews.stages import IN_WORDS, Stage
from reviews.workflow import commands
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import NotYet


@refusals()
def advance(
    reference: Annotated[str, typer.Argument(metavar="REF", help="The review, such as SFO-2026-0001.")],
    to: Annotated[Stage, typer.Option("--to", help="The stage to move it to.")],
    reason: Annotated[str, typer.Option("--reason", help="Why it is returned or withdrawn.")] = "",
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Move a review on; refused with every gate still closed between here and there."""
    actor = acting(as_, usually=Role.REVIEWER)
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, reference)
    try:
        with transaction() as db:
            commands.advance(db, actor, case.id, to, reason=reason)
    except NotYet as refusal:
        if as_json:
            print_json({"moved": False, "closed_gates": [asdict(gap) for gap in refusal.gaps]})
        raise
    if as_json:
        print_json({"moved": True, "closed_gates": []})
    else:
        typer.echo(f"{reference} is now at “{IN_WORDS[to]}”.")
