"""The face for scripts: the `sfo` command, put together from each package's cli.py; nothing else."""

from pathlib import Path

import typer

import reports.chronology.printing  # the print that a chronology can be taken out as
import reports.codings.cli
import reports.documents.cli
import reports.erasing.cli
import reports.national.cli
import reports.tables  # the whole schema, so that `sfo demo` knows a database of the workbench's own
import reports.whole_case.cli
import reviews.chronology.cli
import reviews.cli
import reviews.demonstration.cli
import reviews.people.cli
import taxonomy.agreement.cli
import taxonomy.cli
import taxonomy.wording.cli
import workbench.accounts.cli
import workbench.audit.cli
import workbench.server.cli
from reviews.findings.coded import coded_findings
from taxonomy.suggestion.warming import make_suggestions_ready
from taxonomy.vocabulary.commands import load_published
from taxonomy.wording.checking import make_wording_ready

SCRIPT = Path(__file__).with_name("app.py")  # the face for people, which `sfo serve` serves

app = typer.Typer(
    name="sfo",
    help="The workbench for serious further offence reviews.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
workbench.server.cli.add_to(
    app, SCRIPT, after_migrate=(load_published,), beside=(make_suggestions_ready, make_wording_ready)
)
app.add_typer(workbench.accounts.cli.app, name="user")
app.add_typer(workbench.audit.cli.app, name="audit")
app.add_typer(reviews.demonstration.cli.app)
app.add_typer(reviews.cli.app, name="review")
reviews.cli.app.command("export")(reports.whole_case.cli.export)
reviews.cli.app.command("restore")(reports.whole_case.cli.restore)
reviews.cli.app.command("erase")(reports.erasing.cli.erase)
app.add_typer(reviews.people.cli.app, name="person")
app.command("deadline")(reviews.cli.deadline)
app.add_typer(reviews.chronology.cli.app, name="chronology")
app.add_typer(taxonomy.cli.app, name="taxonomy")
taxonomy.cli.teach_from(coded_findings)
app.add_typer(taxonomy.cli.suggestions)
app.add_typer(taxonomy.wording.cli.app, name="wording")
app.command("agreement")(taxonomy.agreement.cli.agreement)
app.add_typer(reports.codings.cli.app, name="codings")
app.add_typer(reports.documents.cli.app)
app.add_typer(reports.national.cli.app)


def main() -> None:
    """Run the command."""
    app()
