"""What the figures of groups say, in sentences, and the cells of their tables. Pure."""

from collections.abc import Iterable, Sequence

from reports.caseload.rules import Caseload
from reports.disproportionality.expected import Line, part_not_known
from reports.disproportionality.named import Line as NamedLine
from reports.disproportionality.observed import Observed
from reports.disproportionality.rules import Verdict
from reports.national.sentences import HIDDEN
from reports.national.suppression import FEWEST
from workbench.ui.words import count, day

Cells = tuple[str, ...]
HEADINGS = ("Group", "Reviews", "Expected", "Part of caseload", "Ratio (95% interval)", "Adjusted p", "Found")
NAMED_HEADINGS = (
    "Group",
    "Reviews that name it",
    "Of the group’s",
    "Of all others",
    "Difference",
    "Adjusted p",
    "Found",
)
TOO_FEW = Verdict.TOO_FEW.value


def describe_recorded(seen: Observed) -> str:
    """In how many reviews the group is known."""
    if seen.size < FEWEST:
        return "So few reviews are approved that no figure is shown yet."
    if seen.known is None:
        return f"In how many of {seen.size:,} reviews the group is known is not shown."
    if seen.known == 0:
        return f"The group is known in none of {count(seen.size, 'review', 'reviews')}."
    return f"The group is known in {seen.known:,} of {seen.size:,} reviews ({seen.known / seen.size:.0%})."


def describe_compared(seen: Observed, lines: Sequence[Line]) -> str:
    """What is found of a characteristic: who stands out, of how many no more can be said."""
    recorded = describe_recorded(seen)
    if not seen.known or seen.size < FEWEST:
        return recorded
    if all(line.expected is None for line in lines):
        return f"{recorded} No return of the caseload has this characteristic yet, so nothing is compared."
    if all(line.p is None for line in lines):
        return f"{recorded} There are too few of any group to say more."
    found = [f"{line.name} ({_times(line)}, {line.verdict})" for line in lines if _stands_out(line)]
    said = f"Of the groups compared, these stand out: {'; '.join(found)}." if found else NOTHING
    return f"{recorded} {said}{_too_few(lines)}"


def describe_named(lines: Sequence[NamedLine], what: str, total: int, size: int) -> str:
    """What is found of the reviews that name something, group by group."""
    opening = f"“{what}” stands in {total:,} of {size:,} reviews ({total / size:.0%})."
    if all(line.p is None for line in lines):
        return f"{opening} There are too few of any group to say more."
    found = [
        f"{line.name} ({line.share:.0%} of their reviews, {line.others:.0%} of all others; {line.verdict})"
        for line in lines
        if _stands_out(line)
    ]
    said = f"Of the groups compared, these stand out: {'; '.join(found)}." if found else NOTHING
    return f"{opening} {said}{_too_few(lines)}"


def describe_caseloads(caseloads: Iterable[Caseload], characteristic: str) -> str:
    """With which returns it was compared, and how much of each says nothing of the group."""
    said = [
        f"as at {day(one.as_at)} ({one.source}; group not known for {part_not_known(one, characteristic):.1%})"
        for one in caseloads
    ]
    return f"Caseload {' and '.join(said)}." if said else ""


def cells(line: Line) -> Cells:
    """A group as the table shows it."""
    return (
        line.name,
        HIDDEN if line.observed is None else f"{line.observed:,}",
        _or_none(line.expected, ",.1f"),
        _or_none(line.part, ".1%"),
        f"{line.ratio:.2f} ({line.interval.low:.2f} to {line.interval.high:.2f})"
        if line.ratio is not None and line.interval
        else "—",
        probability(line.p),
        line.verdict.value,
    )


def named_cells(line: NamedLine) -> Cells:
    """A group as the table of what is named shows it."""
    difference = "—"
    if line.difference is not None and line.interval is not None:
        low, high = line.interval.low, line.interval.high
        difference = f"{100 * line.difference:+.0f} points ({100 * low:+.0f} to {100 * high:+.0f})"
    return (
        line.name,
        HIDDEN if line.count is None else f"{line.count:,}",
        HIDDEN if line.of is None else (f"{HIDDEN}, of {line.of:,}" if line.share is None else _share(line)),
        _or_none(line.others, ".0%"),
        difference,
        probability(line.p),
        line.verdict.value,
    )


def probability(p: float | None) -> str:
    """“0.032”."""
    if p is None:
        return "—"
    return "under 0.001" if p < 0.001 else f"{p:.3f}"


NOTHING = "No group stands out from what chance explains."


def _stands_out(line: Line | NamedLine) -> bool:
    return line.verdict in (Verdict.MORE, Verdict.FEWER)


def _times(line: Line) -> str:
    return f"{line.observed:,} reviews where {line.expected:,.1f} would be expected: {line.ratio:.2f} times as many"


def _too_few(lines: Sequence[Line] | Sequence[NamedLine]) -> str:
    number = sum(line.verdict is Verdict.TOO_FEW for line in lines)
    return f" Of {count(number, 'group', 'groups')} there is too little to say." if number else ""


def _share(line: NamedLine) -> str:
    return f"{line.share:.0%} of {line.of:,}"


def _or_none(value: float | None, form: str) -> str:
    return "—" if value is None else format(value, form)
