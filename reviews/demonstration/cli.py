"""`sfo demo`: a database of invented reviews, to look around in."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Annotated

import sqlalchemy as sa
import typer

from reviews.demonstration.build import build
from reviews.demonstration.rates import YEARS
from reviews.demonstration.walk import BeforeClosing
from reviews.tables import metadata
from taxonomy.vocabulary.commands import load_published
from workbench import clock, migrate
from workbench.accounts.queries import has_accounts
from workbench.cli import AsJson, first_administrator, print_json, refusals
from workbench.db import engine, reading
from workbench.errors import Refused
from workbench.settings import Settings, settings

REVIEWS = 600
MOST_PROCESSES = 8
# The schema is older than the first review, so that the audit record runs in the order of time from its start.
SET_UP = timedelta(days=(YEARS + 5) * 366)

app = typer.Typer()
_beside: list[Callable[[], None]] = []
_before_closing: list[BeforeClosing] = []


def invent_as_well(invent: Callable[[], None]) -> None:
    """Say what else is invented once the reviews are there, for packages that this one does not know."""
    _beside.append(invent)


def do_before_closing(act: BeforeClosing) -> None:
    """Say what is done with a review that is about to be closed, for a package that this one does not know."""
    _before_closing[:] = [act]


@app.command()
@refusals()
def demo(
    reviews: Annotated[int, typer.Option("--reviews", min=0, help="How many reviews to invent.")] = REVIEWS,
    seed: Annotated[int, typer.Option("--seed", help="Another number invents other people and other reviews.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Fill an empty database with invented reviews and people, calibrated on published figures."""
    is_shown = sys.stderr.isatty() and not as_json

    def progress(made: int, of: int) -> None:
        if is_shown:
            print(f"\r{made} of {of} reviews", end="\n" if made == of else "", file=sys.stderr)  # noqa: T201

    with _empty_database(settings()) as shown_url:
        if not as_json:
            print(f"Making {reviews} invented reviews. 600 of them take a minute or two.", file=sys.stderr)  # noqa: T201
        with clock.stopped_at(clock.now() - SET_UP):
            migrate.upgrade(settings().database_url, (load_published,))
        processes = min(os.cpu_count() or 1, MOST_PROCESSES)
        made = build(
            first_administrator(),
            reviews,
            seed,
            clock.today(),
            processes=processes,
            progress=progress,
            before_closing=next(iter(_before_closing), None),
        )
        for invent in _beside:
            invent()
    if as_json:
        print_json({"reviews": made, "database": shown_url})
    else:
        typer.echo(f"{made} invented reviews are in {shown_url}. Run `sfo serve` and open it to look around.")


@contextmanager
def _empty_database(chosen: Settings) -> Iterator[str]:
    """The database that is named, when it is empty. A file that was not there is taken away again if this fails."""
    file = chosen.sqlite_path
    is_new = file is not None and not file.exists()
    if not is_new:
        _refuse_what_is_used()
    try:
        yield sa.make_url(chosen.database_url).render_as_string(hide_password=True)
    except BaseException:
        if file is not None and is_new:
            engine().dispose()
            for name in (file.name, f"{file.name}-wal", f"{file.name}-shm"):
                file.with_name(name).unlink(missing_ok=True)
        raise


def _refuse_what_is_used() -> None:
    tables = set(sa.inspect(engine()).get_table_names())
    if tables - metadata.tables.keys() - {"alembic_version"}:
        raise Refused("This database holds something else. Name an empty one with SFO_DATABASE_URL.")
    if "account" in tables:
        with reading() as db:
            if has_accounts(db):
                raise Refused("This database is in use already. Name an empty one with SFO_DATABASE_URL.")
