"""Which pages there are, who opens each, and a review to open them on: the one with the most written in it."""

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlmodel import Session

import reviews.permissions  # noqa: F401 - fills the permission table
from reviews.cases.queries import reports_for, reviews_of
from reviews.chronology.entries.queries import entry_count
from reviews.stages import Stage
from workbench.access import Actor, Role
from workbench.accounts.queries import actor_by_email

APP = Path(__file__).parent.parent / "app.py"
CAST = {
    Role.REVIEWER: "rita@demo.example",
    Role.COUNTERSIGNER: "colin@demo.example",
    Role.PRACTITIONER: "stef@demo.example",
    Role.QA: "quinn@demo.example",
    Role.ANALYST: "nat@demo.example",
    Role.ADMINISTRATOR: "ada@demo.example",
}


@dataclass(frozen=True)
class Visit:
    """A page, with the person who opens it and, for a page about a review, its query."""

    page_name: str
    title: str
    email: str
    query: str = ""


def visits(db: Session) -> tuple[Visit, ...]:
    """One visit to every page on the site map, by the first role it is for."""
    found = []
    for _file, title, url_path, section, roles in _site_map():
        email = CAST[roles[0]]
        query = "" if section else f"case={_review_for(db, actor_by_email(db, email))}"
        found.append(Visit(url_path, title, email, query))
    return tuple(found)


def _review_for(db: Session, actor: Actor) -> str:
    """The review of this person's that is most work to show: while drafting, the one with the longest chronology."""
    mine = reviews_of(db, actor)
    if not mine:  # somebody whose practice a review looks at reads its report, and not its chronology
        return min(case.id for case in reports_for(db, actor))
    drafting = [case for case in mine if case.stage is Stage.DRAFTING] or list(mine)
    return max(drafting, key=lambda case: (entry_count(db, actor, case.id), case.id)).id


def _site_map() -> tuple[Any, ...]:
    """The table of pages in app.py, read and not run."""
    names: dict[str, Any] = {"Role": Role}
    for statement in ast.parse(APP.read_text()).body:
        if isinstance(statement, ast.Assign):  # the roles by their short names, and then the table
            code = compile(ast.Expression(statement.value), str(APP), "eval")
            names[ast.unparse(statement.targets[0])] = eval(code, names)
    return tuple(names["SITE"])
