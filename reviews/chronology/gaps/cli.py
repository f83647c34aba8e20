"""`sfo chronology gaps`: where contact came later than was expected, with the entries at its ends."""

from typing import Annotated, Any

import typer

from reviews.cases.queries import case_by_reference
from reviews.chronology.gaps.queries import Reckoned, gaps_of
from reviews.chronology.gaps.rules import Gap
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading
from workbench.ui.words import count, day, sentence


@refusals()
def gaps(
    review: Annotated[str, typer.Argument(metavar="REF", help="The review's reference.")],
    email: As = None,
    in_json: AsJson = False,
) -> None:
    """Print the gaps between contacts and between assessments, against what was expected at that time."""
    actor = acting(email, usually=Role.REVIEWER)
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, review)
        reckoned = gaps_of(db, actor, case.id)
    found = [("contact", gap) for gap in reckoned.contact] + [("assessment", gap) for gap in reckoned.assessment]
    if in_json:
        print_json([_plain(what, gap) for what, gap in found])
        return
    for what, gap in found:
        often = count(gap.expected.days, "day", "days")
        whose = {"contact": "contact with probation", "assessment": "assessment by probation"}[what]
        typer.echo(f"{day(gap.before.on)} to {day(gap.after.on)}: no {whose} for {gap.in_words}")
        typer.echo(f"  expected every {often}, because of {gap.expected.because} ({gap.expected.source})")
    typer.echo(_said(reckoned, len(found)))


def _plain(what: str, gap: Gap) -> dict[str, Any]:
    return {
        "of": what,
        "from": gap.before.on,
        "to": gap.after.on,
        "at_least_days": gap.at_least if gap.is_sure else None,
        "at_most_days": gap.at_most,
        "is_sure": gap.is_sure,
        "due_on": gap.due_on,
        "expected_days": gap.expected.days,
        "because": gap.expected.because,
        "because_entry_id": gap.expected.entry_id or None,
        "source": gap.expected.source,
        "is_published": gap.expected.is_published,
        "entry_ids": gap.entry_ids,
    }


def _said(reckoned: Reckoned, number: int) -> str:
    known = reckoned.frequencies
    said = f"{sentence(count(number, 'gap', 'gaps'))}. {known.note}: frequencies {known.name}."
    for since, until in reckoned.nothing_expected:
        said += f"\nNothing is expected from {day(since)} to {day(until)}: neither tier nor risk level is established."
    return said
