"""`sfo serve`, `sfo migrate` and `sfo check`."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from workbench import jobs, migrate
from workbench.accounts.queries import is_demonstration
from workbench.audit.queries import verify
from workbench.cli import AsJson, print_json, refusals
from workbench.db import engine, reading
from workbench.errors import Refused
from workbench.server.safety import faults, streamlit_settings
from workbench.settings import Settings, settings

WHERE_TO_LISTEN = "Listen here. The default lets only this machine in."


def add_to(
    app: typer.Typer,
    script: Path,
    after_migrate: Iterable[migrate.AfterMigrate] = (),
    beside: Iterable[Callable[[], None]] = (),
) -> None:
    """Add the three commands. `script` is the page to serve; `after_migrate` loads what each package publishes.

    `beside` is what the server makes ready beside its first pages.
    """

    @app.command()
    @refusals()
    def serve(
        port: Annotated[int | None, typer.Option("--port", help="The port to listen on.")] = None,
        host: Annotated[str | None, typer.Option("--host", help=WHERE_TO_LISTEN)] = None,
        workers: Annotated[int, typer.Option("--workers", min=1, help="Child processes at once, for slow work.")] = 2,
    ) -> None:
        """Serve the workbench until stopped. Refuses to start when something is unsafe."""
        chosen = replace(settings(), port=port or settings().port, host=host or settings().host)
        migrate.check_schema(engine())
        found = unsafe(chosen, script)
        if found:
            raise Refused(found[0])
        jobs.allow_at_once(workers)
        from workbench.server.run import serve as run

        run(script, chosen, beside)

    @app.command("migrate")
    @refusals()
    def bring_up(as_json: AsJson = False) -> None:
        """Bring the database's schema up to this version, and load what is published with it."""
        migrate.upgrade(settings().database_url, after_migrate)
        print_json({"version": migrate.head()}) if as_json else typer.echo("The database is up to date.")

    @app.command()
    @refusals()
    def check(as_json: AsJson = False) -> None:
        """Say everything that is wrong or unsafe. Exit status 1 when anything is."""
        found = everything_wrong(settings(), script)
        if as_json:
            print_json([{"about": about, "sentence": sentence} for about, sentence in found])
        else:
            for about, sentence in found:
                typer.echo(f"{about}: {sentence}")
            typer.echo("Nothing is wrong." if not found else "", nl=not found)
        if found:
            raise typer.Exit(1)


def unsafe(chosen: Settings, script: Path) -> tuple[str, ...]:
    """Every setting that is unsafe with this database."""
    with reading() as db:
        demonstration = is_demonstration(db)
    return faults(chosen, streamlit_settings(script), demonstration)


def everything_wrong(chosen: Settings, script: Path) -> list[tuple[str, str]]:
    """What is wrong with the schema, the settings and the audit record: what each is about, and a sentence."""
    try:
        migrate.check_schema(engine())
    except Refused as refusal:
        return [
            ("schema", refusal.sentence),
            *(("settings", one) for one in faults(chosen, streamlit_settings(script), False)),
        ]
    found = [("settings", one) for one in unsafe(chosen, script)]
    with reading() as db:
        record = verify(db)
    if not record.intact:
        found.append(("audit", f"The record has been changed: entry {record.first_bad} is not as it was written."))
    return found
