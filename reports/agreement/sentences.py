"""What the figures of agreement say, in sentences, and the cells of their tables. Pure."""

from collections.abc import Iterable, Sequence

from reports.agreement.measures import NAMED
from reports.agreement.shown import Picture, Shown
from taxonomy.agreement.rules import FEWEST, Estimate
from workbench.ui.words import count

HIDDEN = "not shown"
TOO_FEW = "too few to say"
HOW = (
    "Agreement is Krippendorff's alpha: 1 is full agreement, 0 is what chance would give. Each figure stands with the "
    "middle 95% of a thousand draws of the findings (a seeded bootstrap). With fewer than "
    f"{FEWEST} findings coded twice, or {NAMED} on which a factor was chosen at all, there are too few "
    "to say. Between whole codings, another factor of the same "
    "level counts as half as far as one of another level."
)


def figure(estimate: Estimate | None) -> str:
    """“0.71 (0.60 to 0.80)”."""
    if estimate is None:
        return HIDDEN
    if not estimate.is_enough or estimate.value is None:
        return TOO_FEW
    if estimate.interval is None:
        return f"{estimate.value:.2f}"
    return f"{estimate.value:.2f} ({estimate.interval.low:.2f} to {estimate.interval.high:.2f})"


def describe_whole(picture: Picture) -> str:
    """How many findings were coded twice, and how far the codings agree."""
    if picture.size is None:
        return "So few findings have been coded twice that no figure is shown yet."
    said = f"{count(picture.size, 'finding', 'findings').capitalize()} coded twice."
    if picture.same is not None:
        said += f" On {picture.same:,} both coders chose the very same factors ({picture.same / picture.size:.0%})."
    said += f" Agreement of whole codings: {figure(picture.near)}; with near misses counted as misses: "
    said += f"{figure(picture.nominal)}."
    if picture.decided is not None and picture.open is not None:
        said += f" Of those that differ, {picture.decided:,} are decided on and {picture.open:,} wait."
    return said


def describe_lines(lines: Sequence[Shown], what: str) -> str:
    """Which is agreed on most, and which least, of those for which there is enough to say."""
    enough = [(one.line.agreement.value or 0, one.label) for one in lines if one.line and one.line.is_enough]
    if not enough:
        return f"There is too little to say of any {what} yet."
    (most, best), (least, worst) = max(enough), min(enough)
    if best == worst:
        return f"“{best}” is the only {what} with enough to say: {most:.2f}."
    return f"Coders agree most on “{best}” ({most:.2f}), and least on “{worst}” ({least:.2f})."


def describe_confused(picture: Picture, labels: dict[str, str]) -> str:
    """Which two factors stand for each other most often."""
    if not picture.confused:
        return "No two factors were taken for each other often enough to be shown."
    one = picture.confused[0]
    times = count(one.times, "finding", "findings")
    return f"“{labels[one.one]}” and “{labels[one.other]}” stood for each other most often, on {times}."


def cells(lines: Iterable[Shown]) -> list[tuple[str | int, ...]]:
    """The lines as a table: what, findings, named by either, named by both, agreement."""
    rows: list[tuple[str | int, ...]] = []
    for one in lines:
        if one.line is None:
            rows.append((one.label, HIDDEN, HIDDEN, HIDDEN, HIDDEN))
        else:
            line = one.line
            rows.append(
                (one.label, line.of, line.either, line.both, figure(line.agreement) if line.is_enough else TOO_FEW)
            )
    return rows
