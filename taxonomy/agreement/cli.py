"""`sfo agreement`: how far coders agree, for a file of their codings. Needs no database and nobody signed in."""

from pathlib import Path
from typing import Annotated, Any

import typer

from taxonomy.agreement.rows import Codings, figures_of, read_file
from taxonomy.agreement.rules import CONFIDENCE, FEWEST, RESAMPLES, SEED, Estimate
from workbench.cli import AsJson, print_json, refusals

NAMES = {
    "cohen_kappa": "Cohen's kappa",
    "fleiss_kappa": "Fleiss' kappa",
    "krippendorff_alpha_nominal": "Krippendorff's alpha, nominal",
    "krippendorff_alpha_ordinal": "Krippendorff's alpha, ordinal",
    "krippendorff_alpha_interval": "Krippendorff's alpha, interval",
}


@refusals()
def agreement(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="A file with columns coder, unit and value.")],
    as_json: AsJson = False,
) -> None:
    """How far coders agree. An empty value, * or NA is one not given. Intervals: 95%, by bootstrap over units."""
    codings = read_file(file)
    found = figures_of(codings)
    if as_json:
        print_json(_plain(codings, found))
        return
    typer.echo(
        f"{len(codings.units)} units, {codings.compared} of them coded twice or more; {len(codings.coders)} coders"
    )
    for name, label in NAMES.items():
        typer.echo(f"{label}: {_in_words(found[name])}")


def _plain(codings: Codings, found: dict[str, Estimate]) -> dict[str, Any]:
    """The figures under their fixed names. `krippendorff_alpha` is the nominal one."""
    intervals = {name: [one.interval.low, one.interval.high] if one.interval else None for name, one in found.items()}
    return {
        "n_units": len(codings.units),
        "n_units_compared": codings.compared,
        "n_coders": len(codings.coders),
        **{name: one.value for name, one in found.items()},
        "krippendorff_alpha": found["krippendorff_alpha_nominal"].value,
        "intervals": intervals,
        "confidence": CONFIDENCE,
        "resamples": RESAMPLES,
        "seed": SEED,
        "fewest_units_for_an_interval": FEWEST,
    }


def _in_words(one: Estimate) -> str:
    if one.value is None:
        return "does not apply"
    if one.interval is None:
        return f"{one.value:.4f} (n = {one.n}; too few units to give an interval)"
    return f"{one.value:.4f} (95% {one.interval.low:.4f} to {one.interval.high:.4f}; n = {one.n})"
