"""Suggestions on the command line: what a text may be about, and how good the suggestions are."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from taxonomy.suggestion import learning
from taxonomy.suggestion.baseline import by_pieces_of_words
from taxonomy.suggestion.candidates import suggest as candidates_for
from taxonomy.suggestion.commands import keep_model
from taxonomy.suggestion.evaluation import Evaluation, Measures, evaluate, read_agreed, read_rows, words_of_file
from taxonomy.suggestion.learned import Model
from taxonomy.suggestion.learning import Example
from taxonomy.suggestion.queries import model_in_use
from taxonomy.vocabulary.queries import current_version, factors_of
from taxonomy.vocabulary.rules import Factor
from workbench import jobs
from workbench.access import Actor, Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import engine, reading, transaction
from workbench.jobs import Limits, Progress
from workbench.migrate import check_schema

ExamplesOf = Callable[[Session, Actor], Sequence[Example]]
LIMITS = Limits(seconds=3600, memory_mb=4000)

app = typer.Typer()
group = typer.Typer(help="Suggestions of factors: teach them, measure them.", no_args_is_help=True)
app.add_typer(group, name="suggestions")


@app.command("suggest")
@refusals()
def suggest(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE.csv]", help="A file with columns id and text.")] = None,
    text: Annotated[str | None, typer.Option("--text", help="One text.")] = None,
    as_json: AsJson = False,
) -> None:
    """Candidate factors for a text or a file of texts: at most five each, best first, with the words that say so."""
    if (file is None) == (text is None):
        raise typer.BadParameter("Give either --text TEXT or a FILE.csv.")
    texts = [("1", text or "")] if file is None else read_rows(words_of_file(file), file.name)
    found = candidates_for([words for _id, words in texts], *_ready())
    if as_json:
        print_json([{"id": row_id, "candidates": best} for (row_id, _words), best in zip(texts, found, strict=True)])
        return
    for (row_id, _words), best in zip(texts, found, strict=True):
        typer.echo(f"{row_id}: {'' if best else 'no candidates'}".rstrip())
        for candidate in best:
            because = ", ".join(f"“{words}”" for words in candidate.because)
            typer.echo(f"  {candidate.code} {candidate.name} ({candidate.score:.2f}) because of {because}")


@group.command("evaluate")
@refusals()
def evaluate_file(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="Columns id, text, primary_code, other_codes.")],
    as_json: AsJson = False,
) -> None:
    """Measure the suggestions against agreed factors, beside likeness by pieces of words alone."""
    agreed = read_agreed(words_of_file(file), file.name)
    texts, (factors, model) = [one.text for one in agreed], _ready()
    ours = evaluate(agreed, [[one.code for one in best] for best in candidates_for(texts, factors, model)])
    beside = evaluate(agreed, by_pieces_of_words(texts, factors))
    if as_json:
        print_json({"engine": ours, "baseline": beside, "baseline_is": by_pieces_of_words.__doc__})
        return
    typer.echo("Baseline: TF-IDF over pieces of words of name, definition and synonyms, fitted in this run.\n")
    typer.echo(_line("", "texts", "precision", "recall", "hit@1", "hit@5", "MRR"))
    typer.echo(_measured("Suggestions", ours.overall))
    typer.echo(_measured("Baseline", beside.overall))
    for name, one in (("suggestions", ours), ("baseline", beside)):
        typer.echo(f"No candidate for plain facts, {name}: {_plain(one)}")
    typer.echo("\nBy factor agreed on first: suggestions, then baseline")
    for code, measures in ours.by_factor.items():
        typer.echo(_measured(code, measures))
        typer.echo(_measured("", beside.by_factor[code]))


def teach_from(examples_of: ExamplesOf) -> None:
    """Add `suggestions train`, which learns from what `examples_of` reads: the vocabulary knows no findings."""

    @group.command("train")
    @refusals()
    def train(email: As = None, as_json: AsJson = False) -> None:
        """Learn from the factors on approved findings. What is learned counts only if it makes suggestions better."""
        actor = acting(email, usually=Role.ANALYST)
        with reading() as db:
            examples = list(examples_of(db, actor))
            factors = factors_of(db)
        learning.check_enough(examples)
        with typer.progressbar(length=100, label="Learning", file=sys.stderr) as bar:

            def tell(progress: Progress) -> None:
                bar.update(round(progress.share * 100) - bar.pos)

            trained = jobs.run(learning.train, examples, factors, limits=LIMITS, tell=tell)
        with transaction() as db:
            number = keep_model(db, actor, trained, learning.digest_of(examples))
        if as_json:
            measured = {"without": trained.without, "with": trained.with_it}
            print_json({"model": number, "examples": trained.examples, "weight": trained.weight, **measured})
            return
        typer.echo(f"Model {number}, learned from {trained.examples} findings, {len(trained.codes)} factors.")
        typer.echo(_line("Held back", "texts", "precision", "recall", "hit@1", "hit@5", "MRR"))
        typer.echo(_measured("Without it", trained.without))
        typer.echo(_measured("With it", trained.with_it))
        typer.echo("It is used." if trained.weight else "It made suggestions no better, so it is kept and not used.")


def _plain(one: Evaluation) -> str:
    if one.none_for_plain_facts is None:
        return "there are none in the file"
    return f"{one.none_for_plain_facts:.0%} of {one.plain_facts}"


def _measured(name: str, one: Measures) -> str:
    values = (one.precision, one.recall, one.hit_at_1, one.hit_at_5, one.mrr)
    return _line(name, str(one.texts), *("–" if value is None else f"{value:.2f}" for value in values))


def _line(name: str, *cells: str) -> str:
    return f"{name:<12}" + "".join(f"{cell:>11}" for cell in cells)


def _ready() -> tuple[tuple[Factor, ...], Model | None]:
    """The factors in force and what was learned. Says in a sentence that the database is not ready."""
    try:
        with reading() as db:
            return factors_of(db, current_version(db)), model_in_use(db)
    except DatabaseError:
        check_schema(engine())
        raise
