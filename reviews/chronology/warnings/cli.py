"""`sfo chronology warnings`: what the record asks about, the entries that raised it, and how it was answered."""

from typing import Annotated, Any

import typer

from reviews.cases.queries import case_by_reference
from reviews.chronology.warnings.queries import rules_of, warnings_of
from reviews.chronology.warnings.standing import WarningView
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading
from workbench.ui.words import count, sentence


@refusals()
def warnings(
    review: Annotated[str, typer.Argument(metavar="REF", help="The review's reference.")],
    email: As = None,
    in_json: AsJson = False,
) -> None:
    """Print every warning of the chronology, those that wait for an answer first."""
    actor = acting(email, usually=Role.REVIEWER)
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, review)
        found = warnings_of(db, actor, case.id)
        rules = rules_of(db, actor, case.id)
    if in_json:
        print_json([_plain(one) for one in found])
        return
    for one in found:
        typer.echo(f"{one.name} ({one.state})\n  {one.says}")
    waiting = sum(one.waits for one in found)
    typer.echo(
        f"{sentence(count(waiting, 'warning waits', 'warnings wait'))} for an answer. {rules.note}: rules {rules.name}."
    )


def _plain(one: WarningView) -> dict[str, Any]:
    return {
        "id": one.id,
        "rule": one.rule,
        "name": one.name,
        "says": one.says,
        "state": one.state,
        "waits": one.waits,
        "from": one.since,
        "to": one.until,
        "source": one.source,
        "is_published": one.is_published,
        "entry_ids": one.entry_ids,
        "answer": one.answer and {"kind": one.answer.kind, "words": one.answer.words, "by": one.answer.who},
    }
