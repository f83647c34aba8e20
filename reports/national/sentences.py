"""What each national chart says, in one sentence, and the table that stands beside it. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reports.national.measures import WHOLE
from reports.national.published import Figure, Picture
from workbench.ui.words import count

HIDDEN = "not shown"
ORDER = ("first", "second", "third", "fourth")


@dataclass(frozen=True)
class Line:
    """One line of a chart and of its table: what is counted, and how often."""

    label: str
    figure: Figure

    @property
    def cells(self) -> tuple[str | int, str | int, str]:
        """The line as the table shows it: label, reviews, and their share of the reviews approved."""
        figure = self.figure
        counted = HIDDEN if figure.count is None else figure.count
        return self.label, counted, percent(figure)


def percent(figure: Figure) -> str:
    """“34% of 120”."""
    if figure.of is None:
        return HIDDEN
    return f"{figure.share:.0%} of {figure.of:,}" if figure.share is not None else f"{HIDDEN}, of {figure.of:,}"


def shown(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines whose counts may be shown."""
    return tuple(line for line in lines if not line.figure.is_suppressed)


def describe_whole(picture: Picture, today: date) -> str:
    """How many reviews the figures speak of, over what time, and whether that is over."""
    number = picture.totals.over((WHOLE,))
    if number is None:
        return "So few reviews are approved that no figure is shown yet, and not how many they are either."
    first, last = picture.quarters[0], picture.quarters[-1]
    when = f"in {_quarter(first)}" if first == last else f"from {_quarter(first)} to {_quarter(last)}"
    grows = f" {today.year} is not over: its figures still grow." if str(today.year) in picture.years else ""
    return (
        f"These figures are of {count(number, 'approved review', 'approved reviews')}, {when}.{grows} A review is "
        "counted once for a factor, however many of its findings bear it. What a factor did is never said here: "
        "it was named, and that is all a count can tell."
    )


def total(line: Line) -> str | int:
    """The number of reviews that a line is counted out of."""
    return HIDDEN if line.figure.of is None else line.figure.of


def ranked(lines: Iterable[Line], most: int) -> tuple[Line, ...]:
    """The lines with the highest counts, the highest first; lines that are not shown are left out."""
    return tuple(sorted(shown(lines), key=lambda line: (-(line.figure.count or 0), line.label))[:most])


def describe_ranking(lines: Sequence[Line], what: str) -> str:
    """What comes first, second and third."""
    if not lines:
        return f"No {what} is named in enough reviews to be shown."
    first, *rest = lines
    opening = f"“{first.label}” is named most often, in {_reviews(first.figure)}"
    if not rest:
        return f"{opening}."
    following = " and ".join(f"“{line.label}” ({percent(line.figure)})" for line in rest[:2])
    return f"{opening}, followed by {following}."


@dataclass(frozen=True)
class Together:
    """Two factors, how many reviews name both, and how many would if neither had to do with the other."""

    first: str
    second: str
    both: int
    by_chance: float

    @property
    def by_chance_in_words(self) -> str:
        """“about 4”."""
        return f"about {self.by_chance:.0f}"


def pairs_of(picture: Picture) -> tuple[Together, ...]:
    """The pairs that may be shown, those named in the most reviews first."""
    named = {theme.guid: theme.label for theme in picture.themes}
    number = {guid: picture.figure(guid, WHOLE).count or 0 for pair in picture.together for guid in pair}
    pairs = []
    for pair, both in picture.together.items():
        first, second = sorted(pair, key=lambda guid: named[guid])
        chance = number[first] * number[second] / len(picture.reviews)
        pairs.append(Together(named[first], named[second], both, chance))
    return tuple(sorted(pairs, key=lambda one: (-one.both, one.first, one.second)))


def describe_together(pairs: Sequence[Together]) -> str:
    """Which two are named together most often, and what that does not say."""
    if not pairs:
        return "No two factors are named together in enough reviews to be shown."
    top = pairs[0]
    return (
        f"“{top.first}” and “{top.second}” are named together most often, in {top.both} reviews; by chance it would be "
        f"{top.by_chance_in_words}. That two factors are named together does not say that one brings the other about."
    )


def describe_trend(lines: Sequence[Line], what: str) -> str:
    """Where a line over time starts and ends, and its highest point. A period that is not shown is said to be so."""
    seen = shown(lines)
    if len(seen) < 2:
        return f"Too few periods can be shown to say how often “{what}” was named over time."
    first, last = seen[0], seen[-1]
    highest = max(seen, key=lambda line: (line.figure.share or 0, line.label))
    kept_back = len(lines) - len(seen)
    missing = f" {kept_back} of {len(lines)} periods are not shown." if kept_back else ""
    return (
        f"“{what}” was named in {percent(first.figure)} reviews in {first.label} and in {percent(last.figure)} in "
        f"{last.label}; the highest share was {percent(highest.figure)}, in {highest.label}.{missing}"
    )


def describe_regions(lines: Sequence[Line], what: str) -> str:
    """The highest and the lowest share among the regions that may be shown."""
    seen = shown(lines)
    if len(seen) < 2:
        return f"Too few regions can be shown to compare how often “{what}” was named."
    in_order = sorted(seen, key=lambda line: (-(line.figure.share or 0), line.label))
    high, low = in_order[0], in_order[-1]
    kept_back = len(lines) - len(seen)
    missing = f" {kept_back} of {len(lines)} regions are not shown." if kept_back else ""
    return (
        f"“{what}” was named most often in {high.label} ({percent(high.figure)}) and least often in {low.label} "
        f"({percent(low.figure)}) of those shown.{missing} Small differences may be chance."
    )


def describe_named(lines: Sequence[Line]) -> str:
    """The national answer to “individual or systemic?”."""
    parts = [f"{percent(line.figure)} reviews: {line.label.lower()}" for line in shown(lines) if line.figure.count]
    if not parts:
        return "Too few reviews are approved to say whether they name individual factors, systemic ones or both."
    return f"{'; '.join(parts)}."


def describe_explains(lines: Sequence[Line], used: int, entries: int) -> str:
    """How far reviews explain why, and how much of their chronologies a finding rests on."""
    seen = [line for line in shown(lines) if line.figure.count]
    if not seen:
        return "Too few reviews are approved to say how far they explain why."
    parts = [f"{line.label.lower()} in {_reviews(line.figure)}" for line in seen]
    said = f"Explained as far as the organisation or system: {'; '.join(parts)}."
    return f"{said} Of {entries:,} entries in their chronologies, {used / entries:.0%} are used in a finding."


def describe_one(line: Line) -> str:
    """One line as a sentence."""
    if line.figure.is_suppressed:
        return f"How many reviews name “{line.label}” is not shown: the number is too small."
    return f"“{line.label}” is named in {_reviews(line.figure)}."


def _quarter(quarter: str) -> str:
    """“the first quarter of 2026”."""
    year, _, number = quarter.partition("-Q")
    return f"the {ORDER[int(number) - 1]} quarter of {year}"


def _reviews(figure: Figure) -> str:
    return f"{figure.count:,} of {figure.of:,} reviews ({figure.share:.0%})"
