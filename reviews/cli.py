"""`sfo review`."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from sqlmodel import Session

from reviews.cases.queries import CaseView, case_by_reference, reviews_of
from reviews.findings.depth import as_numbers
from reviews.findings.explained import depth_of
from reviews.intake.commands import create_review
from reviews.intake.form import read_form, write_form
from reviews.judgement.queries import judgement_of, judgements_of
from reviews.people.characteristics.queries import told_of
from reviews.people.queries import people_of
from reviews.permissions import Permission
from reviews.stages import APPROVED, Stage
from reviews.workflow.cli import advance
from reviews.workflow.gates import closed_gates
from reviews.workflow.rules import NEXT
from workbench import clock
from workbench.access import Actor, Role, can
from workbench.accounts.directory import emails_of
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import Invalid

app = typer.Typer(help="Reviews, from notification to publication.", no_args_is_help=True)
Reference = Annotated[str, typer.Argument(metavar="REF", help="The review's reference, such as SFO-2026-0001.")]


@app.command("create")
def create(
    file: Annotated[Path, typer.Option("--from", metavar="FILE.json", help="The intake form.")],
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Make a review from its intake form."""
    with refusals():
        draft = read_form(_json_in(file))
        actor = acting(as_, Role.REVIEWER)
        with transaction() as db:
            case = create_review(db, actor, draft)
        with reading() as db:
            shown = as_form(db, actor, case)
    print_json(shown) if as_json else typer.echo(f"Made {case.reference}, due {case.due_on}.")


@app.command("list")
def list_reviews(as_: As = None, as_json: AsJson = False) -> None:
    """List the reviews that the person acting may open, the earliest due first."""
    with refusals():
        actor = acting(as_, Role.COUNTERSIGNER)
        with reading() as db:
            rows = [in_short(case) for case in reviews_of(db, actor)]
    if as_json:
        print_json(rows)
    else:
        for row in rows:
            late = "  overdue" if row["is_overdue"] else ""
            typer.echo(f"{row['reference']}  {row['stage']:<18} due {row['due_on']}  {row['region']}{late}")


@app.command("show")
def show(reference: Reference, as_: As = None, as_json: AsJson = False) -> None:
    """Show one review: its intake form, its stage, what is still missing, the judgement."""
    with refusals():
        actor = acting(as_, Role.COUNTERSIGNER)
        with reading() as db:
            shown = as_form(db, actor, case_by_reference(db, actor, Permission.READ_CASE, reference))
    if as_json:
        print_json(shown)
    else:
        typer.echo(f"{shown['reference']} is at stage {shown['stage']}.")
        for gap in shown["closed_gates"]:
            typer.echo(f"  {gap['gate']}: {gap['reason']}")


app.command("advance")(advance)


def in_short(case: CaseView) -> dict[str, Any]:
    """One review in a list."""
    is_open = case.stage not in APPROVED | {Stage.WITHDRAWN}
    return {
        "reference": case.reference,
        "stage": case.stage,
        "region": case.region,
        "due_on": case.due_on,
        "is_overdue": is_open and case.due_on is not None and case.due_on < clock.today(),
        "offence": case.offences[0].in_words if case.offences else "",
        "is_restricted": case.is_restricted,
    }


def as_form(db: Session, actor: Actor, case: CaseView) -> dict[str, Any]:
    """One review in the shape of the intake form, with its stage, closed gates and judgement."""
    reviewer = emails_of(db, (case.reviewer_id,)).get(case.reviewer_id or "", "")
    goal = NEXT[case.stage]
    judgement = judgement_of(db, actor, case.id)
    told = told_of(db, actor, case.id) if can(actor, Permission.MONITOR_EQUALITY, case) else None
    return {
        **write_form(case, people_of(db, actor, case.id), reviewer, told),
        "stage": case.stage,
        "due_on": case.due_on,
        "is_mandatory": case.is_mandatory,
        "closed_gates": list(closed_gates(db, actor, case, goal)) if goal is not None else [],
        "explanation": as_numbers(depth_of(db, actor, case.id)),
        "judgement": judgement and {"answer": judgement.answer, "reasons": judgement.reasons},
        "areas": [
            {"area": one.area, "answer": one.answer, "reasons": one.reasons}
            for one in judgements_of(db, actor, case.id)
            if one.area
        ],
    }


def _json_in(file: Path) -> Any:
    try:
        return json.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise Invalid(f"There is no file {file}. Check the name.", "from") from None
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise Invalid(f"{file} is not a JSON file. Save the intake form as JSON and try again.", "from") from None
