"""The face for scripts: the `sfo` command, put together from each package's cli.py; nothing else.

Only the part that is asked for is loaded: a script calls us many times, and the whole takes two seconds to load.
"""

import gc
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import typer

from workbench.collection import paused

SCRIPT = Path(__file__).with_name("app.py")  # the face for people, which `sfo serve` serves
HELP = "The workbench for serious further offence reviews."


@cache
def _serving() -> typer.Typer:
    import workbench.server.cli
    from taxonomy.suggestion.warming import make_suggestions_ready
    from taxonomy.vocabulary.commands import load_published
    from taxonomy.wording.checking import make_wording_ready

    for other in PARTS.values():
        if other is not _serving:
            other()  # whoever serves has every table, and opens every kind of file that any part made

    part = typer.Typer()
    workbench.server.cli.add_to(
        part, SCRIPT, after_migrate=(load_published,), beside=(make_suggestions_ready, make_wording_ready)
    )
    return part


@cache
def _accounts() -> typer.Typer:
    import workbench.accounts.cli

    return _named(workbench.accounts.cli.app, "user")


@cache
def _audit() -> typer.Typer:
    import workbench.audit.cli

    return _named(workbench.audit.cli.app, "audit")


@cache
def _demonstration() -> typer.Typer:
    import reports.tables  # noqa: F401 - so that a database of the workbench's own is known
    import reviews.demonstration.cli
    from reports.caseload.invented import bring_invented_returns
    from reports.giving.invented import disclose

    reviews.demonstration.cli.invent_as_well(bring_invented_returns)
    reviews.demonstration.cli.do_before_closing(disclose)
    return reviews.demonstration.cli.app


@cache
def _reviews() -> typer.Typer:
    import reports.erasing.cli
    import reports.whole_case.cli
    import reviews.cli

    reviews.cli.app.command("export")(reports.whole_case.cli.export)
    reviews.cli.app.command("restore")(reports.whole_case.cli.restore)
    reviews.cli.app.command("erase")(reports.erasing.cli.erase)
    return _named(reviews.cli.app, "review")


@cache
def _deadline() -> typer.Typer:
    import reviews.deadlines.cli

    return reviews.deadlines.cli.app


@cache
def _people() -> typer.Typer:
    import reviews.people.cli

    return _named(reviews.people.cli.app, "person")


@cache
def _chronology() -> typer.Typer:
    import reports.chronology.printing  # noqa: F401 - the print that a chronology can be taken out as
    import reviews.chronology.cli

    return _named(reviews.chronology.cli.app, "chronology")


@cache
def _vocabulary() -> typer.Typer:
    import taxonomy.cli

    return _named(taxonomy.cli.app, "taxonomy")


@cache
def _suggestions() -> typer.Typer:
    import taxonomy.cli
    from reviews.findings.coded import coded_findings

    taxonomy.cli.teach_from(coded_findings)
    return taxonomy.cli.suggestions


@cache
def _wording() -> typer.Typer:
    import taxonomy.wording.cli

    return _named(taxonomy.wording.cli.app, "wording")


@cache
def _agreement() -> typer.Typer:
    import taxonomy.agreement.cli

    part = typer.Typer()
    part.command("agreement")(taxonomy.agreement.cli.agreement)
    return part


@cache
def _codings() -> typer.Typer:
    import reports.codings.cli

    return _named(reports.codings.cli.app, "codings")


@cache
def _documents() -> typer.Typer:
    import reports.documents.cli
    from reports.documents.outside import register_taker
    from reports.giving.taking import take_file
    from reviews.editions.kinds import EditionKind

    register_taker(EditionKind.DISCLOSURE, take_file)
    return reports.documents.cli.app


@cache
def _nation() -> typer.Typer:
    import reports.national.cli

    return reports.national.cli.app


@cache
def _caseload() -> typer.Typer:
    import reports.caseload.cli

    return _named(reports.caseload.cli.app, "caseload")


def _named(app: typer.Typer, name: str) -> typer.Typer:
    """A part whose commands all begin with one word."""
    part = typer.Typer()
    part.add_typer(app, name=name)
    return part


# The first words of the commands, each with the part that knows them, in the order in which help lists them.
PARTS: Mapping[str, Callable[[], typer.Typer]] = {
    **dict.fromkeys(("serve", "migrate", "check"), _serving),
    "user": _accounts,
    "audit": _audit,
    "demo": _demonstration,
    "review": _reviews,
    "deadline": _deadline,
    "person": _people,
    "chronology": _chronology,
    "taxonomy": _vocabulary,
    **dict.fromkeys(("suggest", "suggestions"), _suggestions),
    "wording": _wording,
    "agreement": _agreement,
    "codings": _codings,
    "report": _documents,
    "themes": _nation,
    "caseload": _caseload,
}


def command_line(first_word: str = "") -> typer.Typer:
    """The part of the command line that knows this word; all of it for any other, so that help is whole."""
    app = typer.Typer(name="sfo", help=HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback()(lambda: None)  # without it, a part with one command would not take that command's name
    parts = [PARTS[first_word]] if first_word in PARTS else dict.fromkeys(PARTS.values())
    for part in parts:
        app.add_typer(part())
    return app


def main() -> None:
    """Run the command."""
    with paused():  # loading makes very many things
        app = command_line(*sys.argv[1:2])
    gc.freeze()  # and they stay to the end: nobody need look at them again
    app()
