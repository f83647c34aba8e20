"""What every `sfo` command shares: who is acting, how a refusal is told, how JSON is written."""

import getpass
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Any, NoReturn

import typer
from sqlalchemy.exc import DatabaseError

from workbench.access import Actor, Grant, Role
from workbench.accounts import queries
from workbench.db import engine, reading
from workbench.errors import NotAllowed, NotYet, Refused
from workbench.migrate import check_schema

As = Annotated[
    str | None,
    typer.Option("--as", envvar="SFO_AS", metavar="EMAIL", help="Who is acting, by email address."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@contextmanager
def refusals() -> Iterator[None]:
    """Turn a refusal into one sentence on standard error and exit status 1. Also a decorator."""
    try:
        yield
    except Refused as refusal:
        fail(refusal)


def fail(refusal: Refused) -> NoReturn:
    """Say why not, with every gap when there are gaps, and end with exit status 1."""
    print(refusal.sentence, file=sys.stderr)  # noqa: T201
    if isinstance(refusal, NotYet):
        for gap in refusal.gaps:
            print(f"  {gap.gate}: {gap.reason}", file=sys.stderr)  # noqa: T201
    raise typer.Exit(1)


def system_account() -> str:
    """The operating-system account that runs the command. The audit record names it beside the person."""
    return getpass.getuser()


def acting(email: str | None, usually: Role | None = None) -> Actor:
    """The person a command speaks for.

    In a demonstration database that is anybody, and without `--as` the member of the cast who does what `usually`
    names. Elsewhere it is somebody for whom this operating-system account was allowed to speak.
    """
    through = system_account()
    with _ready(), reading() as db:
        allowed = queries.accounts_of_operator(db, through)
        is_demonstration = queries.is_demonstration(db)
        if email is None:
            cast = [queries.actor_by_email(db, person.email) for person in queries.cast_of_demonstration(db)]
            usual = [actor.email for actor in cast if usually is not None and actor.has(usually)]
            choice = usual or list(allowed)
            if not choice or (not usual and len(choice) > 1):
                raise NotAllowed("Say who is acting with --as EMAIL, after the command.")
            email = choice[0]
        actor = queries.actor_by_email(db, email)
    if not is_demonstration and actor.email not in allowed:
        raise NotAllowed(
            f"The operating-system account {through} may not speak for {email}. "
            f"An administrator can allow it: sfo user operator {email} --account {through}"
        )
    return Actor(actor.account_id, actor.email, actor.name, actor.grants, through)


def no_accounts() -> bool:
    """Whether nobody has an account yet."""
    with _ready(), reading() as db:
        return not queries.has_accounts(db)


def first_administrator() -> Actor:
    """Whoever sets the workbench up. Speaks only while there are no accounts, through the operating-system account."""
    if not no_accounts():
        raise NotAllowed("There are accounts already. Say which administrator is acting with --as EMAIL.")
    through = system_account()
    return Actor("", "", through, frozenset({Grant(Role.ADMINISTRATOR)}), through)


@contextmanager
def _ready() -> Iterator[None]:
    """Say in a sentence that the database has no tables yet, or cannot be reached."""
    try:
        yield
    except DatabaseError:
        check_schema(engine())
        raise


def print_json(value: Any) -> None:
    """Print a value as JSON: dataclasses as objects, dates as ISO 8601, sets in order."""
    print(json.dumps(value, default=plain, indent=2, ensure_ascii=False))  # noqa: T201


def plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
