"""`sfo wording`: remarks on how a text is worded, and how good the remarks are. Needs no database, nobody signed in."""

from pathlib import Path
from typing import Annotated

import typer

from taxonomy.suggestion.evaluation import words_of_file
from taxonomy.wording.checking import check as remarks_on
from taxonomy.wording.evaluation import Measures, evaluate, read_labelled
from taxonomy.wording.rules import IN_WORDS, Remark
from workbench.cli import AsJson, print_json, refusals

app = typer.Typer(help="How a text is worded: remarks, each with a plainer way to say it.", no_args_is_help=True)
Names = Annotated[list[str] | None, typer.Option("--name", metavar="NAME", help="A name that the text may hold.")]


@app.command("check")
@refusals()
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A text.")], name: Names = None, as_json: AsJson = False
) -> None:
    """Remarks on a text: what it says, why that is remarked on, and a plainer way. They are advice; nothing is kept."""
    text = words_of_file(file)
    found = remarks_on(text, name or ())
    if as_json:
        print_json(found)
        return
    typer.echo("\n".join(_line(text, remark) for remark in found) or "No remarks.")


@app.command("evaluate")
@refusals()
def evaluate_file(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="Columns id, text, remarks and, if any, names.")],
    as_json: AsJson = False,
) -> None:
    """Measure the remarks against labelled sentences: precision and recall by kind."""
    labelled = read_labelled(words_of_file(file), file.name)
    found = evaluate(labelled, [remarks_on(one.text, one.names) for one in labelled])
    rows = [*found.by_kind.items(), ("all, by words", found.by_words), ("all, by sentence", found.by_sentence)]
    if as_json:
        print_json({"sentences": found.sentences, **{name: _plain(measures) for name, measures in rows}})
        return
    typer.echo(
        f"{found.sentences} sentences. Right: a remark and a label of one kind that share a place in the text.\n"
    )
    typer.echo(_row("", "labelled", "remarks", "right", "precision", "recall"))
    for name, one in rows:
        counts = (str(number) for number in (one.labelled, one.found, one.right))
        typer.echo(
            _row(name, *counts, *("–" if share is None else f"{share:.3f}" for share in (one.precision, one.recall)))
        )


def _line(text: str, remark: Remark) -> str:
    number = text.count("\n", 0, remark.start) + 1
    words = remark.words if len(remark.words) <= 60 else f"{remark.words[:57]}…"
    return f"Line {number}: “{words}”. {IN_WORDS[remark.kind]}. {remark.why} {remark.plainer}"


def _row(name: str, *cells: str) -> str:
    return f"{name:<18}" + "".join(f"{cell:>11}" for cell in cells)


def _plain(one: Measures) -> dict[str, float | int | None]:
    return {
        "labelled": one.labelled, "remarks": one.found, "right": one.right,
        "precision": one.precision, "recall": one.recall,
    }  # fmt: skip
